"""Whether a word in -ing is a verb here: "claiming victory", not "a cabinet meeting"."""

from __future__ import annotations

from libya_lesson.reading.syntax.candidate import AFTER_VERB, NAMED, Candidate
from libya_lesson.reading.syntax.wordclasses import ADJ, DET, GENITIVE, ING, NOUN, NUM, POSS, PREP, TO

_OCCASIONS = frozenset("meeting briefing hearing gathering".split())
_SHARING = frozenset(["each", "both", "all"])
_ARTICLES = frozenset(["a", "an", "the"])


def ing_form(word: Candidate) -> int:
    """The form of a word in -ing; 0 where it is a noun or an adjective."""
    i, before, follows, low, tags = word.i, word.before, word.follows, word.low, word.tags
    if low[i] in word.evidence and follows == -1 and word.entry and "that" in word.entry[4]:
        return 0  # "exit polling shows"
    if low[i] == "speaking" and low[i - 1] == "official" and follows in (PREP, TO):
        return ING  # "an official speaking on condition of anonymity"
    if low[i] == "ruling" and follows in NAMED:
        return 0  # "Ruling party lawmakers praised him"
    if before == DET and low[i - 1] in _SHARING and (follows in AFTER_VERB or follows in (PREP, TO)):
        return ING  # "the two sides, each claiming victory"
    if before == NOUN and low[i] in _OCCASIONS and tags[i - 2] in (DET, POSS, ADJ, GENITIVE):
        return 0  # "told a cabinet meeting that"
    if before == NUM and tags[i - 2] in (DET, POSS) and low[i - 1].isdigit():
        return 0  # "a 2016 ruling"
    if low[i - 1] == "amid" and follows == NOUN:
        return 0  # "amid mounting speculation that"
    bare = follows != DET or low[i - 1] in _ARTICLES  # "told the hearing the ferry was late"
    return 0 if before in (DET, POSS, ADJ, GENITIVE) and bare else ING
