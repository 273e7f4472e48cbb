"""Every lesson as a student meets it: drawn, accessible, narrow and dark, in JupyterLab and in Voilà."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from libya_lesson.locale import _, use

from .lessons import Lessons, Theme
from .server import Server

NOTEBOOKS = sorted(path.stem for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
THEMES_AND_WIDTHS: tuple[tuple[Theme, int], ...] = (("light", 1280), ("light", 800), ("dark", 800))
every_lesson = pytest.mark.parametrize("name", NOTEBOOKS)


def cards_without_trouble(lessons: Lessons) -> None:
    page = lessons.page
    expect(page.locator(".ll-notice")).to_have_count(0)
    expect(page.locator(".ll-card").nth(2)).to_be_attached()
    wide = page.locator(".ll-card").evaluate_all(
        "cards => cards.filter(c => c.scrollWidth > c.clientWidth + 2).map(c => c.dataset.card)"
    )
    assert wide == [], "cards that are wider than their place"


def ids_of_two_cards(lessons: Lessons) -> list[list[str]]:
    """Ids, and names of radio groups, that stand in more than one card."""
    found: list[list[str]] = lessons.page.evaluate(
        """() => {
            const cards = [...document.querySelectorAll('.ll')];
            const of = (card, name) => new Set([...card.querySelectorAll(`[${name}]`)].map(e => e.getAttribute(name)));
            const all = name => cards.flatMap(card => [...of(card, name)]);
            const again = list => list.filter((each, i) => list.indexOf(each) !== i);
            return [again([...document.querySelectorAll('.ll [id]')].map(e => e.id)), again(all('name'))];
        }"""
    )
    return found


@every_lesson
def test_axe_finds_nothing_serious_in_a_lesson_wide_or_narrow_light_or_dark(lab: Lessons, name: str) -> None:
    lab.open(name)
    for theme, width in THEMES_AND_WIDTHS:
        if theme != "light":
            lab.change_theme(theme)
        lab.page.set_viewport_size({"width": width, "height": 900})
        cards_without_trouble(lab)
        lab.screenshot(f"{name}-{theme}-{width}")
        assert lab.axe() == []
    assert ids_of_two_cards(lab) == [[], []]


@every_lesson
def test_a_lesson_is_an_app_in_voila(app: Lessons, name: str) -> None:
    app.open(name)
    cards_without_trouble(app)
    app.screenshot(f"{name}-app")


def test_a_folded_section_says_under_its_prose_that_it_opens_and_then_that_it_closes(lab: Lessons) -> None:
    page = lab.open("01_who_says")
    button, card = page.locator(".libya-lesson-fold"), lab.card_id("01.machine")
    expect(button).to_have_accessible_name("Open")
    button.scroll_into_view_if_needed()
    prose = page.locator(".libya-lesson-plus p").last.bounding_box()
    box = button.bounding_box()
    assert prose and box and abs(box["x"] - prose["x"]) < 4
    button.click()
    expect(card).to_be_visible()
    expect(button).to_have_accessible_name("Close")
    button.press("Enter")
    expect(card).not_to_be_visible()
    button.press("Space")
    expect(card).to_be_visible()


def test_the_button_of_a_folded_section_speaks_the_language_of_the_cards(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIBYA_LESSON_LANGUAGE", "ar-XB")
    with Server.lab(tmp_path) as server:
        lessons = Lessons(server, page, tmp_path)
        lessons.open("01_who_says")
        with use("ar-XB"):
            told = _("Open")
        button = page.locator(".libya-lesson-fold")
        expect(button).to_have_accessible_name(told)
        assert button.locator("span").evaluate("word => getComputedStyle(word).direction") == "rtl"
        page.goto("about:blank")
        lessons.end_kernel()
