"""Names as dispatches write them: compounds of several words, double titles, agencies and unions taken up again."""

import pytest

from libya_lesson.reading import read as parse
from tests.reading.named import actor, kinds, place_names, read


@pytest.mark.parametrize(
    ("compound", "name"),
    [
        ("The United Nations-backed council met.", "United Nations"),
        ("The Saudi Arabia-led coalition left.", "Saudi Arabia"),
        ("Talks with Salt Haram-linked men failed.", "Salt Haram"),
    ],
)
def test_a_name_before_a_hyphen_may_have_several_words(compound: str, name: str) -> None:
    assert name in kinds(compound)


def test_a_government_is_called_with_all_words_of_who_backs_it() -> None:
    assert list(kinds("The United Nations-backed government said so.")) == ["United Nations-backed government"]


def test_a_town_of_two_words_stands_before_based() -> None:
    assert place_names("The New York-based group said no.") == ["New York"]


@pytest.mark.parametrize("words", ["the news agency", "the agency"])
def test_an_agency_is_taken_up_by_what_it_is(words: str) -> None:
    text = f"Lumo news agency reported a fire on Monday. Two men fled, according to {words}. Tass was silent."
    assert words in actor(text, "Lumo").aliases


def test_the_only_medium_of_a_text_is_the_news_agency() -> None:
    assert actor("Interfax reported a fire. The town is safe, the news agency said.", "Interfax").mentions == 2


def test_a_body_of_workers_is_the_union() -> None:
    found = actor("The United Harbour Workers said no. The union said it would go on.", "United Harbour Workers")
    assert found.aliases[-1] == "The union"


@pytest.mark.parametrize("title", ["Deputy Foreign Minister", "Rear Admiral", "Lt. Gov.", "Tan Sri"])
def test_a_title_of_two_parts_is_kept_whole(title: str) -> None:
    assert f"{title} Aldo Brannock" in actor(f"{title} Aldo Brannock left.", "Aldo Brannock").aliases


def test_a_title_does_not_make_a_person_of_a_body_in_capitals() -> None:
    found = kinds("Chief IDF spokesperson Rear Admiral Aldo Brannock said no.")
    assert found == {"IDF": "government body", "Aldo Brannock": "person"}


@pytest.mark.parametrize("pair", ["Ministers Brannock and Tarbak", "Senators Boa, Hale and Tarbak"])
def test_who_shares_a_title_is_a_person_too(pair: str) -> None:
    assert set(kinds(f"{pair} voted against it.").values()) == {"person"}


def test_a_body_behind_the_name_of_a_body_shares_no_title() -> None:
    assert kinds("Reporters Without Borders and Lumoria called for calm.")["Lumoria"] == "organisation"


def test_letters_may_hold_that_of_a_small_word_and_of_a_land() -> None:
    found = actor("The Salt Support Mission in Harnia (SSMIH) said no. SSMIH left.", "Salt Support Mission in Harnia")
    assert (found.aliases[-1], found.mentions) == ("SSMIH", 3)


def test_a_body_acts_behind_an_opening_mark() -> None:
    assert kinds("The Kremlin \u201cprefers not to comment\u201d, he said.") == {"Kremlin": "government body"}


def test_a_firm_stands_behind_the_letters_of_a_state() -> None:
    text = "U.S. Nissan workers left. They went to Nissan Motor Co Ltd on Monday. Nissan said so."
    assert actor(text, "Nissan Motor Co Ltd").mentions == 3


def test_two_towns_share_a_noun_of_places() -> None:
    assert place_names("The men took Al-Orsa and Tarn Velun ports.") == ["Al-Orsa", "Tarn Velun"]


def test_an_oil_port_is_a_place() -> None:
    assert place_names("The Orsatina oil port was closed.") == ["Orsatina"]


def test_a_speaker_in_a_state_is_a_person() -> None:
    assert kinds("The police spokesman in the state, Gamba Isarn, confirmed it.")["Gamba Isarn"] == "person"


def test_the_town_in_a_byline_is_a_place() -> None:
    text = "By Ama Boa, Velunna\n\nThe harbour is closed."
    assert (list(kinds(text)), place_names(text)) == (["Ama Boa"], ["Velunna"])


@pytest.mark.parametrize(
    "text",
    [
        "UN Secretary-General Ama Boa left. The UN chief said it was over.",
        "Salt Parliament Speaker, Ama Boa, left. The Parliament Speaker said it was over.",
        "The United Harbour Workers struck. UHW President Ama Boa left. The union's president said it was over.",
    ],
)
def test_who_heads_a_body_is_taken_up_by_another_word(text: str) -> None:
    assert [quote.speaker for quote in parse(text).quotes] == ["ama-boa"]


def test_a_deputy_is_no_chief_of_the_body() -> None:
    text = "WHO Deputy Director Ama Boa left. The WHO chief said it was over."
    assert parse(text).quotes[0].speaker != "ama-boa"


def test_the_first_of_two_who_say_something_is_a_person_too() -> None:
    assert kinds("Brannoli and Tarbaki said it was over.") == {"Brannoli": "person", "Tarbaki": "person"}


def test_letters_behind_a_land_are_the_mission_that_is_there() -> None:
    found = read("The Joint Harbour Relief Mission in Chad (MISEPO) left. MISEPO lost two trucks.")
    assert [(a.name, a.mentions) for a in found.actors] == [("Joint Harbour Relief Mission", 3)]


@pytest.mark.parametrize(
    "office", ["Oman's deputy UN ambassador", "The Omani UN ambassador", "Oman's permanent UN representative"]
)
def test_an_ambassador_to_a_body_serves_the_state_that_sends_them(office: str) -> None:
    assert actor(f"{office} Lena Orsk said no. Oman left.", "Lena Orsk").affiliation == "oman"


def test_a_state_has_no_owner() -> None:
    text = "Oman has hit Kalash Ltd with sanctions. Its {}, Anton Prilov, left."
    assert actor(text.format("owner"), "Anton Prilov").affiliation == "kalash-ltd"
    assert actor(text.format("president"), "Anton Prilov").affiliation == "oman"


@pytest.mark.parametrize(("one", "other"), [("Yekaterina", "Ekaterina"), ("Evgeny", "Yevgeny")])
def test_ye_and_e_begin_one_given_name(one: str, other: str) -> None:
    assert [a.mentions for a in read(f"{one} Orsk left. {other} Orsk came back.").actors] == [2]


def test_a_ministry_is_one_with_and_without_its_peoples_adjective() -> None:
    found = read("The Omani Ministry of Harbours left. Oman's Harbours Ministry came. The Harbours Ministry won.")
    assert [a.mentions for a in found.actors if a.kind == "government body"] == [3]


def test_ministries_of_one_field_and_two_states_are_two() -> None:
    found = read("The Omani Ministry of Harbours left. Chad's Harbours Ministry came.")
    assert [a.mentions for a in found.actors if a.kind == "government body"] == [1, 1]


def test_an_adjective_of_a_town_names_nobody() -> None:
    found = read("Orsan fighters took the port of Orsa. Two Orsan boats left.")
    assert [a.name for a in found.actors if a.kind != "unnamed"] == []
    assert [place.name for place in found.places] == ["Orsa"]


def test_the_service_of_an_outlet_is_an_outlet() -> None:
    assert kinds("He told the BBC World Service that it was late.") == {"BBC World Service": "media"}


@pytest.mark.parametrize("unit", ["444 Brigade", "32nd Brigade", "166 Battalion"])
def test_a_number_is_part_of_the_name_of_a_unit(unit: str) -> None:
    found = read(f"The {unit} left Orsa. The Fifth Brigade came. The {unit} came back.").actors
    assert [a.mentions for a in found if a.name == unit] == [2]


def test_a_number_of_people_is_no_part_of_a_name() -> None:
    assert "12 Harbour Council" not in kinds("The 12 Harbour Council members left.")


def test_a_second_name_in_brackets_is_the_same_body() -> None:
    text = "The Salt Deterrence Force (Kada) left. Kada said it was late."
    assert [(a.name, a.mentions) for a in read(text).actors] == [("Salt Deterrence Force", 3)]


def test_a_party_in_brackets_is_not_the_person_before_it() -> None:
    assert kinds("Ann Lee (Labour) said no.") == {"Ann Lee": "person", "Labour": "organisation"}


@pytest.mark.parametrize("noun", ["brigade", "mission", "coalition", "directorate"])
def test_a_small_noun_takes_up_the_body_whose_head_it_is(noun: str) -> None:
    found = parse(f"The Salt Harbour {noun.title()} left. The {noun} said it was late.")
    assert [q.speaker for q in found.quotes] == [f"salt-harbour-{noun}"]


def test_a_name_between_commas_tells_which_body_a_noun_means() -> None:
    found = parse("The relief mission, ROMIS, called for calm. The relief mission said no.")
    assert found.quotes[0].speaker == "romis"


def test_a_ministry_of_the_government_is_taken_up() -> None:
    found = parse("The government's defence ministry said no. The ministry said it had left.")
    assert len({q.speaker for q in found.quotes}) == 1


def test_a_body_whose_last_words_look_like_a_title_is_whole() -> None:
    found = read("He met the Salt National Army Commander Tarek Orsel.")
    assert [(a.name, a.affiliation) for a in found.actors] == [
        ("Salt National Army", None), ("Tarek Orsel", "salt-national-army")
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Deputy Army Commander", "Army Chief"])
def test_words_of_a_title_make_no_body(title: str) -> None:
    assert [a.name for a in read(f"He met {title} Ann Lee.").actors] == ["Ann Lee"]
