"""Whether a word that can be a noun or a verb is a noun where it stands: "the fighting in X", not "by fighting X"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.on_behalf import OnBehalf
from libya_lesson.reading.relating.subject_openings import TIME_NOUNS
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, lookup

_ROUGHLY = frozenset(  # "killing at least nine"
    "at more up about some nearly almost over around dozens hundreds thousands scores several many two three four "
    "five six seven eight nine ten".split()
)
_GERUNDS = frozenset(["of", "by"])
_BUSY = TIME_NOUNS | frozenset("be been being up busy risk worth".split())  # "spent years bombing X", "ended up"
_INVERTED = 6  # tokens from a helper to its verb
_LEADING = 6  # tokens before a noun
_FORCED = 12  # tokens from what another is made to do back to "forced"
_WHEN = frozenset("after before since while when without".split())


class Nounhood(OnBehalf):
    """Tells event nouns from verbs."""

    def is_noun(self, tokens: Sequence[int], k: int) -> bool:
        """Whether the word is used as a noun here."""
        before = self.words[tokens[k - 1]] if k else ""
        outer = tokens[0] - 1  # "admitted | bombing X", "insisted on | bombing X", "Bombing X, Y left"
        opens = k == 0 and (outer in self.who.verbs or self.words[outer] in PREPOSITIONS or self.begins(tokens[0]))
        if self.words[tokens[k]].endswith("ing") and k + 1 < len(tokens):
            after = self.words[tokens[k + 1]]
            verbal = (
                opens
                or before in PREPOSITIONS
                or before in _BUSY
                or before in _WHEN
                or lookup(before, self.forms)[1] in self.field("phases of a deed")
                or before in BREAKS
                or before == "and"
                or (k > 0 and tokens[k - 1] in self.finite_at)
                or (k > 0 and bool(self.ending(tokens[k - 1])))  # "soldiers fighting the rebels"
            )
            verb = self.verbs.get(lookup(self.words[tokens[k]], self.forms)[1]) if before in _GERUNDS else None
            if verb and after in verb.links:
                return False  # "accused of fighting with X"
            if verbal:  # "by bombing X", ", killing 12 people", "stop shelling X"
                counted = after.isdigit() or after in _ROUGHLY
                if after == "and" and k + 3 < len(tokens) and self.words[tokens[k + 2]].endswith("ing"):
                    k += 2  # "of training and sending fighters"
                return not (after in ARTICLES or counted or self.leads_to(tokens, k + 1))
        if self.asked and k and self.ending(tokens[k - 1]) and self.inverted(tokens[k]):
            return False  # "Only then did X attack Y"
        if k > 1 and before in ("and", "or") and self.shares_infinitive(tokens, k):
            return False  # "hopes | to raise taxes and attack Y"
        if k > 1 and before in ("and", "or") and self.shares_modal(tokens, k):
            return False  # "will meet X and attack Y"
        if k > 1 and self.helped(tokens, k):
            return False  # "helped X fight Y"
        if k and self.helps_hurt(tokens, k - 1):
            return False  # "helped fight Y"
        if not k and tokens[0] and self.words[tokens[0] - 1] == "to" and k + 1 < len(tokens):
            return not self.is_deed(tokens, 0)  # "agreed to | ambush X"
        return before != "to" and not (is_adverb(before) and before.endswith("ly"))

    def leading(self, tokens: Sequence[int], k: int) -> list[str]:
        """The words of its phrase before a noun, with the verb: "cut off ties"; not those before a comma."""
        low = max(0, k - _LEADING)
        comma = next((n for n in range(k - 1, low - 1, -1) if self.words[tokens[n]] in BREAKS), low - 1)
        words = [self.words[t] for t in tokens[comma + 1 : k] if self.words[t] != "ruling"]
        return [word for n, word in enumerate(words) if words[n + 1 : n + 2] != ["up"]]  # "ended up with a deal"

    def bidden_to(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int) -> Actors:
        """Who is to do what a noun names that an infinitive leads to: Y in "X forced Y to hold talks with Z"."""
        governs = self.governing(tokens, k)
        to = self.opening_to(tokens, k) if self.controls(tokens, k) else 0
        if not to and governs >= 0:  # "Having held talks with X, Y left", "is set to hold talks with X"
            lemma = lookup(self.words[governs], self.forms)[1]
            if lemma not in self.field("making") and lemma not in self.field("done jointly"):
                return ()
            n = tokens.index(governs)
            to = n - 1 if n and self.words[tokens[n - 1]] == "to" else 0
            n -= self.words[governs - 1] in ("having", "have")
            if not to and self.words[governs - 1] != "to":
                return self.standing_with(tokens, n - 1) or self.controller(here, spoken, subject, tokens, n)
        verb = bisect_left(self.lasts, tokens[to]) - 1 if to else -1
        if verb >= 0 and self.finite_at[self.lasts[verb]].negated:
            return ()  # "is not prepared to hold talks with X"
        content = to > 0 and not spoken.clause.group and bool(self.ending(tokens[to - 1]))
        if content and (named := self.who.in_subject(tokens[:to], here)):
            return named  # "X wants | Y to hold talks with Z"
        return self.controller(here, spoken, subject, tokens, to + 1) if to > 1 else ()

    def controls(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a verb stands before a noun that makes another do it: "forced", "wants", "asked"."""
        lemmas = (lookup(self.words[t], self.forms)[1] for t in tokens[max(0, k - _FORCED) : k])
        return not (self.field("controlled deeds") | self.field("employing")).isdisjoint(lemmas)

    def begins(self, t: int) -> bool:
        """Whether a word begins its sentence."""
        sentence = self.who.tokens.sentence
        return t == 0 or sentence[t] != sentence[t - 1]

    def inverted(self, t: int) -> bool:
        """Whether a plain form belongs to a helper before its subject: "did X attack Y"."""
        near = any(0 < t - helper < _INVERTED for helper in self.asked)
        return near and bool(lookup(self.words[t], self.forms)[0] & BASE)

    def shares_modal(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a plain form goes on behind a modal verb and its object: "will meet X and attack Y"."""
        group = next((self.finite_at[t] for t in reversed(tokens[:k]) if t in self.finite_at), None)
        follows = tokens[k] + 1
        opens = follows < len(self.words) and (follows in self.who.at or self.words[follows] in ARTICLES)
        modal = group is not None and group.modal != "" and not group.passive and bool(self.ending(tokens[k - 2]))
        return modal and opens and bool(lookup(self.words[tokens[k]], self.forms)[0] & BASE)

    def leads_to(self, tokens: Sequence[int], n: int) -> bool:
        """Whether at most two plain words lead to a party: "stabbing small farmers"."""
        for t in tokens[n : n + 3]:
            if t in self.who.at:
                return True
            if self.words[t] in PREPOSITIONS or self.words[t] in BREAKS or self.words[t] in ("and", "or"):
                return False
        return False

    def objected(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a deed is what somebody is against: "protested against the arrest of X", "anger at the arrest"."""
        if not self.suffers(self.words[tokens[k]]):
            return False
        n = next((n for n in range(k - 1, max(0, k - 4), -1) if self.words[tokens[n]] in ("against", "at")), 0)
        kind = self.nouns.get(self.words[tokens[n - 1]]) if n else None
        return n > 0 and (self.words[tokens[n]] == "against" or (kind is not None and kind.sign == "-"))

    def apposed(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a noun judges the words before it: "said that friends call first, a clear rebuke to X"."""
        for n in range(k - 1, max(0, k - 4), -1):
            if self.words[tokens[n]] in ("a", "an"):
                return self.words[tokens[n - 1]] == ","
        return False

    def gerund_before(self, tokens: Sequence[int], k: int, reach: int = 4) -> int:
        """Where the -ing form stands that a noun is the object of, behind "for" or "of"; 0 for none."""
        for n in range(k - 1, max(0, k - reach), -1):
            if self.words[tokens[n]].endswith("ing") and self.words[tokens[n - 1]] in ("for", "of"):
                return n
        return 0
