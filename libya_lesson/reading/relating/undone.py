"""What is told of but not done: "has yet to help X", "too weak to attack X", "rejected claims that it had"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.relating.finite_verbs import FiniteVerbs
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.function_words import OWNING, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, lookup

UNWILLING = frozenset("reluctant unwilling loath hesitant unable".split())
_NOT = frozenset(["not", "never", "yet", "refusal", "failure", "inability", "reluctance", "unwillingness"]) | UNWILLING
_INSTEAD = frozenset(
    [("instead", "of"), ("rather", "than"), ("far", "from"), ("short", "of"), ("danger", "of"), ("out", "of")]
)
_KEPT_FROM = frozenset(["from", "against"])
_CLAIMED = frozenset(["quote.noun_bare", "quote.clause"])
_SAID = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions "
    "assertion assertions rumour rumours rumor rumors".split()
)
_DONE_ALL_THE_SAME = frozenset("than but right business doubt choice qualms trouble difficulty hesitation".split())
_PROOF = frozenset("evidence proof sign signs indication indications suggestion".split())
_TRUE = frozenset("true correct".split())
_DOUBTING = frozenset("believe think accept imagine".split())
_NOBODY = frozenset("nobody none few".split())
_UNPROVEN = 15  # tokens from "that" to its verb
_TOO = 6  # tokens from "too" to "to"
_NO = 4  # tokens from "no" to "to": "no immediate plans to"
_GOVERNS = 6  # tokens from a verb to its noun
_DENIED = 6  # tokens from "rejected" to "claims"


class Undone(FiniteVerbs):
    """Tells deeds that are not done."""

    def avoided(self, t: int) -> bool:
        """Whether a verb says what somebody does not do, whatever else: "too weak to", "instead of", "unlikely to"."""
        before, link = self.words[t - 2 : t - 1], self.words[t - 1]
        if link == "from" and lookup("".join(before), self.forms)[1] in self.field("keeping from"):
            return True  # "was prevented from attacking X", "refrained from attacking X"
        if link != "to":
            return link == "without" or (*before, link) in _INSTEAD or (link in _KEPT_FROM and bool(self.ending(t - 2)))
        if before == ["unlikely"]:
            return True
        too = next((n for n in range(t - 3, max(0, t - _TOO), -1) if self.words[n] == "too"), 0)
        return too > 0 and self.words[too - 1] != "," and all(word.isalpha() for word in self.words[too:t])

    def refused(self, t: int) -> bool:
        """Whether a verb says what somebody has not done or will not do: "has yet to", "no plans to", "not to"."""
        if self.words[t - 1] != "to":
            return self.words[t - 1] == "not" and self.words[t].endswith("ing")  # "for not helping X"
        word = self.words[t - 2]
        if word in ("nothing", "little") and lookup(self.words[t - 3], self.forms)[1] == "do":
            return True  # "has done little to help X"
        if word in _NOT or lookup(word, self.forms)[1] in self.field("not doing"):
            return True
        no = next((n for n in range(t - 3, max(0, t - 2 - _NO), -1) if self.words[n] == "no"), 0)
        one = no > 0 and all(self.words[n].isalpha() and n not in self.who.verbs for n in range(no, t - 1))
        return one and word not in _DONE_ALL_THE_SAME

    def unproven(self, t: int) -> bool:
        """Whether a verb stands in a clause that is said not to be so: "no evidence that X did it", "not true that"."""
        kinds = self.who.tokens.kinds
        if _PROOF.isdisjoint(kinds) and _TRUE.isdisjoint(kinds):
            return False  # most texts
        that = next((n for n in range(t - 1, max(2, t - _UNPROVEN), -1) if self.words[n] == "that"), 0)
        if (
            not that
            or any(n in self.who.verbs for n in range(that, t))
            or self.who.tokens.sentence[that] != (self.who.tokens.sentence[t])
        ):
            return False
        if self.words[that - 1] in _PROOF:
            return "no" in self.words[max(0, that - 4) : that] or "not" in self.words[max(0, that - 5) : that]
        return self.words[that - 1] in _TRUE and "not" in self.words[that - 3 : that]

    def is_negated(self, clause: Clause) -> bool:
        """Whether the verb of a clause is denied: "did not", "never did", "neither X nor Y did"."""
        group, opener = clause.group, self.words[clause.subject[0]] if clause.subject[0] >= 0 else ""
        return group is not None and (group.negated or self.words[group.first - 1] == "never" or opener == "neither")

    def shares_infinitive(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a plain form goes on behind the "to" that opens what is wanted: "hopes | to leave and attack Y"."""
        if self.finite_at or self.words[tokens[0]] != "to" or not lookup(self.words[tokens[k]], self.forms)[0] & BASE:
            return False
        follows = tokens[k] + 1
        return follows in self.who.at or self.words[follows : follows + 1] in (["the"], ["a"], ["an"], ["its"], ["his"])

    def governing(self, tokens: Sequence[int], k: int) -> int:
        """The infinitive or -ing form that a noun is the object of: "hold" in "to hold talks"; -1 for none."""
        for n in range(k - 1, max(-1, k - _GOVERNS), -1):
            t = tokens[n]
            if t in self.finite_at or self.words[t] in BREAKS or self.words[t] in PREPOSITIONS:
                break
            what = lookup(self.words[t], self.forms)[0]
            done = what & PART and self.words[t - 1] in ("having", "have") and t - 1 not in self.finite_at
            if (self.words[t - 1] == "to" and what & BASE) or (self.words[t].endswith("ing") and what & ING) or done:
                return t
        return -1

    def doubted(self, quote: int) -> bool:
        """Whether somebody does not believe it: "X does not think that Y did it", "Nobody believes that"."""
        if self.announced_by.get(quote) not in _DOUBTING:
            return False  # most of the time
        clause = self.cut.spoken[self.announcing[quote]].clause
        return self.is_negated(clause) or self.words[clause.subject[0]] in _NOBODY

    def denied(self, quote: int) -> bool:
        """Whether the one to whom words are credited denies them: "rejected claims that it had attacked X"."""
        if self.announced_by.get(quote) == "deny" or self.doubted(quote):
            return True
        if quote < 0 or self.who.quotes[quote].because.rule not in _CLAIMED:
            return False
        begin, end = self.who.quotes[quote].cue
        at, beyond = (bisect_left(self.who.tokens.start, place) for place in (begin, end))
        lemmas = [lookup(word, self.forms)[1] for word in self.words[max(0, at - _DENIED) : beyond]]
        said = next((n for n in range(len(lemmas) - 1, -1, -1) if lemmas[n] in _SAID), -1)
        denies = next((n for n in range(said, -1, -1) if lemmas[n] in self.field("denying")), -1)
        between = lemmas[denies + 1 : said]
        return denies >= 0 and OWNING.isdisjoint(between) and POSSESSIVES.isdisjoint(between)
