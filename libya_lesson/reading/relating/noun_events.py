"""Events told by nouns: "his visit to X", "the help of X", "a French-Russian alliance"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.finite_verbs import WILLING
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.nounhood import Nounhood
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import POSSESSIVES
from libya_lesson.reading.syntax.verb_forms import lookup

_CALLS = frozenset(["call", "calls"])
_LOSING = frozenset(["lose", "forfeit"])
_AT_WISH = frozenset(["request", "support"])
_FROM = frozenset(["aid", "reject", "threaten", "accuse", "demand", "request"])
_INNER = frozenset("if unless whether that because while when whose who which".split())
_SUFFERED = frozenset(["assault", "coerce", "concede"])
_ABOUT = frozenset(["over", "about", "amid"])
_AT = frozenset(["at", "in"])  # behind these a place's name means who governs it: "anger at X", "meddling in X"
_TRUST = frozenset(["confidence", "faith", "trust"])
_AIMED = frozenset(["accuse", "reject", "threaten", "support", "protest"])  # "In a swipe at X, Y left"
_AT_THINGS = frozenset("accuse reject protest assault coerce support aid threaten".split())  # "criticism of X's plan"
_OPENING = frozenset("on under in after before during following despite at amid".split())
_LATER = frozenset("since after following before until despite amid".split())
_OPENS = 4  # tokens from "after" to the noun of a clause
_TAKING = 12  # tokens from an -ing form to what is taken


class NounEvents(Nounhood):
    """What nouns say that one actor does to another."""

    def noun(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int) -> Event | None:
        """What an event noun says: whose it is, whom it meets, and who stands around it."""
        clause, word = spoken.clause, self.words[tokens[k]]
        kind, previous = self.nouns[word], self.words[tokens[k - 1]] if k else ""
        subject = self.subject_within(here, spoken, subject, tokens, tokens[k]) or subject
        if kind.group == "stance":
            return self.stance(here, spoken, subject, tokens, k, kind)
        if kind.group == "bond":
            return self.bond(here, spoken, subject, tokens, k, kind)
        if word == "thanks" and previous not in POSSESSIVES:
            return None  # "thanks to X" only says because of X
        if previous == "no":
            if word not in _TRUST:
                return None  # "there is no dispute between X and Y"
            kind = replace(kind, sign="-")  # "a motion of no confidence in X"
        owners = self.owners(here, subject, tokens, k) or self.charged_with(tokens, k)
        governs = -1 if owners else self.governing(tokens, k)
        if self.unsaid(tokens, k) or (governs > 0 and self.avoided(governs)):
            return None
        if not owners and kind.kind == "material" and (made := self.made_by(tokens, k, here)):
            return self.event(here, tokens, k, kind, made, self.met_by(tokens, k, kind, here), "tie.noun")
        if not owners and (verb := self.made_at(tokens, k)):
            named = self.ending(tokens[verb - 1])
            source = named or (self.who.pronoun(tokens[k + 1], here) if tokens[k + 1] in self.who.pronouns else ())
            target = self.after(tokens, verb, ("to", "with"), here, visited=True, reach=6)
            if source:
                return self.event(here, tokens, k, kind, source, target, "tie.noun")
        if owners and (uttered := self.uttered_by(here, tokens, k, kind, owners)):
            return uttered
        ahead = "with" if k > 1 and previous in ("the", "some") else ""
        lead = self.words[tokens[k - 2]] if ahead else self.words[tokens[k] - 1] if tokens[k] else ""
        suffered = bool(owners) and kind.group in _SUFFERED and "of" in kind.links and k + 1 < len(tokens)
        if suffered and self.words[tokens[k + 1]] == "by":  # "X's arrest by Y"
            return self.event(here, tokens, k, kind, self.after(tokens, k, ("by",), here, reach=8), owners, "tie.noun")
        mutual = kind.both or kind.group == "consult" or "with" in kind.links
        if len(owners) > 1 and mutual and not self.after(tokens, k, kind.links, here, reach=4):
            return self.event(here, tokens, k, kind, owners, owners, "tie.noun", both=True)
        pair = self.after(tokens, k, ("between",), here, visited=True) or self.arising(spoken, tokens, k, here)
        pair = pair or (() if owners else self.gathered(tokens, k, here))
        if kind.group == "assault" and len(pair) < 2:
            pair = self.dispatched(tokens, k) or pair
        if kind.group == "assault" and kind.links == ("against",):
            pair = ()  # "joint operations between X and Y" are not against each other
        if kind.both and not pair:
            pair = self.reached(spoken, tokens, k, here)
        if kind.both and not pair and spoken.quote >= 0 and (partner := self.reached(spoken, tokens, k, here, "with")):
            source = owners or self.who.speaker(spoken.quote)  # "X said | that a deal was reached with Y"
            return self.event(here, tokens, k, kind, source, partner, "tie.noun")
        if kind.both and not pair and "by" in [self.words[t] for t in tokens[k + 2 : k + 4]]:
            pair = self.after(tokens, k, ("by",), here, reach=4)  # "the accord signed by X and Y"
        if len(pair) > 1 and kind.links == ("between",):
            mediator = owners or (subject if clause.group and tokens[k] > clause.group.last else ())
            if not mediator and here and self.words[clause.first] == "as":
                mediator = self.who.subject(here - 1)  # "X stepped in as mediator between Y and Z"
            return self.event(here, tokens, k, kind, mediator, pair, "tie.noun")  # "X's mediation between Y and Z"
        if len(pair) > 1:
            kind = self.soured(kind, clause, tokens, k)
            return self.event(here, tokens, k, kind, pair, pair, "tie.noun", both=True)
        opener = self.opened_by(tokens, k)
        near = self.leading(tokens, k)
        sought = [self.forms[verb][1] if verb in self.forms else verb for verb in near]
        if not clause.group and spoken.quote in self.announcing:
            outer = self.cut.spoken[self.announcing[spoken.quote]].clause.group
            sought += [outer.lemma] if outer else []
        refused = governs > 0 and (self.refused(governs) or self.unwanted(spoken, tokens, governs))
        turned = kind if refused else self.turned(kind, sought, out=opener in ("of", "from"))
        kind = self.soured(turned, clause, tokens, k)
        if not owners and self.among(spoken, subject, tokens, k, kind):
            return self.event(here, tokens, k, kind, subject, subject, "tie.noun", both=True)
        if kind.group == "aid" and owners and subject and self.field("seeking").intersection(sought):
            asking = Kind("+", "verbal", "request", (), False)
            asker = self.controller(here, spoken, subject, tokens, k, self.field("seeking"))
            return self.event(here, tokens, k, asking, asker, owners, "tie.noun")
        brokered = kind.both and k + 1 < len(tokens) and self.words[tokens[k + 1]] in self.field("brokered")
        source = owners or (() if brokered or self.of_other(tokens, k) else self.after(tokens, k, ("by",), here))
        follows = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        linked = follows in kind.links and follows != "of"  # "aid to the president of X"
        of = self.after(tokens, k, ("of",), here, reach=6) if follows and not linked and self.has_of(tokens, k) else ()
        if of and kind.group == "aid" and not owners and "cost" in sought:  # "has cost X the support of Y"
            verb = next(n for n in range(k - 1, -1, -1) if lookup(self.words[tokens[n]], self.forms)[1] == "cost")
            loser = self.object(tokens, verb, here)
            return self.event(here, tokens, k, replace(kind, sign="-"), of, loser, "tie.noun")
        moved = bool(subject and of) and kind.group == "reject" and k > 1 and self.words[tokens[k + 1]] == "of"
        if moved and [self.words[t] for t in tokens[k - 2 : k]] == ["to", "the"]:  # "to the fury of X"
            return self.event(here, tokens, k, kind, of, subject, "tie.noun")
        rushed = (
            bool((owners or of) and subject)
            and kind.sign == "+"
            and clause.group is not None
            and clause.group.lemma in self.field("rushing")
        )
        if rushed and "to" in (self.words[t] for t in tokens[max(0, k - 5) : k]):
            return self.event(here, tokens, k, replace(kind, sign="+"), subject, owners or of, "tie.noun")
        if subject and kind.group in _AT_WISH and opener == "at" and (of or owners):
            if clause.group and clause.group.passive and self.is_hostile(clause.group.lemma):
                kind = replace(kind, sign="-")  # "was arrested at X's request"
            return self.event(here, tokens, k, kind, of or owners, subject, "tie.noun")  # "came at the request of X"
        if of and kind.group in ("aid", "support") and subject and not owners:
            if _LOSING.intersection(sought):  # "lost the support of X"
                return self.event(here, tokens, k, replace(kind, sign="-"), of, subject, "tie.noun")
            if self.field("having").intersection(sought):
                return self.event(here, tokens, k, kind, of, subject, "tie.noun")  # "enjoys the support of X"
            if self.field("asking for").intersection(sought):
                asking = Kind("+", "verbal", "request", (), False)
                return self.event(here, tokens, k, asking, subject, of, "tie.noun")
        if of and not source:
            if kind.group == "aid" and lead in ("with", "under", "through", "despite"):
                return self.event(here, tokens, k, kind, of, subject, "tie.noun")
            if "of" not in kind.links or (kind.group == "aid" and lead != "in"):
                source = of
        under = opener == "under"
        sent = kind.group == "consult" and follows == "from" and word not in _CALLS
        sent |= kind.group in _FROM or under  # "a letter from X to Y", "pressure from X", "under a deal from X"
        come = self.after(tokens, k, ("from",), here, visited=True, reach=6) if sent else ()
        if come and kind.group == "threaten" and self.field("responding").intersection(sought):
            return None  # "met to respond to threats from X"
        if come and subject and kind.group == "aid" and self.field("withholding").intersection(sought):
            return self.event(here, tokens, k, replace(kind, sign="-"), subject, come, "tie.noun")
        helped = bool(come and subject) and not owners and kind.group in ("aid", "support")
        if helped and self.field("asking for").intersection(sought):
            asking = Kind("+", "verbal", "request", (), False)
            return self.event(here, tokens, k, asking, subject, come, "tie.noun")  # "asked for help from X"
        if come and not owners:
            whom = self.after(tokens, k, ("to",), here, visited=True, reach=9) if "to" in kind.links else ()
            whom = whom or self.after(tokens, k, [x for x in kind.links if x != "of"], here, reach=9)
            taking = self.gerund_before(tokens, k, _TAKING)  # "accused X of taking 90 pounds in bribes from Y"
            whom = whom or (self.controller(here, spoken, subject, tokens, taking) if taking else subject)
            whom = whom or (self.owner_hit(here, tokens[:k]) if kind.sign == "+" else ())
            return self.event(here, tokens, k, kind, come, whom, "tie.noun")  # "X's banks live on loans from Y"
        if not owners and clause.group and clause.group.lemma == "come" and clause.group.first > tokens[k]:
            source = source or self.coming(tokens, clause.group.last, here)
        links = kind.links if source != of else tuple([x for x in kind.links if x != "of"])
        goods = kind.group == "trade measure" or self.is_assault(word)  # "an attack on Omani soil"
        target = self.after(
            tokens, k, links, here, visited=kind.group == "consult" or not _AT.isdisjoint(links), reach=10,
            goods=goods, owned=kind.group in _AT_THINGS, theirs=kind.group in _AT_THINGS,
        )  # fmt: skip
        if kind.group == "trade measure":  # "tariffs on steel from X"
            target = target or self.after(tokens, k, ("from",), here, visited=True, reach=8)
        passive = clause.group is not None and clause.group.passive
        group_last = clause.group.last if clause.group else -1
        after_verb = tokens[k] > group_last or self.shares_to(spoken, tokens, k)
        aside = spoken.announces >= 0 and after_verb and "," in [self.words[n] for n in tokens[:k] if n > group_last]
        if (opener in _ABOUT and kind.group != "consult") or self.objected(tokens, k):
            return self.event(here, tokens, k, kind, source, target, "tie.noun")  # "a quarrel over the sale of …"
        if not target and owners and kind.group == "aid" and opener in ("with", "through"):
            target = subject  # "With X's help, Y won"
        faced = source != subject and not of and self.faces(kind, sought, owned=bool(owners))
        if not target and source and (under or faced):
            target = subject  # "is under sanctions by X", "faces X's threats"
        if not target:
            return None  # whoever does it
        before = bisect_left(self.lasts, tokens[k])
        verb = self.lasts[before - 1] if before else group_last
        inner = not _INNER.isdisjoint([self.words[t] for t in tokens[bisect_right(tokens, verb) : k]])
        does = clause.group.lemma if clause.group else ""
        expected = kind.group == "consult" and does in self.field("expecting")
        caught = passive and does.removesuffix("ed") in self.field("caught in")
        active = not passive or expected or caught  # "is expected to fly to X for a meeting with Y"
        judged = {self.outer(spoken.quote), does} & self.field("judging a deed")
        timed = opener in _LATER and follows == "of"  # "X has been in turmoil since the ouster of Y"
        active = active and not ((judged or timed) and (kind.sign, kind.kind) == ("-", "material"))
        active = active and (bool(owners) or not self.from_outside(tokens, k, kind, judged=bool(judged)))
        if not source and active and not aside and not inner and self.of_thing(tokens, k):
            return None  # "seized crossings handling trade with X"
        if not source and active and not aside and not inner and (after_verb or (spoken.announces >= 0 and k > 1)):
            source = subject
        joint = kind.both or kind.group == "consult" or "with" in links
        struck = kind.group == "assault" and clause.group is not None and self.is_hostile(clause.group.lemma)
        opening = joint or (opener == "in" and (kind.group in _AIMED or struck))
        opening = opening and clause.kind == "main" and not after_verb and active
        if not source and opening and opener in _OPENING:
            led = self.words[tokens[0]]
            if led in _OPENING or (led.endswith("ing") and tokens[0] not in self.who.at):
                source = subject  # "Under a deal with X, Y will export gas", "Speaking after talks with X, Y …"
        if not source and not after_verb and self.words[clause.first] == "whose" and target:
            source = self.who.antecedent(spoken, who=False)  # "X, whose ties with Y were restored"
        if not source and joint and clause.kind == "adverbial" and tokens[k] - clause.first < _OPENS and here:
            source = self.who.subject(here - 1)  # "X left after talks with Y broke down"
        if not source and kind.both and opener == "with":
            source = self.described_with(tokens, k)
        if not owners and target and spoken.quote >= 0:
            alone = not after_verb or (passive and opener == "through")
            speaks = kind.group == "consult" and not source and alone  # "X said talks with Y would go on"
            if speaks or self.apposed(tokens, k):
                source = self.who.speaker(spoken.quote)
        if not source and target and kind.both and not subject and after_verb:
            source = self.who.author_of_move(here)
        gerund = self.gerund_before(tokens, k)
        if gerund and not owners and subject:  # "blamed X for establishing ties with Y"
            source = self.controller(here, spoken, subject, tokens, gerund)
            return self.event(here, tokens, k, kind, source, target, "tie.noun", refused, both=kind.both)
        if source in ((), subject) and not owners and (bidden := self.bidden_to(here, spoken, subject, tokens, k)):
            source = bidden
        to = self.opening_to(tokens, k) if kind.both and subject and not owners else 0
        source = (self.owners(here, subject, tokens, to - 1) if to > 1 else ()) or source  # "fears X's plan to sign"
        # "refused to impose sanctions on X"
        unwilling = kind.sign == "-" and not self.field("unwilling").isdisjoint(sought)
        if spoken.quote >= 0 and kind.group == "consult" and not owners and source == self.who.speaker(spoken.quote):
            source = self.spoken_for(spoken, source)
        if kind.group == "consult" and not owners and self.by_paper(source):
            return None
        helps = kind.group in ("aid", "support")
        withheld = unwilling or (helps and not self.field("withholding").isdisjoint(sought))
        withheld = withheld and (not owners or owners == subject) and not self.urged(spoken, tokens, k)
        negated = withheld or self.is_negated(clause)
        negated = negated and not (owners and (kind.sign, kind.kind) == ("-", "material"))  # "did not end its attacks"
        if negated and after_verb and kind.group == "consult" and clause.group and clause.group.modal in WILLING:
            kind, negated = replace(kind, sign="-"), False  # "will not hold talks with X"
        both = kind.mutual and (bool(owners) or opener == "at" or self.stuck_in(spoken, tokens, k))
        return self.event(here, tokens, k, kind, source, target, "tie.noun", refused or (negated and after_verb), both)
