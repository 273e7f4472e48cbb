"""One open card with its activity: hands out what the activity needs, applies events, saves, draws."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit import pairs
from libya_lesson.activities.kit.given import EVERYTHING, NAMES, OVERRULES, Given
from libya_lesson.lessons import Call, numbers
from libya_lesson.lessons import plan as find_plan
from libya_lesson.locale import _, use
from libya_lesson.packs.files import PackError

if TYPE_CHECKING:
    from libya_lesson.lesson import Lesson

State = dict[str, Any]


class Desk:
    """Made by a lesson for each activity that is shown; the lesson keeps it as long as it lives."""

    def __init__(self, lesson: Lesson, call: str, entry: Call) -> None:
        from libya_lesson.activities.kit.card import Card

        self.lesson = lesson
        self.call = call
        self.entry = entry
        self.module: ModuleType = import_module(f"libya_lesson.activities.{entry.module}")
        own: str = self.module.ID
        self.key = own if own[:1].isdigit() or own == OVERRULES else f"{lesson.plan.number}.{call}"
        self.given = self._given()
        self._material: Any = None
        self._unsaved: State = {}  # what an activity keeps only until the lesson is opened again
        self._unfit: State | None = None  # saved answers that the activity cannot draw
        assets = getattr(self.module, "assets", None)
        self.card = Card(
            self._draw,
            self._take,
            (lambda: assets(self.material)) if assets else None,
            key=f"{lesson.work_of(self.key).pack}:{lesson.plan.number}.{call}",
            on_drawn=lesson.write,
        )

    @property
    def material(self) -> Any:
        """Built when first needed, and again after `renew`."""
        if self._material is None:
            self.given = self._given()
            self._material = self.module.material(self.given, **self.entry.options)
        return self._material

    def renew(self) -> None:
        """Something that the material was made from has changed."""
        self._material = None
        self.card.refresh()

    def refresh(self) -> None:
        """Draw again."""
        self.card.refresh()

    def looks_at(self, changed: frozenset[str]) -> bool:
        """Does the card show one of these, or everything? Who is here matters to all: pairs guess in turn."""
        return bool(changed & {*self.given.used, self.key, NAMES}) or EVERYTHING in self.given.used

    def _given(self) -> Given:
        lesson = self.lesson
        plan = lesson.plan
        return Given(
            lesson.pack,
            plan.number,
            lambda: lesson.reading,
            lambda activity: lesson.work_of(activity).get(activity),
            lesson.about_work,
            title=_(plan.title),
            next=_(plan.next),
            homework=_(sheet.title) if (sheet := plan.homework) and lesson.pack.holds(sheet.made_from) else "",
            uncorrected=lambda: lesson.uncorrected,
            course=[(each.number, _(each.title), each.minutes) for each in map(find_plan, numbers())],
        )

    @property
    def _passing(self) -> frozenset[str]:
        found: frozenset[str] = getattr(self.module, "PASSING", frozenset())
        return found

    @property
    def _pairs(self) -> str:
        return f"{self.key}.pairs"

    def _kept_by_pairs(self) -> State:
        return self.lesson.work_of(self.key).get(self._pairs) or {}

    def _state(self) -> State:
        # Answers carry no version of their activity, on purpose: one that comes to mean another thing gets another key.
        # It starts anew while its neighbours stay, here and in every activity that reads it; a version, raised in the
        # same change, would throw all of them away.
        saved = self.lesson.work_of(self.key).get(self.key)
        first: State = self.module.initial(self.material)
        if saved is None or saved == self._unfit:
            return first
        known = {k: v for k, v in saved.items() if k not in self._passing and (k not in first or alike(first[k], v))}
        return {**first, **known, **self._unsaved}

    def _view(self) -> dict[str, Any]:
        """The activity as it was left; from its start where the saved answers, of another version, do not fit it."""
        try:
            tree: dict[str, Any] = self.module.view(self.material, self._state())
        except PackError:
            raise
        except Exception:
            saved = self.lesson.work_of(self.key).get(self.key)
            if saved is None or saved == self._unfit:
                raise
            self._unfit = saved
            tree = self.module.view(self.material, self._state())
        if self._unfit is None or self.lesson.work_of(self.key).get(self.key) != self._unfit:
            return tree
        told = _(
            "Your saved answers do not fit this activity, perhaps because another version wrote them. It starts anew."
        )
        return {**tree, "notice": told}

    def _draw(self) -> dict[str, Any]:
        with use(self.lesson.language):
            tree = self._view()
            if self.entry.minutes:
                tree = {**tree, "minutes": self.entry.minutes}
            if tree.get("kicker") and self.module.ID[:2].isdigit() and self.module.ID[:2] != self.lesson.plan.number:
                # as a guest in another lesson the card is not that lesson's "Activity 2"
                tree = {**tree, "kicker": tree["kicker"].rpartition(" · ")[2]}
            if pairs.applies(self.lesson.names):
                tree = pairs.wrap(tree, self.lesson.names, self._kept_by_pairs())
            return tree if self.module.ID[:1].isdigit() else {**tree, "id": f"{self.lesson.plan.number}.{self.call}"}

    def _take(self, event: Mapping[str, Any]) -> None:
        with use(self.lesson.language):
            self.lesson.spread(self.lesson.work.refresh())
            if pairs.concerns(event):
                self.lesson.save(self._pairs, pairs.update(self.lesson.names, self._kept_by_pairs(), event), self)
                return
            before = self._state()
            after = self.module.update(self.material, before, event)
            ask = getattr(self.module, "command", None)
            command = ask(self.material, before, event) if ask else None
            if after != before:
                self._unsaved = {k: v for k, v in after.items() if k in self._passing}
                self.lesson.save(self.key, {k: v for k, v in after.items() if k not in self._passing}, self)
                if self.key == OVERRULES and after["list"] != before["list"]:
                    self._material = None  # the reader shows the reading that was just corrected
            if command is not None:
                self.lesson.write()  # a command may put another file in the place of this one
                problem = self.lesson.do(command)
                if problem is not None:
                    self._take({"id": "problem", "value": problem})


def alike(first: Any, saved: Any) -> bool:
    """May a saved value stand where the start state has ``first``? A code from elsewhere may hold anything.

    >>> alike([], ["a"]), alike(None, 3), alike({}, "text"), alike(0.5, 1)
    (True, True, False, True)
    """

    def kind(value: Any) -> type:
        if isinstance(value, (list, tuple)):
            return list
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float
        return type(value)

    return first is None or saved is None or kind(first) is kind(saved)
