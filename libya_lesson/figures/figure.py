"""What a figure is: a plotly specification in plain values, a sentence on it, and the same numbers as a table.

The specification is written as dictionaries, not with plotly's Python classes: nothing of plotly is imported where a
lesson runs. The tests hand every specification to plotly, which refuses whatever it does not know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap
from typing import Any

import pandas as pd

Spec = dict[str, Any]

# Colours are named for what they mean; the page puts its own theme's value in place of each name.
# Its blue and vermillion are Okabe and Ito's (2008), which people with any colour vision can tell apart.
INK = "var(--ll-ink)"
MUTED = "var(--ll-ink-2)"
LINE = "var(--ll-line-2)"
PAPER = "var(--ll-paper)"
LAND = "rgba(128, 118, 96, 0.22)"  # quiet on light and on dark
SEA = "rgba(0, 114, 178, 0.10)"
COOPERATION = "var(--ll-cooperation)"
CONFLICT = "var(--ll-conflict)"
UNSURE = "var(--ll-unsure)"
ACCENT = "var(--ll-accent)"


@dataclass(frozen=True)
class Figure:
    """A figure that also reads without eyes: the plotly specification, one sentence on it, its numbers.

    >>> Figure({"data": []}, "Nothing yet.", pd.DataFrame({"voice": ["author"], "words": [12]})).cells()
    (['voice', 'words'], [['author', 12]])
    """

    spec: Spec
    description: str
    table: pd.DataFrame

    def cells(self) -> tuple[list[str], list[list[Any]]]:
        """Return the table's column names and rows as plain values, ready for a table on the page."""
        columns = [[None if value != value else value for value in self.table[name].tolist()] for name in self.table]
        return [str(name) for name in self.table.columns], [list(row) for row in zip(*columns, strict=True)]


def layout(*, height: int = 360, **more: Any) -> Spec:
    """Return the layout that all figures share, with `more` laid over it.

    Transparent, no legend, nothing that moves unless data do.

    >>> layout(height=200)["height"]
    200
    """
    shared: Spec = {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": INK, "size": 14},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
        "uirevision": "kept",
    }
    return shared | more


def bars_height(rows: int, row: int = 40) -> int:
    """Return how tall a figure of so many bars is: under a few, the axis and its title want their room all the same.

    >>> bars_height(5), bars_height(1)
    (260, 150)
    """
    return max(150, 60 + row * rows)


def axis(*, shown: bool = True, **more: Any) -> Spec:
    """Return an axis in the house style: fixed, quiet lines; with `shown` False it only holds positions.

    >>> axis(shown=False)["visible"]
    False
    """
    if not shown:
        return {"visible": False, "fixedrange": True} | more
    quiet: Spec = {
        "fixedrange": True,
        "automargin": True,
        "gridcolor": LINE,
        "zerolinecolor": LINE,
        "linecolor": LINE,
        "tickfont": {"color": INK},
    }
    return quiet | more


def plain(text: object) -> str:
    """Return text that plotly shows as it is: it would otherwise read angle brackets as its own mark-up.

    >>> plain("<b>A</b> & B")
    '&lt;b&gt;A&lt;/b&gt; &amp; B'
    """
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pointed(*lines: object) -> str:
    """Return what one reads on pointing at a mark: short lines, as plotly breaks none and cuts off what is too wide.

    >>> pointed("Ras Lanuf. A town with an oil port, taken twice.", "2 < 3")
    'Ras Lanuf. A town with an oil port,<br>taken twice.<br>2 &lt; 3'
    """
    return "<br>".join(short for line in lines for short in _short_lines(str(line)))


@lru_cache(1024)  # a click changes few of the lines on a map
def _short_lines(line: str) -> tuple[str, ...]:
    return tuple(plain(short) for short in wrap(line, 36))


def table(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """Return a table from columns of equal length, values as given.

    >>> table({"a": [1, None]})["a"].tolist()
    [1, None]
    """
    return pd.DataFrame({name: list(values) for name, values in columns.items()}, dtype=object)
