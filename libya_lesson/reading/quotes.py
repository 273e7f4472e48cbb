"""Quotes: who is credited with which words, put together from all the rules."""

from __future__ import annotations

from typing import Any

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading import grammar as g
from libya_lesson.reading.cues import CueTable, cue_table
from libya_lesson.reading.indirect import according, verb_quote
from libya_lesson.reading.predicates import Parsed, parse
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.speech import Found, direct_speech
from libya_lesson.text import Article

RULES = {
    "direct_before": N_("The words in quotation marks follow “{cue}”."),
    "direct_after": N_("“{cue}” follows the words in quotation marks."),
}


def find_found(p: Parsed, cues: CueTable) -> list[Found]:
    """All attributions of an article, still as token ranges."""
    used: set[int] = set()
    out = direct_speech(p, cues, used)
    covered = bytearray(len(p.tag))
    for f in out:
        for a, b in f.parts:
            covered[a:b] = b"\x01" * (b - a)
    tag, lower = p.tag, p.lower
    for number, v in enumerate(p.groups):
        if number in used or covered[v.head]:
            continue
        if v.base == "according" or lower[v.head] == "according":
            if v.head + 1 < len(tag) and lower[v.head + 1] == "to":
                got = according(p, cues, v.head)
            else:
                got = None
        else:
            got = verb_quote(p, cues, number)
        if got is None:
            continue
        used.add(number)
        out.append(got)
        for a, b in got.parts:
            covered[a:b] = b"\x01" * (b - a)
    return out


def find_quotes(article: Article, naming: Any, lexicon: Lexicon) -> tuple[tuple[Quote, ...], tuple[Actor, ...]]:
    """The quotes of an article in text order, and the unnamed actors that only they know."""
    p = parse(article, lexicon)
    cues = lexicon.derived(cue_table)
    start, end = article.tokens.start, article.tokens.end
    records = []
    for f in find_found(p, cues):
        parts = tuple((start[a], end[b - 1]) for a, b in f.parts if b > a)
        if not parts:
            continue
        cue = (start[f.cue[0]], end[f.cue[1] - 1]) if f.cue else (-1, -1)
        source = (start[f.source[0]], end[f.source[1] - 1]) if f.source else (-1, -1)
        records.append((parts, cue, source, f))
    records.sort(key=lambda r: (r[0][0][0], r[1]))
    quotes = [
        Quote(f"q{n + 1}", "indirect", parts, cue, source, None, (), "; ".join(f.notes) or None, 0, Because(f.rule))
        for n, (parts, cue, source, f) in enumerate(records)
    ]
    return tuple(quotes), ()
