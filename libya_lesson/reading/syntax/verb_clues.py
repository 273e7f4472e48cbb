"""What stands around a word that may be a verb: a plural, a credit, words in marks, a clause of the past."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from libya_lesson.reading.syntax.neighbours import helper_ahead
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    BASE,
    COMMA,
    DASH,
    DET,
    GENITIVE,
    ING,
    MARK,
    NAME,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    REL,
    SEMI,
    STOP,
    SUBJ,
    THAT,
    THIRD,
    VERB,
)
from libya_lesson.reading.syntax.wordforms import Entry

_PLURALS = frozenset("police people men women children media others who they".split())
_CREDITING = frozenset(["said", "says", "added", "told"])
_SUBJECT = 6  # words of a subject


def states_next(low: Sequence[str], i: int, get: Callable[[str], Entry | None]) -> bool:
    """Whether what follows tells what the paper at token ``i`` states: "reports that claimed", "reports claiming"."""
    behind = low[i + 1 : i + 3]
    entry = get(behind[-1]) if len(behind) == 2 else None
    if entry and behind[0] == "that":
        return entry[0] == -1 and bool(entry[1] & PAST) and "that" in entry[4]
    entry = get(behind[0]) if behind else None
    return entry is not None and entry[0] == -1 and bool(entry[1] & ING) and "that" in entry[4]


def past_before(tags: list[int], low: Sequence[str], comma: int, get: Callable[[str], Entry | None]) -> bool:
    """Whether one clause of the past, with whose verb no verb of now is joined, fills the sentence up to a comma."""
    k = comma - 1
    while k > 0 and tags[k] not in (VERB, COMMA, REL, THAT, STOP, SEMI, MARK):
        k -= 1
    entry = get(low[k]) if tags[k] == VERB else None
    if entry is None or entry[1] & (PAST | BASE) != PAST or tags[k - 1] not in (NOUN, NAME, SUBJ):
        return False
    while k > 0 and tags[k - 1] in (NOUN, NAME, SUBJ, DET, POSS, ADJ, NUM):
        k -= 1
    return k == 0 or tags[k - 1] == STOP


def is_several(word: str) -> bool:
    """Whether a noun is a plural by its form."""
    return (word.endswith("s") and not word.endswith("ss")) or word in _PLURALS


def after_quote(tags: list[int], i: int) -> bool:
    """Whether only a name stands between a closing mark and token ``i``: "…," Ann Lee notes."""
    k = i - 1
    while k >= 0 and i - k < 6 and tags[k] == NAME:
        k -= 1
    return k >= 0 and tags[k] == MARK


def behind_credit(tags: list[int], low: Sequence[str], i: int) -> bool:
    """Whether a comma and "she said" stand before the noun phrase that ends before token ``i``."""
    k = i - 1
    while k > 0 and i - k < 6 and tags[k] in (NAME, NOUN, DET, ADJ):
        k -= 1
    return k > 0 and tags[k] == COMMA and low[k - 1] in _CREDITING


def phrase_behind(tags: list[int], i: int) -> int:
    """The class of what stands before the noun phrase that ends before token ``i``; STOP where that is far away."""
    k = i - 1
    while k >= 0 and i - k < 10 and tags[k] in (NAME, NOUN, DET, POSS, ADJ, NUM, PREP, GENITIVE):
        k -= 1
    return tags[k] if k >= 0 else STOP


def verb_behind(low: Sequence[str], noun: int, get: Callable[[str], Entry | None]) -> bool:
    """Whether a verb waits for the noun at a token as its subject: "ships | in the bay are", "sources | indicated"."""
    entry = get(low[noun + 1]) if noun + 1 < len(low) else None
    plain = entry is not None and entry[0] == -1 and entry[1] & (PAST | BASE if is_several(low[noun]) else PAST)
    return bool(plain) or helper_ahead(low, noun)


def behind_as(tags: list[int], low: Sequence[str], i: int) -> bool:
    """Whether only a noun phrase stands between "as" and token ``i``: "As the mayor of Lund notes, …"."""
    k = i - 1
    while k >= 0 and i - k < 8 and low[k] != "as" and tags[k] in (NAME, NOUN, DET, POSS, ADJ, PREP):
        k -= 1
    if k < 0 or low[k] != "as" or tags[k + 1] == PREP:
        return False
    return k == 0 or tags[k - 1] in (STOP, COMMA, MARK, DASH)


def has_whom(low: Sequence[str], tags: Sequence[int], i: int) -> bool:
    """Whether "whom" and a subject stand before a word: "whom the opposition claims is biased"."""
    k = i - 1
    while k > 0 and i - k < _SUBJECT and tags[k] in (DET, ADJ, NOUN, NAME):
        k -= 1
    return k < i - 1 and low[k] == "whom"


def past_behind(low: Sequence[str], i: int, get: Callable[[str], Entry | None]) -> bool:
    """Whether the word at ``i`` is a past form and no other word: "escalated", "took"."""
    entry = get(low[i]) if i < len(low) else None
    return bool(entry and entry[0] == -1 and entry[1] & PAST and not entry[1] & (BASE | THIRD) and not entry[3])
