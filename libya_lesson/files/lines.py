"""Lines that end at a margin, as in a PDF, a mail or an old text file: read again as the paragraphs that they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

_FULL, _HALF = 0.9, 0.6  # of the longest line: a shorter line of a PDF ends its paragraph, with and without a stop
_MARGIN = 120  # letters; no page and no mail has longer lines
_FEW = 2  # a line that goes on in small letters may be chance, two are a margin
_SHARE = 4  # one in so many lines at least goes on in small letters where lines were cut


def whole(text: str) -> str:
    """The text with its paragraphs whole where its lines were cut at a margin, else as it is.

    >>> whole("The bridge will be built\\nnext year, Ann Lee said,\\nbefore the fair.\\n\\nShe left.")
    'The bridge will be built next year, Ann Lee said, before the fair.\\nShe left.'
    """
    return unwrapped(text) if cut_at_margin(text) else text


def whole_in_place(text: str) -> str:
    """The same for a text that lies in a file: nothing moves, so every place in it is a place in the file, too.

    Line breaks within a paragraph become blanks, and those within a word become soft hyphens.

    >>> whole_in_place("The bridge will be re-\\nbuilt next year, Ann Lee\\nsaid on Monday.\\n\\nShe left.")
    'The bridge will be re\\xad\\xadbuilt next year, Ann Lee said on Monday.\\n\\nShe left.'
    """
    if not cut_at_margin(text):
        return text
    lines = text.splitlines(keepends=True)
    for number, break_ in enumerate(_breaks([line.strip() for line in lines])):
        if break_ is _Break.PARAGRAPH:
            continue
        lines[number], after = _widened(lines[number], lines[number + 1], break_)
        lines[number + 1] = after
    return "".join(lines)


def _widened(line: str, after: str, break_: _Break) -> tuple[str, str]:
    """Two lines of a paragraph with the break between them filled up, sign by sign."""
    blank, ends = (" ", line.rstrip()) if break_ is _Break.LINE else ("\u00ad", line.rstrip()[:-1])
    begins = after.lstrip()
    return ends.ljust(len(line), blank), blank * (len(after) - len(begins)) + begins


def cut_at_margin(text: str) -> bool:
    """Do lines stop amid a sentence, none of them longer than a printed line?"""
    lines = [line.strip() for line in text.splitlines()]
    width = max(map(len, lines), default=0)
    if width > _MARGIN:
        return False
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    cut = sum(after[0].islower() and len(line) >= _HALF * width and line[-1] not in ".!?" for line, after in pairs)
    return cut >= _FEW and cut * _SHARE >= len(pairs)


def unwrapped(printed: str) -> str:
    """The paragraphs of a printed page, each on one line, words that were cut at the margin whole again.

    >>> unwrapped("The bridge will be re-\\nbuilt next year, Ann Lee\\nsaid on Monday.\\nShe left.")
    'The bridge will be rebuilt next year, Ann Lee said on Monday.\\nShe left.'
    """
    lines = [line.strip() for line in printed.splitlines()]
    out: list[list[str]] = []  # the lines of each paragraph: a long one is put together once
    break_ = _Break.PARAGRAPH
    for line, after in zip(lines, [*_breaks(lines), _Break.PARAGRAPH], strict=False):
        kept = line[:-1] if after is _Break.WORD else line
        if break_ is not _Break.PARAGRAPH:
            out[-1].append(kept if break_ is _Break.WORD else f" {kept}")
        elif kept:
            out.append([kept])
        break_ = after
    return "\n".join(map("".join, out))


class _Break(Enum):
    """What one line ends where the next begins."""

    PARAGRAPH = auto()
    LINE = auto()
    WORD = auto()


def _breaks(lines: Sequence[str]) -> Iterator[_Break]:
    """What stands between each two lines, which begin and end with a letter or sign."""
    width = max(map(len, lines), default=0)
    for line, after in pairwise(lines):
        ends = line[-1:] in '.!?"\u201d\u2019'
        if not line or not after or (len(line) < (_FULL if ends else _HALF) * width and line[-1] != "-"):
            yield _Break.PARAGRAPH
        else:
            yield _Break.WORD if re.search(r"[a-z]-$", line) and after[0].islower() else _Break.LINE
