"""The full subject where only the end of its relative clause was found: "a woman who had been a guest | said"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table, evidence_nouns
from libya_lesson.reading.syntax.function_words import PARTICLES
from libya_lesson.reading.syntax.nounphrases import DEEPEST, ENDS, PARTS, Range, is_agent, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed

OPENERS = frozenset("as like after before since until".split())


def whole(p: Parsed, found: Range, first: int, *, reduced: bool = False) -> Range:
    """The full subject where ``found`` is only the end of its relative clause: "a woman who had been a guest".

    A past form behind a noun may be ``reduced`` from "which was …", as before a preposition: "a book made for men".
    """
    tag = p.tag
    a, b = found
    for _ in range(DEEPEST):
        k = a - 1
        while k > first and tag[k] in (g.PREP, g.TO, g.ADV) and p.group_at[k] < 0:
            reduced = reduced or (tag[k] == g.PREP and p.lower[k] not in OPENERS | PARTICLES)
            k -= 1
        if k <= first or p.group_at[k] < 0:
            return (a, b)
        if p.lower[a - 1] in OPENERS and (tag[b - 1] == g.NAME or is_agent(p, b - 1)):
            return (a, b)  # "its shares reeling after | regulators rejected the deal"
        v = p.groups[p.group_at[k]]
        j = v.start - 1
        while j > first and tag[j] in (g.ADV, g.NEG):
            j -= 1
        people = tag[j] == g.NOUN and p.lower[j].endswith("s") and is_agent(p, j)  # "Protesters held in Lund said"
        if j < first or (v.kind == FINITE and j == first and not people):
            return (a, b)
        owner = whose(p, phrase_left(p, j, first), first) if v.kind == FINITE and tag[j] == g.NOUN else None
        if owner:
            a, b = owner
            continue
        if v.kind == FINITE and reduced and may_be_reduced(p, v, j):
            a = phrase_left(p, j, first)[0]
            continue
        if v.kind == FINITE:
            if tag[j] == g.REL and j - 2 > first and tag[j - 1] == g.COMMA and tag[j - 2] == g.NAME:
                j -= 1  # "Ann Lee, who is the head of a firm said"
                a = phrase_left(p, j - 1, first)[0]
                continue
            if (
                tag[j] not in (g.REL, g.THAT)
                or not (tag[j - 1] in ENDS or p.lower[j - 1] in PARTS)
                or tag[j - 1] in (g.SUBJ, g.OBJ)
            ):
                return (a, b)
            a, b = phrase_left(p, j - 1, first)
            continue
        led = p.groups[p.group_at[j - 1]] if tag[j] == g.PREP and j - 1 > first and p.group_at[j - 1] >= 0 else None
        if v.kind == GERUND and led is not None and led.start > first and may_be_reduced(p, led, led.start - 1):
            a = phrase_left(p, led.start - 1, first)[0]  # "a man accused of robbing Ann Lee"
            continue
        if p.group_at[j] >= 0:
            joined = [n for n in range(a, b - 1) if tag[n] == g.CC]
            a = joined[-1] + 1 if joined else j + 1  # "they have to pay the crew and | owners have said"
            if joined:
                return (a, b)
            continue
        if tag[j] not in (g.NOUN, g.NAME, g.PRON, g.RIGHT):
            return (a, b)
        a = phrase_left(p, j, first)[0]
    return (a, b)


def may_be_reduced(p: Parsed, v: Group, j: int) -> bool:
    """Whether a past form behind the noun at ``j`` may be short for "which was …": not so behind "the mayor said"."""
    if v.start != v.head or not p.form[v.head] & g.PART:
        return False
    if "that" in p.lexicon.derived(cue_table).takes(v.base):  # "a report published last month", not "a study found"
        timed = p.lower[v.head + 1 : v.head + 2] in (["last"], ["this"], ["earlier"]) or p.tag[v.head + 1] == g.DAY
        paper = p.lower[j] in p.words("papers") or p.lower[j] in p.lexicon.derived(evidence_nouns)
        return timed and p.tag[j] == g.NOUN and (paper or not is_agent(p, j))
    return p.tag[j] in (g.NOUN, g.NAME) or p.lower[j] in PARTS


def whose(p: Parsed, found: Range, first: int) -> Range | None:
    """Who stands before "whose" and what is theirs: "a driver | whose van"."""
    a = found[0]
    owned = a > first and p.lower[a] == "whose" and p.tag[a - 1] in ENDS
    return phrase_left(p, a - 1, first) if owned else None
