"""Holds a digit against the band that can be defended, and names the misconception behind a digit outside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.bands import Banded, drawn
from libya_lesson.activities.kit.displays import DIGITS
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.reliability_marks import because
from libya_lesson.activities.parts.reliability_state import Pair, State, grade
from libya_lesson.judging.grades import LETTERS
from libya_lesson.locale import N_, _

REPLIES = {
    "leak": N_(
        "Same rank as your letter, and outside the band: {claims}. The source leaked into the sentence. A weak source "
        "can say what others confirm, and a good one what nobody else saw."
    ),
    "above": N_(
        "More likely than the evidence bears: {claims}. A firm tone, or one story told often, can look like "
        "confirmation. Who learned it separately?"
    ),
    "below": N_(
        "Less likely than the evidence bears: {claims}. A stake, or a speaker one dislikes, makes no sentence false. "
        "Who else reports it?"
    ),
    "open": N_("A 6 for {claims}: it says that there is nothing to go by. Here there is; read the line under it."),
}


def side(letter: str | None, digit: int | None, best: int, worst: int) -> str | None:
    """Where a digit lies beside its band; "leak" where it lies outside and has the rank of the source's letter.

    >>> side("A", 3, 2, 4), side("A", 1, 2, 4), side("B", 1, 2, 4), side("B", 5, 2, 4), side("B", 6, 2, 4)
    ('in', 'leak', 'above', 'below', 'open')
    """
    if digit is None:
        return None
    if best <= digit <= worst:
        return "in"
    if digit == len(LETTERS):
        return "open"
    if letter is not None and LETTERS.index(letter) + 1 == digit:
        return "leak"
    return "above" if digit < best else "below"


def told(pairs: Sequence[Pair], state: State) -> list[Node]:
    """The bands beside the student's digits, and one reply for each way of lying outside them."""
    banded = [(pair, *pair.digits) for pair in pairs if pair.digits]
    sides = [(pair, side(*grade(state, pair), best, worst)) for pair, best, worst in banded]
    known = [where for __, where in sides if where]
    if not known:
        return []
    rows: list[list[Any]] = [
        [
            str(pair.claim["text"]),
            str(grade(state, pair)[1]),
            because(state, "sentences", pair),
            _span(best, worst),
            str(pair.claim.get("reason", "")),
        ]
        for pair, best, worst in banded
    ]
    caption = _("Digits that can be defended for these sentences: a band, not a key")
    table = nodes.table([_("Sentence"), _("You"), _("Your reason"), _("Band"), _("Why this band")], rows, caption)
    shown = [
        Banded(
            claim, why, _mark(grade(state, pair, first=True)[1]), _mark(grade(state, pair)[1]), str(best), str(worst)
        )
        for (pair, best, worst), (claim, *__, why) in zip(banded, rows, strict=True)
    ]
    replies: list[Node] = [
        drawn(caption, DIGITS, shown, table),
        nodes.prose(_("{n} of {all} digits lie in their band.").format(n=known.count("in"), all=len(known))),
        nodes.how(
            _("How was this number made?"),
            [
                nodes.prose(
                    _(
                        "The case file gives for each sentence the digits that its evidence allows. Counted is each "
                        "of yours that is one of them; sentences without a band, or without your digit, are left out."
                    )
                )
            ],
        ),
    ]
    outside = []
    for which, reply in REPLIES.items():
        claims = ", ".join(f"“{str(pair.claim['text']).rstrip('.')}”" for pair, where in sides if where == which)
        if claims:
            outside.append(_(reply).format(claims=claims))
    return [*replies, nodes.feedback("\n".join(outside), "notyet")] if outside else replies


def _mark(digit: int | None) -> str | None:
    return None if digit is None else str(digit)


def _span(best: int, worst: int) -> str:
    if best == worst:
        return str(best)
    return _("{best} to {worst}").format(best=best, worst=worst).replace(" ", "\u00a0")  # in one line of its column
