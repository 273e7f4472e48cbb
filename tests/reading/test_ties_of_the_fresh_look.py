"""Ties of allies in a list, of help from outside, of who is spoken for and of what is said to stand for somebody."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


def test_all_of_a_list_are_the_allies_of_whom_the_list_is() -> None:
    found = pairs("Norway's main allies are Chad, Oman and the Salt Front.")
    assert {("chad", "norway", "+"), ("norway", "oman", "+"), ("salt-front", "norway", "+")} <= set(found)


@pytest.mark.parametrize("body", ["unity", "interim"])
def test_the_forces_of_a_government_with_a_name_are_not_the_state_too(body: str) -> None:
    text = (
        f"Norway's {body} government holds the capital. "
        f"Clashes between forces of Norway's {body} government and the Salt Front killed ten."
    )
    assert not [pair for pair in pairs(text) if "norway" in pair]
    assert (f"norway-s-{body}-government", "salt-front", "-") in pairs(text)


@pytest.mark.parametrize("told", ["spoke of foreign", "announced Omani", "condemned", "deplored the"])
def test_help_from_outside_is_not_that_of_who_speaks_of_it(told: str) -> None:
    assert ("ann-lee", "salt-front", "+") not in pairs(f"Ann Lee {told} support for the Salt Front.")


def test_the_support_somebody_announces_is_his_own() -> None:
    assert pairs("Ann Lee announced support for the Salt Front.") == [("ann-lee", "salt-front", "+")]


def test_a_spokeswoman_announces_the_talks_of_whom_she_speaks_for() -> None:
    assert pairs("The spokeswoman announced the start of negotiations with Chad.") == []
    text = "Norway's foreign ministry spokeswoman, Ann Lee, announced the start of negotiations with Chad."
    assert [target for _, target, _ in pairs(text)] == ["chad"]
    assert "ann-lee" not in pairs(text)[0]


def test_a_minister_announces_talks_of_his_own() -> None:
    assert pairs("Minister Bo Ray announced the start of negotiations with Chad.") == [("bo-ray", "chad", "0")]


@pytest.mark.parametrize("step", ["ruling", "verdict"])
def test_who_slams_a_ruling_is_against_the_court(step: str) -> None:
    text = f"The Supreme Court of Norway jailed Bo Ray on Monday. Chad slammed the {step}."
    assert pairs(text) == [("chad", "supreme-court-of-norway", "-"), ("supreme-court-of-norway", "bo-ray", "-")]


def test_who_tells_of_a_refusal_to_meet_somebody_is_against_him() -> None:
    assert pairs("Bo Ray announced his refusal to meet Kim Dahl.") == [("bo-ray", "kim-dahl", "-")]


def test_nor_denies_what_follows() -> None:
    assert pairs("Ann Lee will not join the cabinet nor nominate Kim Dahl.") == [("ann-lee", "kim-dahl", "-")]


def test_groups_that_are_counted_behind_a_candidate_are_no_part_of_him() -> None:
    text = "Two other groups will designate Kim Dahl, including the Dawn Bloc and the Salt Bloc."
    assert [(target, sign) for _, target, sign in pairs(text)] == [("kim-dahl", "+")]


def test_who_calls_for_a_withdrawal_is_against_whose_troops_they_are() -> None:
    assert pairs("Chad called for the withdrawal of Norway's troops.") == [("chad", "norway", "-")]


@pytest.mark.parametrize("told", ["charged", "alleged"])
def test_who_charges_that_somebody_did_it_is_against_him(told: str) -> None:
    assert pairs(f"Chad {told} that Norway had kept its troops there.") == [("chad", "norway", "-")]


def test_talks_that_were_broken_off_are_not_those_they_were_held_with() -> None:
    text = "The talks with Salt guerrillas he suspended last month will go on, said Ann Lee."
    assert not [pair for pair in pairs(text) if pair[2] == "-"]


def test_it_in_reported_words_is_the_body_that_speaks() -> None:
    text = "The Dawn party, the largest in the coalition, said it will support the Salt Front."
    assert [pair for pair in pairs(text) if "coalition" in pair[0]] == []
    assert [target for _, target, _ in pairs(text)] == ["salt-front"]


def test_a_new_sentence_takes_up_who_acted_not_who_was_named_aside() -> None:
    text = "The Dawn party lost a vote in 2018, its first since Norway became free. It has allied with the Salt party."
    assert ("norway", "salt-party", "+") not in pairs(text)
    assert [target for source, target, _ in pairs(text) if source.startswith("dawn")] != []


@pytest.mark.parametrize("party", ["ruling party", "second largest party"])
def test_the_party_of_a_state_is_not_the_state(party: str) -> None:
    [(source, target, sign)] = pairs(f"Norway's {party} accused Bo Ray of lying.")
    assert source.endswith(party.replace(" ", "-"))
    assert (target, sign) == ("bo-ray", "-")


@pytest.mark.parametrize("leaves", ["withdrew from", "pulled out of", "broke from"])
def test_a_party_that_leaves_a_coalition_is_against_it(leaves: str) -> None:
    assert [pair[1:] for pair in pairs(f"The Dawn party {leaves} the ruling coalition.")] == [
        ("unnamed:ruling-coalition", "-")
    ]


def test_who_is_named_behind_with_does_what_its_participle_says() -> None:
    assert pairs("Hundreds have died, with Norway blaming the Salt Front for it.") == [("norway", "salt-front", "-")]


def test_who_announced_a_thing_has_not_upset_whom_it_upset() -> None:
    assert pairs("Norway was upset by the deal, announced by Chad on Tuesday.") == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norway signed a deal with the Salt Front it has been fighting.", ("norway", "salt-front", "-")),
        ("Ann Lee met the Salt Front she had armed.", ("ann-lee", "salt-front", "+")),
    ],
)
def test_a_clause_without_a_relative_word_tells_what_was_done_to_whom_it_hangs_on(
    text: str, due: tuple[str, str, str]
) -> None:
    assert due in pairs(text)


def test_who_is_told_what_another_will_do_is_not_hit_by_it() -> None:
    text = "Ann Lee told Bo Ray she would fight the Salt Front."
    assert pairs(text) == [("ann-lee", "bo-ray", "0"), ("ann-lee", "salt-front", "-")]


def test_the_envoys_of_two_who_meet_are_a_meeting_of_the_two() -> None:
    text = "Representatives of the Dawn party and the Salt Front met on Monday."
    assert pairs(text) == [("dawn", "salt-front", "0"), ("salt-front", "dawn", "0")]


def test_what_the_second_of_two_is_in_takes_no_part() -> None:
    text = "Leaders of the Dawn party and the Salt Congress, Norway's largest party, had signed an agreement on Monday."
    assert not [pair for pair in pairs(text) if "norway" in pair]


@pytest.mark.parametrize("raid", ["launched an operation against", "are on a mission against"])
def test_a_mission_against_somebody_is_hostile(raid: str) -> None:
    assert [pair[1:] for pair in pairs(f"Norway's troops {raid} the Salt Front.")] == [("salt-front", "-")]


def test_joint_operations_of_two_are_not_against_each_other() -> None:
    assert not [pair for pair in pairs("Ann Lee praised joint operations between Norway and Chad.") if pair[2] == "-"]


def test_bickering_between_two_is_a_quarrel() -> None:
    text = "It ended after weeks of bickering between the Dawn party and the Salt Front."
    assert pairs(text) == [("dawn", "salt-front", "-"), ("salt-front", "dawn", "-")]


def test_who_helps_to_topple_somebody_does_not_help_him() -> None:
    assert ("bo-ray", "kim-dahl", "+") not in pairs("Bo Ray won fame by helping an uprising topple Kim Dahl.")


def test_an_adverb_may_stand_before_what_is_done_behind_with() -> None:
    text = "Tensions have grown, with Norway repeatedly calling on the Salt Front to disarm."
    assert pairs(text) == [("norway", "salt-front", "+")]


def test_who_leads_a_party_is_no_third_in_its_talks() -> None:
    text = "The split came after talks between leaders of Bo Ray's party and the Salt Front."
    assert pairs(text) == [("salt-front", "unnamed:party", "0"), ("unnamed:party", "salt-front", "0")]
    text = "Talks between Norway's ruling party and the Salt Front failed."
    assert not [pair for pair in pairs(text) if "norway" in pair]
