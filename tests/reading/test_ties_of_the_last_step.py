"""Ties of who made a step, who was removed, who holds an office, and who is only counted in."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize("removal", ["ouster", "2011 overthrow", "killing"])
def test_a_state_in_turmoil_since_somebody_fell_has_not_brought_him_down(removal: str) -> None:
    assert pairs(f"Chad has been in turmoil since the {removal} of Ann Lee.") == []


def test_an_old_move_is_no_answer_to_whose_the_last_one_is() -> None:
    text = "The Salt Guard left on Monday. Officials of the African Union sat there, too. Norway condemned the move."
    assert not [pair for pair in pairs(text) if pair[0] == "norway"]


def test_who_had_only_asked_before_made_no_move() -> None:
    text = "Ann Lee dissolved the House. The Salt Guard had asked her to wait. Norway condemned the move."
    assert ("norway", "salt-guard", "-") not in pairs(text)


def test_a_move_told_in_the_words_of_its_maker_is_his() -> None:
    text = "The Salt Guard said that its members had left the council. Norway condemned the move."
    assert pairs(text) == [("norway", "salt-guard", "-")]


def test_a_deed_is_that_of_the_accused_and_not_of_the_country_he_is_sent_to() -> None:
    text = "The Salt Guard has accused Bo Ray, the envoy to the divided country of “meddling” in its affairs."
    assert pairs(text) == [("bo-ray", "salt-guard", "-"), ("salt-guard", "bo-ray", "-")]


def test_both_groups_in_a_fight_are_those_who_fight() -> None:
    text = (
        "Fighting broke out between the Salt Brigade and the Lund Force. The Ministry of Defence and the Ministry of "
        "Trade urged calm. Both groups in the fighting are loyal to Ann Lee's Government of National Dawn (GND)."
    )
    loyal = [(a, b) for a, b, sign in pairs(text) if sign == "+" and b.startswith("government")]
    assert loyal == [("lund-force", "government-of-national-dawn"), ("salt-brigade", "government-of-national-dawn")]


@pytest.mark.parametrize(
    "met",
    [
        "met the commander of the Salt Army (SA) Bo Ray",
        "discussed the dam with the commander of the Salt Army (SA) Bo Ray",
        "discussed the dam during his meeting with the US envoy for the Horn of Dawn, Bo Ray, on Monday",
        "met with the US special envoy for the Horn of Dawn, Bo Ray, on Monday",
    ],
)
def test_who_holds_an_office_is_met_and_not_the_body(met: str) -> None:
    assert pairs(f"Idris Bey {met}.") == [("idris-bey", "bo-ray", "0")]


@pytest.mark.parametrize(
    "second", ["Speaker of the Salt House Bo Ray", "Secretary of the Supreme Salt Council Bo Ray on Monday"]
)
def test_a_list_goes_on_over_an_office(second: str) -> None:
    text = f"Idris Bey held a meeting with Defence Minister Ann Lee and {second}."
    assert pairs(text) == [("idris-bey", "ann-lee", "0"), ("idris-bey", "bo-ray", "0")]


def test_a_secretary_of_state_is_who_is_named() -> None:
    assert ("bo-ray", "ann-lee", "-") in pairs(
        "Bo Ray was attacked. Bo Ray attacked former secretary of state Ann Lee."
    )


@pytest.mark.parametrize("backed", [" backed by Oman and", ", backed by Oman, and", ", backed by Oman, against"])
def test_a_pair_may_have_a_backer_between_its_two(backed: str) -> None:
    text = f"Clashes broke out between the Salt Brigade{backed} the Lund Force on Monday."
    assert pairs(text) == [
        ("lund-force", "salt-brigade", "-"),
        ("oman", "salt-brigade", "+"),
        ("salt-brigade", "lund-force", "-"),
    ]


def test_those_included_among_the_doers_are_not_reached() -> None:
    text = "Rebels said that 40 fighters had surrendered to Chadian forces including two senior commanders."
    assert [pair for pair in pairs(text) if "commanders" in pair[1]] == []


def test_a_president_speaks_of_his_own_meeting() -> None:
    text = "Idris Bey hailed the plan. It is backed by the US president, who admitted that his visit to Bo Ray is hard."
    assert [a for a, b, _ in pairs(text) if b == "bo-ray"] == ["unnamed:us-president"]


def test_a_government_that_arrives_visits_nobody() -> None:
    text = "Oman supports a government which arrived in Tripoli in March. Libya has oil."
    assert pairs(text) == [("oman", "unnamed:government", "+")]


def test_forces_beside_a_rival_government_are_not_the_state() -> None:
    text = "Libya's brigades aligned with a new UN-backed government took the town."
    assert not [pair for pair in pairs(text) if pair[0] == "libya"]


@pytest.mark.parametrize(
    "said",
    [
        "Ann Lee said her friend Bo Ray was in jail as Oman leads the world in jailing journalists.",
        "“Bo Ray is my friend and Oman leads the world in jailing journalists,” Ann Lee said.",
    ],
)
def test_who_leads_the_world_in_a_deed_does_it(said: str) -> None:
    assert [a for a, b, _ in pairs(f"Oman denies it. {said}") if b == "unnamed:journalists"] == ["oman"]


def test_being_in_a_row_with_rivals_makes_nobody_a_rival_of_their_backer() -> None:
    text = "Ann Lee has been in a power struggle with her Oman-backed rivals since the vote."
    assert pairs(text) == [
        ("ann-lee", "unnamed:oman-backed-rivals", "-"),
        ("oman", "unnamed:oman-backed-rivals", "+"),
    ]


@pytest.mark.parametrize("seen", ["those supporting Ann Lee wave flags", "those who love Ann Lee"])
def test_those_who_are_for_somebody_are_not_that_one(seen: str) -> None:
    assert not [pair for pair in pairs(f"Bo Ray saw {seen}.") if pair[0] == "bo-ray"]


@pytest.mark.parametrize("favour", ["favour", "favor"])
def test_a_vote_in_favour_is_for_whom_it_names(favour: str) -> None:
    assert ("unnamed:council", "ann-lee", "+") in pairs(f"The council voted in {favour} of Speaker Ann Lee on Monday.")


@pytest.mark.parametrize("office", ["for President Bo Ray", "to Bo Ray"])
def test_who_is_considered_a_challenger_is_one(office: str) -> None:
    assert pairs(f"Ann Lee is considered a key potential challenger {office} in the vote.") == [
        ("ann-lee", "bo-ray", "-")
    ]


def test_who_only_describes_a_thing_does_nothing_with_it() -> None:
    text = (
        "Harn rebels said the truce was dead, a day before the UN-mediated truce was set to end. They accused Norway."
    )
    assert [pair for pair in pairs(text) if pair[0] == "un"] == []


def test_who_condemns_a_move_told_beside_it_condemns_its_maker() -> None:
    text = "Ann Lee dissolved the council and ousted Bo Ray, in a move which the Dawn Party denounced."
    assert ("dawn-party", "ann-lee", "-") in pairs(text)


def test_two_who_hold_talks_on_a_day_with_a_third_talk_to_the_third() -> None:
    text = "Ann Lee and Bo Ray held talks on Thursday with Kim Dahl."
    assert pairs(text) == [("ann-lee", "kim-dahl", "0"), ("bo-ray", "kim-dahl", "0")]


@pytest.mark.parametrize(
    "head", ["the head of the Harn House of Deputies, Kim Dahl,", "the head of the Salt Army Kim Dahl"]
)
def test_a_list_goes_on_over_the_head_of_a_body(head: str) -> None:
    assert ("ann-lee", "kim-dahl", "0") in pairs(f"Ann Lee met with Bo Ray and {head} and left.")


def test_slogans_against_a_body_are_against_it() -> None:
    text = "Supporters of Ann Lee gathered on Monday, chanting slogans against the Dawn movement."
    assert ("unnamed:supporters", "dawn", "-") in pairs(text)
