"""Ratings and copy calls as a code of letters, short enough to be read aloud.

One letter for each source (its grade, and whom it copies: nobody, whom the case file proposes, or another), two for
three sentences; at the end who is copied, for each source that copies another than proposed. A code from before there
was such an end reads as it always did.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.activities.kit import shortcode
from libya_lesson.activities.parts import map as _map
from libya_lesson.judging.grades import LETTERS
from libya_lesson.judging.origins import lead

Ratings = tuple[dict[str, str], dict[str, int], dict[str, str]]  # letters, digits, copies
BASE = 23  # what one letter of a code holds
NOBODY, PROPOSED, ANOTHER = range(3)


def claims(material: _map.Material) -> list[str]:
    """The sentences that the map rests on, in the order of the code."""
    return sorted({str(row["claim_id"]) for row in material.rows})


def encode(material: _map.Material, ratings: Ratings) -> str:
    """Ratings as letters, in groups of four."""
    letters, digits, copies = ratings
    names = list(material.origins)
    values: list[int] = []
    others: list[int] = []
    for origin, about in material.origins.items():
        place = LETTERS.index(letters[origin]) + 1 if origin in letters else 0
        first = copies.get(origin)
        call = NOBODY if first not in material.origins else PROPOSED if first == about["copies"] else ANOTHER
        values.append(3 * place + call)
        if call == ANOTHER:
            others += divmod(names.index(str(first)), BASE)[-_width(names) :]
    numbers = [digits.get(claim, 0) for claim in claims(material)]
    for n in range(0, len(numbers), 3):
        three = [*numbers[n : n + 3], 0, 0][:3]
        values += divmod(three[0] * 49 + three[1] * 7 + three[2], BASE)
    code = shortcode.encode([*values, *others])
    return " ".join(code[n : n + 4] for n in range(0, len(code), 4))


def decode(material: _map.Material, code: str) -> Ratings:
    """The ratings in a partner's code; ValueError with one plain sentence where it does not fit."""
    names, sentences = list(material.origins), claims(material)
    values = shortcode.decode(code)
    fixed, width = len(names) + 2 * -(-len(sentences) // 3), _width(names)
    others = [name for name, value in zip(names, values, strict=False) if value % 3 == ANOTHER]
    if len(values) != fixed + width * len(others):
        raise shortcode.foreign(code)
    letters, digits, copies = {}, {}, {}
    for name, value in zip(names, values, strict=False):
        place, call = divmod(value, 3)
        if 0 < place <= len(LETTERS):
            letters[name] = LETTERS[place - 1]
        if call == PROPOSED and material.origins[name]["copies"] in material.origins:
            copies[name] = str(material.origins[name]["copies"])
    end = values[fixed:]
    for n, name in enumerate(others):
        place = _number(end[n * width : (n + 1) * width])
        copies[name] = names[place] if place < len(names) else name
    pairs = values[len(names) : fixed]
    for n, (high, low) in enumerate(zip(pairs[::2], pairs[1::2], strict=True)):
        number = high * BASE + low
        for claim, digit in zip(
            sentences[3 * n : 3 * n + 3], (number // 49, number // 7 % 7, number % 7), strict=False
        ):
            if 0 < digit <= 6:
                digits[claim] = digit
    _without_circles(code, copies)
    return letters, digits, copies


def _width(names: Sequence[str]) -> int:
    """How many letters it takes to name a source."""
    return 1 if len(names) <= BASE else 2


def _number(letters: Sequence[int]) -> int:
    high, low = [0, *letters][-2:]
    return high * BASE + low


def _without_circles(code: str, copies: dict[str, str]) -> None:
    """No screen shows a code in which a source copies itself, not even by way of others: a letter must be wrong."""
    try:
        for name in copies:
            lead(name, copies)
    except ValueError:
        raise shortcode.misread(code) from None
