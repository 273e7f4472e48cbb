"""Who does what a verb without a subject of its own says: "prompted X to help Y", "accused X of bombing Y"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.bidding import APPEALING, LEANING, Bidding
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.subject_openings import TIME_NOUNS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, PART, lookup
from libya_lesson.reading.syntax.verb_group import Group

_TAKING_UP = frozenset(["he", "she", "it", "they"])
_EMBEDDED = frozenset(["how", "why", "whether", "when", "where"])
_AIMS = frozenset(["bid", "attempt", "effort"])  # "was shelled by X in a bid to oust Y"
_BLAMED = frozenset(["of", "for", "to"])
_GERUNDS = frozenset(["of", "for"])
_CONDITIONS = frozenset(["if", "unless"])
_OPENERS = frozenset("that what if whether unless how why".split())
_ANYBODY = frozenset("anyone anybody everyone everybody nobody someone somebody others people".split())
_LAST_WEEK = TIME_NOUNS | {"last", "this", "next"}
_FAR = 40  # tokens back to the verb that governs an infinitive


class Infinitives(Bidding):
    """Finds the subject of infinitives, of -ing forms and of verbs inside another's clause."""

    def subject_of(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], group: Group) -> Actors:
        """A verb inside a clause ("seems that X does") has a subject of its own, between "that" and itself."""
        if spoken.clause.group is None and tokens and self.words[tokens[0]] in _EMBEDDED:
            own = [t for t in tokens[1:] if t < group.first]  # "described | how X had threatened Y": X did
            if own and self.lasts and group.last == self.lasts[0]:
                return self.who.in_subject(own, here)
        if spoken.clause.group is group or spoken.clause.group is None:
            return subject
        if self.words[group.first - 1] in ("and", "or", "but"):
            return subject  # "had begged her to stay and had insulted X"
        if self.lists_deeds(spoken, tokens, group):
            return subject
        if subject and (met := self.ending(group.first - 2)) and set(met).isdisjoint(subject) and self.hangs_on(group):
            fits = (subject[0] in self.who.persons) == (self.words[group.first - 1] in ("he", "she"))
            return subject if fits else ()  # "X made peace with the rebels it fought"
        before = bisect_left(self.lasts, group.first) - 1
        begin = max(self.lasts[before] if before >= 0 else -1, spoken.clause.first - 1)
        low, high = bisect_left(tokens, begin + 1), bisect_left(tokens, group.first)
        own = tokens[max(low, high - _FAR) : high]
        opened = next((n for n in range(len(own) - 1, 0, -1) if self.words[own[n - 1]] in _CONDITIONS), 0)
        if self.who.at.keys().isdisjoint(own[opened:]) or any(self.words[t] == "," for t in own[opened:]):
            opened = 0
        own = [t for t in own[opened:] if self.words[t] not in _OPENERS]  # "will arm X if | Y backs Z"
        bare = all(self.words[t] in ("and", "or", "but") or is_adverb(self.words[t]) for t in own)
        opener = self.words[spoken.clause.first]
        if own and self.words[own[-1]] in _TAKING_UP and own[-1] == group.first - 1:
            own = own[-1:]  # "withdrew from towns they had seized"
        if bare and spoken.clause.kind == "relative" and opener in ("which", "who", "that") and subject:
            telling = spoken.clause.group.last + 1 == group.first
            if telling and spoken.clause.subject[0] >= 0 and self.words[group.first - 2] != opener:
                return self.who.antecedent(spoken, who=opener == "who")  # "a group which X says is armed by Y"
        return subject if bare else self.who.in_subject(own, here)

    def claimed_of(self, t: int) -> Actors:
        """Who does it in "firms it says are helping X", "fighters it says killed X"."""
        n = t - 1
        while n > 1 and self.words[n] in HELPERS:
            n -= 1
        telling = self.finite_at.get(n)
        claims = telling is not None and telling.lemma in self.field("claiming")
        if telling is None or not claims or self.words[telling.first - 1] not in _TAKING_UP:
            return ()
        return self.ending(telling.first - 2)

    def subject_within(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], t: int) -> Actors:
        """Who acts in the clause behind "that" where a word stands: X in "proposed that X lift sanctions on Y"."""
        clause = spoken.clause
        helper = self.asked[bisect_left(self.asked, t) - 1] if self.asked and self.asked[0] < t else -1
        if helper >= 0:  # "Only then did X hold talks with Y"
            between = [n for n in tokens if helper < n < t]
            verb = next((n for n in between if lookup(self.words[n], self.forms)[0] & BASE and self.ending(n - 1)), 0)
            return self.who.in_subject([n for n in between if n < verb], here) if verb else ()
        opened = clause.complement >= 0 or (clause.group is None and self.words[clause.first] in _EMBEDDED)
        at = bisect_left(self.lasts, t) if clause.others and opened else 0
        group = self.finite_at[self.lasts[at - 1]] if at else None
        if group is None or group is clause.group or group.first <= clause.complement or group.passive:
            return ()
        return self.subject_of(here, spoken, subject, tokens, group)

    def lists_deeds(self, spoken: Spoken, tokens: Sequence[int], group: Group) -> bool:
        """Whether a verb goes on a list of what one has done: "X arrested Y, froze Z's assets and left"."""
        first = spoken.clause.group
        if first is None or self.words[group.first - 1] != "," or group.first <= first.last or spoken.announces >= 0:
            return False
        alike = group.tense == first.tense and not group.passive and group.first == group.last
        between = [self.words[t] for t in tokens if first.last < t < group.first]
        return alike and between.count(",") == 1 and group.lemma in self.verbs and _OPENERS.isdisjoint(between)

    def hangs_on(self, group: Group) -> bool:
        """Whether a verb may have its object before it: "the rebels it fought", not "told Y he fought the rebels"."""
        after = group.last + 1
        alone = after >= len(self.words) or not (after in self.who.at or self.words[after] in ARTICLES)
        return alone and self.words[group.first - 1] in _TAKING_UP

    def controller(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, skip: frozenset[str] = frozenset()
    ) -> Actors:
        """Who does what an infinitive or an -ing form says: "prompted X to …", "accused X of …", else the subject."""
        clause = spoken.clause
        within = k > 3 and self.words[tokens[k - 1]] == "to" and self.words[tokens[k - 3]] in ("for", "of")
        if within and self.words[tokens[k - 2]].endswith("ing"):
            k -= 2  # "sued X for failing to protect Y"
        k -= k > 1 and self.words[tokens[k - 1]] == "not"  # "criticised X for not helping Y"
        if self.words[tokens[k - 1]] == "in" and (helped := self.helped_in(subject, tokens, k)):
            return helped
        opening = self.opening_to(tokens, k)
        while opening > 2 and self.words[tokens[opening - 1]] in _LAST_WEEK:
            opening -= 1  # "X's decision last week to storm Y"
        if opening > 1 and self.words[tokens[opening - 1]] in self.field("resolves"):
            owners = self.owners(here, subject, tokens, opening - 1)  # "his decision to recognise X"
            if owners:
                return owners
        if k > 2 and self.words[tokens[k - 3]] in _ANYBODY and self.words[tokens[k - 2]].endswith("ing"):
            return ()  # "will resist anyone attempting to arm X"
        aside = clause.kind == "relative" or (spoken.quote in self.announcing and not clause.group)
        if k > 1 and aside and self.words[tokens[k] - 2 : tokens[k]] == [",", "of"]:
            relative = spoken if clause.kind == "relative" else self.cut.spoken[self.announcing[spoken.quote]]
            if relative.clause.kind == "relative":
                return self.who.antecedent(relative, who=self.words[relative.clause.first] == "who")
        if opening > 2 and (resolved := self.resolved(tokens, opening)):
            return resolved
        if k > 3 and self.words[tokens[k - 1]] == "of" and self.joined_gerund(tokens, max(0, k - 20), k, apart=True):
            named = self.ending(tokens[k - 2])
            if named:
                return named  # "accused X of bombing Z and Y of looting it"
        for n in range(k - 1, max(-1, k - _FAR), -1):
            group = self.finite_at.get(tokens[n])
            if not group and (pressed := self.pressed(tokens, n, k)):
                return pressed
            if group and not group.passive and group.first == group.last and self.words[tokens[n + 1]] == "by":
                continue  # "papers controlled by X": no verb of the clause
            if self.words[tokens[n]] in self.nouns and lookup(self.words[tokens[n + 1]], self.forms)[0] & PART:
                owners = self.owners(here, subject, tokens, n)  # "U.S. sanctions imposed to punish X"
                if owners:
                    return owners
            infinitive = n and self.words[tokens[n - 1]] == "to" and self.words[tokens[n]] not in ARTICLES
            passed_on = self.words[tokens[k - 1]] in ("to", "of")
            bare = not group or group.first == group.last
            hung = k - n == 2 and group is spoken.clause.group and self.words[tokens[k - 1]] in _GERUNDS
            judged = self.verbs.get(group.lemma) if group and hung and not group.passive else None
            if judged and (accused := self.gap(spoken, subject, judged)):
                return accused  # "Y, which X accuses of bombing Z"
            if k - n == 2 and bare and passed_on and self.is_part(tokens[n]):
                named = self.just_before(tokens, n)
                if named:
                    return (
                        subject if group and set(named) <= set(subject) else named
                    )  # "many MPs expected to vote against X", "officers suspected of torturing X"
            if (group or infinitive) and (employed := self.employed(tokens, n, k)):
                return employed
            if group or infinitive:
                lemma = group.lemma if group else lookup(self.words[tokens[n]], self.forms)[1]
                if lemma in skip and not group:
                    continue
                of = self.words[tokens[k - 1]] in ("of", "into") or self.joined_gerund(tokens, n, k)
                of = of or (lemma in self.field("accusing") and self.within_gerund(tokens, n, k))
                of = of or self.means_of_gerund(tokens, n, k)
                blamed = self.words[tokens[k - 1]] == "for" and lemma in self.verbs and not (group and group.passive)
                link, aimed = self.words[tokens[k - 1]], self.words[tokens[k - 2]] in _AIMS
                bidden = link == "to" and lemma in self.field("controlled deeds") and not aimed
                if group and group.passive and (bidden or (lemma in self.field("accusing") and link == "of")):
                    # "X is accused by Y of bombing Z", "X was forced by Y to bomb Z"
                    return self.subject_of(here, spoken, subject, tokens, group)
                leans = lemma not in LEANING or self.words[tokens[k - 1]] == "to"
                controls = lemma in self.field("controlled deeds") or (
                    leans and self.words[tokens[n + 1]] in APPEALING.get(lemma, ())
                )
                controls |= lemma == "take" and group is not None and self.words[group.first - 1] == "it"
                controls = controls and not self.wants_one(tokens, n)  # "requested panels to challenge X"
                if controls and self.words[tokens[n + 1]] in _ANYBODY:
                    return ()  # "will not let anyone threaten X"
                if (controls or of or blamed) and n < k - 2:
                    parties, _ = self.who.group(tokens, self.next_party(tokens, n + 1, k))
                    named = tuple(a for p in parties for a in p.actors)
                    if named or (lemma in LEANING and self.words[tokens[k - 1]] == "to"):
                        return named  # "depends on the river to feed its farmers": the river does
                if group:
                    aims = group.passive and aimed and self.by(tokens, n, here)
                    return aims or self.subject_of(here, spoken, subject, tokens, group)
        far = max(0, k - 20)
        blamed = k > 0 and (self.words[tokens[k - 1]] in _BLAMED or self.joined_gerund(tokens, far, k))
        blamed = blamed or self.means_of_gerund(tokens, far, k)
        if self.outer(spoken.quote) in self.field("promising") and self.words[tokens[k - 1]] == "to":
            return subject  # "promised Y to do it"
        if spoken.quote in self.announcing and self.words[tokens[k - 1]] == "of" and not clause.group:
            outer = self.cut.spoken[self.announcing[spoken.quote]].clause
            accusing = outer.group is not None and outer.group.passive and outer.group.lemma in self.field("accusing")
            if accusing and outer.subject[0] < outer.subject[1]:  # "Oman's envoy, | X, is accused | of it"
                return self.who.subject(self.announcing[spoken.quote]) or subject
        if (spoken.quote in self.announcing or not clause.group) and blamed:
            parties, _ = self.who.group(tokens, self.next_party(tokens, max(0, k - 20), k))
            meant = [t for t in tokens[max(0, k - 3) : k - 1] if self.is_object(t)]  # "accused | it of bombing"
            pronoun = self.who.pronoun(meant[-1], here) if meant else ()
            return tuple(a for p in parties for a in p.actors) or pronoun or subject
        return subject

    def gap(self, spoken: Spoken, subject: Actors, kind: Kind) -> Actors:
        """The object that a relative clause hangs on: "the rebels whom X supports"."""
        clause = spoken.clause
        opener, before = self.words[clause.first], self.words[clause.first - 1]
        behind = clause.first - 1 - (before == ",")
        apposed = opener == "whom" or self.words[behind] in self.who.body_nouns  # "X, a militia that Y arms"
        if before not in kind.links and not self.ending(behind) and not apposed:
            return ()  # "a dam near the camp that X seized"
        if opener in kind.links:  # "the rebels with whom X talks"
            before, opener = opener, self.words[clause.first + 1]
        linked = before in kind.links or "object" in kind.links
        own = range(clause.first + 1, clause.subject[1])  # "Ann Lee, who the Guard accuses of it"
        behind_who = opener == "who" and any(t in self.who.at or t in self.who.pronouns for t in own)
        behind_who = behind_who and self.words[own.start] not in PREPOSITIONS
        if clause.kind != "relative" or not (opener in ("whom", "which", "that") or behind_who) or not linked:
            return ()
        return tuple(a for a in self.who.antecedent(spoken, who=opener in ("who", "whom")) if a not in subject)

    def joined_gerund(self, tokens: Sequence[int], low: int, k: int, *, apart: bool = False) -> bool:
        """Whether an -ing form is the second of two: "accused X of bombing Y and shelling Z"; "of" may be repeated."""
        if not apart and self.words[tokens[k - 1]] not in ("and", "or"):
            return False
        before = range(max(low, k - 20), k - 1)
        return any(self.words[tokens[n]] in _GERUNDS and self.words[tokens[n + 1]].endswith("ing") for n in before)

    def within_gerund(self, tokens: Sequence[int], low: int, k: int) -> bool:
        """Whether an infinitive belongs to an -ing form: "accused X of sending boats to help Y"."""
        of = range(low + 1, k - 2)
        return self.words[tokens[k - 1]] == "to" and any(
            self.words[tokens[n]] == "of" and self.words[tokens[n + 1]].endswith("ing") for n in of
        )

    def means_of_gerund(self, tokens: Sequence[int], low: int, k: int) -> bool:
        """Whether an -ing form tells by what means another is done: "accused X of harming Z by helping Y"."""
        of = range(low, k - 2) if k > 0 and self.words[tokens[k - 1]] == "by" else ()
        return any(self.words[tokens[n]] in _GERUNDS and self.words[tokens[n + 1]].endswith("ing") for n in of)

    def opening_to(self, tokens: Sequence[int], k: int) -> int:
        """Where the "to" stands that opens an infinitive, or the list of infinitives that it ends; 0 for none."""
        for n in range(k - 1, max(0, k - 8), -1):
            if self.words[tokens[n]] == "to" and self.is_deed(tokens, n + 1):
                return n
            if tokens[n] in self.finite_at or self.words[tokens[n]] in (",", ";", "that"):
                break
        return 0

    def is_part(self, t: int) -> bool:
        """Whether a word is a participle: "expected", "set"."""
        return bool(lookup(self.words[t], self.forms)[0] & PART)
