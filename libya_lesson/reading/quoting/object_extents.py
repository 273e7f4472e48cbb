"""How far an object with its complements reaches, and where the main clause goes on behind it."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import LONGEST, TURNS, speech_follows, trimmed
from libya_lesson.reading.quoting.joints import joint, speaker_follows
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.predicates import FINITE, INFINITIVE, Parsed

_AFTER_OBJECT = frozenset("while when during because though although whereas".split())
_CIRCUMSTANCES = frozenset("after before until despite throughout".split())
_WHETHER = frozenset(["whether", "if"])
_PAUSES = frozenset([g.COMMA, g.DASH, g.SEMI, g.COLON, g.CC])  # where an object may end
_ENDING = TURNS | _CIRCUMSTANCES | _AFTER_OBJECT | {"according", "on", "in"}


def object_end(
    p: Parsed, i: int, last: int, cues: CueTable, *, topic: bool = False, deed: bool = False, named: bool = False
) -> int:
    """Where an object with its complements ends: before a new clause, a new verb or a subordinate clause.

    A ``topic`` belongs to a noun ("his claim about …"), which may itself be the subject of the verb behind it; a
    ``deed`` ("promised to …") ends where a comma and a participle say what came of it. What is ``named`` ("called the
    plan of Saturday a farce") runs on over a date.
    """
    if i >= last:
        return last
    tag, lower, inside = p.tag, p.lower, p.marks.inside
    own = inside[i]
    asked = tag[i] == g.REL or lower[i] in _WHETHER
    k = i
    stop = min(last, i + LONGEST)
    while k < stop:
        if inside[k] >= 0 and inside[k] != own:
            k = p.marks.stretches[inside[k]].last
            if k > last:
                return k
            if k < stop and tag[k - 1] == g.COMMA and joint(p, k, last, cues) != "":
                return k
            continue
        t = tag[k]
        if t not in _PAUSES and lower[k] not in _ENDING and not topic:
            pass  # most words
        elif t == g.COMMA:
            how = joint(p, k, last, cues)
            if (how != "" and not (how in ("verb", "cue") and _willed(p, i, k) and _second_deed(p, k, last))) or (
                deed and k + 1 < last and p.form[k + 1] & g.ING
            ):
                return k
            if k + 1 < last and lower[k + 1] in ("a", "an") and not named and g.COMMA not in tag[k + 1 : stop]:
                return k  # "praised the dam, a work of ten years"
        elif (
            t == g.SEMI
            or (t == g.DASH and k > i)
            or (t == g.COLON and k > i + 1 and speech_follows(p, k, len(tag)))
            or (
                t == g.PREP
                and k > i
                and not (topic or named or deed)
                and lower[k] in ("on", "in")
                and _dated(p, i, k, last)
            )
            or (k > i and lower[k] in TURNS and speaker_follows(p, k, last, cues))
        ):
            return k
        elif t == g.CC and k > i:
            how = joint(p, k - 1, last, cues)
            if (how != "" or lower[k] == "but") and not (
                ((deed or _willed(p, i, k)) and _second_deed(p, k, last))
                or (how == "joined" and tag[k - 1] != g.COMMA and _reduced(p, k, last))
            ):
                return k
        elif (
            topic
            and not asked
            and k > i
            and p.group_at[k] >= 0
            and p.groups[p.group_at[k]].kind == FINITE
            and p.groups[p.group_at[k]].start == k
        ):
            before = k - 1
            while before > i and tag[before] == g.ADV:
                before -= 1
            if tag[before] not in (g.REL, g.THAT, g.SUBJ, g.CC):
                return k
        elif (
            (k > i and not (topic or deed or tag[i] == g.TO) and lower[k] in _CIRCUMSTANCES)
            or (k > i and lower[k] in _AFTER_OBJECT and t in (g.SUB, g.PREP, g.REL) and not (deed and t == g.PREP))
            or (k > i + 1 and lower[k] == "according" and k + 1 < last and lower[k + 1] == "to")
        ):
            return k
        k += 1
    return trimmed(p, i, stop, own)


def _willed(p: Parsed, i: int, k: int) -> bool:
    """Whether an infinitive stands in the words so far: "plans to raise taxes, …"."""
    return any(p.group_at[j] >= 0 and p.groups[p.group_at[j]].kind == INFINITIVE for j in range(i, k))


def _reduced(p: Parsed, k: int, last: int) -> bool:
    """Whether a past form behind a conjunction only belongs to its noun: "the risks and the costs linked to it"."""
    for j in range(k + 1, last):
        if p.group_at[j] < 0:
            continue
        v = p.groups[p.group_at[j]]
        alone = v.start == v.head and bool(p.form[v.head] & g.PART)
        after = v.head + 1
        if not alone or after >= last or p.tag[after] != g.TO:
            return alone and (after >= last or p.tag[after] in (g.PREP, g.STOP, g.COMMA))
        return p.group_at[after] < 0  # "linked to it", not "wanted to leave"
    return False


def _second_deed(p: Parsed, k: int, last: int) -> bool:
    """Whether a second plain verb follows a conjunction: "to leave and sell the boat"."""
    j = k + 1
    while j < last and p.tag[j] in (g.ADV, g.CC):
        j += 1
    return j < last and p.tag[j] == g.VERB and p.form[j] & (g.BASE | g.PAST | g.THIRD) == g.BASE


def _dated(p: Parsed, i: int, k: int, last: int) -> bool:
    """Whether a preposition opens a date of the cue: "announced a ban | in early June", not "a law passed in 2012"."""
    j = k + 1
    while j < last and j < k + 3 and p.tag[j] in (g.ADJ, g.DET):
        j += 1
    if j >= last or not (p.tag[j] == g.DAY or (p.tag[j] == g.NUM and len(p.lower[j]) == 4 and p.lower[j].isdigit())):
        return False
    while j < last and p.tag[j] in (g.DAY, g.NUM):
        j += 1
    return (j >= last or p.tag[j] in _PAUSES or p.tag[j] == g.STOP) and not any(
        p.group_at[m] >= 0 or p.tag[m] == g.COMMA for m in range(i, k)
    )


def outer_verb(p: Parsed, start: int, end: int) -> int:
    """Where the main clause goes on behind words that its subject favours: "those who favour taxes | agree"."""
    tag = p.tag
    pending = 0
    k = start + 1
    while k < end:
        number = p.group_at[k]
        if tag[k] in (g.REL, g.THAT, g.SUBJ, g.SUB):
            pending += 1
        elif number >= 0 and p.groups[number].kind == FINITE and p.groups[number].start == k and k > start:
            before = k - 1
            while before > start and tag[before] == g.ADV:
                before -= 1
            if pending:
                pending -= 1
            elif tag[before] in (g.NOUN, g.NAME, g.RIGHT, g.NUM, g.OBJ, g.PRON, g.DAY, g.MARK):
                return before + 1
            k = p.groups[number].head
        k += 1
    return end
