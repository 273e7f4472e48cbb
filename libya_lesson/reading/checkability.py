"""What time a claim speaks of, and what could be checked of it: fact, interpretation, prediction or intention."""

from __future__ import annotations

from collections.abc import Iterable

from libya_lesson.reading.clauses import Clause
from libya_lesson.reading.phrases import Hit

# Verbs that only frame what comes after "that": the time is that of the inner verb.
_FRAMING = frozenset("be seem appear suggest mean determine hope believe think show indicate know expect say".split())
_OPEN = frozenset(["can", "may", "might", "could"])


def find_signals(hits: Iterable[Hit]) -> dict[int, str]:
    """Words that show an intention or an interpretation, by their first token."""
    return {hit.first: hit.row[1] for hit in hits}


def time_of(clause: Clause) -> str:
    """Past, present or future, by the verb that carries the content."""
    if not clause.group:
        return "past"
    if clause.asks:  # "it is not clear what X will do" speaks of now
        return clause.group.tense
    if clause.complement >= 0 and not clause.conditional and clause.others and clause.group.lemma in _FRAMING:
        return clause.others[-1].tense
    return clause.group.tense


def checkability(clause: Clause, signals: Iterable[str], time: str) -> str:
    """What kind of check a claim allows: an aim, a forecast, a reading of events, or a record."""
    found = set(signals)
    if "intention" in found:
        return "intention"
    if clause.group and clause.group.modal in _OPEN and clause.group.lemma == "be":
        return "interpretation"  # "he may be eager"
    if time == "future" or (clause.group and clause.group.modal in _OPEN and not clause.group.negated):
        return "prediction"
    if "interpretation" in found or clause.conditional:
        return "interpretation"
    return "fact"
