"""Passive cues: "was described by Debka as a leader", "a plan backed by the council"."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.idle import armed
from libya_lesson.reading.quoting.joints import joint
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.outer_verbs import outer_verb
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.function_words import PARTICLES
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.predicates import GERUND, INFINITIVE, PARTICIPLE, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES
from libya_lesson.reading.syntax.wordforms import verbs_of

_RESTS = frozenset("as to of for about".split())
_ASKING = frozenset(["objto", "tell"])
_CHARGES = frozenset(["with", "over"])
_JUDGING = frozenset(["blame", "praise"])
_TIMES = TIMES | {"before", "after"}
_AIDING = frozenset(["back", "support", "promote"])
_QUESTION = 12  # tokens between "asked" and the question


def passive(p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int, number: int) -> Found | None:
    """ "X was described by Y as Z": what is said is the subject with its complement, the source stands behind "by"."""
    tag, lower = p.tag, p.lower
    if v.base in p.lexicon.derived(verbs_of, "question"):
        asked = _asked(p, cues, v, last, number)
        if asked:
            return asked
    if v.kind == PARTICIPLE:  # "a plan backed by Y" only says which plan
        return _labelled(p, cues, v, last, number) if "as" in frames else None
    if v.base == "suppose" or (v.base == "call" and lower[v.head + 1 : v.head + 2] == ["to"]):
        return None  # "is supposed to" is a duty, "was called to testify" a summons
    if cues.groups.get(v.base) == "refer" and lower[v.head + 1 : v.head + 2] == ["to"]:
        return None  # "was referred to the council", "is set to win"
    if len(frames) == 1 and frames <= PARTICLES and frames.isdisjoint(lower[v.head + 1 : v.head + 2]):
        return None  # "was set by Oman" tells of no words, "was set out by Oman" does
    what = subject(p, v)
    if v.kind == GERUND and what and what[1] != v.start and cues.groups.get(v.base) == "blame":
        what = None  # "They left after being accused of theft": not "they of theft"
    i = v.head + 1
    while i < last and tag[i] == g.ADV:
        i += 1
    source: Range | None = None
    by = -1
    for k in range(i, min(last, i + 12)):
        if lower[k] == "by" and tag[k] == g.PREP:
            by = k
            break
        if tag[k] in (g.COMMA, g.STOP) or p.group_at[k] >= 0:
            break
    if by >= 0:
        source = phrase_right(p, by + 1, last, whole=True)
    of = max((k for k in range(*source) if lower[k] == "of"), default=-1) if source else -1
    charged = of > 0 and v.base in ("accuse", "suspect") and tag[of - 1] == g.NAME and tag[of + 1] != g.NAME
    if source and charged:
        source = (source[0], of)  # "was accused by the UN | of theft"
    if v.base == "attack" and source and armed(p, source):
        return None  # "was attacked by gunmen"
    parts: list[Range] = []
    if (
        what is not None
        and tag[what[0]] not in (g.REL, g.THAT)
        and not (what[1] == what[0] + 1 and lower[what[0]] == "it" and i < last and tag[i] in (g.THAT, g.TO))
    ):
        parts.append(what)
    rest = source[1] if source else i
    if source and by > i and phrase_right(p, i, by) == (i, by) and lower[by - 1] not in _TIMES:
        parts.append((i, by))  # "was declared the winner by the council"
    elif source and lower[i] == "as" and i + 1 < by:
        parts.append((i, by))  # "was criticised as flawed by the council"
    if source and rest + 1 < last and tag[rest] == g.THAT and p.group_at[rest + 1] >= 0:
        pass  # "by a council that is loyal to him"
    elif rest < last and tag[rest] in (g.TO, g.THAT, g.PREP) and not (tag[rest] == g.PREP and lower[rest] == "by"):
        if tag[rest] == g.THAT:
            parts = [(rest, clause_end(p, rest + 1, last, cues))]
        elif not (source and lower[rest] == "of" and not (charged or _charged(p, rest, last, frames))) and (
            lower[rest] in _RESTS or lower[rest] in _CHARGES & frames
        ):
            parts.append((rest, object_end(p, rest, last, cues, deed=True)))
    elif not source and rest < last and "as" in frames and tag[rest] in (g.DET, g.ADJ, g.NOUN):
        parts.append((rest, object_end(p, rest, last, cues)))
    if not parts:
        return None
    if parts == [what] and frames <= _ASKING:
        return None  # "was summoned by the minister": to do what is not told
    if what and parts[0] == what and lower[rest : rest + 1] != ["as"] and _deed(p, v, what, source):
        return None
    for_it = lower[rest : rest + 1] == ["for"] and cues.groups.get(v.base) in _JUDGING  # "was blamed for the delay"
    complete = len(parts) > 1 and (for_it or bool({"as", "to", "that", *lower[rest : rest + 1]} & frames))
    if source is None and not (complete or tag[parts[-1][0]] == g.THAT):
        return None
    return Found(parts, (v.start, v.head + 1), source, "passive", group=number)


def _charged(p: Parsed, of: int, last: int, frames: frozenset[str]) -> bool:
    """Whether "of" leads to what somebody is accused of: "by Y of attacking X", not "by the ministry of X"."""
    return "of" in frames and of + 1 < last and p.lower[of + 1].endswith("ing") and p.group_at[of + 1] >= 0


def _deed(p: Parsed, v: Group, what: Range, source: Range | None) -> bool:
    """Whether a passive tells of aid or of a decision: "the army is backed by Chad", unlike "the plan is"."""
    if v.base in _AIDING and not (source and p.tag[source[0]] == g.NUM):  # "was backed by 42 percent"
        head = what[1] - 1
        return p.tag[head] == g.NAME or p.lower[head] in p.lexicon.derived(party_nouns)
    if v.base == "attack" and source:  # "was attacked by rebels", not "by critics"
        return not p.lexicon.words("stand_ins").isdisjoint(p.lower[source[0] : source[1]])
    return v.base in ("approve", "welcome")


def said_to_be(p: Parsed, cues: CueTable, v: Group, last: int, number: int) -> Found | None:
    """ "A plan said to be dead", "Chad said to have left": somebody says so, and not the subject."""
    i = v.head + 1
    inner = p.group_at[i] if i < last else -1
    if v.base != "say" or v.start != v.head or p.lower[v.head] != "said" or inner < 0:
        return None
    willed = p.groups[inner]
    if willed.kind != INFINITIVE or not (willed.base == "be" or willed.head > i + 1):
        return None  # "she said to wait"
    what = subject(p, v)
    parts = [what] if what and p.tag[what[0]] not in (g.REL, g.THAT) else []
    parts.append((i, outer_verb(p, i, object_end(p, i, last, cues, deed=True))))
    return Found(parts, (v.start, v.head + 1), None, "passive", group=number)


def _labelled(p: Parsed, cues: CueTable, v: Group, last: int, number: int) -> Found | None:
    """ "A plan described by Y as “a farce”": Y calls the plan something, in words of their own."""
    i = v.head + 1
    if i + 1 >= last or p.lower[i] != "by" or p.marks.inside[i] >= 0:
        return None
    source = phrase_right(p, i + 1, last, whole=True)
    if source is None or p.lower[source[1] : source[1] + 1] != ["as"]:
        return None
    called = (source[1], object_end(p, source[1] + 1, last, cues, topic=True, named=True))
    if all(inside < 0 for inside in p.marks.inside[slice(*called)]):
        return None
    return Found([called], (v.start, v.head + 1), source, "label", group=number)


def _asked(p: Parsed, cues: CueTable, v: Group, last: int, number: int) -> Found | None:
    """ "Asked by a reporter about the bridge, …", "she was asked whether …": the question, and who put it."""
    tag, lower = p.tag, p.lower
    i = v.head + 1
    source: Range | None = None
    if i < last and lower[i] == "by":
        source = phrase_right(p, i + 1, last, whole=True)
        if source is None:
            return None
        i = source[1]
    far = i
    while far < min(last, i + _QUESTION) and not (lower[far] in ("about", "if", "whether") or tag[far] == g.REL):
        if tag[far] in (g.COMMA, g.STOP, g.SEMI, g.MARK, g.TO, g.THAT) or p.group_at[far] >= 0:
            return None
        far += 1
    if far + 1 >= last or far >= i + _QUESTION:
        return None
    begin = far + 1 if lower[far] == "about" else far
    opening = v.kind == PARTICIPLE
    end = (
        clause_end(p, begin, last, cues, fenced=opening) if lower[far] != "about" else object_end(p, begin, last, cues)
    )
    if opening:
        commas = [k for k in range(begin, end) if tag[k] == g.COMMA]
        main = (k for k in commas if joint(p, k, last, cues) in ("clause", "attribution"))
        end = min(end, next(main, commas[0] if commas else end))
    if end <= begin:
        return None
    return Found([(begin, end)], (v.start, v.head + 1), source, "passive", group=number)
