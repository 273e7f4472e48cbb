"""Lateral reading: what minutes buy, a pair's marks beside its cards; without a case file, what to look for oneself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.reliability import PURSE, Material, cards_for, minutes_left, own
from libya_lesson.activities.parts.reliability_marks import lacking, marks
from libya_lesson.activities.parts.reliability_state import Pair, State, grade, on_diagonal, unreasoned
from libya_lesson.locale import N_, _, date

MOVES = {
    "stop": N_("Stop and think"),
    "investigate": N_("Investigate the source"),
    "find": N_("Find better coverage"),
    "trace": N_("Trace it to the original"),
}
EFFECTS = {
    "help": N_("a point for {about}"),
    "hurt": N_("a point against {about}"),
    "split": N_("points both ways on {about}"),
}


def lateral(material: Material, state: State) -> list[Node | None]:
    """The chosen pair with its marks and its cards; without a case file, no cards and no minutes."""
    pairs = own(material, state)
    pair = next((p for p in pairs if p.origin["origin_id"] == state["selected"]), None)
    told = _(
        "Now leave the page, as fact-checkers do. Each move costs minutes and opens a dated card. "
        "Then change your marks, here or on the grid, if a card moves you; say why, and the new mark counts."
    )
    if not material.cards:
        told = _(
            "Nobody has made cards for this text. Leave the page yourself, as fact-checkers do: who is behind it, who "
            "else reports it, where did it begin? Change your marks if what you find moves you."
        )
    children: list[Node | None] = [nodes.prose(told)]
    if pair is not None:
        children += [
            nodes.group(
                str(pair.origin["name"]),
                [
                    nodes.prose(_("This source stands behind: “{text}”").format(text=pair.claim["text"])),
                    *marks(pair, state),
                    _minutes(material, state),
                    nodes.prose(_stands(pair, state, on_diagonal(state, pairs), len(pairs)), "small"),
                ],
                stays=True,  # what a card moves stays in sight while one reads the cards
            ),
            nodes.group(None, _cards(material, pair, state)) if material.cards else None,
        ]
    begun = bool(state["opened"]) or not material.cards
    open_marks = [str(p.origin["name"]) for p in pairs if unreasoned(state, p)]
    children.append(nodes.button("finish", _("I have read enough"), disabled=not begun or bool(open_marks)))
    children.append(lacking(open_marks))
    if not begun:
        children.append(nodes.prose(_("Turn over one card first."), "small"))
    return children


def _minutes(material: Material, state: State) -> Node | None:
    if not material.cards:
        return None
    return nodes.progress(minutes_left(material, state), PURSE[state["form"]], _("Minutes left"))


def _cards(material: Material, pair: Pair, state: State) -> list[Node]:
    """The cards that are open, the last one first, then those that lie face down with the question they answer."""
    dealt = cards_for(material, pair)
    shown = sorted(
        (card for card in dealt if card["card_id"] in state["opened"]),
        key=lambda card: -state["opened"].index(card["card_id"]),
    )
    down = [_down(card, minutes_left(material, state)) for card in dealt if card not in shown]
    none = _("No card speaks about this pair. Ask yourself: who is behind it, who else reports it, where did it begin?")
    if not dealt:
        return [nodes.prose(none, "small")]
    return [*(_card(material, pair, card) for card in shown), *([nodes.columns(down)] if down else [])]


def _stands(pair: Pair, state: State, hits: int, of: int) -> str:
    """Where a pair stands now, beside where it stood, and what that does to the diagonal."""
    (a, b), (c, d) = grade(state, pair, first=True), grade(state, pair)
    now = _("At first {first}, now {now}.") if (a, b) != (c, d) else _("Still {now}, as at first.")
    one = _("It lies on the diagonal.") if hits else _("It lies off the diagonal.")
    told = _("On the diagonal: {hits} of {n}.").format(hits=hits, n=of) if of != 1 else one
    if not (a and b):  # a correction of the reading brought this pair in after the others had been graded
        return _("Not graded at first: this source came in when you corrected the machine.") + f" {told}"
    return f"{now.format(first=f'{a}{b}', now=f'{c}{d}')} {told}"


def _move(card: Mapping[str, Any]) -> str:
    return _(MOVES.get(str(card["move"]), MOVES["find"]))


def _down(card: Mapping[str, Any], left: int) -> Node:
    """A card that lies face down: what it asks, the move, and what it costs."""
    minutes = int(card["minutes"])
    note = _("{move} · {minutes} min").format(move=_move(card), minutes=minutes)
    return nodes.button(f"open:{card['card_id']}", str(card["title"]), "tile", disabled=minutes > left, note=note)


def _card(material: Material, pair: Pair, card: Mapping[str, Any]) -> Node:
    effects = dict(zip(card["touches"], card["effect"], strict=False))
    touched = (
        (_("the source"), effects.get(pair.origin["origin_id"])),
        (_("the sentence"), effects.get(pair.claim["claim_id"])),
    )
    cited = material.citations.get(str(card["card_id"]), "")
    dated = _("Dated {date}. Source: {cited}").format(date=date(str(card["date"])), cited=cited)
    told = [nodes.prose(str(card["text"])), nodes.prose(dated, "small")]
    if card.get("note"):
        told.append(nodes.prose(str(card["note"]), "note"))
    told += [nodes.badge(_(EFFECTS[e]).format(about=about), "plain") for about, e in touched if e in EFFECTS]
    return nodes.group(f"{_move(card)} · {card['title']}", told)
