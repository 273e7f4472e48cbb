"""A map of the places in the article: guess a distance, measure it, say why one would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.figures.coast import Coast, load_coast
from libya_lesson.figures.earth import distance_km
from libya_lesson.figures.places import place_map
from libya_lesson.locale import N_, _, number

ID = "04.places"
State = dict[str, Any]
WHY = {
    "ends": N_("With both its ends anybody can check it."),
    "round": N_("A round number is always just a guess."),
    "wrong": N_("Most distances in the news are wrong."),
    "look": N_("A map shows what is near and what is far."),
}
FEEDBACK = {
    "ends": N_("Yes: from where, to where? Then a ring on the map shows whether it fits."),
    "round": N_("Not always: a round number may be close. The ring tells, once you know both ends of the distance."),
    "wrong": N_("Distrust alone checks nothing. Most can be measured in a minute: between which two places?"),
    "look": N_("At a glance, and flat maps stretch what lies north. A number needs its two ends: which are they?"),
}


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
    one, other = [*keys[:2], None, None][:2]
    return {"from": one, "to": other, "guess": None, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "places":
        return _chosen(material, state, list(value or ()))
    if kind == "map" and value not in _two(state):
        return _chosen(material, state, [*_two(state), str(value)])
    if kind == "guess" and not state["locked"] and value is not None:
        return {**state, "guess": float(value)}
    if kind == "lock" and state["guess"] is not None and apart(material, state) is not None:
        return {**state, "locked": True}
    if kind == "why" and state["locked"] and value in WHY:
        return {**state, "why": value}
    return state


def _two(state: State) -> list[str]:
    return [key for key in dict.fromkeys((state["from"], state["to"])) if key is not None]


def _chosen(material: Material, state: State, wanted: Sequence[str]) -> State:
    """At most two places in the order in which they were chosen: a third takes the place of the first."""
    kept = [key for key in _two(state) if key in wanted]
    new = [key for key in wanted if key not in kept and material.place(key)]
    one, other = [*[*kept, *new][-2:], None, None][:2]
    if [one, other] == [state["from"], state["to"]]:
        return state
    return {**state, "from": one, "to": other, "guess": None, "locked": False, "why": None}


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
    # What is known of a place may tell how far it is: not before one has guessed.
    shown = pd.DataFrame([row if state["locked"] else {**row, "note": ""} for row in material.places])
    drawn = place_map(shown, material.coast, selected=_two(state), circles=rings)
    columns, rows = drawn.cells()
    known = len(columns) if state["locked"] else -1
    table = nodes.table(columns[:known], [row[:known] for row in rows], _("The places"))
    most = farthest(material)
    ask = (
        _("Measured. Choose a third place to measure anew: it takes the place of the first, and you guess again.")
        if state["locked"]
        else _("Choose two places, here or on the map. A third takes the place of the first.")
    )
    two = nodes.choice("places", ask, options, _two(state), many=True, pick=2, layout="buttons")
    guess = nodes.slider("guess", _("How far apart, as the crow flies?"), state["guess"], 0, most, most / 100,
                         unit="km", locked=state["locked"], disabled=km is None)  # fmt: skip
    more = nodes.prose(_("Choose one place more."), "small") if km is None else None
    lock = nodes.button("lock", _("Measure"), disabled=state["guess"] is None or km is None)
    steps = [
        nodes.step("predict", [two, guess, None if state["locked"] else lock, more], done=state["locked"]),
        nodes.step("see", _seen(state, km) if state["locked"] else [], open=state["locked"], done=state["locked"]),
        _why(state),
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


def _why(state: State) -> Node:
    if not state["locked"]:
        return nodes.step("why", [], open=False)
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    told = {key: _(words) for key, words in FEEDBACK.items()}
    ask = _("Why is a distance in the news worth a look at a map?")
    return why_step(ID, ask, options, told, state["why"], right="ends")
