"""How the triangles of a map were counted and multiplied, one of them worked through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.parts.own_map import OwnMap
from libya_lesson.judging.balance import Pair, triangles
from libya_lesson.locale import _


def counted(own: OwnMap, signed: Mapping[Pair, int]) -> str:
    """What a triangle is, with one of them; its product is still the question."""
    found = triangles(signed).to_dict("records")
    told = _(
        "{pairs} pairs have a sign. Three actors who are all tied to each other make a triangle: {triangle}. "
        "So many are there: {n}."
    )
    return told.format(pairs=len(signed), triangle=_corners(own, found[0]), n=len(found))


def multiplied(own: OwnMap, signed: Mapping[Pair, int]) -> str:
    """One triangle multiplied out, a tense one if there is one, and how many come out so."""
    found = triangles(signed).sort_values("balanced", kind="stable").to_dict("records")
    if not found:
        return _("No three actors are all tied to each other now, so there is nothing to multiply.")
    first = found[0]
    signs = " × ".join("+" if first[side] > 0 else "−" for side in ("ab", "bc", "ac"))
    told = _("{triangle}: {signs} = {product}. Minus is tension: {tense} of {all} triangles come out so.")
    return told.format(
        triangle=_corners(own, first), signs=signs, product="+" if first["balanced"] else "−",
        tense=sum(not row["balanced"] for row in found), all=len(found),
    )  # fmt: skip


def _corners(own: OwnMap, row: Mapping[Any, Any]) -> str:
    return " – ".join(own.name(row[end]) for end in ("a", "b", "c"))
