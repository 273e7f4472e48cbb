"""Three ways through the course: one lesson, three lessons, all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import N_, _

ID = "00.route"
State = dict[str, Any]

ABOUT = {
    "01": N_("whose voice, and how it came to you"),
    "02": N_("rate sources and sentences, each for itself"),
    "03": N_("headline, labels and quotes: choose them yourself"),
    "04": N_("who stands with whom, weighted by your own ratings"),
    "05": N_("place bets, then open the years"),
    "06": N_("150 words, each sentence with its source"),
    "07": N_("the same tools on a text of yours"),
}
HOW = {
    "one": N_("Its link stands below the exit ticket."),
    "three": N_("Each lesson stands alone. Their links stand below the exit ticket."),
    "all": N_("Take them in this order. Their links stand below the exit ticket."),
}
ROUTES = {"one": ("02",), "three": ("02", "03", "04"), "all": tuple(ABOUT)}


@dataclass(frozen=True)
class Material:
    """The lessons that there are: number, title, minutes."""

    course: Sequence[tuple[str, str, int]]


def material(given: Given) -> Material:
    """The lessons that there are."""
    return Material(given.course)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No route chosen."""
    return {"route": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:  # noqa: ARG001 - as above
    """The state after one event."""
    return {**state, "route": event.get("value")} if event["id"] == "route" else state


def view(material: Material, state: State) -> Node:
    """The choice, and the lessons on the route."""
    options = [
        {"id": "one", "label": _("One lesson"), "note": _("30 minutes")},
        {"id": "three", "label": _("Three lessons"), "note": _("90 minutes")},
        {"id": "all", "label": _("The whole course"), "note": _("seven times 30 minutes")},
    ]
    children: list[Node | None] = [
        nodes.choice("route", _("How much time have you got?"), options, state["route"], layout="row"),
    ]
    chosen = ROUTES.get(state["route"])
    if chosen:
        rows = [
            [f"{number} {title}", _(ABOUT[number]), _("{n} min").format(n=minutes)]
            for number, title, minutes in material.course
            if number in chosen
        ]
        children += [
            nodes.table([_("Lesson"), _("What you do"), _("Time")], rows, _("Your route")),
            nodes.prose(_(HOW[state["route"]]), "small"),
        ]
    return nodes.card(ID, _("Choose your route"), children, minutes=1)
