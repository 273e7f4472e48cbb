"""What stands behind a verb of saying, kind by kind: a topic, a clause, a deed, what somebody is told, an object."""

from __future__ import annotations

from dataclasses import dataclass

from libya_lesson.reading.quoting.circumstances import over_circumstances
from libya_lesson.reading.quoting.directed import over_object
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.gaps import labelled_before, over_gap
from libya_lesson.reading.quoting.listeners import ordered, told_clause
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.openings import OPENS_NAME, clause_starts, interrupted
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.that_clauses import demonstrative, that_behind
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed

WITH_OBJECT = frozenset(["obj", "thing"])
_HELPED = frozenset(["that", "light"])
_WITH_OBJECT_IN_MARKS = frozenset("obj as of".split())
_VOWS = frozenset("promise propose swear".split())
_AWAY = frozenset("out up back down forward off".split())
_INTO = (["in", "on"], ["in", "with"])  # "weighed in on the deal"
_SAID = frozenset("no yes nothing so little much thanks something things otherwise anything".split())
Complement = tuple[list[Range], int, str]  # the words, where the cue ends, the rule


@dataclass(slots=True)
class Behind:
    """The words behind a verb of saying, from token ``i`` on."""

    p: Parsed
    cues: CueTable
    v: Group
    frames: frozenset[str]
    i: int
    last: int
    fenced: bool  # whether the verb stands in a subordinate clause
    main: int  # the form of the verb where it has no helper

    def clause(self, first: int, begin: int) -> list[Range]:
        """What is reported from ``first`` on, where its subject or verb comes from ``begin`` on."""
        return [(first, clause_end(self.p, begin, self.last, self.cues, fenced=self.fenced, main=self.main))]

    def thing(self, first: int, *, deed: bool = False, named: bool = False) -> list[Range]:
        """An object, a topic or a deed that is spoken of."""
        return [(first, object_end(self.p, first, self.last, self.cues, deed=deed, named=named))]


def links(p: Parsed, frames: frozenset[str], i: int) -> bool:
    """Whether a small word at ``i`` leads from the verb to its topic: "spoke | about", "called | for"."""
    word, t = p.lower[i], p.tag[i]
    if word == "to":
        return "to" in frames and p.group_at[i] < 0
    if word not in frames or t not in (g.PREP, g.ADV, g.TO):
        return False
    counts = "say" in frames and word == "about" and p.tag[i + 1 : i + 2] == [g.NUM]  # "said about 400 people had left"
    dates = g.DAY in p.tag[i + 1 : i + 2] or p.tag[i + 1 : i + 3] == [g.NUM, g.DAY]  # "agreed on Monday to a truce"
    return not counts and not dates


def behind_link(b: Behind) -> Complement | None:
    """The topic behind a preposition or particle of the verb: "spoke about …", "called for …", "pointed out that …"."""
    p, frames, i, last = b.p, b.frames, b.i, b.last
    tag, lower, word, j = p.tag, p.lower, p.lower[i], i + 1
    if word == "as" and j < last and b.v.kind == FINITE and "as" in frames:  # "whom she described as “harsh”"
        return labelled_before(p, b.cues, b.v, j, last)
    if word == "as" or (word == "out" and lower[j : j + 1] == ["of"]):
        return None  # "came out of many rounds of talks"
    if j < last and tag[j] == g.THAT and "that" in frames:
        return b.clause(j, j + 1), i + 1, "clause"
    if j < last and tag[j] == g.REL:
        return b.clause(j, j), i + 1, "about"
    if j < last and tag[j] == g.PREP and (word in _AWAY or lower[i : i + 2] in _INTO) and j + 1 < last:
        j += 1
    if j < last and (tag[j] in OPENS_NAME or tag[j] == g.VERB or p.group_at[j] >= 0):
        return b.thing(j), j, "about"
    return None


def opened_clause(b: Behind) -> tuple[bool, Complement | None]:
    """What "that", "who", "if" or "whether" opens, and whether that settles it: "said | that …", "asked | if …"."""
    p, frames, i, last = b.p, b.frames, b.i, b.last
    tag, word, t = p.tag, p.lower[i], p.tag[i]
    if t == g.THAT and i + 2 < last and tag[i + 1] == g.COMMA and tag[i + 2] == g.MARK and "that" in frames:
        return True, (b.clause(i + 2, i + 2), i + 1, "clause")
    if t == g.THAT and "that" in frames and not demonstrative(p, i, last):
        return True, (b.clause(i, i + 1), i, "clause")
    if t == g.REL and word in ("when", "where") and not b.v.negated and not ("wh" in frames and "say" not in frames):
        return True, None
    pointing = t == g.THAT and i + 1 < last and tag[i + 1] == g.MARK
    if (word == "what" or pointing) and "as" in frames and b.v.kind == FINITE and "wh" not in frames:
        return True, (b.thing(i, named=True), i, "label")  # "called what she saw “a shame”"
    if t == g.REL and ("wh" in frames or "that" in frames or "obj" in frames):
        return True, (b.clause(i, i + 1), i, "wh_clause")
    if word in ("if", "whether") and "wh" in frames:
        return True, (b.clause(i, i + 1), i, "wh_clause")
    return False, None


def behind_to(b: Behind) -> Complement | None:
    """An infinitive, or what somebody is told: "vowed | to stay", "said to the crew | that it was late"."""
    p, i = b.p, b.i
    if "to" in b.frames and p.group_at[i] >= 0:
        return b.thing(i, deed=True), i, "infinitive"
    far = that_behind(p, i, b.last) if "that" in b.frames and p.group_at[i] < 0 else -1
    return (b.clause(far, far + 1), i, "clause") if far >= 0 else None


def vowed(b: Behind) -> Complement | None:
    """A deed, or what is agreed to, behind a time and a place: "promised on Sunday at a rally | to …"."""
    p, v, i, last = b.p, b.v, b.i, b.last
    vows = "to" in b.frames and (b.cues.groups.get(v.base) != "speech" or v.base in _VOWS)
    if not vows or p.tag[i] not in (g.DAY, g.PREP):
        return None
    j = over_circumstances(p, i, last)
    if j < last and p.tag[j] == g.TO and p.group_at[j] >= 0:
        return b.thing(j, deed=True), v.head + 1, "infinitive"
    bound = "obj" not in b.frames and b.cues.groups.get(v.base) == "commit"
    if bound and i < j < last - 1 and p.tag[j] == g.TO and p.tag[j + 1] in (g.DET, g.ADJ, g.NOUN):
        return b.thing(j + 1), v.head + 1, "about"  # "agreed in Lund on Monday to a truce"
    return None


def told_somebody(b: Behind) -> Complement | None:
    """What somebody who is named first is told or asked: "told the crew | it was late", "asked the crew | if …"."""
    p, i, last = b.p, b.i, b.last
    if "tell" in b.frames and (told := told_clause(p, i, last)) >= 0 and (p.lower[told] != "who" or "wh" in b.frames):
        return b.clause(told, told + (p.tag[told] == g.THAT)), i, "clause"
    if b.v.base == "ask" and p.tag[i] in OPENS_NAME:
        asked = phrase_right(p, i, last)
        k = asked[1] if asked else last
        if k + 1 < last and (p.tag[k] == g.REL or p.lower[k] in ("if", "whether")):
            return b.clause(k, k + 1), i, "wh_clause"
    return None


def behind_phrase(b: Behind) -> Complement | None:
    """A clause without "that", a label, words in marks or an object."""
    p, v, frames, i, last = b.p, b.v, b.frames, b.i, b.last
    tag, lower, word, t = p.tag, p.lower, p.lower[i], p.tag[i]
    if "that" in frames and (found := _without_that(b)):
        return found
    if "that" in frames and p.is_verb(i, FINITE):
        return over_gap(p, b.cues, v, i, last)
    if v.base == "think" and word == "so" and (i + 1 >= last or tag[i + 1] in (g.STOP, g.COMMA)):
        return [(i, i + 1)], i, "object"
    if v.base == "say" and (word in _SAID or (word == "the" and i + 1 < last and lower[i + 1] in ("same", "opposite"))):
        return b.thing(i), i, "object"
    if "as" in frames and t in (g.MARK, g.DET, g.ADJ) and v.kind == FINITE:
        gap = labelled_before(p, b.cues, v, i, last)
        if gap:
            return gap
    if t == g.MARK and (
        frames & _WITH_OBJECT_IN_MARKS or (frames & _HELPED and b.cues.groups.get(v.base) in ("find", "commit"))
    ):
        return b.thing(i), i, "object"
    if t == g.PREP and "say" in frames and "obj" in frames and v.kind == FINITE:
        j = over_circumstances(p, i, last)
        if i < j < last and tag[j] == g.DET:  # "stressed during the talks the need to leave"
            return over_object(p, b.cues, v, j, last, b.fenced, b.main)
    if (
        t in OPENS_NAME
        or (t == g.THAT and "that" not in frames and i + 1 < last and tag[i + 1] in (g.NOUN, g.ADJ))
        or (t == g.DAY and i + 1 < last and tag[i + 1] == g.GENITIVE)
        or (t == g.VERB and not p.form[i] & g.ING)
    ):
        led = over_object(p, b.cues, v, i, last, b.fenced, b.main)
        if led or phrase_right(p, i, last) is None:
            return led
    deed = (t == g.VERB and p.form[i] & g.ING) or word in ("having", "being", "doing")
    if deed and ("obj" in frames or "to" in frames):
        return b.thing(i), i, "object"
    return None


def _without_that(b: Behind) -> Complement | None:
    """A clause that no "that" opens at once: "said | it was late", "said on Monday | it was late"."""
    p, v, frames, i, last = b.p, b.v, b.frames, b.i, b.last
    if p.tag[i] != g.COMMA:
        far = that_behind(p, i, last)
        if far >= 0:
            return b.clause(far, far + 1), i, "clause"
        j = over_circumstances(p, i, last)
        if clause_starts(p, j, last, lenient=not frames & WITH_OBJECT, tells="tell" in frames):
            deed = ordered(p, i, last) if "objto" in frames else 0
            if deed:  # "told the crew to stay, and Bo left"
                return [(i, object_end(p, deed, last, b.cues, deed=True))], i, "order"
            return b.clause(j, j), i, "clause"
        speaker = subject(p, v)
        own = v.kind == FINITE and not b.fenced and speaker and p.tag[speaker[0]] not in (g.REL, g.THAT)
        verb = interrupted(p, j, last) if own and "tell" not in frames else -1
        if verb >= 0:
            return [(j, clause_end(p, verb, last, b.cues, main=b.main))], i, "clause"
    if p.tag[i] == g.PREP and (aside := phrase_right(p, i + 1, last)):
        k = aside[1] + 1  # "claimed at one point, he saw …"
        opens_here = k < last and p.tag[k - 1] == g.COMMA and p.tag[k] != g.MARK and p.group_at[k] < 0
        if opens_here and clause_starts(p, k, last):  # not "said in a statement, adding that …"
            return b.clause(i, i), i, "clause"
    return None
