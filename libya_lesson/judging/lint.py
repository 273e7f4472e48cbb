"""Finds four slips in a briefing: no source, too sure, a label in one's own voice, an event without a date.

The briefing is read by the same rules as any article; a flag points at the words and leaves the choice to the writer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from libya_lesson.lexicons import load
from libya_lesson.reading import read
from libya_lesson.reading.syntax.verb_forms import forms, lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from libya_lesson.reading.records import Claim
    from libya_lesson.tables import Reading

KINDS = ("source", "booster", "label", "date")
_BRACKET = re.compile(r"\(([^()]{3,120})\)")
_DAYS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_DATED = re.compile(
    r"\b(?:1[89]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|last (?:week|month|year))\b"
    r"|date (?:is )?not given"
)
_OWNED = re.compile(r"\b(?:no source|without a source|by [A-Z]|according to)\b", re.IGNORECASE)

_EXPLAINED = re.compile(r"[\"”’»]\s*\(")  # a word in marks, and a bracket that says whose word it is
_LEAD = re.compile(r"[^:]*\bno source\b[^:]*: (?=\w)")  # the writer on the source, before what happened
_I = re.compile(r"(?:I|We)\b")  # whoever says I answers for the sentence
_ACTS = ("attitude", "blame", "intent", "label", "support")  # groups of verbs that need no words to be done
_BEFORE_COLON = re.compile(r"([^\[\]]*\s)(\w+): ")


@dataclass(frozen=True)
class Flag:
    """One slip: its kind, the words, and the sentence around them, all as offsets into the briefing."""

    kind: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def lint(reading: Reading) -> tuple[Flag, ...]:
    """The slips of a briefing, in text order; at most one of a kind in each sentence.

    A sentence has a source when it credits a voice, carries a bracket with one, or says "I"; an event that is past
    needs a day, a month or a year, or the words that none is given.

    >>> from libya_lesson import parse
    >>> [flag.kind for flag in lint(parse("The mayor met the minister. The mayor met Lee on 3 May 2016 (Town Log)."))]
    ['source', 'date']
    """
    text, records = reading.text, reading.records
    found: list[Flag] = []
    credited = _credited(reading)
    for sentence in reading.article.sentences:
        bounds = (sentence.start, sentence.end)
        words = text[sentence.start : sentence.end]
        claims = [c for c in records.claims if c.sentence_id == sentence.index]
        own = [c for c in claims if c.voice == "author"]
        sourced = sentence.index in credited or _cites(words) or _announced(words) or _I.match(words)
        sourced = sourced or _OWNED.search(_DAYS.sub("", words))  # "by May" names nobody
        if (own or not claims) and not sourced and len(words.split()) > 2:
            found.append(Flag("source", *bounds, *bounds))
        markers = [m for c in own if c.modality == "boosted" for m in c.markers]
        if markers:
            found.append(Flag("booster", *min(markers), *bounds))
        labels = [w for w in records.labels if sentence.start <= w.start < sentence.end and w.voice == "author"]
        labels = [w for w in labels if not _EXPLAINED.match(text, w.end)]
        if labels:
            found.append(Flag("label", labels[0].start, labels[0].end, *bounds))
        lead = _LEAD.match(words)
        told = _claims(words[lead.end() :]) if lead else claims  # the lead is no event
        past = not told or any(c.time == "past" for c in told)
        if past and not _DATED.search(words) and len(words.split()) > 2:
            found.append(Flag("date", *bounds, *bounds))
    return tuple(found)


def _claims(clause: str) -> Sequence[Claim]:
    """What a clause says when it stands alone."""
    return read(clause[:1].upper() + clause[1:]).claims


def _credited(reading: Reading) -> set[int]:
    """The sentences that credit a voice with words; whoever backs, wants or attacks something says nothing by that."""
    records, lexicon = reading.records, load()
    groups = {row[0]: row[2] for row in lexicon.rows("cue_verbs")}
    attributed = {claim.sentence_id for claim in records.claims if claim.voice != "author"}
    found = set()
    for quote in records.quotes:
        cue = reading.text[quote.cue[0] : quote.cue[1]].lower().split() if quote.cue[0] >= 0 else []
        verbs = [verb for word in cue for verb in lookup(word, lexicon.derived(forms)) if verb in groups]
        acts = quote.kind == "indirect" and bool(verbs) and all(groups[verb] in _ACTS for verb in verbs)
        if quote.kind != "scare" and (quote.sentence_id in attributed or not acts):
            found.add(quote.sentence_id)
    return found


def _announced(sentence: str) -> bool:
    """Does a verb of saying stand before a colon, and somebody before the verb? "Ann Lee reported: the ferry sank"."""
    said = _BEFORE_COLON.match(sentence)
    if said is None:
        return False
    lexicon = load()
    return lookup(said[2].lower(), lexicon.derived(forms))[1] in lexicon.words("cue_verbs")


def _cites(sentence: str) -> bool:
    """Does a bracket name somebody? A date or a number alone names nobody."""
    return any(re.search(r"[A-Z]|\bsource\b", _DAYS.sub("", inside)) for inside in _BRACKET.findall(sentence))
