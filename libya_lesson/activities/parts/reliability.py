"""The reliability grid: grade sources and sentences apart, read laterally against the clock, grade again.

The two-part code is that of the Admiralty system (British Naval Intelligence, from 1939; NATO AJP-2.1, 2016); the
four moves are Caulfield's SIFT (2019); the warning about the diagonal is Baker, McKendry and Mace's (1968).
The saved state is what lesson 04 weighs its map with: ``sources`` by origin and ``sentences`` by claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities.parts.reliability_state import Pair, Row, State, graded, has, regraded, unreasoned
from libya_lesson.judging.grades import DIGITS, LETTERS

ID = "02.grid"
FORMS = {"support": 2, "core": 1, "stretch": 0}  # how many pairs are worked out beforehand
PURSE = {"support": 14, "core": 12, "stretch": 8}  # minutes for lateral reading


@dataclass(frozen=True)
class Material:
    """Pairs in order, the further pairs, evidence cards that may be dealt, the citation of each card."""

    pairs: Sequence[Pair]
    cards: Sequence[Row]
    more: Sequence[Pair] = ()  # further sources that the map of lesson 04 uses
    citations: Mapping[str, str] = field(default_factory=dict)
    unread: str | None = None  # why the rules could read nothing at all


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing graded; the core form."""
    return {
        "form": "core", "prediction": None, "locked": False, "at": 0, "part": "sources", "sources": {}, "sentences": {},
        "first": None, "selected": None, "opened": [], "finished": False, "codes": "", "board": "",
        "mover": None, "why": None, "pencilled": {},
    }  # fmt: skip


def worked(material: Material, state: State) -> Sequence[Pair]:
    """The pairs that are shown worked out, as many as the form says; at least one is left to the student."""
    count = min(FORMS[state["form"]], len(material.pairs) - 1)
    return [pair for pair in material.pairs[: max(0, count)] if pair.judged]


def own(material: Material, state: State) -> Sequence[Pair]:
    """The pairs that the student grades."""
    return material.pairs[len(worked(material, state)) :]


def minutes_left(material: Material, state: State) -> int:
    """What is left in the purse, in minutes."""
    cost = {str(c["card_id"]): int(c["minutes"]) for c in material.cards}
    return PURSE[state["form"]] - sum(cost.get(card, 0) for card in state["opened"])


def cards_for(material: Material, pair: Pair) -> list[Row]:
    """The cards that speak about a pair's source or sentence."""
    wanted = {pair.origin["origin_id"], pair.claim["claim_id"]}
    return [card for card in material.cards if wanted & set(card["touches"])]


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if not state["locked"]:
        return _before(material, state, kind, value)
    if kind in ("letter", "digit", "why_source", "why_sentence"):
        return graded(state, kind, key, value) if state["first"] is None else regraded(state, kind, key, value)
    if kind in ("next", "back"):
        return _turn(material, state, 1 if kind == "next" else -1)
    if state["first"] is None or state["finished"]:
        if kind in ("codes", "board") and state["finished"]:
            return {**state, kind: str(value or "")}
        return {**state, kind: value} if kind in ("mover", "why") and state["finished"] else state
    if kind == "grid" and isinstance(value, Mapping):
        return _moved(material, state, value)
    if kind == "open":
        return _opened(material, state, key)
    if kind == "finish" and not any(unreasoned(state, pair) for pair in own(material, state)):
        return {**state, "finished": True}
    return state


def _before(material: Material, state: State, kind: str, value: Any) -> State:
    if kind == "form" and value in FORMS:
        return {**initial(material), "form": value}
    if kind == "predict":
        return {**state, "prediction": int(value or 0)}
    if kind != "lock" or state["prediction"] is None:
        return state
    examples = worked(material, state)
    sources = {str(p.origin["origin_id"]): {"letter": p.letter, "why": p.why_source} for p in examples}
    sentences = {str(p.claim["claim_id"]): {"digit": p.digit, "why": p.why_sentence} for p in examples}
    return {**state, "locked": True, "sources": sources, "sentences": sentences}


def _turn(material: Material, state: State, step: int) -> State:
    """On to the next pair; after the last source come the sentences, after the last sentence the grid."""
    pairs = own(material, state)
    if state["first"] is not None:
        return state
    here = min(state["at"], len(pairs) - 1)  # a correction of the reading may have taken pairs away
    if step > 0 and not has(state, state["part"], pairs[here]):
        return state
    at = here + step
    if 0 <= at < len(pairs):
        return {**state, "at": at}
    if at < 0:
        return state
    if state["part"] == "sources":
        return {**state, "part": "sentences", "at": 0}
    first = {"sources": dict(state["sources"]), "sentences": dict(state["sentences"])}
    return {**state, "first": first, "selected": str(pairs[0].origin["origin_id"])}


def _moved(material: Material, state: State, value: Mapping[str, Any]) -> State:
    """A point was chosen on the grid, or a square for the chosen point."""
    pair = next((p for p in own(material, state) if p.origin["origin_id"] == value.get("point")), None)
    if pair is None:
        return state
    state = {**state, "selected": value["point"]}
    if value.get("row") not in LETTERS or str(value.get("column")) not in map(str, DIGITS):
        return state
    state = regraded(state, "letter", str(pair.origin["origin_id"]), value["row"])
    return regraded(state, "digit", str(pair.claim["claim_id"]), value["column"])


def _opened(material: Material, state: State, card_id: str) -> State:
    card = next((c for c in material.cards if c["card_id"] == card_id), None)
    if card is None or card_id in state["opened"] or int(card["minutes"]) > minutes_left(material, state):
        return state
    return {**state, "opened": [*state["opened"], card_id]}
