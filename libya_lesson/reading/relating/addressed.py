"""What the words behind a verb make of it: calling names, asking to resign, doing it to each other, seeing somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.indirect import Indirect
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.relating.subject_openings import TIME_NOUNS
from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import is_adverb
from libya_lesson.reading.syntax.verb_group import Group

MEETING = Kind("0", "verbal", "consult", (), False)
_EACH_OTHER = frozenset([("each", "other"), ("one", "another")])
_GOING = frozenset(["resign", "quit", "abdicate"])
_STEPPING = frozenset(["step", "stand"])
_DOWN = frozenset(["down", "aside"])
_PASSIVE = 14  # tokens after a passive within which its "by" stands
_BEHIND_AS = 6  # tokens from "as" to that word
_TIMES = TIME_NOUNS | frozenset("last this next on in at for since early late earlier later yesterday today".split())
_ABSOLUTE = 24  # tokens back to ", with"
_NEAR_BY = 6  # tokens
_AIMING = frozenset(["aim", "seek", "intend"])
_AIM = 6  # tokens from a deed to what it was for
_SPOKEN_OF = frozenset("over after following about amid despite".split())
_CALLED = 10  # tokens after "called" within which the word for them stands


class Addressed(Indirect):
    """Judges a verb by who or what follows it."""

    def asks_to_go(self, tokens: Sequence[int], k: int) -> bool:
        """Whether somebody is asked to give up office: "called on X to resign"."""
        near = [self.words[t] for t in tokens[k + 1 : k + _CALLED]]
        return any(
            a == "to" and (b in _GOING or (b in _STEPPING and c in _DOWN))
            for a, b, c in zip(near, near[1:], [*near[2:], ""], strict=False)
        )

    def asks_to_stop(self, tokens: Sequence[int], k: int) -> bool:
        """Whether somebody is asked to leave off what they do to others: "urged X to stop arming the rebels"."""
        for n in range(k + 2, min(k + _CALLED, len(tokens) - 2)):
            if self.words[tokens[n - 1]] == "to" and self.words[tokens[n]] in self.field("stopping"):
                n += 1 + (self.words[tokens[n + 1]] == "from")
                ahead = [self.words[t] for t in tokens[n : n + 2]]
                return ahead[0].endswith("ing") and ahead[0] in self.event_forms and BREAKS.isdisjoint(ahead[1:])
        return False

    def asked_for_meeting(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Whose meeting somebody asks for: X in "asked for an urgent session of X"."""
        for n in range(k + 2, min(k + _CALLED, len(tokens) - 2)):
            if self.words[tokens[n]] in self.field("sittings") and self.words[tokens[n + 1]] == "of":
                return self.after(tokens, n, ("of",), here, visited=True, reach=4)
        return ()

    def is_official(self, actor: str) -> bool:
        """Whether an actor has a name: telling an ambassador is a contact, telling a crowd is not."""
        return not actor.startswith("unnamed:")

    def asked_of(self, quote: int) -> Actors:
        """Who has to do what is demanded: X in "demanded that X leave"."""
        told = next((k for k, s in enumerate(self.cut.spoken) if s.quote == quote >= 0), -1)
        return self.who.subject(told) if told >= 0 and self.cut.spoken[told].clause.kind == "main" else ()

    def thing_done(self, here: int, tokens: Sequence[int], k: int, group: Group) -> Event | None:
        """What is done with a thing, to whom, by whom: "stones were thrown at X by Y", "aid was sent to X by Y"."""
        if "by" not in (self.words[t] for t in tokens[k + 2 : k + _PASSIVE]):
            return None
        things = {self.words[t] for t in tokens if t < group.first}
        plain = self.verbs.get(group.lemma)
        kinds = [x for x in self.special.get(group.lemma, ()) if not things.isdisjoint(x.needs) or x.needs == x.links]
        for kind in [*kinds, *([plain] if plain else [])]:
            links = tuple(link for link in kind.links if link != "object")
            target = self.after(tokens, k, links, here, visited=True, reach=_PASSIVE, owned=True, theirs=True)
            if target:
                source = self.after(tokens, k, ("by",), here, reach=_PASSIVE)
                return self.event(here, tokens, k, kind, source, target, "tie.passive")
        return None

    def passed_on(self, spoken: Spoken, tokens: Sequence[int], k: int, kind: Kind, group: Group | None) -> bool:
        """Whether a verb shares the passive of the one before: "were freed and handed to X", not by themselves."""
        first = spoken.clause.group
        if not first or not first.passive or first is group or "to" not in kind.links or not k:
            return False
        shared = self.words[tokens[k - 1]] == "and" and tokens[k] == first.last + 2
        return shared and "by" not in (self.words[t] for t in tokens[k + 1 : k + 3])

    def each_other(self, tokens: Sequence[int], k: int) -> bool:
        """Whether those who do it do it to each other: "X and Y accused each other of it", "spoke with one another"."""
        ahead = [self.words[t] for t in tokens[k + 1 : k + 5]]
        shared = ahead[:2] == ["the", "other"] and "each" in self.words[max(0, tokens[k] - 3) : tokens[k]]
        return shared or any(pair in _EACH_OTHER for pair in pairwise(ahead))  # "each accuses the other"

    def lately_by(self, tokens: Sequence[int], k: int) -> bool:
        """Whether only a time stands between a participle and its "by": "held last week by X", "in 2020 by X"."""
        for t in tokens[k + 1 : k + 4]:
            if self.words[t] == "by":
                return True
            if self.words[t] not in _TIMES and self.words[t] not in DATES and not self.words[t].isdigit():
                return False
        return False

    def by_agent(self, tokens: Sequence[int], k: int) -> bool:
        """Whether the party that ends here stands behind "by"."""
        n = next((n for n in range(k, max(0, k - _NEAR_BY), -1) if tokens[n] in self.who.at), 0)
        return n > 1 and "by" in (self.words[tokens[n - 1]], self.words[tokens[n - 2]])

    def apposed_as(self, tokens: Sequence[int], k: int) -> Actors:
        """Who is told of in "X, widely believed to be armed by Y,"."""
        to = next((n for n in range(k - 1, max(1, k - _NEAR_BY), -1) if self.words[tokens[n]] == "to"), 0)
        if not to or tokens[to - 1] in self.finite_at or not self.is_part(tokens[to - 1]):
            return ()
        comma = to - 2 - is_adverb(self.words[tokens[to - 2]])
        return self.just_before(tokens, to - 1) if self.words[tokens[comma]] == "," else ()

    def aimed(self, here: int, spoken: Spoken, tokens: Sequence[int], kind: Kind) -> Actors:
        """Whose deed it is that has an aim: X in "X's operation aims to oust Y"."""
        group = spoken.clause.group
        hurts = (kind.sign, kind.kind) == ("-", "material") and group is not None and group.lemma in _AIMING
        return self.decreed(here, tokens, group) if group and hurts else ()

    def aim_of_raid(self, tokens: Sequence[int], to: int) -> bool:
        """Whether an infinitive tells what a deed was for that is only spoken of: "a row over a raid to arrest X"."""
        for n in range(to - 1, max(1, to - _AIM), -1):
            if tokens[n] in self.finite_at or self.words[tokens[n]] in BREAKS:
                return False
            if self.is_assault(self.words[tokens[n]]):
                return not _SPOKEN_OF.isdisjoint([self.words[t] for t in tokens[max(0, n - 4) : n]])
        return False

    def guest_next(self, here: int, tokens: Sequence[int], k: int) -> bool:
        """Whether a guest whose name follows acts in the next clause: "visiting envoy Ann Lee [said]"."""
        guest = next((self.who.at[t].actors for t in tokens[k + 1 : k + 5] if t in self.who.at), ())
        after = here + 1 < len(self.cut.spoken) and self.cut.spoken[here + 1].clause.kind == "main"
        return after and bool(guest) and guest == self.who.subject(here + 1)

    def seen(self, here: int, tokens: Sequence[int], k: int, kind: Kind) -> Kind | None:
        """Seeing somebody "as" something judges; seeing a person is a meeting."""
        near = [self.words[t] for t in tokens[k + 1 : k + _CALLED]]
        if "as" in near:
            return kind
        person = self.object(tokens, k, here)
        return (
            replace(MEETING, links=("object",))
            if len(person) == 1 and self.who.kind.get(person[0]) == "person"
            else None
        )

    def called(self, tokens: Sequence[int], k: int, kind: Kind) -> Kind | None:
        """Calling somebody a hero or an enemy is for or against them; calling them anything else is no tie."""
        words = [self.words[t] for t in tokens[k + 1 : k + 2 * _CALLED]]
        far = words.index("as") + 1 if "as" in words else 0
        for t in tokens[k + 1 : k + max(_CALLED, far + _BEHIND_AS)]:
            bond = self.nouns.get(self.words[t])
            own = self.words[t - 1] in ("'s", "’s")  # "called X's supporters mad"
            sign = self.judging.get(self.words[t]) or (bond.sign if bond and bond.group == "bond" and not own else None)
            if sign:
                return replace(kind, sign=sign)
            if self.words[t] in (";", "that"):
                break
        return None

    def standing_with(self, tokens: Sequence[int], k: int) -> Actors:
        """Who stands behind ", with" before an -ing form: "many died, with X, Y and Z [blaming W]"."""
        low = max(0, k - _ABSOLUTE)
        withs = (n for n in range(k, low, -1) if self.words[tokens[n]] == "with" and self.words[tokens[n - 1]] == ",")
        n = next(withs, 0)
        if not n or any(t in self.finite_at for t in tokens[n:k]):
            return ()
        listed, _ = self.who.group(tokens[: k + 1], n + 1)
        while n < k and not (listed and BREAKS.issuperset(self.words[listed[-1].last + 1 : tokens[k] + 1])):
            n += 1
            listed, _ = self.who.group(tokens[: k + 1], n + 1)
        return actors_of(listed) or self.ending(tokens[k])
