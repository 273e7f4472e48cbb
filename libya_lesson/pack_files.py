"""Reads the files of a pack, CSV by the schema and TOML, with one plain sentence for everything that is wrong."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from libya_lesson.pack_tables import TABLES, Column

Cell = str | int | float | bool | tuple[str, ...] | None


class PackError(ValueError):
    """A pack that cannot be read: one sentence names the file, what was found and what to do."""


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
    kept = [(n, line) for n, line in enumerate(io.StringIO(text, newline=""), start=1) if not line.startswith("#")]
    lines = csv.reader(line for __, line in kept)
    rows: list[dict[str, Cell]] = []
    read = 0  # of the lines kept; a quoted cell may go over several, and a row is named by its first
    try:
        header = next(lines, [])
        if header != wanted:
            raise PackError(f"{path}: the columns are {header}; make them {wanted}.")
        read = lines.line_num
        for cells in lines:
            where = f"{path}, line {kept[read][0]}"
            read = lines.line_num
            if len(cells) != len(wanted):
                found, due = len(cells), len(wanted)
                raise PackError(f"{where}: {found} cells were found; write {due}, quoting commas.")
            rows.append({c.name: _cell(c, text, where) for c, text in zip(columns, cells, strict=True)})
    except csv.Error as error:
        line = kept[min(read, len(kept) - 1)][0]
        raise PackError(f"{path}, line {line}: the row cannot be read ({error}); mend that line.") from None
    return tuple(rows)


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
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: it is no valid TOML ({error}); mend that line.") from None
