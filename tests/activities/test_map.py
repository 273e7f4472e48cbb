"""The map of lesson 04: the guess, the switch, the lines and what a tie is made of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities import your_map
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_panel import chance

from . import flows
from .flows import texts

PACKS = ("libya", "harbour")
BASE = "russia>lna:support"


def given(pack: str | Path = "libya", **saved: Any) -> Given:
    """What lesson 04 hands over, with saved answers of "02.grid" or "04.hinge"."""
    keys = {"grid": "02.grid", "hinge": "04.hinge"}
    return flows.given(str(pack), "04", {keys[name]: state for name, state in saved.items()})


def said(card: Any, kind: str) -> str:
    return " ".join(texts(card.tree, kind))


def a_map(pack: str | Path = "libya", **saved: Any) -> Card:
    material = your_map.material(given(pack, **saved))
    card = bind(your_map, material)
    card.act("guess", material.guesses[0])
    return card


def weight(card: Card, tie: str, material: Any) -> Any:
    shown = _map.ties(material, card.state)
    return dict(zip(shown["edge_id"], shown["weight"], strict=True)).get(tie)


@pytest.mark.parametrize("pack", PACKS)
def test_nothing_of_the_result_is_seen_before_the_guess(pack: str) -> None:
    card = bind(your_map, your_map.material(given(pack)))
    assert [node["kind"] for node in walk(card.tree) if node["type"] == "step"] == ["predict"]


@pytest.mark.parametrize("pack", PACKS)
def test_the_guess_locks(pack: str) -> None:
    with pytest.raises(ValueError, match="locked"):
        a_map(pack).act("guess", "anything")


@pytest.mark.parametrize("pack", PACKS)
def test_the_echo_switch_opens_what_changed(pack: str) -> None:
    card = a_map(pack)
    card.act("by", "origins")
    steps = {node["kind"]: node["open"] for node in walk(card.tree) if node["type"] == "step"}
    assert steps["see"] and steps["why"]


def test_what_is_to_be_done_on_the_map_is_done_when_all_of_it_has_a_tick() -> None:
    def done() -> bool:
        return next(bool(n["done"]) for n in walk(card.tree) if n["type"] == "step" and n["kind"] == "act")

    card = a_map()
    card.act("by", "origins")
    card.act("open", "egypt>lna:support")
    assert not done()
    card.act("grade:O_debka", "B")
    assert done()


def test_the_echo_switch_collapses_four_sentences_into_one_origin() -> None:
    grid = {"sources": {"O_debka": {"letter": "D"}, "O_media": {"letter": "F"}}, "sentences": {}}
    material = your_map.material(given(grid=grid))
    card = a_map(grid=grid)
    card.act("future", True)
    card.act("hypothetical", True)
    assert weight(card, BASE, material) == pytest.approx(1 - 0.65**3)
    card.act("by", "origins")
    assert weight(card, BASE, material) == 0.35


def test_plans_wait_until_their_layer_is_switched_on() -> None:
    card = a_map()
    shown = [option["id"] for option in card.find("open")["options"]]
    card.act("future", True)
    assert BASE not in shown and BASE in [option["id"] for option in card.find("open")["options"]]
    assert "came with the layer" in said(card, "changed")


def test_a_line_without_a_source_counts_only_when_switched_on() -> None:
    material, card = your_map.material(given()), a_map()
    assert weight(card, "egypt~lna:contact", material) is None
    card.act("unsourced", True)
    assert weight(card, "egypt~lna:contact", material) == 0.5


def test_a_higher_line_fades_ties_and_removes_none() -> None:
    material, card = your_map.material(given()), a_map()
    before = list(_map.ties(material, card.state)["edge_id"])
    card.act("threshold", 0.95)
    after = _map.ties(material, card.state)
    assert list(after["edge_id"]) == before and "faded" in set(after["state"])


def test_rating_a_source_in_the_panel_redraws_its_ties_and_says_so() -> None:
    card = a_map()
    card.act("by", "origins")
    card.act("open", "lna>egypt:request")
    card.act("letter:O_nadhouri", "E")
    assert "LNA (led by Haftar) → Egypt: request or offer" in said(card, "changed")


def test_calling_a_source_a_copier_takes_its_weight_away() -> None:
    grid = {"sources": {"O_pfg": {"letter": "D"}, "O_baraghati": {"letter": "C"}}, "sentences": {}}
    material, card = your_map.material(given(grid=grid)), a_map(grid=grid)
    card.act("by", "origins")
    assert weight(card, "egypt>pfg:conflict", material) == 0.74
    card.act("open", "egypt>pfg:conflict")
    card.act("copy:O_baraghati", "O_pfg")
    assert weight(card, "egypt>pfg:conflict", material) == 0.35


def test_a_tie_opens_its_sentences_with_their_voices_and_its_sum() -> None:
    card = a_map()
    card.act("by", "origins")
    card.act("edge", "egypt>pfg:conflict")
    words = " ".join(str(node.get("text", "")) for node in walk(card.tree))
    assert "PFG accused Egypt and the UAE" in words and "The Libya Observer → this article" in words
    assert "The chance that all are wrong" in words


def how_made(tie: str) -> str:
    """What the fold on the number of an opened tie says."""
    card = a_map()
    card.act("by", "origins")
    card.act("open", tie)
    fold = next(node for node in walk(card.tree) if node["type"] == "number")
    return " ".join(str(node.get("text", "")) for node in walk(fold))


def test_the_sum_of_a_tie_names_its_sentences_by_their_words() -> None:
    told = how_made("egypt>lna:support")
    assert "“Egypt and the UAE help Haftar”: no source. Not counted." in told and "C05" not in told


def test_sentences_without_a_source_are_not_called_weaker_statements() -> None:
    assert "One voice only" in how_made("egypt>lna:support")
    assert "weaker" not in how_made("egypt>lna:support")


def test_the_sum_is_written_as_on_paper() -> None:
    assert chance([0.35, 0.60]).startswith("The chance that all are wrong: 0.65 × 0.40 = 0.26.")


def test_a_changed_convention_changes_the_map() -> None:
    material, card = your_map.material(given()), a_map()
    before = weight(card, "egypt>lna:support", material)
    card.act("open", "egypt>lna:support")
    card.act("scale:D", 0.9)
    assert (weight(card, "egypt>lna:support", material) or 0) > (before or 0)


def test_a_card_dealt_at_the_hinge_moves_the_map() -> None:
    plain = your_map.material(given())
    dealt = your_map.material(given(hinge={"opened": ["K19"], "letters": {}}))
    state = _map.initial(plain)
    tie = "egypt>pfg:conflict"
    before, after = (dict(_map.ties(one, state)[["edge_id", "weight"]].values.tolist())[tie] for one in (plain, dealt))
    assert after < before


def test_no_card_from_after_the_article_is_dealt() -> None:
    assert not [card for card in your_map.material(given()).cards if card["available_from"] > "2016-11-30"]


GRADED = {"sources": {"O_debka": {"letter": "D", "why": "track_record"}}, "sentences": {}}


def test_a_weight_is_written_alike_in_list_sentence_and_table() -> None:
    card = a_map(grid=GRADED)
    card.act("by", "origins")
    card.act("open", "egypt>lna:request")
    cells = [str(cell) for node in walk(card.tree) if node["type"] == "table" for row in node["rows"] for cell in row]
    notes = [str(option.get("note")) for option in card.find("open")["options"]]
    sums = [str(node["text"]) for node in walk(card.tree) if node["type"] == "prose"]
    for told in (cells, notes, sums):
        assert any(re.search(r"\b0\.\d\d\b", text) for text in told)
        assert not any(re.search(r"(?<!\d)\.\d\d?\b|\b0\.\d\b", text) for text in told)
