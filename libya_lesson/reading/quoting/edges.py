"""The exact edges of reported words: without their marks, without "that", cut where a mark has its partner outside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.marks import speech_marks
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_LOOSE = frozenset([g.COMMA, g.SEMI, g.COLON, g.DASH, g.STOP])
_JOINTS = frozenset(
    [g.COMMA, g.CC, g.REL, g.THAT, g.SUB, g.SUBJ, g.SEMI]
)  # behind one a verb belongs to another clause


def partners(p: Parsed) -> dict[int, int]:
    """For each quotation mark the token of its partner; -1 for a mark that has none."""
    out: dict[int, int] = dict.fromkeys(p.marks.stray, -1)
    n = len(p.tag)
    for stretch in p.marks.stretches:
        opened, closed = stretch.first - 1, stretch.last
        if closed >= n or p.tag[closed] not in (g.MARK, g.GENITIVE):
            closed = -1
        out[opened] = closed
        if closed >= 0:
            out[closed] = opened
        inner = list(stretch.inner)
        lonely = inner.pop() if len(inner) % 2 else None
        for a, b in zip(inner[::2], inner[1::2], strict=True):
            out[a], out[b] = b, a
        if lonely is not None:
            out[lonely] = -1
    return out


def clean(p: Parsed, parts: list[Range], pairs: dict[int, int]) -> list[Range]:
    """Cut the parts at their marks and trim what does not belong to them.

    A balanced pair of marks strictly inside a part stays; a mark at an edge, or whose partner lies outside, cuts.
    """
    out: set[Range] = set()
    doubles = p.article.derived(speech_marks)
    for a, b in parts:
        a, b = _trim(p, a, b)
        if a + 1 < b and p.tag[a] == g.THAT and not _is_subject(p, a) and not _opens_speech(p, a):
            a += 1
            a, b = _trim(p, a, b)
        begin = a
        for i in doubles[bisect_left(doubles, a) : bisect_left(doubles, b)]:
            if not _cuts(i, a, b, pairs):
                continue
            if i > begin:
                out.add(_trim(p, begin, i))
            begin = i + 1
        if b > begin:
            out.add(_trim(p, begin, b) if begin > a else (a, b))
    tags = p.tag  # the first is hardly ever a loose one
    found = [(a, b) for a, b in out if b > a and not (tags[a] in _LOOSE and _LOOSE.issuperset(tags[a:b]))]
    return sorted(found) if len(found) > 1 else found


def _is_subject(p: Parsed, i: int) -> bool:
    """Whether a verb follows "that" directly, not as in "that selling boats was wrong", "that talks in Lund were"."""
    number = p.group_at[i + 1]
    if number < 0 or p.groups[number].kind == GERUND:
        return False
    v = p.groups[number]
    again = next(
        (o for o in p.groups[number + 1 : number + 2] if o.kind == FINITE and p.bound_of[o.start] == p.bound_of[i]), v
    )
    noun = v.start == v.head and bool(p.form[v.head] & g.THIRD) and not p.form[v.head] & g.PAST
    return not (noun and again is not v and _JOINTS.isdisjoint(p.tag[v.head + 1 : again.start]))


def _opens_speech(p: Parsed, i: int) -> bool:
    """Whether a sentence inside marks begins with this word: “That's all.”"""
    return p.marks.inside[i] >= 0 and p.tag[i - 1] == g.MARK and p.article.tokens.text[i][0].isupper()


def _cuts(i: int, a: int, b: int, pairs: dict[int, int]) -> bool:
    partner = pairs.get(i, -1)
    if partner < a or partner >= b:
        return True
    return min(i, partner) == a or max(i, partner) == b - 1


def _trim(p: Parsed, a: int, b: int) -> Range:
    """Leave out punctuation at the edges that does not stand inside quotation marks."""
    inside, tag = p.marks.inside, p.tag
    while a < b and tag[a] in _LOOSE and inside[a] < 0:
        a += 1
    while b > a and tag[b - 1] in _LOOSE and inside[b - 1] < 0 and not _abbreviation(p, b - 1):
        b -= 1
    if b > a and tag[b - 1] == g.RIGHT and g.LEFT not in tag[a:b]:
        return _trim(p, a, b - 1)  # "(Ann Lee said so.)"
    return a, b


def _abbreviation(p: Parsed, i: int) -> bool:
    text = p.article.tokens.text
    return (
        text[i] == "." and i > 0 and i + 1 < len(text) and p.bound_of[i] == p.bound_of[i + 1] and p.tag[i - 1] == g.NAME
    )


def kind_of(p: Parsed, parts: list[Range]) -> str:
    """direct, mixed or indirect: how much of the content stands inside quotation marks.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("He praised “great” ties."), load())
    >>> kind_of(p, [(3, 4)]), kind_of(p, [(3, 4), (5, 6)]), kind_of(p, [(5, 6)])
    ('direct', 'mixed', 'indirect')
    """
    quoted = loose = False
    text, inside = p.article.tokens.text, p.marks.inside
    for a, b in parts:
        outside = inside[a:b].count(-1)
        quoted = quoted or (outside < b - a and _has_word(text, inside, a, b, quoted=True))
        loose = loose or (outside > 0 and _has_word(text, inside, a, b, quoted=False))
    if not quoted:
        return "indirect"
    return "mixed" if loose else "direct"


def _has_word(text: Sequence[str], inside: Sequence[int], a: int, b: int, *, quoted: bool) -> bool:
    """Whether a word stands there, and not marks alone, inside or outside of quotation marks."""
    for i in range(a, b):  # noqa: SIM110, a generator takes twice as long
        if (inside[i] >= 0) is quoted and text[i][0].isalnum():
            return True
    return False
