"""Scores forecasts: penalty points from 0 (certain and right) to 100 (certain and wrong).

Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), here for events
that happen or not, times 100 so that no one needs decimals.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

COIN = 25.0  # what "50 %" always costs


def penalty(percent: float, happened: bool) -> float:
    """Return the penalty points, 0 to 100, for a forecast of `percent` (0 to 100).

    >>> penalty(95, happened=False), penalty(30, happened=False), penalty(5, happened=True), penalty(50, happened=True)
    (90.25, 9.0, 90.25, 25.0)
    """
    if not 0 <= percent <= 100:
        raise ValueError(
            f"A forecast lies between 0 and 100 per cent, not at {percent!r}; choose a number in that range."
        )
    return round((percent - (100 if happened else 0)) ** 2 / 100, 4)


def mean_penalty(forecasts: Iterable[tuple[float | None, bool | None]]) -> float | None:
    """Return the mean penalty over forecasts (percent, happened); open or missing ones are left out, none give None.

    >>> mean_penalty([(95, False), (30, False), (None, True), (80, None)])
    49.625
    >>> mean_penalty([]) is None
    True
    """
    points = [
        penalty(percent, happened) for percent, happened in forecasts if percent is not None and happened is not None
    ]
    return round(sum(points) / len(points), 4) if points else None


def strip(step: int = 10) -> pd.DataFrame:
    """Return the look-up strip: what each forecast costs if the event happens and if it does not.

    >>> strip(50).values.tolist()
    [[0.0, 100.0, 0.0], [50.0, 25.0, 25.0], [100.0, 0.0, 100.0]]
    """
    percents = list(range(0, 101, step))
    return pd.DataFrame(
        {
            "percent": percents,
            "if_it_happens": [penalty(percent, True) for percent in percents],
            "if_not": [penalty(percent, False) for percent in percents],
        }
    )
