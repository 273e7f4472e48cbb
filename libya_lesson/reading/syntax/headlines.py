"""The longer words of lines that may be set like a headline, where nearly all of them have a capital."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from libya_lesson.text import Article

_MARKS = frozenset(", . : ; ? ! ... ( ) - -- / \u2013 \u2014 \u201c \u201d \u2018 \u2019 \" '".split())
_LONG = 3  # letters: shorter words stay small in headlines
_LINE, _SENTENCE = (
    4,
    10,
)  # of so many longer words one may be small: a sentence that ends in a stop may only be full of names
_CAPITALS = 3  # for each longer word in small letters a headline has so many with a capital, whichever rule asks


def not_small(article: Article) -> list[int]:
    """The tokens that have not only small letters: capitals, numbers, rare signs; `Article.derived` keeps them.

    >>> not_small(Article("The bridge, the A4 bridge"))
    [0, 4]
    """
    return [i for i, word in enumerate(article.tokens.text) if not word.islower() and word not in _MARKS]


def headline_words(article: Article) -> tuple[list[int], Counter[int]]:
    """The tokens of more than three letters in lines that may be headlines, and how many each of these has.

    >>> headline_words(Article("Bridge to Open\\nThe bridge opens."))
    ([0, 2], Counter({0: 2}))
    """
    text, paragraph = article.tokens.text, article.tokens.paragraph
    others = article.derived(not_small)
    long: list[int] = []
    count: Counter[int] = Counter()
    last = seen = 0
    for line in article.paragraphs:
        first, last = last, bisect_right(paragraph, line.index, last)
        before, seen = seen, bisect_left(others, last, seen)
        if _is_prose(text[first:last], seen - before):
            continue  # most lines
        found = [i for i in range(first, last) if len(text[i]) > _LONG and text[i][0].isalpha()]
        if found:
            long += found
            count[line.index] = len(found)
    return long, count


def _is_prose(words: Sequence[str], capitals: int) -> bool:
    """Whether a line has too many longer words in small letters for its capitals; told within its first words."""
    small = 0
    for word in words:
        if len(word) > _LONG and word.islower() and word.isalpha():
            small += _CAPITALS
            if small > capitals:
                return True
    return False


def title_case(article: Article) -> list[bool]:
    """For each paragraph, whether nearly all of its longer words have a capital, as in a headline.

    >>> title_case(Article("Old Bridge Falls Down\\nThe bridge fell."))
    [True, False]
    """
    text, paragraph = article.tokens.text, article.tokens.paragraph
    long, count = article.derived(headline_words)
    capitals = Counter([paragraph[i] for i in long if text[i][0].isupper()])
    stored = article.text
    found = []
    for line in article.paragraphs:
        most = count[line.index]
        small = most - capitals[line.index]
        found.append(most >= 3 and small * (_SENTENCE if stored[line.end - 1] == "." else _LINE) <= most)
    return found
