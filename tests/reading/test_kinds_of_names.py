"""What a name in the news is: a body, a medium, a place, a person."""

import pytest

from libya_lesson import parse
from libya_lesson.reading import read

from .test_names import kinds


def test_what_a_minister_is_minister_of_is_no_body() -> None:
    assert list(kinds("“Yes,” said Ama Boa, Minister of Energy and Water Resources.")) == ["Ama Boa"]


def test_a_firm_is_one_with_and_without_its_legal_form() -> None:
    assert list(kinds("They met Nordlys Energy ASA. Nordlys Energy agreed. Nordlys paid.")) == ["Nordlys Energy ASA"]


def test_a_word_for_the_sort_of_a_body_adds_no_second_actor() -> None:
    text = "The Fatah movement praised the Tass news agency and the Lumo bank."
    found = parse(text)
    assert list(found.actors["name"]) == ["Fatah", "Tass", "Lumo"]
    assert list(found.quotes["speaker"]) == ["fatah"]


def test_a_newspaper_of_a_movement_is_not_the_movement() -> None:
    assert list(parse("The Fatah newspaper rejected the offer.").quotes["speaker"]) != ["fatah"]


def test_a_minister_is_named_behind_what_they_are_minister_of() -> None:
    assert list(kinds("Minister of Foreign Affairs Sergey Drobin came.")) == ["Sergey Drobin"]
    assert list(kinds("Leader of the Opposition Debab Saikal came.")) == ["Debab Saikal"]
    assert list(kinds("Undersecretary for Education Mr. Tocchi came.")) == ["Tocchi"]


def test_an_aid_group_of_common_words_is_a_body() -> None:
    assert kinds("They praised the aid group Safe Harbour.") == {"Safe Harbour": "organisation"}


def test_the_agency_in_a_dateline_is_a_medium() -> None:
    assert kinds("BERLIN (NLW) — Nine boats left.")["NLW"] == "media"


def test_what_is_shelled_is_a_place() -> None:
    assert kinds("They shelled Orsal on Monday.") == {}


def test_a_people_that_acts_as_one_is_its_state() -> None:
    assert kinds("The Russians said no, and they accused the Turks.") == {"Russia": "state", "Turkey": "state"}
    assert "Germany" not in kinds("The Germans who live there said no.")


def test_an_office_of_two_words_comes_back_to_its_holder() -> None:
    text = "Chief Minister Ranjit Baru spoke. Foreign Minister Ann Lee left. The chief minister said no."
    assert list(parse(text).quotes["speaker"]) == ["ranjit-baru"]


def test_sums_of_money_are_no_names() -> None:
    assert list(kinds("They paid N3 million and N20m, said Ann Lee.")) == ["Ann Lee"]


def test_where_shares_are_traded_neither_ends_the_sentence_nor_speaks() -> None:
    found = parse("Boamo Motors Co (BMO.N) cut its forecast, citing weak demand.")
    assert list(found.actors["name"]) == ["Boamo Motors Co"]
    assert list(found.quotes["speaker"]) == ["boamo-motors-co"]


def test_a_firm_that_was_named_first_keeps_its_name_from_a_later_bearer() -> None:
    text = "Arden Motors Co grew. Its owner, Paul Arden, left. Nobody bought Arden. Mr Arden smiled."
    aliases = dict(zip(parse(text).actors["name"], parse(text).actors["aliases"], strict=True))
    assert "Arden" in aliases["Arden Motors Co"]
    assert "Mr Arden" in aliases["Paul Arden"]


def test_a_title_with_a_capital_behind_a_body_of_two_words_is_not_the_body() -> None:
    text = "Amnesty International's Country Director, Isa Sanu, said no."
    assert list(parse(text).quotes["speaker"]) == ["isa-sanu"]


def test_a_given_name_that_is_a_faith_too_stays_with_its_surname() -> None:
    assert kinds("The leader, Christian Dürrer, said no.") == {"Christian Dürrer": "person"}
    assert "person" not in kinds("Christian Democrats said no.").values()


def test_a_ship_is_a_place() -> None:
    found = parse("They hit the HMS Boa near the shoal.")
    assert found.actors.empty


def test_who_has_a_leader_is_a_body() -> None:
    assert kinds("Azimo leader Raila Odin said no.") == {"Azimo": "organisation", "Raila Odin": "person"}
    assert kinds("Ilforn councillor Dev Pavel said no.") == {"Dev Pavel": "person"}


def test_a_day_behind_a_commission_is_no_part_of_its_name() -> None:
    assert list(kinds("The Data Protection Commission on Wednesday fined Lumora.")) == [
        "Data Protection Commission", "Lumora",
    ]  # fmt: skip


def test_the_company_is_the_firm_that_was_said_to_be_one() -> None:
    text = "They fined Veridia, the Californian company behind it. The company said no. Ann Lee left."
    assert list(parse(text).quotes["speaker"]) == ["veridia"]
    assert list(parse("They met Lumo Corp. The company said no.").quotes["speaker"]) == ["lumo-corp"]


def test_a_body_named_behind_what_it_is_speaks() -> None:
    assert list(parse("Italy's watchdog, the Garante, said no.").quotes["speaker"]) == ["garante"]


def test_a_ministry_with_its_field_is_taken_up_again() -> None:
    text = "Chad's commerce ministry said no. The commerce ministry said so. The foreign ministry said yes."
    assert list(parse(text).quotes["speaker"]) == [
        "chad-s-commerce-ministry", "chad-s-commerce-ministry", "foreign-ministry",
    ]  # fmt: skip


def test_a_town_that_is_a_given_name_stays_with_its_surname() -> None:
    assert list(kinds("Wellington Kohl, Taiwan's minister, said no.")) == ["Wellington Kohl", "Taiwan"]


def test_a_middle_name_before_a_particle_may_stand_alone() -> None:
    text = "President Luiz Inácio Lula da Silva spoke. Lula's government said no. Lula smiled."
    aliases = dict(zip(parse(text).actors["name"], parse(text).actors["aliases"], strict=True))
    assert "Lula" in aliases["Luiz Inácio Lula da Silva"]


def test_a_listed_name_may_begin_with_a_small_word() -> None:
    assert kinds("They saw an al Qaeda affiliate there.") == {"al Qaeda": "armed group"}


def test_a_first_name_of_capitals_only_is_nobodys_given_name() -> None:
    assert kinds("Officials met KLN Voyis in Oslo.")["KLN Voyis"] == "organisation"
    assert kinds("JD Boa said no.")["JD Boa"] == "person"


def test_who_has_seen_a_letter_is_a_medium_where_nothing_else_is_said() -> None:
    assert kinds("In a letter seen by Orsatidning, he wrote that it was late.")["Orsatidning"] == "media"
    assert kinds("A letter seen by Ann Lee was old.")["Ann Lee"] == "person"


def test_a_magistrate_judge_is_a_title() -> None:
    assert "U.S. Magistrate" not in kinds("He appeared before U.S. Magistrate Judge Leda Boa.")


def test_a_town_named_second_is_no_person_because_of_a_who_behind_it() -> None:
    assert "Seacroft" not in kinds("He thanked voters in Bramley and Seacroft, who had come early.")


def test_what_lies_south_of_something_lies_south_of_a_place() -> None:
    assert kinds("Soldiers stood south of the Orsatal.") == {}


def test_a_party_opposed_to_somebody_is_a_party() -> None:
    assert kinds("Ann Lee of the Salt Forces, a party opposed to Chad, left.")["Salt Forces"] == "organisation"


def test_a_state_run_news_agency_is_a_medium() -> None:
    assert kinds("The state-run Salt News Agency said so.")["Salt News Agency"] == "media"


def test_a_club_is_no_person() -> None:
    assert kinds("FC Orsa met AC Harn.") == {"FC Orsa": "organisation", "AC Harn": "organisation"}


def test_a_guard_with_a_name_is_a_person_and_a_guard_called_something_is_none() -> None:
    assert kinds("It is led by a retired border guard named Ülle Boa.")["Ülle Boa"] == "person"


def test_a_service_of_a_state_is_its_organ() -> None:
    assert kinds("Oman's secret service denied it.")["Oman's secret service"] == "government body"


def test_a_spokesman_of_one_ministry_does_not_serve_another() -> None:
    text = "Oman's defence ministry said no. Foreign ministry spokesman Bo Ray left."
    assert [a.affiliation for a in parse(text).actors.itertuples() if a.name == "Bo Ray"] == [None]


def test_a_common_word_in_capitals_is_a_short_form_where_it_comes_again_and_acts() -> None:
    assert kinds("The army fought FACT rebels near Orsa. FACT denied it.")["FACT"] == "armed group"
    assert "NOT" not in kinds("They did NOT pay. They said it is NOT so.")


@pytest.mark.parametrize("site", ["Lenta.ru", "Caliber.Az", "Orsa-News.com"])
def test_a_site_named_by_its_address_is_one_name(site: str) -> None:
    actors = read(f"The bridge is shut, {site} reported on Monday. It rained.").actors
    assert [(a.name, a.kind) for a in actors] == [(site, "media")]


def test_a_missing_blank_makes_no_site() -> None:
    assert [c.kind for c in read("Ann Lee left.In Oman it rained.").actors if "." in c.name] == []


def test_a_body_backed_by_letters_with_points_is_one_body() -> None:
    assert list(kinds("Oman backs the U.N.-supported government.")) == ["Oman", "U.N.-supported government"]


def test_who_leads_a_force_is_a_person() -> None:
    assert kinds("The Salt Guard, which is led by Orsel, left.")["Orsel"] == "person"
