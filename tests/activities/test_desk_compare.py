"""The editor's desk side by side: a partner by code, or a sample student, and what each difference does."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import desk
from libya_lesson.activities.parts import desk as _desk
from libya_lesson.activities.parts import desk_compare, desk_story

from .flows import card as flow
from .flows import given, nodes_of


def printed(pack: str = "libya") -> Any:
    card = flow("desk", pack, lesson="03")
    card.act("predict", "headline")
    card.act("lock")
    card.act("assignment", "conflict")
    card.act("done")
    return card


def finished(material: desk.Material) -> dict[str, Any]:
    """The state behind a printed story."""
    answers = {"locked": True, "prediction": "verb", "assignment": "conflict", "at": "headline", "done": True}
    return {**_desk.initial(material), **answers}


def compared(card: Any) -> Any:
    """What stands under “Side by side”."""
    return next(n for n in nodes_of(card.tree, "group") if n.get("label") == "Side by side")


def rows(card: Any) -> list[list[Any]]:
    """The differences, choice by choice."""
    tables = nodes_of(compared(card), "table")
    return [row for table in tables if table["columns"][0] == "Choice" for row in table["rows"]]


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_sample_students_are_named_and_called_samples_and_never_the_class(pack: str) -> None:
    card = printed(pack)
    options = card.find("sample")["options"]
    assert len(options) == 3 and all("(sample student)" in option["label"] for option in options)
    assert {option["note"] for option in options} == {"The clash desk", "The money desk", "The blame desk"}
    card.act("sample", options[0]["id"])
    told = " ".join(n["text"] for n in nodes_of(compared(card), "prose"))
    assert "(sample student)" in told and "invented" in told and "class" not in told


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_sample_students_differ_in_frame_and_in_certainty(pack: str) -> None:
    material = desk.material(given(pack, "03"))
    measured = [desk_story.measured(desk_story.story(material, s.state["choices"])) for s in material.samples]
    for student, found in zip(material.samples, measured, strict=True):
        frame = next(str(a["frame"]) for a in material.desk["assignment"] if a["id"] == student.state["desk"])
        plain = desk_story.measured(desk_story.story(material, material.neutral))
        assert found.frames[frame] > plain.frames[frame], student.id
    assert len({found.boosters - found.hedges for found in measured}) > 1


def test_each_difference_says_what_it_does_to_the_own_story() -> None:
    card = printed()
    card.act("sample", "robin")
    choice = {row[0]: row for row in rows(card)}
    assert choice["The verb for the ports"][1:3] == ["“took over”", "“liberated”"]
    assert "judging verbs 0 → 1" in choice["The verb for the ports"][3]
    assert "boosters 0 → 1" in choice["The weapons sentence"][3]
    assert choice["The quotations and their order"][2].startswith("1. Haftar, 2. Colonel Adel Abd al-Kafy")


def test_the_difference_that_moves_most_is_named_first() -> None:
    card = printed()
    card.act("sample", "robin")
    told = nodes_of(compared(card), "changed")[0]["text"]
    assert told.startswith("You differ in 6 choices of 7. ")
    assert f"Most hangs on “{rows(card)[0][0]}”" in told


def test_three_differences_stand_open_and_the_others_in_a_fold() -> None:
    card = printed()
    card.act("sample", "robin")
    fold = next(n for n in nodes_of(compared(card), "details") if "in which you differ" in n["summary"])
    folded = [row for table in nodes_of(fold, "table") for row in table["rows"]]
    assert not fold["open"] and folded == rows(card)[3:] and len(folded) == 3


def test_the_fact_check_reads_the_other_version_too() -> None:
    card = printed()
    card.act("sample", "robin")
    told = " ".join(n["text"] for n in nodes_of(compared(card), "feedback"))
    assert "in the story of Robin: Nobody else confirms it" in told


def test_a_partners_code_takes_the_place_of_a_sample_and_is_shown_the_same_way() -> None:
    card = printed()
    card.act("sample", "kim")
    sample = rows(card)
    kim = next(s for s in desk.material(given("libya", "03")).samples if s.id == "kim")
    card.act("partner", desk_story.encode(desk.material(given("libya", "03")), kim.state["choices"]))
    assert card.state["sample"] is None
    assert rows(card) == sample
    card.act("sample", "noa")
    assert card.state["partner"] == ""


def test_the_same_choices_are_said_to_be_the_same() -> None:
    card = printed()
    card.act("partner", desk_story.encode(desk.material(given("libya", "03")), card.state["choices"]))
    assert nodes_of(compared(card), "changed")[0]["text"] == "You made the same choices."


def test_what_differs_is_lit_in_both_stories() -> None:
    card = printed()
    card.act("sample", "noa")
    stories = nodes_of(compared(card), "excerpt")
    lit = [{s["text"][m["start"] : m["end"]] for m in s["marks"] if m["kind"] == "fresh"} for s in stories]
    assert "took over" in lit[0] and "grabbed" in lit[1]
    assert all("id" not in m for s in stories for m in s["marks"])


def test_a_quotation_that_both_stories_have_at_the_same_turn_is_not_lit() -> None:
    card = printed()
    card.act("sample", "robin")
    for story in nodes_of(compared(card), "excerpt"):
        lit = [story["text"][m["start"] : m["end"]] for m in story["marks"] if m["kind"] == "fresh"]
        assert not any(words.startswith("We hope") for words in lit)


def test_work_that_was_saved_before_there_were_samples_still_opens() -> None:
    material = desk.material(given("libya", "03"))
    old = finished(material)
    del old["sample"]
    assert "Side by side" in str(desk.view(material, old))
    assert desk.update(material, old, {"id": "sample", "value": "kim"})["sample"] == "kim"


def test_a_pack_without_sample_students_asks_for_a_code_alone() -> None:
    whole = desk.material(given("libya", "03"))
    material = desk.Material(whole.desk)
    assert "sample student" not in str(desk.view(material, finished(material)))


def test_choices_that_move_no_count_are_listed_all_the_same() -> None:
    material = desk.material(given("libya", "03"))
    mine, theirs = dict(material.neutral), {**material.neutral, "quotes": material.neutral["quotes"][::-1]}
    assert desk_compare.differences(material, mine, theirs) == [("quotes", [])]
