"""A card on a page of its own: in Voilà, at double size, after a dead kernel or a lost library."""

from __future__ import annotations

from playwright.sync_api import WebSocketRoute, expect

from .gallery import write_notebook
from .lessons import Lessons
from .test_card import control, log
from .watch import Watch


def test_charts_come_although_the_cards_that_asked_for_their_library_were_replaced(lab: Lessons) -> None:
    heard = []

    def lose_the_library(line: WebSocketRoute) -> None:
        def pass_on(message: str | bytes) -> None:
            heard.append(len(message) > 1_000_000)
            if not heard[-1] or sum(heard) > 1:
                line.send(message)

        line.connect_to_server().on_message(pass_on)

    lab.page.route_web_socket("**/channels**", lose_the_library)
    lab.open(write_notebook(lab.server.folder / "notebooks"))
    lab.page.wait_for_function("globalThis[Symbol.for('libya-lesson')].asking")
    for _ in range(3):
        lab.run_again()
    expect(control(lab.page, "spot").locator(".main-svg").first).to_be_visible()
    assert sum(heard) > 1


def test_an_answer_that_a_dead_kernel_never_heard_is_given_to_the_next(lab: Lessons, watch: Watch) -> None:
    watch.expects_errors = True
    own_gallery = lab.open(write_notebook(lab.server.folder / "notebooks"))
    lab.freeze_kernel()
    control(own_gallery, "why").get_by_label("Say why").fill("typed into the void")
    own_gallery.wait_for_function("sessionStorage.getItem('libya-lesson:test.gallery')")
    lab.end_kernel()
    own_gallery.reload()
    lab.wait_until_drawn()
    expect(own_gallery.get_by_text("Back again.")).to_be_visible()
    expect(control(own_gallery, "why").get_by_label("Say why")).to_have_value("typed into the void")
    log(own_gallery, "['why', 'typed into the void']")


def test_nothing_is_wider_than_a_window_of_800_pixels_at_double_size(app: Lessons) -> None:
    page = app.open(write_notebook(app.server.folder / "notebooks"), width=800)
    page.evaluate("document.querySelector('.ll').style.zoom = 2")
    wide = "[...document.querySelectorAll('.ll-card, .ll-step, .ll-choice, .ll-board, .ll-chain, .ll-reader')]"
    over = f"{wide}.filter(e => e.scrollWidth > e.clientWidth + 2)"
    page.wait_for_function(f"{over}.length === 0")  # a chart follows its place a moment later


def test_the_same_card_works_in_voila(app: Lessons) -> None:
    page = app.open(write_notebook(app.server.folder / "notebooks"))
    control(page, "press").get_by_role("button", name="Ann").click()
    log(page, "['press', 'ann']")
    expect(control(page, "spot").locator(".main-svg").first).to_be_visible(timeout=20_000)
    assert app.axe() == []


def test_the_view_without_cells_is_printed_to_its_end(app: Lessons) -> None:
    page = app.open(write_notebook(app.server.folder / "notebooks"))
    end = "Math.round(document.querySelector('.ll-card').getBoundingClientRect().bottom)"
    assert page.evaluate(f"{end} > 2 * window.innerHeight")
    page.emulate_media(media="print")
    try:
        assert page.evaluate(f"document.documentElement.scrollHeight >= {end}")
    finally:
        page.emulate_media(media="screen")
