"""Events between actors: verbs and nouns of meeting, helping and fighting, with who does it and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.clauses import BREAKS
from libya_lesson.reading.participants import Participants
from libya_lesson.reading.regions import Regions, Spoken
from libya_lesson.reading.verbs import ARTICLES, BASE, ING, PART, PREPOSITIONS, Group, forms, is_adverb, lookup
from libya_lesson.text import Article

Actors = tuple[str, ...]
_POSSESSIVES = frozenset("his her its their our my".split())
_OBJECT_PRONOUNS = frozenset("him her them us me it".split())
_CONTROL = frozenset(
    "request ask urge prompt allow want help force persuade tell order mandate enable encourage invite let press get "
    "permit authorise authorize push require compel expect lead".split()
)
_SEEKING = frozenset("seek request ask demand want need win receive get expect secure obtain accept enjoy".split())
_REFUSING = frozenset("refuse fail decline stop cease deny".split())
_FRIENDLY = frozenset("aid support concede agree cooperate request".split())
_NEXT_CLAUSE = frozenset(["to", "that", "and"])
_END_OF_PHRASE = BREAKS | (PREPOSITIONS - {"as", "including", "of"})
_LEADING = frozenset(["led", "headed", "commanded", "run"])  # "the force led by X"
_OPENERS = frozenset("that what if whether unless how why".split())
_FAR = 40  # tokens back to the verb that governs an infinitive
_REACH = 18  # tokens after a verb or noun within which its phrases are looked for


@dataclass(frozen=True, slots=True)
class Kind:
    """What an event word means: sign, verbal or material, class, and how the other party is joined on."""

    sign: str
    kind: str
    group: str
    links: tuple[str, ...]
    both: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One event word in a clause with its parties; ``pairs`` are ordered (source, target)."""

    clause: int
    first: int  # the word itself
    last: int
    begin: int  # with whose it is and whom it meets
    end: int
    noun: bool
    sign: str
    kind: str
    rule: str
    pairs: tuple[tuple[str, str], ...]


def event_words(lexicon: Lexicon) -> tuple[dict[str, Kind], dict[str, Kind]]:
    """The event verbs (plain forms, phrases included) and the event nouns of the list."""
    verbs: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for word, part, sign, kind, group, links, both in lexicon.rows("event_words"):
        (verbs if part == "verb" else nouns)[word] = Kind(sign, kind, group, tuple(links.split("|")), bool(both))
    return verbs, nouns


def find_events(article: Article, lexicon: Lexicon, cut: Regions, who: Participants) -> list[Event]:
    """All events of an article between two actors, in the order of its clauses."""
    return _Finder(article, lexicon, cut, who).find()


class _Finder:
    def __init__(self, article: Article, lexicon: Lexicon, cut: Regions, who: Participants) -> None:
        self.words = article.tokens.lower
        self.cut = cut
        self.who = who
        self.verbs, self.nouns = lexicon.derived(event_words)
        self.forms = lexicon.derived(forms)
        self.announcing = {s.announces: k for k, s in enumerate(cut.spoken) if s.announces >= 0}
        self.content: dict[int, list[int]] = {}
        for spoken in cut.spoken:
            if spoken.quote >= 0:
                self.content.setdefault(spoken.quote, []).extend(spoken.own[:_REACH])

    def find(self) -> list[Event]:
        found: list[Event] = []
        for here, spoken in enumerate(self.cut.spoken):
            subject = self.who.subject(here)
            if not subject and spoken.quote >= 0 and not spoken.clause.group and spoken.quote in self.announcing:
                subject = self._commanded(self.announcing[spoken.quote])
            tokens = list(spoken.own)
            if spoken.announces >= 0:
                tokens += [t for t in self.content.get(spoken.announces, ())[:_REACH] if t > tokens[-1]]
            found += self._in_clause(here, spoken, subject, tokens)
        return found

    def _commanded(self, here: int) -> Actors:
        """Who is to do what content without a verb of its own says: "X asked Y [to help Z]", "X wanted [to help Z]"."""
        spoken = self.cut.spoken[here]
        group = spoken.clause.group
        if group and group.lemma in _CONTROL and not group.passive and group.last in spoken.own:
            found = self._object(spoken.own, spoken.own.index(group.last), here)
            if found:
                return found
        return self.who.subject(here)

    def _in_clause(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int]) -> list[Event]:
        clause = spoken.clause
        finite = {g.last: g for g in (clause.group, *clause.others) if g}
        found = []
        own = len(spoken.own)
        for k, t in enumerate(tokens[:own]):
            group = finite.get(t)
            event = None
            if group:
                event = self._finite(here, spoken, subject, tokens, k, group)
            elif self.words[t] in self.nouns and self._is_noun(tokens, k):
                event = self._noun(here, spoken, subject, tokens, k)
            else:
                what, lemma = lookup(self.words[t], self.forms)
                if what & (BASE | ING | PART) and (lemma in self.verbs or self._phrase(tokens, k, lemma) in self.verbs):
                    event = self._bare(here, spoken, subject, tokens, k, what, lemma)
            if event and event.pairs:
                found.append(event)
        return found

    # -- verbs --

    def _phrase(self, tokens: Sequence[int], k: int, lemma: str) -> str:
        return f"{lemma} {self.words[tokens[k + 1]]}" if k + 1 < len(tokens) else lemma

    def _kind(self, tokens: Sequence[int], k: int, lemma: str) -> Kind | None:
        return self.verbs.get(self._phrase(tokens, k, lemma)) or self.verbs.get(lemma)

    def _finite(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, group: Group
    ) -> Event | None:
        kind = self._kind(tokens, k, group.lemma)
        if not kind:
            return None
        subject = self._subject_of(here, spoken, subject, tokens, group)
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        if group.passive and not (after in kind.links and after in ("to", "with")):  # "is allied to"
            return self._event(here, tokens, k, kind, self._by(tokens, k, here), subject, "tie.passive", group.negated)
        target = self._target(tokens, k, kind, here)
        return self._event(here, tokens, k, kind, subject, target, "tie.verb", group.negated)

    def _bare(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, what: int, lemma: str
    ) -> Event | None:
        """A verb without tense: "to support X", "of bombing X", "aided by X"."""
        kind = self._kind(tokens, k, lemma)
        before = self.words[tokens[k - 1]] if k else ""
        after = self.words[tokens[k + 1]] if k + 1 < len(tokens) else ""
        if not kind or before in ARTICLES or before in _POSSESSIVES or before in ("'s", "’s"):
            return None
        if what & PART and after in ("by", *kind.links) and before != "to":
            near = self._just_before(tokens, k) or (subject if spoken.clause.kind == "main" else ())
            if after == "by":
                return self._event(here, tokens, k, kind, self._by(tokens, k, here), near, "tie.passive")
            return self._event(here, tokens, k, kind, near, self._target(tokens, k, kind, here), "tie.verb")
        finite = [g for g in (spoken.clause.group, *spoken.clause.others) if g]
        asked = [g for g in finite if g.lemma == g.modal and g.last < tokens[k]]
        if what & BASE and asked and tokens[k] - asked[-1].last < 6:  # "what will X provide to Y"
            source = self.who.in_subject([t for t in tokens[:k] if t > asked[-1].last], here)
            return self._event(here, tokens, k, kind, source, self._target(tokens, k, kind, here), "tie.verb")
        if (what & BASE and before == "to") or what & ING:
            source = self._controller(here, spoken, subject, tokens, k)
            refused = any(lookup(self.words[t], self.forms)[1] in _REFUSING for t in tokens[max(0, k - 3) : k])
            target = self._target(tokens, k, kind, here)
            return self._event(here, tokens, k, kind, source, target, "tie.verb", refused)
        return None

    def _subject_of(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], group: Group) -> Actors:
        """A verb inside a clause ("seems that X does") has a subject of its own, between "that" and itself."""
        if spoken.clause.group is group or spoken.clause.group is None:
            return subject
        starts = [g.last for g in (spoken.clause.group, *spoken.clause.others) if g.last < group.first]
        begin = max([*starts, spoken.clause.first - 1])
        own = [t for t in tokens if begin < t < group.first and self.words[t] not in _OPENERS]
        return self.who.in_subject(own, here) if own else subject

    def _controller(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int, skip: frozenset[str] = frozenset()
    ) -> Actors:
        """Who does what an infinitive or an -ing form says: "prompted X to …", "accused X of …", else the subject."""
        clause = spoken.clause
        verbs = {g.last: g for g in (clause.group, *clause.others) if g}
        for n in range(k - 1, max(-1, k - _FAR), -1):
            group = verbs.get(tokens[n])
            infinitive = n and self.words[tokens[n - 1]] == "to"
            if group or infinitive:
                lemma = group.lemma if group else lookup(self.words[tokens[n]], self.forms)[1]
                if lemma in skip and not group:
                    continue
                if (lemma in _CONTROL or self.words[tokens[k - 1]] == "of") and n < k - 2:
                    parties, _ = self.who.group(tokens, self._next_party(tokens, n + 1, k))
                    named = tuple(a for p in parties for a in p.actors)
                    if named:
                        return named
                if group:
                    return self._subject_of(here, spoken, subject, tokens, group)
        if not clause.group and k and self.words[tokens[k - 1]] in ("of", "to"):
            parties, _ = self.who.group(tokens, self._next_party(tokens, 0, k))
            return tuple(a for p in parties for a in p.actors) or subject
        return subject

    def _next_party(self, tokens: Sequence[int], n: int, stop: int) -> int:
        while n < stop and tokens[n] not in self.who.at:
            n += 1
        return n

    def _just_before(self, tokens: Sequence[int], k: int) -> Actors:
        """The actor named right before a participle, over an apposition too ("the Guard, a force allied to …")."""
        for n in range(k - 1, max(-1, k - 8), -1):
            party = self._ending(tokens[n])
            if party:
                return party
            if self.words[tokens[n]] in PREPOSITIONS:
                return ()
        return ()

    def _ending(self, t: int) -> Actors:
        for first in range(t, max(-1, t - 6), -1):
            party = self.who.at.get(first)
            if party:
                return party.actors if party.last == t and not party.place and not party.adjective else ()
        return ()

    def _by(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        return self._after(tokens, k, ("by",), here)

    def _target(self, tokens: Sequence[int], k: int, kind: Kind, here: int) -> Actors:
        if "object" in kind.links:
            found = self._object(tokens, k, here, owned=kind.kind == "material")
            if found:
                return found
        return self._after(tokens, k, kind.links, here, visited=kind.group == "consult")

    def _object(self, tokens: Sequence[int], k: int, here: int, *, owned: bool = False) -> Actors:
        """The actors of a direct object; a deed done to what is theirs ("its boats", "X's base") is done to them."""
        for n in range(k + 1, min(k + 8, len(tokens))):
            t = tokens[n]
            word = self.words[t]
            party = self.who.at.get(t)
            if party:
                after = self.words[party.last + 1] if party.last + 1 < len(self.words) else ""
                if after in ("'s", "’s") and not owned and not self.who.force_after(party.last + 2):
                    return ()
                parties, _ = self.who.group(tokens, n)
                if parties:
                    return tuple(dict.fromkeys(a for p in parties for a in p.actors))
                if not party.adjective:
                    return ()
            elif (word in _OBJECT_PRONOUNS and n <= k + 2) or (word in _POSSESSIVES and self.who.force_after(t + 1)):
                return self.who.pronoun(t, here)
            elif (word in PREPOSITIONS and not (owned and word == "of")) or word in BREAKS or word in _NEXT_CLAUSE:
                return ()
        return ()

    def _after(
        self, tokens: Sequence[int], k: int, links: Sequence[str], here: int, *, visited: bool = False
    ) -> Actors:
        """The actors after one of these prepositions, behind a verb or noun."""
        for n in range(k + 1, min(k + _REACH, len(tokens) - 1)):
            word = self.words[tokens[n]]
            if word in self.nouns and word not in self.who.stand_ins and n > k + 1:
                break  # what follows belongs to another event
            if word in links:
                for m in range(n + 1, min(n + 7, len(tokens))):
                    if tokens[m] in self.who.at:
                        parties, _ = self.who.group(tokens, m, visited=visited or word == "to")
                        if parties:
                            return tuple(dict.fromkeys(a for p in parties for a in p.actors))
                    elif self.words[tokens[m]] in ("him", "her", "them", "us", "me"):
                        return self.who.pronoun(tokens[m], here)
                    elif self.words[tokens[m]] in _END_OF_PHRASE and self.words[tokens[m - 1]] not in _LEADING:
                        break
            elif word in (";", ":"):
                break
        return ()

    # -- nouns --

    def _is_noun(self, tokens: Sequence[int], k: int) -> bool:
        before = self.words[tokens[k - 1]] if k else ""
        if self.words[tokens[k]].endswith("ing") and before in PREPOSITIONS and k + 1 < len(tokens):
            after = self.words[tokens[k + 1]]
            return not (after in ARTICLES or after in _POSSESSIVES or tokens[k + 1] in self.who.at)
        return before != "to" and not (is_adverb(before) and before.endswith("ly"))

    def _noun(self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], k: int) -> Event | None:
        kind = self.nouns[self.words[tokens[k]]]
        owners = self._owners(here, subject, tokens, k)
        clause = spoken.clause
        ahead = "with" if k > 1 and self.words[tokens[k - 1]] in ("the", "some") else ""
        lead = self.words[tokens[k - 2]] if ahead else self.words[tokens[k - 1]] if k else ""
        if len(owners) > 1 and kind.both:
            return self._event(here, tokens, k, kind, owners[:1], owners[1:], "tie.noun", both=True)
        pair = self._after(tokens, k, ("between",), here)
        if len(pair) > 1:
            return self._event(here, tokens, k, kind, pair[:1], pair[1:], "tie.noun", both=True)
        sought = [lookup(self.words[t], self.forms)[1] for t in tokens[max(0, k - 6) : k]]
        if not clause.group and spoken.quote in self.announcing:
            outer = self.cut.spoken[self.announcing[spoken.quote]].clause.group
            sought += [outer.lemma] if outer else []
        if kind.group == "aid" and owners and subject and _SEEKING.intersection(sought):
            asking = Kind("+", "verbal", "request", (), False)
            asker = self._controller(here, spoken, subject, tokens, k, _SEEKING)
            return self._event(here, tokens, k, asking, asker, owners, "tie.noun")
        source = owners or self._after(tokens, k, ("by",), here)
        of = self._after(tokens[: k + 6], k, ("of",), here) if k + 1 < len(tokens) else ()
        if of and not source:
            if kind.group == "aid" and lead in ("with", "under", "through", "despite"):
                return self._event(here, tokens, k, kind, of, subject, "tie.noun")
            if "of" not in kind.links or (kind.group == "aid" and lead != "in"):
                source = of
        come = self._after(tokens[: k + 6], k, ("from",), here) if kind.group in ("aid", "reject", "threaten") else ()
        if come and not owners:
            return self._event(here, tokens, k, kind, come, subject, "tie.noun")
        links = tuple(x for x in kind.links if x != "of" or source != of)
        target = self._after(tokens, k, links, here, visited=kind.group == "consult")
        passive = clause.group is not None and clause.group.passive
        after_verb = clause.group is None or tokens[k] > clause.group.last
        if not source and not passive and (after_verb or spoken.announces >= 0):
            source = subject
        negated = clause.group is not None and clause.group.negated
        return self._event(here, tokens, k, kind, source, target, "tie.noun", negated and after_verb)

    def _owners(self, here: int, subject: Actors, tokens: Sequence[int], k: int) -> Actors:
        """Whose event it is: "X's visit", "his visit", "Russian aggression", "the French-Russian alliance"."""
        for n in range(k - 1, max(-1, k - 5), -1):
            t = tokens[n]
            word = self.words[t]
            if word in ("'s", "’s"):
                return self._ending(t - 1) or self._place_state(t - 1)
            if word in _POSSESSIVES:
                fits = [a for a in subject if (self.who.kind.get(a) == "person") == (word in ("his", "her"))]
                return tuple(fits) if fits and word not in ("our", "my") else self.who.pronoun(t, here)
            party = self.who.at.get(t)
            if party and party.adjective:
                return party.actors
            if n == k - 1 and self._ending(t):
                return self._ending(t)
            if word in PREPOSITIONS or word in BREAKS or word in ("and", "that", "to"):
                return ()
        return ()

    def _place_state(self, t: int) -> Actors:
        party = self.who.at.get(t)
        return party.actors if party else ()

    def _event(
        self, here: int, tokens: Sequence[int], k: int, kind: Kind, source: Actors, target: Actors, rule: str,
        negated: bool = False, both: bool = False,
    ) -> Event | None:  # fmt: skip
        pairs = [(a, b) for a in source for b in target if a != b]
        sign = kind.sign
        if negated:
            if kind.group not in _FRIENDLY:
                return None
            sign = "-"
        if both:
            pairs += [(b, a) for a, b in pairs]
        begin = k
        while begin > 0 and k - begin < 5 and self.words[tokens[begin - 1]] not in _END_OF_PHRASE:
            begin -= 1
            if self.words[tokens[begin]] in ARTICLES or self.words[tokens[begin]] in _POSSESSIVES:
                break
        near = (self.who.at[t] for t in tokens[k : k + _REACH] if t in self.who.at)
        last = max((p.last for p in near if set(p.actors).intersection(target)), default=tokens[k])
        found = tuple(dict.fromkeys(pairs))
        noun = rule == "tie.noun"
        return Event(here, tokens[k], tokens[k], tokens[begin], last, noun, sign, kind.kind, rule, found)
