"""Who wants what, by what each said or did in public, whose chair is empty, and why that matters to the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.locale import N_, _, ngettext
from libya_lesson.packs.citing import citation

ID = "04.wants"
CHAIRS = 2
State = dict[str, Any]
WHY = {
    "settle": N_("They could settle what is still open."),
    "power": N_("They have the most power in the region."),
    "sides": N_("They would give the other side a voice."),
    "people": N_("They bear the most and are never asked."),
}
FEEDBACK = {
    "settle": N_("Yes: a tie moves most where somebody who can know it has not been heard."),
    "power": N_("Power makes a voice loud, not well placed. What that is open on your map could they settle?"),
    "sides": N_("Two sides that nobody has checked are still unchecked. Who of them could settle a tie, and how?"),
    "people": N_("Their word belongs in the story. Which tie on your map would it move? That is another question."),
}


@dataclass(frozen=True)
class Material:
    """Wants (actor, name, text, formal, cited) and empty chairs (key, name, could_settle, fact, date, cited)."""

    wants: Sequence[Mapping[str, Any]]
    absent: Sequence[Mapping[str, Any]]


def material(given: Given) -> Material:
    """From the pack's ``map.toml`` and its table of absent voices."""
    pack, text = given.pack, given.pack.text
    document = pack.document("map")
    names = {str(row["key"]): text(str(row["name"])) for row in pack.records("who")}
    names |= {str(row["key"]): text(str(row["label"])) for row in document.get("actor", ())}
    wants = [
        {**row, "name": names.get(row["actor"], row["actor"]), "text": text(row["text"]), "formal": text(row["formal"]),
         "cited": citation(pack, tuple(row["sources"]))}
        for row in document.get("want", ())
    ]  # fmt: skip
    absent = [
        {**row, "name": text(str(row["name"])), "could_settle": text(str(row["could_settle"])),
         "fact": text(str(row["fact"])), "cited": citation(pack, row["sources"])}
        for row in pack.records("absent")
    ]  # fmt: skip
    return Material(sorted(wants, key=lambda row: crc32(str(row["actor"]).encode())), absent)


def initial(material: Material) -> State:
    """Nothing matched, no chair chosen."""
    del material
    return {"chairs": [], "locked": False, "placed": {}, "checked": False, "seen": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "chairs" and not state["locked"]:
        known = [row["key"] for row in material.absent]
        chosen = [key for key in value or () if key in known]
        return {**state, "chairs": chosen, "locked": len(chosen) == CHAIRS}
    if not _open(material, state):
        return state
    if kind == "board" and isinstance(value, Mapping):
        boxes = [row["actor"] for row in material.wants]
        return {**state, "placed": {box: list(value.get(box, ()))[:1] for box in boxes}, "checked": False}
    if kind == "check":
        return {**state, "checked": True, "seen": True}
    if kind == "why" and _asked(material, state) and value in WHY:
        return {**state, "why": value}
    return state


def _open(material: Material, state: State) -> bool:
    """Whether the matching may begin: the guess is given, or the pack has no empty chairs to guess about."""
    return bool(state["locked"]) or len(material.absent) < CHAIRS


def _asked(material: Material, state: State) -> bool:
    """Whether it is time to see the chairs and say why: two were chosen and the cards have been checked once."""
    checked = state.get("seen") or state["checked"] or state["why"]  # work of before has no "seen"
    return bool(state["locked"] and checked) and len(material.absent) >= CHAIRS


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Who wants what, and who is missing?"), _("Plus · Aims and empty chairs")
    if not material.wants:
        none = _("This text has no case file. Ask yourself: who acts here, what would each gain, and who is not asked?")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker, plus=True)
    lead = _("Match each actor with what it said or did in public. What somebody truly wants, nobody can see.")
    children: list[Node | None] = [
        nodes.prose(lead, "lead"),
        _predict(material, state),
        _act(material, state),
        _see(material, state),
        _why(material, state),
    ]
    children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=6, kicker=kicker, plus=True)


def _predict(material: Material, state: State) -> Node | None:
    if len(material.absent) < CHAIRS:
        return None
    options = [{"id": row["key"], "label": row["name"], "note": row["could_settle"]} for row in material.absent]
    ask = _("Not heard in the article. Which two would change your map most?")
    choice = nodes.choice("chairs", ask, options, state["chairs"], many=True, pick=2,
                          locked=state["locked"], confirm=_("Lock my two"))  # fmt: skip
    more = None
    if state["chairs"] and not state["locked"]:
        more = nodes.feedback(_("Choose two of them."), "note")
    return nodes.step("predict", [choice, more], done=state["locked"])


def _act(material: Material, state: State) -> Node:
    if not _open(material, state):
        return nodes.step("act", [], open=False)
    lies = {item: box for box, items in state["placed"].items() for item in items}
    items = []
    for row in sorted(material.wants, key=lambda row: crc32(str(row["text"]).encode())):
        card: dict[str, Any] = {"id": row["actor"], "text": row["text"]}
        if state["checked"] and row["actor"] in lies:
            right = lies[row["actor"]] == row["actor"]
            box = next(each for each in material.wants if each["actor"] == lies[row["actor"]])
            told = (
                f"{row['formal']} ({row['cited']})"
                if right
                else _("Not here. {name}: {formal}. Who could say or do this from its own place? Move it, check again.")
                .format(name=_begun(box["name"]), formal=box["formal"])
            )  # fmt: skip
            card |= {"tone": "right" if right else "notyet", "feedback": told}
        items.append(card)
    boxes = [{"id": row["actor"], "label": _begun(row["name"]), "max": 1} for row in material.wants]
    board = nodes.board(
        "board", _("Who said or did this?"), items, boxes, state["placed"], tray=_("Said or done in public")
    )
    left = len(material.wants) - len(lies)
    check = nodes.button("check", _("Check"), disabled=left > 0)
    told = ngettext("{n} card is left.", "{n} cards are left.", left).format(n=left)
    return nodes.step("act", [board, check, nodes.prose(told, "small") if left else None], done=state["checked"])


def _see(material: Material, state: State) -> Node | None:
    """What each empty chair could tell: one dated fact, no invented words."""
    if len(material.absent) < CHAIRS:
        return None
    if not _asked(material, state):
        return nodes.step("see", [], open=False)
    yours = [_chair(row) for row in material.absent if row["key"] in state["chairs"]]
    others = [_chair(row) for row in material.absent if row["key"] not in state["chairs"]]
    told = _("An empty chair is a gap in the article, not a proof against it.")
    rest = nodes.details(_("The other empty chairs"), others) if others else None
    return nodes.step("see", [nodes.changed(told), nodes.columns(yours), rest], done=True)


def _why(material: Material, state: State) -> Node | None:
    """Why these two chairs; a pack without empty chairs has none to ask about."""
    if len(material.absent) < CHAIRS:
        return None
    if not _asked(material, state):
        return nodes.step("why", [], open=False)
    options = [{"id": key, "label": _(words)} for key, words in WHY.items()]
    told = {key: _(words) for key, words in FEEDBACK.items()}
    ask = _("Why would these two change your map?")
    return why_step(ID, ask, options, told, state["why"], right="settle")


def _begun(name: str) -> str:
    """A name as a heading begins: “The House of Representatives”."""
    return name[:1].upper() + name[1:]


def _chair(row: Mapping[str, Any]) -> Node:
    """Who is not heard, what that voice could settle, and one dated fact with its source."""
    could = _("Could settle: {what}").format(what=row["could_settle"])
    return nodes.group(
        row["name"], [nodes.prose(could, "small"), nodes.prose(row["fact"]), nodes.prose(row["cited"], "small")]
    )
