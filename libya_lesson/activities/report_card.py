"""The machine's report card: what the rules found in a text, what they could not read, and what the student mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.report import (
    Material,
    anything_open,
    lists,
    material,
    share_told,
    shares,
    table,
    weakest,
)
from libya_lesson.judging.readability import Gaps
from libya_lesson.locale import N_, _, ngettext

__all__ = ["GOALS", "ID", "Material", "initial", "material", "update", "view", "weakest"]

ID = "07.report"
PLACES = {
    "speaker": N_("finding out who speaks"),
    "claim": N_("finding what is claimed"),
    "marks": N_("reading odd quote marks"),
    "kind": N_("telling an actor's kind"),
    "tie": N_("seeing who acts on whom"),
}
GOALS = {"support": 1, "core": 2, "stretch": 3}  # corrections to make
TASKS = {
    "support": N_(
        "- Open a fold above and take one sentence.\n"
        "- Find it in the article further up, with “Claims” or “Who speaks” switched on.\n"
        "- Select its words and say in the note beside it what they are."
    ),
    "core": N_("Find two places in the article further up where the machine is wrong, and correct them there."),
    "stretch": N_(
        "Find three mistakes that this card cannot list: things that the machine did find, but wrongly. Correct them."
    ),
}
State = dict[str, Any]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing guessed."""
    return {"form": "core", "prediction": None, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "form" and not state["locked"] and value in TASKS:
        return {**state, "form": value}
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    return {**state, "why": value} if kind == "why" and state["locked"] else state


def view(material: Material, state: State) -> Node:
    """Guess where the machine is weakest, then see its report card."""
    options = [{"id": key, "label": _(words)} for key, words in PLACES.items()]
    ask = nodes.choice(
        "predict", _("Where was the machine weakest on this text?"), options, state["prediction"],
        locked=state["locked"],
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.prose(
            _("The machine follows rules. It does not understand. **Here it says what it could not read.**"), "lead"
        ),
        predicting.predict_step(state, _form(state), ask),
    ]
    if material.unread:  # nothing to guess about, and nothing to correct
        told = nodes.feedback(material.unread, "note")
        children = [children[0], told, table(material), made(_shares(material.gaps)), *lists(material)]
    elif state["locked"]:
        children += [_see(material, state), _mend(material, state), _why(material, state), predicting.again(state)]
    return nodes.card(ID, _("The machine's report card"), children, minutes=4, kicker=_("What it could not read"))


def _form(state: State) -> Node:
    options = [
        {"id": "support", "label": _("With help"), "note": _("one correction, step by step")},
        {"id": "core", "label": _("As it is"), "note": _("two corrections")},
        {"id": "stretch", "label": _("Harder"), "note": _("three that it cannot list")},
    ]
    ask = _("How would you like to work?")
    return nodes.choice("form", ask, options, state["form"], layout="row", locked=state["locked"])


def _guessed(found: Gaps, state: State) -> Node:
    """The guess beside the shares that stayed open."""
    most = weakest(found)
    if not most and anything_open(found):
        told = _("There is too little of everything here to say where it was weakest. Look at what stayed open.")
        return nodes.feedback(told, "info")
    if not most:
        return nodes.feedback(
            _("Nothing stayed open that it can count. What it read wrongly, only you can see."), "info"
        )
    names = ", ".join(_(PLACES[key]) for key in most)
    if state["prediction"] in most:
        return nodes.feedback(
            _("As you guessed: by its share, most stayed open in {names}.").format(names=names), "right"
        )
    told = _("You guessed “{guess}”. By its share, more stayed open in {names}.")
    return nodes.feedback(told.format(guess=_(PLACES[state["prediction"]]), names=names), "info")


def _mend(material: Material, state: State) -> Node:
    """The student corrects the machine in the reader; every card looks at the corrected reading."""
    goal = GOALS[state["form"]]
    done = material.overrules >= goal
    children: list[Node | None] = [
        nodes.prose(_(TASKS[state["form"]])),
        nodes.progress(min(material.overrules, goal), goal, _("Corrections")),
    ]
    if material.overrules:
        children.append(nodes.prose(_("All cards above now follow your reading, this one too."), "small"))
    return nodes.step("act", children, done=done)


def _see(material: Material, state: State) -> Node:
    mended = (
        ngettext("You corrected the machine {n} time.", "You corrected the machine {n} times.", material.overrules)
        .format(n=material.overrules)
        if material.overrules
        else _("You have not corrected it yet: the reader lets you.")
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.changed(f"{_open(material.gaps)} {mended}"),
        _guessed(material.gaps, state),
        table(material),
        made(_shares(material.gaps)),
        nodes.prose(
            _("Whether a claim is true, and whether a kind or a tie is read rightly, no rule can tell."), "small"
        ),
        *lists(material),
    ]
    return nodes.step("see", children)


def _shares(found: Gaps) -> str:
    """The share that stayed open, for each thing that could be guessed."""
    told = _("The rules count what they find and what they leave open. The largest share is the weakest side:")
    lines = [f"- {_(PLACES[key])}: {share_told(*pair)}" for key, pair in shares(found).items()]
    return "\n\n".join((told, "\n".join(lines)))


def _open(found: Gaps) -> str:
    """What stayed open in one sentence or two; where no quotation was found, that is said."""
    silent = ngettext(
        "{silent} of {all} sentence gave no claim", "{silent} of {all} sentences gave no claim", found.sentences
    ).format(silent=found.silent, all=found.sentences)
    if not found.quotes:
        none = _("It found no quotation: nobody is quoted here, or in a way that no rule knows.")
        return f"{silent}. {none}"
    told = ngettext(
        "{n} of {all} quotations has no speaker", "{n} of {all} quotations have no speaker", found.speakerless
    )
    if found.quotes == 1:
        told = _("{n} of {all} quotation has no speaker")
    return f"{silent}; {told.format(n=found.speakerless, all=found.quotes)}."


def _why(material: Material, state: State) -> Node:
    found = material.gaps
    if not anything_open(found):
        return _no_gap(state)
    options = [
        {"id": "rules", "label": _("A rule met wording that it does not know.")},
        {"id": "text", "label": _("The text itself leaves open who speaks.")},
        {"id": "wrong", "label": _("The machine thinks the sentence is false.")},
    ]
    told = {
        "rules": _("Often so. Correct it in the reader: your call counts from then on."),
        "text": _("That happens too, and it is a finding about the text, not about the machine."),
        "wrong": _("It cannot judge truth at all. It only sees words and their order."),
    }
    return why_step(ID, _("Pick one gap. Why is it there?"), options, told, state["why"])


def _no_gap(state: State) -> Node:
    """No gap is left to explain: what does that mean?"""
    options = [
        {"id": "rules", "label": _("A rule fitted everywhere, rightly or wrongly.")},
        {"id": "text", "label": _("The machine has understood the whole text.")},
        {"id": "wrong", "label": _("All that the article says has been checked.")},
    ]
    told = {
        "rules": _("Yes. What it found may still be wrong: only a reader sees that."),
        "text": _("It understands nothing. A rule can fit and still be wrong: look at a few."),
        "wrong": _("It cannot judge truth at all. It only sees words and their order."),
    }
    return why_step(ID, _("No gap was counted. What does that show?"), options, told, state["why"], "rules")
