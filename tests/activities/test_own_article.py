"""Lesson 07: what is pasted, and a brief to mark where no partner is."""

from __future__ import annotations

import base64
import sys
from typing import Any

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.activities.own_article import MOST
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


@pytest.mark.parametrize(
    "shared", ["https://news.example/pool", "www.news.example/pool", "The pool closes - News https://news.example/pool"]
)
def test_the_address_of_a_page_is_asked_for_as_its_words(shared: str) -> None:
    sheet = pasted(shared)
    assert sheet.state["text"] == ""
    assert texts(sheet.tree, "feedback")[0].startswith("This is the address of a page, and the lesson opens no pages.")


def test_nothing_is_said_to_have_changed_where_nothing_could_be_read() -> None:
    sheet = pasted("https://news.example/pool")
    assert texts(sheet.tree, "changed") == []
    assert "Now reading: Libya, November 2016." in texts(sheet.tree, "prose")


def test_what_is_read_is_told_right_under_the_button() -> None:
    under = next(group for group in walk(pasted("A ferry ran aground.").tree) if group.get("label") == "Paste it")
    kinds = [node["type"] for node in under["children"]]
    assert kinds[:3] == ["text_input", "button", "changed"]


def test_a_text_that_names_an_address_is_read() -> None:
    text = "Ann Lee left the harbour on Monday, the Lamp Harbour Post reports on https://post.example/lee. " * 3
    assert pasted(text).state["text"] == text


def test_lines_cut_at_a_margin_are_read_as_the_paragraphs_that_they_are() -> None:
    read = pasted("Ann Lee said on Monday that the harbour\nwill close in June, and that nobody\nhad told her so.")
    assert "\n" not in read.state["text"]
    assert read.state["text"].endswith("that the harbour will close in June, and that nobody had told her so.")


def uploaded(name: str, data: bytes) -> Any:
    sheet = card("own_article", "libya", "07")
    sheet.act("file", {"name": name, "base64": base64.b64encode(data).decode()})
    return sheet


def test_of_letters_that_are_no_utf8_the_card_says_how_they_were_read_until_another_text_comes() -> None:
    told = "The letters are not stored as UTF-8; they were read as Windows-1252 (Western European)."
    sheet = uploaded("old.txt", "Señor Núñez said that the café will close in June.".encode("cp1252"))
    assert sheet.state["text"].startswith("Señor Núñez")
    assert f"{told} See whether these are right: Señor, Núñez, café." in texts(sheet.tree, "prose")
    sheet.act("pick", "wire")
    assert told not in str(sheet.tree)


def test_what_does_not_fit_of_a_long_text_is_not_left_out_in_silence() -> None:
    sheet = card("own_article", "libya", "07")
    sheet.act("draft", "Ann Lee left. " * 20_000)
    assert len(sheet.find("draft")["value"]) == MOST
    assert texts(sheet.tree, "feedback")[0].startswith("This text has 280,000 characters; the lesson takes 200,000.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ferry aground\n\nA ferry ran aground on Monday.", "Now reading: “Ferry aground”, 8 words."),
        (
            "A ferry ran aground on Monday, Ann Lee said.",
            "Now reading: “A ferry ran aground on Monday, Ann Lee …”, 9 words.",
        ),
        ("Ferry aground", "Now reading: “Ferry aground”, 2 words."),
        (
            "“No,” said Ann Lee to the harbour board today.",
            "Now reading: “‘No,’ said Ann Lee to the harbour board …”, 9 words.",
        ),
    ],
)
def test_a_text_is_told_by_its_headline_or_else_by_its_first_words(text: str, told: str) -> None:
    assert texts(pasted(text).tree, "changed") == [told]


def test_a_sign_for_less_in_plain_words_is_no_page() -> None:
    assert pasted("Fewer than <10 people came, Lee said.").state["text"] == "Fewer than <10 people came, Lee said."


def test_a_text_in_another_script_is_read_and_told_apart() -> None:
    sheet = pasted("قال الوزير إن المطر نزل على الميناء اليوم.")
    assert any("does not look like English" in text for text in texts(sheet.tree, "feedback"))


def test_a_word_told_as_the_first_one_stands_in_one_pair_of_quotation_marks() -> None:
    told = str(pasted("“The ferry is late,” said Ann Lee, who calls it “no ferry.”").tree)
    assert "“The” is number 1, “ferry.” number 12" in told


def test_the_way_back_to_the_article_of_the_course_keeps_its_name() -> None:
    lesson = open_lesson("07", "harbour")
    sheet = lesson.card("article")
    sheet.act("pick", "wire")
    assert sheet.find("pick")["options"][0]["label"] == "Lamp Harbour"


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_without_a_partner_a_sample_students_brief_is_marked(pack: str) -> None:
    sheet = card("rubric", pack, "06")
    sheet.act("sample:Robin (sample student)")
    sheet.act("predict", "words")
    sheet.act("lock")
    assert sheet.state["locked"] and len(sheet.state["text"].split()) > 40


def reading(text: str) -> Any:
    lesson = open_lesson("07", "harbour")
    sheet = lesson.card("article")
    sheet.act("draft", text)
    sheet.act("paste")
    return lesson


def reader_of(text: str) -> dict[str, Any]:
    """What the reader of an own text is given."""
    shown: dict[str, Any] = reading(text).card("reader").assets["article"]
    return shown


def test_a_pdf_is_offered_where_it_can_be_read_and_else_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdf")
    assert card("own_article", "libya", "07").find("file")["accept"].endswith(",.pdf")
    monkeypatch.setitem(sys.modules, "pypdf", None)  # as on a computer without it
    field = card("own_article", "libya", "07").find("file")
    assert ".pdf" not in field["accept"] and "reads no PDF: copy its words" in field["note"]


def asked(sheet: Any) -> list[str]:
    """The criteria that stand on the card."""
    return [str(node["id"]) for node in walk(sheet.tree) if str(node.get("id", "")).startswith("level:")]


def test_the_criteria_come_one_after_the_other_beside_the_brief() -> None:
    sheet = card("rubric", "libya", "06")
    sheet.act("text", "A brief.")
    sheet.act("predict", "attribution")
    sheet.act("lock")
    assert len(asked(sheet)) == 1
    assert "A brief." in texts(sheet.tree, "excerpt")
    sheet.act(asked(sheet)[0], "2")
    assert len(asked(sheet)) == 2


def test_marking_says_what_it_waits_for() -> None:
    sheet = card("rubric", "libya", "06")
    assert "First paste a brief, or take one." in texts(sheet.tree, "prose")
    sheet.act("text", "A brief.")
    assert "First say where it is strongest." in texts(sheet.tree, "prose")


@pytest.mark.parametrize(
    ("last", "told"), [("3", "Your marks are the same everywhere"), ("4", "Strongest by your marks")]
)
def test_a_strongest_side_is_named_only_where_the_marks_differ(last: str, told: str) -> None:
    sheet = card("rubric", "libya", "06")
    sheet.act("text", "A brief.")
    sheet.act("predict", "attribution")
    sheet.act("lock")
    for level in "3333" + last:
        *_asked, each = asked(sheet)
        sheet.act(each, level)
    assert texts(sheet.tree, "changed")[0].startswith(told)
