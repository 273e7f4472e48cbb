"""The student's map: claims become signed ties with a weight, three strands a pair and conflict; ties fade and stay.

Signed ties from coded claims: Schrodt (CAMEO, 2012) for the coding, Doreian and Mrvar (2009) for signed networks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from libya_lesson.judging.combining import Witness, noisy_or, witnesses

STRANDS = ("contact", "request", "support", "conflict")  # request: a request or an offer
MOODS = ("real", "future", "hypothetical")
COLUMNS = (
    "edge_id", "source", "target", "strand", "sign", "mutual", "weight", "state", "claims", "counted", "origins",
    "sentences", "proposition", "moods",
)  # fmt: skip


@dataclass(frozen=True)
class Counting:
    """How the map counts: origins or sentences, which moods, whether lines without a source count, and the line.

    A tie whose weight reaches `threshold` (0 to 1) is clear, one below it fades, one that cannot be judged is dotted.

    >>> Counting().threshold
    0.5
    """

    by: str = "origins"  # origins | sentences
    moods: tuple[str, ...] = ("real",)
    unsourced: float | None = None  # what a line without a source weighs; None: not counted
    threshold: float = 0.5


COUNTING = Counting()
CHANGES = ("edge_id", "before", "after", "change", "was", "now")


def edges(claims: pd.DataFrame, copies: Mapping[str, str], counting: Counting = COUNTING) -> pd.DataFrame:
    """Return one row per pair and strand, in a stable order, whatever the weights: nothing drops out, so nothing jumps.

    `claims`: claim_id, source, target, strand, sign (+, 0, -), mutual, mood, origin (or None), proposition and weight
    (None or NaN where it cannot be judged; see `grades.graded`). A strand is as strong as its best-supported
    proposition; different propositions never add up, and neither do claims that contradict each other: where a strand
    has both signs, the heavier side gives sign and weight, of equals the one that comes first. Counting sentences,
    every sentence (of that side) is a witness: that is the echo the switch is about.

    >>> said = pd.DataFrame({
    ...     "claim_id": ["C1", "C2", "C3"], "source": "east", "target": "west", "strand": "support", "sign": "+",
    ...     "mutual": False, "mood": "real", "origin": ["site", "site", "officer"], "proposition": "aid",
    ...     "weight": [0.35, 0.35, 0.60],
    ... })
    >>> float(edges(said, {})["weight"].iloc[0]), float(edges(said, {"officer": "site"})["weight"].iloc[0])
    (0.74, 0.35)
    >>> round(float(edges(said, {}, Counting(by="sentences"))["weight"].iloc[0]), 2)
    0.83
    """
    rows = claims.to_dict("records")  # a column of numbers holds what is missing as NaN
    plain = [{name: None if value != value else value for name, value in row.items()} for row in rows]
    return frame(tie_rows(plain, copies, counting))


def tie_rows(
    claims: Iterable[Mapping[Any, Any]], copies: Mapping[str, str], counting: Counting
) -> list[dict[str, Any]]:
    """Return the rows of `edges` as dictionaries; for callers that draw many maps, as the hinge finder does."""
    grouped: dict[str, list[Mapping[Any, Any]]] = {}
    for claim in claims:
        if claim["mood"] in counting.moods:
            grouped.setdefault(edge_id(claim), []).append(claim)
    return [_tie(name, members, copies, counting) for name, members in sorted(grouped.items())]


def frame(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Return the rows as a table with all its columns, also when there are none."""
    return pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object) for name in COLUMNS})


def edge_id(claim: Mapping[Any, Any]) -> str:
    """Return the tie's key; a contact, or a tie that goes both ways, has no direction.

    >>> edge_id({"source": "b", "target": "a", "strand": "support", "mutual": False})
    'b>a:support'
    >>> edge_id({"source": "b", "target": "a", "strand": "contact", "mutual": False})
    'a~b:contact'
    """
    source, target, strand = str(claim["source"]), str(claim["target"]), str(claim["strand"])
    if both_ways(claim):
        return f"{min(source, target)}~{max(source, target)}:{strand}"
    return f"{source}>{target}:{strand}"


def both_ways(claim: Mapping[Any, Any]) -> bool:
    """Return whether a claim ties both actors alike.

    >>> both_ways({"strand": "contact", "mutual": False})
    True
    """
    return claim["strand"] == "contact" or bool(claim["mutual"])


def _tie(name: str, claims: list[Mapping[Any, Any]], copies: Mapping[str, str], counting: Counting) -> dict[str, Any]:
    first = claims[0]
    mutual = both_ways(first)
    pair = (
        sorted([str(first["source"]), str(first["target"])]) if mutual else [str(first["source"]), str(first["target"])]
    )
    found = [(sign, *_counted(members, copies, counting)) for sign, members in sides(claims).items()]
    sign, weight, used, origins, proposition = max(found, key=lambda side: -1.0 if side[1] is None else side[1])
    return {
        "edge_id": name,
        "source": pair[0],
        "target": pair[1],
        "strand": str(first["strand"]),
        "sign": sign,
        "mutual": mutual,
        "weight": weight,
        "state": state(weight, counting.threshold),
        "claims": tuple(str(claim["claim_id"]) for claim in claims),
        "counted": used,
        "origins": origins,
        "sentences": len(claims),
        "proposition": proposition,
        "moods": tuple(mood for mood in MOODS if any(claim["mood"] == mood for claim in claims)),
    }


def sides(claims: Sequence[Mapping[Any, Any]]) -> dict[str, list[Mapping[Any, Any]]]:
    """Return a strand's claims by sign where some say + and some say -; a neutral one (0) speaks for both sides.

    >>> {sign: len(side) for sign, side in sides([{"sign": "-"}, {"sign": "0"}, {"sign": "+"}]).items()}
    {'-': 2, '+': 2}
    >>> list(sides([{"sign": "0"}, {"sign": "+"}]))
    ['0']
    """
    signs = dict.fromkeys(str(claim["sign"]) for claim in claims)
    if "+" not in signs or "-" not in signs:
        return {str(claims[0]["sign"]): list(claims)}
    return {sign: [claim for claim in claims if claim["sign"] in (sign, "0")] for sign in signs if sign != "0"}


def _counted(
    claims: Sequence[Mapping[Any, Any]], copies: Mapping[str, str], counting: Counting
) -> tuple[float | None, tuple[str, ...], tuple[str | None, ...], str | None]:
    """What claims that do not contradict each other weigh; which of them, and which origins, that rests on."""
    if counting.by == "sentences":
        counted = [claim for claim in claims if claim["origin"] is not None or counting.unsourced is not None]
        weight = noisy_or(counting.unsourced if claim["origin"] is None else claim["weight"] for claim in counted)
        used = tuple(str(claim["claim_id"]) for claim in counted)
        return weight, used, tuple(dict.fromkeys(claim["origin"] for claim in counted)), None
    proposition, best = best_proposition(claims, copies, counting.unsourced)
    used = tuple(claim for one in best for claim in one.claims)
    return noisy_or(one.weight for one in best), used, tuple(dict.fromkeys(one.origin for one in best)), proposition


def best_proposition(
    claims: Iterable[Mapping[Any, Any]], copies: Mapping[str, str], unsourced: float | None = None
) -> tuple[str | None, list[Witness]]:
    """Return the proposition with the heaviest support among a strand's claims, and its witnesses.

    >>> best_proposition([], {})
    (None, [])
    """
    by: dict[str, list[Mapping[Any, Any]]] = {}
    for claim in claims:
        by.setdefault(str(claim["proposition"]), []).append(claim)
    found: tuple[str | None, list[Witness]] = (None, [])
    heaviest = -2.0
    for proposition, members in by.items():
        standing = witnesses(members, copies, unsourced)
        known = noisy_or(one.weight for one in standing)
        weight = known if known is not None else (-0.5 if standing else -1.0)
        if weight > heaviest:
            heaviest, found = weight, (proposition, standing)
    return found


def state(weight: float | None, threshold: float) -> str:
    """Return how a tie is drawn: clear, faded (below the line) or dotted (cannot be judged).

    >>> state(0.5, 0.5), state(0.49, 0.5), state(None, 0.5)
    ('clear', 'faded', 'dotted')
    """
    if weight is None:
        return "dotted"
    return "clear" if weight >= threshold else "faded"


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the ties whose weight or state differs between two maps, the largest change first.

    Columns: edge_id, before, after (weights or None), change (of the weight, what cannot be judged counting as 0),
    was, now (states, or None where the tie was not on that map).

    >>> one = frame([dict.fromkeys(COLUMNS) | {"edge_id": "a~b:contact", "weight": 0.6, "state": "clear"}])
    >>> two = frame([dict.fromkeys(COLUMNS) | {"edge_id": "a~b:contact", "weight": 0.2, "state": "faded"}])
    >>> changes(one, two).values.tolist()
    [['a~b:contact', 0.6, 0.2, -0.4, 'clear', 'faded']]
    """
    found = change_rows(before.to_dict("records"), after.to_dict("records"))
    return pd.DataFrame({name: pd.Series([row[name] for row in found], dtype=object) for name in CHANGES})


def change_rows(before: Iterable[Mapping[Any, Any]], after: Iterable[Mapping[Any, Any]]) -> list[dict[str, Any]]:
    """Do the same as `changes` with rows as `tie_rows` gives them.

    >>> change_rows([], [])
    []
    """
    old, new = ({row["edge_id"]: row for row in rows} for rows in (before, after))
    found = []
    for name in sorted({*old, *new}, key=str):
        was, now = old.get(name), new.get(name)
        a, b = was["weight"] if was else None, now["weight"] if now else None
        states = was["state"] if was else None, now["state"] if now else None
        if a != b or states[0] != states[1]:
            change = round((b or 0.0) - (a or 0.0), 6)
            found.append(dict(zip(CHANGES, (name, a, b, change, *states), strict=True)))
    return sorted(found, key=lambda row: -abs(row["change"]))
