"""Subjects that stand far from their verb, or that a plural form shows: "residents of the town blame the army"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, MARKS, PREPOSITIONS, SUBJECTS
from libya_lesson.reading.syntax.verb_forms import NOUN, PAST, Forms, S, lookup

PLURAL_SUBJECTS = frozenset("i we you they who whom which that these those people police aircraft men women".split())
_DEMANDING = frozenset("demand insist propose recommend request urge require order ask suggest advise".split())
_STOPS = MARKS | frozenset(", ; : ( ) - – — and but or that while whereas although because to".split())
_PRONOUNS = SUBJECTS - ARTICLES
_PHRASE = 12  # tokens back to the plural
_DESCRIBED = 3  # words that may stand before the plural in its phrase
_LIST = 7  # tokens of two names and a comma before them
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


def plural_before_phrase(words: Sequence[str], begin: int, i: int) -> bool:
    """Whether only a phrase lies between a plural that opens a clause and its verb: "residents of the town blame it".

    >>> plural_before_phrase("and his friends in the press defend him".split(), 0, 6)
    True
    >>> plural_before_phrase("they met friends in the press defend".split(), 0, 6)
    False
    """
    lowest = max(begin, i - _PHRASE)
    for j in range(i - 2, lowest, -1):
        word = words[j]
        if word in _STOPS or word in HELPERS or word in SUBJECTS:
            return False
        if (word in PREPOSITIONS or word[-3:] == "ing") and is_plural(words[j - 1]) and _opens(words, begin, j - 1):
            return True  # also "rescuers searching the ruins expect …"
    return False


def _opens(words: Sequence[str], begin: int, k: int) -> bool:
    """Whether the plural at ``k`` opens a clause, with at most its article and what describes it before."""
    for j in range(k - 1, max(begin - 1, k - _DESCRIBED - 2), -1):
        if words[j] in _STOPS:
            return True
        if words[j] in PREPOSITIONS or words[j] in _PRONOUNS:
            return False
    return k - begin <= _DESCRIBED


def is_wanted(words: Sequence[str], i: int, begin: int, table: Forms) -> bool:
    """Whether a plain form says what is demanded: "insisted that the mayor leave"."""
    for j in range(i - 2, max(begin, i - _DEMAND), -1):
        if words[j] == "that":
            return lookup(words[j - 1], table)[1] in _DEMANDING
        if words[j] in HELPERS or words[j] in ("to", ","):
            return False
    return False


def two_names(words: Sequence[str], raw: Sequence[str], p: int, begin: int) -> bool:
    """Whether two names joined by "and" end here, as a plural subject: not "between Oman and Chad"."""
    q = p
    while q > begin and raw[q][0].isupper():
        q -= 1
    q -= words[q] == "the" and q > begin + 1  # "Oman and the Gulf Union"
    joint = begin < q < p and words[q] == "and" and raw[q - 1][0].isupper()
    return joint and "between" not in words[max(begin, q - 6) : q]


def stays_alone(words: Sequence[str], i: int, begin: int, stop: int, table: Forms) -> bool:
    """Whether no other verb follows up to the next mark: not "the Oman and Chad border in the north was closed".

    Nor may the words before be the end of a list: "a Young, Black and Gifted award for poets".
    """
    if "," in words[max(begin, i - _LIST) : i]:
        return False
    for word in words[i + 1 : stop]:
        if word in MARKS or word in ",;:.":
            return True
        what = lookup(word, table)[0]
        if word in HELPERS or what & PAST or what & (S | NOUN) == S:
            return False
    return True


def starts_alone(words: Sequence[str], begin: int, i: int, table: Forms) -> bool:
    """Whether no verb stands before a word in its sentence, so that it may be the first."""
    return not any(
        (word in HELPERS and word[0] not in "'\u2019") or lookup(word, table)[0] & (PAST | NOUN) == PAST
        for word in words[begin:i]
    )
