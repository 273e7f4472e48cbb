"""The machine that cuts: one walk over the tokens of a sentence with a stack of clauses that are still open."""

from __future__ import annotations

from bisect import bisect_left

from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.clause_words import BREAKS, JOINS, OPENERS, RELATIVE
from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, PREPOSITIONS, SUBJECTS, is_adverb
from libya_lesson.reading.syntax.one_clause import APART, is_gerund, is_led
from libya_lesson.reading.syntax.open_clause import Open
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.reading.syntax.verb_places import WHEN, VerbPlaces, is_loose, opens_number

_AT_TIMES = DATES | frozenset(  # "left and, a day later, bombed it"
    ", a an the one two three day days week weeks month months year years hour hours minutes later earlier in on by "
    "turn".split()
)


class Cutter(VerbPlaces):
    """Goes once over the signposts of one sequence with a stack of open clauses."""

    def cut(self) -> list[Open]:
        """All clauses, in the order in which they end."""
        within = -1  # the last place of the verb group just read
        word, gap, group, paired = self.word, self.gap, self.group, self.paired
        for p in self.special:
            if p <= within or p in paired:
                continue
            w = word[p]
            if w in BREAKS:
                if w == ":" and "(" in self.word[max(0, p - 2) : p] and ")" in self.word[p : p + 4]:
                    continue  # "(NYSE: LUM)"
                self.break_at = p
                if w in (";", ":"):
                    self.hard_at = p
                continue
            if p in gap:
                self.break_at = p - 1
            found = group.get(p)
            if found:
                self._verb(found, p)
                within = p if found.last == found.first else bisect_left(self.seq, found.last)
            elif w in JOINS:
                self._join(p)
            else:
                self._link(p)
        while self.stack:
            self._close(self.size)
        return self.done

    def _join(self, p: int) -> None:
        """And, but, or: between names they do nothing; before a new verb they open a clause."""
        verb = self.next_verb(p)
        if p and self.word[p + 1 : p + 2] == [self.word[p - 1]] and self.word[p - 1].isalpha():
            return  # "harder and harder"
        if self._opens_pair(p, verb) or self._new_subject(p):
            while self.stack:
                self._close(self._before(p))
            self.stack.append(Open("main", p + 1))
            return
        apart = self.word[p] == "but" or (p > 0 and self.word[p - 1] in BREAKS)
        if verb >= self.size or verb > (self._over_pair(p) if apart else self.next_join(p + 1)):
            return
        if self._apart(verb):  # "and Ann Lee, sentenced to death, has left"
            following = self.next_verb(verb + 1)
            if following < self.size and self.word[following - 1] in BREAKS and following < self.next_join(p + 1):
                verb = following
            elif following >= self.size:
                return  # "or 44 cents a share, compared with"
        between = range(p + 1, verb)
        if not {";", ":"}.isdisjoint(self.word[p + 1 : verb]):
            return  # "the X and Y embassies; police left"
        if self.word[p] == "or" and self.word[verb - 1] in RELATIVE:
            return  # "$2bn, or 84 cents a share, which beat a forecast"
        bare = all(is_adverb(self.word[q]) or self.word[q] in BREAKS for q in between)
        bare = bare or (self.word[p + 1] == "," and all(self.word[q] in _AT_TIMES for q in between))
        top = self.stack[-1]
        if top.verb is None or (top.want and not bare):
            return
        hard = self.hard_at > top.last_verb and self.word[verb - 1] not in BREAKS and self._lists(p)
        if hard or self._within_new_subject(p, verb):
            return  # "…; Kenya, Ghana and Togo have left", "…, the amounts of snow and ice have fallen"
        waiting = any(o.waits for o in self.stack)
        if bare:
            second = self.group[verb]
            if self._also_is(p, verb, top.verb) or self._is_no_past(p, second, top.verb):
                return
            if top.want or (verb == p + 1 and self._both_wanted(p, second)):
                return
            if self._only_helps(top.verb, p) and self.words[second.first] in HELPERS:
                top.verb = None  # "cannot and will not leave": the second is the verb of both
                return
            helped = top.verb.first < top.verb.last and second.first == second.last and second.tense == "past"
            owned = self.word[verb + 1 : verb + 2] and (
                self.word[verb + 1] in ARTICLES or self.raw[self.seq[verb + 1]][0].isupper()
            )
            alone = top.verb.lemma in self.field("needs no object")
            paired = owned and not alone and second.tense == top.verb.tense == "past"
            paired = paired or (top.verb_at == top.start and top.shares is not None and second.tense == "past")
            listed = self._listed(p, top.last_verb)
            paired = paired or (listed < p - 1 and top.verb.tense == second.tense == "past")
            if (helped or paired) and p not in self.gap and listed == top.last_verb and verb == p + 1:
                self.paired.add(verb)
                top.others.append(second)  # "has trained and armed the rebels": one object for both
                top.last_verb = verb
                return
            while self.word[p - 1] == "," and len(self.stack) > 1 and self._disagree(top, second):
                self._close(self._before(p))  # "X stayed after its allies left, and has …": X has
                top = self.stack[-1]
            self._close(self._before(p))
            self.stack.append(Open(top.kind, p + 1, shares=len(self.done) - 1))
            return
        if waiting and not self._goes_on_in(top, verb):
            return
        inner = [q for q in between if self.word[q] in BREAKS and q > p + 1]
        if inner == [verb - 1]:
            return  # "cut its land, air and sea links, recalled its envoy"
        led = len(inner) == 1 and self.word[p + 1] in PREPOSITIONS and self.word[p - 1] in BREAKS
        if inner and self.word[inner[-1] + 1] in OPENERS and not led:
            return  # "in A and B, we are": the new clause begins after the comma; not "…, and in town, they left"
        opener = self.seq[p + 1]
        sure = led or self.words[opener] in OPENERS or self.raw[opener][0].isupper() or self.group[verb].strength == 3
        named = self.word[p - 1] in BREAKS and self.raw[self.seq[verb - 1]][0].isupper()
        owned = self.words[opener] in ("its", "his", "her", "their") and self.word[p - 1] in BREAKS
        many = self.words[opener] in ("hundreds", "thousands", "dozens", "scores") and self.word[p - 1] in BREAKS
        many = many or (self.word[p - 1] in BREAKS and opens_number(self.words, opener))
        sure = sure or named or owned or many  # ", and opposition senator Ann Lee called for"
        after = self.word[verb + 1] if verb + 1 < self.size else "."
        if not sure and self.group[verb].tense == "past" and (after in PREPOSITIONS or after == "to"):
            return
        if (not sure and after in ".;" and self._ends_phrase(verb)) or self._had_done(p, verb, after):
            return
        if waiting:  # "After X left and Y came, Z left"
            self._close(self._before(p))
            self.stack[-1].start = p + 1
            self.stack.append(Open(top.kind, p + 1))
            return
        while self.stack:
            self._close(self._before(p))
        self.stack.append(Open("main", p + 1))

    def _verb(self, found: Group, p: int) -> None:
        after = self.word[p + 1] if p + 1 < self.size and p + 1 not in self.gap else "."
        unsure = loose = False
        if found.strength < 3:
            participle = found.strength == 2 and found.tense == "past"
            loose, unsure = participle and is_loose(after), participle or found.strength == 1
            if self._of_a_noun(found, p, after, participle=participle, loose=loose):
                return
        while True:
            top = self.stack[-1]
            if top.waits:
                break
            if any(o.waits for o in self.stack):
                if unsure and not self._has_subject(p) and not self._opens_main(p, after):
                    return
                self._leave(p)
                continue
            if (found.strength > 1 or self.hard_at > top.last_verb) and not loose and self._splice(p):
                continue
            if self._sequel(p, found):
                self._close(p - 2)
                self.stack.append(Open(top.kind, p - 1, shares=len(self.done) - 1))
                continue
            if found.strength == 3 and p - 1 > top.last_verb:
                top.want += 1
                top.complement = top.complement if top.complement >= 0 else top.last_verb + 1
                continue
            return
        if top.want:
            top.want -= 1
            top.others.append(found)
        else:
            top.verb, top.verb_at = found, p
        top.last_verb = p
        if found.last == found.first:
            return
        while top.last_verb + 1 < self.size and self.seq[top.last_verb] < found.last:
            top.last_verb += 1

    def _of_a_noun(self, found: Group, p: int, after: str, *, participle: bool, loose: bool) -> bool:
        """Whether what may be a verb belongs to a noun: "…, based on", "ending a ban imposed in"."""
        follows = self.next_verb(p + 1)
        if found.strength == 1 and follows < self.next_join(p + 1):
            return True
        loosely = loose or (participle and (is_adverb(after) or after in WHEN))
        top = self.stack[-1]
        needed = top.kind == "relative" and top.verb is None and self.stack[-2].verb is None and p - top.start > 1
        if loosely and follows < self.next_stop(p + 1) and not (needed and not loose):
            finite = self.group[follows]
            if finite.strength == 3 or finite.lemma == "say":
                return True  # "the head of a party aligned with the army said"
        if participle and self._closed_aside(p, after, follows):
            return True
        if after == "by" and is_led(found, self.word[p + 2 : p + 3]):
            return True
        if participle and (self._in_list(p) or (loose and self.word[p + 2 : p + 3] == ["by"])):
            return True  # also "cuts agreed to by Oman"
        if participle and self._dates_a_paper(p, after) and self.next_stop(p + 1) < follows < self.size:
            return True
        if not loose or self.stack[-1].want:
            return False
        last = follows >= self.size or follows > self.next_join(p + 1)
        awaited = last and any(o.verb is None for o in self.stack[:-1])  # "X, who won, appealed to"
        apart = self.word[p - 1] in APART or is_gerund(self.word[self.stack[-1].start])
        return apart and not awaited and not self._behind_apposition(p, follows)

    def _has_subject(self, p: int) -> bool:
        return p > 0 and (self.word[p - 1] in BREAKS or p in self.gap or self.stack[-1].kind == "relative")

    def _leave(self, p: int) -> None:
        """Close an inner clause because the verb at ``p`` belongs to an outer one."""
        top, outer = self.stack[-1], self.stack[-2]
        if outer.verb is None and outer.start >= top.start - 1 and top.kind == "adverbial":
            cuts = [q for q in range(top.last_verb + 1, p) if self.word[q] in BREAKS or q in self.gap] or [p]
            cut = cuts[-1] if self.word[p - 1] in SUBJECTS and cuts[-1] == p - 2 else cuts[0]
            outer.start = cut + 1 if cut < p and self.word[cut] in BREAKS else cut
            outer.child = -1
            self._close(cut)
            return
        if top.start > 0 and self.word[top.start - 1] == "(" and ")" in self.word[top.last_verb : p]:
            self._close(self.word.index(")", top.last_verb))  # "Oman (which has no sea), like Mali, has left"
            return
        loose = top.start > 0 and (self.word[top.start - 1] in BREAKS or top.start in self.gap)
        if not loose and top.kind == "relative":  # one that belongs to its noun ends at the first comma
            ends = (q for q in range(top.last_verb + 1, p) if self.word[q] in BREAKS or q in self.gap)
            self._close(next((q for q in ends if not self._in_bracket(q)), p))
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
