"""The two scales of the grid as controls: six steps side by side, the one without a basis to judge set apart."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.judging.grades import DIGIT_WORDS, LETTER_WORDS
from libya_lesson.locale import _


def letters(id: str, label: str, value: str | None) -> Node:
    """A letter for a source; F is no worse E, so it stands apart.

    >>> [option["label"] for option in letters("a", "How reliable?", "B")["options"] if option.get("apart")]
    ['F']
    """
    return _scale(id, label, {letter: _(words) for letter, words in LETTER_WORDS.items()}, value)


def digits(id: str, label: str, value: int | None) -> Node:
    """A digit for a sentence; 6 is no worse 5.

    >>> digits("a", "How likely?", 2)["value"]
    '2'
    """
    return _scale(id, label, {str(digit): _(words) for digit, words in DIGIT_WORDS.items()}, str(value or "") or None)


def _scale(id: str, label: str, words: dict[str, str], value: str | None) -> Node:
    options: list[dict[str, Any]] = [{"id": mark, "label": mark, "note": note} for mark, note in words.items()]
    options[-1]["apart"] = True
    return nodes.choice(id, label, options, value, layout="scale")
