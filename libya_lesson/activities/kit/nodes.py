"""Everything a card can be made of: plain functions that return plain dictionaries.

A view puts them together, the same tree is drawn in the browser, written as static HTML and driven headless:

>>> tree = card("00.hello", "Who is speaking?", [
...     step("predict", [choice("guess", "Your guess", [{"id": "a", "label": "A person"}], confirm="Lock my answer")]),
...     step("act", [slider("sure", "How sure are you?", None, left="not at all", right="entirely")]),
... ])
>>> find(tree, "sure")["max"]
100
"""

from libya_lesson.activities.kit.controls import button, choice, file_input, slider, text_input, toggle
from libya_lesson.activities.kit.displays import board, chain, excerpt, figure, grid6, reader, shifts, strip, timeline
from libya_lesson.activities.kit.layout import (
    badge,
    card,
    changed,
    columns,
    copy,
    details,
    divider,
    feedback,
    group,
    heading,
    how,
    number,
    progress,
    prose,
    step,
    table,
)
from libya_lesson.activities.kit.node import Node, find, walk

__all__ = [
    "Node", "badge", "board", "button", "card", "chain", "changed", "choice", "columns", "copy", "details",
    "divider", "excerpt", "feedback", "figure", "file_input", "find", "grid6", "group", "heading", "how", "number",
    "progress", "prose", "reader", "shifts", "slider", "step", "strip", "table", "text_input", "timeline",
    "toggle", "walk",
]  # fmt: skip
