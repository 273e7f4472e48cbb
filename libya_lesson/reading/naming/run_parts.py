"""What words in and round a run of capitals tell of its parts: names that stand again, papers, officers of a body."""

from __future__ import annotations

from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import longest_known
from libya_lesson.reading.naming.titles import title_length

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


def body_in_title(i: int, after: int, start: int, capitals: Capitals) -> int:
    """Where a body ends whose last words look like part of a title: 'Salt [National Army] Commander'; ``i`` if none."""
    look, lower, text = capitals.look, capitals.tokens.lower, capitals.tokens.text
    known = tuple(text[start:i]) in look.known
    if known or any(text[k] in look.given or (lower[k],) in look.titles for k in range(start, i)):
        return i  # 'Omani Army Commander', 'Deputy Army Commander'
    for k in range(after - 2, i - 1, -1):
        if look.heads.get(lower[k]) in ("government body", "armed group") and (lower[k + 1],) in look.titles:
            return k + 1
    return i


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


def without_opener(first: int, last: int, opens: bool, capitals: Capitals) -> int:
    """Step over words that have a capital only because of where they stand."""
    tokens, look = capitals.tokens, capitals.look
    begin = first
    while first < last and (last - first == 1 or longest_known(first, last, tokens, look) < 2):
        if capitals.never_names(first):
            first += 1
            continue
        if not opens or (first > begin and not capitals.opens(first)):
            break
        if not capitals.is_only_opener(first, alone=last - first == 1):
            break
        low = tokens.lower[first]
        if (
            last - first > 1
            and low not in look.function
            and (
                title_length(first, last, tokens, look)
                or stands_again(first, first, last, capitals)
                or (
                    tokens.lower[last - 1] in look.heads
                    and capitals.can_open_a_body(first)
                    and not (last - first > _SHORT and stands_again(first + 1, first, last, capitals))
                )
            )
        ):
            break
        first += 1
        opens = low in look.function
    return first + 1 if begin < first < last - 1 and tokens.text[first].isdigit() else first  # 'Around 20 Omani boats'
