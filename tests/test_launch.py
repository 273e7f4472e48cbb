"""Starting Jupyter on the lessons: the address, the port, the folder."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from libya_lesson import launch


def test_the_course_folder_holds_the_first_lesson() -> None:
    assert (launch.course_folder() / "notebooks" / launch.FIRST_LESSON).is_file()


@pytest.mark.parametrize("wanted", ["eighty", "0", "70000", "-1"])
def test_a_port_that_is_none_is_said_in_one_sentence(wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.lab([f"--port={wanted}"]) == 2
    assert capsys.readouterr().err == f"--port: “{wanted}” is not a port number: give one between 1024 and 65535.\n"


def test_a_port_that_is_taken_is_said_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert launch.lab(["--no-browser", "--port", str(port)]) == 2
    assert capsys.readouterr().err == f"--port: another program uses port {port}: give a different number, or none.\n"


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_the_printed_address_opens_the_first_lesson_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    own = {"JUPYTER_CONFIG_DIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "libya_lesson", "--no-browser", "--port", port]
    server = subprocess.Popen(command, env={**os.environ, **own}, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found is not None
        assert found[0].startswith(f"http://127.0.0.1:{port}/lab/tree/notebooks/00_start_here.ipynb?token=")
        assert _opens(found[0])
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=30)


def _opens(address: str) -> bool:
    """Whether the address answers before a minute is over; nothing tells from outside that a server is ready."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return bool(answer.status == 200)
        except urllib.error.URLError:
            time.sleep(0.1)
    return False
