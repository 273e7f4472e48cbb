"""A map of the places in the article: guess a distance, then measure it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.figures.coast import Coast, load_coast
from libya_lesson.figures.earth import distance_km
from libya_lesson.figures.places import place_map
from libya_lesson.locale import _, number

ID = "04.places"
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The places of the pack, and its own coast where it brings one."""

    places: Sequence[Mapping[str, Any]]
    coast: Coast | None

    def place(self, key: str | None) -> Mapping[str, Any] | None:
        """A place by its key."""
        return next((row for row in self.places if row["key"] == key), None)


def material(given: Given) -> Material:
    """The pack's places; a bare text has none."""
    pack = given.pack
    own = pack.folder / "coast.csv" if pack.folder else None
    rows = [
        {**row, "name": pack.text(str(row["name"])), "note": pack.text(str(row["note"]))}
        for row in pack.records("places")
    ]
    return Material(rows, load_coast(own) if own is not None and own.is_file() else None)


def initial(material: Material) -> State:
    """The first two places, nothing guessed."""
    keys = [row["key"] for row in material.places]
    return {"from": keys[0] if keys else None, "to": keys[1] if len(keys) > 1 else None, "guess": None, "locked": False}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if kind in ("from", "to") and material.place(value):
        return {**state, kind: value, "guess": None, "locked": False}
    if kind == "map" and material.place(value) and value != state["from"]:
        return {**state, "to": value, "guess": None, "locked": False}
    if kind == "guess" and not state["locked"] and value is not None:
        return {**state, "guess": float(value)}
    if kind == "lock" and state["guess"] is not None:
        return {**state, "locked": True}
    return state


def apart(material: Material, state: State) -> float | None:
    """The distance in kilometres, along the great circle."""
    one, other = material.place(state["from"]), material.place(state["to"])
    if one is None or other is None or one is other:
        return None
    return distance_km(one["lon"], one["lat"], other["lon"], other["lat"])


def farthest(material: Material) -> float:
    """The scale of the slider: a round number beyond the largest distance."""
    rows = material.places
    most = max((distance_km(a["lon"], a["lat"], b["lon"], b["lat"]) for a in rows for b in rows), default=1.0)
    step = 10 ** max(0, len(str(int(most))) - 1)
    return float((int(most / step) + 1) * step)


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Where is all this?"), _("Plus · The places of the article")
    if len(material.places) < 2:
        none = _("This text has no case file, so no coordinates came with it. Look its places up in an atlas.")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker, plus=True)
    options = [{"id": row["key"], "label": row["name"]} for row in material.places]
    km = apart(material, state)
    rings = _rings(material, state, km)
    drawn = place_map(pd.DataFrame(list(material.places)), material.coast, selected=state["to"], circles=rings)
    table = nodes.table(*drawn.cells(), _("The places"))
    most = farthest(material)
    ends = nodes.columns(
        [
            nodes.choice("from", _("From"), options, state["from"], layout="pick"),
            nodes.choice("to", _("To"), options, state["to"], layout="pick"),
        ]
    )
    guess = nodes.slider("guess", _("How far apart, as the crow flies?"), state["guess"], 0, most, most / 100,
                         unit="km", locked=state["locked"])  # fmt: skip
    same = nodes.feedback(_("Choose two different places."), "note") if km is None else None
    lock = nodes.button("lock", _("Measure"), disabled=state["guess"] is None or km is None)
    steps = [
        nodes.step("predict", [ends, same, guess, None if state["locked"] else lock], done=state["locked"]),
        nodes.step("see", _seen(state, km) if state["locked"] else [], open=state["locked"], done=state["locked"]),
    ]
    figure = nodes.figure(drawn.spec, drawn.description, table, id="map", height=430)
    lead = nodes.prose(
        _("Choose two places, guess, then measure. A number in the news is worth a look at a map."), "lead"
    )
    again = nodes.button("again", _("Start this activity again"), "quiet")
    return nodes.card(ID, title, [lead, figure, *steps, again], minutes=3, kicker=kicker, plus=True)


def _rings(material: Material, state: State, km: float | None) -> pd.DataFrame | None:
    centre = material.place(state["from"])
    if not state["locked"] or centre is None or km is None:
        return None
    there = {"lat": centre["lat"], "lon": centre["lon"]}
    found = _("{km} km around {place}").format(km=number(round(km)), place=centre["name"])
    guessed = _("your guess: {km} km").format(km=number(round(state["guess"])))
    return pd.DataFrame(
        [
            {**there, "km": km, "label": found, "guess": False},
            {**there, "km": state["guess"], "label": guessed, "guess": True},
        ]
    )


def _seen(state: State, km: float | None) -> list[Node]:
    if km is None:
        return []
    off = round(abs(km - state["guess"]))
    told = _(
        "**{km} km.** You were {off} km off. The dashed ring runs through all places that are as far away; "
        "your guess is the dotted one, where it fits on the map."
    ).format(km=number(round(km)), off=number(off))
    how = _(
        "The shortest way on a ball with a radius of 6,371 km, from the two pairs of coordinates (haversine formula)."
    )
    return [nodes.changed(told), nodes.how(_("How was this number made?"), [nodes.prose(how)])]
