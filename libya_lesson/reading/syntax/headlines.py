"""The longer words of each line: a line in which nearly all of them have a capital is set like a headline."""

from __future__ import annotations

from collections import Counter
from itertools import compress

from libya_lesson.text import Article

_LONG = 3  # letters: shorter words stay small in headlines


def long_words(article: Article) -> tuple[list[int], Counter[int]]:
    """The tokens of more than three letters, and how many of them each paragraph has; `Article.derived` keeps them.

    >>> long_words(Article("Bridge to Open\\nThe bridge opens."))
    ([0, 2, 4, 5], Counter({0: 2, 1: 2}))
    """
    tokens = article.tokens
    long = {word for word in set(tokens.text) if len(word) > _LONG and word[0].isalpha()}
    is_long = list(map(long.__contains__, tokens.text))
    return list(compress(range(len(is_long)), is_long)), Counter(compress(tokens.paragraph, is_long))
