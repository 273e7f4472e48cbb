"""An attribution before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field

from libya_lesson.reading.syntax.nounphrases import Range


@dataclass(slots=True)
class Found:
    """An attribution before it becomes a record; all ranges are tokens."""

    parts: list[Range]
    cue: Range | None
    source: Range | None
    rule: str
    notes: list[str] = field(default_factory=list)
    group: int = -1
    outer: int = -1

    @property
    def size(self) -> int:
        """How many tokens its parts have."""
        size = 0
        for first, last in self.parts:
            size += last - first
        return size

    @property
    def has_words(self) -> bool:
        """Whether any of its parts has a token."""
        for first, last in self.parts:  # noqa: SIM110, a generator takes twice as long
            if last > first:
                return True
        return False
