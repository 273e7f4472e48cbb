"""Ties of deeds told by nouns that name their doer elsewhere, and of who is used, pressed or joined to do one."""

from __future__ import annotations

import pytest

from libya_lesson import parse

NAMED = " Oman, Niger and Chad left. The Salt Front left."


def pairs(text: str) -> set[tuple[str, str, str]]:
    return {(tie.source, tie.target, tie.sign) for tie in parse(text + NAMED).ties.itertuples()}


@pytest.mark.parametrize(
    "told",
    [
        "The attack on Chad was carried out by the Salt Front.",
        "The attack on Chad was blamed on the Salt Front.",
        "Niger blamed the attack on Chad on the Salt Front.",
        "Niger condemned the attack carried out by the Salt Front on Chad.",
        "In an attack on Chad, the Salt Front killed nine.",
        "Chad was hit by an attack from the Salt Front.",
    ],
)
def test_the_doer_of_an_attack_may_stand_behind_another_verb(told: str) -> None:
    assert ("salt-front", "chad", "-") in pairs(told)


def test_who_blames_somebody_for_an_attack_does_not_attack() -> None:
    assert ("niger", "chad", "-") not in pairs("Niger blamed the attack on Chad on the Salt Front.")


def test_pressure_from_one_on_another_is_between_them() -> None:
    assert pairs("Pressure from Oman on the Salt Front grows.") == {("oman", "salt-front", "-")}


def test_weapons_supplied_by_one_to_another_are_help() -> None:
    assert pairs("Weapons supplied by Oman to the Salt Front were found.") == {("oman", "salt-front", "+")}


def test_an_attack_by_one_on_another_is_condemned_as_that_of_the_first() -> None:
    assert pairs("Oman condemned an attack on Chad by the Salt Front.") == {
        ("oman", "salt-front", "-"),
        ("salt-front", "chad", "-"),
    }


def test_having_done_it_is_said_of_the_subject() -> None:
    assert ("oman", "salt-front", "-") in pairs("Having attacked the Salt Front, Oman left the bloc.")


@pytest.mark.parametrize("deed", ["attack", "praise"])
def test_a_second_verb_shares_the_modal_of_the_first(deed: str) -> None:
    assert [pair for pair in pairs(f"Oman will meet Niger and {deed} the Salt Front.") if pair[1] == "salt-front"]


def test_who_left_after_being_attacked_was_attacked() -> None:
    assert pairs("The Salt Front left after being attacked by Oman.") == {("oman", "salt-front", "-")}


def test_who_is_prompted_to_do_it_does_it() -> None:
    found = pairs("Oman attacked the Salt Front, prompting Chad to attack Niger.")
    assert ("chad", "niger", "-") in found and ("oman", "niger", "-") not in found


def test_who_is_accused_at_the_head_of_a_sentence_did_it() -> None:
    found = pairs("Accusing Chad of arming the Salt Front, Oman left the bloc.")
    assert found == {("oman", "chad", "-"), ("chad", "salt-front", "+")}


def test_what_somebody_is_accused_of_may_stand_behind_a_relative_clause() -> None:
    found = pairs("Oman accuses Chad, which supports the Salt Front, of attacking Niger.")
    assert ("chad", "niger", "-") in found and ("salt-front", "niger", "-") not in found


@pytest.mark.parametrize("used", ["used", "created", "trained"])
def test_who_is_used_against_somebody_fights_them(used: str) -> None:
    found = pairs(f"Oman {used} the Salt Front to attack Chad.")
    assert ("salt-front", "chad", "-") in found and ("oman", "chad", "-") not in found


def test_who_joins_another_in_a_deed_does_it_too() -> None:
    found = pairs("Oman joined Chad in attacking the Salt Front.")
    assert {("oman", "salt-front", "-"), ("chad", "salt-front", "-")} <= found


@pytest.mark.parametrize("joined", ["joined forces with Chad", "is fighting alongside Chad", "sided with Chad"])
def test_two_that_stand_together_against_a_third_are_its_opponents(joined: str) -> None:
    found = pairs(f"Oman {joined} against the Salt Front.")
    assert {("oman", "salt-front", "-"), ("chad", "salt-front", "-")} <= found


def test_a_war_that_pits_two_against_each_other_adds_no_third() -> None:
    assert ("chad", "niger", "-") not in pairs("The row pits those who side with Chad against Niger.")


def test_the_go_between_of_a_truce_is_none_of_the_next_sentence() -> None:
    assert {("oman", "chad", "0"), ("oman", "salt-front", "0")} <= pairs(
        "Oman brokered a truce between Chad and the Salt Front."
    )


def test_who_faces_the_threats_of_another_is_threatened() -> None:
    assert ("chad", "oman", "-") in pairs("Oman has long faced Chadian threats.")


def test_imports_that_are_stopped_are_no_help() -> None:
    found = pairs("Oman stopped all imports from Chad.")
    assert ("oman", "chad", "-") in found and ("oman", "chad", "+") not in found


def test_both_states_are_the_two_taken_up_before() -> None:
    text = (
        "The row between Chad and Niger grows. Oman urged both countries to talk. Oman calls on both countries to wait."
    )
    assert [(t.source, t.target) for t in parse(text).ties.itertuples()].count(("oman", "chad")) == 2


def test_who_signed_an_agreement_signs_nothing_with_those_named_before() -> None:
    text = "Oman calls on the Salt Front to keep to the accord, an agreement signed by Chad and Niger."
    assert not [pair for pair in pairs(text) if pair[0] in ("chad", "niger") and pair[1] == "salt-front"]


def test_a_bomb_that_kills_is_the_deed_of_who_planted_it() -> None:
    assert ("salt-front", "oman", "-") in pairs("An Omani soldier was killed by a bomb planted by the Salt Front.")


def test_what_is_theirs_at_the_end_of_a_sentence_is_not_that_of_the_next() -> None:
    found = pairs("The Salt Front said Omani jets had bombed its positions.")
    assert ("oman", "salt-front", "-") in found


def test_who_releases_papers_frees_nobody() -> None:
    text = "Bo Ray left. Ann Lee asked Bo Ray to wait and released his papers."
    assert ("ann-lee", "bo-ray", "+") not in {(t.source, t.target, t.sign) for t in parse(text).ties.itertuples()} - {
        (t.source, t.target, t.sign) for t in parse("Bo Ray left. Ann Lee asked Bo Ray to wait.").ties.itertuples()
    }


def test_two_with_an_office_between_commas_both_do_it() -> None:
    text = "Ann Lee, the president of Oman, and Bo Ray, the leader of Chad, have praised Niger."
    assert {("ann-lee", "niger", "+"), ("bo-ray", "niger", "+")} <= pairs(text)


def test_who_is_accused_of_it_by_a_deed_is_not_accused_by_its_victim() -> None:
    assert ("salt-front", "oman", "-") not in pairs("Oman is accused of fuelling the war by arming the Salt Front.")


def test_a_border_reopened_with_a_neighbour_is_kind_to_it() -> None:
    assert ("oman", "chad", "+") in pairs("Oman reopened its border with Chad.")
