"""Whether a word that may be a past form is a verb here: "each made remarks", not "30 pledged delegates"."""

from __future__ import annotations

from libya_lesson.reading.syntax.candidate import AFTER_VERB, BEFORE_NOUN, NAMED, ONE, Candidate
from libya_lesson.reading.syntax.noun_places import joins_qualities
from libya_lesson.reading.syntax.verb_clues import is_several, verb_behind
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    BASE,
    BE,
    CC,
    DET,
    GENITIVE,
    MARK,
    NOUN,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    STOP,
    THAT,
    TO,
    VERB,
)

_ALONE = frozenset(
    "some others many few one another both several all most this that these those each neither none".split()
)
_SHORT = 5  # letters of a small word in -s
_BEHIND_NOUN = frozenset("proposed involved concerned affected required needed".split())


def past_form(word: Candidate) -> int:
    """The form of a word that may be a past or a past participle; 0 where it is an adjective."""
    i, bits, before, k, follows, low, tags = word.i, word.bits, word.before, word.k, word.follows, word.low, word.tags
    if low[i] == "said" and (before in (ADJ, GENITIVE, NUM) or (before == PREP and word.text[i - 1][:1].isupper())):
        return bits & (PAST | PART)  # "…," From said
    if before in BEFORE_NOUN:
        return bits & (PAST | PART) if _without_noun(word) else 0
    if low[i] == "related" and before == CC and follows in NAMED:
        return 0  # "talks and related plans"
    if before == CC and bits & PART and follows in NAMED and low[k] == "and" and joins_qualities(low, k):
        return 0  # "an immediate and coordinated response"
    if low[i] in _BEHIND_NOUN and before == NOUN and follows in (STOP, MARK):
        return 0  # "the number of units proposed."
    of_noun = before == THAT and bits & PART and follows == NOUN and k > 0 and verb_behind(low, i + 1, word.get)
    if of_noun and (tags[k - 1] == VERB or tags[k - 2] == BE):  # "said that", "it is clear that"
        return 0  # "said that allied ships are", "that informed sources indicated"
    if before == STOP and word.fresh and follows in NAMED and not bits & BASE and word.after != "by":
        return 0
    return bits if bits & BASE else bits & (PAST | PART)


def _without_noun(word: Candidate) -> bool:
    """Whether no noun comes that what stands before could belong to: "some said that", "of 30 killed in May"."""
    before, follows, after = word.before, word.follows, word.after
    if before == DET and word.plain in _ALONE and (follows in AFTER_VERB or follows in (PREP, STOP, TO)):
        return True
    if before == DET and word.plain in ONE and is_several(after):
        return True  # "each made remarks": no plural belongs to "each"
    if before == NUM:  # not "30 pledged delegates"
        return follows != NOUN and not (after[-1] == "s" and len(after) > _SHORT)
    return (before == PREP and follows in (DET, POSS)) or (before == GENITIVE and follows in AFTER_VERB)
