"""Questions with feedback for every answer: the starter on the lesson before, and the checks of a lesson.

The first answer to each question is kept for the score; a wrong one is told why and may be tried again.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, ngettext

if TYPE_CHECKING:
    from libya_lesson.packs.questions import Question

ID = "questions"
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The questions in order; ``say`` translates their words."""

    kind: str
    questions: Sequence[Question]
    words: Mapping[str, str]
    plus: bool = False


def material(given: Given, kind: str, *, plus: bool = False) -> Material:
    """The lesson's questions of that kind: on the method from the course, on the case from the pack."""
    found = given.pack.questions(given.lesson, kind)
    words = {
        text: given.pack.text(text)
        for q in found
        for text in (q.stem, *(t for o in q.options for t in (o.text, o.feedback)))
    }
    return Material(kind, found, words, plus)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No answer yet."""
    return {"first": {}, "now": {}}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; a question that was answered rightly is closed."""
    name, value = str(event["id"]), event.get("value")
    if name == "again":
        return initial(material)
    question = _by_id(material, name)
    if question is None:
        return state
    if state["now"].get(question.id) in question.right or value not in {o.id for o in question.options}:
        return state
    return {"first": {question.id: value, **state["first"]}, "now": {**state["now"], question.id: value}}


def score(material: Material, state: State) -> int:
    """How many questions were right at the first try."""
    return sum(state["first"].get(q.id) in q.right for q in material.questions)


def view(material: Material, state: State) -> Node:
    """One question after the other; each answer is told what it gets right and what it misses."""
    starter = material.kind == "starter"
    title = _("Do you remember?") if starter else _("Check yourself")
    if not material.questions:
        return nodes.card(
            ID, title, [nodes.prose(_("There are no questions for this text. Go on with the next activity."))]
        )
    total = len(material.questions)
    solved = sum(_solved(q, state) for q in material.questions)
    children: list[Node | None] = [
        nodes.prose(
            _(
                "Answer from memory. A guess is better than a look: trying to remember makes it stick. "
                "Did you skip the lesson before? Then skip this card too."
            )
            if starter
            else _("Every answer gets its own reply. Only your first try counts for the score."),
            "small",
        ),
        nodes.progress(solved, total, _("Questions answered")),
    ]
    for number, question in enumerate(material.questions, start=1):
        children.append(_question(material, state, question, number))
        if not _solved(question, state):
            break
    if solved == total:
        right = score(material, state)
        text = ngettext(
            "{right} of {n} question right at the first try.", "{right} of {n} questions right at the first try.", total
        )
        children += [
            nodes.changed(text.format(right=right, n=total)),
            _made(material, state),
            nodes.button("again", _("Start this activity again"), "quiet"),
        ]
    return nodes.card(ID, title, children, minutes=3 if starter else 4, plus=material.plus)


def _question(material: Material, state: State, question: Question, number: int) -> Node:
    words = material.words
    given = state["now"].get(question.id)
    solved = _solved(question, state)
    asked = nodes.choice(
        question.id,
        f"{number}. {words[question.stem]}",
        [{"id": o.id, "label": words[o.text]} for o in shuffled(question)],
        given,
        locked=solved,
        confirm=_("This is my answer"),
        right=list(question.right) if solved else None,
        # Of the other options nothing is told yet: one may still choose again.
        feedback={given: words[question.feedback[given]]} if given is not None else None,
    )
    again = given is not None and not solved
    # Always in a group, so that the focus stays where it was when the reply appears.
    return nodes.group(
        None, [asked, nodes.feedback(_("Read the reply, then choose another answer."), "notyet") if again else None]
    )


def shuffled(question: Question) -> list[Any]:
    """The options in an order that depends on the question alone, so that the place tells nothing.

    >>> from libya_lesson.packs.questions import Option, Question
    >>> q = Question("q1", "01", "check", "?", tuple(Option(x, x, False, "") for x in "abcd"), "case")
    >>> [o.id for o in shuffled(q)] == [o.id for o in shuffled(q)]
    True
    """
    options = list(question.options)
    if {o.id for o in options} == {"yes", "no"}:
        return options
    random.Random(question.id).shuffle(options)
    return options


def _solved(question: Question, state: State) -> bool:
    return state["now"].get(question.id) in question.right


def _made(material: Material, state: State) -> Node:
    """Which questions the score counts, by their numbers."""
    at_first = {n: state["first"].get(q.id) in q.right for n, q in enumerate(material.questions, start=1)}
    right, later = (", ".join(str(n) for n, hit in at_first.items() if hit is kind) for kind in (True, False))
    told = _("Right at the first try, so counted: {right}. Right at a later try, so not counted: {later}.")
    return made(told.format(right=right or _("none"), later=later or _("none")))


def _by_id(material: Material, name: str) -> Question | None:
    return next((q for q in material.questions if q.id == name), None)
