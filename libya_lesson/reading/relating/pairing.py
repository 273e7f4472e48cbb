"""Makes an event of an event word and the actors on its two sides."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.records import BODIES_BUT_MEDIA
from libya_lesson.reading.relating.near import END_OF_PHRASE, REACH, Actors, Near
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import lookup

_FRIENDLY = frozenset("aid send support concede agree cooperate request".split())
_REVERSED = frozenset(["receive", "lose", "suffer"])
_BODIES = BODIES_BUT_MEDIA | {"state"}
_OPENS_PHRASE = ARTICLES | POSSESSIVES


class Pairing(Near):
    """Joins the two sides of an event."""

    def event(
        self, here: int, tokens: Sequence[int], k: int, kind: Kind, source: Actors, target: Actors, rule: str,
        negated: bool = False, both: bool = False,
    ) -> Event | None:  # fmt: skip
        """The event with its ordered pairs, if any; a friendly deed denied is hostile, a hostile one denied is none."""
        if not source or not target:
            return None
        if kind.group in _REVERSED and rule == "tie.verb":  # "drew a rebuke from X", "received arms from X"
            source, target = target, source
        if len(target) > len(source) and set(source).issubset(target):  # "After a call with X, Y and Z left"
            target = tuple(b for b in target if b not in source)
        if len(source) > 1 and not both and rule == "tie.verb" and set(source) == set(target):
            return None  # "X and Y suspended their talks": not each other
        pairs = [(a, b) for a in source if self.is_party(a) for b in target if a != b]
        if not pairs:
            return None
        if kind.group == "captivity":  # "63 workers held by the rebels", not "the seat held by X"
            pairs = [(a, b) for a, b in pairs if b in self.who.persons or b in self.who.several]
        if kind.group == "office":  # "appointed Ann Lee", not "appointed an expert"
            pairs = [(a, b) for a, b in pairs if self.who.kind.get(b) == "person"]
        if kind.group == "worry":  # "voiced concern about Oman's plan", not "about Ann Lee's health"
            pairs = [(a, b) for a, b in pairs if self.who.kind.get(b) in _BODIES]
        if kind.group == "depart":  # "Oman left the bloc", not "left the port"
            left = ("government", "coalition", "alliance") if "object" not in kind.links else ()  # "withdrew from"
            pairs = [(a, b) for a, b in pairs if a not in self.who.persons]
            pairs = [(a, b) for a, b in pairs if self.who.kind.get(b) == "organisation" or b.endswith(left)]
        if kind.group == "demand":  # "ordered his country's troops out"
            pairs = [(a, b) for a, b in pairs if a not in self.who.persons or self.who.parents.get(a) != b]
        if self.words[tokens[k] + 1 : tokens[k] + 2] in (["its"], ["their"]):
            pairs = [(a, b) for a, b in pairs if self.who.parents.get(b) != a]  # "shut ports to protect its security"
        if not pairs:
            return None
        sign = kind.sign
        if negated:
            if kind.group not in _FRIENDLY:
                return None
            sign = "-"
        if both:
            pairs += [(b, a) for a, b in pairs]
        self.past.append((self.cut.spoken[here].sentence, kind, source, target))
        t = tokens[k]
        noun = rule == "tie.noun" and kind.group not in ("bond", "stance")  # "a friend of X" names no event
        begin, end = self._stretch(tokens, k, target) if noun else (t, t)
        return Event(here, t, t, begin, end, noun, sign, kind.kind, rule, tuple(dict.fromkeys(pairs)))

    def _stretch(self, tokens: Sequence[int], k: int, target: Actors) -> tuple[int, int]:
        """The first and the last token of an event noun with whose it is and whom it meets."""
        begin = k
        while begin > 0 and k - begin < 5 and (word := self.words[tokens[begin - 1]]) not in END_OF_PHRASE:
            begin -= 1
            if word in _OPENS_PHRASE:
                break
        last = tokens[k]
        whom, at = set(target), self.who.at
        for n in tokens[k : k + REACH]:
            if n in self.finite_at and n > tokens[k]:
                break  # "his meeting with X | lasted"
            if n in at and not whom.isdisjoint(at[n].actors):
                last = max(last, self._phrase_of(at[n]) if at[n].adjective else at[n].last)
        return tokens[begin], last

    def of_two(self, party: Party) -> Actors:
        """The two whose people a plural names: "envoys of both states"."""
        behind = party.last + 1
        if party.last not in self.who.commons or self.words[behind : behind + 1] not in (["of"], ["from"]):
            return ()
        owner = next((self.who.at[t] for t in range(behind + 1, behind + 5) if t in self.who.at), None)
        return owner.actors if owner and len(owner.actors) > 1 else ()

    def gives(self, tokens: Sequence[int], k: int, n: int) -> bool:
        """Whether an event noun is only what a verb of help gives: "provide military aid"."""
        verb = self.verbs.get(lookup(self.words[tokens[k]], self.forms)[1])
        noun = self.nouns[self.words[tokens[n]]]
        between = [self.words[t] for t in tokens[k + 1 : n]]
        plain = PREPOSITIONS.isdisjoint(between) and "no" not in between
        return (
            verb is not None and verb.group == noun.group == "aid" and plain and self.words[tokens[k]] not in self.nouns
        )
