"""What the hinge finder says: why the map hangs on a source, and why a card moved no tie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_made import reckoned
from libya_lesson.activities.parts.map_told import weight_of
from libya_lesson.judging.network import change_rows, edge_id
from libya_lesson.judging.origins import lead
from libya_lesson.locale import _, ngettext

NEAR = 0.15  # how far from the line a weight may lie to be called near
_ROUNDING = 1e-9


def reasons(drawn: _map.Material, settings: Mapping[str, Any], origin: str) -> dict[str, tuple[bool, str]]:
    """For each reason: does it hold for the source on which the map hangs, and what the map shows of it."""
    state = dict(settings)
    moods, copies = _map.counting(state).moods, _map.copies(state)
    rows = [row for row in _map.weighed(drawn, state) if row["mood"] in moods and row["origin"] is not None]
    voices: dict[str, set[str]] = {}
    for row in rows:
        voices.setdefault(edge_id(row), set()).add(lead(row["origin"], copies))
    alone = sum(1 for who in voices.values() if who == {origin})
    own = [row["weight"] for row in rows if row["origin"] == origin]
    line = _map.counting(state).threshold
    known = sorted({weight for weight in own if weight is not None})
    near = any(abs(weight - line) <= NEAR + _ROUNDING for weight in known)
    weights = ", ".join(weight_of(weight) for weight in known)
    told = ngettext(
        "{n} tie of your map rests on it alone.", "{n} ties of your map rest on it alone.", alone
    ).format(n=alone)  # fmt: skip
    where = (
        _("Your line is at {line}; its sentences weigh {weights}.").format(line=weight_of(line), weights=weights)
        if known
        else _("Your line is at {line}; what its sentences weigh cannot be judged.").format(line=weight_of(line))
    )
    spoken = ngettext("It speaks in {n} sentence here.", "It speaks in {n} sentences here.", len(own))
    return {
        "alone": (alone > 0, f"{told} {_('Where nobody else saw it, everything hangs on one voice.')}"
                  if alone else f"{told} {_('Others say the same, so look at its letter.')}"),
        "middle": (near, f"{where} {_('So near the line a rating decides: evidence is worth most there.')}"
                   if near else f"{where} {_('That is not near: look at what nobody else supports.')}"),
        "many": (False, f"{spoken.format(n=len(own))} {_('Many sentences of one source are still one origin.')}"),
        "famous": (False, _("Fame does not carry a tie. Look at the ties that no other source supports.")),
    }  # fmt: skip


def unmoved(before: _map.Material, drawn: _map.Material, settings: Mapping[str, Any], card: Mapping[str, Any]) -> str:
    """Why a card moved no tie: whom or what it touches, and how; from the map before it to the map after it."""
    moods = _map.counting(dict(settings)).moods
    effects = dict(zip(card["touches"], card["effect"], strict=False))
    rows = [row for row in drawn.rows if row["claim_id"] in effects]
    was, now = (_map.grades(one, dict(settings))[1] for one in (before, drawn))
    if not rows:
        why = _("It speaks about a source or of something that is no tie; a letter is yours to move.")
    elif not any(row["mood"] in moods for row in rows):
        why = _("It speaks about a plan or a maybe, and that layer is off.")
    elif all(effects[row["claim_id"]] == "split" for row in rows if row["mood"] in moods):
        why = _("It cuts both ways: it says neither that the sentence is likelier nor that it is less likely.")
    elif not any(row["origin"] for row in rows if row["mood"] in moods):
        why = _("Its sentence names no source, so it carries no tie.")
    elif all(was.get(row["claim_id"]) == now.get(row["claim_id"]) for row in rows if row["mood"] in moods):
        why = _("Its sentence has so good or so bad a digit already that a card moves it no further; you may.")
    else:
        why = _("It moved the digit of a sentence, but another voice carries that tie.")
    return _("That card moved no tie on your map. {why} You know more all the same.").format(why=why)


def made_of(then: _map.Material, now: _map.Material, settings: dict[str, Any]) -> Node:
    """The sum behind the tie that moved most, and what it weighed before the last step."""
    what = change_rows(_map.tie_list(then, settings), _map.tie_list(now, settings))
    if not what:
        ties = len(_map.tie_list(now, settings))
        told = ngettext("The {n} tie of your map was counted again, and weighs the same.",
                        "All {n} ties of your map were counted again, and weigh the same.", ties)  # fmt: skip
        return made(told.format(n=ties))
    tie = next(row for row in _map.tie_list(now, settings) if row["edge_id"] == what[0]["edge_id"])
    before = _("Before that step: {weight}.").format(weight=weight_of(what[0]["before"]))
    return made(f"{reckoned(now, settings, tie)} {before}")
