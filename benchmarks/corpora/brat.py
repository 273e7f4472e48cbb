"""Reads PolNeAR (Newell, Margolin and Ruths 2018): texts with attributions in brat's standoff format."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
_START = re.compile(r"[A-Z#]\d+\t")


@dataclass(frozen=True)
class Attribution:
    """One hand-annotated attribution: who is credited, by which words, with what."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]


@dataclass(frozen=True)
class Annotated:
    """An article with its attributions."""

    name: str
    text: str
    attributions: list[Attribution]


def read_folder(folder: Path) -> list[Annotated]:
    """All articles of a folder with ``text`` and ``attributions``; one annotator each, chosen by the article's name."""
    by_article: dict[str, list[Path]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_article.setdefault(path.stem.rpartition("_")[0], []).append(path)
    out = []
    for name, paths in sorted(by_article.items()):
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        chosen = paths[zlib.crc32(name.encode()) % len(paths)]
        out.append(Annotated(name, text, _attributions(chosen.read_bytes().decode("utf-8"), text)))
    return out


def _attributions(annotation: str, text: str) -> list[Attribution]:
    lines: list[str] = []
    for line in annotation.split("\n"):
        if _START.match(line):
            lines.append(line)
        elif lines:  # a marked text with a line break in it
            lines[-1] += "\n" + line
    spans: dict[str, list[Span]] = {}
    for line in lines:
        cells = line.split("\t")
        if cells[0].startswith("T"):
            ranges = cells[1].split(" ", 1)[1]
            spans[cells[0]] = [(int(a), int(b)) for a, b in (r.split() for r in ranges.split(";"))]
    out = []
    for line in lines:
        cells = line.split("\t")
        if not cells[0].startswith("E"):
            continue
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for role, target in (part.split(":") for part in cells[1].split()[1:]):
            roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(target, []))
        if any(re.search(r"\w", text[a:b]) for a, b in roles["Content"]):
            out.append(Attribution(sorted(roles["Source"]), sorted(roles["Cue"]), sorted(roles["Content"])))
    return sorted(out, key=lambda a: a.content[0])
