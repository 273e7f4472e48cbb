"""A credit inside marks whose closing one is missing: "We sail on Sunday, said Ann Lee."""

from __future__ import annotations

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.marks import Stretch
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, Parsed

_WORDS = 4  # tokens of quoted words before such a credit
_AFTER = frozenset([g.STOP, g.COMMA, g.PREP, g.DAY])


def credit_inside(p: Parsed, stretch: Stretch, cues: CueTable) -> Found | None:
    """Who says the words, if the first credit among them stands behind a comma; the words end there.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article('"We will sail on Sunday, said Ann Lee.'), load())
    >>> found = credit_inside(p, p.marks.stretches[0], cue_table(load()))
    >>> found and (found.source, found.parts)
    ((8, 10), [(1, 6)])
    """
    tag = p.tag
    for number in dict.fromkeys(n for n in p.group_at[stretch.first + _WORDS : stretch.last] if n >= 0):
        v = p.groups[number]
        if v.kind != FINITE or v.passive or v.base not in cues.speaking:
            continue
        comma = v.start - 1
        source = phrase_right(p, v.head + 1, stretch.last) if tag[comma] == g.COMMA and v.start == v.head else None
        end = source[1] if source else v.head + 1
        if source is None:
            source = subject(p, v)
            comma = source[0] - 1 if source and source[1] == v.start else 0
        fits = comma > stretch.first and tag[comma] == g.COMMA
        if source and fits and (end >= stretch.last or tag[end] in _AFTER):
            return Found([(stretch.first, comma)], (v.start, v.head + 1), source, "direct_after", group=number)
    return None
