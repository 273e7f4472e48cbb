"""What is coded for certainty: pieces of the article, who coded them how, and where coders differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities.kit import shortcode
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.parts import certainty
from libya_lesson.locale import N_, _
from libya_lesson.tables import Reading

ID = "03.coding"
CODES = "HBN"
NAMES = {"H": N_("hedge: less sure"), "B": N_("booster: surer"), "N": N_("neither")}
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """Pieces with the hedges and boosters that the rules see, sample coders as (name, one letter each), a rule,
    and where the student put words of certainty on the scale before."""

    sentences: Sequence[str]
    coders: Sequence[tuple[str, str]]
    rule: str
    marks: Sequence[Sequence[Mapping[str, Any]]] = ()
    scale: Mapping[str, int] = field(default_factory=dict)


def material(given: Given) -> Material:
    """The pack's sentences and its sample coders."""
    pack = given.pack
    data = pack.document("coding")
    paragraphs = pack.article.paragraphs
    pieces = [paragraphs[item["paragraph"]] for item in data.get("item", ())]
    sentences = [pack.article.text[piece.start : piece.end] for piece in pieces]
    marks = [_marks(given.reading, piece.start, piece.end) for piece in pieces]
    coders = [(pack.text(c["name"]), c["codes"]) for c in data.get("coder", ())]
    scale = given.answer(certainty.ID) or {}
    placed = scale["values"] if scale.get("locked") else {}
    return Material(sentences, coders, pack.text(data.get("rule", "")), marks, placed)


def _marks(reading: Reading, start: int, end: int) -> list[dict[str, Any]]:
    """The hedges and boosters that the rules see between two places."""
    kinds = {"hedged": ("hedge", _("the rules: a hedge")), "boosted": ("booster", _("the rules: a booster"))}
    return [
        {"start": a - start, "end": b - start, "kind": kinds[claim.modality][0], "note": kinds[claim.modality][1]}
        for claim in reading.records.claims
        if claim.modality in kinds
        for a, b in claim.markers
        if start <= a and b <= end
    ]


def rows_of(material: Material, state: State, codes: Mapping[str, str]) -> list[list[str]]:
    """One row of codes for each coder: the student, a partner by code, else the sample coders."""
    count = len(material.sentences)
    rows = [[codes[str(n)] for n in range(count)]]
    if state["partner"].strip():
        values = shortcode.decode(state["partner"], count)
        if max(values) >= len(CODES):
            told = _("The code “{code}” comes from another activity or article. Ask for the code of this one.")
            raise ValueError(told.format(code=state["partner"]))
        rows.append([CODES[v] for v in values])
    else:
        rows += [list(coded) for __, coded in material.coders]
    return rows


def differed(material: Material, state: State) -> list[int]:
    """The places that differed at the first comparison, so that none moves away under the hand that recodes it."""
    try:
        return disputed(rows_of(material, state, state["first"]))
    except ValueError:  # a partner's code that does not fit; it is said below
        return disputed(rows_of(material, {**state, "partner": ""}, state["first"]))


def disputed(rows: Sequence[Sequence[str]]) -> list[int]:
    """The places on which coders differ, most voices first.

    >>> disputed([["H", "B", "N"], ["H", "N", "N"], ["H", "H", "B"]])
    [1, 2]
    """
    voices = [len(set(column)) for column in zip(*rows, strict=True)]
    return sorted((n for n, count in enumerate(voices) if count > 1), key=lambda n: (-voices[n], n))
