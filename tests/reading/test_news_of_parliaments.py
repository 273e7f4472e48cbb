"""News of parliaments and of outlets: titles, datelines, forces of somebody, verbs far from their subject."""

import pytest

from libya_lesson.reading import read


def _kinds(text: str) -> dict[str, str]:
    return {actor.name: actor.kind for actor in read(text).actors}


def _places(text: str) -> list[str]:
    return [place.name for place in read(text).places]


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, " … ".join(text[a:b] for a, b in q.parts)) for q in read(text).quotes]


def _claims(text: str) -> list[tuple[str | None, str]]:
    return [(c.holder, text[c.start : c.end]) for c in read(text).claims]


@pytest.mark.parametrize("title", ["Parliamentarian", "Legislator", "Backbencher", "Environmentalist"])
def test_a_title_before_a_name_makes_a_person_of_it(title: str) -> None:
    assert _kinds(f"Opposition {title} Tom Dalen told the press it was late.")["Tom Dalen"] == "person"


@pytest.mark.parametrize("office", ["commander", "ruler", "strongman"])
def test_a_military_commander_is_not_the_military(office: str) -> None:
    assert "Omani military" not in _kinds(f"Omani military {office} Khalid Harsar met Bo Ray.")
    assert _kinds("The Omani military spokesman Bo Ray said so.")["Omani military"] == "government body"


@pytest.mark.parametrize("field", ["Law and order", "Defence and claims"])
def test_a_field_of_an_office_that_looks_like_a_verb_is_part_of_the_title(field: str) -> None:
    text = f"{field} Minister Amal Dosa told parliament the police had no orders."
    assert _told(text) == [("amal-dosa", "the police had no orders")]


@pytest.mark.parametrize("verb", ["has failed", "has fuelled tension"])
def test_an_aim_before_the_main_verb_belongs_to_its_noun(verb: str) -> None:
    text = f"A naval mission aimed to help farmers {verb}."
    assert _told(text) == []
    assert _claims(text) == [(None, text[:-1])]


@pytest.mark.parametrize(
    "behind",
    [
        "told the crew after the two had met in May",
        "said in remarks released by the ministry after the two met",
        "told the crew as they left",
    ],
)
def test_words_stand_before_who_said_them_while_something_happened(behind: str) -> None:
    assert _told(f"Oman backs the deal, Ann Lee {behind}.") == [("ann-lee", "Oman backs the deal")]


def test_a_hedge_before_that_counts_for_what_follows() -> None:
    text = "Bo Ray was hosted on a carrier, fuelling speculation that Oman is attempting to sell it."
    claims = [(text[c.start : c.end], c.modality) for c in read(text).claims]
    assert claims == [
        ("Bo Ray was hosted on a carrier, fuelling speculation", "asserted"),
        ("Oman is attempting to sell it", "hedged"),
    ]


@pytest.mark.parametrize("denial", ["refuted claims", "denied reports", "rejected allegations"])
def test_a_denied_report_is_one_quote(denial: str) -> None:
    assert _told(f"Ann Lee {denial} that the boats were sold.") == [("ann-lee", "the boats were sold")]


def test_somebody_elses_claim_that_is_denied_is_a_second_voice() -> None:
    assert [speaker for speaker, _ in _told("Ann Lee denied Bo Ray's claim that the boats were sold.")] == [
        "ann-lee",
        "bo-ray",
    ]


@pytest.mark.parametrize("body", ["the army", "the police", "the parliament", "the Government"])
def test_an_organ_without_an_owner_is_a_body_of_a_state(body: str) -> None:
    assert _kinds(f"Bo Ray came. It was {body} who condemned him, and {body} attacked Bo Ray.") == {
        "Bo Ray": "person",
        body[4:]: "government body",
    }


def test_a_court_nobody_names_has_no_name() -> None:
    assert _kinds("A court condemned Bo Ray.")["court"] == "unnamed"


@pytest.mark.parametrize("date", ["Jan. 23, 2012", "May 3"])
def test_an_outlet_in_a_dateline_is_a_medium(date: str) -> None:
    assert _kinds(f"ORSA, Oman (Velun Star, {date}) – It rained.")["Velun Star"] == "media"


def test_deeds_in_a_row_belong_to_one_accusation() -> None:
    deeds = "of lobbying members, collecting their passports and promising them a boat"
    assert _told(f"The mayor accused Ann Lee {deeds}.") == [("unnamed:mayor", f"Ann Lee {deeds}")]


def test_a_statement_over_a_weekend_is_about_no_weekend() -> None:
    text = "A statement from the opposition over the weekend said it was late."
    assert [words for _, words in _told(text)] == ["it was late"]


@pytest.mark.parametrize("day", ["27 May", "3 June"])
def test_a_month_behind_a_number_is_no_person(day: str) -> None:
    assert _kinds(f"On {day}, the Speaker of the House, Ann Lee, met Bo Ray.") == {
        "Ann Lee": "person",
        "Bo Ray": "person",
    }


def test_forces_of_somebody_are_no_verb() -> None:
    text = "The LDA forces reportedly planted bombs."
    assert _claims(text) == [("unnamed:reportedly", text[:-1])]


@pytest.mark.parametrize("opener", ["On Monday", "In Orsa", "On 27 May"])
def test_a_verb_behind_an_opening_phrase_and_an_apposition_is_the_main_one(opener: str) -> None:
    text = f"{opener}, the mayor, Ann Lee, met in the port with Bo Ray."
    assert _claims(text) == [(None, text[:-1])]
    assert [(tie.source, tie.target) for tie in read(text).ties] == [("ann-lee", "bo-ray")]


def test_who_holds_an_office_in_a_body_with_a_short_form_is_named_behind_it() -> None:
    text = "The speaker of the Orsa-based House of Deputies (HoD), Ann Lee, met Bo Ray."
    assert [(tie.source, tie.target) for tie in read(text).ties] == [("ann-lee", "bo-ray")]


def test_what_is_said_of_a_plan_for_a_place_is_said_by_who_judges_it() -> None:
    text = "Oman dismissed Chad's proposal for a truce in Velun saying it was late."
    assert _told(text)[-1] == ("oman", "it was late")


@pytest.mark.parametrize("named", ["Ann Lee, Omani foreign minister", "Ann Lee the Omani foreign minister"])
def test_an_office_that_no_comma_closes_is_that_of_the_name_before_it(named: str) -> None:
    assert _told(f"{named} said it was late.") == [("ann-lee", "it was late")]


def test_words_before_a_stop_outside_the_marks_are_of_who_speaks_behind_them() -> None:
    text = "“The plan failed, and it was late”. “The call is bad”, Ann Lee said."
    assert [speaker for speaker, _ in _told(text)] == ["ann-lee", "ann-lee"]


@pytest.mark.parametrize("verb", ["backs", "supports"])
def test_a_state_whose_name_is_a_common_word_takes_a_side(verb: str) -> None:
    assert _kinds(f"Turkey {verb} Ann Lee.")["Turkey"] == "state"


def test_a_town_is_known_by_its_agreement() -> None:
    assert _places("It will return to the Skarit agreement.") == ["Skarit"]


def test_a_name_with_an_article_beside_a_town_is_a_town() -> None:
    assert _places("He left Sirte and Al-Harsa.") == ["Sirte", "Al-Harsa"]


def test_a_bay_that_bears_a_name_is_one_place() -> None:
    assert _places("They met at the Velsey's Bay mine.") == ["Velsey's Bay"]


def test_united_workers_are_an_organisation() -> None:
    assert _kinds("Talks with United Harbourmen failed.")["United Harbourmen"] == "organisation"


def test_two_names_can_need_something() -> None:
    text = "Bo Ray said Orsa and Velun need to be cleared by the army."
    assert _claims(text) == [("bo-ray", "Orsa and Velun need to be cleared by the army")]


def test_reports_in_the_media_say_something_and_are_no_claim() -> None:
    assert [words for _, words in _claims("Unconfirmed reports in Omani media say nine men died.")] == ["nine men died"]


def test_a_deed_in_marks_is_what_somebody_is_accused_of() -> None:
    assert _claims("Oman accused Chad of “endangering” the town.") == [("oman", "Chad of “endangering” the town")]


@pytest.mark.parametrize("outlet", ["AFP", "NLW", "the BBC"])
def test_an_outlet_that_is_told_something_is_no_part_of_the_words(outlet: str) -> None:
    assert _told(f"Bo Ray told {outlet} Turkey had left.") == [("bo-ray", "Turkey had left")]
