"""Opens lessons in a real browser: JupyterLab and Voilà from the tested environment, every request watched.

A test asks for `lab` (a `Lessons` with `.open("01_who_says")`), for `app` (the same in Voilà) or for `bare_lab`
(JupyterLab without the extension). When it ends, a request that left this machine or an error of ours fails it. Tests
that only look, or that can begin anew on the same page, ask for `stay`: to open JupyterLab takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from .lessons import Lessons, chromium_path
from .server import Server
from .watch import STAY_HERE, Watch

expect.set_options(timeout=20_000)  # milliseconds that a slow machine may take
PICTURES = Path(__file__).parent / "screenshots"
QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run"
)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One profile for all pages: what it has compiled of JupyterLab once, it need not compile again."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=chromium_path(),
            args=["--headless=new", *QUIET.split(), STAY_HERE],
            viewport={"width": 1280, "height": 900},
        )
        opened.set_default_timeout(20_000)
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
def page(browser: BrowserContext, watch: Watch) -> Iterator[Page]:
    opened = _tab(browser, watch)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def stay(browser: BrowserContext, lab_server: Server) -> Iterator[Lessons]:
    """JupyterLab on one page for all tests of a file that ask for it, watched until the last."""
    watched = Watch()
    page = _tab(browser, watched)
    lab_server.forget_answers()
    _forget(lab_server, page)
    lessons = Lessons(lab_server, page, PICTURES)
    yield lessons
    page.close()
    lessons.end_kernel()
    watched.verdict()


@pytest.fixture(scope="module")
def opened(stay: Lessons, request: pytest.FixtureRequest) -> Lessons:
    """The lesson that the tests of a file are about, its ``LESSON``, on the page that they share."""
    stay.open(request.module.LESSON)
    return stay


@pytest.fixture
def unanswered(opened: Lessons) -> Lessons:
    """The same lesson with nothing answered."""
    opened.begin_again()
    return opened


@pytest.fixture
def lab(lab_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(lab_server, page)


@pytest.fixture
def bare_lab(bare_lab_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(bare_lab_server, page)


@pytest.fixture
def app(app_server: Server, page: Page) -> Iterator[Lessons]:
    yield from _fresh(app_server, page)


def _tab(browser: BrowserContext, watch: Watch) -> Page:
    page = browser.new_page()
    watch.follow(page)
    return page


def _forget(server: Server, page: Page) -> None:
    """The profile keeps what it compiled, and nothing that an earlier page left behind."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": server.url, "storageTypes": "all"})
    session.detach()


def _fresh(server: Server, page: Page) -> Iterator[Lessons]:
    """No answers from another test, and no kernel left over for the next one."""
    server.forget_answers()
    _forget(server, page)
    lessons = Lessons(server, page, PICTURES)
    yield lessons
    page.goto("about:blank")
    lessons.end_kernel()
