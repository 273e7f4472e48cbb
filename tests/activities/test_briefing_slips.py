"""The slips that a brief counts, and what kept the others away."""

from __future__ import annotations

from typing import Any

from tests.activities.flows import texts

from .test_briefing import begun, nodes_of, table


def test_a_bare_card_is_no_slip_of_the_writers_until_it_is_handed_in_so() -> None:
    sheet = begun()
    for chair in table().chairs[:2]:
        sheet.act(f"chair:{chair.id}")
    sheet.act(f"card:{table().cards[0].id}")
    sheet.act("draft", sheet.state["draft"] + " Ann Lee said so on 3 May 2016." * 5)
    assert sheet.state["met"] == {}
    sheet.act("done")
    assert set(sheet.state["met"]) == {"source", "date"}


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


def test_a_brief_in_another_language_is_told_that_it_cannot_be_read_instead_of_its_slips() -> None:
    sheet = begun()
    sheet.act("draft", "Le maire a dit hier que le pont sera ouvert en mai, selon la radio.")
    assert any("knows English only, so it marks nothing" in text for text in texts(sheet.tree, "feedback"))
    assert sheet.state["met"] == {} and not texts(sheet.tree, "changed")


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
