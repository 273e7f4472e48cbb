"""Ties as diplomacy tells them: who brokers a truce, leaves a bloc, thanks for a deed; and whom "them" means."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


def pairs(text: str) -> list[tuple[str, str, str]]:
    return [(t.source, t.target, t.sign) for t in read(text).ties]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("A truce brokered by Qatar between Oman and Chad holds.", ("qatar", "chad", "0")),
        ("Qatar brokered a deal between Oman and Chad.", ("qatar", "oman", "0")),
        ("Oman made up with Chad under a deal brokered by Qatar.", ("qatar", "oman", "0")),
        ("Oman, an old ally of Chad, appealed to Niger to stop.", ("oman", "niger", "+")),
        ("Oman, courted by Chad for years, appealed to Niger to stop.", ("oman", "niger", "+")),
        ("Niger left the bloc ECOWAS last year.", ("niger", "ecowas", "-")),
        ("Niger left the bloc ECOWAS, accusing it of acting as a proxy for France.", ("ecowas", "france", "+")),
        ("Oman and Chad have signed a truce, but each accuses the other of breaking it.", ("oman", "chad", "-")),
        ("Oman, Chad's main supplier of arms and Niger's biggest ally, left.", ("oman", "niger", "+")),
        ("Ann Lee talked the rebels into releasing two policemen.", ("unnamed:rebels", "unnamed:policemen", "+")),
        ("Farmers in Sur, threatened for years by the ELN, have left.", ("eln", "unnamed:farmers", "-")),
        ("A column of the ELN killed eleven soldiers.", ("eln", "unnamed:eleven-soldiers", "-")),
        ("About 200 Russian fighters guard Niger. Russia slept.", ("russian-fighters", "niger", "+")),
        ("Ann Lee said talks with Oman would go on.", ("ann-lee", "oman", "0")),
        ("Oman shut the border. The move deepens a rift with Chad.", ("oman", "chad", "-")),
        ("Oman has told its migrant workers to come home.", ("oman", "unnamed:migrant-workers", "0")),
        ("Bo Ray, whom both sides respect, left.", ("unnamed:sides", "bo-ray", "+")),
        ("Oman is grateful to Chad for sheltering Ann Lee.", ("chad", "ann-lee", "+")),
        ("He saw Ann Lee. The envoy Bo Ray saw Ann Lee in Sur.", ("bo-ray", "ann-lee", "0")),
        ("Bo Ray called on Ann Lee to resign.", ("bo-ray", "ann-lee", "-")),
        ("Oman freed Ann Lee, a nurse from Sur whom the Salt Front had arrested.", ("salt-front", "ann-lee", "-")),
        ("Tonga and Samoa, backed by China, left.", ("china", "tonga", "+")),
        ("The news was that Oman would jail the rebels it drove out.", ("oman", "unnamed:rebels", "-")),
        ("Ann Lee sells plums, and Bo Ray left. They both despise Oman.", ("ann-lee", "oman", "-")),
        ("Bo Ray declared the contract void, removed Ann Lee from office and left.", ("bo-ray", "ann-lee", "-")),
        ("The monks locked Ann Lee out. They left.", ("unnamed:monks", "ann-lee", "-")),
        ("Ann Lee, an old rival of Bo Ray's from school, left.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee was arrested in Sur last year at Chad's request.", ("chad", "ann-lee", "-")),
        ("Police spoke to the rebels and detained six of them.", ("unnamed:police", "unnamed:rebels", "-")),
    ],
)
def test_what_one_does_to_the_other(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in pairs(text)


def test_a_person_who_leaves_a_body_is_not_against_it() -> None:
    assert not pairs("Ann Lee left the Salt Union in May.")


def test_him_is_not_who_leads_the_party_that_accuses_him() -> None:
    found = pairs("At home Cy Poe faces an uproar. The Salt Front, led by the mayor Bo Ray, accuses him of theft.")
    assert ("salt-front", "cy-poe", "-") in found


def test_them_are_the_two_named_before() -> None:
    found = pairs("Ann Lee phoned both Bo Ray and Cy Poe and persuaded them to leave.")
    assert [target for source, target, _ in found] == ["bo-ray", "cy-poe"] * 2


def test_they_are_who_acted_before_in_the_sentence() -> None:
    found = pairs("The Salt Front is strong. Its fighters killed 34 soldiers, and later they kidnapped two workers.")
    assert {source for source, *_ in found} == {"salt-front"}


def test_a_police_patrol_is_attacked_and_does_not_attack() -> None:
    found = pairs("Gunmen ambushed a Kenyan police patrol in the town, wounding four officers.")
    assert {source for source, *_ in found} == {"unnamed:gunmen"}


def test_people_who_are_no_party_do_not_pass_a_deed_to_the_subject() -> None:
    assert not pairs("Ann Lee will no longer take back people intercepted by the Omani coastguard.")


def test_a_clause_that_comes_later_does_not_tell_who_is_meant() -> None:
    found = pairs("Chad asked Oman to hand him over; her aide answered that it should not.")
    assert {target for _, target, _ in found} == {"oman"}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Bo Ray (Lund), Cy Orr (Bergen) and the miners.",
        "Ann Lee met Bo Ray, Cy Orr and some miners.",
        "Ann Lee met Bo Ray, a group of miners and Cy Orr.",
        "Ann Lee met Bo Ray, nine miners and Cy Orr.",
    ],
)
def test_a_list_goes_on_behind_brackets_and_numbers(text: str) -> None:
    assert [source for source, _, _ in pairs(text)] == ["ann-lee"] * 3


def test_a_list_goes_on_behind_whose_supporters_they_are() -> None:
    found = pairs("Supporters of Lumo Group and some priests clashed with police.")
    assert {source for source, _, _ in found} == {"unnamed:supporters", "unnamed:priests"}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Oman left after promising to help Chad.", "+"),
        ("Oman left after refusing to help Chad.", "-"),
    ],
)
def test_who_leaves_after_promising_something_promises_it(text: str, sign: str) -> None:
    assert ("oman", "chad", sign) in pairs(text)


def test_a_noun_ends_before_what_is_thought_of_it() -> None:
    assert pairs("Police arrested raiders thought to be from Oman.")[0][:2] == ("unnamed:police", "unnamed:raiders")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The Oman-Chad talks failed.", "0"),
        ("The Omani-Chadian trade war goes on.", "-"),
        ("The Omani and Chadian delegations discussed a treaty.", "0"),
    ],
)
def test_what_two_states_have_between_them_binds_both(text: str, sign: str) -> None:
    found = pairs("Oman left. Chad slept. " + text)
    assert set(found) == {("oman", "chad", sign), ("chad", "oman", sign)}


@pytest.mark.parametrize("deed", ["stole sheep were denied", "carried out raids were denied"])
def test_an_allegation_is_against_the_one_it_tells_of(deed: str) -> None:
    assert ("oman", "chad", "-") in pairs(f"Chad slept. Oman's allegations that Chadian troops {deed}.")


def test_a_convoy_that_is_raided_kills_nobody() -> None:
    assert pairs("The rebels left after an ambush of a convoy that killed nine soldiers.") == []


def test_who_blocks_a_merger_hits_both() -> None:
    found = pairs("The council blocked a merger between Lumo Group and Norr Bank.")
    assert {("unnamed:council", "lumo-group", "-"), ("unnamed:council", "norr-bank", "-")} <= set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee confirmed the arrest of Bo Ray.", []),
        ("Ann Lee wanted to deliver a petition to Bo Ray.", [("ann-lee", "bo-ray", "0")]),
        ("The rebels vowed revenge for Ann Lee's decision last week to arrest Bo Ray.", [("ann-lee", "bo-ray", "-")]),
    ],
)
def test_a_deed_told_of_stays_with_its_doer(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert pairs(text) == expected
