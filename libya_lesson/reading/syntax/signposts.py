"""Signposts for cutting: the few places of a sentence at which a clause can begin or end, found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import sub

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN, WEEKDAYS
from libya_lesson.reading.syntax.clause_words import ADVERBIAL, ALSO_PREPOSITIONS, BREAKS, LINKS
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS
from libya_lesson.reading.syntax.noun_places import joins_qualities
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.text import Tokens

_AFTER_BREAK = frozenset(["so", "yet"])  # elsewhere adverbs: "so far"
_SPECIAL = LINKS | ALSO_PREPOSITIONS | BREAKS

_NOMINATIVE = frozenset("he she they we i".split())
_NAMES = 9  # tokens from "after" to the verb of two names
_LIST = 18  # tokens from "after" to the verb of three names or more
_LISTING = frozenset([",", "and", "the"])
_DATED = WEEKDAYS | MONTHS_WRITTEN
_BEFORE_WHILE = frozenset("a short long little brief the quite".split())
_LIKENING = frozenset(["as", "than", "like"])
_TWO = 2  # tokens from "after" to the "and" behind a single word
_POINTED_AT = frozenset("from of by with for against to on into at".split())
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
    field: Callable[[str], frozenset[str]]  # the words of a field of the list `word_fields`


def ground(tokens: Tokens, groups: Iterable[Group], lexicon: Lexicon) -> Ground:
    """The words of a text with the verb groups found in it, made ready for cutting."""
    at = {group.first: group for group in groups}
    signs, between = tokens.where(_SPECIAL), "between" in tokens.kinds
    return Ground(tokens.lower, tokens.text, at, sorted(at), signs, between, lexicon.fields())


def _holds(seq: Sequence[int], t: int) -> bool:
    """Whether a sequence has a token that does not stand behind its end."""
    return seq[bisect_left(seq, t)] == t


class Signposts:
    """Where the verbs, the small words that open clauses, the breaks and the gaps of a sequence are."""

    def __init__(self, seq: Sequence[int], given: Ground) -> None:
        self.seq, self.words, self.raw, self.field = seq, given.words, given.raw, given.field
        self.size = size = len(seq)
        self.group: dict[int, Group] = {}
        self.gap: set[int] = set()
        first, last = seq[0], seq[-1]
        signs = given.signs[bisect_left(given.signs, first) : bisect_right(given.signs, last)]
        verbs = given.verbs[bisect_left(given.verbs, first) : bisect_right(given.verbs, last)]
        groups = given.groups
        if last - first < size:
            self.word = word = self.words[first : last + 1]
            signs = [t - first for t in signs]
            for t in verbs:
                group = groups[t]
                if group.last <= last:
                    self.group[t - first] = group
        else:
            self.gap = {p for p, step in enumerate(map(sub, seq[1:], seq), 1) if step > 1}
            self.word = word = [self.words[t] for t in seq]
            signs = [p for t in signs if seq[p := bisect_left(seq, t)] == t]
            for t in verbs:  # "has reportedly sent": a word of another voice may stand between
                p, group = bisect_left(seq, t), groups[t]
                if seq[p] == t and (group.last == t or (group.last <= last and _holds(seq, group.last))):
                    self.group[p] = group
        marked = {*self.group, *self.gap}
        joint: set[int] = set()  # each "and" between two names or nouns: it joins no clauses
        if given.between and "between" in word:  # "between X and Y"
            joint = {self._partner(p) for p, w in enumerate(word) if w == "between"}
        for p in signs:
            w = word[p]
            if w == "and" and p:
                before = word[p - 1]
                if p in joint or before in _NOMINATIVE or ("-" in before and p > 1 and joins_qualities(word, p)):
                    continue  # "he and X left", "the Harn-based and widely known X"
                if before == ",":
                    joint.add(self._two_names(p))
            elif (w == "though" and word[p - 1] == "as") or (w == "as" and word[p + 1 : p + 2] == ["though"]):
                continue  # "they act as though it had sunk"
            elif w in ALSO_PREPOSITIONS:
                if w == "than" and self.raw[seq[p]][0].isupper():
                    continue  # "Than Htut" is a name
                joint.add(self._two_names(p))  # "after X and Y left", ", and X and Y left"
                joint.update(self._many_names(p))
            elif w == "while" and word[p - 1] in _BEFORE_WHILE and p:
                continue  # "in a short while"
            elif w in ADVERBIAL:
                joint.update(self._many_names(p))
            elif w == "," and p in joint:
                continue
            elif w == "that" and p and word[p - 1] in ADVERBIAL:
                continue  # "although that had failed"
            elif w == "that" and p and word[p - 1] in _POINTED_AT and p + 1 not in self.group:
                continue  # "after troops from that country crossed the border"
            elif w in _AFTER_BREAK and p and word[p - 1] not in BREAKS:
                continue
            marked.add(p)
        self.special = sorted(marked)
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
        likens = self.word[opener] in _LIKENING and self.word[max(0, opener - 1) : opener + 1] != [",", "as"]
        if not opener + 1 < joint < p - 1 or p not in self.group or (plain and likens):
            return -1  # not "…, as the town and its port grew"
        owned = self.word[joint + 1] in ("its", "his", "her", "their")
        bare = ARTICLES.isdisjoint(self.word[opener + 1 : p]) and joint - opener == _TWO
        return joint if not plain or owned or bare else -1  # "after the club and its board left"

    def _many_names(self, opener: int) -> Iterable[int]:
        """The commas and the "and" of a list of names that share the verb right behind: "since X, Y and Z left"."""
        p = opener
        for p in range(opener + 1, min(self.size, opener + _LIST)):
            if p in self.group:
                break
            if self.word[p] not in _LISTING and not self.raw[self.seq[p]][0].isupper():
                return ()
        names = self.word[opener + 1 : p]
        if p not in self.group or "," not in names[1:-1] or "and" not in names[1:-1] or names[0] in _DATED:
            return ()
        if names.index("and") < names.index(",") or self.word[opener] in _LIKENING:
            return ()  # "after X and Y, Z left"
        if not opener and max(self.group) == p:
            return ()  # "After X, Y and Z left": the only verb is not its own
        return [q for q in range(opener + 1, p) if self.word[q] in (",", "and")]

    def _look_back(self) -> None:
        """Note, from the end, where clauses may begin: "since" and its like only where a verb follows before a stop."""
        next_verb = next_stop = self.size
        word, likely, gap, joins, stops = self.word, {*self._verbs}, self.gap, self._joins, self._stops
        for p in reversed(self.special):
            w = word[p]
            if p in likely:
                next_verb = p
            if w in LINKS or (w in ALSO_PREPOSITIONS and next_verb < next_stop):
                joins.append(p)
            elif not (w in BREAKS or p in gap):
                continue
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
