"""What the word behind another one tells about it: whether that is a noun, an object, the opener of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, SUBJECTS
from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.wordforms import Entry

_AHEAD = 10  # tokens
_SUBJECTS = SUBJECTS - ARTICLES


def only_past(entry: Entry) -> bool:
    """Whether a word can be nothing but the past of a verb, as "began" and "took" are."""
    return entry[0] == -1 and bool(entry[1] & g.PAST) and not entry[1] & (g.PART | g.BASE) and not entry[3]


def helper_ahead(lower: Sequence[str], i: int) -> bool:
    """Whether a helper follows that has no subject of its own: "clashes | since May have left nine dead".

    >>> helper_ahead("since may have left".split(), 0), helper_ahead("since they have left".split(), 0)
    (True, False)
    """
    for k in range(i, min(i + _AHEAD, len(lower))):
        if lower[k] in HELPERS:
            return True
        if lower[k] in _SUBJECTS or lower[k] in (",", ";", ":"):
            return False
    return False


def opens_clause(after: Entry | None, word: str) -> bool:
    """Whether a word opens a clause behind "that", which is no pointing word then: "pointed out that the …".

    >>> opens_clause(None, "ferries"), opens_clause(None, "ferry")
    (True, False)
    """
    if after is None or after[0] in (-1, g.NOUN):
        return word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return after[0] in (g.DET, g.SUBJ, g.POSS, g.NUM)


def no_noun(after: Entry | None, word: str) -> bool:
    """Whether a word cannot begin the phrase of "her": then "her" is an object."""
    if after is None:
        return not word[0].isalnum() and word not in DOUBLE
    return after[0] in (g.TO, g.PREP, g.THAT, g.DET, g.CC, g.SUB, g.REL, g.SUBJ, g.MODAL, g.BE, g.HAVE, g.DAY)


def stands_alone(after: Entry | None, word: str, before: int) -> bool:
    """Whether a word such as "official" is a noun, judged by the word behind it."""
    if after is None:
        return not word[0].isalnum() and before in (g.DET, g.ADJ, g.NOUN, g.NAME, g.POSS, g.NUM, g.GENITIVE)
    if after[0] == -1:
        return bool(after[1] & (g.PAST | g.THIRD | g.PART)) and not after[1] & g.BASE
    return after[0] in (g.BE, g.HAVE, g.DO, g.MODAL, g.REL, g.PREP, g.ADV)
