"""The end of a lesson: at most one typed sentence, the work code to take along, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities import routes
from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _

if TYPE_CHECKING:
    from libya_lesson.packs.questions import Question

ID = "exit_ticket"
MOST_WORDS = 25
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The question of the ticket (in words), options if it has any, and a function for the work code."""

    question: Question | None
    stem: str
    next: str
    given: Given
    words: Mapping[str, str]

    @property
    def code(self) -> str | None:
        """Made only when it is asked for: from then on the card follows every answer."""
        return self.given.work_code


def material(given: Given) -> Material:
    """The lesson's exit question: the pack's own before the course's."""
    found = sorted(given.pack.questions(given.lesson, "exit"), key=lambda q: q.scope != "case")
    question = found[0] if found else None
    stem = (
        given.pack.text(question.stem) if question else _("What will you do differently when you next read the news?")
    )
    words = {t: given.pack.text(t) for o in (question.options if question else ()) for t in (o.text, o.feedback)}
    return Material(question, stem, _next(given), given, words)


def _next(given: Given) -> str:
    """What comes next: on the route that was chosen in 00, else in the course."""
    route = routes.ROUTES.get(str((given.answer(routes.ID) or {}).get("route")))
    if route is None or route == routes.ROUTES["all"]:
        return given.next
    titles = {number: title for number, title, __ in given.course}
    following = next((number for number in route if number > given.lesson and number in titles), None)
    if following is None:
        return _("That was the last lesson on your route. The others stay open to you.")
    return _("Next on your route: {number} {title}").format(number=following, title=titles[following])


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing said, no code shown."""
    return {"said": "", "picked": None, "done": False, "code": False}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:  # noqa: ARG001 - as above
    """The state after one event."""
    match event["id"]:
        case "said" if not state["done"]:
            return {**state, "said": str(event.get("value") or "")}
        case "picked" if not state["done"]:
            return {**state, "picked": event.get("value")}
        case "hand_in" if _fits(state):
            return {**state, "done": True}
        case "change":
            return {**state, "done": False}
        case "code":
            return {**state, "code": bool(event.get("value"))}
    return state


def _fits(state: State) -> bool:
    """Is there an answer, and is it as short as a ticket?"""
    return bool(state["picked"]) or 0 < len(state["said"].split()) <= MOST_WORDS


def view(material: Material, state: State) -> Node:
    """Sentence, work code, next step."""
    options = material.question.options if material.question else ()
    ticket: list[Node | None] = []
    if options:
        ticket.append(
            nodes.choice(
                "picked",
                material.stem,
                [{"id": o.id, "label": material.words[o.text]} for o in options],
                state["picked"],
                locked=state["done"],
                feedback={o.id: material.words[o.feedback] for o in options} if state["done"] else None,
            )
        )
    elif state["done"]:
        ticket.append(nodes.copy(state["said"], material.stem))  # for whoever collects the tickets
    else:
        ticket.append(nodes.text_input("said", material.stem, state["said"], rows=2, max_words=MOST_WORDS))
    ticket.append(
        nodes.columns(
            [nodes.button("change", _("Change it"), "quiet"), nodes.prose(_("**Kept.** That was the lesson."), "small")]
        )
        if state["done"]
        else nodes.button("hand_in", _("Hand in my ticket"), disabled=not _fits(state))
    )
    code: list[Node | None] = [nodes.toggle("code", _("Show my work code"), state["code"])]
    if state["code"]:
        made = material.code
        code += [
            nodes.prose(
                _("All your answers in one text. Paste it into “I have a work code” on any computer."), "small"
            ),
            nodes.copy(made, _("Your work code"), code=True)
            if made
            else nodes.prose(_("There is no answer yet."), "small"),
        ]
    return nodes.card(
        ID,
        _("Exit ticket"),
        [
            *ticket,
            nodes.divider(),
            *code,
            _homework(material.given.homework),
            nodes.prose(material.next, "note") if material.next else None,
        ],
        minutes=2,
    )


def _homework(sheet: str) -> Node | None:
    """Which sheet of paper goes with the lesson."""
    told = _("Homework, 15 minutes with a pencil: **{sheet}**")
    return nodes.prose(told.format(sheet=sheet), "note") if sheet else None
