"""The notebook files of the lessons: a newer version can take their place, whatever was done in JupyterLab."""

from __future__ import annotations

from playwright.sync_api import expect

from .lessons import Lessons
from .server import NOTEBOOKS

FRONT, BEHIND = "02_how_far_to_trust", "01_who_says"


def as_it_came(lab: Lessons, name: str) -> bool:
    """Is the file of a lesson, byte for byte, the one of the course?"""
    path = f"{name}.ipynb"
    return (lab.server.folder / "notebooks" / path).read_bytes() == (NOTEBOOKS / path).read_bytes()


def save_in_front(lab: Lessons) -> None:
    with lab.page.expect_response(lambda answer: "/checkpoints" in answer.url):  # JupyterLab's last step when it saves
        lab.page.keyboard.press("Control+s")


def test_saving_leaves_the_file_of_a_lesson_as_it_came(lab: Lessons) -> None:
    lab.open(FRONT)
    save_in_front(lab)
    assert as_it_came(lab, FRONT)


def test_a_lesson_in_a_tab_behind_is_not_saved_either(lab: Lessons) -> None:
    page = lab.open(BEHIND)
    page.locator(".jp-DirListing-item", has_text=FRONT).dblclick()
    card = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .ll-card").first
    expect(page.locator(".jp-NotebookPanel.lm-mod-hidden")).to_have_count(1)
    expect(card).to_be_visible(timeout=60_000)
    page.reload()
    expect(card).to_be_visible(timeout=60_000)
    while len([kernel for kernel in lab.server.kernels() if kernel["execution_state"] == "idle"]) < 2:
        page.wait_for_timeout(50)
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.locator(".lm-Menu-item", has_text="Save All").click()
    save_in_front(lab)
    assert as_it_came(lab, BEHIND) and as_it_came(lab, FRONT)
