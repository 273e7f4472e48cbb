"""How the lessons work, by doing it once: guess, do, see what changed, say why; and how a number was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.locale import _, number, percent

ID = "00.rhythm"
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """How many words the article has, and how many stand between quotation marks."""

    words: int
    quoted: int

    @property
    def share(self) -> int:
        """In a hundred words."""
        return round(100 * self.quoted / self.words) if self.words else 0


def material(given: Given) -> Material:
    """Counted in the reading; headings do not count."""
    reading = given.reading
    tokens = reading.article.tokens
    marked = reading.quotes[reading.quotes["kind"].isin(["direct", "mixed", "scare"])]
    spans = [span for parts in marked["parts"] for span in parts]
    text = reading.text
    inside: set[int] = set()
    for start, end in spans:
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if _is_mark(before) or _is_mark(after):
            inside.update(range(start, end))
    words = [i for i, t in enumerate(tokens.text) if tokens.sentence[i] >= 0 and any(c.isalnum() for c in t)]
    return Material(len(words), sum(tokens.start[i] in inside for i in words))


def _is_mark(character: str) -> bool:
    return character in {'"', "\u201c", "\u201d", "\u2018", "\u2019", "'", "\u00ab", "\u00bb"}


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No guess yet."""
    return {"guess": None, "locked": False, "counted": False, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    match event["id"]:
        case "guess" if not state["locked"]:
            return {**state, "guess": event.get("value")}
        case "lock" if state["guess"] is not None:
            return {**state, "locked": True}
        case "count" if state["locked"]:
            return {**state, "counted": True}
        case "why" if state["counted"]:
            return {**state, "why": event.get("value")}
        case "again":
            return initial(material)
    return state


def view(material: Material, state: State) -> Node:
    """The four steps on one small number."""
    locked, counted, why = state["locked"], state["counted"], state["why"]
    lock = nodes.button("lock", _("Lock my guess"), disabled=state["guess"] is None)
    guess = nodes.slider(
        "guess",
        _("Of 100 words of the article, how many stand between quotation marks?"),
        state["guess"],
        left=_("none"),
        right=_("all"),
        locked=locked,
    )
    see: list[Node | None] = []
    if counted:
        off = abs(int(state["guess"]) - material.share)
        made = _(
            "The rules found {quoted} words between quotation marks among {words} words. {quoted} ÷ {words} = {share}."
        )
        see = [
            nodes.changed(
                _("You guessed {guess}. The count is {share}: {off} away.").format(
                    guess=int(state["guess"]), share=material.share, off=off
                )
            ),
            nodes.number(
                _("Of 100 words stand between quotation marks"),
                material.share,
                [
                    nodes.prose(
                        made.format(
                            quoted=number(material.quoted),
                            words=number(material.words),
                            share=percent(material.quoted / max(1, material.words)),
                        )
                    ),
                    nodes.prose(
                        _("Headings were left out. Later you can look at each quote, and overrule the machine."),
                        "small",
                    ),
                ],
            ),
        ]
    options = [
        {"id": "voice", "label": _("Most words come with no marks: someone retells them.")},
        {"id": "marks", "label": _("Words between marks are the true ones.")},
        {"id": "nothing", "label": _("It says nothing yet: a count is no judgement.")},
    ]
    told = {
        "voice": _("A good thing to notice. Who retells them, and from where? That is lesson 01."),
        "marks": _(
            "Not quite: marks tell that words were copied, not that they are so. A false claim can be quoted exactly."
        ),
        "nothing": _("True: a count only shows where to look. What it means, you decide."),
    }
    steps: list[Node | None] = [
        nodes.prose(_("Every activity has the same four steps. Try them once on a small thing."), "lead"),
        nodes.step("predict", [guess, None if locked else lock], done=locked),
        nodes.step(
            "act",
            [nodes.button("count", _("Count them"), disabled=counted)],
            open=locked,
            done=counted,
        ),
        nodes.step("see", see, open=counted, done=counted),
        nodes.step(
            "why",
            [nodes.choice("why", _("What does that number tell you?"), shuffled(ID, options), why, feedback=told)],
            open=counted,
            done=why is not None,
        ),
        nodes.button("again", _("Start this activity again"), "quiet") if locked else None,
    ]
    return nodes.card(ID, _("How the lessons work"), steps, minutes=2)
