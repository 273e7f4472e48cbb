"""A report of one's own choice, on paper: the five questions of the course, each answered with words of the text."""

from __future__ import annotations

from html import escape

from libya_lesson.locale import N_, _
from libya_lesson.packs import Pack
from libya_lesson.paper.page import h, lines, p, table

QUESTIONS = (
    N_("Who says it? Underline every “said” and “according to”."),
    N_("How do they know? Choose the claim that matters most."),
    N_("What do the words do? Circle every word that judges."),
    N_("How sure does it sound: hedges and boosters?"),
    N_("Who is missing? Name two who are not heard."),
)


def task(pack: Pack) -> list[str]:  # noqa: ARG001 - every sheet has this signature
    """Five questions for any report."""
    rows = [(escape(_(question)), "", "") for question in QUESTIONS]
    return [
        p(_("Take a report of some ten sentences from a paper or page you know. Write its title, source and date.")),
        lines(1),
        table((_("Question"), _("What I found"), _("The words that show it")), rows),
        h(_("How far would you trust it?")),
        p(_("A letter for the source, a digit for that one claim, and what would change your mind:")),
        lines(2),
    ]  # fmt: skip


def answers(pack: Pack) -> list[str]:  # noqa: ARG001 - every sheet has this signature
    """What counts, since every report has other answers."""
    return [
        p(_("Every report has other answers. Accept what rests on words of the text; ask again where none are given."))
    ]
