"""The lessons of the course: which activities belong to which, in what order, for how many minutes.

How to add a lesson, or an activity to one, without touching a file of somebody else:

1. One module in ``libya_lesson/activities/``, with these plain functions::

       ID = "04.map"                                # the key of its saved state
       def material(given: Given) -> Material       # what it needs, taken from ``given`` (see activities/kit/given.py)
       def initial(material) -> dict                # the state before any answer
       def update(material, state, event) -> dict   # pure; event = {"id": control, "value": …}
       def view(material, state) -> Node            # pure
       def assets(material) -> dict                 # only where it has big constants
       PASSING = frozenset({"problem"})             # only where a part of the state is not worth saving
       def command(material, state, event) -> Command | None   # only where it asks the lesson for something

2. One line for it in ``libya_lesson/lessons/lesson_04.py``, whose ``PLAN`` is all that this package reads::

       PLAN = Plan("04", N_("Your map of 2016"), minutes=30, goals=(...), calls={
           "map": Call("your_map", minutes=13),                    # activities/your_map.py, shown by lesson.map()
           "twins": Call("twin_maps", minutes=8, plus=True),
       }, next=N_("..."))

Every lesson has the calls of ``COMMON`` as well: start, background, reader, starter, check, exit. An activity whose
``ID`` has no lesson number (such as the questions) is saved under the lesson and the call, "04.check". Options in
``Call(…, options)`` are handed on: ``material(given, **options)``.

``material`` is called again when something that it took from ``given`` has changed: an overrule, a rating, a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

NUMBERS = ("00", "01", "02", "03", "04", "05", "06", "07")


@dataclass(frozen=True)
class Call:
    """One activity of a lesson: its module in ``activities``, its minutes, core or Plus."""

    module: str
    minutes: int = 0
    plus: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Homework:
    """The printed sheet of a lesson: its title, and the table or document of a pack that it is made from, if any."""

    title: str
    made_from: str = ""


@dataclass(frozen=True)
class Plan:
    """A lesson: what notebook ``number`` may call; titles and goals are marked with ``N_``, translated when shown."""

    number: str
    title: str
    minutes: int
    goals: tuple[str, ...] = ()
    calls: Mapping[str, Call] = field(default_factory=dict)
    next: str = ""
    homework: Homework | None = None

    @property
    def all_calls(self) -> dict[str, Call]:
        """The calls of every lesson and those of this one, which may replace them."""
        return {**COMMON, **self.calls}


COMMON: Mapping[str, Call] = {
    "start": Call("start"),
    "background": Call("background"),
    "reader": Call("reading_room", minutes=5),
    "starter": Call("questions", minutes=3, options={"kind": "starter"}),
    "check": Call("questions", minutes=4, options={"kind": "check"}),
    "exit": Call("exit_ticket", minutes=2),
}


@cache
def plan(number: str) -> Plan:
    """The plan of a lesson.

    Raises ValueError for a number without a lesson.

    >>> plan("01").minutes
    30
    >>> plan("99")
    Traceback (most recent call last):
    ...
    ValueError: There is no lesson “99”; the lessons are 00, 01...
    """
    if number not in numbers():
        raise ValueError(f"There is no lesson “{number}”; the lessons are {', '.join(numbers())}.")
    found: Plan = import_module(f"{__name__}.lesson_{number}").PLAN
    return found


@lru_cache(maxsize=1)
def numbers() -> tuple[str, ...]:
    """The lessons that are there, in order."""
    return tuple(n for n in NUMBERS if find_spec(f"{__name__}.lesson_{n}"))
