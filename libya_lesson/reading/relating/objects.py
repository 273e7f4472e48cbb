"""The object of an event word and the phrases behind it: to whom something is done, by whom, with whom."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.given import Given
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import OWNING, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, PART, lookup

_CLOSED = BREAKS | frozenset("to that how why whether what and outside inside near alongside beside opposite".split())
UTTERED = frozenset(
    "offer offers appeal appeals plea call calls request requests demand demands proposal proposals ultimatum "
    "invitation suggestion warning warnings threat threats accusation accusations allegation allegations claim claims "
    "charge charges criticism overture overtures pressure objections bid bids application applications".split()
)
_AS_ADJECTIVES = frozenset(["ruling", "warring", "striking"])  # "by ruling party lawmakers"
SHUT_OUT = frozenset("expel deport ban bar suspend exclude eject evict".split())
_THEIR_OWN = frozenset(["suffer", "request"])
_ORDERS = frozenset("order orders command instruction instructions behest request".split())
_BLAMING = ("object", "on")
JUDGING = frozenset("support accuse reject protest".split())
_RELATIVES = frozenset(["that", "which"])
_UTTERED_TO = frozenset(["object", "to"])  # "rejected X's demands", "bowed to X's demands"
_OWNED = frozenset([("to", "belonging"), *(("by", word) for word in ("owned", "chartered", "operated", "run", "held"))])
_ENABLING = frozenset(["help", "let", "make", "watch"])
_SOME = frozenset(
    "one two three four five six seven eight nine ten all both many most some several dozens scores hundreds "
    "thousands".split()
)
_CROWDS = frozenset("dozens scores hundreds thousands tens millions".split())
_DEMANDED = 16  # tokens from "called for" to what is called for
_PLACED = frozenset(["from", "in"])  # behind these a place means who governs it: "buys from X", "meddles in X"


class Objects(Given):
    """Looks behind a token of a clause for the actors that an event reaches."""

    def by(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """The actors after "by"."""
        n = next((n for n in range(k + 1, min(k + 4, len(tokens) - 1)) if self.words[tokens[n]] == "by"), 0)
        first = self.words[tokens[n + 1]]
        again = next((m for m in range(n + 2, len(tokens)) if n and self.words[tokens[m]] == "by"), 0)
        if again and self.is_made(tokens, again) and not any(t in self.who.at for t in tokens[n:again]):
            return ()  # "was upset by the deal, announced by X"
        if n and first.endswith("ing") and first in self.forms and first not in _AS_ADJECTIVES:
            return ()  # "was ended by killing X"
        found = self.after(tokens, k, ("by",), here) or self.by_deed(tokens, k) or self.on_orders(tokens, k, here)
        if not found and lookup(self.words[tokens[k]], self.forms)[1] in SHUT_OUT:
            return self.after(tokens, k, ("from",), here, visited=True, reach=4)  # "was expelled from the bloc"
        return found[:1] if len(found) > 1 and self.within_pair(tokens, k) else found

    def by_deed(self, tokens: Sequence[int], k: int) -> Actors:
        """Whose deed stands after "by" or "in": "killed by Omani shelling", "killed in X's attacks"."""
        for n in range(k + 1, min(k + 7, len(tokens) - 2)):
            if self.words[tokens[n]] not in ("by", "in"):
                if self.words[tokens[n]] in BREAKS:
                    break
                continue
            led = self.deed_led(tokens, n)
            if led:
                return self.after(tokens, led, ("by", "on"), 0, reach=3)
            for t in tokens[n + 1 : n + 4]:
                party = self.who.at.get(t)
                if party and not party.place:
                    after = party.last + 1
                    after += self.words[after : after + 1] in (["'s"], ["’s"], ["'"], ["’"])
                    return party.actors if any(map(self.is_assault, self.words[after : after + 3])) else ()
        return ()

    def is_assault(self, word: str) -> bool:
        """Whether a noun names a hostile deed."""
        return word in self.nouns and (self.nouns[word].sign, self.nouns[word].kind) == ("-", "material")

    def deed_led(self, tokens: Sequence[int], n: int) -> int:
        """Where the participle stands in "in a coup led by X", "in a raid on Y blamed on X"; 0 for none."""
        for m in range(n + 2, min(n + 12, len(tokens) - 2)):
            if self.words[tokens[m]] == "blamed" and self.words[tokens[m + 1]] == "on":
                return m
            led = m < n + 5 and self.is_assault(self.words[tokens[m]]) and self.words[tokens[m + 2]] == "by"
            if led and lookup(self.words[tokens[m + 1]], self.forms)[0] & PART:
                return m + 1
        return 0

    def on_orders(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """On whose orders something is done: "was arrested on the orders of X"."""
        for n in range(k + 1, min(k + 9, len(tokens) - 2)):
            if self.words[tokens[n]] in _ORDERS and self.words[tokens[n + 1]] in ("of", "from"):
                return self.after(tokens, n, ("of", "from"), here, visited=True, reach=3)
        return ()

    def uttered(self, tokens: Sequence[int], here: int, *, made: bool = False) -> Actors:
        """Whose words these tokens speak of: "an offer from X", "X's appeal"; if ``made``, "a law passed by X"."""
        said = False
        for n, t in enumerate(tokens):
            word = self.words[t]
            if word in BREAKS or t in self.finite_at:
                break
            if word in UTTERED:
                said = True
                if n and self.words[tokens[n - 1]] in POSSESSIVES:
                    return self.who.pronoun(tokens[n - 1], here)
            elif (said and word in ("from", "by")) or (made and n and word == "by" and self.is_made(tokens, n)):
                return self.after(tokens, n - 1, ("from", "by"), here, visited=True, reach=3)
            elif word in ("'s", "’s") and UTTERED.intersection(self.words[x] for x in tokens[n + 1 : n + 4]):
                return self.ending(t - 1) or self.place_state(t - 1)
        return ()

    def is_made(self, tokens: Sequence[int], by: int) -> bool:
        """Whether a participle stands before a "by", a time between them or not: "imposed last week by"."""
        return any(lookup(self.words[t], self.forms)[0] & PART for t in tokens[max(0, by - 3) : by])

    def target(self, tokens: Sequence[int], k: int, kind: Kind, here: int) -> Actors:
        """To whom a verb does it: its object, or who stands after its preposition; behind the noun of a light verb."""
        if kind.light and "object" not in kind.links:
            k = self.needed(tokens, k, kind)
            self.taken.add(tokens[k])
            if kind.group in _THEIR_OWN and (whose := self.owners(here, (), tokens, k)):
                return whose  # "drew X's ire", "sought his help"
        if kind.group == "request" and self.wants_one(tokens, k):
            return self.after(tokens, k, ("from", "of"), here, visited=True, reach=6)
        if "object" in kind.links:
            if kind.group == "send" and self.moves_people(tokens, k):
                return ()
            if "to" in kind.links and kind.group in ("aid", "send"):  # "sent troops to X": X is helped, not the troops
                found = self.after(tokens, k, ("to",), here)
                if found or self.passes_on(tokens, k):
                    return found
            given = "to" in kind.links and kind.group == "aid"  # "sold our reef": it is not we who are helped
            found = self.object(
                tokens, k, here, owned=kind.group != "consult" and not given, visited=kind.kind == "verbal",
                goods=(kind.sign, kind.kind) == ("-", "material"),
            )  # fmt: skip
            if found and kind.group == "send" and all(self.who.kind.get(a) == "person" for a in found):
                given = any(self.words[t] in ("a", "an") and self.ending(t - 1) == found for t in tokens[k + 2 : k + 6])
                return found if given else ()  # "sent Ann Lee a letter", not "sent its envoy, Ann Lee"
            if found:
                return found
        if kind.links == _BLAMING and self.words[tokens[0]] not in _RELATIVES:
            on = next((n for n in range(k + 1, min(k + 9, len(tokens))) if self.words[tokens[n]] == "on"), k + 1)
            self.taken.update(tokens[k + 1 : on])  # "blamed the attack on X" is no attack on X
            return self.after(tokens, on - 1, ("on",), here, owned=True, theirs=True, reach=4) if on > k + 1 else ()
        if kind.kind == "verbal" and kind.group != "consult" and not _UTTERED_TO.isdisjoint(kind.links):
            found = self.uttered(tokens[k + 1 : k + 20], here, made=kind.group in JUDGING)
            if found:
                return found
        if kind.group == "cooperate" and "from" in kind.links:
            found = self.after(tokens, k, kind.links, here, visited=True)
            goods = () if found else self.object(tokens, k, here, owned=True, goods=True)
            return found or tuple(a for a in goods if self.who.kind.get(a) == "state")  # "buys X's gas"
        if kind.group == "demand" and "for" in kind.links:
            found = self.object(tokens, k + 1, here, owned=True)  # "called for X's resignation"
            removed = any(self.words[t].startswith("withdraw") for t in tokens[k : k + _DEMANDED])
            return tuple(a for a in found if not (removed and a.startswith("unnamed:")))  # "the troops": whose, is open
        return self.after(
            tokens, k, kind.links, here,
            visited=kind.light or kind.group == "consult" or not _PLACED.isdisjoint(kind.links),
            owned=kind.sign == "-" or kind.group == "support", theirs=kind.sign == "-",
            goods=(kind.sign, kind.kind) == ("-", "material"),
        )  # fmt: skip

    def object(
        self,
        tokens: Sequence[int],
        k: int,
        here: int,
        *,
        owned: bool = False,
        visited: bool = False,
        goods: bool = False,
    ) -> Actors:
        """The actors of a direct object; a deed done to what is theirs ("its boats", "X's base") is done to them.

        With ``goods`` also one done to what an adjective says to be theirs: "banned Omani rice", "an army post".
        """
        titled = self.who.at.get(tokens[k]) if k < len(tokens) and tokens[k] in self.finite_at else None
        if titled and titled.last > tokens[k]:
            return titled.actors  # "will host Ann Lee": a title elsewhere
        offices, lands = self.who.offices, self.who.lands
        for n in range(k + 1, min(k + 8, len(tokens))):
            t = tokens[n := self.office_held(tokens, n) if tokens[n] in offices else n]
            word = self.words[t]
            party = self.who.at.get(t)
            if party and (self.who.named_after(party.last + 1) or self.who.owns_person(party.last + 1)):
                continue  # "the council's leader, Ann Lee", "X's son"
            holder = self.who.envoy_of(party) if party and (party.adjective or party.actors[0] in lands) else None
            if holder:
                return holder.actors  # "met the Omani envoy, Ann Lee"
            if party:
                after = self.words[party.last + 1] if party.last + 1 < len(self.words) else ""
                if after in OWNING and not owned and not self.who.force_after(party.last + 2):
                    return ()
                parties, _ = self.who.group(
                    tokens, n, visited=visited or self.words[t - 1] == "of"
                )  # "annexed part of X"
                if parties:
                    return actors_of(parties)
                if not party.adjective:
                    return ()
                if party.last + 1 < len(self.words) and self.words[party.last + 1] in self.nouns:
                    return party.actors  # "punish Omani aggression"
                if goods and after.isalpha() and self.is_thing(after) and party.last + 1 not in self.who.at:
                    return party.actors
            elif t in self.who.pronouns and (
                (n <= k + 3 and (n < k + 3 or self.some_of(tokens, n)) and self.is_object(t))
                or (word in POSSESSIVES and (owned or self.who.force_after(t + 1)) and not self.who.party_near(t + 1))
            ):
                return self.who.pronoun(t, here)
            elif word == "those" and "".join(self.words[t + 1 : t + 2]).endswith(("who", "ing")):
                return ()  # "saw those supporting X"
            elif n > k + 1 and self.hurting(word) and lookup(self.words[tokens[k]], self.forms)[1] in _ENABLING:
                return ()  # "helping an uprising topple X"
            elif (word, self.words[tokens[n - 1]]) in _OWNED:
                continue  # "a boat belonging to X", "vessels chartered by X"
            elif n == k + 1 and f"{lookup(self.words[tokens[k]], self.forms)[1]} {word}" in self.verbs:
                continue  # "took in the refugees"
            elif (word in PREPOSITIONS and not (owned and word == "of")) or word in _CLOSED:
                counted = word == "of" and self.words[tokens[n - 1]] in _CROWDS  # "urged hundreds of miners to leave"
                if not counted and not self.roughly(t):
                    return ()
            elif word == "of" and not goods and self.suffers(self.words[tokens[n - 1]]):
                return self.after(tokens, n, ("by",), here, reach=8)  # "condemned the arrest of Y by X"
            elif word == "of" and self.words[tokens[n - 1]] in self.nouns and not self.hurts(tokens[n - 1]):
                return ()  # "suspended a meeting of ministers"
        return ()

    def hurting(self, word: str) -> bool:
        """Whether a plain form hurts whom it is done to: "topple"."""
        what, lemma = lookup(word, self.forms)
        kind = self.verbs.get(lemma)
        return bool(what & BASE) and kind is not None and (kind.sign, kind.kind) == ("-", "material")

    def some_of(self, tokens: Sequence[int], n: int) -> bool:
        """Whether a number and "of" stand before a pronoun: "detained six of them", not "neither of them"."""
        return n > 1 and self.words[tokens[n - 1]] == "of" and self.words[tokens[n - 2]] in _SOME

    def roughly(self, t: int) -> bool:
        """Whether a small word only says how many: "at least 31 people", "up to 40", "about 50"."""
        after = self.words[t + 1] if t + 1 < len(self.words) else ""
        return (after in ("least", "most") and self.words[t] == "at") or after[:1].isdigit()

    def suffers(self, noun: str) -> bool:
        """Whether who stands behind the "of" of an event noun is the one it is done to: "the arrest of X"."""
        return self.is_assault(noun) and "of" in self.nouns[noun].links

    def owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int, *, of_people: bool = True) -> Actors:
        """Whose an event noun is."""
        raise NotImplementedError

    def hurts(self, t: int) -> bool:
        """Whether an event noun is one that hurts: "suspended the sanctions of X", not "offered the help of X"."""
        return self.nouns[self.words[t]].sign == "-"
