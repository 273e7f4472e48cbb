"""Pages to print: plain HTML without scripts or anything from outside, in the reader's language and direction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from libya_lesson.locale import _, date, direction, language

_STYLE = """
body { font: 12pt/1.5 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 1em 0 } th, td { border: 1px solid #555; padding: .4em .6em;
text-align: start; vertical-align: top } blockquote { margin: .6em 0; padding-inline-start: 1em;
border-inline-start: 3px solid #555 } .line { border-bottom: 1px solid #555; height: 2em }
.room { height: 9cm; border: 1px solid #555; border-radius: 4px; } li { margin: .4em 0 }
h1 { font-size: 1.5em } h2 { font-size: 1.15em }
@media print { h2, table, tr, ul, blockquote, .room { break-inside: avoid }
h2, h2 + p, p:has(+ .line) { break-after: avoid }
body { font-size: 10.5pt; line-height: 1.36; max-width: none; margin: 0; padding: 0 }
p, table { margin: .5em 0 } h1 { font-size: 1.35em; margin: 0 0 .4em } h2 { margin: .7em 0 .3em }
ul { margin: .4em 0 } li { margin: .15em 0 } blockquote { margin: .4em 0 }
th, td { padding: .2em .5em } .line { height: 2em } }
"""


def page(title: str, body: Sequence[str]) -> str:
    """A whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}" dir="{direction()}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body><main>\n<h1>{escape(title)}</h1>\n"
        + "\n".join(body)
        + "\n</main></body></html>\n"
    )


def p(text: str) -> str:
    """A paragraph of plain text.

    >>> p("2 < 3")
    '<p>2 &lt; 3</p>'
    """
    return f"<p>{escape(text)}</p>"


def h(text: str) -> str:
    """A heading below the title."""
    return f"<h2>{escape(text)}</h2>"


def bullets(items: Iterable[str]) -> str:
    """A list; its items are HTML already."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def lines(count: int) -> str:
    """Empty lines to write on."""
    return '<div class="line"></div>' * count


def room() -> str:
    """An empty frame to draw in."""
    return '<div class="room"></div>'


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Cells are HTML already; an empty one leaves room to write."""
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def day(iso: Any) -> str:
    """A date as a reader writes it, dots for an open one.

    >>> day("2016-11-29"), day(None)
    ('29 November 2016', '…')
    """
    return date(str(iso)) if iso and iso != "…" else "…"


def name_line() -> str:
    """Where one writes one's name."""
    return p(_("Name: ______________________   Date: ______________"))
