"""Times beside a verb: "Ann Lee on Tuesday said", "the council last week agreed", "said late last month that"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN
from libya_lesson.reading.syntax.predicates import Parsed

TIMES = frozenset(
    "week month year weekend night morning afternoon evening day days weeks months years season summer winter autumn "
    "spring".split()
)

_WHICH = frozenset("this last next that late early each every the".split())
_ABOUT = frozenset("less more than about".split())
_NEXT = frozenset("following next same previous".split())
_OPENS_CLAUSE = frozenset([g.THAT, g.DET, g.NAME, g.SUBJ, g.POSS])
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
    if k > first + 1 and tag[k] == g.PREP and lower[k - 1] in ("late", "early"):
        k -= 2  # "the council late on Sunday called"
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
    if i + 3 < last and p.lower[i] == "the" and p.lower[i + 1] in _NEXT and p.lower[i + 2] in TIMES:
        return i + 3 if p.tag[i + 3] in _OPENS_CLAUSE else i  # "said the following day that he left"
    k = i
    while k < last and k < i + 3 and p.lower[k] in _BEFORE_TIME:
        k += 1
    if i < k < last - 1 and p.tag[k] == g.PREP and p.tag[k + 1] == g.DAY:
        k += 1  # "late on Tuesday"
    if i < k < last and (p.lower[k] in TIMES or p.tag[k] == g.DAY):
        after = k + 1 < last and (p.tag[k + 1] == g.GENITIVE or p.lower[k + 1] == "of")
        return i if after else k + 1
    return i


def over_date(p: Parsed, i: int, last: int) -> int:
    """Step forward over "on Dec. 12", "on 12 December 2019", "May 3, 2020," behind a verb; ``i`` where no date stands.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> over_date(parse(Article("She said on Dec. 12 it was late."), load()), 2, 9)
    6
    """
    lower = p.lower
    k = i + (lower[i] == "on")
    if k + 1 >= last:
        return i
    if lower[k] in MONTHS_WRITTEN:
        k += 1 + (lower[k + 1] == ".")
        if k >= last or not _is_day(lower[k]):
            return i
    elif not (k > i and _is_day(lower[k]) and lower[k + 1] in MONTHS_WRITTEN):
        return i
    else:
        k += 1
    k += 1
    year = k + (p.tag[k : k + 1] == [g.COMMA])
    if year < last and len(lower[year]) == 4 and lower[year].isdigit():
        k = year + 1
        k += year + 1 < last and p.tag[year + 1] == g.COMMA
    opens = lower[i] != "on" and k < last and p.group_at[k] >= 0 and p.tag[k] != g.TO  # "said May 12 was the day"
    return i if opens else k


def _is_day(word: str) -> bool:
    """Whether a word is a day of the month: 12, 3rd."""
    return word.rstrip("sthndr").isdigit() and len(word.rstrip("sthndr")) < 3
