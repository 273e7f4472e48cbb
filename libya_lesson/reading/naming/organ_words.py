"""The open list of organs: what a common noun such as 'ministry' stands for, and which nouns mean the same organ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon

_STATE = frozenset(["government", "authorities", "regime"])


@dataclass(frozen=True, slots=True)
class Organs:
    """What the list of organs says: noun -> what it is, and one word for nouns that mean the same organ."""

    what: Mapping[str, str]
    same: Mapping[str, str]
    last: frozenset[str]  # the last word of each: "service" of "secret service"
    sources: frozenset[str]  # the nouns that can be a source or a power without a name


def organs(lexicon: Lexicon) -> Organs:
    """The list of organs of a lexicon, made once for it."""
    return lexicon.derived(_build)


def kind_unowned(lexicon: Lexicon, words: Sequence[str]) -> str:
    """The kind of an actor whom only these words tell, without saying whose it is.

    >>> from libya_lesson.lexicons import load
    >>> [kind_unowned(load(), words.split()) for words in ("the army", "police", "a court", "the rebels")]
    ['government body', 'government body', 'unnamed', 'unnamed']
    """
    what = organs(lexicon).what.get(" ".join(words[1:] if words[0] == "the" else words))
    state = what == "organ" or (what == "government" and words[-1] in _STATE)
    return "government body" if state else "unnamed"


def _build(lexicon: Lexicon) -> Organs:
    rows = lexicon.rows("organs")
    last = frozenset(row[0].rpartition(" ")[2] for row in rows)
    sources = frozenset(row[0] for row in rows if row[1] in ("source", "power"))
    return Organs({row[0]: row[1] for row in rows}, {row[0]: row[2] or row[0] for row in rows}, last, sources)
