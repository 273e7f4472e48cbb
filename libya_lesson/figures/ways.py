"""Where actors stand and how ties run between them: the same for every state of the map, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import cos, hypot, pi, sin
from typing import Any

Point = tuple[float, float]

WIDTH, HEIGHT = 16.0, 10.0  # the drawing's own units
SPREAD = 0.7  # between two ties of one pair, in those units


def ring(actors: Iterable[str]) -> dict[str, Point]:
    """Return places on an oval, in the order given: for texts that bring no layout of their own.

    >>> ring(["a", "b"])["a"]
    (8.0, 9.0)
    """
    names = list(actors)
    return {
        name: (
            round(WIDTH / 2 + (WIDTH / 2 - 1.6) * sin(2 * pi * n / len(names)), 3),
            round(HEIGHT / 2 + (HEIGHT / 2 - 1) * cos(2 * pi * n / len(names)), 3),
        )
        for n, name in enumerate(names)
    }


def lanes(edge_ids: Iterable[str]) -> dict[str, float]:
    """Return how far each tie bends away from the straight line, so that the ties of one pair never lie on each other.

    Give all ties that could ever be shown: then a layer that is switched on moves nothing that was there.

    >>> lanes(["a>b:support", "a~b:contact", "c>a:support"])
    {'a>b:support': -0.35, 'a~b:contact': 0.35, 'c>a:support': 0.0}
    """
    by: dict[tuple[str, str], list[str]] = {}
    for name in sorted(set(edge_ids)):
        by.setdefault(_pair(name), []).append(name)
    return {
        name: round((n - (len(names) - 1) / 2) * SPREAD, 4) for names in by.values() for n, name in enumerate(names)
    }


def bent(row: Mapping[Any, Any], bends: Mapping[str, float]) -> float:
    """Return how far one tie bends; a lane belongs to the pair, so it is turned for ties against the alphabet.

    >>> bent({"edge_id": "b>a:support", "source": "b", "target": "a"}, {"b>a:support": 0.5})
    -0.5
    """
    bend = bends.get(row["edge_id"], 0.0)
    return bend if row["source"] <= row["target"] else -bend


def way(start: Point, end: Point, bend: float, steps: int = 24) -> tuple[Point, ...]:
    """Return points along a shallow curve (quadratic Bézier) from one actor to another; of a straight line only three.

    >>> way((0, 0), (2, 0), 0.5, steps=2)
    ((0.0, 0.0), (1.0, 0.5), (2.0, 0.0))
    >>> len(way((0, 0), (2, 0), 0.0))
    3
    """
    return _points(start, end, bend, steps if bend else 2)


@lru_cache(1024)  # no change of a map moves a tie
def _points(start: Point, end: Point, bend: float, steps: int) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = start, end
    length = hypot(x1 - x0, y1 - y0) or 1.0
    cx = (x0 + x1) / 2 - 2 * bend * (y1 - y0) / length
    cy = (y0 + y1) / 2 + 2 * bend * (x1 - x0) / length
    return tuple(
        (
            round((1 - t) ** 2 * x0 + 2 * t * (1 - t) * cx + t**2 * x1, 3),
            round((1 - t) ** 2 * y0 + 2 * t * (1 - t) * cy + t**2 * y1, 3),
        )
        for t in (step / steps for step in range(steps + 1))
    )


def _pair(edge_id: str) -> tuple[str, str]:
    ends = edge_id.split(":", maxsplit=1)[0].replace("~", ">").split(">")
    return min(ends), max(ends)
