"""Date detective: words of the article that betray the day on which it was written, some of which mislead."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from libya_lesson.locale import _
from libya_lesson.packs import Pack
from libya_lesson.packs.citing import citation
from libya_lesson.paper.page import bullets, day, h, lines, p, table


def task(pack: Pack) -> list[str]:
    """The words of the article, and what is known from elsewhere in another order; empty without clues."""
    clues = pack.records("clues")
    if not clues:
        return []
    facts = [f"{pack.text(str(clue['fact']))} ({citation(pack, clue['sources'])})" for clue in clues]
    random.Random(len(facts)).shuffle(facts)  # the same order for everybody, not the order of the clues
    rows = [(str(n), f"“{escape(str(clue['anchor']))}”", "", "") for n, clue in enumerate(clues, start=1)]
    return [
        p(
            _(
                "The article has no date. These words stand in it. Find out for each what it tells about the day on "
                "which the text was written. Some of them mislead: mark them."
            )
        ),
        table((_("No."), _("Words of the article"), _("Not before"), _("Not after")), rows),
        h(_("What is known from elsewhere")),
        bullets(escape(fact) for fact in facts),
        h(_("Your result")),
        p(_("The text was written between … and …, because:")),
        lines(3),
    ]


def answers(pack: Pack) -> list[str]:
    """What each clue tells, and the days that are left."""
    clues = pack.records("clues")
    if not clues:
        return []
    rows = [
        (
            str(number),
            escape(pack.text(str(clue["clue"]))),
            escape(_("misleads") if clue["trap"] else f"{day(clue['earliest'])} – {day(clue['latest'])}"),
            escape(f"{pack.text(str(clue['why']))} ({citation(pack, clue['sources'])})"),
        )
        for number, clue in enumerate(clues, start=1)
    ]
    first, last, stitched = window(clues)
    body = [table((_("No."), _("What it tells"), _("Window"), _("Why")), rows)]
    body.append(p(_("Taken together: not before {first}, not after {last}.").format(first=day(first), last=day(last))))
    if stitched:
        body.append(p(_("One clue points to an earlier day: the text is stitched together from several days.")))
    return body


def window(clues: Sequence[Mapping[str, Any]]) -> tuple[str, str, bool]:
    """First and last possible day by the clues that do not mislead, and whether one of them contradicts the rest.

    >>> window([{"earliest": "2020-02-02", "latest": None, "trap": False},
    ...         {"earliest": None, "latest": "2020-03-03", "trap": False},
    ...         {"earliest": None, "latest": "2020-01-01", "trap": True}])
    ('2020-02-02', '2020-03-03', False)
    """
    useful = [clue for clue in clues if not clue["trap"]]
    first = max((str(clue["earliest"]) for clue in useful if clue["earliest"]), default="…")
    lasts = sorted(str(clue["latest"]) for clue in useful if clue["latest"])
    return first, next((day for day in lasts if day >= first), "…"), bool(lasts) and lasts[0] < first
