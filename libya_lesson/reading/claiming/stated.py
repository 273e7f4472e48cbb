"""Which quotes hold a statement of their own, not only a remark on a noun or a question."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions, Spoken
from libya_lesson.reading.claiming.statements import names_deed
from libya_lesson.reading.records import Quote
from libya_lesson.text import Article


def stated(article: Article, quotes: Sequence[Quote], cut: Regions, lexicon: Lexicon) -> set[int]:
    """The numbers of the quotes that state something; what holds a report states that report.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading import read
    >>> from libya_lesson.reading.claiming.regions import regions
    >>> r = read("Ann Lee said it rained. Bo Ray asked whether it did.")
    >>> stated(r.article, r.quotes, regions(r.article, r.quotes, load()), load())
    {0}
    """
    found: set[int] = set()
    for s in cut.spoken:
        if s.quote >= 0 and s.quote not in found and (s.announces >= 0 or _states(article, quotes, s, lexicon)):
            found.add(s.quote)
    starts = article.tokens.start
    for k in [k for k in found if quotes[k].relayed_by and quotes[k].cue[0] >= 0]:
        around = cut.quote_of[bisect_left(starts, quotes[k].cue[0])]
        if around >= 0:
            found.add(around)  # "the Gazette quotes her as saying …"
    return found


def _states(article: Article, quotes: Sequence[Quote], s: Spoken, lexicon: Lexicon) -> bool:
    """Whether a clause inside a quote is a statement of its own, not a remark on a noun or what is asked."""
    clause = s.clause
    if clause.group is None:
        return names_deed(article, quotes[s.quote], s, lexicon)
    asked = clause.kind == "main" and article.tokens.lower[clause.first] == "whether"
    return clause.kind != "relative" and not asked
