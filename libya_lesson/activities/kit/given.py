"""What an activity is given: the pack, the reading as the student corrected it, and what was answered before.

Whatever an activity looks at is noted, so that its card is drawn again when, and only when, that has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from libya_lesson.packs import Pack
    from libya_lesson.tables import Reading

State = dict[str, Any]
NAMES = "names"
OVERRULES = "overrules"
OWN_ARTICLE = "07.article"
EVERYTHING = "*"


@dataclass(frozen=True)
class Student:
    """Whose answer this is: the student's own, or that of a named sample student of the pack who stands in."""

    id: str
    name: str
    about: str
    state: State

    @property
    def stands_in(self) -> bool:
        """True for a sample student."""
        return self.id != ""


@dataclass(frozen=True)
class Command:
    """What an activity asks the lesson to do beside saving its state.

    ``rename`` (value: nicknames), ``not_me``, ``take`` (value: a work code), ``forget`` (value: an activity's id),
    ``read`` (value: a text of the student's own, or "" for the pack's article),
    ``overrule`` (value: one overrule, as in ``judging/overrules.py``).
    What goes wrong comes back as the event {"id": "problem", "value": sentence}.
    """

    verb: str
    value: Any = None


class Given:
    """Made by the lesson, once for each card; the argument of every activity's ``material(given)``."""

    def __init__(
        self,
        pack: Pack,
        lesson: str,
        reading: Callable[[], Reading],
        saved: Callable[[str], State | None],
        about_work: Callable[[str], Any],
        title: str = "",
        next: str = "",
        homework: str = "",
        uncorrected: Callable[[], Reading] | None = None,
        course: Sequence[tuple[str, str, int]] = (),
    ) -> None:
        self.pack = pack
        self.lesson = lesson
        self.title = title
        self.next = next  # one sentence on the lesson that follows
        self.homework = homework  # the title of the sheet that goes with the lesson, where the pack makes one
        self.course = tuple(course)  # number, title and minutes of every lesson
        self.used: set[str] = set()
        self._reading = reading
        self._uncorrected = uncorrected or reading
        self._saved = saved
        self._about_work = about_work

    @property
    def reading(self) -> Reading:
        """The tables, with the student's overrules applied."""
        self.used.add(OVERRULES)
        return self._reading()

    @property
    def uncorrected(self) -> Reading:
        """The tables as the rules made them, whatever the student overruled."""
        return self._uncorrected()

    @property
    def names(self) -> tuple[str, ...]:
        """Who is here: one to three nicknames, or none."""
        self.used.add(NAMES)
        names: tuple[str, ...] = self._about_work("names")
        return names

    @property
    def notice(self) -> str | None:
        """A sentence about the saved work, such as that nothing can be written here."""
        notice: str | None = self._about_work("notice")
        return notice

    @property
    def work_code(self) -> str | None:
        """All answers as a work code; None before the first."""
        self.used.add(EVERYTHING)
        code: str | None = self._about_work("code")
        return code

    def answer(self, activity: str) -> State | None:
        """The student's own saved state of another activity, or None."""
        self.used.add(activity)
        return self._saved(activity)

    def students(self, activity: str) -> tuple[Student, ...]:
        """Whose answers there are to an activity: the student's own first, then the pack's sample students."""
        own = self.answer(activity)
        mine = (Student("", ", ".join(self.names), "", own),) if own is not None else ()
        return (*mine, *self._samples(activity))

    def earlier(self, activity: str) -> Student | None:
        """The student's own earlier answer, else the first sample student's; None where the pack has none."""
        return next(iter(self.students(activity)), None)

    def _samples(self, activity: str) -> tuple[Student, ...]:
        text = self.pack.text
        rows: list[Mapping[str, Any]] = list(self.pack.document("samples").get("student", ()))
        return tuple(
            Student(str(row["id"]), text(row["name"]), text(row.get("about", "")), dict(row[activity]))
            for row in rows
            if activity in row
        )
