"""Where claims begin and end in the sentences of news agencies, and what in them is no claim or no hedge."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading.claiming.modality import find_markers
from libya_lesson.text import Article

from .test_claims import claims, only, texts


@pytest.mark.parametrize(
    "opening",
    ["In one raid carried out on Monday", "In a joint raid carried out near Harn", "In two raids led from Orsa"],
)
def test_an_operation_in_an_opening_phrase_is_no_statement(opening: str) -> None:
    line = f"{opening}, 40 rebels were held"
    assert texts(f"{line}.") == [line]


def test_protesters_behind_a_place_still_march() -> None:
    line = "In the capital protesters marched through the streets"
    assert texts(f"{line}, the crowd grew.")[0] == line


def test_a_plural_noun_before_who_is_no_verb() -> None:
    assert texts("On Monday, rebels who had crossed the lake were killed.") == [
        "On Monday, rebels who had crossed the lake were killed",
        "who had crossed the lake",
    ]


@pytest.mark.parametrize("aside", ["while friendly", "although very short"])
def test_an_aside_without_a_verb_stays_in_its_clause(aside: str) -> None:
    line = f"The talks, {aside}, were a failure"
    assert texts(f"{line}.") == [line]


def test_to_which_opens_its_clause_with_the_preposition() -> None:
    found = texts("The mayor signed a pact – to which the port belongs.")
    assert found == ["The mayor signed a pact", "to which the port belongs"]


def test_so_far_opens_a_claim() -> None:
    assert texts("So far this year, 40 boats have come.") == ["So far this year, 40 boats have come"]


def test_two_infinitives_are_one_aim() -> None:
    line = "The club has no case to weigh or put to its members"
    assert texts(f"{line}.") == [line]


def test_those_helped_belong_to_the_noun_before() -> None:
    line = "Staff will bring food and help to the families rescued"
    assert texts(f"{line}.") == [line]


def test_people_held_yesterday_do_not_make_a_claim_one_of_the_past() -> None:
    assert only("The trial of the men held yesterday is taking place in Harn.").time == "present"


def test_a_comparison_behind_a_comma_is_no_statement() -> None:
    line = "The firm lost $9m in May, or 4 cents a share, compared with $2m a year ago"
    assert texts(f"{line}.") == [line]


@pytest.mark.parametrize("ground", ["on the basis", "on the grounds", "with the understanding"])
def test_a_ground_keeps_what_it_consists_in(ground: str) -> None:
    line = f"The union ended the strike {ground} that talks would begin"
    assert texts(f"{line}.") == [line]


def test_that_before_a_plural_with_a_helper_opens_its_clause() -> None:
    assert texts("The mayor fears that attacks have begun.") == ["attacks have begun"]


def test_last_week_is_a_time_and_no_verb() -> None:
    line = "They read the poll results last week"
    assert texts(f"{line}.") == [line]


def test_a_will_that_somebody_has_is_a_noun() -> None:
    assert texts("The voters made their will known.") == ["The voters made their will known"]


@pytest.mark.parametrize("text", ["Some 40 officials left.", "There are some officials.", "They left (May 12)."])
def test_numbers_and_dates_are_no_hedges(text: str) -> None:
    assert [claim.modality for _, claim in claims(text)] == ["asserted"]


def test_what_is_well_known_to_somebody_is_not_boosted() -> None:
    assert only("The port is well known to sailors.").modality == "asserted"
    assert [m.kind for m in find_markers(Article("It is well known that it is dry."), load()).values()] == ["booster"]


@pytest.mark.parametrize("order", ["Do your sums", "Don't leave the town", "Ask the mayor"])
def test_an_order_is_no_claim(order: str) -> None:
    assert texts(f"“{order}. The port is dry,” Ann Lee said.") == ["The port is dry"]
