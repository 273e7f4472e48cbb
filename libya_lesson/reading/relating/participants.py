"""Who takes part in a clause: the actors of its subject, its object and its phrases, pronouns included."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.party import Party, actors_of
from libya_lesson.reading.relating.pronouns import Pronouns
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import PREPOSITIONS, is_adverb

_OWNERS = frozenset("his her its their our my".split())
_PARTS_OF = frozenset(
    "rest most all some many both each one none majority half number group dozens hundreds thousands scores crowds "
    "several few two three four five six seven eight nine ten members".split()
)
_EMPTY = frozenset(["be", "seem", "appear", "suggest", "mean"])
_PHRASE_OPENERS = PREPOSITIONS | {"after", "before", "since", "according", "until", "outside", "inside", "near"}
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_FAR = 60  # tokens


class Participants(Pronouns):
    """Answers who is meant by a pronoun, and who is the subject of a clause."""

    def subject(self, here: int) -> tuple[str, ...]:
        """The actors that are the subject of a clause; clauses must be asked in order."""
        if here not in self.subjects:
            self.subjects[here] = self._subject(here, self.cut.spoken[here])
        return self.subjects[here]

    def _subject(self, here: int, spoken: Spoken) -> tuple[str, ...]:
        clause = spoken.clause
        if clause.shares is not None:
            return self.subjects.get(spoken.base + clause.shares, ())
        if not clause.group or clause.subject[0] < 0:
            return ()
        last_verb = clause.others[-1] if clause.complement >= 0 and clause.others else clause.group
        low, high = clause.subject
        if clause.complement >= 0 and clause.others and clause.group.lemma in _EMPTY:
            low, high = clause.complement + 1, last_verb.first  # "it seems that X does": X does it
        words = spoken.own[bisect_left(spoken.own, low) : bisect_left(spoken.own, high)]
        if words and clause.kind == "relative" and len([t for t in words if not is_adverb(self.tokens.lower[t])]) == 1:
            return self.antecedent(spoken, who=self.tokens.lower[words[0]] == "who")
        if words and clause.kind == "adverbial":
            words = words[1:]  # "as" and "after" join a clause here, they open no phrase
        return self.in_subject(words, here)

    def in_subject(self, words: Sequence[int], here: int) -> tuple[str, ...]:
        """The actors at the head of a subject: not those of an opening phrase, nor those inside a later one."""
        if self.at.keys().isdisjoint(words) and self.pronouns.isdisjoint(words):
            return ()
        lower = self.tokens.lower
        parts = self._parts(words)
        for i, part in enumerate(parts):
            if lower[part[0]] in _PHRASE_OPENERS:
                if len(part) < 3 or not self._is_date(part[1]):
                    continue
                part = part[2:]  # "in 2009 Ann Lee …"
            for k, t in enumerate(part):
                word = lower[t]
                if word in PREPOSITIONS and k and not self._of_force(part, k):
                    break
                if t in self.at:
                    party = self.at[t]
                    holder = self.office_holder(party) if party.adjective else None
                    if holder:
                        return holder.actors
                    following = lower[party.last + 1] if party.last + 1 < len(self.tokens) else ""
                    if following in ("'s", "’s"):
                        after = party.last + 2
                        mine = party.actors[0] in self.persons and lower[after : after + 1] == ["party"]
                        if mine or not self.force_after(after) or self.party_near(after):
                            continue  # "X's mother", "the council's leader, Ann Lee"
                    found, _ = self.group(part, k)
                    if found:
                        found += self._listed_behind(parts[i + 1 :], found)
                        return actors_of(found)
                elif t in self.pronouns and len(part) - k <= 3 and not (k and lower[part[k - 1]] in PREPOSITIONS):
                    meant = self.pronoun(t, here)
                    owned = word in _OWNERS
                    own = self.parents.get(meant[0]) if meant and owned and lower[t + 1] == "party" else None
                    if own:
                        return (own,)  # "her party" is the one that she leads
                    if meant and (not owned or (self.force_after(t + 1) and not self.party_near(t + 1))):
                        return meant
        return ()

    def _listed_behind(self, parts: Sequence[Sequence[int]], found: Sequence[Party]) -> list[Party]:
        """Who follows behind a name between commas: "Oman's premier, Ann Lee, and her Chadian colleague, Bo Ray"."""
        named = self.at.get(parts[0][0]) if parts else None
        if named is None or len(parts) < 3 or named.actors != found[0].actors or named.last != parts[0][-1]:
            return []
        if self.tokens.lower[parts[1][0]] != "and":
            return []
        return self.group([t for part in parts[1:] for t in part], 1)[0]

    def office_holder(self, party: Party) -> Party | None:
        """Who holds the office that a people's adjective opens: Ann Lee in "the Omani envoy, Ann Lee, left"."""
        lower = self.tokens.lower
        for n in range(party.last + 1, min(party.last + 5, len(self.tokens) - 2)):
            if lower[n] == ",":
                named = self.named.get(n + 1)
                closed = named is not None and lower[named.last + 1] in (",", ".")
                return named if closed and named and self.kind.get(named.actors[0]) == "person" else None
            if not lower[n].isalpha():
                break
        return None

    def _is_date(self, t: int) -> bool:
        return self.tokens.text[t].isdigit() or self.tokens.lower[t] in _DATES

    def _of_force(self, part: Sequence[int], k: int) -> bool:
        before = self.tokens.lower[part[k - 1]]
        return self.tokens.lower[part[k]] == "of" and (before in self.stand_ins or before in _PARTS_OF)

    def _parts(self, words: Sequence[int]) -> Sequence[Sequence[int]]:
        lower = self.tokens.lower
        if BREAKS.isdisjoint(map(lower.__getitem__, words)):
            return [words]
        parts: list[list[int]] = [[]]
        for t in words:
            if lower[t] in BREAKS and not (lower[t] in ("(", ")") and len(parts[-1])):
                parts.append([])
            else:
                parts[-1].append(t)
        return [p for p in parts if p]

    def _apart(self, low: int, high: int) -> bool:
        """Whether another noun phrase lies between a party and a relative clause."""
        return any(self.tokens.lower[t] in ("a", "an", "the") for t in range(low, high))

    def _apposed(self, low: int, high: int) -> bool:
        """Whether only another word for the party lies between: ", a militia that", not ", a decision that"."""
        lower = self.tokens.lower
        between = lower[low + 2 : high - 1]
        opens = lower[low : low + 1] == [","] and lower[low + 1 : low + 2] in (["a"], ["an"], ["the"])
        plain = all(word.isalpha() or "-" in word for word in between) and PREPOSITIONS.isdisjoint(between)
        return opens and plain and lower[high - 1] in self.body_nouns

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
                return party if acts and not self._within(party) and not self._of_named_force(party) else None
        return None

    def _of_named_force(self, party: Party) -> bool:
        """Whether a party says whose the force before it is: "troops from X"."""
        common = self.commons.get(party.first - 2)
        if common is None or common.actor not in party.actors:
            return False
        return self._belonging(self.at[common.last], common.last + 1)

    def antecedent(self, spoken: Spoken, *, who: bool) -> tuple[str, ...]:
        """The actor that a relative clause hangs on: the nearest before it in the same voice, for "who" a person."""
        beside = None if who else self._right_before(spoken.clause.first)
        if beside:
            return beside.actors
        t, seen, nearest = spoken.clause.first - 1, 0, None
        least = max(0, t - _FAR)
        while t >= least and seen < 14 and self.tokens.sentence[t] == spoken.sentence:
            if self.cut.quote_of[t] == spoken.quote:
                seen += 1
                party = self.at.get(t)
                if party and not party.place and self.stands(party) and not self._within(party):
                    if self._of_named_force(party):
                        t -= 1
                        continue
                    if not who and self._apart(party.last + 1, spoken.clause.first):
                        return party.actors if self._apposed(party.last + 1, spoken.clause.first) else ()
                    nearest = party if not nearest or nearest.adjective else nearest
                    people = party.actors[0] in self.persons or party.actors[0] in self.several
                    if people if who else not party.adjective:
                        parties, _ = self.group(range(t, spoken.clause.first), 0) if t in self.commons else ([party], 0)
                        return actors_of(parties or [party])
            t -= 1
        return nearest.actors if nearest else ()
