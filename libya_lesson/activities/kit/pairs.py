"""Two or three at one laptop: each predicts alone, the others look away; then all see the guesses and agree on one.

This works on the tree of any activity: the open predict step is handed round before it is answered together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

GUESS, PASS = "pairs.guess", "pairs.pass"
_CONTROLS = frozenset("choice slider button text_input toggle".split())
_ASKS = frozenset(["predict", "guess"])
State = dict[str, Any]


def applies(names: Sequence[str]) -> bool:
    """Whether more than one student is here."""
    return len(names) > 1


def wrap(tree: Node, names: Sequence[str], state: Mapping[str, Any]) -> Node:
    """The tree with its open prediction handed round, or, once all have guessed, with their guesses above it.

    >>> ask = nodes.slider("predict", "How many?", None)
    >>> card = nodes.card("x", "X", [nodes.step("predict", [ask])])
    >>> [n["type"] for n in walk(wrap(card, ["Mia", "Ben"], {}))]
    ['card', 'step', 'prose', 'slider', 'button']
    """
    step = next((n for n in walk(tree) if n["type"] == "step" and n["kind"] == "predict"), None)
    control = _prediction(step) if step else None
    if step is None or control is None or not step["open"]:
        return tree
    guesses: Mapping[str, Any] = state.get("guesses", {})
    waiting = [name for name in names if name not in guesses]
    if step["done"] or control.get("locked") or not waiting:
        children = [_told(control, guesses), *step["children"]] if guesses else step["children"]
    else:
        children = _alone(step["children"], control, _round(control, waiting[0], state.get("draft")))
    wrapped: Node = _replaced(tree, step, {**step, "children": children})
    return wrapped


def update(names: Sequence[str], state: Mapping[str, Any], event: Mapping[str, Any]) -> State:
    """What is kept after a private guess; a guess that was passed on stays.

    >>> update(["Mia", "Ben"], {"draft": 7}, {"id": "pairs.pass"})
    {'guesses': {'Mia': 7}, 'draft': None}
    """
    guesses = dict(state.get("guesses", {}))
    if event["id"] == GUESS:
        return {"guesses": guesses, "draft": event.get("value")}
    waiting = [name for name in names if name not in guesses]
    if waiting and state.get("draft") is not None:
        guesses[waiting[0]] = state["draft"]
    return {"guesses": guesses, "draft": None}


def _prediction(step: Node) -> Node | None:
    """The one control of a step that is the guess itself."""
    controls = [n for n in walk(step["children"]) if n["type"] in ("choice", "slider")]
    named = [n for n in controls if n["id"] in _ASKS]  # beside it may stand the form of the task
    found = named or controls
    return found[0] if len(found) == 1 else None


def _alone(children: Sequence[Node], control: Node, asked: Sequence[Node]) -> list[Node]:
    """The step with the private question in the place of the shared one; what is only to be seen stays in sight."""
    kept: list[Node] = []
    for child in children:
        inside = list(walk(child))
        if any(n is control for n in inside):
            kept += asked
        elif not any(n["type"] in _CONTROLS for n in inside):
            kept.append(child)
    return kept


def _round(control: Node, name: str, draft: Any) -> list[Node]:
    asked = {**control, "id": GUESS, "value": draft}
    asked.pop("confirm", None)
    return [
        nodes.prose(_("**{name}**, guess alone. The others look away.").format(name=name)),
        asked,
        nodes.button(PASS, _("Hide it and pass on"), disabled=draft is None),
    ]


def _told(control: Node, guesses: Mapping[str, Any]) -> Node:
    said = "; ".join(f"{name}: {_label(control, value)}" for name, value in guesses.items())
    return nodes.feedback(_("Each alone: {said}. Talk, then give one answer together.").format(said=said), "info")


def _label(control: Node, value: Any) -> str:
    labels = {option["id"]: option["label"] for option in control.get("options", ())}
    chosen = value if isinstance(value, list) else [value]
    return ", ".join(str(labels.get(one, one)) for one in chosen) + str(control.get("unit", ""))


def _replaced(tree: Any, old: Node, new: Node) -> Any:
    if tree is old:
        return new
    if isinstance(tree, dict) and "children" in tree:
        return {**tree, "children": [_replaced(child, old, new) for child in tree["children"]]}
    return tree
