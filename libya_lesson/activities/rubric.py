"""Peer marking: a partner's brief, five criteria of four levels, one sentence of advice; done in three minutes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

ID = "06.rubric"
MINUTES = 3
State = dict[str, Any]
_FILE = Path(__file__).resolve().parent.parent / "lessons" / "rubric.toml"


@dataclass(frozen=True)
class Criterion:
    """One question to a brief, with four levels from the first step to the strongest."""

    id: str
    label: str
    levels: Sequence[str]


@dataclass(frozen=True)
class Material:
    """The criteria, and briefs of sample students by name, for whoever has no partner today."""

    criteria: Sequence[Criterion]
    samples: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _criteria() -> tuple[Criterion, ...]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["criterion"]
    return tuple(Criterion(row["id"], row["label"], tuple(row["levels"])) for row in rows)


def material(given: Given) -> Material:
    """The same five criteria for every article; the pack's sample students lend their briefs."""
    written = [one for one in given.students("06.brief") if one.stands_in]
    return Material(_criteria(), {one.name: given.pack.text(str(one.state.get("draft", ""))) for one in written})


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing marked."""
    return {"prediction": None, "locked": False, "text": "", "levels": {}, "last": None, "advice": ""}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "text":
        return {**state, "text": str(value or "")}
    if kind == "sample" and not state["locked"] and key in material.samples:
        return {**state, "text": material.samples[key]}
    if kind == "predict" and not state["locked"]:
        return {**state, "prediction": value}
    if kind == "lock" and state["prediction"] and state["text"].strip():
        return {**state, "locked": True}
    if kind == "level" and state["locked"]:
        return {**state, "levels": {**state["levels"], key: str(value)}, "last": key}
    return {**state, "advice": str(value or "")} if kind == "advice" else state


def view(material: Material, state: State) -> Node:
    """Read, guess the strongest side, mark, hand the result back."""
    options = [{"id": c.id, "label": _(c.label)} for c in material.criteria]
    predict = nodes.step(
        "predict",
        [
            None
            if state["locked"]
            else nodes.text_input("text", _("Paste your partner's brief"), state["text"], rows=6),
            None if state["locked"] or state["text"].strip() else _borrowed(material),
            nodes.choice(
                "predict",
                _("Read it once. Where is it strongest?"),
                options,
                state["prediction"],
                layout="buttons",
                locked=state["locked"],
            ),
            *([] if state["locked"] else _lock(state)),
        ],
        done=state["locked"],
    )
    children: list[Node | None] = [
        nodes.prose(_("Swap briefs. **Mark the text, not the person**, and say one thing to try."), "lead"),
        predict,
    ]
    if state["locked"]:
        complete = len(state["levels"]) == len(material.criteria)
        children.append(nodes.step("act", [_marks(material, state)], done=complete))
        if complete:
            children += [_see(material, state), _why(material, state)]
        children.append(nodes.button("again", _("Mark another brief"), "quiet"))
    return nodes.card(ID, _("Mark a partner's brief"), children, minutes=MINUTES, kicker=_("Activity 3 · Swap"))


def _lock(state: State) -> list[Node]:
    """The button, and what it waits for."""
    brief = state["text"].strip()
    told = (
        ""
        if brief and state["prediction"]
        else _("First say where it is strongest.")
        if brief
        else _("First paste a brief, or take one.")
    )
    button = nodes.button("lock", _("Mark it"), disabled=bool(told))
    return [button, nodes.prose(told, "small")] if told else [button]


def _marks(material: Material, state: State) -> Node:
    """The brief in sight, beside it one criterion after the other; a mark folds to one line once the next is given."""
    given = state["levels"]
    upto = next((n for n, c in enumerate(material.criteria) if c.id not in given), len(material.criteria))
    asked: list[Node | None] = [
        _criterion(c, given.get(c.id), open=c.id not in given or c.id == state.get("last"))
        for n, c in enumerate(material.criteria)
        if n <= upto or c.id in given
    ]
    asked.append(nodes.progress(len(given), len(material.criteria), _("Criteria marked")))
    brief = nodes.group(_("The brief"), [nodes.excerpt(state["text"], [])], stays=True)
    return nodes.columns([brief, nodes.group(None, asked)])


def _criterion(criterion: Criterion, level: str | None, *, open: bool) -> Node:
    """One criterion in a fold whose line holds its mark; opened again, the mark can be changed."""
    name = _(criterion.label)
    line = name if level is None else f"{name}: {level}/{len(criterion.levels)}"
    levels = [{"id": str(n), "label": f"{n} · {_(words)}"} for n, words in enumerate(criterion.levels, start=1)]
    ask = nodes.choice(f"level:{criterion.id}", name, levels, level, hide_label=True)
    return nodes.details(line, [ask], open=open)


def _borrowed(material: Material) -> Node | None:
    """No partner today: the brief of a sample student."""
    if not material.samples:
        return None
    take = _("Take the brief of {name}")
    buttons = [nodes.button(f"sample:{name}", take.format(name=name), "quiet") for name in material.samples]
    return nodes.group(None, [nodes.prose(_("No partner today?"), "small"), nodes.columns(buttons)])


def _see(material: Material, state: State) -> Node:
    given = {c.id: int(state["levels"][c.id]) for c in material.criteria}
    best = max(given.values())
    strongest = ", ".join(_(c.label) for c in material.criteria if given[c.id] == best)
    guess = next(_(c.label) for c in material.criteria if c.id == state["prediction"])
    told = (
        _("Your marks are the same everywhere. At first reading you said: {guess}. What made you say so?")
        if best == min(given.values())
        else _("Strongest by your marks: {best}. At first reading you said: {guess}.")
    ).format(best=strongest, guess=guess)
    how = _(
        "Every mark is yours: {marks}. The highest, {best}, makes a side the strongest. They are not added up: "
        "a strong side would hide a weak one."
    ).format(marks="; ".join(f"{_(c.label)} {given[c.id]}" for c in material.criteria), best=best)
    return nodes.step("see", [nodes.changed(told), _profile(material, given), made(how)], done=True)


def _profile(material: Material, given: Mapping[str, int]) -> Node:
    """Where the brief is strong and where it can grow, at a glance."""
    caption, most = _("The brief by your marks"), max(len(c.levels) for c in material.criteria)
    rows = [
        {"label": _(c.label), "note": _(c.levels[given[c.id] - 1]), "now": given[c.id], "said": f"{given[c.id]}/{most}"}
        for c in material.criteria
    ]
    table = nodes.table(
        [_("Criterion"), _("Mark"), _("Level")], [[r["label"], r["said"], r["note"]] for r in rows], caption
    )
    ticks = {float(n): str(n) for n in range(1, most + 1)}
    return nodes.shifts(caption, rows, table, ticks=ticks, key={"now": _("your mark")}, low=0.5, high=most + 0.5)


def _why(material: Material, state: State) -> Node:
    """The advice, and with it the marks to hand back."""
    ask = nodes.text_input("advice", _("One thing to try next, in one sentence"), state["advice"], max_words=25)
    given = {c.id: int(state["levels"][c.id]) for c in material.criteria}
    lines = [f"{_(c.label)}: {given[c.id]}/4 – {_(c.levels[given[c.id] - 1])}" for c in material.criteria]
    lines.append(_("Try next: {advice}").format(advice=state["advice"] or "…"))
    children = [ask, nodes.copy("\n".join(lines), _("Marks to hand back"))]
    return nodes.step("why", children, done=bool(state["advice"].strip()))
