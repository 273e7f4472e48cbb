"""How far a student has followed each chain, whether its beads lie as they should, and what is wrong first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from libya_lesson.activities.parts.chain_material import HIDDEN, Chain, Material
from libya_lesson.locale import _

ID = "01.chains"
TRIES = 2  # wrong tries after which the chain may be shown
State = dict[str, Any]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """At the first chain, nothing placed."""
    return {"at": 0, "chains": {}}


def _fresh(chain: Chain) -> State:
    return {
        "guess": None,
        "placed": list(chain.given),
        "tries": 0,
        "checked": False,
        "done": chain.form == "worked",
        "sound": None,
    }


def of(state: State, chain: Chain) -> State:
    """The saved state of one chain."""
    return {**_fresh(chain), **state["chains"].get(chain.id, {})}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    name, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    chain = next((c for c in material.chains if c.id == key), None)
    if name == "again":
        return initial(material)
    if name == "next" and chain is not None and state["at"] < len(material.chains):
        return {**state, "at": max(state["at"], material.chains.index(chain) + 1)}
    if chain is None:
        return state
    now = of(state, chain)
    match name:
        case "guess" if now["guess"] is None and value is not None:
            now["guess"] = str(value)
        case "place" if not now["done"]:
            known = {bead.id for bead in (*chain.beads, *chain.tray)}
            now |= {"placed": [str(v) for v in value or () if v in known], "checked": False}
        case "check" if not now["done"]:
            right = fits(chain, now["placed"])
            now |= {"tries": now["tries"] + 1, "checked": True, "done": right}
        case "show" if now["tries"] >= TRIES:
            now |= {"placed": [b.id for b in chain.beads], "checked": True, "done": True, "shown": True}
        case "sound" if now["done"] and value is not None:
            now["sound"] = str(value)
        case _:
            return state
    return {**state, "chains": {**state["chains"], chain.id: now}}


def fits(chain: Chain, placed: Sequence[str]) -> bool:
    """Do the beads lie as they should? One "?" is as good as another, and stands for several in a row."""
    return faces(chain, placed) == faces(chain, [b.id for b in chain.beads])


def faces(chain: Chain, placed: Sequence[str]) -> list[str]:
    """What a chain looks like; hidden links side by side are one."""
    return [face for face, __ in groupby(face(chain, p) for p in placed)]


def face(chain: Chain, bead_id: str) -> str:
    """What a bead looks like: every hidden link alike."""
    bead = chain.bead(bead_id)
    return HIDDEN if bead.hidden else bead.id


def hint(chain: Chain, placed: Sequence[str]) -> str:
    """The first thing that is not right yet, named kindly."""
    for bead_id in placed:
        bead = chain.bead(bead_id)
        if bead in chain.tray and not bead.hidden:  # one "?" is as good as another: those are counted below
            return _("{who} does not belong here. {why}").format(who=bead.label, why=bead.wrong)
    hidden = sum(b.hidden for b in chain.beads)
    shown = sum(chain.bead(p).hidden for p in placed)
    if shown < hidden and faces(chain, placed).count(HIDDEN) < faces(chain, [b.id for b in chain.beads]).count(HIDDEN):
        return _("Somebody is not shown yet. Ask of each voice: was it there itself, or did somebody tell it?")
    if faces(chain, placed).count(HIDDEN) > faces(chain, [b.id for b in chain.beads]).count(HIDDEN):
        why = next((chain.bead(p).wrong for p in placed if chain.bead(p).hidden and chain.bead(p).wrong), "")
        return " ".join([_("There is a hidden link too many. Not every chain has one."), why]).strip()
    if any(not b.hidden and b.id not in placed for b in chain.beads):
        return _("A voice that the text names is still missing.")
    return _("All the right voices, in another order. Start at the article: who does it credit?")


def counted(chain: Chain) -> str:
    """The voices of a chain one by one; neither end is one of them."""
    told = _("The voices between {start} and {end}: {list}. Hidden are those with a “?”: {hidden}.")
    names = "; ".join(bead.label for bead in chain.beads)
    return told.format(start=chain.article, end=chain.event, list=names, hidden=sum(b.hidden for b in chain.beads))
