"""Times and places between a subject and its verb: "Ann Lee, at a rally, said", "a poll taken last week found"."""

from __future__ import annotations

from libya_lesson.reading.quoting.asides import over_comma
from libya_lesson.reading.quoting.full_subjects import OPENERS, whole
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import ENDS, Range, head, is_agent, phrase_left
from libya_lesson.reading.syntax.predicates import Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_TIMES = TIMES | {"past", "time"}
_FIELDS = frozenset([g.NOUN, g.ADJ, g.COMMA])
_LEADING = frozenset([g.PREP, g.ADV])


def over_adjunct(p: Parsed, v: Group, found: Range, first: int) -> Range | Group | None:
    """The subject before ``found`` if that is only a time or a place, or the helper verb that it parts from its verb.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("A poll taken last week found this."), load())
    >>> over_adjunct(p, p.groups[1], (4, 5), 0)
    (0, 5)
    """
    h = head(p, found)
    k = found[0] - 1
    if p.tag[found[1] - 1] == g.DAY or p.lower[h] in _TIMES:
        while k > first and p.tag[k] in _LEADING:
            k -= 1
    elif k > first and p.tag[k] == g.PREP and p.lower[k] not in OPENERS and p.tag[h] == g.NOUN and not is_agent(p, h):
        k -= 1
        if p.tag[k] not in (g.COMMA, g.HAVE):
            return None
    else:
        return None
    return _before(p, v, found, k, first) if k >= first else None


def _before(p: Parsed, v: Group, found: Range, k: int, first: int) -> Range | Group | None:
    """The subject that ends with token ``k``, before a comma, or whose reduced clause ends there."""
    t = p.tag[k]
    if t == g.REL:
        return (k, k + 1)
    if t in (g.NOUN, g.NAME, g.RIGHT, g.PRON):
        return whole(p, phrase_left(p, k, first), first)
    if t == g.COMMA and k > first:
        return over_comma(p, k, first) or (phrase_left(p, k - 1, first) if p.tag[k - 1] in ENDS else None)
    number = p.group_at[k]
    if number < 0:
        return None
    other = p.groups[number]
    if other.base == "have":
        return other if other.head == k and v.start == v.head and p.form[v.head] & g.PART else None
    comma = other.start - 1
    if p.form[other.head] & g.PART and other.start == other.head and comma > first and p.tag[comma] == g.COMMA:
        return over_comma(p, comma, first)  # "a review, known as the Lund paper, released this week found"
    subject = whole(p, (k + 1, found[1]), first, reduced=True)
    return subject if subject[0] <= k else None


def without_medium(p: Parsed, found: Range) -> Range:
    """A speaker without what the words were said in: "Ann Lee | in a speech said", "the mayor | in a letter said"."""
    last = found[1] - 1
    if p.lower[last] not in p.words("papers") and p.lower[last] not in p.words("occasions to speak"):
        return found
    k = next((j for j in range(last - 1, found[0], -1) if p.tag[j] == g.PREP), -1)
    speaks = k > 0 and p.lower[k] == "in" and p.tag[k + 1] in (g.DET, g.POSS) and p.lower[k + 1] != "the"
    return (found[0], k) if speaks and (p.tag[k - 1] == g.NAME or is_agent(p, k - 1)) else found


def holder_of_field(p: Parsed, found: Range, first: int) -> Range | None:
    """Who holds an office whose field ends right before the verb: "Bo Ray, minister for trade and growth | said"."""
    joint = found[0] - 1 - (p.tag[found[0] - 1] != g.CC)  # a word may look like a verb: "and clean growth"
    if joint <= first or p.tag[joint] != g.CC or is_agent(p, head(p, found)):
        return None
    k = joint - 1
    while k > first and p.tag[k] in _FIELDS:
        k -= 1
    office = k - 1
    while office > first and p.tag[office] in (g.NOUN, g.ADJ):
        office -= 1
    named = (
        k > first + 2
        and p.lower[k] == "for"
        and is_agent(p, k - 1)
        and p.tag[office - 1 : office + 1] == [g.NAME, g.COMMA]
    )
    return phrase_left(p, office - 1, first) if named else None
