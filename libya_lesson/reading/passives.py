"""Passive cues: "was described by Debka as a leader", "a plan backed by the council"."""

from __future__ import annotations

from libya_lesson.reading import wordclasses as g
from libya_lesson.reading.cues import CueTable
from libya_lesson.reading.extents import clause_end, object_end
from libya_lesson.reading.found import Found
from libya_lesson.reading.nounphrases import Range, phrase_left, phrase_right
from libya_lesson.reading.predicates import PARTICIPLE, Group, Parsed
from libya_lesson.reading.sources import subject


def passive(p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int, number: int) -> Found | None:
    """ "X was described by Y as Z": what is said is the subject with its complement, the source stands behind "by"."""
    tag, lower = p.tag, p.lower
    first = p.bounds[p.bound_of[v.head]][0]
    if v.kind == PARTICIPLE and v.start == v.head:
        return _reduced(p, v, first, last, number)
    what = subject(p, v)
    i = v.head + 1
    while i < last and tag[i] == g.ADV:
        i += 1
    source: Range | None = None
    by = -1
    for k in range(i, min(last, i + 12)):
        if lower[k] == "by" and tag[k] == g.PREP:
            by = k
            break
        if tag[k] in (g.COMMA, g.STOP) or p.group_at[k] >= 0:
            break
    if by >= 0:
        source = phrase_right(p, by + 1, last)
    parts: list[Range] = []
    if (
        what is not None
        and tag[what[0]] not in (g.REL, g.THAT)
        and not (what[1] == what[0] + 1 and lower[what[0]] == "it" and i < last and tag[i] in (g.THAT, g.TO))
    ):
        parts.append(what)
    rest = source[1] if source else i
    if rest < last and tag[rest] in (g.TO, g.THAT, g.PREP) and not (tag[rest] == g.PREP and lower[rest] == "by"):
        if tag[rest] == g.THAT:
            parts = [(rest, clause_end(p, rest + 1, last, cues))]
        elif lower[rest] in ("as", "to", "of", "for", "about"):
            parts.append((rest, object_end(p, rest, last, cues)))
    elif not source and rest < last and "as" in frames and tag[rest] in (g.DET, g.ADJ, g.NOUN):
        parts.append((rest, object_end(p, rest, last, cues)))
    if not parts:
        return None
    if source is None and not (({"as", "to", "that"} & frames and len(parts) > 1) or tag[parts[-1][0]] == g.THAT):
        return None
    return Found(parts, (v.start, v.head + 1), source, "passive", group=number)


def _reduced(p: Parsed, v: Group, first: int, last: int, number: int) -> Found | None:
    """ "a plan backed by Y"."""
    i = v.head + 1
    if i >= last or p.lower[i] != "by":
        return None
    source = phrase_right(p, i + 1, last)
    j = v.head - 1
    if source is None or j < first or p.tag[j] not in (g.NOUN, g.NAME):
        return None
    return Found([phrase_left(p, j, first)], (v.head, i + 1), source, "passive", group=number)
