"""Gathers all attributions of an article, the outer voices first, then the voices inside them."""

from __future__ import annotations

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
from libya_lesson.reading.quoting.quoted import all_quoted, quotations
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
    quoting = all_quoted(p, cues)
    out = with_headlines(p, cues, direct_speech(p, cues, used))
    covered = bytearray(len(p.tag))
    credited = {f.cue[0] for f in out if f.cue}
    for f in out:
        for a, b in f.parts:
            covered[a:b] = b"\x01" * (b - a)
    tag, lower = p.tag, p.lower
    tokens = p.article.tokens
    noun_at = [i for i in tokens.where(p.lexicon.derived(cue_nouns)) if tag[i] == g.NOUN]
    n = 0
    seen_as: set[int] = set()  # nouns of "in her view" that have their words already
    tried: set[int] = set()

    paragraph = tokens.paragraph
    near: dict[int, list[Found]] = {}  # the quotes of each paragraph, by their cue
    for f in out:
        near.setdefault(paragraph[f.cue[0] if f.cue else f.parts[0][0]], []).append(f)

    def add(got: Found) -> None:
        out.append(got)
        near.setdefault(paragraph[got.cue[0] if got.cue else got.parts[0][0]], []).append(got)
        for a, b in got.parts:
            covered[a:b] = b"\x01" * (b - a)

    def adopt(stretch: int) -> None:
        fresh = adopted(p, near, stretch, covered)
        if fresh:
            out.append(fresh)
            near.setdefault(paragraph[fresh.parts[0][0]], []).append(fresh)

    for i in tokens.places.get("according", ()):
        if i + 1 < len(tag) and lower[i + 1] == "to" and not covered[i] and i not in credited:
            stacked = according(p, cues, i)
            if stacked:
                add(stacked)
    for i in tokens.places.get("as", ()):
        if not covered[i] and p.marks.inside[i] < 0:
            told = as_reported_by(p, cues, i)
            if told:
                add(told)
    for i in tokens.where(_VIEWS):
        if not covered[i] and i not in credited and p.marks.inside[i] < 0:
            seen = in_view(p, cues, i)
            if seen:
                seen_as.add(i)
                add(seen)
    for i in tokens.where(_POLLS):
        if not covered[i] and p.marks.inside[i] < 0:
            counted = in_poll(p, cues, i)
            if counted and not any(covered[a:b].count(1) for a, b in counted.parts):
                add(counted)
    for first, _ in p.bounds:
        if lower[first] == "to" and not covered[first] and p.marks.inside[first] < 0:
            seen = to_somebody(p, cues, first)
            if seen:
                add(seen)
    telling = p.lexicon.derived(may_report)
    compared = {p.bound_of[i] for i in tokens.places.get("as", ())}  # the sentences that have an "as"
    for number, v in enumerate(p.groups):
        while n < len(noun_at) and noun_at[n] < v.start:
            if not covered[noun_at[n]] and noun_at[n] not in seen_as:
                named = noun_quote(p, cues, noun_at[n])
                own = named is not None and (named.cue is None or p.group_at[named.cue[0]] not in used)
                if named and own and not _is_said_already(p, noun_at[n], named, near.get(paragraph[noun_at[n]], [])):
                    add(named)
            n += 1
        if number in used or covered[v.head]:
            continue
        if number in quoting:
            voiced = quotations(p, cues, quoting[number], near.get(paragraph[v.head], []))
            used.update(f.group for f in voiced)
            for f in voiced:
                add(f)
            if voiced:
                continue
        stretch = p.marks.inside[v.head]
        if stretch >= 0 and stretch not in tried:
            tried.add(stretch)
            adopt(stretch)
            if covered[v.head]:
                continue
        if stretch >= 0 and speech_of_nobody(p, stretch):
            continue
        if not (v.passive or v.base in telling):
            continue
        got = cited(p, cues, number) if p.bound_of[v.head] in compared else None
        if not got and (v.passive or v.base in SEEMING):
            got = adjective_quote(p, cues, number)
        got = got or denial(p, cues, number) or verb_quote(p, cues, number)
        if got is None or any(got.parts == f.parts for f in near.get(paragraph[v.head], ())):
            continue  # "added in a video posted on Sunday that": one report
        if got.rule not in ("according", "passive"):
            got.source = same_speaker(p, out, number) or got.source
            if not can_speak(p, cues, got):
                continue
        used.add(number)
        add(got)
    for stretch in range(len(p.marks.stretches)):
        if stretch not in tried and not covered[p.marks.stretches[stretch].first]:
            adopt(stretch)
    for stretch, words in enumerate(p.marks.stretches):
        claimed = unclaimed(p, cues, stretch, near.get(paragraph[words.first], []), covered)
        claimed = claimed or ahead(p, near, stretch, covered)
        if claimed:
            add(claimed)
    _carried_on(out)
    return _without_inner_minds(p, cues, out)


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
