"""Pins every package, the indirect ones too: writes both requirements files from fresh environments."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Needed on other systems than the one that pins; found in the packages' own conditions.
ELSEWHERE = {
    "appnope": 'platform_system == "Darwin"',
    "colorama": 'sys_platform == "win32"',
    "pywinpty": 'os_name == "nt"',
}
# From 4.25 on it loads a grammar that nothing here asks for: every Jupyter server starts a second or two later.
HELD_BACK = ["jsonschema<4.25"]


def pin(extras: str) -> list[str]:
    """The lines `name==version` of a fresh environment that holds the project with these extras."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        _run(python, "-m", "pip", "install", "--quiet", f"{ROOT}[{extras}]", *HELD_BACK)
        frozen = _run(python, "-m", "pip", "freeze", "--exclude", "libya-lesson").splitlines()
        for name in ELSEWHERE:
            newest = _run(python, "-m", "pip", "index", "versions", name).split("(")[1].split(")")[0]
            frozen.append(f"{name}=={newest}; {ELSEWHERE[name]}")
    return sorted((line for line in frozen if "==" in line), key=str.lower)


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, stderr=sys.stderr).stdout


def _write(name: str, heading: str, lines: list[str]) -> None:
    text = "\n".join([f"# {heading} Written by `make pins`.", *lines, "-e ."]) + "\n"
    (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write("requirements.txt", "What the lessons need, every version pinned.", pin("app"))
    _write("requirements-test.txt", "What the lessons and their tests need, every version pinned.", pin("test"))
