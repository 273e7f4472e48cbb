"""Agreement beyond luck between people who code the same things: Krippendorff's alpha.

Hayes and Krippendorff, "Answering the Call for a Standard Reliability Measure for Coding Data", Communication Methods
and Measures 1 (2007). Krippendorff's own rule of thumb (2004): rely on .800 and more, be tentative from .667.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    """Return the agreement between coders, one row a coder, one column a thing coded, None where someone left it out.

    `level` is nominal, ordinal, interval or ratio; nominal codes may be any words, the others must be numbers.

    >>> a, b = "HHBNHBHBBH", "HHBBHBBBBH"
    >>> agreement([list(a), list(b)])  # eight of ten alike, and yet not .800: some of it is luck
    Agreement(alpha=0.651, same=0.8, reason=None)
    >>> round(agreement([list(a), list(b), list("HHBNHNHBBH")]).alpha or 0, 3)
    0.669
    >>> agreement([["H", "B"]]).reason
    'At least two people must have coded the same thing.'
    """
    if level not in LEVELS:
        raise ValueError(f"The level of measurement is {level!r}; give one of {', '.join(LEVELS)}.")
    pairs = [(x, y) for unit in _units(codes) for n, x in enumerate(unit) for y in unit[n + 1 :]]
    if not pairs:
        return Agreement(None, None, TOO_FEW)
    same = round(sum(x == y for x, y in pairs) / len(pairs), 3)
    if len({value for pair in pairs for value in pair}) == 1:
        return Agreement(None, same, NO_VARIATION)
    return Agreement(round(_alpha(codes, level), 3), same)


def _units(codes: Sequence[Sequence[object | None]]) -> list[list[object]]:
    length = max((len(row) for row in codes), default=0)
    return [[row[n] for row in codes if n < len(row) and row[n] is not None] for n in range(length)]


def _alpha(codes: Sequence[Sequence[object | None]], level: Level) -> float:
    """The package wants numbers with NaN for what is missing; words become their places in a sorted list."""
    import krippendorff  # imported here: it brings numpy's slower parts, and most lessons never ask
    import numpy

    words = sorted({str(value) for row in codes for value in row if value is not None})
    length = max(len(row) for row in codes)
    data = numpy.full((len(codes), length), numpy.nan)
    for coder, row in enumerate(codes):
        for unit, value in enumerate(row):
            if value is not None:
                data[coder, unit] = words.index(str(value)) if level == "nominal" else float(str(value))
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))
