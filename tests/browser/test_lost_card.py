"""In Voilà a card whose model comes late is drawn; a page that has lost a card opens itself once more, only once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .lessons import Lessons

# The stack looks for a model every tenth of a second. This lets its pauses last until the test says that time passed.
LONG_PAUSES = """
    const [later, now, held] = [window.setTimeout, Date.now, []];
    window.setTimeout = (go, pause, ...rest) => (pause === 100 ? held.push(go) : later(go, pause, ...rest));
    window.passTime = (passed) => {
        window.setTimeout = later;
        Date.now = () => now() + passed;
        return held.splice(0).map((go) => go()).length;
    };
"""
MODELS_HAVE_COME = 'style[id="libya_lesson.activities.kit.card.Card"]'  # written when the first card's model is made


def lose_a_card(page: Page) -> None:
    """Write what the stack writes where it finds no model for a card."""
    page.locator(".ll-card").first.evaluate(
        "card => card.parentElement.textContent = 'Error displaying widget: model not found'"
    )


def test_a_card_whose_model_comes_after_the_last_look_for_it_is_drawn(app: Lessons) -> None:
    app.page.add_init_script(LONG_PAUSES)
    page = app.open("01_who_says", wait=False)
    expect(page.locator(MODELS_HAVE_COME)).to_be_attached(timeout=60_000)
    waiting = page.get_by_text("Loading widget...").count()
    assert waiting > 2
    assert page.evaluate("passTime(2100)") >= waiting, "the stack waits in another way: is lesson.js still right?"
    expect(page.locator(".ll-card")).to_have_count(waiting)


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
