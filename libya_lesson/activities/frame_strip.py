"""The frame strip: which frames the article's paragraphs carry, what the rules saw, what one added card does.

The five frames are Semetko and Valkenburg's (2000). The student's call on a paragraph replaces the rules' call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities._desk_meters import FRAME_WORDS
from libya_lesson.activities._strip_material import ID, TO_CHECK, Block, Material, State, material
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import why_step
from libya_lesson.figures.frames import frame_strip
from libya_lesson.judging.story import FRAMES
from libya_lesson.locale import _

__all__ = ["ID", "initial", "material", "update", "view"]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing predicted, nothing coded."""
    return {"prediction": None, "locked": False, "coded": {}, "shown": [], "card": None, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "code":
        return {**state, "coded": {**state["coded"], key: [f for f in value or () if f in FRAMES]}}
    if kind == "show" and key in state["coded"]:
        return {**state, "shown": [*state["shown"], key]}
    if kind == "none":
        return {**state, "coded": {**state["coded"], key: []}, "shown": [*state["shown"], key]}
    if kind in ("card", "why"):
        return {**state, kind: value}
    return state


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("What is this story about?"), _("Activity 2 · The frame strip")
    if not material.blocks:
        return nodes.card(
            ID, title, [nodes.prose(_("The text is empty, so there is nothing to frame."))], kicker=kicker
        )
    children: list[Node | None] = [
        nodes.prose(_("News is told in a few standard frames. One is often missing, and nobody notices."), "lead"),
        _predict(state),
    ]
    if state["locked"]:
        children.append(_act(material, state))
        if len(state["shown"]) >= len(material.check):
            children += [_see(material, state), _labels(material), _why(state) if state["card"] else None]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=8, kicker=kicker)


def _options() -> list[dict[str, str]]:
    notes = {
        "conflict": _("two sides against each other"),
        "human interest": _("what it does to people"),
        "economic consequences": _("what it costs or earns"),
        "morality": _("what is good or bad"),
        "responsibility": _("who caused it, who must act"),
    }
    return [{"id": f, "label": _(FRAME_WORDS[f]), "note": notes[f]} for f in FRAMES]


def _predict(state: State) -> Node:
    ask = nodes.choice(
        "predict",
        _("Which frame is rarest in this article?"),
        _options(),
        state["prediction"],
        locked=state["locked"],
    )
    return predicting.predict_step(state, ask)


def _act(material: Material, state: State) -> Node:
    shown = state["shown"]
    todo = next((b for b in material.check if b.number not in shown), None)
    done = nodes.progress(min(len(shown), TO_CHECK), len(material.check), _("Paragraphs coded"))
    past = [
        nodes.details(_("Paragraph {n}: you and the rules").format(n=b.number), [_verdict(b, state)])
        for b in material.check
        if b.number in shown
    ]
    if todo is None:
        return nodes.step("act", [done, *past], done=True)
    coded = state["coded"].get(todo.number, [])
    ask = _("Which frames does paragraph {n} carry? Choose all that fit.").format(n=todo.number)
    return nodes.step(
        "act",
        [
            done,
            *past,
            nodes.excerpt(todo.text, label=_("Paragraph {n}").format(n=todo.number)),
            nodes.choice(f"code:{todo.number}", ask, _options(), coded, many=True),
            nodes.columns(
                [
                    nodes.button(f"show:{todo.number}", _("Compare with the rules"), disabled=not coded),
                    nodes.button(f"none:{todo.number}", _("None of the five"), "quiet"),
                ]
            ),
        ],
    )


def _verdict(block: Block, state: State) -> Node:
    mine = set(state["coded"].get(block.number, ()))
    both = [_(FRAME_WORDS[f]) for f in FRAMES if f in mine and f in block.frames]
    only_me = [_(FRAME_WORDS[f]) for f in FRAMES if f in mine - block.frames]
    only_rules = [_(FRAME_WORDS[f]) for f in FRAMES if f in block.frames - mine]
    none = _("none")
    told = _("Both: {both}. Only you: {me}. Only the rules: {rules}. Your call counts from here on.").format(
        both=", ".join(both) or none, me=", ".join(only_me) or none, rules=", ".join(only_rules) or none
    )
    marks = [{"start": s, "end": e, "kind": "label", "note": _(FRAME_WORDS[f])} for f, s, e in block.hits]
    return nodes.group(None, [nodes.excerpt(block.text, marks), nodes.feedback(told, "info")])


def frames_of(block: Block, state: State) -> tuple[frozenset[str], str]:
    """The frames of a paragraph and who called them: the student where they did, else the rules."""
    if block.number in state["shown"]:
        return frozenset(state["coded"][block.number]), "student"
    return block.frames, "rules"


def _see(material: Material, state: State) -> Node:
    rows = [
        (block.number, frame, by)
        for block in material.blocks
        for calls, by in [frames_of(block, state)]
        for frame in FRAMES
        if frame in calls
    ]
    columns = [b.number for b in material.blocks]
    counts = {f: sum(1 for __, frame, __ in rows if frame == f) for f in FRAMES}
    rarest = [f for f in FRAMES if counts[f] == min(counts.values())]
    told = _("Rarest: {rarest}. You guessed {guess}.").format(
        rarest=", ".join(_(FRAME_WORDS[f]) for f in rarest), guess=_(FRAME_WORDS[state["prediction"]])
    )
    added = material.cards.get(state["card"] or "")
    if added:
        name, __, block = added
        columns.append("+")
        rows += [("+", f, "card") for f in FRAMES if f in block.frames]
        lit = ", ".join(_(FRAME_WORDS[f]) for f in FRAMES if f in block.frames) or _("none of the five")
        told = _("The card of “{name}” adds one column: {lit}.").format(name=name, lit=lit)
    words = {
        "paragraph": _("Paragraph"), "frame": _("Frame"), "by": _("Called by"), "rules": _("the rules"),
        "student": _("you"), "card": _("the added card"), "told": _("{frame} in {n} of {all}"),
    }  # fmt: skip
    figure = frame_strip(
        pd.DataFrame(rows, columns=["column", "frame", "by"]), {f: _(FRAME_WORDS[f]) for f in FRAMES}, columns, words
    )
    names, cells = figure.cells()
    children: list[Node | None] = [
        nodes.changed(told),
        nodes.figure(figure.spec, figure.description, nodes.table(names, cells, _("The frame strip as a table"))),
    ]
    if material.cards:
        options = [{"id": key, "label": name} for key, (name, *__) in material.cards.items()]
        ask = _("Whom does the article not let speak? Add one card: it becomes the column +.")
        children.append(nodes.choice("card", ask, options, state["card"], layout="buttons"))
    if added:
        marks = [{"start": s, "end": e, "kind": "label", "note": _(FRAME_WORDS[f])} for f, s, e in added[2].hits]
        children.append(nodes.excerpt(added[2].text, marks, _("The card · {source}").format(source=added[1])))
    return nodes.step("see", children)


def _labels(material: Material) -> Node:
    rows: list[list[Any]] = [list(row) for row in material.labels]
    told = _("Inside quotation marks a label is the speaker's. Outside, it is the author's own.")
    table = nodes.table([_("Label"), _("Who gets it"), _("Whose voice")], rows, _("Loaded labels in the article"))
    return nodes.details(_("Labels, by voice"), [nodes.prose(told), table])


def _why(state: State) -> Node:
    options = [
        {"id": "true", "label": _("The card makes the other paragraphs less true.")},
        {"id": "weight", "label": _("No fact changed, but the story now weighs something new.")},
        {"id": "longer", "label": _("The card only makes the article longer than before.")},
    ]
    told = {
        "true": _("The others stay as true as they were. What changes is what a reader thinks the story is about."),
        "weight": _("Yes. What is left out cannot be seen in the words. So ask who is missing."),
        "longer": _("Look at the strip: a row that was empty is not empty any more."),
    }
    return why_step(ID, _("What did the card do?"), options, told, state["why"], right="weight")
