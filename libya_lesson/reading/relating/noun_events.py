"""Events told by nouns: "his visit to X", "the help of X", "a French-Russian alliance"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.verb_events import VerbEvents
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import lookup

_POSSESSIVES = frozenset("his her its their our my".split())
_SEEKING = frozenset("seek request ask demand want need win receive get expect secure obtain accept enjoy".split())


_WITHHOLDING = frozenset("suspend cut halt freeze stop end withdraw withhold deny block refuse".split())
_ENDING = frozenset("cut break sever end suspend scrap cancel abandon freeze tear".split())
_EASING = frozenset("lift ease relax waive remove drop".split())
_HOSTILE = frozenset(["coerce", "trade measure"])
_LASTING = frozenset(["agree", "cooperate"])


class NounEvents(VerbEvents):
    """What nouns say that one actor does to another."""

    def is_noun(self, tokens: Sequence[int], k: int) -> bool:
        """Whether the word is used as a noun here."""
        before = self.words[tokens[k - 1]] if k else ""
        if self.words[tokens[k]].endswith("ing") and before in PREPOSITIONS and k + 1 < len(tokens):
            after = self.words[tokens[k + 1]]
            return not (after in ARTICLES or after in _POSSESSIVES or tokens[k + 1] in self.who.at)
        return before != "to" and not (is_adverb(before) and before.endswith("ly"))

    def noun(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int) -> Event | None:
        """What an event noun says: whose it is, whom it meets, and who stands around it."""
        kind = self.nouns[self.words[tokens[k]]]
        if kind.group == "bond":
            return self.bond(here, spoken, subject, tokens, k, kind)
        owners = self.owners(here, subject, tokens, k)
        clause = spoken.clause
        ahead = "with" if k > 1 and self.words[tokens[k - 1]] in ("the", "some") else ""
        lead = self.words[tokens[k - 2]] if ahead else self.words[tokens[k - 1]] if k else ""
        if len(owners) > 1 and kind.both:
            return self.event(here, tokens, k, kind, owners[:1], owners[1:], "tie.noun", both=True)
        pair = self.after(tokens, k, ("between",), here)
        if len(pair) > 1:
            return self.event(here, tokens, k, kind, pair[:1], pair[1:], "tie.noun", both=True)
        sought = [lookup(self.words[t], self.forms)[1] for t in tokens[max(0, k - 6) : k]]
        if not clause.group and spoken.quote in self.announcing:
            outer = self.cut.spoken[self.announcing[spoken.quote]].clause.group
            sought += [outer.lemma] if outer else []
        kind = self.turned(kind, sought)
        if kind.group == "aid" and owners and subject and _SEEKING.intersection(sought):
            asking = Kind("+", "verbal", "request", (), False)
            asker = self.controller(here, spoken, subject, tokens, k, _SEEKING)
            return self.event(here, tokens, k, asking, asker, owners, "tie.noun")
        source = owners or self.after(tokens, k, ("by",), here)
        of = self.after(tokens, k, ("of",), here, reach=6) if k + 1 < len(tokens) else ()
        if of and not source:
            if kind.group == "aid" and lead in ("with", "under", "through", "despite"):
                return self.event(here, tokens, k, kind, of, subject, "tie.noun")
            if "of" not in kind.links or (kind.group == "aid" and lead != "in"):
                source = of
        come = self.after(tokens, k, ("from",), here, reach=6) if kind.group in ("aid", "reject", "threaten") else ()
        if come and not owners:
            return self.event(here, tokens, k, kind, come, subject, "tie.noun")
        links = tuple(x for x in kind.links if x != "of" or source != of)
        target = self.after(
            tokens, k, links, here, visited=kind.group == "consult", reach=10, goods=kind.group == "trade measure"
        )
        passive = clause.group is not None and clause.group.passive
        group_last = clause.group.last if clause.group else -1
        after_verb = tokens[k] > group_last
        aside = spoken.announces >= 0 and after_verb and "," in (self.words[n] for n in tokens[:k] if n > group_last)
        if not source and not passive and not aside and (after_verb or spoken.announces >= 0):
            source = subject
        withheld = kind.group == "aid" and bool(_WITHHOLDING.intersection(sought))
        negated = withheld or (clause.group is not None and clause.group.negated)
        return self.event(here, tokens, k, kind, source, target, "tie.noun", negated and after_verb)

    def turned(self, kind: Kind, sought: Sequence[str]) -> Kind:
        """Cutting ties is hostile, lifting sanctions is friendly."""
        if kind.group in _LASTING and _ENDING.intersection(sought):
            return replace(kind, sign="-")
        if kind.group in _HOSTILE and _EASING.intersection(sought):
            return replace(kind, sign="+")
        return kind

    def bond(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, kind: Kind) -> Event | None:
        """ "X, an old ally of Y", "X is an ally of Y", "X and Y are enemies"."""
        group = spoken.clause.group
        being = group is not None and group.lemma in ("be", "become", "remain") and tokens[k] > group.last
        source = subject if being else ()
        n = k - 1
        while n > 0 and not being and k - n < 5 and self.words[tokens[n]] not in BREAKS:
            n -= 1
        if not being and n > 0 and self.words[tokens[n]] == "," and self.words[tokens[n + 1]] in ARTICLES:
            source = self.ending(tokens[n - 1])
        target = self.after(tokens, k, kind.links, here, reach=4)
        if being and not target and len(subject) > 1 and kind.both:
            source, target = subject[:1], subject[1:]
        return self.event(here, tokens, k, kind, source, target, "tie.noun", both=kind.both)

    def owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int) -> Actors:
        """Whose event it is: "X's visit", "his visit", "Russian aggression", "the French-Russian alliance"."""
        for n in range(k - 1, max(-1, k - 5), -1):
            t = tokens[n]
            word = self.words[t]
            if word in ("'s", "’s"):
                return self.ending(t - 1) or self.place_state(t - 1)
            if word in _POSSESSIVES:
                fits = [a for a in subject if (self.who.kind.get(a) == "person") == (word in ("his", "her"))]
                return tuple(fits) if fits and word not in ("our", "my") else self.who.pronoun(t, here)
            party = self.who.at.get(t)
            if party and party.adjective:
                return party.actors
            if n == k - 1 and self.ending(t):
                return self.ending(t)
            if word in PREPOSITIONS or word in BREAKS or word in ("and", "that", "to"):
                return ()
        return ()
