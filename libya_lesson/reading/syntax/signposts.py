"""Signposts for cutting: the few places of a sentence at which a clause can begin or end, found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.reading.syntax.clause_words import ALSO_PREPOSITIONS, BREAKS, LINKS
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.text import Tokens

_AFTER_BREAK = frozenset(["so", "yet"])  # elsewhere adverbs: "so far"
_SPECIAL = LINKS | ALSO_PREPOSITIONS | BREAKS

_NOMINATIVE = frozenset("he she they we i".split())
_NAMES = 9  # tokens from "after" to the verb of two names
_LIKENING = frozenset(["as", "than", "like"])
_TWO = 2  # tokens from "after" to the "and" behind a single word
_PAIR = 14  # tokens from "between" to its "and"


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Ground:
    """What all clauses of a text are cut from: its words, its verbs, and the places of its signs."""

    words: Sequence[str]
    raw: Sequence[str]
    groups: Mapping[int, Group]  # by the first token
    verbs: Sequence[int]  # first tokens of the groups
    signs: Sequence[int]  # small words and breaks at which a clause can begin or end
    between: bool  # whether the text has a "between"
    after_break: bool  # whether it has a "so" or "yet"


def ground(tokens: Tokens, groups: Iterable[Group]) -> Ground:
    """The words of a text with the verb groups found in it, made ready for cutting."""
    at = {group.first: group for group in groups}
    between, after_break = "between" in tokens.kinds, not _AFTER_BREAK.isdisjoint(tokens.kinds)
    return Ground(tokens.lower, tokens.text, at, sorted(at), tokens.where(_SPECIAL), between, after_break)


class Signposts:
    """Where the verbs, the small words that open clauses, the breaks and the gaps of a sequence are."""

    def __init__(self, seq: Sequence[int], given: Ground) -> None:
        self.seq, self.words, self.raw = seq, given.words, given.raw
        self.size = size = len(seq)
        self.group: dict[int, Group] = {}
        self.gap: set[int] = set()
        first, last = seq[0], seq[-1]
        signs = given.signs[bisect_left(given.signs, first) : bisect_right(given.signs, last)]
        verbs = given.verbs[bisect_left(given.verbs, first) : bisect_right(given.verbs, last)]
        groups = given.groups
        if last - first < size:
            self.word = word = self.words[first : last + 1]
            marked = [t - first for t in signs]
            for t in verbs:
                if groups[t].last <= last:
                    self.group[t - first] = groups[t]
        else:
            self.gap = {p for p in range(1, size) if seq[p] - seq[p - 1] > 1}
            self.word = word = [self.words[t] for t in seq]
            place = {t: p for p, t in enumerate(seq)}
            marked = [place[t] for t in signs if t in place]
            for t in verbs:  # "has reportedly sent": a word of another voice may stand between
                if t in place and groups[t].last in place:
                    self.group[place[t]] = groups[t]
        if given.after_break:
            marked = [p for p in marked if word[p] not in _AFTER_BREAK or not p or word[p - 1] in BREAKS]
        if given.between and "between" in word:  # "between X and Y" joins no clauses
            shared = {self._partner(p) for p, w in enumerate(word) if w == "between"}
            marked = [p for p in marked if p not in shared]
        if "than" in word:  # "Than Htut" is a name
            marked = [p for p in marked if word[p] != "than" or self.raw[seq[p]][0].islower()]
        marked = [p for p in marked if word[p] != "and" or not p or word[p - 1] not in _NOMINATIVE]  # "he and X left"
        openers = [p for p in marked if word[p] in ALSO_PREPOSITIONS or (word[p] == "and" and p and word[p - 1] == ",")]
        names = {self._two_names(p) for p in openers}
        if names:  # "after X and Y left", ", and X and Y left"
            marked = [p for p in marked if p not in names]
        self.special = sorted({*marked, *self.group, *self.gap})
        self._any = list(self.group)
        self._verbs = [p for p, group in self.group.items() if group.strength > 1]  # likely ones
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

    def _two_names(self, opener: int) -> int:
        """The "and" between two names that share the verb right behind them: "after X and Y left"; -1 for none."""
        p = joint = -1
        plain = False
        for p in range(opener + 1, min(self.size, opener + _NAMES)):
            if p in self.group:
                break
            if self.word[p] == "and" and joint < 0:
                joint = p
            elif not (self.raw[self.seq[p]][0].isupper() or self.word[p] == "the"):
                plain = True
                if not self.word[p].isalpha() or self.word[p] in PREPOSITIONS or self.word[opener] == "and":
                    return -1
        if not opener + 1 < joint < p - 1 or p not in self.group or (plain and self.word[opener] in _LIKENING):
            return -1
        owned = self.word[joint + 1] in ("its", "his", "her", "their")
        bare = ARTICLES.isdisjoint(self.word[opener + 1 : p]) and joint - opener == _TWO
        return joint if not plain or owned or bare else -1  # "after the club and its board left"

    def _look_back(self) -> None:
        """Note, from the end, where clauses may begin: "since" and its like only where a verb follows before a stop."""
        next_verb = next_stop = self.size
        word, likely, gap, joins, stops = self.word, {*self._verbs}, self.gap, self._joins, self._stops
        for p in reversed(self.special):
            w = word[p]
            if p in likely:
                next_verb = p
            link = w in LINKS or (w in ALSO_PREPOSITIONS and next_verb < next_stop)
            if link:
                joins.append(p)
            if link or w in BREAKS or p in gap:
                stops.append(p)
                next_stop = p
        joins.reverse()
        stops.reverse()

    def next_verb(self, p: int) -> int:
        """The next likely verb from here on; the size where there is none."""
        found = bisect_left(self._verbs, p)
        return self._verbs[found] if found < len(self._verbs) else self.size

    def next_any(self, p: int) -> int:
        """The next possible verb from here on."""
        found = bisect_left(self._any, p)
        return self._any[found] if found < len(self._any) else self.size

    def next_join(self, p: int) -> int:
        """The next word that may open or join a clause."""
        found = bisect_left(self._joins, p)
        return self._joins[found] if found < len(self._joins) else self.size

    def next_stop(self, p: int) -> int:
        """The next such word, punctuation mark or gap."""
        found = bisect_left(self._stops, p)
        return self._stops[found] if found < len(self._stops) else self.size
