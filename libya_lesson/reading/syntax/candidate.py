"""A word that may be a verb, with what stands around it: what the rules on its forms are asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    DET,
    GENITIVE,
    MARK,
    NAME,
    NOUN,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    SUBJ,
    THAT,
)
from libya_lesson.reading.syntax.wordforms import Entry

BEFORE_NOUN = frozenset([DET, POSS, ADJ, PREP, NUM, GENITIVE])
AFTER_VERB = frozenset([DET, SUBJ, OBJ, POSS, THAT, REL, NAME, PRON, MARK])
NAMED = frozenset([NOUN, NAME])
ONE = frozenset("another each neither either".split())


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Candidate:
    """One word of an article, the forms it may be, and the words before and behind it.

    ``before`` is the class of the last word that is no adverb, ``k`` and ``plain`` say where and which that is;
    ``after`` is the next word, ``follows`` its class, ``entry`` what the table knows of it.
    """

    i: int
    bits: int
    nominal: bool  # whether it may be a noun, too
    takes: frozenset[str]
    before: int
    k: int
    plain: str
    after: str
    follows: int
    entry: Entry | None
    fresh: bool  # whether it opens a sentence
    text: Sequence[str]
    low: Sequence[str]
    tags: list[int]
    get: Callable[[str], Entry | None]
    sources: frozenset[str]
    evidence: frozenset[str]
