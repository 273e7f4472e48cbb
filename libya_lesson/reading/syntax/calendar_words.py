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
_DURING = frozenset("over in for during since throughout on at".split())
_MEASURES = frozenset(
    "the a an this last past recent few several many some more than couple of two three four five six seven eight nine "
    "ten coming next previous first second third same".split()
)
_SPANS = (
    PERIODS | {f"{word}s" for word in PERIODS} | {"decade", "decades", "hours", "minutes", "centuries", "past", "time"}
)
_ASIDES = (  # that stand between a helper and its verb
    ["in", "turn"], ["in", "fact"], ["in", "effect"], ["in", "part"], ["in", "vain"], ["at", "times"], ["at", "last"],
    ["for", "now"], ["of", "late"], ["at", "least"], ["at", "most"], ["by", "and", "large"], ["in", "general"],
)  # fmt: skip
_OPENERS = _DURING | {aside[0] for aside in _ASIDES}
_LONGEST = 6  # words of a span
_YEAR = 4  # digits
_DAY = 2  # digits
_OWNED = (["'s"], ["\u2019s"])


def in_time(lower: Sequence[str], i: int) -> bool:
    """Whether a word that may be a month is one by its neighbours: "in May", not "in May's view", "called it by May".

    >>> in_time(["early", "may"], 1), in_time(["in", "may", "'s", "view"], 1), in_time(["27", "may"], 1)
    (True, False, True)
    """
    if i == 0 or lower[i + 1 : i + 2] in _OWNED:
        return False
    return lower[i - 1] in _BEFORE_MONTHS or (len(lower[i - 1]) <= _DAY and lower[i - 1].isdigit())


def behind_span(lower: Sequence[str], i: int) -> int:
    """The place behind a span of time, or an aside of that kind, that begins at ``i``; ``i`` where none does.

    >>> behind_span("has over the past two years sold".split(), 1), behind_span("has in the town sold".split(), 1)
    (6, 1)
    """
    if lower[i] not in _OPENERS:
        return i
    for aside in _ASIDES:
        if lower[i : i + len(aside)] == aside:
            return i + len(aside)
    for k in range(i + 1, min(len(lower), i + _LONGEST + 1)):
        word = lower[k]
        goes_on = word == "past" and k + 1 < len(lower) and (lower[k + 1] in _MEASURES or lower[k + 1] in _SPANS)
        if word in _SPANS and not goes_on:
            return k + 1
        if k == i + 1 and (word in WEEKDAYS or (word.isdigit() and len(word) == _YEAR)):
            return k + 1
        if word not in _MEASURES and not word.isdigit():
            break
    return i
