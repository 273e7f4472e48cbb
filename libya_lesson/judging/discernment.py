"""Tells well-placed trust from trust or distrust as such: discernment and lean.

Discernment as the difference between trust in true and in false items: Pennycook and Rand, "The Psychology of Fake
News", Trends in Cognitive Sciences 25 (2021); kept apart from the overall lean, which is response bias in the sense of
signal detection (Batailler et al. 2022).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan


@dataclass(frozen=True)
class Discernment:
    """Points of difference: `discernment` from -100 to 100, `lean` from -50 (distrusts all) to 50 (trusts all)."""

    discernment: float | None  # both are None where one of the two kinds was not rated
    lean: float | None


def discern(trust: Mapping[str, float | None], deserves: Mapping[str, bool | None]) -> Discernment:
    """Return mean trust in what deserves it minus mean trust in what does not, and the lean around 50.

    `trust` is 0 to 100 by item; None, NaN or missing where it was not given. `deserves` is None or missing where nobody
    can say. Such items are left out, so who rated only one kind has neither number. Both kinds weigh alike in the lean,
    however many items each has.

    >>> discern({"a": 90, "b": 30, "c": 50}, {"a": True, "b": False, "c": False})
    Discernment(discernment=50.0, lean=15.0)
    >>> discern({"a": 0, "b": 0}, {"a": True, "b": False})  # distrusting everything discerns nothing
    Discernment(discernment=0.0, lean=-50.0)
    >>> discern({"a": 90}, {"a": True, "b": False})
    Discernment(discernment=None, lean=None)
    >>> discern({"a": 90, "b": 30, "c": None, "d": 10}, {"a": True, "b": False, "c": True, "d": None})
    Discernment(discernment=60.0, lean=10.0)
    """
    given = {
        item: _points(item, value)
        for item, value in trust.items()
        if value is not None and not isnan(value) and deserves.get(item) is not None
    }
    well = [value for item, value in given.items() if deserves[item]]
    ill = [value for item, value in given.items() if not deserves[item]]
    if not well or not ill:
        return Discernment(None, None)
    high, low = sum(well) / len(well), sum(ill) / len(ill)
    return Discernment(round(high - low, 2), round((high + low) / 2 - 50, 2))


def _points(item: str, value: float) -> float:
    if not 0 <= value <= 100:
        raise ValueError(f"Trust in {item!r} lies between 0 and 100, not at {value!r}; choose a number in that range.")
    return float(value)
