"""What stands between a verb of saying and its words: "said late on Tuesday in a statement | the plan was dead"."""

from __future__ import annotations

from libya_lesson.reading.quoting.openings import clause_starts
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import PARTS, Range, is_agent
from libya_lesson.reading.syntax.predicates import FINITE, Parsed
from libya_lesson.reading.syntax.times import over_date, over_time

_LINKS = frozenset("in on at during to after by from via".split())
_AMOUNTS = frozenset("least most".split())  # "at least nine people" is no circumstance
_MEANWHILE = frozenset("after before as when while once".split())
_NO_MAIN = frozenset([g.SUB, g.PREP, g.REL])  # a clause that opens with these is no main one
_GOES_ON = frozenset([g.SUBJ, g.DET, g.NAME, g.DAY, g.PREP, g.TO, g.POSS, g.PRON, g.ADV, g.COLON])
_CLOSES = frozenset([g.COMMA, g.SEMI, g.DASH, g.STOP])
_BEHIND_THERE = frozenset([g.THAT, g.COMMA, g.STOP, g.DAY])
_BEFORE_NUMBER = frozenset(
    [("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")]
)
_COMPLEMENTS = frozenset("with of for from".split())
_SUBJECTS = frozenset([g.NAME, g.NUM, g.NOUN, g.ADJ])
_REMARK = 6  # tokens between two dashes
_OPENS_PHRASE = frozenset([g.NAME, g.NUM])
_OPENS_DATE = frozenset([g.PREP, g.DAY, g.NAME])


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
            k = _over_dashes(p, k, last) if k > i else k
            if k >= last or not _leads_on(p, k):
                return i
        if k == i:
            return i
        i = k
    return i


def over_aside(p: Parsed, comma: int, last: int) -> int:
    """Behind a circumstance between two commas, "denied, on Tuesday, | any part in it"; the first comma where none is.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> over_aside(parse(Article("She denied, in a statement, any part in it."), load()), 2, 12)
    7
    """
    k = over = comma + 1
    while k < last and (over := _over_where(p, k, last) if _over_when(p, k, last) == k else _over_when(p, k, last)) > k:
        k = over
    return k + 1 if comma + 1 < k < last - 1 and p.tag[k] == g.COMMA else comma


def _over_dashes(p: Parsed, i: int, last: int) -> int:
    """Behind a short remark between two dashes: "in a talk - days earlier - "."""
    if i < last and p.tag[i] == g.DASH:
        for k in range(i + 1, min(last, i + _REMARK)):
            if p.tag[k] == g.DASH:
                return k + 1
            if p.group_at[k] >= 0:
                break
    return i


def closes(p: Parsed, i: int, last: int) -> bool:
    """Whether only circumstances follow up to a comma or the end: "…, she said late on Tuesday in a statement, …"."""
    opener = p.tag[p.bounds[p.bound_of[i - 1]][0]]
    while i < last:
        if p.tag[i] in _CLOSES:
            return True
        if p.lower[i] in _MEANWHILE and opener not in _NO_MAIN and clause_starts(p, i + 1, last):
            return g.THAT not in p.tag[i:last]  # "…, she told the crew | after they had met"
        k = _over_when(p, i, last)
        if k == i:
            k = _over_where(p, i, last) if p.tag[i] != g.VERB else _over_participle(p, i, last)
        if k == i:
            return False
        i = k
    return True


def _over_participle(p: Parsed, i: int, last: int) -> int:
    """Behind what was done with a medium: "in remarks | released by the ministry"; ``i`` where nothing was."""
    number = p.group_at[i]
    if number < 0 or p.groups[number].start != i or not p.form[i] & g.PART or p.tag[i - 1] != g.NOUN:
        return i
    k = p.groups[number].head + 1
    agent = phrase_right(p, k + 1, last) if p.lower[k : k + 1] == ["by"] else None
    return agent[1] if agent else k


def _over_when(p: Parsed, i: int, last: int) -> int:
    """Behind one day, time or adverb that begins with token ``i``; ``i`` where none does."""
    k = over_date(p, i, last) if p.tag[i] in _OPENS_DATE else i
    k = over_time(p, i, last) if k == i else k
    if k > i:
        return k
    if p.tag[i] == g.DAY or (p.tag[i] == g.ADV and (p.lower[i] != "there" or i + 1 == last)):
        return i + 1
    if p.lower[i] == "there" and i + 1 < last and p.tag[i + 1] in _BEHIND_THERE:
        return i + 1
    return i + 2 if p.tag[i] == g.PREP and i + 1 < last and p.tag[i + 1] == g.DAY else i


def _over_where(p: Parsed, i: int, last: int) -> int:
    """Behind one place, occasion or medium that begins with token ``i``; ``i`` where none does."""
    if p.lower[i] != "following" and (p.tag[i] not in (g.PREP, g.TO) or p.lower[i] not in _LINKS or p.group_at[i] >= 0):
        return i
    if i + 1 >= last or p.lower[i + 1] in _AMOUNTS:
        return i
    found = phrase_right(p, i + 1, last)
    if found is None:
        return i
    k = without_subject(p, found, last)
    while k + 1 < last and k == found[1] and p.lower[k] in _COMPLEMENTS and (more := phrase_right(p, k + 1, last)):
        found, k = more, without_subject(p, more, last)  # "in an interview | with the paper"
    return k


def without_subject(p: Parsed, found: Range, last: int) -> int:
    """The end of a phrase without the subject that has run into it: "in a statement | Moscow had failed"."""
    a, b = found
    for k in range(a + 1, b):
        if p.lower[k] in PARTS and p.lower[k + 1 : k + 2] == ["of"] and p.tag[k - 1] in (g.NOUN, g.NAME):
            return k  # "in a statement | half of the wards"
    begin = next((k for k in range(a + 1, b) if _breaks(p, k)), b)
    return begin if begin < b and _verb_follows(p, b, last) else b


def _verb_follows(p: Parsed, k: int, last: int) -> bool:
    """Whether a finite verb stands at ``k``, or behind complements: "schools | in the north will stay closed"."""
    while k + 1 < last and p.tag[k] == g.PREP and (more := phrase_right(p, k + 1, last)):
        k = more[1]
    number = p.group_at[k] if k < last else -1
    return number >= 0 and p.groups[number].kind == FINITE


def over_amount(p: Parsed, k: int) -> int:
    """Step over what stands before a number that opens a clause: "at least | nine people were there"."""
    if p.lower[k] == "about" and p.tag[k + 1 : k + 2] == [g.NUM]:
        return k + 1
    pair = (p.lower[k], p.lower[k + 1]) if k + 2 < len(p.tag) else ("", "")
    return k + 2 if pair in _BEFORE_NUMBER and p.tag[k + 2] == g.NUM else k


def _breaks(p: Parsed, k: int) -> bool:
    """Whether a new phrase begins with token ``k`` behind a noun: "told reporters | prices", "told AFP | more"."""
    before, here = p.tag[k - 1], p.tag[k]
    if before == g.NOUN:
        listeners = p.lower[k - 1].endswith("s") and is_agent(p, k - 1)
        spoken = p.words("papers") | p.words("occasions to speak")
        return here in _OPENS_PHRASE or (here in (g.NOUN, g.ADJ) and (listeners or p.lower[k - 1] in spoken))
    return before == g.NAME and here in (g.NOUN, g.ADJ, g.NUM) and p.lower[k].endswith("s")


def _leads_on(p: Parsed, k: int) -> bool:
    """Whether a clause or another circumstance can begin there."""
    return p.tag[k] in _GOES_ON or p.tag[k] in _SUBJECTS or p.lower[k] == "what"
