"""What holds for every activity of every lesson, on both packs and on a bare text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import Lesson, open_lesson
from libya_lesson.lessons import numbers, plan
from libya_lesson.packs import open_pack
from libya_lesson.packs.strings import strings

from .monkey import work

BARE = "Council meets\nThe mayor met the union on 3 May. “We will see,” said Ann Lee, who leads the union.\n"
Opener = Callable[..., Lesson]
CALLS = [(number, call) for number in numbers() for call in plan(number).all_calls]
every_activity = pytest.mark.parametrize(("number", "call"), CALLS, ids=lambda value: str(value))
every_pack = pytest.mark.parametrize("pack", ["libya", "harbour", "bare"])


@pytest.fixture
def lesson_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path / "work"))
    (tmp_path / "bare.txt").write_text(BARE, encoding="utf-8")

    def opened(number: str, pack: str, language: str | None = None) -> Lesson:
        return open_lesson(number, tmp_path / "bare.txt" if pack == "bare" else pack, language)

    return opened


def words(value: Any) -> Iterator[str]:
    """Every string in a tree, whatever it is for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from words(inner)


def kinds(card: Card) -> list[str]:
    return [n["type"] for n in walk(card.tree)]


@every_activity
@every_pack
def test_an_activity_can_be_drawn(lesson_on: Opener, number: str, call: str, pack: str) -> None:
    card = lesson_on(number, pack).card(call)
    assert card.problem is None
    assert card.tree["title"]


@every_activity
def test_nothing_is_revealed_before_the_prediction(lesson_on: Opener, number: str, call: str) -> None:
    card = lesson_on(number, "libya").card(call)
    steps = {n["kind"]: n for n in walk(card.tree) if n["type"] == "step"}
    if "predict" in steps:
        assert [kind for kind in ("see", "why") if kind in steps and steps[kind]["open"]] == []
        assert "changed" not in kinds(card)


@every_activity
@pytest.mark.parametrize("seed", [1, 2])
@every_pack
def test_a_student_who_presses_anything_breaks_nothing(
    lesson_on: Opener, number: str, call: str, pack: str, seed: int
) -> None:
    card = lesson_on(number, pack).card(call)
    work(card, steps=40, seed=seed)
    assert json.loads(json.dumps(card.tree)) == card.tree


@every_activity
def test_an_activity_comes_back_as_it_was_left(lesson_on: Opener, number: str, call: str) -> None:
    lesson = lesson_on(number, "harbour")
    work(lesson.card(call), steps=12, seed=3)
    left = lesson.card(call).tree
    assert lesson_on(number, "harbour").card(call).tree == left


@every_activity
@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_an_activity_speaks_other_languages(lesson_on: Opener, number: str, call: str, language: str) -> None:
    card = lesson_on(number, "libya", language).card(call)
    assert card.problem is None
    assert card.tree["dir"] == ("rtl" if language == "ar-XB" else "ltr")


FIRST = {call: number for number, call in reversed(CALLS)}  # each call in the first lesson that has it
# What the rules read must stay in the language that they read, and so do words quoted from the press.
READ_BY_RULES = {"desk", "strip", "rewrite", "brief", "copies"}


@pytest.mark.parametrize(("call", "number"), [(c, n) for c, n in FIRST.items() if c not in READ_BY_RULES])
def test_what_a_pack_says_in_its_own_words_is_shown_in_the_students_language(
    lesson_on: Opener, call: str, number: str
) -> None:
    opened = open_pack("libya")
    own = [told for told in strings(opened) if told.count(" ") >= 3 and told not in opened.article.text]
    card = lesson_on(number, "libya", "en-XA").card(call)
    shown: set[str] = set()
    work(card, steps=40, seed=4, look=lambda tree: shown.update(words(tree)))
    assert sorted({told for told in own if any(told in text for text in shown)}) == []
