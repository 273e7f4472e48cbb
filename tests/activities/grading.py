"""Gives the same grades and reasons all over the reliability grid."""

from __future__ import annotations

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk


def grade_all(card: Card, letter: str, digit: int, reason: str) -> None:
    """Give every source one letter, every sentence one digit, and both the same reason."""
    while not any(n["type"] == "grid6" for n in walk(card.tree)):
        for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice"]:
            kind = control.split(":")[0]
            if kind in ("letter", "digit", "why_source", "why_sentence"):
                card.act(control, {"letter": letter, "digit": str(digit)}.get(kind, reason))
        card.act("next")


def give_reasons(card: Card, reason: str) -> None:
    """The same reason for every mark that asks for one."""
    for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice" and n["id"].startswith("why_")]:
        card.act(control, reason)
