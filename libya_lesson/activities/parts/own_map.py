"""The student's own map as other activities take it: with its settings, opened cards, and a sign for each pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_case import material
from libya_lesson.judging.balance import Pair, pair, signs
from libya_lesson.judging.network import frame
from libya_lesson.locale import _
from libya_lesson.packs.citing import citation


@dataclass(frozen=True)
class OwnMap:
    """The map with the settings it was left in, counted by origins; and what the case file knows beside the claims."""

    map: _map.Material
    settings: Mapping[str, Any]
    document: Mapping[str, Any]

    def name(self, actor: str) -> str:
        """An actor's name."""
        return self.map.names.get(actor, actor)

    def both(self, names: Pair) -> str:
        """A pair in words."""
        return f"{self.name(names[0])} – {self.name(names[1])}"


def own_map(given: Given) -> OwnMap:
    """The student's map; where it was never opened, the map as the sample student's grades draw it."""
    drawn = material(given)
    settings = {**_map.initial(drawn), **(given.answer(_map.ID) or {}), "by": "origins", "before": None}
    # What map.toml says of pairs holds for the actors of the case file; a map of the reading has others.
    return OwnMap(drawn, settings, given.pack.document("map") if drawn.case else {})


def stated(own: OwnMap) -> dict[Pair, int]:
    """One sign for each pair that any sentence ties, whatever it weighs."""
    return signs(frame(_map.unjudged(own.map)))[0]


def known(own: OwnMap) -> dict[Pair, int]:
    """The pairs that the case file knows from outside the article, each with its sign."""
    return {pair(*row["pair"]): 1 if row["sign"] == "+" else -1 for row in own.document.get("known", ())}


def known_notes(given: Given, own: OwnMap) -> list[str]:
    """What the case file says of those pairs, a line each with its source."""
    return [
        _("Known from the case file: {text} ({cited})").format(
            text=given.pack.text(row["text"]), cited=citation(given.pack, tuple(row["sources"]))
        )
        for row in own.document.get("known", ())
    ]


def missing(own: OwnMap) -> tuple[Pair, int] | None:
    """The tie of the pack that no sentence states; without a case file the one that most triangles ask for."""
    told = own.document.get("missing")
    if told:
        return pair(*told["pair"]), 1 if told["sign"] == "+" else -1
    signed = stated(own)
    actors = sorted({actor for name in signed for actor in name})
    best: tuple[int, Pair, int] | None = None
    for n, one in enumerate(actors):
        for other in actors[n + 1 :]:
            if pair(one, other) in signed:
                continue
            votes = sum(signed.get(pair(one, by), 0) * signed.get(pair(by, other), 0) for by in actors)
            if votes and (best is None or abs(votes) > best[0]):
                best = (abs(votes), pair(one, other), 1 if votes > 0 else -1)
    return (best[1], best[2]) if best else None
