"""The machine's report card: what the rules found in a text, what they could not read, and what the student mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities.given import OVERRULES, Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import why_step
from libya_lesson.judging.readability import Gaps, gaps
from libya_lesson.locale import _, ngettext

ID = "07.report"
SHOWN = 6
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """Counts, sentences without a claim, quotations without a speaker, odd marks as (words, what), own corrections."""

    gaps: Gaps
    silent: Sequence[str]
    speakerless: Sequence[str]
    irregular: Sequence[tuple[str, str]]
    overrules: int


def material(given: Given) -> Material:
    """Taken from the reading, the student's corrections included."""
    reading = given.reading
    text, records = reading.text, reading.records
    spoken = {c.sentence_id for c in records.claims}
    silent = [text[s.start : s.end] for s in reading.article.sentences if s.index not in spoken]
    quotes = [q for q in records.quotes if q.kind != "scare" and q.parts]
    speakerless = [text[q.parts[0][0] : q.parts[0][1]] for q in quotes if q.speaker is None]
    irregular = [(text[q.parts[0][0] : q.parts[0][1]], q.irregular) for q in records.quotes if q.irregular and q.parts]
    own = (given.answer(OVERRULES) or {}).get("list", [])
    return Material(gaps(reading), silent, speakerless, irregular, len(own))


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing guessed."""
    return {"prediction": None, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    return {**state, "why": value} if kind == "why" and state["locked"] else state


def view(material: Material, state: State) -> Node:
    """Guess where the machine is weakest, then see its report card."""
    options = [
        {"id": "speaker", "label": _("finding who speaks")},
        {"id": "claim", "label": _("finding what is claimed")},
        {"id": "marks", "label": _("coping with odd quotation marks")},
    ]
    ask = nodes.choice(
        "predict", _("Where was the machine weakest on this text?"), options, state["prediction"],
        locked=state["locked"],
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.prose(
            _("The machine follows rules. It does not understand. **Here it says what it could not read.**"), "lead"
        ),
        predicting.predict_step(state, ask),
    ]
    if state["locked"]:
        children += [_see(material), _why(state), predicting.again(state)]
    return nodes.card(ID, _("The machine's report card"), children, minutes=4, kicker=_("What it could not read"))


def _see(material: Material) -> Node:
    found = material.gaps
    rows: list[list[Any]] = [
        [_("Sentences"), found.sentences, _("{n} without a claim").format(n=found.silent)],
        [_("Quotations"), found.quotes, _("{n} without a speaker").format(n=found.speakerless)],
        [_("Odd quotation marks"), found.irregular, _("repaired for reading, the text stays as it is")],
        [_("Actors"), found.actors, _("kinds are judged by rules: look at each")],
        [_("Claims"), found.claims, ""],
        [_("Ties"), found.ties, ""],
    ]
    mended = (
        ngettext("You corrected the machine {n} time.", "You corrected the machine {n} times.", material.overrules)
        .format(n=material.overrules)
        if material.overrules
        else _("You have not corrected it yet: the reader lets you.")
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.changed(
            _("{silent} of {all} sentences gave no claim; {quotes} quotations have no speaker. {mended}").format(
                silent=found.silent, all=found.sentences, quotes=found.speakerless, mended=mended
            )
        ),
        nodes.table([_("What"), _("Found"), _("Open")], rows, _("Report card")),
        _listed(_("Sentences without a claim"), material.silent),
        _listed(_("Quotations without a speaker"), material.speakerless),
        _listed(_("Odd quotation marks"), [f"{words} – {what}" for words, what in material.irregular]),
    ]
    return nodes.step("see", children)


def _listed(summary: str, items: Sequence[str]) -> Node | None:
    if not items:
        return None
    more = len(items) - SHOWN
    shown: list[Node | None] = [nodes.excerpt(item) for item in items[:SHOWN]]
    if more > 0:
        shown.append(nodes.prose(_("… and {n} more.").format(n=more), "small"))
    return nodes.details(f"{summary} ({len(items)})", shown)


def _why(state: State) -> Node:
    options = [
        {"id": "rules", "label": _("A rule met wording that it does not know.")},
        {"id": "text", "label": _("The text itself leaves open who speaks.")},
        {"id": "wrong", "label": _("The machine thinks the sentence is false.")},
    ]
    told = {
        "rules": _("Often so. Correct it in the reader: your call counts from then on."),
        "text": _("That happens too, and it is a finding about the text, not about the machine."),
        "wrong": _("It cannot judge truth at all. It only sees words and their order."),
    }
    return why_step(ID, _("Pick one gap. Why is it there?"), options, told, state["why"])
