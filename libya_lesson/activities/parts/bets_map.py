"""What the student's own map of lesson 04 says of a bet: its ties, what each weighs, how, and by which sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.node import Mark
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.map_panel import MOOD_WORDS, code, made
from libya_lesson.activities.parts.map_told import name_of, weight_of
from libya_lesson.activities.parts.own_map import OwnMap, own_map
from libya_lesson.figures.ties import STATE_WORDS
from libya_lesson.judging.combining import written
from libya_lesson.judging.network import edge_id
from libya_lesson.locale import _, percent


@dataclass(frozen=True)
class Sentence:
    """A sentence of a tie as printed, what is marked in it, and a line on its voices and its grade."""

    text: str
    mark: Mark
    told: str


@dataclass(frozen=True)
class Tie:
    """A tie of the own map in words: its name, weight and state, how the weight was made, its sentences."""

    name: str
    weight: str
    state: str
    made: Sequence[str]
    sentences: Sequence[Sentence]
    waits: bool = False  # all that is said of it is a plan or a maybe, which the student's map does not show


@dataclass(frozen=True)
class Drawn:
    """The ties of the own map by id, and whose grades draw it."""

    ties: Mapping[str, Tie]
    whose: str


NOTHING = Drawn({}, "")


def drawn(given: Given) -> Drawn:
    """The student's map as it was left, plans and maybes added where a tie has nothing else; none without ties."""
    if not given.pack.records("edges"):
        return NOTHING
    own = own_map(given)
    as_left = dict(own.settings)
    wide = {**as_left, "moods": ["future", "hypothetical"]}
    now = {row["edge_id"]: row for row in _map.tie_list(own.map, as_left)}
    weighed = _map.weighed(own.map, as_left)
    ties = {}
    for row in _map.tie_list(own.map, wide):
        key = row["edge_id"]
        settings = as_left if key in now else wide
        moods = _map.counting(settings).moods
        said = [each for each in weighed if edge_id(each) == key and each["mood"] in moods]
        ties[key] = _tie(own, settings, now.get(key, row), said, waits=key not in now)
    return Drawn(ties, _whose(given, own))


def _tie(
    own: OwnMap, state: _map.State, row: Mapping[str, Any], said: Sequence[Mapping[Any, Any]], *, waits: bool
) -> Tie:
    steps, summed = made(own.map, state, row, said)
    return Tie(
        name_of(own.map, row),
        weight_of(row["weight"]),
        _(STATE_WORDS[row["state"]]),
        [*steps, summed, _convention(state)],
        [_sentence(own, state, each) for each in said],
        waits,
    )


def _convention(state: _map.State) -> str:
    """What letters and digits weigh, as the student has set it in lesson 04."""
    now = _map.scale(state)
    letters = ", ".join(f"{letter} = {written(weight)}" for letter, weight in now.letters.items())
    digits = ", ".join(f"{digit} = {written(weight)}" for digit, weight in now.digits.items())
    told = _("What they weigh, as set in lesson 04: {letters}; {digits}; {share} of a weight comes from the digit.")
    return told.format(letters=letters, digits=digits, share=percent(now.digit_share))


def _sentence(own: OwnMap, state: _map.State, row: Mapping[Any, Any]) -> Sentence:
    line = own.map.lines[row["claim_id"]]
    mark = {"start": line["start"], "end": line["end"], "kind": "author" if row["origin"] is None else "named"}
    told = _("**{claim}** Told as: {mood}. Voices: {chain}. Grade: {code}.").format(
        claim=line["text"], mood=_(MOOD_WORDS[row["mood"]]), chain=line["chain"], code=_grade(own, state, row)
    )
    return Sentence(line["excerpt"], mark, told)


def _grade(own: OwnMap, state: _map.State, row: Mapping[Any, Any]) -> str:
    """A sentence's grade and weight, and whose it is where a sample student fills a gap in the own grades."""
    graded, filler = code(own.map, state, row), _map.gap_filler(own.map, state)

    def given(fill: bool) -> tuple[bool, bool]:
        letters, digits = _map.grades(own.map, {**state, "fill": fill})
        return row["origin"] in letters, row["claim_id"] in digits

    mine, every = given(False), given(bool(state["fill"]))
    if row["origin"] is None or filler is None or mine == every:
        return graded
    told = _("{code}, partly by {name}") if any(mine) else _("{code}, by {name}")
    return told.format(code=graded, name=filler.name)


def _whose(given: Given, own: OwnMap) -> str:
    """A sentence on whose map this is: the own one, the own grades on a map never opened, or a sample student's."""
    state = dict(own.settings)
    found, filler = _map.student(own.map, state), _map.gap_filler(own.map, state)
    if found is None:
        return _("Nobody's grades are saved here, so the map under each bet cannot weigh anything.")
    if found.stands_in:
        own_grades = given.answer("02.grid") is not None
        told = (
            _("Under each bet is what your map of lesson 04 says. You have put the grades of {name} on it.")
            if own_grades
            else _("You have no grades from lesson 02 yet. Those of {name} draw the map under each bet.")
        )
        return told.format(name=found.name)
    told = (
        _("Under each bet is what your map of lesson 04 says, counted by independent origins.")
        if given.answer(_map.ID)
        else _("Under each bet is what your grades make of the map of lesson 04, which you have not opened yet.")
    )
    if filler is not None:
        told += " " + _("Where you gave no grade, that of {name} stands in.").format(name=filler.name)
    return told


def beside(ties: Sequence[Tie], grade: str) -> list[Node]:
    """What stands under a bet: a fold for each tie, or that the map says nothing of it.

    >>> beside([], "")[0]["text"]
    'The map has no tie that bears on this.'
    """
    if ties:
        return [_fold(tie) for tie in ties]
    told = _("The map has no tie that bears on this.")
    return [nodes.prose(f"{told} {grade}".strip(), "small")]


def _fold(tie: Tie) -> Node:
    """A tie as one line with its weight; opened, how the weight was made, and the sentences."""
    marked = _("{tie}, so far a plan or a maybe") if tie.waits else "{tie}"
    label = _("On the map: {tie}").format(tie=marked.format(tie=tie.name))
    summed = [nodes.prose("\n".join(f"- {step}" for step in tie.made))]
    waits = _("No sentence reports it as real, so it stands in a layer that your map does not show.")
    return nodes.details(
        label,
        [
            nodes.number(
                _("Weight: {state}").format(state=tie.state), tie.weight, summed, note=waits if tie.waits else None
            ),
            *[node for each in tie.sentences for node in _shown(each)],
        ],
        note=_("weight {n}").format(n=tie.weight),
    )


def _shown(sentence: Sentence) -> list[Node]:
    return [nodes.excerpt(sentence.text, [sentence.mark], _("In the article")), nodes.prose(sentence.told, "small")]
