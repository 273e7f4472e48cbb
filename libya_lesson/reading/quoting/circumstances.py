"""What stands between a verb of saying and its words: "said late on Tuesday in a statement | the plan was dead"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, Parsed
from libya_lesson.reading.syntax.times import over_time

_LINKS = frozenset("in on at during to after by from via".split())
_AMOUNTS = frozenset("least most".split())  # "at least nine people" is no circumstance
_GOES_ON = frozenset([g.SUBJ, g.DET, g.NAME, g.DAY, g.PREP, g.TO, g.POSS, g.PRON, g.ADV, g.COLON])
_CLOSES = frozenset([g.COMMA, g.SEMI, g.DASH, g.STOP])
_OPENS_PHRASE = frozenset([g.NAME, g.NUM])


def over_circumstances(p: Parsed, i: int, last: int) -> int:
    """Step over "Tuesday", "late on Tuesday", "in a statement", "by telephone from Lund" before the words that follow.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> over_circumstances(parse(Article("She said on Monday in a statement the plan was dead."), load()), 2, 11)
    7
    """
    while i < last:
        k = _over_when(p, i, last)
        if k == i:
            k = _over_where(p, i, last)
            if k >= last or not _leads_on(p, k):
                return i
        if k == i:
            return i
        i = k
    return i


def closes(p: Parsed, i: int, last: int) -> bool:
    """Whether only circumstances follow up to a comma or the end: "…, she said late on Tuesday in a statement, …"."""
    while i < last:
        if p.tag[i] in _CLOSES:
            return True
        k = _over_when(p, i, last)
        if k == i:
            k = _over_where(p, i, last)
        if k == i:
            return False
        i = k
    return True


def _over_when(p: Parsed, i: int, last: int) -> int:
    """Behind one day, time or adverb that begins with token ``i``; ``i`` where none does."""
    k = over_time(p, i, last)
    if k > i:
        return k
    if p.tag[i] == g.DAY or (p.tag[i] == g.ADV and p.lower[i] != "there"):
        return i + 1
    return i + 2 if p.tag[i] == g.PREP and i + 1 < last and p.tag[i + 1] == g.DAY else i


def _over_where(p: Parsed, i: int, last: int) -> int:
    """Behind one place, occasion or medium that begins with token ``i``; ``i`` where none does."""
    if p.tag[i] not in (g.PREP, g.TO) or p.lower[i] not in _LINKS or p.group_at[i] >= 0:
        return i
    if i + 1 >= last or p.lower[i + 1] in _AMOUNTS:
        return i
    found = phrase_right(p, i + 1, last)
    return _without_subject(p, found, last) if found else i


def _without_subject(p: Parsed, found: Range, last: int) -> int:
    """The end of a phrase without the subject that has run into it: "in a statement | Moscow had failed"."""
    a, b = found
    number = p.group_at[b] if b < last else -1
    if number < 0 or p.groups[number].kind != FINITE:
        return b
    return next((k for k in range(a + 1, b) if p.tag[k] in _OPENS_PHRASE and p.tag[k - 1] == g.NOUN), b)


def _leads_on(p: Parsed, k: int) -> bool:
    """Whether a clause or another circumstance can begin there."""
    return p.tag[k] in _GOES_ON or p.tag[k] in _OPENS_PHRASE or p.lower[k] == "what"
