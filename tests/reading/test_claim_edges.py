"""Where a claim begins and ends: behind a town, before the next clause, with the noun of its cue."""

from __future__ import annotations

import pytest

from .test_claims import texts


def test_a_claim_keeps_the_noun_of_its_cue() -> None:
    text = "They were unanimous in their belief that the port would close."
    assert texts(text) == ["They were unanimous in their belief", "the port would close"]


def test_a_town_before_a_report_is_no_part_of_the_claim() -> None:
    assert texts("Baku: The boats are back.") == ["The boats are back"]


def test_two_side_clauses_before_their_main_one_are_two_claims() -> None:
    assert texts("After the army left and rebels took the town, Oman sent aid.") == [
        "After the army left",
        "rebels took the town",
        "Oman sent aid",
    ]


def test_an_hour_does_not_end_a_claim() -> None:
    assert texts("The boat sank near the quay at 11:00 on Monday.") == [
        "The boat sank near the quay at 11:00 on Monday"
    ]


def test_a_participle_behind_its_noun_is_no_claim() -> None:
    assert texts("The plan is fine in relation to the number of units proposed.") == [
        "The plan is fine in relation to the number of units proposed"
    ]


@pytest.mark.parametrize("sign", ["-", "\u2013", "\u2022"])
def test_a_dateline_is_no_part_of_the_claim(sign: str) -> None:
    assert texts(f"ORSA {sign} The boats are back today.") == ["The boats are back today"]
