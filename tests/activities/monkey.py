"""A student who presses anything: draws controls at random from the card as it stands and works them."""

from __future__ import annotations

import random
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
