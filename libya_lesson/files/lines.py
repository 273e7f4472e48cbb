"""Lines that end at a margin, as in a PDF, a mail or an old text file: put together again to paragraphs."""

from __future__ import annotations

import re
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
    return unwrapped(text) if _cut_at_margin(text) else text


def _cut_at_margin(text: str) -> bool:
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
    width = max(map(len, lines), default=0)
    out: list[list[str]] = []  # the lines of each paragraph: a long one is put together once
    goes_on = False
    for line in lines:
        if not line:
            goes_on = False
            continue
        if goes_on and re.search(r"[a-z]-$", out[-1][-1][-2:]) and line[0].islower():
            out[-1][-1] = out[-1][-1][:-1]
            out[-1].append(line)
        elif goes_on:
            out[-1].append(" " + line)
        else:
            out.append([line])
        ends = line[-1] in '.!?"\u201d\u2019'
        goes_on = len(line) >= (_FULL if ends else _HALF) * width or line[-1] == "-"
    return "\n".join(map("".join, out))
