"""Verb groups: which words of a sentence could be its verb, in what tense, active or passive; no model, no tagger."""

from __future__ import annotations

from bisect import bisect_left

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.function_words import HELPERS, MARKS
from libya_lesson.reading.syntax.helped_verbs import SHORT, shortened, with_helpers
from libya_lesson.reading.syntax.lone_verbs import NEVER_BEFORE, alone
from libya_lesson.reading.syntax.verb_forms import BASE, PAST, S, forms
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.text import Article

_NOUNS_TOO = frozenset(["will", "might", "can"])
_BEFORE_NOUN = frozenset("the a my your his her its our their".split())
_VERB_ENDINGS = frozenset(["ed", "'t", "’t", "'s", "’s", "'d", "’d", "'m", "’m", "ll", "re", "ve"])


def _finite(lexicon: Lexicon) -> frozenset[str]:
    """The forms that can be a verb without a helper, and the helpers: no participles alone."""
    return HELPERS.union([form for form, (what, _) in lexicon.derived(forms).items() if what & (BASE | S | PAST)])


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
    known = tokens.kinds & lexicon.derived(_finite)
    others = [word for word in tokens.kinds - known if word[-2:] in _VERB_ENDINGS]
    verbs = tokens.where(known.union(others))
    beyond = -1
    for sentence in article.sentences:
        begin, stop = sentence.first, sentence.last
        for i in verbs[bisect_left(verbs, begin) : bisect_left(verbs, stop)]:
            if i <= beyond:
                continue
            word, before = words[i], words[i - 1]
            if word not in HELPERS and word.isalpha():  # most of them; `NEVER_BEFORE` has no adverb to look over
                if i == begin or not (raw[i][0].islower() or before in MARKS):
                    continue
                if before in NEVER_BEFORE and raw[i - 1] != "May":  # the month, or a name
                    continue
                group = alone(word, words, raw, i, begin, stop, table)
                if group:
                    found.append(group)
                    beyond = group.last
                continue
            group = None
            if "’" in word:
                word = word.replace("’", "'")
            first = raw[i][0]
            if word not in HELPERS and "'" not in word:
                if i != begin and before not in NEVER_BEFORE and (first.islower() or before in MARKS):
                    group = alone(word, words, raw, i, begin, stop, table)
            elif first.islower() or first in "'’" or i == begin or before in MARKS:
                helper = word if word in HELPERS else shortened(word, words, i)
                if word in _NOUNS_TOO and i > begin and before in _BEFORE_NOUN:
                    continue  # "their will", "the might of"
                if helper:
                    group = with_helpers(helper, words, i, begin, stop, table)
                elif before not in NEVER_BEFORE:
                    group = alone(word, words, raw, i, begin, stop, table)
            elif word[-3:] in SHORT or word in ("i'm", "i'd"):
                group = with_helpers(word[word.index("'") :], words, i, begin, stop, table)
            if group:
                found.append(group)
                beyond = group.last
    return found
