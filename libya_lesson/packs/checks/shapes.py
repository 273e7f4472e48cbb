"""Do the parts of a row fit together: a band and its digit, a card and its effects, a chain and its beads?"""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.packs.checks.wrong import Wrong, entries, rows
from libya_lesson.packs.pack import Pack

BOXES = ("alliance", "alignment", "contact")  # into which the ties of map.toml are sorted


def bands(pack: Pack) -> Iterator[Wrong]:
    """A band goes from its better end to its worse one, and a worked digit lies inside."""
    for where, row in rows(pack, "dossiers"):
        if row["best"] > row["worst"]:
            yield Wrong("dossiers.csv", where, f"best {row['best']} is worse than {row['worst']}", "exchange them")
    for key in ("pair", "more"):
        for where, row in entries(pack, "grid", key):
            if "best" in row and not row["best"] <= row.get("digit", row["best"]) <= row["worst"]:
                told = f"the digits best, digit and worst are {row['best']}, {row.get('digit')} and {row['worst']}"
                yield Wrong("grid.toml", where, told, "make them rise, 1 is the best")


def dossiers(pack: Pack) -> Iterator[Wrong]:
    """Who is rated has a dossier to be rated by; the article's own voice needs none."""
    told = {row["origin"] for row in pack.records("dossiers")}
    for where, row in rows(pack, "origins") if told else ():  # a pack may do without dossiers
        if row["rated"] and row["kind"] != "author" and row["origin_id"] not in told:
            yield Wrong("origins.csv", where, "it is rated and has no row in dossiers.csv", "add one, or write no")


def effects(pack: Pack) -> Iterator[Wrong]:
    """A card says one effect for each thing that it touches, and costs a minute or two of the purse."""
    for where, row in rows(pack, "cards"):
        if len(row["touches"]) != len(row["effect"]):
            told = f"it touches {len(row['touches'])} things and has {len(row['effect'])} effects"
            yield Wrong("cards.csv", where, told, "write one effect for each, in the same order")
        if row["minutes"] not in (1, 2):
            yield Wrong("cards.csv", where, f"it costs {row['minutes']} minutes", "write 1 or 2")


def chains(pack: Pack) -> Iterator[Wrong]:
    """A chain goes from the event to the article, and what does not belong into it lies beside it."""
    for where, row in entries(pack, "chains", "chain"):
        beads, tray = [bead["id"] for bead in row["beads"]], [bead["id"] for bead in row.get("tray", ())]
        if row["form"] not in ("worked", "begun", "alone"):
            yield Wrong("chains.toml", where, f"form is {row['form']!r}", "write worked, begun or alone")
        if len(beads) < 2 or beads[0] != "event" or beads[-1] != "article":
            yield Wrong("chains.toml", where, f"the beads are {beads}", "let event be the first, article the last")
        for key in row.get("given", ()):
            if key not in beads:
                yield Wrong("chains.toml", where, f"given names {key!r}, which is no bead of it", "mend the id")
        for key in sorted({*beads} & {*tray}):
            yield Wrong("chains.toml", where, f"{key!r} is a bead and lies in the tray", "rename one of them")
        for bead in (*row["beads"], *row.get("tray", ())):
            if not bead.get("note"):
                yield Wrong("chains.toml", where, f"the bead {bead['id']!r} has no note", "say what it is, or why not")


def kinds_of_ties(pack: Pack) -> Iterator[Wrong]:
    """A tie to be sorted tells for each wrong box why it is wrong."""
    for where, row in entries(pack, "map", "tie"):
        if row["box"] not in BOXES:
            yield Wrong("map.toml", where, f"box is {row['box']!r}", f"write one of {', '.join(BOXES)}")
        elif set(row["wrong"]) != {*BOXES} - {row["box"]}:
            yield Wrong(
                "map.toml", where, f"wrong speaks of {sorted(row['wrong'])}", "write a reply for each other box"
            )


def places_on_the_map(pack: Pack) -> Iterator[Wrong]:
    """Whoever a pair of map.toml names has a place there, if anybody has."""
    document = pack.document("map")
    placed = {actor["key"] for actor in document.get("actor", ())}
    pairs = [("missing", document["missing"]["pair"])] if "missing" in document else []
    pairs += [(where, row["pair"]) for where, row in entries(pack, "map", "known")]
    for where, pair in pairs if placed else ():
        for key in pair:
            if key not in placed:
                yield Wrong("map.toml", where, f"{key!r} has no [[actor]] with a place", "add one, or name another")


def ties_to_bet_on(pack: Pack) -> Iterator[Wrong]:
    """A forecast that names a tie of the map names one that edges.csv draws, as lesson 04 writes it."""
    drawn = _drawn(pack)
    for where, row in rows(pack, "forecasts"):
        for tie in row["ties"]:
            if tie not in drawn:
                told = f"ties names {tie!r}, which the map does not draw"
                yield Wrong("forecasts.csv", where, told, "write it as a>b:support, or as a~b:contact")


def _drawn(pack: Pack) -> frozenset[str]:
    """The ties of the map by name, with those actors as one that map.toml joins; a contact goes both ways."""
    join = pack.document("map").get("join", {})
    found = set()
    for row in pack.records("edges"):
        ends = [join.get(row[end], row[end]) for end in ("from_actor", "to_actor")]
        alike = row["mutual"] or row["strand"] == "contact"
        found.add(f"{'~'.join(sorted(ends)) if alike else '>'.join(ends)}:{row['strand']}")
    return frozenset(found)
