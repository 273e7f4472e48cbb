"""A clause before its attribution: "The plan is dead, Ann Lee said"."""

from __future__ import annotations

from libya_lesson.reading.quoting.circumstances import closes
from libya_lesson.reading.quoting.datelines import sentence_body
from libya_lesson.reading.quoting.denials import denied_behind
from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.inversions import turned
from libya_lesson.reading.quoting.joints import speaker_follows
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.that_clauses import that_over_aside
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.event_words import event_words
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import PARTS, Range
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_PAUSE = 12  # tokens of a time and a place behind a speaker
_NO_ADJUNCT = frozenset([g.THAT, g.REL, g.SUB, g.SUBJ, g.MARK, g.STOP, g.SEMI, g.COLON])
_GOES_ON = frozenset([g.STOP, g.COMMA, g.PREP, g.DAY, g.DASH, g.ADV, g.SEMI])
_SPANS = TIMES | {"hour", "hours", "minute", "minutes"}
_SINCE = frozenset("after before earlier later since".split())
_CLAUSE = 5  # so many tokens before "…, she said." are a clause, even if none of them is a verb that the lists know


def postposed(
    p: Parsed, cues: CueTable, v: Group, frames: frozenset[str], last: int
) -> tuple[list[Range], int, str] | None:
    """A clause before its attribution: "The plan is dead, Trump said"."""
    if ("say" not in frames and "that" not in frames) or v.kind != FINITE:
        return None
    tag = p.tag
    first = p.bounds[p.bound_of[v.head]][0]
    after = tag[v.head + 1] if v.head + 1 < last else g.STOP
    source = phrase_right(p, v.head + 1, last, whole=True) if turned(p, v, frames, last) else subject(p, v)
    if source is None:
        return None
    begin = min(source[0], v.start)
    if v.base == "continue" and _happens(p, source):
        return None  # "Although they have talked for months, clashes between the two continue."
    if begin <= first or tag[begin - 1] not in (g.COMMA, g.DASH):
        return None
    if source[0] > v.head and source[1] < last:
        after = tag[source[1]]
    if "tell" in frames and after in (g.NAME, g.OBJ, g.DET, g.POSS, g.NOUN):
        told = phrase_right(p, v.head + 1, last)
        after = tag[told[1]] if told and told[1] < last else g.STOP
    if after not in _GOES_ON and source[0] < v.head and not closes(p, v.head + 1, last):
        return None
    if source[0] < v.head and tag[source[0]] in (g.REL, g.THAT):
        return None
    relative = _in_relative_clause(p, cues, begin - 2, max(source[1], v.head + 1), first, last)
    if relative:
        return relative, v.head + 1, "postposed"
    start = sentence_body(p, first, begin - 1)
    whole = p.has_verb(start, begin - 1, FINITE)
    resumed = 0 if whole or source[0] > v.head else _resumed(p, v.head + 1, last)
    if resumed:
        return [(start, begin - 1), (resumed, clause_end(p, resumed, last, cues))], v.head + 1, "postposed"
    if not whole and source[0] < v.head and after == g.COMMA and that_over_aside(p, v.head + 1, last) >= 0:
        return None  # "Following the talks, she said, without giving details, that …"
    if not whole and after != g.COMMA:
        ends = after == g.STOP and v.base in cues.speaking and begin - 1 - start >= _CLAUSE
        if not ends or source[0] > v.head or p.tag[first] == g.PREP:
            return None  # "As a woman, she raised less suspicion, Ann Lee said."
    parts = [(start, begin - 1)]
    end = max(source[1], v.head + 1)
    if whole and source[0] > v.head:
        return parts, v.head + 1, "postposed"  # "…, said Ann Lee, a lawyer who …"
    if end < last and tag[end] in (g.COMMA, g.DASH) and last - end > 3:
        tail = end + 1
        if (
            _withholds(p, cues, tail)
            or _adds(p, cues, tail, last)
            or _dates(p, tail, last)
            or _relayed(p, cues, tail, last)
            or _beside(p, tail)
            or (tag[tail] == g.CC and p.lower[tail] == "but" and speaker_follows(p, tail, last, cues))
            or denied_behind(p, cues, end, last)
        ):
            return parts, v.head + 1, "postposed"
        if not whole or p.group_at[tail] < 0 or p.groups[p.group_at[tail]].kind == FINITE:
            parts.append((tail, clause_end(p, tail, last, cues)))
    return parts, v.head + 1, "postposed"


def _happens(p: Parsed, source: Range) -> bool:
    """Whether a subject is something that happens: "clashes", "the talks with Oman"."""
    k = source[0] + (p.tag[source[0]] in (g.DET, g.POSS))
    return any(word in p.lexicon.derived(event_words)[1] for word in p.lower[k : min(k + 2, source[1])])


def _in_relative_clause(p: Parsed, cues: CueTable, k: int, comma: int, first: int, last: int) -> list[Range]:
    """The parts of a relative clause whose speaker stands behind its first word: "a plan which, she said, | failed"."""
    if p.tag[k] != g.REL or comma + 1 >= last or p.tag[comma] not in (g.COMMA, g.DASH) or p.group_at[comma + 1] < 0:
        return []
    what = k - 2 if k - 2 >= first and p.lower[k - 1] == "of" and p.lower[k - 2] in PARTS else k
    end = clause_end(p, comma + 1, last, cues, fenced=True)
    return [(what, k + 1), (comma + 1, end)]


def _withholds(p: Parsed, cues: CueTable, k: int) -> bool:
    """Whether the rest tells what the speaker did not: "…, she said, without giving details"."""
    number = p.group_at[k + 1]
    if p.lower[k] != "without" or number < 0 or p.groups[number].kind == FINITE:
        return False
    base = p.groups[number].base
    return base in p.words("giving or refusing") or cues.reports(base)


def _adds(p: Parsed, cues: CueTable, k: int, last: int) -> bool:
    """Whether the rest tells what else the speaker did: "…, she said, but gave no date", "…, and urged calm"."""
    k += 1
    while k < last and p.tag[k] == g.ADV:
        k += 1
    number = p.group_at[k] if k < last and p.tag[k - 1] in (g.CC, g.ADV) else -1
    if number < 0 or p.groups[number].kind != FINITE or p.groups[number].start != p.groups[number].head:
        return False
    base = p.groups[number].base
    return base in p.words("giving or refusing") or cues.reports(base)


def _dates(p: Parsed, k: int, last: int) -> bool:
    """Whether the rest tells when that was: "…, she said, a day after the vote"."""
    j = k + (p.tag[k] in (g.DET, g.NUM))
    return j + 1 < last and p.lower[j] in _SPANS and p.lower[j + 1] in _SINCE


def _beside(p: Parsed, k: int) -> bool:
    """Whether the rest tells what else went on: "…, she said, as talks resumed", "even as talks resumed"."""
    k += p.lower[k] in ("even", "just") and p.lower[k + 1 : k + 2] == ["as"]
    return p.lower[k] == "as" and p.tag[k + 1] in (g.NAME, g.NOUN, g.DET, g.SUBJ, g.ADJ)


def _relayed(p: Parsed, cues: CueTable, k: int, last: int) -> bool:
    """Whether the rest is a second credit: "…, she said, the Gazette reports"."""
    number = next((n for n in p.group_at[k:last] if n >= 0), -1)
    v = p.groups[number]
    if number < 0 or v.kind != FINITE or v.base not in cues.speaking | {"report"}:
        return False
    source, after = subject(p, v), p.tag[v.head + 1] if v.head + 1 < last else g.STOP
    return source is not None and source[0] == k and after in (g.STOP, g.DAY, g.PREP)


def _resumed(p: Parsed, k: int, last: int) -> int:
    """Where a clause goes on whose subject stood before its speaker: "The crew, she said on Monday, | was paid"."""
    for j in range(k, min(last - 1, k + _PAUSE)):
        if p.tag[j] == g.COMMA:
            number = p.group_at[j + 1]
            goes_on = number >= 0 and p.groups[number].kind == FINITE and p.groups[number].start == j + 1
            return j + 1 if goes_on else 0
        if p.group_at[j] >= 0 or p.tag[j] in _NO_ADJUNCT:
            return 0
    return 0
