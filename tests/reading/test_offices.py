"""For whom somebody holds office where a pronoun, a phrase or a capital letter stands between."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Oman objected. Its envoy, Ann Lee, left.", "oman"),
        ("The Salt Front has split. Its leader, Ann Lee, left.", "salt-front"),
        ("A spokesman for the Salt Union, Ann Lee, left.", "salt-union"),
        ("The European Union's envoy to the region, Ann Lee, left.", "european-union"),
        ("In Sur the Houthis' chief negotiator, Ann Lee, left.", "houthis"),
        ("The Salt Front, led by the former mayor Ann Lee, left.", "salt-front"),
        ("It rained in Oman. The mayor met Chad's envoys. Its rains, Ann Lee says, are late.", None),
    ],
)
def test_whose_officer_somebody_is(text: str, body: str | None) -> None:
    assert [a.affiliation for a in read(text).actors if a.name == "Ann Lee"] == [body]


def test_a_surname_with_a_particle_may_open_a_sentence() -> None:
    names = [a.name for a in read("Oman praised the envoy Piet van Rijn. Van Rijn left.").actors]
    assert names == ["Oman", "Piet van Rijn"]


def test_who_is_president_of_a_club_leads_no_state() -> None:
    kinds = {a.name: a.kind for a in read("Ann Lee was elected president of Recreio da Serra in May.").actors}
    assert kinds["Recreio da Serra"] == "organisation"


def test_a_state_that_is_visited_acts_where_the_text_says_what_it_did() -> None:
    assert "Oman" in [a.name for a in read("Ann Lee has visited Oman, which armed Chad with drones.").actors]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bo Ray, a spokesman for Ann Lee's self-styled Salt Front, left.", "Bo Ray"),
        ("Ann Lee's rebel Salt Front attacked Oman.", "Ann Lee"),
    ],
)
def test_a_force_called_somebodys_is_whom_they_and_their_officers_serve(text: str, name: str) -> None:
    assert [a.affiliation for a in read(text).actors if a.name == name] == ["salt-front"]


def test_a_body_whose_speech_somebody_gave_is_not_theirs() -> None:
    assert [a.affiliation for a in read("Ann Lee's Salt Front speech was long.").actors if a.name == "Ann Lee"] != [
        "salt-front"
    ]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Abdulla heads the small but influential Salt Union.", "salt-union"),
        ("Ann Lee chaired the Salt Council.", "salt-council"),
        ("Ann Lee directed the Salt Council to pay.", None),
        ("Ann Lee leads the boat to Salt Union.", None),
    ],
)
def test_who_heads_a_body_serves_it(text: str, whose: str | None) -> None:
    assert [a.affiliation for a in read(text).actors if a.kind == "person"] == [whose]


def test_its_envoy_behind_a_quotation_serves_whoever_spoke_before_it() -> None:
    text = "The United Nations says more have left. “Oman is at war,” its envoy, Ann Lee, warned."
    assert [a.affiliation for a in read(text).actors if a.name == "Ann Lee"] == ["united-nations"]


def test_a_premier_of_a_recognised_government_serves_it() -> None:
    text = "He met Bo Ray, the prime minister of the UN-recognised government in Orsa."
    assert [a.affiliation for a in read(text).actors if a.name == "Bo Ray"] == ["un-recognised-government"]
