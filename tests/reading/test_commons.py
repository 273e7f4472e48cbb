"""Actors that only a common noun stands for."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


def ties(text: str) -> list[tuple[str, str, str]]:
    return [(t.source, t.target, t.sign) for t in read(text).ties]


def test_a_common_noun_can_act_and_be_acted_on() -> None:
    assert ties("The rebels attacked two villagers.") == [("unnamed:rebels", "unnamed:villagers", "-")]


def test_who_acts_without_a_name_has_a_row_of_its_own() -> None:
    actors = {a.actor_id: (a.kind, a.name) for a in read("The dockers' union sued Ann Lee.").actors}
    assert actors["unnamed:dockers-union"] == ("unnamed", "dockers' union")


def test_who_only_stands_there_has_no_row() -> None:
    assert [a for a in read("The dockers slept.").actors if a.kind == "unnamed"] == []


def test_the_union_is_the_union_named_last() -> None:
    found = ties("The dockers' union met Ann Lee. The union met Bo Ray.")
    assert [source for source, _, _ in found] == ["unnamed:dockers-union", "unnamed:dockers-union"]


@pytest.mark.parametrize(
    "text",
    [
        "Its envoy, Ann Lee, met Bo Ray.",
        "His rival in next year's election, Ann Lee, left. The rival met Bo Ray.",
        "The strongman Ann Lee left. The strongman met Bo Ray.",
    ],
)
def test_a_name_beside_the_noun_says_who_is_meant(text: str) -> None:
    assert ties(text)[0][:2] == ("ann-lee", "bo-ray")


def test_the_force_led_by_somebody_is_the_one_they_belong_to() -> None:
    text = "The Salt Army, led by General Idris Bey, left. Chad backed the militia led by Idris Bey."
    assert ("chad", "salt-army", "+") in ties(text)


def test_our_soldiers_are_the_speaker_s() -> None:
    assert ("france", "chad", "+") in ties("France said its soldiers had trained Chad.")


def test_a_noun_before_a_noun_is_no_actor() -> None:
    assert ties("The army bread fed Ann Lee.") == []


def test_a_tariff_is_laid_on_whose_goods_they_are() -> None:
    assert ties("Chad imposed a tariff on Egyptian steel. Egypt waited.") == [("chad", "egypt", "-")]


def test_calling_somebody_an_enemy_is_against_them() -> None:
    assert ties("Ann Lee called Bo Ray an enemy.") == [("ann-lee", "bo-ray", "-")]


def test_calling_somebody_by_a_plain_word_is_no_tie() -> None:
    assert ties("Ann Lee called Bo Ray a baker.") == []


def test_a_deed_that_is_demanded_goes_from_the_one_who_shall_do_it() -> None:
    assert ("bo-ray", "chad", "+") in ties("Ann Lee demanded that Bo Ray apologise to Chad.")


def test_troops_from_two_states_are_of_both() -> None:
    assert ties("Troops from Chad and Oman, who fought alongside the rebels, attacked Egypt.") == [
        ("chad", "egypt", "-"), ("oman", "egypt", "-"),
        ("chad", "unnamed:rebels", "+"), ("oman", "unnamed:rebels", "+"),
    ]  # fmt: skip


def test_fighters_from_a_state_are_not_its_force() -> None:
    assert ("chad", "egypt", "-") not in ties("Fighters from Chad attacked Egypt.")


def test_troops_that_leave_a_state_are_not_its_own() -> None:
    assert ties("Egypt withdrew troops from Chad to help Oman. Chad waited.") == [("egypt", "oman", "+")]


def test_a_front_is_the_body_named_so_before() -> None:
    assert ties("The Salt Liberation Front grew. Chad attacked the front's fighters.") == [
        ("chad", "salt-liberation-front", "-")
    ]


def test_a_front_that_no_name_explains_is_nobody() -> None:
    assert ties("Chad attacked on the front.") == []


def test_who_heads_a_council_is_not_the_council() -> None:
    text = "The head of the council Ann Lee left. Bo Ray accused the council of theft."
    assert ("bo-ray", "ann-lee", "-") not in ties(text)


def test_an_army_is_not_its_chief() -> None:
    found = ties("Mali's army chief Bo Lund left. Egypt attacked the army. Oman praised the chief.")
    assert found == [("egypt", "mali-s-army", "-"), ("oman", "bo-lund", "+")]
