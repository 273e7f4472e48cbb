"""Claims made testable: what does a forecast lack before anybody can say whether it came true?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.locale import N_, _
from libya_lesson.packs.citing import ids

ID = "05.testable"
SHOWN = 3
PARTS = {
    "who": N_("who does it"),
    "what": N_("what counts"),
    "where": N_("in what place"),
    "when": N_("by what day"),
}
State = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """A forecast in its sentence, what it lacks and why that matters, and a form that can be scored."""

    id: str
    sentence: str
    mark: tuple[int, int]  # where the forecast stands in the sentence
    lacks: tuple[str, ...]
    vague: str
    testable: str


@dataclass(frozen=True)
class Material:
    """The forecasts to work on."""

    items: Sequence[Item]


def material(given: Given) -> Material:
    """The first forecasts of the pack that are vague as printed, each in its whole sentence."""
    text = given.pack.text
    rows = [row for row in given.pack.records("forecasts") if row["lacks"]][:SHOWN]
    return Material([Item(str(r["forecast_id"]), *_printed(given, r), tuple(p for p in PARTS if p in ids(r["lacks"])),
                          text(str(r["vague"])), text(str(r["testable"]))) for r in rows])  # fmt: skip


def _printed(given: Given, row: Mapping[str, Any]) -> tuple[str, tuple[int, int]]:
    """The sentence around the forecast, so that it can be seen who and where; and the forecast in it."""
    article = given.pack.article
    span = given.pack.span(row["paragraph"], row["anchor"], row["nth"])
    around = next(s for s in article.sentences if s.start <= span.start and span.end <= s.end)
    sentence = article.text[around.start : around.end]
    return sentence, (span.start - around.start, span.end - around.start)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing chosen."""
    return {"prediction": None, "locked": False, "missing": {}, "checked": [], "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; what has been checked no longer changes."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "missing" and key not in state["checked"]:
        return {**state, "missing": {**state["missing"], key: [p for p in value or () if p in PARTS]}}
    if kind == "check" and state["missing"].get(key):
        return {**state, "checked": [*state["checked"], key]}
    if kind == "why" and len(state["checked"]) == len(material.items):
        return {**state, "why": value}
    return state


def view(material: Material, state: State) -> Node:
    """Guess, look for what is missing, compare with a testable form."""
    title, kicker = _("Could anybody ever say that this was wrong?"), _("Activity 1 · Make it testable")
    if not material.items:
        told = _("This article has no forecasts in its case file. Look for “will” and “may” in the reader.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    count = len(material.items)
    options = [{"id": str(n), "label": str(n)} for n in range(count + 1)]
    ask = nodes.choice(
        "predict",
        _("{n} sentences of the article look ahead. How many could be scored as printed?").format(n=count),
        options,
        state["prediction"],
        layout="row",
        locked=state["locked"],
    )
    children: list[Node | None] = [
        nodes.prose(_("A forecast that nobody can score is never wrong. **Find what is missing.**"), "lead"),
        predicting.predict_step(state, ask),
    ]
    if state["locked"]:
        done = len(state["checked"])
        items = [_item(item, state) for item in material.items[: done + 1]]
        children.append(
            nodes.step("act", [nodes.progress(done, count, _("Sentences checked")), *items], done=done == count)
        )
        if done == count:
            full = sum(1 for item in material.items if set(state["missing"][item.id]) == set(item.lacks))
            told = _("None of them could be scored as printed; you guessed {guess}. You listed {full} of {n} exactly.")
            changed = nodes.changed(told.format(guess=state["prediction"], full=full, n=count))
            children += [
                nodes.step("see", [changed, nodes.how(_("How was this number made?"), _made(material, state))]),
                _why(state),
            ]
            children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=7, kicker=kicker)


def _made(material: Material, state: State) -> list[Node]:
    """Each sentence's list beside the case file's."""
    rows: list[list[Any]] = [
        [
            item.testable,
            *(_listed([p for p in PARTS if p in parts]) for parts in (state["missing"][item.id], item.lacks)),
        ]
        for item in material.items
    ]
    told = _("A list counts as exact if it names all that is missing and nothing else. The case file's list is ours.")
    caption = _("What is missing or too loose, by you and by the case file")
    return [nodes.prose(told), nodes.table([_("Forecast"), _("You"), _("Case file")], rows, caption)]


def _listed(keys: Sequence[str]) -> str:
    """Parts of a forecast in words, in one order."""
    return ", ".join(_(words) for key, words in PARTS.items() if key in keys)


def _item(item: Item, state: State) -> Node:
    checked = item.id in state["checked"]
    chosen = state["missing"].get(item.id, [])
    start, end = item.mark
    children: list[Node | None] = [
        nodes.excerpt(item.sentence, [{"start": start, "end": end, "kind": "anchor"}], _("As printed")),
        nodes.choice(
            f"missing:{item.id}",
            _("What is missing or too loose?"),
            [{"id": key, "label": _(words)} for key, words in PARTS.items()],
            chosen,
            many=True,
            layout="buttons",
            locked=checked,
        ),
    ]
    if not checked:
        children.append(nodes.button(f"check:{item.id}", _("Check my list"), disabled=not chosen))
        return nodes.group(None, children)
    exact = set(chosen) == set(item.lacks)
    testable = nodes.prose(_("**Testable:** {text}").format(text=item.testable))
    return nodes.group(None, [*children, nodes.feedback(_told(item, chosen), "right" if exact else "notyet"), testable])


def _told(item: Item, chosen: Sequence[str]) -> str:
    """What was found, overlooked, and taken for missing though it is there."""
    found = [key for key in item.lacks if key in chosen]
    overlooked = [key for key in item.lacks if key not in chosen]
    given = [key for key in PARTS if key in chosen and key not in item.lacks]
    parts = [
        _("Found: {list}.").format(list=_listed(found)) if found else "",
        _("Overlooked: {list}.").format(list=_listed(overlooked)) if overlooked else "",
        _("Not missing, the sentence says it: {list}.").format(list=_listed(given)) if given else "",
        item.vague,
    ]
    return " ".join(part for part in parts if part)


def _why(state: State) -> Node:
    options = [
        {"id": "safe", "label": _("Whatever comes, they can say that they were right.")},
        {"id": "know", "label": _("They know exact things that they must not print.")},
        {"id": "honest", "label": _("Being vague is honest: nobody knows the future.")},
    ]
    told = {
        "safe": _("Yes. A forecast that cannot lose cannot win either: it tells you nothing."),
        "know": _("Perhaps. But a vague sentence cannot show it, and you cannot check it."),
        "honest": _("Not knowing can be said exactly: “30 percent by May” is modest, and it can be scored."),
    }
    return why_step(ID, _("Why do forecasters like vague words?"), options, told, state["why"], "safe")
