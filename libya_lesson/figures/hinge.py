"""Which source would redraw the map most: one bar a source, the hinge on top."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap

import pandas as pd

from libya_lesson.figures.figure import ACCENT, INK, UNSURE, Figure, axis, bars_height, layout, plain, pointed, table
from libya_lesson.locale import _, ngettext

FEW = 20  # letters in a line


def hinge_bars(hinges: pd.DataFrame, names: Mapping[str, str], guess: str | None = None) -> Figure:
    """Draw `judging.hinge.hinges`: how many ties cross the line, or, where none does, how far the map moves.

    The bars measure what the order goes by; points are hundredths of weight, summed over the ties. A click sends the
    origin; `guess` is marked with a diamond at its bar's end.

    >>> found = pd.DataFrame({"origin": ["site"], "letter": ["D"], "dropped": [0.4], "lowest": [0.2], "highest": [0.5],
    ...                       "swing": [0.5], "flips": [("a>b:support",)]})
    >>> hinge_bars(found, {"site": "The site"}).description
    'The hinge is The site: rated otherwise, 1 tie crosses your line; the map moves by 50 points.'
    """
    rows = hinges.to_dict("records")[::-1]
    points = [round(100 * float(row["swing"])) for row in rows]
    labels = [f"{names.get(row['origin'], row['origin'])} ({row['letter'] or '–'})" for row in rows]
    notes = [_crossing(len(row["flips"])) for row in rows]
    flips = [len(row["flips"]) for row in rows]
    lengths = flips if any(flips) else points
    measure = _("How many ties cross your line") if any(flips) else _("How far the map moves (points)")
    moved = [ngettext("{n} point", "{n} points", n).format(n=n) for n in points]
    ties = [ngettext("{n} tie", "{n} ties", n).format(n=n) for n in flips]
    short = [f"{tie} · {far}" for tie, far in zip(ties, moved, strict=True)] if any(flips) else moved
    top = rows[-1]["origin"] if rows else None
    bars = {
        "type": "bar", "orientation": "h", "x": lengths, "y": list(range(len(rows))),
        "customdata": [str(row["origin"]) for row in rows],
        "text": short, "textposition": "outside", "cliponaxis": False,
        "hovertext": [pointed(f"{label}: {n}", note) for label, n, note in zip(labels, points, notes, strict=True)],
        "hoverinfo": "text",
        "meta": {"narrow": {"textfont": {"size": 11}}},
        "marker": {
            "color": [ACCENT if row["origin"] == top else UNSURE for row in rows],
            "line": {"color": INK, "width": [2 if row["origin"] == guess else 0 for row in rows]},
            "pattern": {"shape": ["" if row["origin"] == top else "/" for row in rows], "fillmode": "overlay"},
        },
    }  # fmt: skip
    ticks = [
        f"◆ {plain(label)}" if row["origin"] == guess else plain(label) for row, label in zip(rows, labels, strict=True)
    ]
    spec = {
        "data": [bars] if rows else [],
        "layout": layout(
            height=bars_height(len(rows), 34),
            xaxis=axis(
                range=[0, max([*lengths, 1]) * 2.2],
                title={"text": measure},
                dtick=1 if any(flips) else None,
                showgrid=False,
            ),
            yaxis=axis(tickvals=list(range(len(rows))), ticktext=ticks, showgrid=False, zeroline=False),
            bargap=0.35,
            meta={"narrow": {"yaxis": {"ticktext": [folded(tick) for tick in ticks], "tickfont": {"size": 11}}}},
        ),
    }
    description = (
        _("The hinge is {name}: rated otherwise, {crossing}; the map moves by {points} points.").format(
            name=names.get(str(top), str(top)), points=points[-1], crossing=notes[-1]
        )
        if rows
        else _("No source carries a tie on this map.")
    )
    numbers = table(
        {
            _("Source"): [names.get(row["origin"], row["origin"]) for row in rows[::-1]],
            _("Your letter"): [row["letter"] for row in rows[::-1]],
            _("Left out"): [round(100 * row["dropped"]) for row in rows[::-1]],
            _("If you rated it E"): [round(100 * row["lowest"]) for row in rows[::-1]],
            _("If you rated it A"): [round(100 * row["highest"]) for row in rows[::-1]],
            _("Ties that cross your line"): [len(row["flips"]) for row in rows[::-1]],
        }
    )
    return Figure(spec, description, numbers)


def folded(label: str) -> str:
    """A label in lines of a few words, for where there is little room; its letter stays with the last word.

    >>> folded("Press and monitors (A)").replace("\u00a0", " ")
    'Press and<br>monitors (A)'
    """
    return "<br>".join(wrap(label.replace(" (", "\u00a0("), FEW, break_long_words=False))


def _crossing(number: int) -> str:
    return ngettext("{n} tie crosses your line", "{n} ties cross your line", number).format(n=number)
