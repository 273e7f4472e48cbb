"""What a student is told once about saved answers: in memory only, damaged, of a newer version, or handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from libya_lesson.work.code import N_

MEMORY_ONLY = N_(
    "Nothing can be written on this computer, so your answers last only until you close the lesson. "
    "Copy your work code before you go."
)
DAMAGED = N_("The file with the saved answers was damaged. It is kept as {file}, and you start afresh.")
NEWER = N_(
    "The saved answers come from a newer version of the course. They are kept as {file}; open them with that version. "
    "Here you start afresh."
)
HANDED_OVER = N_("Somebody else has started in another lesson. Your answers are kept; open this lesson again to go on.")


@dataclass(frozen=True)
class Notice:
    """A sentence to show once, kept apart from its words so that it can be translated."""

    message: str
    words: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.words)
