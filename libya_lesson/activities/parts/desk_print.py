"""What an editor hears after printing: the desk's word, the fact check, the strongest choice, and another version."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.desk import QUOTES, Material, State, beyond, changes
from libya_lesson.activities.parts.desk_compare import side_by_side
from libya_lesson.activities.parts.desk_meters import FRAME_WORDS
from libya_lesson.activities.parts.desk_story import carrying, levers, sentences, story
from libya_lesson.locale import _, ngettext, number


def slot_labels(material: Material) -> dict[str, str]:
    """The name of each choice."""
    return {**{s["id"]: str(s["label"]) for s in material.slots}, QUOTES: _("The quotations and their order")}


def printed(material: Material, state: State) -> list[Node]:
    """Everything that opens with the printed version."""
    return [
        _desk_says(material, state),
        *_fact_check(material, state),
        _levers(material, state),
        side_by_side(material, state, slot_labels(material)),
    ]


def _desk_says(material: Material, state: State) -> Node:
    """Does the printed story do what its desk asked for?"""
    assignment = material.assignment(state) or {}
    frame = str(assignment["frame"])
    text, plain = story(material, state["choices"]), story(material, material.neutral)
    mine, before = carrying(text, frame), carrying(plain, frame)
    of = ngettext(
        "{label}: {n} of your {all} sentences is about {frame}; in the plain story {before}.",
        "{label}: {n} of your {all} sentences are about {frame}; in the plain story {before}.",
        mine,
    ).format(label=assignment["label"], n=mine, all=sentences(text), frame=_(FRAME_WORDS[frame]), before=before)
    if mine > before:
        return nodes.feedback(of + " " + _("Printed: the same facts, another story."), "right")
    if state["choices"] == dict(material.neutral):
        return nodes.feedback(
            of + " " + _("You printed the plain story. Change something, then look here again."), "notyet"
        )
    told = _("Your words changed, but not what the story is about. Try the headline: which one names {frame}?")
    return nodes.feedback(of + " " + told.format(frame=_(FRAME_WORDS[frame])), "notyet")


def _fact_check(material: Material, state: State) -> list[Node]:
    """The wordings that left the facts behind; none is worth saying, too."""
    found = beyond(material, state["choices"])
    if not found:
        return [nodes.feedback(_("The fact check: every wording of yours stays within the facts."), "info")]
    told = _("The fact check stops “{words}”: {why}")
    return [nodes.feedback(told.format(words=words, why=why), "notyet") for words, why in found]


def _levers(material: Material, state: State) -> Node:
    labels = slot_labels(material)
    ranked = levers(material, state["choices"])
    top, size = ranked[0]
    guess = labels[state["prediction"]]
    count = changes(material, state["choices"])
    if count == 0:
        told = _("Your version is the plain story, so no choice moved it.")
    elif size == 0:
        told = _("You changed something, but no count moved: words can work below what rules can count.")
    elif top == state["prediction"]:
        told = _("Your guess was right: “{top}” moved your story most.").format(top=labels[top])
    elif state["choices"][state["prediction"]] == material.neutral[state["prediction"]]:
        told = _("“{top}” moved your story most. You had guessed “{guess}”, and left it as it was.")
        told = told.format(top=labels[top], guess=guess)
    else:
        told = _("“{top}” moved your story most. You had guessed “{guess}”.").format(top=labels[top], guess=guess)
    rows: list[list[Any]] = [[labels[slot], number(100 * value)] for slot, value in ranked if value]
    how = _(
        "Each choice alone was put back to the plain version and the story was read again. The "
        "points say how far the two "
        "readings lie apart: the mean of voices, frames, certainty and labels, 0 to 100. This is our convention."
    )
    children = [
        nodes.changed(told),
        nodes.table([_("Choice"), _("Points")], rows, _("What each choice alone moved")) if rows else None,
        nodes.how(_("How were these points made?"), [nodes.prose(how)]),
    ]
    return nodes.group(_("Your strongest choice"), children)


def target(material: Material, state: State) -> Node | None:
    """The target of the harder form: so many sentences of the frame, within the facts, with the fewest changes."""
    assignment = material.assignment(state)
    if state["form"] != "stretch" or not assignment or "goal" not in assignment:
        return None
    goal, fewest = int(assignment["goal"]), int(assignment["fewest"])
    frame = _(FRAME_WORDS[str(assignment["frame"])])
    now = carrying(story(material, state["choices"]), str(assignment["frame"]))
    used = changes(material, state["choices"])
    asked = _("Target: {goal} sentences about {frame}, no wording beyond the facts, as few changes as you can.")
    asked = asked.format(goal=goal, frame=frame)
    after = ngettext("You have {n}, with {k} change so far.", "You have {n}, with {k} changes so far.", used)
    if now < goal:
        return nodes.feedback(f"{asked} {after.format(n=now, k=used)}", "info")
    if beyond(material, state["choices"]):
        return nodes.feedback(
            f"{asked} {_('You have {n}, but one wording says more than the facts.').format(n=now)}", "notyet"
        )
    if used > fewest:
        told = ngettext("Reached with {n} change.", "Reached with {n} changes.", used).format(n=used)
        return nodes.feedback(f"{asked} {told} {_('It can be done with {n}.').format(n=fewest)}", "info")
    told = ngettext(
        "Reached with {n} change: fewer are not enough.", "Reached with {n} changes: fewer are not enough.", used
    )
    return nodes.feedback(f"{asked} {told.format(n=used)}", "right")
