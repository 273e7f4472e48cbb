"""Who is told, asked or wanted to do what follows: "X asked Y | to help Z", "X called on Y | to leave"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.objects import Objects
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import S, lookup

LEANING = ("depend", "rely", "count")
APPEALING: dict[str, tuple[str, ...]] = {  # whom one calls on to do it
    "call": ("on", "upon"),
    "appeal": ("to",),
    "plead": ("with",),
    **dict.fromkeys(LEANING, ("on", "upon")),
}

_ABOUT = frozenset(["over", "about", "against", "on", "of", "amid"])
_AIM = 7  # tokens from "an attempt" to the deed
_POINTING = frozenset("it this that which".split())
_BEING = frozenset("is was be been it's that's it’s that’s 's ’s".split())
_JOINED = 8  # tokens from "in" to "joined"
_LEADS = 6  # tokens from "leads" to what somebody leads in
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
        if group and group.lemma in self.field("accusing") and self.words[spoken.clause.first] in ("whom", "which"):
            return self.who.antecedent(spoken, who=self.words[spoken.clause.first] == "whom")
        if group and group.lemma in self.field("controlled deeds") and not group.passive and group.last in spoken.own:
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
        return party if of and self.words[tokens[of - 1]] in self.field("resolves") else ()

    def only_planned(self, tokens: Sequence[int], to: int) -> bool:
        """Whether an infinitive says what a plan is that the clause is about: "fell out over a plan to arm X"."""
        n = to - 1
        if n < 1 or self.words[tokens[n]] not in self.field("plans"):
            return False
        while n > 0 and to - n < 5 and self.words[tokens[n]] not in PREPOSITIONS and tokens[n] not in self.who.at:
            n -= 1
        return self.words[tokens[n]] in _ABOUT

    def is_mere_aim(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a deed is what "it" is said to be for, whoever that is: "it was an attempt to save X"."""
        n = k - 2
        if n < 2 or self.words[tokens[n]] not in self.field("aims") | self.field("plans"):
            return False
        while n > 0 and k - n < _AIM and self.words[tokens[n]] not in ("a", "an"):
            n -= 1
        told = [self.words[t] for t in tokens[max(0, n - 3) : n]]
        aimed = self.words[tokens[n]] in ("a", "an") and bool(told)
        return aimed and (told[-1] in _POINTING or (told[-1] in _BEING and not _POINTING.isdisjoint(told)))

    def told_before(self, here: int, t: int) -> Actors:
        """Who the words name that a cue tells of: "X left after being attacked by Y"."""
        content = self.content.get(self.cut.cue_of.get(t, -1), ())
        return self.who.in_subject(content, here) if content and content[-1] < t else ()

    def employed(self, tokens: Sequence[int], n: int, k: int) -> Actors:
        """Who is to do what somebody is used for: X in "used X to attack Y", not in "used X's land to attack Y"."""
        lemma = lookup(self.words[tokens[n]], self.forms)[1]
        if self.words[tokens[k - 1]] != "to" or lemma not in self.field("employing"):
            return ()
        told = k - n < _RESOLVED and "by" not in (self.words[t] for t in tokens[n:k])
        return self.ending(tokens[k - 2]) if told and tokens[k - 2] != tokens[n] else ()

    def pressed(self, tokens: Sequence[int], n: int, k: int) -> Actors:
        """Who is to do it in ", prompting X to attack Y", who has done it in "Accusing X of attacking Y, Z left"."""
        word, link = self.words[tokens[n]], self.words[tokens[k - 1]]
        lemma = lookup(word, self.forms)[1] if word.endswith("ing") else ""
        commands = link == "to" and lemma in self.field("controlled deeds")
        if not commands and not (lemma in self.field("accusing") and link in ("of", "with")):
            return ()
        party = self.ending(tokens[k - 2])
        between = [self.words[t] for t in tokens[n + 1 : k - 1]]
        return party if party and BREAKS.isdisjoint(between) and PREPOSITIONS.isdisjoint(between) else ()

    def helped_in(self, subject: Actors, tokens: Sequence[int], k: int) -> Actors:
        """Who does it in "helps X in protecting Y", "X leads the world in jailing Y"."""
        joins = (n for n in range(k - 3, max(-1, k - _JOINED), -1) if "join" in self.words[tokens[n]])
        if (join := next(joins, -1)) >= 0 and (joined := self.ending(tokens[k - 2])):
            return (*subject, *joined) if tokens[join] in self.finite_at else joined  # "X joined Y in attacking Z"
        for n in range(k - 2, max(0, k - _LEADS), -1):
            if tokens[n] in self.who.at:
                break
            what, lemma = lookup(self.words[tokens[n]], self.forms)
            if what & S and lemma == "lead":
                return self.ending(tokens[n - 1]) or self.place_state(tokens[n - 1])
        party = self.ending(tokens[k - 2])
        before = (lookup(self.words[t], self.forms)[1] for t in tokens[max(0, k - 8) : k - 2])
        return party if party and not self.field("helping").isdisjoint(before) else ()
