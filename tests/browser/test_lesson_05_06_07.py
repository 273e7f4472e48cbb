"""Lessons 05, 06 and 07 as a student goes through them: bets, a briefing, an article of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from .lessons import Lessons
from .walking import Keyboard, Mouse, Walker

BETS, BRIEFING, OWN = "05_how_did_it_turn_out", "06_your_briefing", "07_your_own_article"
TEXT = "“The bridge will open in May,” said mayor Ann Lee. The union reportedly met her on Monday."
FRENCH = (
    "Le maire de la ville a annoncé hier que le port restera fermé pendant une semaine. « Nous ne pouvons pas ouvrir "
    "les quais avant la fin des travaux », a déclaré le maire. La directrice du port, qui était aussi dans la salle, "
    "a quitté la ville le soir même."
)


@pytest.fixture(scope="module")
def opened(stay: Lessons, request: pytest.FixtureRequest) -> Iterator[Lessons]:
    stay.open(request.param)
    yield stay
    stay.wait_until_heard()  # the next lesson is opened on the same page


@pytest.fixture
def lesson(opened: Lessons) -> Lessons:
    """The lesson that a test asks for, with nothing answered, on the page that all share."""
    opened.begin_again()
    return opened


def in_lesson(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("opened", [name], indirect=True)


def guess_own_slip(walk: Walker, card: Locator) -> None:
    """The first step of the briefing."""
    walk.choose(card.get_by_role("radio", name="a word that is too sure"))
    walk.press(card.get_by_role("button", name="Lock my guess"))


@in_lesson(BETS)
@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_bets_are_locked_before_the_years_open(lesson: Lessons, walker: type[Walker]) -> None:
    card = lesson.card_id("05.bets")
    walk = walker(lesson)
    sliders = card.get_by_role("slider")
    expect(card).not_to_contain_text("What later sources report")
    for n in range(sliders.count()):
        walk.slide(sliders.nth(n), 0.3)
    walk.press(card.get_by_role("button", name="Lock my bets"))
    walk.press(card.get_by_role("button", name=re.compile("Let time pass")))
    expect(card).to_contain_text("What later sources report")
    walk.press(card.get_by_role("button", name="Skip to the end"))
    expect(card.get_by_text("Your penalty")).to_be_in_viewport()
    expect(card).to_contain_text("Saying 50 % to everything costs 25.")
    lesson.screenshot(f"05-bets-{walker.__name__}", card)


@in_lesson(BETS)
def test_who_looked_up_what_a_bet_costs_finds_the_years_after_the_lock(lesson: Lessons) -> None:
    card = lesson.card_id("05.bets")
    walk = Mouse(lesson)
    for n in range(6):
        walk.slide(card.get_by_role("slider").nth(n), 0.3)
    walk.press(card.locator("summary", has_text="What does a bet cost?"))
    walk.press(card.get_by_role("button", name="Lock my bets"))
    expect(card.get_by_role("button", name=re.compile("Let time pass"))).to_be_in_viewport()


@in_lesson(BETS)
def test_a_locked_bet_stays_in_sight_and_tab_goes_on_from_there(lesson: Lessons) -> None:
    card, page = lesson.card_id("05.bets"), lesson.page
    walk = Keyboard(lesson)
    for n in range(6):
        walk.slide(card.get_by_role("slider").nth(n), 0.3)
    walk.press(card.get_by_role("button", name="Lock my bets"))
    let_pass = card.get_by_role("button", name=re.compile("Let time pass"))
    expect(let_pass).to_be_in_viewport()
    expect(card.get_by_role("slider").last).to_be_in_viewport()
    lesson.press("Tab", "Tab")  # the tie under the last bet lies between
    expect(let_pass).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineOffset") == "2px"


@in_lesson(BETS)
@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_with_help_four_bets_are_placed_in_words_and_a_tie_opens_its_sentences(
    lesson: Lessons, walker: type[Walker]
) -> None:
    card = lesson.card_id("05.bets")
    walk = walker(lesson)
    walk.choose(card.get_by_role("radio", name="With help"))
    bets = card.locator("fieldset[data-control^='bet:']")
    expect(bets).to_have_count(4)
    tie = card.locator("details").filter(has=lesson.page.locator("summary", has_text="On the map:")).first
    walk.press(tie.locator("summary").first)
    expect(tie.get_by_text("In the article").first).to_be_visible()
    walk.press(tie.get_by_text("How was this number made?"))
    expect(tie).to_contain_text("What they weigh, as set in lesson 04")
    for n in range(4):
        walk.choose(bets.nth(n).get_by_role("radio", name="unlikely"))
    walk.press(card.get_by_role("button", name="Lock my bets"))
    walk.press(card.get_by_role("button", name="Skip to the end"))
    expect(card).to_contain_text("4 of 4 bets are settled. Your bets cost 29 of 100 points on average.")
    expect(card).to_contain_text("The bet worked out:")
    lesson.screenshot(f"05-bets-help-{walker.__name__}", card)


@in_lesson(BETS)
def test_a_pair_bets_in_turn_and_finds_both_bets_again(lesson: Lessons) -> None:
    walk = Mouse(lesson)
    start = lesson.card_id("05.start")
    for place, name in enumerate(["Mia", "Ben"], start=1):
        walk.type(start.get_by_label(f"Nickname {place}"), name)
    walk.press(start.get_by_role("button", name="This is us"))
    card = lesson.card_id("05.bets")
    for name, share in (("Mia", 0.2), ("Ben", 0.8)):
        expect(card).to_contain_text(f"{name}, guess alone. The other one looks away.")
        sliders = card.get_by_role("slider")
        for n in range(6):
            walk.slide(sliders.nth(n), share)
        walk.press(card.get_by_role("button", name="Hide it and pass on" if name == "Mia" else "Show all guesses"))
        expect(card.get_by_text("Ben, guess alone." if name == "Mia" else "Talk where it differs")).to_be_in_viewport()
    expect(card.get_by_text("Each alone: Mia: 20 %; Ben: 80 %.")).to_have_count(6)
    expect(card.get_by_role("button", name="Lock my bets")).to_be_disabled()
    lesson.screenshot("05-bets-pair", card)
    lesson.come_back(BETS, another_day=True)
    expect(lesson.card_id("05.bets").get_by_text("Each alone: Mia: 20 %; Ben: 80 %.")).to_have_count(6)


@in_lesson(BRIEFING)
def test_a_briefing_is_written_mended_and_found_again(lesson: Lessons) -> None:
    card = lesson.card_id("06.brief")
    walk = Mouse(lesson)
    guess_own_slip(walk, card)
    walk.type(card.get_by_label("Your brief", exact=True), "There is no doubt that the strongman will win.")
    expect(card).to_contain_text("a word that is too sure")
    walk.press(card.get_by_role("button", name="Say how likely, with a number"))
    brief = card.get_by_label("Your brief", exact=True)
    expect(brief).to_have_value(re.compile(r"I put the chance at \[how likely, in %\?\] that the strongman"))
    brief.fill(brief.input_value().replace("[how likely, in %?]", "60 %"))
    brief.press("Tab")
    walk.press(card.get_by_role("button", name="Use a plain name"))
    expect(brief).to_have_value("I put the chance at 60 % that Khalifa Haftar will win.")
    lesson.screenshot("06-brief", card)
    lesson.come_back(BRIEFING, another_day=True)
    expect(lesson.card_id("06.brief").get_by_label("Your brief", exact=True)).to_have_value(re.compile("60 %"))


@in_lesson(BRIEFING)
def test_in_a_narrow_window_the_brief_is_as_wide_as_what_stands_under_it(lesson: Lessons) -> None:
    card, page = lesson.card_id("06.brief"), lesson.page
    guess_own_slip(Mouse(lesson), card)
    page.set_viewport_size({"width": 1000, "height": 900})  # some 640 of them for the card
    sheet = card.get_by_label("Your brief", exact=True).bounding_box()
    under = card.locator(".ll-columns").first.bounding_box()
    lesson.screenshot("06-brief-narrow", card)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert sheet and under and sheet["width"] > 0.9 * under["width"]


@in_lesson(BRIEFING)
def test_a_repair_is_taken_back_as_typing_is(lesson: Lessons) -> None:
    card = lesson.card_id("06.brief")
    walk = Mouse(lesson)
    guess_own_slip(walk, card)
    brief = card.get_by_label("Your brief", exact=True)
    walk.type(brief, "The strongman will win.")
    walk.press(card.get_by_role("button", name="Use a plain name"))
    expect(brief).to_have_value("Khalifa Haftar will win.")
    brief.press("Control+z")
    expect(brief).to_have_value("The strongman will win.")
    expect(card).to_contain_text("a label in your own voice")


@in_lesson(BRIEFING)
def test_who_adds_claim_cards_by_keyboard_stays_in_their_list(lesson: Lessons) -> None:
    card = lesson.card_id("06.brief")
    walk = Keyboard(lesson)
    guess_own_slip(walk, card)
    walk.type(card.get_by_label("Your brief", exact=True), "The strongman will win. ")
    add = card.get_by_role("button", name="Add", exact=True)
    walk.press(add.first)
    expect(card.get_by_role("button", name="Added")).to_be_in_viewport()
    lesson.press("Tab")
    expect(add.first).to_be_focused()


@in_lesson(BRIEFING)
def test_what_comes_of_a_brief_that_is_ready_is_in_sight(lesson: Lessons) -> None:
    card = lesson.card_id("06.brief")
    walk = Mouse(lesson)
    guess_own_slip(walk, card)
    walk.type(card.get_by_label("Your brief", exact=True), "Ann Lee said on 3 May 2016 that the port is open. " * 4)
    walk.press(card.locator("summary", has_text="Empty chairs"))
    for place in range(2):
        walk.press(card.get_by_role("button", name=re.compile("^Seat")).nth(place))
    walk.press(card.get_by_role("button", name="My brief is ready"))
    expect(card.get_by_text("You guessed: a word that is too sure.")).to_be_in_viewport()


@in_lesson(BRIEFING)
def test_a_click_into_a_gap_takes_all_of_it(lesson: Lessons) -> None:
    card = lesson.card_id("06.brief")
    walk = Mouse(lesson)
    walk.choose(card.get_by_role("radio", name="With help"))
    guess_own_slip(walk, card)
    brief = card.get_by_label("Your brief", exact=True)
    expect(brief).to_have_value(re.compile(r"\[who\?\] reported"))
    brief.focus()
    brief.evaluate("field => field.setSelectionRange(field.value.indexOf('who?'), field.value.indexOf('who?'))")
    brief.dispatch_event("click")
    lesson.page.keyboard.type("two agencies")
    expect(brief).to_have_value(re.compile(r", two agencies reported"))
    expect(card).to_contain_text("3 gaps are open")


@in_lesson(BRIEFING)
def test_the_six_sliders_show_discernment_after_the_lock(lesson: Lessons) -> None:
    card = lesson.card_id("06.trust")
    walk = Keyboard(lesson)
    walk.choose(card.get_by_role("radio", name="I trust some more, some less."))
    for n in range(6):
        walk.slide(card.get_by_role("slider").nth(n), (n % 3 + 3) / 10)
    walk.press(card.get_by_role("button", name="Lock all six"))
    expect(card).to_contain_text("Discernment:")
    lesson.screenshot("06-trust", card)


@in_lesson(OWN)
def test_an_own_text_goes_through_the_whole_method(lesson: Lessons) -> None:
    card = lesson.card_id("07.article")
    walk = Mouse(lesson)
    walk.type(card.get_by_label("The text of a news article"), TEXT)
    walk.press(card.get_by_role("button", name="Read this text"))
    expect(card).to_contain_text("Now reading:")
    expect(lesson.card_id("07.reader")).to_contain_text("The bridge will open in May")
    field = card.get_by_label("The text of a news article")
    field.fill("It rained again. " + TEXT)
    walk.press(card.get_by_role("button", name="Read this text"))
    expect(lesson.card_id("07.reader")).to_contain_text("It rained again.")  # a text read later takes the other's place
    field.fill(TEXT)
    walk.press(card.get_by_role("button", name="Read this text"))
    expect(lesson.card_id("07.reader")).not_to_contain_text("It rained again.")
    report = lesson.card_id("07.report")
    walk.choose(report.get_by_role("radio", name="finding out who speaks"))
    walk.press(report.get_by_role("button", name="Lock my guess"))
    expect(report).to_contain_text("of 2 sentences gave no claim")
    lesson.come_back(OWN, another_day=True)
    expect(lesson.card_id("07.reader")).to_contain_text("The bridge will open in May")


@in_lesson(OWN)
def test_who_types_and_presses_tab_at_once_is_on_the_button_and_may_press_it(lesson: Lessons) -> None:
    card = lesson.card_id("07.article")
    card.get_by_label("The text of a news article").focus()
    lesson.page.keyboard.type(TEXT)
    lesson.press("Tab")
    expect(card.get_by_role("button", name="Read this text")).to_be_focused()
    lesson.press("Enter")
    expect(card.locator(".ll-changed")).to_contain_text("Now reading:")
    expect(card.locator(".ll-changed")).to_be_in_viewport()


@in_lesson(OWN)
def test_the_box_for_an_own_text_is_tall_when_empty_and_scrolls_when_full(lesson: Lessons) -> None:
    field = lesson.card_id("07.article").get_by_label("The text of a news article")
    box = field.bounding_box()
    assert box is not None
    assert box["height"] > 8 * 16
    field.fill("\n\n".join([TEXT] * 400))
    box = field.bounding_box()
    assert box is not None
    assert box["height"] < 600
    assert field.evaluate(
        "field => field.scrollHeight > field.clientHeight && getComputedStyle(field).overflowY === 'auto'"
    )


@in_lesson(OWN)
def test_a_text_with_nothing_to_mark_asks_for_no_click_on_a_mark(lesson: Lessons) -> None:
    card, reader = lesson.card_id("07.article"), lesson.card_id("07.reader")
    walk = Mouse(lesson)
    walk.type(card.get_by_label("The text of a news article"), FRENCH)
    walk.press(card.get_by_role("button", name="Read this text"))
    expect(reader).to_contain_text("a quitté la ville")
    expect(reader.locator(".ll-note")).to_be_empty()


@in_lesson(OWN)
def test_a_file_that_is_no_text_is_refused_in_one_sentence(lesson: Lessons, tmp_path: Path) -> None:
    card = lesson.card_id("07.article")
    picture = tmp_path / "picture.txt"
    picture.write_bytes(bytes(range(256)) * 8)
    card.locator("input[type=file]").set_input_files(picture)
    expect(card).to_contain_text("picture.txt:")
    expect(card).to_contain_text("Now reading: Libya, November 2016.")
