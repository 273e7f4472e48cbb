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


def title_case(article: Article) -> list[bool]:
    """For each paragraph, whether nearly all of its longer words have a capital, as in a headline.

    >>> title_case(Article("Old Bridge Falls Down\\nThe bridge fell."))
    [True, False]
    """
    text, paragraph = article.tokens.text, article.tokens.paragraph
    long, count = article.derived(long_words)
    capitals = Counter([paragraph[i] for i in long if text[i][0].isupper()])
    return [count[p] >= 3 and capitals[p] * 4 >= count[p] * 3 for p in range(len(article.paragraphs))]
