"""Cards with which several modules begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import open_lesson

from .grading import grade_all


@pytest.fixture
def graded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    """The card after all first grades."""
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    grade_all(card, "C", 3, "stake")
    return card


@pytest.fixture
def finished(graded: Card) -> Card:
    """The card after one lateral move, with the class's fold."""
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    return graded
