"""Watches a browser: keeps it on this machine, records what wanted to leave it and what goes wrong in our code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request, WebSocket

LOOPBACK = {"127.0.0.1", "localhost", "::1", ""}
# The browser itself finds no other machine, by name or by number. (Playwright's routes would stop requests as well, but
# with them Chromium keeps nothing: it would fetch and compile all of JupyterLab anew for every page.)
STAY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]"
# What the stack itself says when a server or kernel goes away; anything else on the console counts as ours.
STACK = re.compile(
    r"WebSocket connection to|Failed to load resource|favicon|ResizeObserver|debugger state"
    r"|Kernel.*(?:dead|lost)|Connection lost"
    r"|/labextensions/(?!libya-lesson|anywidget|@jupyter-widgets)"  # an extension that is none of ours
)


@dataclass
class Watch:
    """`left_machine` must stay empty; `errors` too, unless a test that breaks something sets `expects_errors`."""

    left_machine: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    expects_errors: bool = False

    def follow(self, page: Page) -> None:
        page.on("request", self._note)
        page.on("websocket", self._note)
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("popup", self.follow)

    def verdict(self) -> None:
        assert self.left_machine == [], "requests left this machine"
        assert self.expects_errors or self.errors == [], "the console shows errors:\n" + "\n".join(self.errors)

    def _note(self, request: Request | WebSocket) -> None:
        if not _local(request.url):
            self.left_machine.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not STACK.search(message.text):
            self.errors.append(message.text)

    def _error(self, problem: Error) -> None:
        if not STACK.search(str(problem)):
            self.errors.append(f"{problem}\n{problem.stack or ''}")


def _local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"data", "blob", "about"} or (parts.hostname or "") in LOOPBACK
