"""Reported words of which a part stands before the speaker: "which he said were …", "what he called a farce"."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import Range, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed

_PARTS = frozenset([g.COMMA, g.DASH, g.CC, g.SEMI, g.REL, g.THAT, g.SUB, g.SUBJ, g.MARK])


def over_gap(p: Parsed, cues: CueTable, v: Group, i: int, last: int) -> tuple[list[Range], int, str] | None:
    """ "which he said were …": the subject of what is reported stands before the speaker."""
    source = subject(p, v)
    if source is None or source[0] < 1 or v.kind != FINITE:
        return None
    k = source[0] - 1
    if p.tag[k] == g.ADV and k > 0:  # "which even critics say was …"
        k -= 1
    if p.tag[k] not in (g.REL, g.THAT, g.NOUN, g.NAME, g.ADJ, g.NUM):
        return None
    what = (k, k + 1) if p.tag[k] in (g.REL, g.THAT) else phrase_left(p, k, p.bounds[p.bound_of[k]][0])
    if p.tag[k] in (g.REL, g.THAT) and v.base in p.words("promised or wanted"):  # their object stands before them
        return None  # "the money that the bank has promised will pay for it"
    end = clause_end(p, i, last, cues, fenced=True)
    return [what, (i, _before_outer(p, i, end) if p.tag[k] in (g.REL, g.THAT) else end)], i, "gap"


def _before_outer(p: Parsed, i: int, end: int) -> int:
    """Where the clause around takes up its verb: "the man who he said was ill | left"."""
    inner = p.groups[p.group_at[i]]
    for k in range(inner.head + 1, end):
        if p.tag[k] in _PARTS:
            break
        v = p.groups[p.group_at[k]] if p.group_at[k] >= 0 else None
        if v is not None and v is not inner and v.kind == FINITE and v.start == k:
            return k
    return end


def labelled_before(p: Parsed, cues: CueTable, v: Group, i: int, last: int) -> tuple[list[Range], int, str] | None:
    """ "what he called a farce", "which he called a farce": the thing stands before the speaker."""
    source = subject(p, v)
    if source is None or source[0] < 1 or source[1] > v.head:
        return None
    k = source[0] - 1
    if p.tag[k] != g.REL and p.tag[k] != g.THAT:
        return None
    parts = [(i, object_end(p, i, last, cues))]
    if p.lower[k] != "what":
        parts.insert(0, (k, k + 1))
    return parts, i, "label"
