"""The frame strip: which frames the article's paragraphs carry, what the rules saw, what one added card does.

The five frames are Semetko and Valkenburg's (2000). The student's call on a paragraph replaces the rules' call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.desk_meters import FRAME_WORDS
from libya_lesson.activities.parts.strip_coding import act, form_choice, left_of, marked, options
from libya_lesson.activities.parts.strip_labels import ask, to_sort
from libya_lesson.activities.parts.strip_material import FORMS, ID, Block, Material, State, material
from libya_lesson.figures.frames import frame_strip
from libya_lesson.judging.story import FRAMES
from libya_lesson.locale import _, ngettext

__all__ = ["ID", "initial", "material", "update", "view"]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing predicted, nothing coded."""
    return {
        "form": "core", "prediction": None, "locked": False, "coded": {}, "shown": [], "card": None, "labels": {},
        "why": None,
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "form" and not state["locked"] and value in FORMS:
        return {**state, "form": value}
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "code":
        return {**state, "coded": {**state["coded"], key: [f for f in value or () if f in FRAMES]}}
    if kind == "show" and key in state["coded"]:
        return {**state, "shown": [*state["shown"], key]}
    if kind == "none":
        return {**state, "coded": {**state["coded"], key: []}, "shown": [*state["shown"], key]}
    if kind == "label" and key not in state["labels"] and value is not None:
        return {**state, "labels": {**state["labels"], key: value}}
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
    if material.unread:
        return nodes.card(ID, title, [nodes.prose(material.unread)], kicker=kicker)
    children: list[Node | None] = [
        nodes.prose(_("News is told in a few standard frames. One is often missing, and nobody notices."), "lead"),
        form_choice(material, state),
        _predict(state),
    ]
    if state["locked"]:
        children.append(act(material, state))
        if not left_of(material, state):
            children.append(_see(material, state))
            if state["card"] or not material.cards:
                children.append(ask(material.labels, material.voices, state["labels"]) if material.labels else None)
                sorted_ = all(label.id in state["labels"] for label in to_sort(material.labels))
                chosen = material.cards.get(state["card"] or "")
                lit = bool(chosen and chosen[2].frames)
                children.append(_why(state, lit=lit) if material.cards and sorted_ else None)
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=8, kicker=kicker)


def _predict(state: State) -> Node:
    ask = nodes.choice(
        "predict",
        _("Which frame is rarest in this article?"),
        options(notes_too=state["form"] != "stretch"),
        state["prediction"],
        locked=state["locked"],
    )
    return predicting.predict_step(state, ask)


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
    told = _("Rarest: {rarest}.").format(rarest=", ".join(_(FRAME_WORDS[f]) for f in rarest))
    if len(rarest) == len(FRAMES):
        told = ngettext(
            "No frame is rarer than the others: each is in {n} of {all} paragraph.",
            "No frame is rarer than the others: each is in {n} of {all} paragraphs.",
            len(material.blocks),
        ).format(n=counts[rarest[0]], all=len(material.blocks))
    elif state["prediction"] in rarest:
        told += " " + (_("You guessed it.") if len(rarest) == 1 else _("Your guess is one of them."))
    else:
        told += " " + ngettext(
            "You guessed {guess}, which is in {n} of {all} paragraph.",
            "You guessed {guess}, which is in {n} of {all} paragraphs.",
            len(material.blocks),
        ).format(guess=_(FRAME_WORDS[state["prediction"]]), n=counts[state["prediction"]], all=len(material.blocks))
    added = material.cards.get(state["card"] or "")
    if added:
        name, __, block = added
        columns.append("+")
        rows += [("+", f, "card") for f in FRAMES if f in block.frames]
        lit = ", ".join(_(FRAME_WORDS[f]) for f in FRAMES if f in block.frames)
        told = _("The card of “{name}” adds one column: {lit}.").format(name=name, lit=lit)
        if not lit:
            told = _("The rules find none of the five in the card of “{name}”. What would you say it is about?").format(
                name=name
            )
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
        _made(material, state),
    ]
    if material.cards:
        options = [{"id": key, "label": name} for key, (name, *__) in material.cards.items()]
        ask = _("Whom does the article not let speak? Add one card: it becomes the column +.")
        children.append(nodes.choice("card", ask, options, state["card"], layout="buttons"))
    if added:
        children.append(marked(added[2], _("The card · {source}").format(source=added[1])))
    return nodes.step("see", children)


def _made(material: Material, state: State) -> Node:
    """In which paragraphs each frame was counted."""
    mine = ", ".join(b.number for b in material.blocks if b.number in state["shown"])
    told = _(
        "A paragraph carries a frame if a word on the rules' list stands in it. Where you coded ({list}), you decide."
    )
    lines = []
    for frame in FRAMES:
        found = [b.number for b in material.blocks if frame in frames_of(b, state)[0]]
        lines.append(f"- {_(FRAME_WORDS[frame])}: {len(found)} ({', '.join(found) or '–'})")
    added = _("The added card is one column more; it is no paragraph.") if state["card"] in material.cards else ""
    return made(told.format(list=mine or "–"), "\n".join(lines), added)


def _why(state: State, *, lit: bool) -> Node:
    options = [
        {"id": "true", "label": _("The card makes the other paragraphs less true.")},
        {"id": "weight", "label": _("No fact changed; the story weighs something new.")},
        {"id": "longer", "label": _("The card only makes the article longer than before.")},
    ]
    told = {
        "true": _("The others stay as true as they were. What changes is what a reader thinks the story is about."),
        "weight": _("Yes. What is left out cannot be seen in the words. So ask who is missing."),
        "longer": _("Look at the column +: length is not what it adds. Which row did it light?")
        if lit
        else _("Longer it is. But what is the story about now, with one voice more?"),
    }
    return why_step(ID, _("What did the card do?"), options, told, state["why"], right="weight")
