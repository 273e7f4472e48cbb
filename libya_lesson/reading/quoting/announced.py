"""Reported words behind a colon that stand in no marks: "Reuters reported: The bridge is closed."."""

from __future__ import annotations

from libya_lesson.reading.quoting.circumstances import over_circumstances
from libya_lesson.reading.quoting.openings import clause_starts
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import Parsed


def announced(p: Parsed, i: int, last: int) -> Range | None:
    """The statement behind "reported:" or "said in a statement:", or the paragraph below such a line.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Reuters reported: The bridge is closed."), load())
    >>> announced(p, 2, 8)
    (3, 7)
    """
    colon = i if p.tag[i] == g.COLON else over_circumstances(p, i, last)
    if colon >= last or p.tag[colon] != g.COLON:
        return None
    tokens = p.article.tokens
    k = colon + 1
    if k >= len(p.tag) or p.tag[k] == g.MARK or p.marks.inside[k] >= 0 or not tokens.text[k][0].isupper():
        return None
    if k < last:
        end = last
        while end > k and p.tag[end - 1] == g.STOP:
            end -= 1
        return (k, end) if clause_starts(p, k, end, lenient=True) else None
    if tokens.paragraph[k] != tokens.paragraph[colon] + 1 or tokens.sentence[k] < 0:
        return None
    while k < len(p.tag) and tokens.paragraph[k] == tokens.paragraph[colon] + 1:
        k += 1
    return (colon + 1, k)
