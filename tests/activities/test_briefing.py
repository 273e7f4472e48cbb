"""The briefing: three forms of one task, live checks with two repairs each, and what makes it ready."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import briefing
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.activities.parts.brief_forms import FORMS, gaps
from libya_lesson.activities.parts.briefing import Material
from tests.activities.flows import card, given, texts


def begun(form: str = "core", pack: str = "libya") -> Any:
    sheet = card("briefing", pack, "06")
    sheet.act("form", form)
    sheet.act("predict", "source")
    sheet.act("lock")
    return sheet


def table(pack: str = "libya") -> Material:
    return briefing.material(given(pack, "06"))


def nodes_of(tree: Any, kind: str) -> list[Any]:
    return [node for node in walk(tree) if node["type"] == kind]


def test_with_help_the_sheet_begins_with_a_brief_with_gaps() -> None:
    sheet = begun("support")
    assert gaps(sheet.state["draft"]) == 4
    assert any("4 gaps are open" in text for text in texts(sheet.tree, "changed"))


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_a_begun_brief_sets_a_well_graded_claim_beside_a_poor_one(pack: str) -> None:
    sheet = begun("support", pack)
    grades = [c.grade for c in table(pack).cards if c.id in sheet.state["used"]]
    assert {grade[0] in "AB" for grade in grades} == {True, False}


def test_a_brief_with_open_gaps_cannot_be_handed_in() -> None:
    sheet = begun()
    sheet.act("draft", " ".join(["Ann Lee said so on 3 May 2016."] * 8) + " [who?]")
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    assert sheet.find("done")["disabled"]
    sheet.act("draft", sheet.state["draft"].replace(" [who?]", ""))
    assert not sheet.find("done").get("disabled")


def test_the_harder_form_has_fewer_words_and_fewer_cards() -> None:
    sheet = begun("stretch")
    assert sheet.find("draft")["max_words"] == FORMS["stretch"].words < FORMS["core"].words
    sheet.find(f"card:{table().cards[FORMS['stretch'].cards - 1].id}")
    with pytest.raises(KeyError):
        sheet.find(f"card:{table().cards[FORMS['stretch'].cards].id}")


def test_the_form_stays_once_the_guess_is_locked() -> None:
    with pytest.raises(ValueError, match="locked"):
        begun().act("form", "stretch")


def test_the_claim_cards_stay_open_while_one_writes() -> None:
    sheet = begun()
    sheet.act(f"card:{table().cards[0].id}")
    assert nodes_of(sheet.tree, "details")[0]["open"]


def test_naming_the_source_puts_the_cards_origin_into_a_bracket() -> None:
    sheet = begun()
    first = table().cards[0]
    sheet.act(f"card:{first.id}")
    sheet.act("repair:0:0")
    assert sheet.state["draft"] == f"{first.text[:-1]} (source: {first.origin})."


def test_a_date_does_not_pass_for_a_source() -> None:
    sheet = begun()
    sheet.act("draft", "The mayor met the minister.")
    labels = [node["label"] for node in nodes_of(sheet.tree, "group") if node.get("label")]
    assert labels == ["a sentence without a source", "an event without a date"]
    sheet.act("repair:1:0")
    labels = [node["label"] for node in nodes_of(sheet.tree, "group") if node.get("label")]
    assert labels == ["a sentence without a source"]


def test_what_is_still_to_do_is_said_beside_the_locked_button() -> None:
    sheet = begun()
    sheet.act("draft", "Ann Lee said so on 3 May 2016.")
    assert any(text == "Still to do: 32 words more, 2 empty chairs filled." for text in texts(sheet.tree, "prose"))
