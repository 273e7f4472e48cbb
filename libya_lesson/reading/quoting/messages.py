"""Nouns before quoted words: "issued a statement: “…”", "her answer was: “…”", "his comment, “…”"."""

from __future__ import annotations

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import head, owner, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed


def noun_before(p: Parsed, k: int, low: int, cues: CueTable) -> Found | None:
    """What is quoted behind a noun that ends, with its verb "was", at token ``k``: who gave or owns the message."""
    number = p.group_at[k]
    if number >= 0:
        v = p.groups[number]
        if v.base != "be" or v.kind != FINITE or v.start - 1 < low:
            return None
        k = v.start - 1
    if p.group_at[k] >= 0 or not p.lower[k][0].isalpha():
        return None
    phrase = phrase_left(p, k, low)
    h = head(p, phrase)
    if p.tag[h] != g.NOUN or (p.lower[h] not in cues.nouns and p.lower[h] not in p.words("papers")):
        return None
    source = owner(p, h, low)
    if source:
        return Found([], (h, h + 1), source, "noun_owner")
    number = p.group_at[phrase[0] - 1] if phrase[0] > low else -1
    if number < 0:
        return None
    v = p.groups[number]
    if v.passive or v.kind == GERUND or v.base == "be":
        return None
    source = subject(p, v)
    return Found([], (v.start, h + 1), source, "noun_light", group=number) if source else None
