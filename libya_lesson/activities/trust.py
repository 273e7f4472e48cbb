"""Six trust sliders: how far would you trust each claim? No verdict here; they come back at the end of the course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, ngettext

ID = "00.trust"
MOST = 6
FORMS = ("support", "core", "stretch")
State = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """One claim in plain words and the sentence of the article that makes it."""

    id: str
    text: str
    sentence: str
    start: int  # of the claim's own words in the sentence
    end: int


@dataclass(frozen=True)
class Material:
    """The claims to be rated: the pack's six; of a bare text, six that the rules found."""

    items: Sequence[Item]


def material(given: Given) -> Material:
    """Taken from the pack's sliders, else from the reading."""
    rows = given.pack.records("sliders")
    if not rows:
        return Material(_from_reading(given))
    items = []
    for row in rows:
        span = given.pack.span(int(str(row["paragraph"])), str(row["anchor"]), int(str(row["nth"])))
        items.append(_item(given, str(row["slider_id"]), given.pack.text(str(row["text"])), span.start, span.end))
    return Material(items)


def _from_reading(given: Given) -> list[Item]:
    """Claims of a text without a case file: spread over the text, with and without a source in turn."""
    claims = given.reading.claims
    claims = claims[(claims["end"] - claims["start"]).between(30, 240)].drop_duplicates("sentence_id")
    if not len(claims):
        return []
    step = max(1, len(claims) // MOST)
    rows = claims.iloc[::step].head(MOST).to_dict("records")
    return [_item(given, f"T{i}", str(row["text"]), row["start"], row["end"]) for i, row in enumerate(rows, start=1)]


def _item(given: Given, id: str, text: str, start: int, end: int) -> Item:
    article = given.pack.article
    around = next((s for s in article.sentences if s.start <= start < s.end), None)
    if around is None:
        return Item(id, text, article.text[start:end], 0, end - start)
    return Item(id, text, article.text[around.start : max(around.end, end)], start - around.start, end - around.start)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No slider moved, the core form."""
    return {"form": "core", "values": {}, "locked": False}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; a locked answer stands until one starts again."""
    name, value = str(event["id"]), event.get("value")
    if name == "again":
        return initial(material)
    if state["locked"]:
        return state
    if name == "form" and value in FORMS:
        return {**state, "form": value}
    if name == "lock" and len(state["values"]) == len(material.items):
        return {**state, "locked": True}
    if name in {item.id for item in material.items} and value is not None:
        return {**state, "values": {**state["values"], name: max(0, min(100, round(float(value))))}}
    return state


def view(material: Material, state: State) -> Node:
    """Six sliders, each with the sentence it rests on, and one button that locks them."""
    title = _("How far would you trust it?")
    if not material.items:
        return nodes.card(ID, title, [nodes.prose(_("No claim was found in this text. Go on with the next activity."))])
    locked, values = state["locked"], state["values"]
    sliders: list[Node | None] = [
        nodes.group(
            None,
            [
                nodes.slider(
                    item.id,
                    f"{number}. {item.text}",
                    values.get(item.id),
                    left=_("certainly false"),
                    right=_("certainly true"),
                    locked=locked,
                ),
                *_sentence(item, state),
            ],
        )
        for number, item in enumerate(material.items, start=1)
    ]
    left = len(material.items) - len(values)
    if not locked:
        told = ngettext("{n} slider to go.", "{n} sliders to go.", left).format(n=left) if left else ""
        sliders.append(nodes.button("lock", _("Lock my answers"), disabled=left > 0))
        sliders.append(nodes.prose(told, "small") if told else None)
    children: list[Node | None] = [
        nodes.prose(
            ngettext(
                "{n} claim from the article. How far would you trust it, as far as you can tell today?",
                "{n} claims from the article. How far would you trust each one, as far as you can tell today?",
                len(material.items),
            ).format(n=len(material.items)),
            "lead",
        ),
        nodes.prose(_("Nobody marks this. In lesson 06 you can compare it with your trust then."), "small"),
        _form(state),
        nodes.step("predict", sliders, done=locked),
    ]
    if locked:
        spread = max(values.values()) - min(values.values())
        children += [
            nodes.changed(
                ngettext(
                    "Kept. {n} point lies between the claim you trust most and the one you trust least.",
                    "Kept. {n} points lie between the claim you trust most and the one you trust least.",
                    spread,
                ).format(n=spread)
                if spread
                else _("Kept. You rated all of them alike.")
            ),
            nodes.how(_("How was this number made?"), [nodes.prose(_made(max(values.values()), min(values.values())))]),
            nodes.button("again", _("Start this activity again"), "quiet"),
        ]
    return nodes.card(ID, title, children, minutes=3)


def _made(most: int, least: int) -> str:
    told = _("The highest of your answers minus the lowest: {most} − {least} = **{apart}**. It is not a mark.")
    return told.format(most=most, least=least, apart=most - least)


def _form(state: State) -> Node:
    return nodes.choice(
        "form",
        _("How would you like to work?"),
        [
            {"id": "support", "label": _("With help"), "note": _("each sentence, and what to ask of it")},
            {"id": "core", "label": _("As it is"), "note": _("each sentence is one click away")},
            {"id": "stretch", "label": _("Harder"), "note": _("from memory; the sentences come afterwards")},
        ],
        state.get("form", "core"),
        layout="row",
        locked=state["locked"],
    )


def _sentence(item: Item, state: State) -> list[Node | None]:
    """The sentence a claim rests on: shown with a question, one click away, or not before the answers are locked."""
    seen = nodes.excerpt(item.sentence, [{"start": item.start, "end": item.end, "kind": "anchor"}])
    form = state.get("form", "core")  # answers of an earlier release have none
    if form == "stretch" and not state["locked"]:
        return []
    if form == "support" and not state["locked"]:
        return [seen, nodes.prose(_("Ask: who says so here, and how could they know?"), "small")]
    return [nodes.details(_("Where it stands in the article"), [seen])]
