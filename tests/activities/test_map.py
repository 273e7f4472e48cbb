"""Lesson 04 without a browser: the map, its hinge, the ties, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from math import dist
from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities import hinge, missing_tie, tie_kinds, triads, twin_maps, your_map
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_panel import chance
from libya_lesson.activities.parts.map_told import reasons
from libya_lesson.figures.ways import bent, way
from libya_lesson.packs import open_pack

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
def test_every_reason_is_answered_with_what_the_sentences_of_that_tie_show(pack: str) -> None:
    material = your_map.material(given(pack))
    for guess in material.guesses:
        card = bind(your_map, material)
        card.act("guess", guess)
        card.act("by", "origins")
        replies = set()
        for reason in your_map.WHY:
            card.act("reason", reason)
            replies |= set(card.find("reason")["feedback"].values())
        assert len(replies) == len(your_map.WHY)
        assert all(any(sign.isdigit() for sign in reply) for reply in replies)


def test_copies_are_a_reason_only_where_sentences_share_an_origin() -> None:
    material = your_map.material(given())
    found = {}
    for guess in material.guesses:
        card = bind(your_map, material)
        card.act("guess", guess)
        found[guess] = reasons(material, card.state)["echo"]
    assert {holds for holds, _told in found.values()} == {True, False}
    for holds, told in found.values():
        sourced, first = (int(part.split(":")[1].strip(" .")) for part in told.split(". "))
        assert holds is (first < sourced)


@pytest.mark.parametrize("pack", PACKS)
def test_for_every_tie_that_may_be_guessed_some_reason_holds(pack: str) -> None:
    material = your_map.material(given(pack))
    for guess in material.guesses:
        card = bind(your_map, material)
        card.act("guess", guess)
        assert any(holds for holds, _told in reasons(material, card.state).values())


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


def test_a_sample_student_stands_in_by_name_and_is_replaced_by_own_grades() -> None:
    assert "sample student" in " ".join(str(node.get("text", "")) for node in walk(a_map().tree))
    own = a_map(grid={"sources": {}, "sentences": {}})
    assert own.find("whose")["value"] == "own"


def test_gaps_in_own_grades_are_filled_by_name_or_stay_open() -> None:
    grid = {"sources": {"O_debka": {"letter": "E"}}, "sentences": {}}
    material, card = your_map.material(given(grid=grid)), a_map(grid=grid)
    assert _map.grades(material, card.state)[0]["O_debka"] == "E"
    assert weight(card, "lna>egypt:request", material) is not None
    card.act("fill", False)
    assert weight(card, "lna>egypt:request", material) is None


def test_a_bare_text_gets_a_map_of_what_the_machine_read_and_a_plain_sentence(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_bytes(open_pack("libya").article_path.read_bytes())
    card = bind(your_map, your_map.material(given(text)))
    assert "has no case file" in " ".join(str(node.get("text", "")) for node in walk(card.tree))


def test_the_sources_of_a_bare_text_are_graded_on_the_map(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_bytes(open_pack("libya").article_path.read_bytes())
    material = your_map.material(given(text))
    card = a_map(text)
    card.act("by", "origins")
    assert "nothing can be weighed" in said(card, "feedback")
    source = next(str(row["origin"]) for row in material.rows if row["origin"] and row["mood"] == "real")
    card.act(f"grade:{source}", "B")
    assert 0.8 in set(_map.ties(material, card.state)["weight"]) and "lost most" in said(card, "feedback")


def test_a_text_without_ties_says_so(tmp_path: Path) -> None:
    text = tmp_path / "quiet.txt"
    text.write_text("The sea was calm.\n")
    for module in (your_map, hinge, missing_tie, triads, twin_maps, tie_kinds):
        tree = bind(module, module.material(given(text))).tree
        assert len(list(walk(tree))) == 2, module.ID


@pytest.mark.parametrize("pack", PACKS)
def test_no_two_signs_of_the_map_lie_on_each_other(pack: str) -> None:
    material = your_map.material(given(pack))
    middles = []
    for row in _map.unjudged(material):
        points = way(material.places[row["source"]], material.places[row["target"]], bent(row, material.bends))
        middles.append(points[len(points) // 2])
    assert min(dist(one, other) for one, other in combinations(middles, 2)) >= 0.6


GRADED = {"sources": {"O_debka": {"letter": "D", "why": "track_record"}}, "sentences": {}}


def small(card: Card) -> list[str]:
    return [node["text"] for node in walk(card.tree) if node["type"] == "prose" and node.get("tone") == "small"]


def test_an_opened_tie_tells_with_what_reason_its_source_was_graded() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    assert "In lesson 02 you gave it D: track record." in small(card)


def test_a_reason_stays_beside_the_scale_when_another_letter_is_tried() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    card.act("letter:O_debka", "A")
    assert "In lesson 02 you gave it D: track record." in small(card)


def controls(card: Card) -> list[str]:
    return [node["id"] for node in walk(card.tree) if node["type"] == "choice"]


@pytest.mark.parametrize("control", ["letter:O_debka", "grade:O_debka"])
def test_a_letter_changed_on_the_map_asks_for_its_reason_and_shows_it(control: str) -> None:
    card, why = a_map(grid=GRADED), f"why_{control}"
    card.act("open", "egypt>lna:request")
    assert why not in controls(card) and "One more thing: a reason." not in small(card)
    card.act(control, "A")
    assert card.find(why)["label"] == "A, because …" and "One more thing: a reason." in small(card)
    card.act(why, "saw_it")
    assert card.find(why)["value"] == "saw_it" and "One more thing: a reason." not in small(card)


def test_a_digit_changed_on_the_map_asks_for_its_reason() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    card.act("digit:C11", "2")
    card.act("why_digit:C11", "independent")
    assert card.find("why_digit:C11")["value"] == "independent"


def test_another_letter_on_the_map_asks_for_another_reason() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    for letter in "AB":
        card.act("letter:O_debka", letter)
        assert card.find("why_letter:O_debka").get("value") is None
        card.act("why_letter:O_debka", "saw_it")


def test_a_letter_that_goes_back_to_that_of_lesson_02_needs_no_new_reason() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    card.act("letter:O_debka", "A")
    card.act("letter:O_debka", "D")
    assert card.find("letter:O_debka")["value"] == "D" and "why_letter:O_debka" not in controls(card)
    assert card.state["letters"] == {}


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


def test_the_reason_of_a_sample_student_is_told_as_theirs() -> None:
    card = a_map()
    card.act("open", "egypt>lna:request")
    assert "Robin (sample student) gave it D: track record." in small(card)


def test_nobody_is_said_to_have_reasons_for_a_sentence_of_a_source_that_has_its_own_letter() -> None:
    card = a_map(grid=GRADED)
    card.act("open", "egypt>lna:request")
    assert card.find("digit:C11")
    assert not any("(sample student) gave it" in text for text in small(card))


def test_the_hinge_tells_with_what_reason_a_source_was_graded() -> None:
    card = bind(hinge, hinge.material(given(grid=GRADED)))
    card.act("guess", "O_debka")
    card.act("source", "O_debka")
    card.act("open:K02")
    assert "In lesson 02 you gave it D: track record." in small(card)


def test_sentences_that_say_the_contrary_are_told_and_not_counted_in() -> None:
    material = your_map.material(given(grid=GRADED))
    request = next(row for row in material.rows if row["claim_id"] == "C11" and row["source"] == "egypt")
    contrary = request | {"claim_id": "C02", "origin": "O_haftar", "sign": "-"}
    card = bind(your_map, replace(material, rows=[*material.rows, contrary]))
    card.act("guess", material.guesses[0])
    card.act("by", "origins")
    card.act("open", "egypt>lna:request")
    told = [node["text"] for node in walk(card.tree) if node["type"] == "prose" and "the contrary" in node["text"]]
    assert len(told) == 1 and told[0].startswith("1 independent origin:")
    assert told[0].endswith("1 sentence says the contrary and weighs less; it is not counted in.")
