"""What is written on a terminal: lines with what it cannot show spelled out, and which step is running."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

PATIENCE = 1.0  # seconds before progress is shown


def say(text: str) -> None:
    """Print, and spell out what the terminal cannot show."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding))


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """Says on standard error which step is running, each second once the first has gone by."""
    begun, done, now = time.monotonic(), threading.Event(), [""]
    on_screen = sys.stderr.isatty()

    def tell() -> None:
        while not done.wait(PATIENCE):
            line = f"{what}: {now[0]} … {time.monotonic() - begun:.0f} s"
            click.echo(f"\r{line:<60}" if on_screen else line, err=True, nl=not on_screen)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield lambda step: now.__setitem__(0, step)
    finally:
        done.set()
        teller.join()
        if on_screen and time.monotonic() - begun > PATIENCE:
            click.echo(err=True)
