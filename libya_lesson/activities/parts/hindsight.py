"""Hindsight: what bets cost once the years have passed, and the court that asks two questions of each case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts.bets_class import fold, mean_sum
from libya_lesson.activities.parts.bets_forms import FORMS, asked, example, form
from libya_lesson.activities.parts.forecasts import COURT, Bet, boxes, happened, own_penalty, told
from libya_lesson.judging.brier import COIN, penalty, strip
from libya_lesson.locale import N_, _, exact, ngettext, number

ID = "05.bets"
State = dict[str, Any]
MISSING = {
    "yes_no": N_("It would take good evidence then and an outcome against it: evidence makes likely, not sure."),
    "no_yes": N_("It would take a guess without evidence that chance made true."),
}


@dataclass(frozen=True)
class Material:
    """The bets, the years of the reveal, the day on which the bets are made, whose map stands under them."""

    all_bets: Sequence[Bet]
    day: str
    stands_in: str | None = None
    whose: str = ""

    def bets(self, state: State) -> Sequence[Bet]:
        """The bets of the form that was chosen: as many that came true as did not, or all."""
        return asked(self.all_bets, form(state))

    def years(self, state: State) -> Sequence[int]:
        """The years in which something was reported about these bets."""
        return sorted({year for bet in self.bets(state) for year, *__ in bet.later})


def cost(material: Material, state: State) -> Node:
    """What the bets cost, beside 50 % and beside the class."""
    mine = own_penalty(material.bets(state), state["bets"])
    over = sum(happened(bet) is not None for bet in material.bets(state))
    told = ngettext("{n} of {all} bets is settled.", "{n} of {all} bets are settled.", over)
    said = told.format(n=over, all=len(material.bets(state))) + " "
    said += _("Your bets cost {mine} of 100 points on average. Saying 50 % to everything costs {coin}.").format(
        mine=number(mine or 0.0), coin=number(COIN)
    )
    exactly, rounded = exact(mine or 0.0), number(mine or 0.0)
    made = mean_sum([(state["bets"][b.id], happened(b)) for b in material.bets(state)])
    made += "" if exactly == rounded else f" ≈ {rounded}"
    how = [nodes.prose(made), nodes.prose(_("Fewer points are better. Open cases are left out.")), lookup()]
    return nodes.step(
        "see",
        [
            nodes.changed(said),
            nodes.number(_("Your penalty"), number(mine or 0.0), how),
            _distances(material, state),
            _worked(material, state),
            fold(material.bets(state), _forms(material), state),
        ],
    )


def _worked(material: Material, state: State) -> Node | None:
    """What came of the bet that was worked out, where there was one."""
    bet = example(material.all_bets) if form(state) == "support" else None
    if bet is None:
        return None
    told = _("The bet worked out: {text} {verdict} ({cited})")
    return nodes.prose(told.format(text=bet.text, verdict=bet.verdict, cited=bet.cited), "small")


def _distances(material: Material, state: State) -> Node:
    """Each bet as a dot, what came of it as a diamond: the way between them is what a bet costs."""
    rows: list[list[Any]] = []
    lines: list[dict[str, Any]] = []
    for place, bet in enumerate(material.bets(state), start=1):
        result, percent = happened(bet), state["bets"][bet.id]
        outcome = {True: _("came true"), False: _("did not"), None: _("open")}[result]
        cost = penalty(percent, result) if result is not None else None
        points = number(cost) if cost is not None else "–"
        label, later = f"{place}. {bet.text}", f"{bet.verdict} ({bet.cited})"
        rows.append([f"{label} *{later}*", f"{percent} %", outcome, points])
        said = outcome if cost is None else ngettext("{n} point", "{n} points", round(cost)).format(n=points)
        line = {"label": label, "note": later, "now": percent, "said": said}
        lines.append(line if result is None else line | {"flag": 100 if result else 0})
    caption = _("Your bets, and what came of them")
    table = nodes.table(
        [_("Event, and what later sources say"), _("Your bet"), _("Outcome"), _("Points")], rows, caption
    )
    key = {"now": _("your bet"), "flag": _("what came of it: the farther away, the more points")}
    ticks = {0.0: _("did not"), 50.0: "50 %", 100.0: _("came true")}
    return nodes.shifts(caption, lines, table, ticks=ticks, key=key)


def _forms(material: Material) -> list[list[str]]:
    """The bets that a code of the class may stand for: those of each form."""
    return [[bet.id for bet in asked(material.all_bets, each)] for each in FORMS]


def lookup() -> Node:
    """What any bet costs: the look-up strip."""
    return nodes.table(
        [_("Your bet"), _("if it happens"), _("if not")],
        [[f"{bet} %", *(number(penalty(bet, happens)) for happens in (True, False))] for bet in strip(10)["percent"]],
        _("What a bet costs: the square of the distance, 0 to 100 points"),
    )


def court(material: Material, state: State) -> Node:
    """Each case in one of four boxes: supported then or not, came true or not."""
    cases = [b for b in material.bets(state) if happened(b) is not None]
    placed = state["court"]
    items: list[dict[str, Any]] = []
    for bet in cases:
        item: dict[str, Any] = {"id": bet.id, "text": bet.text}
        if bet.weight is not None and not material.stands_in:  # another's grade would say who else was mistaken
            item["note"] = _("your grade in lesson 02: {grade}").format(grade=bet.grade)
        if state["judged"]:
            given = next((box for box, held in placed.items() if bet.id in held), None)
            item |= {"tone": "right" if given in boxes(bet) else "notyet", "feedback": told(bet, given)}
        items.append(item)
    left = len(cases) - sum(len(v) for v in placed.values())
    board = nodes.board(
        "court",
        _("Hindsight court: was it supported then, and did it come true?"),
        items,
        [{"id": key, "label": _(words)} for key, words in COURT.items()],
        placed,
        tray=_("Cases"),
        locked=state["judged"],
    )
    children: list[Node | None] = [board]
    if not state["judged"]:
        children.append(nodes.button("judge", _("Hear the verdict"), disabled=left > 0))
        if left:
            to_place = ngettext("{n} case still to place.", "{n} cases still to place.", left)
            children.append(nodes.prose(to_place.format(n=left), "small"))
    else:
        children += _empty(cases)
        options = [
            {"id": "proof", "label": _("A report that came true must have been a good report.")},
            {"id": "two", "label": _("Good evidence then and a good outcome later are two things.")},
            {"id": "luck", "label": _("Forecasts are only luck, so grading sources is of no use.")},
        ]
        replies = {
            "proof": _("A stopped clock is right twice a day. Ask what it rested on when it was printed."),
            "two": _("Yes. Judge a source by what it could know, again and again, not by one hit."),
            "luck": _("Single outcomes are partly luck. Over many bets, careful ones cost fewer points."),
        }
        children.append(
            nodes.choice(
                "why",
                _("What does the court teach?"),
                shuffled(ID, options),
                state["why"],
                feedback=replies,
                right=["two"],
            )
        )
    return nodes.step("why", children, done=state["why"] is not None)


def _empty(cases: Sequence[Bet]) -> list[Node]:
    """Says plainly in which boxes no case of this article belongs, and what one would look like."""
    left = [key for key in COURT if not any(key in boxes(bet) for bet in cases)]
    told = _("No case of this article belongs in “{box}”.")
    lines = [told.format(box=_(COURT[key])) + (f" {_(MISSING[key])}" if key in MISSING else "") for key in left]
    return [nodes.prose(" ".join(lines), "note")] if lines else []
