"""You against the machine: marks are compared row by row, and an overrule is asked of the lesson."""

from __future__ import annotations

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities import machine

from .flows import card, given, nodes_of, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


@PACKS
def test_two_paragraphs_with_quotes_are_chosen(pack):
    material = machine.material(given(pack))
    assert len(material.core) == 2
    assert len(material.found) >= 3


@PACKS
def test_what_the_machine_found_is_hidden_until_one_compares(pack):
    shown = card("machine", pack)
    shown.act("guess", "me")
    assert not [f for f in machine.material(given(pack)).found if f.why in str(shown.tree)]


@PACKS
def test_a_mark_like_the_machines_counts_as_found_by_both(pack):
    shown = card("machine", pack)
    found = machine.material(given(pack)).found
    shown.act("guess", "same")
    shown.act("mark", {"start": found[0].start, "end": found[0].end - 1})
    shown.act("compare")
    assert texts(shown.tree, "changed")[0].startswith(
        f"1 found by both, 0 only by you, {len(found) - 1} only by the machine."
    )


def test_a_mark_can_be_taken_off_before_comparing():
    shown = card("machine")
    shown.act("guess", "me")
    shown.act("mark", {"start": 10, "end": 20})
    shown.act("unmark", {"start": 10, "end": 20})
    assert shown.state["marks"] == []


def test_a_longer_mark_takes_the_place_of_those_it_covers():
    material = machine.material(given())
    state = {**machine.initial(material), "guess": "me"}
    for start, end in ((10, 20), (30, 40), (5, 50)):
        state = machine.update(material, state, {"id": "mark", "value": {"start": start, "end": end}})
    assert state["marks"] == [[5, 50]]


@PACKS
def test_overruling_the_machine_here_changes_every_table(pack):
    lesson = open_lesson("01", pack)
    shown = lesson.machine()
    before = len(lesson.reading.quotes)
    shown.act("guess", "me")
    shown.act("mark", {"start": 0, "end": 10})
    shown.act("compare")
    button = next(n["id"] for n in nodes_of(shown.tree, "button") if n["id"].startswith("not_a_quote:"))
    shown.act(button)
    assert len(lesson.reading.quotes) == before - 1
    assert "Overruled. Every table and chart follows you." in texts(shown.tree, "prose")
    shown.act("again")
    lesson.work.not_me()


def test_the_guess_is_held_against_who_found_more():
    shown = card("machine")
    shown.act("guess", "me")
    shown.act("mark", {"start": 0, "end": 10})
    shown.act("compare")
    assert texts(shown.tree, "changed")[0].endswith("The machine found more. You had guessed otherwise.")


def test_a_word_that_credits_nobody_is_no_name() -> None:
    assert not [f for f in machine.material(given("harbour")).found if f.speaker == "reportedly"]
