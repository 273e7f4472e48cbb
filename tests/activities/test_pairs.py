"""Pairs at one laptop: private guesses first, one shared answer after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import open_lesson


def told(card: Card) -> str:
    return " ".join(str(n.get("text", "")) for n in walk(card.tree))


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("03", "harbour")
    lesson.work.rename("Mia", "Ben")
    return lesson.card("strip")


def test_the_first_of_a_pair_is_asked_alone(card: Card) -> None:
    assert "**Mia**, guess alone. The other one looks away." in told(card)


def test_two_others_look_away_where_three_are_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("03", "harbour")
    lesson.work.rename("Mia", "Ben", "Zoë")
    assert "**Mia**, guess alone. The others look away." in told(lesson.card("strip"))


def test_a_guess_is_hidden_from_the_second(card: Card) -> None:
    card.act("pairs.guess", "morality")
    card.act("pairs.pass")
    assert "**Ben**, guess alone" in told(card)
    assert card.find("pairs.guess").get("value") is None
    assert "Each alone" not in told(card)


def test_the_last_of_a_pair_passes_nothing_on_and_shows_all(card: Card) -> None:
    assert card.find("pairs.pass")["label"] == "Hide it and pass on"
    card.act("pairs.guess", "morality")
    card.act("pairs.pass")
    assert card.find("pairs.pass")["label"] == "Show all guesses"


def test_both_guesses_stand_above_the_shared_answer(card: Card) -> None:
    for guess in ("morality", "human interest"):
        card.act("pairs.guess", guess)
        card.act("pairs.pass")
    assert "Mia: right and wrong; Ben: human interest" in told(card)
    card.act("predict", "morality")
    card.act("lock")
    assert card.find("predict")["locked"]


def test_once_a_pair_has_agreed_nobody_is_asked_to_talk_any_more(card: Card) -> None:
    for guess in ("morality", "human interest"):
        card.act("pairs.guess", guess)
        card.act("pairs.pass")
    assert "Ben: human interest. Talk, then give one answer together." in told(card)
    card.act("predict", "morality")
    card.act("lock")
    assert "Mia: right and wrong; Ben: human interest." in told(card) and "Talk, then" not in told(card)


def test_nobody_is_asked_alone_who_works_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("03", "harbour").card("strip")
    assert "guess alone" not in told(card)


@pytest.mark.parametrize(
    ("number", "name"), [("02", "grid"), ("03", "strip"), ("04", "map"), ("04", "ties"), ("04", "hinge")]
)
def test_each_of_a_pair_guesses_alone(number: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson(number, "libya")
    lesson.work.rename("Mia", "Ben")
    assert "**Mia**, guess alone" in told(lesson.card(name))


def test_the_map_stays_in_sight_while_each_guesses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("04", "libya")
    lesson.work.rename("Mia", "Ben")
    card = lesson.card("map")
    assert [n["type"] for n in walk(card.tree) if n["type"] == "figure"] == ["figure"]
    card.act("pairs.guess", card.find("pairs.guess")["options"][0]["id"])
    card.act("pairs.pass")
    assert "**Ben**, guess alone" in told(card)


def pair(number: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson(number, "harbour")
    lesson.work.rename("Mia", "Ben")
    return lesson.card(name)


def alone(card: Card, value: Any) -> None:
    """One of a pair answers all that is asked, and passes on."""
    for control in [n["id"] for n in walk(card.tree) if str(n.get("id")).startswith("pairs.guess:")]:
        card.act(control, value)
    card.act("pairs.pass")


SEVERAL = pytest.mark.parametrize(
    ("number", "name", "first"), [("05", "bets", "bet:P1"), ("03", "certainty", "place:even")]
)


@SEVERAL
def test_of_several_questions_each_of_a_pair_answers_all_alone(
    number: str, name: str, first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair(number, name, tmp_path, monkeypatch)
    assert "**Mia**, guess alone" in told(card) and "6 still to answer." in told(card)
    alone(card, 35)
    assert "**Ben**, guess alone" in told(card) and "35 %" not in told(card)
    assert card.find(f"pairs.guess:{first}").get("value") is None
    alone(card, 80)
    assert "Each alone: Mia: 35 %; Ben: 80 %." in told(card)
    assert card.find(first).get("value") is None and card.find("lock")["disabled"]


def test_the_step_tells_whose_turn_it_is_so_that_the_page_can_show_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, turns = pair("05", "bets", tmp_path, monkeypatch), []
    for value in (5, 9, None):
        turns.append(next(n["turn"] for n in walk(card.tree) if "turn" in n))
        if value is not None:
            alone(card, value)
    assert turns == ["Mia", "Ben", ""]


@SEVERAL
def test_nothing_is_passed_on_before_all_is_answered(
    number: str, name: str, first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair(number, name, tmp_path, monkeypatch)
    card.act(f"pairs.guess:{first}", 35)
    assert card.find("pairs.pass")["disabled"]


def test_the_ties_of_the_map_stay_beside_a_bet_that_is_placed_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair("05", "bets", tmp_path, monkeypatch)
    assert any(str(n.get("summary")).startswith("On the map") for n in walk(card.tree))


def test_who_bet_on_six_events_alone_is_asked_again_where_the_harder_form_has_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair("05", "bets", tmp_path, monkeypatch)
    alone(card, 35)
    card.act("form", "stretch")
    assert "**Mia**, guess alone" in told(card)
    alone(card, 45)
    alone(card, 80)
    assert "Mia: 45 %; Ben: 80 %" in told(card)


def test_with_help_each_of_a_pair_chooses_words_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = pair("05", "bets", tmp_path, monkeypatch)
    card.act("form", "support")
    alone(card, "30")
    alone(card, "95")
    assert "Each alone: Mia: 30 %; Ben: 95 %." in told(card)


def test_private_bets_are_found_again_after_the_lesson_was_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair("05", "bets", tmp_path, monkeypatch)
    alone(card, 35)
    left = card.tree
    assert open_lesson("05", "harbour").card("bets").tree == left


def test_a_label_that_is_a_sentence_loses_its_full_stop_among_the_guesses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = pair("06", "trust", tmp_path, monkeypatch)
    for guess in ("more", "less"):
        card.act("pairs.guess", guess)
        card.act("pairs.pass")
    assert "Each alone: Mia: I trust more than before; Ben: I trust less than before. Talk, " in told(card)
