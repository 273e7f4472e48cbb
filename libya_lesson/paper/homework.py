"""Homework without Jupyter: a sheet of fifteen minutes for each lesson and one with answers; catch-up pages beside.

``python -m libya_lesson homework libya --to homework`` writes them, made from a pack, to print.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from libya_lesson.lessons import plan
from libya_lesson.locale import _
from libya_lesson.packs import Pack
from libya_lesson.paper import catch_up
from libya_lesson.paper.page import h, name_line, p, page
from libya_lesson.paper.sheets import (
    copy_chain,
    date_detective,
    label_hunt,
    mark_a_brief,
    own_report,
    paper_map,
    testable,
    voice_chain,
)

MINUTES = 15
Body = Callable[[Pack], list[str]]


@dataclass(frozen=True)
class Sheet:
    """The homework of a lesson: its task and its answers as HTML, empty where the pack has nothing for it."""

    lesson: str
    name: str
    task: Body
    answers: Body

    @property
    def title(self) -> str:
        """As the lesson's exit ticket names it."""
        sheet = plan(self.lesson).homework
        return sheet.title if sheet else self.name

    @property
    def heading(self) -> str:
        """The title with the lesson after which the sheet is done."""
        return _("Homework {lesson} · {title}").format(lesson=self.lesson, title=_(self.title))


SHEETS = (
    Sheet("00", "date_detective", date_detective.task, date_detective.answers),
    Sheet("01", "voice_chain", voice_chain.task, voice_chain.answers),
    Sheet("02", "copy_chain", copy_chain.task, copy_chain.answers),
    Sheet("03", "label_hunt", label_hunt.task, label_hunt.answers),
    Sheet("04", "paper_map", paper_map.task, paper_map.answers),
    Sheet("05", "testable", testable.task, testable.answers),
    Sheet("06", "mark_a_brief", mark_a_brief.task, mark_a_brief.answers),
    Sheet("07", "own_report", own_report.task, own_report.answers),
)


def pages(pack: Pack) -> dict[str, str]:
    """The pages as HTML by name; a pack without a case file has those that need none.

    >>> from libya_lesson.packs import open_pack
    >>> list(pages(open_pack("harbour")))[:2], list(pages(open_pack("harbour")))[-1]
    (['homework_00_date_detective', 'homework_01_voice_chain'], 'answers')
    """
    made = {f"homework_{sheet.lesson}_{sheet.name}": _sheet(pack, sheet) for sheet in SHEETS}
    made["answers"] = _answers(pack)
    return {name: html for name, html in made.items() if html}


def write(pack: Pack, folder: Path) -> list[Path]:
    """Write homework and catch-up pages of a pack into a folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in {**pages(pack), **catch_up.pages(pack)}.items():
        path = folder / f"{name}.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _sheet(pack: Pack, sheet: Sheet) -> str:
    body = sheet.task(pack)
    when = _("After lesson {lesson}. {minutes} minutes with a pencil; no computer.")
    told = p(when.format(lesson=sheet.lesson, minutes=MINUTES))
    return page(sheet.heading, [name_line(), told, *body]) if body else ""


def _answers(pack: Pack) -> str:
    body: list[str] = []
    for sheet in SHEETS:
        found = sheet.answers(pack) if sheet.task(pack) else []
        body += [h(sheet.heading), *found] if found else []
    return page(_("Answers to the homework"), [*body, *catch_up.answers(pack)])
