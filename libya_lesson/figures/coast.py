"""Coastlines and names that travel with the package or with a pack, so that no map ever needs the network."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

MEDITERRANEAN = Path(__file__).parent / "data" / "mediterranean.csv"
NAMES = MEDITERRANEAN.with_name("names.toml")

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Coast:
    """Rings of (longitude, latitude) in degrees: land, holes in it (inland seas), and open border lines."""

    land: tuple[Ring, ...]
    holes: tuple[Ring, ...]
    borders: tuple[Ring, ...]


@lru_cache(maxsize=8)
def load_coast(path: Path = MEDITERRANEAN) -> Coast:
    """Read a file with the columns kind (land, hole, border), ring, lon, lat; lines that start with # are notes.

    Raises ValueError that names the file for an unknown kind.

    >>> len(load_coast().borders)  # Libya's six neighbours by land
    6
    """
    rings: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            rings.setdefault((row["kind"], row["ring"]), []).append((float(row["lon"]), float(row["lat"])))
    unknown = sorted({kind for kind, _ring in rings} - {"land", "hole", "border"})
    if unknown:
        raise ValueError(f"{path}: the kind {unknown[0]!r} was found; write land, hole or border.")
    kinds = {
        kind: tuple(tuple(ring) for (k, _r), ring in rings.items() if k == kind) for kind in ("land", "hole", "border")
    }
    return Coast(kinds["land"], kinds["hole"], kinds["border"])


@lru_cache(maxsize=1)
def load_names() -> tuple[tuple[str, float, float], ...]:
    """The names on the map of the Mediterranean, each with its degrees east and north.

    >>> load_names()[0]
    ('Libya', 17.5, 26.5)
    """
    with NAMES.open("rb") as file:
        return tuple((row["name"], row["lon"], row["lat"]) for row in tomllib.load(file)["name"])
