"""The sums behind discernment and lean, on the first day and now, and the class beside the own answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import class_codes, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.trust_kinds import Material
from libya_lesson.activities.parts.trust_replies import points
from libya_lesson.judging.discernment import Discernment, discern
from libya_lesson.locale import _, exact

State = dict[str, Any]


def _sum(material: Material, values: Mapping[str, float], deserves: bool) -> str:
    """A mean written out, over those claims of a kind that have a value."""
    kind = [exact(values[c.id], 1) for c in material.claims if c.deserves is deserves and c.id in values]
    return f"({' + '.join(kind)}) ÷ {len(kind)}" if kind else "–"


def sums(material: Material, values: Mapping[str, float]) -> tuple[str, str]:
    """Discernment and lean written out up to the sign of equality.

    >>> from libya_lesson.activities.parts.trust_kinds import Claim
    >>> two = Material([Claim("a", "It rained.", True, "", ""), Claim("b", "It will rain.", False, "", "")])
    >>> sums(two, {"a": 90, "b": 30.5})
    ('(90) ÷ 1 − (30.5) ÷ 1', '((90) ÷ 1 + (30.5) ÷ 1) ÷ 2 − 50')
    """
    well, ill = _sum(material, values, True), _sum(material, values, False)
    return f"{well} − {ill}", f"({well} + {ill}) ÷ 2 − 50"


def then_made(material: Material, then: Discernment) -> Node | None:
    """The same two sums for the first day."""
    if then.discernment is None or then.lean is None:
        return None
    apart, lean = sums(material, material.then)
    whose = _("The first day, by {name}").format(name=material.stands_in) if material.stands_in else _("Your first day")
    told = _("Discernment: {apart} = **{a}**"), _("Lean: {lean} = **{b}**")
    a, b = points(then.discernment), points(then.lean)
    lines = [nodes.prose(each.format(apart=apart, a=a, lean=lean, b=b)) for each in told]
    return nodes.how(_("How were the numbers of the first day made?"), [nodes.prose(whose, "small"), *lines])


def fold(material: Material, state: State) -> Node:
    """Beside the class: pasted codes and counts off the board; discernment and lean of the mean trust in each claim."""
    ids = [c.id for c in material.claims]
    pasted, typed = str(state["class"] or ""), str(state.get("board") or "")
    code = class_codes.code_of([state["values"][each] for each in ids])
    what = _("Or counted off the board: number of the claim, then trust × how many")
    children = class_codes.inputs(code, pasted, typed, what)
    answers, board, told = class_codes.gathered(pasted, typed, ids, ids)
    children += told
    if answers or board:
        room = class_codes.together(answers, board)
        both = {c.id: c.deserves for c in material.claims if c.id in room.means}  # like with like
        theirs, mine = discern(room.means, both), discern({key: state["values"][key] for key in both}, both)
        rows: list[list[Any]] = [
            [_("Discernment"), points(mine.discernment), points(theirs.discernment)],
            [_("Lean"), points(mine.lean), points(theirs.lean)],
        ]
        caption = _("You and the mean of your class ({counted})").format(counted=room.counted)
        children.append(nodes.table(["", _("You"), _("Class")], rows, caption))
        children.append(nodes.how(_("How were these numbers made?"), _class_made(material, state, room, theirs, mine)))
        if len(both) < len(ids):
            some = _("Of you, too, only the claims count that your class answered: {n} of {all}.")
            children.append(nodes.prose(some.format(n=len(both), all=len(ids)), "small"))
    return nodes.details(_("Beside the class"), children, open=bool(pasted or typed))


def _class_made(
    material: Material, state: State, room: class_codes.Class, theirs: Discernment, mine: Discernment
) -> list[Node]:
    """From the mean trust of the class in each claim to its discernment and lean, and the own over the same claims."""
    rows: list[list[Any]] = [
        [c.text, state["values"][c.id], exact(room.means[c.id], 1), room.number[c.id]]
        for c in material.claims
        if c.id in room.means
    ]
    caption = _("Trust in each claim: the class's answers added up and divided by their number")
    shown: list[Node] = [nodes.table([_("Claim"), _("You"), _("Class"), _("Answers")], rows, caption)]
    own = {key: state["values"][key] for key in room.means if key in state["values"]}
    for told, values, found in ((_("Class"), room.means, theirs), (_("You"), own, mine)):
        apart, lean = sums(material, values)
        if found.discernment is not None and found.lean is not None:
            a, b = points(found.discernment), points(found.lean)
            line = _("{who}: discernment {apart} = **{a}**; lean {lean} = **{b}**")
            shown.append(nodes.prose(line.format(who=told, apart=apart, a=a, lean=lean, b=b)))
    if len(shown) == 1:
        shown.append(nodes.prose(_("Both kinds of claims are needed for a difference; one kind has no answer yet.")))
    return shown
