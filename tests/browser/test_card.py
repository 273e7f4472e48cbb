"""Every control of a card, worked by mouse and by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .gallery import write_notebook
from .lessons import Lessons


@pytest.fixture(scope="module")
def opened(stay: Lessons) -> Lessons:
    stay.open(write_notebook(stay.server.folder / "notebooks", "shared_gallery"))
    return stay


@pytest.fixture
def gallery(opened: Lessons) -> Page:
    """The gallery with no answer given, on the page that all share; each test waits until Python heard its last."""
    opened.begin_again()
    log(opened.page, "Log: []")
    return opened.page


def control(page: Page, id: str) -> Locator:
    return page.locator(f'[data-control="{id}"]').first


def log(page: Page, text: str) -> None:
    """What Python has heard stands in the last line of the card."""
    expect(page.locator(".ll-prose-small").last).to_contain_text(text)


def test_a_guess_is_locked_by_its_button_only(gallery: Page) -> None:
    guess = control(gallery, "guess")
    guess.get_by_label("Ann").focus()
    gallery.keyboard.press("ArrowDown")
    gallery.keyboard.press("ArrowDown")
    expect(guess.get_by_label("Unknown")).to_be_checked()
    expect(guess.get_by_label("Unknown")).to_be_enabled()
    guess.get_by_role("button", name="Lock my answer").press("Enter")
    log(gallery, "['guess', 'unknown']")
    expect(guess.get_by_label("Unknown")).to_be_disabled()


def test_who_uses_the_keyboard_keeps_the_place_when_a_used_button_goes_away(gallery: Page) -> None:
    guess = control(gallery, "guess")
    guess.get_by_label("Ann").press("Space")
    guess.get_by_role("button", name="Lock my answer").press("Enter")
    expect(guess.get_by_role("button", name="Lock my answer")).to_have_count(0)
    assert guess.evaluate("place => place.contains(document.activeElement)")
    assert gallery.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_simple_control_is_worked_by_mouse(gallery: Page) -> None:
    control(gallery, "many").get_by_label("Bo", exact=True).click()
    log(gallery, "['many', ['bo']]")
    control(gallery, "press").get_by_role("button", name="Ann").click()
    log(gallery, "['press', 'ann']")
    control(gallery, "kind").locator(".ll-pick-row", has_text="Bo").click()
    log(gallery, "['kind', 'bo']")
    control(gallery, "more").locator(".ll-switch").click()
    log(gallery, "['more', True]")
    control(gallery, "add").click()
    expect(gallery.locator(".ll-changed")).to_contain_text("Added: 1.")


def test_every_simple_control_is_worked_by_keyboard(gallery: Page) -> None:
    control(gallery, "many").get_by_label("Bo", exact=True).press("Space")
    log(gallery, "['many', ['bo']]")
    control(gallery, "press").get_by_role("button", name="Ann").press("Enter")
    log(gallery, "['press', 'ann']")
    control(gallery, "more").get_by_role("switch").press("Space")
    log(gallery, "['more', True]")
    control(gallery, "add").press("Enter")
    expect(gallery.locator(".ll-changed")).to_contain_text("Added: 1.")


def test_a_slider_is_not_set_until_it_is_touched_and_keys_move_it(gallery: Page) -> None:
    slider = control(gallery, "sure")
    expect(slider.locator("output")).to_have_text("not set yet")
    slider.get_by_role("slider").press("ArrowRight")
    expect(slider.locator("output")).to_have_text("51")
    expect(gallery.locator(".ll-changed")).to_contain_text("Sure: 51.")


def test_a_click_on_the_middle_of_a_slider_is_an_answer(gallery: Page) -> None:
    control(gallery, "sure").get_by_role("slider").click()
    expect(gallery.locator(".ll-changed")).to_contain_text("Sure: 50.")


def test_typing_is_never_overwritten_and_keeps_the_focus(gallery: Page) -> None:
    field = control(gallery, "why").get_by_label("Say why")
    sentence = "Because the mayor said so on the quay, in front of everybody."
    field.press_sequentially(sentence, delay=25)
    expect(field).to_have_value(sentence)
    expect(field).to_be_focused()
    log(gallery, sentence)


def test_what_is_typed_goes_before_the_press_of_a_button(gallery: Page) -> None:
    control(gallery, "why").get_by_label("Say why").fill("at once")
    control(gallery, "add").click()
    log(gallery, "at once")
    expect(gallery.locator(".ll-changed")).to_contain_text("Added: 1.")


def test_keys_in_a_card_leave_the_cells_alone(gallery: Page) -> None:
    before = gallery.locator(".jp-Cell").count()
    control(gallery, "why").get_by_label("Say why").press_sequentially("abxdd")
    control(gallery, "sure").get_by_role("slider").press("b")
    log(gallery, "abxdd")
    expect(gallery.locator(".jp-Cell")).to_have_count(before)


def test_cards_are_sorted_by_tap_and_tap_and_by_keyboard(gallery: Page) -> None:
    board = control(gallery, "placed")
    board.get_by_role("button", name="Sentence 2", exact=True).click()
    board.get_by_role("button", name=re.compile("here: Well supported")).click()
    log(gallery, "{'well': ['i2'], 'thin': []}")
    board.get_by_role("button", name="Sentence 1", exact=True).press("Enter")
    board.get_by_role("button", name=re.compile("here: Thinly")).press("Enter")
    log(gallery, "{'well': ['i2'], 'thin': ['i1']}")
    expect(board.get_by_role("button", name="Sentence 1", exact=True)).to_be_focused()


def test_a_picked_card_is_put_back_with_escape(gallery: Page) -> None:
    board = control(gallery, "placed")
    board.get_by_role("button", name="Sentence 2", exact=True).press("Enter")
    board.get_by_role("button", name="Sentence 2", exact=True).press("Escape")
    expect(board.locator(".ll-put")).to_have_count(0)


def test_cards_are_sorted_by_drag(gallery: Page) -> None:
    board = control(gallery, "placed")
    board.scroll_into_view_if_needed()
    board.get_by_role("button", name="Sentence 3", exact=True).drag_to(board.locator('[data-drop="well"]'))
    log(gallery, "{'well': ['i3'], 'thin': []}")


def test_a_chain_is_built_and_reordered_by_keyboard(gallery: Page) -> None:
    chain = control(gallery, "chain")
    chain.get_by_role("button", name=re.compile("Paper")).press("Enter")
    log(gallery, "['paper']")
    chain.locator(".ll-tray").get_by_role("button", name=re.compile("Ann")).press("Enter")
    log(gallery, "['paper', 'ann']")
    chain.get_by_role("button", name="Move earlier: Ann").press("Enter")
    log(gallery, "['ann', 'paper']")
    chain.get_by_role("button", name="Take off: Paper").press("Enter")
    log(gallery, "['ann'];")


def test_a_point_is_put_on_the_grid_by_keyboard(gallery: Page) -> None:
    grid = control(gallery, "grid")
    grid.get_by_role("button", name=re.compile("^2 ?The mayor")).press("Enter")
    expect(grid).to_contain_text("Choose a square for “The mayor”.")
    grid.locator('[tabindex="0"][data-at]').focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "Enter"):
        gallery.keyboard.press(key)
    log(gallery, "{'q': ['C', '2']}")


def test_a_figure_is_drawn_named_and_followed_by_its_numbers(gallery: Page) -> None:
    figure = control(gallery, "spot")
    expect(figure.locator(".main-svg").first).to_be_visible(timeout=20_000)
    expect(figure.get_by_role("img", name="A line.")).to_be_visible()
    figure.get_by_text("The same as a table").click()
    expect(figure.get_by_role("cell", name="1", exact=True)).to_be_visible()
    expect(figure.locator("a[href]")).to_have_count(0)


def test_a_box_at_the_edge_of_a_figure_stays_within_it_and_shows_its_name_as_written(gallery: Page) -> None:
    figure = control(gallery, "spot")
    box, around = figure.get_by_text("A & <b>B</b>").bounding_box(), figure.locator(".ll-plot").bounding_box()
    assert box and around and box["x"] >= around["x"]


def test_a_click_on_a_point_of_a_figure_is_an_answer(gallery: Page) -> None:
    point = control(gallery, "spot").locator(".point").first
    point.scroll_into_view_if_needed()
    point.hover(force=True)
    point.click(force=True)
    log(gallery, "['spot', 'first']")


def test_a_failing_activity_shows_one_sentence_and_no_traceback(gallery: Page) -> None:
    control(gallery, "break").click()
    expect(gallery.get_by_role("alert").last).to_contain_text("That did not work")
    expect(gallery.get_by_text("Traceback")).to_have_count(0)


def test_a_kernel_that_sleeps_is_said_and_the_answer_counts_once_when_it_wakes(opened: Lessons, gallery: Page) -> None:
    with opened.kernel_stopped():
        control(gallery, "add").click()
        expect(gallery.get_by_text("The lesson lost touch")).to_be_visible()
        expect(control(gallery, "press").get_by_role("button", name="Ann")).to_be_disabled()
    expect(gallery.get_by_text("The lesson lost touch")).to_have_count(0)
    expect(gallery.locator(".ll-changed")).to_contain_text("Added: 1.")


def test_a_choice_that_is_not_locked_yet_survives_a_new_page(opened: Lessons, gallery: Page) -> None:
    control(gallery, "guess").get_by_label("Ann").click()
    gallery.reload()
    opened.wait_until_drawn()
    expect(control(gallery, "guess").get_by_label("Ann")).to_be_checked()


def test_axe_finds_nothing_serious_in_any_control_light_or_dark(opened: Lessons, gallery: Page) -> None:
    expect(control(gallery, "spot").locator(".main-svg").first).to_be_visible()
    opened.screenshot("gallery-light", gallery.locator(".ll-card"))
    assert opened.axe() == []
    opened.change_theme("dark")
    try:
        opened.screenshot("gallery-dark", gallery.locator(".ll-card"))
        assert opened.axe() == []
    finally:
        opened.change_theme("light")


def test_every_target_is_at_least_24_pixels_high(gallery: Page) -> None:
    small = gallery.evaluate(
        """[...document.querySelectorAll('.ll button, .ll select, .ll summary, .ll input[type=text]')]
           .filter(e => e.offsetParent && !e.classList.contains('ll-term-word'))
           .filter(e => { const b = e.getBoundingClientRect(); return b.height < 24 || b.width < 24 })
           .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert small == []
