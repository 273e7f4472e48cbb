"""How a copy of a pack is broken, one thing at a time, so that a check has something to find."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from libya_lesson.packs import checks

Break = Callable[[Path], None]
Broken = tuple[tuple[checks.Check, Break, str], ...]  # the check, what is broken, how its answer begins


def cell(table: str, row: str, column: str, value: str) -> Break:
    """Write another value into a cell of the row with that id."""

    def change(folder: Path) -> None:
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        found = [cells for cells in rows if cells[0] == row]
        assert found, f"{table}.csv has no {row}"
        found[0][header.index(column)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    return change


def column(table: str, name: str, value: str) -> Break:
    """Write one value into a whole column."""

    def change(folder: Path) -> None:
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        for cells in rows:
            cells[header.index(name)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    return change


def words(file: str, old: str, new: str) -> Break:
    """Exchange some words of a file, where they stand first."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def everywhere(file: str, old: str, new: str) -> Break:
    """Exchange some words of a file wherever they stand."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def renamed(old: str, new: str) -> Break:
    return lambda folder: (folder / old).rename(folder / new) and None
