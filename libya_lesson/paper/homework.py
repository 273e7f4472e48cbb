"""Homework without Jupyter: three pages to print and one with answers, made from a pack; catch-up pages beside them.

``python -m libya_lesson homework libya --to homework`` writes them; each takes about fifteen minutes with a pencil.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from libya_lesson.locale import N_, _
from libya_lesson.packs import Pack
from libya_lesson.packs.citing import citation, ids
from libya_lesson.paper import catch_up
from libya_lesson.paper.page import bullets, day, h, lines, name_line, p, page, table

TITLES = {
    "date_detective": N_("Date detective: when was this text written?"),
    "copy_chain": N_("Copy chain: what happened to the words?"),
    "label_hunt": N_("Label hunt: whose word is it?"),
    "answers": N_("Answers to the homework"),
}


def pages(pack: Pack) -> dict[str, str]:
    """The pages as HTML by name; a pack without a case file has only the label hunt.

    >>> from libya_lesson.packs import open_pack
    >>> list(pages(open_pack("harbour")))
    ['date_detective', 'copy_chain', 'label_hunt', 'answers']
    """
    bodies = {
        "date_detective": _date_detective(pack),
        "copy_chain": _copy_chain(pack),
        "label_hunt": _label_hunt(pack),
        "answers": _answers(pack),
    }
    who = name_line()
    return {
        name: page(_(TITLES[name]), body if name == "answers" else [who, *body])
        for name, body in bodies.items()
        if body
    }


def write(pack: Pack, folder: Path) -> list[Path]:
    """Write homework and catch-up pages of a pack into a folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in {**pages(pack), **catch_up.pages(pack)}.items():
        path = folder / f"{name}.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


# --- the pages ----------------------------------------------------------------------------------------------------


def _date_detective(pack: Pack) -> list[str]:
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


def _copy_chain(pack: Pack) -> list[str]:
    items: dict[str, list[Any]] = {}
    for row in pack.records("copychain"):
        items.setdefault(str(row["item"]), []).append(row)
    if not items:
        return []
    body = [
        p(
            _(
                "Texts are copied, and words change on the way. Underline in each row the words that changed. Write "
                "below what kind of change it is: source lost, label changed, certainty added, number or place changed."
            )
        )
    ]
    for number, steps in enumerate(items.values(), start=1):
        rows = [
            (escape(pack.text(str(s["outlet"]))), escape(str(s["date"])), f"“{escape(pack.text(str(s['words'])))}”")
            for s in steps
        ]
        body += [h(f"{number}."), table((_("Where"), _("When"), _("Words")), rows), lines(1)]
    return [
        *body,
        h(_("Repair one of them")),
        p(_("Write one sentence of the article again, with its true source.")),
        lines(2),
    ]


def _label_hunt(pack: Pack) -> list[str]:
    paragraphs = pack.article.paragraphs
    shown = [pack.article.text[paragraphs[i].start : paragraphs[i].end] for i in pack.core_extract]
    return [
        p(
            _(
                "A label is a word that judges: it praises or blames instead of naming. Circle every label. Write A "
                "above it if the author uses it, and the speaker's name if it stands inside a quotation."
            )
        ),
        *(f"<blockquote><b>{n}</b> {escape(text)}</blockquote>" for n, text in enumerate(shown, start=1)),
        h(_("Choose two labels")),
        p(_("Write the same without a label: a name that both sides could accept.")),
        lines(2),
    ]


def _answers(pack: Pack) -> list[str]:
    body: list[str] = []
    clues, copies, labels = pack.records("clues"), pack.records("copychain"), pack.records("ladder")
    if clues:
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
        body += [h(_(TITLES["date_detective"])), table((_("No."), _("What it tells"), _("Window"), _("Why")), rows)]
        body.append(
            p(_("Taken together: not before {first}, not after {last}.").format(first=day(first), last=day(last)))
        )
        if stitched:
            body.append(p(_("One clue points to an earlier day: the text is stitched together from several days.")))
    if copies:
        numbers = {item: n for n, item in enumerate(dict.fromkeys(str(row["item"]) for row in copies), start=1)}
        changed = [row for row in copies if row["change"]]
        told = _("{number}. {outlet}: {change}")
        changes = [
            escape(
                told.format(
                    number=numbers[str(row["item"])],
                    outlet=pack.text(str(row["outlet"])),
                    change=pack.text(str(row["change"])),
                )
            )
            for row in changed
        ]
        keys = dict.fromkeys(key for row in copies if row["case_file"] for key in ids(row["sources"]))
        body += [h(_(TITLES["copy_chain"])), bullets(changes)]
        seen = _("Where the earlier wordings and the distances come from: {sources}.")
        body.append(p(seen.format(sources=citation(pack, tuple(keys)))))
        body.append(p(_("A repair gives back what was lost, the source first. Any that says who says it will do.")))
    if labels:
        page_of = {paragraph: str(number) for number, paragraph in enumerate(pack.core_extract, start=1)}
        plain = {str(row["key"]): escape(pack.text(str(row["name"]))) for row in pack.records("who")}
        used = [
            (
                escape(pack.text(str(row["word"]))),
                plain.get(str(row["actor"]), "–"),
                *(escape(pack.text(str(row[name]))) for name in ("used_by", "note")),
                page_of.get(number, "–"),
            )
            for row in labels
            if (number := int(str(row["paragraph"]))) != -1
        ]
        body += [
            h(_(TITLES["label_hunt"])),
            p(
                _(
                    "Names and labels in the whole article, with the number of the paragraph on the page; a dash marks "
                    "what the page does not show. Other finds can be right as well."
                )
            ),
            table((_("Word"), _("A plainer name"), _("Who uses it"), _("What it brings along"), _("No.")), used),
        ]
    return [*body, *catch_up.answers(pack)]


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
