"""Ties of one deed in many wrappings: openings, -ing forms, what somebody is made to do, deeds that are not done."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize(
    "opener",
    ["Unlike Niger", "Besides Niger", "Even without Niger", "Not only in Niger", "Alongside the road to Niger"],
)
def test_who_stands_in_an_opening_phrase_does_not_act(opener: str) -> None:
    assert pairs(f"{opener}, Oman attacked Chad.") == [("oman", "chad", "-")]


@pytest.mark.parametrize(
    "again", ["not only by Oman but also by Niger", "by Oman and later by Niger", "both by Oman and by Niger"]
)
def test_who_is_named_behind_a_second_by_acts_too(again: str) -> None:
    assert pairs(f"Chad was attacked {again}.") == [("niger", "chad", "-"), ("oman", "chad", "-")]


@pytest.mark.parametrize(
    "words",
    [
        "Oman admitted bombing Chad",
        "Oman insisted on bombing Chad",
        "Oman spent years bombing Chad",
        "Oman ended up bombing Chad",
        "Oman is believed to be bombing Chad",
        "Bombing Chad, Oman changed the course of the war",
    ],
)
def test_an_ing_form_with_an_object_is_a_verb_wherever_it_stands(words: str) -> None:
    assert pairs(f"{words}.") == [("oman", "chad", "-")]


def test_who_ends_up_with_a_deal_has_not_ended_it() -> None:
    found = pairs("Oman ended up signing a trade deal with Chad.")
    assert ("oman", "chad", "+") in found and "-" not in {sign for _, _, sign in found}


@pytest.mark.parametrize(
    "words",
    [
        "Oman forced Niger to hold talks with Chad",
        "Oman wants Niger to hold talks with Chad",
        "Oman told Niger on Monday to hold talks with Chad",
        "Niger was forced by Oman to hold talks with Chad",
        "Niger was allowed to hold talks with Chad",
    ],
)
def test_who_is_made_to_hold_talks_holds_them(words: str) -> None:
    assert [pair for pair in pairs(f"{words}.") if pair[1] == "chad"] == [("niger", "chad", "0")]


def test_who_is_forced_by_another_to_do_it_does_it() -> None:
    found = pairs("Niger was forced by Oman to attack Chad.")
    assert found == [("niger", "chad", "-"), ("oman", "niger", "-")]


@pytest.mark.parametrize(
    "words",
    [
        "Instead of attacking Chad, Oman closed the border",
        "Oman closed the border instead of holding talks with Chad",
        "Oman closed the border without signing a deal with Chad",
        "Far from helping Chad, Oman closed the border",
        "Oman is too weak to attack Chad",
        "Oman is unlikely to help Chad",
        "Oman has yet to attack Chad",
        "Oman has no plans to impose sanctions on Chad",
        "Oman failed to hold talks with Chad",
        "Oman has no right to lift its duties and no plans to attack Chad",
    ],
)
def test_what_somebody_only_might_have_done_is_no_tie(words: str) -> None:
    assert pairs(f"{words}.") == []


@pytest.mark.parametrize(
    "words", ["Oman has yet to help Chad", "Oman has no plans to help Chad", "Oman vowed not to sign a deal with Chad"]
)
def test_help_that_somebody_does_not_plan_to_give_is_hostile(words: str) -> None:
    assert ("oman", "chad", "-") in pairs(f"{words}.")


def test_who_has_no_right_to_do_it_may_have_done_it() -> None:
    assert pairs("Oman has no right to attack Chad.") == [("oman", "chad", "-")]


def test_an_attack_that_somebody_fails_to_condemn_stays_an_attack() -> None:
    assert ("niger", "chad", "-") in pairs("Oman has yet to condemn Niger's attack on Chad.")


@pytest.mark.parametrize(
    "denies", ["rejected claims", "dismissed allegations", "has denied reports", "refuted a claim"]
)
def test_what_the_accused_denies_is_no_tie_of_theirs(denies: str) -> None:
    assert pairs(f"Oman {denies} that it had attacked Chad.") == []


@pytest.mark.parametrize("denies", ["rejected", "has denied", "dismissed"])
def test_it_in_what_another_claims_is_the_one_who_denies_it(denies: str) -> None:
    ties = parse(f"Oman {denies} Niger's claims that it had attacked Chad.").ties
    assert [(t.source, t.holder) for t in ties.itertuples() if t.target == "chad"] == [("oman", "niger")]


def test_it_in_what_another_claims_is_the_claimer_where_nobody_denies_it() -> None:
    assert ("niger", "chad", "-") in pairs("Oman welcomed Niger's claims that it had attacked Chad.")


@pytest.mark.parametrize("by", ["by Niger", "by the ministry of defence of Niger"])
def test_what_somebody_is_accused_of_by_another_is_told_by_that_one(by: str) -> None:
    ties = parse(f"Oman was accused {by} of attacking Chad.").ties
    holders = [tie.holder for tie in ties.itertuples() if tie.target == "chad"]
    assert len(holders) == 1 and holders[0] and holders[0].endswith("niger")


@pytest.mark.parametrize(
    "words",
    [
        "Having held talks with Chad, Oman raised taxes",
        "Holding talks with Chad, Oman changed its course",
        "The war dragged on, with Oman holding talks with Chad",
    ],
)
def test_who_holds_talks_in_an_ing_form_holds_them(words: str) -> None:
    assert pairs(f"{words}.") == [("oman", "chad", "0")]


def test_who_joins_another_in_a_deed_does_it_together_with_that_one() -> None:
    found = pairs("Oman joined the United Arab Emirates in attacking Chad.")
    assert [pair for pair in found if pair[2] == "-"] == [("oman", "chad", "-"), ("united-arab-emirates", "chad", "-")]


def test_it_takes_somebody_time_to_do_something() -> None:
    assert pairs("It took Oman three years to attack Chad.") == [("oman", "chad", "-")]


def test_who_is_accused_of_something_by_another_between_commas_is_accused_by_that_one() -> None:
    assert pairs("Ann Lee, accused of fraud by Oman, has left.") == [("oman", "ann-lee", "-")]


def test_who_protests_against_a_deed_is_against_who_does_it() -> None:
    found = pairs("Niger protested against Oman's bombing of Chad.")
    assert found == [("niger", "oman", "-"), ("oman", "chad", "-")]


def test_what_follows_in_an_ing_form_is_not_done_by_the_verb_before_the_comma() -> None:
    assert pairs("Oman closed its office, supplying weapons to Chad.") == [("oman", "chad", "+")]


@pytest.mark.parametrize(
    "words",
    [
        "While attacking Chad, Oman raised taxes",
        "Even as Oman attacked Chad, prices rose",
        "By the time Oman attacked Chad, prices had risen",
        "Despite the fact that Oman attacked Chad, prices rose",
        "Only then did Oman attack Chad",
        "Not until March did Oman attack Chad",
    ],
)
def test_who_acts_is_found_behind_whatever_opens_the_clause(words: str) -> None:
    assert pairs(f"{words}.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("announces", ["announced", "has confirmed", "unveiled"])
def test_who_announces_plans_plans_it(announces: str) -> None:
    assert pairs(f"Oman {announces} plans to attack Chad.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("pays", ["paid", "bribed", "recruited"])
def test_who_is_paid_to_do_it_does_it(pays: str) -> None:
    assert ("niger", "chad", "-") in pairs(f"Oman {pays} Niger to attack Chad.")


def test_who_held_talks_in_a_question_is_who_is_asked_about() -> None:
    found = pairs("Oman asked whether Niger had held talks with Chad.")
    assert ("niger", "chad", "0") in found and ("oman", "chad", "0") not in found


@pytest.mark.parametrize(
    "words",
    [
        "Oman was prevented from attacking Chad",
        "Oman refrained from attacking Chad",
        "Oman has done nothing to attack Chad",
        "Oman never held talks with Chad",
        "Neither Oman nor Niger held talks with Chad",
        "It is not true that Oman attacked Chad",
        "There is no evidence that Oman has attacked Chad",
        "Ann Lee does not believe that Oman attacked Chad",
    ],
)
def test_what_is_said_not_to_be_so_is_no_tie(words: str) -> None:
    assert pairs(f"{words}.") == []


@pytest.mark.parametrize("words", ["There is evidence", "There is no doubt", "It is true", "Ann Lee believes"])
def test_what_is_said_to_be_so_is_a_tie(words: str) -> None:
    assert pairs(f"{words} that Oman attacked Chad.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("words", ["Oman has done little to help Chad", "Nor did Oman help Chad"])
def test_help_that_does_not_come_is_hostile(words: str) -> None:
    assert pairs(f"{words}.") == [("oman", "chad", "-")]


def test_who_is_criticised_for_not_helping_another_does_not_help_it() -> None:
    assert ("niger", "chad", "-") in pairs("Oman criticised Niger for not helping Chad.")


@pytest.mark.parametrize("words", ["is poised", "is set", "is bound by treaty", "is ready"])
def test_who_is_set_to_sign_a_deal_signs_it(words: str) -> None:
    assert ("oman", "chad", "+") in pairs(f"Oman {words} to sign a deal with Chad.")


@pytest.mark.parametrize("words", ["called for Oman", "used Oman", "condemned Oman's attempt"])
def test_who_is_to_hold_talks_is_named_before_the_verb(words: str) -> None:
    found = pairs(f"Niger {words} to hold talks with Chad.")
    assert ("oman", "chad", "0") in found and ("niger", "chad", "0") not in found


@pytest.mark.parametrize(
    "words",
    [
        "condemned Oman, saying it had attacked Chad",
        "condemned Oman after it attacked Chad",
        "sued Oman because it had attacked Chad",
        "warned Oman on Monday, claiming it had attacked Chad",
    ],
)
def test_it_is_who_has_just_been_blamed_for_the_deed(words: str) -> None:
    found = pairs(f"Niger {words}.")
    assert ("oman", "chad", "-") in found and ("niger", "chad", "-") not in found


@pytest.mark.parametrize(
    "words", ["left Oman, saying it had attacked Chad", "sued Oman because it wanted to attack Chad"]
)
def test_it_is_the_speaker_where_nobody_is_blamed_or_a_wish_is_told(words: str) -> None:
    assert ("niger", "chad", "-") in pairs(f"Niger {words}.")


def test_she_is_the_one_who_has_just_been_praised() -> None:
    text = "Bo Ray praised Ann Lee after she met the king of Oman. He left."
    assert ("bo-ray", "ann-lee", "+") in pairs(text)
    assert any(source == "ann-lee" and sign == "0" for source, _, sign in pairs(text))


@pytest.mark.parametrize(
    "told",
    [
        "Bo Ray is the leader of the Dawn Front, a rebel group in Peru.",
        "Bo Ray, the leader of the Dawn Front, left. The Dawn Front is an armed group.",
        "The Dawn Front, led by Bo Ray, is an armed group.",
        "Bo Ray, who heads the Dawn Front, left. The Dawn Front is an armed group.",
    ],
)
@pytest.mark.parametrize("again", ["The Dawn Front leader", "The Dawn Front's chief", "The rebel leader"])
def test_the_leader_of_a_group_is_who_was_said_to_lead_it(told: str, again: str) -> None:
    assert pairs(f"{told}\n{again} attacked Chad.") == [("bo-ray", "chad", "-")]


@pytest.mark.parametrize("told", ["Ann Lee is the head of the Omani army", "The head of the Omani army, Ann Lee, left"])
@pytest.mark.parametrize("again", ["The army chief", "Oman's army leader", "The Omani army leader"])
def test_the_leader_of_an_army_is_a_person_and_not_the_army(told: str, again: str) -> None:
    assert pairs(f"{told}.\n{again} praised Chad.") == [("ann-lee", "chad", "+")]


@pytest.mark.parametrize("leader", ["Oman's army leader", "The Omani army leader", "Oman's opposition leader"])
def test_a_leader_without_a_name_is_not_the_state(leader: str) -> None:
    assert [source for source, _, _ in pairs(f"{leader} praised Chad.")] not in ([], ["oman"])


def test_a_group_of_two_leaders_has_none_that_the_leader_is() -> None:
    told = "Bo Ray is the leader of the Dawn Front, a rebel group in Peru. Kim Oss heads the Dawn Front, too."
    assert ("bo-ray", "chad", "-") not in pairs(f"{told}\nThe rebel leader attacked Chad.")


@pytest.mark.parametrize("group", ["rights group", "women's rights group", "aid group"])
def test_a_group_for_rights_is_no_verb(group: str) -> None:
    assert pairs(f"The {group} Lumo Watch criticised Peru.") == [("lumo-watch", "peru", "-")]


@pytest.mark.parametrize("participle", ["linked to Oman", "allied with Oman", "aligned with Oman"])
def test_militants_who_are_told_by_a_participle_act_in_the_verb_behind_it(participle: str) -> None:
    assert any(
        target == "peru" and sign == "-" for _, target, sign in pairs(f"Two militants {participle} bombed Peru.")
    )


def test_a_state_that_allied_with_another_did_so() -> None:
    assert pairs("Oman allied with Chad on Monday.") == [("oman", "chad", "+")]


def test_help_from_an_envoy_to_a_state_is_no_help_to_that_state() -> None:
    found = pairs("Peru received help from Oman's ambassador to Chad, Kim Oss.")
    assert found == [("kim-oss", "peru", "+")]


@pytest.mark.parametrize("words", ["was bombed by Oman, along with Niger", "was bombed by Oman and Niger"])
def test_who_is_named_with_along_with_acts_too(words: str) -> None:
    assert pairs(f"Peru {words}.") == [("niger", "peru", "-"), ("oman", "peru", "-")]


@pytest.mark.parametrize(
    "words, sign",
    [
        ("A deal was reached between Oman and Chad", "+"),
        ("A ceasefire was agreed on Monday between Oman and Chad", "+"),
        ("Talks were held between Oman and Chad", "0"),
        ("The meeting of Oman and Chad lasted an hour", "0"),
    ],
)
def test_two_between_whom_something_was_agreed_share_it(words: str, sign: str) -> None:
    assert pairs(f"{words}.") == [("chad", "oman", sign), ("oman", "chad", sign)]


def test_an_audience_of_two_sorts_of_people_is_no_meeting_of_theirs() -> None:
    assert pairs("Ann Lee spoke to an audience of dockers and soldiers.") != [
        ("unnamed:dockers", "unnamed:soldiers", "0")
    ]


@pytest.mark.parametrize(
    "words", ["placed Chad on a terror list", "put Chad on its blacklist", "added Chad to its sanctions list"]
)
def test_who_is_put_on_a_black_list_is_punished(words: str) -> None:
    assert pairs(f"Oman {words}.") == [("oman", "chad", "-")]


@pytest.mark.parametrize("words", ["did not want", "is not prepared", "is not set", "would not agree"])
def test_talks_that_somebody_does_not_want_to_hold_are_not_held(words: str) -> None:
    assert ("oman", "chad", "0") not in pairs(f"Oman {words} to hold talks with Chad.")


@pytest.mark.parametrize("wish", ["hopes", "wants", "has vowed"])
def test_the_second_of_two_wishes_is_a_deed_too(wish: str) -> None:
    assert pairs(f"Oman {wish} to raise taxes and attack Chad.") == [("oman", "chad", "-")]


def test_who_held_talks_only_then_held_them() -> None:
    assert pairs("Only then did Oman hold talks with Chad.") == [("oman", "chad", "0")]


def test_who_is_banned_from_a_deed_is_not_banned_by_whom_it_would_meet() -> None:
    assert pairs("Oman was banned from arming Chad.") == []


def test_talks_of_which_there_is_no_evidence_are_no_talks() -> None:
    assert pairs("There is no evidence that Oman held talks with Chad.") == []
