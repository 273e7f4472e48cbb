"""Subjects that stand far from their verb, or that a plural form shows: "residents of the town blame the army"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.function_words import HELPERS, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import Forms, lookup

PLURAL_SUBJECTS = frozenset("i we you they who whom which that these those people police aircraft men women".split())
_DEMANDING = frozenset("demand insist propose recommend request urge require order ask suggest advise".split())
_DEMAND = 9  # tokens back to "that"


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural subject of a verb.

    >>> is_plural("residents"), is_plural("police"), is_plural("virus")
    (True, True, False)
    """
    return word in PLURAL_SUBJECTS or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3)


def has_far_subject(words: Sequence[str], i: int, begin: int) -> bool:
    """Whether a remark lies between a plural and its verb: "the voters who trusted the club deserve more"."""
    return any(
        words[j] in ("who", "which") and is_plural(words[j - 1]) for j in range(max(begin + 1, i - _DEMAND), i - 1)
    )


def opens_with_plural(words: Sequence[str], begin: int, i: int) -> bool:
    """Whether a plural opens the sentence and only a phrase lies between: "Residents of the town blame the army"."""
    return i - begin > 2 and is_plural(words[begin]) and words[begin + 1] in PREPOSITIONS and "," not in words[begin:i]


def is_wanted(words: Sequence[str], i: int, begin: int, table: Forms) -> bool:
    """Whether a plain form says what is demanded: "insisted that the mayor leave"."""
    for j in range(i - 2, max(begin, i - _DEMAND), -1):
        if words[j] == "that":
            return lookup(words[j - 1], table)[1] in _DEMANDING
        if words[j] in HELPERS or words[j] in ("to", ","):
            return False
    return False
