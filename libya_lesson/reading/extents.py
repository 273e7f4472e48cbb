"""How far reported words reach: the ends of clauses, objects and infinitives."""

from __future__ import annotations

from libya_lesson.reading import grammar as g
from libya_lesson.reading.predicates import FINITE, GERUND, Parsed
from libya_lesson.reading.sources import phrase_right

_CONTRAST = frozenset("while although though whereas but".split())
_LONGEST = 400  # tokens


def clause_end(p: Parsed, i: int, last: int, speaking: frozenset[str]) -> int:
    """Where a reported clause that begins with token ``i`` ends (exclusive).

    It stops before a final stop, before another attribution ("…, he said", "according to …") and before a new cue
    that shares the subject of the first ("… and called …", ", adding …").
    """
    tag, inside = p.tag, p.marks.inside
    k = i
    stop = min(last, i + _LONGEST)
    while k < stop:
        if inside[k] >= 0:
            stretch = p.marks.stretches[inside[k]]
            k = min(stop, stretch.last)
            if k < stop and tag[k - 1] == g.COMMA and _attribution_follows(p, k + 1, last, speaking):
                return k
            continue
        t = tag[k]
        if t == g.COMMA or t == g.DASH:
            if _attribution_follows(p, k + 1, last, speaking) or _breaks(p, k, last, speaking):
                return k
        elif t == g.SEMI:
            return k
        elif t == g.CC and k > i and _new_cue(p, k, speaking):
            return k
        elif t == g.VERB and k > i + 1 and p.lower[k] == "according" and k + 1 < last and p.lower[k + 1] == "to":
            return k
        k += 1
    return _trim(p, i, stop)


def _trim(p: Parsed, i: int, end: int) -> int:
    """Leave out a final stop and closing marks without a partner."""
    while end > i and (p.tag[end - 1] in (g.STOP, g.COMMA, g.COLON, g.SEMI, g.DASH) and p.marks.inside[end - 1] < 0):
        end -= 1
    return end


def _attribution_follows(p: Parsed, k: int, last: int, speaking: frozenset[str]) -> bool:
    """Whether tokens from ``k`` are "he said", "said Ann Lee", "according to": the tail of an attribution."""
    tag = p.tag
    if k < last and tag[k] == g.MARK:
        k += 1
    if k >= last:
        return False
    if p.lower[k] == "according":
        return k + 1 < last and p.lower[k + 1] == "to"
    number = p.group_at[k]
    if number >= 0 and p.groups[number].kind == FINITE and p.groups[number].base in speaking and k + 1 < last:
        return tag[k] == g.VERB and tag[k + 1] in (g.NAME, g.DET, g.SUBJ, g.NOUN)
    found = phrase_right(p, k, last)
    if not found or tag[k] == g.REL:
        return False
    j = found[1]
    while j < last and tag[j] == g.ADV:
        j += 1
    if j >= last:
        return False
    number = p.group_at[j]
    if number < 0 or p.groups[number].base not in speaking or p.groups[number].kind != FINITE:
        return False
    head = p.groups[number].head
    nxt = tag[head + 1] if head + 1 < last else g.STOP
    return nxt in (g.STOP, g.COMMA, g.PREP, g.DAY, g.DASH, g.SEMI) or head + 1 >= last


def _breaks(p: Parsed, k: int, last: int, speaking: frozenset[str]) -> bool:
    """Whether a comma or dash at ``k`` closes the reported clause: a participle of saying or a new cue follows."""
    tag = p.tag
    j = k + 1
    while j < last and tag[j] == g.ADV:
        j += 1
    if j >= last:
        return False
    number = p.group_at[j]
    if number >= 0:
        v = p.groups[number]
        return v.kind == GERUND and v.base in speaking
    if tag[j] == g.CC:
        return _new_cue(p, j, speaking)
    return False


def _new_cue(p: Parsed, k: int, speaking: frozenset[str]) -> bool:
    """Whether "and", "but" at ``k`` joins another verb of saying that has no subject of its own."""
    if p.lower[k] not in ("and", "but", "or"):
        return False
    j = k + 1
    while j < len(p.tag) and p.tag[j] == g.ADV:
        j += 1
    if j >= len(p.tag):
        return False
    number = p.group_at[j]
    if number < 0:
        return False
    v = p.groups[number]
    return v.kind == FINITE and v.base in speaking and p.form[v.head] & (g.PAST | g.THIRD) != 0


def object_end(p: Parsed, i: int, last: int, speaking: frozenset[str]) -> int:
    """Where an object with its complements ends: before a comma, a conjunction with a new verb, a subordinate clause."""
    tag, inside = p.tag, p.marks.inside
    k = i
    stop = min(last, i + _LONGEST)
    while k < stop:
        if inside[k] >= 0:
            k = min(stop, p.marks.stretches[inside[k]].last)
            continue
        t = tag[k]
        if t == g.COMMA:
            if not _goes_on(p, k, i, last):
                return k
        elif t in (g.SEMI, g.COLON) or (t == g.DASH and k > i):
            return k
        elif t == g.CC and k > i:
            j = k + 1
            while j < last and tag[j] == g.ADV:
                j += 1
            if j < last and p.group_at[j] >= 0 and p.groups[p.group_at[j]].kind == FINITE:
                return k
            found = phrase_right(p, j, last)
            if found and found[1] < last and p.group_at[found[1]] >= 0 and p.groups[p.group_at[found[1]]].kind == FINITE:
                return k
        elif t == g.SUB and k > i:
            return k
        elif t == g.PREP and k > i and p.lower[k] in ("as", "after", "before", "during", "since", "until") and p.lower[k] != "as":
            return k
        k += 1
    return _trim(p, i, stop)


def _goes_on(p: Parsed, k: int, i: int, last: int) -> bool:
    """Whether a comma in an object joins the items of a list."""
    tag = p.tag
    if k + 1 >= last:
        return False
    if tag[k + 1] == g.CC and k + 2 < last and p.group_at[k + 2] < 0:
        return any(tag[m] == g.COMMA for m in range(i, k))
    if tag[k - 1] in (g.NOUN, g.NAME) and tag[k + 1] in (g.NOUN, g.NAME):
        return any(tag[m] == g.CC for m in range(k + 1, min(last, k + 12)))
    return False


def sentence_body(p: Parsed, first: int, comma: int) -> int:
    """Where a clause whose attribution comes last begins."""
    start = first
    if p.tag[first] == g.CC or (p.tag[first] == g.MARK):
        start += 1
    return min(start, comma)
