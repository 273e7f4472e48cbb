"""The map of ties: actors stay where they are, ties get wider and darker with their support, fade, or are dotted.

Cooperation is blue and solid, conflict vermillion and dashed, what cannot be judged grey and dotted. A sign on each
line names its strand: ring contact, hollow arrow request or offer, full arrow support, cross conflict. So the map reads
without colour.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from libya_lesson.figures.figure import (
    ACCENT,
    INK,
    MUTED,
    PAPER,
    Figure,
    Spec,
    axis,
    layout,
    table,
)
from libya_lesson.figures.ties import STATE_WORDS, STRAND_WORDS, look, sign, told, weighs, who
from libya_lesson.figures.ways import HEIGHT, WIDTH, Point, bent, way
from libya_lesson.locale import _, ngettext

Ties = pd.DataFrame | Sequence[Mapping[str, Any]]  # of `judging.network`: the table, or its rows


def network_map(
    edges: Ties,
    places: Mapping[str, Point],
    names: Mapping[str, str],
    bends: Mapping[str, float],
    *,
    selected: str | None = None,
    changed: Collection[str] = (),
    shades: Mapping[str, str] | None = None,
    height: int = 450,
) -> Figure:
    """Draw the ties of `judging.network.edges`; a click on a tie or its sign sends its edge_id.

    `places` and `names` by actor, `bends` from `lanes`; `changed` ties get a halo; `shades` gives ties another colour
    (for two maps laid over each other); the tie `selected` lies on a broad band. An actor without any tie is shown all
    the same.

    >>> from libya_lesson.judging.network import edges
    >>> said = pd.DataFrame({"claim_id": ["C1"], "source": "a", "target": "b", "strand": "support", "sign": "+",
    ...     "mutual": False, "mood": "real", "origin": "site", "proposition": "p", "weight": 0.6})
    >>> network_map(edges(said, {}), {"a": (1, 1), "b": (9, 9)}, {"a": "Port", "b": "Town"}, {}).description
    'A map of 1 tie between 2 actors: 1 above your line, 0 below it, 0 that cannot be judged.'
    """
    rows = _rows(edges)
    ways = {row["edge_id"]: way(places[row["source"]], places[row["target"]], bent(row, bends)) for row in rows}
    moved = [row["edge_id"] for row in rows if row["edge_id"] in changed]
    halos = [_halo(moved, ways, ACCENT, 16, 0.18)] if moved else []
    halos += [_halo([selected], ways, INK, 11, 0.3)] if selected and selected in ways else []
    lines = _strokes(rows, ways, shades or {})
    signs = _signs(rows, ways, names, selected, shades or {})
    traces = [*halos, *lines, signs, *_plans(rows, ways)] if rows else []
    spec = {"data": traces, "layout": map_layout(places, names, height)}
    return Figure(spec, _description(rows, len(places)), edge_table(rows, names))


def map_layout(places: Mapping[str, Point], names: Mapping[str, str], height: int) -> Spec:
    """Return the ground of a map of actors: each in a box at its place, no axes.

    >>> map_layout({"a": (8, 5)}, {"a": "Port"}, 400)["meta"]
    {'boxes': [{'x': 0.5, 'y': 0.5, 'text': 'Port'}]}
    """
    boxes = [_box(point, names.get(actor, actor)) for actor, point in places.items()]
    across, up = axis(shown=False, range=[0, WIDTH]), axis(shown=False, range=[0, HEIGHT])
    return layout(height=height, xaxis=across, yaxis=up, meta={"boxes": boxes})


def edge_table(edges: Ties, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the ties as a table for readers: who, what, how well supported, by how many sentences and origins."""
    rows = _rows(edges)
    return table(
        {
            _("Tie"): [who(row, names) for row in rows],
            _("Strand"): [_(STRAND_WORDS[row["strand"]]) for row in rows],
            _("Weight"): [weighs(row) for row in rows],
            _("Shown as"): [_(STATE_WORDS[row["state"]]) for row in rows],
            _("Sentences"): [row["sentences"] for row in rows],
            _("Independent origins"): [len([one for one in row["origins"] if one is not None]) for row in rows],
        }
    )


def _rows(edges: Ties) -> list[Mapping[Any, Any]]:
    return list(edges.to_dict("records")) if isinstance(edges, pd.DataFrame) else list(edges)


def _strokes(
    rows: Sequence[Mapping[Any, Any]], ways: Mapping[str, Sequence[Point]], shades: Mapping[str, str]
) -> list[Spec]:
    """The lines; those that look alike are drawn in one go, as plotly takes its time for each trace, not each line."""
    alike: dict[tuple[str, str, float, float], list[str]] = {}
    for row in rows:
        alike.setdefault(look(row, shades.get(row["edge_id"])), []).append(row["edge_id"])
    return [_stroke(style, alike[style], ways) for style in sorted(alike)]


def _stroke(style: tuple[str, str, float, float], edges: Sequence[str], ways: Mapping[str, Sequence[Point]]) -> Spec:
    colour, dash, width, opacity = style
    line = {"color": colour, "dash": dash, "width": width}
    return {**_path(edges, ways), "line": line, "opacity": opacity}


def _halo(edges: Sequence[str], ways: Mapping[str, Sequence[Point]], colour: str, width: float, opacity: float) -> Spec:
    """A broad band under some lines: what has moved, or what is open."""
    return {**_path(edges, ways), "line": {"color": colour, "width": width}, "opacity": opacity}


def _path(edges: Sequence[str], ways: Mapping[str, Sequence[Point]]) -> Spec:
    """The ways of some ties in one trace, with a gap after each; a click on one still says whose it is."""
    points = [(edge, point) for edge in edges for point in [*ways[edge], (None, None)]]
    return {
        "type": "scatter", "mode": "lines", "x": [x for _edge, (x, _y) in points],
        "y": [y for _edge, (_x, y) in points], "customdata": [edge for edge, _point in points], "hoverinfo": "skip",
    }  # fmt: skip


def _signs(
    rows: Sequence[Mapping[Any, Any]],
    ways: Mapping[str, Sequence[Point]],
    names: Mapping[str, str],
    selected: str | None,
    shades: Mapping[str, str],
) -> Spec:
    """One sign in the middle of each tie, what one clicks; turned the way the tie goes, at any shape of the drawing.

    Before each sign stands an unseen point a little way back on its tie: plotly turns a sign by the point before it.
    """
    halves = [len(ways[row["edge_id"]]) // 2 for row in rows]
    points = [ways[row["edge_id"]][at] for row, half in zip(rows, halves, strict=True) for at in (half - 1, half)]
    looks = [look(row, shades.get(row["edge_id"])) for row in rows]
    colours = [INK if row["edge_id"] == selected else drawn[0] for row, drawn in zip(rows, looks, strict=True)]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _y in points],
        "y": [y for _x, y in points],
        "customdata": [row["edge_id"] for row in rows for _twice in (1, 2)],
        "hovertext": _second("", [told(row, names) for row in rows]),
        "hoverinfo": "text",
        "marker": {
            "symbol": _second("circle", [sign(row) for row in rows]),
            "angleref": "previous",
            "size": _second(0, [22 if row["edge_id"] == selected else 15 for row in rows]),
            "color": _second(INK, colours),
            "opacity": _second(0, [max(0.45, opacity) for _c, _d, _w, opacity in looks]),
            "line": {"width": _second(0, [2.5] * len(rows)), "color": _second(INK, colours)},
        },
    }


def _plans(rows: Sequence[Mapping[Any, Any]], ways: Mapping[str, Sequence[Point]]) -> list[Spec]:
    """A word under the sign of each tie that is only planned; plotly measures even empty words, so only of those.

    An unseen marker as large as the sign keeps the word clear of it, a shadow keeps it clear of lines.
    """
    planned = [ways[row["edge_id"]] for row in rows if "real" not in row["moods"]]
    middles = [points[len(points) // 2] for points in planned]
    words = {
        "type": "scatter", "mode": "markers+text", "x": [x for x, _y in middles], "y": [y for _x, y in middles],
        "text": [_("plan")] * len(middles), "textposition": "bottom center",
        "textfont": {"size": 11, "color": MUTED, "shadow": ", ".join([f"0 0 2px {PAPER}"] * 3)}, "hoverinfo": "skip",
        "marker": {"size": 17, "opacity": 0},
    }  # fmt: skip
    return [words] if middles else []


def _second(unseen: object, values: Sequence[object]) -> list[object]:
    """The values, each after one for the unseen point before it."""
    return [value for each in values for value in (unseen, each)]


def _box(point: Point, name: str) -> Spec:
    """An actor: the same box for everyone, its name broken into short lines.

    It stands still, so the page draws it, not plotly (`frontend/boxes.js`).
    """
    lines: list[str] = [""]
    for word in name.split():
        if len(lines[-1]) + len(word) > 12 and lines[-1]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return {"x": round(point[0] / WIDTH, 4), "y": round(1 - point[1] / HEIGHT, 4), "text": "\n".join(lines)}


def _description(rows: Sequence[Mapping[Any, Any]], actors: int) -> str:
    count = {kind: sum(row["state"] == kind for row in rows) for kind in STATE_WORDS}
    ties = ngettext("{n} tie", "{n} ties", len(rows)).format(n=len(rows))
    return _(
        "A map of {ties} between {actors} actors: {clear} above your line, {faded} below it, "
        "{dotted} that cannot be judged."
    ).format(ties=ties, actors=actors, **count)
