"""Who takes part in a clause: the actors of its subject, its object and its phrases, pronouns included."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.actors import Naming
from libya_lesson.reading.clause_words import BREAKS
from libya_lesson.reading.records import Quote
from libya_lesson.reading.regions import Regions, Spoken
from libya_lesson.reading.verbs import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.text import Article

_FIRST_PERSON = frozenset("i we us me our my ours mine".split())
_HE_SHE = frozenset("he she him his her".split())
_IT_THEY = frozenset("it its they them their".split())
_LIST_WORDS = frozenset([",", "and", "or", "as", "well", "both", "the", "also", "(", ")", "'s", "’s"])
_EMPTY = frozenset(["be", "seem", "appear", "suggest", "mean"])
_PHRASE_OPENERS = PREPOSITIONS | {"after", "before", "since", "according", "until"}
_FAR = 60  # tokens
_INSTEAD = frozenset(["including", "especially", "notably"])  # the examples name who is meant


class Party(NamedTuple):
    """A stretch of tokens that stands for one or more actors."""

    first: int
    last: int
    actors: tuple[str, ...]
    place: bool  # the text names it as a place to be at or to go to
    adjective: bool  # "Russian" before a noun


class Participants:
    """Answers who stands at, before or after a token of an article."""

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        """Read all parties in one pass; pronouns are resolved when they are asked for."""
        self.tokens, self.naming, self.quotes, self.cut = article.tokens, naming, quotes, cut
        self.stand_ins = lexicon.words("stand_ins")
        self.people = lexicon.words("source_nouns") | {"strongman", "warlord", "dictator"}
        self.kind = {a.actor_id: a.kind for a in naming.actors}
        self.away = {m.start for m in naming.mentions if m.use == "place"}
        self.of_place = self._states_of_places(lexicon)
        self.at: dict[int, Party] = {}
        self._read()
        self.subjects: dict[int, tuple[str, ...]] = {}

    def _states_of_places(self, lexicon: Lexicon) -> dict[str, str]:
        """A visit to a capital, or to a state that the text knows only as a place, is one to the state."""
        capitals = {row[3]: row[0] for row in lexicon.rows("states") if row[3]}
        states = {a.name: a.actor_id for a in self.naming.actors if a.kind == "state"}
        found = {}
        for place in self.naming.places:
            state = states.get(capitals.get(place.name, ""))
            if state:
                found[place.place_id] = state
        return found

    def _read(self) -> None:
        starts, adjectives = self.tokens.start, self.naming.adjectives
        owners = dict(self.naming.roles) | {t: owner for t, owner in enumerate(self.naming.of_token) if owner}
        end = -1
        for first in sorted({*owners, *adjectives}):
            if first <= end:
                continue
            owner = owners.get(first)
            if owner is None:
                self.at[first] = Party(first, first, tuple(adjectives[first]), False, True)
                continue
            end = first
            place = owner.startswith("place:") or starts[first] in self.away
            while owners.get(end + 1) == owner:
                end += 1
                place = place or starts[end] in self.away
            state = self.of_place.get(owner)
            if state or not owner.startswith("place:"):
                self.at[first] = Party(first, end, (state or owner,), place, False)

    def stands(self, party: Party, *, visited: bool = False) -> bool:
        """Whether a party acts: an adjective needs a noun that stands for its state, a place has to be visited."""
        if party.place:
            return visited
        if not party.adjective:
            return True
        for t in range(party.last + 1, min(party.last + 4, len(self.tokens))):
            word = self.tokens.lower[t]
            if t in self.at:
                return False  # "Russian Foreign Minister Sergei Lavrov": the name says who
            if word in self.stand_ins:
                return True
            if word in BREAKS or word in PREPOSITIONS or word in ARTICLES:
                return False
        return False

    def group(self, tokens: Sequence[int], k: int, *, visited: bool = False) -> tuple[list[Party], int]:
        """The parties of one list ("Egypt and the UAE") that begins at the k-th of these tokens; and where it ends."""
        found: list[Party] = []
        sure = 1
        joined = False
        start = k
        while k < len(tokens):
            t = tokens[k]
            word = self.tokens.lower[t]
            party = self.at.get(t)
            if party and party.last + 1 in self.at and not self.at[party.last + 1].adjective:
                while k + 1 < len(tokens) and tokens[k + 1] <= party.last:
                    k += 1  # "Security Council Secretary Ann Lee": the second name says who
            elif party:
                if self.stands(party, visited=visited) or (party.adjective and joined):
                    found.append(party)
                    sure = len(found) if joined else sure
                while k + 1 < len(tokens) and tokens[k + 1] <= party.last:
                    k += 1
            elif word in ("and", "or"):
                joined = True
            elif word in _INSTEAD and found and k - start < 8:
                found, sure, joined = [], 1, False
            elif word not in _LIST_WORDS and word not in self.stand_ins and word not in ARTICLES:
                break
            k += 1
        return found[: max(sure, 1)] if joined else found[:1], k

    def speaker(self, quote: int) -> tuple[str, ...]:
        """Who speaks a quote, as parties are given."""
        speaker = self.quotes[quote].speaker
        return (speaker,) if speaker else ()

    def pronoun(self, t: int, here: int) -> tuple[str, ...]:
        """Whom a pronoun in a clause means: the speaker, or who was spoken of last; nobody where that is open."""
        word = self.tokens.lower[t]
        spoken = self.cut.spoken[here]
        speaker = self.quotes[spoken.quote].speaker if spoken.quote >= 0 else None
        if word in _FIRST_PERSON:
            return (speaker,) if speaker else ()
        if word in _HE_SHE:
            indirect = spoken.quote >= 0 and self.quotes[spoken.quote].kind == "indirect"
            if indirect and speaker and self.kind.get(speaker) == "person":
                return (speaker,)
            return self._last(here, person=True)
        if word in _IT_THEY:
            if speaker and self.kind.get(speaker) != "person" and word in ("their", "its"):
                return (speaker,)
            own = tuple(a for a in self.subjects.get(here, ()) if self.kind.get(a) != "person")
            if own:
                return own
            return self._last(here, person=False)
        return ()

    def _last(self, here: int, *, person: bool) -> tuple[str, ...]:
        """The subject of an earlier clause that a pronoun can take up."""
        sentence = self.cut.spoken[here].sentence
        for k in range(here - 1, max(-1, here - 6), -1):
            other = self.cut.spoken[k]
            if sentence - other.sentence > 1:
                break
            for actor in self.subjects.get(k, ()):
                if (self.kind.get(actor) == "person") == person:
                    return (actor,)
        return ()

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
        return self.in_subject(words, here)

    def in_subject(self, words: Sequence[int], here: int) -> tuple[str, ...]:
        """The actors at the head of a subject: not those of an opening phrase, nor those inside a later one."""
        for part in self._parts(words):
            if self.tokens.lower[part[0]] in _PHRASE_OPENERS:
                continue
            for k, t in enumerate(part):
                word = self.tokens.lower[t]
                if word in PREPOSITIONS and k and not self._of_force(part, k):
                    break
                if t in self.at:
                    party = self.at[t]
                    following = self.tokens.lower[party.last + 1] if party.last + 1 < len(self.tokens) else ""
                    if following in ("'s", "’s") and not self.force_after(party.last + 2):
                        continue
                    found, _ = self.group(part, k)
                    if found:
                        return tuple(dict.fromkeys(a for p in found for a in p.actors))
                elif len(part) - k <= 3:
                    meant = self.pronoun(t, here)
                    if meant and word not in ("his", "her", "its", "their", "our", "my"):
                        return meant
        return ()

    def force_after(self, t: int) -> bool:
        """Whether a noun that stands for its owner comes next: "X's forces"."""
        return any(self.tokens.lower[n] in self.stand_ins for n in range(t, min(t + 3, len(self.tokens))))

    def _of_force(self, part: Sequence[int], k: int) -> bool:
        return self.tokens.lower[part[k]] == "of" and self.tokens.lower[part[k - 1]] in self.stand_ins

    def _parts(self, words: Iterable[int]) -> list[list[int]]:
        parts: list[list[int]] = [[]]
        for t in words:
            if self.tokens.lower[t] in BREAKS and not (self.tokens.lower[t] in ("(", ")") and len(parts[-1])):
                parts.append([])
            else:
                parts[-1].append(t)
        return [p for p in parts if p]

    def antecedent(self, spoken: Spoken, *, who: bool) -> tuple[str, ...]:
        """The actor that a relative clause hangs on: the nearest before it in the same voice, for "who" a person."""
        t, seen, nearest = spoken.clause.first - 1, 0, None
        least = max(0, t - _FAR)
        while t >= least and seen < 14 and self.tokens.sentence[t] == spoken.sentence:
            if self.cut.quote_of[t] == spoken.quote:
                seen += 1
                party = self.at.get(t)
                if party and not party.place and self.stands(party):
                    nearest = party if not nearest or nearest.adjective else nearest
                    if (not who and not party.adjective) or self.kind.get(party.actors[0]) == "person":
                        return party.actors
            t -= 1
        return nearest.actors if nearest else ()
