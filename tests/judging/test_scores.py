"""Agreement, balance, cards and penalty points at their edges."""

from __future__ import annotations

import pandas as pd
import pytest

from libya_lesson.judging.agreement import NO_VARIATION, TOO_FEW, Level, agreement
from libya_lesson.judging.balance import balance, signs, triangles, ways, what_if
from libya_lesson.judging.brier import mean_penalty, penalty
from libya_lesson.judging.cards import moved
from libya_lesson.judging.combining import written
from libya_lesson.judging.discernment import discern
from libya_lesson.judging.grades import Scale, graded, weight
from libya_lesson.locale import use

FRANCE = {("France", "GNA"): 1, ("France", "LNA"): 1, ("GNA", "LNA"): -1}


def test_one_coder_alone_has_no_agreement() -> None:
    assert agreement([["H", "B", None]]).reason == TOO_FEW


def test_coders_who_share_no_line_have_no_agreement() -> None:
    assert agreement([["H", None], [None, "B"]]).reason == TOO_FEW


def test_without_variation_there_is_no_alpha_but_a_reason() -> None:
    found = agreement([["H", "H"], ["H", "H"]])
    assert (found.alpha, found.same, found.reason) == (None, 1.0, NO_VARIATION)


def test_a_missing_code_is_left_out_and_the_rest_still_counts() -> None:
    assert (
        agreement([["H", "B", "H", None], ["H", "B", "B", "H"]]).alpha
        == agreement([["H", "B", "H"], ["H", "B", "B"]]).alpha
    )


def test_perfect_agreement_is_one() -> None:
    assert agreement([["H", "B"], ["H", "B"]]).alpha == 1.0


def test_ordered_codes_forgive_near_misses() -> None:
    near, far = [[1, 2, 3, 4], [1, 2, 3, 3]], [[1, 2, 3, 4], [1, 2, 3, 1]]
    assert (agreement(near, "ordinal").alpha or 0) > (agreement(far, "ordinal").alpha or 0)


def test_a_friend_of_both_foes_is_unbalanced() -> None:
    assert triangles(FRANCE)["balanced"].tolist() == [False]
    assert balance(FRANCE).camps is None and len(balance(FRANCE).flips or ()) == 1


def test_turning_one_tie_can_balance_a_triangle() -> None:
    assert balance(what_if(FRANCE, "GNA", "France", -1)).camps == (("France", "LNA"), ("GNA",))


def test_a_tie_nobody_states_can_be_read_off_the_ways_around_it() -> None:
    assert ways({("LNA", "PFG"): -1, ("GNA", "PFG"): 1}, "LNA", "GNA") == ((("PFG",), -1),)


def test_a_way_through_two_others_counts_only_where_no_shorter_one_leads_there() -> None:
    long_way = {("a", "b"): 1, ("b", "c"): -1, ("c", "d"): -1}
    assert ways(long_way, "a", "d") == ((("b", "c"), 1),)
    assert ways({**long_way, ("b", "d"): -1}, "a", "d") == ((("b",), -1),)
    assert ways(long_way, "a", "z") == ()


def test_a_pair_that_helps_and_fights_is_named_as_such() -> None:
    ties = pd.DataFrame({"source": ["a", "a"], "target": ["b", "b"], "sign": ["+", "-"], "weight": [0.5, 0.5]})
    assert signs(ties) == ({}, (("a", "b"),))


def test_an_empty_network_is_balanced() -> None:
    assert balance({}).unbalanced == 0 and balance({}).flips == ()


def test_a_network_that_is_too_large_is_not_searched() -> None:
    assert balance(FRANCE, largest=2).flips is None


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_forecast_outside_the_scale_is_refused(percent: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        penalty(percent, True)


def test_always_half_costs_twenty_five_points() -> None:
    assert mean_penalty([(50, True), (50, False)]) == 25


def test_a_card_never_gives_a_confirmation() -> None:
    assert moved(2, ["help", "help"]) == 2


def test_a_card_against_a_claim_lowers_its_weight() -> None:
    assert (weight("C", moved(3, ["hurt"])) or 0) < (weight("C", 3) or 0)


def test_an_unknown_effect_of_a_card_is_refused() -> None:
    with pytest.raises(ValueError, match="help, hurt or split"):
        moved(3, ["boost"])


def test_trusting_nothing_and_trusting_all_discern_alike() -> None:
    deserves = {"a": True, "b": False}
    assert discern({"a": 100, "b": 100}, deserves).discernment == discern({"a": 0, "b": 0}, deserves).discernment == 0


def test_a_student_may_weigh_the_letters_otherwise() -> None:
    assert weight("D", 6, Scale(letters={"D": 0.5})) == 0.5


@pytest.mark.parametrize(("letter", "digit"), [("G", 1), ("A", 0)])
def test_an_unknown_grade_is_refused(letter: str, digit: int) -> None:
    with pytest.raises(ValueError, match="grade is a"):
        weight(letter, digit)


def test_a_copy_is_graded_by_its_first_origin_where_that_weighs_less() -> None:
    claims = pd.DataFrame({"claim_id": ["C1"], "origin": ["paper"]})
    assert graded(claims, {"paper": "B", "site": "D"}, {}, {"paper": "site"})["weight"].tolist() == [0.35]


@pytest.mark.parametrize("level", ["ordinal", "interval", "ratio"])
def test_a_word_where_numbers_are_needed_is_named_with_what_to_do(level: Level) -> None:
    with pytest.raises(ValueError) as told:
        agreement([["low", "high"], ["low", "low"]], level)
    sentence = (
        f"A code is 'low', and the {level} level needs numbers; write 1, 2, 3 … for its steps, or choose nominal."
    )
    assert str(told.value) == sentence


def test_a_number_without_an_end_is_refused_like_a_word() -> None:
    with pytest.raises(ValueError, match="A code is inf, and the interval level needs numbers"):
        agreement([[1, float("inf")], [1, 2]], "interval")


def test_below_the_zero_of_a_ratio_is_nothing() -> None:
    with pytest.raises(ValueError, match="A code is -1, and the ratio level starts at 0"):
        agreement([[-1, 1], [-1, 2]], "ratio")


def test_numbers_in_writing_are_numbers_on_every_level_but_the_nominal_one() -> None:
    assert agreement([["1", "2"], ["1", "3"]], "interval") == agreement([[1, 2], [1, 3]], "interval")


def test_what_a_table_leaves_open_is_left_out_like_none() -> None:
    assert agreement([["H", "B", float("nan")], ["H", "B", "H"]]) == agreement([["H", "B", None], ["H", "B", "H"]])


def test_codes_that_are_equal_are_equal_for_alpha_too() -> None:
    assert agreement([[1, 2, 1], [1.0, 2, 2]]) == agreement([["a", "b", "a"], ["a", "b", "b"]])


def test_ordinal_codes_with_a_gap_still_have_an_alpha() -> None:
    found = agreement([[1, 2, None, 4], [1, 3, 3, 4]], "ordinal")
    assert found.alpha is not None and 0 < found.alpha < 1


@pytest.mark.parametrize(("letter", "digit"), [(None, None), ("F", None), (None, 6), ("F", 6)])
def test_where_nobody_graded_or_nobody_can_judge_there_is_no_weight(letter: str | None, digit: int | None) -> None:
    assert weight(letter, digit) is None


@pytest.mark.parametrize("absent", [None, "F"])
def test_a_grade_that_was_not_given_leaves_the_other_to_speak(absent: str | None) -> None:
    assert weight(absent, 3) == 0.6


def test_a_copy_of_a_source_that_nobody_graded_weighs_as_if_that_source_had_an_f() -> None:
    claims = pd.DataFrame({"claim_id": ["C1", "C2"], "origin": "paper"})
    ungraded = graded(claims, {"paper": "B"}, {"C1": 4}, {"paper": "site"})["weight"].tolist()
    assert ungraded == graded(claims, {"paper": "B", "site": "F"}, {"C1": 4}, {"paper": "site"})["weight"].tolist()
    assert ungraded == [0.35, None]


def test_a_grade_for_a_source_that_is_not_in_the_table_changes_nothing() -> None:
    claims = pd.DataFrame({"claim_id": ["C1"], "origin": ["paper"]})
    assert graded(claims, {"paper": "B", "ghost": "A"}, {"C9": 1})["weight"].tolist() == [0.8]


def test_items_without_a_rating_or_without_a_key_are_left_out_of_discernment() -> None:
    trust = {"a": 90.0, "b": 30.0, "c": None, "d": float("nan"), "e": 10.0, "unknown": 100.0}
    deserves = {"a": True, "b": False, "c": True, "d": False, "e": None}
    assert discern(trust, deserves) == discern({"a": 90, "b": 30}, {"a": True, "b": False})


@pytest.mark.parametrize("trust", [{}, {"a": None, "b": None}, {"a": 50}, {"b": 50}])
def test_who_rated_only_one_kind_has_no_discernment_and_no_lean(trust: dict[str, float | None]) -> None:
    found = discern(trust, {"a": True, "b": False})
    assert (found.discernment, found.lean) == (None, None)


def test_the_lean_gives_both_kinds_the_same_say_whatever_their_number() -> None:
    few, many = {"a": True, "b": False}, {"a": True, "b": False, "c": False, "d": False}
    assert discern({"a": 80, "b": 20}, few) == discern({"a": 80, "b": 20, "c": 20, "d": 20}, many)


@pytest.mark.parametrize("value", [-1, 101])
def test_trust_outside_the_scale_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=f"Trust in 'a' lies between 0 and 100, not at {value}"):
        discern({"a": value}, {"a": True})


def test_of_a_pair_that_helps_and_fights_the_heavier_tie_gives_the_sign() -> None:
    ties = pd.DataFrame({"source": "a", "target": "b", "sign": ["+", "-"], "weight": [0.4, 0.5]})
    assert signs(ties) == ({("a", "b"): -1}, (("a", "b"),))


def test_a_contrary_tie_below_the_line_contradicts_nothing() -> None:
    ties = pd.DataFrame({"source": "a", "target": "b", "sign": ["+", "-"], "weight": [0.6, 0.3]})
    assert signs(ties, threshold=0.5) == ({("a", "b"): 1}, ())


def test_a_contrary_tie_that_cannot_be_judged_contradicts_nothing() -> None:
    ties = pd.DataFrame({"source": "a", "target": "b", "sign": ["+", "-"], "weight": [0.6, None]})
    assert signs(ties) == ({("a", "b"): 1}, ())


def test_a_weight_is_written_with_digits_on_both_sides_of_its_point_so_that_it_holds_from_right_to_left() -> None:
    with use("ar-XB"):
        assert written(0.35) == "0.35"
    assert written(0.35) == "0.35"
