"""The tables keep their contract: columns, order, dtypes, and equality after a round trip over the disk."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pandas as pd
import pytest

from libya_lesson import reading as reading_package
from libya_lesson.reading import Records
from libya_lesson.reading.records import Because, Claim, Frame, Quote
from libya_lesson.tables import Reading, parse
from libya_lesson.tables.columns import COLUMNS, TABLES
from libya_lesson.tables.reasons import why
from libya_lesson.text import Article

NEWS = (
    "A heading\n"
    "General Idris Bey met Ama Boa in Cairo on Tuesday.\n"
    "“We may help Egypt,” Bey said, adding, “The town log is clear.” "
    "Egypt bombed the harbour, according to The Gazette."
)


def made_by_hand(text: str = "0 \r “x”\n") -> Reading:
    because = Because("student")
    quote = Quote("0", "direct", ((0, 1), (2, 3)), (-1, -1), (-1, -1), None, (), "", 0, because)
    claim = Claim("0", 0, 1, 0, "author", None, (), "none", "asserted", ((0, 1),), "past", "fact", because)
    frame = Frame(0, None, "cause", ((0, 1),), because)
    return Reading(Records(Article(text), quotes=(quote, quote), claims=(claim,), frames=(frame,)))


@pytest.mark.parametrize("text", ["", NEWS])
@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_columns_and_dtypes_also_when_empty(name: str, text: str) -> None:
    table = getattr(parse(text), name)
    assert list(table.columns) == list(COLUMNS[name])
    assert {c: str(d) for c, d in table.dtypes.items()} == COLUMNS[name]


@pytest.mark.parametrize("name", TABLES)
def test_a_missing_value_is_none_and_never_nan(name: str) -> None:
    table = getattr(parse(NEWS), name)
    for column in table.columns:
        for value in table[column]:
            assert value == value
            assert not (value is None and COLUMNS[name][column] != "object")


def test_a_missing_span_is_minus_one_and_its_text_none() -> None:
    row = made_by_hand().quotes.iloc[0]
    assert (row.cue_start, row.cue_end, row.source_start, row.source_end) == (-1, -1, -1, -1)
    assert row.cue is None
    assert row.source is None


def test_the_parts_of_a_quote_are_joined_with_dots_between_them() -> None:
    reading = parse("“We will build,” said Ann Lee, “and we will stay.”")
    assert reading.quotes.text[0] == "We will build, … and we will stay."


def test_every_row_says_why_in_a_sentence() -> None:
    reading = parse(NEWS)
    for name in TABLES:
        table = getattr(reading, name)
        if "why" in table:
            assert all(sentence and "{" not in sentence for sentence in table.why)


def test_rule_names_are_unique_over_all_reading_modules() -> None:
    seen: dict[str, str] = {}
    for module in walk_packages(reading_package.__path__, reading_package.__name__ + "."):
        for rule in getattr(import_module(module.name), "RULES", {}):
            assert rule not in seen, f"{rule} stands in {seen.get(rule)} and {module.name}"
            seen[rule] = module.name


def test_the_reason_of_an_unknown_rule_is_its_name() -> None:
    assert why(Because("no such rule")) == "no such rule"


@pytest.mark.parametrize("text", ["", NEWS, 'a\rb\u2028c\x00d “x,y” "z"', "0\n0"])
def test_a_saved_reading_loads_equal(tmp_path: Path, text: str) -> None:
    reading = parse(text)
    loaded = Reading.load(reading.save(tmp_path / "out"))
    assert loaded == reading
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(loaded, name), getattr(reading, name))


def test_zeros_empty_strings_and_carriage_returns_survive_the_disk(tmp_path: Path) -> None:
    reading = made_by_hand()
    loaded = Reading.load(reading.save(tmp_path))
    assert loaded == reading
    assert loaded.quotes.quote_id.tolist() == ["0", "0"]
    assert loaded.quotes.irregular[0] == ""
    assert loaded.quotes.speaker[0] is None
    assert loaded.quotes.parts[0] == ((0, 1), (2, 3))


def test_a_loaded_reading_has_records_that_make_the_same_tables(tmp_path: Path) -> None:
    reading = parse(NEWS)
    again = Reading(Reading.load(reading.save(tmp_path)).records)
    assert again == reading


def test_every_cell_on_disk_is_quoted(tmp_path: Path) -> None:
    parse(NEWS).save(tmp_path)
    for line in (tmp_path / "mentions.csv").read_text(encoding="utf-8").splitlines():
        assert line.startswith('"')
        assert line.endswith('"')
        assert len(next(csv.reader([line]))) == len(COLUMNS["mentions"])


def test_a_folder_of_something_else_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"has no schema\.json"):
        Reading.load(tmp_path)


def test_tables_of_another_shape_are_refused(tmp_path: Path) -> None:
    folder = parse(NEWS).save(tmp_path)
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    schema["tables"]["claims"]["mood"] = "str"
    (folder / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
    with pytest.raises(ValueError, match="other columns for claims"):
        Reading.load(folder)


def test_readings_of_different_texts_differ() -> None:
    assert parse("Ann Lee came.") != parse("Ann Lee left.")
    assert len({parse("Ann Lee came."), parse("Ann Lee came.")}) == 1


@pytest.mark.parametrize(
    "statement", ["import libya_lesson", "from libya_lesson.reading import read; read('Ann Lee came.')"]
)
def test_reading_needs_no_pandas(statement: str) -> None:
    heavy = "{'pandas', 'numpy', 'plotly', 'ipywidgets', 'anywidget', 'networkx'}"
    code = f"import sys; {statement}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
