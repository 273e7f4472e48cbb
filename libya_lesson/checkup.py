"""Examines the installation: what is there, what is missing, and what to do about it, in plain words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from libya_lesson.locale import _

OLDEST_PYTHON = (3, 11)
NEEDED = ("jupyterlab", "ipykernel", "ipywidgets", "anywidget", "pandas", "plotly", "networkx", "click")
INSTALL = "python -m pip install -r requirements.txt"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; ``mend`` is None where all is well."""

    what: str
    found: str
    mend: str | None = None


def examine() -> Iterator[Finding]:
    """Look at everything that a lesson needs, in the order in which it would fail.

    >>> next(examine()).what
    'Python'
    """
    for look in (_python, _packages, _kernel, _extensions, _lessons, _work):
        yield from _safely(look)


def _safely(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except Exception as error:
        yield Finding(look.__name__.strip("_"), f"{type(error).__name__}: {error}", _install_again())


def _install_again() -> str:
    return _("Install again: {command}").format(command=INSTALL)


def _python() -> Iterator[Finding]:
    found = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, OLDEST_PYTHON))
    mend = None if sys.version_info >= OLDEST_PYTHON else _("Install Python {wanted} or newer.").format(wanted=wanted)
    yield Finding("Python", f"{found} ({sys.executable})", mend)


def _packages() -> Iterator[Finding]:
    for name in NEEDED:
        try:
            yield Finding(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, _("missing"), _install_again())


def _kernel() -> Iterator[Finding]:
    from jupyter_client.kernelspec import KernelSpecManager

    kernels = KernelSpecManager().find_kernel_specs()
    mend = (
        None
        if "python3" in kernels
        else _("Add it: {command}").format(command="python -m ipykernel install --sys-prefix")
    )
    yield Finding(_("Jupyter kernel “python3”"), kernels.get("python3", _("missing")), mend)


def _extensions() -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_path

    folders = [Path(p) for p in jupyter_path("labextensions")]
    for name, why in (
        ("@jupyter-widgets/jupyterlab-manager", _("without it no activity is drawn")),
        ("libya-lesson", _("without it a lesson starts only when you press ▶▶")),
    ):
        there = next((folder / name for folder in folders if (folder / name / "package.json").exists()), None)
        found = str(there) if there else _("missing: {why}").format(why=why)
        yield Finding(_("Lab extension {name}").format(name=name), found, None if there else _install_again())


def _lessons() -> Iterator[Finding]:
    from libya_lesson.packs import open_pack
    from libya_lesson.packs.folders import pack_names

    notebooks = _notebooks()
    mend = None if notebooks else _("Fetch the course again: its folder notebooks/ is missing.")
    yield Finding(_("Notebooks"), str(notebooks[0].parent) if notebooks else _("missing"), mend)
    names = pack_names()
    for name in names:
        pack = open_pack(name)
        yield Finding(_("Lesson pack “{name}”").format(name=name), f"{pack.title}: {len(pack.article.paragraphs)} ¶")
    if not names:
        yield Finding(_("Lesson packs"), _("missing"), _("Fetch the course again: its folder seeds/ is missing."))


def _notebooks() -> list[Path]:
    here = Path(__file__).resolve().parent
    for folder in (here.parent / "notebooks", here / "notebooks"):
        if found := sorted(folder.glob("0*.ipynb")):
            return found
    return []


def _work() -> Iterator[Finding]:
    from libya_lesson.work.savefile import work_folder

    folder = work_folder()
    mend = _("Set LIBYA_LESSON_WORK to a folder where you may write, or take your work code along.")
    yield Finding(_("Saved answers"), str(folder or _("nowhere to write")), None if folder else mend)
