"""What the map says in words: the names of ties, and what the last change did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.parts.map import Material, State, copies, weighed
from libya_lesson.figures.ties import STATE_WORDS, STRAND_WORDS, who
from libya_lesson.judging.combining import written
from libya_lesson.judging.network import edge_id
from libya_lesson.judging.origins import lead
from libya_lesson.locale import _, arrows, ngettext


def sentence(material: Material, state: State, what: Sequence[Mapping[str, Any]]) -> str:
    """The sentence under the controls: what the last change did."""
    if state["before"] is None:
        return _("So far every sentence is its own witness. Flip the echo switch and watch the map.")
    rows = list(what)
    came = [row for row in rows if row["was"] is None]
    went = [row for row in rows if row["now"] is None]
    moved_rows = [row for row in rows if row["was"] is not None and row["now"] is not None]
    told = []
    if moved_rows:
        told.append(_moved(material, moved_rows))
    if came:
        names = ", ".join(named(material, row["edge_id"]) for row in came[:2])
        told.append(ngettext("{n} tie came with the layer: {names}.", "{n} ties came with the layer, such as {names}.",
                             len(came)).format(n=len(came), names=names))  # fmt: skip
    if went:
        told.append(ngettext("{n} tie waits in a layer that is off.", "{n} ties wait in a layer that is off.",
                             len(went)).format(n=len(went)))  # fmt: skip
    return " ".join(told) or _("Nothing moved. No tie on this map depends on that.")


def _moved(material: Material, rows: Sequence[Mapping[str, Any]]) -> str:
    first, others = rows[0], len(rows) - 1
    before, after = weight_of(first["before"]), weight_of(first["after"])
    told = _("**{tie}** stays at {after}.") if before == after else _("**{tie}**: {change}.")
    told = told.format(tie=named(material, first["edge_id"]), after=after, change=arrows(before, after))
    if first["now"] != first["was"]:
        told += " " + _("Now: {state}.").format(state=_(STATE_WORDS[first["now"]]))
    if others:
        told += " " + ngettext("{n} other tie moved.", "{n} other ties moved.", others).format(n=others)
    return told


def name_of(material: Material, row: Mapping[Any, Any]) -> str:
    """A tie in words with its strand."""
    return f"{who(row, material.names)}: {_(STRAND_WORDS[row['strand']])}"


def named(material: Material, edge_id: str) -> str:
    """A tie in words, from its id."""
    ends, strand = edge_id.rsplit(":", 1)
    mutual = "~" in ends
    source, target = ends.split("~" if mutual else ">")
    return name_of(material, {"source": source, "target": target, "strand": strand, "mutual": mutual})


def weight_of(value: float | None) -> str:
    """A weight as it is written.

    >>> weight_of(0.35), weight_of(None)
    ('0.35', 'unknown')
    """
    return _("unknown") if value is None else written(float(value))


def reasons(material: Material, state: State) -> dict[str, tuple[bool, str]]:
    """For each reason code: does it hold for the tie of the guess, and what the sentences of that tie show."""
    rows = [row for row in weighed(material, state) if edge_id(row) == state["guess"]]
    sourced = [row for row in rows if row["origin"] is not None]
    first = {lead(row["origin"], copies(state)) for row in sourced}
    plans = sum(1 for row in rows if row["mood"] != "real")
    silent = len(rows) - len(sourced)
    known = [row["weight"] for row in sourced if row["weight"] is not None]
    low = sum(1 for row in sourced if row["weight"] is None or row["weight"] < 0.5)
    echo = len(first) < len(sourced)
    count = {"n": len(rows), "sourced": len(sourced), "first": len(first), "silent": silent, "low": low,
             "best": weight_of(max(known, default=None)), "plans": plans}  # fmt: skip
    told = {
        "echo": (echo, _("Its sentences with a source: {sourced}. Independent origins behind them: {first}.")),
        "rating": (
            low > 0,
            _(
                "Sentences that your grades weigh below 0.50, or not at all: {low} of {sourced}. "
                "The best weighs {best}."
            ),
        ),
        "plan": (
            False,
            _(
                "Plans and maybes among its sentences: {plans} of {n}. They are in both columns, so they moved "
                "nothing here."
            ),
        ),
        "strong": (
            max(known, default=0.0) > 0.5,
            _(
                "Before grading each sentence weighed 0.50. Its sentences with a source: {sourced}. "
                "The best now weighs {best}."
            ),
        ),
        "source": (silent > 0, _("Sentences that name nobody: {silent} of {n}.")),
    }
    if not sourced:
        told |= {
            "rating": (False, _("Sentences whose source you could grade: 0 of {n}. So no grade moved this tie.")),
            "strong": (False, _("Before grading each sentence weighed 0.50. Sentences with a source: 0 of {n}.")),
        }
    return {key: (holds, words.format(**count)) for key, (holds, words) in told.items()}
