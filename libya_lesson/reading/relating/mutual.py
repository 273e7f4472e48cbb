"""What two do together or to each other: "X and Y held talks", "X and Y are at odds", "fighting broke out between"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.relating.turns import Turns
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import lookup

_STATES = frozenset("at in on under locked embroiled engaged".split())  # "are at war", "are on good terms"
_FAILING = frozenset("fail refuse decline struggle".split())
_BEHIND = 8  # tokens from a verb to "between"
_GATHERINGS = frozenset("meeting meetings summit summits gathering".split())
_FAR = 10  # tokens from a fight to its "between"
_NEAR = 5  # tokens between a verb and its noun


class Mutual(Turns):
    """Ties that several have with each other."""

    def among(self, spoken: Spoken, subject: Actors, tokens: Sequence[int], k: int, kind: Kind) -> bool:
        """Whether the several subjects of a clause share an event noun: "X and Y held talks"."""
        group = spoken.clause.group
        if len(subject) < 2 or "with" not in kind.links or (group and group.negated):
            return False
        if self.aimed_at(spoken, tokens, k):
            return True
        if group is None:
            return False
        verb = max((last for last in self.lasts if last < tokens[k]), default=-1)
        if verb < 0 or tokens[k] - verb > _NEAR:
            return False
        between = [self.words[t] for t in tokens[:k] if t > verb]
        behind = self.words[tokens[k + 1]] if k + 1 < len(tokens) else "."
        if behind in ("on", "in") and self.after(tokens, k, ("with",), spoken.base, visited=True, reach=5):
            return False  # "X and Y held talks on Monday with Z"
        if behind in ("with", "between", "by") or not BREAKS.isdisjoint(between):
            return False
        lemma = self.finite_at[verb].lemma
        if "to" in between[:2] and lemma not in _FAILING:  # "X and Y are to resume talks", "plan to sign a deal"
            aim = between.index("to") + 1
            lemma, between = lookup("".join(between[aim : aim + 1]), self.forms)[1], between[aim + 1 :]
        if lemma in ("be", "remain") or (self.finite_at[verb].passive and lemma.startswith(("lock", "embroil"))):
            return bool(between) and between[0] in _STATES
        return (
            lemma in self.field("done jointly")
            and not self.finite_at[verb].passive
            and PREPOSITIONS.isdisjoint(between)
        )

    def aimed_at(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether a noun is what several aim at together: "want | to restore ties", "in a bid to rebuild ties"."""
        behind = self.words[tokens[k + 1]] if k + 1 < len(tokens) else "."
        near = range(k - 2, max(-2, k - _NEAR), -1)
        opening = next((n + 1 for n in near if self.words[tokens[n + 1] - 1] == "to"), -1)
        if opening < 0 or behind in ("with", "between", "by") or tokens[k] - 1 < opening:
            return False
        between = [self.words[t] for t in tokens[opening + 1 : k]]
        told = spoken.quote in self.announcing and (not opening or (opening == 1 and self.words[tokens[0]] == "to"))
        outer = self.cut.spoken[self.announcing[spoken.quote]].clause.group if told else None
        if not (told and outer and not outer.negated and outer.lemma not in _FAILING) and not (
            opening > 1
            and self.words[tokens[opening - 2]] in self.field("aims")  # "in a bid to"
            and self.words[tokens[0]] not in self.field("aims")
        ):
            return False
        lemma = lookup(self.words[tokens[opening]], self.forms)[1]
        return lemma in self.field("done jointly") and PREPOSITIONS.isdisjoint(between) and BREAKS.isdisjoint(between)

    def stuck_in(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether the subject is in something with another: "is in a dispute with X", "is at the centre of a row"."""
        group = spoken.clause.group
        if group is None or group.negated or not 0 < tokens[k] - group.last < _FAR:
            return False
        if group.lemma != "be" and not (group.passive and group.lemma.startswith(("lock", "embroil", "mire"))):
            return False
        between = [self.words[t] for t in tokens[:k] if t > group.last and not is_adverb(self.words[t])]
        return between[:1] == ["in"] or between[:2] == ["at", "the"]

    def arising(self, spoken: Spoken, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Between whom something "broke out" or "was reached", where that follows the verb."""
        group = spoken.clause.group
        if (
            group is None
            or group.first < tokens[k]
            or not (
                group.lemma in self.field("arising") or (group.passive and group.lemma in self.field("done jointly"))
            )
            or group.last not in tokens
        ):
            return ()
        return self.after(tokens, tokens.index(group.last), ("between",), here, visited=True, reach=_BEHIND)

    def gathered(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Who met in "the meeting of X and Y"."""
        word, follows = self.words[tokens[k]], self.words[tokens[k] + 1 : tokens[k] + 2]
        met = self.after(tokens, k, ("of",), here, reach=4) if word in _GATHERINGS and follows == ["of"] else ()
        return met if len(met) > 1 else ()

    def reached(self, spoken: Spoken, tokens: Sequence[int], k: int, here: int, link: str = "by") -> Actors:
        """By or with whom something was "reached" or "struck", where that passive follows its noun."""
        group = spoken.clause.group
        if (
            group is None
            or not group.passive
            or group.lemma not in self.field("done jointly")
            or group.first < tokens[k]
        ):
            return ()
        if group.last not in tokens:
            return ()
        verb = tokens.index(group.last)
        return self.by(tokens, verb, here) if link == "by" else self.after(tokens, verb, (link,), here, reach=4)

    def dispatched(self, tokens: Sequence[int], k: int) -> Actors:
        """Who fight in "between reinforcements that X sent and Y", "between troops sent by X and Y"."""
        n = next((n for n in range(k + 1, min(k + _FAR, len(tokens))) if self.words[tokens[n]] == "between"), 0)
        begin = tokens[n] + 1
        t = next(
            (t for t in range(begin, begin + 4) if self.words[t : t + 1] and self.words[t] in self.who.stand_ins), 0
        )
        if not n or not t:
            return ()
        opened = self.words[t + 1 : t + 2] in (["that"], ["which"])
        sender = self._named_at(t + 1 + opened)
        verb = sender.last + 1 if sender else t + 1
        verb += bool(sender) and self.words[verb : verb + 1] in (["has"], ["had"], ["have"])
        if verb + 1 >= len(self.words) or lookup(self.words[verb], self.forms)[1] not in self.field("sending"):
            return ()
        end = verb + 1
        if not sender and self.words[verb + 1] == "by" and (sender := self._named_at(verb + 2)):
            end = sender.last + 1
        end = next((n for n in range(end, min(end + _NEAR, len(self.words))) if self.words[n] == "and"), 0)
        other = self._named_at(end + 1) if sender and end else None
        return (*sender.actors, *other.actors) if sender and other else ()

    def _named_at(self, t: int) -> Party | None:
        """The party whose name begins here, its article left out."""
        for n in range(t, t + 3):
            party = self.who.at.get(n)
            if party or self.words[n : n + 1] != ["the"]:
                return party if party and not party.adjective else None
        return None
