"""Finds the words and phrases of an open list in a text: one pass over the tokens, the longest match first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon, Row

Phrases = dict[str, list[tuple[tuple[str, ...], Row]]]


class Hit(NamedTuple):
    """A phrase found: first and last token, and the row of the list."""

    first: int
    last: int
    row: Row


def phrases(lexicon: Lexicon, name: str) -> Phrases:
    """A list by the first word of each entry, longest entries first."""
    found: Phrases = {}
    for row in lexicon.rows(name):
        straight = row[0].lower().replace("’", "'")
        for spelling in {straight, straight.replace("'", "’")}:
            words = tuple(spelling.split())
            if words:
                found.setdefault(words[0], []).append((words, row))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def find_phrases(words: Sequence[str], table: Phrases) -> list[Hit]:
    """All phrases among lower-case tokens, none overlapping another.

    >>> from libya_lesson.lexicons import load
    >>> table = phrases(load(), "modality")
    >>> [hit.row[:2] for hit in find_phrases("there is no doubt that it may".split(), table)]
    [('no doubt', 'booster'), ('may', 'hedge')]
    """
    found = []
    i, stop = 0, len(words)
    while i < stop:
        entries = table.get(words[i])
        if entries:
            for phrase, row in entries:
                size = len(phrase)
                if size == 1 or tuple(words[i : i + size]) == phrase:
                    found.append(Hit(i, i + size - 1, row))
                    i += size - 1
                    break
        i += 1
    return found
