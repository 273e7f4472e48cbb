"""Hindsight: bets as of the article's day, revealed year by year, with penalty points and a court of two questions.

Penalty points are Brier's (1950), from 0 to 100. Whether something came true and whether it was supported at the time
are two questions; the court keeps them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.forecasts import Bet, happened, settled
from libya_lesson.activities.parts.hindsight import ID, STEP, Material, State, cost, court, lookup
from libya_lesson.judging.brier import mean_penalty
from libya_lesson.judging.grades import weight
from libya_lesson.locale import N_, _, date, ngettext, number
from libya_lesson.packs.citing import citation, ids

__all__ = ["ID", "initial", "material", "update", "view"]

SPEAKS = {"for": N_("for bet {n}"), "against": N_("against bet {n}"), "neither": N_("on bet {n}")}


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
                f"{letter or ''}{digit or ''}",
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
        "board": "",
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
    return {**state, kind: value} if kind in ("class", "board", "why") else state


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
            children += [cost(material, state), court(material, state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=15, kicker=kicker)


def _bet(material: Material, state: State) -> Node:
    rows: list[Node | None] = []
    if material.stands_in and not state["locked"]:
        told = _("You have no grades from lesson 02 yet. Those of {name} stand in.")
        rows.append(nodes.prose(told.format(name=material.stands_in), "note"))
    mine = _("your grade in lesson 02: {grade}")
    for place, bet in enumerate(material.bets(state), start=1):
        note = (_("grade of {name}: {grade}") if material.stands_in else mine).format(
            name=material.stands_in, grade=bet.grade
        )
        rows.append(
            nodes.slider(
                f"bet:{bet.id}",
                f"{place}. {bet.text}",
                state["bets"].get(bet.id),
                0,
                100,
                STEP,
                unit=" %",
                left=_("will not happen"),
                right=_("will happen"),
                locked=state["locked"],
                note=note if bet.weight is not None else None,
            )
        )
    if not state["locked"]:
        more = _("Harder: bet on all {n} events").format(n=len(material.all_bets))
        rows.insert(0, nodes.toggle("all_bets", more, state["all"]))
        left = sum(1 for bet in material.bets(state) if bet.id not in state["bets"])
        rows.append(nodes.details(_("What does a bet cost?"), [lookup()]))
        rows.append(nodes.button("lock", _("Lock my bets"), disabled=left > 0))
        if left:
            open_bets = ngettext("{n} bet still to place.", "{n} bets still to place.", left)
            rows.append(nodes.prose(open_bets.format(n=left), "small"))
    return nodes.step("predict", rows, done=state["locked"])


def _years(material: Material, state: State) -> Node:
    shown = material.years(state)[: state["year"]]
    events = [
        {
            "date": str(year),
            "text": f"{text} *{_(SPEAKS[direction]).format(n=place)}*",
            "source": cited,
            "kind": "later",
        }
        for year in shown
        for place, bet in enumerate(material.bets(state), start=1)
        for when, text, cited, direction in bet.later
        if when == year
    ]
    children: list[Node | None] = [
        nodes.prose(
            _("Everything here was reported later. Nobody could know it on {day}.").format(day=date(material.day)),
            "note",
        )
    ]
    if events:
        children.append(nodes.timeline(events, _("What later sources report")))
        if state["year"] < len(material.years(state)):  # at the end the next step sums up
            children.append(nodes.changed(_so_far(material, state, shown[-1])))
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


def _so_far(material: Material, state: State, year: int) -> str:
    """What the bets have cost by the end of a year."""
    bets = material.bets(state)
    over = [bet for bet in bets if settled(bet, year)]
    points = mean_penalty([(state["bets"][bet.id], happened(bet)) for bet in over])
    if points is None:
        return _("By the end of {year} no bet is settled yet.").format(year=year)
    told = ngettext(
        "By the end of {year}, {n} of {all} bets is settled. It cost you {points} of 100 points.",
        "By the end of {year}, {n} of {all} bets are settled. They cost you {points} of 100 points on average.",
        len(over),
    )
    return told.format(year=year, n=len(over), all=len(bets), points=number(points))
