"""Ties in the many ways in which English puts them: light verbs, nouns, participles, opening phrases, both sides."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

_NAMED = "Qatar spoke. Egypt replied. Niger laughed. Qatari officials and Egyptian officials left.\n"


def pairs(text: str) -> set[tuple[str, str, str]]:
    """Source, target and sign of the ties of a text that stands behind a paragraph that names three states."""
    found = read(_NAMED + text).ties
    return {(t.source.removeprefix("unnamed:"), t.target.removeprefix("unnamed:"), t.sign) for t in found}


@pytest.mark.parametrize(
    "text",
    [
        "Egypt laid the blame on Qatar.",
        "Egypt pointed the finger at Qatar.",
        "Egypt held Qatar responsible for the attack.",
        "Egypt took a swipe at Qatar.",
        "Egypt brought a case against Qatar at the court.",
        "Egypt turned its back on Qatar.",
        "Egypt closed its border with Qatar.",
        "Egypt put Qatar on trial.",
    ],
)
def test_a_light_verb_says_what_its_noun_says(text: str) -> None:
    assert ("egypt", "qatar", "-") in pairs(text)


@pytest.mark.parametrize(
    "text", ["Qatar came under fire from Egypt.", "Qatar drew a rebuke from Egypt.", "Qatar drew Egypt's ire."]
)
def test_what_one_draws_or_comes_under_is_done_by_the_other(text: str) -> None:
    assert ("egypt", "qatar", "-") in pairs(text)
    assert ("qatar", "egypt", "-") not in pairs(text)


@pytest.mark.parametrize("text", ["Egypt sent Qatar a message of support.", "Egypt held talks on Friday in the town."])
def test_a_light_verb_with_another_noun_is_none(text: str) -> None:
    assert ("egypt", "qatar", "-") not in pairs(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Egypt and Qatar held talks on Friday.", "0"),
        ("Egypt and Qatar restored diplomatic relations.", "+"),
        ("Egypt and Qatar formed a joint force.", "+"),
        ("Egypt and Qatar are at war.", "-"),
        ("Egypt and Qatar are at odds over the island.", "-"),
        ("Fighting broke out between Egypt and Qatar.", "-"),
        ("Egypt and Qatar accused each other of lying.", "-"),
        ("Egypt and Qatar blame each other.", "-"),
    ],
)
def test_what_two_do_together_holds_in_both_directions(text: str, sign: str) -> None:
    assert {("egypt", "qatar", sign), ("qatar", "egypt", sign)} <= pairs(text)


def test_two_who_condemn_a_pact_have_none() -> None:
    assert pairs("Egypt and Qatar condemned the pact.") == set()


def test_what_there_is_none_of_is_no_tie() -> None:
    assert pairs("There is no dispute between Egypt and Qatar.") == set()


def test_a_word_with_a_backer_in_it_says_who_helps_whom() -> None:
    assert ("egypt", "egypt-backed-rebels", "+") in pairs("The Egypt-backed rebels seized the town.")


def test_a_word_with_a_side_in_it_says_for_whom_somebody_is() -> None:
    assert ("lawmakers", "qatar", "-") in {
        (source.rpartition("-")[2], target, sign) for source, target, sign in pairs("Two anti-Qatari lawmakers left.")
    }


def test_who_brokers_a_pact_is_not_a_side_of_it() -> None:
    found = pairs("Egypt and Qatar mended ties under an accord brokered by Niger.")
    assert {(source, sign) for source, target, sign in found if "niger" in (source, target)} == {("niger", "0")}


def test_a_mediator_deals_with_both_sides() -> None:
    found = pairs("Egypt's mediation between Qatar and Niger failed.")
    assert {("egypt", "qatar", "0"), ("egypt", "niger", "0")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray was killed in an Egyptian air strike.",
        "Bo Ray was arrested on the orders of Egypt.",
        "Bo Ray was ousted in a coup led by Egypt.",
    ],
)
def test_a_deed_behind_in_or_on_orders_has_a_doer(text: str) -> None:
    assert ("egypt", "bo-ray", "-") in pairs(text)


def test_being_held_by_somebody_is_captivity_only_for_people() -> None:
    assert ("egypt", "sailors", "-") in pairs("He spoke of the sailors held by Egypt.")
    assert pairs("Qatar wants the seat held by Egypt.") == set()


@pytest.mark.parametrize("sign", ["+", "-"])
def test_who_urges_another_to_stop_it_says_that_it_is_done(sign: str) -> None:
    deed = "arming" if sign == "+" else "bombing"
    assert ("qatar", "niger", sign) in pairs(f"Egypt urged Qatar to stop {deed} Niger.")


def test_a_decision_told_by_a_noun_is_its_owners() -> None:
    assert ("egypt", "qatar", "+") in pairs("Egypt's decision to recognise Qatar was expected.")


def test_a_refusal_told_by_a_noun_is_hostile() -> None:
    assert ("egypt", "bo-ray", "-") in pairs("Egypt's refusal to meet Bo Ray was expected.")


def test_what_somebody_is_criticised_for_is_theirs() -> None:
    found = pairs("Egypt criticised Qatar for its support of the rebels.")
    assert ("qatar", "rebels", "+") in found
    assert ("egypt", "rebels", "+") not in found


def test_whoever_bombs_its_positions_does_not_bomb_its_own() -> None:
    assert ("qatar", "egypt", "-") in pairs("Egypt accused Qatar of bombing its positions.")


def test_the_arrest_of_somebody_is_not_what_they_are_condemned_for() -> None:
    found = pairs("Qatar condemned the arrest of Bo Ray by Egypt.")
    assert ("egypt", "bo-ray", "-") in found
    assert ("qatar", "bo-ray", "-") not in found


@pytest.mark.parametrize(
    "opening",
    [
        "When Niger left, ",
        "After the vote in Niger, ",
        "Backed by Niger, ",
        "Two days later, ",
        "Niger accused Bo Ray of lying, and ",
        "Niger closed the port, and in May ",
        "Niger closed the port, and last week ",
    ],
)
@pytest.mark.parametrize("who", ["the rebels", "Ann Lee", "Ann Lee, a minister,"])
def test_a_clause_behind_another_has_a_subject_of_its_own(opening: str, who: str) -> None:
    actor = "ann-lee" if "Lee" in who else "rebels"
    assert (actor, "qatar", "-") in pairs(f"{opening}{who} bombed Qatar.")


@pytest.mark.parametrize(
    "text", ["Egypt closed the port and, a day later, bombed Qatar.", "Egypt closed the port, then bombed Qatar."]
)
def test_a_later_deed_has_the_same_subject(text: str) -> None:
    assert ("egypt", "qatar", "-") in pairs(text)


def test_two_names_behind_after_share_their_verb() -> None:
    found = pairs("Ann Lee left hours after Egypt and Qatar bombed Niger.")
    assert {("egypt", "niger", "-"), ("qatar", "niger", "-")} <= found


def test_a_pronoun_and_a_companion_act_together() -> None:
    found = pairs("Ann Lee landed in the town, where she and her host, Bo Ray, signed a pact.")
    assert {("ann-lee", "bo-ray", "+"), ("bo-ray", "ann-lee", "+")} <= found


def test_a_preposition_said_twice_goes_on_with_the_list() -> None:
    assert {("ann-lee", "egypt", "0"), ("ann-lee", "qatar", "0")} <= pairs("Ann Lee spoke with Egypt and with Qatar.")


def test_what_is_sold_to_another_is_not_helped() -> None:
    assert ("bo-ray", "qatar", "+") not in pairs("Bo Ray sold Qatar to the highest bidder.")


def test_a_former_office_holder_is_not_the_one_spoken_of() -> None:
    text = "President Ann Lee left. Former president Bo Ray left, too. Dan Poe accused the president of lying."
    assert ("dan-poe", "ann-lee", "-") in pairs(text)


def test_an_army_named_after_no_state_is_an_armed_group() -> None:
    kinds = {actor.name: actor.kind for actor in read("The Upland Army met the Lebanese Army.").actors}
    assert kinds == {"Upland Army": "armed group", "Lebanese Army": "government body"}


def test_two_names_behind_a_comma_and_an_and_share_their_verb() -> None:
    assert ("egypt", "sudan", "+") in pairs("They held exercises, and Egypt and Sudan signed a military pact.")


def test_an_agency_before_two_dashes_does_nothing() -> None:
    assert pairs("CARACAS (EFE) -- President Ann Lee on Monday accused Oman of lying.") == {("ann-lee", "oman", "-")}


def test_a_particle_is_no_part_of_who_suffers() -> None:
    assert [tie.target for tie in read("Oman sold out farmers.").ties] == ["unnamed:farmers"]


def test_who_looks_on_signs_nothing() -> None:
    text = "Egypt and Sudan signed a peace agreement in Rome on Friday, with President Ann Lee looking on."
    assert {(a, b) for a, b, _ in pairs(text)} == {("egypt", "sudan"), ("sudan", "egypt")}


def test_officials_of_two_states_are_one_party() -> None:
    assert [tie.target for tie in read("Oman accused Emirati and Saudi officials of lying.").ties] == [
        "emirati-and-saudi-officials"
    ]


def test_who_refuses_to_impose_sanctions_does_nothing() -> None:
    assert pairs("Egypt has refused to impose sanctions on Sudan.") == set()
    assert pairs("Egypt has imposed sanctions on Sudan.") == {("egypt", "sudan", "-")}
