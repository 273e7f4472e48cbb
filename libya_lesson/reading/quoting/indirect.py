"""Reported words behind a verb: who is credited with what follows it or stands before it."""

from __future__ import annotations

from libya_lesson.reading.quoting.circumstances import closes
from libya_lesson.reading.quoting.complements import complement
from libya_lesson.reading.quoting.credits import makes_clear, speaks_up
from libya_lesson.reading.quoting.directed import puts_at
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.idle import idle
from libya_lesson.reading.quoting.inversions import turned
from libya_lesson.reading.quoting.outer_verbs import main_follows, main_verb, outer_verb
from libya_lesson.reading.quoting.passives import passive, said_to_be
from libya_lesson.reading.quoting.postposed import postposed
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import HELPERS, CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_OBJECTS = frozenset("object about label_obj accusation infinitive order".split())
_DUTIES = frozenset("should must".split())


def verb_quote(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """What one verb group reports, or None where it reports nothing.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Ann Lee said that she would stay."), load())
    >>> found = verb_quote(p, cue_table(load()), 0)
    >>> found and (found.source, found.cue, found.parts, found.rule)
    ((0, 2), (2, 3), [(3, 7)], 'clause')
    """
    v = p.groups[number]
    frames = cues.takes(v.base)
    last = p.bounds[p.bound_of[v.head]][1]
    after = v.head + 2
    if after < last and p.tag[after] == g.THAT and speaks_up(p, v, last):
        frames |= {"that"}  # "fired back that"
    elif counted := puts_at(p, cues, v, last):
        source = subject(p, v)
        return Found([counted], (v.start, v.head + 1), source, "object", group=number) if source else None
    elif frames <= HELPERS and not makes_clear(p, v):
        return None
    if v.passive:
        return passive(p, cues, v, frames, last, number)
    if cues.groups.get(v.base) == "blame" and v.start == v.head and p.lower[v.head + 1 : v.head + 2] == ["of"]:
        return None  # "a man accused of theft": whoever accuses names somebody
    nobody = said_to_be(p, cues, v, last, number)
    if nobody:
        return nobody
    inverted = turned(p, v, frames, last)
    where = (postposed, complement) if inverted or _told_before(p, v, frames, last) else (complement, postposed)
    got = where[0](p, cues, v, frames, last) or where[1](p, cues, v, frames, last)
    if got is None:
        return None
    parts, cue_end, rule = got
    parts = [(a, b) for a, b in parts if b > a]
    if not parts:
        return None
    if p.lower[cue_end - 1] in TIMES or p.tag[cue_end - 1] in (g.DAY, g.NUM, g.COMMA):
        cue_end = v.head + 1  # "said late last month"
    if rule == "wh_clause" and p.lower[v.start] in _DUTIES and not v.negated:
        return None  # "should say what it wants": a demand, not words
    source = subject(p, v)
    if rule == "colon_verb" and (source is None or "?" in p.article.tokens.text[source[0] : source[1]]):
        return None  # "[who?] reported: …" is a gap
    if source is not None and p.tag[source[0]] == g.DAY and source[1] == source[0] + 1:
        return None  # "on Monday plans to sell it were dropped"
    if idle(p, cues, v, rule, cue_end, source, last):
        return None
    if rule == "infinitive" and v.kind == FINITE and v.start == v.head and main_follows(p, cues, *parts[0]):
        return None  # "a mission aimed to help farmers has failed"
    if rule == "clause" and source and v.kind == GERUND and (main := main_verb(p, v, source, parts[0][0], last)):
        parts, rule = [(parts[0][0], main)], "object"  # "the note confirming his victory | has caused protests"
    if rule in _OBJECTS and source is not None:
        relative = source[1] == source[0] + 1 and p.tag[source[0]] in (g.REL, g.THAT)
        if relative or (v.kind != FINITE and source[1] == v.start):  # "who favour taxes", "people favouring taxes"
            parts[-1] = (parts[-1][0], outer_verb(p, *parts[-1]))
    if rule == "postposed" and inverted:
        source = phrase_right(p, v.head + 1, last, whole=True)
    return Found(parts, (v.start, cue_end), source, rule, group=number)


def _told_before(p: Parsed, v: Group, frames: frozenset[str], last: int) -> bool:
    """Whether only a listener, a time or a place follows a verb of saying: "…, she told reporters in Lund, …"."""
    source = subject(p, v) if v.kind == FINITE else None
    if source is None or source[0] == 0 or p.tag[source[0] - 1] not in (g.COMMA, g.DASH):
        return False
    i = v.head + 1
    if "tell" in frames:
        found = phrase_right(p, i, last)
        i = found[1] if found else i
    elif "say" not in frames:
        return False
    comma = next((k for k in range(i, last) if p.tag[k] == g.COMMA), last)
    led = p.tag[p.bounds[p.bound_of[v.head]][0]] == g.PREP
    if led and p.tag[comma + 1 : comma + 2] == [g.THAT] and comma + 2 < last and p.group_at[comma + 2] < 0:
        return False  # "In reply, she said in an interview with the Gazette, that …"
    return closes(p, i, last)
