"""Do ids stand, once, in the file they point to, and does a column with a closed list hold nothing else?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from libya_lesson.packs.checks.wrong import Wrong, ids_of, rows
from libya_lesson.packs.citing import ids
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.schema import TABLES

MANY = {"edges", "outcomes", "copychain", "ladder", "glosses"}  # tables whose first column may say the same twice

# Which tables the cells of a column point to.
COLUMNS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("origins", "who"): ("who",), ("origins", "copies"): ("origins",), ("dossiers", "origin"): ("origins",),
    ("cards", "touches"): ("claims", "origins"), ("claims", "origin"): ("origins",),
    ("claims", "relays"): ("origins",), ("claims", "hidden"): ("origins",), ("edges", "claim_id"): ("claims",),
    ("edges", "from_actor"): ("who",), ("edges", "to_actor"): ("who",), ("sliders", "claim_id"): ("claims",),
    ("absent", "who"): ("who",), ("forecasts", "claim_id"): ("claims",), ("outcomes", "forecast_id"): ("forecasts",),
    ("ladder", "actor"): ("who",), ("claims", "later_sources"): ("sources",),
    **{(name, "sources"): ("sources",) for name, columns in TABLES.items() if "sources" in {c.name for c in columns}},
}  # fmt: skip
# The same for the keys of a TOML file, wherever in it they stand.
KEYS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("pack", "sources"): ("sources",), ("background", "source"): ("sources",),
    ("background", "sources"): ("sources",), ("chains", "who"): ("who",), ("chains", "sources"): ("sources",),
    ("grid", "origin"): ("origins",), ("grid", "claim"): ("claims",), ("map", "key"): ("who",),
    ("map", "actor"): ("who",), ("map", "pair"): ("who",), ("map", "sources"): ("sources",),
}  # fmt: skip
YES_PARTLY_NO = frozenset({"yes", "partly", "no"})
LISTS: Mapping[tuple[str, str], frozenset[str]] = {
    ("absent", "frame"): frozenset(
        {"conflict", "human interest", "economic consequences", "morality", "responsibility"}
    ),
    ("cards", "effect"): frozenset({"help", "hurt", "split"}),
    ("cards", "move"): frozenset({"stop", "investigate", "find", "trace"}),
    ("claims", "mood"): frozenset({"real", "future", "hypothetical"}),
    ("claims", "supported"): YES_PARTLY_NO,
    ("copychain", "loss"): frozenset({"source", "sure", "name", "place", "none"}),
    ("dossiers", "best"): frozenset("ABCDEF"),
    ("dossiers", "worst"): frozenset("ABCDEF"),
    ("edges", "sign"): frozenset("+0-"),
    ("edges", "strand"): frozenset({"contact", "request", "support", "conflict"}),
    ("forecasts", "lacks"): frozenset({"who", "what", "where", "when"}),
    ("forecasts", "outcome"): frozenset({"yes", "no", "open"}),
    ("forecasts", "supported"): YES_PARTLY_NO,
    ("glosses", "kind"): frozenset({"word", "name", "broken"}),
    ("ladder", "voice"): frozenset({"author", "quoted", "self", "outside"}),
    ("origins", "kind"): frozenset({"party", "official", "outlet", "agency", "expert", "author", "unnamed"}),
    ("outcomes", "direction"): frozenset({"for", "against", "neither"}),
    ("places", "kind"): frozenset({"city", "town", "port", "base", "border post", "capital", "region", "sea"}),
    ("sources", "kind"): frozenset(
        {"news report", "agency report", "official record", "reference", "archive", "interview", "dataset", "notice"}
    ),
    ("sources", "seen"): frozenset({"seen in a stored copy", "our own calculation", "invented"}),
    ("who", "kind"): frozenset(
        {"person", "state", "government body", "armed group", "organisation", "media", "unnamed"}
    ),
}


def unique(pack: Pack) -> Iterator[Wrong]:
    """An id names one row alone."""
    for table in TABLES.keys() - MANY:
        first = TABLES[table][0].name
        often = Counter(row[first] for row in pack.records(table))
        for where, row in rows(pack, table):
            if often[row[first]] > 1:
                yield Wrong(f"{table}.csv", where, f"the {first} stands there {often[row[first]]} times", "rename it")


def in_tables(pack: Pack) -> Iterator[Wrong]:
    """What a cell names has a row of its own."""
    for (table, column), targets in COLUMNS.items():
        known = _known(pack, targets)
        for where, row in rows(pack, table):
            for key in ids(row[column]):
                if key not in known:
                    yield _unknown(f"{table}.csv", where, column, key, targets)


def in_documents(pack: Pack) -> Iterator[Wrong]:
    """What a TOML file names has a row of its own."""
    for (document, key), targets in KEYS.items():
        known = _known(pack, targets)
        for named in _under(pack.document(document), key):
            if named not in known:
                yield _unknown(f"{document}.toml", "", key, named, targets)
    who = ids_of(pack, "who")
    for one, other in pack.document("map").get("join", {}).items():
        for actor in (one, other):
            if actor not in who:
                yield _unknown("map.toml", "", "join", actor, ("who",))


def lists(pack: Pack) -> Iterator[Wrong]:
    """A column with a closed list holds nothing else."""
    for (table, column), allowed in LISTS.items():
        for where, row in rows(pack, table):
            for value in ids(row[column]):
                if value not in allowed:
                    told = f"{column} is {value!r}"
                    yield Wrong(f"{table}.csv", where, told, f"write one of {', '.join(sorted(allowed))}")


def _known(pack: Pack, targets: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(ids_of(pack, target) for target in targets))


def _unknown(file: str, where: str, named: str, key: str, targets: tuple[str, ...]) -> Wrong:
    files = " and ".join(f"{target}.csv" for target in targets)
    return Wrong(file, where, f"{named} names {key!r}, which is not in {files}", "add that row, or mend the id")


def _under(value: Any, wanted: str) -> Iterator[str]:
    """Every word under a key, at any depth; tables under that key are looked into and not taken for words."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == wanted and isinstance(inner, str):
                yield inner
            elif key == wanted and isinstance(inner, list) and all(isinstance(each, str) for each in inner):
                yield from inner
            else:
                yield from _under(inner, wanted)
    elif isinstance(value, list):
        for inner in value:
            yield from _under(inner, wanted)
