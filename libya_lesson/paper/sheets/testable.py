"""Make it testable: vague sentences on what will come, made so that they can be scored; bets on one's own week."""

from __future__ import annotations

from html import escape

from libya_lesson.judging.brier import penalty
from libya_lesson.locale import N_, _, number
from libya_lesson.packs import Pack
from libya_lesson.packs.citing import ids
from libya_lesson.paper.page import h, lines, p, table

MOST = 4  # sentences for fifteen minutes
PARTS = {"who": N_("who does it"), "what": N_("what counts"), "where": N_("in what place"), "when": N_("by what day")}


def task(pack: Pack) -> list[str]:
    """Sentences of the article, and three bets to be scored in a week; empty without forecasts."""
    forecasts = pack.records("forecasts")[:MOST]
    if not forecasts:
        return []
    asked = [
        part
        for n, row in enumerate(forecasts, start=1)
        for part in (p(f"{n}. “{row['anchor']}”. {_('Missing:')} ____________________"), lines(2))
    ]
    strip = [
        (f"{percent}\u00a0%", *(number(penalty(percent, happened=happened)) for happened in (True, False)))
        for percent in range(0, 101, 10)
    ]
    parts = ", ".join(_(part) for part in PARTS.values())
    return [
        p(_("What is missing before this could be scored: {parts}? Write each so that nobody can quarrel over it.")
          .format(parts=parts)),
        *asked,
        h(_("Three bets on your own week")),
        p(_("Write three things that may happen by this day next week, each with your percentage. Score them then.")),
        lines(3),
        table((_("You said"), _("Points if it happened"), _("Points if it did not")), strip),
        p(_("Fewer points are better. Who always says 50 % pays 25 each time.")),
    ]  # fmt: skip


def answers(pack: Pack) -> list[str]:
    """What each sentence lacks, and one version that can be scored."""
    rows = [
        (
            str(n),
            escape(", ".join(_(PARTS[part]) for part in PARTS if part in ids(row["lacks"])) or _("nothing")),
            escape(pack.text(str(row["testable"]))),
        )
        for n, row in enumerate(pack.records("forecasts")[:MOST], start=1)
    ]
    return [table((_("No."), _("Missing"), _("One version")), rows)] if rows else []
