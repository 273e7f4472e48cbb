"""Finds the words and phrases of an open list in a text: one pass over the tokens, the longest match first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import NamedTuple, TypeVar

from libya_lesson.lexicons import Lexicon, Row
from libya_lesson.text import Tokens

T = TypeVar("T")
_BY_PLACE = itemgetter(0)
Entry = tuple[tuple[str, ...], Row, int]  # a phrase, its row, the number of its list
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


def combined(lexicon: Lexicon, *names: str) -> dict[str, tuple[frozenset[str], list[Entry]]]:
    """Several lists in one table: first word -> which words may follow ("" for any), and the rows, longest first."""
    found: dict[str, list[Entry]] = {}
    for number, name in enumerate(names):
        for first, entries in lexicon.derived(phrases, name).items():
            found.setdefault(first, []).extend((words, row, number) for words, row in entries)
    for rows in found.values():
        rows.sort(key=lambda entry: -len(entry[0]))
    kept: dict[frozenset[str], frozenset[str]] = {}  # most words have the same: kept once
    table = {}
    for first, rows in found.items():
        seconds = second_words(words for words, _, _ in rows)
        table[first] = (kept.setdefault(seconds, seconds), rows)
    return table


def second_words(entries: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Which words may follow the first word of these phrases: "" for any, where it is a phrase by itself.

    >>> sorted(second_words([("war", "of", "words"), ("war",)]))
    ['', 'of']
    """
    return frozenset(words[1] if len(words) > 1 else "" for words in entries)


def _first_words(lexicon: Lexicon, *names: str) -> frozenset[str]:
    """Where a phrase may begin, as a set: a text's words meet a set faster than a table."""
    return frozenset(lexicon.derived(combined, *names))


def beginnings(
    tokens: Tokens, firsts: frozenset[str], table: Mapping[str, tuple[frozenset[str], list[T]]]
) -> list[tuple[int, list[T]]]:
    """Where a phrase may begin, by its first two words, with all rows for the first one; in text order."""
    found: list[tuple[int, list[T]]] = []
    words, places, last = tokens.lower, tokens.places, len(tokens.lower) - 1
    for word in tokens.kinds & firsts:
        seconds, rows = table[word]
        if "" in seconds:
            found += [(t, rows) for t in places[word]]
        else:
            found += [(t, rows) for t in places[word] if t < last and words[t + 1] in seconds]
    found.sort(key=_BY_PLACE)
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
    for i, rows in beginnings(tokens, lexicon.derived(_first_words, *names), table):
        for phrase, row, number in rows:
            size = len(phrase)
            if size > 1 and tuple(words[i : i + size]) != phrase:
                continue
            if i >= free[number]:
                found[number].append(Hit(i, i + size - 1, row))
                free[number] = i + size
    return found
