"""The stored text of an article: paragraphs, headings, sentences and tokens, all as offsets into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from libya_lesson.cutting import cut_line, sentence_bounds

T = TypeVar("T")

_PRINTED = "\u00ad\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_PLAIN = str.maketrans({
    "\u00ad": "", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
})  # fmt: skip
_LONG_HEADING, _HEADING_WORDS = 90, 12  # letters and words of the longest line that can be one
_IN_MARKS = 4  # words in marks that may end it
_OPENED_BY = {"\u201d": "\u201c", "\u2019": "\u2018", '"': '"'}
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the stored text; ``end`` is exclusive."""

    start: int
    end: int


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Paragraph:
    """One non-empty line; ``index`` counts headings too."""

    index: int
    start: int
    end: int
    heading: bool


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Sentence:
    """A sentence never crosses a paragraph; ``first`` to ``last`` are its tokens (``last`` exclusive)."""

    index: int
    paragraph: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns over all tokens of the text, headings included; one pass makes them, every rule shares them."""

    text: Sequence[str]  # as in the article, but without soft hyphens and with ligatures spelt out
    lower: Sequence[str]
    start: Sequence[int]
    end: Sequence[int]
    paragraph: Sequence[int]
    sentence: Sequence[int]  # -1 in a heading
    places: Mapping[str, Sequence[int]]  # lower-case word -> where it stands
    kinds: frozenset[str]  # the different lower-case words

    def __len__(self) -> int:
        return len(self.text)

    def where(self, words: Set[str]) -> list[int]:
        """The tokens that are one of these lower-case words, a set or the keys of a table, in text order.

        >>> Article("To be or not to be.").tokens.where({"to", "not"})
        [0, 3, 4]
        """
        return sorted(self.among(words))

    def among(self, words: Set[str]) -> Iterable[int]:
        """The same tokens in any order, for those who make a set of them: to sort them costs as much as to find them.

        >>> set(Article("To be or not to be.").tokens.among({"to", "not"}))
        {0, 3, 4}
        """
        return chain.from_iterable(map(self.places.__getitem__, self.kinds & words))


def unprinted(text: str) -> str:
    """The text without what printers put into it: soft hyphens go, ligatures become letters.

    >>> unprinted("the of\ufb01ce of the minis\u00adter")
    'the office of the minister'
    """
    return text if text.isascii() else text.translate(_PLAIN)


class Article:
    """A text as it was given, cut into paragraphs, sentences and tokens.

    >>> article = Article("A heading\\nAnn Lee came. She left.")
    >>> [article.text[s.start:s.end] for s in article.sentences]
    ['Ann Lee came.', 'She left.']
    >>> [p.heading for p in article.paragraphs]
    [True, False]
    """

    # Fields in slots, filled at once: rules ask them a thousand times a reading, and a `cached_property` is looked up
    # anew each time.
    __slots__ = ("__weakref__", "_derived", "paragraphs", "sentences", "text", "tokens")

    text: str
    paragraphs: tuple[Paragraph, ...]  # the non-empty lines, headings included
    sentences: tuple[Sentence, ...]  # of the body, numbered through; headings are none
    tokens: Tokens  # all of them, in text order

    def __init__(self, text: str) -> None:
        self.text = text if _is_unicode(text) else _SURROGATE.sub("\ufffd", text)
        self.paragraphs = _paragraphs(self.text)
        self.sentences, self.tokens = _cut(self.text, self.paragraphs)
        self._derived: dict[Callable[[Article], Any], Any] = {}

    def derived(self, build: Callable[[Article], T]) -> T:
        """What ``build(self)`` gives, made once for this article: what several rules look at, such as its marks."""
        if build not in self._derived:
            self._derived[build] = build(self)
        found: T = self._derived[build]
        return found


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    lines: list[tuple[int, str]] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        if line:
            lines.append((at + raw.index(line[0]), line))
        at += len(raw)
    last = len(lines) - 1
    return tuple(
        [
            Paragraph(index, start, start + len(line), index < last and _looks_like_heading(line))
            for index, (start, line) in enumerate(lines)
        ]
    )


def _cut(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Sentence, ...], Tokens]:
    """The sentences and the tokens of a text."""
    words: list[str] = []
    start: list[int] = []
    end: list[int] = []
    paragraph: list[int] = []
    sentence: list[int] = []
    sentences: list[Sentence] = []
    for block in paragraphs:
        first = len(words)
        stops = cut_line(text, block.start, block.end, words, start, end)
        paragraph += [block.index] * (len(words) - first)
        if block.heading:
            sentence += [-1] * (len(words) - first)
            continue
        for a, b in sentence_bounds(words, start, first, stops):
            index = len(sentences)
            sentences.append(Sentence(index, block.index, start[a], end[b - 1], a, b))
            sentence += [index] * (b - a)
    if not text.isascii() and any(sign in text for sign in _PRINTED):
        words = [word if word.isascii() else unprinted(word) for word in words]
    lower = list(map(str.lower, words))
    places: dict[str, list[int]] = {word: [] for word in dict.fromkeys(lower)}
    for i, word in enumerate(lower):
        places[word].append(i)
    return tuple(sentences), Tokens(words, lower, start, end, paragraph, sentence, places, frozenset(places))


def _is_unicode(text: str) -> bool:
    """Whether a text can be stored; half a character, as bad decoding leaves, can not."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _looks_like_heading(line: str) -> bool:
    """A short line with no closing stop that announces what follows; it may end with a few words in marks."""
    if len(line) > _LONG_HEADING or len(line.split()) > _HEADING_WORDS:
        return False
    return line[-1] not in ".!?:;,\u2026\"\u201d'\u2019)" or _ends_in_marks(line)


def _ends_in_marks(line: str) -> bool:
    """Whether a line ends with a few words in marks, as in 'Mayor calls plan "a farce"', and is no speech."""
    start = line.rfind(_OPENED_BY.get(line[-1], " "), 0, len(line) - 1)
    inner, before = line[start + 1 : -1], line[:start].rstrip()
    named = start > 0 and 0 < len(inner.split()) <= _IN_MARKS and line[start - 1] == " "
    return (
        named and inner[-1] not in ".!?," and before[-1] not in ":," and not before.startswith(tuple('\u201c\u2018"'))
    )
