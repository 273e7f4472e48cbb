"""What polls and persons see: "in a poll of the council, …", "to Ann Lee, …"."""

from __future__ import annotations

from libya_lesson.reading.quoting.datelines import sentence_body
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.openings import clause_starts
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import head, is_agent, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, Parsed

_BEGINS = frozenset([g.NAME, g.DET, g.SUBJ, g.POSS, g.NOUN, g.NUM, g.ADJ])  # the subject of a clause
_DETAILS = 12  # tokens that tell more of a poll


def in_poll(p: Parsed, cues: CueTable, i: int) -> Found | None:
    """What stands beside "in a poll", "in the newest survey of the council": the numbers are the poll's."""
    first, last = p.bounds[p.bound_of[i]]
    a = phrase_left(p, i, first)[0]
    found = phrase_right(p, a, last)
    k = a - 1
    if found is None or found[1] <= i or k < first or p.lower[k] != "in":
        return None
    if k == first or (k == first + 1 and p.tag[first] in (g.CC, g.ADV)):
        begin = _behind(p, found[1], last)
        if not begin:
            return None
        return Found([(begin, clause_end(p, begin, last, cues, whole=True))], (k, k + 1), found, "according")
    if found[1] - a > 2 and (found[1] >= last or p.tag[found[1]] == g.STOP):
        start = sentence_body(p, first, k)
        verbs = [p.groups[n] for n in p.group_at[start:k] if n >= 0]
        if any(v.kind == FINITE for v in verbs) and not any(cues.reports(v.base) for v in verbs):
            return Found([(start, k)], (k, k + 1), found, "according")
    return None


def _behind(p: Parsed, k: int, last: int) -> int:
    """Where the clause begins behind "in a poll released on Monday, …"; 0 if none does."""
    for j in range(k, min(last - 1, k + _DETAILS)):
        if p.is_verb(j, FINITE):
            return 0
        if p.tag[j] == g.COMMA and p.tag[j + 1] in _BEGINS:
            return j + 1
    return 0


def to_somebody(p: Parsed, cues: CueTable, first: int) -> Found | None:
    """What a person sees in something: "To Ann Lee, the vote was a farce." """
    last = p.bounds[p.bound_of[first]][1]
    if p.tag[first] != g.TO or p.group_at[first] >= 0:
        return None
    person = phrase_right(p, first + 1, last)
    if person is None or person[1] + 2 >= last or p.tag[person[1]] != g.COMMA:
        return None
    h = head(p, person)
    if not (p.tag[h] in (g.NAME, g.OBJ) or is_agent(p, h)) or not clause_starts(p, person[1] + 1, last):
        return None
    begin = person[1] + 1
    if p.tag[begin] == g.REL:
        return None
    return Found([(begin, clause_end(p, begin, last, cues, whole=True))], (first, first + 1), person, "according")
