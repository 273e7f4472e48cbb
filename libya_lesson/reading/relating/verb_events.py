"""Events told by verbs: to those with tense it adds participles, infinitives and questions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.addressed import MEETING
from libya_lesson.reading.relating.finite_verbs import NEAR_TO
from libya_lesson.reading.relating.near import DO, Actors
from libya_lesson.reading.relating.objects import JUDGING
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.relating.undone import Undone
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, lookup

_NOUNS_FOLLOW = ARTICLES | frozenset("his her its their our my without 's ’s".split())
_KEPT = frozenset(["from", "against"])
_DOING = frozenset(["hesitate", "fail", "have", "need"])  # "did not hesitate to thank X" says that they did
_HAVING = frozenset(["have", "having"])
_BEING = frozenset("is was are were".split())
_LATER = frozenset("later then subsequently eventually finally".split())
_TOWARDS = frozenset(["to", "on"])  # "did not come to stop X", "did not plan on leaving X"
_WHERE = frozenset("in at on before near against".split())
_COPULAS = frozenset("be become remain seem stay look".split())
_PHRASE = 7  # tokens back to the preposition before a party
_LISTING = frozenset([",", "and", "or", "but", "nor"])


class VerbEvents(Undone):
    """What verbs say that one actor does to another."""

    def bare(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, what: int, lemma: str
    ) -> Event | None:
        """A verb without tense: "to support X", "of bombing X", "aided by X"."""
        before = self.words[tokens[k - 1]] if k else self.words[tokens[0] - 1]  # "refused to | help X"
        if before in _NOUNS_FOLLOW:
            return None  # "spoke with visiting Minister X"
        if what & ING and k > 1 and before in _KEPT and (self.ending(tokens[k - 2]) or self.is_object(tokens[k - 2])):
            return None  # "kept X from attacking Y", "warned X against attacking Y"
        if lemma == "visit" and what & ING and self.guest_next(here, tokens, k):
            return None  # "X must go, visiting envoy Ann Lee said"
        kind = self.kind(tokens, k, lemma)
        if kind and self.helps_hurt(tokens, k):
            return None
        if kind and k and what & BASE and self.helps_hurt(tokens, k - 1):  # "helped fight the rebels"
            group = self.finite_at.get(tokens[k - 1])
            source = self.subject_of(here, spoken, subject, tokens, group) if group else self.ending(tokens[k - 2])
            source = source or self.controller(here, spoken, subject, tokens, k - 1)
            return self.event(here, tokens, k, kind, source, self.target(tokens, k, kind, here), "tie.verb")
        if kind and kind.group == "pit":
            return self.pitted(here, tokens, k, kind) if what & ING else None
        if kind and what & (ING | PART) and (claimed := self.claimed_of(tokens[k])):
            return self.event(here, tokens, k, kind, claimed, self.target(tokens, k, kind, here), "tie.verb")
        if kind and kind.group == "call":
            kind = self.called(tokens, k, kind) if what & ING else None
        if not kind:
            return None
        if what & PART and before in _HAVING and k:  # "is thought to have armed X", "accused of having armed X"
            k -= 1
            tokens, what = [*tokens[:k], *tokens[k + 1 :]], BASE if before == "have" else ING
            before = self.words[tokens[k - 1]] if k else ","
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        if what & PART and after.endswith("ly") and k + 2 < len(tokens) and self.words[tokens[k + 2]] == "by":
            after = "by"  # "financed largely by X"
        if (
            what & PART
            and after == "of"
            and lemma in self.field("accusing")
            and "by" in (self.words[t] for t in tokens[k : k + 4])
        ):
            after = "by"  # "accused of fraud by X"
        if what & PART and after == "from" and lemma in self.field("shutting out") and before == ",":
            after = "by"  # "Oman, expelled from the bloc in 2016,"
        if what & PART and kind.sign == "-" and after != "by" and self.lately_by(tokens, k):
            after = "by"  # "threatened for years by X", "held last week by X"
        first = spoken.clause.group
        if not what & (BASE | ING | PART):  # "X arms and shelters Y"
            paired = first is not None and before == "and" and k > 1 and tokens[k - 2] == first.last
            if first is not None and k > 2 and is_adverb(before) and self.words[tokens[k - 2]] == "and":
                paired = True  # "X courts Y and often helps Z"
            target = self.target(tokens, k, kind, here) if paired else ()
            return self.event(here, tokens, k, kind, subject, target, "tie.verb")
        if what & PART and after == "by" and (kind.group == "send" or lemma == "sign"):
            return None  # "a delegation sent by X"
        if kind.links == ("by",) and first is not None and before == "and":  # "left and stood by X"
            return self.event(here, tokens, k, kind, subject, self.target(tokens, k, kind, here), "tie.verb")
        acted = first is not None and first.tense == "past" and not first.passive and "object" in kind.links
        named = k + 1 < len(tokens) and tokens[k + 1] in self.who.at and not self.who.at[tokens[k + 1]].adjective
        if what & PART and before == "," and (after in ARTICLES or named) and acted:
            target = self.target(tokens, k, kind, here)  # "X went to war, bankrolled the rebels and left"
            return self.event(here, tokens, k, kind, subject, target, "tie.verb")
        was = before if not is_adverb(before) or k < 2 else self.words[tokens[k - 2]]
        if what & PART and after == "by" and was in ("be", "being", "been"):  # "is believed to be armed by X"
            near = self.apposed_as(tokens, k) or subject or self.told_before(here, tokens[k])
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), near, "tie.passive")
        passive = first is not None and first.passive
        if passive and before in _LATER and k > 1:
            before = self.words[tokens[k - 2]]  # "was beaten and later arrested by X"
        if what & PART and after == "by" and passive and before in ("and", "or", "but", "yet"):
            if not subject and first:  # "X's offer was welcomed by Y and ignored by Z"
                told = self.content.get(spoken.announces, ()) if spoken.announces >= 0 else ()
                subject = self.uttered(sorted({t for t in (*tokens, *told) if t < first.first}), here)
            return self.event(here, tokens, k, kind, self.by(tokens, k, here), subject, "tie.passive")
        if what & PART and before == "and" and first and first.perfect and not passive and after != "by":
            target = self.target(tokens, k, kind, here)  # "who had called X and spoken to Y"
            return self.event(here, tokens, k, kind, subject, target, "tie.verb")
        if what & PART and after in ("by", *kind.links) and before != "to" and kind.links != ("by",):
            loose = (
                not k
                or before in BREAKS
                or before in ("and", "or", "but", "yet")
                or is_adverb(before)
                or (before not in self.field("uttered") and (after != "by" or self.of_subject(spoken, tokens, k)))
            )
            counted = before in self.who.body_nouns and self.who.body_nouns[before][2] == "counted"
            if after == "by" and counted and k and tokens[k - 1] not in self.who.at:
                return None  # "will not take back people intercepted by X"
            judged = (
                before in self.field("steps") and k > 2 and self.words[tokens[k - 3]] == "," and kind.group in JUDGING
            )
            near = (
                subject
                if judged
                else self.just_before(tokens, k) or (subject if spoken.clause.kind == "main" and loose else ())
            )
            if before in ("and", "or") and near != subject and self.by_agent(tokens, k - 2):
                return None  # "towns held by X and shelled by Y"
            if before == "," and len(subject) > 1 and set(near) <= set(subject):
                near = subject  # "X and Y, backed by Z, left"
            if after == "by":
                near = near or self.after(
                    tokens, k, ("to",) if "to" in kind.links else (), here
                )  # "arms supplied by X to Y"
                return self.event(here, tokens, k, kind, self.by(tokens, k, here), near, "tie.passive")
            if before == "be" and k > 2 and after in ("with", "to") and self.is_object(tokens[k - 3]):
                near = self.who.pronoun(tokens[k - 3], here)  # "considers them to be allied with Y"
            target = self.target(tokens, k, kind, here)
            loyal = before in self.who.stand_ins and any(map(self.governs, target))
            if loyal and tokens[k - 1] not in self.who.at and self.who.lands.issuperset(near):
                near = ()  # "Omani forces aligned with a rival government" are not Oman
            return self.event(here, tokens, k, kind, near, target, "tie.verb")
        if what & PART and first and first.lemma in ("have", "get") and first.last in tokens[:k] and not what & BASE:
            caused = self.object(tokens[:k], tokens.index(first.last), here, owned=True)  # "X had Y arrested"
            if caused and first.first == first.last and after not in ("by", "of") and tokens[k] > first.last + 1:
                return self.event(here, tokens, k, kind, subject, caused, "tie.verb")
        if what & BASE and before in _LISTING and first and first.modal and not first.passive and k and subject:
            target = self.target(tokens, k, kind, here)  # "should ban X, help Y and press Z"
            return self.event(here, tokens, k, kind, subject, target, "tie.verb", first.negated)
        if what & BASE and before.isalnum() and k > 1 and (helped := self.helped(tokens, k)):
            return self.event(here, tokens, k, kind, helped, self.target(tokens, k, kind, here), "tie.verb")
        clause_verb = spoken.clause.group is not None or before in ("to", "and", "or")
        asked = bisect_left(self.asked, tokens[k]) - 1
        behind = k > 0 and bool(self.ending(tokens[k - 1]))  # "Only then did X help Y", not "did much to help Y"
        asks = asked >= 0 and tokens[k] - self.asked[asked] < 6 and (behind or self.words[self.asked[asked]] not in DO)
        if what & BASE and asks:  # "what will X provide to Y"
            source = self.who.in_subject([t for t in tokens[max(0, k - 6) : k] if t > self.asked[asked]], here)
            nor = self.words[self.asked[asked] - 1] in ("nor", "never")  # "nor did X help Y"
            return self.event(here, tokens, k, kind, source, self.target(tokens, k, kind, here), "tie.verb", nor)
        bids = what & BASE and not clause_verb and spoken.quote in self.announcing
        source = self.who.in_subject(tokens[:k], here) if bids else ()  # "demanded that X apologise to Y"
        if source:
            return self.event(here, tokens, k, kind, source, self.target(tokens, k, kind, here), "tie.verb")
        if lemma == "blame" and before == "to" and k > 1 and self.words[tokens[k - 2]] in _BEING and spoken.quote >= 0:
            speaker = self.who.speaker(spoken.quote)  # "said that X was to blame"
            return self.event(here, tokens, k, kind, speaker, subject, "tie.verb")
        joined = before in ("and", "or")  # "to train and equip X"
        joined = joined and (self.opening_to(tokens, k - 1) > 0 or self.shares_infinitive(tokens, k))
        if kind.group == "encourage" and what & ING and (before in (",", "and") or not k):
            return None  # "shot down a drone, prompting X to leave": the deed prompts it, not its doer
        last = k - 1 - (k > 1 and is_adverb(before))  # "with Norway repeatedly calling on X"
        absolute = self.standing_with(tokens, last) if what & ING and k else ()
        if absolute:
            return self.event(here, tokens, k, kind, absolute, self.target(tokens, k, kind, here), "tie.verb")
        if what & ING and k and self.is_assault(before) and (raider := self.owners(here, (), tokens, k - 1)):
            return self.event(here, tokens, k, kind, raider, self.target(tokens, k, kind, here), "tie.verb")
        if what & ING and k and lemma not in self.field("offering") and (doing := self.doing(tokens, k, kind)):
            return self.event(here, tokens, k, kind, doing, self.target(tokens, k, kind, here), "tie.verb")
        if (what & BASE and (before == "to" or joined)) or what & ING:
            if self.avoided(tokens[k]) or self.is_mere_aim(tokens, k):
                return None
            if before == "to" and (self.only_planned(tokens, k - 1) or self.aim_of_raid(tokens, k - 1)):
                return None
            source = self.controller(here, spoken, subject, tokens, k) or self.aimed(here, spoken, tokens, kind)
            ahead = [self.words[t] for t in tokens[max(0, k - 7) : k]]
            lemmas = [self.forms[word][1] if word in self.forms else word for word in ahead[-3:]]
            refused = not self.field("not doing").isdisjoint(lemmas)
            refused |= self.refused(tokens[k])  # "careful not to offend X", "unwilling to help X"
            refused |= k > 1 and before == "to" and "refusal" in ahead  # "his refusal to", "the refusal of X to"
            refused |= before in _TOWARDS and self.under_negation(spoken, tokens, k)
            refused |= spoken.clause.group is None and self.outer(spoken.quote) in self.field("not doing")
            cue = self.cue_word(spoken.quote)  # "X's refusal | to meet Y", "left after refusing | to meet Y"
            refused |= (cue == "refusal" or lookup(cue, self.forms)[1] in self.field("not doing")) and k < NEAR_TO
            if refused and kind.sign == "-" and self.stopped(tokens, k):
                refused = False
            if refused and self.stops(tokens, k) and self.urged(spoken, tokens, k):
                refused = False  # "should stop bullying X", "urged X to stop arming Y" say that it does
            target = self.target(tokens, k, kind, here)
            other = "the" not in (self.words[t] for t in tokens[k + 1 : k + 2])  # "accused X of hiding the group"
            if other and target and set(target) == set(source) and before in ("of", "for", "and") and subject != source:
                target = subject  # "X accused Y of bombing its positions": X's
            if not target and kind.group in JUDGING and "object" in kind.links:
                target = self.doer(tokens[k + 1 :], here, kind)  # "joined X in condemning the attack"
            if not target and kind.group == "demand" and tokens[k] in self.cut.cue_of:
                target = self.asked_of(self.cut.cue_of[tokens[k]])  # "X left, demanding | that Y go"
            if not target and before == "be":  # "whom X is believed to be arming"
                target = self.gap(self.cut.spoken[self.announcing.get(spoken.quote, here)], source, kind)
            if kind.group == "receive" and not target:
                kind, target = MEETING, self.object(tokens, k, here)
            if refused and kind.group in ("consult", "reply"):
                kind, refused = replace(kind, sign="-"), False  # who will not meet somebody is against them
            return self.event(here, tokens, k, kind, source, target, "tie.verb", refused)
        return None

    def of_subject(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether a participle may tell of the subject: "X is a state [backed by Y]", not "left talks [held by Y]"."""
        group = spoken.clause.group
        if group is None:
            return False
        return group.lemma in _COPULAS or tokens[k] < group.first or tokens[k - 1] in self.finite_at

    def doing(self, tokens: Sequence[int], k: int, kind: Kind) -> Actors:
        """Whose phrase ends right before an -ing form: "rebels [fighting X]", not "words in the Post [blaming X]"."""
        party = self.ending(tokens[k - 1])
        if not party or self.who.kind.get(party[0]) == "media":
            return ()
        n = k - 1
        ends = PREPOSITIONS | {"to"}
        while n > 0 and k - n < _PHRASE and self.words[tokens[n]] not in ends and tokens[n] not in self.finite_at:
            n -= 1
        begins = n if tokens[n] in self.who.at else n + 1
        both, _ = self.who.group(tokens[:k], begins)  # "praised X and Y [helping Z]"
        party = actors_of(both) if len(both) > 1 and both[-1].last == tokens[k - 1] else party
        opener = self.words[tokens[n]]
        told = opener == "to" and kind.kind == "verbal" and not self.is_deed(tokens, n + 1)
        return () if opener in _WHERE or told else party  # nor "a letter to Ann Lee [blaming X]"

    def unwanted(self, spoken: Spoken, tokens: Sequence[int], t: int) -> bool:
        """Whether an infinitive hangs on a verb that is negated: "does not want to hold talks with X"."""
        return self.words[t - 1] == "to" and self.under_negation(spoken, tokens, tokens.index(t))

    def under_negation(self, spoken: Spoken, tokens: Sequence[int], k: int) -> bool:
        """Whether the verb that governs an infinitive is negated: "did not come to stop X"."""
        before = bisect_left(self.lasts, tokens[k]) - 1
        group = self.finite_at[self.lasts[before]] if before >= 0 else None
        if not spoken.clause.group and k < NEAR_TO and spoken.quote in self.announcing:
            group = self.cut.spoken[self.announcing[spoken.quote]].clause.group  # "did not want | to stop X"
        return group is not None and group.negated and group.lemma not in _DOING
