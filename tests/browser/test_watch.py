"""The watch itself: what would leave this machine is stopped in the browser, and told."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .watch import Watch

ELSEWHERE = "192.0.2.1"  # kept free for examples; as it is a number, no name has to be looked up


def test_a_request_to_another_machine_is_stopped_and_told(page: Page, watch: Watch) -> None:
    with page.expect_event("requestfailed") as failed:
        page.evaluate(f"fetch('http://{ELSEWHERE}/').catch(() => null)")
    assert failed.value.failure == "net::ERR_NAME_NOT_RESOLVED"
    told(watch, f"http://{ELSEWHERE}/")


def test_a_line_to_another_machine_is_stopped_and_told(page: Page, watch: Watch) -> None:
    with page.expect_console_message() as said:
        page.evaluate(f"new WebSocket('ws://{ELSEWHERE}/') && null")
    assert "net::ERR_NAME_NOT_RESOLVED" in said.value.text
    told(watch, f"ws://{ELSEWHERE}/")


def told(watch: Watch, address: str) -> None:
    assert watch.left_machine == [address]
    with pytest.raises(AssertionError, match="left this machine"):
        watch.verdict()
    watch.left_machine.clear()
