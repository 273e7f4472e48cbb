"""Lesson 04 as a student goes through it, in JupyterLab and in Voilà, by mouse and by keyboard alone."""

from __future__ import annotations

import re
from functools import partial

import pytest
from playwright.sync_api import Locator, expect

from libya_lesson.activities import tie_kinds, wants
from libya_lesson.activities.parts.own_map import own_map
from libya_lesson.activities.parts.twin_code import encode
from tests.activities.flows import given

from .lessons import Lessons, Theme
from .walking import Keyboard, Mouse, Walker

LESSON = "04_regional_alliances"
THEMES: tuple[Theme, ...] = ("dark", "light")
SUPPORT = "Russia → LNA (led by Haftar): support"

# Where on the screen the first line of a path is after a quarter of its points.
QUARTER = """path => {
    const points = path.getAttribute('d').slice(1).split('M')[0].split('L');
    const [x, y] = points[Math.floor(points.length / 4)].split(' ').map(Number);
    const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
    return [at.x, at.y];
}"""

at_width = partial(pytest.mark.parametrize, "opened", indirect=True)


@pytest.fixture(scope="module")
def opened(stay: Lessons, request: pytest.FixtureRequest) -> Lessons:
    """The lesson in a window of the width that a test asks for."""
    stay.open(LESSON, width=request.param)
    return stay


@pytest.fixture
def begun(unanswered: Lessons) -> Lessons:
    """The lesson with nothing answered but the bet on the map."""
    bet(Mouse(unanswered), unanswered.card_id("04.map"))
    return unanswered


def bet(walk: Walker, card: Locator) -> None:
    walk.choose(card.get_by_role("radio", name=SUPPORT))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    expect(card).to_contain_text("Flip the echo switch")


def scale(card: Locator) -> Locator:
    """The letters of the sources of the open tie."""
    return card.get_by_role("group", name=re.compile("^How reliable is"))


def open_tie(walk: Walker, card: Locator, tie: str) -> None:
    """Choose a tie in the list beside the map."""
    field = card.get_by_role("group", name=re.compile("^Open a tie"))
    if isinstance(walk, Keyboard):
        walk.type(field.get_by_role("searchbox"), tie)
        expect(field.get_by_role("radio")).to_have_count(1)
    walk.choose(field.get_by_role("radio", name=re.compile(f"^{re.escape(tie)}")))
    expect(card.get_by_text(tie.replace(": ", " · "))).to_be_visible()


def sort_ties(walk: Walker, card: Locator) -> None:
    walk.press(card.get_by_role("button", name="None of them"))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    for row in tie_kinds.material(given("libya", "04")).items:
        walk.press(card.get_by_role("button", name=row["text"]).first)
        walk.press(card.locator(f'[data-drop="{row["box"]}"] .ll-put'))
    walk.press(card.get_by_role("button", name="Check my boxes"))
    expect(card).to_contain_text("8 of 8 lie where experts would put them.")


def draw_map(walk: Walker, card: Locator) -> None:
    expect(card).not_to_contain_text("lost most")
    bet(walk, card)
    expect(card.locator(".js-plotly-plot").first).to_be_visible(timeout=60_000)
    walk.choose(card.get_by_role("switch", name="Show plans"))
    expect(card).to_contain_text("came with the layer")
    walk.press(card.get_by_role("button", name="Every independent origin"))
    expect(card).to_contain_text("lost most")
    open_tie(walk, card, SUPPORT)
    expect(card).to_contain_text("Russia is offering Haftar armaments")


def find_hinge(walk: Walker, card: Locator) -> None:
    walk.press(card.get_by_role("button", name="DEBKA"))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    expect(card).to_contain_text("The hinge is")
    walk.press(card.get_by_role("button", name=re.compile("^Open:")).first)
    expect(card).to_contain_text("You have 2 of 3 cards left")


def go_through(lessons: Lessons, walk: Walker) -> None:
    sort_ties(walk, lessons.card_id("04.ties"))
    draw_map(walk, lessons.card_id("04.map"))
    find_hinge(walk, lessons.card_id("04.hinge"))


@at_width([1280])
@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_lesson_04_is_gone_through_in_lab_and_found_again(unanswered: Lessons, walker: type[Walker]) -> None:
    go_through(unanswered, walker(unanswered))
    unanswered.screenshot(f"04-map-{walker.__name__}", unanswered.card_id("04.map"))
    unanswered.come_back(LESSON, another_day=walker is Mouse)
    expect(unanswered.card_id("04.map")).to_contain_text("lost most")
    expect(unanswered.card_id("04.hinge")).to_contain_text("You have 2 of 3 cards left")


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_a_distance_is_guessed_measured_and_explained_and_found_again(app: Lessons, walker: type[Walker]) -> None:
    page, card, walk = app.open(LESSON), app.card_id("04.places"), walker(app)
    fold = page.locator("summary", has_text="Plus: a map of the places")
    walk.press(fold)
    walk.press(card.get_by_role("button", name="Crete"))
    expect(card.get_by_role("button", pressed=True)).to_have_text(["Tripoli", "Crete (southwest coast)"])
    walk.slide(card.get_by_role("slider"), 0.2)
    walk.press(card.get_by_role("button", name="Measure"))
    expect(card).to_contain_text("991 km.")
    walk.choose(card.get_by_role("radio", name="A round number"))
    expect(card).to_contain_text("Not always: a round number may be close.")
    app.screenshot(f"04-places-{walker.__name__}", card)
    app.open(LESSON)
    Mouse(app).press(fold)
    expect(card).to_contain_text("991 km.")
    expect(card.get_by_role("radio", name="A round number")).to_be_checked()


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_actors_are_matched_and_the_empty_chairs_explained_and_found_again(app: Lessons, walker: type[Walker]) -> None:
    page, card, walk = app.open(LESSON), app.card_id("04.wants"), walker(app)
    fold = page.locator("summary", has_text="Plus: who wants what")
    walk.press(fold)
    for name in ("The UN mission", "The National Oil"):
        walk.choose(card.get_by_role("checkbox", name=name))
    walk.press(card.get_by_role("button", name="Lock my two"))
    for row in wants.material(given("libya", "04")).wants:
        walk.press(card.get_by_role("button", name=row["text"]).first)
        walk.press(card.locator(f'[data-drop="{row["actor"]}"] .ll-put'))
    walk.press(card.get_by_role("button", name="Check", exact=True))
    walk.choose(card.get_by_role("radio", name="They could settle"))
    expect(card).to_contain_text("Yes: a tie moves most where")
    app.screenshot(f"04-wants-{walker.__name__}", card)
    app.open(LESSON)
    Mouse(app).press(fold)
    expect(card.get_by_role("radio", name="They could settle")).to_be_checked()


def test_twins_see_whom_each_of_them_lets_a_source_repeat(app: Lessons) -> None:
    page, card, walk = app.open(LESSON), app.card_id("04.twins"), Mouse(app)
    material = own_map(given("libya", "04")).map
    walk.press(page.locator("summary", has_text="Plus: twin maps"))
    walk.choose(card.get_by_role("radio", name=SUPPORT))
    walk.press(card.get_by_role("button", name="Lock my guess"))
    walk.type(
        card.get_by_role("textbox", name="Your partner's code"), encode(material, ({}, {}, {"O_debka": "O_press"}))
    )
    walk.press(card.locator("summary", has_text="Which rating or call makes the difference?"))
    row = card.get_by_role("row", name=re.compile("^Whom DEBKA only repeats"))
    expect(row.get_by_role("cell")).to_have_text(["nobody", "Press and monitors of September 2016"])


def test_lesson_04_is_gone_through_in_voila(app: Lessons) -> None:
    app.open(LESSON)
    go_through(app, Mouse(app))


@at_width([1280])
def test_a_tie_opens_when_its_sign_on_the_map_is_clicked(begun: Lessons) -> None:
    page, card = begun.page, begun.card_id("04.map")
    sign = card.locator(".ll-figure-drawn .scatterlayer .points path").nth(1)  # before each sign stands an unseen point
    expect(sign).to_be_visible(timeout=60_000)
    sign.hover(force=True)  # the chart's own layer lies over its signs and takes the mouse
    expect(card.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.down()
    page.mouse.up()
    expect(card).to_contain_text("In the article")


@at_width([1280])
def test_a_tie_opens_when_its_line_on_the_map_is_clicked(begun: Lessons) -> None:
    page, card = begun.page, begun.card_id("04.map")
    lines = card.locator(".ll-plot-strokes").last.locator("path")
    expect(lines.first).to_be_attached(timeout=60_000)
    lines.first.scroll_into_view_if_needed()
    x, y = lines.first.evaluate(QUARTER)  # half of it is where the sign stands
    page.mouse.move(x, y)
    expect(card.locator(".ll-plot-lit")).to_be_visible()
    expect(card.locator(".hoverlayer .hovertext")).to_have_count(0)
    page.mouse.click(x, y)
    expect(card).to_contain_text("How was this number made?")
    chosen = card.get_by_role("group", name=re.compile("^Open a tie")).get_by_role("radio", checked=True)
    expect(chosen).to_have_count(1)


@at_width([1280])
def test_a_rating_made_on_the_map_moves_the_other_cards(begun: Lessons) -> None:
    walk, card, hinge = Mouse(begun), begun.card_id("04.map"), begun.card_id("04.hinge")
    open_tie(walk, card, "Egypt → LNA (led by Haftar): support")
    walk.choose(scale(card).first.get_by_role("radio", name="A Completely reliable"))
    walk.press(hinge.get_by_role("button", name="DEBKA"))
    walk.press(hinge.get_by_role("button", name="Lock my guess"))
    hinge.get_by_text("The same as a table").first.click()
    expect(hinge.get_by_role("row", name=re.compile("^DEBKA A"))).to_be_visible()


@at_width([800])
def test_the_opened_map_is_readable_at_800_pixels_light_or_dark(begun: Lessons) -> None:
    page, card, walk = begun.page, begun.card_id("04.map"), Mouse(begun)
    walk.press(card.get_by_role("button", name="Every independent origin"))
    open_tie(walk, card, "Egypt → Petroleum Guard (PFG): conflict")
    expect(card.locator(".js-plotly-plot").first).to_be_visible(timeout=60_000)
    for theme in THEMES:
        begun.change_theme(theme)
        begun.screenshot(f"04-map-800-{theme}", card)
        assert begun.axe('.ll-card[data-card="04.map"]') == []
    wide = page.locator(".ll-card").evaluate_all("cards => cards.filter(c => c.scrollWidth > c.clientWidth + 1).length")
    assert wide == 0


@at_width([800, 1280])
def test_what_a_letter_changes_is_in_sight_of_the_letter(begun: Lessons) -> None:
    card, walk = begun.card_id("04.map"), Mouse(begun)
    open_tie(walk, card, "Egypt → Petroleum Guard (PFG): conflict")
    letter = scale(card).last.get_by_role("radio", name="A Completely reliable")
    letter.scroll_into_view_if_needed()
    walk.choose(letter)
    expect(card.locator(".ll-changed").first).to_contain_text("→")
    expect(card.locator(".ll-changed").first).to_be_in_viewport(ratio=1)
    expect(card.locator(".ll-plot").first).to_be_in_viewport(ratio=0.8)
