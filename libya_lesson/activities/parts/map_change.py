"""The bet on the map against what the student's own judgement did: each tie of the bet, then and now."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.map import Material, State, fades, tie_list
from libya_lesson.activities.parts.map_made import before_and_after
from libya_lesson.activities.parts.map_told import named, weight_of
from libya_lesson.locale import _, arrows, ngettext


def see(material: Material, state: State) -> Node:
    """The bet against what the student's own judgement did."""
    if state["by"] != "origins":
        return nodes.step("see", [], open=False)
    if all(row["weight"] is None for row in tie_list(material, state)):
        told = _("No source is graded yet, so nothing can be weighed. Give letters to the sources above.")
        return nodes.step("see", [nodes.feedback(told, "note")])
    what = fades(material, state)
    mine = {row["edge_id"]: row for row in what if row["edge_id"] in material.guesses}
    order = sorted(material.guesses, key=lambda name: mine[name]["change"] if name in mine else 0.0)
    weights = {name: (mine[name]["before"], mine[name]["after"]) if name in mine else (None, None) for name in order}
    rows = [
        [
            ("◆ " if name == state["guess"] else "") + named(material, name),
            *(weight_of(weight) for weight in weights[name]),
        ]
        for name in order
    ]
    lost = {name: mine[name]["change"] if name in mine else 0.0 for name in order}
    faded = lost[order[0]] < -0.005
    right = faded and lost[state["guess"]] <= lost[order[0]] + 0.005  # two ties may share the first place
    told = (
        _("None of these ties lost anything: your grades carry all of them.") if not faded
        else _("Your guess was right: **{tie}** lost most.") if right
        else _("**{tie}** lost most. Open it: how many of its sentences have an origin of their own?")
    ).format(tie=named(material, state["guess"] if right else order[0]))  # fmt: skip
    stood = [row for row in what if row["change"] > 0 and row["now"] == "clear"]
    kept = ngettext(
        "{n} tie got stronger: doubt that tells things apart keeps the well-supported.",
        "{n} ties got stronger: doubt that tells things apart keeps the well-supported.",
        len(stood),
    )
    table = nodes.table(
        [_("Tie (◆ your guess)"), _("Every sentence alike"), _("Graded, independent origins")], rows,
        _("What your choices weigh, plans and maybes included"),
    )  # fmt: skip
    children = [
        nodes.feedback(told, "right" if right else "info"),
        _slopes(state, list(weights.values()), table),
        before_and_after(material, state, order[0]),
    ]
    children += [nodes.prose(kept.format(n=len(stood)))] if stood else []
    return nodes.step("see", children, done=True)


def _slopes(state: State, weights: Sequence[tuple[float | None, float | None]], table: Node) -> Node:
    """What each tie of the guess weighed with every sentence alike, and what it weighs by graded origins."""
    lines = [
        {"label": row[0], "was": was, "now": now, "said": arrows(row[1], row[2])}
        for row, (was, now) in zip(table["rows"], weights, strict=True)
    ]
    ticks = {float(state["threshold"]): _("your line"), 1.0: "1"}
    key = {"was": _("every sentence alike"), "now": _("graded, independent origins")}
    return nodes.shifts(str(table["caption"]), lines, table, ticks=ticks, key=key, low=0, high=1)
