"""Jupyter's own hurdles, one test each: what a student would stumble over before the lesson has begun."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from .lessons import IDLE, Lessons
from .watch import Watch

LESSON = "01_who_says"
SHARED = "03_in_other_words"
RESTART_AND_RUN = '[data-jp-item-name="restart-and-run"]'
KERNEL_IS_IDLE = """async () => {
    const kernels = await (await fetch('/api/kernels')).json();
    return kernels.length > 0 && kernels.every(kernel => kernel.execution_state === 'idle');
}"""
# JupyterLab complains of an answer that it never got when a kernel is restarted before it has told what it is.
KERNEL_IS_HEARD = """async () => {
    const kernel = window.jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel;
    if (!kernel) return false;
    await kernel.info;
    return kernel.status === 'idle';
}"""
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
# What a student answers with; a gloss needs no kernel and stays open.
CONTROLS = ".ll-card button:enabled:not(.ll-term-word), .ll-card input:enabled"


# The extension asks a kernel again after pauses of a tenth of a second: four of them take five seconds each.
LONG_PAUSES = """() => {
    const [later, now] = [window.setTimeout, Date.now];
    let passed = 0;
    window.longPauses = 4;
    Date.now = () => now() + passed;
    window.setTimeout = (go, pause, ...rest) => {
        const long = pause === 100 && new Error().stack.includes("libya-lesson/static");
        const end = () => { window.longPauses -= 1; passed += 5000; go(); };
        return later(long && window.longPauses ? end : go, pause, ...rest);
    };
}"""


@pytest.fixture(scope="module")
def opened(stay: Lessons) -> Page:
    """A lesson as it stands when nobody has answered anything, for tests that look or fail to change it."""
    return stay.open(SHARED)


def cells_in(name: str) -> list[dict[str, Any]]:
    """The cells of a notebook as it is kept: one with an output shows a card."""
    found: list[dict[str, Any]] = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return found


def cells(page: Page) -> list[str]:
    """The kind and the text of every cell."""
    return page.locator(".jp-Notebook .jp-Cell").evaluate_all(
        "cells => cells.map(c => c.className.match(/jp-(Markdown|Code|Raw)Cell/)[1]"
        " + ': ' + (c.querySelector('.jp-RenderedMarkdown')?.innerText ?? ''))"
    )


def test_a_lesson_starts_by_itself_when_it_is_opened(opened: Page) -> None:
    expect(opened.locator(".ll-card").first).to_be_visible()
    expect(opened.locator(IDLE)).to_be_attached()


def test_every_cell_is_drawn_on_a_machine_that_is_never_idle(lab: Lessons) -> None:
    never_idle = "window.requestIdleCallback = () => 1;"
    slow = """
        const insertBefore = Node.prototype.insertBefore;
        Node.prototype.insertBefore = function (node, before) {
            for (const since = Date.now(); node.classList?.contains("jp-Cell") && Date.now() - since < 60; );
            return insertBefore.call(this, node, before);
        };
    """
    lab.page.add_init_script(never_idle + slow)
    page = lab.open(LESSON)
    expect(page.locator(".jp-Cell:has(.jp-InputArea, .jp-InputPlaceholder)")).to_have_count(len(cells_in(LESSON)))


def test_no_dialog_asks_anything_when_a_lesson_is_opened(opened: Page) -> None:
    expect(opened.locator(".jp-Dialog")).to_have_count(0)
    expect(opened.locator(".jp-Notification, .Toastify__toast")).to_have_count(0)


def test_a_notebook_that_has_not_run_can_be_read_and_says_how_to_start(bare_lab: Lessons) -> None:
    page = bare_lab.open(LESSON, wait=False)
    static = page.locator(".jp-OutputArea-output section").first
    expect(static).to_contain_text("▶▶")
    page.wait_for_function(KERNEL_IS_IDLE, timeout=60_000)
    expect(page.locator(IDLE)).to_be_attached(timeout=60_000)  # nor does it run once its kernel is there
    expect(page.locator(".ll-card")).to_have_count(0)


def test_without_the_extension_the_button_on_the_page_starts_a_lesson(bare_lab: Lessons, watch: Watch) -> None:
    page = bare_lab.open(LESSON, wait=False)
    page.wait_for_function(KERNEL_IS_IDLE, timeout=60_000)  # one that is restarted while it still starts may hang
    expect(page.locator(IDLE)).to_be_attached(timeout=60_000)  # that alone is so before there is any kernel, too
    page.wait_for_function(KERNEL_IS_HEARD, timeout=60_000)
    page.locator(RESTART_AND_RUN).click()
    try:
        page.locator(".ll-card").first.wait_for(timeout=45_000)
    except TimeoutError:
        # On a busy machine the server drops what JupyterLab asks right after it has restarted a kernel, and JupyterLab
        # then stands on "Starting" for good (our extension asks again). Only that is forgiven: the page helps a second
        # time.
        assert page.get_by_text("| Starting").count(), "it is not the kernel that keeps the lesson from starting"
        watch.expects_errors = True
        page.locator(RESTART_AND_RUN).click()
    bare_lab.wait_until_drawn()


def test_a_lesson_shows_no_code_and_no_scroll_box(opened: Page) -> None:
    assert opened.locator(".jp-CodeCell .jp-InputArea:visible, .jp-CodeCell .jp-InputPlaceholder:visible").count() == 0
    boxes = opened.locator(".jp-OutputArea, .jp-OutputArea-output").evaluate_all(
        "areas => areas.filter(a => a.scrollHeight > a.clientHeight + 1"
        " && ['auto', 'scroll'].includes(getComputedStyle(a).overflowY)).length"
    )
    assert boxes == 0


def test_stray_keys_neither_delete_nor_change_a_cell(opened: Page) -> None:
    before = cells(opened)
    opened.locator(".jp-MarkdownCell").first.click()
    for key in "d d x y m r 1 a b v z Enter Delete Shift+M Backspace Control+Shift+ArrowDown".split():
        opened.keyboard.press(key)
    opened.keyboard.type("hello")
    assert cells(opened) == before


@pytest.mark.parametrize("command", ["Cut Cell", "Delete Cell", "Merge Cell Below"])
def test_the_edit_menu_leaves_the_cells_as_they_are(opened: Page, command: str) -> None:
    before = cells(opened)
    opened.locator(".jp-MarkdownCell").first.click()
    opened.get_by_role("menuitem", name="Edit", exact=True).click()
    item = opened.locator(".lm-Menu-item:not(.lm-mod-hidden, .lm-mod-disabled)").filter(has_text=command)
    if item.count():
        item.first.click()
    else:
        opened.keyboard.press("Escape")
    assert cells(opened) == before


def test_a_double_click_on_prose_does_not_show_its_source(opened: Page) -> None:
    opened.locator(".jp-MarkdownCell .jp-RenderedMarkdown").first.dblclick()
    expect(opened.locator(".jp-MarkdownCell .jp-RenderedMarkdown").first).to_be_visible()
    assert opened.locator(".jp-MarkdownCell .jp-InputArea-editor:visible").count() == 0


def test_plus_sections_stay_folded_when_a_lesson_starts(opened: Page) -> None:
    assert opened.locator(".libya-lesson-plus").count() > 0
    expect(opened.get_by_role("button", name="Open", exact=True).first).to_be_visible()
    expect(opened.locator(".jp-Cell").last).not_to_be_visible()


def test_on_a_narrow_screen_the_list_of_files_makes_room_for_the_lesson(lab: Lessons) -> None:
    page = lab.open(LESSON, width=800)
    expect(page.locator(".jp-FileBrowser")).not_to_be_visible()
    page.get_by_role("tab", name=re.compile("^File Browser")).click()
    expect(page.locator(".jp-FileBrowser")).to_be_visible()


def test_a_lesson_never_asks_to_be_saved(lab: Lessons) -> None:
    page = lab.open(LESSON)
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)
    page.locator(".lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon").click()
    expect(page.locator(".jp-Notebook")).to_have_count(0)
    expect(page.locator(".jp-Dialog")).to_have_count(0)


def test_running_everything_twice_leaves_one_live_card_a_cell(stay: Lessons, opened: Page) -> None:
    cards = sum(bool(cell.get("outputs")) for cell in cells_in(SHARED))
    expect(opened.locator(".ll-card")).to_have_count(cards)
    stay.run_again()
    expect(opened.locator(".ll-card")).to_have_count(cards)


def test_running_everything_answers_nothing_for_the_student(opened: Page) -> None:
    assert opened.locator(".ll-step-see.ll-step-open, .ll-changed p:not(:empty)").count() == 0


def test_a_lost_kernel_is_said_and_one_button_goes_on(lab: Lessons, watch: Watch) -> None:
    watch.expects_errors = True
    page = lab.open(LESSON)
    lab.kill_kernel()
    banner = page.locator(".ll-banner").first
    expect(banner).to_be_visible()
    expect(page.locator(CONTROLS)).to_have_count(0)
    banner.get_by_role("button").click()
    expect(page.locator(".ll-lost")).to_have_count(0, timeout=30_000)
    lab.wait_until_drawn()
    assert page.locator(CONTROLS).count() > 0


def test_a_card_far_down_says_why_it_has_gone_grey_and_comes_back_where_it_stood(lab: Lessons, watch: Watch) -> None:
    watch.expects_errors = True
    page = lab.open(LESSON)
    card = lab.card_id("01.chains")
    card.evaluate("card => card.scrollIntoView({ block: 'start' })")
    stood = round(card.bounding_box()["y"])
    lab.kill_kernel()
    here = page.locator(".ll", has=page.locator("[data-card='01.chains']"))
    go_on = here.locator(".ll-banner button")
    expect(go_on).to_be_in_viewport()
    assert round(card.bounding_box()["y"]) == stood
    expect(page.get_by_role("alert").filter(has_text="lost touch")).to_have_count(1)
    go_on.click()
    expect(go_on).to_have_text("One moment …")
    expect(page.locator(".ll-lost")).to_have_count(0, timeout=30_000)
    lab.wait_until_drawn()
    expect(lab.card_id("01.chains")).to_be_focused()
    assert abs(lab.card_id("01.chains").bounding_box()["y"] - stood) < 2


def test_a_slider_in_hand_takes_every_key_while_the_kernel_gets_no_turn(lab: Lessons) -> None:
    page = lab.open("00_start_here")
    trust = lab.card_id("00.trust")
    trust.get_by_role("slider").first.focus()
    with lab.kernel_stopped():
        page.keyboard.press("Home")
        expect(page.locator(".ll-banner").first).to_be_visible()
        page.keyboard.press("PageUp")
    expect(page.locator(".ll-lost")).to_have_count(0, timeout=30_000)
    expect(trust.locator("output").first).to_have_text("10")
    expect(trust).to_contain_text("5 sliders to go.")


def test_an_answer_given_while_the_kernel_was_gone_is_kept(lab: Lessons, watch: Watch) -> None:
    watch.expects_errors = True
    page = lab.open(LESSON)
    question = page.locator(".ll-choice:has(input[type=radio])").first
    option = question.locator("label").first
    words = option.inner_text()
    lab.kill_kernel()
    option.click()
    question.locator("button.ll-primary").click()
    page.locator(".ll-banner button").first.click(timeout=10_000)
    expect(page.locator(".ll-lost")).to_have_count(0, timeout=30_000)
    lab.wait_until_drawn()
    chosen = page.locator(".ll-card label:has(input[type=radio]:checked)")
    expect(chosen.filter(has_text=words)).to_have_count(1)


def test_a_kernel_that_takes_long_to_start_again_is_not_restarted_on_top(lab: Lessons, watch: Watch) -> None:
    watch.expects_errors = True
    page = lab.open(LESSON)
    restarts: list[str] = []
    page.on("request", lambda request: restarts.append(request.url) if "/restart" in request.url else None)
    page.evaluate(
        """() => window.addEventListener("libya-lesson:kernel", ({ detail: { connection } }) => {
          window.replaced = connection === "connected" && window.parted; // the server has started another
          window.parted ||= connection !== "connected";
        })"""
    )
    dead = lab.kill_kernel()
    with lab.next_kernel_stopped(dead):
        page.wait_for_function("window.replaced", timeout=60_000)
        banner = page.locator(".ll-banner button").first
        expect(banner).to_be_visible()
        page.evaluate(LONG_PAUSES)  # Playwright's own clock would go wrong in every page of the profile from now on
        banner.click()
        page.wait_for_function("window.longPauses === 0")
    expect(page.locator(".ll-lost")).to_have_count(0, timeout=60_000)
    lab.wait_until_drawn()
    assert restarts == []


def test_a_lesson_list_without_cells_opens_a_lesson(app: Lessons) -> None:
    app.page.goto(f"{app.server.url}/?token={app.server.token}")
    app.page.get_by_role("link", name="04 Who stands with whom? Your map").click()
    app.wait_until_drawn()
    expect(app.page.locator(".jp-InputArea-editor")).to_have_count(0)
    app.page.get_by_role("link", name="All lessons").click()
    expect(app.page.get_by_role("link", name=re.compile(r"^0\d "))).to_have_count(8)


def test_plus_sections_are_folded_without_cells_too(app: Lessons) -> None:
    page = app.open(LESSON)
    fold = page.locator("details.plus").first
    inside = fold.locator(".ll-card").first
    expect(inside).not_to_be_visible()
    fold.locator("summary").first.press("Enter")
    expect(inside).to_be_visible()
