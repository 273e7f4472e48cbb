"""The reliability grid: grades, minutes, and what moves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import open_lesson
from libya_lesson.packs import open_pack


def changed(card: Card) -> str:
    return str(next(n["text"] for n in walk(card.tree) if n["type"] == "changed"))


def test_the_source_is_graded_with_the_sentence_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("02", "libya")
    card = lesson.card("grid")
    card.act("form", "stretch")
    card.act("predict", 2)
    card.act("lock")
    shown = str(card.tree)
    sentences = {row["claim_id"]: str(row["text"]) for row in lesson.pack.records("claims")}
    first = lesson.pack.document("grid")["pair"][0]
    assert sentences[first["claim"]] not in shown


def test_the_diagonal_is_compared_with_the_guess(graded: Card) -> None:
    assert changed(graded) == "5 of 5 pairs lay on the diagonal at first; you guessed 2."


def test_a_card_costs_its_minutes(graded: Card) -> None:
    before = next(n["done"] for n in walk(graded.tree) if n["type"] == "progress" and n["label"] == "Minutes left")
    move = next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:"))
    cost = next(int(c["minutes"]) for c in open_pack("libya").records("cards") if f"open:{c['card_id']}" == move)
    graded.act(move)
    after = next(n["done"] for n in walk(graded.tree) if n["type"] == "progress" and n["label"] == "Minutes left")
    assert int(before) - int(after) == cost


def test_a_square_on_the_grid_moves_the_rating(graded: Card) -> None:
    point = graded.find("grid")["points"][0]
    graded.act("grid", {"point": point["id"], "row": "D", "column": "4"})
    assert f"{point['text']} from C3 to D4" in changed(graded)


def further(card: Card) -> list[dict[str, Any]]:
    """The lines of the further sources."""
    fold = next(n for n in walk(card.tree) if n["type"] == "details" and n["summary"].startswith("For your map"))
    return [n for n in walk(fold) if n["type"] == "details" and n is not fold]


def test_a_further_source_is_a_line_with_its_grade_and_the_next_one_is_open(finished: Card) -> None:
    first, second = further(finished)[:2]
    assert (first["open"], first["note"], second["open"]) == (True, "not graded", False)
    for control in [n["id"] for n in walk(first) if n["type"] == "choice"]:
        finished.act(control, "B" if control.startswith("letter") else "2")
    assert (further(finished)[0]["open"], further(finished)[0]["note"]) == (True, "B2")  # its reasons are still missing
    for control in [n["id"] for n in walk(further(finished)[0]) if str(n.get("id")).startswith("why_")]:
        finished.act(control, "stake")
    assert [line["open"] for line in further(finished)[:2]] == [False, True]


def test_a_further_source_says_in_its_own_box_that_a_reason_is_missing(finished: Card) -> None:
    def boxes_that_ask() -> list[str]:
        return [str(line["summary"]) for line in further(finished) if "One more thing: a reason." in str(line)]

    assert boxes_that_ask() == []
    finished.act("letter:O_press", "B")
    assert len(boxes_that_ask()) == 1
    finished.act("why_source:O_press", "stake")
    assert boxes_that_ask() == []


def test_a_card_that_lies_face_down_says_what_it_asks_and_what_it_costs(graded: Card) -> None:
    titles = {str(c["title"]): int(c["minutes"]) for c in open_pack("libya").records("cards")}
    tiles = [n for n in walk(graded.tree) if n["type"] == "button" and n["kind"] == "tile"]
    assert tiles and all(n["note"].endswith(f"· {titles[n['label']]} min") for n in tiles)


def test_the_card_that_was_opened_last_lies_first(graded: Card) -> None:
    for _turn in range(2):
        last = next(n for n in walk(graded.tree) if n["type"] == "button" and n["kind"] == "tile")
        graded.act(last["id"])
    shown = [n["label"] for n in walk(graded.tree) if n["type"] == "group" and " · " in (n.get("label") or "")]
    assert last["label"] in shown[0] and len(shown) == 2


def test_a_card_about_source_and_sentence_says_what_it_means_for_each(graded: Card) -> None:
    about = {str(c["card_id"]): set(c["touches"]) for c in open_pack("libya").records("cards")}
    point = graded.find("grid")["selected"]
    sentence = next(n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("digit"))
    both = next(
        n["id"]
        for n in walk(graded.tree)
        if n["type"] == "button"
        and n["id"].startswith("open:")
        and {point, sentence.removeprefix("digit:")} <= about[n["id"].removeprefix("open:")]
    )
    graded.act(both)
    badges = [n["text"] for n in walk(graded.tree) if n["type"] == "badge"]
    assert [text.rsplit(" ", 1)[-1] for text in badges] == ["source", "sentence"]


def test_a_new_mark_is_told_beside_the_cards_and_stays_in_sight(graded: Card) -> None:
    control = next(n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter"))
    graded.act(control, "E")
    beside = next(n for n in walk(graded.tree) if n["type"] == "group" and n.get("stays"))
    assert "At first C3, now E3." in str(beside)
