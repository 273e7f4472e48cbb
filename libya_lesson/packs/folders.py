"""Finds the packs that have a name: in the checkout, around the folder one works in, and in the installed package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def pack_names() -> tuple[str, ...]:
    """Names that `open_pack` knows without a path.

    >>> set(pack_names()) >= {"harbour", "libya"}
    True
    """
    return tuple(sorted({toml.parent.name for seeds in seed_folders() for toml in seeds.glob("*/pack.toml")}))


def seed_folders() -> Iterator[Path]:
    """Folders that hold packs: upward from here, upward from the package, and what the wheel brought along."""
    seen = set()
    for base in (Path.cwd(), PACKAGE):
        for folder in (base, *base.parents):
            seeds = folder / "seeds"
            if seeds not in seen and any(seeds.glob("*/pack.toml")):
                seen.add(seeds)
                yield seeds
