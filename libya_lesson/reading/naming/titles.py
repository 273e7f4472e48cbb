"""Finds titles before names, and tells titles from the same words in the names of bodies."""

from __future__ import annotations

from libya_lesson.reading.naming.as_written import Title
from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.compounds import whole_title
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import heads_of, longest_known
from libya_lesson.text import Tokens

_CALLED = frozenset("mr mrs ms miss".split())
_HELD = ("office", "rank")
_JOINS = frozenset(["and", ","])
_LONGEST = 3  # words of a listed title
_LIST = 8  # tokens between a title and the last of those who share it


def title_length(i: int, last: int, tokens: Tokens, look: Lookup) -> int:
    """Tokens of a title at ``i`` (with 'former', 'deputy', 'foreign' before it); 0 if there is none.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> title_length(0, 4, Article("Former Foreign Minister Boa").tokens, lookup(load()))
    3
    """
    lower = tokens.lower
    if lower[i] not in look.title_words and "-" not in lower[i]:
        return 0
    j, member = i, False
    while j < last:
        word = whole_title(lower[j])
        if word not in look.title_words:
            named = member and j + 1 < last and tokens.text[j] in look.given
            return j - i if named else 0  # 'Socialist Ann Lee'
        found = _longest_title(j, last, tokens, look)
        if found is None:
            return 0
        length, what = found
        if what in ("suffix", "noun"):
            return 0
        member = what == "member"
        if what not in ("modifier", "member"):
            end = j + length
            if end < last and tokens.text[end] == ".":
                end += 1
            return end - i
        j += 1
    return 0


def _longest_title(j: int, last: int, tokens: Tokens, look: Lookup) -> tuple[int, str] | None:
    words = tuple(tokens.lower[j : min(last, j + _LONGEST)])
    if "-" in " ".join(words):
        words = tuple(map(whole_title, words))
    for length in range(len(words), 0, -1):
        what = look.titles.get(words[:length])
        if what is not None:
            return length, what[0]
    return None


def title_gender(first: int, last: int, tokens: Tokens, look: Lookup) -> str:
    """The gender that a title tells: f, m or ''."""
    for length in range(_LONGEST, 0, -1):
        words = tokens.lower[max(first, last - length) : last]
        found = look.titles.get(tuple([whole_title(word) for word in words if word != "."]))
        if found and found[1]:
            return found[1]
    return ""


def holder_before(office: int, tokens: Tokens, look: Lookup) -> int:
    """Where the title of whoever holds an office begins: 'prime' of "the prime minister's office"; else 0.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> holder_before(4, Article("The prime minister's office said").tokens, lookup(load()))
    1
    """
    if office + 1 >= len(tokens) or tokens.lower[office - 1] not in ("'s", "\u2019s"):
        return 0
    j = office - 1
    while j > 0 and tokens.text[j - 1].islower() and (tokens.lower[j - 1],) in look.titles:
        j -= 1
    return j if j < office - 1 else 0


def is_in_a_body(i: int, after: int, last: int, tokens: Tokens, look: Lookup) -> bool:
    """'General Motors Group', 'Refugee Council': the title at ``i`` is a part of the name of a body."""
    lower, text = tokens.lower, tokens.text
    if lower[after] in ("of", "for", "&"):
        return True
    if look.heads.get(lower[after]) in ("organisation", "government body") and text[after] not in look.given:
        return True
    only = last - after == 1 and lower[after] in look.signs["surname too"] and not is_common(lower[i], look.common)
    if only and lower[i] != "st":
        return False  # 'Mr Hall', but 'King Street'
    if after - i == 1 and lower[last - 1] in look.heads and text[last - 1] not in look.given:
        if look.titles.get((lower[last - 1],), ("", ""))[0] == "office":
            return False  # 'Chief Reporter'
        kind = look.heads[lower[last - 1]]
        return kind != "thing" and not any(text[k] in look.given for k in range(after, last - 1))
    return False


def is_rank(end: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether the title that ends before token ``end`` is half of a longer one: 'Deputy Minister', 'Lt. Gov.'."""
    last = end - 1 - (tokens.text[end - 1] == ".")
    return look.titles.get((tokens.lower[last],), ("", ""))[0] == "rank"


def shared_before(i: int, tokens: Tokens, look: Lookup) -> str:
    """The title that a name behind the "and" or comma at ``i`` shares: 'Ministers Boa and Hale'; '' if there is none.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> shared_before(2, Article("Ministers Boa and Hale left.").tokens, lookup(load()))
    'ministers'
    """
    for k in range(i - 1, max(-1, i - _LIST), -1):
        word = tokens.lower[k]
        many = word[-1] == "s" and k < i - 1 and tokens.text[k + 1][0].isupper() and _names_many(word, look)
        if many:
            return word if not k or tokens.lower[k - 1] != "of" else ""
        named = tokens.text[k][0].isupper() and word not in look.function and not heads_of(look, word)
        if not named and (word not in _JOINS or k == i - 1):
            return ""
    return ""


def _names_many(word: str, look: Lookup) -> bool:
    """Whether a word in the plural is a title of persons: 'ministers'."""
    return any(look.titles.get((form,), ("", ""))[0] in _HELD for form in (word, word[:-1]))


def is_surname(i: int, start: int, title: tuple[int, int, str] | None, last: int, tokens: Tokens, look: Lookup) -> bool:
    """'Enrique Baron Crespo', 'Mr Baron': a word that is a title elsewhere stands where a surname does."""
    if look.titles.get((tokens.lower[i],), ("", ""))[0] != "honorific":
        return False
    if title is not None and title[1] == start == i:
        return i + 1 == last and tokens.lower[title[0]] in _CALLED
    given = tokens.text[start]
    return start == i - 1 and given in look.given and (given,) not in look.known


def office_with_a_field(first: int, last: int, capitals: Capitals) -> Title | None:
    """'Secretary of State Ann Lee', 'Minister of Foreign Affairs Ann Lee': the run begins with the end of a title."""
    lower, look = capitals.tokens.lower, capitals.look
    if (lower[first - 2], "of", lower[first]) in look.titles:
        return first - 2, first + 1, ""
    if lower[first] == "opposition" and lower[first - 3 : first] == ["leader", "of", "the"]:
        return first - 3, first + 1, ""
    of_state = lower[first - 2] == "state" and lower[first - 3 : first] == ["of", "state", "for"]
    begin = first - 4 if of_state else first - 2
    if begin < 0:
        return None
    of_bodies = lower[begin] in look.signs["field"]
    if not of_bodies and lower[begin] not in look.signs["portfolio"]:
        return None
    k = first if heads_of(look, lower[last - 1]) != "place" else last  # 'Secretary of Upper Orsa Village'
    while k < last and is_common(lower[k], look.common) and capitals.tokens.text[k] not in look.given:
        k += 1
    if of_bodies:  # 'Director of Operations Ann Lee', but 'Director of Harbour Police', 'director of One Harn Now'
        person = first < k < last and capitals.tokens.text[k] in look.given
        return (begin, k, "") if person and heads_of(look, lower[k - 1]) in ("", "thing") else None
    known = lower[first] not in look.signs["modifier"] and longest_known(first, last, capitals.tokens, look)
    return (begin, k, "") if first < k and (k < last or not known) else None  # 'Minister of Labour' names nobody
