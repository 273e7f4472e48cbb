"""The six trust sliders of lesson 00 once more: discernment and lean, then and now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities.citing import citation
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import why_step
from libya_lesson.judging.discernment import Discernment, discern
from libya_lesson.locale import _, date

ID = "06.trust"
State = dict[str, Any]


@dataclass(frozen=True)
class Claim:
    """A claim to trust or not: whether it deserved it then, why, by which sources."""

    id: str
    text: str
    deserves: bool
    reason: str
    cited: str


@dataclass(frozen=True)
class Material:
    """The claims, the earlier values, and the name of the sample student whose values they are, if any."""

    claims: Sequence[Claim]
    then: Mapping[str, float] = field(default_factory=dict)
    stands_in: str | None = None
    day: str = ""


def material(given: Given) -> Material:
    """The pack's sliders and what was answered to them in lesson 00."""
    pack, text = given.pack, given.pack.text
    claims = [
        Claim(
            str(r["slider_id"]),
            text(str(r["text"])),
            bool(r["deserves"]),
            text(str(r["reason"])),
            citation(pack, r["sources"]),
        )
        for r in pack.records("sliders")
    ]
    earlier = given.earlier("00.trust")
    then = dict(earlier.state.get("values", {})) if earlier else {}
    stands_in = earlier.name if earlier and earlier.stands_in else None
    return Material(claims, then, stands_in, str(pack.about.get("as_of", "")))


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing moved."""
    return {"prediction": None, "values": {}, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; after the lock the values stay."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "why" and state["locked"]:
        return {**state, "why": value}
    if state["locked"]:
        return state
    if kind == "predict":
        return {**state, "prediction": value}
    if kind == "trust":
        return {**state, "values": {**state["values"], key: int(value or 0)}}
    ready = state["prediction"] and len(state["values"]) == len(material.claims)
    return {**state, "locked": True} if kind == "lock" and ready else state


def view(material: Material, state: State) -> Node:
    """Guess how one changed, move six sliders, see two needles, say why."""
    title, kicker = _("Your trust, then and now"), _("Activity 3 · The six claims again")
    if not material.claims:
        told = _("This article has no trust claims in its case file.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    options = [
        {"id": "more", "label": _("I trust more than before.")},
        {"id": "less", "label": _("I trust less than before.")},
        {"id": "apart", "label": _("I trust some claims more, others less.")},
    ]
    predict = nodes.choice(
        "predict", _("What has this course done to your trust?"), options, state["prediction"], locked=state["locked"]
    )
    sliders = [
        nodes.slider(
            f"trust:{c.id}",
            c.text,
            state["values"].get(c.id),
            left=_("certainly false"),
            right=_("certainly true"),
            locked=state["locked"],
            before=material.then.get(c.id) if state["locked"] else None,
        )
        for c in material.claims
    ]
    ready = state["prediction"] and len(state["values"]) == len(material.claims)
    lock = None if state["locked"] else nodes.button("lock", _("Lock all six"), disabled=not ready)
    children: list[Node | None] = [
        nodes.prose(_("The same six claims as on the first day. Your old answers stay hidden until you lock."), "lead"),
        nodes.step("predict", [predict], done=bool(state["prediction"])),
        nodes.step("act", [*sliders, lock], done=state["locked"]),
    ]
    if state["locked"]:
        children += [_see(material, state), _why(state), predicting.again(state)]
    return nodes.card(ID, title, children, minutes=5, kicker=kicker)


def _points(value: float | None) -> str:
    return "–" if value is None else f"{value:+.0f}"


def _see(material: Material, state: State) -> Node:
    deserves = {c.id: c.deserves for c in material.claims}
    now = discern(state["values"], deserves)
    then = discern(material.then, deserves) if material.then else Discernment(None, None)
    whose = _("{name}, a sample student").format(name=material.stands_in) if material.stands_in else _("you")
    told = _("Discernment: {a} then ({whose}), {b} now. Lean: {c} then, {d} now.").format(
        a=_points(then.discernment),
        b=_points(now.discernment),
        c=_points(then.lean),
        d=_points(now.lean),
        whose=whose,
    )
    how = [
        nodes.prose(
            _(
                "Discernment is your mean trust in the well-supported claims minus your mean trust in the others. "
                "Lean is how far your mean lies above or below 50. Who trusts everything, and who trusts nothing, "
                "both get discernment 0 (after Pennycook and Rand, 2021)."
            )
        )
    ]
    rows: list[list[Any]] = [
        [
            c.text,
            _("well supported then") if c.deserves else _("not supported then"),
            material.then.get(c.id, "–"),
            state["values"][c.id],
            f"{c.reason} ({c.cited})",
        ]
        for c in material.claims
    ]
    caption = _("By what could be known on {day}").format(day=date(material.day))
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            nodes.columns(
                [
                    nodes.number(_("Discernment now"), _points(now.discernment), how),
                    nodes.number(_("Lean now"), _points(now.lean), how),
                ]
            ),
            nodes.table([_("Claim"), _("Support"), _("Then"), _("Now"), _("Why")], rows, caption),
        ],
    )


def _why(state: State) -> Node:
    options = [
        {"id": "evidence", "label": _("I asked of each claim what it rests on.")},
        {"id": "careful", "label": _("I became more careful with everything.")},
        {"id": "same", "label": _("I moved hardly anything.")},
    ]
    told = {
        "evidence": _("That is the habit. It lets good reports keep your trust."),
        "careful": _("Look at the lean. Doubting everything equally treats good reporting like rumour."),
        "same": _("Then look at the reasons in the table. Is there one that would move you?"),
    }
    return why_step(ID, _("What did you do differently?"), options, told, state["why"])
