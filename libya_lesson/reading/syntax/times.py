"""Times between a subject and its verb: "Ann Lee on Tuesday said", "the council last week agreed"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.predicates import Parsed

TIMES = frozenset("week month year weekend night morning afternoon evening day days weeks months years season".split())

_WHICH = frozenset("this last next that late early each every the".split())


def before_time(p: Parsed, j: int, first: int) -> int:
    """Step back over "on Tuesday", "last week", "in late August" between a subject and its verb."""
    tag, lower = p.tag, p.lower
    k = j
    moved = False
    while k > first:
        if tag[k] == g.DAY or (tag[k] == g.NUM and tag[k - 1] == g.DAY):
            k -= 1
        elif lower[k] in TIMES and (lower[k - 1] in _WHICH or tag[k - 1] in (g.DAY, g.NUM)):
            k -= 2
        elif (moved and tag[k] == g.ADJ and lower[k] in ("late", "early", "last", "next")) or (
            tag[k] == g.NUM and lower[k].isdigit() and len(lower[k]) == 4 and tag[k - 1] == g.PREP
        ):
            k -= 1
        else:
            break
        moved = True
    if not moved:
        return j
    if k > first and tag[k] == g.PREP:
        k -= 1
    while k > first and tag[k] == g.ADV:
        k -= 1
    if k > first and tag[k] == g.CC:
        return k  # "and on Monday announced"
    if k >= first and tag[k] in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.SUBJ, g.REL, g.THAT, g.ADV):
        return k
    if k > first and tag[k] == g.COMMA and tag[k - 1] in (g.NOUN, g.NAME, g.RIGHT):
        return k - 1
    return j
