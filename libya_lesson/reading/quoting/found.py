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
