"""The hinge of the map: the guess, the source it hangs on, the cards that move it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from libya_lesson.activities import (
    hinge,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts.hinge_told import reasons

from .test_map import PACKS, given, said


@pytest.mark.parametrize("pack", PACKS)
def test_the_hinge_finder_reveals_after_the_guess_and_deals_three_cards(pack: str) -> None:
    card = bind(hinge, hinge.material(given(pack)))
    card.act("guess", card.find("guess")["options"][0]["id"])
    for _n in range(4):
        for node in walk(card.tree):
            if str(node.get("id", "")).startswith("open:") and not node.get("disabled"):
                card.act(node["id"])
                break
    assert 1 <= len(card.state["opened"]) <= 3
    assert said(card, "changed")


def test_a_card_never_moves_a_letter_but_the_student_may() -> None:
    card = bind(hinge, hinge.material(given()))
    card.act("guess", "O_debka")
    card.act("source", "O_debka")
    card.act("open:K02")
    assert card.find("letter:O_debka")["value"] == "D"
    card.act("letter:O_debka", "A")
    assert "→" in said(card, "changed")


@pytest.mark.parametrize("pack", PACKS)
def test_the_menu_of_sources_at_the_hinge_lists_those_that_have_a_card(pack: str) -> None:
    material = hinge.material(given(pack))
    card = bind(hinge, material)
    card.act("guess", card.find("guess")["options"][0]["id"])
    hung = card.find("source")["value"]
    assert all(hinge.about(material, one["id"]) or one["id"] == hung for one in card.find("source")["options"])


@pytest.mark.parametrize(("card_id", "source", "said_why"), [
    ("K15", "O_press", "cuts both ways"),
    ("K01", "O_lanternwire", "a plan or a maybe"),
    ("K13", "O_press", "so good or so bad a digit already"),
])  # fmt: skip
def test_a_card_that_moves_no_tie_says_why_it_does_not(card_id: str, source: str, said_why: str) -> None:
    card = bind(hinge, hinge.material(given("harbour")))
    card.act("guess", source)
    card.act("source", source)
    card.act(f"open:{card_id}")
    assert said_why in said(card, "changed")


def test_a_rating_far_from_the_line_is_no_reason_for_the_hinge() -> None:
    material = hinge.material(given("harbour"))
    for line, near in ((0.5, False), (0.75, True)):
        card = bind(hinge, replace(material, settings={**material.settings, "threshold": line}))
        card.act("guess", "O_press")
        card.act("why", "middle")
        assert ("middle" in card.find("why")["right"]) is near


def test_of_sentences_that_nothing_weighs_no_weight_is_told() -> None:
    graded = hinge.material(given(grid={"sources": {"O_debka": {"letter": "F"}}, "sentences": {}}))
    told = str(reasons(graded.map, graded.settings, "O_debka"))
    assert "cannot be judged" in told and "weigh unknown" not in told
