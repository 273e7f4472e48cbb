"""Twin maps: mine and a partner's by code; where do we disagree, and which rating or call makes the difference?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given, Student
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_told import named, weight_of
from libya_lesson.activities.parts.own_map import OwnMap, own_map
from libya_lesson.activities.parts.twin_code import Ratings, claims, decode, encode
from libya_lesson.figures.figure import ACCENT, UNSURE
from libya_lesson.figures.network import network_map
from libya_lesson.judging.combining import written
from libya_lesson.judging.network import changes
from libya_lesson.locale import _, ngettext

ID = "04.twins"
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """The own map."""

    own: OwnMap


def material(given: Given) -> Material:
    """The student's own map, with its settings."""
    return Material(own_map(given))


def initial(material: Material) -> State:
    """No partner yet."""
    del material
    return {"guess": None, "partner": "", "sample": None, "note": ""}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "again":
        return initial(material)
    if state["guess"] is None:
        return {**state, "guess": value} if kind == "guess" and value in material.own.map.guesses else state
    if kind == "sample" and value in [one.id for one in samples(material)]:
        return {**state, "sample": value, "partner": ""}
    if kind == "partner" and str(value or "").strip():  # a real partner takes the place of an invented one
        state = {**state, "sample": None}
    if kind in ("partner", "note"):
        return {**state, kind: str(value or "")[:200]}
    return state


def mine(material: Material) -> Ratings:
    """The ratings that the own map rests on: its own sources and sentences, no others."""
    own, settings = material.own, dict(material.own.settings)
    return _kept(material, (*_map.grades(own.map, settings), _map.copies(settings)))


def _kept(material: Material, ratings: Ratings) -> Ratings:
    letters, digits, copies = ratings
    origins, known = material.own.map.origins, set(claims(material.own.map))
    return (
        {key: letter for key, letter in letters.items() if key in origins},
        {claim: digit for claim, digit in digits.items() if claim in known},
        copies,
    )


def samples(material: Material) -> list[Student]:
    """Sample students whose grades can stand in for a partner's; whoever stands in for oneself is no partner."""
    return [one for one in material.own.map.students if one.stands_in and one != _stand_in(material)]


def _stand_in(material: Material) -> Student | None:
    """The sample student whose grades stand on one's own map, if any."""
    found = _map.student(material.own.map, dict(material.own.settings))
    return found if found and found.stands_in else None


def theirs(material: Material, state: State) -> Ratings | str | None:
    """The partner's ratings, or a sentence on what is wrong with the code, or None without one."""
    if not state["partner"].strip():
        chosen = next((one.id for one in samples(material) if one.id == state["sample"]), None)
        settings = {**_map.initial(material.own.map), "whose": chosen}
        return _kept(material, (*_map.grades(material.own.map, settings), {})) if chosen else None
    try:
        return decode(material.own.map, state["partner"])
    except ValueError as problem:
        return str(problem)


def _partner(material: Material, state: State) -> str:
    """What a partner is called: a sample student by the name alone."""
    sample = None if state["partner"].strip() else state["sample"]
    chosen = next((one for one in samples(material) if one.id == sample), None)
    return chosen.name.partition(" (")[0] if chosen else _("your partner")


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("Twin maps"), _("Plus · Your map beside a partner's")
    if not material.own.map.rows:
        none = _("There are no ties to compare in this text.")
        return nodes.card(ID, title, [nodes.prose(none)], kicker=kicker, plus=True)
    lead = _("Swap codes with a partner, in writing or aloud. Then find the tie on which you differ most.")
    ratings = theirs(material, state)
    instead = _stand_in(material)
    borrowed = _("You have no grades from lesson 02 yet: those of {name} are taken as yours.")
    act = [
        *([nodes.prose(borrowed.format(name=instead.name), "note")] if instead else []),
        nodes.copy(encode(material.own.map, mine(material)), _("Your code"), code=True),
        nodes.text_input("partner", _("Your partner's code"), state["partner"], placeholder="ABCD EFGH …"),
        *([nodes.feedback(ratings, "notyet")] if isinstance(ratings, str) else []),
    ]
    if samples(material):
        alone = [{"id": one.id, "label": one.name} for one in samples(material)]
        ask = _("Nobody beside you? Take an invented student")
        act.append(nodes.choice("sample", ask, alone, state["sample"], layout="buttons"))
    told = state["guess"] is not None
    options = [{"id": name, "label": named(material.own.map, name)} for name in material.own.map.guesses]
    guess = nodes.choice("guess", _("On which of these will you differ most?"), options, state["guess"], locked=told,
                         confirm=_("Lock my guess"))  # fmt: skip
    children: list[Node | None] = [nodes.prose(lead, "lead"), nodes.step("predict", [guess], done=told)]
    if told:
        children.append(nodes.step("act", act, done=isinstance(ratings, tuple)))
    if told and isinstance(ratings, tuple):
        children += [_see(material, state, ratings), _why(state)]
    if told:
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=8, kicker=kicker, plus=True)


def _see(material: Material, state: State, ratings: Ratings) -> Node:
    """Both maps in one table, the disagreement on one map, and what makes the difference."""
    own, settings = material.own.map, dict(material.own.settings)
    letters, digits, copies = ratings
    whose = _partner(material, state)
    other = replace(own, students=(), cards=(), relettered={})
    other_settings = {**settings, "letters": letters, "digits": digits, "copies": copies}
    shown = _map.ties(own, settings)
    what = changes(shown, _map.ties(other, other_settings))
    rows = [
        [named(own, row["edge_id"]), weight_of(row["before"]), weight_of(row["after"])]
        for row in what.head(8).to_dict("records")
    ]
    if not rows:
        same = _("You agree on every tie. Do you agree for the same reasons? Compare your letters.")
        return nodes.step("see", [nodes.changed(same), *_differences(material, ratings, whose)], done=True)
    apart = {row["edge_id"]: abs(row["change"]) for row in what.to_dict("records")}
    shades = {name: ACCENT if apart.get(name, 0) >= 0.1 else UNSURE for name in shown["edge_id"]}
    drawn = network_map(shown, own.places, own.names, own.bends, shades=shades,
                        changed=[name for name, much in apart.items() if much >= 0.25])  # fmt: skip
    told = _("You differ most on **{tie}**: you {mine}, {whose} {theirs}.").format(
        tie=rows[0][0], mine=rows[0][1], whose=whose, theirs=rows[0][2]
    )
    guess = nodes.prose(_guessed(material, str(state["guess"]), what.to_dict("records")))
    table = nodes.table([_("Tie"), _("You"), _begun(whose)], rows, _("Where you differ most"))
    both = _("you {mine}, {whose} {theirs}")
    lines = [
        {
            "label": tie,
            "now": row["before"],
            "was": row["after"],
            "said": both.format(mine=yours, whose=whose, theirs=partners),
        }
        for (tie, yours, partners), row in zip(rows, what.head(8).to_dict("records"), strict=True)
    ]
    scale = nodes.shifts(str(table["caption"]), lines, table, ticks={0.0: "0", 0.5: written(0.5), 1.0: "1"}, high=1,
                        key={"was": whose, "now": _("you")})  # fmt: skip
    made = _("From 0 to 1: what a tie weighs by the letters and digits of its sources, counted as on your map above.")
    how = nodes.how(_("How was this number made?"), [nodes.prose(made)])
    key = nodes.prose(_("Purple: you differ. Grey: you agree. With a halo: you are far apart."), "small")
    figure = nodes.figure(drawn.spec, drawn.description, nodes.table(*drawn.cells(), _("Your ties")), height=450)
    return nodes.step(
        "see", [nodes.changed(told), guess, figure, key, scale, how, *_differences(material, ratings, whose)], done=True
    )


def _guessed(material: Material, guess: str, what: Sequence[Mapping[Any, Any]]) -> str:
    """The guess beside the ties to choose from: only they could be guessed."""
    apart = {row["edge_id"]: abs(row["change"]) for row in what if row["edge_id"] in material.own.map.guesses}
    tie = named(material.own.map, guess)
    if not apart:
        return _("Your guess was {tie}. You agree on all that you could choose from.").format(tie=tie)
    most = max(apart, key=lambda name: (apart[name], name))
    if apart.get(guess, 0.0) >= apart[most] - 0.005:
        return _("Your guess was right: of the ties to choose from you differ most on {tie}.").format(tie=tie)
    told = _("Your guess was {tie}. Of the ties to choose from you differ more on {most}.")
    return told.format(tie=tie, most=named(material.own.map, most))


def _differences(material: Material, ratings: Ratings, whose: str) -> Sequence[Node]:
    """Which ratings and which calls differ: the first question when two maps do."""
    letters, digits, copies = mine(material)
    origins, lines, calls = material.own.map.origins, material.own.map.lines, (copies, ratings[2])
    rows = [
        [row["name"], letters.get(key, "–"), ratings[0].get(key, "–")]
        for key, row in origins.items()
        if letters.get(key) != ratings[0].get(key)
    ]
    rows += [
        [lines[claim]["text"], digits.get(claim, "–"), ratings[1].get(claim, "–")]
        for claim in claims(material.own.map)
        if digits.get(claim) != ratings[1].get(claim)
    ]
    rows += [
        [_("Whom {name} only repeats").format(name=row["name"]), *(_repeated(origins, call.get(key)) for call in calls)]
        for key, row in origins.items()
        if copies.get(key) != ratings[2].get(key)
    ]
    told = ngettext("{n} rating or call differs.", "{n} ratings and calls differ.", len(rows)).format(n=len(rows))
    table = nodes.table([_("Rating or call"), _("You"), _begun(whose)], rows, told)
    return [nodes.details(_("Which rating or call makes the difference?"), [table])]


def _begun(name: str) -> str:
    """A name as a heading begins."""
    return name[:1].upper() + name[1:]


def _repeated(origins: Mapping[str, Mapping[str, Any]], key: str | None) -> str:
    return str(origins[key]["name"]) if key and key in origins else _("nobody")


def _why(state: State) -> Node:
    ask = _("Talk it over. Whose call changed, and because of what?")
    return nodes.step("why", [nodes.text_input("note", ask, state["note"])], done=bool(state["note"]))
