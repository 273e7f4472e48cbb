"""Which numbers on a card were made by the course, and which of them stand without the fold that tells how.

The rule: whatever the course counted or reckoned tells in its own step (in a card without steps: in the card) how it
was made. That is every chart, every number seen from afar, every table with numbers in its cells, every number in the
sentence on what changed, and wherever else it is said: a percentage, a weight such as 0.35, "k of n", points.

No fold is needed by what nobody had to make: a bar of progress and what is still to do ("2 of 3 cards left"), a
student's own pick shown back to them, and facts with their source: the words of the article and of its case file,
dates, the places of a map.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.node import walk

MADE = re.compile(r"\d\s?%|\b[01]\.\d\d\b|\b\d+ of \d+|\b[\d.]+ points\b")
OWN_PICK = re.compile(r"^You put ")
STILL_TO_DO = re.compile(r"\b(left|to go|still to place|Round \d)\b")
PLACED = {"North (°)", "East (°)"}  # where a town lies is no finding of ours
SAID = {"feedback": ("text",), "prose": ("text",), "badge": ("text",), "details": ("summary", "note"),
        "toggle": ("label",), "group": ("label",)}  # fmt: skip


def unexplained(tree: nodes.Node, given: Iterable[str] = ()) -> list[str]:
    """The made numbers of a card without their fold, each as its step and its words; ``given`` are words of a pack."""
    known = sorted(given, key=len, reverse=True)
    return [f"{_name(scope)}: {shown}" for scope, inside in _scopes(tree) if not _told(inside)
            for node in inside for shown in made(node, known)]  # fmt: skip


def made(node: nodes.Node, given: Iterable[str] = ()) -> Iterator[str]:
    """What a node shows of numbers that the course made."""
    kind = node["type"]
    if kind == "figure":
        if not _only_places(node.get("table")):
            yield f"the chart “{node['description']}”"
    elif kind in ("shifts", "strip"):
        yield f"the chart “{node.get('caption') or node['label']}”"
    elif kind == "number":
        yield f"the number {node['value']}"
    elif kind == "table" and not _only_places(node):
        if any(isinstance(cell, (int, float)) or MADE.search(_without(given, str(cell))) for cell in _cells(node)):
            yield f"the table “{node['caption']}”"
    elif kind == "changed":
        if re.search(r"\d", _without(given, node["text"])):
            yield f"“{node['text']}”"
    else:
        for field in SAID.get(kind, ()):
            text = _without(given, str(node.get(field) or ""))
            if MADE.search(text) and not STILL_TO_DO.search(text) and not OWN_PICK.search(text):
                yield f"“{node[field]}”"


def _scopes(tree: nodes.Node) -> list[tuple[nodes.Node, list[nodes.Node]]]:
    """The card and its open steps, each with the nodes that lie in it and in no step further in."""
    found = []
    for scope in [tree, *(node for node in walk(tree) if node["type"] == "step")]:
        deeper = [node for node in walk(scope) if node["type"] == "step" and node is not scope]
        elsewhere = {id(node) for step in deeper for node in walk(step)}
        found.append((scope, [node for node in walk(scope) if id(node) not in elsewhere]))
    return found


def _told(inside: Iterable[nodes.Node]) -> bool:
    """Whether a fold tells how a number was made."""
    return any(n["type"] == "how" or (n["type"] == "number" and n["how"]) for n in inside)


def _name(scope: nodes.Node) -> str:
    return f"step {scope['kind']}" if scope["type"] == "step" else "card"


def _cells(table: nodes.Node) -> list[object]:
    return [cell for row in table["rows"] for cell in row if cell is None or isinstance(cell, (str, int, float))]


def _only_places(table: nodes.Node | None) -> bool:
    return table is not None and set(table["columns"]) >= PLACED


def _without(given: Iterable[str], text: str) -> str:
    """A text without the words that come from the pack."""
    for words in given:
        text = text.replace(words, "")
    return text
