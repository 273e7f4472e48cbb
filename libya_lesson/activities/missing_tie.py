"""The tie that no sentence states: what every reader infers, and no voice answers for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_told import weight_of
from libya_lesson.activities.parts.own_map import OwnMap, known, known_notes, missing, own_map, stated
from libya_lesson.figures.network import network_map
from libya_lesson.judging.balance import Pair, pair, ways
from libya_lesson.locale import N_, _, arrows, ngettext
from libya_lesson.packs.citing import citation

ID = "04.missing"
State = dict[str, Any]
WHY = {
    "mine": N_("I drew it, so I answer for it and say so."),
    "fact": N_("Everybody knows it, so it needs no source."),
    "leave": N_("Nobody says it, so it must not be thought."),
}
FEEDBACK = {
    "mine": N_("Yes. An inference is honest when it is marked as one."),
    "fact": N_("Everybody knows is not a source. Next year's reader may not know."),
    "leave": N_("Thinking further than the text is reading. Only mark which thought is yours."),
}


@dataclass(frozen=True)
class Material:
    """The own map, the missing tie with its sign, why, pairs to choose from, and notes on what is known beside it."""

    own: OwnMap
    pair: Pair | None
    sign: int
    why: str
    options: Sequence[Pair]
    notes: Sequence[str] = ()


def material(given: Given) -> Material:
    """The pack's missing tie; without a case file the one that the triangles ask for."""
    own = own_map(given)
    found = missing(own)
    if found is None:
        return Material(own, None, 0, "", ())
    told = own.document.get("missing", {})
    why = given.pack.text(told["why"]) if told else ""
    cited = f" ({citation(given.pack, tuple(told['sources']))})" if told else ""
    return Material(own, found[0], found[1], why + cited, _options(own, found[0]), known_notes(given, own))


def _options(own: OwnMap, right: Pair) -> list[Pair]:
    """The missing pair among pairs that are stated: only one of them has no sentence at all."""
    tied = sorted(stated(own), key=lambda name: (-len({*name} & {*right}), name))
    return sorted([right, *tied[:3]])


def initial(material: Material) -> State:
    """Nothing predicted."""
    del material
    return {"guess": None, "sign": None, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "guess" and state["guess"] is None and value in [_key(name) for name in material.options]:
        return {**state, "guess": value}
    if state["guess"] is not None and kind == "sign" and state["sign"] is None and value in ("+", "-"):
        return {**state, "sign": value}
    if state["sign"] is not None and kind == "why" and value in WHY:
        return {**state, "why": value}
    return state


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("The tie that nobody states"), _("Plus · Read between the lines")
    if material.pair is None:
        none = _("Every tie that this text asks for is stated in it, or it has too few. Nothing is missing here.")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker, plus=True)
    lead = _("One tie is the heart of the story, and yet no sentence says it. Which one?")
    options = [{"id": _key(name), "label": material.own.both(name)} for name in material.options]
    told = state["guess"] is not None
    guess = nodes.choice("guess", _("Which of these is never stated?"), options, state["guess"], locked=told,
                         confirm=_("Lock my guess"))  # fmt: skip
    children: list[Node | None] = [nodes.prose(lead, "lead"), nodes.step("predict", [guess], done=told)]
    if told:
        children.append(_act(material, state, material.pair))
    if state["sign"] is not None:
        children += [_see(material, state, material.pair), _why(state)]
    if told:
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=5, kicker=kicker, plus=True)


def _act(material: Material, state: State, missed: Pair) -> Node:
    """Through the others: what speaks for a friendly tie, what for a hostile one."""
    one, other = missed
    signed = _signed(material, missed)
    rows = []
    for through, product in ways(signed, one, other):
        steps = [_sign(signed[pair(*two)]) for two in pairwise((one, *through, other))]
        rows.append([arrows(*(material.own.name(by) for by in through)), ", ".join(steps), _sign(product)])
    name, mate = material.own.name(one), material.own.name(other)
    right = state["guess"] == _key(missed)
    verdict = _("Yes: **{pair}**.") if right else _("That one has a sentence. The missing one is **{pair}**.")
    columns = [_("Through"), _("Ties on the way"), _("Points to")]
    caption = _("Ways from {name} to {mate}").format(name=name, mate=mate)
    notes = "\n".join(f"- {note}" for note in material.notes) if len(signed) > len(stated(material.own)) else ""
    used = [nodes.prose(notes, "small")] if notes else []
    table = (
        [nodes.table(columns, rows, caption), *used]
        if rows
        else [nodes.prose(_("No chain of ties leads from {name} to {mate} here.").format(name=name, mate=mate))]
    )
    ask = _("A friend's enemy is an enemy. Would you draw the missing tie as cooperation or as conflict?")
    return nodes.step(
        "act",
        [
            nodes.feedback(verdict.format(pair=material.own.both(missed)), "right" if right else "info"),
            *table,
            nodes.choice("sign", ask, [{"id": "-", "label": _("Conflict")}, {"id": "+", "label": _("Cooperation")}],
                         state["sign"], locked=state["sign"] is not None, layout="buttons", confirm=_("Draw it")),
        ],
        done=state["sign"] is not None,
    )  # fmt: skip


def _signed(material: Material, missed: Pair) -> dict[Pair, int]:
    """The pairs that sentences tie; where no single other joins the two, those too that the case file knows."""
    signed = stated(material.own)
    return signed if ways(signed, *missed, most=1) else {**signed, **known(material.own)}


def _see(material: Material, state: State, missed: Pair) -> Node:
    drawn_map = material.own.map
    shown = _map.ties(drawn_map, dict(material.own.settings))
    one, other = missed
    inferred = {
        "edge_id": f"{one}~{other}:conflict" if state["sign"] == "-" else f"{one}~{other}:support", "source": one,
        "target": other, "strand": "conflict" if state["sign"] == "-" else "support", "sign": state["sign"],
        "mutual": True, "weight": None, "state": "dotted", "claims": (), "counted": (), "origins": (), "sentences": 0,
        "proposition": None, "moods": ("real",),
    }  # fmt: skip
    rows = pd.concat([shown, pd.DataFrame([inferred])], ignore_index=True).astype(object)
    rows = rows.where(rows.notna(), None)
    figure = network_map(rows, drawn_map.places, drawn_map.names, drawn_map.bends, changed=[str(inferred["edge_id"])])
    signed = _signed(material, missed)
    found = ways(signed, one, other)
    products = [product for __, product in found]
    plus, minus = products.count(1), products.count(-1)
    count = ngettext("{minus} way points to conflict, {plus} to cooperation.",
                     "{minus} ways point to conflict, {plus} to cooperation.", minus)  # fmt: skip
    drawn_as = _("You drew it as {sign}.").format(sign=_sign(-1 if state["sign"] == "-" else 1))
    told = f"{count.format(minus=minus, plus=plus)} {material.why}" if products else material.why
    told = f"{drawn_as} {told}"
    return nodes.step(
        "see",
        [
            nodes.changed(_("Your tie is dotted: no sentence stands behind it. It is yours, not the article's.")),
            nodes.figure(figure.spec, figure.description, nodes.table(*figure.cells(), _("The ties")), height=450),
            nodes.feedback(told, "right" if (state["sign"] == "-") == (material.sign < 0) else "info"),
            made(
                _drawn(material, shown),
                _("Each way multiplies its signs:") if found else "",
                "\n".join(_multiplied(material, signed, (one, *through, other), product) for through, product in found),
            ),
        ],
        done=True,
    )


def _drawn(material: Material, shown: pd.DataFrame) -> str:
    """What the lines of the map weigh."""
    clear = int((shown["state"] == "clear").sum())
    return _(
        "Your tie weighs nothing and is not counted. The other {n} weigh what they weigh on your map; {clear} of them "
        "reach your line, {line}."
    ).format(n=len(shown), clear=clear, line=weight_of(float(material.own.settings["threshold"])))


def _multiplied(material: Material, signed: Mapping[Pair, int], way: Sequence[str], product: int) -> str:
    """One way as a product of signs."""
    signs = " × ".join(_sign(signed[pair(*two)]) for two in pairwise(way))
    return f"- {arrows(*(material.own.name(by) for by in way))}: {signs} = {_sign(product)}"


def _why(state: State) -> Node:
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    feedback = {key: _(words) for key, words in FEEDBACK.items()}
    return why_step(ID, _("May a map show a tie that nobody states?"), options, feedback, state["why"], right="mine")


def _key(name: Pair) -> str:
    return "~".join(name)


def _sign(value: int) -> str:
    return _("cooperation") if value > 0 else _("conflict")
