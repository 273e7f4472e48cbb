"""The words that follow a verb of saying: that-clauses, objects, infinitives, questions, topics, labels."""

from __future__ import annotations

from libya_lesson.reading.quoting.announced import announced
from libya_lesson.reading.quoting.circumstances import over_aside, over_circumstances
from libya_lesson.reading.quoting.credits import opens
from libya_lesson.reading.quoting.directed import over_object
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.gaps import labelled_before, over_gap
from libya_lesson.reading.quoting.listeners import addressed, bidden, ordered, told_clause
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.openings import (
    OPENS_NAME,
    clause_starts,
    fenced_in,
    has_clause,
    interrupted,
    over_day,
)
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.that_clauses import demonstrative, that_behind, that_over_aside
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed
from libya_lesson.reading.syntax.times import over_time

_WITH_OBJECT = frozenset(["obj", "thing"])
_HELPED = frozenset(["that", "light"])
_WITH_OBJECT_IN_MARKS = frozenset("obj as of".split())
_BEFORE_COLON = frozenset([g.COLON, g.PREP, g.DAY])
_SAYING = frozenset(["say", "that"])
_AT_LENGTH = frozenset("length detail times public private part".split())
_VOWS = frozenset("promise propose swear".split())
_DEGREES = frozenset("more less most much hard little".split())
_AWAY = frozenset("out up back down forward off".split())
_INTO = (["in", "on"], ["in", "with"])  # "weighed in on the deal"
_SAID = frozenset("no yes nothing so little much thanks something things otherwise anything".split())


def complement(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int
) -> tuple[list[Range], int, str] | None:
    """The words behind an active verb: what they are, where the cue ends and the rule; None where none follow."""
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
    favour = "for" in frames and lower[i : i + 3] in (["in", "favor", "of"], ["in", "favour", "of"]) and i + 3 < last
    if favour:
        return [(i + 3, object_end(p, i + 3, last, cues))], i + 3, "about"
    if frames & _WITH_OBJECT:
        i = over_day(p, i, last)
    dated = i + (i + 1 < last and lower[i] == "on" and tag[i + 1] == g.DAY)
    if dated + 1 < last and tag[dated] == g.DAY and tag[dated + 1] == g.PREP and lower[dated + 1] in frames:
        i = dated + 1  # "called on Monday for", "called Monday for"
    if i >= last:
        return None
    paused = i + 1 < last and tag[i + 1] == g.PREP  # "I said, without thinking, that"
    quick = tag[i] == g.COMMA and i == v.head + 1 and v.base == "say" and opens(p, v) and not paused
    if quick and has_clause(p, i + 1, last, False):
        return [(i + 1, clause_end(p, i + 1, last, cues))], i, "clause"  # "I said, hey, you must leave"
    if tag[i] == g.COMMA and "that" in frames:
        if i + 2 < last and tag[i + 1] == g.THAT and p.group_at[i + 2] < 0:
            return [(i + 1, clause_end(p, i + 2, last, cues))], v.head + 1, "clause"
        far = that_over_aside(p, i, last)
        if far >= 0:
            return [(far, clause_end(p, far + 1, last, cues))], v.head + 1, "clause"
    if tag[i] == g.COMMA:
        beyond = over_aside(p, i, last)
        clause = beyond > i and clause_starts(p, beyond, last)  # "she said, in a statement, he left"
        if beyond > i and (v.base in cues.speaking if clause else frames & _WITH_OBJECT):
            i = beyond
    word = lower[i]
    t = tag[i]
    if frames & _SAYING and v.kind == FINITE and t in _BEFORE_COLON:
        below = announced(p, i, last)
        if below:
            return [below], v.head + 1, "colon_verb"
    fenced = fenced_in(p, v)
    main = p.form[v.head] if v.start == v.head else 0
    if t == g.NEG and i + 1 < last and tag[i + 1] == g.TO and "to" in frames:
        return [(i, object_end(p, i + 2, last, cues, deed=True))], i, "infinitive"
    if v.base == "make" and word == "it" and i + 1 < last:
        i += 1
        word = lower[i]
    if word == "clear" and v.base == "make" and i + 1 < last:
        return [(i + 1, clause_end(p, i + 2, last, cues, fenced=fenced, main=main))], i + 1, "clause"
    bid = bidden(p, i, last, v.base)
    if bid:
        return [(bid, object_end(p, bid, last, cues))], i + 1, "order"
    beyond = addressed(p, i, last, frames, v.base)
    if beyond:
        return [(beyond, object_end(p, beyond, last, cues))], beyond, "about"
    if t == g.TO and "to" in frames and i + 2 < last and tag[i + 1] == g.MARK:
        return [(i, object_end(p, i, last, cues, deed=True))], i, "infinitive"
    counts = "say" in frames and word == "about" and tag[i + 1 : i + 2] == [g.NUM]  # "said about 400 people had left"
    dates = g.DAY in tag[i + 1 : i + 2] or tag[i + 1 : i + 3] == [g.NUM, g.DAY]  # "agreed on Monday to a truce"
    if (word in frames and t in (g.PREP, g.ADV, g.TO) and word != "to" and not counts and not dates) or (
        word == "to" and "to" in frames and p.group_at[i] < 0
    ):
        j = i + 1
        if word == "as" and j < last and v.kind == FINITE and "as" in frames:  # "whom she described as “harsh”"
            return labelled_before(p, cues, v, j, last)
        if word == "as" or (word == "out" and lower[j : j + 1] == ["of"]):
            return None  # "came out of many rounds of talks"
        if j < last and tag[j] == g.THAT and "that" in frames:
            return [(j, clause_end(p, j + 1, last, cues, fenced=fenced, main=main))], i + 1, "clause"
        if j < last and tag[j] == g.REL:
            return [(j, clause_end(p, j, last, cues, fenced=fenced, main=main))], i + 1, "about"
        if j < last and tag[j] == g.PREP and (word in _AWAY or lower[i : i + 2] in _INTO) and j + 1 < last:
            j += 1
        if j < last and (tag[j] in OPENS_NAME or tag[j] == g.VERB or p.group_at[j] >= 0):
            return [(j, object_end(p, j, last, cues))], j, "about"
        return None
    if t == g.THAT and i + 2 < last and tag[i + 1] == g.COMMA and tag[i + 2] == g.MARK and "that" in frames:
        return [(i + 2, clause_end(p, i + 2, last, cues, fenced=fenced, main=main))], i + 1, "clause"
    if t == g.THAT and "that" in frames and not demonstrative(p, i, last):
        return [(i, clause_end(p, i + 1, last, cues, fenced=fenced, main=main))], i, "clause"
    if t == g.REL and word in ("when", "where") and not v.negated and not ("wh" in frames and "say" not in frames):
        return None
    pointing = t == g.THAT and i + 1 < last and tag[i + 1] == g.MARK
    if (word == "what" or pointing) and "as" in frames and v.kind == FINITE and "wh" not in frames:
        return [(i, object_end(p, i, last, cues, named=True))], i, "label"  # "called what she saw “a shame”"
    if t == g.REL and ("wh" in frames or "that" in frames or "obj" in frames):
        return [(i, clause_end(p, i + 1, last, cues, fenced=fenced, main=main))], i, "wh_clause"
    if word in ("if", "whether") and "wh" in frames:
        return [(i, clause_end(p, i + 1, last, cues, fenced=fenced, main=main))], i, "wh_clause"
    if t == g.TO:
        if "to" in frames and p.group_at[i] >= 0:
            return [(i, object_end(p, i, last, cues, deed=True))], i, "infinitive"
        far = that_behind(p, i, last) if "that" in frames and p.group_at[i] < 0 else -1
        if far >= 0:
            return [(far, clause_end(p, far + 1, last, cues, fenced=fenced, main=main))], i, "clause"
        return None
    vows = "to" in frames and (cues.groups.get(v.base) != "speech" or v.base in _VOWS)
    if vows and t in (g.DAY, g.PREP):
        j = over_circumstances(p, i, last)
        if j < last and tag[j] == g.TO and p.group_at[j] >= 0:  # "promised on Sunday at a rally to …"
            return [(j, object_end(p, j, last, cues, deed=True))], v.head + 1, "infinitive"
        bound = "obj" not in frames and cues.groups.get(v.base) == "commit"
        # "agreed in Lund on Monday to a truce"
        if bound and i < j < last - 1 and tag[j] == g.TO and tag[j + 1] in (g.DET, g.ADJ, g.NOUN):
            return [(j + 1, object_end(p, j + 1, last, cues))], v.head + 1, "about"
    if "tell" in frames and (told := told_clause(p, i, last)) >= 0 and (lower[told] != "who" or "wh" in frames):
        end = clause_end(p, told + (tag[told] == g.THAT), last, cues, fenced=fenced, main=main)
        return [(told, end)], i, "clause"
    if v.base == "ask" and t in OPENS_NAME:
        asked = phrase_right(p, i, last)
        k = asked[1] if asked else last
        if k + 1 < last and (tag[k] == g.REL or lower[k] in ("if", "whether")):  # "asked the crew if …"
            return [(k, clause_end(p, k + 1, last, cues, fenced=fenced, main=main))], i, "wh_clause"
    if "that" in frames and t != g.COMMA:
        far = that_behind(p, i, last)
        if far >= 0:
            return [(far, clause_end(p, far + 1, last, cues, fenced=fenced, main=main))], i, "clause"
        j = over_circumstances(p, i, last)
        if clause_starts(p, j, last, lenient=not frames & _WITH_OBJECT, tells="tell" in frames):
            deed = ordered(p, i, last) if "objto" in frames else 0
            if deed:  # "told the crew to stay, and Bo left"
                return [(i, object_end(p, deed, last, cues, deed=True))], i, "order"
            return [(j, clause_end(p, j, last, cues, fenced=fenced, main=main))], i, "clause"
        speaker = subject(p, v)
        own = v.kind == FINITE and not fenced and speaker and p.tag[speaker[0]] not in (g.REL, g.THAT)
        verb = interrupted(p, j, last) if own and "tell" not in frames else -1
        if verb >= 0:
            return [(j, clause_end(p, verb, last, cues, main=main))], i, "clause"
    if "that" in frames and t == g.PREP and (aside := phrase_right(p, i + 1, last)):
        k = aside[1] + 1  # "claimed at one point, he saw …"
        opens_here = k < last and tag[k - 1] == g.COMMA and tag[k] != g.MARK and p.group_at[k] < 0
        if opens_here and clause_starts(p, k, last):  # not "said in a statement, adding that …"
            return [(i, clause_end(p, i, last, cues, fenced=fenced, main=main))], i, "clause"
    if "that" in frames and p.is_verb(i, FINITE):
        return over_gap(p, cues, v, i, last)
    if v.base == "think" and word == "so" and (i + 1 >= last or tag[i + 1] in (g.STOP, g.COMMA)):
        return [(i, i + 1)], i, "object"
    if v.base == "say" and (word in _SAID or (word == "the" and i + 1 < last and lower[i + 1] in ("same", "opposite"))):
        return [(i, object_end(p, i, last, cues))], i, "object"
    if "as" in frames and t in (g.MARK, g.DET, g.ADJ) and v.kind == FINITE:
        gap = labelled_before(p, cues, v, i, last)
        if gap:
            return gap
    if t == g.MARK and (
        frames & _WITH_OBJECT_IN_MARKS or (frames & _HELPED and cues.groups.get(v.base) in ("find", "commit"))
    ):
        return [(i, object_end(p, i, last, cues))], i, "object"
    if t == g.PREP and "say" in frames and "obj" in frames and v.kind == FINITE:
        j = over_circumstances(p, i, last)
        if i < j < last and tag[j] == g.DET:  # "stressed during the talks the need to leave"
            return over_object(p, cues, v, j, last, fenced, main)
    if (
        t in OPENS_NAME
        or (t == g.THAT and "that" not in frames and i + 1 < last and tag[i + 1] in (g.NOUN, g.ADJ))
        or (t == g.DAY and i + 1 < last and tag[i + 1] == g.GENITIVE)
        or (t == g.VERB and not p.form[i] & g.ING)
    ):
        led = over_object(p, cues, v, i, last, fenced, main)
        if led or phrase_right(p, i, last) is None:
            return led
    deed = (t == g.VERB and p.form[i] & g.ING) or word in ("having", "being", "doing")
    if deed and ("obj" in frames or "to" in frames):
        return [(i, object_end(p, i, last, cues))], i, "object"
    return None
