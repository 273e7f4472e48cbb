"""Mark a brief: a sample student's brief and the rubric; three minutes to mark it, the rest to mend it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from libya_lesson.judging.lint import lint
from libya_lesson.locale import N_, _
from libya_lesson.packs import Pack
from libya_lesson.packs.files import read_toml
from libya_lesson.paper.page import bullets, h, lines, p, table
from libya_lesson.tables import parse

RUBRIC = Path(__file__).parents[2] / "lessons" / "rubric.toml"
SLIPS = {
    "source": N_("no source"),
    "booster": N_("surer than the evidence"),
    "label": N_("a loaded word in the writer's own voice"),
    "date": N_("an event without its date"),
}


def task(pack: Pack) -> list[str]:
    """The brief, the rubric and room for mending; empty where no sample student wrote one."""
    name, brief = _brief(pack)
    if not brief:
        return []
    rows = [
        (f"<b>{escape(_(row['label']))}</b>", *(f"☐ {escape(_(level))}" for level in row["levels"]))
        for row in read_toml(RUBRIC)["criterion"]
    ]
    return [
        p(_("{name} is invented and wrote this brief:").format(name=name)),
        f"<blockquote>{escape(brief)}</blockquote>",
        h(_("Three minutes: mark it")),
        p(_("Look at the clock. Read it once for sources, once for words. Tick one box in each row.")),
        table(("", "1", "2", "3", "4"), rows),
        h(_("Twelve minutes: mend it")),
        p(_("One sentence of advice first. Then write two of its sentences anew.")),
        lines(5),
    ]


def answers(pack: Pack) -> list[str]:
    """The slips that the rules find in the brief."""
    __, brief = _brief(pack)
    if not brief:
        return []
    found = [f"“{escape(brief[flag.start : flag.end])}”: {escape(_(SLIPS[flag.kind]))}" for flag in lint(parse(brief))]
    told = _("This is what the rules of lesson 06 find; readers may find more, or disagree. A level can differ by one.")
    return [bullets(found), p(told)]


def _brief(pack: Pack) -> tuple[str, str]:
    """The first sample student who wrote a brief, and the brief."""
    students = pack.document("samples").get("student", ())
    return next(
        ((pack.text(s["name"]), pack.text(s["06.brief"]["draft"])) for s in students if "06.brief" in s), ("", "")
    )
