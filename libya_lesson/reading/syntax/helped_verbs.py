"""Verbs behind helpers: "has been told", "won't leave", "is going to sail"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.calendar_words import behind_span
from libya_lesson.reading.syntax.function_words import BE, DO, HAVE, MODALS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, Forms, lookup
from libya_lesson.reading.syntax.verb_group import Group

_BETWEEN = frozenset("earlier since first himself herself itself themselves".split())
SHORT = ("'ll", "'re", "'ve")
_BEFORE_IS = frozenset("he she it that there what who here".split())
_NEGATIONS = frozenset(["not", "n't", "never", "cannot", "no"])


def shortened(word: str, words: Sequence[str], i: int) -> str:
    """What is short for a helping verb, or nothing."""
    if word[-3:] == "n't":
        return {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word[:-3])
    if word[-3:] in SHORT or word[-2:] in ("'m", "'d"):
        return word[word.index("'") :]
    if word == "'s" and i and words[i - 1] in _BEFORE_IS:
        return "is"
    return ""


def with_helpers(helper: str, words: Sequence[str], i: int, begin: int, stop: int, table: Forms) -> Group | None:
    """Follow a chain of helpers to its main verb."""
    if helper in {"be", "been", "being", "having"} or (i > begin and words[i - 1] == "to"):
        return None
    last, lemma, state, what = i, helper, helper, 0
    perfect = progressive = passive = False
    negated = words[i].replace("’", "'")[-3:] == "n't" or helper == "cannot"
    j = i + 1
    while j < stop:
        word = words[j]
        behind = behind_span(words, j) if j == last + 1 else j
        if j < behind < stop and (is_adverb(words[behind]) or lookup(words[behind], table)[0] & (PART | ING)):
            j = behind  # "has over the past years sold"
            continue
        if (
            is_adverb(word)
            or word in _BETWEEN
            or (word == "no" and j + 1 < stop and words[j + 1] == "longer")
            or (word == "so" and j + 1 < stop and words[j + 1] == "far")
        ):
            negated |= word in _NEGATIONS
            j += 1
            continue
        if (word in {"been", "being", "be"} and state != "do") or (word == "have" and state in MODALS):
            perfect |= state in HAVE or state == "'ve"
            last, state, lemma = j, word, "be" if word != "have" else "have"
            j += 1
            continue
        what, base = lookup(word, table)
        after_be = state in BE or state in ("'re", "'m")
        if after_be and what & (PART | ING):
            passive, progressive = bool(what & PART), not what & PART
        elif (state in HAVE or state in ("'ve", "'d")) and what & PART:
            perfect = True
        elif not ((state in MODALS or state in DO or state == "'ll") and what & BASE):
            break
        last, lemma = j, base
        if base == "go" and progressive and words[j + 1 : j + 2] == ["to"] and j + 2 < stop:  # "is going to leave"
            last, lemma, helper = j + 2, lookup(words[j + 2], table)[1], "will"
        break
    if last == i and (helper in BE or helper in ("'re", "'m")):
        lemma = "be"
    elif last == i and (helper in HAVE or helper == "'ve"):
        lemma = "have"
    tense = _tense(helper, perfect)
    seen = helper == "could" and passive and lemma in ("see", "hear") and words[last + 1 : last + 2] != ["as"]
    if seen or (helper == "could" and negated and not perfect):
        tense = "past"  # "could be seen leaving", "could not leave"
    elif lemma == "be" and helper in ("may", "might", "could"):
        tense = "present"  # "he may be eager"
    modal = "" if seen else helper if helper in MODALS else "will" if helper == "'ll" else ""
    return Group(i, last, lemma, tense, passive, negated, modal, 3, perfect)


def _tense(helper: str, perfect: bool) -> str:
    if helper in {"will", "shall", "'ll"}:
        return "future"  # also in "will have left by Friday"
    if helper in {"may", "might", "could", "would"}:
        return "past" if perfect else "future"
    if helper in {"was", "were", "had", "did", "'d"} or perfect:
        return "past"
    return "present"
