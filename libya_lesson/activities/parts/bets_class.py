"""The class beside the own bets: means from pasted codes or counted off the board, and what they would have cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import class_codes, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.forecasts import Bet, happened, own_penalty
from libya_lesson.judging.brier import mean_penalty, penalty
from libya_lesson.locale import _, exact


def fold(bets: Sequence[Bet], forms: Sequence[Sequence[str]], state: Mapping[str, Any]) -> Node:
    """The fold under the own penalty; ``forms`` are the lists of bets that a pasted code may stand for."""
    pasted, typed = str(state.get("class") or ""), str(state.get("board") or "")
    code = class_codes.code_of([state["bets"][bet.id] for bet in bets])
    what = _("Or counted off the board: number of the bet, then percent × how many")
    children = class_codes.inputs(code, pasted, typed, what)
    answers, board, told = class_codes.gathered(pasted, typed, [bet.id for bet in bets], *forms)
    children += told
    if answers or board:
        children += _beside(bets, state["bets"], class_codes.together(answers, board))
    return nodes.details(_("Beside the class"), children, open=bool(pasted or typed))


def _beside(bets: Sequence[Bet], own: Mapping[str, int], room: class_codes.Class) -> list[Node]:
    """What the mean bets cost; like with like: only bets that somebody answered."""
    both = [bet for bet in bets if bet.id in room.means]
    crowd = round(mean_penalty([(room.means[bet.id], happened(bet)) for bet in both]) or 0.0)
    mine = round(own_penalty(both, own) or 0.0)
    said = _("The mean bets of your class ({counted}) cost {crowd} points; yours {mine}.")
    said = said.format(counted=room.counted, crowd=crowd, mine=mine)
    rows: list[list[Any]] = [
        [
            f"{place}. {bet.text}",
            f"{own[bet.id]}\u00a0%",
            f"{exact(room.means[bet.id], 1)}\u00a0%" if bet.id in room.means else "–",
            room.number.get(bet.id, 0),
        ]
        for place, bet in enumerate(bets, start=1)
    ]
    return [
        nodes.changed(
            f"{said.format(counted=room.counted, crowd=crowd, mine=mine)} {_verdict(crowd, mine, room.many)}"
        ),
        nodes.table([_("Event"), _("You"), _("Class"), _("Answers")], rows, _("You and the mean of your class")),
        nodes.how(_("How was this number made?"), _made(bets, own, room)),
    ]


def _made(bets: Sequence[Bet], own: Mapping[str, int], room: class_codes.Class) -> list[Node]:
    """The two sums behind the sentence: from the mean bet on each event to its points, and their mean."""
    settled = [(place, b) for place, b in enumerate(bets, start=1) if b.id in room.means and happened(b) is not None]
    if not settled:
        return [nodes.prose(_("None of the events that your class answered is settled, so there are no points yet."))]
    asked = _("For each event your class's answers are added up and divided by their number: that is its bet.")
    shared = _("Only events that somebody answered and that are settled count, for you as well: {n}.")
    places = ", ".join(str(place) for place, _bet in settled)
    theirs = mean_sum([(room.means[bet.id], happened(bet)) for _place, bet in settled])
    mine = mean_sum([(own[bet.id], happened(bet)) for _place, bet in settled])
    return [
        nodes.prose(asked),
        nodes.prose(_("Class: {sum}").format(sum=theirs)),
        nodes.prose(_("You: {sum}").format(sum=mine)),
        nodes.prose(shared.format(n=places), "small"),
    ]


def mean_sum(forecasts: Sequence[tuple[float, bool | None]]) -> str:
    """A mean penalty written out with the decimals it has, so that whoever adds up gets the same.

    >>> mean_sum([(75, True), (85, True), (15, False)])
    '(6.25 + 2.25 + 2.25) ÷ 3 = **3.58**'
    """
    points = [exact(penalty(percent, bool(result))) for percent, result in forecasts if result is not None]
    if not points:
        return "–"
    return f"({' + '.join(points)}) ÷ {len(points)} = **{exact(mean_penalty(forecasts) or 0.0)}**"


def _verdict(crowd: int, mine: int, many: bool) -> str:
    """A sentence on who did better; one other student is no crowd."""
    if crowd < mine:
        return (
            _("Put together, they did better than you: single errors cancel out.")
            if many
            else _("That one did better than you. Where did you differ most?")
        )
    if crowd > mine:
        return (
            _("You did better: a crowd that leans one way keeps its error.")
            if many
            else _("You did better. Where did you differ most?")
        )
    return _("You did as well as all of them together.") if many else _("You did equally well.")
