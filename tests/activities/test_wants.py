"""Who wants what, and the chairs that stand empty."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities import (
    wants,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import find

from .test_map import given, said


def test_two_chairs_are_chosen_before_any_fact_is_told() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc"])
    assert not card.state["locked"]
    card.act("chairs", ["noc", "hor"])
    assert card.state["locked"] and "gap in the article" not in said(card, "changed")
    all_matched(card)
    assert "gap in the article" in said(card, "changed")


def test_the_facts_of_the_chairs_stay_in_sight_when_a_card_is_moved_again() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    card.act("board", {})
    assert "gap in the article" in said(card, "changed")


def test_nothing_is_matched_before_the_two_chairs_are_locked() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    assert not any(node["type"] == "board" for node in walk(card.tree))
    placed = {"id": "board", "value": {"haftar": ["haftar"]}}
    assert wants.update(material, card.state, placed) == card.state
    card.act("chairs", ["noc", "hor"])
    assert any(node["type"] == "board" for node in walk(card.tree))


def test_the_chosen_chairs_stand_open_and_the_others_in_a_fold() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    names = {row["key"]: row["name"] for row in material.absent}
    fold = next(n for n in walk(card.tree) if n["type"] == "details")
    folded = {n["label"] for n in walk(fold) if n["type"] == "group"}
    assert folded == set(names.values()) - {names["noc"], names["hor"]}
    assert folded < {n.get("label") for n in walk(card.tree) if n["type"] == "group"} >= set(names.values())


def test_an_aim_that_lies_wrong_is_told_why_it_is_not_that_actors() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    card.act("chairs", ["noc", "hor"])
    actors = [row["actor"] for row in material.wants]
    card.act("board", {box: [item] for box, item in zip(actors, [*actors[1:], actors[0]], strict=True)})
    card.act("check")
    replies = {item["feedback"] for item in card.find("board")["items"]}
    assert len(replies) == len(actors)
    assert all(reply.startswith("Not ") for reply in replies)


def all_matched(card: Any) -> None:
    """Every card in its own box and checked."""
    card.act("board", {box["id"]: [box["id"]] for box in card.find("board")["boxes"]})
    card.act("check")


def test_why_a_voice_is_missed_is_asked_once_the_cards_are_checked() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    assert not any(node.get("id") == "why" for node in walk(card.tree))
    all_matched(card)
    assert len(card.find("why")["options"]) == len(set(card.find("why")["feedback"].values())) == 4


def test_a_reason_for_the_chairs_stays_when_a_card_is_moved_again() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    card.act("why", "power")
    card.act("board", {})
    assert card.find("why")["value"] == "power"


def test_chairs_of_an_older_version_are_shown_as_they_were_left() -> None:
    material = wants.material(given())
    old = {"chairs": ["noc", "hor"], "locked": True, "placed": {}, "checked": True}
    shown = wants.view(material, {**wants.initial(material), **old})
    assert find(shown, "chairs")["locked"] and find(shown, "why")["options"]
