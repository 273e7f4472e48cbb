"""Whether a sequence of tokens is a single clause, which most are: then there is nothing to cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from libya_lesson.reading.syntax.clause_words import BREAKS, JOINS
from libya_lesson.reading.syntax.signposts import Ground
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.reading.syntax.verb_places import ends_apposition, is_loose

_OPENS_NONE = BREAKS | JOINS  # these need a verb before them
APART = BREAKS - {")"}  # "the Front (SF) asked to" has a subject
_BY = frozenset("stand live pass stop abide go come walk swear drop get sit run move".split())  # "passed by the house"
_BY_DOING = frozenset("respond react retaliate reply answer begin start end open close conclude continue".split())


def is_led(found: Group, behind: Sequence[str]) -> bool:
    """Whether a verb before "by" belongs to a noun: "the investors led by X said"; not "X responded by leaving"."""
    if behind and ((behind[0].endswith("ing") and found.lemma in _BY_DOING) or behind[0][0].isdigit()):
        return False  # also "rose by 40"
    return found.strength < 3 and found.tense == "past" and found.lemma not in _BY


def is_gerund(word: str) -> bool:
    """Whether a word opens a phrase like "ending a ban", not a subject like "ruling party lawmakers"."""
    return word.endswith("ing") and word != "ruling"


def one_clause(seq: Sequence[int], given: Ground) -> tuple[bool, Group | None]:
    """Whether a sequence is a single clause, and its verb: it has one verb, or none, and no word before that opens one.

    Words that would open a clause behind the last verb open none.
    """
    size, groups, verbs = len(seq), given.groups, given.verbs
    first, last = seq[0], seq[-1]
    at = bisect_left(verbs, first)
    found = verbs[at : bisect_right(verbs, last, at)]
    if found and (last - first >= size or groups[found[-1]].last > last):  # another voice within, or beyond
        found = [t for t in found if _holds(seq, t) and (groups[t].last == t or _holds(seq, groups[t].last))]
    if len(found) != 1:
        return not found, None
    words, signs, t = given.words, given.signs, found[0]
    at = bisect_left(signs, first)
    for sign in signs[at : bisect_left(signs, t, at)]:
        if words[sign] not in _OPENS_NONE and _holds(seq, sign):
            return False, None
    group, p = groups[t], bisect_left(seq, t)
    after = words[t + 1] if p + 1 < size and seq[p + 1] == t + 1 else "."
    if after == "by" and is_led(group, words[t + 2 : t + 3]):
        return True, None
    loose = group.strength == 2 and group.tense == "past" and is_loose(after)
    if loose and (words[seq[p - 1]] in APART or is_gerund(words[first])) and not ends_apposition(given, seq, p):
        return True, None  # "…, based on"
    return True, group


def _holds(seq: Sequence[int], t: int) -> bool:
    p = bisect_left(seq, t)
    return p < len(seq) and seq[p] == t
