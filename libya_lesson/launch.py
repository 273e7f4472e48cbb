"""Starts Jupyter on the lessons: JupyterLab for `lab`, the view without cells (Voilà) for `app`."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from libya_lesson import __version__
from libya_lesson.locale import _

FIRST_PORT = 8888
FIRST_LESSON = "00_start_here.ipynb"
_PACKAGE = Path(__file__).resolve().parent
# A teacher's window shows our address and real errors, not what Jupyter tells developers (Voilà turns that on).
_QUIET = (
    "--ServerApp.log_level=ERROR",
    "--LabApp.log_level=ERROR",
    "--ServerApp.jpserver_extensions={'voila.server_extension': False}",
)


def course_folder() -> Path:
    """The folder that holds `notebooks/`: the checkout, else a copy in the user's data folder.

    An installed package may lie where nothing can be written, and Jupyter wants to write beside a notebook,
    so the lessons are copied out once per version. What a student answers is never kept in these files.

    >>> (course_folder() / "notebooks").name
    'notebooks'
    """
    checkout = _PACKAGE.parent
    if (checkout / "notebooks").is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout
    from jupyter_core.paths import jupyter_data_dir

    copy = Path(jupyter_data_dir()) / "libya-lesson" / __version__
    lessons = [path.name for path in (_PACKAGE / "notebooks").glob("*.ipynb")]
    if not all((copy / "notebooks" / name).is_file() for name in lessons):  # an earlier copy may have been broken off
        shutil.copytree(_PACKAGE / "notebooks", copy / "notebooks", dirs_exist_ok=True)
    return copy


def lab(options: Sequence[str] = ()) -> int:
    """Open JupyterLab at the first lesson; options such as `--no-browser` and `--port 8899` go to Jupyter."""
    course = course_folder()
    port, rest = _port(options)
    if port is None:
        return 2
    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(16)
    page = f"lab/tree/notebooks/{FIRST_LESSON}"
    _say(f"http://127.0.0.1:{port}/{page}?token={token}")
    command = [
        *(sys.executable, "-m", "jupyterlab", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
        *(f"--ServerApp.root_dir={course}", f"--ServerApp.default_url=/{page}", *_QUIET, *_root_option()),
        *rest,
    ]
    # The token goes through the environment, because other users of the machine can read a command line.
    return _run(command, {"JUPYTERLAB_WORKSPACES_DIR": str(_layout_folder(port)), **os.environ, "JUPYTER_TOKEN": token})


def _layout_folder(port: int) -> Path:
    """Where JupyterLab keeps its open tabs for this start: an empty folder of the course's own.

    Else yesterday's lessons would open and run beside the first one, or the tabs of somebody's other work.
    """
    from jupyter_core.paths import jupyter_runtime_dir

    folder = Path(jupyter_runtime_dir()) / f"libya-lesson-{port}"
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def app(options: Sequence[str] = ()) -> int:
    """Open the lessons as pages without cells (Voilà); every option goes to Voilà."""
    if find_spec("voila") is None:
        print(_("The view without cells needs Voilà: run `pip install voila`, then start again."), file=sys.stderr)
        return 2
    course = course_folder()
    port, rest = _port(options)
    if port is None:
        return 2
    _say(f"http://127.0.0.1:{port}/")
    command = [
        *(
            sys.executable,
            "-m",
            "libya_lesson.pages",
            str(course / "notebooks"),
            "--Voila.ip=127.0.0.1",
            f"--port={port}",
        ),
        *("--Voila.log_level=ERROR", "--template=libya-lesson"),
        *rest,
    ]
    return _run(command, {})


def _say(address: str) -> None:
    """Where the lessons are, for a browser that did not open by itself."""
    print(_("The lessons open at {address}").format(address=address))
    print(_("Leave this window open while you work. Ctrl+C here ends the lesson; your answers are kept."), flush=True)


def _root_option() -> list[str]:
    """Jupyter refuses to start as root, but in containers there is nobody else; it listens to this machine only."""
    return ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _port(options: Sequence[str]) -> tuple[int | None, list[str]]:
    """The port to use and the options without it; None, after one sentence, when the wanted port is no use."""
    rest: list[str] = []
    wanted: str | None = None
    words = iter(options)
    for word in words:
        if word in ("--port", "-p"):
            wanted = next(words, "")
        elif word.startswith(("--port=", "--ServerApp.port=")):
            wanted = word.split("=", 1)[1]
        else:
            rest.append(word)
    if wanted is None:
        return next(port for port in range(FIRST_PORT, FIRST_PORT + 100) if _free(port)), rest
    if not (wanted.isdigit() and 0 < int(wanted) < 65536):
        problem = _("--port: “{wanted}” is not a port number: give one between 1024 and 65535.")
        print(problem.format(wanted=wanted), file=sys.stderr)
        return None, rest
    if not _free(int(wanted)):
        problem = _("--port: another program uses port {wanted}: give a different number, or none.")
        print(problem.format(wanted=wanted), file=sys.stderr)
        return None, rest
    return int(wanted), rest


def _free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As Jupyter does: a port whose last user has just left is free (on Windows the option would mean "share").
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _run(command: list[str], extra: dict[str, str]) -> int:
    """Become Jupyter where the system can, so that Ctrl+C and kill reach it; elsewhere wait until it ends."""
    environment = {**os.environ, **extra}
    if os.name == "posix":
        os.execve(command[0], command, environment)
    server = subprocess.Popen(command, env=environment)
    while True:
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
