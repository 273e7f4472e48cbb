"""Where a word that may be a verb is a noun: "the players' group", "a police patrol", "both sides", "its own arms"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.function_words import ARTICLES

_OWNING = frozenset(["'", "’"])
_SEVERAL = frozenset("both these those several few many".split())
_OBJECTS = frozenset("him her it them us me you".split())
_SINGLE = frozenset(["a", "an"])
BEFORE_NOUNS = _OWNING | _SEVERAL | {"own", "police", "each"}  # behind any other word the rule says no


def is_noun_here(words: Sequence[str], i: int, begin: int, after: str, *, noun: bool, third: bool) -> bool:
    """Whether the words before say so; ``noun`` and ``third``: it has such forms.

    >>> is_noun_here("a police patrol in town".split(), 2, 0, "in", noun=True, third=False)
    True
    >>> is_noun_here("she backs him".split(), 1, 0, "him", noun=True, third=True)
    False
    """
    before = words[i - 1]
    if before == "own":
        return words[i - 2] in ARTICLES  # "its own armed group"
    if before in _OWNING:
        return noun and words[i - 2].endswith("s")  # "the supporters' group"
    if before == "police":
        return noun and not _SINGLE.isdisjoint(words[max(begin, i - 4) : i - 1])  # "a police patrol"
    if before == "each":  # "each other", "each report"; not "each accuses the other"
        return not (third and (after in ARTICLES or after in _OBJECTS or not noun))
    return third and before in _SEVERAL  # "both sides", "these talks": no plural takes that form
