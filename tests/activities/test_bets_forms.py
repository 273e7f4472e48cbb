"""Lesson 05: the bets in three forms, their codes together, and what the student's own map says beside each bet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities import forecasts, your_map
from libya_lesson.activities.kit import class_codes
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.activities.parts.bets_forms import FORMS, WORDS, example
from libya_lesson.activities.parts.forecasts import COURT, boxes, happened
from libya_lesson.activities.parts.hindsight import Material
from libya_lesson.activities.parts.map import tie_list
from libya_lesson.activities.parts.map_told import name_of, weight_of
from libya_lesson.lesson import open_lesson
from tests.activities.flows import card, given, nodes_of, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])
GRADES = {"sources": {"O_debka": {"letter": "E"}, "O_media": {"letter": "E"}}, "sentences": {"C06": {"digit": 5}}}


def table(pack: str = "libya", saved: dict[str, Any] | None = None) -> Material:
    return forecasts.material(given(pack, "05", saved))


def ids(material: Material, form: str) -> list[str]:
    return [bet.id for bet in material.bets({"form": form})]


def locked(form: str, percent: int = 50) -> Any:
    sheet = card("forecasts", "libya", "05")
    sheet.act("form", form)
    for bet in ids(table(), form):
        sheet.act(f"bet:{bet}", str(percent) if form == "support" else percent)
    sheet.act("lock")
    sheet.act("all")
    return sheet


@PACKS
def test_each_form_holds_the_bets_of_the_one_before(pack: str) -> None:
    support, core, stretch = (ids(table(pack), form) for form in FORMS)
    assert (len(support), len(core)) == (4, 6) and set(support) < set(core) < set(stretch)


@PACKS
def test_with_help_half_of_the_bets_come_true_and_every_box_of_the_court_has_a_case(pack: str) -> None:
    bets = table(pack).bets({"form": "support"})
    assert [happened(bet) for bet in bets].count(True) == 2
    assert {box for bet in bets for box in boxes(bet)} == set(COURT)


@PACKS
def test_with_help_a_bet_is_one_of_five_words_with_its_percent(pack: str) -> None:
    sheet = card("forecasts", pack, "05")
    sheet.act("form", "support")
    first = ids(table(pack), "support")[0]
    shown = [(option["label"], option["note"]) for option in sheet.find(f"bet:{first}")["options"]]
    assert shown == [(f"{percent} %", word) for percent, word in WORDS.items()]
    sheet.act(f"bet:{first}", "30")
    assert sheet.state["bets"] == {first: 30} and sheet.find(f"bet:{first}")["value"] == "30"


@PACKS
def test_the_bet_that_is_worked_out_is_none_of_those_to_place_and_does_not_tell_its_end(pack: str) -> None:
    sheet = card("forecasts", pack, "05")
    sheet.act("form", "support")
    bet = example(table(pack).all_bets)
    assert bet is not None and bet.id not in ids(table(pack), "core")
    said = " ".join(texts(sheet.tree, "prose"))
    assert bet.text in said and bet.verdict not in said


def test_what_came_of_the_bet_that_was_worked_out_is_told_at_the_end() -> None:
    bet = example(table().all_bets)
    assert bet is not None
    assert any(bet.verdict in text for text in texts(locked("support").tree, "prose"))


def test_a_percent_that_has_no_word_is_placed_anew_when_help_is_chosen() -> None:
    sheet = card("forecasts", "libya", "05")
    first, second = ids(table(), "support")[:2]
    sheet.act(f"bet:{first}", 35)
    sheet.act(f"bet:{second}", 70)
    sheet.act("form", "support")
    assert sheet.state["bets"] == {second: 70}


@pytest.mark.parametrize("form", FORMS)
def test_codes_of_all_three_forms_count_together(form: str) -> None:
    sheet = locked(form, 5)
    sheet.act("class", " ".join(class_codes.code_of([50] * len(ids(table(), each))) for each in FORMS))
    assert any("your class (3 pasted codes) cost 25 points" in text for text in texts(sheet.tree, "changed"))


def test_answers_that_knew_only_a_switch_for_all_events_still_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("05", "libya")
    old = {"all": True, "bets": {bet.id: 40 for bet in table().all_bets}, "locked": True, "year": 1, "class": "",
           "court": {}, "judged": False, "why": None}  # fmt: skip
    lesson.work.set("05.bets", old)
    opened = lesson.card("bets")
    assert opened.find("form")["value"] == "stretch" and opened.find("bet:P13")["value"] == 40
    assert "notice" not in opened.tree


def folds(sheet: Card) -> list[str]:
    return [n["summary"] for n in nodes_of(sheet.tree, "details") if n["summary"].startswith("On the map")]


@PACKS
def test_under_a_bet_stand_only_the_ties_that_bear_on_it_with_their_weight_on_the_map(pack: str) -> None:
    material = table(pack)
    drawn = your_map.material(given(pack, "04"))
    state = {**your_map.initial(drawn), "by": "origins"}
    wide = {**state, "moods": ["future", "hypothetical"]}
    now = {row["edge_id"]: row for row in tie_list(drawn, state)}
    every = {row["edge_id"]: row for row in tie_list(drawn, wide)} | now
    for row, bet in zip(given(pack, "05").pack.records("forecasts"), material.all_bets, strict=True):
        wanted = [every[tie] for tie in row["ties"]]  # type: ignore[union-attr]  # the column holds ids
        assert [(t.name, t.weight) for t in bet.ties] == [(name_of(drawn, r), weight_of(r["weight"])) for r in wanted]


def test_a_tie_opens_its_sentences_and_how_its_number_was_made() -> None:
    fold = next(n for n in nodes_of(card("forecasts", "libya", "05").tree, "details") if "UAE" in n["summary"])
    (made,) = nodes_of(fold, "number")
    assert made["value"] == "0.35" and any("origin" in text for text in texts(made["how"], "prose"))
    assert len(nodes_of(fold, "excerpt")) == len([text for text in texts(fold, "prose") if "Voices: " in text]) > 0


def test_a_tie_of_plans_alone_says_so() -> None:
    ties = {tie.name: tie for bet in table().all_bets for tie in bet.ties}
    waits = {name for name, tie in ties.items() if tie.waits}
    assert "Russia → LNA (led by Haftar): support" in waits
    assert "LNA (led by Haftar) ↔ Russia: contact" not in waits
    assert any(text.endswith("support, so far a plan or a maybe") for text in folds(card("forecasts", "libya", "05")))


@PACKS
def test_a_bet_on_which_the_map_is_silent_says_so(pack: str) -> None:
    sheet = card("forecasts", pack, "05")
    sheet.act("form", "stretch")
    silent = sum(1 for bet in table(pack).all_bets if not bet.ties)
    told = [text for text in texts(sheet.tree, "prose") if text.startswith("The map has no tie that bears on this.")]
    assert len(told) == silent >= 1


def test_the_map_under_the_bets_is_the_students_own_with_what_was_changed_there() -> None:
    graded = table(saved={"02.grid": GRADES})
    changed = table(saved={"02.grid": GRADES, "04.map": {"guess": "x", "letters": {"O_debka": "A"}}})

    def support(material: Material) -> str:
        return next(tie.weight for bet in material.all_bets for tie in bet.ties if tie.waits)

    assert support(graded) != support(changed)
    assert "which you have not opened yet" in graded.whose
    assert changed.whose.startswith("Under each bet is what your map of lesson 04 says")


def test_a_letter_of_a_sample_student_is_told_apart_from_ones_own() -> None:
    material = table(saved={"02.grid": GRADES})
    told = [sentence.told for bet in material.all_bets for tie in bet.ties for sentence in tie.sentences]
    assert all("by Robin" not in text for text in told if "Voices: DEBKA" in text)
    assert any("by Robin (sample student)" in text for text in told if "Voices: Haftar himself" in text)
    assert "Where you gave no grade, that of Robin (sample student) stands in." in material.whose


def test_without_any_saved_work_a_sample_student_is_named() -> None:
    sheet = bind(forecasts, table())
    assert any("Those of Robin (sample student) draw the map under each bet." in t for t in texts(sheet.tree, "prose"))


@PACKS
def test_a_sentence_under_a_bet_is_told_by_its_words_and_not_by_its_number(pack: str) -> None:
    told = [text for text in texts(card("forecasts", pack, "05").tree, "prose") if "Voices: " in text]
    claims = given(pack, "05").pack.records("claims")
    assert told and not any(str(row["claim_id"]) in text for text in told for row in claims)
    assert all(any(text.startswith(f"**{row['text']}**") for row in claims) for text in told)
