"""Lesson 00 as a student goes through it, in JupyterLab and in Voilà, by mouse and by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

LESSON = "00_start_here"
CODE = re.compile(r"^[0-9A-Z]{8}(-[0-9A-Z]{8})+")


def go_through(lessons: Lessons, walk: Walker) -> None:
    start = lessons.card_id("00.start")
    walk.type(start.get_by_label("Nickname 1"), "Amal")
    walk.press(start.get_by_role("button", name="This is me"))
    expect(start).to_contain_text("Here: Amal.")

    rhythm = lessons.card_id("00.rhythm")
    walk.slide(rhythm.get_by_role("slider"), 0.3)
    walk.press(rhythm.get_by_role("button", name="Lock my guess"))
    walk.press(rhythm.get_by_role("button", name="Count them"))
    expect(rhythm).to_contain_text("The count is")
    walk.choose(rhythm.get_by_role("radio", name="Most words come with no marks"))
    expect(rhythm).to_contain_text("That is lesson 01.")

    reader = lessons.card_id("00.reader")
    expect(reader).to_contain_text("General Khalifa Haftar has arrived")
    walk.press(reader.get_by_role("button", name="Whole text"))
    expect(reader).to_contain_text("However, some observers believe")

    trust = lessons.card_id("00.trust")
    for number, slider in enumerate(trust.get_by_role("slider").all(), start=1):
        walk.slide(slider, number / 10)
    walk.press(trust.get_by_role("button", name="Lock my answers"))
    expect(trust).to_contain_text(re.compile(r"5\d points lie between"))

    route = lessons.card_id("00.route")
    walk.choose(route.get_by_role("radio", name="Three lessons"))
    expect(route).to_contain_text("04 Who stands with whom?")

    ticket = lessons.card_id("00.exit")
    walk.type(ticket.get_by_role("textbox").first, "The base: who told DEBKA?")
    walk.press(ticket.get_by_role("button", name="Hand in my ticket"))
    walk.choose(ticket.get_by_role("switch", name="Show my work code"))
    expect(ticket).to_contain_text("Kept.")
    expect(ticket.get_by_role("textbox", name="Your work code")).to_have_value(CODE)


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_00_is_gone_through_in_lab_and_found_again(unanswered: Lessons, walker: type[Walker]) -> None:
    go_through(unanswered, walker(unanswered))
    unanswered.come_back(LESSON, another_day=walker is Mouse)
    expect(unanswered.card_id("00.start")).to_contain_text("Here: Amal.")
    expect(unanswered.card_id("00.trust")).to_contain_text(re.compile(r"5\d points lie between"))
    expect(unanswered.card_id("00.exit")).to_contain_text("Kept.")


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_00_is_gone_through_in_voila(app: Lessons, walker: type[Walker]) -> None:
    app.open(LESSON)
    go_through(app, walker(app))


def test_the_ways_to_look_at_the_article_take_two_rows_of_a_common_window(unanswered: Lessons) -> None:
    buttons = unanswered.card_id("00.reader").locator(".ll-reader-bar button")
    rows = buttons.evaluate_all("all => all.map(button => Math.round(button.getBoundingClientRect().top))")
    assert len(rows) == 7 and len(set(rows)) == 2


def test_the_background_shows_time_people_and_a_map(unanswered: Lessons) -> None:
    page, card = unanswered.page, unanswered.card_id("00.background")
    for fold in ("When? A timeline", "Who is who?", "Where? A map"):
        card.get_by_text(fold).click()
    expect(card).to_contain_text("29 November 2016")
    expect(card).to_contain_text("خليفة حفتر")
    expect(card.locator(".js-plotly-plot, .plot-container").first).to_be_visible(timeout=30_000)
    assert unanswered.axe() == []
    expect(page.locator(".ll-card").first).to_be_visible()


def test_enter_in_a_nickname_is_the_press_of_the_button_beside_it(unanswered: Lessons) -> None:
    start = unanswered.card_id("00.start")
    start.get_by_label("Nickname 1").press_sequentially("Amal")
    start.get_by_label("Nickname 2").press_sequentially("Bo")
    start.get_by_label("Nickname 2").press("Enter")
    expect(start).to_contain_text("Here: Amal and Bo.")


def test_not_me_starts_afresh_in_every_card(unanswered: Lessons) -> None:
    walk = Mouse(unanswered)
    start, trust = unanswered.card_id("00.start"), unanswered.card_id("00.trust")
    walk.type(start.get_by_label("Nickname 1"), "Amal")
    walk.press(start.get_by_role("button", name="This is me"))
    walk.slide(trust.get_by_role("slider").first, 0.8)
    expect(trust).to_contain_text("5 sliders to go.")
    walk.press(start.get_by_role("button", name="This is not me"))
    walk.press(start.get_by_role("button", name="Yes, start afresh"))
    expect(trust).to_contain_text("6 sliders to go.")
    kept = [file.name for file in (unanswered.server.folder / "work").glob("libya-amal-*.json")]
    assert kept == ["libya-amal-1.json"]
