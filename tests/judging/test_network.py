"""The map: what counts, what fades, what waits in a layer of its own."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from libya_lesson.judging.hinge import hinges
from libya_lesson.judging.network import Counting, changes, edges
from libya_lesson.judging.origins import groups, lead, may_copy


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"source": "a", "target": "b", "strand": "support", "sign": "+", "mutual": False, "mood": "real",
             "origin": "site", "proposition": "p", "weight": 0.6}  # fmt: skip
    return pd.DataFrame([{"claim_id": f"C{n}"} | usual | row for n, row in enumerate(rows)])


def test_counting_sentences_lets_an_echo_grow() -> None:
    said = table({}, {}, {})
    assert edges(said, {})["weight"].tolist() == [0.6]
    assert edges(said, {}, Counting(by="sentences"))["weight"].tolist() == [pytest.approx(0.936)]


def test_two_independent_origins_leave_the_chance_that_both_are_wrong() -> None:
    assert edges(table({"weight": 0.35}, {"origin": "officer"}), {})["weight"].tolist() == [0.74]


def test_different_propositions_are_never_added_up() -> None:
    assert edges(table({}, {"origin": "officer", "proposition": "q"}), {})["weight"].tolist() == [0.6]


def test_what_may_happen_waits_in_a_layer_of_its_own() -> None:
    said = table({"mood": "future"}, {"mood": "hypothetical"})
    assert edges(said, {}).empty
    assert len(edges(said, {}, Counting(moods=("real", "future")))) == 1


def test_a_line_without_a_source_is_dotted_until_it_is_switched_on() -> None:
    said = table({"origin": None, "weight": None})
    assert edges(said, {})["state"].tolist() == ["dotted"]
    assert edges(said, {}, Counting(unsourced=0.5))["weight"].tolist() == [0.5]


def test_a_tie_below_the_line_fades_and_stays_in_the_table() -> None:
    assert edges(table({}), {}, Counting(threshold=0.9))["state"].tolist() == ["faded"]


def test_three_strands_and_conflict_stay_apart() -> None:
    said = table({"strand": "contact"}, {"strand": "request"}, {}, {"strand": "conflict", "sign": "-"})
    assert edges(said, {})["strand"].tolist() == ["conflict", "request", "support", "contact"]


def test_contradictory_ties_of_a_pair_both_stay() -> None:
    said = table({}, {"strand": "conflict", "sign": "-"})
    assert sorted(edges(said, {})["sign"]) == ["+", "-"]


def test_no_claims_draw_an_empty_map() -> None:
    none = table({}).iloc[:0]
    assert edges(none, {}).empty and changes(edges(none, {}), edges(none, {})).empty


def test_a_copier_whose_origin_is_absent_weighs_no_more_than_itself() -> None:
    assert edges(table({"origin": "paper", "weight": 0.35}), {"paper": "agency"})["weight"].tolist() == [0.35]


def test_copying_in_a_circle_is_refused_in_one_sentence() -> None:
    with pytest.raises(ValueError, match="copies itself in a circle"):
        lead("a", {"a": "b", "b": "a"})


def test_a_menu_of_origins_offers_no_circle() -> None:
    assert may_copy("abc", "a", {"b": "a", "c": "b"}) == []
    assert groups("abc", {"b": "a", "c": "b"})["lead"].tolist() == ["a", "a", "a"]


def test_the_hinge_is_the_source_whose_rating_moves_a_tie_across_the_line() -> None:
    said = table({"origin": "alone"}, {"origin": "one", "target": "c"}, {"origin": "two", "target": "c"})
    found = hinges(said, {"alone": "C", "one": "A", "two": "A"}, {}, {})
    assert found["origin"].tolist()[0] == "alone"
    assert found["flips"].tolist()[0] == ("a>b:support",)


def test_a_source_that_others_repeat_moves_the_ties_of_those_who_repeat_it() -> None:
    said = table({"origin": "paper"}, {"origin": "agency", "target": "c"})
    found = hinges(said, {"paper": "B", "agency": "B"}, {}, {"paper": "agency"}).set_index("origin")
    assert found.loc["agency", "lowest"] == pytest.approx(2 * (0.8 - 0.1))
    assert found.loc["paper", "lowest"] == pytest.approx(0.8 - 0.1)


def test_without_a_source_there_is_no_hinge() -> None:
    assert hinges(table({"origin": None}), {}, {}, {}).empty


def test_a_source_without_a_letter_may_be_the_hinge() -> None:
    said = table({"origin": "unrated"}, {"origin": "rated", "target": "c"})
    found = hinges(said, {"rated": "C"}, {}, {}).set_index("origin")
    assert found.index.tolist() == ["unrated", "rated"]
    assert found.loc["unrated", "letter"] is None
    assert found.loc["unrated", ["dropped", "lowest", "highest", "swing"]].tolist() == [0.0, 0.1, 0.95, 0.95]
    assert found.loc["unrated", "flips"] == ("a>b:support",)


def test_where_nobody_was_graded_every_source_is_tried_all_the_same() -> None:
    said = table({"origin": "one"}, {"origin": "two", "target": "c"})
    assert hinges(said, {}, {}, {})["swing"].tolist() == [0.95, 0.95]


def test_a_source_that_only_speaks_of_plans_swings_nothing() -> None:
    found = hinges(table({"origin": "one", "mood": "future"}), {"one": "C"}, {}, {})
    assert found[["swing", "flips"]].values.tolist() == [[0.0, ()]]


def test_an_empty_table_has_no_hinge() -> None:
    assert hinges(table({}).iloc[:0], {}, {}, {}).empty


@pytest.mark.parametrize("nobody", [None, "", float("nan")])
def test_what_is_no_name_is_no_source_to_hang_on(nobody: Any) -> None:
    assert hinges(table({"origin": nobody}, {"origin": "one"}), {"one": "C"}, {}, {})["origin"].tolist() == ["one"]


def test_a_weight_that_a_table_holds_as_nan_cannot_be_judged() -> None:
    found = edges(table({}, {"weight": None, "target": "c"}), {})
    assert found["state"].tolist() == ["clear", "dotted"] and found["weight"].tolist() == [0.6, None]


BOTH = ({"sign": "+", "weight": 0.6}, {"sign": "-", "weight": 0.8, "origin": "officer"})
ways_to_count = pytest.mark.parametrize("by", ["origins", "sentences"])


@ways_to_count
@pytest.mark.parametrize("rows", [BOTH, BOTH[::-1]])
def test_claims_of_one_strand_that_contradict_each_other_do_not_add_up(by: str, rows: Any) -> None:
    tie = edges(table(*rows), {}, Counting(by=by)).iloc[0]
    assert (tie["sign"], tie["weight"], tie["sentences"]) == ("-", 0.8, 2)


@ways_to_count
def test_of_two_sides_that_weigh_the_same_the_first_gives_the_sign(by: str) -> None:
    tie = edges(table({"sign": "-"}, {"sign": "+", "origin": "officer"}), {}, Counting(by=by)).iloc[0]
    assert (tie["sign"], tie["weight"], tie["counted"]) == ("-", 0.6, ("C0",))


@ways_to_count
def test_a_side_that_cannot_be_judged_does_not_outweigh_one_that_can(by: str) -> None:
    tie = edges(table({"sign": "-", "weight": None}, {"sign": "+", "weight": 0.1}), {}, Counting(by=by)).iloc[0]
    assert (tie["sign"], tie["weight"]) == ("+", 0.1)


@ways_to_count
def test_a_neutral_claim_contradicts_nobody(by: str) -> None:
    tie = edges(table({"sign": "0"}, {"sign": "+", "origin": "officer"}), {}, Counting(by=by)).iloc[0]
    assert tie["counted"] == ("C0", "C1")
