"""Examines the installation, or a lesson pack: what is there, what is missing, and what to mend, in plain words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import click

from libya_lesson.locale import _, ngettext
from libya_lesson.terminal import say

OLDEST_PYTHON = (3, 11)
NEEDED = ("jupyterlab", "ipykernel", "ipywidgets", "anywidget", "pandas", "plotly", "networkx", "click")
INSTALL = "python -m pip install -r requirements.txt"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; ``mend`` is None where all is well."""

    what: str
    found: str
    mend: str | None = None


def tell_installation() -> int:
    """Say of each thing that a lesson needs whether it is there; 1 where something is to mend, else 0."""
    wrong = 0
    for finding in examine():
        sign = _("ok") if finding.mend is None else _("MEND")
        say(f"{sign:>5}  {finding.what}: {finding.found}")
        if finding.mend is not None:
            wrong += 1
            say(f"       → {finding.mend}")
    say(_("Everything is in place.") if not wrong else _("Mend the lines above, then run this again."))
    return 1 if wrong else 0


def tell_pack(name: str) -> int:
    """Say what is wrong with a lesson pack; 0 where nothing is, 1 where something is, 2 where it cannot be read."""
    from libya_lesson.packs import PackError, checks, open_pack
    from libya_lesson.packs.checks.there import absent

    try:
        pack = open_pack(name)
        note = pack.note
    except PackError as problem:
        click.echo(str(problem), err=True)
        return 2
    if not pack.has_case:
        if note:
            say(note)
        say(_("{pack}: this is a text without a case file. There is nothing to check.").format(pack=name))
        return 0
    found = checks.check(pack)
    for wrong in found:
        say(f"{_('MEND'):>5}  {wrong}")
    if missing := absent(pack):
        say(
            _("Not there, which is no mistake: {files}. docs/packs.md says what each is for.").format(
                files=", ".join(missing)
            )
        )
    if found:
        say(ngettext("{n} thing to mend.", "{n} things to mend.", len(found)).format(n=len(found)))
        return 1
    say(_("Nothing to mend. Open it: {command}").format(command=f"python -m libya_lesson --pack {name}"))
    return 0


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
