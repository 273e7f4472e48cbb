"""Nodes that hold other nodes or plain words: the card, its steps, prose, feedback."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities.kit.node import Children, Node, nested, node, one_of

STEPS = ("predict", "act", "see", "why")
TONES = ("right", "notyet", "info", "note")


def card(
    id: str,
    title: str,
    children: Children,
    *,
    minutes: int | None = None,
    plus: bool = False,
    kicker: str | None = None,
) -> Node:
    """The one frame around an activity; ``kicker`` is the small line above the title."""
    return node(
        "card", id=id, title=title, children=nested(children), minutes=minutes, plus=plus or None, kicker=kicker
    )


def step(kind: str, children: Children, *, title: str | None = None, done: bool = False, open: bool = True) -> Node:
    """One of the four steps predict, act, see, why; a step that is not open shows its heading only.

    >>> step("act", [prose("Move the slider.")])["kind"]
    'act'
    """
    one_of("the kind of a step", kind, STEPS)
    return node("step", kind=kind, title=title, done=done, open=open, children=nested(children) if open else [])


def prose(text: str, tone: str | None = None) -> Node:
    """Paragraphs and "- " lists; inline **bold**, *emphasis*, [[term|gloss]] only; tone lead, small or note."""
    if tone is not None:
        one_of("the tone of prose", tone, ("lead", "small", "note"))
    return node("prose", text=text, tone=tone)


def heading(text: str, level: int = 3) -> Node:
    """A heading inside a card; level 3 (the title of the card is 2) to 5."""
    return node("heading", text=text, level=min(5, max(3, level)))


def feedback(text: str, tone: str = "info") -> Node:
    """What an answer is told, a thing a line: kind and specific; tone right, notyet, info or note."""
    return node("feedback", text=text, tone=one_of("the tone of feedback", tone, TONES))


def changed(text: str) -> Node:
    """The one sentence on what changed; it is highlighted and read out by screen readers."""
    return node("changed", text=text)


def details(summary: str, children: Children, *, open: bool = False, note: str | None = None) -> Node:
    """A fold that the student opens; ``note`` stands at the end of its line, as a weight does in a list."""
    return node("details", summary=summary, children=nested(children), open=open, note=note)


def how(label: str, children: Children) -> Node:
    """The fold "how was this number made?"."""
    return node("how", label=label, children=nested(children))


def columns(children: Children) -> Node:
    """Children side by side, one below the other where there is no room."""
    return node("columns", children=nested(children))


def group(label: str | None, children: Children, *, stays: bool = False, turn: str | None = None) -> Node:
    """Children that belong together, in a quiet box with a label (None: no label); ``stays`` in sight while one reads.

    Where questions take turns in one place, ``turn`` says which one it is: the next one is shown from its beginning.

    >>> group("Mute a voice", [divider()], stays=True)["stays"]
    True
    """
    return node("group", label=label, children=nested(children), stays=stays or None, turn=turn)


def badge(text: str, kind: str = "plain") -> Node:
    """A word in a pill; kind plain, accent, cooperation, conflict, unsure, author, named, relayed or unnamed."""
    return node("badge", text=text, kind=kind)


def divider() -> Node:
    """A quiet line."""
    return node("divider")


def number(label: str, value: str | float, how: Children = (), *, note: str | None = None) -> Node:
    """One number to be seen from afar, with the fold that tells how it was made."""
    return node("number", label=label, value=str(value), how=nested(how), note=note)


def progress(done: int, total: int, label: str | None = None) -> Node:
    """How many of how many are done."""
    return node("progress", done=done, total=total, label=label)


def copy(text: str, label: str, *, code: bool = False) -> Node:
    """A text to take along, with a button that copies it; a code is no prose and is set in another face."""
    return node("copy", text=text, label=label, code=code)


def table(
    columns: list[str], rows: list[list[Any]], caption: str, *, hidden: bool = False, id: str | None = None
) -> Node:
    """A table with a caption; a cell is a word, a number, None or a node; ``hidden`` folds it.

    With an ``id`` each row gets a button; the event's value is the row's position.
    """
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"a row of the table {caption!r} has {len(row)} cells; give {len(columns)}")
    return node("table", columns=list(columns), rows=[list(r) for r in rows], caption=caption, hidden=hidden, id=id)
