"""What each answer to "what did you do differently?" gets, held against the six sliders; what the years told."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.node import Node
from libya_lesson.judging.discernment import Discernment
from libya_lesson.locale import _, number, signed

LITTLE = 10  # points of a hundred that a second answer may well differ by


def points(value: float | None) -> str:
    """A difference with its sign.

    >>> points(12.4), points(-12.4), points(None)
    ('+12', '−12', '–')
    """
    return "–" if value is None else signed(value)


def replies(now: Discernment, moved: float | None) -> dict[str, str]:
    """The reply to each answer; ``moved`` is the mean distance from one's own first day, None where none is saved.

    >>> replies(Discernment(-5.0, 0.0), None)["evidence"].split(":")[0]
    'A good habit, but your discernment is −5'
    """
    evidence = _("That is the habit. It lets good reports keep your trust.")
    if round(now.discernment or 0) <= 0:
        evidence = _(
            "A good habit, but your discernment is {n}: the well-supported claims got no more trust than the others. "
            "Which reason under a claim is new to you?"
        )
    careful = _("Look at the lean: {n}. Doubting everything equally treats good reporting like rumour.")
    if round(now.lean or 0) >= 0:
        careful = _("Your lean is {n}: on the whole you do not doubt more than you trust. Care shows claim by claim.")
    same = _("Then look at the reasons under the claims. Is there one that would move you?")
    if moved is None:
        same = _("Your own first day is not saved here, so nobody can tell. Which reason under a claim would move you?")
    elif moved > LITTLE:
        same = _("Your sliders say otherwise: {n} points on average. Which claim moved most, and why?")
    return {
        "evidence": evidence.format(n=points(now.discernment)),
        "careful": careful.format(n=points(now.lean)),
        "same": same.format(n=number(moved or 0)),
    }


def reported_later(claims: Sequence[tuple[str, str]]) -> Node | None:
    """Claims with what the years told of them, folded apart from the judgement, which nobody could base on it then.

    >>> reported_later([("A dock will open.", "")]) is None
    True
    """
    told = [[claim, later] for claim, later in claims if later]
    if not told:
        return None
    caption = _("Nobody could know this when the article was written")
    return nodes.details(_("What was reported later"), [nodes.table([_("Claim"), _("Reported later")], told, caption)])
