"""Two versions of one story side by side: a partner's by code, or a sample student's; what each difference does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Student
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.desk import QUOTES, Material, State, beyond
from libya_lesson.activities.parts.desk_meters import does, frames, moves, shown, speaks, voices
from libya_lesson.activities.parts.desk_story import Place, decode, encode, measured, story, written
from libya_lesson.judging.story import distance
from libya_lesson.locale import _, ngettext

Choices = Mapping[str, Any]
FIRST = 3  # differences that stand open


def side_by_side(material: Material, state: State, labels: Mapping[str, str]) -> Node:
    """The own code, a partner's code or a sample student's choices, and the comparison with them."""
    own = state["choices"]
    children: list[Node | None] = [
        nodes.columns(
            [
                nodes.copy(encode(material, own), _("Your code, for a partner"), code=True),
                nodes.text_input("partner", _("Your partner's code"), state["partner"]),
            ]
        ),
    ]
    if material.samples:
        ask = _("Nobody beside you? Compare with a sample student")
        options = [{"id": one.id, "label": one.name, "note": _desk_of(material, one)} for one in material.samples]
        children.append(nodes.choice("sample", ask, options, state.get("sample"), layout="row"))
    sample = next((one for one in material.samples if one.id == state.get("sample")), None)
    if state["partner"].strip():
        try:
            theirs = decode(material, state["partner"])
        except ValueError as problem:
            children.append(nodes.feedback(str(problem), "notyet"))
        else:
            children += _compared(material, own, theirs, _("your partner"), labels)
    elif sample is not None:
        name = sample.name.partition(" (")[0]
        children.append(nodes.prose(f"**{sample.name}.** {sample.about}", "note"))
        children += _compared(material, own, sample.state["choices"], name, labels)
    return nodes.group(_("Side by side"), children)


def _desk_of(material: Material, sample: Student) -> str:
    """Which desk a sample student works for."""
    return next((str(a["label"]) for a in material.desk["assignment"] if a["id"] == sample.state["desk"]), "")


def differences(material: Material, mine: Choices, theirs: Choices) -> list[tuple[str, list[str]]]:
    """The choices that differ, and what each of theirs alone would move in my story; what moves most comes first."""
    own = story(material, mine)
    found = []
    for place in material.places:
        if mine[place] != theirs[place]:
            other = story(material, {**mine, place: theirs[place]})
            found.append((distance(measured(own), measured(other)), place, moves(own, other)))
    return [(place, moved) for __, place, moved in sorted(found, key=lambda one: -one[0])]


def _compared(
    material: Material, mine: Choices, theirs: Choices, name: str, labels: Mapping[str, str]
) -> list[Node | None]:
    differ = differences(material, mine, theirs)
    if not differ:
        return [nodes.changed(_("You made the same choices."))]
    own, other = written(material, mine), written(material, theirs)
    lit = frozenset(place for place, __ in differ)
    marked = [place for place in own[1] if _new(place, own, other)], [p for p in other[1] if _new(p, other, own)]
    (first, moved), *__ = differ
    told = ngettext("You differ in {n} choice of {all}.", "You differ in {n} choices of {all}.", len(differ)).format(
        n=len(differ), all=len(material.places)
    )
    if moved:
        most = _("Most hangs on “{choice}”. With the choice of {name}, your story would count: {moved}.")
        told += " " + most.format(choice=labels[first], name=name, moved=", ".join(moved))
    nothing = _("no count; a reader may feel it")
    rows: list[list[Any]] = [
        [labels[place], _words(material, mine, place), _words(material, theirs, place), ", ".join(moved) or nothing]
        for place, moved in differ
    ]
    columns = [_("Choice"), _("You"), name, _("Their words in your story move")]
    return [
        nodes.changed(told),
        *_listed(columns, rows),
        *_stopped(material, theirs, name),
        nodes.prose(_("Lit: where you differ."), "small"),
        nodes.columns(
            [
                nodes.group(None, [shown(own[0], _("Your story"), marked[0], fresh=lit), voices(own[0])]),
                nodes.group(
                    None,
                    [
                        shown(other[0], _("The story of {name}").format(name=name), marked[1], fresh=lit),
                        voices(other[0], name),
                    ],
                ),
            ]
        ),
        nodes.columns([frames(own[0], other[0], name), speaks(own[0], other[0], name)]),
        nodes.prose(does(own[0], other[0], name), "small"),
        nodes.prose(_("Neither changed a fact. **Which version would you rather answer for?**"))
        if not beyond(material, mine) and not beyond(material, theirs)
        else None,
    ]


def _listed(columns: list[str], rows: list[list[Any]]) -> list[Node]:
    """The differences that move most, and a fold with the others: many rows are a wall."""
    first, rest = rows[:FIRST], rows[FIRST:]
    caption = _("Where you differ, choice by choice; what moves most comes first")
    more = ngettext("{n} choice more in which you differ", "{n} choices more in which you differ", len(rest))
    told = more.format(n=len(rest))
    fold = [nodes.details(told, [nodes.table(columns, rest, told)])] if rest else []
    return [nodes.table(columns, first, caption), *fold]


def _new(place: Place, here: tuple[str, list[Place]], there: tuple[str, list[Place]]) -> bool:
    """Whether words of one story are not those of the other at the same turn: a quotation may be shared."""
    slot, start, end = place
    turn = [p for p in here[1] if p[0] == slot].index(place)
    other = [there[0][a:b] for s, a, b in there[1] if s == slot]
    return here[0][start:end] not in other[turn : turn + 1]


def _words(material: Material, choices: Choices, place: str) -> str:
    """The words of one choice; of the quotations, who speaks in which order."""
    if place != QUOTES:
        return f"“{material.option(place, choices[place])['text']}”"
    speakers = {q["id"]: str(q["speaker"]).partition(",")[0] for q in material.quotations}
    return ", ".join(f"{n}. {speakers[key]}" for n, key in enumerate(choices[QUOTES], start=1))


def _stopped(material: Material, choices: Choices, name: str) -> list[Node]:
    """What the fact check says of the other version: a sample student errs, too."""
    told = _("The fact check stops “{words}” in the story of {name}: {why}")
    return [
        nodes.feedback(told.format(words=words, name=name, why=why), "info") for words, why in beyond(material, choices)
    ]
