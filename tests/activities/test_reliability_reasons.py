"""New marks on the reliability grid count with their reasons, in lesson 04 too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities import reliability
from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import find, walk
from libya_lesson.lesson import open_lesson

from .flows import given
from .test_reliability import changed


def test_a_grade_without_a_reason_is_not_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    letter = next(n["id"] for n in walk(card.tree) if n["type"] == "choice" and n["id"].startswith("letter"))
    card.act(letter, "B")
    with pytest.raises(ValueError, match="locked"):
        card.act("next")


def re_marked(card: Card) -> str:
    """Move the letter of the chosen source to D and say whose it is."""
    origin = str(card.find("grid")["selected"])
    card.act(f"letter:{origin}", "D")
    return origin


def kept() -> dict[str, Any]:
    """What lesson 04 gets, once the card has saved it."""
    state = open_lesson("04", "libya").work_of("02.grid").get("02.grid")
    assert state is not None
    return state


def test_a_new_mark_without_a_reason_is_seen_on_the_grid_and_does_not_count_yet(graded: Card) -> None:
    origin = re_marked(graded)
    point = next(p for p in graded.find("grid")["points"] if p["id"] == origin)
    assert (point["row"], point["note"]) == ("D", "no reason yet")
    assert kept()["sources"][origin] == {"letter": "C", "why": "stake"}


def test_the_diagonal_counts_a_new_mark_when_it_has_its_reason(graded: Card) -> None:
    def meter() -> str:
        return str(next(n["value"] for n in walk(graded.tree) if n["type"] == "number"))

    assert meter() == "5 of 5"
    origin = re_marked(graded)
    assert meter() == "5 of 5" and "On the diagonal: 5 of 5." in str(graded.tree)
    graded.act(f"why_source:{origin}", "track_record")
    assert meter() == "4 of 5" and "On the diagonal: 4 of 5." in str(graded.tree)


def test_a_new_mark_counts_as_soon_as_its_reason_is_given(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "track_record")
    assert kept()["sources"][origin] == {"letter": "D", "why": "track_record"}
    assert "from C3 to D3 (track record)" in changed(graded)


def test_reading_on_is_closed_until_every_new_mark_has_its_reason(graded: Card) -> None:
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    assert not graded.find("finish").get("disabled")
    origin = re_marked(graded)
    assert graded.find("finish")["disabled"]
    assert "One more thing: a reason for your new mark of DEBKA." in str(graded.tree)
    graded.act(f"why_source:{origin}", "track_record")
    assert not graded.find("finish").get("disabled")


def test_a_mark_that_goes_back_needs_no_new_reason(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "track_record")
    graded.act(f"letter:{origin}", "E")
    graded.act(f"letter:{origin}", "C")
    assert kept()["sources"][origin] == {"letter": "C", "why": "stake"}
    assert not any(n.get("id") == f"why_source:{origin}" for n in walk(graded.tree))


def test_a_reason_for_a_letter_leaves_the_digit_as_it_was(graded: Card) -> None:
    point = graded.find("grid")["points"][0]
    graded.act("grid", {"point": point["id"], "row": "D", "column": "4"})
    graded.act(f"why_source:{point['id']}", "track_record")
    digits = [mark["digit"] for mark in kept()["sentences"].values()]
    assert 4 not in digits[1:] and "(track record, no reason yet)" in changed(graded)


def test_a_further_source_counts_only_with_its_reason(finished: Card) -> None:
    finished.act("letter:O_press", "B")
    assert "O_press" not in kept()["sources"]
    finished.act("why_source:O_press", "independent")
    assert kept()["sources"]["O_press"] == {"letter": "B", "why": "independent"}


def test_further_sources_are_counted_when_both_marks_have_reasons(finished: Card) -> None:
    def done() -> int:
        return int(next(n["done"] for n in walk(finished.tree) if n.get("label") == "Graded, with reasons"))

    for control, value in (("letter:O_press", "B"), ("why_source:O_press", "independent"), ("digit:C16", "1")):
        finished.act(control, value)
    assert done() == 0
    finished.act("why_sentence:C16", "independent")
    assert done() == 1


def test_marks_of_an_older_version_count_and_ask_for_their_reason() -> None:
    material = reliability.material(given())
    pair = material.more[0]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True, "finished": True}
    state["sources"] = {str(p.origin["origin_id"]): {"letter": "C", "why": "stake"} for p in material.pairs}
    state["sentences"] = {str(p.claim["claim_id"]): {"digit": 3, "why": "vague"} for p in material.pairs}
    state["first"] = {"sources": dict(state["sources"]), "sentences": dict(state["sentences"])}
    state["sources"][str(pair.origin["origin_id"])] = {"letter": "B"}
    del state["pencilled"]
    why = find(reliability.view(material, state), f"why_source:{pair.origin['origin_id']}")
    assert why.get("value") is None
    answered = reliability.update(material, state, {"id": why["id"], "value": "saw_it"})
    assert answered["sources"][pair.origin["origin_id"]] == {"letter": "B", "why": "saw_it"}


def test_the_reasons_stand_beside_the_bands(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "saw_it")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    letters = next(n for n in walk(graded.tree) if n["type"] == "table" and n["caption"].startswith("Letters"))
    assert letters["columns"][2] == "Your reason"
    assert [row[2] for row in letters["rows"]].count("was there, or was not") == 1


def test_a_reason_about_the_source_is_sent_back_from_the_sentence(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    while not any(n.get("id", "").startswith("why_sentence") for n in walk(card.tree)):
        for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice"]:
            if control.startswith(("letter", "why_source")):
                card.act(control, "C" if control.startswith("letter") else "stake")
        card.act("next")
    asked = next(n for n in walk(card.tree) if n.get("id", "").startswith("why_sentence"))
    assert asked["feedback"]["stake"].startswith("Whose stake?")
