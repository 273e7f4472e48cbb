"""Direct speech: stretches inside quotation marks, joined to the verb that introduces or follows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from libya_lesson.reading import grammar as g
from libya_lesson.reading.cues import CueTable
from libya_lesson.reading.predicates import FINITE, GERUND, Group, Parsed
from libya_lesson.reading.sources import Range, phrase_left, phrase_right, subject

_ADJUNCT = 14  # tokens between a verb of saying and its opening mark


@dataclass(slots=True)
class Found:
    """An attribution before it becomes a record; all ranges are tokens."""

    parts: list[Range]
    cue: Range | None
    source: Range | None
    rule: str
    notes: list[str] = field(default_factory=list)
    group: int = -1
    outer: int = -1


def direct_speech(p: Parsed, cues: CueTable, used: set[int]) -> list[Found]:
    """All utterances in quotation marks that have a cue beside them."""
    out: list[Found] = []
    current: Found | None = None
    paragraph = p.article.tokens.paragraph
    previous_end = -1
    for number, stretch in enumerate(p.marks.stretches):
        here = paragraph[stretch.first]
        same = current is not None and previous_end >= 0 and paragraph[previous_end - 1] == here
        left = _cue_before(p, stretch.first, cues, used)
        right = _cue_after(p, stretch.last, cues)
        if left is not None:
            current = left
            left.parts.append((stretch.first, stretch.last))
            if left.group >= 0:
                used.add(left.group)
            out.append(left)
            if right is not None and right.group not in used:
                left.notes.append("two cues")
                used.add(right.group)
        elif right is not None:
            if same and current is not None and right.group in used and right.cue == current.cue:
                current.parts.append((stretch.first, stretch.last))
            else:
                current = right
                right.parts.append((stretch.first, stretch.last))
                if right.group >= 0:
                    used.add(right.group)
                out.append(right)
        elif same and current is not None and _carries_on(p, previous_end, stretch.first, current, number):
            current.parts.append((stretch.first, stretch.last))
        elif current is not None and previous_end >= 0 and _new_paragraph(p, previous_end, stretch.first):
            current.parts.append((stretch.first, stretch.last))
        else:
            continue
        previous_end = stretch.last
    return out


def _new_paragraph(p: Parsed, end: int, first: int) -> bool:
    """Whether a quotation left open at the end of a paragraph goes on here."""
    paragraph = p.article.tokens.paragraph
    if paragraph[first] != paragraph[end - 1] + 1 or first < 2 or paragraph[first - 2] == paragraph[first]:
        return False
    return p.marks.stretches[p.marks.inside[end - 1]].runs_on and p.marks.inside[end - 1] >= 0


def _carries_on(p: Parsed, end: int, first: int, current: Found, number: int) -> bool:
    """Whether the next stretch belongs to the same utterance: only the attribution stands between."""
    if p.marks.stretches[number].single:
        return False
    cue = current.cue
    between = range(end, first)
    if cue is not None and end <= cue[0] < first:
        stops = sum(1 for k in between if p.tag[k] == g.STOP and not _abbreviation(p, k))
        finite = [p.group_at[k] for k in between if p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE]
        last_word = p.tag[first - 2]
        return stops <= 1 and len(set(finite)) <= 2 and last_word in (g.STOP, g.COMMA, g.DASH, g.COLON, g.SEMI)
    words = [k for k in between if p.tag[k] not in (g.MARK, g.COMMA, g.STOP, g.DASH, g.OTHER)]
    return len(words) <= 1 and p.marks.stretches[number].last - first >= 2


def _abbreviation(p: Parsed, k: int) -> bool:
    return k > 0 and len(p.article.tokens.text[k - 1]) <= 4 and p.tag[k - 1] == g.NAME and (
        p.article.tokens.end[k - 1] == p.article.tokens.start[k]
    )


def _cue_before(p: Parsed, first: int, cues: CueTable, used: set[int]) -> Found | None:
    """The verb of saying before an opening mark: said, "…" / said in a statement: "…" / adding "…"."""
    tag = p.tag
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
        k -= 1
    steps = 0
    while k >= low and steps < _ADJUNCT and p.marks.inside[k] < 0:
        number = p.group_at[k]
        t = tag[k]
        if number >= 0:
            v = p.groups[number]
            if v.passive or number in used or not (cues.speaks(v.base) or (colon and cues.takes(v.base))):
                if steps == 0 or not colon:
                    return None
                if v.kind == FINITE and cues.takes(v.base):
                    return None
                k = v.start - 1
                steps += 1
                continue
            if steps and not punctuated:
                return None
            source = subject(p, v)
            return Found([], (v.start, v.head + 1), source, "direct_before", group=number)
        if t in (g.STOP, g.SEMI, g.THAT, g.REL) or (t == g.COMMA and not colon and steps > 6):
            break
        k -= 1
        steps += 1
    if colon and low == first - 3 - steps + 1:
        return None
    return _named_before_colon(p, first, low) if colon else None


def _named_before_colon(p: Parsed, first: int, low: int) -> Found | None:
    """A bare name before a colon: Ann Lee: "…"."""
    k = first - 3
    if k < low or p.tag[k] not in (g.NAME, g.NOUN, g.RIGHT):
        return None
    a, b = phrase_left(p, k, low)
    if a != low or b - a > 8:
        return None
    return Found([], (first - 2, first - 1), (a, b), "colon")


def _cue_after(p: Parsed, end: int, cues: CueTable) -> Found | None:
    """The attribution behind a closing mark: "…," he said / said Ann Lee / according to Ann Lee."""
    tag = p.tag
    if end >= len(tag) or tag[end] != g.MARK:
        if end >= len(tag):
            return None
        return None
    last = p.bounds[p.bound_of[end]][1]
    closing = tag[end - 1]
    k = end + 1
    if k >= last:
        if closing in (g.COMMA,) and k < len(tag) and p.article.tokens.paragraph[k] == p.article.tokens.paragraph[end]:
            last = p.bounds[p.bound_of[k]][1]
        elif closing == g.STOP and k < len(tag) and p.article.tokens.text[end - 1] in ("?", "!", ".") and (
            p.article.tokens.paragraph[k] == p.article.tokens.paragraph[end]
        ):
            last = p.bounds[p.bound_of[k]][1]
            if not _short_tail(p, k, last):
                return None
        else:
            return None
    separated = closing in (g.COMMA, g.STOP, g.DASH)
    if tag[k] in (g.COMMA, g.DASH):
        separated = True
        k += 1
    if k >= last:
        return None
    if p.lower[k] == "according" and k + 1 < last and p.lower[k + 1] == "to":
        source = phrase_right(p, k + 2, last)
        return Found([], (k, k + 2), source, "according", group=p.group_at[k]) if source else None
    if not separated:
        return None
    while k < last and tag[k] == g.ADV:
        k += 1
    number = p.group_at[k] if k < last else -1
    if number >= 0:
        v = p.groups[number]
        if cues.speaks(v.base) and v.kind == FINITE and not v.passive:
            source = phrase_right(p, v.head + 1, last)
            if source:
                return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
        return None
    limit = min(last, k + 60)
    j = k
    while j < limit:
        number = p.group_at[j]
        if number >= 0:
            v = p.groups[number]
            if v.kind == FINITE and not v.passive and cues.speaks(v.base):
                source = subject(p, v)
                if source and source[0] >= k and tag[source[0]] not in (g.REL, g.THAT):
                    return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
            elif v.kind == FINITE and not _in_relative(p, v, k):
                return None
            j = v.head + 1
            continue
        if tag[j] in (g.STOP, g.SEMI, g.MARK, g.COLON) and not _abbreviation(p, j):
            return None
        j += 1
    return None


def _short_tail(p: Parsed, k: int, last: int) -> bool:
    """Whether a sentence behind "…?" is nothing but an attribution: he asked."""
    return p.tag[k] in (g.SUBJ, g.NAME) and last - k < 9 or p.article.tokens.text[k][0].islower()


def _in_relative(p: Parsed, v: Group, k: int) -> bool:
    j = v.start - 1
    while j > k and p.tag[j] in (g.ADV, g.NAME, g.SUBJ, g.NOUN, g.DET):
        j -= 1
    return p.tag[j] in (g.REL, g.THAT) or v.kind == GERUND
