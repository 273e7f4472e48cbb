"""Imports go one way: text → reading → tables → packs → judging → figures → activities → lesson."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import libya_lesson

PACKAGE = Path(libya_lesson.__file__).parent
OURS = "libya_lesson"

# Modules that were split off from another one for their length belong to its part.
SAME_PART = {"binding": "lesson", "cutting": "text"}

# What each part of the package may import from the package; a part may always import itself.
READING = {"text", "lexicons", "reading"}
JUDGING = READING | {"tables", "packs", "judging", "locale"}
ALLOWED: dict[str, set[str]] = {
    "locale": set(),
    "text": set(),
    "lexicons": set(),
    "reading": {"text", "lexicons"},
    "tables": READING | {"locale"},
    "files": READING | {"locale"},
    "packs": READING | {"tables", "files", "locale"},
    "judging": READING | {"tables", "packs", "locale"},
    "figures": JUDGING,
    "activities": JUDGING | {"figures", "files"},
    "work": set(),
    "lessons": {"locale"},
    "lesson": JUDGING | {"figures", "activities", "lessons", "work"},
    "summary": {"tables", "locale"},
    "checkup": {"packs", "work", "locale", "terminal"},
    "paper": {"tables", "packs", "judging", "lessons", "locale"},
    "launch": {"locale"},
    "pages": {"lessons", "locale"},
    "terminal": set(),
}
# Inside reading the way goes one way too: each package may use those before it.
READING_ORDER = tuple("records rules language syntax naming quoting claiming relating labels frames content".split())
STANDARD_LIBRARY_ONLY = ("text", "lexicons", "reading")


def modules() -> Iterator[Path]:
    yield from (path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts)


def part_of(module: str) -> str | None:
    """The part a dotted name belongs to: `libya_lesson.reading.quoting.quotes` → `reading`; None for anything else."""
    first, second, *_ = [*module.split("."), ""]
    there = (PACKAGE / second).is_dir() or (PACKAGE / f"{second}.py").is_file()
    return SAME_PART.get(second, second) if first == OURS and second and there else None


def home_of(path: Path) -> str:
    """The part that a file belongs to."""
    name = path.relative_to(PACKAGE).with_suffix("").parts[0]
    return SAME_PART.get(name, name)


def parts_used(path: Path) -> set[str]:
    return {part for name in imports(path) if (part := part_of(name))}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions, but not for type checking alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    package = ".".join([OURS, *path.relative_to(PACKAGE).with_suffix("").parts])
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level)[0] + "." if node.level else ""
            home = f"{base}{node.module or ''}".rstrip(".")
            yield home
            if home == OURS:
                yield from (f"{home}.{alias.name}" for alias in node.names)


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", sorted(modules()), ids=name_of)
def test_a_module_imports_only_from_its_own_layer_and_those_below(path: Path) -> None:
    part = home_of(path)
    if part in ("__init__", "__main__"):
        return
    assert part in ALLOWED, f"{part} has no place in the layers yet: give it one in tests/test_layers.py"
    assert parts_used(path) - ALLOWED[part] - {part} == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "reading").rglob("*.py")), ids=name_of)
def test_a_rule_uses_only_what_is_read_before_it(path: Path) -> None:
    own = path.relative_to(PACKAGE / "reading").with_suffix("").parts[0]
    place = READING_ORDER.index(own) if own in READING_ORDER else len(READING_ORDER)
    used = {name.split(".")[2] for name in imports(path) if name.startswith("libya_lesson.reading.")}
    assert {name for name in used & set(READING_ORDER) if READING_ORDER.index(name) > place} == set()


@pytest.mark.parametrize(("room", "knows"), [("kit", {"kit"}), ("parts", {"kit", "parts"})])
def test_what_activities_share_knows_no_activity(room: str, knows: set[str]) -> None:
    home = f"{OURS}.activities."
    used = {n for path in (PACKAGE / "activities" / room).glob("*.py") for n in imports(path) if n.startswith(home)}
    assert {name.removeprefix(home).split(".")[0] for name in used} <= knows


@pytest.mark.parametrize("part", STANDARD_LIBRARY_ONLY)
def test_the_lower_layers_need_the_standard_library_alone(part: str) -> None:
    files = [path for path in modules() if home_of(path) == part]
    foreign = {name.split(".")[0] for path in files for name in imports(path)} - set(sys.stdlib_module_names) - {OURS}
    assert foreign == set()


def test_only_lesson_joins_work_and_activities() -> None:
    both = [name_of(path) for path in modules() if {"work", "activities"} <= parts_used(path) | {home_of(path)}]
    assert both == ["lesson.py"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "pandas numpy plotly ipywidgets anywidget networkx jupyterlab IPython".split()
    question = f"import sys, libya_lesson; print([name for name in {heavy!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", question], check=True, capture_output=True, text=True)
    assert answer.stdout.strip() == "[]"


def test_the_reading_rules_load_nothing_but_the_standard_library() -> None:
    question = "import sys; before = set(sys.modules); import libya_lesson.reading; print(set(sys.modules) - before)"
    answer = subprocess.run([sys.executable, "-c", question], check=True, capture_output=True, text=True)
    loaded = {name.split(".")[0] for name in ast.literal_eval(answer.stdout)}
    assert loaded - sys.stdlib_module_names == {OURS}
