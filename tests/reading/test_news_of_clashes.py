"""What news of clashes and truces is made of: things that "see", doubled qualities, datelines in brackets."""

import pytest

from libya_lesson.reading import read


def _quotes(text: str) -> list[tuple[str | None, str]]:
    found = read(text)
    return [(q.speaker, " ".join(found.article.text[a:b] for a, b in q.parts)) for q in found.quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The week that saw the harbour fall ended on Monday.",
        "The reform saw fees rise.",
        "Orsa saw a return to calm last week as flights resumed.",
    ],
)
def test_what_cannot_see_has_no_view(text: str) -> None:
    assert _quotes(text) == []


def test_a_person_sees_something_as_something() -> None:
    assert _quotes("Ann Lee saw the plan as a farce.") == [("ann-lee", "the plan as a farce")]


def test_a_participle_belongs_to_what_somebody_is_described_as() -> None:
    text = "Ann Lee described the men as fighters trained in Oman."
    assert _quotes(text) == [("ann-lee", "the men as fighters trained in Oman")]


@pytest.mark.parametrize(
    "text",
    [
        "A militia linked to the Orsa-based and widely recognised council left",
        "The Orsa-based and widely recognised Salt Council left",
        "They want continuous and sustained growth",
    ],
)
def test_a_second_quality_is_no_second_verb(text: str) -> None:
    assert _claims(f"{text}.")[-1] == text


def test_a_verb_behind_a_quality_of_the_subject_is_one() -> None:
    assert _claims("He became famous and wanted help.") == ["He became famous", "wanted help"]


@pytest.mark.parametrize("dateline", ["Orsa, Sept 4 (KNA)", "Orsa, Sep 4 (KNA/BNA)", "ORSA, 4 September (KNA) —"])
def test_a_dateline_is_no_part_of_what_is_said(dateline: str) -> None:
    assert _quotes(f"{dateline} Militias left the town, Ann Lee said.") == [("ann-lee", "Militias left the town")]


def test_a_name_before_a_date_is_a_place() -> None:
    assert [place.name for place in read("Orsa, Sept 4 (KNA) Ann Lee left.").places] == ["Orsa"]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Oman's police came. They were armed, police said. He was held by police.", "Oman's police", 3),
        ("The police took two men. Police said no.", "Police", 1),
        ("Police said no. Two men fought the police.", "Police", 2),
    ],
)
def test_police_without_an_article_are_the_police(text: str, name: str, mentions: int) -> None:
    found = [a for a in read(text).actors if "police" in a.name.lower()]
    assert [(a.name, a.kind, a.mentions) for a in found] == [(name, "government body", mentions)]


def test_police_officers_are_not_the_police() -> None:
    assert [(a.name, a.kind) for a in read("Police officers said no.").actors] == [("Police officers", "unnamed")]


@pytest.mark.parametrize(
    "span", ["over the past several years", "in recent years", "in the past", "at times", "in turn", "since 2011"]
)
def test_a_span_of_time_may_stand_between_helper_and_verb(span: str) -> None:
    assert _quotes(f"Oman has {span} accused Chad of theft.") == [("oman", "Chad of theft")]
    assert [c.time for c in read(f"Oman has {span} sold boats.").claims] == ["past"]


def test_what_follows_a_span_of_time_has_the_same_subject() -> None:
    text = "Oman has over the past two years strengthened its fleet, vowing to send grain."
    assert _quotes(text) == [("oman", "to send grain")]


def test_as_though_cuts_no_claim_and_hedges_it() -> None:
    text = "They act as though nothing had happened."
    assert [(text[c.start : c.end], c.modality) for c in read(text).claims] == [(text[:-1], "hedged")]


def test_a_summons_is_no_name() -> None:
    assert _quotes("Ann Lee was called to testify. The protests were called to demand a vote.") == []


def test_what_something_is_criticised_as_belongs_to_the_words() -> None:
    text = "His trial was criticised as deeply flawed by Oman."
    assert _quotes(text) == [("oman", "His trial deeply flawed")]


def test_a_later_and_that_shows_that_a_report_goes_on() -> None:
    text = "Ann Lee said the men had lied and urged delay and that Bo Ray knew it."
    assert _quotes(text)[0] == ("ann-lee", "the men had lied and urged delay and that Bo Ray knew it")


def test_a_second_verb_of_saying_with_that_opens_another_report() -> None:
    text = "Ann Lee said the boat left and warned that it was late and that Bo Ray knew it."
    assert [words for _who, words in _quotes(text)] == ["the boat left", "it was late and that Bo Ray knew it"]


@pytest.mark.parametrize("when", ["in Orsa", "in Tuesday's raid", "in Tuesday night's raid"])
def test_people_to_whom_something_was_done_speak(when: str) -> None:
    text = f"Protesters arrested {when} accused police of theft."
    assert text[slice(*read(text).quotes[0].source)] == f"Protesters arrested {when}"


def test_a_dash_behind_a_name_opens_no_dateline() -> None:
    text = "On Tuesday, Bo Ray — who had come — was freed, Ann Lee said."
    assert _quotes(text) == [("ann-lee", "On Tuesday, Bo Ray — who had come — was freed")]


def test_plurals_before_that_and_a_plural_verb_are_nouns() -> None:
    assert _quotes("It was the latest in a slew of public protests that have rocked the town.") == []


def test_what_somebody_claims_of_whom_is_a_quote() -> None:
    text = "The law would help the chief, whom the opposition claims is biased."
    assert _quotes(text) == [("unnamed:opposition", "whom is biased")]


def test_how_many_is_nobody() -> None:
    assert read("It was not clear how many protesters left.").actors == ()


@pytest.mark.parametrize("name", ["Leung Kwok-hung", "Chan Man-keung", "Tam Tak-chi"])
def test_a_surname_before_two_syllables_is_one_person(name: str) -> None:
    surname = name.partition(" ")[0]
    found = read(f"\u201cLong Hair\u201d {name} said he was alone. {surname} left.").actors
    assert [(a.name, a.mentions) for a in found] == [(name, 2)]


@pytest.mark.parametrize(
    "source", ["Omani ambassador to the United Nations Ann Lee", "Oman's envoy to the United Nations Ann Lee"]
)
def test_who_is_sent_to_a_body_is_the_one_named_behind_it(source: str) -> None:
    found = read(f"{source} said that it was late. Oman left.")
    assert [q.speaker for q in found.quotes] == ["ann-lee"]
    assert [a.affiliation for a in found.actors if a.name == "Ann Lee"] == ["oman"]


def test_an_accusation_behind_a_report_is_another_one() -> None:
    text = "Chad said Oman was behind it, accusing its army of theft."
    assert _quotes(text) == [("chad", "Oman was behind it"), ("chad", "its army of theft")]


def test_for_the_first_time_may_stand_between_helper_and_verb() -> None:
    text = "Chad has for the first time directly accused Oman of theft."
    assert _quotes(text) == [("chad", "Oman of theft")]


def test_a_plural_before_an_adverb_and_a_past_form_is_a_noun() -> None:
    assert _quotes("Tuesday\u2019s drone attacks further escalated tensions.") == []


def test_members_of_a_party_are_not_the_state_before_them() -> None:
    assert [q.speaker for q in read("Omani congressional Democrats want to block it.").quotes] == [
        "unnamed:omani-congressional-democrats"
    ]


@pytest.mark.parametrize("how", ["rebel-held", "army-controlled"])
def test_what_somebody_holds_is_a_place(how: str) -> None:
    assert [place.name for place in read(f"He left for {how} Orsa.").places] == ["Orsa"]


def test_a_government_told_by_who_runs_it_is_a_body() -> None:
    text = "Oman's junta-controlled government has accused Chad."
    assert [(a.name, a.kind) for a in read(text).actors][1] == ("Oman's junta-controlled government", "government body")


def test_who_receives_a_promise_does_not_make_it() -> None:
    text = "From the Omani government, Ann Lee received promises of support in training."
    assert [speaker for speaker, _words in _quotes(text)] == ["oman"]
    assert _quotes("Ann Lee received promises of support in training.") == []


def test_a_headline_that_ends_with_a_name_owns_nothing() -> None:
    text = "Ann Lee flies to Oman\n\nArmed forces commander Bo Ray is in Lund."
    assert [a.name for a in read(text).actors if "\n" in a.name] == []


def test_there_had_been_is_no_claim_of_its_own() -> None:
    assert _claims("There had been speculation that Bo Ray would leave Oman.") == ["Bo Ray would leave Oman"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The GNA, the Government of National Accord, left. The GNA said no.", [3]),
        ("The Salt Harbour Guard, the KHG, said no. The KHG left.", [3]),
        ("He met the Salt Harbour Guard, the KHG and the LPO.", [1, 1, 1]),
        ("The GNA government said no. The GNA left.", [2]),
    ],
)
def test_letters_between_commas_are_the_body_before_them(text: str, mentions: list[int]) -> None:
    assert [a.mentions for a in read(text).actors] == mentions


def test_a_clause_with_another_time_is_no_part_of_an_accusation() -> None:
    text = "Officials have accused Ann Lee of theft, and last month the council announced sanctions."
    assert [words for _who, words in _quotes(text)] == ["Ann Lee of theft", "sanctions"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Oman's foreign minister said no. Foreign Minister Ann Lee left.", "ann-lee"),
        ("Chadian Foreign Minister Ann Lee left. Oman's foreign minister said no.", "unnamed:oman-s-foreign-minister"),
    ],
)
def test_an_office_leads_to_its_one_holder(text: str, speaker: str) -> None:
    assert [q.speaker for q in read(text).quotes] == [speaker]


@pytest.mark.parametrize("how", ["internationally recognised", "interim", "widely recognized"])
def test_a_recognised_government_is_a_body_of_its_state(how: str) -> None:
    text = f"Oman's {how} government has accused Chad of theft."
    assert text[slice(*read(text).quotes[0].source)] == f"Oman's {how} government"


def test_the_government_there_is_the_one_named_before() -> None:
    text = "Oman's internationally recognised government left. Chad and Togo support the government in Muscat."
    found = {(t.source, t.target) for t in read(text).ties}
    body = next(a.actor_id for a in read(text).actors if a.kind == "government body")
    assert found == {("chad", body), ("togo", body)}


@pytest.mark.parametrize("house", ["detention centre", "refugee camp", "air base", "barracks", "junction"])
def test_a_house_of_a_sort_tells_a_place(house: str) -> None:
    assert [place.name for place in read(f"They struck the Tajura {house} on Monday.").places] == ["Tajura"]


def test_its_ministry_is_that_of_the_state_before() -> None:
    found = read("Oman has asked for help, its foreign ministry said. The ministry said more.")
    assert [(a.name, a.affiliation, a.mentions) for a in found.actors if a.kind == "government body"] == [
        ("foreign ministry", "oman", 2)
    ]


def test_a_river_with_a_colour_is_a_place() -> None:
    assert "Blue Nile" in [place.name for place in read("The dam on the Blue Nile is new.").places]


def test_a_clause_with_which_ends_at_its_comma() -> None:
    text = "Oman, which lies between the two, has backed some of it but also hopes to win."
    assert "which lies between the two" in _claims(text)


def test_hopes_behind_a_name_and_and_are_a_verb() -> None:
    assert _quotes("Oman has backed Chad and hopes to win.") == [("oman", "Chad"), ("oman", "to win")]


def test_a_ministry_in_a_capital_is_that_of_its_state() -> None:
    found = read("Oman left. The foreign ministry in Muscat said no. The ministry said yes.")
    assert [(a.affiliation, a.mentions) for a in found.actors if a.kind == "government body"] == [("oman", 2)]
