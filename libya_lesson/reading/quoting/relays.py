"""Voices behind voices: quotes inside quotes, and what is only "reportedly" so."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.indirect import verb_quote
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.voices import can_speak
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import Range, head
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_TOLD = frozenset("speech commit ask report deny blame describe label praise find".split())
_OTHERS = frozenset("he she they".split())
_NO_VOICE = frozenset([g.THAT, g.REL, g.PRON, g.SUBJ])  # who speaks inside a report has a name or an office there


def nested(
    p: Parsed,
    cues: CueTable,
    found: list[Found],
    used: set[int],
    covered: list[int],
    papers: set[int],
    tellers: list[int],
) -> list[Found]:
    """Attributions inside the content of another one: the outer voice relays the inner one.

    Inside the words of an outlet or a paper any voice is taken for a relay. Persons often put words into mouths: inside
    theirs it takes a plain report ("said the mayor has claimed that …", not "said he would say no").
    The long answers of an interview are no single report, though: there every voice counts.
    ``papers`` are the numbers of quotes by an outlet; the voices found are added to them. ``tellers`` are the verbs
    that may tell something; those found to tell nothing are taken out, so that a second pass need not ask them again.
    """
    out: list[Found] = []
    for number in [*tellers]:
        v = p.groups[number]
        k = covered[v.head]
        if k < 0 or number in used:
            continue
        outer = found[k]
        answer = outer.rule == "interview"
        goes_on = v.kind == GERUND and outer.rule == "according" and p.tag[v.start - 1] == g.COMMA  # "…, adding that"
        tells = (v.kind == FINITE or goes_on) and cues.groups[v.base] in _TOLD
        if not (answer or tells or v.base in p.words("fearing")):
            continue
        heard = v.base == "tell" and p.tag[v.head + 1 : v.head + 2] == [g.OBJ] and p.marks.inside[v.head] < 0
        relayed = answer or heard or k in papers or outer.rule == "according" or _is_paper(p, outer)
        plain = v.kind == FINITE and v.base in cues.speaking and not v.negated and p.tag[v.start] != g.MODAL
        if not relayed and not (plain and outer.rule == "clause" and p.marks.inside[v.head] < 0):
            continue
        got = verb_quote(p, cues, number)
        if got is None or got.source is None or got.rule in ("postposed", "passive"):
            tellers.remove(number)
            continue
        none = p.tag[got.source[0]] in _NO_VOICE or p.lower[got.source[0]] == "no"
        if not relayed and (none or got.rule != "clause"):
            continue
        a = got.source[0]
        k_head = head(p, got.source)
        known = p.tag[k_head] == g.NAME or p.lower[k_head] in cues.bodies or p.lower[a] in _OTHERS
        if not (known or (answer and can_speak(p, cues, got))):
            continue
        bounds = [(a, b) for a, b in outer.parts if a <= v.head < b]
        limit = bounds[0][1] if bounds else got.parts[-1][1]
        got.parts = [(a, min(b, limit)) for a, b in got.parts if a < limit]
        if not got.parts or got.parts[-1][1] <= got.parts[-1][0]:
            continue
        got.outer = k
        if not answer:
            papers.add(len(found) + len(out))
        used.add(number)
        out.append(got)
    return out


def _is_paper(p: Parsed, outer: Found) -> bool:
    """Whether a paper speaks, or somebody speaks in one: "the report says", "said in a statement"."""
    papers = p.words("told on paper")
    if outer.source is not None and p.lower[head(p, outer.source)] in papers:
        return True
    if outer.cue is None:
        return False
    behind = range(outer.cue[1], min(len(p.tag), outer.cue[1] + 4))
    return any(p.lower[i] in papers for i in behind if p.marks.inside[i] < 0)


def hedged(p: Parsed, cues: CueTable, used: set[int]) -> tuple[list[Found], list[int]]:
    """Each "reportedly": a quote of its own ("reportedly met"), or a relay of the quote it stands with.

    Returns the quotes and the tokens of those that relay.
    """
    quotes: list[Found] = []
    relays: list[int] = []
    for i in p.article.tokens.places.get("reportedly", ()):
        first, last = p.bounds[p.bound_of[i]]
        number = p.group_at[i]
        k = i + 1
        while number < 0 and k < min(last, i + 4):
            number = p.group_at[k]
            k += 1
        if number < 0:
            continue
        v = p.groups[number]
        if number in used:
            relays.append(i)
            continue
        parts: list[Range] = []
        what = subject(p, v) if v.start > first else None
        if what and what[1] <= i:
            parts.append(what)
        if v.start < i:
            parts.append((v.start, i))
        parts.append((i + 1, clause_end(p, i + 1, last, cues)))
        quotes.append(Found([x for x in parts if x[1] > x[0]], (i, i + 1), None, "reportedly"))
    return quotes, relays
