"""Ties are sorted into boxes, one right and each wrong one answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from libya_lesson.activities import (
    tie_kinds,
)
from libya_lesson.activities.kit.card import bind

from .test_map import PACKS, given, said


@pytest.mark.parametrize("pack", PACKS)
def test_every_tie_has_one_right_box_and_feedback_for_each_wrong_one(pack: str) -> None:
    for row in tie_kinds.material(given(pack)).items:
        assert set(row["wrong"]) == set(tie_kinds.BOXES) - {row["box"]} and row["why"] and row["cited"]


@pytest.mark.parametrize("pack", PACKS)
def test_real_alliances_are_among_the_ties_and_none_of_them_is_in_the_article(pack: str) -> None:
    real = [row["article"] for row in tie_kinds.material(given(pack)).items if row["box"] == "alliance"]
    assert real and not any(real)


def test_sorted_ties_are_told_one_by_one() -> None:
    card = bind(tie_kinds, tie_kinds.material(given()))
    card.act("guess", "none")
    right = {
        box: [row["id"] for row in tie_kinds.material(given()).items if row["box"] == box] for box in tie_kinds.BOXES
    }
    card.act("board", right)
    card.act("check")
    assert {item["tone"] for item in card.find("board")["items"]} == {"right"}
    assert "8 of 8" in said(card, "changed")


def test_help_puts_one_card_into_each_box() -> None:
    card = bind(tie_kinds, tie_kinds.material(given()))
    card.act("form", "support")
    card.act("guess", "some")
    assert [len(items) for items in card.find("board")["placed"].values()] == [1, 1, 1]


@pytest.mark.parametrize("pack", PACKS)
def test_the_treaties_among_the_cards_are_counted_from_the_pack(pack: str) -> None:
    material = tie_kinds.material(given(pack))
    one = replace(material, items=[row for row in material.items if row["article"] or row["id"] == "nato"])
    for shown, words in ((material, "The 2 treaties among"), (one, "The treaty among")):
        card = bind(tie_kinds, shown)
        card.act("guess", "none")
        card.act("board", {box: [row["id"] for row in shown.items if row["box"] == box] for box in tie_kinds.BOXES})
        card.act("check")
        assert words in said(card, "feedback")
