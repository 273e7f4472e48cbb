"""The machine that cuts: one walk over the tokens of a sentence with a stack of clauses that are still open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from libya_lesson.reading.syntax.clause_words import (
    ADVERBIAL,
    ALSO_PREPOSITIONS,
    BEFORE_THAT,
    BREAKS,
    CONDITION,
    CONTENT_NOUNS,
    DEEPEST,
    EMBEDDED,
    JOINS,
    OPENERS,
    RELATIVE,
    TELLING,
)
from libya_lesson.reading.syntax.function_words import PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.signposts import Signposts
from libya_lesson.reading.syntax.verbs import Group


@dataclass(slots=True)
class Open:
    """A clause whose end is not known yet; positions are places in the sequence that is cut."""

    kind: str
    start: int
    verb: Group | None = None
    verb_at: int = -1
    others: list[Group] = field(default_factory=list)
    want: list[str] = field(default_factory=list)
    conditional: bool = False
    end: int = -1
    last_verb: int = -1
    shares: int | None = None
    complement: int = -1
    child: int = -1  # where the last clause inside it began

    @property
    def waits(self) -> bool:
        """Whether a verb is still to come for it, or for a that-clause inside it."""
        return self.verb is None or bool(self.want)


class Cutter(Signposts):
    """Goes once over the signposts of one sequence with a stack of open clauses."""

    def __init__(self, seq: Sequence[int], words: Sequence[str], raw: Sequence[str], groups: dict[int, Group]) -> None:
        super().__init__(seq, words, raw, groups)
        self.done: list[Open] = []
        self.stack = [Open("main", 0)]
        self.break_at = -1
        self.hard_at = -1  # the last semicolon or colon

    def cut(self) -> list[Open]:
        """All clauses, in the order in which they end."""
        within = -1  # the last place of the verb group just read
        for p in self.special:
            if p <= within:
                continue
            w = self.word[p]
            if w in BREAKS or p in self.gap:
                self.break_at = p if w in BREAKS else p - 1
                if w in (";", ":"):
                    self.hard_at = p
            found = self.group.get(p)
            if found:
                self._verb(found, p)
                within = bisect_left(self.seq, found.last)
            elif w in JOINS:
                self._join(p)
            else:
                self._link(p)
        while self.stack:
            self._close(self.size)
        return self.done

    def _push(self, kind: str, p: int) -> None:
        if len(self.stack) > DEEPEST:
            return
        self.stack[-1].child = p
        self.stack.append(Open(kind, p))

    def _close(self, end: int) -> None:
        top = self.stack.pop()
        top.end = end
        if top.child > top.last_verb and top.child > top.start:  # what follows its last verb is another clause
            top.end = min(end, top.child)
        self.done.append(top)

    def _link(self, p: int) -> None:
        """A word that opens a clause inside another."""
        w = self.word[p]
        asks = w == "who" and p > 0 and self.word[p - 1] in PREPOSITIONS  # "a fight over who will lead"
        if w in RELATIVE and not asks:
            if self.next_any(p) < self.size:
                with_preposition = p > 0 and self.word[p - 1] in PREPOSITIONS and w != "who"
                self._push("relative", p - 1 if with_preposition else p)
        elif w == "that":
            self._that(p)
        elif w in CONDITION or w in EMBEDDED or asks:
            if self.next_any(p) < self.size:
                top = self.stack[-1]
                top.want.append("inside")
                top.conditional |= w in ("if", "unless", "provided")
                if top.verb and top.complement < 0:
                    top.complement = p
        elif w in ADVERBIAL:
            following = self.word[p + 1] if p + 1 < self.size else ""
            if following != "of" and self.next_any(p) < min(self.size, self.next_join(p + 1)):
                noun_before = w == "where" and p > 0 and self.word[p - 1] not in BREAKS
                self._push("relative" if noun_before else "adverbial", p)
        elif w == "once" and p and self.word[p - 1] not in BREAKS and p not in self.gap:
            return
        elif w in ALSO_PREPOSITIONS and self.next_verb(p) < self.next_stop(p + 1):
            top = self.stack[-1]
            last_verb = self.next_verb(self.next_verb(p) + 1) >= self.size
            if w == "as" and top.verb is None and p - top.start > 0 and p - 1 not in self.group and last_verb:
                return  # "his words as a candidate might help": the only verb is the outer clause's
            if w in ("than", "like"):
                top.want.append("inside")
            else:
                self._push("adverbial", p)

    def _that(self, p: int) -> None:
        if self.next_any(p) >= min(self.size, self.next_join(p + 1)) and not (
            self.next_any(p) < self.size and self.word[self.next_join(p + 1)] in ("and", "or", *RELATIVE, "that")
        ):
            return
        if p + 1 in self.gap:
            return  # what follows is another voice's
        before = self.word[p - 1] if p else ""
        after_break = p in self.gap or before in BREAKS or not before
        if before in PREPOSITIONS and before != "in":
            return
        if before in JOINS and all(o.verb for o in self.stack):  # "… and that the port was open"
            while self.stack:
                self._close(self._before(p - 1))
            self.stack.append(Open("main", p + 1))
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
        elif noun_before and before not in CONTENT_NOUNS and before[-2:] not in ("ar", "ul", "le", "nt", "hy", "us"):
            top = self.stack[-1]
            if top.verb and top.verb.lemma in TELLING:  # "told them that …"
                top.want.append("inside")
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
            top.want.append("inside")
            top.complement = top.complement if top.complement >= 0 else p

    def _join(self, p: int) -> None:
        """And, but, or: between names they do nothing; before a new verb they open a clause."""
        verb = self.next_verb(p)
        if verb >= self.size or verb > self.next_join(p + 1):
            return
        between = range(p + 1, verb)
        bare = all(is_adverb(self.word[q]) or self.word[q] in BREAKS for q in between)
        top = self.stack[-1]
        if top.verb is None or (top.want and not bare):
            return
        waiting = any(o.waits for o in self.stack)
        if bare:
            if top.want:
                return
            self._close(self._before(p))
            self.stack.append(Open(top.kind, p + 1, shares=len(self.done) - 1))
            return
        if waiting:
            return
        inner = [q for q in between if self.word[q] in BREAKS and q > p + 1]
        if inner and self.word[inner[-1] + 1] in OPENERS:
            return  # "in A and B, we are": the new clause begins after the comma
        opener = self.seq[p + 1]
        sure = self.words[opener] in OPENERS or self.raw[opener][0].isupper() or self.group[verb].strength == 3
        after = self.word[verb + 1] if verb + 1 < self.size else "."
        if not sure and self.group[verb].tense == "past" and (after in PREPOSITIONS or after == "to"):
            return
        while self.stack:
            self._close(self._before(p))
        self.stack.append(Open("main", p + 1))

    def _verb(self, found: Group, p: int) -> None:
        follows = self.next_verb(p + 1)
        if found.strength == 1 and follows < self.next_join(p + 1):
            return
        after = self.word[p + 1] if p + 1 < self.size and p + 1 not in self.gap else "."
        participle = found.strength == 2 and found.tense == "past"
        loose = participle and (after in PREPOSITIONS or after == "to" or after in ALSO_PREPOSITIONS)
        loosely = loose or (participle and is_adverb(after))
        if loosely and follows < self.next_stop(p + 1) and self.group[follows].strength == 3:
            return
        start = self.stack[-1].start
        if loose and not self.stack[-1].want and (self.word[p - 1] in BREAKS or self.word[start].endswith("ing")):
            return  # "…, based on", "ending a ban imposed in": it belongs to a noun
        while True:
            top = self.stack[-1]
            if top.waits:
                break
            if any(o.waits for o in self.stack):
                if (participle or found.strength == 1) and not self._has_subject(p):
                    return
                self._leave(p)
                continue
            if (found.strength > 1 or self.hard_at > top.last_verb) and not loose and self._splice(p):
                continue
            if found.strength == 3 and p - 1 > top.last_verb:
                top.want.append("inside")
                top.complement = top.complement if top.complement >= 0 else top.last_verb + 1
                continue
            return
        if top.want:
            top.want.pop()
            top.others.append(found)
        else:
            top.verb, top.verb_at = found, p
        top.last_verb = p
        while top.last_verb + 1 < self.size and self.seq[top.last_verb] < found.last:
            top.last_verb += 1

    def _has_subject(self, p: int) -> bool:
        return p > 0 and (self.word[p - 1] in BREAKS or p in self.gap or self.stack[-1].kind == "relative")

    def _leave(self, p: int) -> None:
        """Close an inner clause because the verb at ``p`` belongs to an outer one."""
        top, outer = self.stack[-1], self.stack[-2]
        if outer.verb is None and outer.start >= top.start - 1 and top.kind == "adverbial":
            cut = next((q for q in range(top.last_verb + 1, p) if self.word[q] in BREAKS or q in self.gap), p)
            outer.start = cut + 1 if cut < p and self.word[cut] in BREAKS else cut
            outer.child = -1
            self._close(cut)
            return
        loose = top.start > 0 and (self.word[top.start - 1] in BREAKS or top.start in self.gap)
        if not loose and top.kind == "relative":  # one that belongs to its noun ends at the first comma
            cuts = (q for q in range(top.last_verb + 1, p) if self.word[q] in BREAKS or q in self.gap)
            self._close(next(cuts, p))
        elif p in self.gap or self.word[p - 1] in BREAKS:
            self._close(p if p in self.gap else p - 1)
        else:
            self._close(self.break_at if self.break_at > top.last_verb else p)

    def _splice(self, p: int) -> bool:
        """A comma, dash or gap with a new subject and verb after it, and no joining word: a sentence of its own."""
        top = self.stack[-1]
        cut = self.hard_at if self.hard_at > top.last_verb else self.break_at
        if cut <= top.last_verb or p - cut < 2:
            return False
        opener = cut + 1
        word = self.word[opener]
        if not (word in OPENERS or self.raw[self.seq[opener]][0].isupper() or self.word[cut] in (";", ":")):
            return False
        while self.stack:
            self._close(cut)
        self.stack.append(Open("main", opener))
        return True

    def _before(self, p: int) -> int:
        return p - 1 if p > 0 and self.word[p - 1] in BREAKS else p
