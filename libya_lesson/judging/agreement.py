"""Agreement beyond luck between people who code the same things: Krippendorff's alpha.

Hayes and Krippendorff, "Answering the Call for a Standard Reliability Measure for Coding Data", Communication Methods
and Measures 1 (2007). Krippendorff's own rule of thumb (2004): rely on .800 and more, be tentative from .667.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, isnan, nan
from typing import Literal

from libya_lesson.locale import N_

RELY, TENTATIVE = 0.800, 0.667
Level = Literal["nominal", "ordinal", "interval", "ratio"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval", "ratio")

TOO_FEW = N_("At least two people must have coded the same thing.")
NO_VARIATION = N_("Everybody gave the same answer everywhere, so there was no chance to disagree.")


@dataclass(frozen=True)
class Agreement:
    """Alpha (1 perfect, 0 what luck would give, below 0 worse), or None with the reason why there is none."""

    alpha: float | None
    same: float | None  # share of pairs that agree, 0 to 1, luck included
    reason: str | None = None


def agreement(codes: Sequence[Sequence[object | None]], level: Level = "nominal") -> Agreement:
    """Return the agreement between coders, one row a coder, one column a thing coded.

    None (or NaN) stands where someone left a thing out. `level` is nominal, ordinal, interval or ratio; nominal codes
    may be any words, the others must be finite numbers (or numbers in writing), on the ratio level from 0 upwards.

    >>> a, b = "HHBNHBHBBH", "HHBBHBBBBH"
    >>> agreement([list(a), list(b)])  # eight of ten alike, and yet not .800: some of it is luck
    Agreement(alpha=0.651, same=0.8, reason=None)
    >>> round(agreement([list(a), list(b), list("HHBNHNHBBH")]).alpha or 0, 3)
    0.669
    >>> agreement([["H", "B"]]).reason
    'At least two people must have coded the same thing.'
    >>> agreement([["low", "high"], ["low", "low"]], "ordinal")
    Traceback (most recent call last):
    ...
    ValueError: A code is 'low', and the ordinal level needs numbers; write 1, 2, 3 … for its steps, or choose nominal.
    """
    if level not in LEVELS:
        raise ValueError(f"The level of measurement is {level!r}; give one of {', '.join(LEVELS)}.")
    values = [[None if _left_out(code) else _value(code, level) for code in row] for row in codes]
    pairs = [(x, y) for unit in _units(values) for n, x in enumerate(unit) for y in unit[n + 1 :]]
    if not pairs:
        return Agreement(None, None, TOO_FEW)
    same = round(sum(x == y for x, y in pairs) / len(pairs), 3)
    if len({value for pair in pairs for value in pair}) == 1:
        return Agreement(None, same, NO_VARIATION)
    return Agreement(round(_alpha(values, level), 3), same)


def _left_out(code: object | None) -> bool:
    return code is None or (isinstance(code, float) and isnan(code))


def _value(code: object, level: Level) -> object:
    """The code as it is compared: as it stands on the nominal level, else as a number."""
    if level == "nominal":
        return code
    try:
        number = float(str(code))
    except ValueError:
        number = nan
    if not isfinite(number):
        found = f"A code is {code!r}, and the {level} level needs numbers"
        raise ValueError(f"{found}; write 1, 2, 3 … for its steps, or choose nominal.")
    if level == "ratio" and number < 0:
        raise ValueError(
            f"A code is {code!r}, and the ratio level starts at 0; give larger numbers or choose interval."
        )
    return number


def _units(codes: Sequence[Sequence[object | None]]) -> list[list[object]]:
    length = max((len(row) for row in codes), default=0)
    return [[row[n] for row in codes if n < len(row) and row[n] is not None] for n in range(length)]


def _alpha(values: Sequence[Sequence[object | None]], level: Level) -> float:
    """The package wants numbers with NaN for what is missing; words become numbers in the order in which they come."""
    import krippendorff  # imported here: it brings numpy's slower parts, and most lessons never ask
    import numpy

    words: dict[object, int] = {}
    data = numpy.full((len(values), max(len(row) for row in values)), numpy.nan)
    for coder, row in enumerate(values):
        for unit, value in enumerate(row):
            if value is not None:
                data[coder, unit] = words.setdefault(value, len(words)) if level == "nominal" else value
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))
