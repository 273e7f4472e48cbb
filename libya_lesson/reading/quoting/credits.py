"""Short attributions behind quoted words: without a comma, as a sentence of their own, with a particle."""

from __future__ import annotations

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed

_CREDIT = 7  # tokens of a sentence that is nothing but an attribution
_PARTICLES = {
    "point": "out", "go": "on", "fire": "back", "shoot": "back", "hit": "back", "chime": "in", "call": "out",
    "cry": "out",
}  # fmt: skip


def unmarked(p: Parsed, k: int, last: int, cues: CueTable) -> Found | None:
    """An attribution behind a mark without a comma: "The plan is dead" said Ann Lee / Ann Lee tweeted."""
    number = p.group_at[k]
    if number >= 0:
        v = p.groups[number]
        if v.base not in cues.speaking or v.kind != FINITE or v.passive or v.start != v.head:
            return None
        source = phrase_right(p, v.head + 1, last)
        if source is None:
            return None
        return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
    source = phrase_right(p, k, last)
    if source is None or p.tag[source[1] - 1] not in (g.NAME, g.SUBJ) or source[1] >= last:
        return None
    number = p.group_at[source[1]]
    if number < 0:
        return None
    v = p.groups[number]
    after = p.tag[v.head + 1] if v.head + 1 < last else g.STOP
    if v.base not in cues.speaking or v.kind != FINITE or v.passive or after not in (g.STOP, g.COMMA, g.DAY):
        return None
    return Found([], (v.start, v.head + 1), source, "direct_after", group=number)


def only_credit(p: Parsed, k: int, last: int, cues: CueTable) -> bool:
    """Whether a sentence is nothing but an attribution: "…." Ann Lee said."""
    source = phrase_right(p, k, last)
    if last - k > _CREDIT or source is None or source[1] >= last or p.group_at[source[1]] < 0:
        return False
    v = p.groups[p.group_at[source[1]]]
    return v.base in cues.speaking and v.kind == FINITE and (v.head + 1 >= last or p.tag[v.head + 1] == g.STOP)


def may_be_participle(p: Parsed, cues: CueTable, v: Group) -> bool:
    """Whether a verb that nobody speaks with may be short for "which was …"."""
    return "say" not in cues.takes(v.base) and v.kind == FINITE and v.start == v.head and bool(p.form[v.head] & g.PART)


def goes_on(p: Parsed, v: Group, last: int) -> bool:
    """Whether a verb and its particle mean saying: "…," she went on; "…," she points out."""
    k = v.head + 1
    if k >= last or p.lower[k] != _PARTICLES.get(v.base):
        return False
    return k + 1 >= last or p.tag[k + 1] in (g.STOP, g.COMMA, g.PREP, g.DAY)
