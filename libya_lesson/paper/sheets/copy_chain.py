"""Copy chain: how words changed from outlet to outlet, the earlier wording beside the later."""

from __future__ import annotations

from html import escape
from typing import Any

from libya_lesson.locale import _
from libya_lesson.packs import Pack
from libya_lesson.packs.citing import citation, ids
from libya_lesson.paper.page import bullets, h, lines, p, table


def task(pack: Pack) -> list[str]:
    """The wordings, one below the other; empty without any."""
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


def answers(pack: Pack) -> list[str]:
    """What changed at each step, and where that is known from."""
    copies = pack.records("copychain")
    if not copies:
        return []
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
    body = [bullets(changes)]
    seen = _("Where the earlier wordings and the distances come from: {sources}.")
    body.append(p(seen.format(sources=citation(pack, tuple(keys)))))
    body.append(p(_("A repair gives back what was lost, the source first. Any that says who says it will do.")))
    return body
