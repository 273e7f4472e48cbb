"""Who is quoted by whom: "the Gazette quoted Ann Lee as saying", "Ann Lee was quoted by the Gazette as saying"."""

from __future__ import annotations

from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.datelines import sentence_body
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.indirect import verb_quote
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed
from libya_lesson.reading.syntax.wordforms import word_table

QUOTING = frozenset("quote cite report note".split())
_ALONE = frozenset("quote cite".split())  # "quoted her saying", but "noted her years, saying"
_FAR = 30  # tokens between "quoted" and "as saying": a speaker with an apposition


@dataclass(frozen=True, slots=True)
class Quoted:
    """A voice and the outlet that quotes it."""

    voice: Range
    outlet: Range | None
    verb: int  # the verb group of "quoted"
    saying: int  # the verb group of "saying"


def quoted(p: Parsed, cues: CueTable, number: int) -> Quoted | None:
    """Who is quoted and by whom, where "as saying" follows a verb of quoting.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Ann Lee was quoted by the Gazette as saying that she would stay."), load())
    >>> found = quoted(p, cue_table(load()), 0)
    >>> found and (found.voice, found.outlet)
    ((0, 2), (5, 7))
    """
    v = p.groups[number]
    if v.base not in QUOTING or v.kind not in (FINITE, GERUND):
        return None
    last = p.bounds[p.bound_of[v.head]][1]
    at = _saying(p, cues, v.head + 1, min(last, v.head + _FAR))
    if at < 0 or (v.base not in _ALONE and p.lower[at - 1] != "as"):
        return None
    saying = p.group_at[at]
    end = at - (p.lower[at - 1] == "as")
    if not v.passive:
        voice = phrase_right(p, v.head + 1, end, whole=True)
        return Quoted(voice, subject(p, v), number, saying) if voice else None
    voice = subject(p, v)
    by = v.head + 1 if end > v.head + 1 else at + 1
    outlet = phrase_right(p, by + 1, last, whole=True) if p.lower[by : by + 1] == ["by"] else None
    return Quoted(voice, outlet, number, saying) if voice else None


def _saying(p: Parsed, cues: CueTable, first: int, last: int) -> int:
    """Where "saying" stands behind "as" or the name, over an apposition or a relative clause, or -1."""
    for k in range(first, last - 1):
        number = p.group_at[k]
        if p.lower[k] == "as" and p.group_at[k + 1] >= 0:
            v = p.groups[p.group_at[k + 1]]
            return k + 1 if v.kind == GERUND and v.base in cues.speaking else -1
        if p.tag[k] in (g.STOP, g.SEMI, g.MARK):
            return -1
        if number >= 0 and k > first and p.lower[k] == "saying":
            return k  # "the Gazette quoted Ann Lee saying", "was quoted by the Gazette saying"
        if number >= 0 and p.groups[number].kind == FINITE and p.tag[p.groups[number].start - 1] != g.REL:
            return -1
    return -1


def all_quoted(p: Parsed, cues: CueTable) -> dict[int, Quoted]:
    """All who are quoted by somebody, by the verb group of "quoted"; they are the subjects of "saying" from now on."""
    out: dict[int, Quoted] = {}
    for i in p.article.tokens.where(p.lexicon.derived(_quoting_forms)):
        number = p.group_at[i]
        found = quoted(p, cues, number) if number >= 0 and p.groups[number].head == i else None
        if found:
            out[number] = found
            p.subjects[found.saying] = found.voice
    return out


def _quoting_forms(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, entry in lexicon.derived(word_table).items() if entry[2] in QUOTING)


def behind_words(p: Parsed, q: Quoted) -> Found:
    """The attribution behind words in marks: "…," Ann Lee was quoted by the Gazette as saying."""
    said = p.groups[q.saying]
    start = said.start if q.outlet else p.groups[q.verb].start
    return Found([], (start, said.head + 1), q.voice, "direct_after", group=q.saying)


def quotations(p: Parsed, cues: CueTable, q: Quoted, near: list[Found]) -> list[Found]:
    """What the outlet quotes, and what the quoted voice says: the first holds the second and its speaker."""
    v, said = p.groups[q.verb], p.groups[q.saying]
    told = next((f for f in near if f.group == q.saying), None)
    fresh = told is None
    if told is None:
        told = verb_quote(p, cues, q.saying) or _before(p, q)
    if told is None:
        return []
    out = [told] if fresh else []
    if q.outlet is None:
        return out
    begin = q.voice[0] if not v.passive else said.start - (p.lower[said.start - 1] == "as")
    behind = [part for part in told.parts if part[0] > said.head]
    parts = [part for part in told.parts if part[0] < said.head]
    if v.passive:
        parts.append(q.voice)
    parts.append((begin, behind[-1][1] if behind else said.head + 1))
    return [*out, Found(sorted(parts), (v.start, v.head + 1), q.outlet, "object", group=q.verb)]


def _before(p: Parsed, q: Quoted) -> Found | None:
    """The clause before: "The cabinet will meet, Ann Lee was quoted as saying"."""
    v, said = p.groups[q.verb], p.groups[q.saying]
    first, _ = p.bounds[p.bound_of[v.head]]
    begin = min(q.voice[0], v.start, q.outlet[0] if q.outlet else v.start)
    if begin <= first or p.tag[begin - 1] != g.COMMA:
        return None
    after = said.head + 1
    start = said.start if q.outlet or said.start - 2 != v.head else v.start
    words = (sentence_body(p, first, begin - 1), begin - 1)
    return Found([words], (start, after), q.voice, "postposed", group=q.saying)
