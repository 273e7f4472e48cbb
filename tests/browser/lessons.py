"""A lesson as a student sees it: open it, find a card, press keys, take a picture, ask axe-core."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Literal

import psutil
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from .server import Server

Theme = Literal["light", "dark"]
IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
_visits = count(1)


def chromium_path() -> str | None:
    """Debian's Chromium where there is one; None lets Playwright take its own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


class Lessons:
    """JupyterLab or Voilà in a browser page."""

    def __init__(self, server: Server, page: Page, pictures: Path) -> None:
        self.server = server
        self.page = page
        self.pictures = pictures
        self.others = [kernel["id"] for kernel in server.kernels()] if self.in_lab else []  # of pages opened before

    @property
    def in_lab(self) -> bool:
        return self.server.kind == "lab"

    def open(
        self, name: str, *, theme: Theme = "light", width: int = 1280, height: int = 900, wait: bool = True
    ) -> Page:
        """Open a notebook by its name (`"01_who_says"`) and wait until it has run and stands still."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        if self.in_lab:
            self._choose_theme(theme)
            place = f"lab/workspaces/visit{next(_visits)}/tree/notebooks/{name}.ipynb"
            self.page.goto(f"{self.server.url}/{place}?token={self.server.token}")
        else:
            self.page.goto(f"{self.server.url}/voila/render/{name}.ipynb?theme={theme}&token={self.server.token}")
        if wait:
            self.wait_until_drawn()
        return self.page

    def wait_until_drawn(self) -> None:
        """Until the kernel is idle and at least one live card stands on the page."""
        if self.in_lab:
            expect(self.page.locator(IDLE)).to_be_attached(timeout=60_000)
        expect(self.page.locator(".ll-card").first).to_be_visible(timeout=60_000)
        if self.in_lab:
            expect(self.page.locator(IDLE)).to_be_attached(timeout=60_000)
        expect(self.page.locator(".ll-card[data-card=problem]")).to_have_count(0)

    def wait_until_heard(self) -> None:
        """Until Python has heard every answer that was given on the page, and written it down."""
        self.page.evaluate("document.activeElement?.blur()")  # what was typed waits for a pause, or for this
        unheard = "key => key.startsWith('libya-lesson:') && !key.endsWith(':drafts')"
        self.page.wait_for_function(f"!Object.keys(sessionStorage).some({unheard})")
        self.wait_until_drawn()  # an answer is shown first and written right after

    def freeze_kernel(self) -> list[psutil.Process]:
        """As when a laptop sleeps: the kernel is there and does not answer."""
        kernels = self.server.kernel_processes(but=self.others)
        for kernel in kernels:
            kernel.suspend()
        return kernels

    @contextmanager
    def kernel_stopped(self) -> Iterator[None]:
        """As if the machine were overloaded: inside the `with` the kernel does not get a turn."""
        kernels = self.freeze_kernel()
        try:
            yield
        finally:
            for kernel in kernels:
                kernel.resume()

    @contextmanager
    def next_kernel_stopped(self, dead: Collection[psutil.Process]) -> Iterator[None]:
        """As on a busy machine: the kernel that the server starts in place of a dead one has said nothing yet."""
        while not (kernels := [k for k in self.server.kernel_processes(but=self.others) if k not in dead]):
            self.page.wait_for_timeout(20)
        for kernel in kernels:
            kernel.suspend()
        try:
            yield
        finally:
            for kernel in kernels:
                kernel.resume()

    def kill_kernel(self) -> list[psutil.Process]:
        """As if the machine had run out of memory: the process is gone, nobody was told."""
        kernels = self.server.kernel_processes(but=self.others)
        for kernel in kernels:
            kernel.kill()
        return kernels

    def end_kernel(self) -> None:
        """As from Jupyter's own menu."""
        self.server.end_kernels(but=self.others)

    def run_again(self) -> None:
        """Run every cell once more, by the menu, and wait until no card is left of those that were there."""
        self.page.locator(".ll-card").evaluate_all("cards => cards.forEach(card => { card.dataset.before = ''; })")
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.locator(".lm-Menu-item", has_text="Run All Cells").first.click()
        expect(self.page.locator(".ll-card[data-before]")).to_have_count(0, timeout=60_000)
        self.wait_until_drawn()

    def begin_again(self) -> None:
        """As a lesson that nobody has answered yet, on the page that is open: far quicker than to open it anew."""
        self.wait_until_heard()
        self.server.forget_answers()
        drafts = "Object.keys(sessionStorage).filter(key => key.startsWith('libya-lesson:'))"
        self.page.evaluate(f"{drafts}.forEach(key => sessionStorage.removeItem(key))")
        self.run_again()

    def come_back(self, name: str, *, another_day: bool) -> None:
        """To what was answered: in a new page with a kernel that knows only what was saved, or by running all again."""
        self.wait_until_heard()
        if another_day:
            self.page.goto("about:blank")
            self.end_kernel()
            self.open(name)
        else:
            self.run_again()

    def change_theme(self, theme: Theme) -> None:
        """Change it on the open page, by JupyterLab's menu."""
        self.page.get_by_role("menuitem", name="Settings", exact=True).click()
        self.page.locator(".lm-Menu-item", has_text="Theme").first.hover()
        self.page.locator(".lm-Menu-item", has_text=f"JupyterLab {theme.capitalize()}").first.click()
        expect(self.page.locator(f'body[data-jp-theme-light="{str(theme == "light").lower()}"]')).to_be_attached()

    def card(self, title: str | re.Pattern[str]) -> Locator:
        """The live card with that title (or `card_id` for its `data-card`)."""
        heading = self.page.get_by_role("heading", level=2, name=title)
        return self.page.locator(".ll-card").filter(has=heading).first

    def card_id(self, card: str) -> Locator:
        """The live card whose node id is `card`."""
        return self.page.locator(f'.ll-card[data-card="{card}"]').first

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def screenshot(self, name: str, part: Locator | None = None) -> Path:
        """A picture in the git-ignored folder `tests/browser/screenshots/`."""
        self.pictures.mkdir(exist_ok=True)
        path = self.pictures / f"{name}.png"
        if part is not None:
            size, box = self.page.viewport_size, part.bounding_box()
            if size and box:  # a card that is taller than the window would be cut off
                self.page.set_viewport_size({"width": size["width"], "height": int(box["height"]) + 200})
            part.scroll_into_view_if_needed()
            part.screenshot(path=path)
            if size:
                self.page.set_viewport_size(size)
        else:
            self.page.screenshot(path=path)
        return path

    def axe(self, inside: str = ".ll-card") -> list[str]:
        """The serious and critical problems inside our cards, a line each."""
        found: dict[str, Any] = Axe().run(self.page, context=inside, options={"resultTypes": ["violations"]}).response
        return [
            f"{problem['impact']} {problem['id']}: {node['target']} {node['html'][:160]}"
            for problem in found["violations"]
            if problem["impact"] in ("serious", "critical")
            for node in problem["nodes"]
        ]

    def _choose_theme(self, theme: Theme) -> None:
        folder = self.server.folder / "settings" / "@jupyterlab" / "apputils-extension"
        folder.mkdir(parents=True, exist_ok=True)
        name = "JupyterLab Dark" if theme == "dark" else "JupyterLab Light"
        (folder / "themes.jupyterlab-settings").write_text(f'{{"theme": "{name}"}}')
