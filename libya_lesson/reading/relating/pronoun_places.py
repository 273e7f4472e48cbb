"""What the place of a pronoun tells: an object, the one accused, the opener of what is said, or of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.records import Quote
from libya_lesson.reading.relating.earlier import Earlier
from libya_lesson.reading.syntax.function_words import OWNING, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import lookup

_SAYING = frozenset("saying alleging claiming arguing".split())
_CAUSES = frozenset("after because when as since".split())
_OWN_REASONS = frozenset("want fear hope seek believe need feel think".split())
_BLAMED = 14  # tokens back to the verb that blames somebody
_OBJECT = 5  # tokens
_NEAR = 3  # quotes
_OF = frozenset(["of", "for"])


class PronounPlaces(Earlier):
    """Tells where a pronoun stands."""

    marked: Sequence[int]
    things: set[str]
    single: set[str]
    women: set[str]
    men: set[str]

    def _judged(self, t: int, here: int, word: str) -> tuple[str, ...]:
        """Who is blamed for what the pronoun does: Y in "X condemned Y, saying it had …", "X sued Y after it had …"."""
        fitting = {"it": self.single, "its": self.single, "he": self.men, "she": self.women}.get(word)
        spoken = self.cut.spoken[here]
        after = self.tokens.lower[t + 1] if t + 1 < len(self.tokens) else "."
        if fitting is None or self._is_object(t) or lookup(after, self.forms)[1] in _OWN_REASONS:
            return ()
        quote = self.quotes[spoken.quote] if spoken.quote >= 0 else None
        if quote and quote.kind == "indirect":
            opens = bisect_left(self.tokens.start, quote.cue[0])
            if self.tokens.lower[opens] not in _SAYING or not self._opens_content(t, quote):
                return ()
        elif spoken.clause.kind == "adverbial" and not quote and self.tokens.lower[spoken.clause.first] in _CAUSES:
            opens = spoken.clause.first
        else:
            return ()
        verb = next((n for n in range(opens - 1, max(0, opens - _BLAMED), -1) if n in self.verbs), -1)
        if verb < 0 or lookup(self.tokens.lower[verb], self.forms)[1] not in self.field("blaming or thanking"):
            return ()
        for n in range(verb + 1, min(verb + _OBJECT, opens)):
            party = self.at.get(n)
            if party and not party.adjective:
                if self.tokens.lower[party.last + 1] in OWNING:
                    continue  # "sued Oman's army"
                return party.actors if fitting.issuperset(party.actors) else ()
            if self.tokens.lower[n] in PREPOSITIONS:
                break
        return ()

    def _answerer(self, here: int) -> str | None:
        """Who denies what another claims: Oman in "Oman rejected Niger's claims that it had attacked Chad"."""
        number = self.cut.spoken[here].quote
        quote = self.quotes[number] if number >= 0 else None
        if quote is None or quote.because.rule != "quote.noun_owner":
            return None  # most of the time
        for other in self.quotes[max(0, number - _NEAR) : number + _NEAR]:
            begin, end = other.cue
            around = other is not quote and begin < quote.cue[0] and quote.cue[1] <= end
            denies = self.tokens.lower[bisect_left(self.tokens.start, begin) : bisect_left(self.tokens.start, end)]
            if around and any(lookup(word, self.forms)[1] in self.field("denying") for word in denies):
                return other.speaker
        return None

    def _is_accused(self, t: int, quote: Quote) -> bool:
        """Whether a pronoun is the object of the word that credits the quote: "left the bloc, accusing it of theft"."""
        return quote.cue[1] >= 0 and self.tokens.end[t - 1] == quote.cue[1] and self.tokens.lower[t + 1] in _OF

    def _opens_content(self, t: int, quote: Quote | None) -> bool:
        """Whether the words credited to a speaker begin with this pronoun, "that" left out."""
        if quote is None or quote.kind == "direct" or not quote.parts:
            return False
        begins = quote.parts[0][0]
        return self.tokens.start[t] == begins or (t > 0 and self.tokens.start[t - 1] == begins)

    def is_a_thing(self, here: int) -> bool:
        """Whether the subject of a clause is an "it" that takes up no actor."""
        low, high = self.cut.spoken[here].clause.subject
        its = [t for t in range(max(low, 0), high) if self.tokens.lower[t] == "it"]
        return len(its) == 1 and its[0] in (low, high - 1) and self._takes_up_a_thing(its[0], here)

    def _takes_up_a_thing(self, t: int, here: int) -> bool:
        """Whether "it" opens a sentence after one whose active subject is nobody: "The report named X. It said"."""
        spoken = self.cut.spoken[here]
        first = self.tokens.sentence[t - 2] != self.tokens.sentence[t] if t > 1 else True
        before = here - 1
        while before >= 0 and self.cut.spoken[before].sentence == spoken.sentence:
            before -= 1
        while before > 0 and (
            self.cut.spoken[before].clause.kind != "main" or not self.cut.spoken[before].clause.group
        ):
            before -= 1
        if not first or before < 0 or spoken.sentence - self.cut.spoken[before].sentence > 1:
            return False
        while before > 0 and self.cut.spoken[before].clause.shares is not None:
            before = self.cut.spoken[before].base + (self.cut.spoken[before].clause.shares or 0)
        clause = self.cut.spoken[before].clause
        active = clause.group is not None and not clause.group.passive and clause.group.lemma != "be"
        opener = self.tokens.lower[clause.subject[0]] if clause.subject[0] >= 0 else ""
        return active and opener in ("the", "its", "a", "this") and not self._known(before, here)

    def _demanded(self, here: int) -> bool:
        """Whether a clause says what another has to do: "demanded that it leave"."""
        group = self.cut.spoken[self.cut.announcers.get(self.cut.spoken[here].quote, here)].clause.group
        return group is not None and group.lemma in self.field("demanding")

    def _is_object(self, t: int) -> bool:
        return t > 0 and (t - 1 in self.verbs or self.tokens.lower[t - 1] in PREPOSITIONS)

    def _lately(self, t: int, here: int, speaker: str | None) -> tuple[str, ...]:
        """The one body or state besides the speaker that the sentence has named before."""
        found = [a for a in self._before(t, here, self.things) if a != speaker]
        return tuple(found)

    def _yet_to_come(self, quote: Quote, t: int) -> bool:
        """Whether an indirect quote names its speaker after this pronoun: "Its members left, police said"."""
        reported = quote.kind == "indirect" or (quote.kind == "mixed" and self.marked[t] < 0)
        return reported and quote.source[0] > self.tokens.start[t]
