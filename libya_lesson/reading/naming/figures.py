"""Capital letters of figures, which are no names: ratings, shares, sums of money and years."""

from __future__ import annotations

import re

from libya_lesson.text import Tokens

_MONEY = re.compile(r"[A-Z]{1,3}\d[\d,.]*(m|mn|bn|tn|k)?")
_RATING = re.compile(r"A{1,3}|B{1,3}|C{1,3}|D|Aaa|[ABC]aa?[123]|[AB][123]")
_NEAR = 15  # tokens round a grade
_MILLIONS = tuple([word] for word in "million billion trillion bn mn lakh crore".split())
_ERAS = frozenset("AD BC BCE CE AH BS".split())


def is_of_a_figure(i: int, tokens: Tokens, rating: frozenset[str]) -> bool:
    """Whether a word with capitals is a grade, a share, a sum or the count of years; ``rating`` words go with grades.

    >>> from libya_lesson.text import Article
    >>> tokens = Article("Built in 300 BC, it paid N3 million, so its rating is BB now.").tokens
    >>> [word for i, word in enumerate(tokens.text) if is_of_a_figure(i, tokens, frozenset(["rating"]))]
    ['BC', 'N3', 'BB']
    """
    word = tokens.text[i]
    if word in _ERAS and i and tokens.text[i - 1].isdecimal():
        return True  # '300 BC', '2081 BS'
    if _is_rating(i, tokens, rating) or (word.isupper() and _is_share(i, tokens)):
        return True
    found = _MONEY.fullmatch(word)  # 'N3 million', 'R20bn', 'S$5m'
    return found is not None and (bool(found[1]) or tokens.lower[i + 1 : i + 2] in _MILLIONS)


def _is_rating(i: int, tokens: Tokens, rating: frozenset[str]) -> bool:
    """Whether this is a grade of a debtor, 'BB+' or 'Baa2', near a word that speaks of ratings."""
    if _RATING.fullmatch(tokens.text[i]) is None or not tokens.places.keys() & rating:
        return False
    return not rating.isdisjoint(tokens.lower[max(0, i - _NEAR) : i + _NEAR])


def _is_share(i: int, tokens: Tokens) -> bool:
    """Whether this is half of where and how the shares of a firm are traded: '(OSE: NLY)', '(NLY.N)'."""
    text = tokens.text
    first = i if text[i + 1 : i + 2] in ([":"], ["."]) else i - 2
    if first < 1 or text[first - 1 : first + 4 : 2] not in (["(", ":", ")"], ["(", ".", ")"]):
        return False
    return text[first].isupper() and text[first + 2].isupper()
