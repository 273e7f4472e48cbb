"""Ties of lists behind "since", of who holds two offices, of bonds told from one side, and of steps against others."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize("opener", ["since", "because", "after", "when"])
def test_all_of_a_list_of_names_act_in_a_clause_that_a_small_word_opens(opener: str) -> None:
    text = f"Ann Lee has been waiting {opener} Oman, Chad and the United Arab Emirates bombed Niger."
    assert pairs(text) == [(state, "niger", "-") for state in ("chad", "oman", "united-arab-emirates")]


@pytest.mark.parametrize("opener", ["Since Monday", "Like Niger", "After meeting Ann Lee"])
def test_a_phrase_before_two_names_is_no_part_of_their_list(opener: str) -> None:
    found = pairs(f"{opener}, Oman and Chad have criticised Mali.")
    assert [pair for pair in found if pair[2] == "-"] == [("chad", "mali", "-"), ("oman", "mali", "-")]


@pytest.mark.parametrize("noun, sign", [("alliance", "+"), ("pact", "+"), ("feud", "-"), ("cooperation", "+")])
def test_what_two_can_only_have_together_holds_both_ways_where_one_of_them_owns_it(noun: str, sign: str) -> None:
    assert pairs(f"Oman's {noun} with Chad has deepened.") == [("chad", "oman", sign), ("oman", "chad", sign)]


@pytest.mark.parametrize("noun", ["ties", "relations", "links"])
def test_what_one_side_may_seek_alone_holds_one_way_where_one_of_them_owns_it(noun: str) -> None:
    assert pairs(f"Oman's {noun} with Chad have deepened.") == [("oman", "chad", "+")]


@pytest.mark.parametrize(
    "office",
    [
        "US Deputy Secretary of State",
        "EU foreign policy chief",
        "EU High Representative",
        "Omani President and Commander-in-Chief",
        "Omani First Deputy Prime Minister and Foreign Minister",
        "Oman's Deputy Prime Minister and Foreign Minister",
    ],
)
def test_a_long_office_is_that_of_the_person_and_no_party_of_its_own(office: str) -> None:
    assert pairs(f"{office} Ann Lee met Bo Ray.") == [("ann-lee", "bo-ray", "0")]
    assert pairs(f"Bo Ray met {office} Ann Lee.") == [("bo-ray", "ann-lee", "0")]


def test_two_offices_with_a_name_each_are_two_persons() -> None:
    text = "Omani President Ann Lee and Foreign Minister Bo Ray met Kim Oss."
    assert pairs(text) == [("ann-lee", "kim-oss", "0"), ("bo-ray", "kim-oss", "0")]
