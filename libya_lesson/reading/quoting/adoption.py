"""Quoted sentences without a cue: whose words they go on with."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.nounphrases import Range, head, is_agent
from libya_lesson.reading.syntax.predicates import FINITE, Parsed

_SPEECH = 8  # tokens in marks that are more than a borrowed expression
_NEAR = 2  # paragraphs between an answer and the next
_PARTLY = 5  # tokens in marks at the end of a sentence that are more than a borrowed expression
_RECENT = 60  # quotes of a paragraph that are looked through
_ANSWERS = frozenset(["direct_before", "direct_after", "uncued"])
_TALK = frozenset(["transcript", "interview"])
_SPOKEN = frozenset("direct_before direct_after clause postposed according colon colon_verb".split())


def speech_of_nobody(p: Parsed, number: int) -> bool:
    """Whether whole quoted sentences are credited to nobody: who is meant by a voice inside them is not known."""
    stretch = p.marks.stretches[number]
    return not stretch.single and stretch.last - stretch.first >= _SPEECH


def adopted(p: Parsed, near: dict[int, list[Found]], number: int, covered: bytearray) -> Found | None:
    """Give a quoted sentence without a cue to the last speaker of its paragraph."""
    stretch = p.marks.stretches[number]
    first = stretch.first
    begin = p.bounds[p.bound_of[first]][0]
    while begin < first - 1 and p.tag[begin] in (g.CC, g.ADV, g.COMMA):  # "But “the boats are strong.”"
        begin += 1
    if stretch.single or stretch.last - first < 3:
        return None
    if begin < first - 1:
        return _carried(p, near, number, covered)
    last = p.bounds[p.bound_of[stretch.last - 1]][1]
    if any(p.group_at[k] >= 0 for k in range(stretch.last, last)):
        return None  # "“We are unsure” of the case, Ann Lee said."
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
        source = before.source if before else _told_before(p, first, across=whole)
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


def ahead(p: Parsed, near: dict[int, list[Found]], number: int, covered: bytearray) -> Found | None:
    """Give quoted sentences that open a paragraph to who speaks behind them: "“It is late.” Ann Lee said Bo …"."""
    stretch, paragraph = p.marks.stretches[number], p.article.tokens.paragraph
    first, end = stretch.first, stretch.last + 1
    end += end < len(p.tag) - 1 and p.tag[end] == g.STOP  # "“It is late”. “We left”, Ann Lee said"
    whole = p.bounds[p.bound_of[first]][0] >= first - 1 and (first < 2 or paragraph[first - 2] != paragraph[first])
    if stretch.single or not whole or end - first < _SPEECH or end >= len(p.tag) or covered[first]:
        return None
    told = p.bound_of[end]
    if p.bound_of[stretch.last - 1] == told:
        return None
    says = p.lexicon.derived(cue_table).speaking
    for f in near.get(paragraph[first], []):
        speaks = f.rule in _SPOKEN and f.group >= 0 and p.groups[f.group].base in says
        if speaks and f.source and f.cue and p.bound_of[f.cue[0]] == told:
            covered[first : stretch.last] = b"\x01" * (stretch.last - first)
            return Found([(first, stretch.last)], None, f.source, "ahead")
    return None


def _carried(p: Parsed, near: dict[int, list[Found]], number: int, covered: bytearray) -> Found | None:
    """Let a sentence that ends in quoted words go on with the words just credited: "…,” she said. It is “no use.”"."""
    stretch = p.marks.stretches[number]
    a, b = p.bounds[p.bound_of[stretch.first]]
    if stretch.last < b - 2 or stretch.last - stretch.first < _PARTLY or any(covered[a:b]):
        return None
    says = p.lexicon.derived(cue_table).speaking
    if any(p.groups[n].base in says for n in p.group_at[a : stretch.first] if n >= 0):
        return None
    paragraph = p.article.tokens.paragraph[a]
    for f in near.get(paragraph, [])[-_RECENT:]:
        spoken = f.rule in ("direct_after", "direct_before") and f.cue and p.bound_of[f.cue[0]] == p.bound_of[a] - 1
        if spoken and f.cue and f.parts[-1][1] <= a:
            f.parts.append((a, b))
            covered[a:b] = b"\x01" * (b - a)
            return None
    return None


def _told_before(p: Parsed, first: int, *, across: bool) -> Range | None:
    """The person whom the sentence before a quoted one is about: "Ann Lee agreed. “The bridge is old.”".

    It may end the paragraph before with a colon, if it goes ``across``.
    """
    number = p.bound_of[first - 1] - 1
    if number < 0:
        return None
    a, b = p.bounds[number]
    paragraph = p.article.tokens.paragraph
    if paragraph[a] != paragraph[first] and not (
        across and paragraph[a] == paragraph[first] - 1 and p.tag[b - 1] == g.COLON
    ):
        return None
    for k in range(a, b):
        if p.is_verb(k, FINITE):
            source = subject(p, p.groups[p.group_at[k]])
            if source is None:
                return None
            h = head(p, source)
            return source if p.tag[h] == g.NAME or p.lower[h] in ("he", "she") or is_agent(p, h) else None
    return None


def _answering(near: dict[int, list[Found]], first: int, paragraph: Sequence[int]) -> Found | None:
    """Whose words a paragraph of nothing but quoted words goes on with: the last quoted speaker's."""
    if any(f.rule in _TALK for f in near.get(paragraph[first], [])):
        return None
    for number in range(paragraph[first] - 1, paragraph[first] - 1 - _NEAR, -1):
        rules = _ANSWERS | _SPOKEN if number == paragraph[first] - 1 else _ANSWERS
        spoken = [f for f in near.get(number, []) if f.rule in rules and f.source]
        if any(f.rule in _TALK for f in near.get(number, [])):
            return None
        if spoken:
            return max(spoken, key=lambda f: f.parts[0][0])
    return None
