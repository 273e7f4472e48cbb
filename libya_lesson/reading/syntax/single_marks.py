"""Speech in single quotation marks, as much of the British press sets it: which marks open and close it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from libya_lesson.text import Article

SINGLE = frozenset(["\u2018", "\u2019", "'"])
LEADERS = frozenset("([{\u2014\u2013-")
_ENDS_SPEECH = frozenset(",.?!\u2026\u2014\u2013")
_LONGEST = 400  # tokens of speech in one paragraph
_SHORT = 60  # tokens of words that no stop or comma ends: longer is more likely an apostrophe


class Pair(NamedTuple):
    """The tokens of two single marks; ``last`` is the end of the paragraph where the second one is missing."""

    first: int
    last: int
    speech: bool  # a comma or a stop stands before the second one
    runs_on: bool = False


def opens(article: Article, i: int) -> bool:
    """Whether a single mark stands where words in marks begin."""
    text, tokens = article.text, article.tokens
    before = text[tokens.start[i] - 1] if tokens.start[i] else " "
    after = text[tokens.end[i]] if tokens.end[i] < len(text) else " "
    return (
        (before.isspace() or before in LEADERS)
        and (after.isalnum() or after in '$#@[\u201c"')
        and tokens.text[i] != "\u2019"
    )


def closes(article: Article, i: int) -> bool:
    """Whether a single mark stands where words in marks, or a plural such as "the dockers'", end."""
    text, tokens = article.text, article.tokens
    before = text[tokens.start[i] - 1] if tokens.start[i] else " "
    after = text[tokens.end[i]] if tokens.end[i] < len(text) else " "
    return not before.isspace() and not after.isalnum()


def single_pairs(article: Article, marks: Sequence[int]) -> list[Pair]:
    """The pairs among single marks; an apostrophe at the end of a plural closes nothing if a true mark follows.

    >>> article = Article("\u2018The dockers\u2019 union is right,\u2019 she said.")
    >>> single_pairs(article, article.tokens.where(SINGLE))
    [Pair(first=0, last=8, speech=True, runs_on=False)]
    """
    text, paragraph = article.text, article.tokens.paragraph
    found: list[Pair] = []
    beyond = -1
    for n, i in enumerate(marks):
        if i <= beyond or not opens(article, i):
            continue
        weak = strong = -1
        for m in range(n + 1, len(marks)):
            j = marks[m]
            if paragraph[j] != paragraph[i] or j - i > _LONGEST or (opens(article, j) and not closes(article, j)):
                break
            if j == i + 1 or not closes(article, j):
                continue
            if text[article.tokens.start[j] - 1] in _ENDS_SPEECH:
                strong = j
                break
            weak = j if weak < 0 else weak
        last = strong if strong >= 0 else weak if weak - i <= _SHORT else -1
        if last < 0 and weak < 0 and (end := _goes_on(article, i)):
            found.append(Pair(i, end, True, runs_on=True))
            last = end - 1
        elif last >= 0:
            found.append(Pair(i, last, strong >= 0))
        beyond = max(beyond, last)
    return found


def _goes_on(article: Article, i: int) -> int:
    """The end of a paragraph whose speech the next one goes on with, in a mark of its own; 0 for any other."""
    tokens = article.tokens
    end = bisect_right(tokens.paragraph, tokens.paragraph[i])
    return end if end < len(tokens) and tokens.text[end] in SINGLE and opens(article, end) else 0
