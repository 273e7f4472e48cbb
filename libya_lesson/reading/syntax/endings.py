"""The class of a word that no list knows, by its ending and the class of the word before it."""

from __future__ import annotations

from functools import lru_cache

from libya_lesson.reading.syntax.function_words import NOT_ADVERBS
from libya_lesson.reading.syntax.wordclasses import ADJ, ADV, DAY, DET, GENITIVE, NOUN, NUM, POSS, PREP, VERB

_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ship",
    "ism",
    "ists",
    "ist",
    "ers",
    "ors",
    "ology",
)

_ADJ_ENDINGS = ("ous", "ive", "ful", "able", "ible", "less", "ish", "ical", "ial", "ic", "ary", "ual", "onal")
_BEFORE_ING = frozenset([DET, POSS, ADJ, GENITIVE, NUM, DAY])
_BEFORE_ED = frozenset([DET, POSS, ADJ, GENITIVE, NUM, PREP])


@lru_cache(8192)
def class_by_ending(low: str, before: int) -> int:
    """Guess the class of a lower-case word; ``before`` is the class of the word before it.

    >>> class_by_ending("slowly", NOUN) == ADV, class_by_ending("zoning", DET) == NOUN
    (True, True)
    """
    if low[-2:] == "ly" and low not in NOT_ADVERBS:
        return ADV
    if low[-3:] == "ing" and len(low) > 5:
        return NOUN if before in _BEFORE_ING else VERB
    if low[-2:] == "ed" and len(low) > 4:
        return ADJ if before in _BEFORE_ED else VERB
    if low.endswith(_NOUN_ENDINGS):
        return NOUN
    if low.endswith(_ADJ_ENDINGS):
        return ADJ
    return NOUN
