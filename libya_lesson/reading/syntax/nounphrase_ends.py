"""Noun phrases from their beginning: where one ends."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import LONGEST, PARTS, Range, touching
from libya_lesson.reading.syntax.predicates import Parsed

_POINTING = frozenset("this that these those all some many most another".split())  # they also stand alone
_COMPLEMENTS = frozenset("of for at with from".split())
_PARENTHESIS = 12  # tokens
_WHOLE = frozenset([g.SUBJ, g.OBJ, g.PRON, g.REL])  # a phrase each
_NOUNS = frozenset([g.NOUN, g.NAME])
_BEFORE_NOUN = frozenset([g.DET, g.POSS, g.ADJ, g.NUM])
_WITHIN = frozenset([g.GENITIVE, g.STOP, g.THAT, g.VERB, g.ADV, g.TO, g.PREP])  # may stand inside a phrase
_COMPLEMENT = frozenset([g.NAME, g.NOUN, g.DET, g.POSS, g.ADJ, g.NUM, g.OBJ])
_OWNED = frozenset([g.NOUN, g.NAME, g.ADJ, g.NUM, g.VERB])
_QUALIFIED = frozenset([g.ADJ, g.NOUN, g.VERB, g.NUM])
_ARTICLES = frozenset([g.DET, g.POSS])
_JOINED = frozenset([g.NAME, g.NOUN, g.DET, g.POSS])
_LEADS_ON = frozenset([g.CC, g.PREP, g.DET])


def phrase_right(p: Parsed, a: int, last: int, *, whole: bool = False) -> Range | None:
    """The noun phrase that begins with token ``a``; None where none begins.

    Who is named as a source is taken ``whole``: "a spokesman for the mayor", not "warned the crew | of the storm".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> phrase_right(parse(Article("a spokesman for Ann Lee left."), load()), 0, 6)
    (0, 5)
    """
    if a >= last:
        return None
    tag, i = p.tag, a
    if tag[a] in _WHOLE:
        return (a, a + 1)
    seen = False  # a noun, or what can stand for one
    last = min(last, a + LONGEST)
    while i < last:
        t = tag[i]
        following = tag[i + 1] if i + 1 < last else None
        if t in _NOUNS or (t == g.DAY and (following == g.GENITIVE or (i > a and not seen and following == g.NOUN))):
            seen = True
        elif t in _BEFORE_NOUN:
            if seen and t in _ARTICLES and not _goes_on(p, a, i, whole):
                break
            seen = seen or t == g.NUM or (t == g.DET and p.lower[i] in PARTS)
        elif t in _WITHIN:
            if not _within(p, a, i, following, seen):
                break
        elif t == g.MARK and not seen and i > a and p.marks.inside[i + 1 if i + 1 < last else i] >= 0:
            return (a, p.marks.stretches[p.marks.inside[i + 1 if i + 1 < last else i]].last)
        elif t == g.CC and seen and p.lower[i] in ("and", "&") and following in _JOINED:
            if tag[i - 1] != g.NAME and following == g.NAME:
                break
            if following in _ARTICLES:
                i += 1
        elif t == g.LEFT and seen:
            closing = _closing(p, i, last)
            if closing is None:
                break
            i = closing
        else:
            break
        i += 1
    return _trimmed(p, a, i, seen)


def _closing(p: Parsed, i: int, last: int) -> int | None:
    """The token that closes the parenthesis which token ``i`` opens."""
    for k in range(i + 1, min(last, i + 1 + _PARENTHESIS)):
        if p.tag[k] == g.RIGHT:
            return k
    return None


def _goes_on(p: Parsed, a: int, i: int, whole: bool) -> bool:
    """Whether an article opens no new phrase: "some of the crew", "the head of the port"."""
    if i == a + 2 and p.lower[a] in PARTS and p.lower[a + 1] == "of":
        return True
    serves = p.tag[i - 1] == g.TO  # "an adviser to the king": `_within` has let it in
    return i > a + 1 and (serves or (whole and p.tag[i - 1] == g.PREP and p.tag[i - 2] == g.NOUN))


def _within(p: Parsed, a: int, i: int, following: int | None, seen: bool) -> bool:
    """Whether a small word stands inside the phrase, which goes on behind it."""
    t = p.tag[i]
    if t == g.GENITIVE:
        return seen and following in _OWNED
    if t == g.STOP:  # "St. Ann"
        return seen and i > a and p.tag[i - 1] == g.NAME and following == g.NAME and touching(p, i - 1)
    if t == g.THAT:
        return i == a and following in (g.NOUN, g.ADJ)
    if t == g.VERB:  # "a rising tide", "divided towns"
        form = p.form[i]
        before = i > a or (following == g.NOUN and not form & g.ING)
        return bool(not seen and form & (g.ING | g.PART) and before)
    if t == g.ADV:
        before = i > a and (not seen or p.tag[i - 1] == g.DET)
        return before and following in _QUALIFIED
    if t == g.TO:  # "an adviser to the king", "two aides to Ann Lee"
        serves = seen and p.lower[i - 1].removesuffix("s") in p.words("serving somebody")
        return serves and p.group_at[i] < 0 and following in _COMPLEMENT
    return seen and p.lower[i] in _COMPLEMENTS and following in _COMPLEMENT


def _trimmed(p: Parsed, a: int, i: int, seen: bool) -> Range | None:
    """The phrase up to token ``i`` without what only leads on; None if nothing in it can stand as a noun."""
    tag = p.tag
    if not seen and i == a + 1 and p.lower[a] in _POINTING:
        return (a, i)
    if not seen and i > a + 1 and tag[a] in _ARTICLES and tag[i - 1] == g.ADJ:
        return (a, i)  # "the rich", "their logic"
    if i == a + 1 and tag[a] == g.DET and p.lower[a] in PARTS:
        return (a, i)  # "several left"
    while i > a and tag[i - 1] in _LEADS_ON:
        i -= 1
    return (a, i) if seen and i > a else None
