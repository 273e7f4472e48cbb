"""Ties whose ends are pronouns, peoples, offices, or named by what they are."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

from .test_ties import ties


def pairs(text: str) -> list[tuple[str, str, str]]:
    return [(t.source, t.target, t.sign) for t in read(text).ties]


def test_a_union_named_once_is_the_union_afterwards():
    text = "The Dockers' Union met Ann Lee on Monday. The union has thanked Ann Lee."
    assert ("dockers--union", "ann-lee", "+") in pairs(text)


def test_a_minister_named_once_is_the_minister_afterwards():
    text = "Health minister Ann Lee resigned. Bo Ray called the former minister a liar."
    assert pairs(text) == [("bo-ray", "ann-lee", "-")]


def test_what_a_noun_says_to_be_theirs_is_hit_with_them():
    assert pairs("The rebels came. Oman bombed two rebel camps.")[-1][1:] == ("unnamed:rebels", "-")
    assert pairs("Oman banned Qatari rice. Qatar left.") == [("oman", "qatar", "-")]


def test_soldiers_who_are_sent_are_not_helped():
    assert pairs("Oman sent 400 soldiers to Qatar.") == []
    assert pairs("Oman sent the rebels weapons.") == [("oman", "unnamed:rebels", "+")]


@pytest.mark.parametrize(
    "text",
    [
        "Relations between Oman and Qatar soured in May.",
        "Tense relations between Oman and Qatar worried Ann Lee.",
        "Oman ruled out any cooperation with Qatar.",
    ],
)
def test_strained_ties_are_hostile(text):
    assert ("oman", "qatar", "-") in pairs(text)


def test_an_accord_signed_by_two_joins_them():
    text = "The accord signed by Oman and the ruling Guard Party failed."
    assert ("oman", "guard-party", "+") in pairs(text)


def test_a_main_backer_backs_whose_backer_it_is():
    assert pairs("Oman, the junta's main backer, left.") == [("oman", "unnamed:junta", "+")]


def test_him_is_whoever_the_subject_met():
    assert pairs("Ann Lee met Tom Ray and urged him to stay.")[-1] == ("ann-lee", "tom-ray", "+")


def test_she_is_a_woman():
    text = "Senator Mary Lee came and Tom Ray spoke for an hour. Bo Dan's allies branded her a liar."
    assert pairs(text)[-1][1:] == ("mary-lee", "-")


def test_a_leader_named_after_a_body_acts_himself():
    assert pairs("The council's leader, Tom Ray, met Ann Lee.") == [("tom-ray", "ann-lee", "0")]


def test_a_charge_needs_its_with():
    assert pairs("Oman charged Tom Ray with fraud.") == [("oman", "tom-ray", "-")]
    assert pairs("Oman charged Tom Ray ten pounds.") == []


def test_a_second_deed_of_the_accused_is_his_too():
    text = "Oman accused Qatar of bombing Yemen and shelling Jordan."
    assert ("qatar", "jordan", "-") in pairs(text)


def test_who_enjoys_support_is_supported():
    assert pairs("Tom Ray enjoys the backing of the Guard Party.") == [("guard-party", "tom-ray", "+")]


def test_one_called_a_liar_in_passing_is_reproached():
    assert pairs("Tom Ray hit back on Monday, calling Ann Lee a liar.") == [("tom-ray", "ann-lee", "-")]


def test_brussels_is_the_union_where_the_text_names_it():
    assert ("european-union", "oman", "-") in pairs("The European Union met. Brussels warned Oman that it would pay.")
    assert ("belgium", "oman", "-") in pairs("Brussels warned Oman that it would pay.")


def test_trading_accusations_is_no_trade():
    assert set(pairs("Oman and Qatar traded accusations.")) == {("oman", "qatar", "-"), ("qatar", "oman", "-")}
    assert ("oman", "qatar", "+") in pairs("Oman trades with Qatar.")


def test_two_verbs_share_an_object():
    assert set(pairs("Oman has trained and armed Qatar.")) == {("oman", "qatar", "+")}


def test_those_who_do_it_are_people():
    assert pairs("Oman arrested nine smugglers.") == [("oman", "unnamed:nine-smugglers", "-")]
    assert pairs("Oman destroyed nine computers.") == []


def test_the_and_of_between_joins_no_clauses():
    assert pairs("The feud between Oman and Qatar could split the council.") == [
        ("oman", "qatar", "-"),
        ("qatar", "oman", "-"),
    ]


def test_who_promises_to_do_it_does_it():
    assert ("oman", "qatar", "+") in pairs("Oman promised the Guard Party to help Qatar.")


def test_two_peoples_share_the_noun_that_stands_for_their_states():
    assert set(pairs("Oman and Qatar share a border. Omani and Qatari troops exchanged fire.")) == {
        ("oman", "qatar", "-"),
        ("qatar", "oman", "-"),
    }


@pytest.mark.parametrize(
    "text", ["Ann Lee trusts Chad more than she trusts Egypt.", "Bo Ray left over a plan to arm Egypt."]
)
def test_what_is_only_compared_or_planned_is_no_tie(text: str) -> None:
    assert "egypt" not in [target for _, target, *_ in ties(text)]


def test_what_nobody_is_let_do_is_no_tie() -> None:
    assert pairs("Chad will not allow anyone to threaten Egypt.") == []


def test_a_person_s_party_is_not_the_person() -> None:
    assert ("ann-lee", "egypt", "-") not in pairs("Ann Lee left. Lee's party attacked Egypt.")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee sells juice outside Egypt.",
        "Ann Lee suspended a meeting of ministers.",
        "Ann Lee shares the lake with Egypt.",
        "Lawmakers of her own coalition voted with Egypt. Ann Lee slept.",
        "Ann Lee pays for a deeper channel. The Salt News slept.",
    ],
)
def test_what_only_stands_near_is_no_party(text: str) -> None:
    assert all(source != "ann-lee" for source, *_ in pairs(text))


def test_a_pronoun_is_followed_through_a_long_text_without_a_tie() -> None:
    assert [tie[:2] for tie in pairs("Ann Lee won. " + "She ate. " * 1500 + "She praised Bo Ray.")] == [
        ("ann-lee", "bo-ray")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee was held by the Audit Directorate. The agency accused Bo Ray of fraud.", "audit-directorate"),
        ("Salt Watch left. The foundation criticised Bo Ray.", "salt-watch"),
        ("Lumo Group has new rules. The carrier blamed Bo Ray.", "lumo-group"),
        ("The Harbour Ministry slept. The union blamed Bo Ray.", "unnamed:union"),
        ("The Clerks' League left. Lumo Group sacked a clerk. The union blamed Bo Ray.", "clerks--league"),
        ("Salt Watch left. The union of bakers blamed Bo Ray.", "unnamed:union-of-bakers"),
    ],
)
def test_a_noun_for_a_body_takes_up_the_one_named_before(text: str, expected: str) -> None:
    assert [source for source, target, _ in pairs(text) if target == "bo-ray"] == [expected]
