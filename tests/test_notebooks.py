"""The lesson notebooks keep to the rules, and run on another pack as well. (Their outputs are checked by nbval.)"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

from libya_lesson.lessons import plan

from . import notebook_rules as rules

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECOND_PACK = "harbour"

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def parameters(notebook: Any) -> list[str]:
    """The names that the one cell tagged `parameters` sets; papermill itself takes any name."""
    cells = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    assert len(cells) == 1, "a notebook has exactly one cell tagged parameters"
    return re.findall(r"^(\w+)\s*(?::[^=]+)?=", cells[0].source, re.MULTILINE)


def run_on(path: Path, folder: Path, **values: Any) -> Any:
    """Run a notebook with papermill; a parameter that the notebook does not know fails."""
    unknown = set(values) - set(parameters(read(path)))
    if unknown:
        raise ValueError(f"{path.name} has no parameter {', '.join(sorted(unknown))}")
    return papermill.execute_notebook(path, folder / path.name, parameters=values, progress_bar=False, cwd=path.parent)


def test_there_are_notebooks() -> None:
    assert [path.name[:2] for path in NOTEBOOKS][:2] == ["00", "01"]


@every_notebook
def test_a_lesson_is_marked_to_start_by_itself(path: Path) -> None:
    metadata = read(path).metadata
    assert metadata["libya_lesson"] == {"autorun": True}
    assert metadata["kernelspec"]["name"] == "python3"
    assert metadata["voila"]["template"] == "libya-lesson"


@every_notebook
def test_the_activities_of_the_core_fit_into_its_minutes(path: Path) -> None:
    lesson = plan(path.name[:2])
    core = takewhile(lambda cell: "## Plus" not in cell.source, read(path).cells)
    calls = [lesson.all_calls[call] for cell in core for call in re.findall(r"^lesson\.(\w+)\(", cell.source)]
    assert 10 <= sum(call.minutes for call in calls) <= lesson.minutes
    assert not any(call.plus for call in calls)


@every_notebook
def test_a_notebook_and_its_plan_tell_the_same_goals_and_minutes(path: Path) -> None:
    told = next(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    lesson = plan(path.name[:2])
    assert re.findall(r"^- (.+)$", told, re.MULTILINE) == list(lesson.goals)
    assert f"**{lesson.minutes} minutes.**" in told


@every_notebook
@pytest.mark.parametrize(
    "breaches",
    [rules.protected, rules.hidden_code, rules.wordy, rules.calls_only, rules.stale_state, rules.unreadable],
    ids=lambda rule: rule.__name__,
)
def test_a_notebook_breaks_no_rule(path: Path, breaches: Callable[[Any], list[str]]) -> None:
    assert breaches(read(path)) == []


@every_notebook
def test_the_core_of_a_lesson_has_at_most_twelve_visible_cells(path: Path) -> None:
    assert len(rules.core(read(path))) <= rules.MOST_CORE_CELLS


@pytest.mark.parametrize(("path", "following"), list(pairwise(NOTEBOOKS)), ids=lambda path: path.stem)
def test_a_lesson_leads_to_the_next_by_a_link_above_everything_that_is_extra(path: Path, following: Path) -> None:
    title = read(following).cells[0].source.splitlines()[0].removeprefix("# ")
    assert f"[{title}]({following.name})" in rules.core(read(path))[-1].source


@every_notebook
def test_a_notebook_file_is_small(path: Path) -> None:
    assert rules.too_big(path) == []


@every_notebook
def test_the_prose_of_a_notebook_is_about_the_method_only(path: Path) -> None:
    prose = " ".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    assert re.findall(r"Libya|Haftar|Serraj|Benghazi|Tripoli|LNA|GNA", prose) == []


@every_notebook
def test_a_notebook_has_one_parameter_the_pack(path: Path) -> None:
    assert "pack" in parameters(read(path))


@every_notebook
def test_a_notebook_runs_on_the_second_pack(path: Path, tmp_path: Path) -> None:
    result = run_on(path, tmp_path, pack=SECOND_PACK)
    errors = [output for cell in result.cells for output in cell.get("outputs", []) if output.output_type == "error"]
    assert errors == []
    shown = [output for cell in result.cells for output in cell.get("outputs", [])]
    assert "text/html" in shown[0].data


@pytest.mark.parametrize("kind", ["interview", "wire", "press_release", "opinion"])
def test_the_last_notebook_runs_on_texts_of_other_kinds(kind: str, tmp_path: Path) -> None:
    text = NOTEBOOKS[0].parents[1] / "seeds" / "practice" / f"{kind}.txt"
    result = run_on(NOTEBOOKS[-1], tmp_path, pack=str(text))
    shown = [output for cell in result.cells for output in cell.get("outputs", [])]
    assert not [output for output in shown if output.output_type == "error"]
    __, opening, *__ = text.read_text(encoding="utf-8").splitlines()
    pages = [unescape(re.sub("<[^>]+>", "", output.data.get("text/html", ""))) for output in shown]
    assert any(opening in page for page in pages)


def test_a_parameter_that_no_notebook_knows_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no parameter pakc"):
        run_on(NOTEBOOKS[0], tmp_path, pakc=SECOND_PACK)
