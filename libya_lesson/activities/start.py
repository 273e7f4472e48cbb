"""Who is here, and the way to come back: nicknames or none, "not me", a work code; the background one click away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities import background, catch_up
from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Command, Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, ngettext

ID = "00.start"  # one answer for all lessons: who is here is asked once
PLACES = 3
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The title of the lesson, who is here, what the saved work says, and the background."""

    title: str
    lesson: str
    names: tuple[str, ...]
    notice: str | None
    background: background.Material


def material(given: Given) -> Material:
    """Taken from the pack and the saved work."""
    return Material(given.title, given.lesson, given.names, given.notice, background.material(given))


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nobody has said anything yet."""
    return {"names": [""] * PLACES, "here": False, "leaving": False, "code": "", "problem": None, "background": False}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    name, value = event["id"], event.get("value")
    if name.startswith("name:"):
        names = list(state["names"])
        names[int(name[5:])] = str(value or "")
        return {**state, "names": names}
    match name:
        case "here" | "nobody":
            names = state["names"] if name == "here" else [""] * PLACES
            return {**state, "names": names, "here": True, "leaving": False, "code": "", "problem": None}
        case "edit":
            return {**state, "here": False, "names": [*material.names, *[""] * PLACES][:PLACES]}
        case "leave":
            return {**state, "leaving": True}
        case "stay":
            return {**state, "leaving": False}
        case "code":
            return {**state, "code": str(value or ""), "problem": None}
        case "problem":
            return {**state, "problem": value}
        case "background":
            return {**state, "background": bool(value)}
    return state


def command(material: Material, state: State, event: Mapping[str, Any]) -> Command | None:  # noqa: ARG001 - as above
    """Names, a fresh start and a work code change the saved work itself."""
    match event["id"]:
        case "here":
            return Command("rename", [str(n) for n in state["names"]])
        case "nobody":
            return Command("rename", [])
        case "not_me":
            return Command("not_me")
        case "use_code":
            return Command("take", state["code"])
    return None


def view(material: Material, state: State) -> Node:
    """Asks once; afterwards one line says who is here."""
    known = bool(material.names) or state["here"]
    children: list[Node | None] = [nodes.feedback(material.notice, "note") if material.notice else None]
    children += (
        _here(material, state) if known and (state["here"] or material.names) and not _asks(state) else _ask(state)
    )
    if material.lesson != "00":
        children.append(
            nodes.toggle("background", _("Show the background: what happened before?"), state["background"])
        )
        if state["background"]:
            children += background.parts(material.background)
        children.append(catch_up.fold(material.lesson))
    kicker = _("Lesson {number}").format(number=int(material.lesson)) if material.lesson != "00" else None
    return nodes.card(f"{material.lesson}.start", _("Who is here?"), children, kicker=kicker)


def _asks(state: State) -> bool:
    return not state["here"] and any(state["names"])


def _ask(state: State) -> list[Node | None]:
    return [
        nodes.prose(_("Type one to three nicknames: you may share one laptop. Or go on without a name."), "lead"),
        nodes.columns(
            [
                nodes.text_input(
                    f"name:{i}",
                    _("Nickname {n}").format(n=i + 1),
                    state["names"][i],
                    placeholder=_("optional") if i else "",
                    enter="here",
                )
                for i in range(PLACES)
            ]
        ),
        nodes.columns(
            [
                nodes.button("here", _("This is us") if sum(map(bool, state["names"])) > 1 else _("This is me")),
                nodes.button("nobody", _("Go on without a name"), "quiet"),
            ]
        ),
        nodes.prose(_("Names and answers stay on this computer. Nothing is sent anywhere."), "small"),
        _code(state),
    ]


def _here(material: Material, state: State) -> list[Node | None]:
    names = material.names
    if names:
        who = _(" and ").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
        told = _("Here: **{names}**. Your answers are saved as you give them.").format(names=who)
    else:
        told = _("Here: **no name given**. Your answers are saved as you give them.")
    if state["leaving"]:
        return [
            nodes.prose(told),
            nodes.group(
                None,
                [
                    nodes.prose(
                        _("Start afresh? The answers so far are not lost: they are put aside in a file of their own.")
                    ),
                    nodes.columns(
                        [nodes.button("not_me", _("Yes, start afresh")), nodes.button("stay", _("No, go on"), "quiet")]
                    ),
                ],
            ),
        ]
    return [
        nodes.prose(told),
        nodes.columns(
            [
                nodes.button("edit", _("Change the names"), "quiet"),
                nodes.button("leave", ngettext("This is not me", "This is not us", max(1, len(names))), "quiet"),
            ]
        ),
        _code(state),
    ]


def _code(state: State) -> Node:
    return nodes.details(
        _("I have a work code"),
        [
            nodes.text_input("code", _("Paste your work code"), state["code"], rows=3),
            nodes.button("use_code", _("Bring my answers here"), disabled=not state["code"].strip()),
            nodes.feedback(state["problem"], "notyet") if state["problem"] else None,
        ],
        open=bool(state["problem"] or state["code"]),
    )
