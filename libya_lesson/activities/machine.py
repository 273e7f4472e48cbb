"""You against the machine: mark the quotes of two paragraphs, see what both found and why, and overrule it."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.machine import (
    ID,
    Material,
    State,
    command,
    compared,
    initial,
    material,
    same,
    update,
)
from libya_lesson.activities.reader import reader_asset, reader_node
from libya_lesson.locale import _, ngettext

__all__ = ["ID", "Material", "assets", "command", "initial", "material", "same", "update", "view"]


def assets(material: Material) -> dict[str, Any]:
    """The text, sent once for each reading."""
    return {"article": reader_asset(material.reading, core=material.core)}


def view(material: Material, state: State) -> Node:
    """Guess, mark, compare row by row, overrule, say why."""
    title = _("You against the machine")
    if not material.found:
        return nodes.card(ID, title, [nodes.prose(_("The machine found no quote in this text. Go on."))], plus=True)
    guessed, done = state["guess"] is not None, state["done"]
    options = [
        {"id": "me", "label": _("I shall find more")},
        {"id": "machine", "label": _("The machine will")},
        {"id": "same", "label": _("Both find the same")},
    ]
    predict = nodes.choice(
        "guess",
        _("Who will find more quotes in these two paragraphs?"),
        options,
        state["guess"],
        locked=guessed,
        layout="row",
        confirm=_("Lock my guess"),
    )
    marks = [{"start": a, "end": b, "note": _("your mark")} for a, b in state["marks"]]
    n = len(state["marks"])
    act: list[Node | None] = [
        nodes.prose(
            _(
                "Mark every stretch that is credited to somebody, with or without quotation marks. "
                "Drag over it, or use the keyboard."
            )
        ),
        reader_node(
            "article",
            _("Two paragraphs"),
            choices=(),
            shown="core",
            own=marks,
            events=() if done else ("mark", "unmark"),
            preview=material.preview,
            speak=False,
        ),
        nodes.prose(ngettext("{n} mark so far.", "{n} marks so far.", n).format(n=n), "small"),
        None if done else nodes.button("compare", _("I have them all: compare"), disabled=not n),
    ]
    children: list[Node | None] = [
        nodes.prose(
            _("The machine reads by rules: marks, words such as “said”, names. You read by sense. Who sees more?"),
            "lead",
        ),
        nodes.step("predict", [predict], done=guessed),
        nodes.step("act", act, open=guessed, done=done),
    ]
    if done:
        children += [
            _compared(material, state),
            _why(state),
            nodes.button("again", _("Start this activity again"), "quiet"),
        ]
    return nodes.card(ID, title, children, minutes=10, plus=True)


def _compared(material: Material, state: State) -> Node:
    both, mine, its = compared(material, state)
    text = material.reading.text
    rows: list[Node | None] = []
    for found in both:
        rows.append(
            _row(
                _("Both found it"),
                found.text,
                [nodes.prose(_("Said by {name}. {why}").format(name=found.speaker, why=found.why), "small")],
            )
        )
    for found in its:
        key = f"{found.start}-{found.end}"
        said = state["said"].get(key)
        told = {
            "agree": _("A fair point for the machine."),
            "not_a_quote": _("Overruled. Every table and chart follows you."),
        }
        rows.append(
            _row(
                _("Only the machine found it"),
                found.text,
                [
                    nodes.prose(_("It credits {name}. {why}").format(name=found.speaker, why=found.why), "small"),
                    nodes.prose(told[said], "note")
                    if said in told
                    else nodes.columns(
                        [
                            nodes.button(f"agree:{key}", _("It is right"), "quiet"),
                            nodes.button(f"not_a_quote:{key}", _("No quote: overrule it"), "quiet"),
                        ]
                    ),
                ],
            )
        )
    for a, b in mine:
        key = f"{a}-{b}"
        taught = state["said"].get(key) == "missed"
        body: list[Node | None] = (
            [nodes.prose(_("Added. Every table and chart follows you."), "note")]
            if taught
            else [
                nodes.choice(
                    f"speaker:{key}",
                    _("Who says it?"),
                    [{"id": actor, "label": name} for actor, name in material.actors],
                    state["speaker"].get(key),
                    layout="pick",
                ),
                nodes.button(
                    f"missed:{key}", _("It missed this: add it"), "quiet", disabled=key not in state["speaker"]
                ),
            ]
        )
        rows.append(_row(_("Only you found it"), text[a:b], body))
    more = len(mine) - len(its)
    winner = (
        _("You found more.")
        if more > 0
        else _("The machine found more.")
        if more < 0
        else _("You found as many as the machine.")
    )
    sentence = _("{both} found by both, {mine} only by you, {its} only by the machine. {winner}").format(
        both=len(both), mine=len(mine), its=len(its), winner=winner
    )
    won = "me" if more > 0 else "machine" if more < 0 else "same"
    sentence += " " + (_("As you guessed.") if state["guess"] == won else _("You had guessed otherwise."))
    how = _(
        "Two marks are one find if they share at least half of what they cover together: {both}. The machine has {k} "
        "quotes here: {k} − {both} = {its} are only its own. Of your marks {mine} met none of them."
    ).format(k=len(both) + len(its), both=len(both), mine=len(mine), its=len(its))
    return nodes.step("see", [nodes.changed(sentence), made(how), *rows])


def _row(kicker: str, text: str, body: list[Node | None]) -> Node:
    return nodes.group(kicker, [nodes.excerpt(text), *body])


def _why(state: State) -> Node:
    options = [
        {"id": "marks", "label": _("It needs signs on the page: marks, a word for saying, a name.")},
        {"id": "sense", "label": _("I sometimes read over what is credited without marks.")},
        {"id": "better", "label": _("One of us is simply the better reader of such a page.")},
    ]
    told = {
        "marks": _("Yes. Where a sign is missing or misprinted it goes wrong. That is why you may overrule it."),
        "sense": _("A good observation. Credit without marks is easy to miss, and most credit comes so."),
        "better": _("Look at the rows again: each of you misses other things. Together you see more."),
    }
    return why_step(ID, _("Where does the difference come from?"), options, told, state["why"])
