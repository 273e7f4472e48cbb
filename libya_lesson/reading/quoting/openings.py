"""How reported words begin behind their cue: with a subject, with an aside, with a topic."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, Group, Parsed
from libya_lesson.reading.syntax.times import over_date

OPENS_NAME = frozenset([g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS, g.PRON, g.ADJ, g.NUM, g.OBJ, g.MARK])
_STEPS = 6
ASIDE = 24  # tokens between a subject and its verb
_UNKNOWN_VERB = 5  # so many tokens behind "say" are a clause, even if none of them is a verb that the lists know
STOPS = frozenset([g.COMMA, g.SEMI, g.STOP, g.COLON])
_BACK = 25  # tokens from a cue to what opens its clause
_FENCES = STOPS | {g.SUB, g.PREP, g.REL}  # before a cue
_NAMING = frozenset([g.NOUN, g.NAME, g.SUBJ, g.PRON, g.NUM, g.DET, g.REL, g.OBJ])
_CLOCK = frozenset("before after since until till as like than during".split())


def clause_starts(p: Parsed, i: int, last: int, lenient: bool = False, tells: bool = False) -> bool:
    """Whether a clause with its own subject and finite verb begins with token ``i``.

    ``lenient``, for verbs that hardly ever take a plain object, looks through relative clauses and parentheses too.
    """
    tag, lower = p.tag, p.lower
    if i >= last:
        return False
    if (
        tag[i] == g.SUB
        or (tag[i] == g.PREP and i + 1 < last and lower[i] in ("after", "before", "since", "despite"))
        or (lower[i] in ("when", "even") and lenient)
    ):
        return lenient and p.has_verb(i, last, FINITE)
    if tag[i] in (g.BE, g.HAVE, g.MODAL) and ("'" in lower[i] or "\u2019" in lower[i]) and not lower[i].endswith("t"):
        return True
    if lenient:
        return has_clause(p, i, last, tells)
    k = i
    while k < last and tag[k] in (g.ADV, g.MARK, g.NEG) and lower[k] != "there":
        k += 1
    if k >= last:
        return False
    if lower[k] == "there":
        k += 1
        return k < last and p.group_at[k] >= 0
    if p.is_verb(k, GERUND):
        k = p.groups[p.group_at[k]].head + 1
    for _ in range(_STEPS):
        found = phrase_right(p, k, last)
        if found is None:
            return False
        k = found[1]
        while k < last and tag[k] in (g.ADV, g.DAY, g.NEG, g.MARK):
            k += 1
        if k >= last:
            return False
        number = p.group_at[k]
        if number >= 0 and tag[k] != g.TO:
            if p.groups[number].kind == FINITE:
                return True
            k = p.groups[number].head + 1
            while k < last and tag[k] in (g.ADV, g.PREP, g.DAY):
                k += 1
        elif tag[k] in (g.PREP, g.TO, g.CC) and lower[k] not in _CLOCK and lower[k] != "but":
            if number >= 0:
                k = p.groups[number].head
            k += 1
            while k < last and tag[k] in (g.ADV, g.DAY):
                k += 1
            if k < last and p.is_verb(k, FINITE):
                return True
        else:
            return False
        if k < last and tag[k] == g.MARK:
            k += 1
    return False


def interrupted(p: Parsed, i: int, last: int) -> int:
    """The verb behind an aside that parts it from its subject: "Silva, a father of four, was …"; -1 if none does."""
    found = phrase_right(p, i, last)
    if found is None or found[1] + 2 >= last or p.tag[found[1]] not in (g.COMMA, g.DASH):
        return -1
    mark = p.tag[found[1]]
    for k in range(found[1] + 2, min(last - 1, found[1] + ASIDE)):
        if p.tag[k] in (g.SEMI, g.COLON, g.THAT):
            return -1
        if p.tag[k] != mark:
            continue
        j = k + 1
        while j < last and p.tag[j] in (g.ADV, g.NEG):
            j += 1
        number = p.group_at[j] if j < last else -1
        if number >= 0 and p.groups[number].kind == FINITE and p.groups[number].start == j:
            return j
        if p.tag[j : j + 1] == [g.CC]:
            return -1
    return -1


def has_clause(p: Parsed, i: int, last: int, tells: bool) -> bool:
    """Whether words with a finite verb of their own follow, whatever stands between."""
    tag = p.tag
    seen = False
    relatives = commas = 0
    bracket = False
    for k in range(i, min(last, i + 60)):
        t = tag[k]
        if t == g.LEFT or t == g.RIGHT:
            bracket = t == g.LEFT
        if bracket or (t == g.SUB and p.lower[k : k + 2] == ["so", "far"]):
            continue
        number = p.group_at[k]
        if number >= 0:
            v = p.groups[number]
            if v.kind == FINITE and v.head == k:
                if commas == 1 and not relatives and tag[v.start - 1 - (tag[v.start - 1] == g.CC)] == g.COMMA:
                    return False  # "advised the council, said he was ill", "said on a visit, but added"
                if seen and relatives:
                    relatives -= 1
                else:
                    return seen
            if (v.kind == INFINITIVE and not seen) or (v.kind == GERUND and _trails(p, v, i, commas, tells)):
                return False
        elif t == g.REL and k > i and tag[k - 1] == g.COMMA:
            relatives += 1
        elif t == g.COMMA and seen:
            commas += 1
        elif t in (g.SEMI, g.COLON) or (t == g.STOP and tag[k - 1] != g.NAME) or (t == g.COMMA and not seen):
            return seen and not tells and k - i >= _UNKNOWN_VERB and tag[i] in (g.NAME, g.DET, g.POSS, g.NOUN)
        elif t in _NAMING or p.lower[k] == "there":
            seen = True
        elif t == g.SUB:
            return False
    return False


def _trails(p: Parsed, v: Group, i: int, commas: int, tells: bool) -> bool:
    """Whether a participle goes on behind a circumstance of the cue: "said in a statement, adding that …".

    Or behind who was told: "told the council, saying that …".
    """
    if commas != 1 or p.tag[v.start - 1] != g.COMMA:
        return False
    return p.tag[i] in (g.PREP, g.TO) or (tells and v.base in p.lexicon.derived(cue_table).speaking)


def fenced_in(p: Parsed, v: Group) -> bool:
    """Whether the cue stands in a subordinate clause that a main clause follows."""
    first = p.bounds[p.bound_of[v.head]][0]
    tag = p.tag
    if v.kind != FINITE:
        return v.start == first or (v.start == first + 1 and tag[first] in (g.PREP, g.SUB, g.ADV, g.REL))
    for k in range(v.start - 1, max(first, v.start - _BACK) - 1, -1):
        t = tag[k]
        if t not in _FENCES and p.group_at[k] < 0:
            continue  # most words
        if t == g.SUB or (t == g.PREP and p.lower[k] in ("as", "after", "before", "since", "until", "like")):
            return True
        if t == g.REL:
            paired = tag[k - 1] == g.CC and any(tag[m] == g.REL and tag[m - 1] == g.COMMA for m in range(first + 1, k))
            return k == first or tag[k - 1] == g.COMMA or paired or p.lower[k] in ("when", "where")
        if t in STOPS or p.group_at[k] >= 0:
            return False
    return False


def has_label(p: Parsed, j: int, end: int) -> bool:
    """Whether an object is followed by what it is called: "him a leader", "the plan as unfair", "it “brilliant”"."""
    if j >= end:
        return False
    commas = [k for k in range(j, end) if p.tag[k] == g.COMMA]
    apart = commas[0] + 1 if len(commas) == 1 else -1  # "saw little change, as …"; not "saw Lee, the mayor, as …"
    called = any(p.lower[k] == "as" for k in range(j, end) if k != apart)
    return called or p.tag[j] in (g.MARK, g.ADJ, g.DET, g.VERB, g.NAME, g.NOUN)


def over_day(p: Parsed, i: int, last: int) -> int:
    """Step over "on Monday" before an object: "announced on Monday a plan"."""
    k = over_date(p, i, last) if i < last else i
    if k == i:
        k = i + (i + 1 < last and p.tag[i] == g.PREP and p.tag[i + 1] == g.DAY)
        while k < last and p.tag[k] == g.DAY:
            k += 1
    if k == i or k >= last:
        return i
    early = p.tag[i] == g.PREP and p.tag[k] in (g.ADJ, g.NOUN)  # "rejected on Monday early results"
    return k if early or p.tag[k] in (g.DET, g.POSS) else i
