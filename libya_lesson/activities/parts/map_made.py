"""How the numbers on a map were made: one tie reckoned through, in the order in which one would do it on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.map import Material, State, counting, judged, unjudged, weighed
from libya_lesson.activities.parts.map_panel import chance, summary
from libya_lesson.activities.parts.map_told import name_of, named, weight_of
from libya_lesson.judging.network import edge_id
from libya_lesson.locale import _, ngettext


def reckoned(material: Material, state: State, tie: Mapping[Any, Any]) -> str:
    """A tie with the sum behind its weight."""
    moods = tie["moods"] or ()
    rows = [row for row in weighed(material, state) if edge_id(row) == tie["edge_id"] and row["mood"] in moods]
    return f"**{name_of(material, tie)}**: {summary(material, state, tie, rows)}"


def everything(material: Material, first: Sequence[Mapping[str, Any]]) -> Node:
    """Of the map before any judgement, whose ties weigh more the more sentences they have."""
    tie = max(first, key=lambda row: row["sentences"])
    return made(f"{_('Each sentence weighs 0.50, whoever says it.')} **{name_of(material, tie)}**: {alike(tie)}")


def alike(tie: Mapping[Any, Any]) -> str:
    """The sum behind a tie as long as every sentence weighs the same."""
    count = int(tie["sentences"])
    return f"{ngettext('{n} sentence.', '{n} sentences.', count).format(n=count)} {chance([0.5] * count)}"


def drawn(
    material: Material, state: State, rows: Sequence[Mapping[str, Any]], what: Sequence[Mapping[str, Any]]
) -> Node:
    """Of the map as it stands: the tie that moved most, else the opened one, else the heaviest; and the line."""
    shown = {row["edge_id"]: row for row in rows}
    heavy = max(shown, key=lambda name: shown[name]["weight"] or 0.0, default=None)
    moved = (row["edge_id"] for row in what if row["edge_id"] in shown)
    name = next(moved, state["picked"] if state["picked"] in shown else heavy)
    line = _("From {line} on a tie is above your line. Open any other tie for its own sum.")
    told = line.format(line=weight_of(counting(state).threshold))
    return made(reckoned(material, state, shown[name]) if name else "", told)


def before_and_after(material: Material, state: State, name: str) -> Node:
    """Of a tie before and after the student's judgement."""
    first = next(row for row in unjudged(material) if row["edge_id"] == name)
    then = _("**{tie}**, every sentence alike: {sum}").format(tie=named(material, name), sum=alike(first))
    now = next((row for row in judged(material, state) if row["edge_id"] == name), None)
    if now is None:
        return made(then)
    rows = [row for row in weighed(material, state) if edge_id(row) == name]
    return made(then, _("By your grades: {sum}").format(sum=summary(material, state, now, rows)))
