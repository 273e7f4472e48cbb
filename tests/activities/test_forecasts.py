"""Lesson 05: what a forecast lacks, bets that are settled year by year, the class, and the court of hindsight."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from libya_lesson.activities import forecasts, testable
from libya_lesson.activities.kit import class_codes
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.parts.forecasts import COURT, boxes, happened, told
from libya_lesson.activities.parts.hindsight import Material
from tests.activities.flows import card, given, nodes_of, texts


def table(pack: str = "libya") -> Material:
    return forecasts.material(given(pack, "05"))


def locked(pack: str = "libya", percent: int = 50, every: bool = False) -> Any:
    sheet = card("forecasts", pack, "05")
    if every:
        sheet.act("form", "stretch")
    for bet in table(pack).bets(sheet.state):
        sheet.act(f"bet:{bet.id}", percent)
    sheet.act("lock")
    return sheet


def checked(*chosen: str) -> Any:
    sheet = card("testable", "libya", "05")
    sheet.act("predict", "1")
    sheet.act("lock")
    first = testable.material(given("libya", "05")).items[0]
    sheet.act(f"missing:{first.id}", list(chosen))
    sheet.act(f"check:{first.id}")
    return sheet


def test_a_forecast_is_shown_in_its_whole_sentence_so_that_who_and_where_can_be_seen() -> None:
    for item in testable.material(given("libya", "05")).items:
        assert item.sentence[0].isupper() or item.sentence[0] in '“"'
        assert item.sentence.rstrip()[-1] in '.”"' and 0 <= item.mark[0] < item.mark[1] <= len(item.sentence)


def test_a_list_is_told_what_it_found_what_it_overlooked_and_what_is_not_missing() -> None:
    (reply,) = texts(checked("who", "when").tree, "feedback")
    assert reply.startswith("Found: by what day. Overlooked: what counts. ")
    assert "Not missing, the sentence says it: who does it." in reply


def test_an_exact_list_is_right() -> None:
    (reply,) = texts(checked("what", "when").tree, "feedback")
    assert reply.startswith("Found: what counts, by what day. ") and "Overlooked" not in reply


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_the_core_bets_are_balanced_and_one_of_them_was_supported(pack: str) -> None:
    bets = table(pack).bets({"form": "core"})
    assert [happened(bet) for bet in bets].count(True) == [happened(bet) for bet in bets].count(False) == 3
    assert any(bet.supported == "yes" for bet in bets)


def test_every_year_says_how_many_bets_are_settled_and_what_they_cost() -> None:
    sheet = locked(percent=50)
    sheet.act("year")
    assert "By the end of 2016, 1 of 6 bets is settled. It cost you 25 of 100 points." in texts(sheet.tree, "changed")
    sheet.act("all")
    assert any("6 of 6 bets are settled" in text for text in texts(sheet.tree, "changed"))


def test_a_penalty_shows_its_sum() -> None:
    sheet = locked(percent=50)
    sheet.act("all")
    assert "(25 + 25 + 25 + 25 + 25 + 25) ÷ 6 = **25**" in texts(sheet.tree, "prose")


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [(0, 50, "they did better than you"), (50, 0, "You did better"), (50, 50, "as well as all of them")],
)
def test_the_class_is_praised_only_where_it_did_better(mine: int, theirs: int, said: str) -> None:
    sheet = locked(percent=mine)
    sheet.act("all")
    sheet.act("class", " ".join([class_codes.code_of([theirs] * 6)] * 2))
    assert any(said in text for text in texts(sheet.tree, "changed"))


def test_a_code_of_the_harder_form_counts_beside_the_short_one() -> None:
    sheet = locked(percent=0)
    sheet.act("all")
    sheet.act("class", class_codes.code_of([50] * len(table().all_bets)) + " " + class_codes.code_of([50] * 6))
    assert any(
        "The mean bets of your class (2 pasted codes) cost 25 points" in text for text in texts(sheet.tree, "changed")
    )


def test_a_board_with_thousands_of_blanks_in_it_is_read_at_once() -> None:
    assert class_codes.of_board("1: 20×5" + " " * 100_000 + "60" + " " * 100_000 + "x3", ["a"])["a"].total() == 8


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_the_court_names_which_of_its_two_questions_was_mixed_up(pack: str) -> None:
    for bet in table(pack).all_bets:
        came = "yes" if happened(bet) else "no"
        other = "no" if happened(bet) else "yes"
        assert told(bet, f"yes_{other}").startswith("Look again at what happened") or happened(bet) is None
        if bet.supported == "partly":
            assert {f"yes_{came}", f"no_{came}"} == boxes(bet)
        elif happened(bet) and bet.supported == "no":
            assert "does not support it then" in told(bet, f"yes_{came}")


def test_the_class_comes_from_counts_off_the_board_too() -> None:
    sheet = locked(percent=0)
    sheet.act("all")
    sheet.act("board", " ".join(f"{n}: 40×3 60×3" for n in range(1, 7)))
    assert any("(what was typed off the board) cost 25 points" in text for text in texts(sheet.tree, "changed"))


def test_a_wrong_code_does_not_hide_what_was_counted_off_the_board() -> None:
    sheet = locked(percent=0)
    sheet.act("all")
    sheet.act("board", " ".join(f"{n}: 40×3 60×3" for n in range(1, 7)))
    sheet.act("class", "HELLO?")
    assert any("does not fit" in text for text in texts(sheet.tree, "feedback"))
    assert any("(what was typed off the board) cost 25 points" in text for text in texts(sheet.tree, "changed"))


def test_a_wrong_code_does_not_hide_the_codes_of_the_others() -> None:
    sheet = locked(percent=0)
    sheet.act("all")
    sheet.act("class", f"{class_codes.code_of([50] * 6)} HELLO? {class_codes.code_of([50] * 6)}")
    assert any("HELLO?" in text and "does not fit" in text for text in texts(sheet.tree, "feedback"))
    assert any("(2 pasted codes) cost 25 points" in text for text in texts(sheet.tree, "changed"))


@pytest.mark.parametrize("typed", ["1: 20 60", "9: 20×3", "1: 120×3", "20×3", "many"])
def test_a_count_that_cannot_be_read_is_named(typed: str) -> None:
    sheet = locked()
    sheet.act("all")
    sheet.act("board", typed)
    assert any("is no count" in text for text in texts(sheet.tree, "feedback"))


def judged(material: Material) -> Any:
    sheet = bind(forecasts, material)
    for bet in material.bets(sheet.state):
        sheet.act(f"bet:{bet.id}", 50)
    sheet.act("lock")
    sheet.act("all")
    sheet.act("court", {box: [b.id for b in material.bets(sheet.state) if box == min(boxes(b))]
                        for box in COURT})  # fmt: skip
    sheet.act("judge")
    return sheet


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_every_box_of_the_court_has_a_case(pack: str) -> None:
    bets = table(pack).bets({"form": "core"})
    assert {box for bet in bets for box in boxes(bet)} == set(COURT)
    assert not any("No case of this article" in text for text in texts(judged(table(pack)).tree, "prose"))


def test_the_court_shows_the_own_grade_of_a_case_and_what_is_still_to_place() -> None:
    half = {"sources": {"O_debka": {"letter": "C"}}, "sentences": {}}
    material = forecasts.material(given("libya", "05", {"02.grid": half}))
    sheet = bind(forecasts, material)
    for bet in material.bets(sheet.state):
        sheet.act(f"bet:{bet.id}", 50)
    sheet.act("lock")
    sheet.act("all")
    notes = {item["id"]: item.get("note") for item in sheet.find("court")["items"]}
    graded = {bet.id for bet in material.bets(sheet.state) if bet.weight is not None}
    assert {id for id, note in notes.items() if note} == graded
    assert any(f"{len(notes)} cases still to place." in text for text in texts(sheet.tree, "prose"))


def test_a_box_without_a_case_says_so_and_what_it_would_take() -> None:
    material = table()
    failed = [bet for bet in material.all_bets if "yes_no" not in boxes(bet)]
    told = texts(judged(replace(material, all_bets=failed)).tree, "prose")
    assert any("belongs in “supported then, did not”. It would take good evidence" in text for text in told)


def test_a_bet_shows_no_digit_that_was_not_given() -> None:
    half = {"sources": {"O_debka": {"letter": "C"}}, "sentences": {}}
    bets = forecasts.material(given("libya", "05", {"02.grid": half})).bets({"form": "stretch"})
    assert {bet.grade for bet in bets if bet.weight is not None} == {"C"}


def hows(sheet: Any) -> list[str]:
    return [text for n in nodes_of(sheet.tree, "how") for text in texts(n, "prose")]


def test_what_the_class_cost_is_written_out_beside_ones_own() -> None:
    sheet = locked(percent=0)
    sheet.act("all")
    sheet.act("board", "1: 40×3 60×3")
    made = hows(sheet)
    assert "Class: (25) ÷ 1 = **25**" in made and any(text.startswith("You: (") for text in made)
    assert any(text.endswith("that are settled count, for you as well: 1.") for text in made)


def test_the_points_so_far_are_written_out() -> None:
    sheet = locked(percent=50)
    sheet.act("year")
    assert any(text.endswith("The settled bets: (25) ÷ 1 = **25**") for text in hows(sheet))


def test_a_single_point_is_called_one_point() -> None:
    sheet = locked(percent=10)
    sheet.act("all")
    said = {line["said"] for node in nodes_of(sheet.tree, "shifts") for line in node["rows"]}
    assert said == {"1 point", "81 points"}


def test_how_many_lists_are_exact_is_shown_list_by_list() -> None:
    sheet = checked("what", "when")
    for item in testable.material(given("libya", "05")).items[1:]:
        sheet.act(f"missing:{item.id}", list(item.lacks))
        sheet.act(f"check:{item.id}")
    table = next(n for n in nodes_of(sheet.tree, "table") if n["columns"] == ["Forecast", "You", "Case file"])
    assert [row[1] == row[2] for row in table["rows"]] == [True, True, True]


def test_who_skips_to_the_end_finds_the_reports_in_a_line_and_the_comparison_below_it() -> None:
    sheet = locked()
    sheet.act("all")
    (fold,) = [n for n in nodes_of(sheet.tree, "details") if n["summary"] == "What later sources report"]
    assert not fold["open"] and len(nodes_of(fold, "timeline")) == 1 and fold["note"].endswith(" reports")
    assert nodes_of(sheet.tree, "shifts")


def test_who_goes_year_by_year_keeps_the_years_open() -> None:
    sheet = locked()
    for _year in table().years(sheet.state):
        sheet.act("year")
    assert not [n for n in nodes_of(sheet.tree, "details") if n["summary"] == "What later sources report"]
    assert nodes_of(sheet.tree, "timeline") and nodes_of(sheet.tree, "shifts")
