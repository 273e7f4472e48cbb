"""What the map says about reasons: of a guess, and of the grades that a tie stands on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from libya_lesson.activities import hinge, your_map
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts.map_told import reasons

from .flows import given_text
from .test_map import a_map, given

PACKS = ("libya", "harbour")


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


def test_of_a_tie_for_which_nobody_answers_no_best_sentence_is_told() -> None:
    material = your_map.material(given_text("Sweden attacked Norway. Norway helped Denmark.\n", "04"))
    card = bind(your_map, material)
    card.act("guess", material.guesses[0])
    told = dict(reasons(material, card.state).values())
    assert not any("0 of 0" in words or "unknown" in words for words in told.values())


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
