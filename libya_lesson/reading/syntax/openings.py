"""Clauses that are still open while a sentence is cut, and the words that open them: who, because, that, after."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN, WEEKDAYS
from libya_lesson.reading.syntax.clause_words import (
    ADVERBIAL,
    ALSO_PREPOSITIONS,
    BEFORE_THAT,
    BREAKS,
    CONDITION,
    DEEPEST,
    EMBEDDED,
    JOINS,
    OPENERS,
    RELATIVE,
)
from libya_lesson.reading.syntax.function_words import PARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.open_clause import Open
from libya_lesson.reading.syntax.signposts import Ground
from libya_lesson.reading.syntax.subjects_ahead import SubjectsAhead

_SPANS = frozenset("minutes hour hours day days week weeks month months year years decade decades".split())
_WHEN = WEEKDAYS | frozenset("week month year night morning afternoon evening yesterday today".split())
_UNSURE = frozenset("clear unclear known unknown certain uncertain sure unsure know knows knew wonder asked".split())
_OWNS = (["'s"], ["\u2019s"])
_DATES = WEEKDAYS | MONTHS_WRITTEN
_POINTS = frozenset(["then", "now", "long"])
_ASIDE = 4  # tokens from "while" to the comma that ends its aside
_PARTS = frozenset("most some all many both none each half two several any few one".split())


class Openings(SubjectsAhead):
    """Keeps the stack of open clauses and puts new ones on it."""

    def __init__(self, seq: Sequence[int], given: Ground) -> None:
        super().__init__(seq, given)
        self.done: list[Open] = []
        self.paired: set[int] = set()  # second verbs that share an object with the first
        self.stack = [Open("main", 0)]
        self.break_at = -1
        self.hard_at = -1  # the last semicolon or colon

    def _push(self, kind: str, p: int) -> None:
        if len(self.stack) > DEEPEST:
            return
        self.stack[-1].child = p
        self.stack.append(Open(kind, p))

    def _close(self, end: int) -> None:
        top = self.stack.pop()
        top.end = end
        if (
            top.verb is None and top.others and self.word[top.start] not in EMBEDDED
        ):  # what seemed to wait inside is the verb of the clause itself
            top.verb = top.others.pop()
            top.verb_at, top.complement = bisect_left(self.seq, top.verb.first), -1
        counted = self.word[top.child] in ("after", "before", "since") and self.word[top.child - 1] in _SPANS
        if top.child > top.last_verb and top.child > top.start and not counted:  # not "a day after …"
            top.end = min(end, top.child)  # what follows its last verb is another clause
        self.done.append(top)

    def _link(self, p: int) -> None:
        """A word that opens a clause inside another; a question does not: "a fight over who leads"."""
        w = self.word[p]
        before = self.word[p - 1] if p > 0 else ""
        asks = (w == "who" and before in PREPOSITIONS) or (w in RELATIVE and before in _UNSURE)
        if w in RELATIVE and not asks:
            if self.next_any(p) < self.size:
                self._begin_anew(p)
                led = w != "who" and (before in PREPOSITIONS or before in ALSO_PREPOSITIONS or before == "to")
                part = before == "of" and p > 1 and (self.word[p - 2] in _PARTS or self.word[p - 3 : p - 2] == [","])
                back = 2 if part else 1  # "most of which", ", half of whom"
                self._push("relative", p - back if led else p)
        elif w == "that":
            self._that(p)
        elif w in CONDITION or w in EMBEDDED or asks:
            bare = w == "whether" and self.word[p + 1 : p + 2] and self.word[p + 1] in PREPOSITIONS
            if self.next_any(p) < self.size and not bare:  # "whether in town or at sea"
                top = self.stack[-1]
                top.want += 1
                top.conditional |= w in ("if", "unless", "provided")
                if top.verb and top.complement < 0:
                    top.complement = p
        elif w in ADVERBIAL:
            following = self.word[p + 1] if p + 1 < self.size else ""
            if self._is_aside(p):
                return
            near = self.next_any(p) < min(self.size, self._over_pair(p))
            if following != "of" and (near or self._over_list(p)):
                noun_before = w == "where" and p > 0 and self.word[p - 1] not in BREAKS
                self._push("relative" if noun_before else "adverbial", p - self._stressed(p))
        elif w == "once" and p and self.word[p - 1] not in BREAKS and p not in self.gap:
            return
        elif w in ALSO_PREPOSITIONS and (
            self.next_verb(p) < self.next_stop(p + 1)
            or self._over_apposition(p)
            or self._over_bracket(p)
            or self._over_relative(p)
            or self._over_list(p)
        ):
            top = self.stack[-1]
            last_verb = self.next_verb(self.next_verb(p) + 1) >= self.size
            if (
                w in ("as", "since")
                and top.verb is None
                and p - top.start > 0
                and p - 1 not in self.group
                and last_verb
            ):
                return  # "his words as a candidate might help": the only verb is the outer clause's
            following = self.word[p + 1] if p + 1 < self.size else ""
            dated = following in _DATES and self.word[p + 2 : p + 3] not in _OWNS
            if (following in _POINTS or dated) and w in ("since", "until", "till", "before"):
                return  # "since then the town has grown", "clashes since May have left nine dead"
            if w == "than" and following[:1].isdigit():
                return  # "more than 40 workers"
            if w == "as" and p and self.word[p - 1] == "well":
                return  # "the army, as well as the rebels, has left"
            if w == "as" and p > 1 and self.word[p - 1] in ("much", "many") and self.word[p - 2] == "as":
                return  # "as much as it can"
            if w in ("than", "like"):
                top.want += 1
            else:
                self._push("adverbial", p - self._stressed(p))

    def _stressed(self, p: int) -> int:
        """How many words before belong to the clause: "| particularly since it failed", "| as soon as it failed"."""
        if p == self.stack[-1].start or p - 1 in self.gap or self.word[p - 1] not in self.field("stressing"):
            return 0
        again = self.word[p] == "as" and self.word[p - 1] in ("soon", "long")
        paired = self.word[p - 2] in (("as", "so") if again else ("not",)) and p - 2 > self.stack[-1].last_verb
        return 1 + paired if paired or not again else 0

    def _is_aside(self, p: int) -> bool:
        """Whether a word between two commas opens no clause: "while friendly, the talks failed"."""
        close = self.next_stop(p + 1)
        if not 1 < close - p <= _ASIDE or (p and self.word[p - 1] != ",") or self.word[close : close + 1] != [","]:
            return False
        first = self.word[p + 1]
        named = first in OPENERS or self.raw[self.seq[p + 1]][0].isupper()
        return not named and self.next_any(p) > close and self.stack[-1].verb is None

    def _begin_anew(self, p: int) -> None:
        """Open the clause behind a semicolon whose subject has a relative clause: "…; X, which is new, fell"."""
        top, cut = self.stack[-1], self.hard_at
        if top.verb is None or top.want or cut <= top.last_verb or p - cut < 3:
            return
        if self.next_verb(self.next_verb(p) + 1) < self.size:
            while self.stack:
                self._close(cut)
            self.stack.append(Open("main", cut + 1))

    def _that(self, p: int) -> None:
        if self.next_any(p) >= min(self.size, self.next_join(p + 1)) and not (
            self.next_any(p) < self.size and self.word[self.next_join(p + 1)] in ("and", "or", *RELATIVE, "that")
        ):
            return
        if p + 1 in self.gap:
            return  # what follows is another voice's
        before = self.word[p - 1] if p else ""
        after_break = p in self.gap or before in BREAKS or not before
        if (before in PREPOSITIONS and before != "in") or before == "to" or self.word[p + 1 : p + 2] == ["of"]:
            return  # "to that end", "its support and that of X"
        if before in PARTICLES and before != "back" and p - 2 in self.group:
            return  # "broke up that protest"
        if before in JOINS and all(o.verb for o in self.stack):  # "… and that the port was open"
            while self.stack:
                self._close(self._before(p - 1))
            self.stack.append(Open("main", p if p + 1 in self.group else p + 1))  # "and that will take time"
            return
        if before in BEFORE_THAT:
            self._push("adverbial", p - 1)
            return
        immediate = p + 1 in self.group or (p + 2 in self.group and is_adverb(self.word[p + 1]))
        near = [self.group[q].last for q in (p - 1, p - 2, p - 3) if q in self.group]
        after_verb = p > 0 and self.seq[p - 1] in near
        noun_before = not after_break and before.isalpha() and not after_verb and not is_adverb(before)
        if immediate and noun_before and before not in JOINS:
            self._push("relative", p)
        elif immediate and not after_verb:
            return  # "that is", a pronoun
        elif (
            noun_before
            # "no doubt that", "the fact that", behind a verb also "on the grounds that": what follows is their content
            and before not in self.field("content nouns")
            and (before not in self.field("grounds") or not (self.stack[-1].verb or self.stack[-1].others))
            and before not in _WHEN
            and before[-2:] not in ("ar", "ul", "le", "nt", "hy", "us")
        ):
            top = self.stack[-1]
            told = top.verb is not None and top.verb.lemma in self.field("telling")
            told = told and "to" not in self.word[top.last_verb : p]
            if told:  # "told them that …", not "promised to buy the oil that …"
                top.want += 1
                top.complement = top.complement if top.complement >= 0 else p
            else:
                self._push("relative", p)
        else:
            top = self.stack[-1]
            if top.waits and not top.want:
                return
            opener = self.word[self.break_at + 1] if self.break_at + 1 < self.size else ""
            if self.break_at > top.last_verb >= 0 and opener.endswith("ing"):
                self._push("adverbial", p + 1)  # ", leading critics to fear that …"
                return
            top.want += 1
            top.complement = top.complement if top.complement >= 0 else p

    def _before(self, p: int) -> int:
        return p - 1 if p > 0 and self.word[p - 1] in BREAKS else p
