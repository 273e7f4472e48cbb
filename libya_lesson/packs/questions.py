"""Questions with options that each have feedback of their own: about the method, and about a pack's case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from libya_lesson.packs.files import read_toml

METHOD_QUESTIONS = Path(__file__).parents[1] / "lessons" / "questions.toml"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer with the feedback that belongs to it alone."""

    id: str
    text: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """A starter, check or exit question; ``scope`` is "case" (from the pack) or "method" (from the lesson)."""

    id: str
    lesson: str
    kind: str
    stem: str
    options: tuple[Option, ...]
    scope: str

    @property
    def right(self) -> tuple[str, ...]:
        """Ids of the right options."""
        return tuple(o.id for o in self.options if o.right)

    @property
    def feedback(self) -> dict[str, str]:
        """Feedback by option id."""
        return {o.id: o.feedback for o in self.options}


def method_questions() -> Iterator[Question]:
    """The questions about the method, the same for every pack.

    >>> {question.scope for question in method_questions()}
    {'method'}
    """
    return questions_of(read_toml(METHOD_QUESTIONS), "method")


def questions_of(document: Mapping[str, Any], scope: str) -> Iterator[Question]:
    """The questions of one document, in its order."""
    for entry in document.get("question", ()):
        given = entry.get("options", ())  # an exit question may be answered in words alone
        options = tuple(Option(o["id"], o["text"], o.get("right", False), o["feedback"]) for o in given)
        yield Question(entry["id"], entry["lesson"], entry["kind"], entry["stem"], options, scope)
