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


@pytest.mark.parametrize("opener", ["which the army accuses", "which the army accused", "which it accuses"])
def test_who_is_accused_in_a_relative_clause_is_the_one_it_hangs_on(opener: str) -> None:
    found = pairs(f"The army fears Oman, {opener} of arming the Dawn Front.")
    assert found == [("oman", "dawn-front", "+"), ("unnamed:army", "oman", "-")]


def test_who_may_stand_for_whom_before_another_subject() -> None:
    text = "Ann Lee, who Chad accused of helping the Dawn Front, left."
    assert pairs(text) == [("ann-lee", "dawn-front", "+"), ("chad", "ann-lee", "-")]


def test_who_acts_through_something_is_no_object() -> None:
    assert pairs("Bo Ray criticised Ann Lee, who through her office declined.") == [("bo-ray", "ann-lee", "-")]


@pytest.mark.parametrize("again", ["The Omani president", "Oman's president"])
def test_an_office_of_a_state_takes_up_who_has_been_named_with_it(again: str) -> None:
    for first in ("Omani President Ann Lee left.", "Chad blamed the president of Oman, Ann Lee."):
        assert ("ann-lee", "bo-ray", "-") in pairs(f"{first} {again} criticised Bo Ray.")


@pytest.mark.parametrize("again", ["The Omani prime minister", "The Chadian president"])
def test_another_office_or_one_of_another_state_takes_nobody_up(again: str) -> None:
    assert not [p for p in pairs(f"Omani President Ann Lee left. {again} criticised Bo Ray.") if p[0] == "ann-lee"]


def test_each_deed_of_a_list_is_done_by_its_subject() -> None:
    text = "Oman arrested Ann Lee, froze the rebels' assets and left."
    assert pairs(text) == [("oman", "ann-lee", "-"), ("oman", "unnamed:rebels", "-")]


def test_an_ally_may_have_an_article_in_its_name() -> None:
    assert pairs("Oman “stands with its ally the Philippines”, Ann Lee said.") == [("oman", "philippines", "+")]


def test_leaders_of_a_body_are_not_the_body() -> None:
    found = pairs("Parliament leaders Ann Lee and Bo Ray met on Monday.")
    assert found == [("ann-lee", "bo-ray", "0"), ("bo-ray", "ann-lee", "0")]


@pytest.mark.parametrize("what", ["plan to build a dam", "nuclear programme"])
def test_concern_about_what_a_state_does_is_against_it(what: str) -> None:
    assert pairs(f"Oman voiced concern about Chad's {what}.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("what", ["Ann Lee's health", "Ann Lee's arrest", "the fate of the rebels"])
def test_concern_for_somebody_is_not_against_them(what: str) -> None:
    assert pairs(f"Oman expressed concern about {what}.") == []


def test_measures_against_somebody_and_plans_put_before_them_are_ties() -> None:
    assert pairs("Oman has taken measures against Chad.") == [("oman", "chad", "-")]
    assert pairs("Ann Lee presented her plan to the Omani parliament.") == [("ann-lee", "omani-parliament", "0")]


def test_demands_that_are_rejected_are_those_of_who_made_them() -> None:
    assert pairs("Oman issued 13 demands, but Chad has rejected them.") == [("chad", "oman", "-")]
    assert ("niger", "oman", "+") in pairs("Oman made Chad an offer and Niger welcomed it.")


@pytest.mark.parametrize("sent", ["that Oman sent", "sent by Oman"])
def test_reinforcements_fight_for_who_sent_them(sent: str) -> None:
    found = pairs(f"Fighting broke out between reinforcements {sent} and the Dawn Front.")
    assert found == [("dawn-front", "oman", "-"), ("oman", "dawn-front", "-")]


def test_a_body_named_behind_its_state_is_meant_and_not_the_state() -> None:
    text = "The army accused Chad's paramilitary Border Guard of killing two people."
    assert pairs(text) == [("border-guard", "unnamed:people", "-"), ("unnamed:army", "border-guard", "-")]


def test_a_name_of_the_next_sentence_is_not_what_a_genitive_leads_to() -> None:
    assert pairs("The farmers cheered Bo Ray's words. Lumo Bank left.") == [("unnamed:farmers", "bo-ray", "+")]


@pytest.mark.parametrize("force", ["his own army", "the presidential guard"])
def test_a_force_may_turn_on_its_own_head(force: str) -> None:
    found = pairs(f"Bo Ray was detained by {force}.")
    assert [(target, sign) for _, target, sign in found] == [("bo-ray", "-")]


@pytest.mark.parametrize("doing, sign", [("fighting", "-"), ("bombing", "-"), ("backing", "+")])
def test_who_stands_right_before_an_ing_form_does_it(doing: str, sign: str) -> None:
    found = pairs(f"Oman condemned the rebels {doing} the Salt Guard.")
    assert found == [("oman", "unnamed:rebels", "-"), ("unnamed:rebels", "salt-guard", sign)]


@pytest.mark.parametrize("where", ["an article in the Harbour Post", "a letter to Kim Oss"])
def test_where_words_stand_and_who_gets_them_is_not_who_utters_them(where: str) -> None:
    assert not [p for p in pairs(f"Ann Lee wrote {where} accusing Chad.") if p[0] in ("harbour-post", "kim-oss")]


def test_a_raid_that_kills_is_that_of_who_launched_it() -> None:
    assert pairs("Oman launched an attack that killed nine farmers.") == [("oman", "unnamed:nine-farmers", "-")]
    text = "Chad accused Oman of carrying out an attack that killed nine farmers."
    assert pairs(text) == [("chad", "oman", "-"), ("oman", "unnamed:nine-farmers", "-")]


def test_what_they_seized_before_is_theirs_to_leave() -> None:
    text = "The rebels withdrew from towns they had seized from the Salt Guard."
    assert pairs(text) == [("unnamed:rebels", "salt-guard", "-")]


def test_pairs_of_a_list_talk_with_each_other_only() -> None:
    text = "Norway has hosted talks between the Salt Guard and Oman, Chad and Niger."
    assert pairs(text) == [("oman", "salt-guard", "0"), ("salt-guard", "oman", "0")]


def test_a_nearer_noun_takes_the_two_between_whom_it_is() -> None:
    text = "Norway made the signing of an agreement conditional on a dialogue between Chad and the rebels."
    assert {pair[2] for pair in pairs(text)} == {"0"}


def test_being_at_odds_holds_both_ways() -> None:
    assert pairs("Oman has long been at odds with Chad.") == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_seeing_somebody_far_off_as_a_threat_is_against_them() -> None:
    text = "Oman views the Salt Guard in the hills of the far north as a major national security threat."
    assert pairs(text) == [("oman", "salt-guard", "-")]


def test_sending_an_envoy_home_is_hostile() -> None:
    assert pairs("Oman sent Chad's ambassador home.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("deed", ["plan on kicking the rebels out", "come to expel the rebels"])
def test_a_deed_that_is_not_planned_is_none(deed: str) -> None:
    assert pairs(f"Ann Lee did not {deed}.") == []


def test_what_strains_relations_between_two_is_bad_for_both() -> None:
    found = pairs("The row goes on, further straining relations between Oman and Chad.")
    assert found == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_all_who_stand_behind_with_do_what_the_ing_form_says() -> None:
    text = "Chad left in 2008, with most members, including Oman, Niger, and Mali, recognising it as free."
    assert pairs(text) == [(state, "chad", "+") for state in ("mali", "niger", "oman")]
    text = "The war spread, with Oman and Chad accusing Niger."
    assert pairs(text) == [("chad", "niger", "-"), ("oman", "niger", "-")]


def test_both_of_two_before_an_ing_form_do_it() -> None:
    found = pairs("Ann Lee praised Oman and Chad fighting the Salt Guard.")
    assert [p for p in found if p[1] == "salt-guard"] == [("chad", "salt-guard", "-"), ("oman", "salt-guard", "-")]


def test_who_is_helped_to_fight_is_the_one_that_fights() -> None:
    found = pairs("Oman helped Chad fight the Salt Guard.")
    assert found == [("chad", "salt-guard", "-"), ("oman", "chad", "+")]


@pytest.mark.parametrize("whose", ["Chad's allegations", "the UN experts' allegations"])
def test_who_denies_allegations_is_against_who_makes_them(whose: str) -> None:
    found = pairs(f"Oman denied {whose}.")
    assert [(source, sign) for source, _, sign in found] == [("oman", "-")]


def test_troops_and_arms_that_are_sent_are_not_who_is_helped() -> None:
    assert pairs("Chad is supporting the rebels by sending troops and arms.") == [("chad", "unnamed:rebels", "+")]


def test_two_that_suspend_their_talks_do_nothing_to_each_other() -> None:
    found = pairs("Oman and Chad suspended their talks with Niger.")
    assert found == [("chad", "niger", "-"), ("oman", "niger", "-")]


def test_who_is_relied_on_does_it() -> None:
    assert ("chad", "unnamed:farmers", "+") in pairs("Oman, which depends on Chad to feed its farmers, left.")
    assert pairs("Oman, which depends on the river to feed its farmers, left.") == []


def test_words_of_others_that_follow_a_war_are_not_whose_war_it_is() -> None:
    text = "Many distrust Bo Ray given past wars against Chad and accusations by UN experts."
    assert not [pair for pair in pairs(text) if pair[1] == "chad"]


def test_talks_by_which_a_speaker_wants_something_reached_are_his() -> None:
    text = "The Salt Guard said peace could only be achieved through talks with Chad."
    assert pairs(text) == [("salt-guard", "chad", "0")]


@pytest.mark.parametrize("thing", ["left a meeting sponsored", "sent a vessel escorted", "used goods provided"])
def test_what_another_does_with_the_object_is_not_done_to_the_subject(thing: str) -> None:
    assert pairs(f"Oman {thing} by Chad.") == []


def test_what_is_said_of_the_subject_behind_is_done_to_it() -> None:
    assert pairs("Oman is a state backed by Chad.") == [("chad", "oman", "+")]


@pytest.mark.parametrize("pitting", ["The row has pitted Oman", "Fights pitting Oman"])
def test_who_are_pitted_against_each_other_are_opponents(pitting: str) -> None:
    found = pairs(f"{pitting} against its neighbour Chad go on.")
    assert ("chad", "oman", "-") in found and ("oman", "chad", "-") in found


@pytest.mark.parametrize("call", ["call", "calls"])
def test_a_call_on_somebody_asks_them(call: str) -> None:
    assert pairs(f"Oman's {call} on Chad to leave drew no answer.") == [("oman", "chad", "+")]


@pytest.mark.parametrize("against", ["to protest against", "in anger at"])
def test_who_objects_to_an_arrest_has_not_made_it(against: str) -> None:
    found = pairs(f"Oman summoned the envoy of Chad {against} the arrest of Ann Lee.")
    assert not [pair for pair in found if pair[1] == "ann-lee"]


def test_blame_is_traded_in_anger() -> None:
    assert pairs("Oman and Chad traded blame over the fire.") == [("chad", "oman", "-"), ("oman", "chad", "-")]


def test_troops_sent_against_somebody_are_hostile() -> None:
    assert pairs("Oman deployed troops against the Salt Guard.") == [("oman", "salt-guard", "-")]


def test_who_requests_a_panel_to_challenge_somebody_challenges_them() -> None:
    found = pairs("Oman, Chad and Niger will request panels to challenge Mali.")
    assert found == [(state, "mali", "-") for state in ("chad", "niger", "oman")]


def test_reinforcements_may_stand_far_from_their_sender_and_their_enemy() -> None:
    text = "Fighting erupted over a week ago between reinforcements the junta sent to the east and the Salt Guard."
    assert pairs(text) == [("salt-guard", "unnamed:junta", "-"), ("unnamed:junta", "salt-guard", "-")]


def test_an_assault_on_posts_of_a_body_is_on_the_body_and_not_its_state() -> None:
    text = "The Salt Guard launched assaults on two outposts of Oman's paramilitary Border Guard."
    assert pairs(text) == [("salt-guard", "border-guard", "-")]


def test_a_text_may_end_behind_a_passive_of_calling() -> None:
    assert pairs("Ann Lee has been called a fraud by fellow") == []


@pytest.mark.parametrize("helping", ["helped fight", "are helping battle", "stationed in Lund helping battle"])
def test_who_helps_to_fight_somebody_is_against_them(helping: str) -> None:
    found = pairs(f"The rebels {helping} the Salt Guard.")
    assert found == [("unnamed:rebels", "salt-guard", "-")]


def test_helping_rebel_leaders_is_no_rebellion() -> None:
    assert {pair[2] for pair in pairs("Oman helped rebel leaders.")} == {"+"}


@pytest.mark.parametrize("role", ["has stepped in as mediator", "has acted as a mediator"])
def test_a_mediator_is_in_touch_with_both(role: str) -> None:
    found = pairs(f"Norway {role} between Oman and Chad.")
    assert found == [("norway", "chad", "0"), ("norway", "oman", "0")]


def test_friendships_are_ties() -> None:
    found = pairs("Oman enjoys close friendships with Chad and Niger.")
    assert found == [("oman", "chad", "+"), ("oman", "niger", "+")]


def test_a_peace_process_is_no_peace_with_who_leads_it() -> None:
    assert pairs("Bo Ray was appointed under a UN-led peace process. The UN left.") == []


@pytest.mark.parametrize("body", ["UN peacekeeping mission UNIFIL", "UN peacekeeping force UNIFIL"])
def test_a_mission_with_a_name_is_meant_and_not_who_sent_it(body: str) -> None:
    assert pairs(f"{body} urged Oman to withdraw.") == [("unifil", "oman", "+")]
    assert pairs(f"Oman urged {body} to withdraw.") == [("oman", "unifil", "+")]
