"""The report card of lesson 07: the guess, the corrections, and what was found in this text."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities.kit.nodes import walk
from libya_lesson.activities.report_card import GOALS, weakest
from libya_lesson.judging.readability import Gaps
from tests.activities.flows import card, texts

from .test_own_article import reading


def report(form: str = "core", guess: str = "marks") -> Any:
    sheet = card("report_card", "libya", "07")
    sheet.act("form", form)
    sheet.act("predict", guess)
    sheet.act("lock")
    return sheet


@pytest.mark.parametrize("form", list(GOALS))
def test_the_report_card_asks_for_as_many_corrections_as_its_form(form: str) -> None:
    bar = next(node for node in walk(report(form).tree) if node["type"] == "progress")
    assert (bar["done"], bar["total"]) == (0, GOALS[form])


def test_the_guess_is_held_against_the_share_that_stayed_open() -> None:
    assert any("By its share, more stayed open in" in t for t in texts(report(guess="speaker").tree, "feedback"))
    assert any("As you guessed" in t for t in texts(report(guess="tie").tree, "feedback"))


def test_where_nothing_stayed_open_nothing_is_weakest() -> None:
    assert weakest(Gaps(3, 0, 2, 0, 0, 2, 3, 1)) == []


def test_of_very_few_things_no_share_is_taken() -> None:
    assert weakest(Gaps(9, 1, 4, 4, 0, 2, 3, 1)) == ["claim"]


def rows_of(text: str) -> dict[str, Any]:
    """What stands in the last column of the report card on a text, by the first."""
    sheet = reading(text).card("report")
    sheet.act("predict", "speaker")
    sheet.act("lock")
    table = next(node for node in walk(sheet.tree) if node["type"] == "table")
    return {what: left for what, __, left in table["rows"]}


@pytest.mark.parametrize(
    ("row", "text", "told"),
    [
        ("Sentences", "Ann Lee left on Monday. Why now?", "1 without a claim"),
        ("Sentences", "Ann Lee left on Monday.", "No sentence was left without a claim."),
        ("Quotations", "Ann Lee left on Tuesday.", "Nobody is quoted, or in a way that no rule knows."),
        ("Odd quotation marks", "Ann Lee said,”The bridge is closed.“ It rained.", "Repaired for reading: "),
        ("Odd quotation marks", "Ann Lee said, “The bridge is closed.” It rained.", "No mark had to be repaired."),
        ("Actors", "The Brack Velora opened in May. It rained.", "1 by the spelling alone: Brack Velora"),
        ("Actors", "Mayor Ann Lee left on Tuesday.", "No kind rests on the spelling alone."),
        ("Claims", "Mayor Ann Lee left on Monday. The bridge is closed.", "1 holds no name"),
        ("Ties", "Mayor Ann Lee left on Monday.", "No sentence names two actors."),
        ("Ties", "Ann Lee left. She accused Tom Ash of a lie.", "No sentence with two names was left without one."),
        ("Ties", "Russia and Egypt have long summers.", "1 of 1 sentence with two actors gave none"),
        ("Ties", "Russia helped Egypt.", "Every sentence with two actors gave one."),
    ],
)
def test_a_row_of_the_report_card_says_what_was_found_in_this_text(row: str, text: str, told: str) -> None:
    assert rows_of(text)[row].startswith(told)


def test_a_gap_is_shown_where_it_lies() -> None:
    sheet = reading("Rain closes two roads\n\nMayor Ann Lee left on Monday.\n\nThe bridge is closed.").card("report")
    sheet.act("predict", "speaker")
    sheet.act("lock")
    labels = [node["label"] for node in walk(sheet.tree) if node["type"] == "excerpt"]
    assert labels == ["Paragraph 2"]
