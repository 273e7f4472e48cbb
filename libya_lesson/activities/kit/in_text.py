"""How a card names what stands in a text: the number of a paragraph, the kind of an actor."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.locale import N_, _
from libya_lesson.text import Article

KINDS = {
    "person": N_("a person"),
    "state": N_("a state"),
    "government body": N_("a government body"),
    "armed group": N_("an armed group"),
    "organisation": N_("an organisation"),
    "media": N_("a news outlet"),
    "unnamed": N_("a voice without a name"),
}


def numbered(article: Article, core: Sequence[int] = ()) -> dict[int, int]:
    """The numbers that the reader shows beside paragraphs, by their place in the text; headings have none.

    >>> from libya_lesson import parse
    >>> numbered(parse("A title\\n\\nAnn left.\\n\\nBo stayed.").article)
    {1: 1, 2: 2}
    """
    inside = [p for p in article.paragraphs if p.index in set(core)] if core else article.paragraphs
    return {p.index: n for n, p in enumerate((p for p in inside if not p.heading), start=1)}


def kind_words(kind: str) -> str:
    """The kind of an actor, as a student reads it.

    >>> kind_words("media")
    'a news outlet'
    """
    return _(KINDS[kind]) if kind in KINDS else kind
