"""Puts options in an order that gives nothing away and is the same for everybody, at every visit."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from libya_lesson.activities.kit import nodes

T = TypeVar("T")


def shuffled(seed: str, options: Sequence[T]) -> list[T]:
    """The options in an order that depends on the seed alone.

    >>> shuffled("a question", ["yes", "no", "perhaps"]) == shuffled("a question", ["yes", "no", "perhaps"])
    True
    """
    order = list(options)
    random.Random(seed).shuffle(order)
    return order


def why_step(
    seed: str,
    ask: str,
    options: Sequence[Mapping[str, Any]],
    told: Mapping[str, str],
    given: str | None,
    right: str | None = None,
) -> nodes.Node:
    """The last step of an activity: one question "why", options in shuffled order, feedback of its own for each."""
    choice = nodes.choice(
        "why", ask, shuffled(seed, options), given, feedback=told, right=[right] if right is not None else None
    )
    return nodes.step("why", [choice], done=given is not None)
