"""Quotes: who is credited with which words, put together from all the rules."""

from __future__ import annotations

from typing import Any

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading import grammar as g
from libya_lesson.reading.cues import CueTable, cue_table
from libya_lesson.reading.indirect import according, verb_quote
from libya_lesson.reading.nominal import adjective_quote, noun_quote
from libya_lesson.reading.predicates import FINITE, GERUND, Parsed, parse
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.sources import Range
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
    cited = {f.cue[0] for f in out if f.cue}
    for f in out:
        for a, b in f.parts:
            covered[a:b] = b"\x01" * (b - a)
    tag, lower = p.tag, p.lower
    nouns = cues.nouns
    noun_at = [i for i in range(len(tag)) if lower[i] in nouns and tag[i] == g.NOUN]
    n = 0
    tried: set[int] = set()

    def add(got: Found) -> None:
        out.append(got)
        for a, b in got.parts:
            covered[a:b] = b"\x01" * (b - a)

    for i, word in enumerate(lower):
        if word == "according" and i + 1 < len(tag) and lower[i + 1] == "to" and not covered[i] and i not in cited:
            stacked = according(p, cues, i)
            if stacked:
                add(stacked)
    for number, v in enumerate(p.groups):
        while n < len(noun_at) and noun_at[n] < v.start:
            if not covered[noun_at[n]]:
                named = noun_quote(p, cues, noun_at[n])
                if named and (named.cue is None or p.group_at[named.cue[0]] not in used):
                    add(named)
            n += 1
        if number in used or covered[v.head]:
            continue
        stretch = p.marks.inside[v.head]
        if stretch >= 0 and stretch not in tried:
            tried.add(stretch)
            _adopt(p, out, stretch, covered)
            if covered[v.head]:
                continue
        got = adjective_quote(p, cues, number) or verb_quote(p, cues, number)
        if got is None:
            continue
        if got.rule not in ("according", "passive"):
            got.source = _same_speaker(p, out, number) or got.source
        used.add(number)
        add(got)
    return out


def _adopt(p: Parsed, out: list[Found], number: int, covered: bytearray) -> None:
    """Give a quoted sentence without a cue to the last speaker of its paragraph."""
    stretch = p.marks.stretches[number]
    first = stretch.first
    if stretch.single or stretch.last - first < 3 or p.bounds[p.bound_of[first]][0] < first - 1:
        return
    paragraph = p.article.tokens.paragraph
    best: Found | None = None
    for f in out:
        if f.cue and f.cue[0] < first and paragraph[f.cue[0]] == paragraph[first] and f.source:
            if best is None or best.cue is None or f.cue[0] > best.cue[0]:
                best = f
    if best is None:
        return
    best.parts.append((first, stretch.last))
    covered[first : stretch.last] = b"\x01" * (stretch.last - first)


def _same_speaker(p: Parsed, out: list[Found], number: int) -> Range | None:
    """The source of the quote that ends just before a cue without a subject: "…, adding", "… and called"."""
    v = p.groups[number]
    if not out:
        return None
    k = v.start - 1
    tag = p.tag
    while k > 0 and tag[k] == g.ADV:
        k -= 1
    if tag[k] == g.CC and v.kind == FINITE:
        k -= 1
        if tag[k] == g.COMMA:
            k -= 1
    elif tag[k] in (g.COMMA, g.DASH) and v.kind == GERUND:
        k -= 1
    else:
        return None
    for f in reversed(out[-6:]):
        if f.parts and f.cue and p.bound_of[f.cue[0]] == p.bound_of[v.head]:
            end = max(f.parts[-1][1], f.cue[1])
            if end in (k + 1, k, k + 2):
                return f.source
    return None


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
