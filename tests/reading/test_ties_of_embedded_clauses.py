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


def test_a_visit_that_somebody_made_to_a_capital_is_theirs() -> None:
    found = pairs("Oman left. Bo Ray spoke of the visit he made to Oman's capital.")
    assert found == [("bo-ray", "oman", "0")]


def test_an_offensive_hits_whom_it_targets() -> None:
    text = "Iraq and Oman left. Iraq protested at an Omani offensive targeting the rebels."
    assert ("oman", "unnamed:rebels", "-") in pairs(text)
    assert ("iraq", "unnamed:rebels", "-") not in pairs(text)


def test_the_arrest_somebody_is_punished_for_is_theirs() -> None:
    assert pairs("Oman punished Chad for the arrest of Bo Ray.") == [("chad", "bo-ray", "-"), ("oman", "chad", "-")]


def test_a_deed_given_as_an_example_is_not_that_of_the_subject() -> None:
    found = pairs("Oman spoke of crimes such as the arrest of Bo Ray.")
    assert ("oman", "bo-ray", "-") not in found


def test_who_questions_a_vote_did_not_elect_who_won_it() -> None:
    found = pairs("Bo Ray was re-elected in a vote called into question by the European Union.")
    assert found == []


def test_who_leads_an_operation_rescues_those_rescued_in_it() -> None:
    found = pairs("Nine sailors were rescued in operations coordinated by Oman.")
    assert [pair[0] for pair in found] == ["oman"]


def test_the_worst_moment_of_relations_is_hostile() -> None:
    text = "It was one of the worst moments of diplomatic relations between Oman and Chad."
    assert pairs(text) == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_handing_somebody_a_note_of_protest_is_a_protest() -> None:
    assert pairs("Oman handed Bo Ray a note of protest.") == [("oman", "bo-ray", "-")]


def test_the_first_of_two_planned_steps_counts_too() -> None:
    text = "Oman and Chad left. The elders plan to cut ties with Oman and rejoin Chad."
    assert pairs(text) == [("unnamed:elders", "chad", "+"), ("unnamed:elders", "oman", "-")]


def test_a_state_whose_envoy_is_spoken_of_is_still_it() -> None:
    text = "Chad thanked Oman's ambassador, Lumo Press wrote. Oman said it has begun a campaign against smugglers."
    assert ("oman", "unnamed:smugglers", "-") in pairs(text)


def test_mediators_in_talks_between_two_meet_both() -> None:
    text = "Oman, which has acted as a mediator in peace talks between Chad and Niger, left."
    assert [pair for pair in pairs(text) if pair[0] == "oman"] == [("oman", "chad", "0"), ("oman", "niger", "0")]


def test_an_unidentified_armed_group_is_one_actor() -> None:
    found = pairs("An unidentified armed group attacked the envoy.")
    assert found == [("unnamed:unidentified-armed-group", "unnamed:envoy", "-")]


@pytest.mark.parametrize("words", ["barred entry to", "denied visas to"])
def test_those_who_may_not_enter_are_kept_out(words: str) -> None:
    found = pairs(f"Oman {words} nine Chadian lawmakers.")
    assert [(pair[0], pair[2]) for pair in found] == [("oman", "-")]


@pytest.mark.parametrize(
    "text", ["Ann Lee complained about attacks on his", "Ann Lee urged Chad to stop from", "Oman urged"]
)
def test_a_text_that_ends_behind_a_word_that_leads_on_is_read(text: str) -> None:
    assert parse(text).text == text


@pytest.mark.parametrize("words", ["will not meet", "would not hold talks with"])
def test_who_will_not_meet_somebody_is_against_them(words: str) -> None:
    assert pairs(f"Ann Lee {words} Bo Ray.") == [("ann-lee", "bo-ray", "-")]


def test_who_has_not_met_somebody_need_not_be_against_them() -> None:
    assert pairs("Ann Lee did not meet Bo Ray.") == []
