"""The map of signs: one straight line for each pair of actors, a plus or a minus on it, tense triangles marked.

Cooperation is blue and solid, conflict vermillion and dashed, as on the map of ties; the sign on the line says the same
without colour.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from libya_lesson.figures.figure import (
    ACCENT,
    CONFLICT,
    COOPERATION,
    INK,
    PAPER,
    Figure,
    Spec,
    pointed,
    table,
)
from libya_lesson.figures.network import map_layout
from libya_lesson.figures.ways import Point, way
from libya_lesson.judging.balance import Pair
from libya_lesson.locale import N_, _, ngettext

SIGN_WORDS = {1: N_("cooperation"), -1: N_("conflict")}
_LOOKS = {1: (COOPERATION, "solid", "+"), -1: (CONFLICT, "dash", "\u2212")}


def signed_map(
    signed: Mapping[Pair, int],
    places: Mapping[str, Point],
    names: Mapping[str, str],
    *,
    selected: Pair | None = None,
    tense: Collection[Pair] | None = None,
    height: int = 420,
) -> Figure:
    """Draw one sign (+1 or -1) for each pair; a click on a sign or a line sends both actors, joined by "~".

    `tense` pairs, the sides of triangles under tension, get a halo; None says nothing of tension. An actor without a
    pair is shown all the same.

    >>> drawn = signed_map({("a", "b"): 1}, {"a": (1, 1), "b": (9, 9)}, {"a": "Port", "b": "Town"})
    >>> drawn.description
    'A map of signs between 2 actors: 1 pair.'
    """
    ways = {pair: way(places[pair[0]], places[pair[1]], 0.0) for pair in signed}
    marked = [pair for pair in signed if pair in (tense or ())]
    traces = [_lines(marked, ways, {"color": ACCENT, "width": 18}, 0.16)] if marked else []
    for sign, (colour, dash, _mark) in _LOOKS.items():
        alike = [pair for pair, value in signed.items() if value == sign]
        traces += [_lines(alike, ways, {"color": colour, "dash": dash, "width": 3}, 0.9)] if alike else []
    traces += [_signs(signed, ways, names, selected)] if signed else []
    spec = {"data": traces, "layout": map_layout(places, names, height)}
    return Figure(spec, _description(len(signed), len(places), tense), _table(signed, names, tense))


def _description(pairs: int, actors: int, tense: Collection[Pair] | None) -> str:
    counted = ngettext("{n} pair", "{n} pairs", pairs).format(n=pairs)
    if tense is None:
        return _("A map of signs between {actors} actors: {pairs}.").format(actors=actors, pairs=counted)
    told = _("A map of signs between {actors} actors: {pairs}, {tense} of them in a triangle under tension.")
    return told.format(actors=actors, pairs=counted, tense=len(tense))


def _table(signed: Mapping[Pair, int], names: Mapping[str, str], tense: Collection[Pair] | None) -> pd.DataFrame:
    columns = {
        _("Pair"): [" – ".join(names.get(actor, actor) for actor in pair) for pair in signed],
        _("Sign"): [_(SIGN_WORDS[sign]) for sign in signed.values()],
    }
    if tense is not None:
        columns[_("In a tense triangle")] = [_("yes") if pair in tense else _("no") for pair in signed]
    return table(columns)


def _lines(
    pairs: Collection[Pair], ways: Mapping[Pair, Sequence[Point]], line: Mapping[str, Any], opacity: float
) -> Spec:
    """The lines of some pairs in one trace, with a gap after each."""
    points = [(pair, point) for pair in pairs for point in [*ways[pair], (None, None)]]
    return {
        "type": "scatter", "mode": "lines", "x": [x for _pair, (x, _y) in points],
        "y": [y for _pair, (_x, y) in points], "customdata": ["~".join(pair) for pair, _point in points],
        "hoverinfo": "skip", "line": dict(line), "opacity": opacity,
    }  # fmt: skip


def _signs(
    signed: Mapping[Pair, int], ways: Mapping[Pair, Sequence[Point]], names: Mapping[str, str], selected: Pair | None
) -> Spec:
    """A disc in the middle of each line with its sign, what one clicks."""
    middles = [points[len(points) // 2] for points in ways.values()]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _y in middles],
        "y": [y for _x, y in middles],
        "text": [_LOOKS[sign][2] for sign in signed.values()],
        "textfont": {"size": 17, "color": PAPER},
        "customdata": ["~".join(pair) for pair in signed],
        "hovertext": [
            pointed(" – ".join(names.get(actor, actor) for actor in pair), _(SIGN_WORDS[sign]))
            for pair, sign in signed.items()
        ],
        "hoverinfo": "text",
        "marker": {
            "symbol": "circle",
            "size": [28 if pair == selected else 22 for pair in signed],
            "opacity": 1,
            "color": [INK if pair == selected else _LOOKS[sign][0] for pair, sign in signed.items()],
            "line": {"width": 1.5, "color": PAPER},
        },
    }
