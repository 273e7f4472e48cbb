"""Verb groups: which words of a sentence could be its verb, in what tense, active or passive; no model, no tagger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.far_subjects import (
    PLURAL_SUBJECTS,
    has_far_subject,
    is_plural,
    is_wanted,
    plural_before_phrase,
    two_names,
)  # fmt: skip
from libya_lesson.reading.syntax.function_words import (
    ARTICLES,
    BE,
    DO,
    HAVE,
    HELPERS,
    MARKS,
    MODALS,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from libya_lesson.reading.syntax.noun_places import is_noun_here
from libya_lesson.reading.syntax.verb_forms import BASE, ING, KNOWN, NOUN, PART, PAST, Forms, S, forms, lookup
from libya_lesson.text import Article

_TELLERS = frozenset("i we you they".split())  # behind these "cut" may be of now, behind others news means the past
_ALSO_ADJECTIVES = frozenset(["close", "open", "subject"])
_QUALITIES = frozenset(
    "close strong good bad new old recent frequent direct diplomatic economic commercial political military joint "
    "secret official friendly warm tense strained armed deadly nuclear further fresh harsh sharp public private".split()
)
_OBJECTS = frozenset("him her it them us me you".split())
_HARDLY_VERBS = frozenset(["police", "groups"])
_EARLIER = frozenset(["earlier", "since", "first"])
_EMPHATIC = frozenset(["himself", "herself", "itself", "themselves"])
_SHORT = ("'ll", "'re", "'ve")
_VERB_ENDINGS = frozenset(["ed", "'t", "’t", "'s", "’s", "'d", "’d", "'m", "’m", "ll", "re", "ve"])
_BEFORE_IS = frozenset("he she it that there what who here".split())
_NEGATIONS = frozenset(["not", "n't", "never", "cannot", "no"])
_PRONOUNS_TOO = frozenset("all both each this these those".split())
_NEVER_BEFORE = (ARTICLES - _PRONOUNS_TOO) | PREPOSITIONS | HELPERS | {"to", "'s", "’s"}


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Group:
    """A finite verb with its helpers: token numbers, and how sure it is (3 surely, 2 likely, 1 only if need be)."""

    first: int
    last: int
    lemma: str
    tense: str  # past | present | future
    passive: bool
    negated: bool
    modal: str
    strength: int
    perfect: bool = False


def verb_groups(article: Article, lexicon: Lexicon) -> list[Group]:
    """All possible finite verb groups of a text, in order, in one pass.

    >>> from libya_lesson.lexicons import load
    >>> [(g.lemma, g.tense, g.passive) for g in verb_groups(Article("The town was bombed and she will leave."), load())]
    [('bomb', 'past', True), ('leave', 'future', False)]
    """
    table = lexicon.derived(forms)
    tokens = article.tokens
    words, raw = tokens.lower, tokens.text
    found: list[Group] = []
    known = lexicon.derived(_may_be_verbs)
    verbs = tokens.where((tokens.kinds & known).union([word for word in tokens.kinds if word[-2:] in _VERB_ENDINGS]))
    beyond = -1
    for sentence in article.sentences:
        begin, stop = sentence.first, sentence.last
        for i in verbs[bisect_left(verbs, begin) : bisect_left(verbs, stop)]:
            if i <= beyond:
                continue
            word, group = words[i], None
            if "’" in word:
                word = word.replace("’", "'")
            first, before = raw[i][0], words[i - 1]
            if word not in HELPERS and "'" not in word:  # most of them; `_NEVER_BEFORE` has no adverb to look over
                if i == begin or before in _NEVER_BEFORE or not (first.islower() or before in MARKS):
                    continue
                group = _alone(word, words, raw, i, begin, stop, table)
            elif first.islower() or first in "'’" or i == begin or before in MARKS:
                helper = word if word in HELPERS else _shortened(word, words, i)
                if helper:
                    group = _with_helpers(helper, words, i, begin, stop, table)
                elif before not in _NEVER_BEFORE:
                    group = _alone(word, words, raw, i, begin, stop, table)
            elif word[-3:] in _SHORT or word in ("i'm", "i'd"):
                group = _with_helpers(word[word.index("'") :], words, i, begin, stop, table)
            if group:
                found.append(group)
                beyond = group.last
    return found


def _may_be_verbs(lexicon: Lexicon) -> frozenset[str]:
    return HELPERS.union(lexicon.derived(forms))


def _shortened(word: str, words: Sequence[str], i: int) -> str:
    """What is short for a helping verb, or nothing."""
    if word[-3:] == "n't":
        return {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word[:-3])
    if word[-3:] in _SHORT or word[-2:] in ("'m", "'d"):
        return word[word.index("'") :]
    if word == "'s" and i and words[i - 1] in _BEFORE_IS:
        return "is"
    return ""


def _with_helpers(helper: str, words: Sequence[str], i: int, begin: int, stop: int, table: Forms) -> Group | None:
    """Follow a chain of helpers to its main verb."""
    if helper in {"be", "been", "being", "having"} or (i > begin and words[i - 1] == "to"):
        return None
    last, lemma, state, what = i, helper, helper, 0
    perfect = progressive = passive = False
    negated = words[i].replace("’", "'")[-3:] == "n't" or helper == "cannot"
    j = i + 1
    while j < stop:
        word = words[j]
        if (
            is_adverb(word)
            or word in _EARLIER
            or word in _EMPHATIC
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
        if after_be and what & (PART | ING) and not (what & NOUN and what & ING):
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
    if helper == "could" and negated and not perfect:
        tense = "past"
    elif lemma == "be" and helper in ("may", "might", "could"):
        tense = "present"  # "he may be eager"
    modal = helper if helper in MODALS else "will" if helper == "'ll" else ""
    return Group(i, last, lemma, tense, passive, negated, modal, 3, perfect)


def _tense(helper: str, perfect: bool) -> str:
    if helper in {"will", "shall", "'ll"}:
        return "future"  # also in "will have left by Friday"
    if helper in {"may", "might", "could", "would"}:
        return "past" if perfect else "future"
    if helper in {"was", "were", "had", "did", "'d"} or perfect:
        return "past"
    return "present"


def _alone(
    word: str, words: Sequence[str], raw: Sequence[str], i: int, begin: int, stop: int, table: Forms
) -> Group | None:
    """A finite verb without helper, judged by the word before it and the word after."""
    what, lemma = lookup(word, table)
    if not what & (BASE | S | PAST) or i == begin or word in _HARDLY_VERBS:
        return None
    after = words[i + 1] if i + 1 < stop else "."
    if is_noun_here(words, i, begin, after, noun=bool(what & NOUN), third=bool(what & S)):
        return None
    p = i - 1
    while p > begin and (is_adverb(words[p]) or words[p] in MARKS):
        p -= 1
    ended = i - 3 >= begin and words[i - 1] == "longer" and words[i - 2] == "no"  # "they no longer trust X"
    p = i - 3 if ended else p
    before = words[p]
    if word in _ALSO_ADJECTIVES and after == "to":
        return None  # "two people close to him"
    if before in _NEVER_BEFORE or before[-3:] == "n't" or after in ("'s", "’s"):
        return None
    if before in {"that", "this", "these", "those"} and p > begin and words[p - 1] in PREPOSITIONS:
        return None  # "in that part"
    if what & S and what & NOUN and (before in _QUALITIES or after == "between"):
        return None  # "has close ties to"
    strength = 0
    if what & PAST:
        strength = _past_strength(what, before, after)
    elif what & S:
        strength = 3 if before in SUBJECTS else 0 if what & NOUN and is_plural(before) else 1 if what & NOUN else 2
    if not strength and what & BASE:
        if before in PLURAL_SUBJECTS:
            strength = 3
        elif is_plural(before) or before in (")", ","):
            strength = 1 if what & NOUN or before in (")", ",") else 2
        elif raw[p][0].isupper() and (not what & NOUN or (p > begin and words[p - 1] == "that")):
            strength = 1  # "suggested that the U.S. join forces"
    if strength == 1 and what & NOUN and what & S and after in PREPOSITIONS and raw[p][0].islower():
        return None  # "joint patrols on the lake"
    if strength == 1 and what & BASE and after == "that":
        strength = 2  # "critics fear that"
    if strength == 1 and after in ARTICLES and "whose" in words[max(begin, i - 4) : i - 1]:
        strength = 3  # "the boss, whose members fund the party"
    led = after in ARTICLES or after in _OBJECTS or (i + 1 < stop and raw[i + 1][0].isupper())
    plural_subject = led and not strength and what & BASE and plural_before_phrase(words, begin, i)
    if plural_subject:
        strength = 1
    if strength == 1 and after == "," and "whom" in words[max(begin, i - 4) : i]:
        strength = 2  # "X, whom both sides respect, left"
    if strength == 1 and what & NOUN and (after in ",.;:)" or after in ("of", "and", "or")):
        paired = after == "and" and what & S and i + 3 < stop and words[i + 3] in ARTICLES
        strength = 1 if paired and lookup(words[i + 2], table)[0] & S else 0  # "X arms and shelters the rebels"
    if not strength and what & BASE and (led or after in ("each", "one")) and two_names(words, raw, p, begin):
        strength = 2  # "Oman and Chad blame each other"
    if not strength and what & (BASE | NOUN) == BASE and has_far_subject(words, i, begin):
        strength = 1
    wanted = not strength and bool(what & BASE) and is_wanted(words, i, begin, table)
    strength = 2 if wanted else strength
    tense = "past" if what & PAST and not (what & BASE and before in _TELLERS) else "present"
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


def _past_strength(what: int, before: str, after: str) -> int:
    if before in SUBJECTS:
        return 3
    if not what & KNOWN:
        return 1
    if not what & PART:
        return 3
    return 1 if after == "by" else 2
