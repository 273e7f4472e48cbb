"""Ties in news of states: asides before a verb, what is kept from happening, bodies inside a state, what it owns."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize("who, actor", [("Chad", "chad"), ("the rebels", "unnamed:rebels")])
def test_who_is_backed_by_somebody_acts_in_a_clause_of_time(who: str, actor: str) -> None:
    found = pairs(f"Oman left after {who}, backed by Niger, attacked Mali.")
    assert found == sorted([(actor, "mali", "-"), ("niger", actor, "+")])


def test_pressure_from_two_is_put_on_who_faces_it_in_a_clause_of_time() -> None:
    text = "The crisis eased when Ann Lee, facing pressure from Chad and Niger, left."
    assert pairs(text) == [("chad", "ann-lee", "-"), ("niger", "ann-lee", "-")]


@pytest.mark.parametrize("words", ["blocked Niger from joining Mali", "warned Niger against attacking Mali"])
def test_what_somebody_is_kept_from_is_no_deed(words: str) -> None:
    assert pairs(f"Chad {words}.") == [("chad", "niger", "-")]


def test_a_call_to_stop_what_somebody_does_is_against_them() -> None:
    assert pairs("Chad urged Niger to stop arming the rebels.") == [
        ("chad", "niger", "-"),
        ("niger", "unnamed:rebels", "+"),
    ]


def test_a_call_to_stop_that_names_no_deed_to_others_is_a_request() -> None:
    assert pairs("Chad urged Niger to stop fighting.") == [("chad", "niger", "+")]


@pytest.mark.parametrize("body", ["international community", "world powers"])
def test_states_together_are_one_actor(body: str) -> None:
    actor = "unnamed:" + body.replace(" ", "-")
    assert pairs(f"The {body} imposed sanctions on Niger.") == [(actor, "niger", "-")]


def test_a_community_alone_is_no_actor() -> None:
    assert pairs("The community imposed a curfew on Niger.") == []


def test_what_is_ceded_is_a_gain_for_who_gets_it() -> None:
    assert pairs("Oman and Chad left. Oman ceded the island to Chad.") == [("oman", "chad", "+")]


def test_cutting_somebody_off_and_cutting_off_their_gas_are_both_hostile() -> None:
    assert pairs("Oman and Chad left. Oman cut off gas to Chad. Oman cut off Chad.")[0] == ("oman", "chad", "-")


@pytest.mark.parametrize("ties", ["downgraded its ties", "severed its ties"])
def test_lowering_ties_is_hostile(ties: str) -> None:
    assert pairs(f"Oman {ties} with Chad.") == [("oman", "chad", "-")]


def test_the_minister_of_a_state_is_the_counterpart_that_was_named() -> None:
    text = "Foreign Minister Bo Ray met his Omani counterpart, Ann Lee. The Omani minister praised Ray."
    assert pairs(text) == [("ann-lee", "bo-ray", "+"), ("bo-ray", "ann-lee", "0")]


def test_trade_that_a_thing_handles_is_not_that_of_who_took_it() -> None:
    assert pairs("Oman seized crossings handling trade with Chad.") == []


@pytest.mark.parametrize("body", ["political party", "gunmen"])
def test_a_body_inside_a_state_is_not_the_state(body: str) -> None:
    found = pairs(f"Iraq and Oman left. Iraq was criticised by an Omani {body}.")
    assert found == [("unnamed:omani-" + body.replace(" ", "-"), "iraq", "-")]


@pytest.mark.parametrize("body", ["factions", "parties"])
def test_the_warring_sides_of_a_state_are_not_the_state(body: str) -> None:
    found = pairs(f"Iraq and Oman left. Iraq urged Oman's warring {body} to meet.")
    assert found == [("iraq", f"unnamed:warring-{body}", "+")]


@pytest.mark.parametrize("verbs", ["training and sending", "arming and training"])
def test_two_verbs_share_the_object_of_the_second(verbs: str) -> None:
    found = pairs(f"Oman accused Chad of {verbs} militants.")
    assert found == [("chad", "unnamed:militants", "+"), ("oman", "chad", "-")]


@pytest.mark.parametrize("verb", ["blamed", "condemned"])
def test_the_attack_somebody_is_blamed_for_is_theirs(verb: str) -> None:
    assert pairs(f"Oman {verb} Chad for attacks on Niger.") == [("chad", "niger", "-"), ("oman", "chad", "-")]


def test_who_is_joined_in_judging_judges_too() -> None:
    text = "Oman seized a Malian tanker. Mali left. Chad joined Mali in condemning the seizure."
    assert ("chad", "oman", "-") in pairs(text)


@pytest.mark.parametrize("tanker", ["an Omani tanker", "an Omani-flagged tanker"])
@pytest.mark.parametrize("taking", ["Chad seized", "Mali spoke of Chad's seizure of"])
def test_taking_a_states_ship_is_done_to_the_state(tanker: str, taking: str) -> None:
    assert ("chad", "oman", "-") in pairs(f"Oman left. {taking} {tanker}.")


def test_receiving_people_from_a_state_is_a_meeting_with_them() -> None:
    found = pairs("Oman received lawmakers from Chad at its embassy.")
    assert found == [("oman", "unnamed:lawmakers", "0")]


def test_a_letter_goes_from_one_to_the_other() -> None:
    found = pairs("Oman and Chad left. The talks followed a letter from Oman to Chad.")
    assert found == [("oman", "chad", "0")]


@pytest.mark.parametrize("words", ["made no mention of any threat", "gave no hint of an attack"])
def test_what_there_is_no_word_of_is_no_tie(words: str) -> None:
    assert pairs(f"Oman {words} against Chad.") == []


def test_a_protest_against_what_somebody_says_is_not_against_them_as_the_next_name() -> None:
    found = pairs("Oman summoned the envoy to protest against what Chad called lies.")
    assert ("oman", "chad", "-") not in found


def test_every_side_names_nobody() -> None:
    assert pairs("Ann Lee urged every side to talk.") == []


def test_unrest_that_a_state_stirs_up_in_another_is_done_to_it() -> None:
    assert pairs("Oman and Chad left. Oman is orchestrating a crisis in Chad.") == [("oman", "chad", "-")]


def test_what_is_done_to_a_thing_in_a_relative_clause_is_done_to_its_owner() -> None:
    text = "Mali left. Oman spoke of Chad's lorries, which were looted by the rebels."
    assert pairs(text) == [("unnamed:rebels", "chad", "-")]


def test_whose_line_a_court_rejected_is_told_by_its_pronoun() -> None:
    assert pairs("Chad drew its line, which was rejected by the court.") == [("unnamed:court", "chad", "-")]


@pytest.mark.parametrize("number", ["over 50", "about 50", "50"])
def test_taking_over_so_many_hostages_is_taking_them(number: str) -> None:
    found = pairs(f"Ann Lee left after gunmen took {number} hostages.")
    assert [pair[2] for pair in found] == ["-"]


def test_hostages_held_by_somebody_are_not_released_by_them() -> None:
    text = "Ann Lee spoke of the release of hostages held by the Red Front."
    assert ("red-front", "unnamed:hostages", "+") not in pairs(text)


@pytest.mark.parametrize("of", ["of", "from"])
def test_delegations_of_two_states_that_meet_meet_each_other(of: str) -> None:
    found = pairs(f"Oman and Chad left. Envoys {of} Oman and Chad met in Niamey.")
    assert found == [("chad", "oman", "0"), ("oman", "chad", "0")]


def test_an_attack_on_a_states_soil_is_one_on_the_state() -> None:
    assert pairs("Oman left. The rebels staged an attack on Omani territory.") == [("unnamed:rebels", "oman", "-")]


def test_concern_over_a_bombing_is_about_who_bombs() -> None:
    found = pairs("Ann Lee voiced concern over Oman's bombing of Chad.")
    assert found == [("ann-lee", "oman", "-"), ("oman", "chad", "-")]


def test_the_state_behind_a_word_for_states_is_who_is_meant() -> None:
    found = pairs("Oman's premier left. The envoy flew to the Gulf state of Oman.")
    assert found == [("unnamed:envoy", "oman", "0")]


def test_an_office_that_tells_of_talks_does_not_hold_them() -> None:
    assert pairs("Ann Lee's office said the talks with Chad had begun.") == []


def test_attacks_that_somebody_is_warned_against_are_none() -> None:
    assert pairs("Oman left. Ann Lee warned the villagers against attacks on Omani land.") == [
        ("ann-lee", "unnamed:villagers", "-")
    ]


def test_what_is_done_in_her_country_is_done_to_the_country() -> None:
    found = pairs("Omani President Ann Lee said Chad was orchestrating a crisis in her country.")
    assert found == [("chad", "oman", "-")]


def test_asking_for_help_from_somebody_is_a_request_to_them() -> None:
    assert pairs("Oman asked for help from Chad.") == [("oman", "chad", "+")]


@pytest.mark.parametrize("words", ["meeting", "urgent session"])
def test_asking_for_a_meeting_of_a_body_is_a_request_to_it(words: str) -> None:
    assert pairs(f"Oman asked for a {words} of the African Union.") == [("oman", "african-union", "+")]


@pytest.mark.parametrize("law", ["sanctions", "resolutions"])
def test_breaking_the_law_of_a_body_is_no_deed_to_the_body(law: str) -> None:
    assert pairs(f"Oman violated UN {law}.") == []


@pytest.mark.parametrize("and_then", ["Mali, and Chad", "Mali and Chad"])
def test_a_long_list_behind_an_opening_word_is_not_the_subject(and_then: str) -> None:
    found = pairs(f"With backing from Niger, {and_then}, Oman attacked Haiti.")
    assert found == sorted([("oman", "haiti", "-"), *((state, "oman", "+") for state in ("chad", "mali", "niger"))])


def test_a_state_acts_together_with_its_allies_by_name() -> None:
    found = pairs("Oman and its close allies Niger and Mali condemned Chad.")
    assert [pair for pair in found if pair[1] == "chad"] == [(s, "chad", "-") for s in ("mali", "niger", "oman")]


@pytest.mark.parametrize("words", ["they would sue Chad", "their armies would attack Chad"])
def test_all_who_say_it_together_are_they(words: str) -> None:
    assert pairs(f"Oman and Mali said {words}.") == [("mali", "chad", "-"), ("oman", "chad", "-")]


def test_all_who_say_it_together_are_we() -> None:
    assert pairs('"We will fight Chad," Oman and Mali said.') == [("mali", "chad", "-"), ("oman", "chad", "-")]


def test_somebody_else_who_is_asked_to_act_is_not_the_one_who_asks() -> None:
    assert ("oman", "chad", "-") not in pairs("Oman urged them to attack Chad.")


@pytest.mark.parametrize("verb", ["warned", "fears"])
def test_the_subject_of_what_somebody_warns_of_is_no_object(verb: str) -> None:
    assert pairs(f"Ann Lee {verb} Oman was in danger.") == []


@pytest.mark.parametrize("deal", ["an agreement has been reached", "a pact was signed"])
def test_who_tells_of_a_deal_with_somebody_has_made_it(deal: str) -> None:
    assert ("oman", "chad", "+") in pairs(f"Chad left. Oman announced on Sunday that {deal} with Chad.")


def test_a_body_that_frames_a_thing_does_not_give_it() -> None:
    found = pairs('"We want your support within the framework of the African Union," Ann Lee said.')
    assert ("ann-lee", "african-union", "+") not in found


def test_support_that_somebody_is_asked_for_is_not_given() -> None:
    assert pairs("Oman asked Chad on Monday for support for a mission.") == [("oman", "chad", "+")]


def test_who_meets_to_respond_to_threats_is_not_threatened_here() -> None:
    assert pairs("Ann Lee met Bo Ray to discuss responding to the threats from Chad.") == [("ann-lee", "bo-ray", "0")]
