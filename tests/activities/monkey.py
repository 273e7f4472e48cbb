"""Two students: one who presses anything at random, one who works a card to its end and then tries what is left."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk

WORDS = [
    "",
    "DEBKA says so.",
    "The mayor met the union on Monday and said nothing.",
    "<b>no doubt</b> the strongman left",
    "AAAA",
    "“quote” \u202eabc",
    "x" * 400,
]
SENTENCE = "Haftar asked Moscow for help on Monday, two agencies reported."
BACKWARDS = {"again", "back"}
CALM = {"not_me", "take", "leave"}  # they change who is here; the tests of saved work have them


def controls(card: Card) -> list[nodes.Node]:
    """Every control that is open."""
    kinds = {"choice", "slider", "text_input", "toggle", "button", "board", "grid6", "chain"}
    shown = list(walk(card.tree))
    found = [
        n
        for n in shown
        if n["type"] in kinds and n.get("id") and not n.get("locked") and not n.get("disabled") and n["id"] not in CALM
    ]
    return found + [n | {"id": "mark"} for n in shown if n["type"] == "reader" and "mark" in n["events"]]


def value_for(control: nodes.Node, chance: random.Random) -> Any:
    """A value that the browser could send for a control."""
    match control["type"]:
        case "choice":
            ids = [o["id"] for o in control["options"]]
            if control.get("many"):
                return [i for i in ids if chance.random() < 0.5]
            return chance.choice(ids) if ids else None
        case "slider":
            steps = int((control["max"] - control["min"]) / control["step"])
            return control["min"] + control["step"] * chance.randint(0, steps)
        case "text_input":
            return chance.choice(WORDS)
        case "toggle":
            return not control["value"]
        case "board":
            items = [i["id"] for i in control["items"]]
            boxes = [b["id"] for b in control["boxes"]]
            placed: dict[str, list[str]] = {b: [] for b in boxes}
            for item in items:
                if chance.random() < 0.8:
                    placed[chance.choice(boxes)].append(item)
            return placed
        case "grid6":
            points = [p["id"] for p in control["points"]]
            if not points:
                return None
            cell = {"row": chance.choice("ABCDEF"), "column": chance.choice("123456")}
            return {"point": chance.choice(points)} | (cell if chance.random() < 0.7 else {})
        case "reader":
            start = chance.randint(0, 200)
            return {"start": start, "end": start + chance.randint(1, 80)}
        case "chain":
            on = [b["id"] for b in control["beads"]]
            free = [b["id"] for b in control["tray"]]
            return on + chance.sample(free, k=min(len(free), 1))
    return None


def work(card: Card, steps: int, seed: int, look: Callable[[nodes.Node], None] | None = None) -> None:
    """Work a card at random, with a look at it after each step; whatever it raises comes through."""
    chance = random.Random(seed)
    for _ in range(steps):
        open_ones = controls(card)
        if not open_ones:
            return
        fresh = [c for c in open_ones if c["type"] != "button" and c.get("value") in (None, "", [])]
        control = chance.choice(fresh if fresh and chance.random() < 0.6 else open_ones)
        if control["id"] == "again" and chance.random() < 0.9:
            continue
        card.act(control["id"], value_for(control, chance))
        if look is not None:
            look(card.tree)


def finish(card: Card, look: Callable[[nodes.Node], None], most: int = 160) -> None:
    """Work a card to its end, with a look at it after each step.

    First whatever has not been worked, then the buttons, then every control with its other values, so that a wrong
    answer is mended and a switch is flipped after the answer that opened it.
    """
    chance, worked = random.Random(5), Counter[str]()
    look(card.tree)
    for _ in range(most):
        open_ones = [c for c in _within_reach(card) if c["id"] not in BACKWARDS and worked[c["id"]] < _tries(c)]
        if not open_ones:
            return
        control = min(open_ones, key=lambda c: (worked[c["id"]], c["type"] == "button"))
        card.act(control["id"], _fully(control, worked[control["id"]], chance))
        worked[control["id"]] += 1
        look(card.tree)


def _within_reach(card: Card) -> list[nodes.Node]:
    """Every open control, and the text itself where one may mark in it."""
    readers = [n for n in walk(card.tree) if n["type"] == "reader" and "mark" in n["events"]]
    return [*controls(card), *({"type": "reader", "id": "mark"} for _ in readers[:1])]


def _tries(control: nodes.Node) -> int:
    """How often a control is worked: a choice with each option up to four, a grid until every point lies on it."""
    match control["type"]:
        case "choice":
            return min(4, len(control["options"]))
        case "grid6":
            return len(control["points"])
        case "chain":
            return len(control["beads"]) + len(control["tray"])
        case "button":
            return 24  # a "next" leads on more than once
        case "text_input" | "reader":
            return 1
    return 2


def _fully(control: nodes.Node, time: int, chance: random.Random) -> Any:
    """A value that leaves nothing open."""
    match control["type"]:
        case "choice":
            ids = [option["id"] for option in control["options"]]
            order = random.Random(control["id"]).sample(ids, len(ids))
            turned = [*order[time % len(ids) :], *order[: time % len(ids)]]
            return turned[: control.get("pick") or 1] if control.get("many") else turned[0]
        case "text_input":
            return SENTENCE
        case "board":
            boxes = [box["id"] for box in control["boxes"]]
            placed: dict[str, list[str]] = {box: [] for box in boxes}
            room = {box["id"]: box.get("max", len(control["items"])) for box in control["boxes"]}
            for place, item in enumerate(control["items"]):
                free = [box for box in boxes if len(placed[box]) < room[box]]
                if free:
                    placed[free[(place + time) % len(free)]].append(item["id"])
            return placed
        case "reader":
            return {"start": 10, "end": 20}
        case "grid6":
            point = control["points"][time % len(control["points"])]["id"]
            return {"point": point, "row": chance.choice("ABCDE"), "column": chance.choice("12345")}
    return value_for(control, chance)
