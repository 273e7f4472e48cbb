"""A verb of saying before its speaker: "The plan is dead, said Ann Lee"."""

from __future__ import annotations

from libya_lesson.reading.quoting.openings import has_clause
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range, is_agent
from libya_lesson.reading.syntax.predicates import FINITE, PARTICIPLE, Group, Parsed

_ON_TERMS = frozenset("speaking asking requesting insisting talking".split())
NAMED = frozenset("surnamed named called nicknamed".split())


def turned(p: Parsed, v: Group, frames: frozenset[str], last: int) -> bool:
    """Whether the speaker stands behind the verb: "The plan is dead, said Ann Lee, a lawyer who …"."""
    named = v.head + 1 < last and p.tag[v.head + 1] == g.NAME
    if "tell" in frames and not (v.base == "warn" and named):  # "Ann Lee, the mayor, told reporters": whom, not who
        return False
    if ("say" not in frames and v.base != "report") or v.start != v.head or v.kind != FINITE:
        return False
    if p.tag[v.start - 1] not in (g.COMMA, g.DASH):
        return False
    i = v.head + 1
    if (
        i >= last
        or (p.lower[i] == "it" and v.base != "say")
        or p.tag[i] not in (g.NAME, g.DET, g.NOUN, g.POSS, g.ADJ, g.NUM, g.SUBJ)
    ):
        return False
    first = p.bounds[p.bound_of[v.head]][0]
    first = next((k + 1 for k in range(v.start - 1, first, -1) if p.tag[k] == g.SEMI), first)
    found = phrase_right(p, i, last)
    if found is None:
        return False
    k = found[1]
    if v.base != "say" and p.tag[k - 1] == g.NOUN and not is_agent(p, k - 1) and p.tag[i] != g.DET:
        return False  # "the firm, its shares falling, posted results"
    if p.tag[i] != g.SUBJ and not _whole_before(p, first, v.start):
        # not "Ann Lee, the mayor, said the plan …", but "The plan, said Ann Lee, is …"
        number = p.group_at[k + 1] if k + 1 < last and p.tag[k] == g.COMMA else -1
        return number >= 0 and p.groups[number].kind == FINITE and p.tag[k - 1] == g.NAME
    called = phrase_right(p, k + 1, last) if k + 1 < last and p.lower[k] in NAMED else None
    k = called[1] if called else k  # "said a clerk surnamed Chen"
    while k < last and p.tag[k] in (g.ADV, g.DAY):
        k += 1
    if k < last and p.lower[k] in _ON_TERMS:
        return True  # "said an official speaking on condition that …"
    if k < last and p.is_verb(k, PARTICIPLE):
        k = p.groups[p.group_at[k]].head + 1  # "said two officials briefed on the talks"
    if k < last and (p.tag[k] == g.PREP or (p.tag[k] == g.TO and p.group_at[k] < 0)):
        return not has_clause(p, k, last, False)
    return k >= last or p.tag[k] in (g.STOP, g.COMMA, g.REL, g.SEMI, g.DASH)


def _whole_before(p: Parsed, first: int, end: int) -> bool:
    """Whether a clause of its own stands there; "the firm, which owns two mines," is only a subject."""
    k = first
    while k < end:
        aside = p.tag[k] == g.REL or p.lower[k] == "whose" or (p.form[k] & g.PART and p.lower[k + 1 : k + 2] == ["by"])
        if aside and k > first and p.tag[k - 1] == g.COMMA:
            while k < end and p.tag[k] != g.COMMA:
                k += 1
        elif p.group_at[k] >= 0:
            return True
        k += 1
    return False


def inverted(p: Parsed, v: Group, last: int) -> Range | None:
    """The subject behind the verb: "…," said Ann Lee."""
    if (
        v.base == "put"
        or v.head + 1 >= last
        or p.tag[v.head + 1] not in (g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS, g.PRON, g.ADJ, g.NUM)
    ):
        return None
    return phrase_right(p, v.head + 1, last, whole=True)
