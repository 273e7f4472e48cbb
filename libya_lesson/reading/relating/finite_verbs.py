"""Events told by verbs with tense: active, where the subject acts, and passive, where the one behind "by" does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.addressed import MEETING, Addressed
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.objects import JUDGING
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES
from libya_lesson.reading.syntax.verb_forms import lookup
from libya_lesson.reading.syntax.verb_group import Group

_WANTED = frozenset(["to", "for"])
_CONCLUDED = frozenset(["sign", "agree", "negotiate"])
_ON = frozenset("of on against at in".split())
_RAID = 9  # tokens from "that" back to the raid
_LAUNCH = 6  # tokens from the raid back to its verb
_HIM_OR_HER = frozenset(["him", "her"])
_CHARGING = ("that",)
_JOINTLY = frozenset(["together", "side", "alongside"])
NEAR_TO = 5  # tokens
WILLING = frozenset(["will", "would"])
_SOON = 4  # tokens
_COMPARED = 4  # tokens between "than" and its verb


class FiniteVerbs(Addressed):
    """What verbs with tense say that one actor does to another."""

    def raid_before(self, spoken: Spoken) -> int:
        """Where the raid stands that "that" takes up: "an ambush of a convoy that killed nine"; 0 for none."""
        first = spoken.clause.first
        for t in range(first - 1, max(0, first - _RAID), -1) if self.words[first] in ("that", "which") else ():
            if self.is_assault(self.words[t]):
                return t if self.words[t + 1] in _ON or t + 1 == first else 0
            if self.words[t] in BREAKS or t in self.finite_at:
                break
        return 0

    def raider(self, raid: int, spoken: Spoken) -> Actors:
        """Whose raid it is: "X's attack", "X launched an attack", "accused X of carrying out an attack"."""
        clause = self.cut.clause_of[raid]
        other = self.cut.spoken[clause] if clause >= 0 else spoken
        own = other.own
        if other is spoken or raid not in own:
            return ()
        k, subject = own.index(raid), self.who.subject(clause)
        self.enter(other.clause)
        doer = self.owners(clause, subject, own, k)
        for n in range(k - 1, max(-1, k - _LAUNCH), -1) if not doer else ():
            if lookup(self.words[own[n]], self.forms)[1] in self.field("making"):
                group = self.finite_at.get(own[n])
                ing = self.words[own[n]].endswith("ing")
                doer = subject if group and not group.passive else ()
                doer = doer or (self.controller(clause, other, subject, own, n) if ing and not group else ())
                break
        self.enter(spoken.clause)
        return doer

    def pitted(self, here: int, tokens: Sequence[int], k: int, kind: Kind) -> Event | None:
        """Who stand against each other in "the war has pitted X against Y"."""
        one, others = self.object(tokens, k, here, visited=True), self.after(tokens, k, kind.links, here, visited=True)
        return self.event(here, tokens, k, kind, one, others, "tie.verb", both=True)

    def sent_by(self, spoken: Spoken) -> Actors:
        """The two whose people a subject names: X and Y in "envoys of X and Y"."""
        low, high = spoken.clause.subject
        of = next((t for t in range(max(low, 0), high) if self.words[t] in ("of", "from")), 0)
        common = self.who.commons.get(of - 1)
        asides = (t for t in range(of, high) if self.words[t] == "," and self.words[t + 1] in ARTICLES)
        high = next(asides, high)  # "leaders of X and Y, the largest party, met"
        parties = self.who.group(range(of + 1, high), 0, visited=True)[0] if common and common.plural else []
        return actors_of(parties) if len(parties) > 1 else ()

    def bidden(self, content: Sequence[int]) -> bool:
        """Whether what is told is what to do: "told them | to leave", "told them | on Monday to leave"."""
        words = [self.words[t] for t in content[:_SOON] if self.words[t] not in DATES and self.words[t] != "on"]
        return words[:1] == ["to"]

    def governs(self, actor: str) -> bool:
        """Whether an actor is a government or an organ of a state, which goes nowhere as a guest."""
        return self.who.kind.get(actor) == "government body" or actor.endswith(("-government", ":government"))

    def are_people(self, actors: Actors) -> bool:
        """Whether actors are persons, named or not: "received officials from X", not "received arms from X"."""
        unnamed = (
            actor.rpartition("-")[2].removeprefix("unnamed:") for actor in actors if actor.startswith("unnamed:")
        )
        return self.who.persons.issuperset(actors) or any(noun in self.who.people for noun in unnamed)

    def finite(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, group: Group
    ) -> Event | None:
        """A verb with tense: its subject acts, in a passive the one after "by"."""
        if group.passive and not subject and (done := self.thing_done(here, tokens, k, group)):
            return done
        kind = self.kind(tokens, k, group.lemma)
        if kind and kind.links == ("between",) and self.words[group.last + 1 : group.last + 2] == ["by"]:
            return None  # "a truce brokered by X": who gains is not said here
        if kind and self.helps_hurt(tokens, k):
            return None
        if kind and kind.group == "pit":
            return self.pitted(here, tokens, k, kind)
        if kind and group.lemma == "see":
            kind = self.seen(here, tokens, k, kind)
        calls = kind is not None and kind.group == "call"
        if kind and calls:
            kind = None if group.passive else self.called(tokens, k, kind)
        if not kind:
            return None
        if group.lemma == "arrive" and any(map(self.governs, subject)):
            return None  # "a government which arrived in the capital" visits nobody
        if "than" in self.words[max(0, group.first - _COMPARED) : group.first]:
            return None  # "trusts X more than it trusts Y" says nothing of Y
        if self.passed_on(spoken, tokens, k, kind, group):
            return None
        subject = self.subject_of(here, spoken, subject, tokens, group)
        if kind.group == "assault" and spoken.clause.kind == "relative" and (raid := self.raid_before(spoken)):
            subject = self.raider(raid, spoken)  # "an ambush of a convoy that killed nine": the convoy has not
        if not subject and group.passive and kind.kind == "verbal":  # "an offer from X was declined by Y"
            told = self.content.get(spoken.announces, ()) if spoken.announces >= 0 else ()
            subject = self.uttered(sorted(t for t in (*tokens, *told) if t < group.first), here)
        if not subject and group.passive and kind.group != "consult" and kind.sign != "0":
            told = self.content.get(spoken.announces, ()) if spoken.announces >= 0 else ()
            if self.words[spoken.clause.first] == "whose":
                subject = self.who.antecedent(spoken, who=False)  # "X, whose lorries were stoned by Y"
            subject = subject or self.owner_hit(here, sorted({t for t in (*tokens, *told) if t < group.first}))
            if not subject and kind.sign == "-" and spoken.clause.kind == "relative":
                subject = self.owner_told_of(here, spoken.clause.first)  # "X's plan, which was rejected by Y"
        if not subject and group.passive and kind.group in JUDGING:
            subject = self.who.author_of_move(here)
        if not subject and kind.group == "suffer":
            subject = self.owner_hit(here, tokens[:k])  # "X's stance drew criticism from Y"
        if not subject and not group.passive and (kind.sign, kind.kind) == ("-", "material"):
            subject = self.decreed(here, tokens, group)
        if not subject and not (group.passive and group.lemma in _CONCLUDED):
            return None
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        charged = kind.needs == _CHARGING  # "charged that Y had troops there"
        if after.endswith("ly") and k + 2 < len(tokens) and self.words[tokens[k + 2]] == "by":
            after = "by"  # "financed largely by X"
        if kind.sign == "-" and not group.passive and self.lately_by(tokens, k):
            after = "by"  # "officers detained last week by X"
        behind = self.words[tokens[k + 2]] if k + 2 < len(tokens) else ""
        if after == "by" and not group.passive and behind.endswith("ing") and behind in self.forms:
            after = ""  # "responded by expelling X"
        if len(subject) > 1 and not group.passive and self.each_other(tokens, k):
            return self.event(here, tokens, k, kind, subject, subject, "tie.verb", group.negated, both=True)
        shortened = not group.passive and after == "by" and group.first == group.last and "object" in kind.links
        if shortened and self.is_part(tokens[k]):  # "the militia, a force backed by X"
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), subject, "tie.passive")
        if group.passive and group.lemma in _CONCLUDED and not subject:
            pair = self.by(tokens, k, here)  # "was signed by X and Y"
            return self.event(here, tokens, k, kind, pair, pair, "tie.passive", both=True)
        if group.passive and not (after in kind.links and after in ("to", "with")):  # "is allied to"
            if kind.group == "send" and "to" not in self.words[tokens[k] : tokens[k] + NEAR_TO]:
                return None  # "a delegation sent by X"
            if group.lemma == "ask" and not _WANTED.intersection(self.words[t] for t in tokens[k : k + 9]):
                kind = replace(kind, sign="0")
            kind = MEETING if kind.group == "receive" else kind  # "was received by the king"
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), subject, "tie.passive", group.negated)
        whom = self.gap(spoken, subject, kind) if calls else ()  # "whom X calls a hero": the hero is no other party
        if calls and not whom:
            caller, whom = self.called_whom(here, tokens, k)
            subject = caller or subject
        if self.words[spoken.clause.first] == "whom" and "object" in kind.links:
            whom = whom or self.gap(spoken, subject, kind)  # "whom it accused of bombing Y"
        target = whom or self.target(tokens, k, kind, here) or self.gap(spoken, subject, kind)
        if not target and "object" in kind.links:
            target = self.contact(group, subject)
        if not target and kind.group == "assault":
            target = self.struck_in(tokens, k, subject)
        if not target and kind.group == "threaten" and k + 2 < len(tokens):
            to = next((n for n in range(k + 1, min(k + 4, len(tokens))) if self.words[tokens[n]] == "to"), 0)
            target = self.object(tokens, to + 1, here) if to else ()  # "threatened to take X to court"
        if not target and kind.group in JUDGING:  # "condemned the move", "a move that X condemned"
            target = self.doer(tokens[k + 1 :], here, kind) if "object" in kind.links else ()
            target = target or self.offerer(here, spoken)
        if not target and kind.group in ("coerce", "aid") and "object" in kind.links:
            target = self.proposer(tokens[k + 1 :], here)
        if not target and kind.group == "request" and after == "for":
            target = self.asked_for_meeting(tokens, k, here)
        if not target and (kind.group == "demand" or charged) and spoken.announces >= 0:
            target = self.asked_of(spoken.announces)
        guest = self.object(tokens, k, here) if kind.group == "receive" else ()
        if guest and (not target or self.are_people(guest)):  # "the king received the envoys" is a meeting
            return self.event(here, tokens, k, MEETING, subject, guest, "tie.verb", group.negated)
        if not target and len(subject) == 1 and "with" in kind.links:
            subject = self.sent_by(spoken) or subject
        if not target and len(subject) > 1 and "with" in kind.links:  # "X and Y met"
            ahead = [self.words[t] for t in tokens[k + 1 : k + 4]]  # "X and Y sided with somebody", "fought together"
            hostile = kind.sign == "-" and (spoken.announces >= 0 or not _JOINTLY.isdisjoint(ahead))
            if "with" not in ahead and not hostile:
                return self.event(here, tokens, k, kind, subject, subject, "tie.verb", group.negated, both=True)
        if group.lemma == "join":  # a party, but not "the patrols"
            target = tuple(a for a in target if self.who.kind.get(a, "unnamed") != "unnamed")
        if kind.group == "consult" and spoken.announces >= 0:  # telling an outlet is how the words came to us
            bidden = self.bidden(self.content.get(spoken.announces, ()))
            target = tuple(a for a in target if self.who.kind.get(a) != "media" and (bidden or self.is_official(a)))
        if group.lemma == "ask" and not _WANTED.intersection(self.words[t] for t in tokens[k : k + 9]):
            kind = replace(kind, sign="0")  # only a question
        if kind.group == "request" and (self.asks_to_go(tokens, k) or self.asks_to_stop(tokens, k)):
            kind = replace(kind, sign="-")
        if self.words[group.first - 1] == "and" and spoken.quote in self.announcing and after in _HIM_OR_HER:
            target = target or tuple(a for a in subject if a in self.who.persons)
            if target == subject:  # "ruled | that X had lied and banned her": nobody bans herself
                subject = self.who.subject(self.announcing[spoken.quote])
        negated = group.negated or self.words[group.first - 1] == "never"
        opener = spoken.clause.subject[0] if spoken.clause.group is group else -1
        negated |= opener >= 0 and self.words[opener] == "neither"
        if negated and kind.group == "consult" and group.modal in WILLING:
            kind, negated = replace(kind, sign="-"), False  # "will not meet X"
        return self.event(here, tokens, k, kind, subject, target, "tie.verb", negated)
