"""Hindsight: what bets cost once the years have passed, and the court that asks two questions of each case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import class_codes, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts.forecasts import COURT, Bet, boxes, core, happened, own_penalty, told
from libya_lesson.judging.brier import COIN, mean_penalty, penalty, strip
from libya_lesson.locale import _, ngettext

ID = "05.bets"
STEP = class_codes.STEP
EACH = 3  # bets of each outcome in the core form, so that neither "yes" nor "no" is the safe answer
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The bets, the years of the reveal, the day on which the bets are made."""

    all_bets: Sequence[Bet]
    day: str
    stands_in: str | None = None

    def bets(self, state: State) -> Sequence[Bet]:
        """The bets of the form that was chosen: three that came true and three that did not, or all."""
        if state["all"]:
            return self.all_bets
        chosen = core(self.all_bets, EACH)
        return [bet for bet in self.all_bets if bet.id in chosen]

    def years(self, state: State) -> Sequence[int]:
        """The years in which something was reported about these bets."""
        return sorted({year for bet in self.bets(state) for year, *__ in bet.later})


def cost(material: Material, state: State) -> Node:
    """What the bets cost, beside 50 % and beside the class."""
    rows: list[list[Any]] = []
    for bet in material.bets(state):
        result = happened(bet)
        outcome = {True: _("came true"), False: _("did not"), None: _("open")}[result]
        percent = state["bets"][bet.id]
        cost = f"{penalty(percent, result):.0f}" if result is not None else "–"
        rows.append([bet.text, f"{percent} %", outcome, cost, f"{bet.verdict} ({bet.cited})"])
    mine = own_penalty(material.bets(state), state["bets"])
    said = _("Your bets cost {mine:.0f} of 100 points on average. Saying 50 % to everything costs {coin:.0f}.").format(
        mine=mine or 0.0, coin=COIN
    )
    # With the decimals that the table leaves out, so that whoever adds up gets the same number.
    points = [f"{penalty(state['bets'][b.id], bool(happened(b))):g}" for b in material.bets(state)
              if happened(b) is not None]  # fmt: skip
    exact = f"{mine or 0.0:.2f}".rstrip("0").rstrip(".")
    rounded = "" if exact == f"{mine or 0.0:.0f}" else f" ≈ {mine or 0.0:.0f}"
    made = f"({' + '.join(points)}) ÷ {len(points)} = **{exact}**{rounded}"
    how = [nodes.prose(made), nodes.prose(_("Fewer points are better. Open cases are left out.")), lookup()]
    return nodes.step(
        "see",
        [
            nodes.changed(said),
            nodes.number(_("Your penalty"), f"{mine or 0.0:.0f}", how),
            nodes.table([_("Event"), _("Your bet"), _("Outcome"), _("Points"), _("Verdict")], rows, _("Your bets")),
            _class(material, state, mine or 0.0),
        ],
    )


def lookup() -> Node:
    """What any bet costs: the look-up strip."""
    return nodes.table(
        [_("Your bet"), _("if it happens"), _("if not")],
        [[f"{r.percent} %", f"{r.if_it_happens:.0f}", f"{r.if_not:.0f}"] for r in strip(25).itertuples()],
        _("What a bet costs: the square of the distance, 0 to 100 points"),
    )


def _class(material: Material, state: State, mine: float) -> Node:
    """Beside the class, from pasted codes only, of either form."""
    bets = material.bets(state)
    code = class_codes.code_of([state["bets"][b.id] for b in bets])
    children: list[Node] = [
        nodes.copy(code, _("Your code for the class")),
        nodes.text_input("class", _("Codes of your class, one after the other"), state["class"], rows=2),
    ]
    every, short = [b.id for b in material.all_bets], core(material.all_bets, EACH)
    try:
        answers = class_codes.read(state["class"], [each for each in every if each in short], every)
    except ValueError as problem:
        return nodes.details(_("Beside the class: swap codes"), [*children, nodes.feedback(str(problem), "notyet")],
                             open=True)  # fmt: skip
    if answers:
        means = class_codes.means(answers)
        # Like with like: a code of the shorter form says nothing on the other bets.
        crowd = mean_penalty([(means.get(b.id), happened(b)) for b in bets]) or 0.0
        mine = own_penalty([b for b in bets if b.id in means], state["bets"]) or 0.0
        crowd, mine = round(crowd), round(mine)
        if crowd < mine:
            last = (
                _("Put together, they did better than you: single errors cancel out.")
                if len(answers) > 1
                else _("That one did better than you. Where did you differ most?")
            )
        elif crowd > mine:
            last = (
                _("You did better: a crowd that leans one way keeps its error.")
                if len(answers) > 1
                else _("You did better. Where did you differ most?")
            )
        else:
            last = _("You did as well as all of them together.") if len(answers) > 1 else _("You did equally well.")
        said = ngettext(
            "The mean bet of {n} code costs {crowd:.0f} points; yours {mine:.0f}.",
            "The mean bets of {n} codes cost {crowd:.0f} points; yours {mine:.0f}.",
            len(answers),
        )
        children.append(nodes.changed(f"{said.format(n=len(answers), crowd=crowd, mine=mine)} {last}"))
    return nodes.details(_("Beside the class: swap codes"), children, open=bool(state["class"]))


def court(material: Material, state: State) -> Node:
    """Each case in one of four boxes: supported then or not, came true or not."""
    cases = [b for b in material.bets(state) if happened(b) is not None]
    placed = state["court"]
    items: list[dict[str, Any]] = []
    for bet in cases:
        item: dict[str, Any] = {"id": bet.id, "text": bet.text}
        if state["judged"]:
            given = next((box for box, held in placed.items() if bet.id in held), None)
            item |= {"tone": "right" if given in boxes(bet) else "notyet", "feedback": told(bet, given)}
        items.append(item)
    full = sum(len(v) for v in placed.values()) == len(cases)
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
        children.append(nodes.button("judge", _("Hear the verdict"), disabled=not full))
    else:
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
