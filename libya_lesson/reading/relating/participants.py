"""Who takes part in a clause: the actors of its subject, its object and its phrases, pronouns included."""

from __future__ import annotations

from bisect import bisect_left

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.party import Party, actors_of
from libya_lesson.reading.relating.subjects import Subjects
from libya_lesson.reading.syntax.clause_words import CONDITION
from libya_lesson.reading.syntax.function_words import POSSESSIVES, PREPOSITIONS, is_adverb

_EMPTY = frozenset(["be", "seem", "appear", "suggest", "mean"])
_NOMINATIVE = frozenset("he she it they we i".split())
_BOTH = frozenset(["both", "each"])
_TWO = frozenset("two pair duo three trio".split())
_SINCE = frozenset("after before during since on amid".split())
_OWNED = 4  # tokens
_BACK = 7  # clauses
_FAR = 60  # tokens


class Participants(Subjects):
    """Answers who is meant by a pronoun, and who is the subject of a clause."""

    def _subject(self, here: int, spoken: Spoken) -> tuple[str, ...]:
        clause, lower = spoken.clause, self.tokens.lower
        group = clause.group
        if clause.shares is not None:
            return self._known(spoken.base + clause.shares, here)
        if group and group.passive and spoken.announces >= 0:
            content = [t for t in self._content(here) if t < group.first]
            if content and lower[content[0] - 1] == ",":  # "X | , Y and Z | were thought of"
                content = sorted({*content, *(t for t in spoken.own if t < content[0])})
            told = self.in_subject(content, here) if content else ()
            if told:
                return told  # "X | were thought | of as": the subject belongs to the words that are credited
        low, high = clause.subject
        if not group or low < 0:
            return ()
        if clause.complement >= 0 and clause.others and group.lemma in _EMPTY:
            low, high = clause.complement + 1, clause.others[-1].first  # "it seems that X does": X does it
        if low == high and self.said(low) != lower[low].replace("’", "'"):
            return self.pronoun(low, here)  # "We'll sue them": the pronoun is in the verb
        if low < high and lower[low] in CONDITION:  # "if X refuses, Y may leave"
            commas = (t for t in range(high - 1, low, -1) if lower[t] == ",")
            low = next((t + 1 for t in commas if any(n in self.at for n in range(t + 1, high))), low)
        own = spoken.own
        words = own[0 if own and own[0] == low else bisect_left(own, low) : bisect_left(own, high)]
        if not words:
            return ()
        first, last = lower[words[0]], lower[words[-1]]
        relative = clause.kind == "relative"
        if relative:
            if len([t for t in words if not is_adverb(lower[t])]) == 1:
                return self.antecedent(spoken, who=first == "who")
            if first == "whose":
                party = lower[words[0] + 1] == "party"  # it is the party that acts, not who leads it
                named = (self.at[t] for t in words if t in self.at and t not in self.commons)
                person = any(p.actors[0] in self.persons for p in named)
                if not (party or person) and self.force_after(words[0] + 1) and not self.party_near(words[0] + 1):
                    return self.antecedent(spoken, who=False)  # "X, whose troops fought Y"
                words = words[1:]
                if not words:
                    return ()
                first = lower[words[0]]
        if spoken.quote >= 0 and last in ("and", "or", "but"):
            return ()  # "X told | Y of it and would leave": it shares the subject of the clause that announces it
        if relative and last in ("which", "whom"):
            return self.antecedent(spoken, who=last == "whom")  # "X and Y, both of which say"
        if last in _NOMINATIVE and words[-1] + 1 == group.first:
            return self.pronoun(words[-1], here)  # "since the deal of 2023 | it has": whatever stands before it
        if (len(words) == 1 and last in _BOTH) or (len(words) == 2 and first == "the" and last in _TWO):
            return self._joint_subject(here)  # "X and Y met. Both have …"
        if clause.kind == "main" and here > spoken.base and self._elided(words):
            return self._known(here - 1, here) if self.cut.spoken[here - 1].quote == spoken.quote else ()
        if relative and len(words) > 2 and lower[words[1]] in ("which", "whom"):
            words = words[2:]  # "an attack in which X killed Y"
        if clause.kind == "adverbial":
            behind = list(self._behind_joint(words))  # "as" and "after" join a clause here, they open no phrase
            words = behind if len(behind) < len(words) else words[1:]
        return self.in_subject(words, here)

    def author_of_move(self, here: int) -> tuple[str, ...]:
        """Who acted in the sentence before, where the subject takes that up: "Oman left. The move deepens a rift …"."""
        low, high = self.cut.spoken[here].clause.subject
        words = self.tokens.lower
        if low < 0 or high - low != 2 or words[low] not in ("the", "this") or words[low + 1] not in self.field("moves"):
            return ()
        last = self._last(here, self.things)
        return last if last and self.kind.get(last[0]) in ("state", "government body", "organisation") else ()

    def mover(self, here: int) -> tuple[str, ...]:
        """Who acted just before, whoever acts now: Oman in "Oman left. Chad condemned the move"."""
        own, spoken = self.subject(here), self.cut.spoken[here]
        known = self.kind.keys() | {common.actor for common in self.commons.values()}
        for k in range(here - 1, max(-1, here - _BACK), -1):
            other, group = self.cut.spoken[k], self.cut.spoken[k].clause.group
            if spoken.sentence - other.sentence > 1:
                break
            before = other.quote < 0 and group is not None and group.perfect and group.tense == "past"
            aside = other.clause.kind in ("relative", "adverbial") or other.clause.first > spoken.clause.first
            if group is None or aside or before or group.lemma in self.field("no step") or group.negated:
                continue  # "Its envoy sat there. Chad had asked for it": no step
            low = other.clause.subject[0]
            its = low >= 0 and self.tokens.lower[low] in POSSESSIVES  # "said that its members had left": its step
            found = self.pronoun(low, k) if its else self._known(k, here)
            if set(found) & set(own):
                continue
            return () if group.passive else tuple(a for a in found if a in known)
        return ()

    def _content(self, here: int) -> list[int]:
        """The words that a clause announces."""
        quote = self.cut.spoken[here].announces
        near = self.cut.spoken[max(0, here - 3) : here + 4]
        return sorted(t for spoken in near if spoken.quote == quote for t in spoken.own)

    def _apart(self, low: int, high: int) -> bool:
        """Whether another noun phrase lies between a party and a relative clause."""
        return any(self.tokens.lower[t] in ("a", "an", "the") for t in range(low, high))

    def _apposed(self, low: int, high: int) -> bool:
        """Whether only another word for the party lies between: ", a militia that", not ", a decision that"."""
        lower = self.tokens.lower
        between = lower[low + 2 : high - 1]
        opens = lower[low : low + 1] == [","] and lower[low + 1 : low + 2] in (["a"], ["an"], ["the"])
        plain = all(word.isalpha() or "-" in word for word in between) and PREPOSITIONS.isdisjoint(between)
        what = lower[high - 1]
        return opens and plain and (what in self.body_nouns or what in self.field("outlets"))

    def _describes(self, party: Party, high: int) -> bool:
        """Whether a name only says what sort of body is told of beside another: ", an ethnic Zan militia that"."""
        lower, k = self.tokens.lower, party.first - 1
        if party.last + 1 != high - 1 or lower[high - 1] not in self.body_nouns:
            return False
        while k > 0 and party.first - k < _OWNED and lower[k].isalpha() and lower[k] not in ("a", "an"):
            k -= 1
        return lower[k] in ("a", "an") and lower[k - 1] == ","

    def _within(self, party: Party) -> bool:
        """Whether a party only belongs to the noun that is meant: "X's fund, which …", "a friend of X who …"."""
        words = self.tokens.lower
        after = party.last + 1
        if after < len(words) and words[after] in ("'s", "’s"):
            return not self.force_after(after + 1)
        return words[party.first - 1] == "of" and words[party.first - 2] in self.people

    def _right_before(self, first: int) -> Party | None:
        """The party that ends right before a relative clause, whatever voice it stands in: "backs X, which …"."""
        last = first - 1 - (self.tokens.lower[first - 1] == ",")
        for n in range(last, max(-1, last - 6), -1):
            party = self.at.get(n)
            if party:
                acts = party.last == last and not party.place and not party.adjective
                return party if acts and not self._within(party) else None
        return None

    def _owned_thing(self, first: int) -> bool:
        """Whether a relative clause hangs on a thing that somebody owns: "X's new lorries, which"."""
        behind = first - 1 - (self.tokens.lower[first - 1] == ",")
        for t in range(behind, max(0, behind - _OWNED), -1):
            if self.tokens.lower[t] in ("'s", "’s"):
                return t < behind
            if t in self.at or not self.tokens.lower[t].replace("-", "").isalpha() or t in self.verbs:
                break
        return False

    def _of_named_force(self, party: Party) -> bool:
        """Whether a party says whose the force before it is: "troops from X"."""
        common = self.commons.get(party.first - 2)
        if common is None or common.actor not in party.actors:
            return False
        return self._belonging(self.at[common.last], common.last + 1)

    def _joined_to(self, beside: Party, spoken: Spoken) -> tuple[str, ...]:
        """All of a pair that a clause in the plural hangs on: "China and Russia, which oppose it"."""
        lower, group = self.tokens.lower, spoken.clause.group
        k = beside.first - 1 - (lower[beside.first - 1] == "the")
        opens = lower[spoken.clause.first - 1 : spoken.clause.first + 1] == [",", "which"]
        if not opens or lower[k] != "and" or group is None:
            return beside.actors
        verb = lower[group.first]
        plural = verb in ("are", "were", "have") or (group.tense == "present" and verb == group.lemma)
        first = next((self.at[n] for n in range(k - 1, max(-1, k - 5), -1) if n in self.at), None) if plural else None
        return (*first.actors, *beside.actors) if first and first.last == k - 1 else beside.actors

    def antecedent(self, spoken: Spoken, *, who: bool) -> tuple[str, ...]:
        """The actor that a relative clause hangs on: the nearest before it in the same voice, for "who" a person."""
        if self.tokens.lower[spoken.clause.first - 1] == "those":
            return ()  # "X met those who backed Y"
        beside = self._right_before(spoken.clause.first)
        if who and beside and beside.actors[0] not in self.persons:
            beside = None
        if beside:
            person = not who and beside.actors[0] in self.persons and self.tokens.lower[spoken.clause.first] == "which"
            if person:
                return ()  # "posed beside Ann Lee, which angered many"
            return self._joined_to(beside, spoken) if beside.first > 1 else beside.actors
        before = spoken.clause.first - 1
        plural = self.tokens.lower[before - 1] == "," and self.tokens.lower[before].endswith("s")
        if plural and not who and before not in self.at:
            return ()  # "welcomed X, moves that alarm Y"
        group = spoken.clause.group
        if not who and group and group.passive and self._owned_thing(spoken.clause.first):
            return ()  # "spoke of X's lorries, which were looted"
        nation = self.at.get(spoken.clause.first - 1 - (self.tokens.lower[spoken.clause.first - 1] == ","))
        if who and nation and nation.adjective and self.stands(nation):
            return nation.actors  # "the Omanis, who"
        t, seen, nearest = spoken.clause.first - 1, 0, None
        least = max(0, t - _FAR)
        while t >= least and seen < 14 and self.tokens.sentence[t] == spoken.sentence:
            if self.cut.quote_of[t] == spoken.quote:
                seen += 1
                party = self.at.get(t)
                if party and not party.place and self.stands(party) and not self._within(party):
                    if self._of_named_force(party) or self._describes(party, spoken.clause.first):
                        t -= 1
                        continue
                    if not who and not _SINCE.isdisjoint(self.tokens.lower[party.last + 1 : spoken.clause.first]):
                        return ()  # "left X after two days of fighting that killed nine"
                    if not who and self._apart(party.last + 1, spoken.clause.first):
                        return party.actors if self._apposed(party.last + 1, spoken.clause.first) else ()
                    nearest = party if not nearest or nearest.adjective else nearest
                    people = party.actors[0] in self.persons or party.actors[0] in self.several
                    if people if who else not party.adjective:
                        parties, _ = self.group(range(t, spoken.clause.first), 0) if t in self.commons else ([party], 0)
                        return actors_of(parties or [party])
            t -= 1
        return nearest.actors if nearest else ()
