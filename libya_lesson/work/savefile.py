"""Files of answers: where they lie, written whole or not at all, by one writer at a time, read only where whole."""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zlib import crc32

FORMAT = 1
_ROOT = Path(__file__).resolve().parents[2]

Stamp = tuple[int, int, int]


def work_folder() -> Path | None:
    """Where answers are saved: $LIBYA_LESSON_WORK, ``work`` in a checkout, the user's data folder; None: nowhere."""
    places = [Path(p) for p in [os.environ.get("LIBYA_LESSON_WORK", "")] if p]
    if not places and (_ROOT / "pyproject.toml").exists() and (_ROOT / "seeds").exists():
        places.append(_ROOT / "work")
    if not places:
        with suppress(ImportError):
            from platformdirs import user_data_path

            places.append(user_data_path("libya_lesson", appauthor=False))
    for place in places:
        with suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            probe = place / f".{secrets.token_hex(4)}"
            probe.touch()
            probe.unlink()
            return place
    return None


def stamp(path: Path) -> Stamp | None:
    """What tells one writing of a file from the next, as each makes a new file; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def replace_whole(path: Path, text: str) -> None:
    """Write a file so that a reader, or a kill, sees the old one or the new one and never a half."""
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        for left in range(50, -1, -1):
            try:
                new.replace(path)
                break
            except PermissionError:  # Windows, while another lesson reads the file
                if not left:
                    raise
                time.sleep(0.02)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one lesson at a time read, merge and write; the system frees the lock of a killed process."""
    with (folder / ".lock").open("a+b") as file:
        if os.name == "nt":  # pragma: no cover
            import msvcrt

            file.seek(0)
            getattr(msvcrt, "locking")(file.fileno(), getattr(msvcrt, "LK_LOCK"), 1)  # noqa: B009 - unknown to mypy here
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def plain(name: str) -> str:
    """What a file can be called on every system.

    >>> plain("Mia B.")
    'mia-b'
    """
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")[:40] or "nobody"


def stem(pack: str) -> str:
    """The first part of the names of a pack's files; a pack whose name cannot stand there whole has a sign of its own.

    >>> stem("libya"), stem("The north"), stem("the-north")
    ('libya', 'the-north-0e931e71', 'the-north')
    """
    shown = plain(pack)
    return shown if shown == pack else f"{shown}-{crc32(pack.encode('utf-8', 'surrogatepass')):08x}"


def free_path(folder: Path, begin: str) -> Path:
    """The first of ``begin-1.json``, ``begin-2.json`` … that does not exist yet."""
    number = 1
    while (path := folder / f"{begin}-{number}.json").exists():
        number += 1
    return path


def sweep(folder: Path) -> None:
    """Take away what a kill left half written, once it is a minute old."""
    for left in folder.glob(".*.new"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > 60:
                left.unlink()


def parsed(path: Path) -> dict[str, Any] | None:
    """The content of a file of answers, or None where it is not one."""
    try:
        saved = json.loads(path.read_text("utf-8"))
        good = (
            saved["format"] == FORMAT
            and isinstance(saved["id"], str)
            and isinstance(saved["names"][0], int)
            and all(isinstance(name, str) for name in saved["names"][1])
            and all(
                isinstance(turn, int) and isinstance(state, dict | None) for turn, state in saved["activities"].values()
            )
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
    return saved if good else None


def newer(path: Path) -> bool:
    """Whether a file of answers says that a later version of the course wrote it."""
    try:
        found = json.loads(path.read_text("utf-8"))["format"]
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return False
    return isinstance(found, int) and found > FORMAT
