"""Lesson 04 around the map: what holds for all of its cards, and the scores of events."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import (
    event_scores,
    hinge,
    missing_tie,
    tie_kinds,
    triads,
    twin_maps,
    wants,
    where,
    your_map,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import find

from .test_map import PACKS, given, said

MODULES = [your_map, hinge, missing_tie, triads, twin_maps, tie_kinds, event_scores, wants, where]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_every_id_in_a_card_is_there_once(module: Any, pack: str) -> None:
    card = bind(module, module.material(given(pack)))
    if module is your_map:
        card.act("guess", your_map.material(given(pack)).guesses[0])
        card.act("by", "origins")
        card.act("open", card.find("open")["options"][0]["id"])
    ids = [node["id"] for node in walk(card.tree) if node.get("id") and node["type"] != "card"]
    assert len(ids) == len(set(ids)) and find(card.tree, ids[0])


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_starting_again_forgets_everything(module: Any) -> None:
    material = module.material(given())
    state = module.update(material, module.initial(material), {"id": "again", "value": None})
    assert state == module.initial(material)


def test_the_scores_are_told_after_the_own_score() -> None:
    card = bind(event_scores, event_scores.material(given()))
    card.act("guess", "visit")
    assert "+8.3" not in said(card, "changed")
    card.act("arms", -4)
    assert "You gave −4.0" in said(card, "changed")


@pytest.mark.parametrize(("guess", "told"), [("retreat", "Your guess was right"), ("embargo", "You guessed")])
def test_the_guess_about_scores_is_held_against_the_scale(guess: str, told: str) -> None:
    card = bind(event_scores, event_scores.material(given()))
    card.act("guess", guess)
    card.act("arms", 5)
    assert any(node["type"] == "prose" and node["text"].startswith(told) for node in walk(card.tree))


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_every_card_around_the_map_can_be_started_again_once_it_is_begun(module: Any) -> None:
    card = bind(module, module.material(given()))
    guess = next((node for node in walk(card.tree) if node.get("id") == "guess"), None)
    if guess is not None and guess["type"] == "choice":
        card.act("guess", guess["options"][0]["id"])
    assert find(card.tree, "again")
