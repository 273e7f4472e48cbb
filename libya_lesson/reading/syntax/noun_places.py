"""Where a word that may be a verb is a noun: "the players' group", "a police patrol", "both sides", "its own arms"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.calendar_words import DATES, PERIODS
from libya_lesson.reading.syntax.far_subjects import is_plural
from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, PREPOSITIONS, SUBJECTS
from libya_lesson.reading.syntax.verb_forms import NOUN, PART, PAST, S

_OWNING = frozenset(["'", "’"])
_SEVERAL = frozenset("both these those several few many".split())
_OBJECTS = frozenset("him her it them us me you".split())
_SINGLE = frozenset(["a", "an"])
_ALSO_ADJECTIVES = frozenset(["close", "open", "subject"])
_QUALITIES = frozenset(
    "close strong good bad new old recent ongoing continuing frequent direct bilateral multilateral mutual regional "
    "diplomatic economic commercial political military joint secret official friendly warm tense strained armed "
    "deadly nuclear further fresh harsh sharp public private".split()
)
_RANKS = frozenset("top senior only former leading prominent young local high-ranking".split())
_QUALITY_ENDINGS = tuple("ediate arate berate imate ous ful able ible less ish ical onal ffective".split())
_COMPOUND_ENDINGS = ("based", "backed", "led", "run", "wide", "term", "aligned", "held", "controlled")
_NO_SUBJECT = frozenset("after before since until amid despite following although while because".split())
_PEOPLES = ("ian", "yan", "ish", "ese", "ani", "aqi", "eli", "eni", "iti", "udi", "rati", "tari")
_OPENING = frozenset('“"\u2018')
_CLOSING = frozenset('”"\u2019')
_KINDS = ("ic", "al", "ish", "ian", "ese", "ous", "ist")
_POINTING = frozenset(["that", "this", "these", "those"])
_WHO = frozenset(["which", "who"])
_BEHIND_NOUNS = frozenset(["who", "whose", "last", "between"])
BEFORE_NOUNS = _OWNING | _SEVERAL | {"own", "police", "each"}  # behind any other word the rule says no
# before, behind or at a word that can be no plural noun one of these has to stand if `is_no_verb`
TELLING = (
    _NO_SUBJECT | _POINTING | _RANKS | {"(", "called", "dated", "and", "present", "other", "like", "last", "to", "ones"}
)


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
    if before == "each":  # "each other", "each report"; not "each accuses the other", "each made remarks"
        several = after.endswith("s") and is_plural(after)
        return not (several or (third and (after in ARTICLES or after in _OBJECTS or not noun)))
    return third and before in _SEVERAL  # "both sides", "these talks": no plural takes that form


def is_no_verb(words: Sequence[str], i: int, begin: int, p: int, after: str, what: int) -> bool:
    """Whether a word with the forms ``what`` is none; ``p`` is the word before it that no adverb is.

    >>> is_no_verb("players like Ann Lee".split(), 1, 0, 0, "Ann", 0)
    True
    """
    word, before = words[i], words[p]
    if after == "to" if word in _ALSO_ADJECTIVES else word == "present" and after in PREPOSITIONS:
        return True  # "two people close to him", "troops present in Lund"
    if word == "like" and before not in SUBJECTS and p == i - 1 and after.isalpha():
        return True  # "players like Ann Lee"
    if after == "ones" or (before == "other" and words[p - 1] not in ARTICLES and what & PART):
        return True  # "loved ones", "other suspected rebels"
    if before in _RANKS and what & PART and not (after in PREPOSITIONS or after in ARTICLES or after in _POINTING):
        return True  # "a top elected judge"
    if word == "last" and (after in PERIODS or after in DATES):
        return True  # "the results last week"
    if word == "dated" and (after in DATES or after[0].isdigit()):
        return True  # "a letter dated Friday"
    around = (words[i - 1], after) if i > begin and what & PART else ("", "")
    if around == ("(", ")") or (around[0] == "so" and word == "called"):
        return True  # "of the (proposed) truce", "the so called truce"
    if what & PART and before == "and" and p > begin + 1 and joins_qualities(words, p) and is_thing(after):
        return True  # "an immediate and coordinated response"
    if word == "armed" and before.endswith(_KINDS) and p > begin and words[p - 1] in PREPOSITIONS:
        return True  # "an alliance of ethnic armed groups"
    if before in _NO_SUBJECT and what & NOUN and not what & PAST:
        return True  # "After clashes with X"
    if before in _POINTING and p > begin and (words[p - 1] in PREPOSITIONS or words[p - 1] == "to"):
        return True  # "in that part", "to that end"
    if not (what & S and what & NOUN):
        return False
    if before in _WHO:
        return False  # "Oman, which lies between the two"
    if after in _BEHIND_NOUNS or (before == "that" and after in HELPERS):
        return True  # "rebels who had crossed", "talks between", "that talks had begun"
    if before in _QUALITIES:
        return True  # "has close ties to"
    if after in _CLOSING and p > begin and words[p - 1] in _OPENING:
        return True  # "welcomed the “preliminary talks” between"
    if before.endswith(_PEOPLES) and p > begin and words[p - 1] in PREPOSITIONS:
        return True  # "airstrikes against Omani targets"
    if p > begin + 1 and words[p - 1] == "off" and words[p - 2] == "cutting":
        return True  # "of cutting off gas supplies to"
    return p > begin and before.endswith("ing") and words[p - 1] == ","  # "…, commanding forces that"


def joins_qualities(words: Sequence[str], joint: int) -> bool:
    """Whether what "and" joins begins with an adjective before its noun: "an immediate | and coordinated response".

    >>> joins_qualities("an immediate and coordinated response".split(), 2)
    True
    >>> joins_qualities("a deal and praised efforts".split(), 2)
    False
    >>> joins_qualities("the Harn-based and widely recognised council".split(), 2)
    True
    """
    opener, quality = words[joint - 2], words[joint - 1]
    if opener in ARTICLES and "-" in quality:
        return quality.endswith(_COMPOUND_ENDINGS)
    return (opener in _SINGLE or opener in PREPOSITIONS) and is_quality(quality)


def is_quality(word: str) -> bool:
    """Whether the ending of a word tells an adjective that is no noun."""
    return word.endswith(_QUALITY_ENDINGS)


def is_thing(word: str) -> bool:
    """Whether a word may be the noun that an adjective belongs to: no article, preposition or pronoun."""
    return word.isalpha() and word not in ARTICLES and word not in PREPOSITIONS and word not in _OBJECTS
