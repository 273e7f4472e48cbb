"""Set-up for every test: answers go to a temporary folder, and the browser tests come last."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no finding; what a property costs is measured in benchmarks/.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# The tests save answers tens of thousands of times, and each waits until the disk has it. Where Linux keeps files in
# memory and has room there, nothing waits; only a machine that crashes could tell the two apart, and no test does that.
MEMORY, ROOM = "/dev/shm", 2**30
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("TMPDIR", MEMORY)
    tempfile.tempdir = None  # asked anew

# Before anything is imported: kernels, servers and doctests inherit it, and no saved answer leaks into an output.
_WORK = tempfile.TemporaryDirectory(prefix="libya-lesson-work-")
os.environ["LIBYA_LESSON_WORK"] = _WORK.name
os.environ.pop("LIBYA_LESSON_LANGUAGE", None)
os.environ.pop("LIBYA_LESSON_PACK", None)


# Two workers take one file after another, so the longest go first: otherwise one would end long before the other.
LONGEST = (
    "test_lesson_04.py", "test_languages.py", "test_lessons.py", "test_hurdles.py", "test_card.py", "test_lesson_01.py",
    "test_lesson_05_06_07.py", "test_lesson_02.py", "test_lesson_00.py", "test_lesson_03.py", "test_corrections.py",
    "test_card_elsewhere.py", "test_reader.py", "test_lost_card.py", "test_watch.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Playwright keeps an event loop running in this thread, under which notebooks could not be executed afterwards."""
    longest = {name: place for place, name in enumerate(LONGEST)}

    def place(item: pytest.Item) -> int:
        return longest.get(item.path.name, 0) if "browser" in item.path.parts else -1

    items.sort(key=place)
