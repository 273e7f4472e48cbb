"""The briefing: three forms of one task, and what makes it ready."""

from __future__ import annotations

from functools import lru_cache
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


@lru_cache(maxsize=2)
def table(pack: str = "libya") -> Material:
    return briefing.material(given(pack, "06"))


def nodes_of(tree: Any, kind: str) -> list[Any]:
    return [node for node in walk(tree) if node["type"] == kind]


def test_with_help_the_sheet_begins_with_a_brief_with_gaps() -> None:
    sheet = begun("support")
    assert len(gaps(sheet.state["draft"])) == 4
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
    assert [node["open"] for node in nodes_of(sheet.tree, "details") if node["summary"] == "Claim cards"] == [True]


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
    assert sheet.state["draft"] == "The mayor met the minister ([when?])."
    sheet.act("draft", sheet.state["draft"].replace("[when?]", "3 May 2016"))
    labels = [node["label"] for node in nodes_of(sheet.tree, "group") if node.get("label")]
    assert labels == ["a sentence without a source"]


def test_what_is_still_to_do_is_said_beside_the_locked_button() -> None:
    sheet = begun()
    sheet.act("draft", "Ann Lee said so on 3 May 2016.")
    assert any(text == "Still to do: 32 words more, 2 empty chairs to fill." for text in texts(sheet.tree, "prose"))


def test_gaps_that_are_still_open_are_counted_among_what_is_to_do() -> None:
    said = texts(begun("support").tree, "prose")
    assert "Still to do: 2 empty chairs to fill, 4 gaps to write in." in said


def test_a_sentence_that_is_taken_out_can_be_added_again() -> None:
    sheet = begun()
    first = table().cards[0]
    sheet.act(f"card:{first.id}")
    sheet.act("repair:0:1")
    assert sheet.state["draft"] == ""
    assert not sheet.find(f"card:{first.id}").get("disabled")


def test_a_chair_whose_sentence_is_deleted_is_empty_again() -> None:
    sheet = begun()
    chair = table().chairs[0]
    sheet.act(f"chair:{chair.id}")
    sheet.act("draft", f"Put in other words: {chair.fact}")
    assert sheet.state["chairs"] == [chair.id]
    sheet.act("draft", "Ann Lee said so on 3 May 2016.")
    assert sheet.state["chairs"] == []


def test_a_brief_that_is_changed_for_the_worse_is_no_longer_ready() -> None:
    sheet = begun()
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    sheet.act("draft", sheet.state["draft"] + " Ann Lee said so on 3 May 2016." * 6)
    sheet.act("done")
    assert sheet.state["done"]
    sheet.act("draft", sheet.state["draft"] + " [who?]")
    assert not sheet.state["done"]


def test_the_cards_are_folded_away_once_the_brief_is_ready() -> None:
    sheet = begun()
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    sheet.act("draft", sheet.state["draft"] + " Ann Lee said so on 3 May 2016." * 6)
    names = ("Empty chairs and claim cards", "Claim cards")
    assert {node["summary"] for node in nodes_of(sheet.tree, "details")} & set(names) == {"Claim cards"}
    sheet.act("done")
    folded = [node for node in nodes_of(sheet.tree, "details") if node["summary"] == names[0]]
    assert [node["open"] for node in folded] == [False]
    assert any(node.get("summary") == names[1] for node in walk(folded[0]))


def test_a_brief_that_was_started_again_can_be_brought_back() -> None:
    sheet = begun()
    sheet.act(next(id for id in (node.get("id", "") for node in walk(sheet.tree)) if id.startswith("card:")))
    written = sheet.state["draft"]
    sheet.act("again")
    sheet.act("predict", "label")
    sheet.act("lock")
    assert sheet.state["draft"] == ""
    sheet.act("draft", "The port is open.")
    sheet.act("earlier")
    assert (sheet.state["draft"], len(sheet.state["used"])) == (written, 1)
    sheet.act("earlier")
    assert sheet.state["draft"] == "The port is open."
