"""Lesson 01 as a student goes through it, in JupyterLab and in Voilà, by mouse and by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from libya_lesson.activities import chains
from libya_lesson.packs import open_pack
from tests.activities.flows import given

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

LESSON = "01_who_says"


def answer(walk: Walker, card: Locator, kind: str) -> None:
    """Answer the first question wrongly, read why, and then every question rightly."""
    asked = open_pack("libya").questions("01", kind)
    wrong = next(o for o in asked[0].options if not o.right)
    walk.choose(card.get_by_role("radio", name=wrong.text, exact=True))
    walk.press(card.get_by_role("button", name="This is my answer"))
    expect(card).to_contain_text(wrong.feedback)
    for question in asked:
        right = next(o for o in question.options if o.right)
        walk.choose(card.get_by_role("radio", name=right.text, exact=True).last)
        walk.press(card.get_by_role("button", name="This is my answer"))
        expect(card).to_contain_text(right.feedback)
    expect(card).to_contain_text(f"{len(asked) - 1} of {len(asked)} questions right at the first try.")


def mix(walk: Walker, card: Locator) -> None:
    walk.slide(card.get_by_role("slider"), 0.3)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    expect(card).to_contain_text("You guessed")
    walk.choose(card.get_by_role("switch", name=re.compile("^The article itself")))
    expect(card).to_contain_text("words turned grey")
    expect(card.locator(".ll-mark-muted, .ll-muted").first).to_be_visible()
    expect(card.locator(".js-plotly-plot, .plot-container").first).to_be_visible(timeout=60_000)
    walk.choose(card.get_by_role("checkbox", name="Haftar moved closer to Moscow because of al-Sisi."))
    walk.press(card.get_by_role("button", name="These fall silent"))
    expect(card).to_contain_text("placed rightly")
    walk.choose(card.get_by_role("radio", name="They rest on the article's word alone"))
    expect(card).to_contain_text("a reason to look further")


def follow_chains(walk: Walker, card: Locator) -> None:
    for chain in chains.material(given("libya")).chains:
        if chain.form != "worked":
            walk.choose(card.get_by_role("radio", name="2", exact=True).last)
            walk.press(card.get_by_role("button", name="Lock my guess"))
            placed = [b for b in chain.beads if b.id not in chain.given]
            for bead in placed:
                name = re.compile(f"^Add to the chain: {re.escape(bead.label)}")
                walk.press(card.get_by_role("button", name=name).first)
            walk.press(card.get_by_role("button", name="Check my chain"))
            walk.choose(card.get_by_role("radio", name="Sound:" if chain.sound else "Weak:").last)
            walk.press(card.get_by_role("button", name="This is my answer"))
        go_on = card.get_by_role("button", name=re.compile("Next chain|See all chains together"))
        following = "Next chain" in go_on.inner_text()
        walk.press(go_on)
        if following and isinstance(walk, Keyboard):  # the next one begins where it is asked
            expect(card.get_by_role("group", name=re.compile(r"^\d+\. "))).to_be_focused()
    expect(card).to_contain_text("is sound as well")


def go_through(lessons: Lessons, walk: Walker) -> None:
    start = lessons.card_id("01.start")
    walk.press(start.get_by_role("button", name="Go on without a name"))
    expect(start).to_contain_text("no name given")
    answer(walk, lessons.card_id("01.starter"), "starter")
    mix(walk, lessons.card_id("01.voices"))
    follow_chains(walk, lessons.card_id("01.chains"))
    answer(walk, lessons.card_id("01.check"), "check")
    ticket = lessons.card_id("01.exit")
    walk.type(ticket.get_by_role("textbox").first, "DEBKA says so; nobody knows who told it.")
    walk.press(ticket.get_by_role("button", name="Hand in my ticket"))
    expect(ticket).to_contain_text("Kept.")


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_01_is_gone_through_in_lab_and_found_again(unanswered: Lessons, walker: type[Walker]) -> None:
    go_through(unanswered, walker(unanswered))
    unanswered.come_back(LESSON, another_day=walker is Mouse)
    expect(unanswered.card_id("01.chains")).to_contain_text("is sound as well")
    expect(unanswered.card_id("01.voices")).to_contain_text("placed rightly")
    expect(unanswered.card_id("01.exit")).to_contain_text("Kept.")


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_01_is_gone_through_in_voila(app: Lessons, walker: type[Walker]) -> None:
    app.open(LESSON)
    go_through(app, walker(app))


def test_the_background_is_one_click_away(unanswered: Lessons) -> None:
    start = unanswered.card_id("01.start")
    expect(start).not_to_contain_text("Skhirat")
    Mouse(unanswered).choose(start.get_by_role("switch", name=re.compile("background")))
    start.get_by_text("When? A timeline").click()
    expect(start).to_contain_text("Skhirat")


def test_the_switches_stay_in_sight_while_one_reads(lab: Lessons) -> None:
    lab.open(LESSON, width=800)
    card = lab.card_id("01.voices")
    walk = Mouse(lab)
    walk.slide(card.get_by_role("slider"), 0.3)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    last = card.locator(".ll-par").last
    last.evaluate("paragraph => paragraph.scrollIntoView({block: 'end'})")
    expect(last).to_be_in_viewport()
    expect(card.get_by_role("switch", name=re.compile("^The article itself"))).to_be_in_viewport()


def test_two_paragraphs_are_marked_and_the_machine_is_overruled(app: Lessons) -> None:
    page = app.open(LESSON)
    card = app.card_id("01.machine")
    walk = Keyboard(app)
    walk.press(page.locator("summary", has_text="Plus: you against the machine"))
    walk.choose(card.get_by_role("radio", name="I shall"))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    walk.press(card.get_by_role("button", name="Select by keyboard"))
    for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(card.get_by_role("button", name="Mark as a quote")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card).to_contain_text("1 mark so far.")
    walk.press(card.get_by_role("button", name="I have them all: compare"))
    walk.press(card.get_by_role("button", name="No quote: overrule it").first)
    expect(card).to_contain_text("Overruled. Every table and chart follows you.")
