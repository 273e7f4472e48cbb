"""Pairs at one laptop: private guesses first, one shared answer after."""

from __future__ import annotations

from pathlib import Path

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
    assert "**Mia**, guess alone" in told(card)


def test_a_guess_is_hidden_from_the_second(card: Card) -> None:
    card.act("pairs.guess", "morality")
    card.act("pairs.pass")
    assert "**Ben**, guess alone" in told(card)
    assert card.find("pairs.guess").get("value") is None
    assert "Each alone" not in told(card)


def test_both_guesses_stand_above_the_shared_answer(card: Card) -> None:
    for guess in ("morality", "human interest"):
        card.act("pairs.guess", guess)
        card.act("pairs.pass")
    assert "Mia: right and wrong; Ben: human interest" in told(card)
    card.act("predict", "morality")
    card.act("lock")
    assert card.find("predict")["locked"]


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
