"""Headlines that credit somebody by a colon: "Lee: Bridge Will Hold", "Bridge will hold: mayor"."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import lookup
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.predicates import FINITE, Parsed

_LABEL = 6  # tokens of a speaker's label in a headline
_WORDS = frozenset([g.NAME, g.NOUN, g.ADJ, g.STOP, g.GENITIVE])


def with_headlines(p: Parsed, cues: CueTable, out: list[Found]) -> list[Found]:
    """Add what headlines credit to the speaker before or behind a colon, in place of what it was taken for."""
    tokens = p.article.tokens
    added: dict[int, Found] = {}
    labelled = {p.bound_of[f.cue[0]] for f in out if f.cue and f.rule == "transcript"}
    for first, last in p.bounds:
        if (tokens.paragraph[first] > 0 and tokens.sentence[first] >= 0) or p.bound_of[first] in labelled:
            continue
        end = last
        while end > first + 1 and p.tag[end - 1] == g.STOP:
            end -= 1
        if end < last and tokens.sentence[first] >= 0 and _is_town(p, first):
            continue  # "Baku: The boats are back."
        found = _label_before(p, cues, first, end) or _label_behind(p, cues, first, end)
        if found:
            added[p.bound_of[first]] = found
    kept = [f for f in out if not (f.cue and f.rule.startswith("colon") and p.bound_of[f.cue[0]] in added)]
    return [*kept, *added.values()]


def _label_before(p: Parsed, cues: CueTable, first: int, end: int) -> Found | None:
    """ "Lee: Bridge Will Hold": what stands behind the colon is the speaker's."""
    tag = p.tag
    k = first
    while (
        k < end
        and k - first < _LABEL
        and (
            tag[k] in _WORDS
            or (tag[k] in (g.PREP, g.TO) and k > first and tag[k - 1] == g.NAME)  # "Lee at the port: Bridge Will Hold"
        )
    ):
        k += 1
    if k == first or k + 2 >= end or tag[k] != g.COLON or not _speaks(p, cues, k - 1):
        return None
    named = next((m for m in range(first, k) if tag[m] in (g.PREP, g.TO)), k)
    return Found([(k + 1, end)], (k, k + 1), (first, named), "headline")


def _is_town(p: Parsed, first: int) -> bool:
    """Whether a sentence opens with a listed town and a colon, as reports do that tell where they were written."""
    entry = lookup(p.lexicon).known.get((p.article.tokens.text[first],))
    return p.tag[first + 1] == g.COLON and entry is not None and entry.kind in ("capital", "place")


def _label_behind(p: Parsed, cues: CueTable, first: int, end: int) -> Found | None:
    """ "Bridge will hold: mayor", "Bridge will hold - police": the clause before is the speaker's.

    A name behind a dash may be that of the paper.
    """
    k = end - 1
    while k > first and end - k < _LABEL and p.tag[k] in _WORDS:
        k -= 1
    dashed = p.tag[k] == g.DASH and p.lower[end - 1] in cues.bodies
    if not (dashed or p.tag[k] == g.COLON) or k + 1 >= end or not _speaks(p, cues, end - 1):
        return None
    if not any(n >= 0 and p.groups[n].kind == FINITE for n in p.group_at[first:k]):
        return None
    return Found([(first, k)], (k, k + 1), (k + 1, end), "headline_end")


def _speaks(p: Parsed, cues: CueTable, i: int) -> bool:
    """Whether a label that ends with this token names somebody who can speak, and no section of the paper."""
    return (p.tag[i] == g.NAME or p.lower[i] in cues.bodies) and p.lower[i] not in p.lexicon.words("rubrics")
