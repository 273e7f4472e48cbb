"""What a student feels, in a real browser: `python benchmarks/browser.py [lesson …]`.

Run All → drawn, megabytes over the socket and kernel memory for each lesson; control → redraw for the busiest control
of each (`CONTROLS`); beside them the stack's own floor in the same run: an ipywidgets slider that redraws one plotly
chart in an Output. "Drawn" is the last change of the page before it stays still; after a control, of its own card (of
the page, in the floor). Medians and 95th percentiles.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import nbformat
import psutil
from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

from tests.browser.conftest import QUIET
from tests.browser.lessons import IDLE, Lessons, chromium_path
from tests.browser.server import NOTEBOOKS, Server

TURNS = 40
FLOOR = """
import ipywidgets, plotly.graph_objects as go
from IPython.display import clear_output, display
slider, out = ipywidgets.IntSlider(1, 0, 100), ipywidgets.Output()
def draw(_=None):
    with out:
        clear_output(wait=True)
        display(go.Figure(go.Bar(y=[slider.value, 3, 2, 5])))
slider.observe(draw, "value"); display(slider, out); draw()
"""
# Notes when a control was used and when the page changed last after that.
OBSERVE = """() => {
  const page = document.querySelector(".jp-Notebook");
  window.bench = { from: 0, last: 0, within: page };
  const start = (event) => {
    window.bench.from = window.bench.last = performance.now();
    window.bench.within = event.target.closest?.(".ll-card") ?? page;
  };
  for (const name of ["click", "keydown", "change"]) window.addEventListener(name, start, true);
  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => window.bench.within.contains(target))) return;
    requestAnimationFrame(() => { window.bench.last = performance.now(); });
  }).observe(page, { childList: true, subtree: true, attributes: true });
}"""
STILL = "([pause]) => performance.now() - window.bench.last > pause && window.bench.last"


@dataclass
class Traffic:
    """Bytes that came over the page's web sockets."""

    received: int = 0

    def follow(self, page: Page) -> None:
        page.on("websocket", self._socket)

    def _socket(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._frame)

    def _frame(self, payload: str | bytes) -> None:
        self.received += len(payload)


def drawn(page: Page, pause: int) -> float:
    """Milliseconds from the last use of a control until the page stood still for `pause` milliseconds."""
    page.wait_for_function(STILL, arg=[pause], timeout=120_000)
    took: float = page.evaluate("window.bench.last - window.bench.from")
    return took


def memory(server: Server) -> float:
    """Resident megabytes of the largest kernel."""
    processes = psutil.Process(server.process.pid).children()
    kernels = [each.memory_info().rss for each in processes if "ipykernel" in " ".join(each.cmdline())]
    return max(kernels, default=0) / 1e6


@contextmanager
def visit(browser: Browser, server: Server, name: str) -> Iterator[tuple[Lessons, Traffic]]:
    """A fresh page on a notebook that nobody has run yet."""
    traffic = Traffic()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    traffic.follow(page)
    server.forget_answers()
    lessons = Lessons(server, page, Path(tempfile.gettempdir()))
    lessons.open(name, wait=False)
    page.locator(IDLE).wait_for(state="attached", timeout=60_000)
    while not any(each["execution_state"] == "idle" and each["connections"] for each in server.kernels()):
        page.wait_for_timeout(200)
    page.evaluate(OBSERVE)
    yield lessons, traffic
    context.close()
    server.end_kernels()


def run_all(page: Page) -> float:
    """Seconds from Run All to everything drawn."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-item", has_text="Run All Cells").first.click()
    page.locator(IDLE).wait_for(state="attached", timeout=120_000)
    return drawn(page, 1500) / 1000


def layers(lessons: Lessons) -> list[float]:
    """The reader of lessons 00 and 07: a button marks or unmarks every actor of the article."""
    return turns(lessons.page, [partial(lessons.page.get_by_role("button", name="Who acts").first.press, "Space")])


def mixer(lessons: Lessons) -> list[float]:
    """The voice mixer of lesson 01: a switch mutes a voice; the article greys out and the chart is redrawn."""
    card = lessons.card_id("01.voices")
    card.get_by_role("slider").press("ArrowRight")
    card.get_by_role("button", name="Lock my guess").click()
    lessons.page.set_viewport_size({"width": 1280, "height": 2000})  # a chart is drawn when it is seen
    card.get_by_role("switch").first.press("Space")
    card.locator(".js-plotly-plot").first.wait_for(timeout=60_000)
    return turns(lessons.page, [partial(switch.press, "Space") for switch in card.get_by_role("switch").all()[:3]])


def grid(lessons: Lessons) -> list[float]:
    """The grid of lesson 02: another letter for a source."""
    card = lessons.card_id("02.grid")
    card.get_by_role("slider").press("ArrowRight")
    card.get_by_role("button", name="Lock my guess").click()
    radios = [card.get_by_role("radio", name=re.compile(f"^{letter} ")) for letter in "BCD"]
    letters = [radio.locator("xpath=ancestor::label[1]") for radio in radios]
    letters[0].wait_for()
    return turns(lessons.page, [partial(letter.click) for letter in letters])


def desk(lessons: Lessons) -> list[float]:
    """The editor's desk of lesson 03: another word, and every meter of the story follows."""
    card = lessons.card_id("03.desk")
    card.get_by_role("button", name="What you call him", exact=True).click()
    card.get_by_role("button", name="Lock my guess").click()
    card.get_by_role("radio", name=re.compile("The clash desk")).locator("xpath=ancestor::label[1]").click()
    card.locator("[data-control=pick]").get_by_role("button", name="took over").click()
    verbs = [card.get_by_role("radio", name=verb).locator("xpath=ancestor::label[1]") for verb in ("grabbed", "seized")]
    verbs[0].wait_for()
    return turns(lessons.page, [partial(verb.click) for verb in verbs])


def alliances(lessons: Lessons) -> list[float]:
    """The map of lesson 04: plans in and out; every line is weighed and drawn again."""
    card = lessons.card_id("04.map")
    card.get_by_role("radio", name="Russia → LNA (led by Haftar): support").locator("xpath=ancestor::label[1]").click()
    card.get_by_role("button", name="Lock my guess").click()
    lessons.page.set_viewport_size({"width": 1280, "height": 2000})
    card.locator(".js-plotly-plot").first.wait_for(timeout=60_000)
    return turns(lessons.page, [partial(card.get_by_role("switch", name="Show plans").press, "Space")])


def slider(lessons: Lessons) -> list[float]:
    """The first slider that can be moved, in 05 and 06."""
    handle = lessons.page.locator(".ll-card input[type=range]:enabled").first
    return turns(lessons.page, [partial(handle.press, "ArrowRight"), partial(handle.press, "ArrowLeft")])


CONTROLS = {
    "00": layers, "01": mixer, "02": grid, "03": desk, "04": alliances, "05": slider, "06": slider, "07": layers,
}  # fmt: skip


def floor(page: Page) -> list[float]:
    handle = page.locator(".jupyter-widgets [role=slider]")
    page.locator(".js-plotly-plot").first.wait_for(timeout=60_000)
    return turns(page, [partial(handle.press, "ArrowRight")])


def turns(page: Page, moves: list[partial[None]]) -> list[float]:
    """Milliseconds of each of many uses of a control."""
    drawn(page, 1000)
    took = []
    for turn in range(TURNS):
        moves[turn % len(moves)]()
        took.append(drawn(page, 300))
    return took[2:]  # the first ones load what all others share


def line(*cells: object) -> None:
    print("".join(str(cell).ljust(width) for cell, width in zip(cells, (34, 16, 16, 14, 14), strict=False)), flush=True)


def spread(took: list[float]) -> str:
    return f"{statistics.median(took):.0f} / {statistics.quantiles(took, n=20)[-1]:.0f}"


def main(names: list[str]) -> None:
    lessons = names or [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--headless=new", *QUIET.split()])
        home = Path(folder) / "lab"
        home.mkdir()
        with Server.lab(home, extension=False) as server:
            cells = [nbformat.v4.new_code_cell(FLOOR)]
            nbformat.write(nbformat.v4.new_notebook(cells=cells), home / "notebooks" / "floor.ipynb")
            line("", "Run All → drawn", "over the socket", "kernel", "control → redraw, median / p95")
            line("(to reach)", "≤ 5 s", "≤ 6 MB", "≤ 180 MB", "≤ 100 ms at p95")
            for name in ["floor", *lessons]:
                with visit(browser, server, name) as (lesson, traffic):
                    seconds = run_all(lesson.page)
                    megabytes, kernel = traffic.received / 1e6, memory(server)
                    control = CONTROLS.get(name[:2])
                    took = floor(lesson.page) if name == "floor" else control(lesson) if control else []
                    label = "floor: ipywidgets slider + Output" if name == "floor" else name
                    redraw = f"{spread(took)} ms" if took else "–"
                    line(label, f"{seconds:.1f} s", f"{megabytes:.1f} MB", f"{kernel:.0f} MB", redraw)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
