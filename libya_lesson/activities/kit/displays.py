"""Nodes that show what is in the text or in the numbers, and the four workbenches: chain, board, grid, strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit.node import Children, Mark, Node, marks_of, nested, node, one_of, options_of

LETTERS = "ABCDEF"
DIGITS = "123456"
SIGNS = ("was", "now", "flag", "band")


def figure(
    figure_json: Mapping[str, Any],
    description: str,
    table: Node | None,
    *,
    id: str | None = None,
    height: int = 360,
) -> Node:
    """A plotly figure as JSON, one sentence that describes it, the same numbers as a ``table`` node (folded beside it).

    With an ``id``, a click on a point that has ``customdata`` sends that customdata as the event's value.
    """
    return node("figure", figure_json=dict(figure_json), description=description, table=table, id=id, height=height)


def excerpt(
    text: str,
    marks: Sequence[Mark] = (),
    label: str | None = None,
    *,
    id: str | None = None,
    leads: str | None = None,
) -> Node:
    """A short piece of the article; marks {"start", "end", "kind", "note"?, "id"?} may overlap.

    Kinds: author, named, relayed, unnamed (voices); actor, claim, hedge, booster, label, cooperation, conflict, muted,
    anchor, headline, slot and slot-at (words to choose), fresh (what was changed last).
    With an ``id``, a click on a mark with an id sends that id; a press by keyboard goes on to the control ``leads``.
    """
    return node("excerpt", text=text, marks=marks_of(text, marks), label=label, id=id, leads=leads)


def chain(
    id: str,
    label: str,
    beads: Sequence[Mapping[str, Any]],
    tray: Sequence[Mapping[str, Any]] = (),
    *,
    start: str,
    end: str,
    locked: bool = False,
) -> Node:
    """A chain of voices from ``start`` (the article) outward to ``end`` (the words): beads on it, beads in the tray.

    A bead is {"id", "text", "kind": author|named|relayed|unnamed|hidden, "note"?, "fixed"?: bool,
    "tone"?: right|notyet, "feedback"?}. The event's value is the list of bead ids on the chain, in order, the fixed
    ones included.
    """
    return node(
        "chain", id=id, label=label, beads=[dict(b) for b in beads], tray=[dict(b) for b in tray], start=start, end=end,
        locked=locked,
    )  # fmt: skip


def board(
    id: str,
    label: str,
    items: Sequence[Mapping[str, Any]],
    boxes: Sequence[Mapping[str, Any]],
    placed: Mapping[str, Sequence[str]],
    *,
    tray: str = "",
    locked: bool = False,
) -> Node:
    """Cards to sort or order into boxes by drag, tap and tap, or keyboard.

    items {"id", "text", "note"?, "tone"?, "feedback"?}; boxes {"id", "label", "note"?, "ordered"?: bool, "max"?: int};
    placed {box id: [item ids]}; what is in no box lies in the tray. The event's value is the new ``placed``.
    """
    known = {item["id"] for item in items}
    options_of(id, boxes)
    return node(
        "board", id=id, label=label, items=[dict(i) for i in items], boxes=[dict(b) for b in boxes],
        placed={b["id"]: [i for i in placed.get(b["id"], ()) if i in known] for b in boxes}, tray=tray, locked=locked,
    )  # fmt: skip


def grid6(
    id: str,
    label: str,
    rows: Sequence[Mapping[str, str]],
    columns: Sequence[Mapping[str, str]],
    points: Sequence[Mapping[str, Any]],
    *,
    selected: str | None = None,
    diagonal: str | None = None,
    row_title: str = "",
    column_title: str = "",
    locked: bool = False,
    aside: Children = (),
) -> Node:
    """The 6×6 grid of the Admiralty code: rows {"id": "A".."F", "label"}, columns {"id": "1".."6", "label"}.

    points {"id", "text", "row"?, "column"?, "was"?: [row, column], "tone"?, "note"?}; ``diagonal`` is its caption
    (None: not drawn). The event's value is {"point", "row", "column"}: a cell chosen for the
    selected point, or, when a point itself is clicked, {"point"} alone. ``aside`` stands under the list of points.
    """
    return node(
        "grid6", id=id, label=label, rows=options_of(id, rows), columns=options_of(id, columns),
        points=[dict(p) for p in points], selected=selected, diagonal=diagonal, row_title=row_title,
        column_title=column_title, locked=locked, aside=nested(aside) or None,
    )  # fmt: skip


def timeline(
    events: Sequence[Mapping[str, Any]], caption: str, *, id: str | None = None, value: str | None = None
) -> Node:
    """Events {"date", "text", "source"?, "id"?, "kind"?: plain|now|later} down a line; with an ``id`` as buttons."""
    return node("timeline", events=[dict(e) for e in events], caption=caption, id=id, value=value)


def strip(
    segments: Sequence[Mapping[str, Any]], label: str, *, id: str | None = None, value: str | None = None
) -> Node:
    """One bar cut into segments {"id", "size", "kind", "text", "label"?}: shares of voice, or frames of sentences.

    Kinds as in ``excerpt``, and plain, and pattern1 to pattern6. With an ``id`` a segment can be chosen.
    """
    return node("strip", segments=[dict(s) for s in segments], label=label, id=id, value=value)


def shifts(
    caption: str,
    rows: Sequence[Mapping[str, Any]],
    table: Node,
    *,
    ticks: Mapping[float, str],
    key: Mapping[str, str],
    low: float = 0,
    high: float = 100,
) -> Node:
    """Rows on one scale from ``low`` to ``high``: what was is hollow, what is is solid; the same as a folded ``table``.

    rows {"label", "note"?, "was"?, "now"?, "flag"?: numbers, "band"?: [from, to], "said"?: the row in short words,
    "tone"?: right|notyet, "head"?: True for a mean or a sum}; ``ticks`` are words by place; ``key`` tells what the
    signs was, now, flag (a diamond) and band (a shade) stand for.

    >>> shown = shifts("Trust", [{"label": "Rain", "was": 20, "now": 60, "said": "20 → 60"}], node("table"),
    ...                ticks={0: "0", 100: "100"}, key={"was": "then", "now": "now"})
    >>> shown["ticks"][1]
    {'at': 100, 'text': '100'}
    """
    if not low < high:
        raise ValueError(f"the scale of {caption!r} goes from {low} to {high}; give a smaller low")
    signs = [{"sign": one_of("a sign", sign, SIGNS), "text": text} for sign, text in key.items()]
    return node(
        "shifts", caption=caption, rows=[dict(row) for row in rows], table=table, low=low, high=high, key=signs,
        ticks=[{"at": at, "text": text} for at, text in ticks.items()],
    )  # fmt: skip


def reader(asset: str, label: str, **fields: Any) -> Node:
    """The article reader; made by ``libya_lesson.activities.reader.reader_node``, which documents the fields."""
    return node("reader", asset=asset, label=label, **fields)
