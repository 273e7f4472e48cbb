"""Gathers all attributions of an article, the outer voices first, then the voices inside them."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.quoting.citations import according, cited
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.indirect import verb_quote
from libya_lesson.reading.quoting.nominal import adjective_quote, noun_quote
from libya_lesson.reading.quoting.relays import hedged, nested
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.speech import direct_speech
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import TIMES, Range, head, is_agent
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_LABEL = 6  # tokens of a speaker's label in a headline
_SPEECH = 8  # tokens in marks that are more than a borrowed expression
_NEAR = 2  # paragraphs between an answer and the next
_RECENT = 60  # quotes of a paragraph that are looked through
_ANSWERS = frozenset(["direct_before", "direct_after", "uncued"])
_SPOKEN = frozenset("direct_before direct_after clause postposed according colon colon_verb".split())

_EVIDENCE = frozenset("suggest signal imply mean highlight underscore prove focus determine".split())

_MINDS = frozenset("think intent label support attitude".split())

_PERSONAL = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ee", "ees", "man", "men", "people")


def find_found(p: Parsed, cues: CueTable, used: set[int] | None = None) -> list[Found]:
    """All attributions of an article, still as token ranges; ``used`` collects their verb groups."""
    used = set() if used is None else used
    out = _headlines(p, cues, direct_speech(p, cues, used))
    covered = bytearray(len(p.tag))
    credited = {f.cue[0] for f in out if f.cue}
    for f in out:
        for a, b in f.parts:
            covered[a:b] = b"\x01" * (b - a)
    tag, lower = p.tag, p.lower
    nouns = cues.nouns
    tokens = p.article.tokens
    noun_at = [i for i in tokens.where(nouns) if tag[i] == g.NOUN]
    n = 0
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
        fresh = _adopt(p, near, stretch, covered)
        if fresh:
            out.append(fresh)
            near.setdefault(paragraph[fresh.parts[0][0]], []).append(fresh)

    for i in tokens.where({"according"}):
        if i + 1 < len(tag) and lower[i + 1] == "to" and not covered[i] and i not in credited:
            stacked = according(p, cues, i)
            if stacked:
                add(stacked)
    for number, v in enumerate(p.groups):
        while n < len(noun_at) and noun_at[n] < v.start:
            if not covered[noun_at[n]]:
                named = noun_quote(p, cues, noun_at[n])
                if named and (named.cue is None or p.group_at[named.cue[0]] not in used):
                    add(named)
            n += 1
        if number in used or covered[v.head]:
            continue
        stretch = p.marks.inside[v.head]
        if stretch >= 0 and stretch not in tried:
            tried.add(stretch)
            adopt(stretch)
            if covered[v.head]:
                continue
        if stretch >= 0 and _speech_of_nobody(p, stretch):
            continue
        got = cited(p, cues, number) or adjective_quote(p, cues, number) or verb_quote(p, cues, number)
        if got is None:
            continue
        if got.rule not in ("according", "passive"):
            got.source = _same_speaker(p, out, number) or got.source
            if not can_speak(p, cues, got):
                continue
        used.add(number)
        add(got)
    for stretch in range(len(p.marks.stretches)):
        if stretch not in tried and not covered[p.marks.stretches[stretch].first]:
            adopt(stretch)
    return out


def _headlines(p: Parsed, cues: CueTable, out: list[Found]) -> list[Found]:
    """Add headlines of the form "Lee: Bridge Will Hold": what stands behind the colon is the speaker's."""
    tokens = p.article.tokens
    tag = p.tag
    added: dict[int, Found] = {}
    labelled = {p.bound_of[f.cue[0]] for f in out if f.cue and f.rule == "transcript"}
    for first, last in p.bounds:
        if (tokens.paragraph[first] > 0 and tokens.sentence[first] >= 0) or p.bound_of[first] in labelled:
            continue
        k = first
        while k < last and k - first < _LABEL and tag[k] in (g.NAME, g.NOUN, g.ADJ, g.STOP, g.GENITIVE):
            k += 1
        if k == first or k + 2 >= last or tag[k] != g.COLON:
            continue
        if tag[k - 1] != g.NAME and p.lower[k - 1] not in cues.bodies:
            continue
        end = last
        while end > k + 1 and tag[end - 1] == g.STOP:
            end -= 1
        added[p.bound_of[first]] = Found([(k + 1, end)], (k, k + 1), (first, k), "headline")
    kept = [f for f in out if not (f.cue and f.rule.startswith("colon") and p.bound_of[f.cue[0]] in added)]
    return [*kept, *added.values()]


def _speech_of_nobody(p: Parsed, number: int) -> bool:
    """Whether whole quoted sentences are credited to nobody: who is meant by a voice inside them is not known."""
    stretch = p.marks.stretches[number]
    return not stretch.single and stretch.last - stretch.first >= _SPEECH


def can_speak(p: Parsed, cues: CueTable, f: Found) -> bool:
    """Whether the source of a thought, a judgement or a hint is one that can have them: changes and meetings cannot."""
    if f.source is None or f.group < 0:
        return True
    base = p.groups[f.group].base
    if base not in _EVIDENCE and cues.groups.get(base, "") not in _MINDS:
        return True
    k = head(p, f.source)
    word = p.lower[k]
    if base not in _EVIDENCE and f.rule in ("clause", "label") and word not in TIMES:
        return True  # what is believed to be so, or called something, has somebody who believes or calls it so
    if p.tag[k] in (g.NOUN, g.ADJ, g.VERB, g.GENITIVE):
        return word in cues.bodies or word.endswith(_PERSONAL)
    return not (word == "it" and p.groups[f.group].kind != FINITE)


def _adopt(p: Parsed, near: dict[int, list[Found]], number: int, covered: bytearray) -> Found | None:
    """Give a quoted sentence without a cue to the last speaker of its paragraph."""
    stretch = p.marks.stretches[number]
    first = stretch.first
    if stretch.single or stretch.last - first < 3 or p.bounds[p.bound_of[first]][0] < first - 1:
        return None
    paragraph = p.article.tokens.paragraph
    best: Found | None = None
    for f in near.get(paragraph[first], [])[-_RECENT:]:
        if not (f.cue and f.cue[0] < first and f.source):
            continue
        if best is None or best.cue is None or (f.rule in _SPOKEN, f.cue[0]) > (best.rule in _SPOKEN, best.cue[0]):
            best = f
    if best is None:
        whole = first - 2 < 0 or paragraph[first - 2] != paragraph[first]
        end = stretch.last + 1
        whole = whole and (end >= len(p.tag) or paragraph[end] != paragraph[first])
        before = _answering(near, first, paragraph) if whole else None
        source = before.source if before else None if whole else _told_before(p, first)
        if source is None:
            return None
        covered[first : stretch.last] = b"\x01" * (stretch.last - first)
        if before and before.rule in _ANSWERS and paragraph[before.parts[-1][1] - 1] == paragraph[first] - 1:
            before.parts.append((first, stretch.last))  # the next paragraph of one and the same speech
            near.setdefault(paragraph[first], []).append(before)
            return None
        return Found([(first, stretch.last)], None, source, "uncued")
    best.parts.append((first, stretch.last))
    covered[first : stretch.last] = b"\x01" * (stretch.last - first)
    return None


def _told_before(p: Parsed, first: int) -> Range | None:
    """The person whom the sentence before a quoted one is about: "Ann Lee agreed. “The bridge is old.”"."""
    number = p.bound_of[first - 1] - 1
    if number < 0:
        return None
    a, b = p.bounds[number]
    if p.article.tokens.paragraph[a] != p.article.tokens.paragraph[first]:
        return None
    for k in range(a, b):
        if p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE:
            source = subject(p, p.groups[p.group_at[k]])
            if source is None:
                return None
            h = head(p, source)
            return source if p.tag[h] == g.NAME or p.lower[h] in ("he", "she") or is_agent(p, h) else None
    return None


def _answering(near: dict[int, list[Found]], first: int, paragraph: Sequence[int]) -> Found | None:
    """Whose words a paragraph of nothing but quoted words goes on with: the last quoted speaker's."""
    if any(f.rule == "transcript" for f in near.get(paragraph[first], [])):
        return None
    for number in range(paragraph[first] - 1, paragraph[first] - 1 - _NEAR, -1):
        rules = _ANSWERS | _SPOKEN if number == paragraph[first] - 1 else _ANSWERS
        spoken = [f for f in near.get(number, []) if f.rule in rules and f.source]
        if any(f.rule == "transcript" for f in near.get(number, [])):
            return None
        if spoken:
            return max(spoken, key=lambda f: f.parts[0][0])
    return None


def _same_speaker(p: Parsed, out: list[Found], number: int) -> Range | None:
    """The source of the quote that ends just before a cue without a subject: "…, adding", "… and called"."""
    v = p.groups[number]
    if not out:
        return None
    k = v.start - 1
    tag = p.tag
    while k > 0 and tag[k] == g.ADV:
        k -= 1
    if tag[k] == g.CC and v.kind == FINITE:
        k -= 1
        if tag[k] == g.COMMA:
            k -= 1
    elif tag[k] in (g.COMMA, g.DASH) and v.kind == GERUND:
        k -= 1
    else:
        return None
    for f in reversed(out[-6:]):
        if f.parts and f.cue and p.bound_of[f.cue[0]] == p.bound_of[v.head]:
            end = max(f.parts[-1][1], f.cue[1])
            if end in (k + 1, k, k + 2):
                return f.source
    return None


def with_inner_voices(
    p: Parsed, cues: CueTable, found: list[Found], used: set[int], papers: set[int]
) -> tuple[list[Found], list[int]]:
    """Add the quotes inside quotes and the hedged ones."""
    more, relaying = hedged(p, cues, used)
    found = [f for f in (*found, *more) if any(b > a for a, b in f.parts)]
    covered = [-1] * len(p.tag)
    for _ in range(2):
        order = sorted(range(len(found)), key=lambda k: -sum(b - a for a, b in found[k].parts))
        for k in order:
            for a, b in found[k].parts:
                covered[a:b] = [k] * (b - a)
        inner = nested(p, cues, found, used, covered, papers)
        if not inner:
            break
        found = [*found, *inner]
    for k, f in enumerate(found):
        if f.outer < 0 and f.cue:
            holder = covered[f.cue[0]]
            if holder >= 0 and holder != k:
                f.outer = holder
    return found, relaying
