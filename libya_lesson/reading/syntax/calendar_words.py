"""Words of the calendar: weekdays, months, stretches of time, and when "May" is one."""

from __future__ import annotations

from collections.abc import Sequence

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
MONTHS_WRITTEN = MONTHS | frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
DATES = WEEKDAYS | MONTHS
NAMES_TOO = frozenset("march april may june august".split())  # months that are names of persons or deeds too
PERIODS = frozenset(
    "day night morning afternoon evening week weekend month season year spring summer autumn winter".split()
)
_BEFORE_MONTHS = frozenset("in since until early late mid last next this during".split())
_OWNED = (["'s"], ["\u2019s"])


def in_time(lower: Sequence[str], i: int) -> bool:
    """Whether a word that may be a month is one by its neighbours: "in May", not "in May's view", "called it by May".

    >>> in_time(["early", "may"], 1), in_time(["in", "may", "'s", "view"], 1), in_time(["may"], 0)
    (True, False, False)
    """
    return i > 0 and lower[i - 1] in _BEFORE_MONTHS and lower[i + 1 : i + 2] not in _OWNED
