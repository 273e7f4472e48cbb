"""Which stretches of an article stand for an actor: names, peoples' adjectives, common nouns; and lists of them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import compress

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import BODIES_BUT_MEDIA, Quote
from libya_lesson.reading.relating.commons import Common, find_commons
from libya_lesson.reading.relating.party import Party, capitals, inner_bodies, people_words, peoples
from libya_lesson.reading.relating.twosomes import find_twosomes
from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.event_words import event_words
from libya_lesson.reading.syntax.function_words import ARTICLES, GENITIVES, PREPOSITIONS
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.verb_forms import forms
from libya_lesson.text import Article

_ONE_PERSON = (False, "person")
_LONGEST = 9  # tokens of a body before the name behind it
_COVERED = 3  # words from such a name to its noun
_NAMED_BEHIND = BODIES_BUT_MEDIA | {"person"}
_RANKED = 4  # words between a body and the office of who serves it


class Parties:
    """Answers which actor a token of an article stands for."""

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        """Read all parties in one pass."""
        self.tokens, self.naming, self.quotes, self.cut = article.tokens, naming, quotes, cut
        self.lexicon, self.field = lexicon, lexicon.fields()
        self.stand_ins, self.inner_bodies = lexicon.words("stand_ins"), lexicon.derived(inner_bodies)
        self.forms = lexicon.derived(forms)
        self.people = lexicon.derived(people_words)
        self.body_nouns = lexicon.derived(party_nouns)
        self.kind: dict[str, str] = {}
        self.parents: dict[str, str | None] = {}
        self.states: dict[str, str] = {}  # by name
        for actor_id, name, kind, affiliation, *_ in naming.actors:
            self.kind[actor_id], self.parents[actor_id] = kind, affiliation
            if kind == "state":
                self.states[name] = actor_id
        self.lands = frozenset(self.states.values())
        self.state_of = lexicon.derived(peoples)
        self.at: dict[int, Party] = {}
        in_names = list(compress(range(len(self.tokens)), naming.of_token))
        self._read(in_names, self._states_of_places(lexicon))
        self.commons = self._common(article, lexicon, in_names)
        self.persons = {a for a, kind in self.kind.items() if kind == "person"}
        self.persons |= {c.actor for c in self.commons.values() if c.person and self._may_be_one(c.actor)}

    def _may_be_one(self, actor: str) -> bool:
        """Whether an actor can be one person: "the Omani envoy" may stand for Oman, which is none."""
        return self.kind.get(actor, "unnamed") in ("unnamed", "person")

    def _common(self, article: Article, lexicon: Lexicon, in_names: Sequence[int]) -> dict[int, Common]:
        """Add the actors that common nouns stand for; where a name covers them, the name counts."""
        verbs: dict[int, int] = {}
        self.verbs = verbs
        for spoken in self.cut.spoken:
            if group := spoken.clause.group:
                verbs[group.first] = verbs[group.last] = group.last
            for group in spoken.clause.others:
                verbs[group.first] = verbs[group.last] = group.last
        found = find_commons(article, self.naming, self.quotes, lexicon, verbs, in_names)
        self.named = dict(self.at)
        pairs = find_twosomes(self.tokens, self.naming, found, self.named, self.lexicon)
        at = self.at
        for t, common in found.items():
            if t not in at and not self._counts_states(t):
                joint = pairs.get(t) or self._joint_peoples(common) or (common.actor,)
                at[t] = Party(t, t, joint, False, common.modifies)
        self.inside = frozenset(
            n
            for t, common in found.items()
            if common.first < t and not common.modifies
            for n in range(common.first, t)
            if n in at and t - _COVERED <= at[n].last < t
        )  # names that only say which body a common noun speaks of: UN in "the UN refugee agency"
        bound, lower = self.field("bound to others"), self.tokens.lower
        self.inside |= {
            first
            for first, party in self.named.items()
            if party.last + 2 in self.named and lower[party.last + 1] in bound
        }  # and those that only say with whom the next one stands: NATO in "NATO member Turkey"
        self.offices = self._offices(lexicon.derived(event_words)[1]) | self._serving()
        direct = [(t, n) for t, n in self.offices.items() if self.tokens.lower[n - 1] != ","]
        self.inside |= {n for office, holder in direct for n in range(office, holder) if n in at}
        return found

    def _counts_states(self, t: int) -> bool:
        """Whether a noun only says what those behind "of" are: "with the neighbouring nations of X and Y"."""
        words = self.tokens.lower
        if words[t] not in self.field("states by a noun") or words[t + 1 : t + 2] != ["of"]:
            return False
        named = self.named.get(t + 2 + (words[t + 2 : t + 3] == ["the"]))
        return named is not None and named.actors[0] in self.lands

    def _offices(self, bonds: Container[str]) -> dict[int, int]:
        """Nouns for an office -> the name behind its body: "commander" -> Bo Ray in "commander of the Guard Bo Ray"."""
        nouns, found = self.body_nouns, {}
        for of in self.tokens.places.get("of", ()):
            office = self.tokens.lower[of - 1]
            if office == "head" or (office in nouns and nouns[office][1:] == _ONE_PERSON and office not in bonds):
                holder = self._behind_body(of + 1 + (self.tokens.lower[of + 1 : of + 2] == ["the"]))
                if holder:
                    found[of - 1] = holder
        return found

    def _serving(self) -> dict[int, int]:
        """Bodies -> the title of who serves them, words between: "EU foreign policy chief Ann Lee".

        Also over a second office: "the Omani President and Commander-in-Chief Ann Lee" is one person.
        """
        found, words, roles = {}, self.tokens.lower, self.naming.roles
        for t, party in self.named.items():
            kind = self.kind.get(party.actors[0])
            if not t or t - 1 in roles or kind not in _NAMED_BEHIND:
                continue
            heads = self.people if kind == "person" else self.body_nouns
            if (t not in roles or kind != "person") and not (
                words[t - 1] in heads and self.tokens.text[t - 1].islower()
            ):
                continue  # but "Parliament leaders Ann Lee and Bo Ray", "UN peacekeeping mission UNIFIL"
            joined = t > 1 and words[t - 1] == "and"
            n = last = t - 1 - joined
            while n > 0 and last - n < _RANKED and self._ranks(n, capital=joined):
                n -= 1
            n -= joined and words[n] in GENITIVES
            body = next((m for m in range(n, max(-1, n - _LONGEST), -1) if m in self.named), -1)
            if n == last or body < 0 or self.named[body].last != n or (joined and words[last] not in self.people):
                continue
            if self.kind.get(self.named[body].actors[0]) != "person" and (joined or not self.named[body].adjective):
                found[body] = t
        return found

    def _ranks(self, t: int, *, capital: bool) -> bool:
        """Whether a word may belong to an office: "foreign-policy", "First Deputy Prime Minister"."""
        word = self.tokens.lower[t]
        plain = word.replace("-", "").isalpha() and t not in self.at and t not in self.verbs and word not in DATES
        closed = word in PREPOSITIONS or word in ARTICLES or word in ("and", "or", "to", "that")
        return plain and not closed and (self.tokens.text[t][0].isupper() or not capital)

    def _behind_body(self, first: int) -> int:
        """Where a person's name stands right behind that of a body, with or without its letters; 0 for nowhere."""
        n, words = first, self.tokens.lower
        while n < min(first + _LONGEST, len(words)):
            party = self.named.get(n)
            if party and self.kind.get(party.actors[0]) == "person":
                return n if n > first or words[n] == "state" else 0  # "secretary of state Ann Lee"
            if n > first and words[n] == "," and (apposed := self.named.get(n + 1)):
                closed = words[apposed.last + 1 : apposed.last + 2] in ([","], ["."], ["and"])
                return n + 1 if closed and self.kind.get(apposed.actors[0]) == "person" else 0
            letters = words[n] == "(" and words[n + 2 : n + 3] == [")"]
            plain = (
                words[n] in self.body_nouns and "".join(self.tokens.text[n + 1 : n + 2])[:1].isupper()
            )  # "of the company Lumo, Ann Lee"
            if not (party or letters or plain or self.tokens.text[n][0].isupper() or (n > first and words[n] == "of")):
                return 0  # a body that the text names only here has capitals
            n = party.last + 1 if party else n + 3 if letters else n + 1
        return 0

    def _states_of_places(self, lexicon: Lexicon) -> dict[str, str]:
        """A visit to a capital, or to a state that the text knows only as a place, is one to the state."""
        seats, states = lexicon.derived(capitals), self.states
        found = {}
        for place in self.naming.places:
            for name in seats.get(place.name, ()):
                if name in states:
                    found[place.place_id] = states[name]
                    break
        return found

    def _read(self, in_names: Sequence[int], of_place: Mapping[str, str]) -> None:
        adjectives, of_token = self.naming.adjectives, self.naming.of_token
        starts, ends = self.tokens.start, self.tokens.end
        away = {start: end for _, start, end, _, use in self.naming.mentions if use == "place"}
        owners = [*of_token, None]
        for t, holder in self.naming.roles.items():
            owners[t] = owners[t] or holder
        end = -1
        for first in sorted({*in_names, *self.naming.roles, *adjectives}):
            if first <= end:
                continue
            owner = owners[first]
            people = first in adjectives and of_token[first + 1 : first + 2] != [owner]
            if owner is None or (people and self.kind.get(owner) == "state"):
                self.at[first] = Party(first, first, tuple(adjectives[first]), False, True)
                continue
            end = first
            while owners[end + 1] == owner:
                end += 1
            state = of_place.get(owner)
            place = owner.startswith("place:")
            if place and not state:
                continue
            if not place and away:  # it, or its end, may stand as a place: not "US" in "US Congress"
                if first == end:
                    place = away.get(starts[first], -1) >= ends[first]
                elif self.kind.get(owner) != "government body" and not away.keys().isdisjoint(
                    within := starts[first : end + 1]
                ):  # nor "Norway" in "the Supreme Court of Norway"
                    place = any(away.get(start, -1) >= ends[end] for start in within)
            joint = self._joint(first, end) if end - first > 2 else ()
            self.at[first] = Party(first, end, joint or (state or owner,), place, False)

    def _joint(self, first: int, last: int) -> tuple[str, ...]:
        """The states of a force of two ("Omani and Qatari air forces"), which acts for both."""
        words = self.tokens.lower
        first += not self.of_people(words[first])  # "Senior Omani and Qatari officials"
        if first + 2 < last and words[first + 1] == "and":
            pair = tuple(self.of_people(words[t]) for t in (first, first + 2))
            return pair if all(pair) and words[last] in self.stand_ins else ()
        return ()

    def _joint_peoples(self, common: Common) -> tuple[str, ...]:
        """The two states of "Omani and Qatari troops", where their noun has no name of its own."""
        first, words = common.first, self.tokens.lower
        joined = first > 1 and words[first - 1] == "and" and {first, first - 2} <= self.naming.adjectives.keys()
        if not (joined and common.plural and words[common.last] in self.stand_ins):
            return ()
        pair = (self.of_people(words[first - 2]), self.of_people(words[first]))
        return pair if all(pair) else ()

    def of_people(self, adjective: str) -> str:
        """The state of the article that a people's adjective speaks of, "" for none; the last listed wins."""
        named = [self.states[state] for state in self.state_of.get(adjective, ()) if state in self.states]
        return named[-1] if named else ""

    def speaker(self, quote: int) -> tuple[str, ...]:
        """Who speaks a quote, as parties are given."""
        speaker = self.quotes[quote].speaker
        return (speaker,) if speaker else ()
