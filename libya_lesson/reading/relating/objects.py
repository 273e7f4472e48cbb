"""The object of an event word and the phrases behind it: to whom something is done, by whom, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from libya_lesson.reading.relating.doers import Doers
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.syntax.calendar_words import WEEKDAYS
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import OWNING, POSSESSIVES, PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, lookup
from libya_lesson.reading.syntax.verbhood import HELPS

_CLOSED = BREAKS | frozenset("to that how why whether what and outside inside near alongside beside opposite".split())
_THEIR_OWN = frozenset(["suffer", "request"])
_BLAMING = ("object", "on")
JUDGING = frozenset("support accuse reject protest".split())
_RELATIVES = frozenset(["that", "which"])
_UTTERED_TO = frozenset(["object", "to"])  # "rejected X's demands", "bowed to X's demands"
_OWNED = frozenset(
    [
        ("to", "belonging"),
        *(("by", word) for word in ("owned", "chartered", "operated", "run", "held")),
    ]
)
_ENABLING = frozenset(["help", "let", "make", "watch"])
_SETTING = frozenset("in at during after since before".split())
_CROWDS = frozenset("dozens scores hundreds thousands tens millions".split())
_DEMANDED = 16  # tokens from "called for" to what is called for
_TAKING_UP = frozenset(["it", "them"])
_ANSWERED = 25  # tokens back to the demand that "it" takes up
_ISSUED = 6  # tokens from "made" to the demand
_PLACED = frozenset(["from", "in"])  # behind these a place means who governs it: "buys from X", "meddles in X"


class Objects(Doers):
    """Looks behind a token of a clause for the actors that an event reaches."""

    def uttered(self, tokens: Sequence[int], here: int, *, made: bool = False) -> Actors:
        """Whose words these tokens speak of: "an offer from X", "X's appeal"; if ``made``, "a law passed by X"."""
        said = False
        if tokens and self.words[tokens[0]] in _SETTING:
            return ()  # "re-elected in a vote rejected by X"
        for n, t in enumerate(tokens):
            word = self.words[t]
            if word in BREAKS or t in self.finite_at:
                break
            if word in self.field("uttered"):
                said = True
                if n and self.words[tokens[n - 1]] in POSSESSIVES:
                    return self.who.pronoun(tokens[n - 1], here)
            elif (said and word in ("from", "by")) or (made and n and word == "by" and self.is_made(tokens, n)):
                return self.after(tokens, n - 1, ("from", "by"), here, visited=True, reach=3)
            elif word in OWNING and self.field("uttered").intersection(self.words[x] for x in tokens[n + 1 : n + 4]):
                return self.ending(t - 1) or self.place_state(t - 1)
        return ()

    def utterer(self, t: int, here: int, lemma: str) -> Actors:
        """Whose words "it" or "them" takes up: X in "X made demands, but Y rejected them"."""
        judging = lemma in self.verbs and self.verbs[lemma].group in JUDGING
        if not judging or self.words[t] not in _TAKING_UP:
            return ()
        for n in range(t - 1, max(0, t - _ANSWERED), -1):
            word, clause = self.words[n], self.cut.clause_of[n]
            group = self.cut.spoken[clause].clause.group if clause >= 0 else None
            if word in self.field("uttered") and group and word.endswith("s") == (self.words[t] == "them"):
                told = 0 < n - group.last < _ISSUED and PREPOSITIONS.isdisjoint(self.words[group.last : n])
                found = self.who.subject(clause) if told and clause != here else ()
                return found if set(found).isdisjoint(self.who.subject(here)) else ()
        return ()

    def target(self, tokens: Sequence[int], k: int, kind: Kind, here: int) -> Actors:
        """To whom a verb does it: its object, or who stands after its preposition; behind the noun of a light verb."""
        if kind.light and "object" not in kind.links:
            k = self.needed(tokens, k, kind)
            self.taken.add(tokens[k])
            if kind.group in _THEIR_OWN and (whose := self.owners(here, (), tokens, k)):
                return whose  # "drew X's ire", "sought his help"
        if kind.group == "worry":
            return self.worrying(tokens, k, kind)
        if "object" in kind.links and self.shares_object(tokens, k):
            k += 2
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
            given |= self.words[tokens[k]].startswith("releas")  # "released his papers"
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
            return self.blamed_on(tokens, k, here)
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

    def shares_object(self, tokens: Sequence[int], k: int) -> bool:
        """Whether two verbs have one object: "accused X of training and sending fighters"."""
        if k + 3 >= len(tokens) or self.words[tokens[k + 1]] != "and":
            return False
        first, second = (lookup(self.words[tokens[n]], self.forms)[0] for n in (k, k + 2))
        return bool(first & second & (ING | PART | BASE)) and tokens[k + 2] not in self.who.at

    def worrying(self, tokens: Sequence[int], k: int, kind: Kind) -> Actors:
        """Whose plans or deeds are a concern: X in "about X's plan to build a dam", not in "about X's arrest"."""
        link = next((n for n in range(k + 1, min(k + 3, len(tokens))) if self.words[tokens[n]] in kind.links), -1)
        for n in range(link + 1, min(link + 4, len(tokens))) if link > 0 else ():
            party = self.who.at.get(tokens[n])
            if party:
                owns = self.words[party.last + 1 : party.last + 2] in (["'s"], ["’s"])
                theirs = self.words[party.last + 1 : party.last + 6]
                suffered = any(
                    self.suffers(word) and after not in self.nouns[word].links for word, after in pairwise(theirs)
                )  # "about X's arrest", but "about X's bombing of Y"
                return party.actors if (owns or party.adjective) and not suffered else ()
            if self.words[tokens[n]] in PREPOSITIONS:
                break
        return ()

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
                if party.last + 1 in self.who.verbs and self.tells(tokens[k]):
                    return ()  # "warned the country was in danger": no object
                after = self.words[party.last + 1] if party.last + 1 < len(self.words) else ""
                if after in OWNING and not owned and not self.who.force_after(party.last + 2):
                    return ()
                parties, _ = self.who.group(
                    tokens, n, visited=visited or self.words[t - 1] == "of"
                )  # "annexed part of X"
                if parties:
                    return actors_of(parties)
                if t in self.who.inside:
                    continue  # "accused the EU ceasefire monitors"
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
                return self.utterer(t, here, lookup(self.words[tokens[k]], self.forms)[1]) or self.who.pronoun(t, here)
            elif word == "those" and "".join(self.words[t + 1 : t + 2]).endswith(("who", "ing")):
                return ()  # "saw those supporting X"
            elif n > k + 1 and self.hurting(word) and lookup(self.words[tokens[k]], self.forms)[1] in _ENABLING:
                return ()  # "helping an uprising topple X"
            elif (word, self.words[tokens[n - 1]]) in _OWNED:
                continue  # "a boat belonging to X", "vessels chartered by X"
            elif n == k + 1 and f"{lookup(self.words[tokens[k]], self.forms)[1]} {word}" in self.verbs:
                continue  # "took in the refugees"
            elif owned and word == "by" and self.words[tokens[n - 1]] in self.field("aims"):
                return self.after(tokens, n - 1, ("by",), here, reach=4)  # "backs efforts by X to reach a deal"
            elif visited and word == "on" and n + 1 < len(tokens) and self.words[tokens[n + 1]] in WEEKDAYS:
                continue  # "will meet on Monday the envoy"
            elif (word in PREPOSITIONS and not (owned and word == "of")) or word in _CLOSED:
                counted = word == "of" and self.words[tokens[n - 1]] in _CROWDS  # "urged hundreds of miners to leave"
                if not counted and not self.roughly(t):
                    return ()
            elif word == "of" and n == k + 1 and n + 1 < len(tokens) and self.words[tokens[n + 1]].endswith("ing"):
                return ()  # "whom it accused of bombing Y": not Y is accused
            elif word == "of" and not goods and self.suffers(self.words[tokens[n - 1]]):
                return self.after(tokens, n, ("by",), here, reach=8)  # "condemned the arrest of Y by X"
            elif word == "of" and self.words[tokens[n - 1]] in self.nouns and not self.hurts(tokens[n - 1]):
                return ()  # "suspended a meeting of ministers"
        return ()

    def tells(self, t: int) -> bool:
        """Whether a finite verb may have a whole clause as its object: "warned X was in danger"."""
        return t in self.finite_at and self.finite_at[t].lemma in self.field("saying that")

    def hurting(self, word: str) -> bool:
        """Whether a plain form hurts whom it is done to: "topple"."""
        what, lemma = lookup(word, self.forms)
        kind = self.verbs.get(lemma)
        return bool(what & BASE) and kind is not None and (kind.sign, kind.kind) == ("-", "material")

    def helps_hurt(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "help" only leads to a deed that hurts: "helped fight the rebels", not "helped rebel leaders"."""
        if self.words[tokens[k]] not in HELPS:
            return False  # most verbs
        word = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        return self.hurting(word) and word not in self.who.body_nouns and word not in self.who.people

    def owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int, *, of_people: bool = True) -> Actors:
        """Whose an event noun is."""
        raise NotImplementedError

    def hurts(self, t: int) -> bool:
        """Whether an event noun is one that hurts: "suspended the sanctions of X", not "offered the help of X"."""
        return self.nouns[self.words[t]].sign == "-"
