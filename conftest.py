"""Set-up for every test: answers go to a temporary folder, and the browser tests come last."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no finding; what a property costs is measured in benchmarks/.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Before anything is imported: kernels, servers and doctests inherit it, and no saved answer leaks into an output.
_WORK = tempfile.TemporaryDirectory(prefix="libya-lesson-work-")
os.environ["LIBYA_LESSON_WORK"] = _WORK.name
os.environ.pop("LIBYA_LESSON_LANGUAGE", None)
os.environ.pop("LIBYA_LESSON_PACK", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Playwright keeps an event loop running in this thread, under which notebooks could not be executed afterwards."""
    items.sort(key=lambda item: "browser" in item.path.parts)
