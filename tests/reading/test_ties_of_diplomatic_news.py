"""Ties in news of diplomacy: what two aim at, whose officials meet, who is told of by way of another noun."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize("aim", ["met in a bid to rebuild diplomatic", "want to restore", "re-established diplomatic"])
def test_ties_that_two_aim_at_are_those_with_each_other(aim: str) -> None:
    assert {("chad", "oman", "+"), ("oman", "chad", "+")} <= set(pairs(f"Oman and Chad {aim} ties."))


def test_two_that_do_not_want_ties_have_none() -> None:
    assert pairs("Oman and Chad do not want to restore ties.") == []


@pytest.mark.parametrize("stuck", ["is in", "has been locked in", "is at the centre of"])
def test_who_is_in_a_dispute_with_another_is_so_both_ways(stuck: str) -> None:
    assert pairs(f"Chad {stuck} a dispute with Oman.") == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_clashes_that_continue_say_nothing() -> None:
    text = "Although the Salt Front has been in talks with the Chadian government since May, clashes continue."
    assert pairs(text) == [("salt-front", "chad", "0")]


def test_that_country_behind_a_preposition_opens_no_clause() -> None:
    text = "Oman protested after troops from that country entered Omani land to attack a camp of the Salt Front."
    assert ("oman", "salt-front", "-") not in pairs(text)


def test_a_guest_whose_name_stands_before_what_he_says_is_not_visited() -> None:
    text = (
        "Much must be done before Oman and Chad can restore relations, "
        "visiting Secretary General of the Salt States League (SSL) Ann Lee said."
    )
    assert not [pair for pair in pairs(text) if pair[1] == "ann-lee"]


def test_supplies_that_are_cut_off_are_no_help() -> None:
    found = pairs("Oman accused Chad of cutting off gas supplies to Niger. Chad and Niger left.")
    assert ("chad", "niger", "-") in found and ("chad", "niger", "+") not in found


def test_the_aim_of_a_passive_is_that_of_who_does_it() -> None:
    text = "The camp was surrounded by Chad in a bid to dislodge the Salt Front."
    assert pairs(text) == [("chad", "salt-front", "-")]


def test_a_ministry_rejects_what_its_state_was_accused_of() -> None:
    text = "Oman accused Chad of theft. Chad's Foreign Ministry rejected the accusation."
    assert [pair for pair in pairs(text) if pair[1:] == ("oman", "-")]


def test_a_paper_that_reports_at_the_end_is_no_it_before() -> None:
    text = (
        "The Port Authority said it protested.\n\n"
        "It added that it summoned a Chadian diplomat in Oman, the Sandpost has reported."
    )
    assert [source for source, target, _ in pairs(text) if target.endswith("diplomat")] == ["port-authority"]


def test_a_predecessor_is_the_one_named_behind() -> None:
    text = (
        "Ann Lee is president of Oman. "
        "Her predecessor, the conservative Bo Ray (2018-2022), cut ties in 2019 to push for the ousting of Cal Orr."
    )
    assert ("bo-ray", "cal-orr", "-") in pairs(text)


def test_neighbouring_nations_are_those_behind_of() -> None:
    text = "The Salt Front has announced an alliance with the neighbouring nations of Oman and Chad."
    assert pairs(text) == [("salt-front", "chad", "+"), ("salt-front", "oman", "+")]


@pytest.mark.parametrize("aid", ["aid", "military aid"])
def test_aid_that_is_provided_is_that_of_who_may_provide_it(aid: str) -> None:
    assert pairs(f"The deal allows Oman to provide {aid} to Niger. Niger left.") == [("oman", "niger", "+")]


def test_the_refusal_of_somebody_is_theirs() -> None:
    text = "Ann Lee noted the refusal of the junta to hand over power to President Bo Ray."
    assert [(source, sign) for source, target, sign in pairs(text) if target == "bo-ray"] == [("unnamed:junta", "-")]


def test_the_deed_that_does_not_stop_has_been_done() -> None:
    assert pairs("Oman should not play down its execution of the cleric, Cal Orr.") == [("oman", "cal-orr", "-")]


def test_monitors_of_a_body_are_accused_themselves() -> None:
    found = pairs("Minister Ann Lee accused the 225 EU cease-fire monitors of lying. The EU left.")
    assert [target.endswith("monitors") for _, target, _ in found] == [True]


def test_it_stands_for_one_and_not_for_two() -> None:
    text = (
        "Oman and Chad left. "
        "Ann Lee accused the monitors of lying following the two countries' brief war and called it a disaster."
    )
    assert [target for source, target, _ in pairs(text) if source == "ann-lee"] == ["unnamed:monitors"]


def test_a_letter_to_a_list_is_of_who_writes_it() -> None:
    text = (
        "In a letter addressed to the U.N., African Union, and IGAD regional bloc, Lee said it was over. Ann Lee left."
    )
    assert {source for source, _, _ in pairs(text)} == {"ann-lee"}


def test_a_breakdown_in_relations_is_hostile() -> None:
    found = pairs("He left, following a breakdown in the relationship between Ann Lee and Bo Ray.")
    assert {sign for _, _, sign in found} == {"-"}


def test_the_name_in_an_apposition_is_not_who_fought() -> None:
    text = "Oman met the Salt Army, a mostly ethnic Zan militia that fought alongside Bo Ray. The Zan live there."
    assert ("salt-army", "bo-ray", "+") in pairs(text)


def test_targets_of_a_people_are_no_verb() -> None:
    found = pairs("Bo Ray threatened to launch airstrikes against Omani targets in the country. Oman left.")
    assert found == [("bo-ray", "oman", "-")]


def test_senior_officials_of_two_states_meet_as_those_states() -> None:
    text = "Senior Turkish and American officials have discussed it, Ann Lee said. The U.S. spoke. Turkey left."
    assert ("turkey", "united-states", "0") in pairs(text)


def test_governments_of_two_peoples_are_two_parties() -> None:
    text = "The Salt League called for talks between the Omani and Chadian governments. Oman left. Chad left."
    assert {("chad", "oman", "0"), ("oman", "chad", "0")} <= set(pairs(text))


def test_forces_from_the_two_countries_fight_each_other() -> None:
    text = "Oman and Chad left. There were clashes between forces from the two countries."
    assert pairs(text) == [("chad", "oman", "-"), ("oman", "chad", "-")]


@pytest.mark.parametrize("when", ["last week", "on Monday", "in 2020"])
def test_a_time_may_stand_between_a_deed_and_its_doer(when: str) -> None:
    text = f"Tensions rose over three Omani officers arrested {when} by Chad."
    assert [(source, sign) for source, _, sign in pairs(text)] == [("chad", "-")]


def test_who_defends_a_town_that_another_holds_does_not_defend_that_other() -> None:
    assert pairs("Troops moved to retake towns held by Oman and defended by the Salt Front.") == []


def test_a_raid_that_is_only_spoken_of_is_not_that_of_the_subject() -> None:
    text = "Oman has cut ties with Chad, deepening the row over a police raid in Harn to arrest a politician."
    assert pairs(text) == [("oman", "chad", "-")]


def test_an_opponent_named_behind_a_comma_is_that_state() -> None:
    assert ("chad", "niger", "+") in pairs("Oman accused Chad of backing the agenda of their opponent, Niger.")


def test_who_has_seen_attacks_by_somebody_suffers_them() -> None:
    found = pairs("Oman has seen a surge in attacks by the Salt Front in its border regions.")
    assert found == [("salt-front", "oman", "-")]


def test_who_hides_the_group_does_not_hide_who_says_so() -> None:
    text = "The Salt Front is an armed group. Chad accused the Salt Front of sheltering the group."
    assert ("salt-front", "chad", "+") not in pairs(text)


@pytest.mark.parametrize("told", ["An ally of Cal Orr, Bo Ray left.", "An ally of Cal Orr, a banker, Bo Ray left."])
def test_what_is_said_first_of_somebody_is_said_of_the_name_behind(told: str) -> None:
    assert {("bo-ray", "cal-orr", "+"), ("cal-orr", "bo-ray", "+")} <= set(pairs(told))


def test_two_peoples_in_a_list_are_two_states() -> None:
    found = pairs("The Omanis, Qataris and other mediators met Chad. Oman spoke. Qatar left.")
    assert {("oman", "chad", "0"), ("qatar", "chad", "0")} <= set(found)


def test_who_resists_anyone_doing_it_does_not_do_it() -> None:
    assert pairs("Ann Lee will resist anyone attempting to interfere in Omani affairs. Oman left.") == []


def test_another_name_behind_or_hides_no_subject() -> None:
    text = "Oman has been split since March, when the House of Elders, or the parliament, appointed Ann Lee as premier."
    assert [(target, sign) for _, target, sign in pairs(text)] == [("ann-lee", "+")]


def test_troops_that_engage_in_fire_fight() -> None:
    text = "Omani and Chadian troops engaged in fire near the temple. Oman and Chad left."
    assert pairs(text) == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_an_attack_by_rebels_is_a_deed_and_no_word() -> None:
    article = parse("Oman sent troops after its peacekeepers were attacked by rebels near the capital.")
    assert article.quotes.empty
    assert [(t.source, t.target) for t in article.ties.itertuples()] == [("unnamed:rebels", "unnamed:peacekeepers")]


def test_all_allies_named_behind_the_word_are_those_of_whom_it_stands_beside() -> None:
    found = pairs("It is a victory for President Bo Ray and his allies Oman and Chad. Niger, Oman and Chad left.")
    assert {("oman", "bo-ray", "+"), ("chad", "bo-ray", "+")} <= set(found)


def test_a_president_who_orders_his_own_troops_is_no_opponent_of_his_state() -> None:
    assert pairs("Omani President Bo Ray ordered Omani troops to leave.") == []


def test_the_aim_of_an_operation_is_that_of_whose_it_is() -> None:
    assert pairs("Oman's operation aims to destroy the Salt Front.") == [("oman", "salt-front", "-")]


def test_who_promises_to_arrest_somebody_promises_them_nothing() -> None:
    assert pairs("Bo Ray has promised to arrest or kill army chief Cal Orr.") == [("bo-ray", "cal-orr", "-")]


def test_talks_in_marks_are_no_verb() -> None:
    found = pairs("Oman welcomed the “preliminary talks” between the Dawn Party and the Salt Front.")
    assert {("dawn-party", "salt-front", "0"), ("salt-front", "dawn-party", "0")} <= set(found)


def test_who_approves_a_request_is_kind_to_who_made_it() -> None:
    assert pairs("Oman approved Chad's request.") == [("oman", "chad", "+")]


@pytest.mark.parametrize("field", ["foreign policy", "foreign-policy"])
def test_the_chief_of_a_field_visits_and_not_the_body(field: str) -> None:
    assert pairs(f"EU {field} chief Ann Lee would visit Chad on Monday. Chad left.") == [("ann-lee", "chad", "0")]
