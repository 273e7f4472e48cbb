"""Lines that are set like a headline, in which a capital does not tell a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.syntax.headlines import headline_words
from libya_lesson.text import Article, Tokens

_FEWEST = 3  # words: shorter lines do not tell a headline
_FEW = 4  # words: shorter ones may be sentences or labels
_SMALL_SHARE = 0.15  # of the words of a headline that may be small


def title_case_lines(article: Article, capital: Sequence[bool], look: Lookup) -> frozenset[int]:
    """Paragraphs in which nearly all words have capitals."""
    tokens = article.tokens
    counted, total = article.derived(headline_words)
    small = Counter([tokens.paragraph[i] for i in counted if not capital[i]])
    found = (p for p, all_of in total.items() if all_of >= _FEWEST and small[p] / all_of < _SMALL_SHARE)
    return frozenset(
        p for p in found if not (total[p] <= _FEW and _is_closed(p, tokens)) and not _is_sentence(p, tokens, look)
    )


def _is_closed(line: int, tokens: Tokens) -> bool:
    """Whether a line ends like a sentence or a label; a headline may ask."""
    last = tokens.text[bisect_right(tokens.paragraph, line) - 1][-1]
    return not last.isalnum() and last not in "?!"


def _is_sentence(line: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether a line with many capitals only names many: "President Ama Boa met Prime Minister Yaw Hale." """
    first, last = bisect_left(tokens.paragraph, line), bisect_right(tokens.paragraph, line)
    if tokens.text[last - 1] != ".":
        return False
    return any(word.islower() and word.isalpha() and word not in look.function for word in tokens.text[first:last])
