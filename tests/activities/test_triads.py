"""Triangles under tension, and the tie that nobody states."""

from __future__ import annotations

import pytest

from libya_lesson.activities import (
    missing_tie,
    triads,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts.own_map import own_map

from .flows import given_text
from .test_map import PACKS, given, said


@pytest.mark.parametrize(("pack", "pair"), [("libya", ("gna", "lna")), ("harbour", ("authority", "hale"))])
def test_the_missing_tie_is_stated_by_no_sentence(pack: str, pair: tuple[str, str]) -> None:
    material = missing_tie.material(given(pack))
    assert material.pair == pair
    assert not any({row["source"], row["target"]} == set(pair) for row in own_map(given(pack)).map.rows)


@pytest.mark.parametrize("pack", PACKS)
def test_the_ties_that_stand_in_a_triangle_are_offered_first(pack: str) -> None:
    card = bind(triads, triads.material(given(pack)))
    card.act("guess", "few")
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "table")
    ends = [set(row[0].split(" – ")) for row in rows]
    inside = [
        any(set(option["label"].split(" – ")) <= three for three in ends) for option in card.find("pair")["options"]
    ]
    assert inside == sorted(inside, reverse=True) and any(inside)


def test_turning_one_tie_changes_the_count_of_tense_triangles() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    card.act("pair", "france~lna")
    before = said(card, "changed")
    card.act("sign", "-")
    assert said(card, "changed") != before


def test_a_click_on_a_sign_of_the_map_chooses_its_tie() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    drawn = card.find("tie")["figure_json"]["data"][-1]["customdata"]
    card.act("tie", drawn[3])
    assert card.find("pair")["value"] == drawn[3]


def test_a_tie_turned_back_is_no_change() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    before = said(card, "changed")
    card.act("pair", "france~lna")
    for sign in ("-", "+"):
        card.act("sign", sign)
    assert said(card, "changed") == before and card.find("reset")["disabled"]


def test_the_sides_of_tense_triangles_are_marked_only_after_the_guess() -> None:
    card = bind(triads, triads.material(given()))
    before = next(node["description"] for node in walk(card.tree) if node["type"] == "figure")
    card.act("guess", "few")
    assert "tension" not in before and "3 of them in a triangle under tension" in card.find("tie")["description"]


@pytest.mark.parametrize("pack", PACKS)
def test_at_least_one_way_leads_along_ties_to_the_missing_one_and_the_count_says_so(pack: str) -> None:
    card = bind(missing_tie, missing_tie.material(given(pack)))
    card.act("guess", card.find("guess")["options"][0]["id"])
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "table")
    card.act("sign", "-")
    hostile = sum(row[-1] == "conflict" for row in rows)
    assert rows and said(card, "feedback").count(f"{hostile} way") == 1


def test_a_tie_in_no_triangle_is_said_to_be_so_when_it_is_turned() -> None:
    card = bind(triads, triads.material(given("harbour")))
    card.act("guess", "none")
    card.act("pair", "authority~union")
    card.act("sign", "-")
    assert "in no triangle" in said(card, "changed") and "more than three" in said(card, "changed")


def test_a_map_whose_last_triangle_was_taken_apart_counts_none_of_nought() -> None:
    text = "Arland attacked Borland. Borland attacked Corland. Corland attacked Arland.\n"
    card = bind(triads, triads.material(given_text(text, "04")))
    card.act("guess", "none")
    card.act("pair", card.find("pair")["options"][0]["id"])
    card.act("sign", "0")
    assert said(card, "changed") == "Now no triangle is left on the map."
