"""How one tie is drawn and told: its colour, line and sign, and the words for its strand and its support."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.figures.figure import CONFLICT, COOPERATION, UNSURE, pointed
from libya_lesson.judging.combining import written
from libya_lesson.locale import N_, _, arrows, ngettext

STRAND_WORDS = {
    "contact": N_("contact"), "request": N_("request or offer"), "support": N_("support"), "conflict": N_("conflict"),
}  # fmt: skip
STATE_WORDS = {
    "clear": N_("above your line"), "faded": N_("below your line"), "dotted": N_("cannot be judged"),
}  # fmt: skip
SYMBOLS = {"contact": "circle-open", "request": "triangle-up-open", "support": "triangle-up", "conflict": "x-thin-open"}
BOTH_WAYS = {"request": "diamond-open", "support": "diamond"}  # a triangle would point one way


def who(row: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    """Return a tie in words.

    >>> who({"source": "a", "target": "b", "mutual": False}, {"a": "Port", "b": "Town"})
    'Port → Town'
    """
    ends = names.get(row["source"], row["source"]), names.get(row["target"], row["target"])
    return " ↔ ".join(ends) if row["mutual"] else arrows(*ends)


def weighs(row: Mapping[Any, Any]) -> str:
    """Return the weight of a tie as it is written; a dash where it cannot be judged."""
    return "–" if row["weight"] is None else written(float(row["weight"]))


def look(row: Mapping[Any, Any], shade: str | None) -> tuple[str, str, float, float]:
    """Return colour, dash, width in pixels (by halves, so that ties of like weight look alike), opacity."""
    conflict = row["sign"] == "-"
    colour = shade or (CONFLICT if conflict else COOPERATION)
    dash = "dash" if conflict else "solid"
    if row["state"] == "dotted":
        return shade or UNSURE, "dot", 2.0, 0.8
    if row["state"] == "faded":
        return colour, dash, 1.5, 0.3
    steps = round(11 * float(row["weight"]))
    return colour, dash, 1.5 + steps / 2, round(0.45 + 0.05 * steps, 2)


def sign(row: Mapping[Any, Any]) -> str:
    """Return the sign of a tie; one that runs both ways points nowhere."""
    return BOTH_WAYS.get(row["strand"], SYMBOLS[row["strand"]]) if row["mutual"] else SYMBOLS[row["strand"]]


def told(row: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    """Return what is said of a tie where it is pointed at: who, what, how well supported, by how many sentences."""
    count = ngettext("{n} sentence", "{n} sentences", row["sentences"]).format(n=row["sentences"])
    lines = (
        who(row, names),
        f"{_(STRAND_WORDS[row['strand']])}: {weighs(row)}, {_(STATE_WORDS[row['state']])}",
        count,
    )
    return pointed(*lines)
