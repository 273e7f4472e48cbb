"""What words in and round a run of capitals tell of its parts: names that stand again, papers, officers of a body."""

from __future__ import annotations

from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import is_common

_SHORT = 2
_LONG_NAME = range(3, 6)


def stands_again(begin: int, first: int, last: int, capitals: Capitals) -> bool:
    """Whether the text has the words from ``begin`` on once more, and there without the word at ``first`` before."""
    text, lower = capitals.tokens.text, capitals.tokens.lower
    for i in capitals.tokens.places.get(lower[begin], ()):
        again = i != begin and text[i : i + last - begin] == text[begin:last] and not capitals.opens(i)
        if again and (begin == first or lower[i - 1] != lower[first]):
            return True
    return False


def is_half(i: int, last: int, capitals: Capitals) -> bool:
    """Whether a title at the end of a run is half of a name: 'Justice and Equality Movement', 'Sharm El Sheikh'."""
    text = capitals.tokens.text
    joined = text[last : last + 1] == ["and"] and last + 1 < len(text) and capitals.capital[last + 1]
    return joined or (i > 0 and text[i - 1].lower() in ("el", "al"))


def is_paper(first: int, last: int, capitals: Capitals) -> bool:
    """'the Sunday Herald': a paper with its day."""
    lower, look = capitals.tokens.lower, capitals.look
    return (
        first > 0
        and lower[first - 1] == "the"
        and last - first == _SHORT
        and look.heads.get(lower[first + 1]) == "media"
    )


def begins_officer(first: int, k: int, last: int, capitals: Capitals) -> bool:
    """Whether a name of three or more words that are no common ones begins at ``k``: 'People's Committee Vo Thi Sa'."""
    lower, look = capitals.tokens.lower, capitals.look
    speaks = last - k == _SHORT and lower[last : last + 1] and lower[last] in look.speech
    if not (speaks or last - k in _LONG_NAME) or lower[k - 1] not in look.heads or k - first < _SHORT:
        return False
    if look.heads[lower[k - 1]] not in ("organisation", "government body"):
        return False
    return not any(is_common(lower[i], look.common) or (capitals.tokens.text[i],) in look.known for i in range(k, last))
