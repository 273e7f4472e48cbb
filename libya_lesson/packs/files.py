"""Reads the files of a pack, CSV by the schema and TOML, with one plain sentence for everything that is wrong."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from libya_lesson.packs.schema import TABLES, Column

Cell = str | int | float | bool | tuple[str, ...] | None


class PackError(ValueError):
    """A pack that cannot be read: one sentence names the file, what was found and what to do."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows of it in a notebook: the sentence, which is for who made the pack, and not our code."""
        return [str(self)]


class _Entry(dict[str, Any]):
    """A table of a TOML file that says what it lacks."""

    path: Path

    def __missing__(self, key: str) -> Any:
        begins = next(
            (f"the entry with {k} = {v!r} has" for k, v in self.items() if isinstance(v, str | int)), "it has"
        )
        raise PackError(f"{self.path}: {begins} no {key!r}; add it.")


def read_table(path: Path, name: str) -> tuple[dict[str, Cell], ...]:
    """The rows of one CSV file as dictionaries in the table's own types; a missing file has no rows.

    >>> read_table(Path("no such file.csv"), "cards")
    ()
    """
    if not path.is_file():
        return ()
    columns = TABLES[name]
    wanted = [c.name for c in columns]
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PackError(f"{path}, line {line}: a byte that is no UTF-8 was found; save the file as UTF-8.") from None
    lines = _Rows(text)
    rows: list[dict[str, Cell]] = []
    try:
        header = next(lines, [])
        if len(header) == 1 and (sign := next((s for s in (";", "\t") if s in header[0]), None)):
            said = {";": "semicolons", "\t": "tabs"}[sign]
            raise PackError(f"{path}: the cells are parted by {said}; save the table as CSV with commas.")
        if header != wanted:
            raise PackError(f"{path}: the columns are {header}; make them {wanted}.")
        for cells in lines:
            where = f"{path}, line {lines.line}"
            if len(cells) != len(wanted):
                found, due = len(cells), len(wanted)
                raise PackError(f"{where}: {found} cells were found; write {due}, quoting commas.")
            rows.append({c.name: _cell(c, text, where) for c, text in zip(columns, cells, strict=True)})
    except csv.Error as error:
        raise PackError(f"{path}, line {lines.line}: the row cannot be read ({error}); mend that line.") from None
    return tuple(rows)


def row_lines(path: Path) -> tuple[int, ...]:
    """The line on which each row of a CSV file begins, as an editor counts them, comments and the header too.

    >>> row_lines(Path("no such file.csv"))
    ()
    """
    if not path.is_file():
        return ()
    lines = _Rows(path.read_text(encoding="utf-8-sig"))
    return tuple(lines.line for _row in lines)[1:]


class _Rows:
    """The rows of a CSV text, without comments and the blank rows that spreadsheets leave behind.

    ``line`` is the first line of the row at hand.
    """

    def __init__(self, text: str) -> None:
        self.line = 0
        self._begins = True
        self._reader = csv.reader(self._lines(text))

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> list[str]:
        row: list[str] = []
        while not any(row):
            self._begins = True
            row = next(self._reader)
        return row

    def _lines(self, text: str) -> Iterator[str]:
        for number, line in enumerate(io.StringIO(text, newline=""), start=1):
            if self._begins:
                if line.startswith("#"):
                    continue
                self.line, self._begins = number, False
            yield line  # inside a row it belongs to a cell, whatever it begins with


def _cell(column: Column, text: str, where: str) -> Cell:
    try:
        if column.kind == "int":
            return int(text)
        if column.kind == "float":
            return float(text)
        if column.kind == "flag":
            return {"yes": True, "no": False}[text]
    except (ValueError, KeyError):
        due = {"int": "a whole number", "float": "a number", "flag": "yes or no"}[column.kind]
        raise PackError(f"{where}, column {column.name}: {text!r} was found; write {due}.") from None
    if column.kind == "ids":
        return tuple(part.strip() for part in text.split(";") if part.strip())
    if column.kind == "maybe":
        return text or None
    return text


def read_toml(path: Path) -> Mapping[str, Any]:
    """A TOML file; a missing one is empty.

    >>> read_toml(Path("no such file.toml"))
    {}
    """
    if not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            found: Mapping[str, Any] = _saying(path, tomllib.load(file))
            return found
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: it is no valid TOML ({error}); mend that line.") from None


def _saying(path: Path, value: Any) -> Any:
    """The same with tables that say what they lack, all the way down."""
    if isinstance(value, dict):
        entry = _Entry({key: _saying(path, inner) for key, inner in value.items()})
        entry.path = path
        return entry
    return [_saying(path, inner) for inner in value] if isinstance(value, list) else value
