"""Who a description without a name takes up: "Rovers coach Bo Ray … the Rovers boss said", "the Spaniard said"."""

from __future__ import annotations

from bisect import bisect_left

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.pronoun_speakers import person_nouns
from libya_lesson.reading.quoting.titled_speakers import TitledSpeakers
from libya_lesson.reading.quoting.unnamed_sources import Naming
from libya_lesson.reading.records import STATES_AND_BODIES
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.predicates import Parsed

_TITLE = 6  # tokens of a title before a name
_IN_TITLE = frozenset([g.NAME, g.NOUN, g.ADJ, g.RIGHT, g.LEFT])


def countrymen(lexicon: Lexicon) -> frozenset[str]:
    """The words for one man or woman of a country: they have a plural, unlike "the French".

    >>> from libya_lesson.lexicons import load
    >>> sorted({"spaniard", "german", "french", "swiss", "chinese"} & countrymen(load()))
    ['german', 'spaniard']
    """
    words = [set(row[2].lower().split("|")) for row in lexicon.rows("states")]
    return frozenset(word for row in words for word in row if word + "s" in row)


class DescribedSpeakers(TitledSpeakers):
    """Finds the person whom a country or an office that fits takes up."""

    def __init__(self, p: Parsed, naming: Naming) -> None:
        super().__init__(p, naming)
        self.bodies = {actor.actor_id: actor.affiliation for actor in naming.actors if actor.kind == "person"}

    def described(self, a: int, b: int, last: str | None) -> str | None:
        """The person who spoke last, if "the Spaniard" or "the Rovers boss" can mean that person."""
        p = self.p
        if p.lower[a] != "the" or b - a not in (2, 3, 4):
            return None
        if b == a + 2:
            one = p.tag[a + 1] == g.NAME and p.lower[a + 1] in p.lexicon.derived(countrymen)
            if p.lower[a + 1] in p.lexicon.words("epithets"):
                return last if last in self.bodies and self._person_before(a) == last else None
            state = self.at(a + 1)
            if not one or self.kinds.get(state or "") != "state":
                return None
            own = next((x for i in range(a - 1, -1, -1) if self.bodies.get(x := self.at(i) or "") == state), None)
            return own or (last if last in self.bodies else self._opened_before(a))
        titled = self._titled(a, b)
        if titled or last not in self.bodies:
            return titled
        body = self.at(b - 2)
        fits = p.lower[b - 1] in p.words("any office") and body and body in (self.bodies[last], self._body_before(last))
        return last if fits else None

    def _titled(self, a: int, b: int) -> str | None:
        """The person who was named behind the same words: "Lund Council Clerk Bo Ray … the Lund council clerk"."""
        p = self.p
        if self.at(b - 1) or p.lower[b - 1] not in p.lexicon.derived(person_nouns):
            return None  # "the Lee campaign"
        words = p.lower[a + 1 : b]
        places = p.article.tokens.places[p.lower[b - 1]]
        for i in reversed(places[: bisect_left(places, a)]):
            if p.lower[i + 1 - len(words) : i + 1] == words and self.at(i + 1) in self.bodies:
                return self.at(i + 1)
        return None

    def _person_before(self, a: int) -> str | None:
        """The person named last before a token, outside the marks."""
        inside = self.p.marks.inside
        return next((x for i in range(a - 1, -1, -1) if inside[i] < 0 and (x := self.at(i)) in self.bodies), None)

    def _opened_before(self, a: int) -> str | None:
        """The person with whom the paragraph before begins."""
        paragraph = self.p.article.tokens.paragraph
        here = paragraph[a]
        for i, number in enumerate(paragraph[:a]):
            if number == here - 1 and self.at(i):
                return next((x for k in range(i, min(a, i + _TITLE)) if (x := self.at(k)) in self.bodies), None)
        return None

    def _body_before(self, person: str) -> str | None:
        """The body in whose name a person is introduced: "the Salt Party (SP) clerk Bo Ray"."""
        p = self.p
        first = next((i for i, actor in enumerate(self.of_token) if actor == person), 0)
        for i in range(first - 1, max(p.bounds[p.bound_of[first]][0], first - _TITLE) - 1, -1):
            if self.kinds.get(self.at(i) or "") in STATES_AND_BODIES:
                return self.at(i)
            if p.group_at[i] >= 0 or p.tag[i] not in _IN_TITLE:
                return None
        return None
