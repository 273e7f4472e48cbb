"""The words that follow a verb of saying: that-clauses, objects, infinitives, questions, topics, labels."""

from __future__ import annotations

from libya_lesson.reading.quoting.announced import announced
from libya_lesson.reading.quoting.circumstances import over_aside
from libya_lesson.reading.quoting.complement_kinds import (
    WITH_OBJECT,
    Behind,
    Complement,
    behind_link,
    behind_phrase,
    behind_to,
    links,
    opened_clause,
    told_somebody,
    vowed,
)
from libya_lesson.reading.quoting.credits import opens
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.listeners import addressed, bidden
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.openings import clause_starts, fenced_in, has_clause, over_day
from libya_lesson.reading.quoting.that_clauses import that_over_aside
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed
from libya_lesson.reading.syntax.times import over_time

_BEFORE_COLON = frozenset([g.COLON, g.PREP, g.DAY])
_OPENERS = frozenset(["if", "whether", "what"])
_SAYING = frozenset(["say", "that"])
_AT_LENGTH = frozenset("length detail times public private part".split())
_DEGREES = frozenset("more less most much hard little".split())


def complement(p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int) -> Complement | None:
    """The words behind an active verb: what they are, where the cue ends and the rule; None where none follow."""
    tag, lower = p.tag, p.lower
    i = _begin(p, v, frames, last)
    if "for" in frames and lower[i : i + 3] in (["in", "favor", "of"], ["in", "favour", "of"]) and i + 3 < last:
        return [(i + 3, object_end(p, i + 3, last, cues))], i + 3, "about"
    if frames & WITH_OBJECT:
        i = over_day(p, i, last)
    dated = i + (i + 1 < last and lower[i] == "on" and tag[i + 1] == g.DAY)
    if dated + 1 < last and tag[dated] == g.DAY and tag[dated + 1] == g.PREP and lower[dated + 1] in frames:
        i = dated + 1  # "called on Monday for", "called Monday for"
    if i >= last:
        return None
    if tag[i] == g.COMMA:
        found, i = _over_comma(p, cues, v, frames, i, last)
        if found:
            return found
    if frames & _SAYING and v.kind == FINITE and tag[i] in _BEFORE_COLON:
        below = announced(p, i, last)
        if below:
            return [below], v.head + 1, "colon_verb"
    main = p.form[v.head] if v.start == v.head else 0
    b = Behind(p, cues, v, frames, i, last, fenced_in(p, v), main)
    if tag[i] == g.NEG and i + 1 < last and tag[i + 1] == g.TO and "to" in frames:
        return [(i, object_end(p, i + 2, last, cues, deed=True))], i, "infinitive"
    if v.base == "make" and lower[i] == "it" and i + 1 < last:
        b.i = i = i + 1
    word, t = lower[i], tag[i]
    if word == "clear" and v.base == "make" and i + 1 < last:
        return b.clause(i + 1, i + 2), i + 1, "clause"
    bid = bidden(p, i, last, v.base)
    if bid:
        return b.thing(bid), i + 1, "order"
    beyond = addressed(p, i, last, frames, v.base)
    if beyond:
        return b.thing(beyond), beyond, "about"
    if t == g.TO and "to" in frames and i + 2 < last and tag[i + 1] == g.MARK:
        return b.thing(i, deed=True), i, "infinitive"
    if links(p, frames, i):
        return behind_link(b)
    if t in (g.THAT, g.REL) or word in _OPENERS:
        settled, found = opened_clause(b)
        if settled:
            return found
    if t == g.TO:
        return behind_to(b)
    return vowed(b) or told_somebody(b) or behind_phrase(b)


def _begin(p: Parsed, v: Group, frames: frozenset[str], last: int) -> int:
    """Where the words begin: behind adverbs, degrees, times and "at length"."""
    tag, lower = p.tag, p.lower
    i = v.head + 1
    while i < last and tag[i] == g.ADV and lower[i] not in frames and lower[i] != "there":
        i += 1
    if i + 1 < last and lower[i] in _DEGREES and tag[i + 1] in (g.PREP, g.TO) and lower[i + 1] in frames - {"of"}:
        i += 1  # "spoke more about taxes", not "said most of the crew left"
    back = i
    while back > v.head + 1 and lower[back - 1] in ("last", "next", "earlier"):
        back -= 1
    i = max(i, over_time(p, back, last))
    if i + 2 < last and lower[i] in ("at", "in") and lower[i + 1] in _AT_LENGTH:
        i += 2  # "speaks at length about"
    return i


def _over_comma(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], i: int, last: int
) -> tuple[Complement | None, int]:
    """What follows a comma right behind the verb; else where the words begin, behind an aside if there is one."""
    tag = p.tag
    paused = i + 1 < last and tag[i + 1] == g.PREP  # "I said, without thinking, that"
    quick = i == v.head + 1 and v.base == "say" and opens(p, v) and not paused
    if quick and has_clause(p, i + 1, last, False):
        return ([(i + 1, clause_end(p, i + 1, last, cues))], i, "clause"), i  # "I said, hey, you must leave"
    if "that" in frames:
        if i + 2 < last and tag[i + 1] == g.THAT and p.group_at[i + 2] < 0:
            return ([(i + 1, clause_end(p, i + 2, last, cues))], v.head + 1, "clause"), i
        far = that_over_aside(p, i, last)
        if far >= 0:
            return ([(far, clause_end(p, far + 1, last, cues))], v.head + 1, "clause"), i
    beyond = over_aside(p, i, last)
    clause = beyond > i and clause_starts(p, beyond, last)  # "she said, in a statement, he left"
    if beyond > i and (v.base in cues.speaking if clause else frames & WITH_OBJECT):
        i = beyond
    return None, i
