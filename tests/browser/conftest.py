"""Opens lessons in a real browser: JupyterLab and Voilà from the tested environment, every request watched.

A test asks for `lab` (a `Lessons` with `.open("01_who_says")`), for `app` (the same in Voilà) or for `bare_lab`
(JupyterLab without the extension). When it ends, a request that left this machine or an error of ours fails it. Tests
that only look, or that can begin anew on the same page, ask for `stay`: to open JupyterLab takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from .lessons import Lessons, chromium_path
from .server import Server
from .watch import Watch

expect.set_options(timeout=20_000)  # milliseconds that a slow machine may take
PICTURES = Path(__file__).parent / "screenshots"
QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium_path(), args=["--headless=new", *QUIET.split()])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def lab_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server.lab(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture(scope="session")
def bare_lab_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server.lab(tmp_path_factory.mktemp("bare"), extension=False) as server:
        yield server


@pytest.fixture(scope="session")
def app_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server.voila(tmp_path_factory.mktemp("app")) as server:
        yield server


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What the browser asked for and complained about; tests that break something on purpose say so here."""
    watched = Watch()
    yield watched
    watched.verdict()


@pytest.fixture
def page(browser: Browser, watch: Watch) -> Iterator[Page]:
    context = _window(browser, watch)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def stay(browser: Browser, lab_server: Server) -> Iterator[Lessons]:
    """JupyterLab on one page for all tests of a file that ask for it, watched until the last."""
    watched = Watch()
    context = _window(browser, watched)
    lab_server.forget_answers()
    lessons = Lessons(lab_server, context.new_page(), PICTURES)
    yield lessons
    context.close()
    lessons.end_kernel()
    watched.verdict()


@pytest.fixture
def lab(lab_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(lab_server, page)


@pytest.fixture
def bare_lab(bare_lab_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(bare_lab_server, page)


@pytest.fixture
def app(app_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(app_server, page)


def _window(browser: Browser, watch: Watch) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    watch.follow(context)
    return context


def _fresh(server: Server, page: Page) -> Iterator[Lessons]:
    """No answers from another test, and no kernel left over for the next one."""
    server.forget_answers()
    lessons = Lessons(server, page, PICTURES)
    yield lessons
    page.goto("about:blank")
    lessons.end_kernel()
