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
from libya_lesson.activities.parts import bets_forms, bets_map
from libya_lesson.activities.parts.bets_class import mean_sum
from libya_lesson.activities.parts.forecasts import Bet, happened, settled
from libya_lesson.activities.parts.hindsight import ID, Material, State, cost, court, lookup
from libya_lesson.judging.brier import mean_penalty
from libya_lesson.judging.grades import weight
from libya_lesson.locale import N_, _, date, ngettext, number
from libya_lesson.packs.citing import citation, ids

__all__ = ["ID", "initial", "material", "update", "view"]

SPEAKS = {"for": N_("for bet {n}"), "against": N_("against bet {n}"), "neither": N_("on bet {n}")}


def material(given: Given) -> Material:
    """The pack's forecasts with what each year brought, and what the student's own map and grades said then."""
    pack, text = given.pack, given.pack.text
    grades = given.earlier("02.grid")
    letters = {k: v.get("letter") for k, v in (grades.state.get("sources", {}) if grades else {}).items()}
    digits = {k: v.get("digit") for k, v in (grades.state.get("sentences", {}) if grades else {}).items()}
    origins = {row["claim_id"]: row["origin"] for row in pack.records("claims")}
    rows, bets = pack.records("forecasts"), []
    drawn = bets_map.drawn(given) if rows else bets_map.NOTHING
    for row in rows:
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
                [drawn.ties[tie] for tie in ids(row["ties"]) if tie in drawn.ties],
            )
        )
    stand = grades.name if grades and grades.stands_in else None
    return Material(bets, str(pack.about.get("as_of", "")), stand, drawn.whose)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """No bet placed."""
    return {
        "form": None,
        "bets": {},
        "locked": False,
        "year": 0,
        "skipped": False,
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
    if kind == "form" and value in bets_forms.FORMS and not state["locked"]:
        return {**state, "form": value, "bets": bets_forms.moved(state, value)}
    if kind == "bet" and not state["locked"]:
        return {**state, "bets": {**state["bets"], key: int(value or 0)}}
    if kind == "lock" and all(bet.id in state["bets"] for bet in material.bets(state)):
        return {**state, "locked": True}
    if not state["locked"]:
        return state
    if kind == "year" and state["year"] < len(material.years(state)):
        return {**state, "year": state["year"] + 1}
    if kind == "all":
        return {**state, "year": len(material.years(state)), "skipped": True}
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
    lead = _("It is {day}. You know what the article knows, and your own map. **How likely is each event?**")
    children: list[Node | None] = [
        nodes.prose(lead.format(day=date(material.day)), "lead"),
        bets_forms.choice(state, len(material.all_bets)),
        _bet(material, state),
    ]
    if state["locked"]:
        children.append(_years(material, state))
        if state["year"] >= len(material.years(state)):
            children += [cost(material, state), court(material, state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=15, kicker=kicker)


def _bet(material: Material, state: State) -> Node:
    rows: list[Node | None] = []
    helped = bets_forms.example(material.all_bets) if bets_forms.form(state) == "support" else None
    if not state["locked"]:
        meaning = _("A weight tells how well a tie is supported, not how likely the event is.")
        rows.append(nodes.prose(f"{material.whose} {meaning}".strip(), "note") if material.whose else None)
        rows.append(bets_forms.worked(helped) if helped else None)
    for place, bet in enumerate(material.bets(state), start=1):
        under = bets_map.beside(bet.ties, _grade(material, bet))
        rows.append(nodes.group(None, [bets_forms.control(bet, place, state), *under]))
    if not state["locked"]:
        left = sum(1 for bet in material.bets(state) if bet.id not in state["bets"])
        rows.append(nodes.details(_("What does a bet cost?"), [lookup()]))
        open_bets = ngettext("{n} bet still to place.", "{n} bets still to place.", left).format(n=left)
        lock = nodes.button("lock", _("Lock my bets"), disabled=left > 0)
        rows.append(nodes.columns([lock, nodes.prose(open_bets, "small")]) if left else lock)
    return nodes.step("predict", rows, done=state["locked"])


def _grade(material: Material, bet: Bet) -> str:
    """The grade of a bet's sentence, for where no tie says more."""
    if bet.weight is None:
        return ""
    if material.stands_in:
        return _("Its sentence has the grade {grade}, by {name}.").format(grade=bet.grade, name=material.stands_in)
    return _("You gave its sentence the grade {grade} in lesson 02.").format(grade=bet.grade)


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
        caption = _("What later sources report")
        reports = ngettext("{n} report", "{n} reports", len(events)).format(n=len(events))
        timeline = nodes.timeline(events, caption)
        # Whoever skips to the end shall see the comparison, which tells of each bet what came of it.
        skipped = state.get("skipped") and state["year"] >= len(material.years(state))
        children.append(nodes.details(caption, [timeline], note=reports) if skipped else timeline)
        if state["year"] < len(material.years(state)):  # at the end the next step sums up
            children.append(nodes.changed(_so_far(material, state, shown[-1])))
            children.append(_so_far_made(material, state, shown[-1]))
    if state["year"] < len(material.years(state)):
        year = material.years(state)[state["year"]]
        children.append(
            nodes.columns(
                [
                    nodes.button("year", _("Let time pass: {year}").format(year=year)),
                    nodes.button("all", _("Skip to the end"), "quiet"),
                ]
            )
        )
    return nodes.step("act", children, done=state["year"] >= len(material.years(state)))


def _so_far_made(material: Material, state: State, year: int) -> Node | None:
    """The sum behind the points so far, once a bet is settled."""
    over = [(state["bets"][bet.id], happened(bet)) for bet in material.bets(state) if settled(bet, year)]
    if not over:
        return None
    told = _("A bet costs the square of its distance from what happened, divided by 100. The settled bets: {sum}")
    return nodes.how(_("How was this number made?"), [nodes.prose(told.format(sum=mean_sum(over)))])


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
