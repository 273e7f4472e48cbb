"""Where claims begin and end in the sentences of news agencies, and what in them is no claim or no hedge."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading.claiming.modality import find_markers
from libya_lesson.text import Article

from .test_claims import claims, only, texts


@pytest.mark.parametrize(
    "opening",
    ["In one raid carried out on Monday", "In a joint raid carried out near Harn", "In two raids led from Orsa"],
)
def test_an_operation_in_an_opening_phrase_is_no_statement(opening: str) -> None:
    line = f"{opening}, 40 rebels were held"
    assert texts(f"{line}.") == [line]


def test_protesters_behind_a_place_still_march() -> None:
    line = "In the capital protesters marched through the streets"
    assert texts(f"{line}, the crowd grew.")[0] == line


def test_a_plural_noun_before_who_is_no_verb() -> None:
    assert texts("On Monday, rebels who had crossed the lake were killed.") == [
        "On Monday, rebels who had crossed the lake were killed",
        "who had crossed the lake",
    ]


@pytest.mark.parametrize("aside", ["while friendly", "although very short"])
def test_an_aside_without_a_verb_stays_in_its_clause(aside: str) -> None:
    line = f"The talks, {aside}, were a failure"
    assert texts(f"{line}.") == [line]


def test_to_which_opens_its_clause_with_the_preposition() -> None:
    found = texts("The mayor signed a pact – to which the port belongs.")
    assert found == ["The mayor signed a pact", "to which the port belongs"]


def test_so_far_opens_a_claim() -> None:
    assert texts("So far this year, 40 boats have come.") == ["So far this year, 40 boats have come"]


def test_two_infinitives_are_one_aim() -> None:
    line = "The club has no case to weigh or put to its members"
    assert texts(f"{line}.") == [line]


def test_those_helped_belong_to_the_noun_before() -> None:
    line = "Staff will bring food and help to the families rescued"
    assert texts(f"{line}.") == [line]


def test_people_held_yesterday_do_not_make_a_claim_one_of_the_past() -> None:
    assert only("The trial of the men held yesterday is taking place in Harn.").time == "present"


def test_a_comparison_behind_a_comma_is_no_statement() -> None:
    line = "The firm lost $9m in May, or 4 cents a share, compared with $2m a year ago"
    assert texts(f"{line}.") == [line]


@pytest.mark.parametrize("ground", ["on the basis", "on the grounds", "with the understanding"])
def test_a_ground_keeps_what_it_consists_in(ground: str) -> None:
    line = f"The union ended the strike {ground} that talks would begin"
    assert texts(f"{line}.") == [line]


def test_that_before_a_plural_with_a_helper_opens_its_clause() -> None:
    assert texts("The mayor fears that attacks have begun.") == ["attacks have begun"]


def test_last_week_is_a_time_and_no_verb() -> None:
    line = "They read the poll results last week"
    assert texts(f"{line}.") == [line]


def test_a_will_that_somebody_has_is_a_noun() -> None:
    assert texts("The voters made their will known.") == ["The voters made their will known"]


@pytest.mark.parametrize("text", ["Some 40 officials left.", "There are some officials.", "They left (May 12)."])
def test_numbers_and_dates_are_no_hedges(text: str) -> None:
    assert [claim.modality for _, claim in claims(text)] == ["asserted"]


def test_what_is_well_known_to_somebody_is_not_boosted() -> None:
    assert only("The port is well known to sailors.").modality == "asserted"
    assert [m.kind for m in find_markers(Article("It is well known that it is dry."), load()).values()] == ["booster"]


@pytest.mark.parametrize("order", ["Do your sums", "Don't leave the town", "Ask the mayor"])
def test_an_order_is_no_claim(order: str) -> None:
    assert texts(f"“{order}. The port is dry,” Ann Lee said.") == ["The port is dry"]


def test_air_and_ground_are_no_verbs() -> None:
    line = "The army launched air and ground offensives against rebels"
    assert texts(f"{line}.") == [line]


@pytest.mark.parametrize("many", ["other suspected rebel bases", "the loved ones of the crew"])
def test_a_participle_before_its_noun_opens_no_clause(many: str) -> None:
    line = f"The plan names the port and {many} near the border"
    assert texts(f"{line}.") == [line]


def test_a_number_may_open_a_sentence() -> None:
    found = texts("The car hit a bridge over the river. 78 passengers died.")
    assert found == ["The car hit a bridge over the river", "78 passengers died"]


def test_a_place_a_day_and_an_agency_before_a_colon_are_no_part_of_a_claim() -> None:
    assert texts("Orsa, June 26 (NLW): Boats returned to the quay.") == ["Boats returned to the quay"]


def test_and_that_before_a_verb_keeps_its_subject() -> None:
    assert texts("“We look at facts and that will take time,” Ann Lee said.")[1] == "that will take time"


def test_a_clause_ends_before_a_pronoun_behind_a_list() -> None:
    found = texts("While Ann Lee has the palace, the court and the house, it was wrong.")
    assert found == ["While Ann Lee has the palace, the court and the house", "it was wrong"]


def test_a_word_in_brackets_stays_in_its_clause() -> None:
    found = texts("When you look at men who have paid rising (man-made) costs, you find lies.")
    assert found[1:] == ["who have paid rising (man-made) costs", "you find lies"]


@pytest.mark.parametrize("lead", ["after earlier saying", "on Monday by saying", "while saying"])
def test_what_leads_to_a_second_cue_ends_no_claim(lead: str) -> None:
    found = texts(f"They shelved the ban {lead} that it was too late.")
    assert found[0] in ("They shelved the ban", "They shelved the ban on Monday")


def test_a_claim_may_end_in_that() -> None:
    assert texts("“I don't think he will do that,” Ann Lee said.") == ["I don't think he will do that"]


def test_what_is_due_to_something_is_not_to_come() -> None:
    assert only("The delay is due to the rain.").time == "present"
    assert only("The members are to meet next week.").time == "future"


def test_what_was_done_to_an_object_opens_no_clause() -> None:
    line = "They had their feet and hands bound"
    assert texts(f"{line}.") == [line]
    line = "She asked the mayor, and the board of the club, about getting the bill passed"
    assert len(texts(f"{line}.")) == 1


def test_a_count_behind_a_participle_is_one_claim() -> None:
    line = "Of the five boats counted so far, three had been sold in May"
    assert texts(f"{line}.") == [line]


def test_like_before_names_is_no_verb() -> None:
    line = "A number of players like Ann Lee, Bo Ray and Cy Fox have applied"
    assert texts(f"{line}.") == [line]


def test_a_condition_behind_a_comma_begins_a_claim() -> None:
    found = texts("The quay is dry, and if rain comes, we are ready.")
    assert found == ["The quay is dry", "if rain comes, we are ready"]


def test_what_is_asked_is_no_claim() -> None:
    assert texts("Asked whether she would leave, Ann Lee said: “The quay is dry.”") == ["The quay is dry"]


@pytest.mark.parametrize("office", ["head of the club", "leader of the ruling Salt Party (SP)"])
def test_an_office_behind_a_name_does_not_hide_the_verb(office: str) -> None:
    line = f"Bo Ray, {office}, called for unity on Monday"
    assert texts(f"{line}.") == [line]


def test_a_plural_and_what_it_does_behind_and_are_a_claim() -> None:
    found = texts("Fifty homes have been lost and authorities estimate more losses.")
    assert found == ["Fifty homes have been lost", "authorities estimate more losses"]


def test_what_rose_by_a_number_has_a_verb() -> None:
    assert texts("The fire spread by 240 acres and has now burnt the quay.") == [
        "The fire spread by 240 acres",
        "has now burnt the quay",
    ]


@pytest.mark.parametrize("line", ["The fires are small or mostly contained", "It brought gifts: rain and rising crops"])
def test_a_participle_joined_to_a_quality_or_a_noun_opens_no_clause(line: str) -> None:
    assert texts(f"{line}.") == [line]


def test_two_deeds_with_one_object_are_one_claim() -> None:
    found = texts("The flood killed nine people and injured and displaced thousands.")
    assert found == ["The flood killed nine people", "injured and displaced thousands"]


def test_a_span_before_after_keeps_what_it_is_counted_from() -> None:
    line = "The toll came a day after Ann Lee asked for help"
    assert texts(f"{line}.")[0] == line


@pytest.mark.parametrize("both", ["the club and its board", "police and residents", "Omani and Chadian sailors"])
def test_two_behind_after_share_the_verb(both: str) -> None:
    assert texts(f"The mayor resigned after {both} left the town.")[1] == f"after {both} left the town"


def test_that_before_a_comma_ends_no_claim() -> None:
    found = texts("“We make the point that, whereas we are few, we have won,” Ann Lee said.")
    assert found[0] == "We make the point"


def test_a_town_in_capitals_before_a_colon_opens_no_claim() -> None:
    assert texts("PESHAR: Boats returned to the quay.") == ["Boats returned to the quay"]


def test_whether_before_a_phrase_opens_no_clause() -> None:
    found = texts("There have been many cases, whether in town or at sea, and more facts are coming out.")
    assert found == ["There have been many cases, whether in town or at sea", "more facts are coming out"]


def test_a_claim_may_open_with_its_place_behind_and() -> None:
    found = texts("The vote was marred by fraud, and in several towns, there were more votes than voters.")
    assert found == ["The vote was marred by fraud", "in several towns, there were more votes than voters"]


def test_a_second_figure_is_no_subject_of_which() -> None:
    found = texts("Sales were $2bn, or 84 cents a share, which beat a forecast.")
    assert found == ["Sales were $2bn, or 84 cents a share", "which beat a forecast"]


def test_a_colon_in_brackets_ends_nothing() -> None:
    line = "Lumo Inc. (NYSE: LUM) lost its licence"
    assert texts(f"{line}.") == [line]


def test_than_is_a_name_where_it_has_a_capital() -> None:
    assert texts("The vote came a day after Than Hta left.")[1] == "after Than Hta left"


@pytest.mark.parametrize("doing", ["searching the ruins left by the quake", "queuing in the rain"])
def test_a_plural_with_what_it_is_doing_has_its_verb(doing: str) -> None:
    line = f"Rescuers {doing} expect the toll to rise"
    assert texts(f"{line}.") == [line]


def test_time_spent_somewhere_is_no_deed() -> None:
    line = "After a night and day spent homeless in the cold and rain of the hills, they got a boost"
    assert texts(f"{line}.") == [line]


def test_what_was_agreed_to_by_somebody_is_no_clause() -> None:
    line = "The cuts agreed to by Oman and towns outside the bloc will go on"
    assert texts(f"{line}.") == [line]


def test_as_much_as_it_can_is_part_of_a_claim() -> None:
    line = "Oman sells rice as much as it can"
    assert texts(f"{line}.") == [line]


def test_an_aim_is_no_forecast() -> None:
    assert only("The target of the visit to Orsa is to open the port.").time == "present"
    assert only("Orsa is to open the port.").time == "future"


@pytest.mark.parametrize(
    "line", ["Police broke up that protest with gas", "It turns out that rising rents help nobody"]
)
def test_that_behind_a_particle_opens_no_clause_on_a_noun(line: str) -> None:
    assert texts(f"{line}.") == [line]


def test_looks_like_has_a_verb() -> None:
    line = "The race increasingly looks like a fight between two men"
    assert texts(f"{line}.") == [line]


def test_should_it_be_so_is_no_order() -> None:
    assert len(texts("Should the mayor get beaten in the south, the club will fall.")) == 2


def test_that_before_words_in_marks_ends_no_claim() -> None:
    found = texts("Ann Lee went on, telling voters that ''we must not be selfish.''")
    assert not any(words.endswith("that") for words in found)


def test_a_report_does_not_end_in_a_conjunction() -> None:
    assert texts("Both towns announced their support for the bill but want a clause deleted.")[0] == (
        "Both towns announced their support for the bill"
    )


def test_a_text_may_break_off_behind_a_verb() -> None:
    assert texts("Ann Lee came and left") == ["Ann Lee came", "left"]


def test_a_verb_before_a_colon_is_no_label_of_the_clause() -> None:
    assert texts("Was:") == ["Was"]
