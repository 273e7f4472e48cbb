"""The stored text of an article: paragraphs, headings, sentences and tokens, all as offsets into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, TypeVar, cast

T = TypeVar("T")

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_TOKEN = re.compile(
    r"[^\W_]++(?![-\u2010\u2011\u00ad&.,'\u2019])"  # most words
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|[^\W_]+(?:(?:[-\u2010\u2011\u00ad&]|[.,](?=\d)|['\u2019](?![sS]\b))[^\W_]+)*"  # al-Kafy, 1,325, O'Hara, don't
    r"|['\u2019][sS]\b"  # the possessive stands alone
    r"|``|''|\.\.\.|[^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_"  # but no invisible signs
)
_PRINTED = re.compile("[\u00ad\ufb00-\ufb06]")
_PLAIN = str.maketrans({
    "\u00ad": "", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
})  # fmt: skip
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the stored text; ``end`` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line; ``index`` counts headings too."""

    index: int
    start: int
    end: int
    heading: bool


@dataclass(frozen=True, slots=True)
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

    def where(self, words: Container[str]) -> list[int]:
        """The tokens that are one of these lower-case words, in text order.

        >>> Article("To be or not to be.").tokens.where({"to", "not"})
        [0, 3, 4]
        """
        if isinstance(words, (set, frozenset)):
            found: Iterable[str] = self.kinds & words
        elif isinstance(words, Mapping):
            found = words.keys() & self.kinds
        else:
            found = [word for word in self.kinds if word in words]
        return sorted(chain.from_iterable([self.places[word] for word in found]))


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

    def __init__(self, text: str) -> None:
        self.text = _SURROGATE.sub("\ufffd", text)
        self._derived: dict[Callable[[Article], Any], Any] = {}

    def derived(self, build: Callable[[Article], T]) -> T:
        """What ``build(self)`` gives, made once for this article: what several rules look at, such as its marks."""
        if build not in self._derived:
            self._derived[build] = build(self)
        return cast(T, self._derived[build])

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The non-empty lines, headings included."""
        found = []
        lines = [m for m in _LINE.finditer(self.text) if not m.group().isspace()]
        for index, line in enumerate(lines):
            raw = line.group()
            start = line.start() + len(raw) - len(raw.lstrip())
            end = line.end() - (len(raw) - len(raw.rstrip()))
            heading = _looks_like_heading(self.text[start:end], last=index == len(lines) - 1)
            found.append(Paragraph(index, start, end, heading))
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, numbered through; headings are none."""
        return self._cut[0]

    @cached_property
    def tokens(self) -> Tokens:
        """All tokens, in text order."""
        return self._cut[1]

    @cached_property
    def _cut(self) -> tuple[tuple[Sentence, ...], Tokens]:
        words: list[str] = []
        start: list[int] = []
        end: list[int] = []
        paragraph: list[int] = []
        sentence: list[int] = []
        sentences: list[Sentence] = []
        for block in self.paragraphs:
            first = len(words)
            for piece in self.text[block.start : block.end].split():
                if piece.isalnum():
                    words.append(piece)
                else:
                    words += _tokens_of(piece)
            _place(words, first, self.text, block.start, start, end)
            paragraph += [block.index] * (len(words) - first)
            if block.heading:
                sentence += [-1] * (len(words) - first)
                continue
            for a, b in _sentence_bounds(words, start, end, first):
                index = len(sentences)
                sentences.append(Sentence(index, block.index, start[a], end[b - 1], a, b))
                sentence += [index] * (b - a)
        if _PRINTED.search(self.text):
            words = [word if word.isascii() else unprinted(word) for word in words]
        lower = list(map(str.lower, words))
        kinds = frozenset(lower)
        places: dict[str, list[int]] = {word: [] for word in kinds}
        for i, word in enumerate(lower):
            places[word].append(i)
        return tuple(sentences), Tokens(words, lower, start, end, paragraph, sentence, places, kinds)


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt sen rep gov pres hon rev st jr sr vs etc inc ltd co corp no "
    "jan feb mar apr jun jul aug sept sep oct nov dec approx dept est al "
    "sens reps govs gens cols messrs adm cmdr cpl brig supt".split()
)
_LAST = frozenset("inc ltd co corp jr sr etc".split())  # abbreviations that often end a sentence
_NEW = frozenset(
    "He She They It We The This These Those But And In On At As If When While After Before Although Since There".split()
)
_ENDERS = frozenset([".", "!", "?", "...", "\u061f", "\u06d4", "\u3002", "\uff01", "\uff1f"])
_POSTED = frozenset(["on", "to", "via", "platform"])  # 'she wrote on X.'
_OPENERS = frozenset(
    ['"', "\u201c", "\u2018", "'", "(", "[", "``", "''", "\u00ab", "\u201e", "\u201d", "@", "#", "$", "\u00bf"]
)
_CLOSERS = frozenset(['"', "\u201d", "\u2019", "'", ")", "]", "''", "\u00bb"])


def _looks_like_heading(line: str, *, last: bool) -> bool:
    """A short line with no closing stop that announces what follows."""
    return not last and len(line) <= 90 and len(line.split()) <= 12 and line[-1] not in ".!?:;,\u2026\"\u201d'\u2019)"


def _may_open(letter: str) -> bool:
    """Whether a sentence may begin with this letter; scripts without capitals, such as Arabic, may always."""
    return letter.isalnum() and not (letter.islower() or letter.isnumeric())


@lru_cache(4096)
def _tokens_of(piece: str) -> tuple[str, ...]:
    """The tokens of what stands between two blanks; no token looks beyond them, and many pieces come again."""
    return tuple(_TOKEN.findall(piece))


def _place(words: list[str], first: int, text: str, at: int, start: list[int], end: list[int]) -> None:
    """Note where the tokens from ``first`` on stand; only blanks and invisible signs, which begin none, lie between."""
    find = text.find
    for word in words[first:]:
        at = find(word, at)
        start.append(at)
        at += len(word)
        end.append(at)


def _sentence_bounds(words: list[str], start: list[int], end: list[int], first: int) -> list[tuple[int, int]]:
    """Token ranges of the sentences from a token on."""
    bounds = []
    last = len(words)
    begin = beyond = first
    for i in [k for k, word in enumerate(words[first:last], first) if word in _ENDERS or word[-1] == "."]:
        if i < beyond:
            continue  # one of several marks at the end of a sentence
        if words[i] not in _ENDERS:  # "at 7 p.m. He says"
            if i + 1 < last and words[i + 1] in _NEW and start[i + 1] > end[i]:
                bounds.append((begin, i + 1))
                begin = i + 1
            continue
        previous = words[i - 1] if i > begin else ""
        j = i + 1
        while j < last and (words[j] in _ENDERS or (words[j] in _CLOSERS and start[j] == end[j - 1])):
            j += 1
        opens = j >= last or words[j] in _OPENERS or _may_open(words[j][0])
        letter = previous.rpartition("-")[2]  # "Senator Ann Lee (D-N.Y.)"
        initial = len(letter) == 1 and letter.isupper() and not (previous == "X" and words[i - 2] in _POSTED)
        number = previous.lower() != "no" or (j < last and words[j][0].isdigit())  # "No. 4", but "She said no. Then"
        if words[i] == "." and ((previous.lower() in _ABBREVIATIONS and number) or initial):
            opens = j >= last or (words[j] in _NEW and previous.lower() in _LAST)
        if opens:
            bounds.append((begin, j))
            begin = j
        beyond = j
    if begin < last:
        bounds.append((begin, last))
    return bounds
