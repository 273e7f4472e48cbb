"""What the tests of single activities share: a card bound to a pack, and looking into its tree."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.lessons import numbers, plan
from libya_lesson.packs import Pack, open_pack, pack_of_text
from libya_lesson.tables import parse

COURSE = [(number, plan(number).title, plan(number).minutes) for number in numbers()]


def given(pack: str = "libya", lesson: str = "01", saved: dict[str, Any] | None = None) -> Given:
    """What a lesson would hand to an activity, without a lesson."""
    return _given(open_pack(pack), lesson, saved)


def given_text(text: str, lesson: str = "01") -> Given:
    """The same for a text that somebody pasted."""
    return _given(pack_of_text(text), lesson, None)


def _given(opened: Pack, lesson: str, saved: dict[str, Any] | None) -> Given:
    about = {"names": (), "notice": None, "code": None}
    return Given(
        opened,
        lesson,
        lambda: parse(opened.article.text),
        (saved or {}).get,
        about.__getitem__,
        course=COURSE,
    )


def card(module: str, pack: str = "libya", lesson: str = "01", **options: Any) -> Any:
    """A card of one activity that keeps its state in itself (``card.state``)."""
    from libya_lesson.activities.kit.card import bind

    loaded = import_module(f"libya_lesson.activities.{module}")
    return bind(loaded, loaded.material(given(pack, lesson), **options))


def texts(tree: Any, kind: str) -> list[str]:
    """The texts of all nodes of a type."""
    return [node["text"] for node in walk(tree) if node["type"] == kind]


def nodes_of(tree: Any, kind: str) -> list[Any]:
    """All nodes of a type."""
    return [node for node in walk(tree) if node["type"] == kind]
