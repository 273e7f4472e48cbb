"""Distances and directions on the globe, the part of it that a map shows, and where names fit on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, radians, sin, sqrt
from typing import Any

EARTH_KM = 6371.0  # mean radius


@dataclass(frozen=True)
class Window:
    """The part of the world that is shown, in degrees."""

    west: float
    east: float
    south: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Return whether a point lies inside.

        >>> Window(8, 38, 19, 43).holds(20.1, 32.1)
        True
        """
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def distance_km(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    """Return the great-circle distance in kilometres (haversine formula; Sinnott 1984).

    >>> round(distance_km(20.07, 32.12, 15.13, 36.69))  # Benghazi to the south-eastern tip of Sicily
    681
    """
    here, there = radians(lat_a), radians(lat_b)
    half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def bearing(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    """Return the direction in which the shortest way sets out, in radians from north.

    >>> round(bearing(0, 0, 1, 0), 2)  # due east
    1.57
    """
    here, there, turn = radians(lat_a), radians(lat_b), radians(lon_b - lon_a)
    return atan2(sin(turn) * cos(there), cos(here) * sin(there) - sin(here) * cos(there) * cos(turn))


# Where a name may stand, best first: plotly's word for it, and the box's lower left corner in widths and heights.
SIDES = (
    ("middle right", 0.0, -0.5), ("middle left", -1.0, -0.5), ("top center", -0.5, 0.3), ("bottom center", -0.5, -1.3),
    ("top right", 0.0, 0.3), ("bottom right", 0.0, -1.3), ("top left", -1.0, 0.3), ("bottom left", -1.0, -1.3),
)  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """How many letters and lines of text fit on a map; a narrow map has room for fewer."""

    letters: int = 85
    lines: int = 24


NARROW = Scale(letters=50, lines=17)


def sides(
    rows: Sequence[Mapping[Any, Any]],
    window: Window,
    names: Sequence[tuple[str, float, float]] = (),
    scale: Scale = Scale(),
) -> list[tuple[str, bool]]:
    """Return where each name goes, and whether it is free there of other names, other pins and the map's edge.

    `names` stand on the map already: (name, longitude, latitude) of their middles.

    >>> sides([{"name": "Here", "lon": 1.0, "lat": 1.0}], Window(0, 10, 0, 10))
    [('middle right', True)]
    """
    letter, line = (window.east - window.west) / scale.letters, (window.north - window.south) / scale.lines
    taken = [(float(row["lon"]) - letter / 2, float(row["lat"]) - line / 4, letter, line / 2) for row in rows]
    taken += [(lon - letter * len(name) / 2, lat - line / 2, letter * len(name), line) for name, lon, lat in names]
    sheet = (window.west, window.south, window.east - window.west, window.north - window.south)
    sides = []
    for row in rows:
        width = letter * (len(str(row["name"])) + 1.5)
        own = (float(row["lon"]) - letter / 2, float(row["lat"]) - line / 4, letter, line / 2)
        others = [box for box in taken if box != own]
        tried = []
        for side, dx, dy in SIDES:
            box = (float(row["lon"]) + dx * width, float(row["lat"]) + dy * line, width, line)
            cut = width * line - _overlap(box, sheet)
            lost = cut + sum(_overlap(box, other) for other in others)
            tried.append((round(lost, 9), side, box))
        lost, side, box = min(tried, key=lambda each: each[0])
        sides.append((side, lost < width * line / 100))
        taken.append(box)
    return sides


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The area that two boxes (left, bottom, width, height) share."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)
