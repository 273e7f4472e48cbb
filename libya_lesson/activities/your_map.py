"""Your map: ratings weigh the ties; echoes collapse, weak ties fade, and every tie opens its sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts import map_made
from libya_lesson.activities.parts.map import (
    ID,
    Material,
    State,
    gap_filler,
    grades,
    initial,
    moved,
    student,
    tie_list,
    unjudged,
    update,
)  # fmt: skip
from libya_lesson.activities.parts.map_case import material
from libya_lesson.activities.parts.map_change import see
from libya_lesson.activities.parts.map_help import form, grading, legend, task, through
from libya_lesson.activities.parts.map_panel import panel
from libya_lesson.activities.parts.map_told import name_of, named, reasons, sentence, weight_of
from libya_lesson.figures.network import network_map
from libya_lesson.locale import N_, _, arrows, ngettext

__all__ = ["ID", "initial", "material", "update", "view"]

WHY = {
    "echo": N_("Copies of one report stopped counting apart."),
    "rating": N_("I rated its source low, or could not judge it."),
    "plan": N_("It is a plan or a maybe, not an event."),
    "source": N_("Nobody answers for it: there is no source."),
    "strong": N_("Its source has earned a good letter from me."),
}


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Your map"), _("Activity 2 · The map that your ratings draw")
    if not material.rows:
        none = material.unread or _(
            "No ties between actors were found in this text, so there is no map to draw. "
            "Reports on several states or parties have more of them."
        )
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker)
    lead = _("Each line is a tie that the article speaks of. Would you brief a minister with this?")
    children: list[Node | None] = [nodes.prose(lead, "lead"), _note(material), _predict(material, state)]
    if state["guess"] is not None:
        children += [_act(material, state), see(material, state), _why(material, state)]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=11, kicker=kicker)


def _note(material: Material) -> Node | None:
    if material.case:
        return None
    told = _(
        "This text has no case file. The ties come from the machine's reading: it cannot tell who copied whom, or "
        "whether two sentences state the same thing. Grade the sources by opening a tie."
    )
    return nodes.feedback(told, "note")


def _predict(material: Material, state: State) -> Node:
    """Every sentence alike, everything bold; then a bet."""
    first = unjudged(material)
    locked = state["guess"] is not None
    rows = {row["edge_id"]: row for row in first}
    options = [{"id": name, "label": name_of(material, rows[name])} for name in shuffled(ID, material.guesses)]
    ask = (
        _("Which tie will fade most?")
        if len(options) > 1
        else _("Only one tie was found. Lock it, then see whether it fades.")
    )
    told = _("Here every sentence weighs the same, plans and maybes too. Soon only graded, independent sources count.")
    children = [
        form(state, locked),
        nodes.prose(told),
        *([] if locked else [_everything(material, first), legend(), map_made.everything(material, first)]),
        nodes.choice("guess", ask, options, state["guess"], locked=locked, confirm=_("Lock my guess")),
    ]
    return nodes.step("predict", [child for child in children if child], done=locked)


def _everything(material: Material, first: Sequence[Mapping[str, Any]]) -> Node:
    drawn = network_map(first, material.places, material.names, material.bends)
    return nodes.figure(drawn.spec, drawn.description, _numbers(drawn.cells()), height=450)


def _act(material: Material, state: State) -> Node:
    rows = tie_list(material, state)
    what = moved(material, state, rows)
    drawn = network_map(
        rows, material.places, material.names, material.bends,
        selected=state["picked"], changed=[row["edge_id"] for row in what],
    )  # fmt: skip
    picked = next((row for row in rows if row["edge_id"] == state["picked"]), None)
    figure = nodes.figure(drawn.spec, drawn.description, _numbers(drawn.cells()), id="edge", height=360)
    earlier = {row["edge_id"]: row["before"] for row in what}
    opener = nodes.choice(
        "open",
        _("Open a tie: choose it here, or click it on the map"),
        [_row(material, row, earlier.get(row["edge_id"], row["weight"])) for row in rows],
        state["picked"] if picked else None,
        layout="pick",
    )
    # What is worked stands beside what it moves, or under it as it stays in sight: nobody should scroll between them.
    told = nodes.changed(sentence(material, state, what))
    seen = nodes.group(None, [told, figure, legend(), map_made.drawn(material, state, rows, what)], stays=True)
    worked = [
        opener,
        panel(material, state, picked) if picked else None,
        _whose(material, state),
        grading(material, state),
    ]
    children = [
        task(state),
        _stand_in(material, state),
        nodes.columns([_echo_switch(state), _line(state)]),
        _layers(state),
        _waiting(material, state, rows),
        nodes.columns([seen, nodes.group(None, worked)]),
    ]
    return nodes.step("act", children, done=through(state))


def _row(material: Material, row: Mapping[str, Any], was: float | None) -> dict[str, Any]:
    """A tie to open, with what it weighs and what it weighed before the last change."""
    now = row["weight"]
    note = weight_of(now) if was == now else arrows(weight_of(was), weight_of(now))
    return {"id": row["edge_id"], "label": name_of(material, row), "weight": now, "was": was, "note": note}


def _stand_in(material: Material, state: State) -> Node | None:
    """Says so where a sample student's grades are on the map."""
    found = student(material, state)
    if found is None or not found.stands_in:
        return None
    told = _("You have no grades from lesson 02 yet. **{name}** stands in: {about}")
    return nodes.prose(told.format(name=found.name, about=found.about), "small")


def _whose(material: Material, state: State) -> Node | None:
    """Whose grades are on the map, and what to do where some are missing."""
    found = student(material, state)
    if found is None:
        return None
    filler = gap_filler(material, state)
    letters = grades(material, {**state, "fill": False})[0]
    missing = [row["name"] for key, row in material.origins.items() if key not in letters]
    options = [{"id": one.id or "own", "label": one.name or _("my own grades")} for one in material.students]
    lacking = ngettext("{n} source has no grade: {names}.", "{n} sources have no grade: {names}.", len(missing))
    sample = next((one for one in material.students if one.stands_in), None)
    gaps = None
    if sample is not None and not found.stands_in and missing:
        fill = _("Where I gave no grade, take those of {name}").format(name=sample.name)
        gaps = nodes.toggle("fill", fill, filler is not None)
    children = [
        nodes.choice("whose", _("The grades on this map"), options, found.id or "own", layout="buttons"),
        nodes.prose(lacking.format(n=len(missing), names=", ".join(missing)), "small") if missing else None,
        gaps,
    ]
    whose = [one.name or _("my own grades") for one in (found, filler) if one is not None]
    return nodes.details(_("Whose grades?"), [child for child in children if child], note=" + ".join(whose))


def _echo_switch(state: State) -> Node:
    return nodes.choice(
        "by",
        _("The echo switch: what counts as a witness?"),
        [
            {"id": "sentences", "label": _("Every sentence")},
            {"id": "origins", "label": _("Every independent origin")},
        ],
        state["by"],
        layout="buttons",
    )


def _line(state: State) -> Node:
    return nodes.slider(
        "threshold", _("Your line: below it a tie fades"), state["threshold"], 0.05, 0.95, 0.05,
        left=_("a little is enough"), right=_("I want a lot"),
    )  # fmt: skip


def _layers(state: State) -> Node:
    return nodes.columns(
        [
            nodes.toggle("future", _("Show plans"), "future" in state["moods"]),
            nodes.toggle("hypothetical", _("Show maybes"), "hypothetical" in state["moods"]),
            nodes.toggle("unsourced", _("Count lines without a source, as 0.50"), state["unsourced"]),
        ]
    )


def _waiting(material: Material, state: State, rows: Sequence[Mapping[str, Any]]) -> Node | None:
    """Says where the tie of the guess is, if it is a plan or a maybe: the map showed it before the guess."""
    if state["guess"] in [row["edge_id"] for row in rows]:
        return None
    told = _("Your guess, **{tie}**, waits in a layer that is off. Show plans or maybes to see it.")
    return nodes.prose(told.format(tie=named(material, state["guess"])), "small")


def _why(material: Material, state: State) -> Node:
    if state["by"] != "origins":
        return nodes.step("why", [], open=False)
    options = shuffled(ID, [{"id": key, "label": _(words)} for key, words in WHY.items()])
    found = reasons(material, state)
    return nodes.step(
        "why",
        [
            nodes.choice(
                "reason",
                _("Why did the tie of your guess change?"),
                options,
                state["reason"],
                feedback={key: told for key, (_holds, told) in found.items()},
                right=[key for key, (holds, _told) in found.items() if holds],
            ),
            nodes.text_input("note", _("In a line, if you like: what would change your map?"), state["note"]),
        ],
        done=state["reason"] is not None,
    )


def _numbers(cells: tuple[list[str], list[list[Any]]]) -> Node:
    return nodes.table(*cells, _("The ties of this map"), hidden=True)
