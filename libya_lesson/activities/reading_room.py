"""The article in the reader: core extract or full text, glosses, layers, and what the student overruled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import OVERRULES, Given
from libya_lesson.activities.kit.in_text import kind_words
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.activities.reader import LAYERS, reader_asset, reader_node
from libya_lesson.locale import _, ngettext

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

ID = OVERRULES
MOST_SHOWN = 70  # characters of an overruled span
_INNER = str.maketrans('“”"', "‘’’")
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The corrected reading, the core extract and the glosses."""

    reading: Reading
    core: tuple[int, ...]
    glosses: tuple[tuple[int, int, str], ...]
    preview: Sequence[str]
    title: str
    about: str


def material(given: Given) -> Material:
    """From the pack and the corrected reading."""
    pack = given.pack
    glosses = []
    for row in pack.records("glosses"):
        span = pack.span(int(str(row["paragraph"])), str(row["anchor"]), int(str(row["nth"])))
        glosses.append((span.start, span.end, pack.text(str(row["gloss"]))))
    article = pack.article
    preview = [article.text[p.start : p.end] for p in article.paragraphs if p.index in pack.core_extract]
    about = pack.text(str(pack.known.get("rights", "")))
    return Material(given.reading, pack.shown_first, tuple(glosses), preview, pack.text(pack.title), about)


def assets(material: Material) -> dict[str, Any]:
    """Text and marks, sent once for each reading."""
    return {"article": reader_asset(material.reading, core=material.core, glosses=material.glosses)}


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """The core extract without layers, nothing overruled."""
    return {"list": [], "layers": [], "shown": "core", "last": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:  # noqa: ARG001 - as above
    """The state after one event; a second overrule of the same stretch takes the place of the first."""
    name, value = str(event["id"]), event.get("value")
    match name:
        case "layers":
            return {**state, "layers": [layer for layer in value or () if layer in LAYERS]}
        case "shown" if value in ("core", "full"):
            return {**state, "shown": value}
        case "overrule" if isinstance(value, Mapping):
            return add(state, value)
        case "undo_all":
            return {**state, "list": [], "last": None}
    if name.startswith("undo:"):
        place = int(name[5:])
        return {**state, "list": [o for i, o in enumerate(state["list"]) if i != place], "last": None}
    return state


def add(state: Mapping[str, Any], overrule: Mapping[str, Any]) -> State:
    """The state with one more overrule.

    >>> one = {"table": "quotes", "start": 3, "end": 9, "change": "not_a_quote"}
    >>> len(add(add({"list": []}, one), {**one, "change": "wrong_speaker", "speaker": "ann"})["list"])
    1
    """
    kept = {k: overrule[k] for k in ("table", "start", "end", "change", "speaker", "to") if k in overrule}
    if not {"table", "start", "end", "change"} <= kept.keys():
        return dict(state)

    def same(other: Mapping[str, Any]) -> bool:
        return all(other[k] == kept[k] for k in ("table", "start", "end"))

    others = [o for o in state["list"] if not same(o)]
    return {**state, "list": [*others, kept], "last": kept}


def view(material: Material, state: State) -> Node:
    """The reader, and below it what was overruled."""
    overruled = state["list"]
    blank = _blank(material.reading)
    children: list[Node | None] = [
        *([nodes.feedback(blank, "note")] if blank else _what_to_do(material)),
        reader_node(
            "article",
            material.title,
            layers=state["layers"],
            choices=() if blank else LAYERS,
            shown=state["shown"],
            events=("layers", "shown", "overrule"),
            preview=material.preview,
        ),
        nodes.changed(_told(material, state["last"])) if state["last"] else None,
        nodes.details(
            ngettext(
                "You overruled the machine {n} time", "You overruled the machine {n} times", len(overruled)
            ).format(n=len(overruled)),
            [
                nodes.group(None, [nodes.prose(_told(material, o)), nodes.button(f"undo:{i}", _("Take back"), "quiet")])
                for i, o in enumerate(overruled)
            ],
        )
        if overruled
        else None,
        nodes.prose(_("Rights: {rights}.").format(rights=material.about), "small") if material.about else None,
    ]
    return nodes.card("reader", _("Read the article"), children)


def _what_to_do(material: Material) -> list[Node]:
    """One task, and what the buttons are for."""
    if material.glosses:
        task = _("Read the ten paragraphs. Words with dots below are explained: point at them, or reach them with Tab.")
    else:
        task = _("Read the text. Where a name or a quote is marked wrongly, choose it and **correct the machine**.")
    buttons = _("The buttons mark who acts, who speaks, what is claimed. Try one; you need them later.")
    return [nodes.prose(task, "lead"), nodes.prose(buttons, "small")]


def _blank(reading: Reading) -> str | None:
    """Why no button would mark anything; None where one does."""
    found = reading.records
    return None if found.actors or found.quotes else unread(reading)


def _told(material: Material, overrule: Mapping[str, Any]) -> str:
    text = " ".join(material.reading.text[int(overrule["start"]) : int(overrule["end"])].split())
    text = text.translate(_INNER)  # it stands in quotation marks here
    words = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1].rsplit(" ", 1)[0] + " …"
    names = voice_names(material.reading)
    speaker = names.get(str(overrule.get("speaker")), _("nobody in particular"))
    told = {
        "not_a_quote": _("You said: “{words}” is no quote. Every table and chart follows you."),
        "wrong_speaker": _("You said: “{words}” comes from {speaker}. Every table and chart follows you."),
        "missed": _("You added “{words}”, said by {speaker}. Every table and chart follows you."),
        "kind": _("You said: “{words}” is {kind}. Every table and chart follows you."),
        "not_an_actor": _("You said: “{words}” is nobody who acts or speaks. Every table and chart follows you."),
    }.get(str(overrule["change"]), _("You overruled the machine on “{words}”. Every table and chart follows you."))
    return told.format(words=words, speaker=speaker, kind=kind_words(str(overrule.get("to"))))
