"""Structural balance: which triangles of friends and foes are at ease, and what would have to give.

Heider (1946); Cartwright and Harary, "Structural Balance: A Generalization of Heider's Theory" (1956): a triangle is
balanced when the product of its three signs is positive; a balanced network falls into at most two camps (Harary 1953).
A generator of questions, not a law: states have lived with unbalanced triangles for years.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations
from math import prod
from typing import Any

import pandas as pd

Pair = tuple[str, str]


@dataclass(frozen=True)
class Balance:
    """What a signed network looks like: shares of triangles, two camps if there are, pairs that pull both ways."""

    balanced: int
    unbalanced: int
    camps: tuple[tuple[str, ...], tuple[str, ...]] | None  # None: no way to split it without a rest
    flips: tuple[Pair, ...] | None  # the fewest signs to turn for perfect balance; None: too large to try


def signs(edges: pd.DataFrame, threshold: float = 0.0) -> tuple[dict[Pair, int], tuple[Pair, ...]]:
    """Return one sign per pair, +1 or -1, from the ties of `network.edges`, and the pairs that contradict themselves.

    Ties below the threshold or not judged, and neutral contacts, say nothing. Where a pair cooperates and fights, the
    heavier tie gives the sign; equal ones leave the pair out.

    >>> ties = pd.DataFrame({"source": ["a", "b", "a"], "target": ["b", "a", "c"], "sign": ["+", "-", "+"],
    ...                      "weight": [0.9, 0.6, None]})
    >>> signs(ties)
    ({('a', 'b'): 1}, (('a', 'b'),))
    """
    best: dict[Pair, dict[str, float]] = {}
    for row in edges.to_dict("records"):
        weight, sign = row["weight"], row["sign"]
        if sign in ("+", "-") and weight is not None and not pd.isna(weight) and weight >= threshold:
            side = best.setdefault(pair(row["source"], row["target"]), {})
            side[sign] = max(side.get(sign, 0.0), float(weight))
    both = tuple(sorted(name for name, side in best.items() if len(side) == 2))
    found = {
        name: 1 if side.get("+", 0.0) > side.get("-", 0.0) else -1
        for name, side in best.items()
        if side.get("+", 0.0) != side.get("-", 0.0)
    }
    return found, both


def triangles(signed: Mapping[Pair, int]) -> pd.DataFrame:
    """Return every triangle: its three actors, their signs (ab, bc, ac), the product and whether it is balanced.

    >>> triangles({("LNA", "PFG"): -1, ("GNA", "PFG"): 1, ("GNA", "LNA"): -1}).values.tolist()
    [['GNA', 'LNA', 'PFG', -1, -1, 1, 1, True]]
    """
    rows = []
    for a, b, c in combinations(sorted({actor for name in signed for actor in name}), 3):
        ab, bc, ac = (signed.get(pair(*two)) for two in ((a, b), (b, c), (a, c)))
        if ab is not None and bc is not None and ac is not None:
            rows.append((a, b, c, ab, bc, ac, ab * bc * ac, ab * bc * ac > 0))
    columns = ("a", "b", "c", "ab", "bc", "ac", "product", "balanced")
    return pd.DataFrame({name: pd.Series([row[n] for row in rows], dtype=object) for n, name in enumerate(columns)})


def balance(signed: Mapping[Pair, int], largest: int = 14) -> Balance:
    """Return how balanced a signed network is; the fewest flips are searched for up to `largest` actors.

    >>> balance({("a", "b"): 1, ("b", "c"): 1, ("a", "c"): -1}).flips
    (('a', 'c'),)
    >>> balance({("a", "b"): -1, ("b", "c"): 1, ("a", "c"): -1}).camps
    (('a',), ('b', 'c'))
    """
    table = triangles(signed)
    good = int(sum(bool(value) for value in table["balanced"]))
    flips = _fewest_flips(signed, largest)
    return Balance(good, len(table) - good, _camps(signed), flips)


def ways(signed: Mapping[Pair, int], one: str, other: str, most: int = 2) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Return the shortest ways from one actor to another through at most `most` others, each with its product.

    >>> ways({("LNA", "PFG"): -1, ("GNA", "PFG"): 1}, "GNA", "LNA")
    ((('PFG',), -1),)
    >>> ways({("a", "b"): 1, ("b", "c"): -1, ("c", "d"): 1}, "a", "d")
    ((('b', 'c'), -1),)
    """
    actors = sorted({actor for name in signed for actor in name} - {one, other})
    for length in range(1, most + 1):
        found = []
        for through in permutations(actors, length):
            steps = [signed.get(pair(*two), 0) for two in pairwise((one, *through, other))]
            if all(steps):
                found.append((through, prod(steps)))
        if found:
            return tuple(found)
    return ()


def what_if(signed: Mapping[Pair, int], one: str, other: str, sign: int | None) -> dict[Pair, int]:
    """Return the network with one tie set to +1 or -1, or taken away (None).

    >>> what_if({("a", "b"): 1}, "b", "a", -1), what_if({("a", "b"): 1}, "a", "b", None)
    ({('a', 'b'): -1}, {})
    """
    others = {name: value for name, value in signed.items() if name != pair(one, other)}
    return others if sign is None else {**others, pair(one, other): sign}


def pair(one: Any, other: Any) -> Pair:
    """Return two actors in the order of the alphabet, the key of their tie.

    >>> pair("b", "a")
    ('a', 'b')
    """
    return (str(one), str(other)) if str(one) <= str(other) else (str(other), str(one))


def _camps(signed: Mapping[Pair, int]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Two camps exist if friends, drawn together into one point, leave foes that two colours can fill."""
    # imported here: a quarter of a second, and only the stretch page needs it
    import networkx as nx  # type: ignore[import-untyped]  # has no type hints of its own

    friends: Any = nx.Graph()
    friends.add_nodes_from(sorted({actor for name in signed for actor in name}))
    friends.add_edges_from(name for name, sign in signed.items() if sign > 0)
    group = {actor: number for number, members in enumerate(nx.connected_components(friends)) for actor in members}
    foes: Any = nx.Graph()
    foes.add_nodes_from(set(group.values()))
    foes.add_edges_from((group[a], group[b]) for (a, b), sign in signed.items() if sign < 0)
    if any(a == b for a, b in foes.edges) or not nx.is_bipartite(foes):
        return None
    colour = nx.bipartite.color(foes)
    sides = [tuple(sorted(a for a in group if colour[group[a]] == side)) for side in (1, 0)]
    return (min(sides), max(sides))


def _fewest_flips(signed: Mapping[Pair, int], largest: int) -> tuple[Pair, ...] | None:
    """Every split into two camps is tried; the signs that contradict the best split are the flips.

    An actor with one tie only can always join the camp that suits it, so such actors are left out first.
    """
    signed = _core(signed)
    actors = sorted({actor for name in signed for actor in name})
    if len(actors) > largest:
        return None
    best: tuple[Pair, ...] = tuple(signed)
    for number in range(2 ** max(0, len(actors) - 1)):
        side = {actor: (number >> n) & 1 for n, actor in enumerate(actors)}
        wrong = tuple(name for name, sign in sorted(signed.items()) if (side[name[0]] == side[name[1]]) != (sign > 0))
        if len(wrong) < len(best):
            best = wrong
    return best


def _core(signed: Mapping[Pair, int]) -> dict[Pair, int]:
    """The network without its loose ends: actors with a single tie are taken off until there are none."""
    left = dict(signed)
    while True:
        ties = Counter(actor for name in left for actor in name)
        inner = {name: sign for name, sign in left.items() if ties[name[0]] > 1 and ties[name[1]] > 1}
        if len(inner) == len(left):
            return inner
        left = inner
