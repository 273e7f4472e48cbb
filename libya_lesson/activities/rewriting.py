"""Neutral rewriting: the same fact without loaded words, which are marked while one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities._briefing import read_draft
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.locale import _, ngettext

ID = "03.rewrite"
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """Sentences as (printed, one plain version)."""

    items: Sequence[tuple[str, str]]


def material(given: Given) -> Material:
    """The pack's sentences; without a case file, the article's own sentences that carry a label in its own voice."""
    rows = [(r["printed"], r["plain"]) for r in given.pack.document("rewriting").get("item", ())]
    if not rows:
        reading = given.reading
        found = {w.start for w in reading.records.labels if w.voice == "author"}
        rows = [
            (reading.text[s.start : s.end], "")
            for s in reading.article.sentences
            if any(s.start <= start < s.end for start in found)
        ][:3]
    return Material(rows)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing written."""
    return {"prediction": None, "locked": False, "at": 0, "drafts": {}, "shown": []}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "draft" and state["locked"]:
        return {**state, "drafts": {**state["drafts"], key: str(value or "")}}
    if kind == "show" and state["drafts"].get(key, "").strip():
        return {**state, "shown": [*state["shown"], key], "at": min(state["at"] + 1, len(material.items) - 1)}
    return state


def loaded(text: str) -> list[dict[str, Any]]:
    """The loaded words of a sentence as marks: labels, boosters, and hedges that hide who says so."""
    records = read_draft(text).records
    marks = [{"start": w.start, "end": w.end, "kind": "label", "note": _("a loaded word")} for w in records.labels]
    for claim in records.claims:
        if claim.modality == "boosted":
            marks += [{"start": s, "end": e, "kind": "booster", "note": _("too sure")} for s, e in claim.markers]
    return marks


def view(material: Material, state: State) -> Node:
    """Guess, write with marks, compare with a plain version."""
    title, kicker = _("Say it plainly"), _("Plus · Rewriting")
    if not material.items:
        told = _("The rules found no loaded label in this article's own voice, so there is nothing to rewrite.")
        return nodes.card(ID, title, [nodes.prose(told)], plus=True, kicker=kicker)
    options = [
        {"id": "shorter", "label": _("It gets shorter.")},
        {"id": "longer", "label": _("It gets longer.")},
        {"id": "same", "label": _("About the same.")},
    ]
    ask = nodes.choice(
        "predict", _("A sentence without loaded words: what happens to its length?"), options, state["prediction"],
        locked=state["locked"], layout="row",
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.prose(_("Keep the fact, lose the side. **Loaded words are marked while you write.**"), "lead"),
        predicting.predict_step(state, ask),
    ]
    if state["locked"]:
        items = [_item(n, pair, state) for n, pair in enumerate(material.items) if n <= len(state["shown"])]
        children.append(nodes.step("act", items, done=len(state["shown"]) == len(material.items)))
        if len(state["shown"]) == len(material.items):
            children.append(_see(material, state))
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=6, plus=True, kicker=kicker)


def _item(place: int, pair: tuple[str, str], state: State) -> Node:
    printed, plain = pair
    key = str(place)
    draft = state["drafts"].get(key, "")
    marks = loaded(draft)
    told = (
        ngettext("{n} loaded word left.", "{n} loaded words left.", len(marks)).format(n=len(marks))
        if marks
        else _("No loaded word found.")
    )
    children: list[Node | None] = [
        nodes.excerpt(printed, loaded(printed), _("As printed")),
        nodes.text_input(f"draft:{key}", _("Your version"), draft, rows=3, max_words=40, marks=marks),
        nodes.prose(told, "small") if draft.strip() else None,
    ]
    if key in state["shown"]:
        children.append(nodes.excerpt(plain, label=_("One plain version")) if plain else None)
    else:
        label = _("Compare with a plain version") if plain else _("Done")
        children.append(nodes.button(f"show:{key}", label, disabled=not draft.strip()))
    return nodes.group(None, children)


def _see(material: Material, state: State) -> Node:
    before = sum(len(printed.split()) for printed, __ in material.items)
    after = sum(len(state["drafts"].get(str(n), "").split()) for n in range(len(material.items)))
    told = _("Printed: {a} words. Yours: {b} words. Plain words often need a source, and a source needs words.")
    return nodes.step("see", [nodes.changed(told.format(a=before, b=after))], done=True)
