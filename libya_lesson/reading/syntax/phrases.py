"""Finds the words and phrases of an open list in a text: one pass over the tokens, the longest match first."""

from __future__ import annotations

from typing import NamedTuple

from libya_lesson.lexicons import Lexicon, Row
from libya_lesson.text import Tokens

Phrases = dict[str, list[tuple[tuple[str, ...], Row]]]
_Table = dict[str, dict[str, list[tuple[tuple[str, ...], Row, int]]]]
_PAIR = 2  # words, of which both have been looked up


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


def combined(lexicon: Lexicon, *names: str) -> _Table:
    """Several lists in one table, by the first and the second word ("" for single words), longest entries first."""
    found: _Table = {}
    for number, name in enumerate(names):
        for first, entries in phrases(lexicon, name).items():
            for words, row in entries:
                by_second = found.setdefault(first, {})
                by_second.setdefault(words[1] if len(words) > 1 else "", []).append((words, row, number))
    for by_second in found.values():
        for rows in by_second.values():
            rows.sort(key=lambda entry: -len(entry[0]))
    return found


def _first_words(lexicon: Lexicon, *names: str) -> frozenset[str]:
    return frozenset(lexicon.derived(combined, *names))


def find_in_lists(tokens: Tokens, lexicon: Lexicon, *names: str) -> list[list[Hit]]:
    """The phrases of several lists in one pass; within a list none overlaps another.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.text import Article
    >>> tokens = Article("They may want it.").tokens
    >>> [[hit.row[0] for hit in hits] for hits in find_in_lists(tokens, load(), "modality", "checkability")]
    [['may'], ['want']]
    """
    table = lexicon.derived(combined, *names)
    found: list[list[Hit]] = [[] for _ in names]
    free = [0] * len(names)
    words = tokens.lower
    last = len(words) - 1
    for i in tokens.where(lexicon.derived(_first_words, *names)):
        by_second = table[words[i]]
        if i < last and words[i + 1] in by_second:
            for phrase, row, number in by_second[words[i + 1]]:
                size = len(phrase)
                if i >= free[number] and (size == _PAIR or tuple(words[i : i + size]) == phrase):
                    found[number].append(Hit(i, i + size - 1, row))
                    free[number] = i + size
        for _word, row, number in by_second.get("", ()):
            if i >= free[number]:
                found[number].append(Hit(i, i, row))
                free[number] = i + 1
    return found
