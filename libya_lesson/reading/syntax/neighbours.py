"""What the word behind another one tells about it: whether that is a noun, an object, the opener of a clause."""

from __future__ import annotations

from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BASE,
    BE,
    CC,
    DAY,
    DET,
    DO,
    GENITIVE,
    HAVE,
    MODAL,
    NAME,
    NOUN,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    REL,
    SUB,
    SUBJ,
    THAT,
    THIRD,
    TO,
)
from libya_lesson.reading.syntax.wordforms import Entry


def only_past(entry: Entry) -> bool:
    """Whether a word can be nothing but the past of a verb, as "began" and "took" are."""
    return entry[0] == -1 and bool(entry[1] & PAST) and not entry[1] & (PART | BASE) and not entry[3]


def opens_clause(after: Entry | None) -> bool:
    """Whether a word opens a clause behind "that", which is no pointing word then: "pointed out that the …"."""
    return after is not None and after[0] in (DET, SUBJ, POSS, NUM)


def no_noun(after: Entry | None, word: str) -> bool:
    """Whether a word cannot begin the phrase of "her": then "her" is an object."""
    if after is None:
        return not word[0].isalnum() and word not in DOUBLE
    return after[0] in (TO, PREP, THAT, DET, CC, SUB, REL, SUBJ, MODAL, BE, HAVE, DAY)


def stands_alone(after: Entry | None, word: str, before: int) -> bool:
    """Whether a word such as "official" is a noun, judged by the word behind it."""
    if after is None:
        return not word[0].isalnum() and before in (DET, ADJ, NOUN, NAME, POSS, NUM, GENITIVE)
    if after[0] == -1:
        return bool(after[1] & (PAST | THIRD | PART)) and not after[1] & BASE
    return after[0] in (BE, HAVE, DO, MODAL, REL, PREP, ADV)
