"""Holds a letter against the band that can be defended, and says what a letter outside it may come from."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

Graded = tuple[str, str | None, str, str]  # what was graded, the letter, the band's best and its worst letter


def side(letter: str | None, best: str, worst: str) -> str | None:
    """Where a letter lies beside its band: "in", "above", "below", "open" (F although there is a basis), or None.

    >>> side("B", "C", "D"), side("C", "C", "D"), side("E", "C", "D"), side("F", "C", "D")
    ('above', 'in', 'below', 'open')
    """
    if letter is None:
        return None
    if best <= letter <= worst:
        return "in"
    if letter == "F":
        return "open"
    return "above" if letter < best else "below"


def told(graded: Sequence[Graded]) -> list[Node]:
    """How many letters lie in their band, and one reply for each way of lying outside it."""
    sides = [(name, side(letter, best, worst)) for name, letter, best, worst in graded]
    known = [s for __, s in sides if s]
    if not known:
        return []
    words = {
        "above": _("Higher than the record bears: {names}. A great name, or a likely sentence, can lift a letter."),
        "below": _("Lower than the record bears: {names}. Dislike, or an unlikely sentence, can press a letter down."),
        "open": _(
            "F for {names}: F says that nobody can know. Here there is something to go by: access, stake or record."
        ),
    }
    replies = [nodes.prose(_("{n} of {all} letters lie in their band.").format(n=known.count("in"), all=len(known)))]
    outside = []
    for which, reply in words.items():
        names = "; ".join(dict.fromkeys(name for name, s in sides if s == which))
        if names:
            outside.append(reply.format(names=names))
    return [*replies, nodes.feedback("\n".join(outside), "notyet")] if outside else replies
