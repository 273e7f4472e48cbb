"""Finds the hinge: the one source that, rated otherwise, would redraw the map most.

One-at-a-time sensitivity analysis (Saltelli et al., "Global Sensitivity Analysis: The Primer", 2008, ch. 1), here over
the sources: each is left out, then rated at both ends of the scale, everything else held as the student has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from libya_lesson.judging.grades import STANDARD, Scale, grade_rows
from libya_lesson.judging.network import COUNTING, Counting, edge_id, tie_rows
from libya_lesson.judging.origins import lead

Ties = dict[str, dict[str, Any]]


def hinges(
    claims: pd.DataFrame,
    letters: Mapping[str, str],
    digits: Mapping[str, int],
    copies: Mapping[str, str],
    counting: Counting = COUNTING,
    scale: Scale = STANDARD,
) -> pd.DataFrame:
    """Return one row per origin, the hinge first.

    Columns: origin; letter (now, None where it has none); dropped, lowest, highest (how far the map moves, as the sum
    of all weight changes, if the source is left out, rated E, rated A); swing (the largest of the three); flips (ties
    that would cross the line), which decide before swing does. A source that nobody graded is tried at both ends like
    any other, so it may be the hinge; a tie that cannot be judged counts as 0 and as not clear.

    >>> said = pd.DataFrame({
    ...     "claim_id": ["C1", "C2", "C3"], "source": ["a", "b", "b"], "target": "c", "strand": "support", "sign": "+",
    ...     "mutual": False, "mood": "real", "origin": ["site", "site", "paper"], "proposition": ["p", "q", "q"],
    ... })
    >>> found = hinges(said, {"site": "C", "paper": "B"}, {}, {})
    >>> found["origin"].tolist(), found["flips"].tolist()
    (['site', 'paper'], [('a>c:support',), ()])
    >>> found["swing"].tolist()  # without the site: 0.60 of its own tie, 0.12 (0.92 to 0.80) of the one that it shares
    [0.72, 0.32]
    >>> hinges(said, {"site": "C"}, {}, {})[["origin", "letter", "swing"]].values.tolist()
    [['site', 'C', 1.2], ['paper', None, 0.38]]
    """
    said = claims.to_dict("records")
    now = _map(said, letters, digits, copies, counting, scale)
    ties = [edge_id(claim) for claim in said]
    rows: list[tuple[str, str | None, float, float, float, float, tuple[str, ...]]] = []
    for origin in sorted({name for name in claims["origin"] if isinstance(name, str) and name}):
        # Only the ties that rest on this source, or on one that repeats it, can move: the others need no map.
        touched = {tie for claim, tie in zip(said, ties, strict=True) if origin in _answering(claim["origin"], copies)}
        here = [claim for claim, tie in zip(said, ties, strict=True) if tie in touched]
        others = [claim for claim in here if claim["origin"] != origin]
        before = {name: row for name, row in now.items() if name in touched}
        lowest = _map(here, {**letters, origin: "E"}, digits, copies, counting, scale)
        highest = _map(here, {**letters, origin: "A"}, digits, copies, counting, scale)
        maps = (_map(others, letters, digits, copies, counting, scale), lowest, highest)
        moved = [distance(before, other) for other in maps]
        flips = sorted({name for other in maps for name in crossings(before, other)})
        rows.append((origin, letters.get(origin), moved[0], moved[1], moved[2], max(moved), tuple(flips)))
    rows.sort(key=lambda row: (-len(row[6]), -row[5], row[0]))
    columns = ("origin", "letter", "dropped", "lowest", "highest", "swing", "flips")
    return pd.DataFrame({name: pd.Series([row[n] for row in rows], dtype=object) for n, name in enumerate(columns)})


def _answering(origin: Any, copies: Mapping[str, str]) -> tuple[str, ...]:
    """Whose letters a claim depends on: its source's and, where that repeats another, the first one's."""
    return (origin, lead(origin, copies)) if isinstance(origin, str) else ()


def distance(one: Ties, other: Ties) -> float:
    """Return how far two maps differ: the sum of all changes of weight, what cannot be judged counting as 0.

    >>> distance({"a": {"weight": 0.5}}, {"a": {"weight": 0.2}, "b": {"weight": None}})
    0.3
    """
    return round(sum(abs(_weight(one.get(name)) - _weight(other.get(name))) for name in {*one, *other}), 6)


def crossings(one: Ties, other: Ties) -> Iterable[str]:
    """Return the ties that are clear on one map and not on the other.

    >>> list(crossings({"a": {"state": "clear"}}, {"a": {"state": "faded"}}))
    ['a']
    """
    return (
        name
        for name in {*one, *other}
        if (one.get(name, {}).get("state") == "clear") != (other.get(name, {}).get("state") == "clear")
    )


def _weight(tie: Mapping[str, Any] | None) -> float:
    return float(tie["weight"] or 0.0) if tie else 0.0


def _map(
    claims: Iterable[Mapping[Any, Any]],
    letters: Mapping[str, str],
    digits: Mapping[str, int],
    copies: Mapping[str, str],
    counting: Counting,
    scale: Scale,
) -> Ties:
    weighed = grade_rows(claims, letters, digits, copies, scale)
    return {row["edge_id"]: row for row in tie_rows(weighed, copies, counting)}
