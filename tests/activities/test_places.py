"""The map of places: a distance is guessed, measured and explained."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import (
    where,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import find

from .test_map import given, said


def measured(one: str = "benghazi", other: str = "capo_passero") -> Any:
    """Two places chosen, their distance guessed and measured."""
    card = bind(where, where.material(given()))
    card.act("places", [one, other])
    card.act("guess", 500)
    card.act("lock")
    return card


def test_a_distance_is_measured_only_after_the_guess() -> None:
    assert said(measured(), "changed").startswith(("**681 km.**", "**679 km.**"))


def test_of_three_places_the_two_that_were_chosen_last_stay() -> None:
    card = bind(where, where.material(given()))
    card.act("places", ["cairo", "tripoli", "benghazi"])
    card.act("map", "moscow")
    assert card.find("places")["value"] == [card.state["from"], "moscow"]
    assert card.state["from"] != "moscow"


def test_a_place_that_is_taken_away_leaves_the_other_and_is_asked_for() -> None:
    card = bind(where, where.material(given()))
    assert "one place more" not in said(card, "prose")
    card.act("places", card.find("places")["value"][1:])
    assert "one place more" in said(card, "prose")
    assert card.find("lock")["disabled"] and card.find("guess")["disabled"]


def test_no_note_on_a_place_tells_its_distance_before_the_guess() -> None:
    card = bind(where, where.material(given()))
    assert " km from Benghazi" not in str(card.tree)
    assert " km from Benghazi" in str(measured().tree)


def test_both_chosen_places_stand_out_on_the_map() -> None:
    pins = next(t for t in measured().find("map")["figure_json"]["data"] if "benghazi" in (t.get("customdata") or ()))
    lit = [key for key, sign in zip(pins["customdata"], pins["marker"]["symbol"], strict=True) if sign == "diamond"]
    assert sorted(lit) == ["benghazi", "capo_passero"]


def test_why_one_would_measure_is_asked_after_measuring_and_each_answer_has_its_reply() -> None:
    card = bind(where, where.material(given()))
    assert not any(node.get("id") == "why" for node in walk(card.tree))
    card = measured()
    card.act("why", "wrong")
    assert card.find("why")["feedback"]["wrong"].startswith("Distrust alone checks nothing.")


def test_a_third_place_is_said_to_begin_a_new_measurement() -> None:
    card = bind(where, where.material(given()))
    assert "measure anew" not in card.find("places")["label"]
    assert "measure anew" in measured("tripoli", "benghazi").find("places")["label"]


def test_other_places_are_a_new_question() -> None:
    card = measured()
    card.act("why", "ends")
    card.act("places", ["benghazi", "cairo"])
    assert (card.state["locked"], card.state["why"], card.find("guess").get("value")) == (False, None, None)


@pytest.mark.parametrize("two", [{"from": "cairo", "to": "tripoli"}, {"from": "cairo", "to": "cairo"}])
def test_places_of_an_older_version_are_shown_as_they_were_left(two: dict[str, str]) -> None:
    material = where.material(given())
    shown = where.view(material, {**where.initial(material), **two, "guess": 500.0, "locked": True})
    assert find(shown, "places")["value"] == list(dict.fromkeys(two.values()))
