"""Pauses the search for cycles of garbage while an article is read: its records hold none, so there is none to find."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """Leave the cyclic collector off for one reading, and as it was before afterwards.

    >>> with paused_collection():
    ...     gc.isenabled()
    False

    What a reading throws away is freed at once by its reference counts. The collector would only walk again and again
    over the word lists and the rows so far. Where two threads read at a time, it may be on again before the second one
    ends: that costs time and nothing else.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
