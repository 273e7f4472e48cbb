"""Claims made testable: what does a forecast lack before anybody can say whether it came true?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.locale import N_, _

ID = "05.testable"
SHOWN = 3
PARTS = {
    "who": N_("who does it"),
    "what": N_("what exactly would count"),
    "where": N_("where"),
    "when": N_("by what day"),
}
State = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """A forecast as printed, what makes it hard to score, and a form that can be scored."""

    id: str
    printed: str
    vague: str
    testable: str


@dataclass(frozen=True)
class Material:
    """The forecasts to work on."""

    items: Sequence[Item]


def material(given: Given) -> Material:
    """The first forecasts of the pack that are vague as printed."""
    text = given.pack.text
    rows = [row for row in given.pack.records("forecasts") if row["vague"]][:SHOWN]
    return Material(
        [Item(str(r["forecast_id"]), str(r["anchor"]), text(str(r["vague"])), text(str(r["testable"]))) for r in rows]
    )


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing chosen."""
    return {"prediction": None, "locked": False, "missing": {}, "checked": [], "covered": {}}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; what has been checked no longer changes."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "missing" and key not in state["checked"]:
        return {**state, "missing": {**state["missing"], key: [p for p in value or () if p in PARTS]}}
    if kind == "check" and state["missing"].get(key):
        return {**state, "checked": [*state["checked"], key]}
    if kind == "covered" and key in state["checked"]:
        return {**state, "covered": {**state["covered"], key: value}}
    return state


def view(material: Material, state: State) -> Node:
    """Guess, look for what is missing, compare with a testable form."""
    title, kicker = _("Could anybody ever say that this was wrong?"), _("Activity 1 · Make it testable")
    if not material.items:
        told = _("This article has no forecasts in its case file. Look for “will” and “may” in the reader.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    count = len(material.items)
    options = [{"id": str(n), "label": str(n)} for n in range(count + 1)]
    ask = nodes.choice(
        "predict",
        _("{n} sentences of the article look ahead. How many could be scored as printed?").format(n=count),
        options,
        state["prediction"],
        layout="row",
        locked=state["locked"],
    )
    children: list[Node | None] = [
        nodes.prose(_("A forecast that nobody can score is never wrong. **Find what is missing.**"), "lead"),
        predicting.predict_step(state, ask),
    ]
    if state["locked"]:
        done = len(state["checked"])
        items = [_item(item, state) for item in material.items[: done + 1]]
        children.append(nodes.step("act", [nodes.progress(done, count), *items], done=done == count))
        if done == count:
            full = sum(1 for v in state["covered"].values() if v == "all")
            told = _(
                "None of them could be scored as printed; you guessed {guess}. Your lists covered {full} of {n} fully."
            )
            children.append(
                nodes.step("see", [nodes.changed(told.format(guess=state["prediction"], full=full, n=count))])
            )
            children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=7, kicker=kicker)


def _item(item: Item, state: State) -> Node:
    checked = item.id in state["checked"]
    children: list[Node | None] = [
        nodes.excerpt(f"… {item.printed} …", label=_("As printed")),
        nodes.choice(
            f"missing:{item.id}",
            _("What is missing or too loose?"),
            [{"id": key, "label": _(words)} for key, words in PARTS.items()],
            state["missing"].get(item.id, []),
            many=True,
            layout="buttons",
            locked=checked,
        ),
    ]
    if not checked:
        ready = bool(state["missing"].get(item.id))
        children.append(nodes.button(f"check:{item.id}", _("Show a testable form"), disabled=not ready))
        return nodes.group(None, children)
    cover = nodes.choice(
        f"covered:{item.id}",
        _("Did your list cover it?"),
        [
            {"id": "all", "label": _("all of it")},
            {"id": "part", "label": _("a part")},
            {"id": "none", "label": _("something else")},
        ],
        state["covered"].get(item.id),
        layout="row",
    )
    testable = nodes.prose(_("**Testable:** {text}").format(text=item.testable))
    return nodes.group(None, [*children, nodes.feedback(item.vague, "info"), testable, cover])
