"""Finds the words and phrases of an open list in a text: one pass over the tokens, the longest match first."""

from __future__ import annotations

from typing import NamedTuple

from libya_lesson.lexicons import Lexicon, Row
from libya_lesson.text import Tokens

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


def combined(lexicon: Lexicon, *names: str) -> dict[str, list[tuple[tuple[str, ...], Row, int]]]:
    """Several lists in one table, each row with the number of its list."""
    found: dict[str, list[tuple[tuple[str, ...], Row, int]]] = {}
    for number, name in enumerate(names):
        for first, entries in lexicon.derived(phrases, name).items():
            found.setdefault(first, []).extend((words, row, number) for words, row in entries)
    for rows in found.values():
        rows.sort(key=lambda entry: -len(entry[0]))
    return found


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
    for i in tokens.where(table):
        following = words[i + 1] if i + 1 < len(words) else ""
        for phrase, row, number in table[words[i]]:
            size = len(phrase)
            if size > 1 and (phrase[1] != following or tuple(words[i : i + size]) != phrase):
                continue
            if i >= free[number]:
                found[number].append(Hit(i, i + size - 1, row))
                free[number] = i + size
    return found
