"""The label swap: the same claims under invented outlets, rated twice; how far does the label alone move you?

The idea is that of a blinded rating: what is judged stays the same, only the name on it changes. Students are told
beforehand that the outlets are invented and that labels will be exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.swap_told import halo, label, see
from libya_lesson.locale import _, ngettext, number

ID = "02.label_swap"
LITTLE = 10  # points of a hundred that a second look may well differ by
MOST = 4  # claims, each rated twice: more would turn the experiment into a questionnaire
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The pack's ``swaps``: rows with swap_id, text, outlet_a, about_a, outlet_b, about_b, deserves, reason."""

    swaps: Sequence[Mapping[str, Any]]


def material(given: Given) -> Material:
    """The swaps of the pack, in the student's language."""
    text, shown = given.pack.text, ("text", "outlet_a", "about_a", "outlet_b", "about_b", "reason")
    rows = given.pack.records("swaps")[:MOST]
    return Material([{**row, **{key: text(str(row[key])) for key in shown}} for row in rows])


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing predicted, nothing rated."""
    return {"prediction": None, "locked": False, "rounds": [{}, {}], "round": 0, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; a rating given in a closed round no longer changes."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind.startswith("rate") and int(kind[4:]) == state["round"]:
        rounds = [dict(r) for r in state["rounds"]]
        rounds[state["round"]][key] = int(value or 0)
        return {**state, "rounds": rounds}
    if kind == "next" and state["round"] < 2 and _complete(material, state, state["round"]):
        return {**state, "round": state["round"] + 1}
    if kind == "why" and state["round"] == 2:
        return {**state, "why": value}
    return state


def view(material: Material, state: State) -> Node:
    """Predict the halo, rate twice, see the pairs side by side, say why."""
    if not material.swaps:
        text = _("This article has no swap cards. Go on with the grid below.")
        return nodes.card(ID, _("The same words under another name"), [nodes.prose(text)], minutes=0)
    children: list[Node | None] = [
        nodes.prose(
            _(
                "You will rate the same claims twice. **The outlets are invented, and their labels will "
                "be exchanged.** "
                "That is the experiment: what does a name alone do to you?"
            ),
            "lead",
        ),
        _predict(state),
    ]
    if state["locked"]:
        children.append(_rate(material, state))
    if state["round"] == 2:
        children += [see(material.swaps, state), _why(state)]
        children.append(predicting.again(state))
    return nodes.card(
        ID, _("The same words under another name"), children, minutes=6, kicker=_("Activity 1 · The label swap")
    )


def _predict(state: State) -> Node:
    slider = nodes.slider(
        "predict",
        _("By how many points will the label alone move you, on average?"),
        state["prediction"],
        0,
        50,
        unit=" " + _("points"),
        left=_("not at all"),
        right=_("half the scale"),
        locked=state["locked"],
    )
    return predicting.predict_step(state, slider)


def _rate(material: Material, state: State) -> Node:
    now = state["round"]
    if now == 2:
        return nodes.step("act", [nodes.prose(_("Both rounds are in."), "small")], done=True)
    rows: list[Node | None] = [
        nodes.prose(
            _("Round 1 of 2. How likely is each claim to be true, as far as you can tell here?")
            if now == 0
            else _("Round 2 of 2. The labels have been exchanged. Rate again, without looking back.")
        )
    ]
    boxes: list[Node] = []
    for place, swap in enumerate(_order(material, now)):
        name, about = label(material.swaps, swap, now)
        boxes.append(
            nodes.group(
                None,
                [
                    nodes.badge(name, "named"),
                    nodes.prose(_("describes itself as: {about}").format(about=about), "small"),
                    nodes.prose(f"**{swap['text']}**"),
                    nodes.slider(
                        f"rate{now}:{swap['swap_id']}",
                        _("Claim {number}: how much trust?").format(number=place + 1),
                        state["rounds"][now].get(swap["swap_id"]),
                        left=_("certainly false"),
                        right=_("certainly true"),
                    ),
                ],
            )
        )
    rows += [nodes.columns(boxes[n : n + 2]) for n in range(0, len(boxes), 2)]
    left = len(material.swaps) - len(state["rounds"][now])
    rows.append(nodes.button("next", _("Exchange the labels") if now == 0 else _("Show what moved"), disabled=left > 0))
    if left:
        rows.append(nodes.prose(ngettext("{n} claim to go.", "{n} claims to go.", left).format(n=left), "small"))
    return nodes.step("act", rows)


def _why(state: State) -> Node:
    score = halo(*state["rounds"]) or 0.0
    options = [
        {"id": "know", "label": _("The label told me something about how they could know.")},
        {"id": "sound", "label": _("The name sounded serious, or it sounded cheap.")},
        {"id": "reread", "label": _("I read the claim more closely the second time.")},
        {"id": "same", "label": _("The label hardly moved me; I looked at the claim.")},
    ]
    told = {
        "know": _(
            "A fair reason, if it is about access or track record. Here the labels were invented, so "
            "nothing was there to know."
        ),
        "sound": _("That is the halo. Everyone has it. The cure is a second question: how could they know?")
        if score
        else _("Names do that. This time yours did not move: both ratings of each claim are alike."),
        "reread": _("Good to notice. Then part of your score is second thoughts and not the label.")
        if score
        else _("Good to do. Here it confirmed what you had said: both ratings of each claim are alike."),
        "same": (
            _("Your score agrees: {n} of 100 points is little. The claim stayed, whoever said it.")
            if round(score) <= LITTLE
            else _("Your score says otherwise: {n} of 100 points. Something moved you, and only the name changed.")
        ).format(n=number(score)),
    }
    return why_step(ID, _("What moved you, if anything did?"), options, told, state["why"])


def _order(material: Material, round_: int) -> list[Mapping[str, Any]]:
    """The second round starts in the middle, so that memory for the place of a claim does not help."""
    half = len(material.swaps) // 2 if round_ else 0
    return [*material.swaps[half:], *material.swaps[:half]]


def _complete(material: Material, state: State, round_: int) -> bool:
    return state["locked"] and all(s["swap_id"] in state["rounds"][round_] for s in material.swaps)
