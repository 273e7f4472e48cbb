"""What the copy chain is made of: wordings of one thing, from the earliest to the article's, and what was lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.activities.kit.given import Given
from libya_lesson.locale import N_
from libya_lesson.packs.citing import citation, ids

LOSSES = {
    "source": N_("a credit was lost"),
    "sure": N_("it became more certain"),
    "name": N_("a name or label changed"),
    "place": N_("a place or number changed"),
    "none": N_("nothing at all changed"),
}


@dataclass(frozen=True)
class Hop:
    """One wording: who printed it and when, the words, what changed, where it comes from, the kinds of change."""

    outlet: str
    date: str
    words: str
    change: str | None
    case_file: bool
    cited: str
    loss: Sequence[str] = ()


@dataclass(frozen=True)
class Material:
    """Items, each a chain of hops, earliest first."""

    items: Mapping[str, Sequence[Hop]]


def material(given: Given) -> Material:
    """The pack's copy chains of at least two steps."""
    pack, text = given.pack, given.pack.text
    items: dict[str, list[Hop]] = {}
    for row in sorted(pack.records("copychain"), key=lambda r: int(str(r["step"]))):
        change = text(str(row["change"])) if row["change"] else None
        hop = Hop(
            text(str(row["outlet"])),
            str(row["date"]),
            str(row["words"]),
            change,
            bool(row["case_file"]),
            citation(pack, row["sources"]),
            tuple(kind for kind in ids(row["loss"]) if kind in LOSSES),
        )
        items.setdefault(str(row["item"]), []).append(hop)
    return Material({key: hops for key, hops in items.items() if len(hops) > 1})
