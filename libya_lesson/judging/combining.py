"""Puts several origins for one proposition together: the chance that not all of them are wrong (noisy-or).

Noisy-or: Pearl, "Probabilistic Reasoning in Intelligent Systems" (1988), ch. 4. It holds only for sources that learned
the same thing independently; so a group of copiers counts once, and different propositions are never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from libya_lesson.judging.origins import lead
from libya_lesson.locale import number


@dataclass(frozen=True)
class Witness:
    """One independent voice for a proposition: the group's first origin, its weight, and the claims that carry it."""

    origin: str | None  # None for lines without a source, when they are counted
    weight: float | None  # None where it cannot be judged
    claims: tuple[str, ...]
    copiers: tuple[str, ...]


def noisy_or(weights: Iterable[float | None]) -> float | None:
    """Return the chance that at least one is right, 0 to 1; what cannot be judged (None) neither helps nor hurts.

    The chance that all are wrong, for 0.35 and 0.60: 0.65 × 0.40 = 0.26.

    >>> noisy_or([0.35, 0.60])
    0.74
    >>> noisy_or([0.35, None])
    0.35
    >>> noisy_or([]) is None and noisy_or([None]) is None
    True
    """
    known = [weight for weight in weights if weight is not None]
    return round(1 - prod(1 - weight for weight in known), 6) if known else None


def all_wrong(weights: Sequence[float | None]) -> str:
    """Return the sum behind `noisy_or`, written out for a student.

    >>> all_wrong([0.35, 0.60])
    '0.65 × 0.40 = 0.26'
    >>> all_wrong([0.35])
    '0.65'
    """
    wrong = [1 - weight for weight in weights if weight is not None]
    factors = " × ".join(written(factor) for factor in wrong)
    return f"{factors} = {written(prod(wrong))}" if len(wrong) > 1 else factors


def written(weight: float) -> str:
    """Return a weight as every sentence, table and slider writes it: two decimals, as the language in use has them.

    >>> written(0.35), written(1.0), written(0.0)
    ('0.35', '1.00', '0.00')
    """
    return number(weight, 2)


def witnesses(
    claims: Iterable[Mapping[str, object]], copies: Mapping[str, str], unsourced: float | None = None
) -> list[Witness]:
    """Return the independent witnesses for claims that state ONE proposition.

    Each claim has `claim_id`, `origin` and `weight`. A group weighs what its first origin weighs, never more;
    where that origin has no claim of its own here, its copier stands in: a relay can lose, it cannot add.
    `unsourced` is the weight of lines without a source (None: they are left out).

    >>> copied = [dict(claim_id="C1", origin="site", weight=0.35), dict(claim_id="C2", origin="paper", weight=0.80)]
    >>> [(one.origin, one.weight) for one in witnesses(copied, {"paper": "site"})]
    [('site', 0.35)]
    >>> [(one.origin, one.weight) for one in witnesses(copied, {})]
    [('site', 0.35), ('paper', 0.8)]
    """
    grouped: dict[str | None, list[Mapping[str, object]]] = {}
    for claim in claims:
        origin = claim["origin"]
        if origin is None and unsourced is None:
            continue
        grouped.setdefault(lead(str(origin), copies) if origin is not None else None, []).append(claim)
    found = []
    for first, members in grouped.items():
        own = [claim for claim in members if claim["origin"] == first]
        weights = [unsourced] if first is None else [_number(claim["weight"]) for claim in own or members]
        known = [weight for weight in weights if weight is not None]
        copiers = dict.fromkeys(str(claim["origin"]) for claim in members if claim["origin"] != first)
        found.append(
            Witness(
                origin=first,
                weight=max(known) if known and own else min(known, default=None),
                claims=tuple(str(claim["claim_id"]) for claim in members),
                copiers=tuple(copiers),
            )
        )
    return found


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
