"""The cue before an opening mark: she said, "…" / said in a statement: "…" / Ann Lee: "…"."""

from __future__ import annotations

from libya_lesson.reading.quoting.credits import (
    inverted,
    may_be_participle,
    size,
    speaks_up,
)
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.messages import noun_before
from libya_lesson.reading.quoting.openings import fenced_in
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range, head, is_agent, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed

_NAMED, _BRACKETED = 8, 16  # tokens of a name before a colon, and of one with a party in brackets
_SENTENCE = 4  # tokens of quoted words that may be a sentence
_ADJUNCT = 14  # tokens between a verb of saying and its opening mark


def cue_before(p: Parsed, first: int, cues: CueTable, used: set[int]) -> Found | None:
    """The attribution before an opening mark: said, "…" / said in a statement: "…" / her answer was: "…"."""
    found = _verb_before(p, first, cues, used)
    if (found is None or found.rule == "colon") and first > 2 and p.tag[first - 2] in (g.COMMA, g.COLON):
        low, _ = p.bounds[p.bound_of[first - 2]]
        apart = p.bound_of[first] != p.bound_of[first - 2] and p.tag[first - 2] == g.COMMA
        if size(p, first) >= _SENTENCE and not apart and first - 3 > low:
            return noun_before(p, first - 3, low, cues) or found
    return found


def _verb_before(p: Parsed, first: int, cues: CueTable, used: set[int]) -> Found | None:
    """The verb of saying before an opening mark, or the name before a colon."""
    tag, lower = p.tag, p.lower
    low, _ = p.bounds[p.bound_of[first]]
    k = first - 2
    if k < 0:
        return None
    colon = tag[k] == g.COLON
    if p.bound_of[k] != p.bound_of[first]:
        if not colon or p.article.tokens.paragraph[first] - p.article.tokens.paragraph[k] > 1:
            return None
        low = p.bounds[p.bound_of[k]][0]
    punctuated = colon or tag[k] == g.COMMA
    if tag[k] == g.THAT or (tag[k] == g.COMMA and k > 0 and tag[k - 1] == g.THAT):
        return None
    if punctuated:
        found = inverted(p, low, first - 1, cues)
        if found:
            return found
        k -= 1
        if colon:
            labelled = _named_before_colon(p, first, low)
            if labelled and labelled.source and tag[labelled.source[0] - 1] == g.DASH:
                return labelled
    steps = 0
    while k >= low and steps < _ADJUNCT and p.marks.inside[k] < 0:
        number = p.group_at[k]
        t = tag[k]
        if number >= 0:
            v = p.groups[number]
            put = v.base in ("put", "word", "phrase") or (
                v.base == "say" and punctuated
            )  # not: said it “does not sail”
            if steps == 1 and lower[k + 1] == "it" and put:
                source = subject(p, v)
                return Found([], (v.start, k + 2), source, "direct_before", group=number) if source else None
            if punctuated and _aside(p, cues, v, number, low):
                k = v.start - 2
                steps += 1
                continue
            particle = speaks_up(p, v, first)
            speaks = cues.speaks(v.base) or (colon and cues.reports(v.base)) or (particle and punctuated)
            shown = steps == 0 and punctuated and not speaks and _shown(p, v, first)
            if punctuated and not colon and v.kind == GERUND and not speaks and _beside_saying(p, cues, number, low):
                k = v.start - 1  # "joked, using a thick accent, “…”"
                steps += 1
                continue
            if v.passive and v.base == "ask" and punctuated and number not in used and v.kind == FINITE:
                return Found([], (v.start, v.head + 1), _asker(p, v, first), "direct_before", group=number)
            if v.passive or number in used or not (speaks or shown):
                if colon and v.kind == FINITE and not v.passive and number not in used and v.base != "be":
                    source = _struck(p, v, first - 2) or subject(p, v)
                    if source and first + 3 < len(tag) and p.marks.inside[first + 3] == p.marks.inside[first]:
                        return Found([], (v.start, v.head + 1), source, "colon_verb", group=number)
                if steps == 0 or not colon:
                    return None
                if v.kind == FINITE and cues.takes(v.base):
                    return None
                k = v.start - 1
                steps += 1
                continue
            if not punctuated and (
                (steps and not _told(p, v, first, cues)) or not ("say" in cues.takes(v.base) and size(p, first) > 2)
            ):
                return None
            if steps and not colon and tag[v.start - 1] == g.NOUN and may_be_participle(p, cues, v):
                k = v.start - 1  # "in an interview published on Monday"
                steps += 1
                continue
            source = subject(p, v)
            return Found([], (v.start, v.head + 1 + particle), source, "direct_before", group=number)
        if t in (g.SEMI, g.THAT, g.REL) or (t == g.COMMA and not colon and steps > 6):
            break
        k -= 1
        steps += 1
    return _named_before_colon(p, first, low) if colon else None


def _struck(p: Parsed, v: Group, colon: int) -> Range | None:
    """Who stands right before a colon behind what a thing did: "The result did not surprise Ann Lee: “…”"."""
    thing, found = subject(p, v), phrase_right(p, v.head + 1, colon)
    if thing is None or found is None or found[1] != colon or p.tag[colon - 1] != g.NAME:
        return None
    h = head(p, thing)
    return found if p.tag[h] == g.NOUN and not is_agent(p, h) and p.lower[h] not in p.words("papers") else None


def _asker(p: Parsed, v: Group, first: int) -> Range | None:
    """Who put a question: "was asked by Ann Lee, “…”"; nobody is named in "was asked, “…”"."""
    return phrase_right(p, v.head + 2, first) if p.lower[v.head + 1] == "by" else None


def _beside_saying(p: Parsed, cues: CueTable, number: int, low: int) -> bool:
    """Whether a participle between commas follows a verb of saying."""
    comma = p.groups[number].start - 1
    while comma > low and p.tag[comma] == g.ADV:
        comma -= 1
    before = p.groups[number - 1] if number else None
    says = before is not None and before.head >= low and before.kind == FINITE and before.base in cues.speaking
    return p.tag[comma] == g.COMMA and says and before is not None and comma - before.head <= _SENTENCE


def _shown(p: Parsed, v: Group, first: int) -> bool:
    """Whether a past form may show how a sentence was said: "Ann Lee grinned, “We are ready.”"."""
    if v.kind != FINITE or v.passive or v.start != v.head or not p.form[v.head] & g.PAST or fenced_in(p, v):
        return False
    source = subject(p, v)
    person = source is not None and source[1] == v.start and p.tag[source[1] - 1] in (g.NAME, g.SUBJ)
    return person and p.article.tokens.text[first][0].isupper() and size(p, first) >= _SENTENCE + 1


def _told(p: Parsed, v: Group, first: int, cues: CueTable) -> bool:
    """Whether only a listener or a time stands before a quoted sentence: told the crew “We leave.”"."""
    if v.kind != FINITE or not p.article.tokens.text[first][0].isupper() or size(p, first) < _SENTENCE:
        return False
    k = v.head + 1
    if v.base == "ask" or "tell" in cues.takes(v.base):
        found = phrase_right(p, k, first - 1)
        k = found[1] if found else k
    return k == first - 1


def _aside(p: Parsed, cues: CueTable, v: Group, number: int, low: int) -> bool:
    """Whether a verb stands in a relative clause behind the verb of saying: "told those who gathered there, …"."""
    if v.kind != FINITE or "say" in cues.takes(v.base) or v.start - 1 <= low:
        return False
    source = subject(p, v)
    if p.tag[v.start - 1] != g.REL and not (source and source[0] - 1 > low and p.tag[source[0] - 1] == g.REL):
        return False
    before = p.groups[number - 1] if number else None
    return (
        before is not None
        and before.head >= low
        and not before.passive
        and (cues.speaks(before.base) or cues.reports(before.base))
    )


def _named_before_colon(p: Parsed, first: int, low: int) -> Found | None:
    """A bare name before a colon: Ann Lee: "…"; or what the words are taken from: From the report: "…"."""
    k = first - 3
    if k < low or p.tag[k] not in (g.NAME, g.NOUN, g.RIGHT):
        return None
    a, b = phrase_left(p, k, low)
    taken = a > low and p.lower[a - 1] == "from" and (a - 1 == low or p.lower[a - 2] == "more")
    if b - a > (_BRACKETED if p.tag[k] == g.RIGHT else _NAMED):
        return None
    if not (taken or a == low or p.tag[a - 1] in (g.DASH, g.STOP, g.MARK, g.RIGHT)):
        return None
    return Found([], (first - 2, first - 1), (a, b), "colon")
