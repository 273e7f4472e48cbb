"""What the map is made of: ties of the case file (or of the reading), ratings, and how they count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from libya_lesson.activities.kit.given import Student
from libya_lesson.activities.parts.reliability_state import REASONS as MARK_REASONS
from libya_lesson.judging import cards as evidence
from libya_lesson.judging.grades import LETTERS, STANDARD, Scale, grade_rows
from libya_lesson.judging.network import Counting, change_rows, frame, tie_rows
from libya_lesson.judging.origins import may_copy

ID = "04.map"
State = dict[str, Any]
Row = Mapping[str, Any]
SETTINGS = ("by", "moods", "unsourced", "threshold", "letters", "digits", "copies", "whose", "fill", "scale")
EVERYTHING = Counting(by="sentences", moods=("real", "future", "hypothetical"), unsourced=0.5, threshold=0.5)
REASONS = ("echo", "rating", "plan", "source", "strong")
PARTS = {"letters": "sources", "digits": "sentences"}  # as lesson 02 keeps them


@dataclass(frozen=True)
class Material:
    """Rows for `judging.network.edges` with what belongs to them: sentences, origins, actors and where they stand."""

    rows: Sequence[Row]
    lines: Mapping[str, Row]  # by claim: text, excerpt, start, end, chain, hedge, paragraph
    origins: Mapping[str, Row]  # by origin: name, sentence, copies, copies_why
    names: Mapping[str, str]
    places: Mapping[str, tuple[float, float]]
    bends: Mapping[str, float]
    guesses: Sequence[str]
    students: Sequence[Student]
    cards: Sequence[Row]
    opened: Sequence[str]  # cards dealt at the hinge
    relettered: Mapping[str, str]  # letters given at the hinge
    case: bool
    unread: str | None = None  # why the rules could read nothing at all


def initial(material: Material) -> State:
    """Nothing predicted; sentences are counted, plans and lines without a source are left aside."""
    del material
    return {
        "form": "core", "guess": None, "by": "sentences", "moods": [], "unsourced": False, "threshold": 0.5,
        "letters": {}, "digits": {}, "copies": {}, "whose": None, "fill": True, "scale": {}, "picked": None,
        "because": {}, "before": None, "reason": None, "note": "",
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; before the guess is locked only the guess counts."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "again":
        return initial(material)
    if state["guess"] is None:
        if kind == "form" and value in ("support", "core", "stretch"):
            return {**state, "form": value}
        return {**state, "guess": value} if kind == "guess" and value in material.guesses else state
    if kind in ("edge", "open"):
        return {**state, "picked": _picked(material, state, value)}
    if kind == "reason" and value in REASONS:
        return {**state, "reason": value}
    if kind in ("why_letter", "why_grade", "why_digit"):
        return _reasoned(state, "digits" if kind == "why_digit" else "letters", key, value)
    if kind == "note":
        return {**state, "note": str(value or "")[:300]}
    changed = _setting(material, state, kind, key, value)
    return state if changed is None else {**state, **changed, "before": {name: state[name] for name in SETTINGS}}


def _setting(material: Material, state: State, kind: str, key: str, value: Any) -> State | None:
    """The one setting that an event changes, or None."""
    if kind == "by" and value in ("sentences", "origins"):
        return {"by": value}
    if kind in ("future", "hypothetical"):
        moods = [mood for mood in state["moods"] if mood != kind]
        return {"moods": [*moods, kind] if value else moods}
    if kind in ("unsourced", "fill"):
        return {kind: bool(value)}
    if kind == "threshold":
        return {"threshold": min(0.95, max(0.05, float(value)))}
    if kind == "whose" and value in [one.id or "own" for one in material.students]:
        return {"whose": value, "letters": {}, "digits": {}, "because": {}}
    if kind in ("letter", "grade") and key in material.origins and value in LETTERS:
        return _marked(state, "letters", key, value, grades(material, {**state, "letters": {}})[0].get(key))
    if kind == "digit" and key in material.lines and str(value) in "123456":
        return _marked(state, "digits", key, int(value), grades(material, {**state, "digits": {}})[1].get(key))
    if kind == "copy" and key in material.origins and (value == "alone" or value in choices(material, state, key)):
        return {"copies": {**state["copies"], key: value}}
    if kind == "scale" and key in (*LETTERS[:5], "share"):
        return {"scale": {**state["scale"], key: min(1.0, max(0.0, float(value)))}}
    return None


def _marked(state: State, marks: str, key: str, mark: Any, given: Any) -> State:
    """A mark that is changed here waits for a reason of its own; back to the one that was given, it needs none."""
    kept = {name: value for name, value in state[marks].items() if name != key}
    part = PARTS[marks]
    because = {name: why for name, why in state.get("because", {}).get(part, {}).items() if name != key}
    changed = kept if mark == given else {**kept, key: mark}
    return {marks: changed, "because": {**state.get("because", {}), part: because}}


def _reasoned(state: State, marks: str, key: str, why: Any) -> State:
    """The reason for a mark that was changed here; the map stays as it is."""
    if key not in state[marks] or why not in MARK_REASONS:
        return state
    all_because, part = state.get("because", {}), PARTS[marks]
    return {**state, "because": {**all_because, part: {**all_because.get(part, {}), key: why}}}


def _picked(material: Material, state: State, value: Any) -> str | None:
    """A tie that the map shows, or nothing."""
    return str(value) if value in [row["edge_id"] for row in tie_list(material, state)] else None


def choices(material: Material, state: State, origin: str) -> list[str]:
    """The origins that this one could have its report from, without a circle."""
    return may_copy(material.origins, origin, copies(state))


def copies(state: State) -> dict[str, str]:
    """The student's calls on who repeats whom; "alone" is a call too and copies nobody."""
    return {origin: first for origin, first in state["copies"].items() if first != "alone"}


def student(material: Material, state: State) -> Student | None:
    """Whose grades of lesson 02 are on the map: the student's own, else a sample student's."""
    by = {one.id or "own": one for one in material.students}
    return by.get(state["whose"]) or next(iter(by.values()), None)


def grades(material: Material, state: State) -> tuple[dict[str, str], dict[str, int]]:
    """Letters by origin and digits by claim: from lesson 02, moved by opened cards, then what was re-rated here."""
    letters, digits = _given(student(material, state))
    stand_in = gap_filler(material, state)
    if stand_in is not None:
        more, numbers = _given(stand_in)
        mine = set(letters)
        letters = {**more, **letters}
        theirs = {key for key, line in material.lines.items() if line["origin"] not in mine}
        digits = {**{key: digit for key, digit in numbers.items() if key in theirs}, **digits}
    moved = evidence.after_cards(digits, material.cards, material.opened, list(material.lines))
    return {**letters, **material.relettered, **state["letters"]}, {**moved, **state["digits"]}


def gap_filler(material: Material, state: State) -> Student | None:
    """The sample student who stands in where the student's own grades have gaps; None where there are none."""
    found = student(material, state)
    if found is None or found.stands_in or not state["fill"]:
        return None
    rated = _given(found)[0]
    gaps = [origin for origin in material.origins if origin not in rated]
    return next((one for one in material.students if one.stands_in), None) if gaps else None


def _given(found: Student | None) -> tuple[dict[str, str], dict[str, int]]:
    saved = found.state if found else {}
    letters = {key: row["letter"] for key, row in saved.get("sources", {}).items() if row.get("letter")}
    return letters, {key: int(row["digit"]) for key, row in saved.get("sentences", {}).items() if row.get("digit")}


def scale(state: State) -> Scale:
    """The teaching convention, as the student has set it."""
    letters = {key: value for key, value in state["scale"].items() if key != "share"}
    share = state["scale"].get("share", STANDARD.digit_share)
    return replace(STANDARD, letters={**STANDARD.letters, **letters}, digit_share=share)


def counting(state: State) -> Counting:
    """How the student has set the map to count."""
    moods = ("real", *[mood for mood in ("future", "hypothetical") if mood in state["moods"]])
    unsourced = STANDARD.unsourced if state["unsourced"] else None
    return Counting(state["by"], moods, unsourced, state["threshold"])


def weighed(material: Material, state: State) -> list[dict[Any, Any]]:
    """Every row with the weight that the grades give it."""
    letters, digits = grades(material, state)
    return grade_rows(material.rows, letters, digits, copies(state), scale(state))


def tie_list(material: Material, state: State, how: Counting | None = None) -> list[dict[str, Any]]:
    """The rows of the map as it stands, or counted otherwise; without pandas, as it is asked for at every touch."""
    return tie_rows(weighed(material, state), copies(state), how or counting(state))


def ties(material: Material, state: State, how: Counting | None = None) -> pd.DataFrame:
    """The map as a table."""
    return frame(tie_list(material, state, how))


def unjudged(material: Material) -> list[dict[str, Any]]:
    """The map before anybody has judged anything: every sentence weighs 0.50, and all of them count."""
    return tie_rows([{**row, "weight": 0.5} for row in material.rows], {}, EVERYTHING)


def judged(material: Material, state: State) -> list[dict[str, Any]]:
    """The map by graded, independent origins, plans and maybes included."""
    return tie_list(material, state, replace(EVERYTHING, by="origins", unsourced=counting(state).unsourced))


def fades(material: Material, state: State) -> list[dict[str, Any]]:
    """What the student's judgement does to each tie: from every sentence alike to graded, independent origins.

    Plans and maybes are in both maps here, so that like is held against like.
    """
    return change_rows(unjudged(material), judged(material, state))


def moved(material: Material, state: State, now: Sequence[Row]) -> list[dict[str, Any]]:
    """What the last change did to the map, whose rows are these now."""
    if state["before"] is None:
        return []
    return change_rows(tie_list(material, {**state, **state["before"]}), now)
