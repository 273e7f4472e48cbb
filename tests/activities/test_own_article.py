"""Lesson 07: what is pasted, the report card's guess and corrections; and a brief to mark where no partner is."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.report_card import GOALS, weakest
from libya_lesson.judging.readability import Gaps
from tests.activities.flows import card, texts

PAGE = (
    "<html><body><h1>Ferry aground</h1><p>A ferry ran aground, the coastguard said.</p><script>x</script></body></html>"
)


def pasted(text: str) -> Any:
    sheet = card("own_article", "libya", "07")
    sheet.act("draft", text)
    sheet.act("paste")
    return sheet


def test_the_source_of_a_web_page_is_read_as_a_page() -> None:
    assert pasted(PAGE).state["text"].split("\n") == ["Ferry aground", "A ferry ran aground, the coastguard said."]


def test_a_page_without_words_is_refused_in_one_sentence() -> None:
    sheet = pasted("<html><head><script>x</script></head></html>")
    assert sheet.state["text"] == ""
    assert texts(sheet.tree, "feedback")[0].startswith("This is the source of a web page without words")


def test_a_sign_for_less_in_plain_words_is_no_page() -> None:
    assert pasted("Fewer than <10 people came, Lee said.").state["text"] == "Fewer than <10 people came, Lee said."


def test_a_text_in_another_script_is_read_and_told_apart() -> None:
    sheet = pasted("قال الوزير إن المطر نزل على الميناء اليوم.")
    assert any("does not look like English" in text for text in texts(sheet.tree, "feedback"))


def test_the_way_back_to_the_article_of_the_course_keeps_its_name() -> None:
    lesson = open_lesson("07", "harbour")
    sheet = lesson.card("article")
    sheet.act("pick", "wire")
    assert sheet.find("pick")["options"][0]["label"] == "Lamp Harbour"


def report(form: str = "core", guess: str = "marks") -> Any:
    sheet = card("report_card", "libya", "07")
    sheet.act("form", form)
    sheet.act("predict", guess)
    sheet.act("lock")
    return sheet


@pytest.mark.parametrize("form", list(GOALS))
def test_the_report_card_asks_for_as_many_corrections_as_its_form(form: str) -> None:
    from libya_lesson.activities.kit.nodes import walk

    bar = next(node for node in walk(report(form).tree) if node["type"] == "progress")
    assert (bar["done"], bar["total"]) == (0, GOALS[form])


def test_the_guess_is_held_against_the_share_that_stayed_open() -> None:
    assert any("By its share, more stayed open in" in t for t in texts(report(guess="speaker").tree, "feedback"))
    assert any("As you guessed" in t for t in texts(report(guess="marks").tree, "feedback"))


def test_where_nothing_stayed_open_nothing_is_weakest() -> None:
    assert weakest(Gaps(3, 0, 2, 0, 0, 2, 3, 1)) == []


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_without_a_partner_a_sample_students_brief_is_marked(pack: str) -> None:
    sheet = card("rubric", pack, "06")
    sheet.act("sample:Robin (sample student)")
    sheet.act("predict", "words")
    sheet.act("lock")
    assert sheet.state["locked"] and len(sheet.state["text"].split()) > 40
