"""Alliance, alignment or contact? Sorting ties by the strict sense of the word, real alliances among them.

An alliance is a written promise of independent states to help one another by force: Leeds and others, "Alliance Treaty
Obligations and Provisions" (ATOP, 2002). Everything else that looks like one is an alignment, or mere contact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.locale import N_, _, ngettext
from libya_lesson.packs.citing import citation

ID = "04.ties"
State = dict[str, Any]
BOXES = {
    "alliance": (N_("Alliance"), N_("states, in writing, promise to help in war")),
    "alignment": (N_("Alignment"), N_("on the same side: help, money or backing, no treaty")),
    "contact": (N_("Contact"), N_("they meet or talk; no side is shown")),
}
WHY = {
    "states": N_("The ties of the article do not join two states by a treaty."),
    "secret": N_("The treaties behind these ties are secret, so nobody can know."),
    "weak": N_("They are too weak and too recent to be called alliances."),
}
FEEDBACK = {
    "states": N_("Yes. One end is no state, or nothing was signed. That says nothing about how strong the help is."),
    "secret": N_("Perhaps there are secrets. But what nobody has seen we do not write down as a fact."),
    "weak": N_("Some give much: money, people or arms. An alliance is a matter of form, not of strength."),
}


@dataclass(frozen=True)
class Material:
    """The ties to sort: id, text, box, why, wrong (feedback by box), article (is it from the article?), cited."""

    items: Sequence[Mapping[str, Any]]


def material(given: Given) -> Material:
    """The ties of the pack's ``map.toml``, shuffled, always in the same way."""
    text = given.pack.text
    rows = sorted(given.pack.document("map").get("tie", ()), key=lambda row: crc32(row["id"].encode()))
    return Material(
        [
            {
                **row, "text": text(row["text"]), "why": text(row["why"]),
                "wrong": {box: text(words) for box, words in row["wrong"].items()},
                "cited": citation(given.pack, tuple(row["sources"])),
            }
            for row in rows
        ]
    )  # fmt: skip


def initial(material: Material) -> State:
    """Nothing predicted, all cards in the tray."""
    del material
    return {"form": "core", "guess": None, "placed": {}, "checked": None, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if state["guess"] is None:
        if kind == "form" and value in ("support", "core", "stretch"):
            return {**state, "form": value}
        if kind == "guess" and value in ("none", "some", "all"):
            return {**state, "guess": value, "placed": _worked(material, state)}
        return state
    if kind == "board" and isinstance(value, Mapping):
        return {**state, "placed": {box: list(value.get(box, ())) for box in BOXES}}
    if kind == "check" and _count(state) == len(material.items):
        return {**state, "checked": {box: list(items) for box, items in state["placed"].items()}}
    if kind == "why" and value in WHY:
        return {**state, "why": value}
    return state


def _worked(material: Material, state: State) -> dict[str, list[str]]:
    """With help, one card lies in each box already."""
    first: dict[str, list[str]] = {box: [] for box in BOXES}
    if state["form"] == "support":
        for row in material.items:
            if not first[row["box"]]:
                first[row["box"]].append(row["id"])
    return first


def _count(state: State) -> int:
    return sum(len(items) for items in state["placed"].values())


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Alliance, alignment or contact?"), _("Activity 1 · Three kinds of tie")
    if not material.items:
        none = _("This text has no case file, so there are no ties to sort. Go on to your map.")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker)
    locked = state["guess"] is not None
    lead = _(
        "News calls many things an alliance. Experts are strict: states, a written treaty, a promise to help in war."
    )
    children: list[Node | None] = [nodes.prose(lead, "lead"), _predict(state, locked)]
    if locked:
        children.append(_act(material, state))
        children += [_see(material, state), _why(material, state)] if state["checked"] else []
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=5, kicker=kicker)


def _predict(state: State, locked: bool) -> Node:
    form = nodes.choice(
        "form",
        _("How would you like to work?"),
        [
            {"id": "support", "label": _("With help"), "note": _("three cards lie right already")},
            {"id": "core", "label": _("As it is"), "note": _("all cards are yours")},
            {"id": "stretch", "label": _("Harder"), "note": _("the boxes do not explain themselves")},
        ],
        state["form"],
        layout="row",
        locked=locked,
    )
    options = [
        {"id": "none", "label": _("None of them")},
        {"id": "some", "label": _("Some of them")},
        {"id": "all", "label": _("All of them")},
    ]
    ask = _("How many ties in the article are alliances in that strict sense?")
    guess = nodes.choice(
        "guess", ask, options, state["guess"], locked=locked, layout="buttons", confirm=_("Lock my guess")
    )
    return nodes.step("predict", [form, guess], done=locked)


def _act(material: Material, state: State) -> Node:
    told = state["checked"] or {}
    lies = {item: box for box, items in told.items() for item in items}
    now = {item: box for box, items in state["placed"].items() for item in items}
    items = []
    for row in material.items:
        card: dict[str, Any] = {"id": row["id"], "text": row["text"]}
        if row["id"] in lies and now.get(row["id"]) == lies[row["id"]]:
            right = lies[row["id"]] == row["box"]
            card |= {"tone": "right" if right else "notyet", "feedback": _feedback(row, lies[row["id"]])}
        items.append(card)
    plain = state["form"] == "stretch"
    boxes = [
        {"id": box, "label": _(label)} | ({} if plain else {"note": _(note)}) for box, (label, note) in BOXES.items()
    ]
    left = len(material.items) - _count(state)
    more = (
        ngettext("{n} card is left.", "{n} cards are left.", left).format(n=left)
        if left
        else _("All cards are in a box.")
    )
    board = nodes.board("board", _("Put each tie into a box"), items, boxes, state["placed"], tray=_("Ties"))
    check = nodes.button("check", _("Check my boxes"), disabled=left > 0)
    return nodes.step("act", [board, nodes.prose(more, "small"), check], done=state["checked"] is not None)


def _feedback(row: Mapping[str, Any], box: str) -> str:
    told = row["why"] if box == row["box"] else row["wrong"].get(box, row["why"])
    return f"{told} ({row['cited']})"


def _see(material: Material, state: State) -> Node:
    lies = {item: box for box, items in state["checked"].items() for item in items}
    right = sum(lies[row["id"]] == row["box"] for row in material.items)
    told = _("{n} of {all} lie where experts would put them.").format(n=right, all=len(material.items))
    guessed = state["guess"] == _many(material)
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            nodes.feedback(_guessed(material, guessed), "right" if guessed else "info"),
            made(_counted(material, lies, right)),
        ],
        done=True,
    )


def _counted(material: Material, lies: Mapping[str, str], right: int) -> str:
    """The sum of the cards that fit, box by box."""
    boxes = {
        box: (sum(put == box for put in lies.values()), sum(lies[r["id"]] == box == r["box"] for r in material.items))
        for box in BOXES
    }
    each = "; ".join(
        _("{box}: {fit} of your {put}").format(box=_(BOXES[box][0]), fit=fit, put=put)
        for box, (put, fit) in boxes.items()
    )
    told = _(
        "A card fits in the box of its form: a treaty, help without one, or mere contact; its source says which. "
        "{each}. Together: {sum} = {right}."
    )
    return told.format(each=each, sum=" + ".join(str(fit) for __, fit in boxes.values()), right=right)


def _alliances(material: Material, article: bool) -> int:
    return sum(row["box"] == "alliance" for row in material.items if bool(row["article"]) is article)


def _many(material: Material) -> str:
    """The right guess: none, some or all of the article's ties are alliances."""
    own = sum(1 for row in material.items if row["article"])
    found = _alliances(material, article=True)
    return "none" if not found else "all" if found == own else "some"


def _guessed(material: Material, right: bool) -> str:
    """The guess beside the article's own ties; the treaties among the cards come from elsewhere."""
    found, treaties = _alliances(material, article=True), _alliances(material, article=False)
    if found:
        count = ngettext(
            "{n} tie around the article is an alliance in the strict sense",
            "{n} ties around the article are alliances in the strict sense",
            found,
        ).format(n=found)
    else:
        count = _("Of the ties around the article none is an alliance in the strict sense")
    told = _("{count}, as you guessed.").format(count=count) if right else f"{count}."
    other = ngettext(
        "The treaty among the cards is one; the article does not speak of it.",
        "The {n} treaties among the cards are; the article does not speak of them.",
        treaties,
    ).format(n=treaties)
    return f"{told} {other}" if treaties else told


def _why(material: Material, state: State) -> Node:
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    feedback = {key: _(words) for key, words in FEEDBACK.items()}
    none = _many(material) == "none"
    ask = _("Why is none of them an alliance?") if none else _("Why are the others no alliances?")
    return why_step(ID, ask, options, feedback, state["why"], right="states")
