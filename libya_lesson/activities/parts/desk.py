"""The editor's desk: the same facts, other headline, verbs, labels and quotations; what grows, what shrinks?

The story that a student puts together is read by the same rules as any article, so every number can be looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import predicting
from libya_lesson.activities.kit.given import Student

ID = "03.desk"
QUOTES = "quotes"
KEPT = 3  # quotations in a story
FORMS = ("support", "core", "stretch")
State = dict[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Material:
    """The pack's ``desk.toml``: facts, assignments, slots with options, story lines, quotations, the neutral story.

    ``samples`` are invented students who made their choices, for who has no partner.
    """

    desk: Mapping[str, Any]
    samples: Sequence[Student] = ()

    @property
    def slots(self) -> Sequence[Row]:
        """Slots in order, each with id, label and options; an option that is ``beyond`` the facts says why."""
        return list(self.desk.get("slot", ()))

    @property
    def places(self) -> Sequence[str]:
        """Where something can be chosen: the slots and, at last, the quotations."""
        return [*(str(slot["id"]) for slot in self.slots), QUOTES]

    @property
    def quotations(self) -> Sequence[Row]:
        """Quotations to choose from, each with id, speaker, text and paragraph."""
        return list(self.desk.get("quote", ()))

    @property
    def neutral(self) -> Mapping[str, Any]:
        """The plain story that every version is held against."""
        return dict(self.desk.get("neutral", {}))

    def option(self, slot: str, choice: str) -> Row:
        """One wording of a slot."""
        options = next(s["option"] for s in self.slots if s["id"] == slot)
        return dict(next(o for o in options if o["id"] == choice))

    def assignment(self, state: State) -> Row | None:
        """The desk that the student works for: id, frame, label, text, goal, fewest, made."""
        return next((a for a in self.desk.get("assignment", ()) if a["id"] == state["assignment"]), None)


def initial(material: Material) -> State:
    """The neutral story on the desk, nothing predicted, the core form."""
    plain = dict(material.neutral)
    return {
        "form": "core", "prediction": None, "locked": False, "assignment": None, "at": None, "choices": plain,
        "before": None, "last": None, "done": False, "partner": "", "sample": None, "why": None,
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "form" and not state["locked"] and value in FORMS:
        return {**state, "form": value}
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "assignment":
        return _assigned(material, {**state, "assignment": value})
    if state["assignment"] is None:
        return state
    if kind in ("pick", "go") and value in material.places:
        return {**state, "at": value}
    if kind == "slot" and any(o["id"] == value for s in material.slots if s["id"] == key for o in s["option"]):
        return _chosen(state, key, value)
    if kind == QUOTES:
        placed = list(value.get("story", ())) if isinstance(value, Mapping) else []
        known = {q["id"] for q in material.quotations}
        return _chosen(state, QUOTES, [q for q in placed if q in known][:KEPT])
    if kind == "neutral":
        return {**state, "choices": dict(material.neutral), "before": state["choices"], "last": None}
    if kind == "done":
        return {**state, "done": True}
    if kind == "sample" and value in {one.id for one in material.samples}:
        return {**state, "sample": value, "partner": ""}
    if kind == "partner":
        return {**state, "partner": str(value or ""), "sample": None}
    if kind == "why":
        return {**state, "why": value}
    return state


def _assigned(material: Material, state: State) -> State:
    """With help some choices are made for a desk's frame already; else what was chosen stays."""
    made = {m["slot"]: m["option"] for m in made_choices(material, state)}
    first = next(place for place in material.places if place not in made)
    state = {**state, "at": state["at"] or first, "done": False}
    if not made:
        return state
    return {**state, "choices": {**material.neutral, **made}, "before": None, "last": None, "at": first}


def made_choices(material: Material, state: State) -> Sequence[Row]:
    """The choices that are made and explained beforehand: with help only."""
    assignment = material.assignment(state)
    return list(assignment.get("made", ())) if assignment and state["form"] == "support" else []


def changes(material: Material, choices: Mapping[str, Any]) -> int:
    """How many choices differ from the plain story."""
    return sum(choices[place] != material.neutral[place] for place in material.places)


def beyond(material: Material, choices: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The wordings that say more than the facts, each with the reason."""
    chosen = [material.option(str(slot["id"]), choices[slot["id"]]) for slot in material.slots]
    return [(str(option["text"]), str(option["beyond"])) for option in chosen if option.get("beyond")]


def _chosen(state: State, slot: str, value: Any) -> State:
    if state["choices"].get(slot) == value:
        return state
    # Who tries one wording after the other, or walks through them by keyboard, compares each with the same story.
    before = state["before"] if state["last"] == slot else state["choices"]
    return {**state, "choices": {**state["choices"], slot: value}, "before": before, "last": slot}
