"""Bonds and stances: "an old ally of X", "Y's rival", "angry with X"; and whose an event noun is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.relating.verb_events import VerbEvents
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, POSSESSIVES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import lookup

DURING = frozenset("after before during at in".split())
_FOLLOWING = frozenset(["following", "despite", "since", "until"])
_OPENING = DURING | _FOLLOWING | PREPOSITIONS | BREAKS
_FOR = frozenset(["for", "over"])
_ONCE = frozenset("once long now himself herself itself formerly".split())
_SEEMING = frozenset("be become remain seem appear feel grow stay".split())
_MORE = frozenset("more less most long once still always ever so too".split())
_APART = frozenset(["with", "against", "from", "by"])  # between "is" and a noun that tells nothing of the subject
_SECOND = 9  # tokens of the first of two bonds
_NEAR_BE = 5  # tokens from "is" to its adjective


class Bonds(VerbEvents):
    """How actors stand to each other."""

    def stands_so(self, t: int) -> bool:
        """Whether a word is an adjective that says how somebody stands to another: "deeply suspicious of X"."""
        return self.nouns[self.words[t]].group == "stance"

    def stance(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, kind: Kind) -> Event | None:
        """ "X is angry with Y", "X, loyal to Y, left", "fighters loyal to Y"."""
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        if after not in kind.links:
            return None
        group = spoken.clause.group
        being = group is not None and group.lemma in _SEEMING and 0 < tokens[k] - group.last < _NEAR_BE
        source = subject if being else self.ending(self.behind_comma(tokens, k)) if k else ()
        negated = being and group is not None and group.negated
        target = self.after(tokens, k, kind.links, here, reach=3)
        return self.event(here, tokens, k, kind, source, target, "tie.stance", negated)

    def behind_comma(self, tokens: Sequence[int], k: int) -> int:
        """Where the name may end that an adjective follows: "X, long loyal to Y,", "fighters loyal to Y"."""
        n = k - 1
        while n > 0 and k - n < _NEAR_BE and (self.words[tokens[n]] in _MORE or is_adverb(self.words[tokens[n]])):
            n -= 1
        if n < k - 1 and self.words[tokens[n]] != ",":
            n = k - 1
        if self.words[tokens[n]] in self.who.people and tokens[n] not in self.who.at:  # "Ann Lee, a lawyer close to Y"
            m = n - 1
            while m > 0 and n - m < _NEAR_BE and self.words[tokens[m]] not in ARTICLES:
                m -= 1
            if m and self.words[tokens[m]] in ARTICLES and self.words[tokens[m - 1]] == ",":
                n = m - 1
        return tokens[n] - (self.words[tokens[n]] == ",")

    def bond(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, kind: Kind) -> Event | None:
        """ "X, an old ally of Y", "X is an ally of Y", "X and Y are enemies"."""
        group = spoken.clause.group
        being = group is not None and group.lemma in ("be", "become", "remain") and tokens[k] > group.last
        close = group is not None and 0 < tokens[k] - group.last < _NEAR_BE
        taken = close and group is not None and group.passive and group.lemma in self.field("taken for")
        if being and group and not _APART.isdisjoint([self.words[t] for t in tokens[:k] if t > group.last]):
            being = False  # "has been in a dispute with his rivals"
        being = being or taken  # "was once considered an ally of X"
        source = subject if being else self.taken_for(here, spoken, tokens, k)
        n = k - 1
        while n > 0 and not being and k - n < 5 and self.words[tokens[n]] not in BREAKS:
            n -= 1
        opens = n + 1 + (self.words[tokens[n + 1]] in _ONCE)
        if not being and n > 0 and self.words[tokens[n]] == "," and self.words[tokens[opens]] in ARTICLES:
            source = self.headed(tokens[n - 1])
        target = self.after(tokens, k, kind.links, here, reach=4)
        whose = k - 1 if k and kind.sign == "-" and "-" in self.words[tokens[k - 1]] else k  # "his Omani-backed rivals"
        if not target and (owned := self.owners(here, subject, tokens, whose, of_people=False)):
            target = owned  # "the junta's main backer"
            listed = actors_of(self.who.group(tokens, k + 1)[0]) if self.ending_at(tokens, k + 1) else ()
            source = listed or source or self.named_as(tokens[k], target)
            if not source and n > 0 and not being:
                source = self.ending(tokens[n - 1]) if self.words[tokens[n]] == "," else self.listed(tokens, n)
        begins = group is not None and tokens[k] < group.first and self.words[tokens[0]] in ("a", "an") and k < _NEAR_BE
        if begins and not source and not being and subject and self.who.kind.get(subject[0]) == "person":
            source = subject if subject != target else ()  # "An ally of X, Bo Ray, left"
        if not source and not being and (acting := self.acting_as(tokens, k)) > 0:
            group = self.finite_at.get(tokens[acting])
            source = subject if group else self.controller(here, spoken, subject, tokens, acting)
        if group and group.lemma in ("include", "be") and group.first == tokens[k] + 1 and target and not source:
            source = self.object(tokens, bisect_left(tokens, group.last), here)  # "X's critics include Y"
        if being and not target and len(subject) > 1 and kind.both:
            source, target = subject, subject
        return self.event(here, tokens, k, kind, source, target, "tie.noun", both=kind.both)

    def taken_for(self, here: int, spoken: Spoken, tokens: Sequence[int], k: int) -> Actors:
        """Who "is seen | as an ally of X", "is considered | a rival of X", where the verb tells that this is said."""
        outer = self.cut.spoken[self.announcing[spoken.quote]].clause.group if spoken.quote in self.announcing else None
        if spoken.clause.group or outer is None or not outer.passive or outer.lemma not in self.field("taken for"):
            return ()
        n = next((n for n in range(k - 1, max(0, k - _NEAR_BE), -1) if self.words[tokens[n] - 1] == "as"), 0)
        if not n and outer.lemma == "consider" and 0 < tokens[k] - outer.last < _NEAR_BE:
            n = bisect_left(tokens, outer.first)
        return self.who.in_subject(tokens[:n], here) if n else ()

    def listed(self, tokens: Sequence[int], n: int) -> Actors:
        """Whose second bond it is: Oman in "Oman, Chad's ally and Niger's main supplier, left"."""
        low = max(0, n - _SECOND)
        joined = "and" in (self.words[t] for t in tokens[n - 1 : n + 3])
        comma = next((m for m in range(n, low, -1) if self.words[tokens[m]] == ","), 0)
        owned = any(self.words[t] in ("'s", "’s") for t in tokens[comma + 1 : n + 1])
        return self.ending(tokens[comma - 1]) if joined and comma and owned else ()

    def acting_as(self, tokens: Sequence[int], k: int) -> int:
        """Where the verb stands in "acting as a proxy for X", "serves as X's bridgehead"; 0 for none."""
        for n in range(k - 1, max(0, k - _NEAR_BE), -1):
            if self.words[tokens[n]] == "as":
                return n - 1 if self.words[tokens[n - 1]] in self.field("acting as") else 0
        return 0

    def named_as(self, t: int, target: Actors) -> Actors:
        """Who the text itself says is meant by a word for a bond: "X's main rival, the former mayor Ann Lee"."""
        party = self.who.at.get(t)
        if party is None or party.actors[0].startswith("unnamed:") or set(party.actors) & set(target):
            return ()
        return party.actors

    def owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int, *, of_people: bool = True) -> Actors:
        """Whose event it is: "X's visit", "his visit", "Russian aggression", "the French-Russian alliance".

        Without ``of_people`` an adjective only tells where somebody is from: "its Omani rival".
        """
        for n in range(k - 1, max(-1, k - 5), -1):
            t = tokens[n]
            word = self.words[t]
            if t in self.who.verbs:
                return ()
            if word in ("'s", "’s"):
                return self.joint(t - 1) or self.headed(t - 1) or self.place_state(t - 1)
            if word in POSSESSIVES:
                theirs = word in ("its", "their") and t > 0 and self.words[t - 1] in _FOR
                if theirs and (blamed := self.blamed(tokens, n, here)):
                    return blamed  # "criticised X for its support of Y"
                if n and self.words[t - 1] == "in" and (backed := self.backed(tokens, n - 1, k)):
                    return backed  # "backed X in its war with Y"
                beside = not of_people and word in ("his", "her") and t > 1 and self.words[t - 1] == "and"
                if beside and (person := self.ending(t - 2)):
                    return person if self.who.persons.issuperset(person) else ()  # "X and his allies"
                fits = [a for a in subject if (a in self.who.persons) == (word in ("his", "her"))]
                if word == "its":
                    fits = [a for a in fits if a not in self.who.several]
                return tuple(fits) if fits and word not in ("our", "my") else self.who.pronoun(t, here)
            party = self.who.at.get(t)
            if party and party.adjective and of_people:
                return party.actors
            if n == k - 1 and self.ending(t):
                return self.ending(t)
            if word == "in" and (backed := self.backed(tokens, n, k)):
                return backed
            if word in PREPOSITIONS or word in BREAKS or word in ("and", "that", "to"):
                return ()
        return ()

    def joint(self, t: int) -> Actors:
        """All states before a genitive: "Oman and Chad's alliance with X"."""
        found: list[str] = []
        joined = False
        while t in self.who.at and self.who.kind.get(self.who.at[t].actors[0]) == "state":
            found += self.who.at[t].actors
            before = self.words[t - 1] if t else ""
            joined |= before == "and"
            if before not in ("and", ",") or not joined:
                break
            t -= 2
        return tuple(found) if len(found) > 1 else ()

    def backed(self, tokens: Sequence[int], n: int, k: int) -> Actors:
        """Who is helped in what stands behind "in": X in "sided with X in a dispute with Y"."""
        kind = self.nouns.get(self.words[tokens[k]])
        if not kind or kind.sign != "-" or "with" not in kind.links or not (party := self.ending(tokens[n] - 1)):
            return ()
        before = self.words[max(0, tokens[n] - 6) : tokens[n] - 1]  # the verb may credit somebody with these words
        helping = (self.verbs.get(lookup(word, self.forms)[1]) for word in before)
        return party if any(verb and verb.sign == "+" for verb in helping) else ()

    def blamed(self, tokens: Sequence[int], n: int, here: int) -> Actors:
        """Whom the verb before judges: X in "criticised X for its support of Y"."""
        for k in range(n - 2, max(-1, n - 9), -1):
            group = self.finite_at.get(tokens[k])
            if group:
                kind = self.verbs.get(group.lemma)
                judged = kind is not None and kind.group in ("accuse", "support", "coerce") and not group.passive
                return self.object(tokens, k, here) if judged else ()
        kind = self.verbs.get(self.outer(self.cut.spoken[here].quote))
        if kind is None or kind.group not in ("accuse", "support", "coerce"):
            return ()
        return actors_of(self.who.group(tokens, self.next_party(tokens, 0, n))[0])

    def described_with(self, tokens: Sequence[int], k: int) -> Actors:
        """Whose ties they are in "Ann Lee, a banker with ties to X," and in "officials with ties to X"."""
        at = next((n for n in range(k - 1, max(0, k - 6), -1) if self.words[tokens[n]] == "with"), 0)
        for n in range(at - 1, max(0, at - 7), -1):
            if n == at - 1 and (found := self.ending(tokens[n])):
                return found
            if self.words[tokens[n]] in ARTICLES and self.words[tokens[n - 1]] == ",":
                return self.ending(tokens[n - 1] - 1)
            if self.words[tokens[n]] in BREAKS:
                break
        return ()

    def coming(self, tokens: Sequence[int], verb: int, here: int) -> Actors:
        """From whom support or criticism "came": "from X, from Y and from Z"."""
        found: list[str] = []
        for n, t in enumerate(tokens):
            if t > verb and self.words[t] == "from":
                found += self.after(tokens, n - 1, ("from",), here, visited=True, reach=3)
            elif t > verb and self.words[t] == ",":
                break
        return tuple(dict.fromkeys(found))

    def opened_by(self, tokens: Sequence[int], k: int) -> str:
        """The word that opens the phrase of a noun: "after" in "after a stormy meeting"."""
        for n in range(k - 1, max(-1, k - 5), -1):
            word = self.words[tokens[n]]
            if word in _OPENING:
                return word
        return ""
