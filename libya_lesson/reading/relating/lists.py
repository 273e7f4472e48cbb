"""Lists of parties ("Egypt and the UAE"), and whether a party acts at all where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.relating.owners import Owners
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import ARTICLES, OWNING, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, NOUN, lookup

_LIST_WORDS = frozenset([",", "and", "or", "as", "well", "both", "the", "then", "also", "(", ")", "'s", "’s"])
_BEFORE_MANY = frozenset(
    "the all on of for against to by two three four five six seven eight nine ten several many dozens hundreds".split()
)
_OWNING = frozenset(["of", "from", "in"])  # behind a common noun
_INSTEAD = frozenset(["including", "especially", "notably"])  # the examples name who is meant
_CROWDS = frozenset(["number", "group", "handful", "coalition"])
_SOME = frozenset("a an some several many two three four five six seven eight nine ten".split())
_OWNED = 4  # tokens from a state to what it owns


def listing(lexicon: Lexicon) -> frozenset[str]:
    """Words with which a list of parties goes on behind a name."""
    return lexicon.words("stand_ins") | _LIST_WORDS | ARTICLES | _INSTEAD


class Lists(Owners):
    """Reads the parties of a list."""

    listing: frozenset[str]

    def stands(self, party: Party, *, visited: bool = False) -> bool:
        """Whether a party acts: an adjective needs a noun that stands for its state, a place has to be visited."""
        if party.place:
            return visited
        if not party.adjective:
            return True
        alone = party.last + 1 >= len(self.tokens.lower) or self.tokens.lower[party.last + 1] not in self.body_nouns
        whole = self._ends(party.last) and self.tokens.lower[party.first].endswith(("ese", "sh", "ch"))
        if whole and self.tokens.lower[party.first - 1] == "the":
            return True  # "distrusts the Chinese"
        before = self.tokens.lower[party.first - 1] if party.first else ""
        many = before in _BEFORE_MANY or before[:1].isdigit() or before in (",", "and")
        if alone and self.tokens.text[party.first].endswith("s") and many:
            return True  # "praised the Omanis"
        if visited and self.tokens.lower[party.last + 1 : party.last + 2] == ["capital"]:
            return True  # "visited the Omani capital"
        for t in range(party.last + 1, min(party.last + 4, len(self.tokens.lower))):
            word = self.tokens.lower[t]
            if t in self.at:
                other = self.at[t]  # "Omani and Qatari troops"; in "Russian Minister Sergei Lavrov" the name says who
                joined = self.tokens.lower[t - 1] == "and"
                if joined and other.actors[0] in self.lands and not other.adjective:
                    last = self.tokens.lower[other.last]
                    if last.endswith("s") and last in self.stand_ins:
                        return True  # "the Omani and Chadian governments"
                    behind = "".join(self.tokens.lower[other.last + 1 : other.last + 2])
                    return behind.endswith("s") and behind in self.stand_ins  # "the Omani and Chad governments"
                return other.adjective and joined and self.stands(other)
            if word in self.stand_ins or (word == "state" and self._ends(t)):
                return word not in self.inner_bodies or party.actors[0] not in self.lands
            if word in BREAKS or word in PREPOSITIONS or word in ARTICLES:
                return False
        return False

    def group(self, tokens: Sequence[int], k: int, *, visited: bool = False) -> tuple[list[Party], int]:
        """The parties of one list ("Egypt and the UAE") that begins at the k-th of these tokens; and where it ends."""
        found: list[Party] = []
        sure = 1
        joined = False
        start, size, lower, at = k, len(tokens), self.tokens.lower, self.at
        if k < size and (party := at.get(tokens[k])) and not party.adjective and party.last + 1 not in at:
            n = k + 1
            while n < size and tokens[n] <= party.last:
                n += 1
            behind = lower[tokens[n]] if n < size else ""
            goes_on = behind in self.listing or (behind in _OWNING and party.last in self.commons)
            if not goes_on and party.first not in self.inside and (n == size or tokens[n] not in at):  # most
                return [party] if visited or not party.place else [], n
        offices = self.offices
        while k < size:
            t = tokens[k]
            if offices and t in offices and offices[t] in tokens[k:]:
                k = tokens.index(t := offices[t])  # "X and Speaker of the Assembly Bo Ray"
            party = at.get(t)
            if party:
                last = party.last
                following = at.get(last + 1)
                whole = True
                if following and not following.adjective:
                    pass  # "Security Council Secretary Ann Lee": the second name says who
                elif t in self.inside or (joined and self.named_after(last + 1)):
                    whole = False  # "the UN refugee agency"; "the Guard's envoy, Ann Lee": the envoy is in the list
                    k += lower[last + 1] in self.field("bound to others")  # "NATO member Turkey"
                elif not party.adjective:
                    if visited or not party.place:
                        begin = self.commons[t].first if t in self.commons else t
                        owned = bool(found) and found[-1].last == begin - 2 and lower[begin - 1] in OWNING
                        if owned and self._ends(last) and (lower[last] == "party" or not self.force_after(t)):
                            owner = found.pop().actors  # "a scuffle between X and Y's bodyguards"
                            while found and found[-1].actors == owner:
                                found.pop()  # "talks between leaders of X's party and Y"
                        if found and lower[t] in OWNING and self.at.get(t - 1, party).actors == found[-1].actors:
                            found.pop()  # "forces of [Y]['s unity government]": it has a name of its own
                        found.append((party.actors[0] in self.lands and self.envoy_of(party)) or party)
                        sure = len(found) if joined else sure
                elif holder := self.office_holder(party):
                    found.append(holder)  # "spoke with the Omani leader, Ann Lee, and"
                    sure = len(found) if joined else sure
                elif self.stands(party, visited=visited) or (joined and not following):
                    found.append(party)
                    sure = len(found) if joined else sure
                if whole and last > t:
                    while k + 1 < size and tokens[k + 1] <= last:
                        k += 1
                k += 1
                continue
            word = lower[t]
            if word in ("and", "or"):
                if len(found) == 1 and lower[t - 1] == "," and self._begins_anew(tokens, start, k):
                    break
                joined = True
            elif word == "(" and found:
                k = next((n for n in range(k, min(k + 9, size)) if lower[tokens[n]] == ")"), k)  # "the club (the Reds)"
            elif word in _LIST_WORDS:
                if word == "as" and found and lower[t - 1] != "well" and lower[t + 1 : t + 2] != ["well"]:
                    break  # "portrayed X as a spy"
            elif word == "along" and found and lower[t - 1 : t + 2] == [",", "along", "with"]:
                joined, k = True, k + 1  # "X, along with Y,"
            elif word in ARTICLES:
                if found and word in ("a", "an") and lower[t - 1] not in _LIST_WORDS:
                    break  # "lent the prosecutors an expert"
            elif word in _INSTEAD and found and found[-1].first in self.named and found[-1].actors[0] in self.persons:
                break  # "groups nominated Ann Lee, including X and Y": who did it with others
            elif word in _INSTEAD and found and k - start < 8 and not self._counted_in(tokens, k):
                found, sure, joined = [], 1, False
            elif found and word == "of" and (beyond := self._beyond_owner(found[-1], tokens, k)):
                k = beyond
                continue
            elif word not in self.stand_ins and not (
                found
                and (
                    self._belonging(found[-1], t)
                    or self._placed(found[-1], t)
                    or self._inside(found[-1], t)
                    or (joined and self._leads_on(tokens, k))
                    or self._counts(tokens, k)
                )
            ):
                break
            k += 1
        return found[: max(sure, 1)] if joined else found[:1], k

    def _counted_in(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "including" names nobody: "40 fighters surrendered to Omani forces including a major"."""
        after = next((self.at[t] for t in tokens[k + 1 : k + 5] if t in self.at), None)
        return after is not None and after.actors[0].startswith("unnamed:")

    def _begins_anew(self, tokens: Sequence[int], start: int, k: int) -> bool:
        """Whether ", and" opens a statement, no list: "praised Ann Lee, and her deputy, Bo Ray, left"."""
        for t in range(tokens[k] + 1, min(tokens[k] + 24, len(self.tokens))):
            if t in self.verbs:
                return self.tokens.lower[t] not in ("and", "or") and any(n in self.verbs for n in tokens[:start])
            if self.tokens.lower[t] in ("and", "or", ";", "."):
                break
        return False

    def _ends(self, t: int) -> bool:
        """Whether a noun ends its phrase: "the Omani state has", not "Omani state television"."""
        after = self.tokens.lower[t + 1] if t + 1 < len(self.tokens) else "."
        return not after.isalpha() or t + 1 in self.verbs or after in PREPOSITIONS or after in ("and", "or", "that")

    def _inside(self, party: Party, t: int) -> bool:
        """Whether a word stands between a state and the noun that acts: "Sri [Lankan] government", "Oman's [oil] …"."""
        ahead = self.tokens.lower[t + 1 : t + 3]
        owner = self.tokens.lower[party.last + 1 : party.last + 2] in (["'s"], ["’s"])
        near = t - party.last < (_OWNED if owner else 3)
        return (party.adjective or owner) and near and any(word in self.stand_ins for word in ahead)

    def _belonging(self, party: Party, t: int) -> bool:
        """Whether "of" or "from" leads from a force to whose it is: "troops from Oman and Qatar" are of two states."""
        common = self.commons.get(party.last)
        owned = common is not None and t == party.last + 1 and not common.actor.startswith("unnamed:")
        return owned and self.tokens.lower[t] in ("of", "from")

    def _placed(self, party: Party, t: int) -> bool:
        """Whether a word belongs to the place of an office that the list goes on behind: "the mayor of Lund and X"."""
        common, lower = self.commons.get(party.last), self.tokens.lower
        if common is None or not common.person or lower[party.last + 1] not in ("of", "in"):
            return False
        for n in range(party.last + 2, min(party.last + 6, len(self.tokens))):
            if lower[n] == "and":
                return party.last < t < n
            if not (self.tokens.text[n][0].isupper() or lower[n] in ARTICLES) or n in self.verbs:
                return False
        return False

    def _counts(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a word of a list only says how many come next: "X, ten miners and Lumo", "a group of miners"."""
        before, word = (self.tokens.lower[t] for t in (tokens[k] - 1, tokens[k]))
        if before == "," and (word in _SOME or word[0].isdigit()):
            return self._leads_on(tokens, k)
        crowd = word == "of" and before in _CROWDS and tokens[k] - 1 not in self.at
        return crowd or (before == "a" and word in _CROWDS)

    def _beyond_owner(self, party: Party, tokens: Sequence[int], k: int) -> int:
        """Where the list goes on behind "of X" with another sort of party: "fans of Lumo and some miners"; else 0."""
        n = next((n for n in range(k + 1, min(k + 4, len(tokens))) if tokens[n] in self.at), 0)
        if not n or party.last + 1 != tokens[k] or party.last not in self.commons:
            return 0
        owner = self.at[tokens[n]].last
        while n < len(tokens) and tokens[n] <= owner:
            n += 1
        joined = len(tokens) > n + 1 and self.tokens.lower[tokens[n]] == "and"
        word = self.tokens.lower[tokens[n + 1]] if joined else ""
        return n if self.tokens.text[owner][0].isupper() and (word in _SOME or word[:1].isdigit()) else 0

    def _named_to(self, t: int) -> bool:
        """Whether a name ends here."""
        return self.naming.of_token[t] is not None and self.naming.of_token[t + 1] is None

    def _leads_on(self, tokens: Sequence[int], k: int) -> bool:
        """Whether plain words lead to the next party of a list: "X and the ruling Islamist opposition"."""
        beside = self.tokens.lower[tokens[k] - 1] == "and" or self._named_to(tokens[k] - 1)
        if self.tokens.lower[tokens[k]].endswith("ing") and beside:
            return False  # "wounding X and prompting Y to leave", "X and Y fighting Z"
        owned = self.tokens.lower[tokens[k] - 1] in POSSESSIVES
        if not owned and lookup(self.tokens.lower[tokens[k]], self.forms)[0] & (BASE | NOUN) == BASE:
            return False  # "to drop X and recognise Y", but "X and its close allies Y and Z"
        for n in range(k, min(k + 4, len(tokens))):
            t, word = tokens[n], self.tokens.lower[tokens[n]]
            if t in self.at:
                return not self.at[t].adjective
            if t in self.verbs or word in PREPOSITIONS or word in BREAKS or word in ("and", "or", "that", "to"):
                return word == "," and n + 1 < len(tokens) and tokens[n + 1] in self.at  # "his deputy, Ann Lee"
        return False
