"""Tells well-placed trust from trust or distrust as such: discernment and lean.

Discernment as the difference between trust in true and in false items: Pennycook and Rand, "The Psychology of Fake
News", Trends in Cognitive Sciences 25 (2021); kept apart from the overall lean, which is response bias in the sense of
signal detection (Batailler et al. 2022).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Discernment:
    """Points of difference: `discernment` from -100 to 100, `lean` from -50 (distrusts all) to 50 (trusts all)."""

    discernment: float | None  # None where one of the two kinds was not rated
    lean: float | None


def discern(trust: Mapping[str, float | None], deserves: Mapping[str, bool]) -> Discernment:
    """Return mean trust in what deserves it minus mean trust in what does not, and the lean around 50.

    `trust` is 0 to 100 by item, None or missing where it was not given. The lean gives both kinds the same say.

    >>> discern({"a": 90, "b": 30, "c": 50}, {"a": True, "b": False, "c": False})
    Discernment(discernment=50.0, lean=15.0)
    >>> discern({"a": 0, "b": 0}, {"a": True, "b": False})  # distrusting everything discerns nothing
    Discernment(discernment=0.0, lean=-50.0)
    >>> discern({"a": 90}, {"a": True, "b": False})
    Discernment(discernment=None, lean=None)
    """
    given = {item: float(value) for item, value in trust.items() if value is not None and item in deserves}
    well = [value for item, value in given.items() if deserves[item]]
    ill = [value for item, value in given.items() if not deserves[item]]
    if not well or not ill:
        return Discernment(None, None)
    high, low = sum(well) / len(well), sum(ill) / len(ill)
    return Discernment(round(high - low, 2), round((high + low) / 2 - 50, 2))
