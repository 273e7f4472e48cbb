"""The second half of the reliability grid: the live grid, lateral cards, bands, and the reason for moving."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.bands import Banded, drawn
from libya_lesson.activities.kit.displays import LETTERS
from libya_lesson.activities.kit.letters import told as letters_told
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.reliability import Material, own
from libya_lesson.activities.parts.reliability_cards import lateral
from libya_lesson.activities.parts.reliability_class import fold
from libya_lesson.activities.parts.reliability_digits import told as digits_told
from libya_lesson.activities.parts.reliability_marks import because, marks
from libya_lesson.activities.parts.reliability_state import (
    PARTS,
    REASONS,
    Pair,
    State,
    complete,
    grade,
    moved,
    on_diagonal,
    unreasoned,
)
from libya_lesson.judging.grades import DIGIT_WORDS, LETTER_WORDS
from libya_lesson.locale import _


def see(material: Material, state: State) -> Node:
    """The grid as it stands, the cards that minutes buy, and at the end the bands."""
    pairs = own(material, state)
    meant = nodes.prose(
        _(
            "A pair is on the diagonal when letter and digit have the same rank, like B2. In a study of army "
            "ratings (Baker, McKendry and Mace, 1968), 87 % lay there: one judgement had leaked into the other. "
            "Off the diagonal is not better. It only shows that two questions were asked."
        )
    )
    some = _("{hits} of {n}").format(hits=on_diagonal(state, pairs), n=len(pairs))
    one = len(pairs) == 1  # of which there is nothing to count
    meter = (
        nodes.details(_("What is the diagonal?"), [meant]) if one else nodes.number(_("On the diagonal"), some, [meant])
    )
    children: list[Node | None] = [
        nodes.changed(_moved(state, pairs) or _at_first(state, pairs)),
        _grid(pairs, state, meter),
    ]
    if not state["finished"]:
        children += lateral(material, state)
    else:
        bands = [
            (str(p.origin["name"]), grade(state, p)[0], str(p.band["best"]), str(p.band["worst"]))
            for p in pairs
            if p.band
        ]
        children += [_bands(pairs, state) if bands else None, *letters_told(bands), *digits_told(pairs, state)]
        children += [fold(material, state), _further(material, state)]
    return nodes.step("see", children)


def _at_first(state: State, pairs: Sequence[Pair]) -> str:
    """How many pairs lay on the diagonal, beside the guess; of a single one, whether it did."""
    hits, guess = on_diagonal(state, pairs, first=True), state["prediction"]
    if len(pairs) != 1:
        told = _("{hits} of {n} pairs lay on the diagonal at first; you guessed {guess}.")
        return told.format(hits=hits, n=len(pairs), guess=guess)
    if bool(hits) == bool(guess):
        return (
            _("The pair lay on the diagonal, as you guessed.")
            if hits
            else _("The pair lay off the diagonal, as you guessed.")
        )
    if hits:
        return _("The pair lay on the diagonal; you guessed that it would not.")
    return _("The pair lay off the diagonal; you guessed that it would lie on it.")


def _grid(pairs: Sequence[Pair], state: State, meter: Node) -> Node:
    points = []
    for pair in pairs:
        letter, digit = grade(state, pair)
        was = grade(state, pair, first=True)
        point: dict[str, Any] = {"id": pair.origin["origin_id"], "text": str(pair.origin["name"])}
        if letter and digit:
            point |= {"row": letter, "column": str(digit)}
        if was != (letter, digit) and all(was):
            point["was"] = [was[0], str(was[1])]
        if unreasoned(state, pair):
            point["note"] = _("no reason yet")
        points.append(point)
    return nodes.grid6(
        "grid",
        _("Your grades. Choose a source to read about it."),
        [{"id": letter, "label": _(words)} for letter, words in LETTER_WORDS.items()],
        [{"id": str(digit), "label": _(words)} for digit, words in DIGIT_WORDS.items()],
        points,
        selected=state["selected"],
        diagonal=_("same rank"),
        row_title=_("the source"),
        column_title=_("the sentence"),
        locked=state["finished"],
        aside=[meter],
    )


def _moved(state: State, pairs: Sequence[Pair]) -> str | None:
    """The sentence on what moved since the first grading, and why."""
    told = []
    for pair in pairs:
        before, now = grade(state, pair, first=True), grade(state, pair)
        if before != now and all(before):
            waits = unreasoned(state, pair)
            why = dict.fromkeys(
                _("no reason yet") if part in waits else because(state, part, pair) for part in moved(state, pair)
            )
            told.append(
                _("{name} from {a} to {b} ({why})").format(
                    name=pair.origin["name"],
                    a=f"{before[0]}{before[1]}",
                    b=f"{now[0]}{now[1]}",
                    why=", ".join(why),
                )
            )
    return _("Moved since your first grades: {list}.").format(list="; ".join(told)) if told else None


def _bands(pairs: Sequence[Pair], state: State) -> Node:
    rows: list[list[Any]] = []
    shown = []
    for pair in pairs:
        (first, __), (letter, digit) = grade(state, pair, first=True), grade(state, pair)
        band = pair.band
        span = _("{best} to {worst}").format(best=band["best"], worst=band["worst"]) if band else _("none given")
        name, why = str(pair.origin["name"]), str(band["why"]) if band else ""
        rows.append([name, f"{letter}{digit}", because(state, "sources", pair), span, why])
        ends = (str(band["best"]), str(band["worst"])) if band else (None, None)
        shown.append(Banded(name, why, first, letter, *ends))
    caption = _("Letters that can be defended for this kind of claim: a band, not a key")
    table = nodes.table([_("Source"), _("You"), _("Your reason"), _("Band"), _("Why this band")], rows, caption)
    return drawn(caption, LETTERS, shown, table)


def _further(material: Material, state: State) -> Node | None:
    """The other sources of the map, a line each, that of the next one open; what stays ungraded counts as F6."""
    if not material.more:
        return None
    left = [pair for pair in material.more if not all(complete(part, [pair], state) for part in PARTS)]
    boxes = [_one_more(pair, state, open=pair in left[:1] or bool(unreasoned(state, pair))) for pair in material.more]
    told = _("A mark counts when it has its reason: one click. What you leave open counts as F6: cannot be judged.")
    return nodes.details(
        _("For your map in lesson 04: grade the other {n} sources too").format(n=len(material.more)),
        [
            nodes.prose(told),
            nodes.progress(len(material.more) - len(left), len(material.more), _("Graded, with reasons")),
            *boxes,
        ],
        open=any(grade(state, pair) != (None, None) for pair in material.more),
    )


def _one_more(pair: Pair, state: State, *, open: bool) -> Node:
    """A further source: a line with its grade that opens."""
    letter, digit = grade(state, pair)
    inside = [
        nodes.prose(str(pair.origin["sentence"]), "small"),
        nodes.prose(_("This source stands behind: “{text}”").format(text=pair.claim["text"])),
        *marks(pair, state),
        nodes.prose(_("One more thing: a reason."), "small") if unreasoned(state, pair) else None,
    ]
    note = f"{letter or '–'}{digit or '–'}" if letter or digit else _("not graded")
    return nodes.details(str(pair.origin["name"]), [nodes.group(None, inside)], open=open, note=note)


def why(material: Material, state: State) -> Node:
    """Which card moved the student most, and the reason."""
    opened = [c for c in material.cards if c["card_id"] in state["opened"]]
    mover = (
        None
        if not material.cards
        else nodes.choice(
            "mover",
            _("Which card moved you most?"),
            [
                *({"id": str(c["card_id"]), "label": str(c["title"])} for c in opened),
                {"id": "none", "label": _("none")},
            ],
            state["mover"],
            layout="buttons",
        )
    )
    reasons = nodes.choice(
        "why",
        _("Why did it move you, or why did nothing?") if material.cards else _("What moved your grades, or kept them?"),
        [{"id": code, "label": _(words)} for code, words in REASONS.items()],
        state["why"],
        layout="buttons",
        feedback={
            "track_record": _("A record speaks about the source. Ask each time: a record on this topic?"),
            "stake": _(
                "A stake lowers trust but does not erase it. People with a stake are often the ones who were there."
            ),
            "saw_it": _("Being there is access. It is not the same as being neutral."),
            "independent": _("The strongest reason there is, if the others really learned it on their own."),
            "vague": _("Vague claims cannot be wrong, and so they cannot be right. A low digit or a 6 fits."),
            "cannot_judge": _("Honest. F and 6 keep the question open instead of closing it."),
        },
    )
    return nodes.step("why", [mover, reasons], done=bool((state["mover"] or not material.cards) and state["why"]))
