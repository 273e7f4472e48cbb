"""Why a row is there: the rule's sentence with its words, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from libya_lesson.locale import _
from libya_lesson.reading.records import Because


def why(because: Because) -> str:
    """Say in one sentence, in the reader's language, why a row is there."""
    if "why" in because.words:  # a row that was loaded, or that a student made, brings its sentence along
        return because.words["why"]
    template = _templates().get(because.rule)
    return because.rule if template is None else _render(template, because.words)


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _render(template: str, words: Mapping[str, str]) -> str:
    return _(template).format_map(_Words(words))


@cache
def _templates() -> dict[str, str]:
    """The sentence of every rule of every reading module."""
    import pkgutil
    from importlib import import_module

    from libya_lesson import reading

    found: dict[str, str] = {}
    for module in pkgutil.walk_packages(reading.__path__, reading.__name__ + "."):
        found |= getattr(import_module(module.name), "RULES", {})
    return found
