"""Stretch: how event data score ties, and what such a score leaves out.

Event codes: CAMEO (Schrodt 2012) and its successor PLOVER (draft 0.7b1: classes and values differ by version). Scores:
Goldstein, Journal of Conflict Resolution 36 (1992), as tabled for the CAMEO codes in GDELT; from -10 to +10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.locale import N_, _, arrows, signed

ID = "04.events"
State = dict[str, Any]


@dataclass(frozen=True)
class Event:
    """A kind of event: its CAMEO code, its PLOVER class, its score."""

    text: str
    cameo: str
    plover: str
    score: float


EVENTS = {
    "visit": Event(N_("A leader travels to another for talks"), "042", "CONSULT", 1.9),
    "appeal": Event(N_("A leader asks for weapons"), "0232", "REQUEST", 3.4),
    "arms": Event(N_("A state sends weapons to one side of a war"), "072", "AID", 8.3),
    "retreat": Event(N_("A beaten force leaves the field"), "0874", "RETREAT", 10.0),
    "accuse": Event(N_("One side accuses the other"), "112", "ACCUSE", -2.0),
    "embargo": Event(N_("States forbid the trade in weapons"), "163", "SANCTION", -8.0),
    "fight": Event(N_("Two forces fight"), "190", "FIGHT", -10.0),
}
GUESSES = ("visit", "arms", "retreat", "embargo")
WHY = {
    "pair": N_("It scores giver and taker, not who gets hurt."),
    "peace": N_("Weapons can bring peace, so the score is right."),
    "false": N_("It is a mistake, so such data are worthless."),
}
FEEDBACK = {
    "pair": N_("Yes. Cooperative for whom? A score for two is blind to the third."),
    "peace": N_("The scale does not say so. It only says that two actors worked together."),
    "false": N_("It measures something, with great care. One only has to know what it leaves out."),
}


@dataclass(frozen=True)
class Material:
    """Nothing is needed: the codes are the same for every article."""


def material(given: Given) -> Material:
    """The same for every pack."""
    del given
    return Material()


def initial(material: Material) -> State:
    """Nothing predicted."""
    del material
    return {"guess": None, "arms": None, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if state["guess"] is None:
        return {**state, "guess": value} if kind == "guess" and value in GUESSES else state
    if kind == "arms" and value is not None:
        return {**state, "arms": max(-10.0, min(10.0, float(value)))}
    if kind == "why" and value in WHY:
        return {**state, "why": value}
    return state


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    del material
    told = state["guess"] is not None
    lead = _(
        "Researchers let computers code the news. Every event gets a code, and a score from −10, "
        "full conflict, to +10, "
        "full cooperation."
    )
    options = [{"id": key, "label": _(EVENTS[key].text)} for key in GUESSES]
    guess = nodes.choice("guess", _("Which event counts as most cooperative?"), options, state["guess"], locked=told,
                         confirm=_("Lock my guess"))  # fmt: skip
    children: list[Node | None] = [nodes.prose(lead, "lead"), nodes.step("predict", [guess], done=told)]
    if told:
        children += [_act(state), _see(state), _why(state)]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    kicker = _("Stretch · Events as numbers")
    return nodes.card(ID, _("Cooperative for whom?"), children, minutes=6, kicker=kicker, plus=True)


def _act(state: State) -> Node:
    ask = _("“{event}”: what score would you give?").format(event=_(EVENTS["arms"].text))
    slider = nodes.slider(
        "arms", ask, state["arms"], -10, 10, 0.5, left=_("full conflict"), right=_("full cooperation")
    )
    return nodes.step("act", [slider], done=state["arms"] is not None)


def _see(state: State) -> Node:
    if state["arms"] is None:
        return nodes.step("see", [], open=False)
    ranked = sorted(EVENTS.items(), key=lambda item: -item[1].score)
    rows = [
        [("◆ " if key == state["guess"] else "") + _(event.text), _score(event.score), event.cameo, event.plover]
        for key, event in ranked
    ]
    told = _("You gave {own}. The scale gives +8.3, and even +10 for a retreat: for it, a rout ends a fight.").format(
        own=_score(state["arms"])
    )
    table = nodes.table(
        [_("Event (◆ your guess)"), _("Goldstein"), "CAMEO", "PLOVER 0.7b1"], rows, _("Events and their scores")
    )
    lines = [
        {"label": name, "note": f"CAMEO {cameo} · {plover}", "now": EVENTS[key].score, "said": score}
        | ({"was": state["arms"], "said": arrows(_score(state["arms"]), score)} if key == "arms" else {})
        for (key, __), (name, score, cameo, plover) in zip(ranked, rows, strict=True)
    ]
    ticks = {-10.0: _("conflict"), 0.0: "0", 10.0: _("cooperation")}
    signs = {"was": _("your score"), "now": _("Goldstein's scale")}
    chart = nodes.shifts(str(table["caption"]), lines, table, ticks=ticks, key=signs, low=-10, high=10)
    how = _("Joshua Goldstein had a panel of experts set the scores, published in 1992. Others mapped his values to "
            "the CAMEO codes. Codes change with the version, so say which one you use.")  # fmt: skip
    top = max(GUESSES, key=lambda key: EVENTS[key].score)
    guessed = (
        _("Your guess was right: no event scores higher than “{event}”.").format(event=_(EVENTS[top].text))
        if state["guess"] == top
        else _("You guessed “{event}”: {score}. The highest is “{top}”.").format(
            event=_(EVENTS[state["guess"]].text), score=_score(EVENTS[state["guess"]].score), top=_(EVENTS[top].text)
        )
    )
    made = nodes.how(_("Who made these numbers?"), [nodes.prose(how)])
    return nodes.step("see", [nodes.changed(told), nodes.prose(guessed), chart, made], done=True)


def _why(state: State) -> Node:
    if state["arms"] is None:
        return nodes.step("why", [], open=False)
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    feedback = {key: _(words) for key, words in FEEDBACK.items()}
    ask = _("Arming one side scores as cooperation. What does that show?")
    return why_step(ID, ask, options, feedback, state["why"], right="pair")


def _score(value: float) -> str:
    """A score with its sign.

    >>> _score(-10), _score(8.3)
    ('−10.0', '+8.3')
    """
    return signed(value, 1)
