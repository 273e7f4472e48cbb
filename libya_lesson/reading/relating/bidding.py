"""Who is told, asked or wanted to do what follows: "X asked Y | to help Z", "X called on Y | to leave"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.objects import Objects
from libya_lesson.reading.syntax.function_words import PREPOSITIONS

CONTROL = frozenset(
    "request ask urge prompt allow want help force persuade tell order mandate enable encourage invite let press get "
    "permit beg implore command instruct pressure advise entice authorise authorize push require compel expect "
    "lead oblige cause commit entitle empower instruct nudge".split()
)
LEANING = ("depend", "rely", "count")
APPEALING: dict[str, tuple[str, ...]] = {  # whom one calls on to do it
    "call": ("on", "upon"),
    "appeal": ("to",),
    "plead": ("with",),
    **dict.fromkeys(LEANING, ("on", "upon")),
}
ACCUSING = frozenset("accuse suspect charge convict".split())

PLANS = frozenset("plan plans proposal proposals bill deal law move decision call calls bid idea scheme offer".split())
RESOLVES = PLANS | frozenset(
    "decisions vow attempt attempts effort efforts refusal threat promise pledge campaign push willingness readiness "
    "desire wish order request choice".split()
)
_ABOUT = frozenset(["over", "about", "against", "on", "of", "amid"])
_RESOLVED = 7  # tokens from "to" back to whose resolve it is


class Bidding(Objects):
    """Finds who is to do what the words of another clause say."""

    def outer(self, quote: int) -> str:
        """The verb that announces a quote."""
        return self.announced_by.get(quote, "")

    def commanded(self, here: int) -> Actors:
        """Who is to do what content without a verb of its own says: "X asked Y [to help Z]", "X wanted [to help Z]"."""
        spoken = self.cut.spoken[here]
        group = spoken.clause.group
        if group and group.lemma in APPEALING and not group.passive and group.last in spoken.own:
            links = APPEALING[group.lemma]
            return self.after(spoken.own, spoken.own.index(group.last), links, here) or self.who.subject(here)
        if group and group.lemma in ACCUSING and self.words[spoken.clause.first] in ("whom", "which"):
            return self.who.antecedent(spoken, who=self.words[spoken.clause.first] == "whom")
        if group and group.lemma in CONTROL and not group.passive and group.last in spoken.own:
            found = self.object(spoken.own, spoken.own.index(group.last), here)
            if self.is_object(group.last + 1):  # "urged them | to leave": whoever they are
                return tuple(a for a in found if a not in self.who.subject(here))
            if found:
                return found
        return self.who.subject(here)

    def resolved(self, tokens: Sequence[int], opening: int) -> Actors:
        """Whose resolve stands before "to" in "the refusal of X to go", "an attempt by X to stay"."""
        party = self.ending(tokens[opening - 1])
        behind = range(opening - 2, max(0, opening - _RESOLVED), -1) if party else ()
        of = next((n for n in behind if self.words[tokens[n]] in ("of", "by")), 0)
        return party if of and self.words[tokens[of - 1]] in RESOLVES else ()

    def only_planned(self, tokens: Sequence[int], to: int) -> bool:
        """Whether an infinitive says what a plan is that the clause is about: "fell out over a plan to arm X"."""
        n = to - 1
        if n < 1 or self.words[tokens[n]] not in PLANS:
            return False
        while n > 0 and to - n < 5 and self.words[tokens[n]] not in PREPOSITIONS and tokens[n] not in self.who.at:
            n -= 1
        return self.words[tokens[n]] in _ABOUT
