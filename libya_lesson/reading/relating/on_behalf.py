"""Deeds that are not those of the subject: "foreign support for X", "blamed X for attacks on Y", "announced talks"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.mutual import Mutual
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, ING, lookup

_OUTSIDE = frozenset("foreign outside external international western regional overseas".split())

_MAKING = frozenset("made paid had held".split())
_PAPERS = ("-office", "-statement", "-report", "-letter")
_BEFORE_UNDONE = frozenset(["of", "for", "from", "against", "as"])
_CHARGING = frozenset(["accuse", "coerce"])
_SEEING = frozenset("see witness experience".split())  # "has seen a surge in attacks by X"
_CALLS = frozenset(["call", "calls"])
_ADORNED = 5  # tokens of a noun phrase


class OnBehalf(Mutual):
    """Tells what somebody only speaks of from what is theirs."""

    def from_outside(self, tokens: Sequence[int], k: int, kind: Kind, *, judged: bool) -> bool:
        """Whether help is somebody else's: "spoke of foreign support for X", "condemned support for X"."""
        before = self.words[tokens[k - 1]] if k else "the"
        return kind.group in ("aid", "support") and (judged or before in _OUTSIDE or before in self.who.state_of)

    def spoken_for(self, spoken: Spoken, speaker: Actors) -> Actors:
        """Who holds the talks that a spokeswoman announces: whoever she speaks for, not she."""
        low, high = (
            self.cut.spoken[self.announcing[spoken.quote]].clause.subject if spoken.quote in self.announcing else (0, 0)
        )
        if not any(word.startswith("spokes") for word in self.words[max(low, 0) : high]):
            return speaker
        return tuple(parent for a in speaker if (parent := self.who.parents.get(a)))

    def by_paper(self, speaker: Actors) -> bool:
        """Whether only a paper or an office speaks: "X's office said the talks with Y had begun"."""
        return any(a.startswith("unnamed:") and a.endswith(_PAPERS) for a in speaker)

    def unsaid(self, tokens: Sequence[int], k: int) -> bool:
        """Whether it has not happened: "made no mention of any threat", "warned X against attacks on Y"."""
        if _BEFORE_UNDONE.isdisjoint(self.words[max(0, tokens[k] - _ADORNED) : tokens[k]]):
            return False  # most of the time
        for t in range(tokens[k] - 1, max(1, tokens[k] - _ADORNED), -1):
            if self.words[t] == "of" and self.words[t - 1] in self.field("signs of"):
                return "no" in self.words[max(0, t - 3) : t]
            if self.words[t] == "from" and self.words[t + 1].endswith("ing"):  # "banned X from having ties with Y"
                near = self.words[max(0, t - _ADORNED) : t]
                return any(lookup(word, self.forms)[1] in self.field("keeping from") for word in near)
            if self.words[t] == "for" and self.asked_for(t):
                return self.nouns[self.words[tokens[k]]].sign == "+"  # "asked X for support for Y"
            if self.words[t - 1 : t + 1] == ["such", "as"]:
                return self.is_assault(self.words[tokens[k]])  # "punished X for crimes such as the arrest of Y"
            if self.words[t] == "against" and self.ending(t - 1):
                return self.is_assault(self.words[tokens[k]])  # "warned X against attacks on Y"
        return False

    def has_of(self, tokens: Sequence[int], k: int) -> bool:
        """Whether the first preposition behind a noun is "of": not in "your support within the framework of X"."""
        return next((self.words[t] for t in tokens[k + 1 :] if self.words[t] in PREPOSITIONS), "") == "of"

    def of_other(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "by" belongs to a participle behind another noun: "the release of [hostages held by X]"."""
        behind = tokens[k + 1 : k + 2 * _ADORNED]
        if not behind or self.words[behind[0]] != "of":
            return False
        by = next((n for n, t in enumerate(behind) if self.words[t] == "by"), 0)
        return by > 2 and self.is_part(behind[by - 1])

    def shares_to(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether a noun belongs to the first of two infinitives: "their plan | to cut ties with X and join Y"."""
        group = spoken.clause.group
        joined = spoken.quote >= 0 and group is not None and self.words[group.first - 1] in ("and", "or")
        if not joined or group is None or tokens[k] > group.first:
            return False
        near = tokens[max(0, k - _ADORNED) : k]
        return any(self.words[t] == "to" and lookup(self.words[t + 1], self.forms)[0] & BASE for t in near)

    def made_at(self, tokens: Sequence[int], k: int) -> int:
        """Where the verb stands in "the visit he made to X", "a call Ann Lee made to Y"; 0 for none."""
        behind = range(k + 2, min(k + _ADORNED, len(tokens) - 1))
        verb = next((n for n in behind if self.words[tokens[n]] in _MAKING), 0)
        return verb if verb and self.words[tokens[verb + 1]] in ("to", "with") else 0

    def asked_for(self, t: int) -> bool:
        """Whether "for" leads to what somebody is asked for: "asked X | for", "urged X on Monday | for"."""
        n = t - 1
        while n > 0 and (self.words[n] in DATES or self.words[n] == "on"):
            n -= 1
        asked = bool(self.ending(n)) or self.is_object(n)
        return asked and any(lookup(word, self.forms)[1] == "ask" for word in self.words[max(0, n - 5) : n])

    def charged_with(self, tokens: Sequence[int], k: int) -> Actors:
        """Whose deed it is that somebody is blamed for: X in "blamed X for attacks on Y", "accused X of attacks"."""
        noun = self.words[tokens[k]]
        if not self.is_assault(noun) or k + 1 >= len(tokens) or self.words[tokens[k + 1]] not in self.nouns[noun].links:
            return ()
        for n in range(k - 1, max(0, k - _ADORNED), -1):
            if self.words[tokens[n]] in ("for", "of"):
                party = self.ending(tokens[n] - 1)
                before = self.words[max(0, tokens[n] - 7) : tokens[n] - 1] if party else []
                charging = (self.verbs.get(lookup(word, self.forms)[1]) for word in before)
                return party if any(verb and verb.group in _CHARGING for verb in charging) else ()
            if tokens[n] in self.who.at or self.words[tokens[n]] in PREPOSITIONS:
                break
        return ()

    def of_thing(self, tokens: Sequence[int], k: int) -> bool:
        """Whether an -ing form right behind a thing governs the noun: "[crossings handling trade] with X"."""
        for n in range(k - 1, max(1, k - _ADORNED), -1):
            t = tokens[n]
            if t in self.finite_at or t in self.who.at or self.words[t] in PREPOSITIONS or self.words[t] in BREAKS:
                return False
            if self.words[t].endswith("ing") and lookup(self.words[t], self.forms)[0] & ING:
                before, word = tokens[n - 1], self.words[tokens[n - 1]]
                return (
                    word.endswith("s") and word.isalpha() and before not in self.finite_at and not self.is_part(before)
                )
        return False

    def told_of(self, here: int, tokens: Sequence[int], k: int) -> Actors:
        """Who has done what a noun with "that" tells: Y in "X's allegation that Y lied"."""
        after = next((last for last in self.lasts if last > tokens[k]), -1)
        verb = self.finite_at.get(after)
        own = [t for t in tokens[k + 2 :] if t < verb.first] if verb and not verb.modal else []
        return self.asked_of(self.cut.cue_of.get(tokens[k], -1)) or (self.who.in_subject(own, here) if own else ())

    def is_hostile(self, lemma: str) -> bool:
        """Whether a verb hurts whom it is done to."""
        return lemma in self.verbs and self.verbs[lemma].sign == "-"

    def faces(self, kind: Kind, sought: Sequence[str], *, owned: bool) -> bool:
        """Whether the subject is who it comes upon: "faces X's threats", "has seen attacks by X"."""
        seen = not owned and kind.group == "assault" and not _SEEING.isdisjoint(sought)
        return seen or not self.field("facing").isdisjoint(sought)

    def uttered_by(self, here: int, tokens: Sequence[int], k: int, kind: Kind, owners: Actors) -> Event | None:
        """What somebody's call or allegation says: "X's call on Y to leave", "X's allegation that Y lied"."""
        asked = self.words[tokens[k]] in _CALLS and self.after(tokens, k, ("on", "upon"), here, reach=2)
        if asked:
            return self.event(here, tokens, k, Kind("+", "verbal", "request", (), False), owners, asked, "tie.noun")
        told = kind.group == "accuse" and self.words[tokens[k] + 1 : tokens[k] + 2] == ["that"]
        target = self.told_of(here, tokens, k) if told else ()
        return self.event(here, tokens, k, kind, owners, target, "tie.noun") if target else None
