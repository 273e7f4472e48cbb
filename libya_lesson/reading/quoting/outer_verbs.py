"""Where the main clause goes on behind words: "those who favour taxes | agree", "the note confirming it | fell"."""

from __future__ import annotations

from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, INFINITIVE, Group, Parsed


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
            elif tag[before] == g.COMMA and before == k - 1 > start:
                return before  # "a note which condemned the attack, | appeared"
            k = p.groups[number].head
        k += 1
    return end


def main_follows(p: Parsed, cues: CueTable, start: int, end: int) -> bool:
    """Whether a helper without a subject of its own stands behind an infinitive: "to help farmers | has failed"."""
    k = outer_verb(p, start, end)
    if k >= end or p.tag[k] not in (g.HAVE, g.BE) or p.tag[k - 1] not in (g.NOUN, g.NAME, g.DAY, g.NUM):
        return False
    verbs = {p.group_at[n] for n in range(start, k)} - {-1}
    return all(p.groups[n].kind == INFINITIVE and "that" not in cues.takes(p.groups[n].base) for n in verbs)


def main_verb(p: Parsed, v: Group, source: Range, i: int, last: int) -> int:
    """Where the one verb of a sentence stands whose subject a gerund describes; 0 where the gerund has a clause."""
    opens = source[0] == p.bounds[p.bound_of[v.head]][0]
    if not opens or source[1] != v.start or p.tag[i] == g.THAT:
        return 0
    finite = {n for n in p.group_at[i:last] if n >= 0 and p.groups[n].kind == FINITE}
    main = p.groups[finite.pop()].start if len(finite) == 1 else 0
    return main if p.tag[main - 1] != g.SUBJ and not fused(p, main) else 0
