"""The cyclic collector rests while an article is read, and is afterwards as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from libya_lesson.reading import read
from libya_lesson.reading.collection import paused_collection

TEXT = 'A new bridge\nThe mayor left. "We will build," said Ann Lee, who may meet the guards. They met Bo Ray.'


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    if was_on:
        gc.enable()
    else:
        gc.disable()


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_before_when_a_text_was_read(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    read(TEXT)
    assert gc.isenabled() is on


def test_the_collector_rests_inside_and_in_whatever_is_nested() -> None:
    gc.enable()
    with paused_collection():
        with paused_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize("on", [True, False])
def test_an_error_leaves_the_collector_as_before(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    with pytest.raises(ValueError, match="half way"), paused_collection():
        raise ValueError("half way")
    assert gc.isenabled() is on


def test_a_reading_leaves_no_cycles_behind() -> None:
    read(TEXT)  # the look-up tables of the word lists stay
    gc.collect()
    gc.disable()
    records = read(TEXT)
    del records
    assert gc.collect() == 0
