"""Two made-up languages that show, before any translator is asked, what a translation would break.

``en-XA`` is accented and about 40 % longer: a string that stays plain was never marked for translation, one that is cut
off has too little room. ``ar-XB`` runs from right to left: what sits on the wrong side was laid out by hand.
Both follow Android's and Chromium's pseudolocales of the same names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
)
_KEPT = re.compile(
    r"\{[^{}]*\}|\]\]|\[\[|\||\*\*|\*|<[^<>]*>|https?://\S+"
)  # fields, markup and addresses stay as they are
_WORD = re.compile(r"[^\W\d_]+")
_RLO, _PDF = "\u202e", "\u202c"


def accented(message: str) -> str:
    """Accent each letter and lengthen the whole; fields in braces and markup stay.

    >>> accented("{n} links")
    '[{n} ļîñķš ~~~~]'
    """
    if not message.strip():
        return message
    more = max(1, round(len(message) * 0.4))
    words = " ".join("~" * min(5, more - begun) for begun in range(0, more, 6) if more > begun)
    return f"[{_between(message, lambda part: part.translate(_ACCENTED))} {words}]"


def right_to_left(message: str) -> str:
    """Make each word run from right to left, without touching fields and markup.

    >>> right_to_left("{n} links").replace(_RLO, "<").replace(_PDF, ">")
    '{n} <links>'
    """
    return _between(message, lambda part: _WORD.sub(lambda word: f"{_RLO}{word.group()}{_PDF}", part))


def _between(message: str, change: Callable[[str], str]) -> str:
    """Change what lies between the kept parts."""
    out, at = [], 0
    for kept in _KEPT.finditer(message):
        out += [change(message[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*out, change(message[at:])])


PSEUDO: dict[str, Callable[[str], str]] = {"en-XA": accented, "ar-XB": right_to_left}
