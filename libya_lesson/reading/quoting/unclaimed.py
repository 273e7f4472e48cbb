"""Quoted words that no cue has claimed: the rest of a report in their sentence, or what its subject is said to do."""

from __future__ import annotations

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import head, is_agent
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, Group, Parsed

_WORDS = 4  # tokens in marks that are more than a borrowed expression
_NEAR = 12  # tokens between a verb and the quoted words that it brings
_REPORTS = frozenset("clause label label_obj object about accusation infinitive postposed wh_clause".split())
_CLAUSES = frozenset(["clause", "postposed", "wh_clause"])
_PERSONS = frozenset("he she they i we".split())


def unclaimed(p: Parsed, cues: CueTable, number: int, near: list[Found], covered: bytearray) -> Found | None:
    """Whose words a stretch of a sentence is; a report before it is made longer, and nothing new found.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Ann Lee thanked the crew for “mending the boats by night.”"), load())
    >>> found = unclaimed(p, cue_table(load()), 0, [], bytearray(len(p.tag)))
    >>> found and (found.source, found.cue, found.parts)
    ((0, 2), (2, 3), [(3, 13)])
    """
    stretch = p.marks.stretches[number]
    first, end = stretch.first, stretch.last
    if stretch.single or end - first < _WORDS or _title(p, first, end) or covered[first:end].count(1):
        return None
    low, last = p.bounds[p.bound_of[first]]
    if p.bound_of[end - 1] != p.bound_of[first] or first - 1 <= low:
        return None
    behind = min(last, end + 1)
    report = _report_before(near, low, first)
    if report is not None and not _new_clause(p, report, first):
        report.parts.append((report.parts[-1][1], end))
        covered[report.parts[-1][0] : end] = b"\x01" * (end - report.parts[-1][0])
        return None
    if any(f.cue and behind <= f.cue[0] < last for f in near):
        return None
    v = _verb_before(p, low, first)
    if v is None or cues.groups.get(v.base) == "light":
        return None  # "sent the crew “a box of old maps”"
    source = subject(p, v)
    if source is None or source[1] > v.start or not _person(p, cues, head(p, source)):
        return None
    begin = v.head + 1 if first - v.head <= _NEAR else first
    covered[begin:end] = b"\x01" * (end - begin)
    return Found([(begin, end)], (v.start, v.head + 1), source, "unclaimed", group=p.group_at[v.head])


def _title(p: Parsed, first: int, end: int) -> bool:
    """Whether the words are a name, as of a film: each but the small ones has a capital."""
    words = p.article.tokens.text
    if words[first][0].islower():
        return False
    return not any(words[k][0].islower() and (len(words[k]) > 4 or p.group_at[k] >= 0) for k in range(first, end))


def _report_before(near: list[Found], low: int, first: int) -> Found | None:
    """The report in the same sentence that ends before the quoted words, if no other one stands between."""
    before = [f for f in near if f.cue and low <= f.cue[0] < first and f.parts[-1][1] < first]
    best = max(before, key=lambda f: f.cue or (0, 0), default=None)
    if best is None or best.cue is None or best.rule not in _REPORTS or best.parts[-1][1] < best.cue[0]:
        return None
    return best


def _new_clause(p: Parsed, report: Found, first: int) -> bool:
    """Whether a clause with a subject of its own begins behind a report: "who backs the plan, Ann Lee feared …"."""
    if report.rule in _CLAUSES:
        return False
    end = report.parts[-1][1]
    for k in range(end + 1, first - 1):
        v = p.groups[p.group_at[k]] if p.group_at[k] >= 0 else None
        if v and v.kind == FINITE and v.start == k:
            source = subject(p, v)
            if source and source[0] > end and source[1] <= k and p.tag[source[0]] not in (g.REL, g.THAT):
                return p.tag[source[0] - 1] == g.COMMA
    return False


def _verb_before(p: Parsed, low: int, first: int) -> Group | None:
    """The nearest active verb before the quoted words, outside other marks."""
    k = first - 2
    while k >= low and p.tag[k] not in (g.SEMI, g.COLON):
        number = p.group_at[k]
        if number >= 0 and p.marks.inside[k] < 0:
            v = p.groups[number]
            if v.kind in (FINITE, GERUND, INFINITIVE) and not v.passive and v.base not in ("be", "have"):
                return v
            return None
        k -= 1
    return None


def _person(p: Parsed, cues: CueTable, h: int) -> bool:
    return p.tag[h] == g.NAME or p.lower[h] in _PERSONS or p.lower[h] in cues.bodies or is_agent(p, h)
