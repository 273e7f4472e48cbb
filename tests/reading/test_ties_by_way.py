"""Ties that run by way of something else: a law, a wish, a lost town, an opening phrase, a word left out."""

from __future__ import annotations

import pytest

from libya_lesson import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    return sorted((tie.source, tie.target, tie.sign) for tie in parse(text).ties.itertuples())


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chad's decree bans Omani traders from the market.", ("chad", "unnamed:omani-traders", "-")),
        ("Hackers broke into Oman's servers.", ("unnamed:hackers", "oman", "-")),
        ("The Salt Front took the town of Marun from Oman. Oman waited.", ("salt-front", "oman", "-")),
        ("The Salt Front lost the town of Marun to Oman.", ("oman", "salt-front", "-")),
        ("Chile, whose lorries were stoned by pickets, left.", ("unnamed:pickets", "chile", "-")),
        ("Ann Lee's plan was welcomed by Chad.", ("chad", "ann-lee", "+")),
        ("Ann Lee had Bo Ray arrested.", ("ann-lee", "bo-ray", "-")),
        ("The council is financed largely by Oman.", ("oman", "unnamed:council", "+")),
        ("Bo Ray, who was himself beaten by Ann Lee's police, left.", ("ann-lee", "bo-ray", "-")),
    ],
)
def test_what_is_theirs_does_it_or_is_hit_for_them(text: str, due: tuple[str, str, str]) -> None:
    assert due in pairs(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chad sent aid at the request of Oman.", ("oman", "chad", "+")),
        ("Chad blocked the plan, to the fury of Oman.", ("oman", "chad", "-")),
        ("Ann Lee came to Bo Ray's defence.", ("ann-lee", "bo-ray", "+")),
        ("Chad threw its weight behind Ann Lee.", ("chad", "ann-lee", "+")),
        ("The governors withdrew their support from Ann Lee.", ("unnamed:governors", "ann-lee", "-")),
        ("Chad called off talks with Oman.", ("chad", "oman", "-")),
        ("Chad is to discuss sanctions against Oman.", ("chad", "oman", "-")),
        ("Chad was refusing to answer Ann Lee's letters.", ("chad", "ann-lee", "-")),
        ("Israel, whose ties with Oman were restored, left. Oman waited.", ("israel", "oman", "+")),
    ],
)
def test_a_wish_a_will_or_a_word_withheld_is_a_tie(text: str, due: tuple[str, str, str]) -> None:
    assert due in pairs(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("In the north the Salt Front has fought the Dune Brigade.", ("salt-front", "dune-brigade", "-")),
        ("Chad waited. Within hours Chadian warplanes killed 31 people.", ("chad", "unnamed:31-people", "-")),
        ("After a meeting with the Omani envoy, Ida Moe, Bo Ray thanked Chad.", ("bo-ray", "chad", "+")),
        ("Chad has trained officers and last year sold Oman six jets.", ("chad", "oman", "+")),
        ("Hungary courted Chad last year and often helps Oman.", ("hungary", "oman", "+")),
        ("Oman should ban Chad, compensate Qatar and leave.", ("oman", "qatar", "+")),
        ("Bo Ray was fined for helping Iran sell oil to Syria.", ("iran", "syria", "+")),
    ],
)
def test_the_one_who_acts_is_found_behind_other_words(text: str, due: tuple[str, str, str]) -> None:
    assert due in pairs(text)


def test_both_and_a_plural_which_take_up_a_pair() -> None:
    assert ("chad", "qatar", "+") in pairs("Chad and Oman met. Both have signed agreements with Qatar.")
    found = pairs("France and Chad, which have armed Oman, left.")
    assert {("france", "oman", "+"), ("chad", "oman", "+")} <= set(found)


def test_it_takes_up_the_government_of_somebody() -> None:
    text = "Ann Lee's government has banned broadcasts. It has also bought fighter jets from Chad."
    assert pairs(text) == [("ann-lee", "chad", "+")]


def test_he_and_she_in_one_sentence_are_two() -> None:
    text = "Ann Ruvo was jailed by Bo Ray. She was freed after the Vatican interceded with him."
    assert ("vatican", "bo-ray", "+") in pairs(text)


def test_the_us_at_the_start_of_a_sentence_is_a_state() -> None:
    assert pairs("US sanctions on Oman took effect on Monday. Oman waited.") == [("united-states", "oman", "-")]


def test_and_between_two_statements_makes_no_list() -> None:
    assert ("bo-ray", "burundi", "+") not in pairs(
        "Burundi is here at the invitation of Ann Lee, and its chief, Bo Ray, was hurt."
    )
    assert ("chad", "unnamed:expert", "+") not in pairs("Chad lent the prosecutors an expert, and Oman left.")


def test_two_capitals_that_act_together_are_their_states() -> None:
    text = "Paris and Berlin signed a pact. France and Germany waited."
    assert pairs(text) == [("france", "germany", "+"), ("germany", "france", "+")]


def test_brussels_is_the_union_even_where_belgium_is_named_once() -> None:
    text = "The European Union met. Belgium hosted it. Chad warned Brussels."
    assert pairs(text) == [("chad", "european-union", "-")]


def test_a_body_is_not_called_by_the_town_it_sits_in() -> None:
    text = "The EU met. Chad has appealed to Brussels to pay."
    assert "EU" in set(parse(text).actors.name)


def test_a_deal_is_made_by_those_by_whom_it_was_reached() -> None:
    text = "A deal was reached at a checkpoint near Sur by Ann Lee and Bo Ray, the police said."
    assert ("ann-lee", "bo-ray", "+") in pairs(text)


def test_who_is_loyal_to_somebodys_commander_is_loyal_to_the_commander() -> None:
    assert pairs("Forces loyal to Oman's powerful commander Ann Lee left.") == [("unnamed:forces", "ann-lee", "+")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee was once considered an ally of Bo Ray.",
        "Ann Lee is seen as an ally of Bo Ray.",
        "Ann Lee is seen by many as an old ally of Bo Ray.",
    ],
)
def test_who_is_taken_for_an_ally_has_a_tie(text: str) -> None:
    assert ("ann-lee", "bo-ray", "+") in pairs(text)


def test_him_is_still_the_man_whom_a_sentence_in_between_calls_his() -> None:
    text = "Aleksandar Boa refused. His rivals see it another way. Ann Lee accuses him of theft."
    assert ("ann-lee", "aleksandar-boa", "-") in pairs(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("NATO member Turkey condemned Chad.", [("turkey", "chad", "-")]),
        ("Chad praised NATO member Turkey.", [("chad", "turkey", "+")]),
        ("Oman stayed after its neighbours left, and has condemned Chad.", [("oman", "chad", "-")]),
        (
            "A scuffle between reporters and Ann Lee's bodyguards broke out.",
            [("unnamed:bodyguards", "unnamed:reporters", "-"), ("unnamed:reporters", "unnamed:bodyguards", "-")],
        ),
    ],
)
def test_only_who_acts_is_a_party(text: str, due: list[tuple[str, str, str]]) -> None:
    assert pairs(text) == due


def test_a_war_between_two_is_not_fought_by_the_one_named_last() -> None:
    text = "The war between Ann Lee and her rival, Bo Ray, has killed at least 3,000 people."
    assert ("bo-ray", "unnamed:3-000-people", "-") not in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Oman is challenging tariffs imposed by Chad.",
        "Oman rejected conditions set by Chad.",
        "Oman criticised a law passed last week by Chad.",
    ],
)
def test_who_rejects_a_thing_rejects_who_made_it(text: str) -> None:
    assert pairs(text) == [("oman", "chad", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee did not come to Lund to stop workers from voting.",
        "Ann Lee did not want to arrest Bo Ray.",
        '"I did not come to stop workers from voting," Ann Lee said.',
    ],
)
def test_what_somebody_did_not_come_to_do_is_not_done(text: str) -> None:
    assert pairs(text) == []


def test_who_did_not_hesitate_did_it() -> None:
    assert pairs("Ann Lee did not hesitate to arrest Bo Ray.") == [("ann-lee", "bo-ray", "-")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Lumo Group fears a strike after talks with pilots broke down.", ("lumo-group", "unnamed:pilots", "0")),
        (
            "Ann Lee accused the Dawn Party of taking 90 pounds (89 euros) in bribes from miners.",
            ("unnamed:miners", "dawn-party", "+"),
        ),
        ("Ann Lee is the main challenger to Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("The police pursued hundreds of raiders.", ("unnamed:police", "unnamed:raiders", "-")),
    ],
)
def test_a_noun_without_an_owner_has_a_party_in_its_sentence(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in pairs(text)


def test_who_leaves_demanding_that_somebody_go_demands_it_of_them() -> None:
    found = pairs("Oman criticised the council, calling it a joke and demanding that Ann Lee step down.")
    assert ("oman", "ann-lee", "-") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman will request mediators to settle it.", []),
        ("A trader who requested anonymity said the army had left.", []),
        ("Oman requested troops from Chad.", [("oman", "chad", "+")]),
        ("Oman requested the army to help.", [("oman", "unnamed:army", "+")]),
    ],
)
def test_what_is_requested_is_asked_of_those_who_are_there(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert pairs(text) == expected


def test_who_holds_an_office_behind_letters_in_brackets_acts() -> None:
    assert pairs("The Salt Guard (SG) Commander Ann Lee met Bo Ray.") == pairs("Commander Ann Lee met Bo Ray.")


def test_a_war_of_two_is_not_the_attack_that_a_third_condemns() -> None:
    war = "Oman was blamed for an attack on Lund in a war between the Chadian army and Togo."
    assert pairs(f"{war} Oman condemned the attack.") == pairs(war)


def test_calling_somebody_a_proxy_is_against_them() -> None:
    assert pairs("Oman called the Salt Front a proxy.") == [("oman", "salt-front", "-")]


@pytest.mark.parametrize("loss", ["crisis of confidence", "lack of trust", "breakdown of cooperation"])
def test_what_is_lacking_between_two_is_against_both(loss: str) -> None:
    assert pairs(f"He spoke of a {loss} between Oman and Chad.") == [("chad", "oman", "-"), ("oman", "chad", "-")]
