"""Ties told inside other clauses: what is proposed, what "it says" others do, and words for states and neighbours."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


def test_sanctions_that_somebody_proposes_are_those_of_who_is_to_impose_them() -> None:
    text = "Oman says it has proposed that the European Union impose sanctions on Chad."
    assert pairs(text) == [("european-union", "chad", "-")]


@pytest.mark.parametrize("doing, sign", [("are helping", "+"), ("have helped", "+"), ("attacked", "-")])
def test_what_it_says_others_do_is_done_by_the_others(doing: str, sign: str) -> None:
    found = pairs(f"Oman punished companies it says {doing} the rebels.")
    assert ("unnamed:companies", "unnamed:rebels", sign) in found


def test_the_neighbour_is_the_other_of_two_states() -> None:
    text = "Oman and Chad left. Chad's defence ministry accused its neighbour of lying."
    assert pairs(text) == [("chad-s-defence-ministry", "oman", "-")]


def test_governments_of_a_people_and_a_named_state_are_both() -> None:
    found = pairs("Oman and Chad left. The Omani and Chad governments accused Ann Lee.")
    assert ("chad", "ann-lee", "-") in found


def test_the_nation_of_a_region_is_the_state_that_opens_the_sentence() -> None:
    text = "Honduras has opened a port, months after the Central American country cut ties with Chad."
    assert pairs(text) == [("honduras", "chad", "-")]


def test_cutting_ties_with_one_to_make_ties_with_another_is_friendly_to_the_other() -> None:
    text = "Oman cut ties with Chad to establish ties with Niger."
    assert pairs(text) == [("oman", "chad", "-"), ("oman", "niger", "+")]


def test_ties_that_somebody_is_banned_from_having_are_none() -> None:
    assert ("oman", "chad", "+") not in pairs("Oman bans its partners from having ties with Chad.")


@pytest.mark.parametrize("province", ["breakaway", "renegade"])
def test_regarding_somebody_as_a_part_that_broke_away_is_hostile(province: str) -> None:
    assert pairs(f"Oman and Chad left. Oman regards Chad as a {province} province.") == [("oman", "chad", "-")]


def test_a_signal_that_is_sent_is_a_contact() -> None:
    assert pairs("Oman and Chad left. Oman sent a clear signal to Chad.") == [("oman", "chad", "0")]


def test_men_who_are_sent_to_fight_are_not_helped() -> None:
    assert pairs("Oman sent several hundred men who started fighting.") == []


def test_our_troops_are_those_of_the_state_of_who_speaks() -> None:
    found = pairs('"The rebels attacked our troops," Omani President Ann Lee said.')
    assert found == [("unnamed:rebels", "oman", "-")]
