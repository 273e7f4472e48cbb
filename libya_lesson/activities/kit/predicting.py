"""The first step that most activities share: a guess, a lock, and the button that starts the activity again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

State = dict[str, Any]


def settle(state: State, event: Mapping[str, Any], fresh: Callable[[], State]) -> State | None:
    """The state after "predict", "lock" or "again"; before the lock nothing else counts; None: the activity decides.

    >>> settle({"prediction": None, "locked": False}, {"id": "predict", "value": "yes"}, dict)
    {'prediction': 'yes', 'locked': False}
    >>> settle({"prediction": None, "locked": False}, {"id": "lock"}, dict)  # nothing was guessed yet
    {'prediction': None, 'locked': False}
    >>> settle({"prediction": "yes", "locked": True}, {"id": "other"}, dict) is None
    True
    """
    kind, value = event["id"], event.get("value")
    if kind == "again":
        return fresh()
    if state["locked"]:
        return None
    if kind == "predict" and value is not None:
        return {**state, "prediction": value}
    if kind == "lock" and state["prediction"] is not None:
        return {**state, "locked": True}
    return state


def predict_step(state: State, *asked: Node | None) -> Node:
    """The predict step: what is asked, and the lock as long as it is open."""
    lock = None if state["locked"] else nodes.button("lock", _("Lock my guess"), disabled=state["prediction"] is None)
    return nodes.step("predict", [*asked, lock], done=state["locked"])


def again(state: State) -> Node | None:
    """The button that starts the activity afresh, once the guess is locked."""
    return nodes.button("again", _("Start this activity again"), "quiet") if state["locked"] else None
