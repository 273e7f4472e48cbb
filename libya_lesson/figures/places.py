"""A map of the places in the article: a shipped coast, a pin for each place, arrows to what lies outside.

Drawn on plain axes, because plotly's own maps fetch their shapes from the network. One degree of longitude is shortened
by the cosine of the middle latitude, so that shapes look as on an atlas page (equirectangular projection).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import asin, cos, degrees, radians, sin
from typing import Any

import pandas as pd

from libya_lesson.figures.coast import Coast, Ring, load_coast, load_names
from libya_lesson.figures.earth import EARTH_KM, NARROW, Window, bearing, distance_km, sides
from libya_lesson.figures.figure import (
    ACCENT,
    INK,
    LAND,
    LINE,
    MUTED,
    PAPER,
    SEA,
    Figure,
    Spec,
    axis,
    layout,
    plain,
    pointed,
    table,
)
from libya_lesson.locale import _, ngettext, number

ASPECT = 1.6  # of the drawing, width by height
MEDITERRANEAN = Window(west=2.0, east=42.0, south=18.5, north=42.5)


def window_around(places: pd.DataFrame, margin: float = 0.12) -> Window:
    """Return a window that holds all places with some room; for packs that bring a coast of their own.

    >>> window_around(pd.DataFrame({"lat": [0.0, 10.0], "lon": [0.0, 10.0]}), margin=0.1)
    Window(west=-4.6, east=14.6, south=-1.0, north=11.0)
    """
    if places.empty:
        return MEDITERRANEAN
    west, east = float(places["lon"].min()), float(places["lon"].max())
    south, north = float(places["lat"].min()), float(places["lat"].max())
    room = margin * max(east - west, north - south, 0.01)
    wide = max(0.0, ASPECT * (north - south + 2 * room) - (east - west + 2 * room)) / 2  # names need room at the sides
    return Window(
        round(west - room - wide, 6), round(east + room + wide, 6), round(south - room, 6), round(north + room, 6)
    )


def place_map(
    places: pd.DataFrame,
    coast: Coast | None = None,
    window: Window | None = None,
    selected: Collection[str] = (),
    circles: pd.DataFrame | None = None,
) -> Figure:
    """Draw `places` (columns `key`, `name`, `lat`, `lon`, and if wanted `kind`, `note`); a click sends the key.

    Without a `coast` of its own the map shows the Mediterranean. What lies outside the window
    stands at its edge, with the distance in km. `circles` (columns `lat`, `lon`, `km`, `label`, if wanted `guess`)
    draws rings; the places whose keys are `selected` stand out.

    >>> towns = pd.DataFrame({"key": ["b"], "name": ["Benghazi"], "lat": [32.12], "lon": [20.07], "note": ["a port"]})
    >>> place_map(towns).description
    'A map with 1 place: Benghazi.'
    """
    ours = coast is None
    shown = window or (MEDITERRANEAN if ours else window_around(places))
    ground = load_coast() if coast is None else coast
    rows = places.to_dict("records")
    water = ((shown.west, shown.south), (shown.east, shown.south), (shown.east, shown.north), (shown.west, shown.north))
    traces = [
        _filled((water,), SEA),
        _filled(ground.land, LAND),
        _filled(ground.holes, SEA),
        *[_line(ring) for ring in ground.borders],
    ]
    traces += [_names(shown)] if ours else []
    traces += [_circle(row) for row in ([] if circles is None else circles.to_dict("records"))]
    inside = [row for row in rows if shown.holds(float(row["lon"]), float(row["lat"]))]
    outside = [row for row in rows if row not in inside]
    traces += [
        _pins(inside, selected, shown, load_names() if ours else ()),
        *([_edge(outside, shown)] if outside else []),
    ]
    middle = (shown.south + shown.north) / 2
    stretch = round(1 / cos(radians(middle)), 3) if ours else 1
    spec = {
        "data": [trace for trace in traces if trace["x"]],
        "layout": layout(
            height=430,
            xaxis=axis(shown=False, range=[shown.west, shown.east], constrain="domain"),
            yaxis=axis(
                shown=False, range=[shown.south, shown.north], scaleanchor="x",
                scaleratio=stretch, constrain="domain",
            ),
            meta={"aspect": round((shown.east - shown.west) / (shown.north - shown.south) / stretch, 3)},
        ),
    }  # fmt: skip
    listed = ngettext("A map with {n} place: {names}.", "A map with {n} places: {names}.", len(rows)).format(
        n=len(rows), names=", ".join(str(row["name"]) for row in rows) or _("none")
    )
    numbers = table(
        {
            _("Place"): [row["name"] for row in rows],
            _("Kind"): [row.get("kind", "") for row in rows],
            _("North (°)"): [round(float(row["lat"]), 2) for row in rows],
            _("East (°)"): [round(float(row["lon"]), 2) for row in rows],
            _("Note"): [row.get("note", "") for row in rows],
        }
    )
    return Figure(spec, listed, numbers)


def _filled(rings: tuple[Ring, ...], colour: str) -> Spec:
    lon: list[float | None] = []
    lat: list[float | None] = []
    for ring in rings:
        lon += [*[x for x, _y in ring], ring[0][0], None]
        lat += [*[y for _x, y in ring], ring[0][1], None]
    outline = {"color": LINE, "width": 1}
    return {"type": "scatter", "x": lon, "y": lat, "mode": "lines", "fill": "toself", "fillcolor": colour,
            "line": outline, "hoverinfo": "skip"}  # fmt: skip


def _line(ring: Ring) -> Spec:
    return {"type": "scatter", "x": [x for x, _y in ring], "y": [y for _x, y in ring], "mode": "lines",
            "line": {"color": MUTED, "width": 1, "dash": "dot"}, "hoverinfo": "skip"}  # fmt: skip


def _names(window: Window) -> Spec:
    seen = [(name, lon, lat) for name, lon, lat in load_names() if window.holds(lon, lat)]
    return {"type": "scatter", "mode": "text", "x": [lon for _n, lon, _l in seen], "y": [lat for _n, _o, lat in seen],
            "text": [f"<i>{plain(_(name))}</i>" for name, _o, _l in seen],
            "textfont": {"size": 12, "color": MUTED}, "hoverinfo": "skip",
            "meta": {"narrow": {"visible": False}}}  # fmt: skip


def _pins(
    rows: list[dict[Any, Any]], selected: Collection[str], window: Window, names: Sequence[tuple[str, float, float]]
) -> Spec:
    """Dots with names, the names set where they run into no neighbour; on a narrow map only those that find room."""
    chosen = [str(row["key"]) in selected for row in rows]
    wide = sides(rows, window, [(_(name), lon, lat) for name, lon, lat in names])
    short = [{**row, "name": str(row["name"]).partition(" (")[0]} for row in rows]
    tight = sides(short, window, (), NARROW)
    narrow = {
        # Unseen and not empty: plotly takes the place of an empty text away, and the card may grow again.
        "text": [plain(row["name"]) for row in short],
        "textposition": [side for side, _free in tight],
        "textfont": {"size": 11, "color": [INK if free else "rgba(0,0,0,0)" for _side, free in tight]},
    }
    return {
        "type": "scatter",
        "mode": "markers+text",
        "meta": {"narrow": narrow},
        "x": [float(row["lon"]) for row in rows],
        "y": [float(row["lat"]) for row in rows],
        "text": [plain(row["name"]) for row in rows],
        "textposition": [side for side, _free in wide],
        "textfont": {"size": 12, "color": INK},
        "customdata": [str(row["key"]) for row in rows],
        "hovertext": [pointed(f"{row['name']}. {row.get('note') or ''}".strip()) for row in rows],
        "hoverinfo": "text",
        "marker": {
            "size": [14 if one else 10 for one in chosen],
            "color": [ACCENT if one else INK for one in chosen],
            "symbol": ["diamond" if one else "circle" for one in chosen],
            "line": {"color": PAPER, "width": 1.5},
        },
    }


def _edge(rows: list[dict[Any, Any]], window: Window) -> Spec:
    """Places beyond the map: a triangle on its edge, with how far it is from the middle of the map."""
    lon0, lat0 = (window.west + window.east) / 2, (window.south + window.north) / 2
    half_w, half_h = (window.east - window.west) / 2 * 0.97, (window.north - window.south) / 2 * 0.95
    points, words, turns = [], [], []
    for row in rows:
        turn = bearing(lon0, lat0, float(row["lon"]), float(row["lat"]))
        dx, dy = sin(turn), cos(turn)
        shrink = min(half_w / abs(dx) if dx else 1e9, half_h / abs(dy) if dy else 1e9)
        turns.append(round(degrees(turn), 1))
        points.append((lon0 + dx * shrink, lat0 + dy * shrink))
        far = number(round(distance_km(lon0, lat0, float(row["lon"]), float(row["lat"])), -2))
        words.append(_("{place}, {km} km away").format(place=plain(row["name"]), km=far))
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _y in points],
        "y": [y for _x, y in points],
        "text": words,
        "textposition": ["middle left" if x > lon0 else "middle right" for x, _y in points],
        "textfont": {"size": 12, "color": MUTED},
        "customdata": [str(row["key"]) for row in rows],
        "hovertext": [pointed(f"{row['name']}. {row.get('note') or ''}".strip()) for row in rows],
        "hoverinfo": "text",
        "marker": {
            "size": 12,
            "symbol": "triangle-up",
            "color": MUTED,
            "angle": turns,
        },
    }


def _circle(row: dict[Any, Any]) -> Spec:
    """A ring of equal distance around a point."""
    lat, lon, far = radians(float(row["lat"])), radians(float(row["lon"])), float(row["km"]) / EARTH_KM
    points = []
    for step in range(73):
        turn = radians(5 * step)
        north = asin(sin(lat) * cos(far) + cos(lat) * sin(far) * cos(turn))
        east = lon + asin(max(-1.0, min(1.0, sin(turn) * sin(far) / cos(north))))
        points.append((degrees(east), degrees(north)))
    label = plain(row.get("label", ""))
    return {"type": "scatter", "mode": "lines",
            "x": [x for x, _y in points], "y": [y for _x, y in points],
            "line": {"color": INK, "width": 1.5, "dash": "dot"} if row.get("guess") else
            {"color": ACCENT, "width": 2, "dash": "dash"},
            "hovertext": label, "hoverinfo": "text"}  # fmt: skip
