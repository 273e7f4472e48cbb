"""What a node is: a plain dictionary with a type, and how to walk a tree of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Node = dict[str, Any]
Option = Mapping[str, Any]
Children = Sequence[Node | None]
Mark = Mapping[str, Any]
LEAVES = (str, int, float, type(None))  # nothing is inside them


def node(kind: str, /, **fields: Any) -> Node:
    """A node of that type without the fields that are None.

    >>> node("badge", text="new", note=None)
    {'type': 'badge', 'text': 'new'}
    """
    return {"type": kind} | {name: value for name, value in fields.items() if value is not None}


def nested(children: Children) -> list[Node]:
    """The children that are there: a None among them is left out, so that ``a if b else None`` reads well.

    >>> nested([node("divider"), None])
    [{'type': 'divider'}]
    """
    return [child for child in children if child is not None]


def one_of(what: str, given: str, allowed: Sequence[str]) -> str:
    """The word as given, or a ValueError that lists the words that are known."""
    if given not in allowed:
        raise ValueError(f"{what} is {given!r}; give one of {', '.join(allowed)}")
    return given


def options_of(owner: str, options: Sequence[Option]) -> list[dict[str, Any]]:
    """The options as plain dictionaries, each with an id and a label, no id twice."""
    found = [dict(option) for option in options]
    for option in found:
        if not option.get("id") or "label" not in option:
            raise ValueError(f"an option of {owner!r} is {option!r}; give it an id and a label")
    ids = [option["id"] for option in found]
    if len(set(ids)) != len(ids):
        raise ValueError(f"the options of {owner!r} are {ids!r}; give each an id of its own")
    return found


def marks_of(text: str, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """The marks as plain dictionaries, cut to the text, in the order in which they start."""
    inside = []
    for mark in marks:
        start, end = max(0, int(mark["start"])), min(len(text), int(mark["end"]))
        if start < end:
            inside.append(dict(mark) | {"start": start, "end": end})
    return sorted(inside, key=lambda mark: (mark["start"], -mark["end"]))


def walk(tree: Any) -> Iterator[Node]:
    """Every node of a tree, parents first.

    >>> [n["type"] for n in walk({"type": "group", "children": [{"type": "divider"}]})]
    ['group', 'divider']
    """
    waiting = [tree]
    while waiting:
        each = waiting.pop()
        if isinstance(each, (dict, Mapping)):
            if "type" in each:
                yield each  # type: ignore[misc]  # a Node is a dict in all but its declared type
            inside = [value for key, value in each.items() if key != "figure_json" and not isinstance(value, LEAVES)]
            waiting += reversed(inside)
        elif isinstance(each, (list, tuple)):
            waiting += reversed(each)


def find(tree: Node, id: str) -> Node:
    """The control with that id (a reader answers to the names of its events, too).

    >>> find({"type": "group", "children": [{"type": "button", "id": "go"}]}, "go")["type"]
    'button'
    """
    known = []
    for each in walk(tree):
        ids = [each["id"]] if each.get("id") else []
        if each["type"] == "reader":
            ids += each["events"]
        if id in ids:
            return each
        known += ids
    raise KeyError(f"no control {id!r} in this card; it has {', '.join(known) or 'none'}")
