"""What a check of a pack says: file, row, what was found, what to do; and the rows with the lines they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from libya_lesson.packs.files import PackError, row_lines
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.schema import TABLES

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Wrong:
    """One thing to mend in a pack.

    >>> print(Wrong("cards.csv", "line 4 (K03)", "it cites 'S99'", "add that row to sources.csv"))
    cards.csv, line 4 (K03): it cites 'S99'; add that row to sources.csv.
    """

    file: str
    row: str
    found: str
    mend: str

    @classmethod
    def of(cls, error: PackError) -> Wrong:
        """What could not even be read; the error names its file itself."""
        found, _semicolon, mend = str(error).rstrip(".").rpartition("; ")
        return cls("", "", found or mend, mend if found else "")

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.row) if part)
        return f"{where}: {self.found}; {self.mend}." if where else f"{self.found}; {self.mend}."


def rows(pack: Pack, table: str) -> Iterator[tuple[str, Row]]:
    """The rows of a table, each with the words that find it in the file.

    >>> from libya_lesson.packs import open_pack
    >>> next(rows(open_pack("harbour"), "cards"))[0]
    'line 2 (K01)'
    """
    if pack.folder is None:
        return
    first = TABLES[table][0].name
    for line, row in zip(row_lines(pack.folder / f"{table}.csv"), pack.records(table), strict=True):
        yield f"line {line} ({row[first]})", row


def entries(pack: Pack, document: str, key: str) -> Iterator[tuple[str, Row]]:
    """The tables ``[[key]]`` of a TOML file, each with its number and the name by which one finds it.

    >>> from libya_lesson.packs import open_pack
    >>> next(entries(open_pack("harbour"), "chains", "chain"))[0]
    "chain 1 ('boats')"
    """
    for number, entry in enumerate(pack.document(document).get(key, ()), start=1):
        named = next((entry[k] for k in ("id", "claim", "key", "actor", "date", "name") if k in entry), None)
        yield f"{key} {number}" + (f" ({named!r})" if named is not None else ""), entry


def ids_of(pack: Pack, table: str) -> frozenset[str]:
    """The ids of a table, which stand in its first column."""
    first = TABLES[table][0].name
    return frozenset(str(row[first]) for row in pack.records(table))
