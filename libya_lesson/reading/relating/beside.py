"""The name that says whom a common noun means: "its envoy, Ann Lee", "the group Last Tide", "the union" again."""

from __future__ import annotations

from libya_lesson.reading.records import BODIES, BODIES_BUT_MEDIA
from libya_lesson.reading.relating.leading import LEADERS
from libya_lesson.reading.relating.remembered import LANDS, Remembered
from libya_lesson.reading.syntax.clause_words import BREAKS, RELATIVE
from libya_lesson.reading.syntax.function_words import ARTICLES, OWNING, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.party_nouns import Entry

_LEADING = frozenset(["led", "headed", "commanded", "run"])
_NEIGHBOURS = frozenset(["neighbour", "neighbor"])
_OPENERS = frozenset("according after before since despite following unlike".split())
_OPENING = 12  # tokens of a phrase that opens a sentence
_OFFICE_WORDS = 12
_BEING = frozenset("is was are were be been being as".split())
_OFFICES = frozenset("for of at with to in on from".split())
_APPOSED = frozenset(["person", *BODIES])
_AFTER_NAME = frozenset(", . ; ) as and".split())


class Beside(Remembered):
    """Finds the named actor that a common noun stands for, beside it or earlier in the text."""

    def named_next(self, t: int, entry: Entry) -> bool:
        """Whether the name comes right after the noun: "the strongman Idris Bey", "the group Last Tide"."""
        after = t + 1 + (t > 0 and self.words[t - 1] in POSSESSIVES and self.words[t + 1 : t + 2] == ["the"])
        beside = self.actor_at(after) if after < len(self.words) else None
        if after > t + 1 and self.kinds.get(beside or "") != "state":
            return False
        kind = self.kinds.get(beside or "")
        body = kind in BODIES and entry[2] in ("body", "echo") and not entry[1]
        if beside and (kind == "person" or body):
            heads = kind == "person" and entry[2] in ("body", "echo")  # "the head of the council Ann Lee"
            former = t > 0 and self.words[t - 1] in self.field("no longer")  # "former president Ann Lee"
            if not heads and not former:
                self.known[entry[0], entry[1]] = beside
            return True
        if after > t + 1:
            return entry[2] == "person" and not entry[1]  # "its ally the Philippines"
        return kind in BODIES_BUT_MEDIA and entry[2] == "person" and not entry[1]  # "its rival Harbour Lines"

    def named_before(self, t: int, entry: Entry) -> bool:
        """Whether the noun only says what the name before it is: "his New Dawn party"."""
        owner = self.actor_at(t - 1) if t else None
        kinds = ("organisation", "armed group")
        if owner and entry[2] in ("body", "echo") and not entry[1] and self.kinds.get(owner) in kinds:
            self.known[entry[0], entry[1]] = owner
            return True
        return False

    def named_beside(self, first: int, t: int, entry: Entry) -> str | None:
        """The name that says who is meant: "its envoy, Ann Lee", "the rebels of the Front"; "" for no party at all."""
        words, before, after = self.words, first - 1, t + 1
        following = words[after] if after < len(words) else ""
        owns = following in ("'s", "’s")
        apposed = before > 1 and words[before] in ARTICLES and words[before - 1] == ","
        if apposed and not owns and self.actor_at(before - 2) and not self._opened(before - 2, entry):
            return ""  # "the Guard, a rival force": the name stands before it
        if before > 1 and words[before] in OWNING and self._apposed_owner(before):
            return ""  # "Oman, the council's biggest donor": the name stands before it
        if before > 0 and words[before] in ("a", "an") and (words[before - 1] in _BEING or words[before - 1] == "once"):
            return ""  # "is a lawyer", "Once a lawyer, Ann Lee left"
        if before > 0 and words[before] == "the" and words[before - 1] == "as" and after not in self.verbs:
            return ""  # "regards him as the rightful president"
        if before >= 0 and words[before] in POSSESSIVES and entry[0] in LANDS:
            return ""  # "his country" is told by who he is
        if before >= 0 and words[before] == "its" and entry[0] in _NEIGHBOURS and not entry[1]:
            return self._other_state(t)
        if before >= 0 and words[before] in POSSESSIVES and entry[2] == "force":
            return ""  # "our soldiers" are the owner's
        if entry[2] == "force" and t and self.actor_at(t - 1) and "-backed" not in words[t - 1]:
            return ""  # "Guard forces"
        if entry[1] and words[t] in self.fighters and self.kinds.get(self.actor_at(t - 1) or "") == "armed group":
            return self.actor_at(t - 1)  # "Salt Front rebels"
        if following in ("as", "like", "such") and self._listed(after + 1):
            return ""  # "countries such as Norway": the names say who
        behind = self._behind_office(after) if entry[2] == "person" and not entry[1] else after
        holder = self._after_comma(behind) if behind != after else None
        if holder:
            return holder  # "the leader of breakaway Chad, Ann Lee,"
        realm = following == "of" and words[before] == "the" and words[t] in self.field("realms")
        if realm and (land := self._state(after + 1)):
            return land  # "the Gulf state of Qatar"
        if following == "of" and words[t] in self.stand_ins:
            n = after + 1 + (words[after + 1 : after + 2] == ["the"])
            while n + 1 < len(words) and n < after + 4 and self._describes(n):
                n += 1  # "lawmakers of the opposition Dawn Party"
            return self.actor_at(n) if n < len(words) else None
        if following == "from" and words[t] in self.forces and self._state(after + 1):
            return self._state(after + 1)  # "troops from Oman" are Oman's
        if following in _LEADING and words[after + 1 : after + 2] == ["by"]:
            return self._led(after, entry)
        named = self._after_comma(behind)
        works_for = before > 0 and words[before] == "the" and words[before - 1] in ("for", "of")
        body = entry[2] in ("body", "force")
        if named and (body or (entry[1] and works_for)) and self.kinds.get(named) == "person":
            named = None  # "a spokesman for the rebels, Ann Lee,", "for the Omani-led coalition, Ann Lee,"
        if (
            not named
            and not self.leads(t)
            and before > 0
            and words[before] in OWNING
            and words[t] in self.stand_ins
            and self.actor_at(before - 1)
        ):
            own = self.parents.get(self.actor_at(before - 1) or "")
            taken_up = own is not None and entry[2] == "body" and self.known.get((entry[0], entry[1])) == own
            owner = self.kinds.get(self.actor_at(before - 1) or "")
            other = owner in ("person", "state") and entry[0] == "party"  # "Lee's party", "Oman's ruling party"
            other |= owner == "state" and words[t] in self.inner_bodies
            other |= owner == "person" and entry[2] == "person" and not entry[1]
            return own if taken_up else None if other else ""  # "the Guard's fighters" are the Guard
        return named

    def leads(self, t: int) -> bool:
        """Whether an office is that of one who leads a body, not of a state: "the Omani army leader"."""
        if self.words[t] not in LEADERS or not t:
            return False
        owner, entry = self.actor_at(t - 1), self.nouns.get(self.words[t - 1])
        return self.kinds.get(owner or "") in BODIES_BUT_MEDIA or (entry is not None and entry[2] in ("body", "force"))

    def _opened(self, t: int, entry: Entry) -> bool:
        """Whether a name ends an opening phrase and what follows is no apposition: "Backed by X, the rebels left"."""
        if self.words[t + 2] != "the":
            return False
        if entry[1] and self.kinds.get(self.actor_at(t) or "") in ("state", "person"):
            return True
        first = self.article.sentences[self.tokens.sentence[t]].first
        opener = self.words[first]
        opens = opener in PREPOSITIONS or opener in _OPENERS or self.words[first + 1] == "by"
        return opens and t - first < _OPENING and not any(n in self.verbs for n in range(first + 1, t))

    def _describes(self, n: int) -> bool:
        """Whether a word may stand between an article and the name of a body."""
        word = self.words[n]
        closed = word in BREAKS or word in PREPOSITIONS or n in self.verbs
        return self.tokens.text[n].islower() and not closed and not (word.endswith("ing") and word != "ruling")

    def _apposed_owner(self, genitive: int) -> bool:
        """Whether the owner before a genitive opens an apposition to a name."""
        n = genitive - 1
        while n > 1 and genitive - n < 5 and self.words[n] != ",":
            n -= 1
        loose = PREPOSITIONS.intersection(self.words[n + 1 : genitive])
        return n > 0 and self.words[n] == "," and not loose and self.actor_at(n - 1) is not None

    def _listed(self, n: int) -> bool:
        """Whether a name comes right after "as", "like" or "such as"."""
        while n < len(self.words) and self.words[n] in ("as", "the"):
            n += 1
        return n < len(self.words) and self.naming.of_token[n] is not None

    def _led(self, after: int, entry: Entry) -> str | None:
        """ "The militia led by Idris Bey" is the one that Bey belongs to."""
        for n in range(after + 2, min(after + 6, len(self.words))):
            leader = self.actor_at(n)
            if leader:
                parent = self.parents.get(leader)
                kinds = ["armed group", "organisation", *(["government body"] if entry[2] == "force" else [])]
                return parent if parent and self.kinds.get(parent) in kinds else leader
        return None

    def _behind_office(self, after: int) -> int:
        """The comma behind for whom somebody works: "a spokeswoman for the port, Ann Lee"."""
        if after >= len(self.words) or self.words[after] not in _OFFICES:
            return after
        if self.words[after] == "to" and self.words[after + 1 : after + 2] != ["the"]:
            named = self.naming.of_token[after + 1] if after + 1 < len(self.words) else None
            if named is None:
                return after  # "urged the mayor to thank the minister, Ann Lee": he is not she
        for n in range(after + 1, min(after + _OFFICE_WORDS, len(self.words))):
            if self.words[n] == ",":
                return n
            if "(" in self.words[n - 2 : n + 1] and ")" in self.words[n : n + 3]:
                continue  # "the head of the House of Deputies (HoD), Ann Lee"
            inner = self.words[n] == "of" and not "".join(self.words[n + 1 : n + 2]).endswith(
                "ing"
            )  # "head of the house of deputies"
            if self.words[n] in BREAKS or n in self.verbs or (self.words[n] in PREPOSITIONS and not inner):
                break
        return after

    def _after_comma(self, after: int) -> str | None:
        words = self.words
        if words[after : after + 1] != [","]:
            return None
        for n in range(after + 1, min(after + 7, len(words))):
            actor = self.actor_at(n)
            office = n + 1 + (words[n + 1 : n + 2] == ["'s"] or words[n + 1 : n + 2] == ["’s"])
            if actor and self.kinds.get(actor) == "state" and office in self.naming.roles:
                continue  # "Lee's ally, Omani President Bo Ray,"
            if actor:
                last = n
                while last + 1 < len(words) and self.naming.of_token[last + 1] == actor:
                    last += 1
                if words[last + 1 : last + 2] == ["("] and words[last + 3 : last + 5] == [")", ","]:
                    last += 3  # "her predecessor, Ann Lee (2018-2022), left"
                closed = last + 1 >= len(words) or words[last + 1] in _AFTER_NAME
                rival = self.kinds.get(actor) == "state" and words[after - 1] in self.field("bonds")
                return actor if closed and (rival or self.kinds.get(actor) in _APPOSED) else None
            if words[n] in BREAKS or words[n] in PREPOSITIONS or n in self.verbs or words[n] in RELATIVE:
                break
            if words[n] == "to":
                break  # "the army, loyal to Ann Lee,"
        return None

    def _other_state(self, t: int) -> str | None:
        """The second of two states that a sentence names: Chad in "Oman sent the Chadian envoy to its neighbour"."""
        found: dict[str, None] = {}
        for n in range(t - 1, -1, -1):
            if self.tokens.sentence[n] != self.tokens.sentence[t]:
                break
            for owner in (self.actor_at(n), *self.naming.adjectives.get(n, ())):
                if owner and self.kinds.get(owner) == "state":
                    found[owner] = None
        if len(found) == 1:  # "Oman criticised its neighbour" where the text speaks of two states
            found = {
                state: None for state, kind in self.kinds.items() if kind == "state" and state not in found
            } | found
        return next(iter(found)) if len(found) == 2 else None

    def _state(self, n: int) -> str | None:
        """The state whose name begins here, its article left out."""
        n += self.words[n : n + 1] == ["the"]
        owner = self.actor_at(n) if n < len(self.words) else None
        return owner if self.kinds.get(owner or "") == "state" else None
