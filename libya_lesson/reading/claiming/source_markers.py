"""Markers around the source of a quote: "reportedly said", "some observers believe" hedge what is passed on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from libya_lesson.reading.claiming.modality import Marker
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.records import Quote
from libya_lesson.text import Article


class SourceMarkers:
    """The markers of each quote's source and cue, and of the sources that it came through."""

    def __init__(self, article: Article, quotes: Sequence[Quote], cut: Regions, markers: Mapping[int, Marker]) -> None:
        self.article, self.quotes, self.cut = article, quotes, cut
        lower = article.tokens.lower
        self._in_order = [markers[t] for t in sorted(markers)]
        self._starts = [article.tokens.start[marker.first] for marker in self._in_order]
        self._reporting = [(m.first, m) for m in self._in_order if lower[m.first].endswith("edly")]  # "reportedly"
        self._known: dict[int, list[Marker]] = {}

    def of(self, k: int) -> list[Marker]:
        """Markers around the cue of a quote and around those it came through: "reportedly said", "some observers"."""
        if k < 0:
            return []
        if k not in self._known:
            self._known[k] = []  # in case quotes announce each other
            self._known[k] = self._around(k)
        return self._known[k]

    def _around(self, k: int) -> list[Marker]:
        _, _, _, (begin, _), (low, high), *_ = self.quotes[k]
        tokens = self.article.tokens
        found: list[Marker] = []
        if low >= 0:
            found = self._in_order[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        if begin < 0:
            return found
        cue = bisect_right(tokens.start, begin) - 1  # it may begin inside a token: "I'm"
        outer = self.cut.quote_of[cue]
        if self._reporting and tokens.sentence[cue] >= 0:
            sentence = self.article.sentences[tokens.sentence[cue]]
            for t, marker in self._reporting:
                if sentence.first <= t < sentence.last and self.cut.quote_of[t] == outer:
                    speech = any(self.cut.cue_of.get(n) is not None for n in (t - 1, t, t + 1, t + 2))
                    if (speech or self.cut.cue_of.get(t) == k) and marker not in found:
                        found.append(marker)
        return [*self.of(outer), *found] if outer not in (k, -1) else found
