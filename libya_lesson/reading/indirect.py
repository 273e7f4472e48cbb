"""Reported words without marks of their own: that-clauses, objects, infinitives, passives and "according to"."""

from __future__ import annotations

from libya_lesson.reading import grammar as g
from libya_lesson.reading.cues import CueTable
from libya_lesson.reading.extents import clause_end, object_end, sentence_body
from libya_lesson.reading.predicates import FINITE, GERUND, INFINITIVE, PARTICIPLE, Group, Parsed
from libya_lesson.reading.sources import Range, phrase_left, phrase_right, subject
from libya_lesson.reading.speech import Found

_OPENS_NAME = frozenset([g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS, g.PRON, g.ADJ, g.NUM, g.OBJ, g.MARK])
_SPAN_BEFORE_THAT = 14
_WITH_OBJECT = frozenset(["obj", "thing"])
_STEPS = 6
_UNKNOWN_VERB = 5  # so many tokens behind "say" are a clause, even if none of them is a verb that the lists know
_CLOCK = frozenset("before after since until till as like than during".split())


def verb_quote(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """What one verb group reports, or None where it reports nothing."""
    v = p.groups[number]
    frames = cues.takes(v.base)
    if not cues.reports(v.base):
        return None
    last = p.bounds[p.bound_of[v.head]][1]
    if v.passive:
        return _passive(p, cues, v, frames, last, number)
    got = None if _turned(p, v, frames, last) else _complement(p, cues, v, frames, last)
    if got is None:
        got = _postposed(p, cues, v, frames, last)
        if got is None:
            return None
    parts, cue_end, rule = got
    parts = [(a, b) for a, b in parts if b > a]
    if not parts:
        return None
    source = subject(p, v)
    if rule == "postposed" and _turned(p, v, frames, last):
        source = phrase_right(p, v.head + 1, last)
    return Found(parts, (v.start, cue_end), source, rule, group=number)


def _turned(p: Parsed, v: Group, frames: frozenset[str], last: int) -> bool:
    """Whether the speaker stands behind the verb: "The plan is dead, said Ann Lee, a lawyer who …"."""
    if "say" not in frames or v.start != v.head or v.kind != FINITE or p.tag[v.start - 1] not in (g.COMMA, g.DASH):
        return False
    i = v.head + 1
    if i >= last or p.tag[i] not in (g.NAME, g.DET, g.NOUN, g.POSS, g.ADJ, g.NUM, g.SUBJ):
        return False
    found = phrase_right(p, i, last)
    if found is None:
        return False
    k = found[1]
    while k < last and p.tag[k] in (g.ADV, g.DAY):
        k += 1
    if k < last and p.tag[k] == g.PREP:
        return not _has_clause(p, k, last, False)
    return k >= last or p.tag[k] in (g.STOP, g.COMMA, g.REL, g.SEMI, g.DASH)


def _complement(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int
) -> tuple[list[Range], int, str] | None:
    """The words that follow an active verb."""
    tag, lower = p.tag, p.lower
    i = v.head + 1
    while i < last and tag[i] == g.ADV and lower[i] not in frames and lower[i] != "there":
        i += 1
    if i >= last:
        return None
    if tag[i] == g.COMMA and "that" in frames:
        for k in range(i + 1, min(last - 1, i + 25)):
            if tag[k] == g.COMMA and tag[k + 1] == g.THAT:
                return [(k + 1, clause_end(p, k + 2, last, cues))], v.head + 1, "clause"
            if tag[k] in (g.MARK, g.STOP):
                break
    word = lower[i]
    t = tag[i]
    fenced = _fenced(p, v)
    if t == g.NEG and i + 1 < last and tag[i + 1] == g.TO and "to" in frames:
        return [(i, object_end(p, i + 2, last, cues, deed=True))], i, "infinitive"
    if word == "clear" and v.base == "make" and i + 1 < last:
        return [(i + 1, clause_end(p, i + 2, last, cues, fenced=fenced))], i + 1, "clause"
    beyond = _addressed(p, i, last, frames)
    if beyond:
        return [(beyond, object_end(p, beyond, last, cues))], beyond, "about"
    if t == g.TO and "to" in frames and i + 2 < last and tag[i + 1] == g.MARK:
        return [(i, object_end(p, i, last, cues, deed=True))], i, "infinitive"
    if word in frames and t in (g.PREP, g.ADV, g.TO) and word != "to" or (
        word == "to" and "to" in frames and t == g.TO and p.group_at[i] < 0
    ):
        j = i + 1
        if word == "as" or word == "of" and "say" in frames and "about" not in frames:
            return None
        if j < last and tag[j] == g.THAT and "that" in frames:
            return [(j, clause_end(p, j + 1, last, cues, fenced=fenced))], i + 1, "clause"
        if j < last and tag[j] == g.REL:
            return [(j, clause_end(p, j, last, cues, fenced=fenced))], i + 1, "about"
        if word == "on" and v.base == "call" and j < last:
            asked = phrase_right(p, j, last)
            if asked and asked[1] < last and tag[asked[1]] == g.TO:
                return [(asked[1], object_end(p, asked[1], last, cues))], j, "order"
        if j < last and tag[j] == g.PREP and word in ("out", "up", "back", "down", "forward", "off") and j + 1 < last:
            j += 1
        if j < last and (tag[j] in _OPENS_NAME or tag[j] == g.VERB or p.group_at[j] >= 0):
            return [(j, object_end(p, j, last, cues))], j, "about"
        return None
    if t == g.THAT and i + 2 < last and tag[i + 1] == g.COMMA and tag[i + 2] == g.MARK and "that" in frames:
        return [(i + 2, clause_end(p, i + 2, last, cues, fenced=fenced))], i + 1, "clause"
    if t == g.THAT and (("that" in frames) or "tell" in frames) and not _demonstrative(p, i, last):
        return [(i, clause_end(p, i + 1, last, cues, fenced=fenced))], i, "clause"
    if t == g.REL and word in ("when", "where") and not v.negated and not ("wh" in frames and "say" not in frames):
        return None
    if t == g.REL and ("wh" in frames or "that" in frames or "obj" in frames):
        return [(i, clause_end(p, i, last, cues, fenced=fenced))], i, "wh_clause"
    if word in ("if", "whether") and "wh" in frames:
        return [(i, clause_end(p, i, last, cues, fenced=fenced))], i, "wh_clause"
    if t == g.TO:
        if "to" in frames and p.group_at[i] >= 0:
            return [(i, object_end(p, i, last, cues, deed=True))], i, "infinitive"
        return None
    if "that" in frames and t != g.COMMA:
        far = _that_behind(p, i, last)
        if far >= 0:
            return [(far, clause_end(p, far + 1, last, cues, fenced=fenced))], i, "clause"
        j = _skip_time(p, i, last)
        if _clause_starts(p, j, last, lenient=not frames & _WITH_OBJECT, tells="tell" in frames):
            return [(j, clause_end(p, j, last, cues, fenced=fenced))], i, "clause"
    if "that" in frames and p.group_at[i] >= 0 and p.groups[p.group_at[i]].kind == FINITE and t != g.TO:
        return _gap(p, cues, v, i, last)
    if "as" in frames and t in (g.MARK, g.DET, g.ADJ) and v.kind == FINITE:
        gap = _labelled(p, cues, v, i, last)
        if gap:
            return gap
    if t == g.MARK and "obj" in frames | ({"obj"} if "as" in frames or "of" in frames else set()):
        return [(i, object_end(p, i, last, cues))], i, "object"
    if t in _OPENS_NAME or (t == g.THAT and "that" not in frames and i + 1 < last and tag[i + 1] in (g.NOUN, g.ADJ)) or (t == g.DAY and i + 1 < last and tag[i + 1] == g.GENITIVE) or (t == g.VERB and not p.form[i] & g.ING):
        found = phrase_right(p, i, last)
        if found is None:
            return None
        j = found[1]
        if "objto" in frames and j < last and tag[j] == g.COMMA:
            for k in range(j + 1, min(last - 1, j + 20)):
                if tag[k] == g.COMMA and tag[k + 1] == g.TO and p.group_at[k + 1] >= 0:
                    j = k + 1
                    break
                if p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE:
                    break
        if "objto" in frames and j < last and tag[j] == g.TO and p.group_at[j] >= 0:
            return [(j, object_end(p, j, last, cues))], i, "order"
        if "obj" in frames and j < last and tag[j] == g.THAT and lower[j - 1] in cues.nouns:
            return [(j, clause_end(p, j + 1, last, cues, fenced=fenced))], j, "clause"
        if "tell" in frames and j < last:
            far = _that_behind(p, j, last)
            if far >= 0:
                j = far
            while j < last and tag[j] in (g.ADV, g.DAY):
                j += 1
            if j < last and (tag[j] == g.THAT or _clause_starts(p, j, last) or tag[j] == g.REL or lower[j] == "about"):
                k = j + (lower[j] == "about")
                return [(k, clause_end(p, k + (tag[k] == g.THAT), last, cues, fenced=fenced))], i, "clause"
        if "as" in frames:
            end = object_end(p, i, last, cues, named=True)
            return [(i, end)], i, "label" if _has_label(p, j, end) else "label_obj"
        if "of" in frames and "that" not in frames:
            return [(i, object_end(p, i, last, cues))], i, "accusation"
        if "obj" in frames:
            return [(i, object_end(p, i, last, cues))], i, "object"
    if t == g.VERB and p.form[i] & g.ING and ("obj" in frames or "to" in frames):
        return [(i, object_end(p, i, last, cues))], i, "object"
    return None


def _addressed(p: Parsed, i: int, last: int, frames: frozenset[str]) -> int:
    """Where the topic begins in "apologized to voters for …", "spoke out sharply against …"; 0 for another shape."""
    tag, lower = p.tag, p.lower
    k = i
    if lower[i] in ("out", "up", "back", "in") and lower[i] in frames | {"out", "in"}:
        k += 1
        while k < last and tag[k] == g.ADV:
            k += 1
        if k == i + 1 and lower[i] in frames:
            return 0
    elif tag[i] == g.TO and p.group_at[i] < 0 or lower[i] == "with":
        if lower[i] in frames:
            return 0
        found = phrase_right(p, i + 1, last)
        if found is None:
            return 0
        k = found[1]
    else:
        return 0
    if k + 1 < last and tag[k] == g.PREP and lower[k] in frames and tag[k + 1] in _OPENS_NAME | {g.VERB, g.REL}:
        return k + 1
    return 0


def _fenced(p: Parsed, v: Group) -> bool:
    """Whether the cue stands in a subordinate clause that a main clause follows."""
    first = p.bounds[p.bound_of[v.head]][0]
    tag = p.tag
    if v.kind != FINITE:
        return v.start == first or (v.start == first + 1 and tag[first] in (g.PREP, g.SUB, g.ADV, g.REL))
    k = v.start - 1
    steps = 0
    while k >= first and steps < 25:
        t = tag[k]
        if t == g.SUB or (t == g.PREP and p.lower[k] in ("as", "after", "before", "since", "until", "like")):
            return True
        if t == g.REL:
            return k == first or tag[k - 1] == g.COMMA or p.lower[k] in ("when", "where")
        if t in (g.COMMA, g.SEMI, g.STOP, g.COLON) or p.group_at[k] >= 0:
            return False
        k -= 1
        steps += 1
    return False


def _demonstrative(p: Parsed, i: int, last: int) -> bool:
    """Whether "that" stands alone: "said that."."""
    return i + 1 >= last or p.tag[i + 1] in (g.STOP, g.COMMA, g.CC, g.SEMI)


def _that_behind(p: Parsed, i: int, last: int) -> int:
    """The "that" of "said on Tuesday in a statement that", or -1."""
    tag = p.tag
    if tag[i] not in (g.PREP, g.DAY, g.TO):
        return -1
    for k in range(i, min(last, i + _SPAN_BEFORE_THAT)):
        if tag[k] == g.THAT:
            return k
        if p.group_at[k] >= 0 or tag[k] in (g.COMMA, g.STOP, g.SEMI, g.COLON, g.MARK, g.REL, g.SUB, g.SUBJ):
            return -1
    return -1


def _skip_time(p: Parsed, i: int, last: int) -> int:
    """Step over "Tuesday", "on Tuesday", "in a statement" behind a verb of saying."""
    tag = p.tag
    while i < last:
        if tag[i] == g.DAY or (tag[i] == g.ADV and p.lower[i] != "there"):
            i += 1
        elif tag[i] == g.PREP and i + 1 < last and tag[i + 1] == g.DAY:
            i += 2
        elif tag[i] == g.PREP and p.lower[i] in ("in", "on", "at", "during", "to", "after"):
            found = phrase_right(p, i + 1, last)
            if not found or not (found[1] < last and tag[found[1]] in (g.SUBJ, g.DET, g.NAME, g.DAY, g.PREP)):
                return i
            i = found[1]
        else:
            return i
    return i


def _gap(p: Parsed, cues: CueTable, v: Group, i: int, last: int) -> tuple[list[Range], int, str] | None:
    """"which he said were …": the subject of what is reported stands before the speaker."""
    source = subject(p, v)
    if source is None or source[0] < 1 or v.kind != FINITE:
        return None
    k = source[0] - 1
    if p.tag[k] not in (g.REL, g.THAT, g.NOUN, g.NAME):
        return None
    what = (k, k + 1) if p.tag[k] in (g.REL, g.THAT) else phrase_left(p, k, p.bounds[p.bound_of[k]][0])
    return [what, (i, clause_end(p, i, last, cues, fenced=True))], i, "gap"


def _has_label(p: Parsed, j: int, end: int) -> bool:
    """Whether an object is followed by what it is called: "him a leader", "the plan as unfair", "it “brilliant”"."""
    return j < end and (
        p.tag[j] in (g.MARK, g.ADJ, g.DET, g.VERB, g.NAME, g.NOUN) or any(p.lower[k] == "as" for k in range(j, end))
    )


def _labelled(p: Parsed, cues: CueTable, v: Group, i: int, last: int) -> tuple[list[Range], int, str] | None:
    """"what he called a farce", "which he called a farce": the thing stands before the speaker."""
    source = subject(p, v)
    if source is None or source[0] < 1 or source[1] > v.head:
        return None
    k = source[0] - 1
    if p.tag[k] != g.REL and p.tag[k] != g.THAT:
        return None
    parts = [(i, object_end(p, i, last, cues))]
    if p.lower[k] != "what":
        parts.insert(0, (k, k + 1))
    return parts, i, "label"


def _clause_starts(p: Parsed, i: int, last: int, lenient: bool = False, tells: bool = False) -> bool:
    """Whether a clause with its own subject and finite verb begins with token ``i``.

    ``lenient``, for verbs that hardly ever take a plain object, looks through relative clauses and parentheses too.
    """
    tag, lower = p.tag, p.lower
    if i >= last:
        return False
    if tag[i] == g.SUB or (tag[i] == g.PREP and i + 1 < last and lower[i] in ("after", "before", "since", "despite")) or (
        lower[i] in ("when", "even") and lenient
    ):
        return lenient
    if tag[i] in (g.BE, g.HAVE, g.MODAL) and ("'" in lower[i] or "\u2019" in lower[i]) and not lower[i].endswith("t"):
        return True
    if lenient:
        return _has_clause(p, i, last, tells)
    k = i
    while k < last and tag[k] in (g.ADV, g.MARK, g.NEG) and lower[k] != "there":
        k += 1
    if k >= last:
        return False
    if lower[k] == "there":
        k += 1
        return k < last and p.group_at[k] >= 0
    if p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == GERUND:
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
            if k < last and p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE:
                return True
        else:
            return False
        if k < last and tag[k] == g.MARK:
            k += 1
    return False


def _has_clause(p: Parsed, i: int, last: int, tells: bool) -> bool:
    """Whether words with a finite verb of their own follow, whatever stands between."""
    tag = p.tag
    seen = False
    relatives = 0
    for k in range(i, min(last, i + 60)):
        t = tag[k]
        number = p.group_at[k]
        if number >= 0:
            v = p.groups[number]
            if v.kind == FINITE and v.head == k:
                if seen and relatives:
                    relatives -= 1
                else:
                    return seen
            if v.kind == INFINITIVE and not seen:
                return False
        elif t == g.REL and k > i and tag[k - 1] == g.COMMA:
            relatives += 1
        elif t in (g.SEMI, g.COLON) or (t == g.STOP and tag[k - 1] != g.NAME) or (t == g.COMMA and not seen):
            return seen and not tells and k - i >= _UNKNOWN_VERB and tag[i] in (g.NAME, g.DET, g.POSS, g.NOUN)
        elif t in (g.NOUN, g.NAME, g.SUBJ, g.PRON, g.NUM, g.DET, g.REL, g.OBJ) or p.lower[k] == "there":
            seen = True
        elif t == g.SUB:
            return False
    return False


def _postposed(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int
) -> tuple[list[Range], int, str] | None:
    """A clause before its attribution: "The plan is dead, Trump said"."""
    if "say" not in frames and "that" not in frames or v.kind != FINITE:
        return None
    tag = p.tag
    first = p.bounds[p.bound_of[v.head]][0]
    after = tag[v.head + 1] if v.head + 1 < last else g.STOP
    source = phrase_right(p, v.head + 1, last) if _turned(p, v, frames, last) else subject(p, v)
    if source is None:
        return None
    begin = min(source[0], v.start)
    if begin <= first or tag[begin - 1] not in (g.COMMA, g.DASH):
        return None
    if after not in (g.STOP, g.COMMA, g.PREP, g.DAY, g.DASH, g.ADV, g.SEMI) and source[0] < v.head:
        return None
    if source[0] < v.head and tag[source[0]] in (g.REL, g.THAT):
        return None
    start = sentence_body(p, first, begin - 1)
    whole = any(p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE for k in range(start, begin - 1))
    if not whole and after != g.COMMA:
        return None
    parts = [(start, begin - 1)]
    end = max(source[1], v.head + 1)
    if end < last and tag[end] in (g.COMMA, g.DASH) and last - end > 3:
        tail = end + 1
        if not whole or p.group_at[tail] < 0 or p.groups[p.group_at[tail]].kind == FINITE:
            parts.append((tail, clause_end(p, tail, last, cues)))
    return parts, v.head + 1, "postposed"


def _passive(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int, number: int
) -> Found | None:
    """"X was described by Y as Z": what is said is the subject with its complement, the source stands behind "by"."""
    tag, lower = p.tag, p.lower
    first = p.bounds[p.bound_of[v.head]][0]
    if v.kind == PARTICIPLE and v.start == v.head:
        return _reduced(p, cues, v, frames, first, last, number)
    what = subject(p, v)
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
        source = phrase_right(p, by + 1, last)
    parts: list[Range] = []
    if what is not None and tag[what[0]] not in (g.REL, g.THAT):
        if not (what[1] == what[0] + 1 and lower[what[0]] == "it" and i < last and tag[i] in (g.THAT, g.TO)):
            parts.append(what)
    rest = source[1] if source else i
    if rest < last and tag[rest] in (g.TO, g.THAT, g.PREP) and not (tag[rest] == g.PREP and lower[rest] == "by"):
        if tag[rest] == g.THAT:
            parts = [(rest, clause_end(p, rest + 1, last, cues))]
        elif lower[rest] in ("as", "to", "of", "for", "about"):
            parts.append((rest, object_end(p, rest, last, cues)))
    elif not source and rest < last and "as" in frames and tag[rest] in (g.DET, g.ADJ, g.NOUN):
        parts.append((rest, object_end(p, rest, last, cues)))
    if not parts:
        return None
    if source is None and not ({"as", "to", "that"} & frames and len(parts) > 1 or tag[parts[-1][0]] == g.THAT):
        return None
    return Found(parts, (v.start, v.head + 1), source, "passive", group=number)


def _reduced(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], first: int, last: int, number: int
) -> Found | None:
    """"a plan backed by Y"."""
    i = v.head + 1
    if i >= last or p.lower[i] != "by":
        return None
    source = phrase_right(p, i + 1, last)
    j = v.head - 1
    if source is None or j < first or p.tag[j] not in (g.NOUN, g.NAME):
        return None
    return Found([phrase_left(p, j, first)], (v.head, i + 1), source, "passive", group=number)


def cited(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """"As Ann Lee noted, …" and "…, as Ann Lee put it": the clause beside it is what she said."""
    v = p.groups[number]
    tag, lower = p.tag, p.lower
    if v.kind != FINITE or v.passive or not ("that" in cues.takes(v.base) or v.base == "put"):
        return None
    first, last = p.bounds[p.bound_of[v.head]]
    source = subject(p, v)
    if source is None or source[0] <= first or lower[source[0] - 1] != "as" or source[1] > v.head:
        return None
    at = source[0] - 1
    end = v.head + 1
    if end < last and lower[end] == "it":
        end += 1
    elif v.base == "put":
        return None
    k = end
    while k < last and tag[k] != g.COMMA and k - end < 12:
        if p.group_at[k] >= 0 and p.groups[p.group_at[k]].kind == FINITE:
            return None
        k += 1
    opening = at == first or (at == first + 1 and tag[first] in (g.ADV, g.CC)) or (
        at == first + 2 and tag[first + 1] == g.COMMA
    )
    if opening and k < last and tag[k] == g.COMMA and last - k > 3:
        return Found([(k + 1, clause_end(p, k + 1, last, cues))], (v.start, end), source, "cited", group=number)
    closed = tag[at - 1] == g.MARK and tag[at - 2] == g.COMMA
    if (tag[at - 1] == g.COMMA or closed) and not opening:
        start = sentence_body(p, first, at - 1)
        parts = [(start, at)] if closed else [(start, at - 1)]
        if k < last - 2 and tag[k] == g.COMMA:
            parts.append((k + 1, clause_end(p, k + 1, last, cues)))
        return Found(parts, (v.start, end), source, "cited", group=number)
    return None


def according(p: Parsed, cues: CueTable, k: int) -> Found | None:
    """What stands beside "according to"."""
    tag = p.tag
    first, last = p.bounds[p.bound_of[k]]
    source = phrase_right(p, k + 2, last)
    if source is None:
        return None
    begin = k - 1
    while begin >= first and tag[begin] == g.ADV:
        begin -= 1
    if begin < first or (begin == first and tag[begin] in (g.CC, g.ADV)):
        j = source[1]
        depth = j
        while depth < last and tag[depth] != g.COMMA:
            depth += 1
        if depth < last - 1:
            nxt = depth + 1
            if tag[nxt] in (g.DET, g.REL, g.NAME, g.NOUN) and not _clause_starts(p, nxt, last) or tag[nxt] == g.REL:
                again = nxt
                while again < last and tag[again] != g.COMMA:
                    again += 1
                if again < last - 1:
                    depth = again
            end = clause_end(p, depth + 1, last, cues)
            return Found([(depth + 1, end)], (k, k + 2), source, "according", group=-1)
        if _clause_starts(p, j, last):
            return Found([(j, clause_end(p, j, last, cues))], (k, k + 2), source, "according")
        return None
    if tag[begin] == g.COMMA:
        start = sentence_body(p, first, begin)
        end = begin
        parts = [(start, end)]
        after = source[1]
        if after < last and tag[after] == g.COMMA and last - after > 4 and not any(
            p.group_at[m] >= 0 and p.groups[p.group_at[m]].kind == FINITE for m in range(start, end)
        ):
            parts.append((after + 1, clause_end(p, after + 1, last, cues)))
        return Found(parts, (k, k + 2), source, "according", group=-1)
    start = sentence_body(p, first, begin)
    return Found([(start, begin + 1)], (k, k + 2), source, "according", group=-1)
