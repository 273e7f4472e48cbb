"""Which stretches of an article stand for an actor: names, peoples' adjectives, common nouns; and lists of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Quote
from libya_lesson.reading.relating.commons import Common, find_commons
from libya_lesson.reading.relating.party import Party, capitals, people_words, peoples
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.text import Article

_LIST_WORDS = frozenset([",", "and", "or", "as", "well", "both", "the", "also", "(", ")", "'s", "’s"])
_INSTEAD = frozenset(["including", "especially", "notably"])  # the examples name who is meant
_PAPERS = frozenset("report statement letter study survey communique declaration manifesto".split())


class Parties:
    """Answers which actor a token of an article stands for."""

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        """Read all parties in one pass."""
        self.tokens, self.naming, self.quotes, self.cut = article.tokens, naming, quotes, cut
        self.stand_ins = lexicon.words("stand_ins")
        self.people = lexicon.derived(people_words)
        self.body_nouns = lexicon.derived(party_nouns)
        self.kind = {a.actor_id: a.kind for a in naming.actors}
        self.parents = {a.actor_id: a.affiliation for a in naming.actors}
        self.away = {m.start: m.end for m in naming.mentions if m.use == "place"}
        self.of_place = self._states_of_places(lexicon)
        self.state_of = lexicon.derived(peoples)
        self.states = {a.name: a.actor_id for a in naming.actors if a.kind == "state"}
        self.at: dict[int, Party] = {}
        self._read()
        self.commons = self._common(article, lexicon)
        self.persons = {a for a, kind in self.kind.items() if kind == "person"}
        self.persons |= {c.actor for c in self.commons.values() if c.person}

    def _common(self, article: Article, lexicon: Lexicon) -> dict[int, Common]:
        """Add the actors that common nouns stand for; where a name covers them, the name counts."""
        verbs: dict[int, int] = {}
        self.verbs = verbs
        for spoken in self.cut.spoken:
            for group in (spoken.clause.group, *spoken.clause.others):
                if group:
                    verbs[group.first] = verbs[group.last] = group.last
        found = find_commons(article, self.naming, self.quotes, lexicon, verbs)
        self.named = dict(self.at)
        for t, common in found.items():
            self.at.setdefault(t, Party(t, t, (common.actor,), False, common.modifies))
        return found

    def _states_of_places(self, lexicon: Lexicon) -> dict[str, str]:
        """A visit to a capital, or to a state that the text knows only as a place, is one to the state."""
        seats = lexicon.derived(capitals)
        states = {a.name: a.actor_id for a in self.naming.actors if a.kind == "state"}
        found = {}
        for place in self.naming.places:
            state = states.get(seats.get(place.name, ""))
            if state:
                found[place.place_id] = state
        return found

    def _read(self) -> None:
        adjectives = self.naming.adjectives
        of_token = self.naming.of_token
        owners = dict(self.naming.roles)
        owners.update(zip(compress(range(len(of_token)), of_token), filter(None, of_token), strict=True))
        end = -1
        for first in sorted({*owners, *adjectives}):
            if first <= end:
                continue
            owner = owners.get(first)
            if owner is None:
                self.at[first] = Party(first, first, tuple(adjectives[first]), False, True)
                continue
            end = first
            while owners.get(end + 1) == owner:
                end += 1
            place = owner.startswith("place:") or self._away(first, end)
            state = self.of_place.get(owner)
            if state or not owner.startswith("place:"):
                joint = self._joint(first, end) if end - first > 2 else ()
                self.at[first] = Party(first, end, joint or (state or owner,), place, False)

    def _away(self, first: int, last: int) -> bool:
        """Whether a name, or its end, stands as a place; "US" in "US Congress" does not make that a place."""
        away, end = self.away, self.tokens.end[last]
        for start in self.tokens.start[first : last + 1]:  # noqa: SIM110, a generator takes twice as long
            if away.get(start, -1) >= end:
                return True
        return False

    def _joint(self, first: int, last: int) -> tuple[str, ...]:
        """The states of a force of two ("Omani and Qatari air forces"), which acts for both."""
        words = self.tokens.lower
        if first + 2 < last and words[first + 1] == "and":
            pair = tuple(self._of_people(words[t]) for t in (first, first + 2))
            return pair if all(pair) and words[last] in self.stand_ins else ()
        return ()

    def _of_people(self, adjective: str) -> str:
        """The state of the article that a people's adjective speaks of, "" for none; the last listed wins."""
        named = [self.states[state] for state in self.state_of.get(adjective, ()) if state in self.states]
        return named[-1] if named else ""

    def stands(self, party: Party, *, visited: bool = False) -> bool:
        """Whether a party acts: an adjective needs a noun that stands for its state, a place has to be visited."""
        if party.place:
            return visited
        if not party.adjective:
            return True
        alone = party.last + 1 >= len(self.tokens) or self.tokens.lower[party.last + 1] not in self.body_nouns
        if alone and self.tokens.text[party.first].endswith("s") and self.tokens.lower[party.first - 1] == "the":
            return True  # "praised the Omanis"
        if visited and self.tokens.lower[party.last + 1 : party.last + 2] == ["capital"]:
            return True  # "visited the Omani capital"
        for t in range(party.last + 1, min(party.last + 4, len(self.tokens))):
            word = self.tokens.lower[t]
            if t in self.at:
                other = self.at[t]  # "Omani and Qatari troops"; in "Russian Minister Sergei Lavrov" the name says who
                return other.adjective and self.tokens.lower[t - 1] == "and" and self.stands(other)
            if word in self.stand_ins or (word == "state" and self._ends(t)):
                return True
            if word in BREAKS or word in PREPOSITIONS or word in ARTICLES:
                return False
        return False

    def group(self, tokens: Sequence[int], k: int, *, visited: bool = False) -> tuple[list[Party], int]:
        """The parties of one list ("Egypt and the UAE") that begins at the k-th of these tokens; and where it ends."""
        found: list[Party] = []
        sure = 1
        joined = False
        start, lower = k, self.tokens.lower
        while k < len(tokens):
            t = tokens[k]
            word = lower[t]
            party = self.at.get(t)
            if party and party.last + 1 in self.at and not self.at[party.last + 1].adjective:
                while k + 1 < len(tokens) and tokens[k + 1] <= party.last:
                    k += 1  # "Security Council Secretary Ann Lee": the second name says who
            elif party and joined and self.named_after(party.last + 1):
                pass  # "the Guard's envoy, Ann Lee": the envoy is in the list
            elif party:
                loose = party.adjective and joined and party.last + 1 not in self.at
                if self.stands(party, visited=visited) or loose:
                    found.append(party)
                    sure = len(found) if joined else sure
                while k + 1 < len(tokens) and tokens[k + 1] <= party.last:
                    k += 1
            elif word in ("and", "or"):
                joined = True
            elif word in _INSTEAD and found and k - start < 8:
                found, sure, joined = [], 1, False
            elif (
                word not in _LIST_WORDS
                and word not in self.stand_ins
                and word not in ARTICLES
                and not (found and self._belonging(found[-1], t))
                and not (found and (self._inside(found[-1], t) or (joined and self._leads_on(tokens, k))))
            ):
                break
            k += 1
        return found[: max(sure, 1)] if joined else found[:1], k

    def _ends(self, t: int) -> bool:
        """Whether a noun ends its phrase: "the Omani state has", not "Omani state television"."""
        after = self.tokens.lower[t + 1] if t + 1 < len(self.tokens) else "."
        return not after.isalpha() or t + 1 in self.verbs or after in PREPOSITIONS or after in ("and", "or", "that")

    def _inside(self, party: Party, t: int) -> bool:
        """Whether a word stands between a people's adjective and the noun that acts: "Sri [Lankan] government"."""
        ahead = self.tokens.lower[t + 1 : t + 3]
        return party.adjective and t - party.last < 3 and any(word in self.stand_ins for word in ahead)

    def _belonging(self, party: Party, t: int) -> bool:
        """Whether "of" or "from" leads from a force to whose it is: "troops from Oman and Qatar" are of two states."""
        common = self.commons.get(party.last)
        owned = common is not None and t == party.last + 1 and not common.actor.startswith("unnamed:")
        return owned and self.tokens.lower[t] in ("of", "from")

    def _leads_on(self, tokens: Sequence[int], k: int) -> bool:
        """Whether plain words lead to the next party of a list: "X and the ruling Islamist opposition"."""
        for n in range(k, min(k + 4, len(tokens))):
            t, word = tokens[n], self.tokens.lower[tokens[n]]
            if t in self.at:
                return not self.at[t].adjective and not self.at[t].place
            if t in self.verbs or word in PREPOSITIONS or word in BREAKS or word in ("and", "or", "that", "to"):
                return word == "," and n + 1 < len(tokens) and tokens[n + 1] in self.at  # "his deputy, Ann Lee"
        return False

    def speaker(self, quote: int) -> tuple[str, ...]:
        """Who speaks a quote, as parties are given."""
        speaker = self.quotes[quote].speaker
        return (speaker,) if speaker else ()

    def force_after(self, t: int) -> bool:
        """Whether a noun that stands for its owner comes next: "X's forces"."""
        found = False
        for n in range(t, min(t + 3, len(self.tokens))):
            word = self.tokens.lower[n]
            if n in self.commons and not self.commons[n].modifies:
                return word in self.stand_ins  # "X's military rulers" are not its military
            if word in BREAKS or n in self.verbs:
                break
            found = found or word in self.stand_ins or word in _PAPERS
        return found

    def named_after(self, t: int) -> bool:
        """Whether a genitive leads to a person's name: "'s" in "the Guard's envoy, Ann Lee"."""
        words = self.tokens.lower
        if t >= len(words) or words[t] not in ("'s", "’s"):
            return False
        for n in range(t + 1, min(t + 6, len(words))):
            if n in self.naming.roles and self.naming.of_token[n] is None:
                continue
            party = self.named.get(n)
            if party:
                return words[n - 1] == "," and self.kind.get(party.actors[0]) == "person"
            if n in self.verbs or words[n] in PREPOSITIONS:
                return False
        return False

    def owns_person(self, t: int) -> bool:
        """Whether a genitive leads to people who are parties of their own: "'s" in "X's old friends"."""
        words = self.tokens.lower
        if t >= len(words) or words[t] not in ("'s", "’s"):
            return False
        heads = (self.commons[n] for n in range(t + 1, min(t + 4, len(words))) if n in self.commons)
        return any(not head.modifies and words[head.last] in self.people for head in heads)

    def party_near(self, t: int) -> bool:
        """Whether an actor of its own comes next: "its envoy, Ann Lee"."""
        for n in range(t, min(t + 4, len(self.tokens))):
            if n in self.verbs or self.tokens.lower[n] in PREPOSITIONS:
                break
            if n in self.at:
                return True
        return False
