"""Stretch: which triangles of the map are at ease, which are under tension, and what if one tie were different?

Structural balance: Heider (1946), Cartwright and Harary (1956). A source of questions, not a law.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.own_map import OwnMap, known, known_notes, missing, own_map, stated
from libya_lesson.activities.parts.triads_told import counted, multiplied
from libya_lesson.figures.signed import SIGN_WORDS, signed_map
from libya_lesson.judging.balance import Pair, balance, pair, triangles, what_if
from libya_lesson.locale import N_, _, arrows, ngettext

ID = "04.triads"
State = dict[str, Any]
SIGNS = {"+": 1, "-": -1, "0": None}
WHY = {
    "live": N_("Those in it can live with tension for years."),
    "law": N_("The theory proves that one tie must break soon."),
    "wrong": N_("A tense triangle means that a source lied."),
}
FEEDBACK = {
    "live": N_("Yes. The theory asks a good question: what holds this together? It does not answer it."),
    "law": N_("It says where pressure is, not that something breaks. Many tense triangles last."),
    "wrong": N_("Tension can be quite real. One side may well help two rivals."),
}


@dataclass(frozen=True)
class Material:
    """The signed pairs: stated ones, the missing one, and those that the case file knows, with a note on each."""

    own: OwnMap
    signed: Mapping[Pair, int]
    notes: Sequence[str]


def material(given: Given) -> Material:
    """The stated ties with the inferred one and those that the case file knows."""
    own = own_map(given)
    signed, notes = stated(own), []
    found = missing(own)
    if found is not None:
        signed[found[0]] = found[1]
        notes.append(_("{pair}: inferred, no sentence states it.").format(pair=own.both(found[0])))
    return Material(own, {**signed, **known(own)}, [*notes, *known_notes(given, own)])


def initial(material: Material) -> State:
    """Nothing predicted, nothing changed."""
    del material
    return {"guess": None, "pair": None, "flips": {}, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if state["guess"] is None:
        return {**state, "guess": value} if kind == "guess" and value in ("none", "few", "half") else state
    if kind in ("pair", "tie") and value in ["~".join(name) for name in material.signed]:
        return {**state, "pair": value}
    if kind == "sign" and state["pair"] and value in SIGNS:
        flips = {name: sign for name, sign in state["flips"].items() if name != state["pair"]}
        as_it_was = SIGNS[value] == material.signed[pair(*state["pair"].split("~"))]
        return {**state, "flips": flips if as_it_was else {**flips, state["pair"]: value}}
    if kind == "reset":
        return {**state, "flips": {}}
    if kind == "why" and value in WHY:
        return {**state, "why": value}
    return state


def now(material: Material, state: State) -> dict[Pair, int]:
    """The network with the student's what-ifs."""
    signed = dict(material.signed)
    for key, sign in state["flips"].items():
        one, other = key.split("~")
        signed = what_if(signed, one, other, SIGNS[sign])
    return signed


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Friends of friends, foes of foes"), _("Stretch · Structural balance")
    table = triangles(material.signed)
    if table.empty:
        none = _("This map has no triangle: no three actors are all tied to each other.")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker, plus=True)
    lead = ngettext(
        "Multiply the signs of a triangle. Plus: at ease. Minus: tension, as when somebody helps two rivals. "
        "This map has {n} triangle.",
        "Multiply the signs of a triangle. Plus: at ease. Minus: tension, as when somebody helps two rivals. "
        "This map has {n} triangles.",
        len(table),
    ).format(n=len(table))
    options = [
        {"id": "none", "label": _("None of them")},
        {"id": "few", "label": _("Less than half")},
        {"id": "half", "label": _("Half or more")},
    ]
    told = state["guess"] is not None
    guess = nodes.choice("guess", _("How many are under tension?"), options, state["guess"], locked=told,
                         layout="buttons", confirm=_("Lock my guess"))  # fmt: skip
    drawn = [] if told else [_drawn(material, material.signed), made(counted(material.own, material.signed))]
    predict = [*drawn, guess]
    children: list[Node | None] = [nodes.prose(lead, "lead"), nodes.step("predict", predict, done=told)]
    if told:
        children += [_act(material, state), _see(material, state), _why(state)]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=8, kicker=kicker, plus=True)


def _act(material: Material, state: State) -> Node:
    within = _in_triangles(material, state)  # first, for the others turn no triangle
    every = sorted(material.signed, key=lambda name: (name not in within, name))
    options = [{"id": "~".join(name), "label": material.own.both(name)} for name in every]
    picked = pair(*state["pair"].split("~")) if state["pair"] else None
    sign = now(material, state).get(picked) if picked else None
    value = next(key for key, turned in SIGNS.items() if turned == sign) if picked else None
    signs = [
        {"id": "+", "label": _("Cooperation")},
        {"id": "-", "label": _("Conflict")},
        {"id": "0", "label": _("No tie")},
    ]
    seen = [
        nodes.changed(_sentence(material, state)),
        _drawn(material, now(material, state), picked, halo=True),
        nodes.prose(_("Shaded lines are the sides of triangles under tension."), "small"),
    ]
    worked = [
        nodes.choice(
            "pair", _("Choose a tie here, or click its sign on the map"), options, state["pair"], layout="pick"
        ),
        nodes.choice("sign", _("What if it were …"), signs, value, layout="buttons", disabled=picked is None),
        nodes.button("reset", _("As it was"), "quiet", disabled=not state["flips"]),
    ]
    children: list[Node | None] = [
        nodes.columns([nodes.group(None, seen, stays=True), nodes.group(None, worked)]),
        made(multiplied(material.own, now(material, state))),
    ]
    return nodes.step("act", children, done=bool(state["flips"]))


def _drawn(material: Material, signed: Mapping[Pair, int], picked: Pair | None = None, *, halo: bool = False) -> Node:
    """The signs on the map; with a halo on the sides of tense triangles once the guess is locked."""
    tense = _sides(row for row in triangles(signed).to_dict("records") if not row["balanced"]) if halo else None
    shown = material.own.map
    drawn = signed_map(signed, shown.places, shown.names, selected=picked, tense=tense)
    numbers = nodes.table(*drawn.cells(), _("The signs of this map"), hidden=True)
    return nodes.figure(drawn.spec, drawn.description, numbers, id="tie" if halo else None, height=420)


def _guessed(state: State, tense: int, every: int) -> str:
    """The guess beside the count, as long as nothing was tried."""
    fits = {"none": tense == 0, "few": 0 < tense < every / 2, "half": tense >= every / 2}[state["guess"]]
    told = ngettext("{n} of {all} triangles is under tension", "{n} of {all} triangles are under tension", tense)
    told = told.format(n=tense, all=every)
    if fits:
        return _("{count}, as you guessed.").format(count=told)
    if not tense:
        return _("{count}; you guessed otherwise. Turn one tie and see what it takes.").format(count=told)
    return _("{count}; you guessed otherwise. Look at a tense one below: why does it hold?").format(count=told)


def _sentence(material: Material, state: State) -> str:
    before, after = balance(material.signed), balance(now(material, state))
    if not state["flips"]:
        return _guessed(state, before.unbalanced, before.balanced + before.unbalanced)
    every = after.balanced + after.unbalanced
    if not every:
        return _("Now no triangle is left on the map.")
    told = ngettext(
        "Under tension: {change} of {all} triangle.",
        "Under tension: {change} of {all} triangles.",
        every,
    ).format(change=arrows(before.unbalanced, after.unbalanced), all=every)
    if not any(state["pair"] == "~".join(name) for name in _in_triangles(material, state)):
        told += " " + _("The tie that you chose is in no triangle.")
    if after.camps is not None and all(after.camps):
        camps = " | ".join(", ".join(material.own.name(one) for one in side) for side in after.camps)
        return told + " " + _("Now the map falls into two camps: {camps}.").format(camps=camps)
    if after.flips and after.unbalanced:
        names = "; ".join(material.own.both(name) for name in after.flips)
        return told + " " + _("One way to full ease would turn: {names}.").format(names=names)
    if after.flips:  # nothing is tense in a triangle, and yet the map does not fall into two camps
        names = "; ".join(material.own.both(name) for name in after.flips)
        pulls = _("A circle of more than three still pulls. One way to ease it would turn: {names}.")
        return told + " " + pulls.format(names=names)
    return told


def _in_triangles(material: Material, state: State) -> set[Pair]:
    """The pairs that stand in a triangle, before or after the student's turns."""
    both = (material.signed, now(material, state))
    return set().union(*[_sides(triangles(signed).to_dict("records")) for signed in both])


def _sides(rows: Iterable[Mapping[Any, Any]]) -> set[Pair]:
    """The three pairs of each of these triangles."""
    return {pair(row[one], row[other]) for row in rows for one, other in (("a", "b"), ("b", "c"), ("a", "c"))}


def _see(material: Material, state: State) -> Node:
    signed = now(material, state)
    rows = [
        [
            " – ".join(material.own.name(row[end]) for end in ("a", "b", "c")),
            ", ".join(_(SIGN_WORDS[row[side]]) for side in ("ab", "bc", "ac")),
            _("at ease") if row["balanced"] else _("tension"),
        ]
        for row in triangles(signed).sort_values("balanced", kind="stable").to_dict("records")
    ]
    shown = nodes.table(
        [_("Triangle"), _("Its three ties"), _("Product")], rows, _("The triangles, the tense ones first")
    )
    notes = nodes.prose("\n".join(f"- {note}" for note in material.notes), "small") if material.notes else None
    how = nodes.how(_("How was this made?"), [nodes.prose(_(
        "Every pair gets one sign from the sentences, whatever they weigh; contact without a side is no sign. "
        "Two minuses make a plus: the enemy of my enemy."
    ))])  # fmt: skip
    return nodes.step("see", [node for node in (shown, notes, how) if node], done=bool(state["flips"]))


def _why(state: State) -> Node:
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    feedback = {key: _(words) for key, words in FEEDBACK.items()}
    return why_step(ID, _("What does a tense triangle tell you?"), options, feedback, state["why"], right="live")
