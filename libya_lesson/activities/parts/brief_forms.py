"""The same brief in three forms: begun and with gaps, as it is, and tight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

LEAST = 40  # words that a brief must have
_GAP = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True)
class Form:
    """How long a brief may be, and how many claim cards lie on the table."""

    words: int
    cards: int


FORMS = {"support": Form(150, 12), "core": Form(150, 12), "stretch": Form(100, 6)}


def choice(chosen: str, locked: bool) -> Node:
    """The choice of a form, before the guess is locked."""
    options = [
        {"id": "support", "label": _("With help"), "note": _("a begun brief with gaps")},
        {"id": "core", "label": _("As it is"), "note": _("{n} words").format(n=FORMS["core"].words)},
        {
            "id": "stretch",
            "label": _("Harder"),
            "note": _("{n} words, {cards} cards").format(n=FORMS["stretch"].words, cards=FORMS["stretch"].cards),
        },
    ]
    return nodes.choice("form", _("How would you like to work?"), options, chosen, layout="row", locked=locked)


def begun(claims: Sequence[str], month: str) -> str:
    """A brief of three sentences with gaps to write over; nothing where there are no claims to begin with.

    >>> begun(["The mayor resigned.", "A bridge may close."], "May 2020")
    'In May 2020, [who?] reported: The mayor resigned. By contrast, only [who?] says: A bridge may close. \
I put the chance of the second at [how likely, in %?], because [what does it rest on?].'
    """
    if len(claims) < 2:
        return ""
    return _(
        "In {month}, [who?] reported: {first} By contrast, only [who?] says: {second} "
        "I put the chance of the second at [how likely, in %?], because [what does it rest on?]."
    ).format(month=month or _("[when?]"), first=claims[0], second=claims[1])


def gaps(draft: str) -> list[str]:
    """The gaps that are still open.

    >>> gaps("In May [who?] said so to [whom?].")
    ['[who?]', '[whom?]']
    """
    return _GAP.findall(draft)
