"""Names with commas in them, told by the letters in brackets behind: 'Rail, Harbour and Road union (RHR)'."""

from __future__ import annotations

from libya_lesson.reading.naming.as_written import name_at
from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.name import Name

_JOINTS = frozenset([",", "and", "of", "for", "the", "&", "on"])
_LETTERS = range(3, 8)
_LONGEST = 14  # tokens of a name


def with_commas(names: list[Name], capitals: Capitals) -> list[Name]:
    """The same names, those joined that letters in brackets tell to be one with commas in it.

    >>> from libya_lesson.reading import read
    >>> [a.name for a in read("The Rail, Harbour and Road union (RHR) left.").actors]
    ['Rail, Harbour and Road']
    """
    text = capitals.tokens.text
    for short in [n for n in names if n.first and text[n.first - 1] == "(" and len(n.words) == 1]:
        letters = short.words[0]
        if not letters.isupper() or len(letters) not in _LETTERS or text[short.last : short.last + 1] != [")"]:
            continue
        first, last = _spelled(short, capitals)
        if "," in text[first:last]:
            whole = name_at(first, last, None, capitals.opens(first), False, capitals)
            whole.head = next((k - 1 for k in range(first + 1, last) if text[k] in ("of", "for")), whole.head)
            names = [name for name in names if name.last <= first or name.first >= last]
            names = sorted([*names, whole], key=lambda name: name.first)
    return names


def _spelled(short: Name, capitals: Capitals) -> tuple[int, int]:
    """The tokens before the bracket whose first letters are those within; an empty range if there are none."""
    tokens, letters = capitals.tokens, short.words[0]
    last = short.first - 1
    if last and not capitals.capital[last - 1] and tokens.lower[last - 1].isalpha():
        last -= 1  # 'union'
    k, left = last, len(letters)
    while k > 0 and left and last - k < _LONGEST and tokens.sentence[k - 1] == tokens.sentence[short.first]:
        k -= 1
        if capitals.capital[k] and tokens.text[k][0] == letters[left - 1]:
            left -= 1
        elif tokens.lower[k] not in _JOINTS or k == last - 1:
            break
    return (last, last) if left else (k, last)
