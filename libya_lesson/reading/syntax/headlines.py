"""The longer words of lines that may be set like a headline, where nearly all of them have a capital."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from libya_lesson.text import Article

_LONG = 3  # letters: shorter words stay small in headlines
_MOST = 4  # a headline may have one longer word in four in small letters, no rule allows more


def different_words(article: Article) -> frozenset[str]:
    """The words of an article as they are written, each once; `Article.derived` keeps them.

    >>> sorted(different_words(Article("The bridge, the bridge")))
    [',', 'The', 'bridge', 'the']
    """
    return frozenset(article.tokens.text)


def small_words(article: Article) -> frozenset[str]:
    """Those of them that have small letters only; `Article.derived` keeps them.

    >>> sorted(small_words(Article("The bridge, the bridge")))
    ['bridge', 'the']
    """
    return frozenset(filter(str.islower, article.derived(different_words)))


def headline_words(article: Article) -> tuple[list[int], Counter[int]]:
    """The tokens of more than three letters in lines that may be headlines, and how many each of these has.

    >>> headline_words(Article("Bridge to Open\\nThe bridge opens."))
    ([0, 2], Counter({0: 2}))
    """
    text, paragraph = article.tokens.text, article.tokens.paragraph
    small = {word for word in article.derived(small_words) if len(word) > _LONG and word.isalpha()}
    long: list[int] = []
    count: Counter[int] = Counter()
    last = 0
    for line in article.paragraphs:
        first, last = last, bisect_right(paragraph, line.index, last)
        if sum(map(small.__contains__, text[first:last])) * _MOST > last - first:
            continue  # most lines
        found = [i for i in range(first, last) if len(text[i]) > _LONG and text[i][0].isalpha()]
        if found:
            long += found
            count[line.index] = len(found)
    return long, count


def title_case(article: Article) -> list[bool]:
    """For each paragraph, whether nearly all of its longer words have a capital, as in a headline.

    >>> title_case(Article("Old Bridge Falls Down\\nThe bridge fell."))
    [True, False]
    """
    text, paragraph = article.tokens.text, article.tokens.paragraph
    long, count = article.derived(headline_words)
    capitals = Counter([paragraph[i] for i in long if text[i][0].isupper()])
    return [count[p] >= 3 and capitals[p] * 4 >= count[p] * 3 for p in range(len(article.paragraphs))]
