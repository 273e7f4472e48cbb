"""Whom a genitive or a word for an office leads to: "X's forces", "the Guard's envoy, Ann Lee", "the Omani envoy"."""

from __future__ import annotations

from libya_lesson.reading.records import BODIES_BUT_MEDIA
from libya_lesson.reading.relating.parties import Parties
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import PREPOSITIONS

_OFFICE_OF = frozenset(["for", "to"])  # "the Omani envoy for the Horn of Africa, Ann Lee,"
_ENDS = frozenset(". ; ! ?".split())
_OWNED = (["'s"], ["’s"], ["'"], ["’"])
_MARKS = frozenset([".", ",", ";", "!", "?", '"', "”"])
_AWAY = frozenset(["to", "and", "or", "that", "who"])

_DEEP = 3  # bodies within bodies


class Owners(Parties):
    """Answers what follows behind an owner."""

    def force_after(self, t: int) -> bool:
        """Whether a noun that stands for its owner comes next: "X's forces"."""
        found = False
        for n in range(t, min(t + 3, len(self.tokens))):
            word = self.tokens.lower[n]
            if n in self.commons and not self.commons[n].modifies:
                inner = word in self.inner_bodies and self._of_land(t - 2)
                return word in self.stand_ins and not inner and not self._serves(t, n)  # not "X's military rulers"
            if word in BREAKS or n in self.verbs:
                break
            if word == "men" and n == t and self.tokens.lower[t - 1] in ("'s", "’s"):
                return True  # "killed by X's men"
            found = found or word in self.stand_ins or word in self.field("papers of a body")
        return found

    def _serves(self, t: int, n: int) -> bool:
        """Whether an office belongs to a person: "Ann Lee's interior minister" is not Ann Lee."""
        owner = self.naming.of_token[t - 2] if t > 1 else None
        return self.commons[n].person and self.kind.get(owner or "") == "person"

    def named_after(self, t: int) -> bool:
        """Whether a genitive leads to a person's name: "'s" in "the Guard's envoy, Ann Lee"."""
        words = self.tokens.lower
        if t >= len(words) or words[t] not in ("'s", "’s"):
            return False
        for n in range(t + 1, min(t + 6, len(words))):
            party = self.named.get(n)
            body = party and n > t + 1 and words[n - 1] != "," and self.tokens.sentence[n] == self.tokens.sentence[t]
            if party and body and self.kind.get(party.actors[0]) in BODIES_BUT_MEDIA:
                return words[party.last + 1 : party.last + 2] not in _OWNED  # "Oman's paramilitary Border Guard"
            title = n in self.naming.roles and self.naming.of_token[n] is None
            if party:  # "X's old ally Ann Lee"
                return (words[n - 1] == "," or title) and self.kind.get(party.actors[0]) == "person"
            if n in self.verbs or words[n] in PREPOSITIONS or words[n] in _AWAY or words[n] in _ENDS:
                return False
        return False

    def owns_person(self, t: int) -> bool:
        """Whether a genitive leads to people who are parties of their own: "'s" in "X's old friends"."""
        words = self.tokens.lower
        if t >= len(words) or words[t] not in ("'s", "’s"):
            return False
        heads = (self.commons[n] for n in range(t + 1, min(t + 4, len(words))) if n in self.commons)
        land = self._of_land(t - 1)
        return any(
            not head.modifies and (words[head.last] in self.people or (land and self._inner(words[head.last])))
            for head in heads
        )

    def _of_land(self, t: int) -> bool:
        """Whether a state's name, or a word for it, ends here: "Oman", "the country"."""
        return (self.commons[t].actor if t in self.commons else self.naming.of_token[t]) in self.lands

    def _inner(self, noun: str) -> bool:
        """Whether a state's noun is a body of its own: "Oman's warring factions"."""
        return noun in self.inner_bodies or (noun not in self.stand_ins and self.body_nouns[noun][2] == "body")

    def party_near(self, t: int) -> bool:
        """Whether an actor of its own comes next: "its envoy, Ann Lee"."""
        for n in range(t, min(t + 4, len(self.tokens))):
            word = self.tokens.lower[n]
            if self.tokens.sentence[n] != self.tokens.sentence[t]:
                break
            if word == "and":  # "his army and port officials", not "its envoy and the officials"
                near = (self.commons[m] for m in range(n + 2, min(t + 4, len(self.tokens))) if m in self.commons)
                return any(common.first == n + 1 for common in near)
            force = self.body_nouns.get(self.tokens.lower[n - 1]) if word in _MARKS else None
            closed = force is not None and force[2] == "force"  # "their troops. Ann Lee …"
            if n in self.verbs or word in PREPOSITIONS or word == "or" or closed:
                break
            if n in self.at:
                return True
        return False

    def envoy_of(self, party: Party) -> Party | None:
        """Who holds the office that a state's name or adjective opens: Ann Lee in "the US envoy, Ann Lee"."""
        if not party.adjective:
            after = self.tokens.lower[party.last + 1 : party.last + 2]
            if after != ["special"] and self.people.isdisjoint(after):
                return None
        return self.office_holder(party)

    def office_holder(self, party: Party) -> Party | None:
        """Who holds the office that a people's adjective opens: Ann Lee in "the Omani envoy, Ann Lee, left"."""
        lower = self.tokens.lower
        office = party.last + 1
        office += lower[office : office + 1] == ["special"]
        far = office + 1 < len(lower) and lower[office] in self.people and lower[office + 1] in _OFFICE_OF
        for n in range(party.last + 1, min(party.last + (10 if far else 5), len(lower) - 2)):
            if lower[n] == ",":
                named = self.named.get(n + 1)
                closed = named is not None and lower[named.last + 1 : named.last + 2] in ([","], ["."])
                return named if closed and named and self.kind.get(named.actors[0]) == "person" else None
            if not lower[n].isalpha():
                break
        return None

    def homeland(self, person: str) -> str | None:
        """The state that a person serves: that of the office, or that of the body."""
        parent = self.parents.get(person) if person in self.persons else None
        for _ in range(_DEEP):
            if parent is None or self.kind.get(parent) == "state":
                break
            parent = self.parents.get(parent)
        return parent
