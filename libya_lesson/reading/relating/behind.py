"""What stands behind an event word: the actors after a preposition, objects that are pronouns, things of others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.relating.near import END_OF_PHRASE, ENVOYS, REACH, Actors
from libya_lesson.reading.relating.pairing import Pairing
from libya_lesson.reading.relating.party import Party, actors_of
from libya_lesson.reading.relating.remembered import LANDS
from libya_lesson.reading.syntax.clause_words import ADVERBIAL, BREAKS, CONDITION
from libya_lesson.reading.syntax.function_words import ARTICLES, OWNING, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, NOUN, lookup

_OBJECT_PRONOUNS = frozenset("him her them us me it you".split())
_AFTER_HER = frozenset(["a", "an", "the"])
_NEXT_CLAUSE = CONDITION | ADVERBIAL
_OTHER_TIME = frozenset([";", ":", "during", "after", "before", "since", "until", "amid", "while"])
_PEOPLE_ENDS = ("er", "or", "ist", "ian", "man", "men", "ers", "ors", "ists", "ians", "ant", "ants")
_EMBEDDED = frozenset(["what", "how", "why"])
_THEIRS = frozenset(["its", "their", "his", "her"])
_TOWARDS = frozenset(["to", "with", "between", "against"])  # behind these a place's name means who governs it
_LEADING = frozenset(["led", "headed", "commanded", "run"])  # "the force led by X"
_AND = frozenset(["and", "against"])
_MAKES = frozenset("hold launch stage mount conduct exchange".split())  # "to hold talks"
_FLAGGED = ("-flagged", "-owned", "-registered", "-operated")
_PHRASE = 7  # tokens from a preposition to the noun of its phrase
_OWNED_PHRASE = 9  # the same where an owner stands between
_NEAR_OWNER = 3  # tokens
_OF_PLACE = frozenset(["of", "in", "for", "from"])
AS_ADJECTIVES = frozenset(["ruling", "warring", "striking"])  # "by ruling party lawmakers"
_PLACED = 5  # tokens of the place behind an office


class Behind(Pairing):
    """Looks behind an event word."""

    def after(
        self,
        tokens: Sequence[int],
        k: int,
        links: Sequence[str],
        here: int,
        *,
        visited: bool = False,
        reach: int = REACH,
        goods: bool = False,
        owned: bool = False,
        theirs: bool = False,
    ) -> Actors:
        """The actors after one of these prepositions, behind a verb or noun; of a trade measure also its adjective."""
        stop = min(k + reach, len(tokens) - 1)
        if stop <= k + 1 or not self.comes(links, tokens[k + 1], tokens[stop - 1]):
            return ()  # most of the time
        offices = self.who.offices
        for n in range(k + 1, stop):
            t = tokens[n]
            word = self.words[t]
            if t in self.finite_at or (word == "that" and "from" in links):
                break  # "his coalition voted with X"
            other = self.nouns.get(word) if t in self.marked and n > k + 1 else None
            mediates = t in self.marked and self.words[tokens[k]].startswith("mediator")
            meant = ("with",) if other and list(links) == ["between"] and not mediates else links
            if other and word not in self.who.stand_ins and not set(meant).isdisjoint(other.links):
                if self.gives(tokens, k, n):
                    continue  # "provides military aid to X"
                break  # what follows belongs to another event
            envoy = self.words[t - 1] in ENVOYS and self.words[tokens[k]] in self.nouns
            if word == "to" and (envoy or self.is_deed(tokens, n + 1)):
                break  # "to fight X" is another deed, "help from the envoy to X" is not for X
            if word == "with" and n > k + 1 and self.words[tokens[n] - 1] == "," and word in links:
                break  # "his best argument, with two weeks to go"
            following = self.words[tokens[n + 1]]
            if word == "," and following.endswith("ing") and following in self.forms and following not in PREPOSITIONS:
                break  # "closed its border, sending arms to X"
            if (
                word == "by"
                and following.endswith("ing")
                and following in self.forms
                and following not in AS_ADJECTIVES
            ):
                continue  # "is accused of it by arming X"
            apart = word == "by" and other is None and n > k + 2 and self.words[tokens[n - 1]] in self.nouns
            if apart and "and" in (self.words[x] for x in tokens[k + 1 : n]):
                break  # "X's war on Y and accusations by Z"
            if word in links and not (word == "by" and n > k + 1 and self.words[tokens[n - 1]] in _LEADING):
                stop = n + _PHRASE
                for m in range(n + 1, min(n + _OWNED_PHRASE, len(tokens))):
                    if m >= stop:
                        break
                    if offices and tokens[m] in offices:
                        m = self.office_held(tokens, m)
                    if tokens[m] in self.finite_at:
                        break  # "during his meeting with the minister he said"
                    if m == n + 1 and self.words[tokens[m]] in _EMBEDDED:
                        break  # "to protest against what X called a lie"
                    if word == "into" and self.words[tokens[m]] == "of":
                        break  # "an inquiry into the death of X"
                    if self.words[tokens[m]] == "of" and m > n + 1 and self.suffers(self.words[tokens[m - 1]]):
                        break  # "anger at the arrest of X"
                    if owned and tokens[m] in self.who.at and self.owns_named(tokens[m]):
                        stop = n + _OWNED_PHRASE
                        continue  # "competes with Oman's Lumo"
                    if tokens[m] in self.who.at and (owned or not self.owns(tokens[m])):
                        parties, end = self.who.group(tokens, m, visited=visited or word in _TOWARDS)
                        end, again = self.named_again(tokens, end, word)
                        if len(parties) > 1 and parties[-1].last in self.who.commons:
                            listed = parties[-1].last + 1
                            if listed in tokens[m:] and self.words[listed] == word:  # "drones from X and guns from Y"
                                more, _ = self.who.group(tokens, tokens.index(listed) + 1, visited=True)
                                parties = [*parties[:-1], *more]
                        if parties and again and end + 1 < len(tokens):
                            more, _ = self.who.group(tokens, end + 1, visited=visited or word in _TOWARDS)
                            parties += more  # "spoke with X and with Y"
                        if word == "between" and len(parties) == 1 and (second := self.beyond_backer(tokens, end)):
                            parties += self.who.group(tokens, second, visited=True)[0]
                        if word == "between" and len(parties) == 1 and (two := self.of_two(parties[0])):
                            return two  # "clashes between forces from the two countries"
                        if word == "between" and len(parties) > 2 and self.paired_off(parties):
                            parties = parties[:2]  # "talks between X and Y, Z and W"
                        if parties:
                            return actors_of(parties)
                        last = self.who.at[tokens[m]].last
                        next_word = "".join(self.words[last + 1 : last + 2])
                        theirs_too = theirs and (self.words[last].endswith(_FLAGGED) or self.is_assault(next_word))
                        if self.who.at[tokens[m]].adjective and (theirs_too or (goods and self.is_thing(next_word))):
                            return self.who.at[tokens[m]].actors  # "the seizure of an Omani-flagged tanker"
                    elif tokens[m] in self.who.pronouns and self.is_object(tokens[m]):
                        return self.who.pronoun(tokens[m], here)
                    elif self.words[tokens[m]] in _THEIRS and (theirs or self.who.force_after(tokens[m] + 1)):
                        if not LANDS.isdisjoint(self.words[tokens[m] + 1 : tokens[m] + 2]) and (
                            meant := self.who.pronoun(tokens[m], here)
                        ):
                            return (self.who.homeland(meant[0]) or meant[0],)  # "an attack on her country"
                        if not self.who.party_near(tokens[m] + 1):
                            return self.who.pronoun(tokens[m], here)  # "took the town from its militia"
                    elif self.words[tokens[m]] in _NEXT_CLAUSE or (
                        self.words[tokens[m]] in END_OF_PHRASE and self.words[tokens[m - 1]] not in _LEADING
                    ):
                        break
            elif word in _OTHER_TIME:
                break
        return ()

    def is_assault(self, word: str) -> bool:
        """Whether a noun names a hostile deed."""
        return word in self.nouns and (self.nouns[word].sign, self.nouns[word].kind) == ("-", "material")

    def suffers(self, noun: str) -> bool:
        """Whether who stands behind the "of" of an event noun is the one it is done to: "the arrest of X"."""
        return self.is_assault(noun) and "of" in self.nouns[noun].links

    def paired_off(self, parties: Sequence[Party]) -> bool:
        """Whether "and" joins the first two of a list and a comma sets off the rest."""
        behind = [self.words[a.last + 1] for a in parties[:2]]
        return behind == ["and", ","]

    def comes(self, links: Sequence[str], first: int, last: int) -> bool:
        """Whether the text has one of these words from one token to another."""
        for link in links:
            at = self.places.get(link)
            if at:
                n = bisect_left(at, first)
                if n < len(at) and at[n] <= last:
                    return True
        return False

    def headed(self, t: int) -> Actors:
        """The actor whose phrase ends with this token, its place or owner included: "the mayor of Lund"."""
        found = self.ending(t)
        n = next((n for n in range(t, max(1, t - _PLACED), -1) if self.words[n] in _OF_PLACE), 0)
        between = self.words[n + 1 : t + 1]
        return found or (self.ending(n - 1) if n and BREAKS.isdisjoint(between) else ())

    def office_held(self, tokens: Sequence[int], n: int) -> int:
        """Where the name of the one stands whose office begins here: "the commander of the Guard Bo Ray"."""
        holder = self.who.offices[tokens[n]]
        return tokens.index(holder) if holder in tokens[n:] else n

    def beyond_backer(self, tokens: Sequence[int], end: int) -> int:
        """Where the second party stands in "between X, backed by Y, and Z", 0 for none; "against" is as good."""
        end += end < len(tokens) and self.words[tokens[end]] == ","
        by = [self.words[t] for t in tokens[end + 1 : end + 2]] == ["by"]
        if not by or self.words[tokens[end]] not in self.field("backed by"):
            return 0
        joins = (n + 1 for n in range(end + 2, min(end + REACH, len(tokens) - 1)) if self.words[tokens[n]] in _AND)
        return next(joins, 0)

    def is_deed(self, tokens: Sequence[int], n: int) -> bool:
        """Whether a verb follows "to"."""
        what = lookup(self.words[tokens[n]], self.forms)[0]
        following = tokens[n + 1] if n + 1 < len(tokens) else -1
        after, makes = self.words[following], self.words[tokens[n]] in _MAKES
        plain = not what & NOUN or following in self.who.at or after in ARTICLES or (makes and after.isalpha())
        acts = bool(what & BASE) and (plain or after in ("and", "or"))
        return acts or self.words[tokens[n]] in ("be", "have")

    def is_object(self, t: int) -> bool:
        """Whether a pronoun stands for an object: "her" in "met her", not in "met her friend"."""
        if t >= len(self.words) or self.words[t] not in _OBJECT_PRONOUNS:
            return False
        after = self.words[t + 1] if t + 1 < len(self.words) else "."
        ends = not after[0].isalnum() or after in _AFTER_HER or after in END_OF_PHRASE or after in _OTHER_TIME
        ends = (
            ends or after in _NEXT_CLAUSE or after in ("than", "and", "or") or is_adverb(after)
        )  # "vote for her again"
        return self.words[t] != "her" or ends

    def owns(self, t: int) -> bool:
        """Whether a party only has what comes next ("our neighbour's negligence"), if that is not its force."""
        last = self.who.at[t].last + 1
        if last + 1 >= len(self.words) or self.words[last] not in OWNING:
            return False
        if not self.words[last + 1][0].isalnum():
            return False  # "shook hands with Qatar's."
        if self.words[last + 1] in PREPOSITIONS or self.words[last + 1] in ("and", "or", "who", "capital"):
            return False  # "an old rival of Ann Lee's from school", "flew to Oman's capital"
        if last + 1 in self.who.named:
            return True  # "loyal to Ann Lee's Government of Dawn"
        return not self.who.force_after(last + 1) or self.who.named_after(last)

    def owns_named(self, t: int) -> bool:
        """Whether a party is only the owner of one that stands right behind it: "Oman's Lumo", "X's old friends"."""
        owned = self.who.at[t].last + 2
        if self.words[owned - 1 : owned] not in (["'s"], ["’s"]):
            return False
        if self.who.named_after(owned - 1):
            return True  # "Oman's paramilitary Border Guard"
        if owned in self.who.named or self.who.force_after(owned):
            return owned in self.who.named
        for n in range(owned, min(owned + _NEAR_OWNER, len(self.words))):
            if n in self.who.at:
                return not self.who.at[n].adjective
            word = self.words[n]
            if n in self.who.verbs or not word[0].isalnum() or word in END_OF_PHRASE or word in ("and", "or", "of"):
                break
        return False

    def is_thing(self, word: str) -> bool:
        """Whether a noun behind a people's adjective is for what is theirs: "a Chadian tanker", not "a baker"."""
        return not word.endswith(_PEOPLE_ENDS) or f"{word}s" in self.things
