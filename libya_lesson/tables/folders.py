"""Tables on disk: a folder of CSV files that load back equal, with Parquet beside them where pyarrow is there."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from libya_lesson.reading import Records
from libya_lesson.reading.records import Actor, Because, Claim, Frame, Label, Mention, Place, Quote, Tie
from libya_lesson.text import Article

if TYPE_CHECKING:
    import pandas as pd

_VERSION = 1
_TEXT = "article.txt"
_SCHEMA = "schema.json"


def save(text: str, tables: Mapping[str, pd.DataFrame], folder: str | Path) -> Path:
    """Write the text, a CSV for each table and ``schema.json`` into a folder; return the folder."""
    from libya_lesson.tables.columns import COLUMNS

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _TEXT).write_bytes(text.encode("utf-8"))
    for name, dtypes in COLUMNS.items():
        table = tables[name]
        cells = [[_cell(value, dtypes[column]) for value in table[column].tolist()] for column in dtypes]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerow(dtypes)
            writer.writerows(zip(*cells, strict=True))
        if find_spec("pyarrow"):
            _save_parquet(table, cells, folder / f"{name}.parquet")
    schema = {"version": _VERSION, "text": _TEXT, "tables": COLUMNS}
    (folder / _SCHEMA).write_text(json.dumps(schema, indent=1), encoding="utf-8")
    return folder


def load(folder: str | Path) -> tuple[str, dict[str, pd.DataFrame]]:
    """Read the text and the tables that ``save`` wrote.

    Raises FileNotFoundError when a file is missing, ValueError when the folder holds other columns than ours.
    """
    from libya_lesson.tables.columns import COLUMNS, frame

    folder = Path(folder)
    for needed in (_SCHEMA, _TEXT):
        if not (folder / needed).is_file():
            raise FileNotFoundError(f"{folder} has no {needed}: choose a folder that Reading.save wrote.")
    schema = json.loads((folder / _SCHEMA).read_text(encoding="utf-8"))
    tables = {}
    for name, dtypes in COLUMNS.items():
        if schema.get("tables", {}).get(name) != dict(dtypes):
            raise ValueError(f"{folder / _SCHEMA} describes other columns for {name}: save the reading again.")
        path = folder / f"{name}.csv"
        if not path.is_file():
            raise FileNotFoundError(f"{folder} has no {path.name}: save the reading again.")
        with _long_cells(), path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        if header != list(dtypes) or any(len(row) != len(header) for row in rows):
            raise ValueError(f"{path} does not hold the columns of {name}: save the reading again.")
        columns = list(zip(*rows, strict=True)) or [()] * len(header)
        tables[name] = frame(
            name, {c: [_value(cell, dtypes[c]) for cell in column] for c, column in zip(header, columns, strict=True)}
        )
    return (folder / _TEXT).read_bytes().decode("utf-8"), tables


def records_of(text: str, tables: Mapping[str, pd.DataFrame]) -> Records:
    """Turn tables back into records; each reason keeps the sentence that it was saved with."""

    def made(name: str, make: Callable[..., Any], *spans: str) -> tuple[Any, ...]:
        rows = []
        for row in tables[name].to_dict("records"):
            row["because"] = Because(row.pop("rule"), {"why": row.pop("why")}) if "rule" in row else None
            for column in spans:
                row[column] = tuple((a, b) for _, a, b in row[column])
            rows.append(make(row))
        return tuple(rows)

    def plain(kind: Any) -> Callable[[dict[str, Any]], Any]:
        return lambda row: kind(**{field: row[field] for field in kind._fields})

    def quote(row: dict[str, Any]) -> Quote:
        row["cue"] = (row["cue_start"], row["cue_end"])
        row["source"] = (row["source_start"], row["source_end"])
        return Quote(**{field: row[field] for field in Quote._fields})

    return Records(
        article=Article(text),
        actors=made("actors", plain(Actor)),
        mentions=made("mentions", plain(Mention)),
        places=made("places", plain(Place)),
        quotes=made("quotes", quote),
        claims=made("claims", plain(Claim), "markers"),
        ties=made("ties", plain(Tie)),
        labels=made("labels", plain(Label)),
        frames=made("frames", plain(Frame), "words"),
    )


def _cell(value: Any, dtype: str) -> str:
    return json.dumps(value, ensure_ascii=False) if dtype == "object" else str(value)


def _value(cell: str, dtype: str) -> Any:
    if dtype == "int64":
        return int(cell)
    return _tuples(json.loads(cell)) if dtype == "object" else cell


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


@contextmanager
def _long_cells() -> Iterator[None]:
    """A sentence may be longer than the csv module's usual limit of 131,072 characters."""
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _save_parquet(table: pd.DataFrame, cells: list[list[str]], path: Path) -> None:
    """Write the same cells as the CSV: nullable strings and tuples as JSON text."""
    as_text = {c: cell for c, cell in zip(table.columns, cells, strict=True) if table[c].dtype == object}
    table.assign(**as_text).to_parquet(path, index=False)
