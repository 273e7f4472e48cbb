"""Binds a pack, a student's work and the activities: the one thing that notebooks call.

>>> lesson = open_lesson("01", "harbour")
>>> lesson
<Lesson 01 on Lamp Harbour: voices, chains; Plus: machine>
>>> card = lesson.voices()  # a Card; a notebook shows it
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit.given import NAMES, OVERRULES, OWN_ARTICLE, Command
from libya_lesson.binding import Desk
from libya_lesson.lessons import Plan, plan
from libya_lesson.locale import _, use
from libya_lesson.packs import Pack, open_pack, pack_of_text
from libya_lesson.work import Work
from libya_lesson.work.code import WorkCodeError, decode
from libya_lesson.work.notices import Notice

if TYPE_CHECKING:
    from libya_lesson.activities.kit.card import Card
    from libya_lesson.tables import Reading

State = dict[str, Any]
OTHERS_WAIT = 0.12  # seconds in which the browser draws the card under the hand


def open_lesson(number: str = "00", pack: str | Path = "libya", language: str | None = None) -> Lesson:
    """Open a lesson on a pack (a name, a folder or a text file), in a language ($LIBYA_LESSON_LANGUAGE, else English).

    Where the lessons were started with ``--pack``, that pack ($LIBYA_LESSON_PACK) takes the place of this one.

    Raises ValueError for an unknown lesson or language, `PackError` for a pack that cannot be read.

    >>> open_lesson("01", "harbour").names
    ()
    """
    spoken = language or os.environ.get("LIBYA_LESSON_LANGUAGE") or "en"
    with use(spoken):
        opened = open_pack(os.environ.get("LIBYA_LESSON_PACK") or pack)
        return Lesson(plan(number), opened, Work.open(opened.name), spoken)


class Lesson:
    """One open lesson; each activity is a method that returns its card: ``lesson.voices()``."""

    def __init__(self, plan: Plan, pack: Pack, work: Work, language: str = "en") -> None:
        self.plan = plan
        self.home = pack, work  # as the notebook was opened; `read` may put another text in its place
        self.pack = pack
        self.work = work
        self.language = language
        self._desks: dict[str, Desk] = {}
        self._waiting: list[tuple[frozenset[str], Desk | None]] = []
        self._corrected: tuple[str, Reading] | None = None
        if plan.number == OWN_ARTICLE[:2]:
            self.read((work.get(OWN_ARTICLE) or {}).get("text", ""))

    @property
    def names(self) -> tuple[str, ...]:
        """Who is here."""
        return self.work.names

    @cached_property
    def uncorrected(self) -> Reading:
        """The tables as the rules made them."""
        from libya_lesson.tables import parse

        with use(self.language):
            return parse(self.pack.article.text)

    @property
    def reading(self) -> Reading:
        """The tables with the student's overrules applied."""
        overrules = (self.work.get(OVERRULES) or {}).get("list", [])
        if not overrules:
            return self.uncorrected
        key = json.dumps(overrules, sort_keys=True)
        if self._corrected is None or self._corrected[0] != key:
            from libya_lesson.judging.overrules import corrected

            with use(self.language):
                self._corrected = key, corrected(self.uncorrected, overrules)
        return self._corrected[1]

    def read(self, text: str) -> None:
        """Put a text of the student's own in the place of the pack's article; an empty one brings the article back.

        The answers given to it are saved under a name of its own, with the same nicknames.

        >>> lesson = open_lesson("07", "harbour")
        >>> lesson.read("Ann Lee left.")
        >>> lesson.reading.text
        'Ann Lee left.'
        """
        pack, work = self.home
        if text.strip():
            names = work.names
            pack = pack_of_text(text)
            work = Work.open(pack.name)
            if work.names != names:
                work.rename(*names)
        if pack is not self.pack and pack.name != self.pack.name:
            self.pack, self.work = pack, work
            self._corrected = None
            self.__dict__.pop("uncorrected", None)
            for desk in self._desks.values():
                desk.renew()

    def work_of(self, activity: str) -> Work:
        """Where an activity's answers are saved: the choice of a text stays with the article one started from."""
        return self.home[1] if activity == OWN_ARTICLE else self.work

    def card(self, call: str) -> Card:
        """The card of an activity; asked for again, it is the same card, brought up to date.

        >>> open_lesson("01", "harbour").card("vocies")
        Traceback (most recent call last):
        ...
        AttributeError: Lesson 01 has no activity “vocies”; it has background, chains, check, ...
        """
        calls = self.plan.all_calls
        if call not in calls:
            raise AttributeError(
                f"Lesson {self.plan.number} has no activity “{call}”; it has {', '.join(sorted(calls))}."
            )
        from libya_lesson.activities.kit.card import ONE_AT_A_TIME

        with ONE_AT_A_TIME, use(self.language):
            self.spread(self.work.refresh())
            if call in self._desks:
                self._desks[call].refresh()
            else:
                self._desks[call] = Desk(self, call, calls[call])
            return self._desks[call].card

    def __getattr__(self, call: str) -> Callable[[], Card]:
        if call.startswith("_"):
            raise AttributeError(call)
        if call not in self.plan.all_calls:
            self.card(call)  # says which there are
        return lambda: self.card(call)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.plan.all_calls})

    def __repr__(self) -> str:
        core = ", ".join(name for name, call in self.plan.calls.items() if not call.plus)
        plus = ", ".join(name for name, call in self.plan.calls.items() if call.plus)
        return f"<Lesson {self.plan.number} on {self.pack.title}: {core}{f'; Plus: {plus}' if plus else ''}>"

    def save(self, activity: str, state: Mapping[str, Any], asked_by: Desk | None = None) -> None:
        """Keep the state of an activity, for `write`, and draw again every other open card that looks at it."""
        with use(self.language):
            self.work_of(activity).keep(activity, state)
            self.spread(frozenset({activity}), asked_by)

    def write(self) -> None:
        """Save the answers that are not on disk yet; a card asks for it as soon as its picture is on the way."""
        for work in (self.home[1], self.work):
            work.write()

    def do(self, command: Command) -> str | None:
        """Do what an activity asked for; returns a sentence when it could not be done."""
        before = {NAMES, *self.work.activities}
        try:
            match command.verb:
                case "rename":
                    self.work.rename(*command.value)
                    self.spread(frozenset({NAMES}))
                    return None
                case "forget":
                    self.work.forget(command.value)
                    self.spread(frozenset({command.value}))
                    return None
                case "overrule":
                    from libya_lesson.activities.reading_room import add

                    before_it = {"list": [], **(self.work.get(OVERRULES) or {})}
                    self.save(OVERRULES, add(before_it, command.value))
                    return None
                case "read":
                    self.read(command.value)
                    return None
                case "not_me":
                    self.work.not_me()
                case "take":
                    found = decode(command.value).pack
                    if found != self.work.pack:
                        return _("This work code belongs to the lessons on “{found}”. Paste it there.").format(
                            found=found
                        )
                    self.work.take(command.value)
                case _:
                    raise ValueError(
                        f"a lesson cannot {command.verb!r}; it can rename, forget, overrule, read, not_me and take"
                    )
        except WorkCodeError as problem:
            return _(problem.message).format(**problem.words)
        finally:
            if command.verb in ("not_me", "take"):
                self.spread(frozenset({*before, NAMES, *self.work.activities}))
        return None

    def spread(self, changed: frozenset[str], asked_by: Desk | None = None) -> None:
        """Draw again every open card that looks at one of these, but for the one that asked.

        In a kernel that one is drawn first: a student waits for the card under the hand, not for the others. They
        follow once for all that came meanwhile, as from a slider that is being dragged.
        """
        if not changed:
            return
        self._waiting.append((changed, asked_by))
        try:
            loop = asyncio.get_running_loop() if asked_by is not None else None
        except RuntimeError:
            loop = None
        if loop is None:
            self._redraw()
        elif len(self._waiting) == 1:
            loop.call_later(OTHERS_WAIT, self._redraw)

    def _redraw(self) -> None:
        from libya_lesson.activities.kit.card import ONE_AT_A_TIME

        with ONE_AT_A_TIME, use(self.language):
            waiting, self._waiting = self._waiting, []
            for desk in list(self._desks.values()):
                if any(desk is not asked_by and desk.looks_at(changed) for changed, asked_by in waiting):
                    desk.renew()

    def about_work(self, what: str) -> Any:
        """What an activity may know of the saved work: names, notice or code."""
        if what == "names":
            return self.work.names
        if what == "code":
            return self.work.code() if self.work.activities else None
        notice: Notice | None = self.work.notice
        return _(notice.message).format(**notice.words) if notice else None
