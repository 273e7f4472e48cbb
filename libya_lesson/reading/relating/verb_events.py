"""Events told by verbs: active and passive, infinitives with their subject, and commands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.objects import Objects
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, lookup
from libya_lesson.reading.syntax.verbs import Group

_POSSESSIVES = frozenset("his her its their our my".split())
_CONTROL = frozenset(
    "request ask urge prompt allow want help force persuade tell order mandate enable encourage invite let press get "
    "permit authorise authorize push require compel expect lead".split()
)
_APPEALING = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}  # whom one calls on to do it
_PROMISING = frozenset("promise vow pledge threaten agree offer swear".split())
_REFUSING = frozenset("refuse fail decline stop cease deny".split())
_ACCUSING = frozenset("accuse suspect charge convict".split())
_PLANS = frozenset("plan plans proposal proposals bill deal law move decision call calls bid idea scheme offer".split())
_ABOUT = frozenset(["over", "about", "against", "on", "of", "amid"])
_BLAMED = frozenset(["of", "for", "to"])
_MEETING = Kind("0", "verbal", "consult", (), False)
_WANTED = frozenset(["to", "for"])
_OPENERS = frozenset("that what if whether unless how why".split())
_CALLED = 10  # tokens after "called" within which the word for them stands
_FAR = 40  # tokens back to the verb that governs an infinitive


class VerbEvents(Objects):
    """What verbs say that one actor does to another."""

    def finite(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, group: Group
    ) -> Event | None:
        """A verb with tense: its subject acts, in a passive the one after "by"."""
        kind = self.kind(tokens, k, group.lemma)
        calls = kind is not None and kind.group == "call"
        if kind and calls:
            kind = None if group.passive else self.called(tokens, k, kind)
        if not kind or not self.complete(tokens, k, kind):
            return None
        subject = self.subject_of(here, spoken, subject, tokens, group)
        if not subject:
            return None
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        shortened = not group.passive and after == "by" and group.first == group.last and "object" in kind.links
        if shortened and self.is_part(tokens[k]):  # "the militia, a force backed by X"
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), subject, "tie.passive")
        if group.passive and not (after in kind.links and after in ("to", "with")):  # "is allied to"
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), subject, "tie.passive", group.negated)
        whom = self.gap(spoken, subject, kind) if calls else ()  # "whom X calls a hero": the hero is no other party
        target = whom or self.target(tokens, k, kind, here) or self.gap(spoken, subject, kind)
        if not target and kind.group == "threaten" and after == "to" and k + 2 < len(tokens):
            target = self.object(tokens, k + 2, here)  # "threatened to take X to court"
        if kind.group == "receive":
            if not target:  # "the king received the envoys" is a meeting
                guest = self.object(tokens, k, here)
                return self.event(here, tokens, k, _MEETING, subject, guest, "tie.verb", group.negated)
            return self.event(here, tokens, k, kind, target, subject, "tie.verb", group.negated)
        apart = "with" in (self.words[t] for t in tokens[k + 1 : k + 4])  # "X and Y sided with somebody"
        if not target and len(subject) > 1 and "with" in kind.links and not apart:  # "X and Y met"
            return self.event(here, tokens, k, kind, subject[:1], subject[1:], "tie.verb", group.negated, both=True)
        if kind.group == "consult" and spoken.announces >= 0:  # telling an outlet is how the words came to us
            target = tuple(a for a in target if self.who.kind.get(a, "unnamed") not in ("media", "unnamed"))
        if kind.group == "request" and not _WANTED.intersection(self.words[t] for t in tokens[k : k + 9]):
            kind = replace(kind, sign="0")  # only a question
        return self.event(here, tokens, k, kind, subject, target, "tie.verb", group.negated)

    def gap(self, spoken: Spoken, subject: Actors, kind: Kind) -> Actors:
        """The object that a relative clause hangs on: "the rebels whom X supports"."""
        clause = spoken.clause
        opener, before = self.words[clause.first], self.words[clause.first - 1]
        behind = clause.first - 1 - (before == ",")
        if before not in kind.links and not self.ending(behind):
            return ()  # "a dam near the camp that X seized"
        if opener in kind.links:  # "the rebels with whom X talks"
            before, opener = opener, self.words[clause.first + 1]
        linked = before in kind.links or "object" in kind.links
        if clause.kind != "relative" or opener not in ("whom", "which", "that") or not linked:
            return ()
        return tuple(a for a in self.who.antecedent(spoken, who=opener == "whom") if a not in subject)

    def complete(self, tokens: Sequence[int], k: int, kind: Kind) -> bool:
        """Whether the word that a verb needs follows: "charged X with fraud", not "charged X ten pounds"."""
        return not kind.needs or any(self.words[t] in kind.needs for t in tokens[k + 1 : k + _CALLED])

    def called(self, tokens: Sequence[int], k: int, kind: Kind) -> Kind | None:
        """Calling somebody a hero or an enemy is for or against them; calling them anything else is no tie."""
        for t in tokens[k + 1 : k + _CALLED]:
            sign = self.judging.get(self.words[t])
            if sign:
                return replace(kind, sign=sign)
            if self.words[t] in (";", "that"):
                break
        return None

    def bare(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, what: int, lemma: str
    ) -> Event | None:
        """A verb without tense: "to support X", "of bombing X", "aided by X"."""
        kind = self.kind(tokens, k, lemma)
        if kind and kind.group == "call":
            kind = self.called(tokens, k, kind) if what & ING else None
        if kind and not self.complete(tokens, k, kind):
            return None
        before = self.words[tokens[k - 1]] if k else self.words[tokens[0] - 1]  # "refused to | help X"
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        if not kind or before == "without" or before in ARTICLES or before in _POSSESSIVES or before in ("'s", "’s"):
            return None
        if what & PART and after in ("by", *kind.links) and before != "to":
            near = self.just_before(tokens, k) or (subject if spoken.clause.kind == "main" else ())
            if after == "by":
                return self.event(here, tokens, k, kind, self.by(tokens, k, here), near, "tie.passive")
            return self.event(here, tokens, k, kind, near, self.target(tokens, k, kind, here), "tie.verb")
        first = spoken.clause.group
        if what & PART and before in ("and", "or") and first and first.perfect and not first.passive:
            return self.event(here, tokens, k, kind, subject, self.target(tokens, k, kind, here), "tie.verb")
        clause_verb = spoken.clause.group is not None or before == "to"
        asked = bisect_left(self.asked, tokens[k]) - 1
        if what & BASE and asked >= 0 and tokens[k] - self.asked[asked] < 6:  # "what will X provide to Y"
            source = self.who.in_subject([t for t in tokens[max(0, k - 6) : k] if t > self.asked[asked]], here)
            return self.event(here, tokens, k, kind, source, self.target(tokens, k, kind, here), "tie.verb")
        asks = what & BASE and not clause_verb and spoken.quote in self.announcing
        source = self.who.in_subject(tokens[:k], here) if asks else ()  # "demanded that X apologise to Y"
        if source:
            return self.event(here, tokens, k, kind, source, self.target(tokens, k, kind, here), "tie.verb")
        joined = before in ("and", "or") and k > 2 and self.words[tokens[k - 3]] == "to"  # "to train and equip X"
        if (what & BASE and (before == "to" or joined)) or what & ING:
            if before == "to" and self.only_planned(tokens, k - 1):
                return None
            source = self.controller(here, spoken, subject, tokens, k)
            refused = any(lookup(self.words[t], self.forms)[1] in _REFUSING for t in tokens[max(0, k - 3) : k])
            refused |= spoken.clause.group is None and self.outer(spoken.quote) in _REFUSING
            target = self.target(tokens, k, kind, here)
            if kind.group == "receive" and not target:
                kind, target = _MEETING, self.object(tokens, k, here)
            if refused and kind.group == "consult":
                kind, refused = replace(kind, sign="-"), False  # who will not meet somebody is against them
            return self.event(here, tokens, k, kind, source, target, "tie.verb", refused)
        return None

    def subject_of(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], group: Group) -> Actors:
        """A verb inside a clause ("seems that X does") has a subject of its own, between "that" and itself."""
        if spoken.clause.group is group or spoken.clause.group is None:
            return subject
        if self.words[group.first - 1] in ("and", "or", "but"):
            return subject  # "had begged her to stay and had insulted X"
        before = bisect_left(self.lasts, group.first) - 1
        begin = max(self.lasts[before] if before >= 0 else -1, spoken.clause.first - 1)
        low, high = bisect_left(tokens, begin + 1), bisect_left(tokens, group.first)
        own = [t for t in tokens[max(low, high - _FAR) : high] if self.words[t] not in _OPENERS]
        bare = all(self.words[t] in ("and", "or", "but") or is_adverb(self.words[t]) for t in own)
        return subject if bare else self.who.in_subject(own, here)

    def controller(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, skip: frozenset[str] = frozenset()
    ) -> Actors:
        """Who does what an infinitive or an -ing form says: "prompted X to …", "accused X of …", else the subject."""
        clause = spoken.clause
        for n in range(k - 1, max(-1, k - _FAR), -1):
            group = self.finite_at.get(tokens[n])
            if group and not group.passive and group.first == group.last and self.words[tokens[n + 1]] == "by":
                continue  # "papers controlled by X": no verb of the clause
            if self.words[tokens[n]] in self.nouns and lookup(self.words[tokens[n + 1]], self.forms)[0] & PART:
                owners = self.owners(here, subject, tokens, n)  # "U.S. sanctions imposed to punish X"
                if owners:
                    return owners
            infinitive = n and self.words[tokens[n - 1]] == "to"
            passed_on = self.words[tokens[k - 1]] in ("to", "of")
            bare = not group or group.first == group.last
            if k - n == 2 and bare and passed_on and self.is_part(tokens[n]):
                named = self.just_before(tokens, n)
                if named:
                    return named  # "many MPs expected to vote against X", "officers suspected of torturing X"
            if group or infinitive:
                lemma = group.lemma if group else lookup(self.words[tokens[n]], self.forms)[1]
                if lemma in skip and not group:
                    continue
                of = self.words[tokens[k - 1]] == "of" or self.joined_gerund(tokens, n, k)
                of = of or (lemma in _ACCUSING and self.within_gerund(tokens, n, k))
                blamed = self.words[tokens[k - 1]] == "for" and lemma in self.verbs and not (group and group.passive)
                controls = lemma in _CONTROL or (lemma == "call" and self.words[tokens[n + 1]] in ("on", "upon"))
                if (controls or of or blamed) and n < k - 2:
                    parties, _ = self.who.group(tokens, self.next_party(tokens, n + 1, k))
                    named = tuple(a for p in parties for a in p.actors)
                    if named:
                        return named
                if group:
                    return self.subject_of(here, spoken, subject, tokens, group)
        blamed = k > 0 and (self.words[tokens[k - 1]] in _BLAMED or self.joined_gerund(tokens, max(0, k - 20), k))
        if self.outer(spoken.quote) in _PROMISING and self.words[tokens[k - 1]] == "to":
            return subject  # "promised Y to do it"
        if (spoken.quote in self.announcing or not clause.group) and blamed:
            parties, _ = self.who.group(tokens, self.next_party(tokens, max(0, k - 20), k))
            return tuple(a for p in parties for a in p.actors) or subject
        return subject

    def joined_gerund(self, tokens: Sequence[int], low: int, k: int) -> bool:
        """Whether an -ing form is the second of two: "accused X of bombing Y and shelling Z"."""
        if self.words[tokens[k - 1]] not in ("and", "or"):
            return False
        before = range(max(low, k - 20), k - 1)
        return any(self.words[tokens[n]] == "of" and self.words[tokens[n + 1]].endswith("ing") for n in before)

    def only_planned(self, tokens: Sequence[int], to: int) -> bool:
        """Whether an infinitive says what a plan is that the clause is only about: "quarrelled over a plan to arm X"."""
        n = to - 1
        if n < 1 or self.words[tokens[n]] not in _PLANS:
            return False
        while n > 0 and to - n < 5 and self.words[tokens[n]] not in PREPOSITIONS and tokens[n] not in self.who.at:
            n -= 1
        return self.words[tokens[n]] in _ABOUT

    def within_gerund(self, tokens: Sequence[int], low: int, k: int) -> bool:
        """Whether an infinitive belongs to an -ing form: "accused X of sending boats to help Y"."""
        of = range(low + 1, k - 2)
        return self.words[tokens[k - 1]] == "to" and any(
            self.words[tokens[n]] == "of" and self.words[tokens[n + 1]].endswith("ing") for n in of
        )

    def is_part(self, t: int) -> bool:
        """Whether a word is a participle: "expected", "set"."""
        return bool(lookup(self.words[t], self.forms)[0] & PART)

    def outer(self, quote: int) -> str:
        """The verb that announces a quote."""
        announcing = self.cut.spoken[self.announcing[quote]].clause.group if quote in self.announcing else None
        return announcing.lemma if announcing else ""

    def owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int) -> Actors:
        """Whose an event noun is."""
        raise NotImplementedError

    def commanded(self, here: int) -> Actors:
        """Who is to do what content without a verb of its own says: "X asked Y [to help Z]", "X wanted [to help Z]"."""
        spoken = self.cut.spoken[here]
        group = spoken.clause.group
        if group and group.lemma in _APPEALING and not group.passive and group.last in spoken.own:
            links = _APPEALING[group.lemma]
            return self.after(spoken.own, spoken.own.index(group.last), links, here) or self.who.subject(here)
        if group and group.lemma in _CONTROL and not group.passive and group.last in spoken.own:
            found = self.object(spoken.own, spoken.own.index(group.last), here)
            if found:
                return found
        return self.who.subject(here)
