"""The briefing: three forms of one task, live checks with two repairs each, and what makes it ready."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest

from libya_lesson.activities import briefing
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.activities.parts.brief_forms import FORMS, gaps
from libya_lesson.activities.parts.brief_repairs import repairs
from libya_lesson.activities.parts.briefing import Material, flags
from libya_lesson.packs import open_pack
from tests.activities.flows import card, given, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


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


def mended(draft: str, kind: str, which: int, pack: str = "libya") -> str:
    """A draft after one of the two repairs of its first slip of a kind."""
    flag = next(flag for flag in flags(draft) if flag.kind == kind)
    return repairs(table(pack), draft, flag)[which].draft


def origin_kinds(pack: str) -> dict[str, str]:
    """Of each claim card, what kind of origin it has."""
    opened = open_pack(pack)
    kinds = {row["origin_id"]: str(row["kind"]) for row in opened.records("origins")}
    return {str(row["claim_id"]): kinds[row["origin"]] for row in opened.records("claims")}


@PACKS
def test_no_repair_says_that_nobody_is_named_where_somebody_is(pack: str) -> None:
    kinds = origin_kinds(pack)
    for each in table(pack).cards:
        flag = next((flag for flag in flags(each.text) if flag.kind == "source"), None)
        if flag:
            second = repairs(table(pack), each.text, flag)[1].draft
            assert ("names no source" in second) == (kinds[each.id] in ("author", "unnamed")), each.text


@PACKS
def test_a_card_is_dated_by_its_event_and_not_by_the_month_of_the_article(pack: str) -> None:
    dated = [each for each in table(pack).cards if each.when and any(f.kind == "date" for f in flags(each.text))]
    assert dated
    assert all(f"({each.when})" in mended(each.text, "date", 0, pack) for each in dated)


def test_the_date_of_an_own_sentence_is_left_to_its_writer() -> None:
    assert mended("The mayor met the minister.", "date", 0) == "The mayor met the minister ([when?])."


def test_the_likelihood_of_a_sentence_is_left_to_its_writer() -> None:
    told = mended("There is no doubt that he will win.", "booster", 1)
    assert told == "I put the chance at [how likely, in %?] that he will win."


@pytest.mark.parametrize(
    ("draft", "plain"),
    [
        ("The militia leader wants guns.", "Khalifa Haftar wants guns."),
        ("News agencies met the strongman Khalifa Haftar.", "News agencies met Khalifa Haftar."),
        ("Haftar’s militia took the ports.", "The LNA, led by Haftar, took the ports."),
        ("The rebels fled.", "The [plain name?] fled."),
    ],
)
def test_a_plain_name_is_that_of_the_one_who_is_meant_or_a_gap(draft: str, plain: str) -> None:
    assert mended(draft, "label", 0) == plain


def test_a_label_of_the_writers_own_is_not_called_the_articles_word() -> None:
    assert "(the article’s word)" in mended("The strongman will win.", "label", 1)
    assert mended("The rebels fled.", "label", 1) == "The “rebels” ([whose word?]) fled."


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


def test_a_month_after_by_is_no_source() -> None:
    assert any(flag.kind == "source" for flag in flags("The army took the ports (by September 2016)."))


def test_a_bare_card_is_no_slip_of_the_writers_until_it_is_handed_in_so() -> None:
    sheet = begun()
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    sheet.act(f"card:{table().cards[0].id}")
    sheet.act("draft", sheet.state["draft"] + " Ann Lee said so on 3 May 2016." * 5)
    assert sheet.state["met"] == {}
    sheet.act("done")
    assert set(sheet.state["met"]) == {"source", "date"}


def test_a_date_joins_the_source_in_its_bracket() -> None:
    first = table().cards[0]
    assert mended(f"{first.text[:-1]} (source: {first.origin}).", "date", 0).endswith(f", {first.when}).")


def test_a_word_whose_sentence_is_mended_around_it_is_counted_once() -> None:
    sheet = begun()
    sheet.act("draft", "There is no doubt that the strongman will win.")
    sheet.act("repair:1:0")
    assert sheet.state["draft"] == "The strongman will win."
    assert sheet.state["met"]["label"] == ["strongman"]


def test_an_open_gap_hides_no_slip_of_another_sentence() -> None:
    sheet = begun()
    sheet.act("draft", "In May 2016, [who?] met the mayor. The strongman will win.")
    labels = [node["label"] for node in nodes_of(sheet.tree, "group") if node.get("label")]
    assert labels == ["a sentence without a source", "a label in your own voice"]
    assert any("1 gap is open" in text and "2 slips" in text for text in texts(sheet.tree, "changed"))
    whose = next(node for node in nodes_of(sheet.tree, "button") if node["label"] == "Mark it as the article's word")
    sheet.act(whose["id"])
    assert sheet.state["draft"].endswith("The “strongman” (the article’s word) will win.")


def test_a_gap_of_the_begun_brief_is_no_slip_of_the_writers() -> None:
    sheet = begun("support")
    sheet.act("draft", sheet.state["draft"].replace("[how likely, in %?]", "40 %"))
    assert sheet.state["met"] == {}


def test_a_label_marked_as_somebody_elses_word_is_mended() -> None:
    draft = mended("The strongman will win.", "label", 1)
    assert "label" not in [flag.kind for flag in flags(draft)]


def test_a_sentence_that_begins_with_a_word_of_certainty_goes_on_small_after_a_lead() -> None:
    draft = mended("Undoubtedly, Egypt helped the army in May 2016.", "source", 1)
    assert draft == "I know no source for this: undoubtedly, Egypt helped the army in May 2016."


@PACKS
def test_no_repair_calls_a_date_missing_that_the_case_file_knows(pack: str) -> None:
    for each in table(pack).cards:
        if each.when and any(f.kind == "date" for f in flags(each.text)):
            assert "date not given" not in mended(each.text, "date", 1, pack)


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


def handed_in(*drafts: str) -> Any:
    """A sheet through whose drafts somebody came to the last one."""
    sheet = begun()
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    seated = sheet.state["draft"]
    for draft in (*drafts, "Ann Lee said so on 3 May 2016." + " Ann Lee said so on 3 May 2016." * 4):
        sheet.act("draft", f"{seated} {draft}")
    sheet.act("done")
    return sheet


def test_who_made_no_slip_is_asked_what_kept_them_away() -> None:
    sheet = handed_in()
    assert sheet.find("why")["label"] == "What kept slips away?"
    assert any("no slip of yours. You guessed: a sentence without" in text for text in texts(sheet.tree, "changed"))


def test_slips_met_equally_often_are_named_together() -> None:
    sheet = handed_in("The strongman will win, said Ann Lee.", "The strongman will obviously win (Ann Lee, 2016).")
    assert sheet.find("why")["label"] == "How do such slips happen?"
    assert any("Equally often, 1 time each: a word" in text for text in texts(sheet.tree, "changed"))
