"""Finds names within one token: 'UN-backed', 'pro-Russian', 'French-Russian', words run together by mistake."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import Name

_PREFIXES = frozenset("pro anti non inter post pre ex un mid trans".split())
_ARTICLES = frozenset(["al", "el"])
_OWNER = ("-designate", "-elect", "-general", "-select")
_PEOPLES = frozenset(["demonym", "state", "capital", "people"])
_SHORT = 3  # letters of a syllable that may also be a common word
_SYLLABLE = 4
_LONG_SYLLABLE = 6
_WORDS = 4  # of a listed name with a hyphen behind it


def names_in_tokens(capitals: Capitals) -> list[Name]:
    """The names inside tokens; such tokens lose their capital in ``capitals``, so that no run begins with them.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> text = "The UN-backed council and a pro-Egyptian party met."
    >>> [text[name.start:name.end] for name in names_in_tokens(Capitals(Article(text), lookup(load())))]
    ['UN', 'Egyptian']
    """
    found: list[Name] = []
    places = capitals.compounds
    if not places:
        return found
    text = capitals.tokens.text
    given = {text[i] for i in places if _is_second_half(i, text[i], capitals)}
    for i in places:
        word = text[i]
        if word in given:
            continue
        if len(word) != capitals.tokens.end[i] - capitals.tokens.start[i]:
            continue  # a soft hyphen or a ligature in it: its pieces stand elsewhere than their letters say
        if "-" in word:
            found += _hyphened(i, word, capitals)
        else:
            found += _run_together(i, word, capitals)
    return found


def whole_title(word: str) -> str:
    """A lower-case title without what says that it is still to come: 'minister-designate'."""
    return word.partition("-")[0] if "-" in word and word.endswith(_OWNER) else word


def _run_together(i: int, word: str, capitals: Capitals) -> Iterator[Name]:
    """'allowRussia': a common word and a listed name."""
    look = capitals.look
    cut = next((k for k, c in enumerate(word) if c.isupper()), 0)
    if cut > 1 and (word[cut:],) in look.known and (word,) not in look.known and is_common(word[:cut], look.common):
        yield _piece(i, cut, len(word), "joined", capitals)


def _hyphened(i: int, word: str, capitals: Capitals) -> Iterator[Name]:
    look = capitals.look
    pieces = word.split("-")
    if len(pieces) == _SHORT and pieces[0].lower() in _ARTICLES:
        pieces = [f"{pieces[0]}-{pieces[1]}", pieces[2]]  # 'al-Qaida-linked'
    if len(pieces) != 2 or not all(pieces) or (word,) in look.known:
        return
    one, two = pieces
    if two.islower() and is_common((one + two).lower(), look.common):
        return  # 'Co-operation' in the name of a body
    if len(one) == 1 or two.isdigit():
        capitals.capital[i] = False  # 'T-shirt', 'D-Mo', 'F-16'
    elif (one[0].isupper() or "-" in one) and two[0].islower() and whole_title(word.lower()) == word.lower():
        capitals.capital[i] = False
        first = _first_of(i, one, capitals)
        if first < i or not capitals.opens(i) or (one,) in look.known or not is_common(one.lower(), look.common):
            yield _piece(i, 0, len(one), two, capitals, first)
    elif one in _PREFIXES and two[0].isupper():
        capitals.capital[i] = False
        yield _piece(i, len(one) + 1, len(word), one, capitals)
    elif _are_two_names(pieces, capitals) and not _has_given_name(i, capitals):
        capitals.capital[i] = False
        yield _piece(i, 0, len(one), "and", capitals)
        yield _piece(i, len(one) + 1, len(word), "and", capitals)


def _first_of(i: int, one: str, capitals: Capitals) -> int:
    """Where the name begins whose last word stands in token ``i``: 'New York-based', 'Salt Brotherhood-backed'."""
    text, look = capitals.tokens.text, capitals.look
    first = i
    for k in range(i - 1, max(-1, i - _WORDS), -1):
        if capitals.tokens.paragraph[k] != capitals.tokens.paragraph[i]:
            break
        if (*text[k:i], one) in look.known:
            first = k  # also 'al Qaeda-linked'
        elif not capitals.capital[k]:
            break
    if first == i and i and (one,) not in look.known and capitals.capital[i - 1] and not capitals.opens(i - 1):
        before = text[i - 1]
        alone = (before,) in look.known or before.lower() in look.function or (before.lower(),) in look.titles
        first -= not alone and capitals.tokens.paragraph[i - 1] == capitals.tokens.paragraph[i]
    for k in range(first, i):
        capitals.capital[k] = False
    return first


def _has_given_name(i: int, capitals: Capitals) -> bool:
    """'Elena Boa-Hale' is one person, although the text names a Boa and a Hale, too."""
    return i > 0 and capitals.capital[i - 1] and capitals.tokens.text[i - 1] in capitals.look.given


def _are_two_names(pieces: list[str], capitals: Capitals) -> bool:
    """'the French-Russian pact', and 'the Boa-Hale talks' where the text names both on their own too."""
    if all(piece in capitals.middle for piece in pieces):
        return True
    found = [capitals.look.known.get((piece,)) for piece in pieces]
    return all(entry is not None and entry.kind in _PEOPLES for entry in found)


def _is_second_half(i: int, word: str, capitals: Capitals) -> bool:
    """'Kim Jong-un': a given name of two syllables, behind its surname."""
    one, dash, two = word.partition("-")
    return (
        bool(dash and two and i)
        and one[:1].isupper()
        and two.islower()
        and two.isalpha()
        and capitals.capital[i - 1]
        and (one,) not in capitals.look.known
        and len(one) > 1
        and whole_title(word.lower()) == word.lower()
        and _is_syllable(two, capitals)
    )


def _is_syllable(word: str, capitals: Capitals) -> bool:
    """Whether this can be the second half of a Korean or Chinese given name."""
    if len(word) > _LONG_SYLLABLE or word in capitals.look.signs["behind a hyphen"]:
        return False
    if len(word) > _SYLLABLE:  # 'Chan Man-keung'
        return not word.endswith("ed") and not is_common(word, capitals.look.common)
    return word in capitals.look.signs["syllable"] or len(word) <= _SHORT or not is_common(word, capitals.look.common)


def _piece(i: int, start: int, end: int, within: str, capitals: Capitals, first: int | None = None) -> Name:
    """The name in these letters of token ``i``, with the words before it from token ``first`` on."""
    tokens, first = capitals.tokens, i if first is None else first
    words = (*tokens.text[first:i], tokens.text[i][start:end])
    begin = tokens.start[first] + (start if first == i else 0)
    entry = capitals.look.known.get(words)
    return Name(first, i + 1, begin, tokens.start[i] + end, words, entry, (first, first), "", False, False, i, within)
