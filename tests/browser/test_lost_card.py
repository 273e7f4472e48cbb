"""A page of Voilà that has lost a card opens itself once more, and only once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .lessons import Lessons


def lose_a_card(page: Page) -> None:
    """Write what the stack writes where it finds no model for a card."""
    page.locator(".ll-card").first.evaluate(
        "card => card.parentElement.textContent = 'Error displaying widget: model not found'"
    )


def test_a_page_that_has_lost_a_card_is_opened_once_more_and_only_once(app: Lessons) -> None:
    page = app.open("01_who_says")
    cards = page.locator(".ll-card").count()
    with page.expect_navigation():
        lose_a_card(page)
    app.wait_until_drawn()
    expect(page.locator(".ll-card")).to_have_count(cards)
    lose_a_card(page)
    expect(page.locator(".ll-card")).to_have_count(cards - 1)
    expect(page.get_by_text("Error displaying widget")).to_have_count(1)
