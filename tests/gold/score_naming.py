"""Precision and recall of actors, places and the words that name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from libya_lesson.tables import Reading
from tests.gold.anchors import Gold
from tests.gold.matching import Score, paired


def _plain(name: str) -> str:
    return re.sub(r"^(the|some|a) ", "", name.casefold().replace("\u2019", "'"))


def _aliases(cell: str | Sequence[str]) -> set[str]:
    parts = cell.split(";") if isinstance(cell, str) else cell
    return {_plain(alias) for alias in parts if alias}


Names = dict[str, set[str]]  # the annotation's name -> ids of the reading's actors that stand for it


def score_actors(gold: Gold, reading: Reading) -> tuple[Score, Names]:
    rows = gold.rows("actors")
    frame = reading.actors
    found = [(a.actor_id, a.name, a.kind, a.affiliation, _aliases(a.aliases)) for a in frame.itertuples()]
    due = [(r["name"], r["kind"].split("/"), r["affiliation"].split("/"), _aliases(r["aliases"])) for r in rows]
    pairs = paired(len(due), len(found), lambda i, j: len(due[i][3] & found[j][4]) * _same_sort(due[i][1], found[j][2]))
    of_gold, of_found = dict(pairs), {j: i for i, j in pairs}
    names: Names = {due[i][0]: {found[j][0]} for i, j in pairs}
    for name, kinds, _, aliases in due:
        if "unnamed" in kinds:  # the reading may take in more or fewer of the words
            names.setdefault(name, set()).update(
                identity
                for identity, _, kind, _, words in found
                if kind == "unnamed" and any(a in b or b in a for a in aliases for b in words)
            )
    score = Score()
    for i, row in enumerate(rows):
        if "unnamed" in due[i][1] or row["optional"]:
            continue
        score.due += 1
        if i not in of_gold:
            score.missed.append(row["name"])
            continue
        score.right += 1
        _, name, kind, parent, aliases = found[of_gold[i]]
        score.note("kind", kind in due[i][1], f"{name}: {kind}, due {row['kind']}")
        due_parents = {p for choice in due[i][2] for p in names.get(choice, {choice or None})}
        score.note("affiliation", parent in due_parents, f"{name}: {parent}, due {row['affiliation']}")
        score.note("aliases", due[i][3] <= aliases, f"{name}: lacks {sorted(due[i][3] - aliases)}")
        others = set().union(*(other for k, (_, _, _, other) in enumerate(due) if k != i)) - due[i][3]
        score.note("apart", not aliases & others, f"{name}: takes {sorted(aliases & others)} from another")
    for j, (_, name, kind, _, _) in enumerate(found):
        if kind == "unnamed":
            continue
        partner = of_found.get(j)
        if partner is not None and (rows[partner]["optional"] or "unnamed" in due[partner][1]):
            continue
        score.found += 1
        if partner is None:
            score.extra.append(name)
    return score, names


def _same_sort(due: Sequence[str], kind: str) -> bool:
    return ("unnamed" in due) == (kind == "unnamed")


def score_places(gold: Gold, reading: Reading) -> Score:
    rows = gold.rows("places")
    due = [_aliases(r["aliases"]) for r in rows]
    found = [(p.name, _aliases(p.aliases)) for p in reading.places.itertuples()]
    states = [(a.name, _aliases(a.aliases)) for a in reading.actors.itertuples() if a.kind == "state"]
    pairs = paired(len(due), len(found), lambda i, j: len(due[i] & found[j][1]))
    of_gold, of_found = dict(pairs), {j: i for i, j in pairs}
    score = Score()
    for i, row in enumerate(rows):
        if row["optional"]:
            continue
        # a state's place uses may be kept under the state itself: its mentions tell them apart
        with_state = any(due[i] & aliases for _, aliases in states)
        if i not in of_gold and with_state:
            continue
        score.due += 1
        if i in of_gold:
            score.right += 1
        else:
            score.missed.append(row["name"])
    for j, (name, _) in enumerate(found):
        if j in of_found and rows[of_found[j]]["optional"]:
            continue
        score.found += 1
        if j not in of_found:
            score.extra.append(name)
    return score


def score_uses(gold: Gold, reading: Reading, names: Names) -> Score:
    score = Score()
    mentions = list(reading.mentions.itertuples())
    places = {p.place_id: _aliases(p.aliases) for p in reading.places.itertuples()}
    for row in gold.rows("uses"):
        start, end = gold.span(row, "text")
        here = [m for m in mentions if m.start < end and start < m.end]
        right = any(
            m.use == row["use"]
            and (
                _plain(row["name"]) in places.get(m.actor_id, set())
                or (row["use"] == "actor" and m.actor_id in names.get(row["name"], set()))
            )
            for m in here
        )
        score.due += 1
        score.found += 1
        score.right += right
        if not right:
            score.missed.append(f"{row['text']} in {row['paragraph']} as {row['use']}")
    return score
