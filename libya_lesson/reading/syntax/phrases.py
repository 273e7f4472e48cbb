"""Finds the words and phrases of an open list in a text: one pass over the tokens, the longest match first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon, Row
from libya_lesson.text import Tokens

_Words = dict[str, tuple[tuple[Row, int], ...]]  # word -> rows, the number of their list
_Longer = dict[str, dict[str, list[tuple[tuple[str, ...], Row, int]]]]
_PAIR = 2  # words, of which both have been looked up


class Hit(NamedTuple):
    """A phrase found: first and last token, and the row of the list."""

    first: int
    last: int
    row: Row


def phrases(lexicon: Lexicon, name: str) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The entries of a list, each with its words; one with an apostrophe comes in both ways of writing it."""
    for row in lexicon.rows(name):
        straight = row[0].lower().replace("’", "'")
        for spelling in {straight, straight.replace("'", "’")}:
            words = tuple(spelling.split())
            if words:
                yield words, row


def combined(lexicon: Lexicon, *names: str) -> tuple[_Words, _Longer, frozenset[str]]:
    """Several lists: single words, the rest by their first and second word, longest entries first; all first words."""
    single: dict[str, list[tuple[Row, int]]] = {}
    longer: _Longer = {}
    for number, name in enumerate(names):
        for words, row in phrases(lexicon, name):
            if len(words) == 1:
                single.setdefault(words[0], []).append((row, number))
            else:
                longer.setdefault(words[0], {}).setdefault(words[1], []).append((words, row, number))
    for by_second in longer.values():
        for entries in by_second.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    first = frozenset([*single, *longer])
    return {word: tuple(entries) for word, entries in single.items()}, longer, first


def second_words(entries: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Which words may follow the first word of these phrases: "" for any, where it is a phrase by itself.

    >>> sorted(second_words([("war", "of", "words"), ("war",)]))
    ['', 'of']
    """
    return frozenset(words[1] if len(words) > 1 else "" for words in entries)


def find_in_lists(tokens: Tokens, lexicon: Lexicon, *names: str) -> list[list[Hit]]:
    """The phrases of several lists in one pass; within a list none overlaps another.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.text import Article
    >>> tokens = Article("They may want it.").tokens
    >>> [[hit.row[0] for hit in hits] for hits in find_in_lists(tokens, load(), "modality", "checkability")]
    [['may'], ['want']]
    """
    single, longer, first = lexicon.derived(combined, *names)
    found: list[list[Hit]] = [[] for _ in names]
    free = [0] * len(names)
    words, last = tokens.lower, len(tokens.lower) - 1
    begins: list[int] = []
    for word in tokens.kinds & first:
        if word in single:
            begins += tokens.places[word]
        else:  # "the", "of": few of them begin a phrase
            seconds = longer[word]
            begins += [i for i in tokens.places[word] if i < last and words[i + 1] in seconds]
    for i in sorted(begins):
        word = words[i]
        if word in longer and i < last:
            for phrase, row, number in longer[word].get(words[i + 1], ()):
                size = len(phrase)
                if i >= free[number] and (size == _PAIR or tuple(words[i : i + size]) == phrase):
                    found[number].append(Hit(i, i + size - 1, row))
                    free[number] = i + size
        for row, number in single.get(word, ()):
            if i >= free[number]:
                found[number].append(Hit(i, i, row))
                free[number] = i + 1
    return found
