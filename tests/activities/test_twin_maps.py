"""Two maps side by side: a partner's code, and where the two differ."""

from __future__ import annotations

import re
from typing import Any

from libya_lesson.activities import (
    twin_maps,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.own_map import own_map
from libya_lesson.activities.parts.twin_code import encode

from . import flows
from .test_map import given, said


def test_a_wrong_letter_in_a_code_is_found_and_said() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    code = next(node["text"] for node in walk(card.tree) if node["type"] == "copy")
    card.act("partner", code[:-1] + ("A" if code[-1] != "A" else "B"))
    assert "does not fit" in said(card, "feedback")


def differing_calls(mine: dict[str, str], theirs: dict[str, str]) -> list[list[Any]]:
    """The rows on copy calls that one student sees of a partner's code."""
    answered = {**_map.initial(own_map(given()).map), "guess": "russia>lna:support"}
    saved = {"04.map": {**answered, "copies": mine}}
    partner = twin_maps.material(flows.given("libya", "04", {"04.map": {**answered, "copies": theirs}}))
    material = twin_maps.material(flows.given("libya", "04", saved))
    card = bind(twin_maps, material)
    card.act("guess", material.own.map.guesses[0])
    card.act("partner", encode(partner.own.map, twin_maps.mine(partner)))
    table = next(n for n in walk(card.tree) if n["type"] == "table" and n["columns"][0] == "Rating or call")
    return [row for row in table["rows"] if row[0].startswith("Whom ")]


def test_twins_who_let_a_source_repeat_different_others_see_that_they_do() -> None:
    rows = differing_calls({"O_debka": "O_press"}, {"O_debka": "O_haftar"})
    assert rows == [["Whom DEBKA only repeats", "Press and monitors of September 2016", "Haftar himself"]]


def test_a_call_against_the_proposal_is_told_from_the_proposed_one() -> None:
    rows = differing_calls({"O_echo": "O_rwayaty"}, {"O_echo": "O_debka"})
    assert [row[1:] for row in rows] == [["Ahmed al-Rwayaty", "DEBKA"]]


def test_a_call_that_only_one_of_two_makes_is_told() -> None:
    assert [row[1:] for row in differing_calls({}, {"O_debka": "O_press"})] == [
        ["nobody", "Press and monitors of September 2016"]
    ]


def test_twins_who_make_the_same_calls_see_none_of_them() -> None:
    assert differing_calls({"O_debka": "O_press"}, {"O_debka": "O_press"}) == []


def test_twins_name_the_tie_on_which_they_differ_most() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    assert "You differ most on" in said(card, "changed")
    name = card.find("sample")["options"][-1]["label"].partition(" (")[0]
    assert f", {name} 0." in said(card, "changed") and "your partner" not in said(card, "changed")
    assert any(node["type"] == "prose" and node["text"].startswith("Your guess was") for node in walk(card.tree))


def test_a_partners_code_takes_the_place_of_an_invented_student() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    card.act("partner", "ABCD")
    assert card.find("sample").get("value") is None and "ABCD" in said(card, "feedback")


def test_of_two_weights_side_by_side_the_twins_see_whose_each_is() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    name = card.find("sample")["options"][-1]["label"].partition(" (")[0]
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "shifts")
    assert rows and all(re.fullmatch(rf"you (\S+), {name} (\S+)", row["said"]) for row in rows)


def test_who_has_no_grades_is_told_whose_are_taken_and_not_offered_the_same_student_as_a_partner() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    taken = next(node["text"] for node in walk(card.tree) if "are taken as yours" in node.get("text", ""))
    partners = [option["label"] for option in card.find("sample")["options"]]
    assert partners and not any(name in taken for name in partners)
