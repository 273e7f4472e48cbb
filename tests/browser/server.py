"""A Jupyter server for the tests: the tested environment, a free port, a copy of the notebooks, folders of its own."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
PATIENCE = 90  # seconds a server may take to answer on a slow machine


@dataclass
class Server:
    """A running server; use it in a `with`."""

    kind: str
    url: str
    token: str
    folder: Path
    process: subprocess.Popen[bytes]

    @classmethod
    def lab(cls, folder: Path, *, extension: bool = True, notebooks: Path = NOTEBOOKS) -> Server:
        """JupyterLab; without our extension it is the stack as it comes."""
        own = []
        if not extension:
            own = ["--LabApp.expose_app_in_browser=True"]  # a test can ask what JupyterLab has heard from its kernel
            config = folder / "config" / "labconfig"
            config.mkdir(parents=True)
            (config / "page_config.json").write_text(json.dumps({"disabledExtensions": {"libya-lesson": True}}))
        options = ["-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.log_level=WARN"]
        return cls._start("lab", folder, notebooks, [*options, *own, "--ServerApp.port_retries=0"])

    @classmethod
    def voila(cls, folder: Path, *, notebooks: Path = NOTEBOOKS) -> Server:
        """The view without cells, started as `python -m libya_lesson app` starts it."""
        options = ["-m", "libya_lesson.pages", "notebooks", "--no-browser", "--template=libya-lesson"]
        return cls._start("voila", folder, notebooks, options)

    @classmethod
    def _start(cls, kind: str, folder: Path, notebooks: Path, options: Sequence[str]) -> Server:
        shutil.copytree(notebooks, folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        (folder / "work").mkdir()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        token = secrets.token_hex(8)
        own = {
            "JUPYTER_TOKEN": token,
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_DATA_DIR": str(folder / "data"),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
            "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
            "LIBYA_LESSON_WORK": str(folder / "work"),
        }
        log = (folder / "server.log").open("wb")
        command = [sys.executable, *options, f"--port={port}"]
        if kind == "lab":
            command.append(f"--ServerApp.root_dir={folder}")
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **own}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        server = cls(kind, f"http://127.0.0.1:{port}", token, folder, process)
        server._wait()
        return server

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def forget_answers(self) -> None:
        for path in (self.folder / "work").iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def kernels(self) -> list[dict[str, Any]]:
        """What runs, with Jupyter's ids."""
        found: list[dict[str, Any]] = self._ask("/api/kernels") or []
        return found

    def end_kernels(self, but: Collection[str] = ()) -> None:
        """End all kernels but these."""
        if self.kind == "lab":
            for kernel in self.kernels():
                if kernel["id"] not in but:
                    with suppress(urllib.error.HTTPError):  # it ended by itself in the meantime
                        self._ask(f"/api/kernels/{kernel['id']}", "DELETE")

    def kernel_processes(self, but: Collection[str] = ()) -> list[psutil.Process]:
        """The processes of all kernels but these; Jupyter names each one's file by the kernel's id."""
        children = []
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.NoSuchProcess):  # one that was just killed
                children.append((child, " ".join(child.cmdline())))
        return [child for child, line in children if "ipykernel" in line and not any(other in line for other in but)]

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                self._ask("/api/status" if self.kind == "lab" else "/voila/api/status")
                return
            except urllib.error.HTTPError:
                return  # it answers
            except OSError:
                time.sleep(0.1)
        log = (self.folder / "server.log").read_text(errors="replace")
        raise RuntimeError(f"the {self.kind} server did not start: {log[-2000:]}")

    def _ask(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(
            self.url + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                text = answer.read()
        except urllib.error.HTTPError as problem:
            if problem.code == 404:
                return None
            raise
        return json.loads(text) if text else None
