"""Lesson 07: the student corrects the machine in the reader, and the cards below follow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

TEXT = (
    "Rain closes two roads\n\n"
    "The Tolla rose again on Monday. “The dam will hold,” said Mayor Ann Lee. “Nobody was told,” said Bo Kern, a "
    "farmer. The Tolla helped Bo Kern in May.\n\n"
    "Mayor Ann Lee criticised Bo Kern on Tuesday. “Three boats sank near the dam,” said Velora. The rain will end on "
    "Friday."
)
LESSON = "07_your_own_article"
MOST_MARKS = 30


def note_on(walk: Walker, reader: Locator, words: str) -> Locator:
    """The note on a mark: it is clicked, or stepped to from the first one."""
    note = reader.locator(".ll-note")
    mark = reader.locator(".ll-article .ll-mark", has_text=words).first
    if isinstance(walk, Mouse):
        mark.click()
    else:
        walk.reach(reader.locator(".ll-article .ll-mark[tabindex='0']"))
        for _step in range(MOST_MARKS):
            if words in (walk.page.evaluate("document.activeElement.textContent") or ""):
                break
            walk.page.keyboard.press("ArrowRight")
    expect(note).to_contain_text("You know better? Overrule the machine.")
    return note


def layer(walk: Walker, reader: Locator, name: str) -> None:
    """Switch a layer on or off."""
    walk.press(reader.get_by_role("button", name=name))


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_what_a_student_corrects_in_the_reader_counts_on_every_card_below(
    unanswered: Lessons, walker: type[Walker]
) -> None:
    walk = walker(unanswered)
    article, reader = unanswered.card_id("07.article"), unanswered.card_id("07.reader")
    voices, drawn, report = (
        unanswered.card_id("01.voices"),
        unanswered.card_id("04.map"),
        unanswered.card_id("07.report"),
    )
    article.get_by_label("The text of a news article").fill(TEXT)
    walk.press(article.get_by_role("button", name="Read this text"))
    expect(reader).to_contain_text("The Tolla rose again")
    walk.slide(voices.get_by_role("slider"), 0.5)
    walk.press(voices.get_by_role("button", name="Lock my guess"))
    expect(voices).to_contain_text("The article itself · 61 %")
    expect(drawn.get_by_role("radio", name="Tolla → Bo Kern: support")).to_be_attached()
    walk.choose(report.get_by_role("radio", name="telling an actor's kind"))
    walk.press(report.get_by_role("button", name="Lock my guess"))
    expect(report).to_contain_text("2 by the spelling alone: Tolla (an organisation), Velora (an organisation)")

    layer(walk, reader, "Who speaks")
    walk.press(note_on(walk, reader, "The dam will hold").get_by_role("button", name="Not a quote"))
    expect(voices).to_contain_text("The article itself · 74 %")
    expect(report.get_by_role("row", name="Quotations")).to_contain_text("3")

    note = note_on(walk, reader, "Nobody was told")
    walk.press(note.get_by_role("button", name="Wrong speaker"))
    walk.choose(note.get_by_role("radio", name="Velora"))
    walk.press(note.get_by_role("button", name="Change the speaker"))
    expect(reader).to_contain_text("You said: “Nobody was told,” comes from Velora.")
    expect(report).to_contain_text("You corrected the machine 2 times.")

    layer(walk, reader, "Who speaks")
    layer(walk, reader, "Who acts")
    note = note_on(walk, reader, "Velora")
    walk.press(note.get_by_role("button", name="Wrong kind"))
    walk.choose(note.get_by_role("radio", name="a news outlet"))
    walk.press(note.get_by_role("button", name="Change the kind"))
    expect(voices).to_contain_text("Other papers and sites · 20 %")
    expect(report).to_contain_text("1 by the spelling alone: Tolla (an organisation)")

    walk.press(note_on(walk, reader, "Tolla").get_by_role("button", name="Not an actor"))
    expect(drawn.get_by_role("radio", name="Tolla → Bo Kern: support")).to_have_count(0)
    expect(report).to_contain_text("No kind rests on the spelling alone.")
    unanswered.screenshot(f"07-corrected-{walker.__name__}", report)


def test_a_button_that_finds_nothing_to_mark_says_so(unanswered: Lessons) -> None:
    walk = Mouse(unanswered)
    article, reader = unanswered.card_id("07.article"), unanswered.card_id("07.reader")
    article.get_by_label("The text of a news article").fill(TEXT)
    walk.press(article.get_by_role("button", name="Read this text"))
    expect(reader).to_contain_text("The Tolla rose again")
    layer(walk, reader, "Who speaks")
    expect(reader.locator(".ll-article .ll-mark").first).to_be_visible()
    expect(reader).not_to_contain_text("The machine found none of these")
    layer(walk, reader, "Loaded words")
    layer(walk, reader, "How sure")
    expect(reader).to_contain_text("The machine found none of these here: Loaded words, How sure.")
