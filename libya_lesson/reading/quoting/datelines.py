"""Where the words before a credit begin: at the start of the sentence, behind "HARBOUR, 12 May -", "Harbour:"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.predicates import Parsed

_DATELINE = frozenset([g.NAME, g.NUM, g.DAY, g.COMMA, g.LEFT, g.RIGHT, g.STOP])
_AGENCIES = 6  # tokens of a bracket


def sentence_body(p: Parsed, first: int, comma: int) -> int:
    """Where a clause whose attribution comes last begins: behind a conjunction, a mark or "HARBOUR, 12 May -"."""
    start = first
    k = first
    while k < comma and k < first + 10 and p.tag[k] in _DATELINE:
        k += 1
    if k > first and k < comma and p.tag[k] in (g.DASH, g.COLON) and p.tag[k + 1] != g.REL:
        return k + 1  # not in "On Tuesday, Ann Lee — who had come — left, the mayor said"
    closed = _dated_bracket(p, first, comma)
    if closed:
        return closed
    if p.tag[first] == g.CC or p.tag[first] == g.MARK:
        start += 1
    return min(start, comma)


def _dated_bracket(p: Parsed, first: int, comma: int) -> int:
    """The token behind "Harbour, Sep 4 (KNA/BNA)" where a sentence opens so; else 0."""
    k = first
    while k < comma and p.tag[k] in (g.NAME, g.DAY, g.NUM, g.COMMA):
        k += 1
    if k >= comma or p.tag[k] != g.LEFT or g.NUM not in p.tag[first:k] or g.COMMA not in p.tag[first:k]:
        return 0
    close = next((j + 1 for j in range(k, min(comma, k + _AGENCIES)) if p.tag[j] == g.RIGHT), 0)
    return close if close < comma else 0
