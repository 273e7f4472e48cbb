"""The house from outside: what the repository holds, what a wheel carries, and what nobody should find in it."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent
TEXT = set(".py .md .toml .csv .js .css .txt .cfg .yml .json .ipynb .sh .html .j2".split()) | {""}
# A path of one machine, or a package index of its own: what is in the repository works anywhere.
ONE_MACHINE = re.compile(r"(?<![\w/:.~-])/(?:home|Users|root|opt|mnt|srv|work)/[a-z]|index-url|find-links")
HOSTS = re.compile(r"https?://([\w.-]+)")
# Only named in prose and licences, or compared with; the program itself asks none of them for anything.
CODE_WITHOUT_HOSTS = ("libya_lesson/**/*.py", "libya_lesson/labextension/static/*", "libya_lesson/voila/*")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def pins(name: str) -> list[str]:
    return [line for line in (ROOT / name).read_text().splitlines() if line and not line.startswith("#")]


def test_no_file_names_a_path_of_one_machine() -> None:
    texts = [path for path in tracked() if path.suffix in TEXT and path.name != Path(__file__).name]
    found = [f"{path}: {m[0]}" for path in texts if (m := ONE_MACHINE.search(path.read_text("utf-8", "replace")))]
    assert found == []


def test_the_program_names_no_other_machine() -> None:
    files = [path for pattern in CODE_WITHOUT_HOSTS for path in ROOT.glob(pattern) if "node_modules" not in path.parts]
    hosts = {host for path in files if path.is_file() for host in HOSTS.findall(path.read_text("utf-8"))}
    namespaces = {"schemas.openxmlformats.org"}  # a name inside a file format, never asked for anything
    assert hosts - namespaces <= {"127.0.0.1"}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_requirement_is_pinned_and_the_last_one_is_the_project(name: str) -> None:
    *others, last = pins(name)
    assert last == "-e ."
    assert [line for line in others if not re.match(r"[\w.-]+==[\w.]+(; .+)?$", line)] == []


def test_the_requirements_of_the_tests_contain_those_of_the_lessons() -> None:
    assert set(pins("requirements.txt")) <= set(pins("requirements-test.txt"))


def test_binder_takes_the_same_versions_and_leaves_its_own_jupyterlab_alone() -> None:
    *binder, last = pins(".binder/requirements.txt")
    assert last == "-e ."
    assert {line.lower() for line in binder} <= {line.lower() for line in pins("requirements.txt")}
    assert not any(line.startswith(("jupyterlab", "notebook", "jupyter_server")) for line in binder)
    assert re.fullmatch(r"python-3\.1[1-4]\n", (ROOT / ".binder" / "runtime.txt").read_text())


def declared(*extras: str) -> set[str]:
    """What pyproject.toml asks for, with these extras, by the names as an index writes them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *(line for name in extras for line in project["optional-dependencies"][name])]
    return {canonical(re.split(r"[\[<>=!~; ]", line)[0]) for line in asked}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(path: Path, *ours: str) -> set[str]:
    """The distributions that a file imports itself, by whatever name."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    found = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"libya_lesson", "tests", *ours}
    return {canonical(distributions().get(name, [name])[0]) for name in found}


@cache
def distributions() -> Mapping[str, list[str]]:
    """Which distributions bring a module; to ask takes half a second."""
    return metadata.packages_distributions()


def test_every_package_that_is_imported_is_asked_for() -> None:
    runs = declared("app", "html", "parquet", "pdf")
    peers = {canonical(line.split("==")[0]) for line in pins("benchmarks/requirements-peers.txt")}
    beside = {path.stem for path in (ROOT / "benchmarks").iterdir()}  # they import each other by their bare names
    allowed = {"libya_lesson": runs, "tests": runs | declared("test"), "tools": runs | declared("test"),
               "benchmarks": runs | declared("test") | peers, "conftest.py": runs | declared("test")}  # fmt: skip
    unasked = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in tracked()
        if path.suffix == ".py" and (top := path.relative_to(ROOT).parts[0]) in allowed
        for name in imported(path, *(beside if top == "benchmarks" else ())) - allowed[top]
    }
    assert unasked == set()


@pytest.mark.parametrize(("name", "extras"), [("requirements.txt", ["app"]), ("requirements-test.txt", ["test"])])
def test_every_package_that_is_asked_for_is_pinned(name: str, extras: list[str]) -> None:
    assert declared(*extras) - {canonical(line.split("==")[0]) for line in pins(name)} == set()


def test_a_wheel_carries_packs_lessons_word_lists_and_the_lab_extension(tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    names = zipfile.ZipFile(wheel).namelist()
    data = next(name.split("/")[0] for name in names if ".data/" in name)
    for part in (
        "libya_lesson/seeds/libya/article.txt",
        "libya_lesson/seeds/harbour/pack.toml",
        "libya_lesson/notebooks/00_start_here.ipynb",
        "libya_lesson/lexicons/titles.csv",
        "libya_lesson/activities/static/card.js",
        f"{data}/data/share/jupyter/labextensions/libya-lesson/package.json",
        f"{data}/data/share/jupyter/labextensions/libya-lesson/static/lesson.js",
        f"{data}/data/share/jupyter/lab/settings/overrides.d/libya-lesson.json",
        f"{data}/data/share/jupyter/voila/templates/libya-lesson/index.html.j2",
    ):
        assert part in names
    assert not any("node_modules" in name or name.startswith("tests/") for name in names)


def test_a_wheel_carries_nothing_that_git_ignores(tmp_path: Path) -> None:
    for path in tracked():
        (tmp_path / "src" / path.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, tmp_path / "src" / path.relative_to(ROOT))
    for ignored in ("notebooks/.ipynb_checkpoints/00_start_here-checkpoint.ipynb", "seeds/libya/__pycache__/a.py"):
        (tmp_path / "src" / ignored).parent.mkdir()
        (tmp_path / "src" / ignored).write_text("somebody's answers")
    [wheel] = WheelBuilder(str(tmp_path / "src")).build(directory=str(tmp_path), versions=["standard"])
    assert [name for name in zipfile.ZipFile(wheel).namelist() if "checkpoint" in name or "pycache" in name] == []


def test_the_version_is_the_same_everywhere() -> None:
    import libya_lesson

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    extension = json.loads((ROOT / "libya_lesson" / "labextension" / "package.json").read_text())["version"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())["version"]
    assert {project, extension, citation} == {libya_lesson.__version__}


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_a_workflow_pins_its_actions_and_asks_for_no_more_than_reading(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text())
    assert workflow["permissions"] == {"contents": "read"}
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []


def test_every_data_file_says_where_it_comes_from() -> None:
    lists = list((ROOT / "libya_lesson" / "lexicons").glob("*.csv"))
    drawn = list((ROOT / "libya_lesson" / "figures" / "data").iterdir())
    assert lists and drawn
    assert [path.name for path in lists if not path.read_text("utf-8").lower().startswith("# source")] == []
    assert [path.name for path in drawn if "# source: " not in path.read_text("utf-8")] == []
