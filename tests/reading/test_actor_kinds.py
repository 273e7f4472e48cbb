"""What a name is: a person, a body, a state, a medium or a place, by its own words and by those around it."""

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading.naming.actors import find_actors
from libya_lesson.text import Article

from .named import actor, kinds, place_names, read


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Debka is cited by Zorbix, an Israeli news website.", "Zorbix", "media"),
        ("“It rains,” reported Metropole.", "Metropole", "media"),
        ("They fought the Gate Guards, a rival militia force.", "Gate Guards", "armed group"),
        ("The city is run by a militia known as the Northern Army.", "Northern Army", "armed group"),
        ("Many companies, including Brightwater Towage, agreed.", "Brightwater Towage", "organisation"),
        ("The Omani Armed Forces came.", "Omani Armed Forces", "government body"),
        ("The attorney Kendrick Moxon came.", "Kendrick Moxon", "person"),
        ("Daniel Montalvo, 19, came.", "Daniel Montalvo", "person"),
        ("The Harbour Workers Union met.", "Harbour Workers Union", "organisation"),
        ("They asked Greece.", "Greece", "state"),
        ("Some observers believe it.", "Some observers", "unnamed"),
    ],
)
def test_the_kind_follows_from_the_text(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_days_months_faiths_and_languages_are_no_actors() -> None:
    assert kinds("On Monday in March the Muslims spoke English.") == {}


def test_a_capital_that_acts_is_its_state() -> None:
    assert actor("The plan fails unless Cairo approves.", "Egypt").aliases == ("Cairo",)


def test_a_capital_that_is_visited_is_a_place() -> None:
    assert place_names("He has arrived in Moscow.") == ["Moscow"]


def test_both_uses_of_a_capital_get_their_own_row() -> None:
    naming = read("He has arrived in Moscow. Moscow will provide support.")
    assert [(m.use, m.actor_id) for m in naming.mentions] == [("place", "place:moscow"), ("actor", "russia")]


def test_the_side_of_a_people_is_the_state() -> None:
    assert "Russian side" in actor("Russia waits. The Russian side stressed it.", "Russia").aliases


def test_a_state_where_something_happens_is_a_place() -> None:
    assert place_names("It rained in Syria.") == ["Syria"]


def test_an_unknown_name_next_to_a_place_is_a_place() -> None:
    assert "Velun" in place_names("They took Bir Qasim, in the district of Bir Qasim. They hold Velun and Bir Qasim.")


def test_a_ship_is_a_place() -> None:
    assert place_names("The aircraft carrier Admiral Orlov sailed.") == ["Admiral Orlov"]


def test_a_place_within_the_name_of_a_body_is_found_as_a_place() -> None:
    assert place_names("The University of Sheffield said so.") == ["Sheffield"]


def test_a_capital_that_the_text_makes_known_can_act_for_its_state() -> None:
    text = "He went to Orsel, the capital of Vessany. Now Orsel will pay."
    assert actor(text, "Vessany").kind == "state"
    assert "Orsel" in actor(text, "Vessany").aliases


def test_the_people_of_a_state_that_the_text_makes_known_belong_to_it() -> None:
    text = "The government of Vessany paid. The Vessani Coastguard left."
    assert actor(text, "Vessani Coastguard").affiliation == "vessany"


def test_in_the_report_of_a_match_a_state_is_its_team() -> None:
    text = (
        "Sweden defeated Panama with a goal in the second half of the match. Sweden scored from a penalty. "
        "Panama missed a penalty and a header, and the referee booked the coach. The match ended in a draw."
    )
    assert kinds(text) == {"Sweden": "organisation", "Panama": "organisation"}


def test_the_full_name_says_what_a_body_is_though_its_letters_are_known_for_another() -> None:
    text = "The Armed Forces of Vessany (AFV) met."
    known = load().extended("organisations", ("Agence Fictive Vessanienne", "media", "AFV"))
    assert {a.kind for a in find_actors(Article(text), known).actors} == {"government body"}


def test_the_short_form_of_a_law_is_no_body() -> None:
    assert kinds("The Fair Wages Act (FWA) passed. Critics of the FWA left.") == {}


def test_a_court_of_justice_keeps_its_whole_name() -> None:
    assert "Vessan Court of Justice" in kinds("The Vessan Court of Justice ruled.")


def test_the_network_x_ends_a_sentence() -> None:
    assert kinds("She wrote on X. Hilda Tarbak replied.") == {"Hilda Tarbak": "person"}


def test_a_first_word_says_that_a_name_is_a_place() -> None:
    assert place_names("Gold comes from Jebel Sorun.") == ["Jebel Sorun"]


def test_a_first_word_says_that_a_name_is_a_broadcaster() -> None:
    assert kinds("She spoke to Radio Sorun.") == {"Radio Sorun": "media"}


def test_part_of_a_town_is_a_place() -> None:
    assert "East Jerusalem" in place_names("They met in East Jerusalem.")


def test_a_town_before_its_state_is_a_place_even_with_a_given_name() -> None:
    assert "Mae Lorun" in place_names("The group is based in Mae Lorun, Thailand.")


def test_where_an_engineer_works_is_a_body() -> None:
    assert kinds("An engineer at Lumisky resigned.")["Lumisky"] == "organisation"


def test_where_a_study_is_published_is_a_medium() -> None:
    assert kinds("The study was published in Orbita on Monday.")["Orbita"] == "media"


def test_what_calls_itself_it_is_a_body() -> None:
    assert kinds("Fitchburg Widgets said on Monday it would close.") == {"Fitchburg Widgets": "organisation"}


def test_what_which_takes_up_is_no_person() -> None:
    assert kinds("The crew sued Acorn Widgets, which said nothing.")["Acorn Widgets"] == "organisation"


def test_a_listed_body_keeps_what_stands_behind_and() -> None:
    name = "Organization for Security and Co-operation in Europe"
    assert actor(f"The {name} said it was ready.", name).kind == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lumo Steel, an old firm, said it would close.", "Lumo Steel", "organisation"),
        ("Arbo Vent, a rival of Lumo Steel, said it might close.", "Arbo Vent", "organisation"),
        ("Blue Perch, a fish exporter, left.", "Blue Perch", "organisation"),
        ("Bank Velan, the largest lender, left.", "Bank Velan", "organisation"),
        ("Arbo Vent, an old hand at pumps, said it would close.", "Arbo Vent", "organisation"),
        ("She told the Velo Tarn newspaper about it.", "Velo Tarn", "media"),
        ("Gunmen of the Velan Movement left.", "Velan Movement", "armed group"),
        ("They fought the Salt Column, a Chadian guerrilla group.", "Salt Column", "armed group"),
        ("She belonged to the governing Velan Rally.", "Velan Rally", "organisation"),
        ("Lawmakers of the opposition Uhuru Front left.", "Uhuru Front", "organisation"),
        ("The Greens in the council said no.", "Greens", "organisation"),
        ("She fought the Black Eagles, a gang.", "Black Eagles", "armed group"),
        ("He fought the People's Salt Column, a militia.", "People's Salt Column", "armed group"),
        ("A spokeswoman for the foreign ministry, Xu Meilin, said no.", "Xu Meilin", "person"),
    ],
)
def test_the_words_around_a_name_tell_what_it_is(text: str, name: str, kind: str) -> None:
    assert actor(text, name).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The plan would please Moscow, which had waited.",
        "She blamed him for flattering Moscow.",
        "Moscow, which had waited, condemned it.",
        "Boats left after Moscow halted the talks.",
        "Chad backed Moscow: it wants boats.",
        "They ran to Moscow's soldiers.",
        "On that day Moscow stood with Chad.",
        "They hit back at Moscow.",
    ],
)
def test_a_capital_that_is_dealt_with_or_acts_is_its_government(text: str) -> None:
    assert "Moscow" in actor(text, "Russia").aliases


def test_a_pass_and_a_shoal_are_places() -> None:
    assert place_names("They closed the Cristo Velan pass near Second Arbo Shoal.") == [
        "Cristo Velan", "Second Arbo Shoal",
    ]  # fmt: skip


def test_a_text_may_end_behind_a_capital_and_an_and() -> None:
    assert read("They left for Moscow and") is not None
    assert read("Moscow and") is not None


@pytest.mark.parametrize("name", ["Queen Ada's Hospital", "St Brannoc's College", "Ardle and Brannock Police"])
def test_a_house_with_a_patron_and_the_police_of_two_towns_are_one_body(name: str) -> None:
    assert kinds(f"{name} said it was late.").keys() == {name}


def test_a_common_word_before_party_is_its_name() -> None:
    assert kinds("He left the Confederation party.") == {"Confederation": "organisation"}


def test_who_is_flanked_by_others_at_the_start_of_a_sentence_is_a_person() -> None:
    assert kinds("Drobin, flanked by her sons, said it was over.")["Drobin"] == "person"


def test_a_town_with_the_name_of_a_person_begins_a_name_with_a_particle() -> None:
    assert "Salvador Pinto da Rosa" in kinds("The envoy, Salvador Pinto da Rosa, left.")


@pytest.mark.parametrize("word", ["Semiconductor", "Devices", "Analytics"])
def test_a_firm_is_known_by_its_trade(word: str) -> None:
    assert kinds(f"Last month Verlin {word} opened an office.") == {f"Verlin {word}": "organisation"}


@pytest.mark.parametrize("doing", ["looking to expand", "holding a third of the shares"])
def test_who_looks_to_grow_or_holds_shares_may_be_a_firm(doing: str) -> None:
    assert kinds(f"Verlin, {doing}, said it would stay.")["Verlin"] == "organisation"
