"""Whether a word that may be a verb is one here, judged by the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from libya_lesson.reading.syntax.candidate import Candidate
from libya_lesson.reading.syntax.ing_forms import ing_form
from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.past_forms import past_form
from libya_lesson.reading.syntax.present_forms import present_form
from libya_lesson.reading.syntax.wordclasses import (
    ADV,
    BASE,
    BE,
    DO,
    HAVE,
    ING,
    MARK,
    MODAL,
    NAME,
    NEG,
    NOUN,
    PART,
    PAST,
    STOP,
    SUBJ,
    TO,
    VERB,
)
from libya_lesson.reading.syntax.wordforms import Entry

HELPS = frozenset("help helps helped helping".split())
_BEFORE_BASE = frozenset([MODAL, DO])
_BEFORE_PART = frozenset([BE, HAVE])
_BETWEEN = frozenset([ADV, NEG])


def verbal(
    bits: int,
    nominal: bool,
    takes: frozenset[str],
    before: int,
    i: int,
    text: Sequence[str],
    low: Sequence[str],
    tags: list[int],
    get: Callable[[str], Entry | None],
    fresh: bool,
    sources: frozenset[str],
    evidence: frozenset[str],
) -> int:
    """The verb form a word has here; 0 where it is a noun or an adjective. `Candidate` says what each argument is."""
    if before == TO or (bits & BASE and before == VERB and low[i - 1] in HELPS):
        return bits & BASE  # "to drive", "helped drive extremists out"
    if before in _BEFORE_BASE:
        return BASE if bits & BASE else bits & PAST
    if before in _BEFORE_PART:
        return PART if bits & PART else bits & ING
    if before == SUBJ and not bits & (ING | PAST | PART) and low[i] != "think":
        return bits  # "they say": most of the time
    after = low[i + 1] if i + 1 < len(low) else "."
    entry = get(after)
    if entry:
        follows = NAME if entry[0] == NOUN and text[i + 1][0].isupper() else entry[0]
    elif after[0].isalnum():
        follows = NAME if text[i + 1][0].isupper() else NOUN
    else:
        follows = MARK if after in DOUBLE else STOP
    k = i - 1
    while k > 0 and tags[k] in _BETWEEN:
        k -= 1
    plain = low[k] if k >= 0 else ""
    word = Candidate(
        i, bits, nominal, takes, before, k, plain, after, follows, entry, fresh, text, low, tags, get, sources, evidence
    )
    if bits & ING:
        return ing_form(word)
    return past_form(word) if bits & (PAST | PART) else present_form(word)
