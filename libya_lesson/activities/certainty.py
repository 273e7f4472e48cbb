"""Words of certainty on a scale: one's own numbers first, then the bands of Kent (1964) and ICD 203 (2015)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.certainty import ID, Phrase, phrases, placed
from libya_lesson.figures.scales import probability_scale
from libya_lesson.locale import _, ngettext

__all__ = ["ID", "Material", "Phrase", "initial", "inside", "material", "update", "view"]

State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The phrases."""

    phrases: Sequence[Phrase]


def material(given: Given) -> Material:  # noqa: ARG001 - every activity has this signature
    """The same phrases for every article."""
    return Material(phrases())


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing placed."""
    return {"values": {}, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "place" and not state["locked"]:
        return {**state, "values": {**state["values"], key: int(value or 0)}}
    if kind == "lock" and len(state["values"]) == len(material.phrases):
        return {**state, "locked": True}
    return {**state, "why": value} if kind == "why" and state["locked"] else state


def inside(value: int, band: tuple[int, int] | None) -> bool | None:
    """Whether a number lies in a band; None where there is no band.

    >>> inside(75, (55, 80)), inside(90, (55, 80)), inside(90, None)
    (True, False, None)
    """
    return None if band is None else band[0] <= value <= band[1]


def view(material: Material, state: State) -> Node:
    """Place, lock, compare, say why."""
    sliders = [
        nodes.slider(
            f"place:{p.id}", f"“{_(p.text)}”", state["values"].get(p.id), unit=" %", left=_("impossible"),
            right=_("certain"), locked=state["locked"],
        )
        for p in material.phrases
    ]  # fmt: skip
    ready = len(state["values"]) == len(material.phrases)
    lock = None if state["locked"] else nodes.button("lock", _("Lock my numbers"), disabled=not ready)
    children: list[Node | None] = [
        nodes.prose(_("“Likely” is a number that nobody says aloud. **Say yours, before you see the bands.**"), "lead"),
        nodes.step("predict", [*sliders, lock], done=state["locked"]),
    ]
    if state["locked"]:
        children += [_see(material, state), _why(state), _hand_over(state)]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    kicker = _("Plus · Certainty, card 1 of 2: on a scale")
    return nodes.card(ID, _("How sure is “likely”?"), children, minutes=8, plus=True, kicker=kicker)


def _hand_over(state: State) -> Node | None:
    """The way to the second card, with one's own numbers, once the reason is given."""
    if state["why"] is None:
        return None
    told = _("**Next card:** find their like in the article, and see whether somebody else finds the same.")
    return nodes.prose(f"{placed(state['values'])} {told}".strip(), "note")


def _see(material: Material, state: State) -> Node:
    rows: list[list[Any]] = []
    hits = 0
    for phrase in material.phrases:
        mine = state["values"][phrase.id]
        hit = inside(mine, phrase.kent) or inside(mine, phrase.icd)
        hits += bool(hit)
        rows.append([_(phrase.text), f"{mine}\u00a0%", _band(phrase.kent), _band(phrase.icd), _(phrase.told)])
    with_band = sum(1 for p in material.phrases if p.kent or p.icd)
    told = _("{hits} of {n} lie in a written band; two phrases have none at all.").format(hits=hits, n=with_band)
    gaps = {_(p.text): _off(state["values"][p.id], p) for p in material.phrases}
    off = max(gaps.values())
    if off:
        farthest = ", ".join(f"“{phrase}”" for phrase, gap in gaps.items() if gap == off)
        told += " " + ngettext(
            "Farthest off: {phrases}, {off} point from the nearest band.",
            "Farthest off: {phrases}, {off} points from the nearest band.",
            off,
        ).format(phrases=farthest, off=off)
    columns = [_("Phrase"), _("You"), _("Kent, 1964"), _("ICD 203, 2015"), _("Notice")]
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            _scale(material, state),
            nodes.table(columns, rows, _("Your numbers beside two offices' bands")),
            nodes.how(
                _("How were these numbers made?"),
                [
                    nodes.prose(
                        _(
                            "Kent (1964) and ICD 203 (2015) wrote these bands down. A number is inside where it "
                            "lies in one of them, ends included; its distance is that to the nearer end."
                        )
                    )
                ],
            ),
        ],
    )


def _scale(material: Material, state: State) -> Node:
    phrases = [
        {"phrase": _(p.text), "mine": state["values"][p.id], "kent": p.kent, "icd": p.icd} for p in material.phrases
    ]
    drawn = probability_scale(pd.DataFrame(phrases).astype(object))
    height = drawn.spec["layout"]["height"]
    return nodes.figure(drawn.spec, drawn.description, None, height=height)  # the table below has the same numbers


def _off(value: int, phrase: Phrase) -> int:
    """How far a number lies from the nearest band of its phrase; 0 inside, and where there is none."""
    bands = [band for band in (phrase.kent, phrase.icd) if band]
    return min((max(low - value, value - high, 0) for low, high in bands), default=0)


def _band(band: tuple[int, int] | None) -> str:
    return f"{band[0]}–{band[1]}\u00a0%" if band else _("no band")


def _why(state: State) -> Node:
    options = [
        {"id": "number", "label": _("Ask for a number or a band, and for the reason.")},
        {"id": "trust", "label": _("Trust the writer who uses the strongest word of all.")},
        {"id": "ignore", "label": _("Skip such words, for they mean nothing at all.")},
    ]
    told = {
        "number": _("Yes. A number can be checked later, and two readers can find out that they differ."),
        "trust": _("A strong word shows commitment. It is not evidence."),
        "ignore": _("They do say something: how sure the writer wants to sound. That is worth noting."),
    }
    return why_step(ID, _("What should a reader do with such a word?"), options, told, state["why"], right="number")
