"""The class on the reliability grid: pasted codes, and counts off the board."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk


def fold_of(card: Card) -> dict[str, Any]:
    return next(n for n in walk(card.tree) if n["type"] == "details" and n["summary"] == "Your class on the grid")


def test_one_code_is_not_called_the_class(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    finished.act("codes", code)
    assert not any(n["type"] == "table" for n in walk(fold_of(finished)))
    assert any("One code is one student." in n.get("text", "") for n in walk(fold_of(finished)))


def test_pasted_codes_make_the_class_on_the_grid(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    finished.act("codes", f"{code} {code} {code}")
    own = len(next(n for n in walk(finished.tree) if n["type"] == "grid6")["points"])
    assert f"{3 * own} of the {3 * own} grades of your class lie on the diagonal" in str(fold_of(finished))
    table = next(n for n in walk(fold_of(finished)) if n["type"] == "table")
    assert table["rows"][2][3]["text"] == str(3 * own)  # all of them C3


def test_counts_typed_off_the_board_make_the_class_too(finished: Card) -> None:
    finished.act("board", "B2 6, c5: 4")
    assert "6 of the 10 grades of your class lie on the diagonal" in str(fold_of(finished))


def test_a_wrong_code_does_not_hide_what_was_counted_off_the_board(finished: Card) -> None:
    finished.act("board", "B2 6, c5: 4")
    finished.act("codes", "HELLO?")
    assert "6 of the 10 grades of your class lie on the diagonal" in str(fold_of(finished))
    assert any(n["type"] == "feedback" for n in walk(fold_of(finished)))
    assert "pasted code" not in str(fold_of(finished))


def test_a_wrong_code_does_not_hide_the_codes_of_the_others(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    own = len(finished.find("grid")["points"])
    finished.act("codes", f"{code} HELLO? {code} WRONG")
    assert f"{2 * own} of the {2 * own} grades of your class lie on the diagonal" in str(fold_of(finished))
    assert "The code “HELLO?” does not fit" in str(fold_of(finished))
    assert "2 pasted codes" in str(fold_of(finished))


@pytest.mark.parametrize(("control", "typed"), [("codes", "ABCD EFGH"), ("board", "B2 5, G4 3")])
def test_what_is_no_code_and_no_count_is_said(finished: Card, control: str, typed: str) -> None:
    finished.act(control, typed)
    assert any(n["type"] == "feedback" for n in walk(fold_of(finished)))
    assert not any(n["type"] == "table" for n in walk(fold_of(finished)))


def test_codes_with_commas_between_them_are_read_too(finished: Card) -> None:
    code = next(n["text"] for n in walk(finished.tree) if n["type"] == "copy")
    finished.act("codes", f"{code}, {code}")
    told = next(n["text"] for n in walk(finished.tree) if n["type"] == "prose" and n["text"].startswith("Counted:"))
    assert told.startswith("Counted: 2 pasted codes. Each grade is one square")
