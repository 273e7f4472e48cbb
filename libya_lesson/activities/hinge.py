"""The hinge finder: which one source, rated otherwise, would redraw the map most, and what three cards do to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from libya_lesson.activities import your_map
from libya_lesson.activities.kit import grade_scales, nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.hinge_state import (
    ID,
    PURSE,
    WHY,
    Material,
    State,
    about,
    evidence,
    found,
    initial,
    update,
)
from libya_lesson.activities.parts.hinge_told import made_of, reasons, unmoved
from libya_lesson.activities.parts.map_reasons import told as reason
from libya_lesson.activities.parts.map_told import named, weight_of
from libya_lesson.figures.hinge import hinge_bars
from libya_lesson.judging.network import changes
from libya_lesson.locale import _, arrows, ngettext
from libya_lesson.packs.citing import citation

__all__ = ["ID", "Material", "about", "found", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The student's own map; where there is none yet, the map as the sample student would grade it."""
    drawn = replace(your_map.material(given), opened=(), relettered={})
    settings = {**_map.initial(drawn), **(given.answer(_map.ID) or {}), "by": "origins", "before": None}
    cards = given.pack.records("cards")
    return Material(drawn, settings, {str(c["card_id"]): citation(given.pack, c["sources"]) for c in cards})


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Find the hinge"), _("Activity 3 · What your map hangs on")
    table = found(material, state)
    if table.empty:
        none = _(
            "No source carries a tie here, so there is no hinge. Open your map and look who answers for its lines."
        )
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker)
    lead = _("A door hangs on a hinge. Which one source, rated otherwise, would redraw your map most?")
    names = {key: row["name"] for key, row in material.map.origins.items()}
    options = [
        {"id": one, "label": names.get(one, one)} for one in sorted(table["origin"], key=lambda o: names.get(o, o))
    ]
    locked = state["guess"] is not None
    guess = nodes.choice("guess", _("Your guess"), options, state["guess"], locked=locked, layout="buttons",
                         confirm=_("Lock my guess"))  # fmt: skip
    children: list[Node | None] = [nodes.prose(lead, "lead"), nodes.step("predict", [guess], done=locked)]
    if locked:
        top = str(table["origin"].iloc[0])
        # The guess was about the map before the cards: what they move later does not turn it right or wrong.
        begun = found(material, {**state, "opened": [], "letters": {}}) if state["last"] else table
        children += [
            _see(material, state, table, begun, names),
            _spend(material, state, names, top),
            _why(material, state, str(begun["origin"].iloc[0])),
        ]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=4, kicker=kicker)


def _see(material: Material, state: State, table: pd.DataFrame, begun: pd.DataFrame, names: Mapping[str, str]) -> Node:
    drawn = hinge_bars(table.head(8), names, state["guess"])
    top, now = str(begun["origin"].iloc[0]), str(table["origin"].iloc[0])
    right = state["guess"] == top
    told = (
        _("**{name}** is the hinge, as you thought.")
        if right
        else _("The hinge is **{name}**: ties that cross your line: {n}. With {guess}, your guess: {m}.")
    )
    crossing = dict(zip(begun["origin"], map(len, begun["flips"]), strict=True))
    numbers = nodes.table(*drawn.cells(), _("How far each source moves the map"))
    height = drawn.spec["layout"]["height"]
    figure = nodes.figure(drawn.spec, drawn.description, numbers, id="bar", height=height)
    how = _(
        "For each source the map is drawn three times more: without it, with it rated E, with it rated A. "
        "The bar counts the ties that cross your line in one of the three. The points beside it add all changes of "
        "weight, in hundredths, of the map that changes most."
    )
    ties = "; ".join(named(material.map, tie) for tie in begun["flips"].iloc[0]) or _("none")
    worked = _("{name}: {ties}.").format(name=names.get(top, top), ties=ties)
    told = told.format(
        name=names.get(top, top), n=crossing[top],
        guess=names.get(state["guess"], state["guess"]), m=crossing.get(state["guess"], 0),
    )  # fmt: skip
    if now != top:
        told += " " + _("Since your last step it is **{name}**.").format(name=names.get(now, now))
    return nodes.step("see", [nodes.feedback(told, "right" if right else "info"), figure,
                              made(how, worked)], done=True)  # fmt: skip


def _spend(material: Material, state: State, names: Mapping[str, str], top: str) -> Node:
    """Three last cards: evidence is worth most where the map hangs."""
    origin = state["source"] or top
    cards = about(material, origin)
    left = PURSE - len(state["opened"])
    lead = _("You have {n} of 3 cards left. Evidence is worth most where the map hangs.").format(n=left)
    known = [key for key in names if key == origin or about(material, key)]
    listed = [{"id": key, "label": names[key]} for key in known]
    choose = nodes.choice("source", _("Cards about"), listed, origin, layout="buttons")
    children: list[Node | None] = [nodes.prose(lead), choose]
    if not cards:
        children.append(nodes.prose(_("There is no card about this source. Choose another.")))
    closed = []
    for card in cards:
        if card["card_id"] in state["opened"]:
            words = f"**{card['title']}** {card['text']} *{material.cited.get(card['card_id'], '')}*"
            children.append(nodes.group(None, [nodes.prose(words), nodes.prose(card["note"], "small")]))
        else:
            label = _("Open: {title}").format(title=card["title"])
            closed.append(nodes.button(f"open:{card['card_id']}", label, "quiet", disabled=left <= 0))
    if closed:
        children.append(nodes.columns(closed))
    if state["opened"]:
        children += [
            _letter(material, state, origin, names),
            reason(material.map, dict(material.settings), "sources", origin),
        ]
    if state["last"] is not None:
        children += [
            nodes.changed(moved(material, state)),
            made_of(evidence(material, state["last"]), evidence(material, state), dict(material.settings)),
        ]
    return nodes.step("act", children, title=_("Spend your last cards"), done=left == 0)


def _letter(material: Material, state: State, origin: str, names: Mapping[str, str]) -> Node:
    """A card may change what one thinks of a source: the letter is the student's to move, never the card's."""
    letters = _map.grades(evidence(material, state), dict(material.settings))[0]
    ask = _("Does that move your letter for {name}?").format(name=names.get(origin, origin))
    return grade_scales.letters(f"letter:{origin}", ask, letters.get(origin))


def moved(material: Material, state: State) -> str:
    """What the last card, or the last letter, did to the map."""
    settings = dict(material.settings)
    before = _map.ties(evidence(material, state["last"]), settings)
    what = changes(before, _map.ties(evidence(material, state), settings)).to_dict("records")
    if not what and state["last"]["opened"] == state["opened"]:
        return _("That letter moved no tie on your map: its sentences weigh the same, or wait in a layer that is off.")
    if not what:
        last = next(card for card in material.map.cards if card["card_id"] == state["opened"][-1])
        return unmoved(evidence(material, state["last"]), evidence(material, state), settings, last)
    first = what[0]
    told = _("**{tie}**: {change}.").format(
        tie=named(material.map, first["edge_id"]), change=arrows(weight_of(first["before"]), weight_of(first["after"]))
    )
    others = len(what) - 1
    more = ngettext("{n} other tie moved.", "{n} other ties moved.", others).format(n=others) if others else ""
    return f"{told} {more}".strip()


def _why(material: Material, state: State, origin: str) -> Node:
    """Why the map hung on its hinge when the guess was made; the replies count on that map."""
    options = shuffled(ID, [{"id": key, "label": _(words)} for key, words in WHY.items()])
    begun = evidence(material, {"opened": [], "letters": {}})
    told = reasons(begun, material.settings, origin)
    name = material.map.origins[origin]["name"]
    ask = nodes.choice("why", _("Why does your map hang on {name}?").format(name=name), options, state["why"],
                       feedback={key: words for key, (_holds, words) in told.items()},
                       right=[key for key, (holds, _words) in told.items() if holds])  # fmt: skip
    return nodes.step("why", [ask], done=state["why"] is not None)
