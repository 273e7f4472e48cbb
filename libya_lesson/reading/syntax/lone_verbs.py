"""Finite verbs without a helper, judged by the word before and the word after."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.calendar_words import WEEKDAYS
from libya_lesson.reading.syntax.far_subjects import (
    PLURAL_SUBJECTS,
    has_far_subject,
    is_plural,
    is_wanted,
    plural_before_phrase,
    starts_alone,
    stays_alone,
    two_names,
)
from libya_lesson.reading.syntax.function_words import (
    ARTICLES,
    HELPERS,
    MARKS,
    PEOPLE_TOO,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from libya_lesson.reading.syntax.neighbours import helper_ahead
from libya_lesson.reading.syntax.noun_places import (
    BEFORE_NOUNS,
    TELLING,
    is_no_verb,
    is_noun_here,
    is_quality,
    is_thing,
)
from libya_lesson.reading.syntax.participles import OF_A_NOUN
from libya_lesson.reading.syntax.verb_forms import BASE, KNOWN, NOUN, PART, PAST, Forms, S, lookup
from libya_lesson.reading.syntax.verb_group import Group

_PRONOUNS_TOO = frozenset("all both each this these those".split())
_TELLERS = frozenset("i we you they".split())  # behind these "cut" may be of now, behind others news means the past
_OBJECTS = frozenset("him her it them us me you".split())
_SEEMING = frozenset(["look", "sound", "feel", "act", "work"])
_LINKING = frozenset("become remain seem stay look feel sound keep grow prove".split())
_ROUGHLY = frozenset("about almost nearly some over around just more less half".split())
_WILLING = frozenset("need plan hope vow move promise threaten".split())  # "Oman and Chad plan to sell it"
_HARDLY_VERBS = frozenset(["police", "group", "groups", "ground"])
_PHRASE = 8  # tokens of the phrase behind a participle
_LEADING = ARTICLES | {"'s", "’s", "its", "their", "his", "her"}
_ARMS = frozenset(["armed", "arms"])
_PEOPLES = ("ian", "ean", "ese", "ish", "ani", "can", "ali")
# behind these no verb stands without a helper
NEVER_BEFORE = (ARTICLES - _PRONOUNS_TOO) | PREPOSITIONS | HELPERS | {"to", "'s", "’s"}


def alone(
    word: str, words: Sequence[str], raw: Sequence[str], i: int, begin: int, stop: int, table: Forms
) -> Group | None:
    """A finite verb without helper, judged by the word before it and the word after."""
    what, lemma = lookup(word, table)
    if not what & (BASE | S | PAST) or i == begin or word in _HARDLY_VERBS:
        return None
    after = words[i + 1] if i + 1 < stop else "."
    p = i - 1
    if words[p] in BEFORE_NOUNS and is_noun_here(words, i, begin, after, noun=bool(what & NOUN), third=bool(what & S)):
        return None
    while p > begin and (is_adverb(words[p]) or words[p] in MARKS):
        p -= 1
    ended = words[i - 1] == "longer" and i - 3 >= begin and words[i - 2] == "no"  # "they no longer trust X"
    p = i - 3 if ended else p
    before = words[p]
    if _is_none(word, words, raw, i, begin, stop, p, after, what, table):
        return None
    led = after in ARTICLES or after in _OBJECTS or (i + 1 < stop and raw[i + 1][0].isupper())
    strength = _strength(what, words, raw, i, begin, stop, p, after, led)
    base = what & BASE
    tense = "past" if what & PAST and not (base and before in _TELLERS) else "present"
    if strength > 1:  # most of them
        return Group(i, i, lemma, tense, False, ended, "", strength)
    if not (strength or base):
        return None
    if strength == 1 and after == "like" and lemma in _SEEMING:
        strength = 2  # "the race looks like a fight"
    if strength == 1 and what & NOUN and what & S and after in PREPOSITIONS and raw[p][0].islower():
        return None  # "joint patrols on the lake"
    if strength == 1 and base and after == "that":
        strength = 2  # "critics fear that"
    if led and strength == 1 and base and not what & S and is_plural(before):
        strength = 2  # "authorities estimate more than"
    bold = led or word == "say" or (after == "to" and lemma in _WILLING)  # "reports in the media say at least nine"
    plural_subject = base and bold and not strength and plural_before_phrase(words, begin, i)
    if plural_subject:
        strength = 2 if word == "say" else 1
    if strength == 1 and after == "," and "whom" in words[max(begin, i - 4) : i]:
        strength = 2  # "X, whom both sides respect, left"
    if strength == 1 and what & NOUN and (after in ",.;:)" or after in ("of", "and", "or")):
        paired = after == "and" and what & S and i + 3 < stop and words[i + 3] in ARTICLES
        strength = 1 if paired and lookup(words[i + 2], table)[0] & S else 0  # "X arms and shelters the rebels"
    if (
        not strength
        and base
        and two_names(words, raw, p, begin)
        and (
            led
            or after in ("each", "one")
            or (after == "to" and lemma in _WILLING)
            or (after in PREPOSITIONS and stays_alone(words, i, begin, stop, table))
        )
    ):
        strength = 2  # "Oman and Chad blame each other", "Oman and Chad account for a third of it"
    if not strength and what & (BASE | NOUN) == BASE and has_far_subject(words, i, begin):
        strength = 1
    wanted = not strength and bool(base) and is_wanted(words, i, begin, table)
    strength = 2 if wanted else strength
    if wanted:
        tense = "future"
    if (
        tense == "present"
        and strength == 1
        and not plural_subject
        and raw[p][0].isupper()
        and not what & S
        and not is_plural(before)
    ):
        tense = "future"  # what is suggested has not happened
    return Group(i, i, lemma, tense, False, ended, "", strength) if strength else None


def _is_none(
    word: str,
    words: Sequence[str],
    raw: Sequence[str],
    i: int,
    begin: int,
    stop: int,
    p: int,
    after: str,
    what: int,
    table: Forms,
) -> bool:
    """Whether the words around show a noun or an adjective; ``p`` is the word before that no adverb is."""
    before = words[p]
    if word in _ARMS:
        if before in ("and", "or") and is_plural(after) and not lookup(words[p - 1], table)[0] & (PAST | S):
            return True  # "mercenaries and armed groups", but "trained and armed rebels"
        if word == "armed" and (
            after == "forces" or before.endswith("ed") or (is_plural(after) and before.endswith(_PEOPLES))
        ):
            return True  # "an unidentified armed group", "Chadian armed groups"
    if before == "and" and what & PART and p > begin + 1:
        if words[p - 1].endswith("ed") and words[p - 2] in _LEADING:
            return True  # "the overwhelmed and outgunned police"
        if is_quality(words[p - 1]) and is_thing(after):
            does, deed = lookup(words[p - 2], table)
            if does and not does & NOUN and words[p - 2] not in HELPERS and deed not in _LINKING:
                return True  # "they want continuous and sustained growth"
    if word in PEOPLE_TOO and i + 1 < stop and raw[i + 1][0].isupper() and raw[p][0].isupper():
        return True  # "Harn judges Ann Lee and Bo Ray"
    if (before in NEVER_BEFORE and raw[p] != "May") or before[-3:] == "n't" or after in ("'s", "’s"):
        return True
    doubtful = what & S and what & NOUN
    if (doubtful or not TELLING.isdisjoint((before, word, after))) and is_no_verb(words, i, begin, p, after, what):
        return True
    of_noun = word in OF_A_NOUN and after in OF_A_NOUN[word]
    if of_noun and (not starts_alone(words, begin, i, table) or _told_ahead(words, i, stop, table)):
        return True  # "a deal with the UN aimed at resuming exports", "militants linked to Oman bombed Peru"
    if doubtful and before == "that" and (after in PREPOSITIONS or after == "since") and p > begin:
        content = words[p - 1] in WEEKDAYS or lookup(words[p - 1], table)[0] & (PAST | NOUN) == PAST
        if content and helper_ahead(words, i + 1):
            return True  # "said that clashes since May have left nine dead"
    return False


def _strength(
    what: int,
    words: Sequence[str],
    raw: Sequence[str],
    i: int,
    begin: int,
    stop: int,
    p: int,
    after: str,
    led: bool,
) -> int:
    """How sure the subject right before makes a verb, from 0 to 3; ``led``: an object seems to follow."""
    before = words[p]
    strength = 0
    if what & PAST:
        counts = after == "by" and i + 2 < stop and (words[i + 2][0].isdigit() or words[i + 2] in _ROUGHLY)
        strength = _past_strength(what, before, "." if counts else after)  # "spread by 40 acres"
    elif what & S and before in SUBJECTS:
        strength = 3
    elif what & S:
        several = is_plural(before) and not (led and raw[p][0].isupper())  # "talks", but not "Guterres leaves Chad"
        strength = 2 if not what & NOUN else 0 if several else 1
    if not strength and what & BASE:
        if before in PLURAL_SUBJECTS:
            strength = 3
        elif is_plural(before) or before in (")", ","):
            strength = 1 if what & NOUN or before in (")", ",") else 2
        elif raw[p][0].isupper() and (not what & NOUN or (p > begin and words[p - 1] == "that")):
            strength = 1  # "suggested that the U.S. join forces"
    return strength


def _told_ahead(words: Sequence[str], i: int, stop: int, table: Forms) -> bool:
    """Whether a verb in the past comes right behind the phrase of a participle: "linked to Oman [bombed] Peru"."""
    for j in range(i + 2, min(i + _PHRASE, stop - 1)):
        word, before = words[j], words[j - 1]
        if not word[0].isalnum() or word in ("and", "or", "that", "who", "which", "to"):
            return False
        told = lookup(word, table)[0] & PAST and before not in NEVER_BEFORE and words[j + 1] not in ("by", "to", "with")
        if j > i + 2 and told:
            return words[j + 1] not in PREPOSITIONS or not lookup(word, table)[0] & PART
    return False


def _past_strength(what: int, before: str, after: str) -> int:
    if before in SUBJECTS:
        return 3
    if not what & KNOWN:
        return 1
    if not what & PART:
        return 3
    return 1 if after == "by" else 2
