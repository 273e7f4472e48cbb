"""Names as news from towns, courts, firms and clubs writes them: surnames that are titles, addresses, spellings."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read as read_all
from tests.reading.named import actor, kinds, place_names


@pytest.mark.parametrize("name", ["Ana Baron Costa", "Peter King", "Amy Pope", "Emma Prince", "David Duke"])
def test_a_surname_that_is_a_title_elsewhere_stays_in_its_name(name: str) -> None:
    assert kinds(f"She met {name} on Monday. It rained.") == {name: "person"}


@pytest.mark.parametrize("surname", ["King", "Baron", "Hall", "Field"])
def test_mr_before_a_surname_that_means_something_else_is_a_person(surname: str) -> None:
    assert kinds(f"It is late, Mr {surname} said.") == {surname: "person"}


def test_a_street_is_no_person_for_the_title_in_it() -> None:
    assert place_names("They met in King Street.") == ["King Street"]


@pytest.mark.parametrize("title", ["Coun", "Cllr", "Revd", "Archdeacon"])
def test_titles_of_councils_and_churches_stand_before_persons(title: str) -> None:
    assert actor(f"{title} Ann Lee said no.", "Ann Lee").aliases == ("Ann Lee", f"{title} Ann Lee")


def test_two_offices_joined_make_no_person() -> None:
    text = "They met at Deputy Prime Minister and Minister for Urban Development Bo Ray's home."
    assert kinds(text) == {"Bo Ray": "person"}


def test_a_house_that_bears_the_name_of_a_saint_is_no_person() -> None:
    assert kinds("The council sold St Peter's Leisure Centre.")["St Peter's Leisure Centre"] == "organisation"


def test_wa_joins_the_parts_of_a_name() -> None:
    assert actor("Ama wa Boani spoke. Boani left.", "Ama wa Boani").aliases == ("Ama wa Boani", "Boani")


def test_the_word_that_opens_a_sentence_is_no_part_of_a_name_the_text_has_without_it() -> None:
    text = "Senior Omani Salt Party leaders met. The Omani Salt Party won."
    assert "Senior Omani Salt Party" not in kinds(text)


def test_the_word_that_opens_a_sentence_belongs_to_a_name_the_text_has_with_it() -> None:
    text = "The head of Harbours UK spoke of harbours. Harbours UK wants more."
    assert actor(text, "Harbours UK").mentions == 2


def test_a_participle_before_a_state_opens_the_sentence() -> None:
    assert actor("Embattled Malawi president Ama Boa left.", "Ama Boa").affiliation == "malawi"


def test_a_number_before_a_people_is_no_name() -> None:
    assert not place_names("Around 20 Omani soldiers left.")


def test_letters_behind_president_of_the_are_no_state() -> None:
    assert kinds("She is the president of the SVQ.")["SVQ"] == "organisation"


def test_one_body_named_in_another_order_of_words_is_one() -> None:
    text = "The Office of Civil Harbours said so. The Civil Harbours Office said more."
    assert actor(text, "Office of Civil Harbours").aliases == ("Office of Civil Harbours", "Civil Harbours Office")


def test_a_firm_with_its_legal_form_and_without_is_one() -> None:
    text = "Velun Ormak & Co Inc grew. Velun Ormak lost."
    assert kinds(text) == {"Velun Ormak & Co Inc": "organisation"}


def test_an_outlet_stays_one_where_its_firm_is_named() -> None:
    assert kinds("Reuters reported it. Reuters Group said its profits rose.") == {"Reuters Group": "media"}


def test_the_analyst_of_a_firm_works_for_it() -> None:
    text = "Velun Ormak analyst Ann Lee said no."
    assert actor(text, "Ann Lee").affiliation == "velun-ormak"
    assert kinds(text)["Velun Ormak"] == "organisation"


def test_a_state_alone_in_brackets_is_where_somebody_is_from() -> None:
    assert place_names("The prize went to Ama Boa (Chad) and Bo Ray (Oman).") == ["Chad", "Oman"]


@pytest.mark.parametrize("said", ["41", "aged 41"])
def test_what_stands_behind_an_age_and_of_is_an_address(said: str) -> None:
    assert place_names(f"Ann Lee, {said}, of Duke House, Orsalund, was fined.")[0] == "Duke House"


def test_a_storm_is_nobody() -> None:
    assert "Velunae" not in kinds("They fled from the typhoon Velunae.")


def test_wards_and_settlements_are_places() -> None:
    text = "It rained in the wards of Ormak Linh and Velun Phu and in the settlement of Ormaka."
    assert place_names(text) == ["Ormak Linh", "Velun Phu", "Ormaka"]


def test_a_person_right_behind_the_name_of_a_committee_is_a_person() -> None:
    text = "That is what the chairman of the Harbour Rescue Committee Ngoyen Thi Bach Ngu said."
    assert kinds(text)["Ngoyen Thi Bach Ngu"] == "person"


def test_what_stands_between_an_outlet_and_an_office_is_no_outlet() -> None:
    assert "Fact Checker" not in kinds("The Washington Post Fact Checker gave it two points.")


def test_a_given_name_in_another_spelling_behind_a_title_is_the_same_person() -> None:
    text = "General Prayun Chan-velu won. Prime Minister Prayunh left."
    assert actor(text, "Prayun Chan-velu").mentions == 2


def test_an_abstract_word_makes_no_person() -> None:
    assert kinds("The Code for Sports Governance helps.").get("Sports Governance") != "person"


def test_who_heads_a_body_with_its_letters_serves_it() -> None:
    text = (
        "Minister and Chairman of the National Salt Commission (NSC), Ann Lee, on Monday summoned "
        "the President of the Velun Football Federation (VFF), Bo Ray, and the board."
    )
    assert actor(text, "Ann Lee").affiliation == "national-salt-commission"
    assert actor(text, "Bo Ray").affiliation == "velun-football-federation"


def test_a_source_that_shouts_is_written_small_in_its_first_word() -> None:
    text = "THE leader of a town's Salt Party said it was over."
    assert any(a.kind == "unnamed" and a.aliases[0].startswith("the leader") for a in read_all(text).actors)


@pytest.mark.parametrize("name", ["May", "Will"])
def test_a_word_for_a_month_or_a_will_that_speaks_is_a_person(name: str) -> None:
    assert kinds(f"{name} said no. Ann {name} left.") == {f"Ann {name}": "person"}


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("A man fell outside Duke House.", "Duke House"),
        ("It burned in Belvedere Close, Ormakford, on Monday.", "Belvedere Close"),
    ],
)
def test_houses_and_streets_are_places(text: str, house: str) -> None:
    assert house in place_names(text)


@pytest.mark.parametrize(
    ("before", "kind"),
    [("unity government", "government body"), ("ruling party", "organisation"), ("army", "government body")],
)
def test_letters_in_brackets_are_what_the_noun_before_them_says(before: str, kind: str) -> None:
    assert kinds(f"Talks with the {before} (GNX) failed. The GNX left.")["GNX"] == kind


def test_one_name_in_two_ways_to_spell_english_is_one() -> None:
    text = "The Salt Relief Centre opened. The Salt Relief Center closed."
    assert actor(text, "Salt Relief Centre").mentions == 2


def test_the_count_of_years_is_no_name() -> None:
    assert kinds("It was built in 300 BC and rebuilt in 2081 BS.") == {}


def test_letters_of_another_language_close_the_long_name_before_them() -> None:
    name = "Movement for Dawn and Rain in East Ormak"
    assert actor(f"She joined the {name} (MUJ) and left.", name).aliases == (name, "MUJ")


def test_what_has_sections_is_a_law() -> None:
    assert "HPQ" not in kinds("He was charged under Section 7 of the HPQ.")


@pytest.mark.parametrize("work", ["film", "novel", "thriller"])
def test_a_work_is_nobody(work: str) -> None:
    assert "Velun Ormak" not in kinds(f"She praised the {work} Velun Ormak.")


def test_the_members_of_a_church_are_no_person() -> None:
    assert kinds("Many United Methodists left.").get("United Methodists") != "person"


def test_a_paper_with_its_article_is_an_outlet() -> None:
    assert kinds("She wrote to Ann Lee, editor of The Press, on Monday.")["Press"] == "media"


def test_a_plural_makes_no_person() -> None:
    assert kinds("They saw the Velun Mechanics win.").get("Velun Mechanics") != "person"


def test_a_body_that_the_text_always_writes_with_a_capital_is_named() -> None:
    assert kinds("Why the Commission left is unclear. Ask the Commission.") == {"Commission": "government body"}


def test_a_body_that_the_text_also_writes_small_has_no_name_of_its_own() -> None:
    assert kinds("Why the Commission left is unclear. Ask the Commission. A commission is no court.") == {}


def test_a_council_of_two_lands_keeps_both() -> None:
    assert "Bar Council of Maharashtra and Goa" in kinds("It went to the Bar Council of Maharashtra and Goa.")


def test_a_state_that_won_is_no_sum_of_money() -> None:
    assert "Oman" in kinds("Oman won the vote, its minister said. The Alliance for the Future of Oman won, too.")
    assert not place_names("It cost 40 Omani won.")


@pytest.mark.parametrize("office", ["reporter", "correspondent", "economist"])
def test_who_works_for_an_outlet_is_a_person(office: str) -> None:
    assert kinds(f"Then {office} Katrina Rice asked why.")["Katrina Rice"] == "person"


@pytest.mark.parametrize("house", ["Police Post", "Police Station", "Border Post"])
def test_a_post_of_the_police_is_a_place(house: str) -> None:
    assert place_names(f"They were taken to Ormak {house}.") == [f"Ormak {house}"]


def test_a_union_of_owners_is_no_person_for_its_apostrophe() -> None:
    text = "Lanka Bus Owners’ Association (LBOA) Chairman Bo Ray said so."
    assert kinds(text)["Lanka Bus Owners’ Association"] == "organisation"


def test_a_major_project_is_no_officer() -> None:
    assert kinds("It is a major Highland energy project.").get("Highland") != "person"


def test_the_secretary_of_a_village_is_not_the_village() -> None:
    assert "Ormak Village" not in kinds("Ann Lee, the Secretary of Upper Ormak Village, said so.")


def test_one_name_with_accents_and_without_is_one() -> None:
    text = "The Vetëvena party voted. The Vetevena party lost."
    assert actor(text, "Vetëvena").mentions == 2


def test_a_newspaper_may_begin_like_a_given_name() -> None:
    assert kinds("He told the Solomon Star newspaper that it was over.")["Solomon Star"] == "media"


def test_a_paper_keeps_its_day() -> None:
    assert "Sunday Herald" in kinds("He told the Sunday Herald that it was over.")


def test_letters_of_an_office_are_no_body() -> None:
    assert "RDC" not in kinds("Ann Lee, the Resident District Commissioner (RDC), said so.")


def test_residents_live_in_a_place() -> None:
    assert place_names("Residents of Ormak District fled.") == ["Ormak District"]


def test_a_name_behind_a_place_and_a_comma_is_where_it_lies() -> None:
    assert place_names("It is in the hills near Ormak, Sutherland, where it rains.")[1] == "Sutherland"


def test_a_person_behind_an_opening_phrase_of_place_is_no_place() -> None:
    assert kinds("In Ormak, Sutherland, who is 40, said so.")["Sutherland"] == "person"


def test_a_person_of_two_words_behind_a_body_speaks() -> None:
    text = "The General Secretary of the Free Railway Workers Association Nadeewa Manoj said so."
    assert kinds(text)["Nadeewa Manoj"] == "person"


def test_general_behind_a_directorate_is_no_title() -> None:
    text = "She heads the Directorate General of Cultural Assets."
    assert "Directorate General of Cultural Assets" in kinds(text)


def test_whom_somebody_speaks_of_does_not_employ_them() -> None:
    text = "The Harbour Council left, but its advocate, James Boa, argued that Omani ministers should pay."
    assert actor(text, "James Boa").affiliation == "harbour-council"


def test_a_municipality_before_a_comma_says_nothing_of_the_district_behind_it() -> None:
    assert "Velun District" in place_names("He was found in Ormak Municipality, Velun District.")


def test_an_office_alone_is_no_outlet() -> None:
    assert "Chief Reporter" not in kinds("They wrote to Ann Lee, Chief Reporter in the directorate.")


def test_a_list_of_rivers_is_told_by_its_last() -> None:
    text = "It flooded when the Ormak, Velun, and Sarnak rivers rose."
    assert place_names(text) == ["Ormak", "Velun", "Sarnak"]


def test_what_stands_before_an_office_is_no_person() -> None:
    text = "Ormak Relief Commissioner Bo Ray spoke of Ormak's government."
    assert "person" not in [kind for name, kind in kinds(text).items() if name != "Bo Ray"]


def test_a_body_with_a_capital_stays_named_where_its_members_speak() -> None:
    text = "The debate on the Commission's plan was long. He asked the Commission why."
    assert kinds(text)["Commission"] in ("government body", "organisation")
