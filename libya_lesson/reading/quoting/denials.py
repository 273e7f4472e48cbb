"""A denial behind the words that it is about: "…, a charge the ministry denies", "…, which he has rejected"."""

from __future__ import annotations

from libya_lesson.reading.quoting.circumstances import closes
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, PARTICIPLE, Parsed

_BREAKS = frozenset([g.COMMA, g.DASH])
_ENDS = frozenset([g.COMMA, g.DASH, g.SEMI, g.STOP])
_POINTERS = frozenset("which something".split())
_ADMITS = frozenset("confirm admit acknowledge concede".split())
_WORDS = 6  # of "a charge", "the latest in a row of claims"
_REACH = 14  # tokens from the comma to the verb


def denial(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """Who denies, or confirms, what has just been said; what he denies is only pointed at.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("The boats were sold, a charge the mayor denies."), load())
    >>> found = denial(p, cue_table(load()), 1)
    >>> found and (found.source, found.parts)
    ((7, 9), [(5, 7)])
    """
    v = p.groups[number]
    if cues.groups.get(v.base) != "deny" and v.base not in _ADMITS:
        return None
    first, last = p.bounds[p.bound_of[v.head]]
    if v.kind == PARTICIPLE and p.lower[v.head + 1 : v.head + 2] == ["by"]:
        said, source = _pointer(p, cues, v.start, first), phrase_right(p, v.head + 2, last, whole=True)
        return Found([said], (v.start, v.head + 2), source, "object", group=number) if said and source else None
    judged = p.lower[v.head + 1 : v.head + 2] == ["as"]  # "a charge the mayor dismissed as “false”"
    over = judged or closes(p, v.head + 1, last)
    source = subject(p, v) if v.kind == FINITE and not v.passive and over else None
    if source is None or source[0] <= first or source[0] >= v.start:
        return None
    claims = (k for k in range(source[0] + 1, source[1] - 1) if "that" in cues.nouns.get(p.lower[k], ()))
    source = (next(claims, source[0] - 1) + 1, source[1])  # "a claim | Beijing denies"
    said = _pointer(p, cues, source[0] - (p.tag[source[0] - 1] == g.THAT), first)
    if said is None:
        return None
    if p.tag[source[0]] == g.SUBJ and source[1] == source[0] + 1:
        source = _accused(p, cues, first, said[0], last) or source
    parts = [said, (v.head + 1, _phrase_end(p, v.head + 1, last))] if judged else [said]
    return Found(parts, (v.start, v.head + 1), source, "object", group=number)


def _accused(p: Parsed, cues: CueTable, first: int, before: int, last: int) -> Range | None:
    """Who is meant in "accused the army of theft, a charge it denies"."""
    for v in p.groups:
        if first <= v.head < before and cues.groups.get(v.base) == "blame" and not v.passive:
            found = phrase_right(p, v.head + 1, last)
            if found and p.lower[found[1] : found[1] + 1] in (["of"], ["for"]):
                return found
    return None


def _phrase_end(p: Parsed, k: int, last: int) -> int:
    """Where a judgement such as "as “entirely false”" ends."""
    while k < last and (p.tag[k] not in _ENDS or p.marks.inside[k] >= 0):
        k += 1
    return k


def denied_behind(p: Parsed, cues: CueTable, k: int, last: int) -> bool:
    """Whether a denial follows the comma or dash at ``k``, or the mark behind it: the words before it end there."""
    if k + 2 >= last or not _parts(p, k) or p.tag[k + 1] not in (g.DET, g.REL, g.PRON, g.NOUN):
        return False
    for j in range(k + 2, min(last, k + _REACH)):
        number = p.group_at[j]
        if number >= 0 and p.groups[number].head == j:
            found = denial(p, cues, number)
            return found is not None and found.parts[0][0] == k + 1
    return False


def _parts(p: Parsed, k: int) -> bool:
    """Whether a comma or a dash stands there, or a mark behind it: "called it “a theft,” a charge the mayor denies"."""
    return p.tag[k] in _BREAKS or (p.tag[k] == g.MARK and p.tag[k - 1] == g.COMMA)


def _pointer(p: Parsed, cues: CueTable, end: int, first: int) -> Range | None:
    """The words that stand for what was said, which end before token ``end``: "…, which |", "…, a charge |"."""
    k = end - 1
    while k > first and end - k < _WORDS and p.tag[k] not in _BREAKS and p.tag[k] != g.MARK:
        k -= 1
    if k <= first or not _parts(p, k) or end == k + 1:
        return None
    if end == k + 2 and p.lower[k + 1] in _POINTERS:
        return (k + 1, end)
    noun = p.lower[end - 1]
    return (k + 1, end) if p.tag[k + 1] == g.DET and "that" in cues.nouns.get(noun, ()) else None
