"""Credits beside a clause: "according to Ann Lee", "as Ann Lee put it"."""

from __future__ import annotations

from libya_lesson.reading.quoting.credits import speaks_up
from libya_lesson.reading.quoting.datelines import sentence_body
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.joints import joint
from libya_lesson.reading.quoting.openings import clause_starts, interrupted
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import LONGEST, Range, head, is_agent, owner
from libya_lesson.reading.syntax.predicates import FINITE, Parsed
from libya_lesson.reading.syntax.times import TIMES, over_time
from libya_lesson.reading.syntax.wordforms import word_table

_SEAMS = frozenset([g.COMMA, g.SEMI, g.COLON, g.SUB])  # where a clause of its own may begin
_OBJECTS = frozenset([g.NAME, g.NOUN, g.POSS, g.OBJ, g.DET, g.ADJ])
_CONTRASTS = frozenset("although though while whereas".split())
_TOLD = frozenset("speech report describe".split())
_TIMED = TIMES | {"time", "moment", "hour"}
_HELPING = frozenset([g.BE, g.HAVE, g.MODAL, g.DO])
_SHORTEST = 3  # tokens of a clause
_BEHIND = frozenset("familiar close aware loyal privy opposed".split())  # they stand behind their noun


def cited(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """ "As Ann Lee noted, …" and "…, as Ann Lee put it": the clause beside it is what she said."""
    v = p.groups[number]
    tag, lower = p.tag, p.lower
    first, last = p.bounds[p.bound_of[v.head]]
    if "as" not in lower[first : v.head]:
        return None
    particle = speaks_up(p, v, last)
    if v.kind != FINITE or v.passive or not ("that" in cues.takes(v.base) or v.base == "put" or particle):
        return None
    source = subject(p, v)
    if source is None or source[0] <= first or lower[source[0] - 1] != "as" or source[1] > v.head:
        return None
    h = head(p, source)
    if particle and tag[h] == g.NOUN and not is_agent(p, h):
        return None  # "as the day went on"
    at = source[0] - 1
    end = v.head + 1 + particle
    if end < last and lower[end] == "it":
        end += 1
    elif v.base == "put" or _has_object(p, v.base, end, last):
        return None
    if at > first and tag[at - 1] == g.DASH:
        again = next((m for m in range(end, min(last, end + 8)) if tag[m] == g.DASH), 0)
        verbs = [p.groups[n] for n in p.group_at[first : at - 1] if n >= 0]
        if 0 < again < last - 1 and not any(
            v.kind == FINITE for v in verbs
        ):  # "the boat - as Ann Lee said on Monday - is old"
            tail = (again + 1, clause_end(p, again + 1, last, cues, whole=True))
            parts = [(sentence_body(p, first, at - 1), at - 1), tail]
            return Found(parts, (v.start, end), source, "cited", group=number)
    k = end
    while k < last and tag[k] != g.COMMA and k - end < 12:
        if p.is_verb(k, FINITE):
            return None
        k += 1
    opening = (
        at == first
        or (at == first + 1 and tag[first] in (g.ADV, g.CC, g.LEFT))
        or (at > first + 1 and tag[at - 1] == g.CC and tag[at - 2] == g.COMMA)
        or (at == first + 2 and tag[first + 1] == g.COMMA)
    )
    if opening and k < last and tag[k] == g.COMMA and last - k > 3:
        what = (k + 1, clause_end(p, k + 1, last, cues, whole=True))
        return Found([what], (v.start, end), source, "cited", group=number)
    closed = tag[at - 1] == g.MARK and tag[at - 2] == g.COMMA
    if (tag[at - 1] == g.COMMA or closed) and not opening:
        start = sentence_body(p, first, at - 1)
        parts = [(start, at)] if closed else [(start, at - 1)]
        if k < last - 2 and tag[k] == g.COMMA:
            parts.append((k + 1, clause_end(p, k + 1, last, cues, whole=True)))
        return Found(parts, (v.start, end), source, "cited", group=number)
    return None


def _has_object(p: Parsed, base: str, end: int, last: int) -> bool:
    """Whether a verb has words of its own behind it: "as she denied the charge", not "as she said last week"."""
    if end >= last or base in ("tell", "put"):
        return False
    if p.lower[end] == "out" and end + 1 < last:
        end += 1  # "as unions ruled out joining it", "as she pointed out on Monday"
        if p.group_at[end] >= 0:
            return True
    if p.tag[end] == g.TO:
        return p.group_at[end] >= 0
    return p.tag[end] in _OBJECTS and over_time(p, end, last) == end and not _TIMED & {*p.lower[end : end + 3]}


def according(p: Parsed, cues: CueTable, k: int) -> Found | None:
    """What stands beside "according to"."""
    last = p.bounds[p.bound_of[k]][1]
    told = _teller(p, k + 2, last)
    if told:
        return _beside(p, cues, (k, told[1][1]), *told)
    source = phrase_right(p, k + 2, last, whole=True)
    if source is None or p.lower[head(p, source)] in p.words("measures"):
        return None  # "paid according to the terms of the deal"
    source = (source[0], _qualified(p, _compound(p, source[1], last), last))
    return _beside(p, cues, (k, source[1]), source, (k, k + 2))


def _teller(p: Parsed, k: int, last: int) -> tuple[Range, Range] | None:
    """Who told it, and the verb, in "according to what Ann Lee announced"."""
    if p.lower[k : k + 1] != ["what"]:
        return None
    number = next((n for n in p.group_at[k:last] if n >= 0 and p.groups[n].kind == FINITE), -1)
    source = subject(p, p.groups[number]) if number >= 0 else None
    if source is None or source[0] != k + 1:
        return None
    return source, (p.groups[number].start, p.groups[number].head + 1)


def _compound(p: Parsed, k: int, last: int) -> int:
    """Where a phrase ends whose last words look like verbs: "a Gazette poll", "the council's polling average"."""
    if k < last and p.tag[k - 1] == g.NAME and p.tag[k] == g.VERB and not p.form[k] & g.PART:
        after = k + 1
        if after < last and p.form[k] & g.ING and p.tag[after] == g.NOUN:
            after += 1
        if after >= last or p.tag[after] in (g.STOP, g.COMMA, g.PREP, g.VERB, g.MARK):
            return after
    return k


def _qualified(p: Parsed, k: int, last: int) -> int:
    """Where a phrase ends that an adjective or participle goes on with: "a source close to him"."""
    tag = p.tag
    link = k if p.lower[k - 1] in _BEHIND else k + 1 if k < last and tag[k] == g.VERB and p.form[k] & g.PART else last
    if link >= last or tag[link] not in (g.PREP, g.TO) or p.lower[link] == "by":
        return k
    rest = phrase_right(p, link + 1, last)
    return rest[1] if rest else k


def as_reported_by(p: Parsed, cues: CueTable, i: int) -> Found | None:
    """What stands beside "as reported by the Gazette", "as first told by Ann Lee"."""
    last = p.bounds[p.bound_of[i]][1]
    k = i + 1
    while k < last and p.tag[k] == g.ADV:
        k += 1
    if k + 2 >= last or p.lower[k + 1] != "by" or p.tag[i - 1] == g.DASH:
        return None
    entry = p.lexicon.derived(word_table).get(p.lower[k])
    if entry is None or not entry[1] & g.PART or cues.groups.get(entry[2]) not in _TOLD:
        return None
    source = phrase_right(p, k + 2, last, whole=True)
    return _beside(p, cues, (i, source[1]), source, (i, k + 2)) if source else None


def in_view(p: Parsed, cues: CueTable, i: int) -> Found | None:
    """What stands beside "in Ann Lee's view", "in her words"."""
    first, last = p.bounds[p.bound_of[i]]
    source = owner(p, i, first)
    if source is None or source[0] <= first or p.lower[source[0] - 1] != "in":
        return None
    k, end = source[0] - 1, i + 1
    opens = k == first or (k == first + 1 and p.tag[first] in (g.CC, g.ADV))
    closes = end >= last or p.tag[end] == g.STOP
    if (opens or p.tag[k - 1] == g.COMMA) and not closes and p.tag[end] == g.COMMA and end + 2 < last:
        if opens or p.tag[end + 1] == g.MARK:  # "because, in her words, “…”"
            return Found([(end + 1, clause_end(p, end + 1, last, cues, whole=True))], (i, i + 1), source, "according")
    elif closes and k > first and p.tag[k - 1] == g.COMMA:
        return _beside(p, cues, (k, end), source, (i, i + 1))
    return None


def _beside(p: Parsed, cues: CueTable, credit: Range, source: Range, cue: Range) -> Found | None:
    """The clause beside a credit: behind it where it opens the sentence, before it where a comma stands between."""
    tag = p.tag
    k, end_of_credit = credit
    first, last = p.bounds[p.bound_of[k]]
    if p.marks.inside[k] >= 0:  # "…, according to the crew" inside quoted words tells of no more than these
        first = max(first, p.marks.stretches[p.marks.inside[k]].first)
    begin = k - 1
    while begin >= first and tag[begin] == g.ADV:
        begin -= 1
    if begin < first or tag[begin] == g.THAT or (begin == first and tag[begin] in (g.CC, g.ADV)):
        j = end_of_credit
        depth = j
        while depth < min(last, j + LONGEST) and tag[depth] != g.COMMA and tag[depth] != g.COLON:
            depth += 1
        if depth < last - 1 and tag[depth] == g.COLON and p.marks.inside[depth] < 0:
            return Found([(depth + 1, last)], cue, source, "according")
        if depth < last - 1:
            nxt = depth + 1
            aside = tag[nxt] in (g.DET, g.NAME, g.NOUN) and not clause_starts(p, nxt, last)
            if (aside and interrupted(p, nxt, last) < 0) or tag[nxt] == g.REL or p.lower[nxt] == "whose":
                again = nxt
                while again < min(last, j + LONGEST) and tag[again] != g.COMMA:
                    again += 1
                if again < last - 1:
                    depth = again
            end = clause_end(p, depth + 1, last, cues, whole=True)
            return Found([(depth + 1, end)], cue, source, "according", group=-1)
        if clause_starts(p, j, last):
            return Found([(j, clause_end(p, j, last, cues, whole=True))], cue, source, "according")
        return None
    if tag[begin] == g.COMMA:
        start = _own_clause(p, cues, sentence_body(p, first, begin), begin)
        end = begin
        parts = [(start, end)]
        after = end_of_credit
        closed = after + 2 < last and tag[after] == g.COMMA
        if closed and tag[begin - 1] == g.CC and p.group_at[after + 1] >= 0:
            rest = (after + 1, clause_end(p, after + 1, last, cues, whole=True))
            return Found([rest], cue, source, "according", group=-1)  # "left and, according to Lee, | sold the boat"
        if (closed and tag[begin - 1] in _HELPING) or (
            after < last
            and tag[after] == g.COMMA
            and last - after > 2
            and ((tag[after + 1] == g.MARK and p.marks.inside[after + 2] >= 0) or not p.has_verb(start, end, FINITE))
        ):  # "has, according to Lee, | sold the boat"
            parts.append((after + 1, clause_end(p, after + 1, last, cues, whole=True)))
        return Found(parts, cue, source, "according", group=-1)
    start = sentence_body(p, first, begin)
    return Found([(start, begin + 1)], cue, source, "according", group=-1)


def _own_clause(p: Parsed, cues: CueTable, start: int, end: int) -> int:
    """Where the clause begins that a credit behind it answers for: "She denies it, but | he saw it, according to Lee".

    A credit answers for a whole sentence, unless somebody else is credited with its first part or a colon parts it.
    """
    for k in range(end - _SHORTEST, start + _SHORTEST, -1):
        t = p.tag[k]
        if t not in _SEAMS or p.marks.inside[k] >= 0:
            continue
        own = [p.groups[n] for n in p.group_at[start:k] if n >= 0 and p.groups[n].kind == FINITE]
        if t == g.COLON and own and clause_starts(p, k + 1, end):
            return k + 1
        if not any(v.base in cues.speaking or (cues.reports(v.base) and not v.passive) for v in own):
            continue
        if t == g.COMMA and joint(p, k, end, cues) == "joined":
            return k + 2
        contrast = t == g.SUB and p.lower[k] in _CONTRASTS and p.tag[k - 1] == g.COMMA
        if (contrast or t == g.SEMI) and clause_starts(p, k + 1, end):
            return k + 1
    return start
