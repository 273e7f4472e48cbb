"""The lessons in two pseudo-languages: words 40 % longer, and a page that runs from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .lessons import Lessons
from .server import Server

NOTEBOOKS = sorted(path.stem for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module", params=["en-XA", "ar-XB"])
def spoken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIBYA_LESSON_LANGUAGE", request.param)
        with Server.voila(tmp_path_factory.mktemp(request.param)) as server:
            yield server, request.param


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_lesson_speaks_another_language(spoken: tuple[Server, str], page: Page, name: str) -> None:
    server, language = spoken
    server.forget_answers()
    lessons = Lessons(server, page, Path(__file__).parent / "screenshots")
    lessons.open(name, width=800)
    cards = page.locator(".ll-card")
    expect(cards.nth(1)).to_be_attached()
    direction = cards.first.evaluate("card => getComputedStyle(card).direction")
    assert direction == ("rtl" if language == "ar-XB" else "ltr")
    wide = cards.evaluate_all("cards => cards.filter(c => c.scrollWidth > c.clientWidth + 2).map(c => c.dataset.card)")
    assert wide == []
    lessons.screenshot(f"{name}-{language}")
    assert lessons.axe() == []


def test_every_link_of_a_chain_runs_as_the_page_does(spoken: tuple[Server, str], page: Page) -> None:
    server, language = spoken
    server.forget_answers()
    Lessons(server, page, Path(__file__).parent / "screenshots").open("01_who_says")
    links = page.locator("[data-card='01.chains'] .ll-chain-line > li").first.locator("xpath=../li")
    expect(links.nth(2)).to_be_attached()
    directions = links.evaluate_all("links => links.map(link => getComputedStyle(link).direction)")
    assert set(directions) == {"rtl" if language == "ar-XB" else "ltr"}
