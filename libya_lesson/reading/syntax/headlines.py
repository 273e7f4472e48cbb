"""The longer words of each line: a line in which nearly all of them have a capital is set like a headline."""

from __future__ import annotations

from collections import Counter

from libya_lesson.text import Article

_LONG = 3  # letters: shorter words stay small in headlines


def different_words(article: Article) -> frozenset[str]:
    """The words of an article as they are written, each once; `Article.derived` keeps them.

    >>> sorted(different_words(Article("The bridge, the bridge")))
    [',', 'The', 'bridge', 'the']
    """
    return frozenset(article.tokens.text)


def long_words(article: Article) -> tuple[list[int], Counter[int]]:
    """The tokens of more than three letters, and how many of them each paragraph has; `Article.derived` keeps them.

    >>> long_words(Article("Bridge to Open\\nThe bridge opens."))
    ([0, 2, 4, 5], Counter({0: 2, 1: 2}))
    """
    tokens = article.tokens
    long = [i for i, word in enumerate(tokens.text) if len(word) > _LONG and word[0].isalpha()]
    return long, Counter(map(tokens.paragraph.__getitem__, long))
