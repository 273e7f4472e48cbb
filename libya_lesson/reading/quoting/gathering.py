"""Gathers all attributions of an article, the outer voices first, then the voices inside them."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.adoption import adopted, ahead, speech_of_nobody
from libya_lesson.reading.quoting.citations import according, as_reported_by, cited, in_view
from libya_lesson.reading.quoting.credits import particles
from libya_lesson.reading.quoting.denials import denial
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.headlines import with_headlines
from libya_lesson.reading.quoting.indirect import verb_quote
from libya_lesson.reading.quoting.nominal import SEEMING, adjective_quote, noun_quote
from libya_lesson.reading.quoting.polls import in_poll, to_somebody
from libya_lesson.reading.quoting.quoted import Quoted, all_quoted, quotations
from libya_lesson.reading.quoting.relays import hedged, nested
from libya_lesson.reading.quoting.speech import direct_speech
from libya_lesson.reading.quoting.unclaimed import unclaimed
from libya_lesson.reading.quoting.voices import can_speak, same_speaker
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable, cue_nouns, cue_table
from libya_lesson.reading.syntax.nounphrases import phrase_left
from libya_lesson.reading.syntax.predicates import Parsed

_VIEWS = frozenset("view words opinion".split())  # "in her view"
_OCCASIONAL = frozenset("in during at on by".split())
_POLLS = frozenset("poll polls survey surveys".split())
_BESIDE_WORDS = frozenset(["make", "put"])  # "made clear that", "puts the toll at nine", "as Ann Lee put it"
_BEHIND = frozenset(["postposed", "cited"])  # rules of cues that may stand behind all that they report
_MINDS = frozenset("intent attitude support think commit refer".split())


def may_report(lexicon: Lexicon) -> frozenset[str]:
    """The verbs that one of the rules asked for every verb wants; of all others only a passive can report anything.

    >>> from libya_lesson.lexicons import load
    >>> [verb in may_report(load()) for verb in ("say", "make", "seem", "arrive")]
    [True, True, True, False]
    """
    cues = lexicon.derived(cue_table)
    return SEEMING.union(_BESIDE_WORDS, cues.verbs, lexicon.derived(particles))


def find_found(p: Parsed, cues: CueTable, used: set[int] | None = None) -> list[Found]:
    """All attributions of an article, still as token ranges; ``used`` collects their verb groups."""
    used = set() if used is None else used
    quoting = all_quoted(p, cues)  # before all others: it says who is the subject of "saying"
    gathering = _Gathering(p, cues, used, with_headlines(p, cues, direct_speech(p, cues, used)))
    gathering.beside_clauses()
    gathering.by_verbs(quoting)
    gathering.in_marks()
    _carried_on(gathering.out)
    return _without_inner_minds(p, cues, gathering.out)


class _Gathering:
    """What has been found so far, and which words that covers: no word is credited by two rules."""

    def __init__(self, p: Parsed, cues: CueTable, used: set[int], out: list[Found]) -> None:
        self.p, self.cues, self.used, self.out = p, cues, used, out
        self.covered = bytearray(len(p.tag))
        self.credited = {f.cue[0] for f in out if f.cue}
        self.seen_as: set[int] = set()  # nouns of "in her view" that have their words already
        self.tried: set[int] = set()  # stretches in marks that may go on with the words of an earlier one
        self.near: dict[int, list[Found]] = {}  # the quotes of each paragraph, by their cue
        for f in out:
            self._enter(f)

    def _enter(self, f: Found) -> None:
        self.near.setdefault(self.p.article.tokens.paragraph[f.cue[0] if f.cue else f.parts[0][0]], []).append(f)
        for a, b in f.parts:
            self.covered[a:b] = b"\x01" * (b - a)

    def add(self, f: Found | None) -> None:
        if f:
            self.out.append(f)
            self._enter(f)

    def near_to(self, token: int) -> list[Found]:
        """What has been found in the paragraph of a token."""
        return self.near.get(self.p.article.tokens.paragraph[token], [])

    def adopt(self, stretch: int) -> None:
        """Let words in marks go on with those of the speaker before."""
        fresh = adopted(self.p, self.near, stretch, self.covered)
        if fresh:
            self.out.append(fresh)
            self.near.setdefault(self.p.article.tokens.paragraph[fresh.parts[0][0]], []).append(fresh)

    def beside_clauses(self) -> None:
        """Credits that stand beside a clause: "according to", "as she said", "in her view", "in a poll", "to her"."""
        p, cues, covered = self.p, self.cues, self.covered
        tokens, lower, inside = p.article.tokens, p.lower, p.marks.inside
        for i in tokens.places.get("according", ()):
            if i + 1 < len(p.tag) and lower[i + 1] == "to" and not covered[i] and i not in self.credited:
                self.add(according(p, cues, i))
        for i in tokens.places.get("as", ()):
            if not covered[i] and inside[i] < 0:
                self.add(as_reported_by(p, cues, i))
        for i in tokens.where(_VIEWS):
            if not covered[i] and i not in self.credited and inside[i] < 0:
                seen = in_view(p, cues, i)
                if seen:
                    self.seen_as.add(i)
                    self.add(seen)
        for i in tokens.where(_POLLS):
            if not covered[i] and inside[i] < 0:
                counted = in_poll(p, cues, i)
                if counted and not any(covered[a:b].count(1) for a, b in counted.parts):
                    self.add(counted)
        for first, _ in p.bounds:
            if lower[first] == "to" and not covered[first] and inside[first] < 0:
                self.add(to_somebody(p, cues, first))

    def by_verbs(self, quoting: Mapping[int, Quoted]) -> None:
        """What verbs and nouns credit, in the order of the text; ``quoting`` are the verbs of who quotes whom."""
        p, cues, used, covered = self.p, self.cues, self.used, self.covered
        tokens = p.article.tokens
        noun_at = [i for i in tokens.where(p.lexicon.derived(cue_nouns)) if p.tag[i] == g.NOUN]
        telling = p.lexicon.derived(may_report)
        compared = {p.bound_of[i] for i in tokens.places.get("as", ())}  # the sentences that have an "as"
        n = 0
        for number, v in enumerate(p.groups):
            while n < len(noun_at) and noun_at[n] < v.start:
                self._by_noun(noun_at[n])
                n += 1
            if number in used or covered[v.head]:
                continue
            if number in quoting:
                voiced = quotations(p, cues, quoting[number], self.near_to(v.head))
                used.update(f.group for f in voiced)
                for f in voiced:
                    self.add(f)
                if voiced:
                    continue
            stretch = p.marks.inside[v.head]
            if stretch >= 0 and stretch not in self.tried:
                self.tried.add(stretch)
                self.adopt(stretch)
                if covered[v.head]:
                    continue
            if stretch >= 0 and speech_of_nobody(p, stretch):
                continue
            if v.passive or v.base in telling:
                self._by_verb(number, compared=p.bound_of[v.head] in compared)

    def _by_noun(self, noun: int) -> None:
        """ "His claim that …", "concerns about …"."""
        if self.covered[noun] or noun in self.seen_as:
            return
        named = noun_quote(self.p, self.cues, noun)
        own = named is not None and (named.cue is None or self.p.group_at[named.cue[0]] not in self.used)
        if named and own and not _is_said_already(self.p, noun, named, self.near_to(noun)):
            self.add(named)

    def _by_verb(self, number: int, *, compared: bool) -> None:
        """ "She said that …", "he was described as …", "as she said"; ``compared``: the sentence has an "as"."""
        p, cues, v = self.p, self.cues, self.p.groups[number]
        got = cited(p, cues, number) if compared else None
        if not got and (v.passive or v.base in SEEMING):
            got = adjective_quote(p, cues, number)
        got = got or denial(p, cues, number) or verb_quote(p, cues, number)
        if got is None or any(got.parts == f.parts for f in self.near_to(v.head)):
            return  # "added in a video posted on Sunday that": one report
        if got.rule not in ("according", "passive"):
            got.source = same_speaker(p, self.out, number) or got.source
            if not can_speak(p, cues, got):
                return
        self.used.add(number)
        self.add(got)

    def in_marks(self) -> None:
        """Quoted words that are left: of the speaker before, of a report in their sentence, of who speaks behind."""
        p, covered = self.p, self.covered
        for stretch, words in enumerate(p.marks.stretches):
            if stretch not in self.tried and not covered[words.first]:
                self.adopt(stretch)
        for stretch, words in enumerate(p.marks.stretches):
            claimed = unclaimed(p, self.cues, stretch, self.near_to(words.first), covered)
            self.add(claimed or ahead(p, self.near, stretch, covered))


def _is_said_already(p: Parsed, noun: int, named: Found, near: list[Found]) -> bool:
    """Whether a noun is part of another cue: "added in a call from Lund that", "denied reports that": one report."""
    within = [f for f in near if f.cue and f.cue[0] < noun < f.cue[1] and named.parts == f.parts]
    if any(named.source in (None, f.source) or named.rule == "noun_bare" for f in within):
        return True  # but "denied the mayor's claim that …" is of two voices
    start = phrase_left(p, noun, p.bounds[p.bound_of[noun]][0])[0]
    occasion = start > 0 and p.lower[start] in ("a", "an") and p.lower[start - 1] in _OCCASIONAL
    return occasion and any(named.parts == f.parts for f in near)


def _without_inner_minds(p: Parsed, cues: CueTable, out: list[Found]) -> list[Found]:
    """Leave out what somebody is said to want or like: "the mayor wants to stay, Ann Lee said" is all Ann Lee's."""
    holders = [f.parts[0] for f in out if f.rule in _BEHIND]
    if not holders:
        return out
    kept: list[Found] = []
    for f in out:
        inner = f.group >= 0 and f.cue is not None and cues.groups.get(p.groups[f.group].base) in _MINDS
        if not (inner and f.cue and any(a <= f.cue[0] < b for a, b in holders)):
            kept.append(f)
    return kept


def _carried_on(out: list[Found]) -> None:
    """Let "“…,” she said, according to the Gazette. “…”" hold all of the words that it relays."""
    spoken = {f.parts[0]: f for f in out if f.rule.startswith("direct") and len(f.parts) > 1}
    for f in out:
        if f.rule != "according":
            continue
        for first, relayed in spoken.items():
            if any(a <= first[0] and first[1] <= b for a, b in f.parts):
                f.parts += [part for part in relayed.parts[1:] if part[0] >= f.parts[-1][1]]


def with_inner_voices(
    p: Parsed, cues: CueTable, found: list[Found], used: set[int], papers: set[int]
) -> tuple[list[Found], list[int]]:
    """Add the quotes inside quotes and the hedged ones."""
    more, relaying = hedged(p, cues, used)
    found = [f for f in (*found, *more) if f.has_words]
    covered = [-1] * len(p.tag)
    tellers = [number for number, v in enumerate(p.groups) if not v.passive and v.base in cues.groups]
    for _ in range(2):
        sizes = [f.size for f in found]
        for k in sorted(range(len(found)), key=sizes.__getitem__, reverse=True):
            for a, b in found[k].parts:
                covered[a:b] = [k] * (b - a)
        inner = nested(p, cues, found, used, covered, papers, tellers)
        if not inner:
            break
        found = [*found, *inner]
    for k, f in enumerate(found):
        if f.outer < 0 and f.cue:
            holder = covered[f.cue[0]]
            if holder >= 0 and holder != k:
                f.outer = holder
    return found, relaying
