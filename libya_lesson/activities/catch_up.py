"""Ten minutes for who was absent: the lesson before in three sentences, and the one thing to do."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.locale import _

_FILE = Path(__file__).resolve().parent.parent / "lessons" / "catch_up.toml"


@lru_cache(maxsize=1)
def _lessons() -> Mapping[str, Mapping[str, Any]]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["lesson"]
    return {row["number"]: row for row in rows}


def fold(lesson: str) -> nodes.Node | None:
    """A fold about the lesson before this one; None for the first.

    >>> fold("00") is None, (fold("02") or {})["type"]
    (True, 'details')
    """
    missed = _lessons().get(f"{int(lesson) - 1:02}") if lesson.isdigit() else None
    if missed is None:
        return None
    points = "\n".join(f"- {_(point)}" for point in missed["points"])
    todo = nodes.prose(_("**Then do one thing (six minutes).** {todo}").format(todo=_(missed["todo"])))
    return nodes.details(_("I missed the lesson before: ten minutes"), [nodes.prose(points), todo])
