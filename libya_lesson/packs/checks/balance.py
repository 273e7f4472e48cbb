"""Is distrust no way to win: does a third of what is judged deserve trust, do cards help as well as hurt?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.citing import ids
from libya_lesson.packs.pack import Pack


def deserving(pack: Pack) -> Iterator[Wrong]:
    """A third of claims, sliders, swaps, chains and graded sentences deserves trust; not nearly all of them do."""
    claims = {str(row["claim_id"]): row["supported"] == "yes" for row in pack.records("claims")}
    yield from _a_third("claims.csv", list(claims.values()), "supported")
    for table in ("sliders", "swaps"):
        deserves = [bool(row["deserves"]) for row in pack.records(table)]
        yield from _a_third(f"{table}.csv", deserves, "deserves")
        if sum(deserves) * 3 > len(deserves) * 2:
            told = f"{sum(deserves)} of {len(deserves)} deserve trust, so nothing is to be told apart"
            yield Wrong(f"{table}.csv", "", told, "let a third of them rest on little")
    chains = pack.document("chains").get("chain", ())
    yield from _a_third("chains.toml", [bool(chain["sound"]) for chain in chains], "sound")
    pairs = pack.document("grid").get("pair", ())
    yield from _a_third("grid.toml", [claims.get(pair["claim"], False) for pair in pairs], "supported")


def cards(pack: Pack) -> Iterator[Wrong]:
    """Evidence helps as well as hurts: a quarter of the effects at least goes each way."""
    effects = [effect for row in pack.records("cards") for effect in ids(row["effect"])]
    for effect in ("help", "hurt"):
        if effects.count(effect) * 4 < len(effects):
            told = f"{effects.count(effect)} of {len(effects)} effects {effect}"
            yield Wrong("cards.csv", "", told, f"add cards that {effect}, to a quarter of all")


def _a_third(file: str, deserves: Sequence[bool], column: str) -> Iterator[Wrong]:
    if sum(deserves) * 3 < len(deserves):
        told = f"{sum(deserves)} of {len(deserves)} deserve trust (column or key {column}), so that who doubts all wins"
        yield Wrong(file, "", told, "add well-supported ones, to a third of all")
