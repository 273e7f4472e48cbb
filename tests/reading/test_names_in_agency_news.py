"""Names as agencies write them: money, outlets, offices with a field, letters and what they stand for, laws, teams."""

import pytest

from libya_lesson.reading import read as read_all
from tests.reading.named import actor, kinds, place_names, read


@pytest.mark.parametrize("money", ["40 million U.S. dollars", "some Omani rials"])
def test_the_state_of_a_currency_is_not_spoken_of(money: str) -> None:
    assert kinds(f"Ann Lee paid {money}.") == {"Ann Lee": "person"}


@pytest.mark.parametrize("noun", ["television", "news agency", "radio", "newspaper"])
def test_the_noun_behind_an_outlet_belongs_to_it(noun: str) -> None:
    found = read_all(f"Oman's private Lumo {noun} reported that the port is dry.")
    assert {a.name: a.kind for a in found.actors} == {"Oman": "state", "Lumo": "media"}
    assert [q.speaker for q in found.quotes] == ["lumo"]


def test_its_capital_is_a_place() -> None:
    assert place_names("The worst-hit town of the island was its capital, Norbo, where nine fell.") == ["Norbo"]


def test_letters_with_a_or_an_are_no_body() -> None:
    assert kinds("The police filed an FIR against Ann Lee.").get("FIR") is None


def test_an_office_with_a_field_ends_before_the_name() -> None:
    found = actor("The Director of Harbour Affairs Ama Tetteh Boa left. Boa denied it.", "Ama Tetteh Boa")
    assert (found.kind, found.mentions) == ("person", 2)


def test_a_director_of_a_body_leaves_the_body_its_name() -> None:
    assert kinds("The Director of Harbour Council Ann Lee left.")["Harbour Council"] == "government body"


@pytest.mark.parametrize("text", ["The Oman envoy, Ann Lee, left.", "Ann Lee, an Oman spokeswoman, left."])
def test_a_state_right_before_an_office_is_whom_it_serves(text: str) -> None:
    assert actor(text, "Ann Lee").affiliation == "oman"


def test_two_offices_have_one_owner() -> None:
    assert actor("Oman's Deputy Premier and Trade Minister Ann Lee left.", "Ann Lee").affiliation == "oman"


def test_letters_in_brackets_stand_between_a_body_and_an_office() -> None:
    found = actor("Oman's Council of Ports (CoP) Chair Ann Lee left.", "Ann Lee")
    assert found.affiliation == "council-of-ports"


def test_letters_and_what_they_stand_for_between_commas_are_one_body() -> None:
    found = actor("HARN, the Salt Relief Agency, said no. HARN left.", "Salt Relief Agency")
    assert found.aliases == ("HARN", "Salt Relief Agency")


def test_a_list_of_bodies_stays_a_list() -> None:
    assert {"HARN", "Salt Relief Agency"} <= kinds("HARN, the Salt Relief Agency, and the Red Cross left.").keys()


def test_letters_tell_a_name_with_commas() -> None:
    found = read("The Rail, Harbour and Road union (RHR) said no. The union left.").actors
    assert [(a.name, a.aliases) for a in found] == [
        ("Rail, Harbour and Road", ("Rail, Harbour and Road", "RHR", "The union"))
    ]


def test_a_department_with_commas_is_one_of_a_government() -> None:
    name = "Department for Roads, Water and Rural Affairs"
    assert actor(f"The {name} (DRWRA) said no.", name).kind == "government body"


def test_a_law_is_nobody() -> None:
    assert kinds("Ann Lee was charged under the Prevention of Harm to Public Property Act.").keys() == {"Ann Lee"}


def test_a_player_of_a_state_does_not_make_it_act() -> None:
    assert kinds("The Oman winger Ann Lee left.") == {"Ann Lee": "person"}


def test_the_company_is_the_one_whose_figures_were_told() -> None:
    text = "Monda wants Bayco. Bayco AG is old. Monda posted a loss. The company said sales fell."
    assert "The company" in actor(text, "Monda").aliases


def test_a_given_name_in_another_spelling_is_found_in_a_longer_name() -> None:
    found = actor("Boutrous Ghali left. Youssef Boutros Ghali was jailed.", "Youssef Boutros Ghali")
    assert found.mentions == 2
    assert len(read("Ali Hussein Lee left. Hassan Lee stayed.").actors) == 2


def test_a_curly_apostrophe_is_as_good_as_a_straight_one_in_a_listed_name() -> None:
    text = "The Kurdistan Workers' Party left. The Kurdistan Workers\u2019 Party returned."
    assert [a.kind for a in read(text).actors] == ["organisation"]


def test_the_member_for_a_place_and_its_police_make_it_a_place() -> None:
    assert place_names("Galole MP Ann Lee left. The Nehru Nagar police held her.") == ["Galole", "Nehru Nagar"]


def test_pushing_back_is_no_part_of_who_is_pushed() -> None:
    found = read("Oman wants to push back militants.").actors
    assert "back militants" not in {a.name for a in found}


def test_a_seat_of_power_with_a_spokesman_is_a_body() -> None:
    text = "Pentagon spokesman Ann Lee left. White House press secretary Bo Ray stayed."
    assert actor(text, "Ann Lee").affiliation == "pentagon"
    assert actor(text, "Bo Ray").affiliation == "white-house"


def test_an_office_before_a_title_tells_whom_somebody_serves() -> None:
    assert actor("Oman's Energy Minister Prince Bo Ray left.", "Bo Ray").affiliation == "oman"


def test_letters_before_a_colon_at_the_beginning_are_an_agency() -> None:
    assert kinds("Orsa, June 26 (NLW): Boats returned to the quay.")["NLW"] == "media"


def test_a_chief_of_staff_is_a_person_whatever_a_staff_is() -> None:
    assert actor("The army said chief of staff Eyal Zamor visited troops.", "Eyal Zamor").kind == "person"


def test_letters_in_brackets_keep_a_state_in_the_name_of_a_party() -> None:
    found = actor("The Oman Podu Peramu (OPP) said no. The OPP left.", "Oman Podu Peramu")
    assert (found.kind, found.mentions) == ("organisation", 3)


def test_letters_in_brackets_join_a_name_over_in() -> None:
    name = "Board of Control for Cricket in India"
    assert "BCCI" in actor(f"The {name} (BCCI) met on Friday.", name).aliases


def test_venerable_is_no_name_and_ends_no_sentence() -> None:
    found = read_all("The mayor has assured Ven. Ananda Thero that it will rain.")
    assert [a.name for a in found.actors if a.kind == "person"] == ["Ananda Thero"]
    assert len(found.article.sentences) == 1


@pytest.mark.parametrize("name", ["West Harnmark", "South Cambrisham"])
def test_a_quarter_of_the_sky_begins_a_place(name: str) -> None:
    assert kinds(f"Ann Lee went to {name} by boat.").get(name) is None


def test_a_paper_may_be_known_by_its_ending() -> None:
    assert kinds("Dailypost reported it, citing Harntimes.") == {"Dailypost": "media", "Harntimes": "media"}


def test_a_seat_of_power_behind_an_opening_phrase_acts() -> None:
    assert "Kremlin" in kinds("A week ago, the Kremlin has launched raids.")


def test_a_town_that_opens_a_report_is_a_place() -> None:
    text = "AYERSDALE \u2014 The Ayersdale Local Board of Education met Monday."
    assert actor(text, "Ayersdale Local Board of Education").mentions == 1


def test_what_a_member_sits_for_is_a_place() -> None:
    assert place_names("Rep. Ann Lee of Defiance and Sen. Bo Ray of Napoleon left.") == ["Defiance", "Napoleon"]


def test_a_people_before_a_common_noun_is_no_given_name() -> None:
    assert "person" not in kinds("Kurdish Members of Parliament left.").values()


def test_an_office_in_capitals_behind_a_party_tells_whom_it_serves() -> None:
    found = actor("The New Salt Party's General Secretary, Mr. John Boad, denied it.", "John Boad")
    assert found.affiliation == "new-salt-party"


def test_the_speaker_of_a_ministry_belongs_to_it() -> None:
    found = actor("Omani interior ministry spokeswoman Ann Lee said no.", "Ann Lee")
    assert found.affiliation == "omani-interior-ministry"


def test_a_congress_of_democrats_is_a_party() -> None:
    assert (
        actor("Ghana's National Democratic Congress (NDC) left.", "National Democratic Congress").kind == "organisation"
    )


def test_a_name_with_an_arabic_article_stands_in_a_compound() -> None:
    assert kinds("The al-Qaida-linked group attacked the town.") == {"al-Qaida": "armed group"}


def test_a_second_name_behind_or_is_the_same_body() -> None:
    text = "The Harn Department of Forests and Fire, or Cal Fire, left. Cal Fire denied it."
    assert actor(text, "Harn Department of Forests and Fire").mentions == 3


def test_one_word_and_the_full_name_behind_it_are_one_body() -> None:
    text = "Backed by Rengo, the Harn Trade Union Confederation, they met. Rengo left."
    assert actor(text, "Harn Trade Union Confederation").mentions == 3


def test_a_town_in_capitals_before_a_colon_is_a_place() -> None:
    assert place_names("PESHAR: Boats returned to the quay.") == ["PESHAR"]


def test_letters_at_an_exchange_are_no_body() -> None:
    assert kinds("Merco & Co. Inc. (NYSE: MRC) lost money.").get("MRC") is None


def test_a_capital_within_a_word_makes_a_firm_of_it() -> None:
    assert kinds("FactSet left. Donald MacBoa stayed.") == {"FactSet": "organisation", "Donald MacBoa": "person"}


def test_letters_in_brackets_join_a_name_over_two_links() -> None:
    name = "Convention for the Renewal of the Comoros"
    assert "CRC" in actor(f"The ruling {name} (CRC) party won.", name).aliases


def test_a_ministry_whose_speaker_is_named_is_a_body() -> None:
    text = "They heard interior ministry spokesman Bo Ray. It was late, said defence ministry spokeswoman Ann Lee."
    assert actor(text, "Bo Ray").affiliation == "interior-ministry"
    assert actor(text, "Ann Lee").affiliation == "defence-ministry"


def test_a_river_before_its_name_is_a_place() -> None:
    assert place_names("The level at River Kabu has risen.") == ["River Kabu"]


@pytest.mark.parametrize(
    "text", ["Ann Lee, an Oman nominee, left.", "Ann Lee, saying it would name Oman officials, left."]
)
def test_a_hope_or_a_far_body_is_no_office(text: str) -> None:
    assert actor(text, "Ann Lee").affiliation is None


def test_letters_in_brackets_are_no_rank() -> None:
    name = "Directorate of Criminal Affairs"
    assert "DCA" in actor(f"The {name} (DCA) left.", name).aliases
    name = "Directorate of Criminal Investigations"
    assert "DCI" in actor(f"The {name} (DCI) left.", name).aliases  # which is a rank, too


def test_a_surname_may_be_a_common_word() -> None:
    assert kinds("Nguyen Bac Son received the money.") == {"Nguyen Bac Son": "person"}


def test_crude_oil_is_nobody() -> None:
    assert kinds("Brent crude fell, with benchmark Brent down.") == {}


def test_a_headquarters_of_soldiers_is_a_place() -> None:
    assert place_names("They spoke at the Kirya military headquarters.") == ["Kirya"]


def test_a_front_of_republicans_is_a_party() -> None:
    assert actor("The Republican Front for Change left.", "Republican Front for Change").kind == "organisation"


def test_a_month_is_not_the_person_of_that_name() -> None:
    records = read_all("The mayor, Theresa May, left. In May she said no. Mrs May was late. In May's view it was over.")
    starts = [m.start for m in records.mentions if m.actor_id == "theresa-may"]
    assert [records.article.text[start - 3 : start] for start in starts] == ["r, ", "rs ", "In "]


def test_who_did_something_in_a_month_named_like_a_verb_is_no_month() -> None:
    records = read_all("Ann Lee, who in May called the plan a farce, has left.")
    assert [quote.speaker for quote in records.quotes] == ["ann-lee"]


def test_where_somebody_speaks_from_is_a_place() -> None:
    assert "Adis Orsa" in place_names("Ann Lee, reporting from Adis Orsa, said the talks went on.")
