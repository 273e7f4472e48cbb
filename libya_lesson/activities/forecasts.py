"""Hindsight: bets as of the article's day, revealed year by year, with penalty points and a court of two questions.

Penalty points are Brier's (1950), from 0 to 100. Whether something came true and whether it was supported at the time
are two questions; the court keeps them apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities import nodes, predicting, shortcode
from libya_lesson.activities._forecasts import COURT, Bet, class_bets, court_box, happened, own_penalty
from libya_lesson.activities.citing import citation, ids
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import shuffled
from libya_lesson.judging.brier import COIN, mean_penalty, penalty, strip
from libya_lesson.judging.grades import weight
from libya_lesson.locale import _, date

ID = "05.bets"
STEP = 5  # per cent; keeps a bet to one letter of the code
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
        core = {b.id for result in (True, False) for b in [b for b in self.all_bets if happened(b) is result][:EACH]}
        return [bet for bet in self.all_bets if bet.id in core]

    def years(self, state: State) -> Sequence[int]:
        """The years in which something was reported about these bets."""
        return sorted({year for bet in self.bets(state) for year, *__ in bet.later})


def material(given: Given) -> Material:
    """The pack's forecasts with what each year brought, and what the student's own grades said then."""
    pack, text = given.pack, given.pack.text
    grades = given.earlier("02.grid")
    letters = {k: v.get("letter") for k, v in (grades.state.get("sources", {}) if grades else {}).items()}
    digits = {k: v.get("digit") for k, v in (grades.state.get("sentences", {}) if grades else {}).items()}
    origins = {row["claim_id"]: row["origin"] for row in pack.records("claims")}
    bets = []
    for row in pack.records("forecasts"):
        later = [
            (int(str(o["year"])), text(str(o["text"])), citation(pack, o["sources"]), str(o["direction"]))
            for o in pack.records("outcomes")
            if o["forecast_id"] == row["forecast_id"]
        ]
        claim = str(row["claim_id"] or "")
        letter, digit = letters.get(str(origins.get(claim))), digits.get(claim)
        bets.append(
            Bet(
                str(row["forecast_id"]),
                text(str(row["testable"])),
                str(row["by"]),
                str(row["supported"]),
                text(str(row["why"])),
                str(row["outcome"]),
                text(str(row["verdict"])),
                citation(pack, ids(row["sources"])),
                sorted(later),
                f"{letter or 'F'}{digit or 6}",
                weight(letter, digit),
            )
        )
    stand = grades.name if grades and grades.stands_in else None
    return Material(bets, str(pack.about.get("as_of", "")), stand)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No bet placed."""
    return {
        "all": False,
        "bets": {},
        "locked": False,
        "year": 0,
        "class": "",
        "court": {},
        "judged": False,
        "why": None,
    }


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; bets are locked before the first year is shown."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if kind == "all_bets" and not state["locked"]:
        return {**state, "all": bool(value)}
    if kind == "bet" and not state["locked"]:
        return {**state, "bets": {**state["bets"], key: int(value or 0)}}
    if kind == "lock" and all(bet.id in state["bets"] for bet in material.bets(state)):
        return {**state, "locked": True}
    if not state["locked"]:
        return state
    if kind == "year" and state["year"] < len(material.years(state)):
        return {**state, "year": state["year"] + 1}
    if kind == "all":
        return {**state, "year": len(material.years(state))}
    if kind == "court" and not state["judged"] and isinstance(value, Mapping):
        return {**state, "court": {box: list(items) for box, items in value.items()}}
    if kind == "judge":
        return {**state, "judged": True}
    return {**state, kind: value} if kind in ("class", "why") else state


def view(material: Material, state: State) -> Node:
    """Bet, let the years pass, see what the bets cost, hold court."""
    title, kicker = _("How would it turn out?"), _("Activity 2 · Bets and hindsight")
    if not material.all_bets:
        told = _("This article has no forecasts in its case file, so there is nothing to bet on.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    lead = _("It is {day}. You know what the article knows, and your own grades. **How likely is each event?**")
    children: list[Node | None] = [nodes.prose(lead.format(day=date(material.day)), "lead"), _bet(material, state)]
    if state["locked"]:
        children.append(_years(material, state))
        if state["year"] >= len(material.years(state)):
            children += [_cost(material, state), _court(material, state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=15, kicker=kicker)


def _bet(material: Material, state: State) -> Node:
    rows: list[Node | None] = []
    if material.stands_in and not state["locked"]:
        told = _("You have no grades from lesson 02 yet. Those of {name}, a sample student, stand in.")
        rows.append(nodes.prose(told.format(name=material.stands_in), "note"))
    for bet in material.bets(state):
        note = _("your map's weight then: {grade}").format(grade=bet.grade)
        rows.append(
            nodes.slider(
                f"bet:{bet.id}",
                bet.text,
                state["bets"].get(bet.id),
                0,
                100,
                STEP,
                unit=" %",
                left=_("surely not"),
                right=_("surely"),
                locked=state["locked"],
                note=note if bet.weight is not None else None,
            )
        )
    if not state["locked"]:
        more = _("Harder: bet on all {n} events").format(n=len(material.all_bets))
        rows.insert(0, nodes.toggle("all_bets", more, state["all"]))
        left = sum(1 for bet in material.bets(state) if bet.id not in state["bets"])
        rows.append(nodes.button("lock", _("Lock my bets"), disabled=left > 0))
    return nodes.step("predict", rows, done=state["locked"])


def _years(material: Material, state: State) -> Node:
    shown = material.years(state)[: state["year"]]
    events = [
        {"date": str(year), "text": f"{text}", "source": cited, "kind": "later"}
        for year in shown
        for bet in material.bets(state)
        for when, text, cited, __ in bet.later
        if when == year
    ]
    children: list[Node | None] = [
        nodes.prose(
            _("Everything here was reported later. Nobody could know it on {day}.").format(day=date(material.day)), "note"
        )
    ]
    if events:
        children.append(nodes.timeline(events, _("What later sources report")))
    if state["year"] < len(material.years(state)):
        year = material.years(state)[state["year"]]
        children.append(
            nodes.columns(
                [
                    nodes.button("year", _("Let time pass: {year}").format(year=year)),
                    nodes.button("all", _("Show all years"), "quiet"),
                ]
            )
        )
    return nodes.step("act", children, done=state["year"] >= len(material.years(state)))


def _cost(material: Material, state: State) -> Node:
    rows: list[list[Any]] = []
    for bet in material.bets(state):
        result = happened(bet)
        outcome = {True: _("came true"), False: _("did not"), None: _("open")}[result]
        percent = state["bets"][bet.id]
        cost = f"{penalty(percent, result):.0f}" if result is not None else "–"
        rows.append([bet.text, f"{percent} %", outcome, cost, f"{bet.verdict} ({bet.cited})"])
    mine = own_penalty(material.bets(state), state["bets"])
    others = class_bets(material.bets(state), state["class"], STEP)
    told = _("Your bets cost {mine:.0f} points on average. Saying 50 % to everything costs {coin:.0f}.").format(
        mine=mine or 0.0, coin=COIN
    )
    look = strip(25)
    table = nodes.table(
        [_("Your bet"), _("if it happens"), _("if not")],
        [[f"{r.percent} %", f"{r.if_it_happens:.0f}", f"{r.if_not:.0f}"] for r in look.itertuples()],
        _("What a bet costs: the square of the distance, 0 to 100 points"),
    )
    code = shortcode.encode([state["bets"][b.id] // STEP for b in material.bets(state)])
    children: list[Node | None] = [
        nodes.changed(told),
        nodes.number(
            _("Your penalty"),
            f"{mine or 0.0:.0f}",
            [nodes.prose(_("Fewer points are better. Open cases are left out.")), table],
        ),
        nodes.table([_("Event"), _("Your bet"), _("Outcome"), _("Points"), _("Verdict")], rows, _("Your bets")),
        nodes.copy(code, _("Your code for the class")),
        nodes.text_input("class", _("Codes of your class, one after the other"), state["class"], rows=2),
    ]
    if isinstance(others, str):
        children.append(nodes.feedback(others, "notyet"))
    elif others:
        crowd = mean_penalty([(others[b.id], happened(b)) for b in material.bets(state)]) or 0.0
        count = len(state["class"].split())
        said = _(
            "The mean bets of {n} codes cost {crowd:.0f} points; yours {mine:.0f}. A crowd often beats its members."
        )
        children.append(nodes.changed(said.format(n=count, crowd=crowd, mine=mine or 0.0)))
    return nodes.step("see", children)


def _court(material: Material, state: State) -> Node:
    cases = [b for b in material.bets(state) if happened(b) is not None]
    placed = state["court"]
    items: list[dict[str, Any]] = []
    for bet in cases:
        item: dict[str, Any] = {"id": bet.id, "text": bet.text}
        if state["judged"]:
            given = next((box for box, held in placed.items() if bet.id in held), None)
            right = given == court_box(bet)
            item |= {"tone": "right" if right else "notyet", "feedback": f"{bet.why} {bet.verdict}"}
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
        told = {
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
                feedback=told,
                right=["two"],
            )
        )
    return nodes.step("why", children, done=state["why"] is not None)
