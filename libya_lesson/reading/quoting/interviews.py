"""Interviews: who is asked, and the paragraphs between questions that have no label, which are the answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import Parsed

_WITH = frozenset(["with", "to"])
_SINGULAR = frozenset("i my me i'm i've i'd i'll i\u2019m i\u2019ve i\u2019d i\u2019ll".split())
_PERSONAL = _SINGULAR | frozenset("we our we're we've we'll we'd we\u2019re we\u2019ve we\u2019ll we\u2019d".split())
_ADDRESSED = frozenset("you your you're you've you\u2019re you\u2019ve".split())
_QUESTIONS = 2  # that make an interview


def interviewee(p: Parsed, before: int, *, labelled: bool = False) -> Range | None:
    """The person whom the text before a token says somebody talked with, or who talked with a paper.

    Where answers are ``labelled`` as such there was a talk, though the text may only name who it was with.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> interviewee(parse(Article("The Gazette spoke to Ann Lee. Why now?"), load()), 8)
    (4, 6)
    """
    for k in p.article.tokens.where(p.words("interviews")):
        if k >= before:
            break
        if p.marks.inside[k] >= 0:
            continue
        first, last = p.bounds[p.bound_of[k]]
        behind = next((j for j in range(k + 1, min(last, k + 5)) if p.lower[j] in _WITH), k)
        person = next(_persons(p, behind, last), None) or next(_persons(p, first, k), None)
        if person:
            return person
    return next(_persons(p, 0, before), None) if labelled else None


def _persons(p: Parsed, first: int, last: int) -> Iterator[Range]:
    """The names of two words or more of which the first is a given name; those who ask are left out."""
    given, text, tag = p.lexicon.pairs("given_names"), p.article.tokens.text, p.tag
    k = first
    while k < last:
        b = k
        while b < last and p.bound_of[b] == p.bound_of[k] and (tag[b] == g.NAME or (b > k and text[b] == ".")):
            b += 1
        if b > k + 1 and text[k] in given:
            if not k or p.lower[k - 1] not in p.words("who asks"):
                yield k, b - (text[b - 1] == ".")
            k = b
        else:
            k += 1


def personal(p: Parsed, first: int, last: int) -> bool:
    """Whether somebody speaks of themselves there, outside quotation marks."""
    return _has(p, _PERSONAL, first, last)


def _has(p: Parsed, words: frozenset[str], first: int, last: int) -> bool:
    inside = p.marks.inside
    return any(p.lower[k] in words and inside[k] < 0 for k in range(first, last))


def going_on(p: Parsed, begin: int, following: int, *, sure: bool = False) -> list[Range]:
    """The paragraphs from a token on, up to the one ``following``, in which the same person goes on speaking.

    Somebody who speaks says "I" or "we", but where it is ``sure`` that nothing else stands there, all of it is speech.
    """
    paragraph = p.article.tokens.paragraph
    stop = following if following >= 0 else len(p.tag)
    out: list[Range] = []
    while begin < stop:
        end = bisect_right(paragraph, paragraph[begin], begin)
        if p.tag[begin] == g.LEFT:  # "(Laughter.)"
            begin = end
            continue
        if p.lower[end - 1] == "?" or not (sure or (p.tag[begin] != g.MARK and personal(p, begin, end))):
            break
        out.append((begin, end))
        begin = end
    return out


def answers(p: Parsed, out: list[Found]) -> frozenset[int]:
    """Add the answers to questions that are paragraphs of their own; the paragraphs of these answers.

    Only where the text says before the first question with whom somebody talked, where the questions address that
    person, and where the answers speak of themselves: an explainer asks and answers its own questions.
    """
    tokens = p.article.tokens
    paragraph = tokens.paragraph
    ends = [k + 1 for k in tokens.where({"?"}) if k + 1 < len(p.tag) and paragraph[k + 1] != paragraph[k]]
    if len(ends) < _QUESTIONS:
        return frozenset()
    starts = [bisect_left(paragraph, paragraph[end - 1]) for end in ends]
    asked = [n for n, a in enumerate(starts) if p.tag[a] != g.MARK and a > 0]
    if len(asked) < _QUESTIONS or not any(_has(p, _ADDRESSED, starts[n], ends[n]) for n in asked):
        return frozenset()
    opening = starts[asked[0]]
    if _has(p, _SINGULAR, 0, opening):  # a column, whose author says "I"
        return frozenset()
    person = interviewee(p, opening)
    if person is None:
        return frozenset()
    found: list[Found] = []
    for n, after in zip(asked, [*asked[1:], -1], strict=True):
        begin = ends[n]
        following = starts[after] if after >= 0 else -1
        if begin == following or p.tag[begin] == g.MARK:
            continue
        end = bisect_right(paragraph, paragraph[begin], begin)
        found.append(Found([(begin, end), *going_on(p, end, following)], None, person, "interview"))
    if sum(personal(p, *f.parts[0]) for f in found) * 2 < len(found) or len(found) < _QUESTIONS:
        return frozenset()
    out += found
    return frozenset(paragraph[first] for f in found for first, _ in f.parts)
