"""What the hinge finder works on: the student's map as it stands after the opened cards, and the choices made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from libya_lesson.activities.parts import map as _map
from libya_lesson.judging.grades import LETTERS
from libya_lesson.judging.hinge import hinges
from libya_lesson.locale import N_

ID = "04.hinge"
PURSE = 3  # cards to open  # cards to open
MOST_CARDS = 5  # to choose from  # to choose from
State = dict[str, Any]
WHY = {
    "alone": N_("It carries one or more ties alone."),
    "middle": N_("My letter for it lies near my line."),
    "many": N_("It speaks in many sentences."),
    "famous": N_("It is the best known source."),
}


@dataclass(frozen=True)
class Material:
    """The map with its settings, and where each card comes from."""

    map: _map.Material
    settings: Mapping[str, Any]
    cited: Mapping[str, str]


def initial(material: Material) -> State:
    """Nothing predicted, no card opened."""
    del material
    return {"guess": None, "source": None, "opened": [], "letters": {}, "last": None, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    known = list(found(material, state)["origin"])
    if state["guess"] is None:
        return {**state, "guess": value} if kind == "guess" and value in known else state
    if kind in ("bar", "source") and value in known:
        return {**state, "source": value}
    if kind == "open" and key in [c["card_id"] for c in about(material, source(material, state))]:
        opened = state["opened"]
        if key in opened or len(opened) >= PURSE:
            return state
        return {**state, "opened": [*opened, key], "last": _kept(state)}
    if kind == "letter" and key in material.map.origins and value in LETTERS:
        return {**state, "letters": {**state["letters"], key: value}, "last": _kept(state)}
    if kind == "why" and value in WHY:
        return {**state, "why": value}
    return state


def _kept(state: State) -> State:
    """What the map rested on before this step."""
    return {"opened": state["opened"], "letters": state["letters"]}


def evidence(material: Material, kept: Mapping[str, Any]) -> _map.Material:
    """The map after these cards and letters."""
    return replace(material.map, opened=tuple(kept["opened"]), relettered=kept["letters"])


def found(material: Material, state: State) -> pd.DataFrame:
    """The hinges of the map as it stands after the opened cards."""
    if not material.map.rows:
        return pd.DataFrame({"origin": []})
    drawn = evidence(material, state)
    settings = dict(material.settings)
    letters, digits = _map.grades(drawn, settings)
    how = _map.counting(settings)
    rows = pd.DataFrame(list(drawn.rows))
    return hinges(rows[rows["mood"].isin(how.moods)], letters, digits, _map.copies(settings), how, _map.scale(settings))


def source(material: Material, state: State) -> str | None:
    """The source whose cards lie open: the chosen one, else the hinge."""
    return state["source"] or next(iter(found(material, state)["origin"]), None)


def about(material: Material, origin: str | None) -> list[Mapping[str, Any]]:
    """The cards that touch a source or one of its sentences, first those that can move a tie; five at most."""
    moods = _map.counting(dict(material.settings)).moods
    own = {row["claim_id"]: row["mood"] in moods for row in material.map.rows if row["origin"] == origin}
    cards = [card for card in material.map.cards if {*own, origin} & set(card["touches"])]
    return sorted(cards, key=lambda card: -sum(own.get(one, False) for one in card["touches"]))[:MOST_CARDS]
