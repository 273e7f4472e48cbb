"""Lesson 07: what is pasted, the report card's guess and corrections; and a brief to mark where no partner is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.activities.own_article import MOST
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


def test_what_does_not_fit_of_a_long_text_is_not_left_out_in_silence() -> None:
    sheet = card("own_article", "libya", "07")
    sheet.act("draft", "Ann Lee left. " * 20_000)
    assert len(sheet.find("draft")["value"]) == MOST
    assert texts(sheet.tree, "feedback")[0].startswith("This text has 280,000 characters; the lesson takes 200,000.")


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
        ("Claims", "Mayor Ann Lee left on Monday. The bridge is closed.", "1 hold no name"),
        ("Ties", "Mayor Ann Lee left on Monday.", "No sentence names two actors."),
        ("Ties", "Russia and Egypt have long summers.", "1 of 1 sentences with two actors gave none"),
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


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_without_a_partner_a_sample_students_brief_is_marked(pack: str) -> None:
    sheet = card("rubric", pack, "06")
    sheet.act("sample:Robin (sample student)")
    sheet.act("predict", "words")
    sheet.act("lock")
    assert sheet.state["locked"] and len(sheet.state["text"].split()) > 40


ARABIC = "قال الوزير إن المطر نزل على الميناء اليوم. وأضاف أن السفن بقيت في البحر."
PLAIN = "The river rose again on Tuesday. Two roads near the mill were closed by noon."


def reading(text: str) -> Any:
    lesson = open_lesson("07", "harbour")
    sheet = lesson.card("article")
    sheet.act("draft", text)
    sheet.act("paste")
    return lesson


@pytest.mark.parametrize("call", ["voices", "grid", "strip", "chains", "map", "report"])
def test_a_card_says_that_nothing_could_be_read_instead_of_counting_it(call: str) -> None:
    told = str(reading(ARABIC).card(call).tree)
    assert "does not look like English" in told and "Lock my guess" not in told


def reader_of(text: str) -> dict[str, Any]:
    """What the reader of an own text is given."""
    shown: dict[str, Any] = reading(text).card("reader").assets["article"]
    return shown


def test_an_own_text_is_shown_with_its_headline() -> None:
    shown = reader_of("Rain closes two roads\n\n" + PLAIN)
    assert shown["paragraphs"][0]["heading"]
    assert not shown["core"]  # nothing is left out, so nothing is to be switched


def test_the_voices_of_an_own_text_are_muted_in_all_of_it() -> None:
    text = "Rain closes two roads\n\n" + PLAIN + "\n\nThe bank slid because of the rain, said Ann Lee."
    assert not reading(text).card("voices").assets["article"]["core"]  # nothing is left out


def test_of_a_long_own_text_the_beginning_is_shown_with_its_headings() -> None:
    shown = reader_of("Rain closes two roads\n\n" + "\n\n".join([PLAIN] * 12))
    assert shown["core"]
    assert [p["core"] for p in shown["paragraphs"]] == [True] * 11 + [False] * 2


def test_a_chain_that_the_machine_read_says_so_and_calls_nobody_named_who_is_not() -> None:
    tree = (
        reading("The firm reportedly plans to close the mill in May. Nobody was told. It rained.").card("chains").tree
    )
    assert any("The machine worked this one out" in text for text in texts(tree, "prose"))
    assert not any("put a [[?" in text for text in texts(tree, "prose"))  # there is none to put
    beads = [bead for node in walk(tree) if node["type"] == "chain" for bead in node["beads"]]
    assert [bead["kind"] for bead in beads if "reportedly" in bead["text"]] == ["unnamed"]


def test_the_title_of_a_chain_does_not_tell_who_speaks() -> None:
    sheet = reading("“The bridge will open in May after all,” said Ann Lee. The union met her.").card("chains")
    assert "1. “The bridge will open in …”" in [node["label"] for node in walk(sheet.tree) if node["type"] == "group"]


def test_a_grid_of_one_source_asks_in_the_singular() -> None:
    slider = reading("The mayor said the bridge is closed.").card("grid").find("predict")
    assert slider["label"].startswith("You will give 1 source a letter and 1 sentence a digit.")


def test_a_text_without_quotations_is_said_to_have_none() -> None:
    sheet = reading(PLAIN).card("report")
    sheet.act("predict", "speaker")
    sheet.act("lock")
    assert any("It found no quotation" in text for text in texts(sheet.tree, "changed"))
    assert sheet.find("why")["label"] == "No gap was counted. What does that show?"


def test_a_short_text_is_announced_as_one() -> None:
    assert any("This text is short" in text for text in texts(pasted(PLAIN).tree, "feedback"))
    assert not any("This text is short" in text for text in texts(pasted(PLAIN * 6).tree, "feedback"))


def test_a_pdf_is_offered_where_it_can_be_read_and_else_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdf")
    assert card("own_article", "libya", "07").find("file")["accept"].endswith(",.pdf")
    monkeypatch.setitem(sys.modules, "pypdf", None)  # as on a computer without it
    field = card("own_article", "libya", "07").find("file")
    assert ".pdf" not in field["accept"] and "reads no PDF: copy its words" in field["note"]


def test_a_map_with_one_tie_does_not_ask_which_of_them_fades() -> None:
    sheet = reading("The council wants to sell half of the square to a parking company. It rained.").card("map")
    assert len(sheet.find("guess")["options"]) == 1
    assert sheet.find("guess")["label"].startswith("Only one tie was found")


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


CORRECTED = (
    "The Tolla rose again on Monday. “The dam will hold,” said Mayor Ann Lee. “Nobody was told,” said Bo Kern, a "
    "farmer. The Tolla helped Bo Kern in May. “Three boats sank near the dam,” said Velora."
)


Correct = Callable[..., Any]


@pytest.fixture
def overruled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Correct:
    """The lesson on that text, after one correction of an actor in its reader."""
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))

    def correct(words: str, change: str, **more: str) -> Any:
        lesson = reading(CORRECTED)
        start = CORRECTED.index(words)
        overrule = {"table": "actors", "start": start, "end": start + len(words), "change": change, **more}
        lesson.card("reader").act("overrule", overrule)
        return lesson

    return correct


def test_an_actor_of_another_kind_speaks_in_another_group_of_the_mixer(overruled: Correct) -> None:
    voices = overruled("Velora", "kind", to="media").card("voices")
    voices.act("guess", 50)
    voices.act("lock")
    labels = [str(node["label"]) for node in walk(voices.tree) if node["type"] == "toggle"]
    assert any(label.startswith("Other papers and sites") for label in labels)


def test_what_is_no_actor_leaves_the_map(overruled: Correct) -> None:
    assert "Tolla" in str(overruled("Velora", "kind", to="media").card("map").tree)
    assert "Tolla" not in str(overruled("Tolla", "not_an_actor").card("map").tree)


def test_what_an_actor_was_corrected_to_is_told_under_the_text(overruled: Correct) -> None:
    told = texts(overruled("Velora", "kind", to="media").card("reader").tree, "changed")
    assert told == ["You said: “Velora” is a news outlet. Every table and chart follows you."]


def test_every_actor_in_the_text_can_be_corrected_where_it_is_first_named() -> None:
    notes = [note for note in reader_of(CORRECTED)["notes"] if note["layer"] == "actors"]
    rows = {CORRECTED[note["row"]["start"] : note["row"]["end"]]: note["row"]["kind"] for note in notes}
    assert rows == {"Tolla": "organisation", "Ann Lee": "person", "Bo Kern": "person", "Velora": "organisation"}
