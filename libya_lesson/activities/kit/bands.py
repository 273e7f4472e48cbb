"""Letters or digits beside the band that can be defended: a shade, the mark at first hollow, the mark now solid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, arrows

_HALF = 0.44  # how far a band reaches beyond the middle of its last mark


@dataclass(frozen=True)
class Banded:
    """What was marked, why the band is what it is, the mark at first and now, the best and the worst that holds."""

    label: str
    why: str
    was: str | None
    now: str | None
    best: str | None = None
    worst: str | None = None


def drawn(caption: str, marks: str, rows: Sequence[Banded], table: Node) -> Node:
    """One scale for all rows; ``marks`` are the steps of the scale, the last of them without a basis to judge.

    >>> table = nodes.table(["Source", "You"], [["The site", "D"]], "Bands")
    >>> shown = drawn("Bands", "ABCDEF", [Banded("The site", "One voice.", "B", "D", "C", "D")], table)
    >>> [shown["rows"][0][name] for name in ("was", "now", "said", "tone")]
    [2, 4, 'B → D', 'right']
    """
    at = {mark: place for place, mark in enumerate(marks, start=1)}
    lines = []
    for row in rows:
        moved = row.was is not None and row.was != row.now
        line: dict[str, Any] = {
            "label": row.label,
            "note": row.why,
            "now": at.get(row.now or ""),
            "said": arrows(row.was, row.now) if moved else row.now or "–",
        }
        if moved:
            line["was"] = at[str(row.was)]
        if row.best and row.worst:
            line["band"] = [at[row.best] - _HALF, at[row.worst] + _HALF]
            line["tone"] = "right" if row.now and row.best <= row.now <= row.worst else "notyet"
        lines.append(line)
    key = {"now": _("yours"), "band": _("can be defended")}
    if any("was" in line for line in lines):
        key = {"was": _("at first"), "now": _("now"), "band": key["band"]}
    ticks = {float(place): mark for mark, place in at.items()}
    return nodes.shifts(caption, lines, table, ticks=ticks, key=key, low=0.5, high=len(marks) + 0.5)
