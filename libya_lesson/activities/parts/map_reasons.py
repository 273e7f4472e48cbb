"""Why a source or a sentence got the grade that the map weighs it by: the reason given in lesson 02, and for a grade
that was changed on the map a reason of its own.
"""

from __future__ import annotations

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Student
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.map import Material, State, gap_filler, student
from libya_lesson.activities.parts.reliability_marks import reasons
from libya_lesson.activities.parts.reliability_state import REASONS
from libya_lesson.locale import _

MARKS = {"sources": "letter", "sentences": "digit"}


def told(material: Material, state: State, part: str, key: str) -> Node | None:
    """One line on the grade of lesson 02 and its reason; None where nobody gave one."""
    origin = key if part == "sources" else material.lines[key]["origin"]
    for who in (student(material, state), gap_filler(material, state)):
        row = who.state.get(part, {}).get(key, {}) if who else {}
        if who and row.get(MARKS[part]) and row.get("why") in REASONS:
            told = _line(who).format(name=who.name, mark=row[MARKS[part]], why=_(REASONS[row["why"]]))
            return nodes.prose(told, "small")
        if who and origin in who.state.get("sources", {}):  # nobody stands in for a source that has its own letter
            return None
    return None


def _line(who: Student) -> str:
    return _("{name} gave it {mark}: {why}.") if who.stands_in else _("In lesson 02 you gave it {mark}: {why}.")


def asked(state: State, part: str, control: str) -> list[Node]:
    """Under the scale ``control`` (such as "letter:O1"): the reason for a mark that was changed on the map."""
    kind, __, key = control.partition(":")
    mark = state["letters" if part == "sources" else "digits"].get(key)
    if mark is None:
        return []
    given = state.get("because", {}).get(part, {}).get(key)
    label = _("{mark}, because …").format(mark=mark)
    choice = reasons(part, key, given, label, seen=True, id=f"why_{kind}:{key}")
    return [choice] if given else [choice, nodes.prose(_("One more thing: a reason."), "small")]
