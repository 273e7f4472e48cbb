"""Asks the peers, which live in an environment of their own, about the same texts in the same run.

`make bench` makes that environment from requirements-peers.txt and names its Python in $PEER; without one, or where it
cannot be installed, the benchmarks say so and print our figures alone.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
Quotes = list[tuple[list[Span], list[Span]]]
NO_PEER = "No peer beside it: give --peer PYTHON, an environment with benchmarks/requirements-peers.txt."


@dataclass(frozen=True)
class Answer:
    """What one peer took (the median, in milliseconds of processor time for all texts) and found."""

    name: str
    ms: float
    quotes: list[Quotes] | None


def default() -> str | None:
    """The Python that $PEER names, if it is there."""
    named = os.environ.get("PEER")
    return named if named and Path(named).is_file() else None


def packages(python: str) -> Path:
    """The folder in which that Python keeps what was installed for it."""
    command = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip())


def ask(python: str, texts: list[str], turns: int) -> list[Answer]:
    """Let every peer read the texts once to find quotes, and `turns` times by the clock."""
    question = json.dumps({"texts": texts, "turns": turns})
    script = Path(__file__).with_name("peer_reading.py")
    said = subprocess.run([python, script], input=question, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [
        Answer(
            each["name"],
            statistics.median(each["ms"]) if each["ms"] else 0.0,
            None if each["quotes"] is None else [[(s, c) for s, c in quotes] for quotes in each["quotes"]],
        )
        for each in json.loads(said.splitlines()[-1])
    ]
