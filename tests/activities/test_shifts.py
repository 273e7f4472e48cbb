"""Then and now on one scale: every drawing holds the same as its table, and says what changed in words."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.bands import Banded, drawn
from libya_lesson.activities.kit.node import walk

from .flows import card

TABLE = nodes.table(["Claim"], [["Rain"]], "Trust")


def shifts(sheet: Any) -> list[nodes.Node]:
    return [node for node in walk(sheet.tree) if node["type"] == "shifts"]


def test_a_scale_that_goes_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="the scale of 'Trust' goes from 5 to 5; give a smaller low"):
        nodes.shifts("Trust", [], TABLE, ticks={}, key={}, low=5, high=5)


def test_an_unknown_sign_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="'star'; give one of was, now, flag, band"):
        nodes.shifts("Trust", [], TABLE, ticks={}, key={"star": "mine"})


@pytest.mark.parametrize(("mark", "tone"), [("C", "right"), ("B", "notyet"), ("F", "notyet")])
def test_a_mark_in_its_band_is_told_from_one_outside(mark: str, tone: str) -> None:
    shown = drawn("Bands", "ABCDEF", [Banded("The site", "", None, mark, "C", "D")], TABLE)
    assert shown["rows"][0]["tone"] == tone


def test_a_mark_without_a_band_is_neither_right_nor_wrong() -> None:
    shown = drawn("Bands", "ABCDEF", [Banded("The site", "", None, "C")], TABLE)
    assert "tone" not in shown["rows"][0] and "band" not in shown["rows"][0]


def test_a_mark_that_stayed_has_no_hollow_sign_beside_it() -> None:
    shown = drawn("Bands", "ABCDEF", [Banded("The site", "", "C", "C", "C", "D")], TABLE)
    assert "was" not in shown["rows"][0] and shown["rows"][0]["said"] == "C"


def test_a_bet_lies_as_far_from_what_came_of_it_as_it_costs() -> None:
    sheet = card("forecasts", "libya", "05")
    for slider in [node["id"] for node in walk(sheet.tree) if node["type"] == "slider"]:
        sheet.act(slider, 30)
    sheet.act("lock")
    sheet.act("all")
    (shown,) = shifts(sheet)
    for row in shown["rows"]:
        assert row["said"] == f"{(row['flag'] - row['now']) ** 2 / 100:.0f} points"


def test_the_trust_of_two_kinds_of_claims_stands_under_its_means() -> None:
    sheet = card("trust_again", "libya", "06")
    sheet.act("predict", "apart")
    for slider in [node["id"] for node in walk(sheet.tree) if node["type"] == "slider"]:
        sheet.act(slider, 40)
    sheet.act("lock")
    (shown,) = shifts(sheet)
    heads = [row for row in shown["rows"] if row.get("head")]
    assert [row["label"] for row in heads] == ["Well supported then", "Not supported then"]
    assert [row["now"] for row in heads] == [40, 40]
    assert not any(node["type"] == "slider" for node in walk(sheet.tree))  # not drawn twice


def test_a_mark_of_the_rubric_folds_to_one_line_once_the_next_is_given() -> None:
    sheet = card("rubric", "libya", "06")
    sheet.act("text", "The mayor left, says the port office.")
    sheet.act("predict", next(n for n in walk(sheet.tree) if n.get("id") == "predict")["options"][0]["id"])
    sheet.act("lock")
    levels = []
    while fresh := [n["id"] for n in walk(sheet.tree) if str(n.get("id")).startswith("level:") and not n.get("value")]:
        levels.append(fresh[0])
        sheet.act(fresh[0], "2")
    folds = [
        n for n in walk(sheet.tree) if n["type"] == "details" and any(c.get("id") in levels for c in n["children"])
    ]
    assert [fold["open"] for fold in folds] == [False] * (len(levels) - 1) + [True]
    assert all(fold["summary"].endswith(": 2/4") for fold in folds)
    assert [row["said"] for row in shifts(sheet)[0]["rows"]] == ["2/4"] * len(levels)


def test_a_story_on_the_desk_lights_the_words_that_were_changed_last() -> None:
    sheet = card("desk", "libya", "03")
    sheet.act("predict", next(n for n in walk(sheet.tree) if n.get("id") == "predict")["options"][0]["id"])
    sheet.act("lock")
    sheet.act("assignment", next(n for n in walk(sheet.tree) if n.get("id") == "assignment")["options"][0]["id"])
    slot = next(n for n in walk(sheet.tree) if str(n.get("id")).startswith("slot:"))
    other = next(option for option in slot["options"] if option["id"] != slot["value"])
    sheet.act(slot["id"], other["id"])
    story = next(n for n in walk(sheet.tree) if n.get("id") == "pick")
    lit = [story["text"][mark["start"] : mark["end"]].lower() for mark in story["marks"] if mark["kind"] == "fresh"]
    assert lit and set(lit) == {other["label"].lower()}
