"""The machine's report card: what the rules found in a text, what they could not read, and what the student mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import OVERRULES, Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.kit.unread import unread
from libya_lesson.judging.readability import Gaps, gaps
from libya_lesson.locale import N_, _, ngettext

ID = "07.report"
SHOWN = 6
PLACES = {
    "speaker": N_("finding out who speaks"),
    "claim": N_("finding what is claimed"),
    "marks": N_("reading odd quote marks"),
}
GOALS = {"support": 1, "core": 2, "stretch": 3}  # corrections to make
TASKS = {
    "support": N_(
        "- Open a fold above and take one sentence.\n"
        "- Find it in the article further up, with “Claims” or “Who speaks” switched on.\n"
        "- Select its words and say in the note beside it what they are."
    ),
    "core": N_("Find two places in the article further up where the machine is wrong, and correct them there."),
    "stretch": N_(
        "Find three mistakes that this card cannot list: things that the machine did find, but wrongly. Correct them."
    ),
}
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """Counts, sentences without a claim, quotations without a speaker, odd marks as (words, what), own corrections.

    ``unread`` says why nothing at all could be read.
    """

    gaps: Gaps
    silent: Sequence[str]
    speakerless: Sequence[str]
    irregular: Sequence[tuple[str, str]]
    overrules: int
    unread: str | None = None


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
    return Material(gaps(reading), silent, speakerless, irregular, len(own), unread(reading))


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing guessed."""
    return {"form": "core", "prediction": None, "locked": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "form" and not state["locked"] and value in TASKS:
        return {**state, "form": value}
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    return {**state, "why": value} if kind == "why" and state["locked"] else state


def view(material: Material, state: State) -> Node:
    """Guess where the machine is weakest, then see its report card."""
    options = [{"id": key, "label": _(words)} for key, words in PLACES.items()]
    ask = nodes.choice(
        "predict", _("Where was the machine weakest on this text?"), options, state["prediction"],
        locked=state["locked"],
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.prose(
            _("The machine follows rules. It does not understand. **Here it says what it could not read.**"), "lead"
        ),
        predicting.predict_step(state, _form(state), ask),
    ]
    if material.unread:  # nothing to guess about, and nothing to correct
        told = nodes.feedback(material.unread, "note")
        children = [children[0], told, _table(material), _listed(_("Sentences without a claim"), material.silent)]
    elif state["locked"]:
        children += [_see(material, state), _mend(material, state), _why(material, state), predicting.again(state)]
    return nodes.card(ID, _("The machine's report card"), children, minutes=4, kicker=_("What it could not read"))


def _form(state: State) -> Node:
    options = [
        {"id": "support", "label": _("With help"), "note": _("one correction, step by step")},
        {"id": "core", "label": _("As it is"), "note": _("two corrections")},
        {"id": "stretch", "label": _("Harder"), "note": _("three that it cannot list")},
    ]
    ask = _("How would you like to work?")
    return nodes.choice("form", ask, options, state["form"], layout="row", locked=state["locked"])


def weakest(found: Gaps) -> list[str]:
    """Where the largest share stayed open; several that tie, none where nothing did.

    >>> weakest(Gaps(10, 5, 4, 1, 0, 3, 5, 0))
    ['claim']
    """
    shares = {
        "speaker": found.speakerless / max(1, found.quotes),
        "claim": found.silent / max(1, found.sentences),
        "marks": found.irregular / max(1, found.quotes),
    }
    most = max(shares.values())
    return [key for key, share in shares.items() if most and share == most]


def _guessed(found: Gaps, state: State) -> Node:
    """The guess beside the shares that stayed open."""
    most = weakest(found)
    if not most:
        return nodes.feedback(
            _("Nothing stayed open that it can count. What it read wrongly, only you can see."), "info"
        )
    names = ", ".join(_(PLACES[key]) for key in most)
    if state["prediction"] in most:
        return nodes.feedback(
            _("As you guessed: by its share, most stayed open in {names}.").format(names=names), "right"
        )
    told = _("You guessed “{guess}”. By its share, more stayed open in {names}.")
    return nodes.feedback(told.format(guess=_(PLACES[state["prediction"]]), names=names), "info")


def _mend(material: Material, state: State) -> Node:
    """The student corrects the machine in the reader; every card looks at the corrected reading."""
    goal = GOALS[state["form"]]
    done = material.overrules >= goal
    children: list[Node | None] = [
        nodes.prose(_(TASKS[state["form"]])),
        nodes.progress(min(material.overrules, goal), goal, _("Corrections")),
    ]
    if material.overrules:
        children.append(nodes.prose(_("All cards above now follow your reading, this one too."), "small"))
    return nodes.step("act", children, done=done)


def _see(material: Material, state: State) -> Node:
    mended = (
        ngettext("You corrected the machine {n} time.", "You corrected the machine {n} times.", material.overrules)
        .format(n=material.overrules)
        if material.overrules
        else _("You have not corrected it yet: the reader lets you.")
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.changed(f"{_open(material.gaps)} {mended}"),
        _guessed(material.gaps, state),
        _table(material),
        _listed(_("Sentences without a claim"), material.silent),
        _listed(_("Quotations without a speaker"), material.speakerless),
        _listed(_("Odd quotation marks"), [f"{words} – {what}" for words, what in material.irregular]),
    ]
    return nodes.step("see", children)


def _open(found: Gaps) -> str:
    """What stayed open in one sentence or two; where no quotation was found, that is said."""
    silent = _("{silent} of {all} sentences gave no claim").format(silent=found.silent, all=found.sentences)
    if not found.quotes:
        none = _("It found no quotation: nobody is quoted here, or in a way that no rule knows.")
        return f"{silent}. {none}"
    told = ngettext(
        "{n} of {all} quotation has no speaker", "{n} of {all} quotations have no speaker", found.speakerless
    )
    return f"{silent}; {told.format(n=found.speakerless, all=found.quotes)}."


def _table(material: Material) -> Node:
    found = material.gaps
    rows: list[list[Any]] = [
        [_("Sentences"), found.sentences, _("{n} without a claim").format(n=found.silent)],
        [_("Quotations"), found.quotes, _("{n} without a speaker").format(n=found.speakerless)],
        [_("Odd quotation marks"), found.irregular, _("repaired for reading, the text stays as it is")],
        [_("Actors"), found.actors, _("kinds are judged by rules: look at each")],
        [_("Claims"), found.claims, _("no rule can tell whether they are true")],
        [_("Ties"), found.ties, _("only those that one sentence states")],
    ]
    said = [[what, count, left if count else "–"] for what, count, left in rows]
    return nodes.table([_("What"), _("Found"), _("Open")], said, _("Report card"))


def _listed(summary: str, items: Sequence[str]) -> Node | None:
    if not items:
        return None
    more = len(items) - SHOWN
    shown: list[Node | None] = [nodes.excerpt(item) for item in items[:SHOWN]]
    if more > 0:
        shown.append(nodes.prose(_("… and {n} more.").format(n=more), "small"))
    return nodes.details(f"{summary} ({len(items)})", shown)


def _why(material: Material, state: State) -> Node:
    found = material.gaps
    if not (found.silent or found.speakerless or found.irregular):
        return _no_gap(state)
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


def _no_gap(state: State) -> Node:
    """No gap is left to explain: what does that mean?"""
    options = [
        {"id": "rules", "label": _("A rule fitted everywhere, rightly or wrongly.")},
        {"id": "text", "label": _("The machine has understood the whole text.")},
        {"id": "wrong", "label": _("All that the article says has been checked.")},
    ]
    told = {
        "rules": _("Yes. What it found may still be wrong: only a reader sees that."),
        "text": _("It understands nothing. A rule can fit and still be wrong: look at a few."),
        "wrong": _("It cannot judge truth at all. It only sees words and their order."),
    }
    return why_step(ID, _("No gap was counted. What does that show?"), options, told, state["why"], "rules")
