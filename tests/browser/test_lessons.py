"""Every lesson as a student meets it: drawn, accessible, narrow and dark, in JupyterLab and in Voilà."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .lessons import Lessons

NOTEBOOKS = sorted(path.stem for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
every_lesson = pytest.mark.parametrize("name", NOTEBOOKS)


def cards_without_trouble(lessons: Lessons) -> None:
    page = lessons.page
    expect(page.locator(".ll-notice")).to_have_count(0)
    expect(page.locator(".ll-card").nth(2)).to_be_attached()
    wide = page.locator(".ll-card").evaluate_all(
        "cards => cards.filter(c => c.scrollWidth > c.clientWidth + 2).map(c => c.dataset.card)"
    )
    assert wide == [], "cards that are wider than their place"


@every_lesson
def test_a_lesson_is_drawn_and_axe_finds_nothing_serious(lab: Lessons, name: str) -> None:
    lab.open(name)
    cards_without_trouble(lab)
    lab.screenshot(f"{name}-light-1280")
    assert lab.axe() == []


@every_lesson
def test_a_lesson_fits_a_narrow_dark_screen(lab: Lessons, name: str) -> None:
    lab.open(name, theme="dark", width=800)
    cards_without_trouble(lab)
    lab.screenshot(f"{name}-dark-800")
    assert lab.axe() == []


@every_lesson
def test_a_lesson_is_an_app_in_voila(app: Lessons, name: str) -> None:
    app.open(name)
    cards_without_trouble(app)
    app.screenshot(f"{name}-app")
