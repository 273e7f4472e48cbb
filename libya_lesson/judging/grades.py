"""Turns the two-part Admiralty grade (letter for the source, digit for the statement) into a weight from 0 to 1.

The letters and digits are those of the Admiralty system (British Naval Intelligence, from 1939; NATO AJP-2.1, 2016).
The numbers are NOT part of it: they are this course's teaching convention, shown to the student and adjustable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from libya_lesson.judging.origins import lead
from libya_lesson.locale import N_

LETTERS = ("A", "B", "C", "D", "E", "F")
DIGITS = (1, 2, 3, 4, 5, 6)

LETTER_WORDS = {
    "A": N_("Completely reliable"),
    "B": N_("Usually reliable"),
    "C": N_("Fairly reliable"),
    "D": N_("Not usually reliable"),
    "E": N_("Unreliable"),
    "F": N_("Cannot be judged"),
}
DIGIT_WORDS = {
    1: N_("Confirmed by others who know it on their own"),
    2: N_("Probably true"),
    3: N_("Possibly true"),
    4: N_("Doubtful"),
    5: N_("Improbable"),
    6: N_("Cannot be judged"),
}


@dataclass(frozen=True)
class Scale:
    """What each grade weighs, from 0 (counts for nothing) to 1 (certain); F and 6 say nothing, so they weigh nothing.

    `digit_share` is how much of a weight comes from the digit, 0 to 1; `unsourced` is what a line without a source
    weighs when the student switches such lines on: an even chance unless they choose otherwise.

    >>> Scale().letters["D"]
    0.35
    """

    letters: Mapping[str, float] = field(
        default_factory=lambda: {"A": 0.95, "B": 0.80, "C": 0.60, "D": 0.35, "E": 0.10}
    )
    digits: Mapping[int, float] = field(default_factory=lambda: {1: 0.95, 2: 0.80, 3: 0.60, 4: 0.35, 5: 0.10})
    digit_share: float = 0.5
    unsourced: float = 0.5


STANDARD = Scale()


def weight(letter: str | None, digit: int | None, scale: Scale = STANDARD) -> float | None:
    """Return what one graded statement weighs, 0 to 1, or None where nothing can be judged (F with 6).

    Half comes from the letter, half from the digit; where one of them cannot be judged, the other speaks alone. A grade
    that nobody gave (None) is no basis to judge either, so it weighs like F or 6.

    >>> weight("D", 4), weight("C", 3)
    (0.35, 0.6)
    >>> weight("F", 1)  # a source nobody can judge, a fact that others confirm
    0.95
    >>> weight("C", 6)  # the statement cannot be judged: the source's record is all there is
    0.6
    >>> weight("B", 4)
    0.575
    >>> weight(None, 3), weight("C", None)
    (0.6, 0.6)
    >>> weight("F", 6) is weight(None, None) is None
    True
    """
    if letter is not None and letter not in LETTERS:
        raise ValueError(f"A source's grade is a letter from A to F, not {letter!r}; give one of {', '.join(LETTERS)}.")
    if digit is not None and digit not in DIGITS:
        raise ValueError(f"A statement's grade is a digit from 1 to 6, not {digit!r}; give one of 1, 2, 3, 4, 5, 6.")
    by_letter = scale.letters.get(letter) if letter is not None else None
    by_digit = scale.digits.get(digit) if digit is not None else None
    if by_letter is None:
        return by_digit
    if by_digit is None:
        return by_letter
    return round((1 - scale.digit_share) * by_letter + scale.digit_share * by_digit, 6)


def graded(
    claims: pd.DataFrame,
    letters: Mapping[str, str],
    digits: Mapping[str, int],
    copies: Mapping[str, str] | None = None,
    scale: Scale = STANDARD,
) -> pd.DataFrame:
    """Return the claims with `letter`, `digit` and `weight` beside them; a claim without an origin weighs None.

    `claims` needs `claim_id` and `origin` (None where no one answers for it); `letters` is by
    origin, `digits` by claim. A copy is graded by its first origin where that weighs less (`copies`: copier to copied);
    a first origin that nobody graded counts as F, so whether a copy of it can be judged is a matter of the digit.

    >>> claims = pd.DataFrame({"claim_id": ["C1", "C2"], "origin": ["wire", None]})
    >>> graded(claims, {"wire": "C"}, {"C1": 3})["weight"].tolist()
    [0.6, None]
    """
    rows = [
        {"claim_id": claim, "origin": origin}
        for claim, origin in zip(claims["claim_id"], claims["origin"], strict=True)
    ]
    found = grade_rows(rows, letters, digits, copies, scale)
    columns = {name: [row[name] for row in found] for name in ("origin", "letter", "digit", "weight")}
    return claims.assign(
        **{name: pd.Series(values, index=claims.index, dtype=object) for name, values in columns.items()}
    )


def grade_rows(
    rows: Iterable[Mapping[Any, Any]],
    letters: Mapping[str, str],
    digits: Mapping[str, int],
    copies: Mapping[str, str] | None = None,
    scale: Scale = STANDARD,
) -> list[dict[Any, Any]]:
    """Do the same as `graded` to rows without pandas: for what is drawn anew at every touch.

    >>> grade_rows([{"claim_id": "C1", "origin": "wire"}], {"wire": "C"}, {"C1": 3})[0]["weight"]
    0.6
    """
    found = []
    for row in rows:
        origin = row["origin"] if isinstance(row["origin"], str) and row["origin"] else None
        letter, digit = letters.get(origin) if origin else None, digits.get(str(row["claim_id"]))
        own = weight(letter, digit, scale) if origin else None
        if origin and copies:
            own = _copied(own, origin, digit, letters, copies, scale)
        found.append({**row, "origin": origin, "letter": letter, "digit": digit, "weight": own})
    return found


def _copied(
    own: float | None,
    origin: str,
    digit: int | None,
    letters: Mapping[str, str],
    copies: Mapping[str, str],
    scale: Scale,
) -> float | None:
    first = lead(origin, copies)
    if own is None or first == origin:
        return own
    theirs = weight(letters.get(first), digit, scale)
    return None if theirs is None else min(own, theirs)
