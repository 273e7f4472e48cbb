"""Pairs to grade and what a student gave them: marks with their reasons, and marks that still wait for one.

Before the cards a mark and its reason come in any order. Beside the evidence a mark is pencilled in until it has its
reason; then it takes the place of the one before. So no letter and no digit goes on to the map without a reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.judging.grades import DIGITS, LETTERS
from libya_lesson.locale import N_

State = dict[str, Any]
Row = Mapping[str, Any]

REASONS = {
    "track_record": N_("track record"),
    "stake": N_("has a stake"),
    "saw_it": N_("was there, or was not"),
    "independent": N_("others independently agree"),
    "vague": N_("too vague to check"),
    "cannot_judge": N_("I cannot judge"),
}
PARTS = ("sources", "sentences")


@dataclass(frozen=True)
class Pair:
    """A source and one sentence that rests on it; the worked grades are an example, never a key."""

    origin: Row
    claim: Row
    letter: str
    digit: int
    why_source: str
    why_sentence: str
    because: str
    band: Row | None = None
    digits: tuple[int, int] | None = None  # the best and the worst digit that can be defended for the sentence
    judged: bool = True  # False: nobody has looked into it, so it can not be shown worked out


def grade(state: State, pair: Pair, *, first: bool = False) -> tuple[str | None, int | None]:
    """Letter and digit that the student gave a pair, now (pencilled or not) or before the cards."""
    return _mark(state, "sources", pair, first=first), _mark(state, "sentences", pair, first=first)


def counting(state: State, pair: Pair) -> tuple[str | None, int | None]:
    """Letter and digit of a pair that count: a mark that is pencilled in leaves the one before in force.

    >>> pair = Pair({"origin_id": "o"}, {"claim_id": "c"}, "D", 4, "", "", "")
    >>> kept = {"sources": {"o": {"letter": "C", "why": "stake"}}, "sentences": {}}
    >>> counting(kept | {"pencilled": {"sources": {"o": "D"}}}, pair)
    ('C', None)
    """
    letter, digit = (state[part].get(key, {}).get(name) for part in PARTS for key, name in [slot(part, pair)])
    return letter, digit


def _mark(state: State, part: str, pair: Pair, *, first: bool = False) -> Any:
    key, name = slot(part, pair)
    given = (state["first"] or state) if first else state
    pencilled = {} if first else state.get("pencilled", {}).get(part, {})
    return pencilled.get(key, given[part].get(key, {}).get(name))


def reason(state: State, part: str, pair: Pair) -> str | None:
    """Why a mark was given; None for one that still waits for its reason."""
    key, __ = slot(part, pair)
    if key in state.get("pencilled", {}).get(part, {}):
        return None
    why: str | None = state[part].get(key, {}).get("why")
    return why


def unreasoned(state: State, pair: Pair) -> list[str]:
    """The parts of a pair whose mark has no reason yet.

    >>> pair = Pair({"origin_id": "o"}, {"claim_id": "c"}, "D", 4, "", "", "")
    >>> unreasoned({"sources": {}, "sentences": {}, "pencilled": {"sources": {"o": "B"}}}, pair)
    ['sources']
    """
    return [part for part in PARTS if _mark(state, part, pair) and not reason(state, part, pair)]


def moved(state: State, pair: Pair) -> list[str]:
    """The parts of a pair whose mark is another than at first."""
    return [part for part in PARTS if _mark(state, part, pair) != _mark(state, part, pair, first=True)]


def complete(part: str, pairs: Sequence[Pair], state: State) -> bool:
    """Whether every pair has a grade and a reason in that part."""
    return all(has(state, part, pair) for pair in pairs)


def has(state: State, part: str, pair: Pair) -> bool:
    """Whether a pair has a mark and a reason in that part."""
    key, grade_name = slot(part, pair)
    given = state[part].get(key, {})
    return bool(given.get(grade_name)) and bool(given.get("why"))


def slot(part: str, pair: Pair) -> tuple[str, str]:
    """Where a part of the state keeps a pair, and what its mark is called there.

    >>> slot("sources", Pair({"origin_id": "o"}, {"claim_id": "c"}, "D", 4, "", "", ""))
    ('o', 'letter')
    """
    if part == "sources":
        return str(pair.origin["origin_id"]), "letter"
    return str(pair.claim["claim_id"]), "digit"


def on_diagonal(state: State, pairs: Sequence[Pair], *, first: bool = False) -> int:
    """How many pairs lie on the diagonal A1, B2 … F6, by the marks that count.

    >>> pair = Pair({"origin_id": "o"}, {"claim_id": "c"}, "D", 4, "", "", "")
    >>> on_diagonal({"sources": {"o": {"letter": "D"}}, "sentences": {"c": {"digit": 4}}, "first": None}, [pair])
    1
    """
    grades = [grade(state, pair, first=True) if first else counting(state, pair) for pair in pairs]
    return sum(1 for letter, digit in grades if letter and digit and "ABCDEF".index(letter) + 1 == digit)


def graded(state: State, kind: str, key: str, value: Any) -> State:
    """A mark or a reason that is given before the cards, in any order."""
    part = "sources" if kind in ("letter", "why_source") else "sentences"
    name = "why" if kind.startswith("why") else kind
    given = {**state[part].get(key, {}), name: int(value) if kind == "digit" else value}
    return {**state, part: {**state[part], key: given}}


def regraded(state: State, kind: str, key: str, value: Any) -> State:
    """A mark or a reason that is given beside the evidence: no mark counts before its reason stands with it.

    >>> begun = {"first": {"sources": {}, "sentences": {}}, "sources": {}, "sentences": {}, "pencilled": {}}
    >>> marked = regraded(begun, "letter", "o", "B")
    >>> marked["sources"], regraded(marked, "why_source", "o", "saw_it")["sources"]
    ({}, {'o': {'letter': 'B', 'why': 'saw_it'}})
    """
    part, name = ("sources", "letter") if kind in ("letter", "why_source") else ("sentences", "digit")
    all_pencilled = state.get("pencilled", {})
    pencilled = dict(all_pencilled.get(part, {}))
    kept = state[part].get(key, {})
    if kind.startswith("why"):
        if value not in REASONS or not (key in pencilled or kept.get(name)):
            return state
        kept = {name: pencilled.pop(key, kept.get(name)), "why": value}
    else:
        mark = int(value) if kind == "digit" else value
        if mark not in (DIGITS if kind == "digit" else LETTERS):
            return state
        pencilled.pop(key, None)
        at_first = (state["first"] or {}).get(part, {}).get(key, {})
        if mark == at_first.get(name):  # back to where it was: what spoke for it then speaks for it again
            kept = at_first
        elif mark != kept.get(name):
            pencilled[key] = mark
    given = {**state[part], key: kept} if kept else state[part]
    return {**state, part: given, "pencilled": {**all_pencilled, part: pencilled}}
