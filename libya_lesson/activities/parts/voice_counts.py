"""How the numbers of the voice mixer were made: which words count for whom, and for the voice switched last."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities.parts.voice_causes import causes_counted
from libya_lesson.activities.parts.voice_material import Material
from libya_lesson.judging.voices import AUTHOR
from libya_lesson.locale import _, number, percent

State = dict[str, Any]


def counted(material: Material) -> str:
    """Which words count for whom, with the article's own."""
    return _(
        "What the article credits to somebody counts for the voice it heard it from. The words that do the crediting, "
        "such as “he said”, count for nobody. All other words are the article's own: {own} of {all} words."
    ).format(own=number(material.words_of(AUTHOR)), all=number(material.words))


def switched(material: Material, state: State) -> str:
    """The share of the voice that was switched last, else of the largest; and how the causes were counted."""
    group = state["last"] or max(material.groups, key=material.words_of)
    words = material.words_of(group)
    told = _("Each word counts once. {voice}: {n} of {all} words are {share}.").format(
        voice=material.group_names[group], n=number(words), all=number(material.words),
        share=percent(words / material.words),
    )  # fmt: skip
    return f"{told} {causes_counted(material, state)}".strip()
