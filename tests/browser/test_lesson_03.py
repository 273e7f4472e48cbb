"""Lesson 03 as a student goes through it: the editor's desk, a partner's version, the frame strip."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

LESSON = "03_in_other_words"


def edit(walk: Walker, card: Locator) -> None:
    walk.press(card.get_by_role("button", name="What you call him", exact=True))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    walk.choose(card.get_by_role("radio", name=re.compile("The clash desk")))
    story = card.locator("[data-control=pick]")
    walk.press(story.get_by_role("button", name="Khalifa Haftar, who leads"))
    walk.choose(card.get_by_role("radio", name="Libya's strongman Khalifa Haftar"))
    expect(card).to_contain_text("labels 1 → 2")
    walk.press(story.get_by_role("button", name="took over"))
    walk.choose(card.get_by_role("radio", name="grabbed"))
    expect(card).to_contain_text("judging verbs 0 → 1")
    walk.press(card.get_by_role("button", name="Print this version"))
    expect(card).to_contain_text("moved your story most")


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_the_desk_shows_what_a_word_does_and_keeps_it(unanswered: Lessons, walker: type[Walker]) -> None:
    card = unanswered.card_id("03.desk")
    edit(walker(unanswered), card)
    unanswered.screenshot(f"03-desk-{walker.__name__}", card)
    unanswered.come_back(LESSON, another_day=walker is Mouse)
    expect(card).to_contain_text("moved your story most")


def test_a_word_pressed_by_keyboard_leads_to_its_wordings(unanswered: Lessons) -> None:
    card, walk = unanswered.card_id("03.desk"), Keyboard(unanswered)
    walk.press(card.get_by_role("button", name="What you call him", exact=True))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    walk.choose(card.get_by_role("radio", name=re.compile("The clash desk")))
    walk.press(card.locator("[data-control=pick]").get_by_role("button", name="took over"))
    expect(card.get_by_role("radio", name="took over")).to_be_focused()
    unanswered.press("ArrowDown")
    expect(card.locator("[data-control=pick]")).not_to_contain_text("took over")


def test_a_partners_code_shows_both_stories(unanswered: Lessons) -> None:
    card = unanswered.card_id("03.desk")
    walk = Mouse(unanswered)
    edit(walk, card)
    code = card.locator("textarea[readonly], .ll-copy textarea, .ll-copy code").first
    own = code.input_value() if code.evaluate("e => 'value' in e") else code.inner_text()
    walk.type(card.get_by_label("Your partner's code"), own.strip())
    expect(card).to_contain_text("You made the same choices.")
    walk.press(card.get_by_role("button", name="Back to the plain story"))
    expect(card).to_contain_text("You differ in 2 choices of 7.")


def test_who_is_alone_compares_with_a_sample_student_by_keyboard_and_finds_it_again(unanswered: Lessons) -> None:
    card = unanswered.card_id("03.desk")
    walk = Keyboard(unanswered)
    edit(walk, card)
    walk.choose(card.get_by_role("radio", name=re.compile(r"Kim \(sample student\)")))
    expect(card).to_contain_text("Where you differ, choice by choice")
    expect(card).to_contain_text("The story of Kim")
    unanswered.screenshot("03-desk-sample", card)
    unanswered.come_back(LESSON, another_day=False)
    expect(
        unanswered.card_id("03.desk").get_by_role("radio", name=re.compile(r"Kim \(sample student\)"))
    ).to_be_checked()


def test_the_scale_of_certainty_leads_to_the_coding_and_every_reason_there_is_answered(app: Lessons) -> None:
    app.open(LESSON)
    scale, walk = app.card_id("03.certainty"), Keyboard(app)
    walk.press(app.page.locator("summary", has_text="Plus: words of certainty"))
    for slider in scale.get_by_role("slider").all():
        walk.slide(slider, 0.6)
    walk.press(scale.get_by_role("button", name="Lock my numbers"))
    walk.choose(scale.get_by_role("radio", name=re.compile("Ask for a number")))
    expect(scale).to_contain_text("Next card:")
    card = app.card_id("03.coding")
    expect(card).to_contain_text("You put “may, or possible” at 60")
    walk.slide(card.get_by_role("slider"), 0.5)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for n in range(10):
        walk.choose(card.locator(f"[data-control='code:{n}']").get_by_role("radio", name="hedge"))
        expect(card).to_contain_text(f"{n + 1} / 10")
    walk.press(card.get_by_role("button", name="Compare with others"))
    for reason in ("a word of each kind", "no word that the rules know", "too little care", "a word of one kind"):
        walk.choose(card.get_by_role("radio", name=re.compile(reason)))
        expect(card.locator("[data-control=why] .ll-told")).to_contain_text("Framed in it:")
    app.screenshot("03-coding", card)


def test_a_card_lights_the_frame_that_was_missing(unanswered: Lessons) -> None:
    card = unanswered.card_id("03.strip")
    walk = Keyboard(unanswered)
    walk.choose(card.get_by_role("radio", name=re.compile("human interest")))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for n in range(3):
        walk.choose(card.get_by_role("checkbox", name=re.compile("conflict")))
        walk.press(card.get_by_role("button", name="Compare with the rules"))
        expect(card).to_contain_text(f"{n + 1} / 3")
    expect(card).to_contain_text("Rarest:")
    walk.press(card.get_by_role("button", name="People in Benghazi and on the coast"))
    expect(card).to_contain_text("adds one column")
    while card.get_by_role("button", name="This is my answer").count():
        before = card.get_by_role("group", name=re.compile("Whose word is")).count()
        walk.press(card.get_by_role("button", name="The article's own").last)
        walk.press(card.get_by_role("button", name="This is my answer"))
        expect(card.locator("[data-control^='label:'] .ll-told")).to_have_count(before)
    expect(card).to_contain_text("What did the card do?")
    unanswered.screenshot("03-strip", card)


def test_what_was_just_coded_stays_where_the_hand_is_while_the_piece_before_it_folds(app: Lessons) -> None:
    app.open(LESSON)
    card, walk = app.card_id("03.coding"), Mouse(app)
    walk.press(app.page.locator("details.plus > summary", has_text="Plus: words of certainty"))
    walk.slide(card.get_by_role("slider"), 0.5)
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for place in range(3):
        piece = card.locator(f"[data-control='code:{place}']")
        piece.evaluate("piece => piece.scrollIntoView({ block: 'center' })")  # what comes next is in sight as well
        before = piece.bounding_box()
        walk.choose(piece.get_by_role("radio", name="booster"))
        expect(card).to_contain_text(f"{place + 1} / 10")
        after = piece.bounding_box()
        assert before and after and abs(before["y"] - after["y"]) <= 2
    folded = card.locator("summary", has_text="Piece 1:")
    expect(card.locator("[data-control='code:0']")).to_be_hidden()
    walk.press(folded)
    expect(card.locator("[data-control='code:0']")).to_be_visible()


def test_the_choices_stay_in_sight_beside_the_story_in_an_app(app: Lessons) -> None:
    app.open(LESSON, height=700)
    card = app.card_id("03.desk")
    edit(Mouse(app), card)
    stays = card.locator(".ll-stays").first
    stays.scroll_into_view_if_needed()
    box = stays.bounding_box()
    assert box is not None
    app.page.mouse.move(box["x"] + box["width"] + 200, 350)  # over the story, or the choices themselves would scroll
    app.page.mouse.wheel(0, box["y"] + 60)
    expect(stays).to_be_in_viewport(ratio=0.9)
