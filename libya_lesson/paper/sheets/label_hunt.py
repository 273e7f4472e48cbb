"""Label hunt: which words of the article judge, and whose words they are."""

from __future__ import annotations

from html import escape

from libya_lesson.locale import _
from libya_lesson.packs import Pack
from libya_lesson.paper.page import h, lines, p, table


def task(pack: Pack) -> list[str]:
    """The core extract to read with a pencil."""
    paragraphs = pack.article.paragraphs
    shown = [pack.article.text[paragraphs[i].start : paragraphs[i].end] for i in pack.core_extract]
    return [
        p(
            _(
                "A label is a word that judges: it praises or blames instead of naming. Circle every label. Write A "
                "above it if the author uses it, and the speaker's name if it stands inside a quotation."
            )
        ),
        *(f'<blockquote dir="auto"><b>{n}</b> {escape(text)}</blockquote>' for n, text in enumerate(shown, start=1)),
        h(_("Choose two labels")),
        p(_("Write the same without a label: a name that both sides could accept.")),
        lines(2),
    ]


def answers(pack: Pack) -> list[str]:
    """Names and labels with who uses them, and a plainer name for each."""
    labels = pack.records("ladder")
    if not labels:
        if pack.has_case:
            return []
        told = _(
            "This text has no case file, so nobody has listed its labels. Accept each that comes with a reason, and "
            "let two students compare what they circled."
        )
        return [p(told)]
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
    return [
        p(
            _(
                "Names and labels in the whole article, with the number of the paragraph on the page; a dash marks "
                "what the page does not show. Other finds can be right as well."
            )
        ),
        table((_("Word"), _("A plainer name"), _("Who uses it"), _("What it brings along"), _("No.")), used),
    ]
