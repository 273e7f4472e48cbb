"""What the editor's desk shows: the guess, the desk, the story with its voices marked, what moved, the levers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities._desk import (
    ID,
    KEPT,
    QUOTES,
    Material,
    State,
    decode,
    encode,
    initial,
    levers,
    measured,
    story,
    update,
)
from libya_lesson.activities._desk_meters import FRAME_WORDS, meters, shown, what_changed
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import why_step
from libya_lesson.judging.story import FRAMES, Measures
from libya_lesson.locale import _

__all__ = ["ID", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The pack's desk, its strings in the student's language."""
    return Material(_spoken(given.pack.document("desk"), given.pack.text))


_PRINTED = frozenset({"text", "label"})


def _spoken(value: Any, text: Callable[[str], str], key: str = "") -> Any:
    """The desk with its labels translated; what goes into the story stays as written, for the rules read English."""
    if isinstance(value, Mapping):
        story_text = "speaker" in value or "frame" not in value
        return {k: v if k == "text" and story_text else _spoken(v, text, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_spoken(v, text, key) for v in value]
    return text(value) if isinstance(value, str) and (key in _PRINTED or key == "facts") else value


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("The editor's desk"), _("Activity 1 · Framing")
    if not material.desk:
        told = _("This article has no desk: its facts were never sorted. The frame strip below works without them.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    facts = "\n".join(f"- {fact}" for fact in material.desk["facts"])
    children: list[Node | None] = [
        nodes.prose(
            _("You are the editor. The facts are fixed. **Only your words and your choice of voices can change.**"),
            "lead",
        ),
        nodes.details(_("The facts"), [nodes.prose(facts)], open=not state["locked"]),
        _predict(material, state),
    ]
    if state["locked"]:
        children += [_act(material, state), _see(material, state)]
    if state["done"]:
        children.append(_why(state))
    if state["locked"]:
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=14, kicker=kicker)


def _slot_labels(material: Material) -> dict[str, str]:
    return {**{s["id"]: str(s["label"]) for s in material.slots}, QUOTES: _("The quotations and their order")}


def _predict(material: Material, state: State) -> Node:
    options = [{"id": key, "label": label} for key, label in _slot_labels(material).items()]
    ask = nodes.choice(
        "predict",
        _("Which choice will change the story most?"),
        options,
        state["prediction"],
        locked=state["locked"],
        layout="buttons",
    )
    return predicting.predict_step(state, ask)


def _act(material: Material, state: State) -> Node:
    assignments = [
        {"id": a["id"], "label": str(a["label"]), "note": str(a["text"])} for a in material.desk["assignment"]
    ]
    selects = [
        nodes.select(
            f"slot:{slot['id']}",
            str(slot["label"]),
            [{"id": o["id"], "label": str(o["text"])} for o in slot["option"]],
            state["choices"][slot["id"]],
        )
        for slot in material.slots
    ]
    board = nodes.board(
        QUOTES,
        _("Choose {n} quotations and their order").format(n=KEPT),
        [{"id": q["id"], "text": f"“{q['text']}”", "note": str(q["speaker"])} for q in material.quotations],
        [{"id": "story", "label": _("In the story"), "ordered": True, "max": KEPT}],
        {"story": state["choices"][QUOTES]},
        tray=_("Left out"),
    )
    text = story(material, state["choices"])
    mine, plain = measured(text), measured(story(material, material.neutral))
    before = measured(story(material, state["before"])) if state["before"] else plain
    told = nodes.changed(what_changed(state["last"], _slot_labels(material).get(state["last"] or "", ""), before, mine))
    return nodes.step(
        "act",
        [
            nodes.choice(
                "assignment", _("Which desk do you work for?"), assignments, state["assignment"], layout="row"
            ),
            nodes.columns([nodes.group(_("Your words"), selects), nodes.group(None, [told, shown(text)])]),
            board,
            nodes.button("neutral", _("Back to the plain story"), "quiet"),
        ],
    )


def _see(material: Material, state: State) -> Node:
    text = story(material, state["choices"])
    mine, plain = measured(text), measured(story(material, material.neutral))
    children = meters(text, mine, plain)
    if not state["done"]:
        children.append(nodes.button("done", _("Print this version"), disabled=not state["assignment"]))
        if not state["assignment"]:
            children.append(nodes.prose(_("First choose a desk above."), "small"))
    else:
        children += [_levers(material, state), _partner(material, state, mine)]
    return nodes.step("see", children)


def _levers(material: Material, state: State) -> Node:
    labels = _slot_labels(material)
    ranked = levers(material, state["choices"])
    top, size = ranked[0]
    guess = labels[state["prediction"]]
    if size == 0 and state["choices"] == dict(material.neutral):
        told = _("Your version is the plain story, so no lever moved. Change something and print again.")
    elif top == state["prediction"]:
        told = _("Your guess was right: “{top}” moved your story most.").format(top=labels[top])
    else:
        told = _("“{top}” moved your story most. You had guessed “{guess}”.").format(top=labels[top], guess=guess)
    rows: list[list[Any]] = [[labels[slot], f"{100 * value:.0f}"] for slot, value in ranked]
    how = _(
        "Each choice alone was put back to the plain version and the story was read again. The "
        "points say how far the two "
        "readings lie apart: the mean of voices, frames, certainty and labels, 0 to 100. This is our convention."
    )
    children = [
        nodes.changed(told),
        nodes.table([_("Choice"), _("Points")], rows, _("What each choice alone moved")),
        nodes.how(_("How were these points made?"), [nodes.prose(how)]),
    ]
    return nodes.group(_("Your strongest lever"), children)


def _partner(material: Material, state: State, mine: Measures) -> Node:
    children: list[Node | None] = [
        nodes.copy(encode(material, state["choices"]), _("Your code, for a partner")),
        nodes.text_input("partner", _("Your partner's code"), state["partner"]),
    ]
    if state["partner"].strip():
        try:
            theirs = decode(material, state["partner"])
        except ValueError as problem:
            children.append(nodes.feedback(str(problem), "notyet"))
        else:
            children += _compare(material, state["choices"], theirs, mine)
    return nodes.group(_("Side by side"), children)


def _compare(
    material: Material, mine: Mapping[str, Any], theirs: Mapping[str, Any], measured_mine: Measures
) -> list[Node]:
    other = story(material, theirs)
    measured_other = measured(other)
    labels = _slot_labels(material)
    differ = [labels[k] for k in labels if mine[k] != theirs[k]]
    rows: list[list[Any]] = [
        [_(FRAME_WORDS[f]), f"{measured_mine.frames[f]:.0%}", f"{measured_other.frames[f]:.0%}"] for f in FRAMES
    ]
    told = _("You differ in: {list}.").format(list=", ".join(differ)) if differ else _("You made the same choices.")
    return [
        nodes.changed(told),
        shown(other),
        nodes.table([_("Sentences with …"), _("yours"), _("partner's")], rows, _("Two stories, the same facts")),
    ]


def _why(state: State) -> Node:
    options = [
        {"id": "false", "label": _("One version is false, the other is true.")},
        {"id": "select", "label": _("Both use true facts; they select and name differently.")},
        {"id": "neutral", "label": _("With enough care a story has no frame at all.")},
    ]
    told = {
        "false": _("No fact changed, only its place and its name. A frame can mislead without a false word."),
        "select": _("Yes. To frame is to select and to make salient (Entman, 1993). So ask: what was left out?"),
        "neutral": _(
            "Even the plain story selects: three facts of many. Care helps; a story without a choice does not exist."
        ),
    }
    return why_step(ID, _("What did the desk show?"), options, told, state["why"], right="select")
