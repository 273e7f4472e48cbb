"""Lesson 02 as a student goes through it: labels exchanged, sources and sentences graded, cards opened."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

LESSON = "02_how_far_to_trust"
SWAPS = 4
PAIRS = 5


def swap(walk: Walker, card: Locator) -> None:
    walk.slide(card.get_by_role("slider"), 0.4)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for number, name in ((1, "Exchange the labels"), (2, "Show what moved")):
        expect(card).to_contain_text(f"Round {number} of 2")
        for n in range(1, SWAPS + 1):
            walk.slide(card.get_by_role("slider", name=f"Claim {n}:"), (n + number) / 10)  # the second time higher
        walk.press(card.get_by_role("button", name=name))
        if number == 1 and isinstance(walk, Keyboard):  # the button is off until all are rated again
            expect(card).to_contain_text("Round 2 of 2")
            walk.page.keyboard.press("Tab")
            expect(card.get_by_role("slider", name="Claim 1:")).to_be_focused()
    expect(card).to_contain_text("the labels moved you")
    walk.choose(card.get_by_role("radio", name="The name sounded serious"))
    expect(card).to_contain_text("That is the halo.")


def grade(walk: Walker, card: Locator) -> None:
    walk.slide(card.get_by_role("slider"), 0.4)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for half, part in enumerate((re.compile("^C "), re.compile("^3 "))):
        for pair in range(PAIRS):
            expect(card).to_contain_text(f"{half * PAIRS + pair} / {2 * PAIRS}")
            walk.choose(card.get_by_role("radio", name=part))
            walk.press(card.get_by_role("button", name="has a stake"))
            walk.press(card.get_by_role("button", name="Next"))
            if (half, pair) == (0, 0) and isinstance(walk, Keyboard):  # the next question is one Tab away
                expect(card).to_contain_text(f"1 / {2 * PAIRS}")
                expect(card.get_by_role("group", name=re.compile("the sentence is hidden"))).to_be_focused()
                walk.page.keyboard.press("Tab")
                expect(card.get_by_role("radio", name=re.compile("^A "))).to_be_focused()
    expect(card).to_contain_text(f"{PAIRS} of {PAIRS} pairs lay on the diagonal at first; you guessed")


def read_laterally(walk: Walker, card: Locator) -> None:
    minutes = card.get_by_text("Minutes left").locator("xpath=..")
    expect(minutes).to_contain_text("12")
    walk.press(card.get_by_role("button", name="Trace it to the original").first)
    expect(minutes).to_contain_text("10")
    expect(card).to_contain_text("Libyan Express")
    walk.press(card.locator("[data-at='3,3']"))
    expect(card).to_contain_text("DEBKA from C3 to D4 (no reason yet)")
    expect(card.get_by_role("button", name="I have read enough")).to_be_disabled()
    say_why(walk, card, "D", "track record")
    say_why(walk, card, "4", "too vague to check")
    walk.press(card.get_by_role("button", name="I have read enough"))
    expect(card).to_contain_text("a band, not a key")


def say_why(walk: Walker, card: Locator, mark: str, reason: str) -> None:
    walk.press(card.get_by_role("group", name=f"{mark}, because …").get_by_role("button", name=reason))


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_02_is_gone_through_and_found_again(unanswered: Lessons, walker: type[Walker]) -> None:
    walk = walker(unanswered)
    swap(walk, unanswered.card_id("02.label_swap"))
    card = unanswered.card_id("02.grid")
    grade(walk, card)
    unanswered.screenshot(f"02-grid-{walker.__name__}", card)
    if walker is Mouse:
        read_laterally(walk, card)
        unanswered.screenshot("02-grid-after", card)
    unanswered.come_back(LESSON, another_day=walker is Mouse)
    expect(unanswered.card_id("02.label_swap")).to_contain_text("the labels moved you")
    left = "pairs lay on the diagonal" if walker is Keyboard else "from C3 to D4 (track record, too vague to check)"
    expect(card).to_contain_text(left)


def test_the_grid_is_walked_with_arrow_keys(unanswered: Lessons) -> None:
    card = unanswered.card_id("02.grid")
    grade(Mouse(unanswered), card)
    unanswered.page.locator("[data-at][tabindex='0']").first.focus()
    unanswered.press("ArrowDown", "Enter")
    expect(card).to_contain_text("Moved since your first grades")
    expect(card.locator(".ll-ways path").first).to_be_attached()  # from where the point was to where it is


def test_a_new_mark_and_a_further_source_get_their_reasons_by_keyboard_and_are_found_again(unanswered: Lessons) -> None:
    card, walk = unanswered.card_id("02.grid"), Keyboard(unanswered)
    grade(Mouse(unanswered), card)
    walk.press(card.get_by_role("button", name="Trace it to the original").first)
    walk.choose(card.get_by_role("group", name="My mark for the source").get_by_role("radio", name=re.compile("^D ")))
    say_why(walk, card, "D", "track record")
    expect(card).to_contain_text("DEBKA from C3 to D3 (track record)")
    walk.press(card.get_by_role("button", name="I have read enough"))
    further = card.locator("details", has_text="grade the other 8 sources too")
    walk.press(further.locator("summary").first)
    expect(further).to_contain_text("0 / 8")
    walk.choose(further.get_by_role("radio", name=re.compile("^B ")).first)
    say_why(walk, further, "B", "others independently agree")
    walk.choose(further.get_by_role("radio", name=re.compile("^2 ")).first)
    expect(further).to_contain_text("One more thing: a reason.")
    say_why(walk, further, "2", "others independently agree")
    expect(further).to_contain_text("1 / 8")
    unanswered.come_back(LESSON, another_day=False)
    expect(further).to_contain_text("1 / 8")
    walk.press(further.locator("summary", has_text="Press and monitors"))
    expect(further.get_by_role("button", name="others independently agree", pressed=True)).to_have_count(2)


def test_a_square_chosen_before_python_answers_is_for_the_source_just_chosen(unanswered: Lessons) -> None:
    card, walk = unanswered.card_id("02.grid"), Mouse(unanswered)
    grade(walk, card)
    with unanswered.kernel_stopped():
        walk.press(card.locator(".ll-grid-points button").nth(2))
        walk.press(card.locator("[data-at='2,4']"))
    expect(card).to_contain_text("The Petroleum Facilities Guard from C3 to C5")


def test_the_second_click_on_a_button_that_moved_away_chooses_nothing(unanswered: Lessons) -> None:
    page, card = unanswered.page, unanswered.card_id("02.check")
    wrong, last = card.get_by_role("radio").first, card.get_by_role("radio").last
    Mouse(unanswered).choose(wrong)
    button = card.get_by_role("button", name="This is my answer")
    button.evaluate("button => button.scrollIntoView({block: 'center'})")  # with room for the reply below it
    box = button.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(x, y)
    expect(card).to_contain_text("Read the reply, then choose another answer.")
    under = last.locator("xpath=ancestor::label[1]")
    assert under.evaluate("(label, [x, y]) => label.contains(document.elementFromPoint(x, y))", [x, y])
    page.mouse.down(click_count=2)
    page.mouse.up(click_count=2)
    unanswered.wait_until_heard()
    expect(wrong).to_be_checked()
    page.mouse.click(x, y)  # who means it is heard
    expect(last).to_be_checked()
