"""Who does it, or whom it hits, where the clause names only what is theirs: a law, a drone, "its trucks"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.infinitives import Infinitives
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import lookup
from libya_lesson.reading.syntax.verb_group import Group

_OUGHT = frozenset(["should", "must", "to"])
_NOMINATIVES = frozenset(["he", "she", "it", "they"])
_WHERE = frozenset("in inside across near".split())
_OWNER_REACH = 5  # tokens
_LATELY = 2  # sentences back to what a noun takes up
_TOLD = frozenset("accuse demand request threaten reject".split())
_ENABLING = frozenset(["help", "let", "make", "watch"])


class Indirect(Infinitives):
    """Finds parties that a verb reaches by way of something else."""

    def owner_hit(self, here: int, tokens: Sequence[int]) -> Actors:
        """Whose things a passive hits: "its trucks were looted", "X's office was stormed"."""
        for n, t in enumerate(tokens[:_OWNER_REACH]):
            if self.words[t] in ("its", "their"):
                return self.who.pronoun(t, here) if n < _OWNER_REACH - 1 else ()
            if self.words[t] in ("'s", "’s"):
                return self.ending(t - 1)
            if self.words[t] in BREAKS or t in self.who.commons:
                break
        return ()

    def owner_told_of(self, here: int, first: int) -> Actors:
        """Whose thing a relative clause tells of: X in "X's plan, which", the speaker's in "its plan, which"."""
        behind = first - 1 - (self.words[first - 1] == ",")
        for t in range(behind, max(0, behind - _OWNER_REACH), -1):
            if self.words[t] in ("its", "their"):
                return self.who.pronoun(t, here)
            if self.words[t] in ("'s", "’s"):
                return self.ending(t - 1) or self.place_state(t - 1)
            if self.words[t] in BREAKS or self.words[t] in PREPOSITIONS or t in self.who.at:
                break
        return ()

    def decreed(self, here: int, tokens: Sequence[int], group: Group) -> Actors:
        """Whose law, weapon or raid it is that does something: "X's decree bars Y", "a raid by X killed nine"."""
        for n, t in enumerate(tokens[:_OWNER_REACH]):
            if t >= group.first:
                break
            if self.words[t] in self.field("means of rule") or (
                self.is_assault(self.words[t]) and group.last == self.lasts[0]
            ):
                return self.owners(here, (), tokens, n) or self.after(tokens, n, ("by",), here, reach=8)
        return ()

    def struck_in(self, tokens: Sequence[int], k: int, source: Actors) -> Actors:
        """Whose ground a state strikes: "Omani jets bombed nine targets in Chad"."""
        if not any(self.who.kind.get(a) in ("state", "government body") for a in source):
            return ()
        for n in range(k + 2, min(k + 9, len(tokens) - 1)):
            if self.words[tokens[n]] in BREAKS:
                break
            if self.words[tokens[n]] in _WHERE:
                ground = self.place_state(tokens[n + 1]) or self.place_state(tokens[n + 1] + 1)
                own = {self.who.parents.get(a) for a in source} | set(source)
                return tuple(a for a in ground if self.who.kind.get(a) == "state" and a not in own)
        return ()

    def offerer(self, here: int, spoken: Spoken) -> Actors:
        """Who made "an offer that was welcomed by X", where that stands beside the clause that tells of it."""
        clause = spoken.clause
        noun = self.words[clause.first - 1]
        if (
            clause.kind != "relative"
            or (noun not in self.field("uttered") and noun not in self.field("steps"))
            or self.words[clause.first - 2] not in ("a", "an")
        ):
            return ()
        apposed = self.words[clause.first - 3] in (",", "in")  # "X left, in a move which Y condemned"
        return self.who.subject(here - 1) if apposed and here else ()

    def doer(self, tokens: Sequence[int], here: int, kind: Kind) -> Actors:
        """Whose step the words name: "the decision by X", "the move", which takes up who acted before."""
        for n, t in enumerate(tokens[:_OWNER_REACH]):
            word = self.words[t]
            if word in BREAKS or t in self.who.at:
                break
            hits = (
                kind.group != "reject"
                and word in self.nouns
                and (self.nouns[word].sign, self.nouns[word].kind) == ("-", "material")
            )
            if word in self.field("steps") or word in self.field("uttered") or hits:
                if self.words[t + 1 : t + 2] == ["by"]:
                    return self.after(tokens, n, ("by",), here, visited=True, reach=4)
                if hits and self.words[t - 1] in ("a", "an", "the"):
                    by = self.after(tokens, n, ("by",), here, visited=True, reach=9)
                    if by:
                        return by  # "condemned an attack on X by Y"
                if self.words[t - 1] not in ("the", "this"):
                    return ()
                return (
                    self.who.mover(here)
                    if word in self.field("steps")
                    else self.before(here, self.nouns[word].group if hits else "")
                )
        return ()

    def proposer(self, tokens: Sequence[int], here: int) -> Actors:
        """Whose plan is stopped or backed: X in "blocked a proposal by X", "blocked a merger between X and Y"."""
        for n, t in enumerate(tokens[:_OWNER_REACH]):
            if self.words[t] in self.nouns and not self.hurts(t) and self.words[t + 1 : t + 2] == ["between"]:
                return self.after(tokens, n, ("between",), here, visited=True)
            if self.words[t] in BREAKS or self.words[t] in PREPOSITIONS or t in self.who.at:
                break
            if self.words[t] in self.field("uttered") and self.words[t + 1 : t + 2] in (["by"], ["from"]):
                return self.after(tokens, n, ("by", "from"), here, visited=True, reach=4)
        return ()

    def before(self, here: int, deed: str) -> Actors:
        """Who did what a noun takes up: X in "X hit Y. Z condemned the attack", "X blamed Y. Y denied the charge"."""
        own, sentence = set(self.who.subject(here)), self.cut.spoken[here].sentence
        own |= {
            state for a in own if (state := self.who.parents.get(a))
        }  # what Oman is accused of, its ministry denies
        for then, kind, source, target in reversed(self.past):
            if sentence - then > _LATELY:
                break
            told = kind.group in _TOLD and not own.isdisjoint(target)
            fought = (then, kind, target, source) in self.past  # a war of two is no attack of one
            hit = (kind.sign, kind.kind, kind.group) == ("-", "material", deed) and not fought
            if own.isdisjoint(source) and (hit if deed else told):
                return source
        return ()

    def called_whom(self, here: int, tokens: Sequence[int], k: int) -> tuple[Actors, Actors]:
        """Who calls whom something in "Ann Lee, whom X called a liar", where the words after "called" are a quote."""
        verb = tokens[k]
        for t in range(verb - 1, max(0, verb - 7), -1):
            if self.words[t] == "whom":
                behind = t - 1 - (self.words[t - 1] == ",")
                return self.who.in_subject(range(t + 1, verb), here), self.ending(behind)
        return (), ()

    def helped(self, tokens: Sequence[int], k: int) -> Actors:
        """Who does it in "helped X sell oil to Y", "let X attack Y"."""
        enabling = lookup(self.words[tokens[k - 2]], self.forms)[1] in _ENABLING
        return self.ending(tokens[k - 1]) if enabling else ()

    def stopped(self, tokens: Sequence[int], k: int) -> bool:
        """Whether an -ing form says what somebody should stop doing."""
        return self.stops(tokens, k) and k > 1 and self.words[tokens[k - 2]] in _OUGHT

    def stops(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "stop" stands right before an -ing form."""
        return k > 0 and lookup(self.words[tokens[k - 1]], self.forms)[1] in ("stop", "cease")

    def urged(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether somebody is asked to stop it: "urged X to stop arming Y", "demanded that X end its support"."""
        near = (lookup(self.words[t], self.forms)[1] for t in tokens[max(0, k - 12) : k])
        return self.outer(spoken.quote) in self.field("urging") or not self.field("urging").isdisjoint(near)

    def cue_word(self, quote: int) -> str:
        """The word that credits somebody with the words of a quote, "" for none."""
        cue = self.who.quotes[quote].cue[0] if quote >= 0 else -1
        at = bisect_left(self.who.tokens.start, cue)
        return self.words[at] if cue >= 0 and at < len(self.words) else ""

    def contact(self, group: Group, subject: Actors) -> Actors:
        """Whom a clause without "whom" hangs on: "the refugees it drove out", "a militia he paid"."""
        t = group.first - 1
        if t < 1 or self.words[t] not in _NOMINATIVES:
            return ()
        found = self.ending(t - 1)
        common = self.who.commons.get(t - 1)
        first = common.first if common else next((n for n in range(t - 1, max(0, t - 6), -1) if n in self.who.at), 0)
        if self.words[first - 1] == "with" and self.words[first - 2] in self.nouns:
            return ()  # "the talks with the rebels he broke off"
        return tuple(a for a in found if a not in subject)
