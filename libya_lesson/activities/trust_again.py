"""The six trust sliders of lesson 00 once more: discernment and lean, then and now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.trust_class import fold, sums, then_made
from libya_lesson.activities.parts.trust_kinds import Claim, Material, kinds
from libya_lesson.activities.parts.trust_replies import points, replies, reported_later
from libya_lesson.judging.discernment import Discernment, discern
from libya_lesson.locale import N_, _, date, ngettext, number
from libya_lesson.packs.citing import citation, later

ID = "06.trust"
GUESSES = {
    "more": N_("I trust more than before."),
    "less": N_("I trust less than before."),
    "apart": N_("I trust some more, some less."),
}
State = dict[str, Any]


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
            later(pack, r["claim_id"]),
        )
        for r in pack.records("sliders")
    ]
    earlier = given.earlier("00.trust")
    then = dict(earlier.state.get("values", {})) if earlier else {}
    stands_in = earlier.name if earlier and earlier.stands_in else None
    return Material(claims, then, stands_in, str(pack.about.get("as_of", "")))


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing moved."""
    return {"prediction": None, "values": {}, "locked": False, "class": "", "board": "", "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; after the lock the values stay."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if kind in ("why", "class", "board") and state["locked"]:
        return {**state, kind: value}
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
    title, kicker = _("Your trust, then and now"), _("Activity 2 · The six claims again")
    if not material.claims:
        told = _("This article has no trust claims in its case file.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    options = [{"id": key, "label": _(words)} for key, words in GUESSES.items()]
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
        )
        for c in material.claims
    ]
    ready = state["prediction"] and len(state["values"]) == len(material.claims)
    lock = None if state["locked"] else nodes.button("lock", _("Lock all six"), disabled=not ready)
    children: list[Node | None] = [
        nodes.prose(_("The same six claims as on the first day. Your old answers stay hidden until you lock."), "lead"),
        nodes.step("predict", [predict], done=bool(state["prediction"])),
        nodes.step(
            "act", [_in()] if state["locked"] else [*sliders, lock, _still(material, state)], done=state["locked"]
        ),
    ]
    if state["locked"]:
        children += [_see(material, state), _why(material, state), predicting.again(state)]
    return nodes.card(ID, title, children, minutes=5, kicker=kicker)


def _in() -> Node:
    """The sliders are not repeated: what follows draws them beside the first day."""
    return nodes.prose(_("All claims are in. They are drawn below, in two kinds."), "small")


def _still(material: Material, state: State) -> Node | None:
    """What the lock waits for."""
    if state["locked"]:
        return None
    left = len(material.claims) - len(state["values"])
    if left:
        told = ngettext("{n} claim still to set.", "{n} claims still to set.", left)
        return nodes.prose(told.format(n=left), "small")
    return None if state["prediction"] else nodes.prose(_("First give your guess above."), "small")


def _guessed(material: Material, state: State) -> str:
    """The guess beside what the sliders did, for each kind of claim; another's first day says nothing about oneself."""
    if not material.then or material.stands_in:
        return _("Your own first day is not saved here, so your guess cannot be checked. Compare the two sets of six.")

    def moved(deserves: bool) -> str:
        ids = [c.id for c in material.claims if c.deserves is deserves and c.id in material.then]
        before = sum(material.then[each] for each in ids) / max(1, len(ids))
        after = sum(state["values"][each] for each in ids) / max(1, len(ids))
        return _("from {before} to {after}").format(before=number(before), after=number(after))

    told = _("You said: {guess} Your trust in the well-supported claims went {well}, in the others {ill}.")
    return told.format(guess=_(GUESSES[state["prediction"]]), well=moved(True), ill=moved(False))


def _see(material: Material, state: State) -> Node:
    deserves = {c.id: c.deserves for c in material.claims}
    now = discern(state["values"], deserves)
    then = discern(material.then, deserves) if material.then else Discernment(None, None)
    whose = material.stands_in or _("you")
    told = _("Discernment: {a} then, by {whose}; {b} now. Lean: {c} then; {d} now.").format(
        a=points(then.discernment),
        b=points(now.discernment),
        c=points(then.lean),
        d=points(now.lean),
        whose=whose,
    )
    written = sums(material, state["values"])
    low = _("Who trusts everything, and who trusts nothing, both get discernment 0 (after Pennycook and Rand, 2021).")
    apart = [
        nodes.prose(_("Your mean trust in the well-supported claims, minus your mean trust in the others.")),
        nodes.prose(f"{written[0]} = **{points(now.discernment)}**"),
        nodes.prose(low, "small"),
    ]
    lean = [
        nodes.prose(_("The middle between the two means, and how far it lies above or below 50.")),
        nodes.prose(f"{written[1]} = **{points(now.lean)}**"),
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
    then_by = _("Then, by {name}").format(name=material.stands_in) if material.stands_in else _("Then")
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            nodes.prose(_guessed(material, state)),
            nodes.columns(
                [
                    nodes.number(
                        _("Discernment now"),
                        points(now.discernment),
                        apart,
                        note=_("trust in the well-supported, minus trust in the others"),
                    ),
                    nodes.number(
                        _("Lean now"),
                        points(now.lean),
                        lean,
                        note=_("above 0 you rather trust, below 0 you rather doubt"),
                    ),
                ]
            ),
            then_made(material, then),
            kinds(
                material,
                state["values"],
                nodes.table([_("Claim"), _("Support"), then_by, _("Now"), _("Why")], rows, caption),
            ),
            reported_later([(c.text, c.later) for c in material.claims]),
            fold(material, state),
        ],
    )


def _why(material: Material, state: State) -> Node:
    options = [
        {"id": "evidence", "label": _("I asked of each claim what it rests on.")},
        {"id": "careful", "label": _("I became more careful with everything.")},
        {"id": "same", "label": _("I left nearly all as it was.")},
    ]
    now = discern(state["values"], {c.id: c.deserves for c in material.claims})
    own = {} if material.stands_in else material.then
    moved = [abs(state["values"][key] - then) for key, then in own.items() if key in state["values"]]
    told = replies(now, sum(moved) / len(moved) if moved else None)
    return why_step(ID, _("What did you do differently?"), options, told, state["why"])
