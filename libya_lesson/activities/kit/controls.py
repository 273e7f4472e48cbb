"""Nodes that a student works: choices, sliders, text, buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit.node import Mark, Node, Option, marks_of, node, one_of, options_of


def choice(
    id: str,
    label: str,
    options: Sequence[Option],
    value: str | Sequence[str] | None = None,
    *,
    many: bool = False,
    locked: bool = False,
    disabled: bool = False,
    feedback: Mapping[str, str] | None = None,
    right: Sequence[str] | None = None,
    layout: str = "list",
    confirm: str | None = None,
    hide_label: bool = False,
    pick: int | None = None,
) -> Node:
    """One of several, or many; each option {"id", "label", "note"?}.

    The layout is list, row, buttons, chips (small buttons), scale or pick.
    The event's value is the option's id (with ``many`` the list of ids). With ``confirm`` ("Lock my answer") the
    choice stays in the browser until that button is pressed: use it wherever a choice locks, or an arrow key locks it.
    ``feedback`` (by option id) and ``right`` are shown for the chosen options as soon as they are given.
    With ``pick`` it is one of many rows that scroll; an option may hold "weight" and "was", 0 to 1 or None.
    On a scale the steps stand side by side; an option with "apart": True is set off from them.
    ``pick`` is how many the label asks for: then the card does not say "choose all that fit".
    """
    given = list(value or ()) if many and not isinstance(value, str) else value
    return node(
        "choice", id=id, label=label, options=options_of(id, options), value=given, many=many, locked=locked,
        disabled=disabled or None, feedback=dict(feedback) if feedback else None,
        right=list(right) if right is not None else None,
        layout=one_of("layout", layout, ("list", "row", "buttons", "chips", "scale", "pick")), confirm=confirm,
        hide_label=hide_label or None, pick=pick,
    )  # fmt: skip


def slider(
    id: str,
    label: str,
    value: float | None,
    min: float = 0,
    max: float = 100,
    step: float = 1,
    *,
    unit: str = "",
    left: str = "",
    right: str = "",
    locked: bool = False,
    disabled: bool = False,
    before: float | None = None,
    format: str = "number",
    note: str | None = None,
) -> Node:
    """A number on a line; None until first moved; ``before`` is shown as a ghost; format number or percent (of 1).

    >>> slider("a", "How sure?", None, left="not at all", right="entirely")["min"]
    0
    """
    if not min < max:
        raise ValueError(f"the slider {id!r} goes from {min} to {max}; give a smaller min")
    return node(
        "slider", id=id, label=label, value=value, min=min, max=max, step=step, unit=unit, left=left, right=right,
        locked=locked, disabled=disabled or None, before=before, note=note,
        format=one_of("format", format, ("number", "percent")),
    )  # fmt: skip


def text_input(
    id: str,
    label: str,
    value: str = "",
    *,
    rows: int = 1,
    max_words: int | None = None,
    marks: Sequence[Mark] = (),
    placeholder: str = "",
    enter: str | None = None,
    locked: bool = False,
    disabled: bool = False,
) -> Node:
    """A line (or rows) to write in, with marks {"start", "end", "kind", "note"}; Enter presses the button ``enter``."""
    return node(
        "text_input", id=id, label=label, value=value, rows=rows, max_words=max_words, marks=marks_of(value, marks),
        placeholder=placeholder, enter=enter, locked=locked, disabled=disabled or None,
    )  # fmt: skip


def toggle(
    id: str, label: str, value: bool, *, note: str | None = None, locked: bool = False, disabled: bool = False
) -> Node:
    """A switch."""
    return node("toggle", id=id, label=label, value=bool(value), note=note, locked=locked, disabled=disabled or None)


def button(
    id: str, label: str, kind: str = "primary", *, disabled: bool = False, value: Any = None, note: str | None = None
) -> Node:
    """A button; kind primary, quiet or tile (a card that lies face down); the event carries ``value``."""
    return node(
        "button", id=id, label=label, kind=one_of("kind", kind, ("primary", "quiet", "tile")), value=value,
        disabled=disabled or None, note=note,
    )  # fmt: skip


def file_input(id: str, label: str, accept: str = ".txt", *, note: str | None = None) -> Node:
    """A file of the student's own; the event's value is {"name", "size", "base64"}."""
    return node("file_input", id=id, label=label, accept=accept, note=note)
