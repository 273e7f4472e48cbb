"""The article reader in the browser: marks, notes, selection by mouse and keyboard, overrules, a long text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from .gallery import TEXT, write_notebook
from .lessons import Lessons
from .test_card import log


@pytest.fixture(scope="module")
def opened(stay: Lessons) -> Lessons:
    stay.open(write_notebook(stay.server.folder / "notebooks", "shared_reader"))
    return stay


@pytest.fixture
def reader(opened: Lessons) -> Page:
    """The article with nothing marked and every layer on, on the page that all share."""
    opened.begin_again()
    log(opened.page, "Log: []")
    opened.page.locator(".ll-reader").scroll_into_view_if_needed()
    return opened.page


def test_a_focused_mark_tells_who_speaks_and_why(reader: Page) -> None:
    reader.locator(".ll-mark[tabindex='0']").focus()
    note = reader.locator(".ll-note")
    expect(note).to_contain_text("A quote")
    expect(note).to_contain_text("the article")
    expect(note).to_contain_text("Why the machine says so:")


def test_arrow_keys_step_from_mark_to_mark(reader: Page) -> None:
    reader.locator(".ll-mark[tabindex='0']").focus()
    first = reader.evaluate("document.activeElement.dataset.at")
    reader.keyboard.press("ArrowRight")
    assert int(reader.evaluate("document.activeElement.dataset.at")) > int(first)


def test_pointing_at_a_mark_opens_its_note(reader: Page) -> None:
    reader.locator(".ll-article .ll-mark-hedge").first.hover()
    expect(reader.locator(".ll-note")).to_contain_text("A softening word")


def test_a_layer_is_switched_off(reader: Page) -> None:
    reader.get_by_role("button", name="How sure").click()
    expect(reader.locator(".ll-article .ll-mark-hedge")).to_have_count(0)


def test_words_selected_by_mouse_come_back_as_offsets_of_the_text(reader: Page) -> None:
    words = reader.locator(".ll-article p", has_text="The union may strike")
    box = words.bounding_box()
    assert box is not None
    reader.mouse.move(box["x"] + 1, box["y"] + 14)
    reader.mouse.down()
    reader.mouse.move(box["x"] + 66, box["y"] + 14)
    reader.mouse.up()
    reader.get_by_role("button", name="Mark as a quote").click()
    start = TEXT.index("The union")  # a ship's picture stands before: it counts as one character, as in Python
    log(reader, f"'start': {start}, 'end': {start + len('The union')}")
    expect(reader.locator(".ll-mark-own").first).to_be_visible()


def test_words_selected_by_keyboard_come_back_as_offsets_of_the_text(reader: Page) -> None:
    reader.get_by_role("button", name="Select by keyboard").press("Enter")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter"):
        reader.keyboard.press(key)
    expect(reader.get_by_role("button", name="Mark as a quote")).to_be_focused()
    reader.keyboard.press("Enter")
    start = TEXT.index("The mayor")
    log(reader, f"'start': {start}, 'end': {start + len('The mayor')}")


def test_a_speaker_is_overruled_by_keyboard(reader: Page) -> None:
    reader.locator(".ll-mark[tabindex='0']").focus()
    reader.get_by_role("button", name="Wrong speaker").press("Enter")
    reader.locator(".ll-note").get_by_role("group", name="Who speaks?").get_by_role("radio").first.focus()
    reader.keyboard.press("ArrowDown")
    reader.get_by_role("button", name="Change the speaker").press("Enter")
    log(reader, "'change': 'wrong_speaker'")


def test_html_in_the_text_is_shown_as_text(reader: Page) -> None:
    assert reader.locator(".ll-article script, .ll-article img, .ll-article a").count() == 0


def test_each_paragraph_holds_exactly_its_stretch_of_the_text(reader: Page) -> None:
    shown = reader.evaluate("[...document.querySelectorAll('.ll-article [data-start]')].map(e => e.textContent)")
    assert shown == TEXT.strip().split("\n")


@pytest.fixture
def narrow(reader: Page) -> Iterator[Page]:
    """The same in a window in which a note lies over the foot of the text."""
    reader.set_viewport_size({"width": 800, "height": 700})
    yield reader
    reader.set_viewport_size({"width": 1280, "height": 900})


LIES_OPEN = """mark => {
    const [at] = mark.getClientRects();
    return mark.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2));
}"""


def low(page: Page, words: str) -> Locator:
    """A mark that stands where a note opens on a narrow page."""
    mark = page.locator(".ll-article .ll-mark", has_text=words).first
    mark.evaluate("mark => mark.scrollIntoView({ block: 'end' })")
    return mark


def test_a_chosen_mark_is_not_hidden_by_its_note(narrow: Page) -> None:
    mark, note = low(narrow, "the quay open"), narrow.locator(".ll-note")
    mark.click()
    expect(note).to_contain_text("You know better?")
    of_mark, of_note = mark.bounding_box(), note.bounding_box()
    assert of_mark and of_note and of_mark["y"] + of_mark["height"] <= of_note["y"]


def test_no_note_comes_under_the_mouse_that_points_at_a_mark(narrow: Page) -> None:
    mark = low(narrow, "the quay open")
    mark.hover()
    narrow.evaluate(
        "new Promise(done => setTimeout(done, 150))"
    )  # a note waits a tenth of a second: it has had its turn
    assert mark.evaluate(LIES_OPEN)


def test_a_second_click_does_not_fall_through_to_the_text_behind_the_note(narrow: Page) -> None:
    low(narrow, "the quay open").click()
    narrow.get_by_role("button", name="Not a quote").dblclick()
    log(narrow, "'change': 'not_a_quote'")
    expect(narrow.locator(".ll-note")).not_to_contain_text("You selected")
    expect(narrow.locator(".ll-note")).to_contain_text("Point at a mark")


VOICE = """
const spoken = (window.spoken = []);
const synth = { getVoices: () => [{}], addEventListener() {}, removeEventListener() {}, cancel() {},
                speak(words) { spoken.push(words.text); } };
Object.defineProperty(window, 'speechSynthesis', { value: synth });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def test_the_article_is_read_aloud_where_the_browser_has_a_voice(lab: Lessons) -> None:
    lab.page.add_init_script(VOICE)  # headless browsers have none
    page = lab.open(write_notebook(lab.server.folder / "notebooks"))
    page.get_by_role("button", name="Read aloud").click()
    page.wait_for_function("window.spoken.length === 1")
    assert page.evaluate("CSS.highlights.has('ll-speech')")
    page.get_by_role("button", name="Stop").click()
    assert not page.evaluate("CSS.highlights.has('ll-speech')")
