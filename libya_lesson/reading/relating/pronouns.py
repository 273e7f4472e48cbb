"""Whom a pronoun means: the speaker, who was spoken of last, or nobody where that is open."""

from __future__ import annotations

from collections.abc import Container, Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Quote
from libya_lesson.reading.relating.parties import Parties
from libya_lesson.text import Article

_FIRST_PERSON = frozenset("i we us me our my ours mine".split())
_HE_SHE = frozenset("he she him his her".split())
_IT_THEY = frozenset("it its they them their".split())
_FAR = 60  # tokens


class Pronouns(Parties):
    """Answers who is meant by a pronoun; the subjects of the clauses before it must be known."""

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        """Read all parties in one pass; pronouns and subjects are resolved when they are asked for."""
        super().__init__(article, naming, quotes, lexicon, cut)
        self.subjects: dict[int, tuple[str, ...]] = {}
        self.several = {c.actor for c in self.commons.values() if c.plural}
        self.single = set(self.kind) - self.persons - self.several

    def pronoun(self, t: int, here: int) -> tuple[str, ...]:
        """Whom a pronoun in a clause means: the speaker, or who was spoken of last; nobody where that is open."""
        word = self.tokens.lower[t]
        spoken = self.cut.spoken[here]
        quote = self.quotes[spoken.quote] if spoken.quote >= 0 else None
        speaker = quote.speaker if quote else None
        if word in _FIRST_PERSON:
            return (speaker,) if speaker else ()
        if word in _HE_SHE:
            if word == "him" and (before := self._before(t, here, self.persons)):
                return before  # "X met Y and urged him to stay"
            indirect = quote is not None and (quote.kind == "indirect" or bool(quote.relayed_by))
            if indirect and speaker in self.persons and not self._yet_to_come(quote, t):
                return (speaker,)
            return self._last(here, person=True) or self._named_lately(t, here)
        if word in _IT_THEY:
            if word == "them" and (before := self._before(t, here, self.several)):
                return before
            told = speaker and speaker not in self.persons and not self._yet_to_come(quote, t)
            if speaker and told and word in ("their", "its") and (word == "their" or speaker not in self.several):
                return (speaker,)
            own = tuple(a for a in self.subjects.get(here, ()) if a not in self.persons)
            if word in ("it", "its") and self.several.intersection(own or self._last(here, person=False)):
                return self._before(t, here, self.single)  # "Workers at X protest against its merger"
            if own and word == "their" and not self.several.intersection(own):
                return self._before(t, here, self.several) or own  # "X pays their salaries"
            if own:
                return own
            return self._last(here, person=False)
        return ()

    def _yet_to_come(self, quote: Quote | None, t: int) -> bool:
        """Whether an indirect quote names its speaker after this pronoun: "Its members left, police said"."""
        return quote is not None and quote.kind == "indirect" and quote.source[0] > self.tokens.start[t]

    def _before(self, t: int, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """The nearest fitting party before a token in its sentence that is not the subject of its clause."""
        subject = self.subjects.get(here, ())
        sentence = self.tokens.sentence[t]
        for n in range(t - 1, max(-1, t - _FAR), -1):
            if self.tokens.sentence[n] != sentence:
                break
            party = self.at.get(n)
            if not party or party.place or party.adjective:
                continue
            if party.actors[0] in fitting and party.actors[0] not in subject:
                return party.actors
        return ()

    def _named_lately(self, t: int, here: int) -> tuple[str, ...]:
        """The person named last, here or one sentence before, who is not the subject."""
        subject, sentence = self.subjects.get(here, ()), self.tokens.sentence[t]
        for n in range(t - 1, max(-1, t - _FAR), -1):
            if sentence - self.tokens.sentence[n] > 1:
                break
            party = self.at.get(n)
            if party and party.actors[0] in self.persons and party.actors[0] not in subject:
                return party.actors
        return ()

    def _last(self, here: int, *, person: bool) -> tuple[str, ...]:
        """The subject of an earlier clause that a pronoun can take up."""
        sentence = self.cut.spoken[here].sentence
        for k in range(here - 1, max(-1, here - 6), -1):
            other = self.cut.spoken[k]
            if sentence - other.sentence > 1:
                break
            for actor in self.subjects.get(k, ()):
                if (actor in self.persons) == person:
                    return (actor,)
        return ()
