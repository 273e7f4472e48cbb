"""Times beside a verb: "Ann Lee on Tuesday said", "the council last week agreed", "said late last month that"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.predicates import Parsed

TIMES = frozenset("week month year weekend night morning afternoon evening day days weeks months years season".split())

_WHICH = frozenset("this last next that late early each every the".split())
_ABOUT = frozenset("less more than about".split())
_BEFORE_TIME = frozenset("last this late early earlier".split())


def before_time(p: Parsed, j: int, first: int) -> int:
    """Step back over "on Tuesday", "last week", "in late August" between a subject and its verb."""
    tag, lower = p.tag, p.lower
    k = j
    moved = False
    while k > first:
        if tag[k] == g.DAY:
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
    while k > first and lower[k] in _ABOUT:  # "the council less than two weeks ago agreed"
        k -= 1
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


def over_time(p: Parsed, i: int, last: int) -> int:
    """Step forward over "last week", "late this month", "early Tuesday" behind a verb.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> over_time(parse(Article("She said late last month that he left."), load()), 2, 8)
    5
    """
    k = i
    while k < last and k < i + 3 and p.lower[k] in _BEFORE_TIME:
        k += 1
    if i < k < last - 1 and p.tag[k] == g.PREP and p.tag[k + 1] == g.DAY:
        k += 1  # "late on Tuesday"
    if i < k < last and (p.lower[k] in TIMES or p.tag[k] == g.DAY):
        after = k + 1 < last and (p.tag[k + 1] == g.GENITIVE or p.lower[k + 1] == "of")
        return i if after else k + 1
    return i
