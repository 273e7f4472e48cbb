"""The frame strip: which paragraph carries which of the five news frames, as rows of squares.

The frames are those of Semetko and Valkenburg (2000).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from libya_lesson.figures.figure import ACCENT, LINE, MUTED, Figure, axis, layout, plain, table


def frame_strip(
    rows: pd.DataFrame, frames: Mapping[str, str], columns: Sequence[str], words: Mapping[str, str]
) -> Figure:
    """Draw one square for each frame in each column (paragraph or added card).

    ``rows``: column, frame, by ("rules", "student" or "card"). ``frames``: names as shown, in order. ``columns``:
    labels of paragraphs and cards, in order. ``words``: "paragraph", "frame", "by", "rules", "student", "card", "told".

    >>> rows = pd.DataFrame({"column": ["1"], "frame": ["conflict"], "by": ["rules"]})
    >>> told = {"paragraph": "Paragraph", "frame": "Frame", "by": "By", "told": "{n} of {all}: {frame}"}
    >>> frame_strip(rows, {"conflict": "conflict"}, ["1", "2"], told).description
    '1 of 2: conflict'
    """
    names = list(frames.values())
    symbol = {"rules": "square", "student": "diamond", "card": "star"}
    data: list[dict[str, object]] = [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [c for c in columns for _ in names],
            "y": names * len(columns),
            "marker": {"symbol": "square-open", "size": 16, "color": LINE},
            "hoverinfo": "skip",
            "showlegend": False,
        }
    ]
    for by, part in rows.groupby("by", sort=True):
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": plain(words.get(str(by), by)),
                "x": part["column"].tolist(),
                "y": [frames[f] for f in part["frame"]],
                "marker": {"symbol": symbol.get(str(by), "square"), "size": 17, "color": ACCENT},
                "hovertemplate": f"%{{y}} · %{{x}} · {plain(words.get(str(by), by))}<extra></extra>",
            }
        )
    order: dict[str, Any] = {"type": "category", "categoryorder": "array", "showgrid": False}
    spec = {
        "data": data,
        "layout": layout(
            height=96 + 36 * len(names),
            showlegend=True,
            legend={"orientation": "h", "y": -0.02, "yanchor": "top", "font": {"color": MUTED}},
            xaxis=axis(
                type="category",
                categoryorder="array",
                categoryarray=list(columns),
                side="top",
                showgrid=False,
                tickangle=0,
            ),
            yaxis=axis(categoryarray=names[::-1], **order),
        ),
    }
    counts = {frame: part["column"].nunique() for frame, part in rows.groupby("frame")}
    told = "; ".join(
        words["told"].format(frame=name, n=counts.get(frame, 0), all=len(columns)) for frame, name in frames.items()
    )
    cells = table(
        {
            words["paragraph"]: rows["column"].tolist(),
            words["frame"]: [frames[f] for f in rows["frame"]],
            words["by"]: [words.get(b, b) for b in rows["by"]],
        }
    )
    return Figure(spec, told, cells)
