"""Names as news brings them in: units, seats of power, parties, nicknames, headlines, towns and things."""

import pytest

from tests.reading.named import actor, kinds, place_names, read


def test_a_people_of_two_words_tells_whose_minister_somebody_is() -> None:
    minister = actor("South Korean Health Minister Ama Boa left.", "Ama Boa")
    assert minister.affiliation == "south-korea"
    assert "South Korean Health Minister Ama Boa" in minister.aliases


def test_a_ministry_belongs_to_a_state_whose_people_have_two_words() -> None:
    assert actor("The Sri Lankan health ministry said no.", "Sri Lankan health ministry").affiliation == "sri-lanka"


def test_a_sentence_full_of_names_is_no_headline() -> None:
    assert kinds("President Yaw Hale met Prime Minister Zorka Brannock.") == {
        "Yaw Hale": "person", "Zorka Brannock": "person",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name"),
    [("Brannock Says Talks Have Failed Again", "Zorka Brannock"), ("Liu Wins Long Vote In Harn Again", "Liu Jianro")],
)
def test_a_headline_names_who_opens_the_text(line: str, name: str) -> None:
    assert actor(f"{line}\n\n{name} said on Sunday that it was over.", name).mentions == 2


@pytest.mark.parametrize("nickname", ["Tiger", "the Wolf", "El Lobo"])
def test_a_nickname_of_several_words_stands_inside_a_name(nickname: str) -> None:
    found = actor(f'Grace "{nickname}" Field was held. Field denied it.', f'Grace "{nickname}" Field')
    assert (found.kind, found.mentions) == ("person", 2)


def test_a_name_of_war_with_a_rank_is_a_second_name() -> None:
    assert "Commander Seven" in actor("Yaw Hale, known as Commander Seven, fell.", "Yaw Hale").aliases


def test_all_particles_belong_to_a_name_that_comes_again() -> None:
    assert actor("Piet van den Holt won. Friends of van den Holt sang.", "Piet van den Holt").aliases == (
        "Piet van den Holt", "van den Holt",
    )  # fmt: skip


def test_a_unit_keeps_its_number() -> None:
    assert kinds("The 5th Brigade fought beside the 72nd Mechanised Brigade and the Third Assault Brigade.") == {
        "5th Brigade": "government body", "72nd Mechanised Brigade": "government body",
        "Third Assault Brigade": "government body",
    }  # fmt: skip


def test_a_brigadier_general_is_one_person() -> None:
    assert kinds("Brig. Gen. Ama Boa left.") == {"Ama Boa": "person"}


def test_two_common_words_before_party_are_its_name_everywhere() -> None:
    found = actor("The Bread and Justice party lost. Bread and Justice has ten seats.", "Bread and Justice")
    assert (found.kind, found.mentions) == ("organisation", 2)


def test_a_body_with_small_words_of_another_language_is_no_person() -> None:
    found = actor("Aktion contre la Pluie asked. The ACP waited.", "Aktion contre la Pluie")
    assert (found.kind, found.mentions) == ("organisation", 2)


def test_letters_stand_for_a_listed_body_in_front_of_brackets_too() -> None:
    found = actor("The Congress of South African Trade Unions (COSATU) asked. COSATU waited.",
                  "Congress of South African Trade Unions")  # fmt: skip
    assert found.mentions == 3


def test_an_agency_in_brackets_behind_a_town_is_not_short_for_the_town() -> None:
    assert place_names("ABUJA (AP) \u2014 Nine people fell ill.") == ["Abuja"]


@pytest.mark.parametrize("text", ["Moody's raised it.", "The agency Moody's raised it."])
def test_a_firm_keeps_its_genitive(text: str) -> None:
    assert kinds(text) == {"Moody's": "organisation"}


@pytest.mark.parametrize("grades", ["BB+ from BB", "AA- from A1", "Baa2 from Baa3", "CCC from B2"])
def test_a_grade_of_a_debtor_names_nobody(grades: str) -> None:
    naming = read(f"The agency raised the rating of the town to {grades}.")
    assert (naming.actors, naming.places) == ((), ())


@pytest.mark.parametrize(
    "thing", ["36 Caesar howitzers", "two Grad rockets", "a Velun cruise missile", "six Rafale jets"]
)
def test_a_weapon_is_no_actor(thing: str) -> None:
    assert kinds(f"They lost {thing} in the fog.") == {}


def test_whose_weapons_they_are_is_still_an_actor() -> None:
    assert "Salt Front" in kinds("Nobody counted the Salt Front rockets.")


@pytest.mark.parametrize("days", ["May Day", "Anzac Day"])
def test_a_day_is_no_actor(days: str) -> None:
    assert kinds(f"Thousands marched on {days}. {days} was hot.") == {}


def test_an_operation_is_no_person() -> None:
    assert kinds("They began Operation Dawn Shield.") == {}


def test_towns_are_told_by_nearby_and_by_the_way_between_them() -> None:
    assert place_names("They came from nearby Velun. The road between Orsa and Tabrik is cut.") == [
        "Velun", "Orsa", "Tabrik",
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["war monitor", "think tank", "rights watchdog"])
def test_a_monitor_and_a_think_tank_are_organisations(what: str) -> None:
    assert kinds(f"The {what} Orsalab said so.") == {"Orsalab": "organisation"}
    assert kinds(f"Orsalab, a {what} based in Harn, said so.")["Orsalab"] == "organisation"


def test_mercenaries_are_an_armed_group() -> None:
    assert kinds("Velun mercenaries fled. Velun said no.") == {"Velun": "armed group"}


def test_fighters_come_from_an_armed_group() -> None:
    assert kinds("Fighters from the Movement for Salt came.") == {"Movement for Salt": "armed group"}


def test_a_ministry_of_labour_is_no_party() -> None:
    assert set(kinds("The Ghanaian Ministry of Labour said no.").values()) == {"government body"}


@pytest.mark.parametrize("what", ["city council", "fire brigade", "police"])
def test_an_organ_belongs_to_the_town_before_it(what: str) -> None:
    assert kinds(f"The port of Harn is open. The Harn {what} said no.") == {f"Harn {what}": "government body"}


@pytest.mark.parametrize("seat", ["State House", "Blue House", "Casa Rosada", "\u00c9lys\u00e9e"])
def test_a_seat_of_power_speaks_for_a_government_and_is_a_place_where_it_does_not(seat: str) -> None:
    assert kinds(f"The {seat} denied it on Monday.") == {seat: "government body"}
    assert place_names(f"They marched past the {seat}.") == [seat]


def test_the_palace_of_a_president_acts_where_it_speaks() -> None:
    assert kinds("The presidential palace denied it.") == {"presidential palace": "government body"}
    assert kinds("Shots were heard near the presidential palace.") == {}


def test_the_office_of_a_minister_speaks() -> None:
    found = actor("Oman's prime minister's office denied it.", "Oman's prime minister's office")
    assert (found.kind, found.affiliation) == ("government body", "oman")


def test_what_has_shares_or_counts_is_a_body() -> None:
    assert kinds("Shares in Velun fell, data from Orsalab showed.") == {
        "Velun": "organisation", "Orsalab": "organisation",
    }  # fmt: skip


def test_the_danish_form_of_a_firm_is_no_name() -> None:
    assert kinds("Velun Orsa A/S said no.") == {"Velun Orsa": "organisation"}


def test_a_particle_with_a_capital_is_no_common_word() -> None:
    assert kinds("Nguyen Van Hai flew home.") == {"Nguyen Van Hai": "person"}
