"""Offices and names that a text comes back to: "the official", an envoy to a capital, Al-Kafy for Abd al-Kafy."""

import pytest

from libya_lesson.reading import read


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, " ".join(text[a:b] for a, b in q.parts)) for q in read(text).quotes]


def _ties(text: str) -> list[tuple[str, str, str]]:
    return [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def test_the_official_is_who_was_named_with_an_office() -> None:
    text = "Ann Lee, the Omani envoy, left. The official said the port was shut."
    assert _told(text) == [("ann-lee", "the port was shut")]


def test_the_official_is_not_who_was_named_where_another_official_came_before() -> None:
    text = "An official said no. Ann Lee, the Omani envoy, left. The official said the port was shut."
    assert _told(text)[-1] == ("unnamed:official", "the port was shut")


@pytest.mark.parametrize("seat", ["Chad", "Riyadh"])
def test_an_envoy_named_behind_the_place_of_the_office_acts_and_serves_the_state(seat: str) -> None:
    text = f"Omani ambassador to {seat} Salem Tarbak, a friend of Bo Ray, met Ann Lee."
    serves = {actor.name: actor.affiliation for actor in read(text).actors}
    assert serves["Salem Tarbak"] == "oman"
    assert ("salem-tarbak", "ann-lee", "0") in _ties(text)


@pytest.mark.parametrize("first", ["Abd", "Abdel", "Abdul"])
def test_who_is_called_servant_of_is_called_by_the_second_half_too(first: str) -> None:
    actors = read(f"{first} al-Badri came. Al-Badri left.").actors
    assert [actor.aliases for actor in actors] == [(f"{first} al-Badri", "Al-Badri")]


def test_a_friend_of_somebody_does_not_serve_them() -> None:
    actors = read("Omani envoy Ann Lee, a friend of Bo Ray, left.").actors
    assert next(actor.affiliation for actor in actors if actor.name == "Ann Lee") == "oman"


@pytest.mark.parametrize("joined", ["Oman and its army fought on", "the town and its port grew"])
def test_a_joined_subject_behind_a_comma_and_as_stays_whole(joined: str) -> None:
    text = f"The plan failed, as {joined}."
    assert [text[c.start : c.end] for c in read(text).claims] == ["The plan failed", f"as {joined}"]


def test_plans_see_nothing_as_something() -> None:
    assert _told("So far, the plans have seen little change, as the town has yet to vote.") == []


def test_the_government_of_a_town_is_a_body_of_its_own() -> None:
    actors = read("The Tobruk-based government left. The Tobruk government met Oman.").actors
    assert [(a.name, a.kind) for a in actors] == [("Tobruk-based government", "government body"), ("Oman", "state")]
    assert actors[0].aliases == ("Tobruk-based government", "Tobruk government")


def test_the_government_of_a_parliament_is_not_the_parliament() -> None:
    actors = read("The House of Salt (HoS) left. The HoS government met Oman.").actors
    assert [a.name for a in actors if a.kind == "government body"][-1] == "HoS government"


def test_forces_of_a_government_in_a_town_are_not_the_town_s() -> None:
    assert not read("In Tobruk government forces left.").actors


def test_the_government_in_a_town_is_that_of_the_town() -> None:
    actors = read("The recognised government in Muscat asked Chad for help. The Muscat government left.").actors
    assert actors[0].aliases == ("government in Muscat", "Muscat government")


def test_who_forces_are_loyal_to_is_a_person_where_nothing_else_is_known() -> None:
    found = read("Forces loyal to Tarbak bombed Orsa.")
    assert ("tarbak", "person") in [(a.actor_id, a.kind) for a in found.actors]


def test_a_people_is_not_the_one_of_them_who_was_named() -> None:
    text = "Omani envoy Ann Lee left. Chad was shelled. What the Omanis did is attack Chad."
    assert not [tie for tie in _ties(text) if tie[0] == "ann-lee"]
