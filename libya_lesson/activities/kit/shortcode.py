"""A short code of letters for a partner or the class: a few small numbers and a letter that checks them."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.locale import _

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # no I and no O: they look like 1 and 0


def encode(values: Sequence[int]) -> str:
    """Write numbers from 0 to 23 as letters, one each, and a check letter.

    >>> encode([0, 3, 20])
    'ADWW'
    """
    return "".join(LETTERS[value] for value in values) + LETTERS[_check(values)]


def decode(code: str, count: int | None = None) -> list[int]:
    """Read the numbers back; spaces, dashes and lower case do not matter.

    Raises ValueError with one plain sentence where the check letter or the length does not fit.

    >>> decode("ad ww")
    [0, 3, 20]
    >>> decode("ADWE")
    Traceback (most recent call last):
    ...
    ValueError: The code “ADWE” does not fit: compare it letter by letter with the screen that it comes from.
    """
    letters = "".join(c for c in code.upper() if c.isalnum())
    values = [LETTERS.find(c) for c in letters]
    if len(values) < 2 or min(values) < 0 or values[-1] != _check(values[:-1]):
        raise misread(code)
    if count is not None and len(values) - 1 != count:
        raise foreign(code)
    return values[:-1]


def misread(code: str) -> ValueError:
    """What to raise where a letter of a code must be wrong.

    >>> misread("ADWE")
    ValueError('The code “ADWE” does not fit: compare it letter by letter with the screen that it comes from.')
    """
    told = _("The code “{code}” does not fit: compare it letter by letter with the screen that it comes from.")
    return ValueError(told.format(code=code))


def foreign(code: str) -> ValueError:
    """What to raise where a code has another length than those of this article.

    >>> foreign("ADWW")
    ValueError('The code “ADWW” belongs to another article: open the same lesson.')
    """
    return ValueError(_("The code “{code}” belongs to another article: open the same lesson.").format(code=code))


def _check(values: Sequence[int]) -> int:
    """Weighted by place, so that two exchanged letters are noticed too."""
    return sum(place * value for place, value in enumerate(values, start=1)) % 23
