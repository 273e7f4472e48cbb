"""Signposts for cutting: the few places of a sentence at which a clause can begin or end, found once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.syntax.clause_words import ALSO_PREPOSITIONS, BREAKS, LINKS
from libya_lesson.reading.syntax.verbs import Group

_AFTER_BREAK = frozenset(["so", "yet"])  # elsewhere adverbs: "so far"
_SPECIAL = LINKS | ALSO_PREPOSITIONS | BREAKS

_PAIR = 14  # tokens from "between" to its "and"


class Signposts:
    """Where the verbs, the small words that open clauses, the breaks and the gaps of a sequence are."""

    def __init__(self, seq: Sequence[int], words: Sequence[str], raw: Sequence[str], groups: dict[int, Group]) -> None:
        self.seq, self.words, self.raw = seq, words, raw
        self.size = size = len(seq)
        self.group: dict[int, Group] = {}
        self.gap: set[int] = set()
        if seq[-1] - seq[0] >= size:
            self.gap = {p for p in range(1, size) if seq[p] - seq[p - 1] > 1}
            self.word = [words[t] for t in seq]
        else:
            self.word = list(words[seq[0] : seq[-1] + 1])
        for t in sorted(groups.keys() & seq):
            p = bisect_left(seq, t)
            found = groups[t]
            last = bisect_left(seq, found.last)  # "has reportedly sent": a word of another voice may stand between
            if last < size and seq[last] == found.last:
                self.group[p] = found
        word = self.word
        marked = [p for p, w in enumerate(word) if w in _SPECIAL]
        marked = [p for p in marked if not (word[p] in _AFTER_BREAK and p and word[p - 1] not in BREAKS)]
        if "between" in word:  # "between X and Y" joins no clauses
            shared = {self._partner(p) for p, w in enumerate(word) if w == "between"}
            marked = [p for p in marked if p not in shared]
        self.special = sorted({*marked, *self.group, *self.gap})
        self._any = list(self.group)
        self._verbs = [p for p in self._any if self.group[p].strength > 1]  # likely ones
        self._joins: list[int] = []
        self._stops: list[int] = []
        self._look_back()

    def _partner(self, between: int) -> int:
        """The "and" of a "between", -1 for none."""
        for p in range(between + 1, min(self.size, between + _PAIR)):
            if self.word[p] == "and":
                return p
            if self.word[p] in (";", ":") or p in self.gap:
                break
        return -1

    def _look_back(self) -> None:
        """Note, from the end, where clauses may begin: "since" and its like only where a verb follows before a stop."""
        next_verb = next_stop = self.size
        for p in reversed(self.special):
            w = self.word[p]
            if p in self.group and self.group[p].strength > 1:
                next_verb = p
            link = w in LINKS or (w in ALSO_PREPOSITIONS and next_verb < next_stop)
            if link:
                self._joins.append(p)
            if link or w in BREAKS or p in self.gap:
                self._stops.append(p)
                next_stop = p
        self._joins.reverse()
        self._stops.reverse()

    def _next(self, places: list[int], p: int) -> int:
        found = bisect_left(places, p)
        return places[found] if found < len(places) else self.size

    def next_verb(self, p: int) -> int:
        """The next likely verb from here on; the size where there is none."""
        return self._next(self._verbs, p)

    def next_any(self, p: int) -> int:
        """The next possible verb from here on."""
        return self._next(self._any, p)

    def next_join(self, p: int) -> int:
        """The next word that may open or join a clause."""
        return self._next(self._joins, p)

    def next_stop(self, p: int) -> int:
        """The next such word, punctuation mark or gap."""
        return self._next(self._stops, p)
