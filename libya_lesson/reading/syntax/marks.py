"""Quotation marks: which stretches stand inside them, with reversed, missing, doubled and nested marks repaired."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from libya_lesson.reading.syntax.single_marks import LEADERS, SINGLE, Pair, single_pairs
from libya_lesson.text import Article

_OPENING = frozenset(["\u201c", "\u201e", "\u00ab", "``", "\u2018\u2018"])
_CLOSING = frozenset(["\u201d", "\u00bb", "''", "\u2019\u2019"])
_STRAIGHT = '"'
DOUBLE = _OPENING | _CLOSING | {_STRAIGHT, "\u2018\u2019"}
_TRAILERS = frozenset(".,;:!?)]}\u2014\u2013-'\u2019")
_STOPS = frozenset(",.?!")


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Stretch:
    """Tokens ``first`` to ``last`` (exclusive) inside one pair of marks; ``inner`` are the tokens of nested marks."""

    first: int
    last: int
    inner: tuple[int, ...] = ()
    note: str | None = None
    single: bool = False
    runs_on: bool = False  # no closing mark: the next paragraph goes on


@dataclass(frozen=True, slots=True)
class Marks:
    """All quoted stretches in text order, and for each token the number of its stretch (-1 outside)."""

    stretches: tuple[Stretch, ...]
    inside: list[int]
    stray: tuple[int, ...]  # tokens that are marks without a use
    singles: tuple[int, ...] = ()  # the single marks of a text that sets speech in such


def double_marks(article: Article) -> list[int]:
    """The tokens that are double quotation marks; `Article.derived` keeps them.

    >>> double_marks(Article("“Come,” she said."))
    [0, 3]
    """
    return article.tokens.where(DOUBLE)


def speech_marks(article: Article) -> list[int]:
    """The tokens that are marks of speech: the double ones, and single ones where a text sets its speech in these.

    >>> speech_marks(Article("‘Come,’ she said."))
    [0, 3]
    """
    singles = article.derived(find_marks).singles
    doubles = article.derived(double_marks)
    return sorted([*doubles, *singles]) if singles else doubles


def find_marks(article: Article) -> Marks:
    """Pair the quotation marks, paragraph by paragraph.

    >>> article = Article('He said,\u201dWe come. \u201cWe go.\u201d')
    >>> marks = find_marks(article)
    >>> [(s.first, s.last, s.note) for s in marks.stretches]
    [(4, 11, 'reversed opening mark; doubled opening mark')]
    """
    tokens = article.tokens
    words = tokens.text
    paragraph = tokens.paragraph
    doubles = article.derived(double_marks)
    singles = tokens.where(SINGLE)
    found: list[Stretch] = []
    stray: list[int] = []
    at = 0
    while at < len(doubles):
        stop = at
        here = paragraph[doubles[at]]
        while stop < len(doubles) and paragraph[doubles[stop]] == here:
            stop += 1
        _pair(article, doubles[at:stop], found, stray)
        at = stop
    inside = [-1] * len(words)
    for number, stretch in enumerate(found):
        inside[stretch.first : stretch.last] = [number] * (stretch.last - stretch.first)
    used: tuple[int, ...] = ()
    pairs = single_pairs(article, [i for i in singles if inside[i] < 0]) if singles else []
    if pairs:
        found, used = _with_singles(found, pairs, doubles, inside)
        inside = [-1] * len(words)
        for number, stretch in enumerate(found):
            inside[stretch.first : stretch.last] = [number] * (stretch.last - stretch.first)
    return Marks(tuple(found), inside, tuple(stray), used)


def _with_singles(
    found: list[Stretch], pairs: list[Pair], doubles: list[int], inside: list[int]
) -> tuple[list[Stretch], tuple[int, ...]]:
    """All stretches, and the single marks where they set the speech: double ones inside them are nested then.

    Elsewhere single marks are what headlines and odd words stand in.
    """
    holder = [-1] * len(inside)
    for number, pair in enumerate(pairs):
        holder[pair.first : pair.last] = [number] * (pair.last - pair.first)
    outer = [s for s in found if holder[s.first] < 0 or holder[s.first] != holder[s.last - 1]]
    if sum(pair.speech for pair in pairs) <= len(outer):
        plain = [pair for pair in pairs if not pair.runs_on and max(inside[pair.first : pair.last]) < 0]
        loose = [Stretch(pair.first + 1, pair.last, single=True) for pair in plain]
        return sorted([*found, *loose], key=lambda s: s.first), ()
    own, used = [], []
    for pair in pairs:
        nested = doubles[bisect_right(doubles, pair.first) : bisect_right(doubles, pair.last)]
        own.append(Stretch(pair.first + 1, pair.last, tuple(nested), runs_on=pair.runs_on))
        used += [pair.first] if pair.runs_on else [pair.first, pair.last]
    apart = [s for s in outer if max(holder[s.first - 1 : s.last + 1]) < 0]
    return sorted([*apart, *own], key=lambda s: s.first), tuple(used)


def _leans(article: Article, i: int, is_open: bool) -> str:
    """Whether a mark opens or closes, judged by its glyph and by the blanks around it; with "!" where they disagree."""
    text, tokens = article.text, article.tokens
    start, end = tokens.start[i], tokens.end[i]
    before = text[start - 1] if start and tokens.paragraph[i - 1 if i else 0] == tokens.paragraph[i] else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in LEADERS
    free_after = after.isspace() or after in _TRAILERS
    word = tokens.text[i]
    if word in _OPENING:
        return "close!" if is_open and after.isspace() and before in _STOPS else "open"
    if word in _CLOSING:
        fresh = not i or tokens.paragraph[i - 1] != tokens.paragraph[i]
        reversed_mark = not is_open and (fresh or (not free_after and (free_before or before in ",:;.")))
        return "open!" if reversed_mark else "close"
    if free_before and not after.isspace():
        return "open" if not is_open or before.isspace() else "close"
    if free_after:
        return "close"
    return "close" if is_open else "open"


def _pair(article: Article, marks: list[int], found: list[Stretch], stray: list[int]) -> None:
    words, tokens = article.tokens.text, article.tokens
    last_of_paragraph = bisect_right(tokens.paragraph, tokens.paragraph[marks[-1]])
    opened = -1
    depth = 0
    inner: list[int] = []
    notes: list[str] = []
    for n, i in enumerate(marks):
        lean = _leans(article, i, opened >= 0)
        if opened < 0:
            if lean.startswith("open"):
                opened, depth, inner, notes = i, 1, [], []
                if lean == "open!":
                    notes.append("reversed opening mark")
            else:
                stray.append(i)
            continue
        if lean.startswith("open"):
            closers = sum(1 for j in marks[n + 1 : n + 10] if words[j] not in _OPENING or words[j - 1] in _STOPS)
            ends_here = words[i - 1] in _STOPS and not closers
            if ends_here and depth == 1:
                found.append(Stretch(opened + 1, i, tuple(inner), "; ".join([*notes, "reversed closing mark"])))
                opened = -1
                continue
            inner.append(i)
            curly = (
                words[opened] == _STRAIGHT
                and words[i] in _OPENING
                and any(words[j] in _CLOSING for j in marks[n + 1 :][:3])
            )
            if closers > depth or curly:
                depth += 1
            else:
                notes.append("doubled opening mark")
            continue
        if depth > 1:
            depth -= 1
            inner.append(i)
            continue
        if lean == "close!":
            notes.append("reversed closing mark")
        if i > opened + 1:
            found.append(Stretch(opened + 1, i, tuple(inner), "; ".join(notes) or None))
        opened = -1
    if opened < 0:
        return
    first_of_paragraph = opened == 0 or tokens.paragraph[opened - 1] != tokens.paragraph[opened]
    after = last_of_paragraph
    runs_on = after < len(words) and words[after] in DOUBLE and words[after] not in _CLOSING
    missing = depth > 1 and bool(inner)
    if (first_of_paragraph or runs_on or missing) and last_of_paragraph > opened + 1:
        note = None if runs_on else "; ".join([*notes, "missing closing mark"])
        found.append(Stretch(opened + 1, last_of_paragraph, tuple(inner), note, runs_on=runs_on))
    else:
        stray.append(opened)
