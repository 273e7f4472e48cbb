"""What helps with the map: the signs explained, and the same task in three forms: with help, as it is, harder."""

from __future__ import annotations

from collections import Counter

from libya_lesson.activities.kit import grade_scales, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.map import Material, State, grades
from libya_lesson.activities.parts.map_reasons import asked
from libya_lesson.locale import N_, _

STEPS = {
    "support": (
        N_("Flip the echo switch. Read the sentence over the map."),
        N_("Open the tie that lost most. How many sentences, how many origins?"),
        N_("Give its source another letter. What moves, what stays?"),
    ),
    "core": (N_("Flip the echo switch."), N_("Open one tie."), N_("Give one source another letter.")),
}
RIDDLE = N_("Which two ratings would you have to change to turn the picture round? Find them, then say why you do not.")


def form(state: State, locked: bool) -> Node:
    """The choice of a form, before the guess is locked."""
    options = [
        {"id": "support", "label": _("With help"), "note": _("three steps to follow")},
        {"id": "core", "label": _("As it is"), "note": _("one task")},
        {"id": "stretch", "label": _("Harder"), "note": _("a riddle")},
    ]
    ask = _("How would you like to work?")
    return nodes.choice("form", ask, options, state["form"], layout="row", locked=locked)


def grading(material: Material, state: State) -> Node | None:
    """All sources with their letters in one fold, those with the most sentences first."""
    letters = grades(material, state)[0]
    count = Counter(row["origin"] for row in material.rows if row["origin"] is not None)
    scales = [
        nodes.group(
            None,
            [
                grade_scales.letters(f"grade:{origin}", material.origins[origin]["name"], letters.get(origin)),
                *asked(state, "sources", f"grade:{origin}"),
            ],
        )
        for origin, _times in count.most_common()
    ]
    if not scales:
        return None
    return nodes.details(_("The letters of all sources"), [nodes.columns(scales)], open=not material.case)


def task(state: State) -> Node:
    """What to do on the map, in the chosen form, with a tick at what has been done."""
    if state["form"] == "stretch":
        return nodes.prose(_(RIDDLE))
    lines = [f"{'✓' if did else '○'} {_(step)}" for step, did in zip(STEPS[state["form"]], _ticks(state), strict=True)]
    return nodes.prose("\n\n".join(lines))


def through(state: State) -> bool:
    """Has everything been ticked? Of the riddle only the switch can be seen."""
    ticks = _ticks(state)
    return ticks[0] if state["form"] == "stretch" else all(ticks)


def _ticks(state: State) -> tuple[bool, bool, bool]:
    return state["by"] == "origins", state["picked"] is not None, bool(state["letters"])


def legend() -> Node:
    """The signs of the map, in words."""
    return nodes.prose(
        _(
            "○ contact · △ request or offer · ▲ support · ◇ ◆ the same, both ways · ✕ conflict. "
            "Blue and solid: they work together. "
            "Orange and dashed: they oppose each other. Grey and dotted: cannot be judged. Thin: below your line."
        ),
        "small",
    )
