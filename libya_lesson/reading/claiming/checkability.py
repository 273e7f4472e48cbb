"""What time a claim speaks of, and what could be checked of it: fact, interpretation, prediction or intention."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.phrases import Hit
from libya_lesson.text import Article

# Verbs that only frame what comes after "that": the time is that of the inner verb.
_FRAMING = frozenset("be seem appear suggest mean determine hope believe think show indicate know expect say".split())
# "is likely to", "are expected to": the verb is one of now, what it speaks of is to come.
_TO_COME = frozenset("likely unlikely expected set due about bound certain sure poised doomed destined".split())
_COUNTED = frozenset(
    "first second third fourth fifth last latest next only same largest biggest smallest oldest two three four five "
    "six seven eight nine ten dozen dozens hundred thousand million billion half".split()
)
_FORESEEING = frozenset(["expect", "predict", "forecast", "anticipate"])
_BOUND = frozenset("bind set schedule destine doom poise poised slate tip".split())
_SUPPOSING = frozenset("seem appear believe think say report suspect presume understand assume suppose know".split())
CARRIED_ON = frozenset(["be"]) | _BOUND | _SUPPOSING  # verbs of which the words behind them tell the time
_PLAIN = frozenset("there here now not known called named born dead alive open closed away back over".split())
_REPORTED = 5  # tokens behind a verb that reports
_OPEN = frozenset(["can", "may", "might", "could"])


def find_signals(hits: Iterable[Hit]) -> dict[int, str]:
    """Words that show an intention or an interpretation, by their first token."""
    return {hit.first: hit.row[1] for hit in hits}


def time_of(clause: Clause, after: Sequence[str] = ()) -> str:
    """Past, present or future, by the verb that carries the content; ``after`` are the words behind the verb."""
    if not clause.group:
        return "past"
    if clause.asks:  # "it is not clear what X will do" speaks of now
        return clause.group.tense
    if clause.complement >= 0 and not clause.conditional and clause.others and clause.group.lemma in _FRAMING:
        return clause.others[-1].tense
    if clause.group.tense == "present":
        if has_been(clause.group.lemma, after):
            return "past"
        if is_to_come(clause.group.lemma, after):
            return "future"
    return clause.group.tense


def is_to_come(lemma: str, after: Sequence[str]) -> bool:
    """Whether a verb only announces what follows: "is likely to …", "are expected to …".

    >>> is_to_come("be", ["unlikely", "to", "leave"]), is_to_come("be", ["ready"])
    (True, False)
    """
    if lemma != "be":
        return lemma in _FORESEEING or (lemma in _BOUND and after[:1] == ["to"])
    words = [word for word in after[:4] if not is_adverb(word)]
    if words[:2] == ["due", "to"] and words[2:] and words[2] in ARTICLES:
        return False  # "is due to the rain"
    if words[:1] == ["to"]:
        return words[1:2] != ["blame"]  # "are to meet"
    return len(words) > 1 and words[0] in _TO_COME and words[1] == "to"


def has_been(lemma: str, after: Sequence[str]) -> bool:
    """Whether what is supposed lies behind: "seems to have left", "is likely to have left".

    >>> has_been("seem", ["to", "have", "left"]), has_been("seem", ["to", "leave"])
    (True, False)
    """
    if lemma == "be":
        return after[1:3] == ["to", "have"] and after[0] in _TO_COME
    return lemma in _SUPPOSING and after[:2] == ["to", "have"]


def behind_verb(article: Article, s: Spoken, *, reports: bool) -> list[int]:
    """The tokens of a clause behind its verb, up to the first comma.

    Behind a verb that ``reports`` they are in another voice: "is said to have left".
    """
    words, group = article.tokens.lower, s.clause.group
    if group is None:
        return []
    if reports:
        return list(range(group.last + 1, min(group.last + 1 + _REPORTED, article.sentences[s.sentence].last)))
    rest: list[int] = []
    for t in s.own[bisect_right(s.own, group.last) :]:
        if words[t] in BREAKS:
            break
        rest.append(t)
    return rest


def characterises(article: Article, clause: Clause, rest: Sequence[int], offices: Container[str]) -> bool:
    """Whether a clause says what somebody or something is like: no number, rank, place or name that could be checked.

    ``rest`` are the tokens behind the verb; ``offices`` are nouns that tell what somebody does.
    """
    group, text, lower = clause.group, article.tokens.text, article.tokens.lower
    if not group or group.lemma != "be" or group.passive or group.first != group.last:
        return False
    if group.first and lower[group.first - 1] == "there":
        return False
    said = phrase = False  # whether a word has come, and behind it a preposition
    for t in rest:
        word = lower[t]
        if is_adverb(word):
            continue
        if word in _COUNTED or word[0].isdigit():
            return False
        if not said and (word in PREPOSITIONS or word in _PLAIN):
            return False
        phrase = phrase or word in PREPOSITIONS
        if not phrase and (text[t][0].isupper() or word in offices):
            return False
        said = True
    return said


def checkability(clause: Clause, signals: Container[str], time: str, *, characterised: bool = False) -> str:
    """What kind of check a claim allows: an aim, a forecast, a reading of events, or a record."""
    group = clause.group
    modal = group.modal if group else ""
    if "intention" in signals or (group and not modal and group.tense == "future"):
        return "intention"  # the last: "suggested that they leave"
    if group and modal in _OPEN and group.lemma == "be":
        return "interpretation"  # "he may be eager"
    if time == "future" or (group and modal in _OPEN and not group.negated):
        return "prediction"
    if group and modal == "would" and group.perfect:
        return "interpretation"  # "it would have raised prices"
    if group and modal in ("can", "cannot"):
        return "interpretation"
    return "interpretation" if characterised or clause.conditional or "interpretation" in signals else "fact"
