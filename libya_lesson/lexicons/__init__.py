"""The words the rules know: open lists, one file each, that a reader can look into, switch off and extend."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from os import scandir
from sys import intern
from typing import Any, TypeVar

_HERE = __path__[0]  # pathlib would load 0.8 MB more into a reader's memory, importlib.resources 1.6 MB
_KEPT = 4  # lists kept as rows: rules keep what they make of them, and the rows of all would take 1.3 MB more
_NO_WORDS: frozenset[str] = frozenset()
T = TypeVar("T")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """One list: where it comes from, what its columns are called, and its rows; the first column is the word."""

    name: str
    source: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists of one reading; never changed, only copied with a difference.

    >>> lexicon = load()
    >>> "say" in lexicon.words("cue_verbs")
    True
    >>> "say" in lexicon.without("cue_verbs", "say").words("cue_verbs")
    False
    """

    changed: Mapping[str, WordList] = field(default_factory=dict)
    _memo: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    def names(self) -> tuple[str, ...]:
        """The names of all lists, in order of the alphabet."""
        return tuple(sorted({*_shipped_names(), *self.changed}))

    def list(self, name: str) -> WordList:
        """One list by its name; a KeyError names the lists there are."""
        return self.changed.get(name) or _shipped(name)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a list."""
        return self.list(name).rows

    def words(self, name: str) -> frozenset[str]:
        """The words of a list, that is its first column."""
        return self.derived(_words_of, name)

    def pairs(self, name: str) -> Mapping[str, str]:
        """The words of a list, each with what its second column says of it.

        >>> load().pairs("organs")["governments"]
        'government'
        """
        return self.derived(_pairs_of, name)

    def word_field(self, name: str) -> frozenset[str]:
        """The words of one field of the list `word_fields`; none where they are switched off.

        >>> "letter" in load().word_field("papers")
        True
        """
        return self.fields()(name)

    def fields(self) -> Callable[[str], frozenset[str]]:
        """What gives the words of a field by its name, for rules that ask often: `word_field` at a third of the time.

        >>> field = load().fields()
        >>> "letter" in field("papers"), field("no such field")
        (True, frozenset())
        """
        return self.derived(_fields_of).__getitem__

    def derived(self, build: Callable[..., T], *arguments: Any) -> T:
        """What ``build(self, *arguments)`` gives, made once for this lexicon: rules keep their look-up tables here."""
        key = (build, *arguments) if arguments else build
        found: T | None = self._memo.get(key)
        if found is None:
            found = self._memo[key] = build(self, *arguments)
        return found

    def keys(self, *builds: Callable[[Lexicon], Mapping[str, Any]]) -> frozenset[str]:
        """The words of look-up tables that rules keep here: a set knows what it has not without reading its words.

        To ask it for all words of an article takes half the time that the table itself would take.
        """
        return self.derived(_keys_of, *builds)

    def without(self, name: str, *words: str) -> Lexicon:
        """The same lexicon with some words of a list switched off."""
        old = self.list(name)
        gone = {word.lower() for word in words}
        rows = tuple(row for row in old.rows if row[0].lower() not in gone)
        return Lexicon({**self.changed, name: WordList(name, old.source, old.columns, rows)})

    def extended(self, name: str, *rows: str | Iterable[str]) -> Lexicon:
        """The same lexicon with rows added to a list; a plain word is a row with its other cells empty.

        >>> "vaticinate" in load().extended("cue_verbs", ("vaticinate", "say that")).words("cue_verbs")
        True
        """
        old = self.list(name)
        width = len(old.columns)
        new = [((row,) if isinstance(row, str) else tuple(row)) for row in rows]
        for row in new:
            if not row or len(row) > width:
                raise ValueError(f"a row of {name!r} has 1 to {width} cells ({', '.join(old.columns)}), got {row!r}")
        padded = tuple(row + ("",) * (width - len(row)) for row in new)
        return Lexicon({**self.changed, name: WordList(name, old.source, old.columns, old.rows + padded)})


@cache
def load() -> Lexicon:
    """The lists as shipped; each file is read when it is first asked for.

    >>> load() is load()
    True
    """
    return Lexicon()


def _words_of(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows(name))


def _pairs_of(lexicon: Lexicon, name: str) -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows(name)}


class _Fields(dict[str, frozenset[str]]):
    def __missing__(self, name: str) -> frozenset[str]:
        return _NO_WORDS


def _fields_of(lexicon: Lexicon) -> _Fields:
    found: dict[str, set[str]] = {}
    for word, name in lexicon.rows("word_fields"):
        found.setdefault(name, set()).add(word)
    return _Fields({name: frozenset(words) for name, words in found.items()})


def _keys_of(lexicon: Lexicon, *builds: Callable[[Lexicon], Mapping[str, Any]]) -> frozenset[str]:
    return frozenset().union(*map(lexicon.derived, builds))


@cache
def _shipped_names() -> tuple[str, ...]:
    return tuple(sorted(file.name.removesuffix(".csv") for file in scandir(_HERE) if file.name.endswith(".csv")))


@lru_cache(_KEPT)
def _shipped(name: str) -> WordList:
    if name not in _shipped_names():
        raise KeyError(f"no word list {name!r}; there are: {', '.join(_shipped_names())}")
    with open(f"{_HERE}/{name}.csv", encoding="utf-8", newline="") as lines:  # noqa: PTH123 (see above)
        first = next(lines, "")
        if not first.startswith("# source:"):
            raise ValueError(f"{name}.csv has no first line '# source: …'; say there where its words come from")
        # Lists share many words, and behind them say the same few things again: kept once, they take 1.7 MB less.
        table = [
            (intern(word.strip()), *[intern(cell.strip()) for cell in cells])
            for word, *cells in filter(None, csv.reader(lines))
            if not word.startswith("#")
        ]
    columns = table[0]
    width = len(columns)
    rows = tuple((row + ("",) * (width - len(row)))[:width] for row in table[1:])
    return WordList(name, first.removeprefix("# source:").strip(), columns, rows)
