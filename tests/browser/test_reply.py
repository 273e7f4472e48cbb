"""What a press brings is seen: by mouse and keyboard, in JupyterLab and in Voilà, and nothing moves without need."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .gallery import write_notebook
from .lessons import Lessons
from .test_lesson_05_06_07 import FRENCH, TEXT
from .walking import Keyboard, Mouse, Walker

LESSON = "07_your_own_article"
READ = "Read this text"
# The element that scrolls the page on which a control stands.
SCROLLER = """
    let found = control.parentElement;
    const boxed = each => /auto|scroll/.test(getComputedStyle(each).overflowY);
    const scrolls = each => each.scrollHeight > each.clientHeight && boxed(each);
    while (found && !scrolls(found)) found = found.parentElement;
    found ??= document.scrollingElement;
"""


def put(control: Locator, *, room: int) -> None:
    """Scroll until there are so many pixels between the control and the lower edge of what is seen."""
    control.evaluate(
        f"""(control, room) => {{{SCROLLER}
            const edge = Math.min(found.getBoundingClientRect().bottom, innerHeight);
            found.scrollTop += control.getBoundingClientRect().bottom + room - edge;
        }}""",
        room,
    )


def scrolled(control: Locator) -> float:
    """How far the page is scrolled."""
    return float(control.evaluate(f"control => {{{SCROLLER} return found.scrollTop; }}"))


def write(lessons: Lessons, text: str) -> Locator:
    """A text is in the field, and Python knows; the button that reads it."""
    card = lessons.card_id("07.article")
    card.get_by_label("The text of a news article").fill(text)
    lessons.wait_until_heard()
    return card.get_by_role("button", name=READ)


def read_at_the_lower_edge(lessons: Lessons, walk: Walker) -> Locator:
    """The reply to a press of a button that stands right above the lower edge."""
    button = write(lessons, TEXT)
    if isinstance(walk, Keyboard):
        button.focus()
    put(button, room=4)
    walk.press(button)
    expect(button).to_be_in_viewport(ratio=1)
    reply = lessons.card_id("07.article").locator(".ll-changed")
    expect(reply).to_contain_text("Now reading:")
    return reply


@pytest.mark.parametrize("walker", [Mouse, Keyboard])
def test_a_reply_below_the_edge_comes_into_sight_with_its_button(unanswered: Lessons, walker: type[Walker]) -> None:
    expect(read_at_the_lower_edge(unanswered, walker(unanswered))).to_be_in_viewport(ratio=1)


def test_it_does_so_on_a_page_without_cells(app: Lessons) -> None:
    app.open(LESSON)
    expect(read_at_the_lower_edge(app, Mouse(app))).to_be_in_viewport(ratio=1)


def test_it_does_so_where_movement_is_wanted(unanswered: Lessons) -> None:
    unanswered.page.emulate_media(reduced_motion="no-preference")
    try:
        expect(read_at_the_lower_edge(unanswered, Mouse(unanswered))).to_be_in_viewport(ratio=1)
    finally:
        unanswered.page.emulate_media(reduced_motion="reduce")


def test_a_reply_in_sight_moves_nothing(unanswered: Lessons) -> None:
    button = write(unanswered, TEXT)
    put(button, room=260)
    before = scrolled(button)
    button.click()
    expect(unanswered.card_id("07.article").locator(".ll-changed")).to_contain_text("Now reading:")
    unanswered.wait_until_heard()
    assert scrolled(button) == before


def test_typing_moves_nothing(unanswered: Lessons) -> None:
    button = write(unanswered, FRENCH)
    put(button, room=4)
    before = scrolled(button)
    write(unanswered, TEXT)
    assert scrolled(button) == before


def test_answers_that_are_found_again_move_nothing(unanswered: Lessons) -> None:
    button = write(unanswered, TEXT)
    button.click()
    expect(unanswered.card_id("07.article").locator(".ll-changed")).to_contain_text("Now reading:")
    unanswered.wait_until_heard()
    start = unanswered.card_id("07.start")
    start.scroll_into_view_if_needed()
    before = scrolled(start)
    unanswered.run_again()
    assert scrolled(start) == before


def test_a_refusal_far_below_is_brought_into_sight(lab: Lessons) -> None:
    page = lab.open(write_notebook(lab.server.folder / "notebooks", "refusal"))
    button = page.get_by_role("button", name="Break it")
    put(button, room=4)
    button.click()
    expect(page.get_by_role("alert").last).to_contain_text("That did not work")
    expect(page.get_by_role("alert").last).to_be_in_viewport(ratio=1)
