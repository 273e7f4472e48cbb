"""Words of certainty on a scale of per cent: one's own number beside the bands that two offices wrote down."""

from __future__ import annotations

from typing import Any

import pandas as pd

from libya_lesson.figures.figure import COOPERATION, INK, MUTED, UNSURE, Figure, Spec, axis, layout, plain, table
from libya_lesson.locale import _, ngettext

BANDS = (("kent", 0.16, COOPERATION), ("icd", -0.16, UNSURE))  # column, height above the row's middle, colour


def probability_scale(phrases: pd.DataFrame) -> Figure:
    """Draw `phrases` (columns `phrase`, `mine`, `kent`, `icd`): numbers from 0 to 100, bands as pairs of them, or None.

    >>> said = pd.DataFrame({"phrase": ["probable"], "mine": [60], "kent": [(63, 87)], "icd": [(55, 80)]})
    >>> probability_scale(said).description
    'A scale from 0 to 100 % with 1 phrase: your number as a diamond, two written bands as bars.'
    """
    rows = phrases.to_dict("records")[::-1]
    names = {"kent": _("Kent, 1964"), "icd": _("ICD 203, 2015")}
    traces = [_bars(rows, column, up, colour, names[column]) for column, up, colour in BANDS]
    mine = {
        "type": "scatter", "mode": "markers", "name": _("You"), "x": [row["mine"] for row in rows],
        "y": list(range(len(rows))), "hoverinfo": "text",
        "hovertext": [plain(_("{phrase}: you say {n} %").format(phrase=row["phrase"], n=row["mine"])) for row in rows],
        "marker": {"symbol": "diamond", "size": 13, "color": INK},
    }  # fmt: skip
    spec = {
        "data": [*traces, mine],
        "layout": layout(
            height=90 + 44 * len(rows),
            showlegend=True,
            legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "font": {"color": MUTED}},
            xaxis=axis(range=[-2, 106], ticksuffix=" %", zeroline=False),
            yaxis=axis(
                tickvals=list(range(len(rows))),
                ticktext=[plain(row["phrase"]) for row in rows],
                showgrid=False,
                zeroline=False,
            ),
        ),
    }
    count = ngettext("{n} phrase", "{n} phrases", len(rows)).format(n=len(rows))
    told = _("A scale from 0 to 100 % with {count}: your number as a diamond, two written bands as bars.")
    numbers = table(
        {
            _("Phrase"): [row["phrase"] for row in rows[::-1]],
            _("You"): [f"{row['mine']} %" for row in rows[::-1]],
            **{names[column]: [_band(row[column]) for row in rows[::-1]] for column, _up, _colour in BANDS},
        }
    )
    return Figure(spec, told.format(count=count), numbers)


def _bars(rows: list[dict[Any, Any]], column: str, up: float, colour: str, name: str) -> Spec:
    """One office's bands, as short thick lines; the two offices differ in height and in their ends."""
    x: list[float | None] = []
    y: list[float | None] = []
    words: list[str] = []
    for place, row in enumerate(rows):
        if row[column]:
            low, high = row[column]
            x += [low, high, None]
            y += [place + up, place + up, None]
            words += [plain(f"{row['phrase']}, {name}: {_band(row[column])}")] * 2 + [""]
    ends = "circle" if column == "kent" else "line-ns-open"
    return {
        "type": "scatter", "mode": "lines+markers", "name": name, "x": x, "y": y, "hovertext": words,
        "hoverinfo": "text", "line": {"color": colour, "width": 6},
        "marker": {"symbol": ends, "size": 9, "color": colour, "line": {"width": 3, "color": colour}},
    }  # fmt: skip


def _band(band: tuple[int, int] | None) -> str:
    return f"{band[0]}–{band[1]}\u00a0%" if band else _("no band")
