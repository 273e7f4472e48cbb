"""Agreement, balance, cards and penalty points at their edges."""

from __future__ import annotations

import pandas as pd
import pytest

from libya_lesson.judging.agreement import NO_VARIATION, TOO_FEW, agreement
from libya_lesson.judging.balance import balance, signs, triangles, ways, what_if
from libya_lesson.judging.brier import mean_penalty, penalty
from libya_lesson.judging.cards import moved
from libya_lesson.judging.discernment import discern
from libya_lesson.judging.grades import Scale, graded, weight

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
