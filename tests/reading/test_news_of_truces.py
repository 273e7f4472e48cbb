"""What news of truces and rebels says: reports within reports, subjects with relative clauses, backers of groups."""

import pytest

from libya_lesson.reading import read


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, " ".join(text[a:b] for a, b in q.parts)) for q in read(text).quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


def _ties(text: str) -> list[tuple[str, str, str]]:
    return [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def _labels(text: str) -> list[tuple[str, str | None]]:
    return [(text[x.start : x.end], x.labels) for x in read(text).labels]


def test_who_said_something_inside_what_another_says_is_a_voice_of_its_own() -> None:
    text = "Lee said that Oman was calm and that the Chadian president has said his army is ready."
    inner = read(text).quotes[1]
    assert (text[slice(*inner.parts[0])], inner.relayed_by) == ("his army is ready", ("lee",))


@pytest.mark.parametrize("told", ["the mayor would say he was ready", "no mayor says he is ready"])
def test_what_nobody_has_said_yet_is_no_voice_inside_another(told: str) -> None:
    assert len(_told(f"Lee said {told}.")) == 1


@pytest.mark.parametrize("when", ["in Lund", "on Monday", "in Lund on Feb. 12"])
def test_what_is_agreed_to_stands_behind_time_and_place(when: str) -> None:
    assert _told(f"Oman agreed {when} to a truce, but it did not hold.") == [("oman", "a truce")]


@pytest.mark.parametrize(
    "subject",
    ["but the truce that was due did not hold", "and the man who led it was shot", "but those who led it stayed"],
)
def test_a_subject_with_a_relative_clause_begins_a_clause(subject: str) -> None:
    assert _claims(f"Oman left, {subject}.")[:2] == ["Oman left", subject.split(" ", 1)[1]]


def test_what_is_joined_within_an_object_begins_no_clause() -> None:
    assert _claims("He bought the boat and the car that was red.")[-1] == "that was red"


def test_a_participle_in_brackets_is_no_verb() -> None:
    text = "The details of the (proposed) truce, whose text was final in May, are open."
    assert _claims(text) == [text[:-1], "whose text was final in May"]


@pytest.mark.parametrize("who", ["The Omani top diplomat", "The top Omani diplomat", "Oman's top diplomat"])
def test_a_top_diplomat_is_the_foreign_minister(who: str) -> None:
    assert _told(f"Omani Foreign Minister Ann Lee left. {who} said no.") == [("ann-lee", "no")]


def test_an_agency_in_a_dateline_is_no_palace() -> None:
    found = read("CAIRO (AP) — Lee met Ray. Their meeting at Cairo’s Amber Palace ended.")
    assert [a.aliases for a in found.actors if a.kind == "media"] == [("AP",)]
    assert "Amber Palace" in [p.name for p in found.places]


def test_a_creed_before_a_group_is_no_part_of_its_name() -> None:
    assert [a.name for a in read("The Takfiri Daesh group left.").actors] == ["Daesh"]


def test_the_rebels_of_a_group_are_the_group() -> None:
    text = "Oman backs Salt Front rebels. The rebels left. Chad armed them."
    assert [a.name for a in read(text).actors] == ["Oman", "Salt Front", "Chad"]
    assert _ties(text) == [("oman", "salt-front", "+"), ("chad", "salt-front", "+")]
    assert _labels(text) == [("rebels", "salt-front"), ("rebels", "salt-front")]


def test_to_be_attacked_by_fighters_is_nothing_said() -> None:
    assert _told("Oman was attacked by Salt Front militants.") == []


@pytest.mark.parametrize("word", ["Chad-backed", "anti-Chad", "pro-Chad"])
def test_a_word_with_a_backer_labels_who_is_backed(word: str) -> None:
    assert _labels(f"The {word} Salt Front left.") == [(word, "salt-front")]


def test_a_ministry_may_be_told_in_full_later() -> None:
    text = "Oman has begun talks, the defence ministry says. The ministry left. The Omani Defence Ministry said no."
    _oman, ministry = read(text).actors
    assert (ministry.name, ministry.affiliation) == ("Omani Defence Ministry", "oman")
    assert ministry.first_start == text.index("defence ministry")


def test_a_ministry_of_nobody_told_stays_alone_where_two_states_have_one() -> None:
    text = "The defence ministry said so. The Omani Defence Ministry left. The Chadian Defence Ministry left."
    assert next(a.name for a in read(text).actors if a.kind == "government body") == "defence ministry"


def test_a_day_before_what_is_said_is_no_part_of_it() -> None:
    assert _told("Oman said the following day that it accepts the terms.") == [("oman", "it accepts the terms")]


def test_a_second_participle_belongs_to_what_is_called_for() -> None:
    text = "Oman called for a deal on how the dam would be filled and operated, but Chad has rejected it."
    assert _told(text)[0] == ("oman", "a deal on how the dam would be filled and operated")


@pytest.mark.parametrize(
    "text",
    ["Results published on October 18 had given Lee a lead.", "They kept a truce agreed on 4 September."],
)
def test_what_was_made_known_on_a_date_says_nothing_itself(text: str) -> None:
    assert _told(text) == []


def test_a_call_behind_a_comma_is_one_of_its_own() -> None:
    assert _told("Oman described the raid as a blow, called for talks and left.") == [
        ("oman", "the raid as a blow"),
        ("oman", "talks"),
    ]


def test_an_aside_between_dashes_does_not_end_what_is_described() -> None:
    assert _told("Oman described the raid on Lund – a town – as “a blow”.")[0][1].endswith("a town – as a blow")


def test_who_acts_behind_but_is_who_claims() -> None:
    text = "Officials said Lee won, but Bo Ray appealed to the court, claiming fraud."
    assert _told(text)[1] == ("bo-ray", "fraud")


def test_so_called_is_no_verb() -> None:
    text = "The raids of the so called Salt Front and its plan to hold the port are a threat to Oman."
    assert _claims(text) == [text[:-1]]


def test_who_answers_by_saying_something_says_it() -> None:
    assert _told("Lee answered critics by saying the port was open.") == [
        ("lee", "critics"),
        ("lee", "the port was open"),
    ]


def test_a_small_word_in_a_portuguese_name_is_no_verb() -> None:
    text = "The port is shut, Bo Ray said during a meeting with Ana do Vale."
    assert _told(text) == [("bo-ray", "The port is shut")]
    assert [q.source for q in read("Ana do Vale said no.").quotes] == [(0, 11)]


@pytest.mark.parametrize("medium", ["a shock announcement", "a letter"])
def test_what_words_were_said_in_is_no_part_of_who_says_them(medium: str) -> None:
    text = f"President Lee in {medium} recently said he was leaving."
    assert read(text).quotes[0].source == (0, len("President Lee"))


def test_who_set_something_up_in_a_year_is_who_the_relative_clause_means() -> None:
    text = "The talks were set up in early 2017 by Oman and Chad, who support Lee."
    assert [a.kind for a in read(text).actors] == ["state", "state", "person"]
    assert _told(text) == [("oman", "Lee")]


@pytest.mark.parametrize("when", ["In a short while", "After a while"])
def test_a_while_opens_no_clause(when: str) -> None:
    assert _claims(f"{when} the port opened.") == [f"{when} the port opened"]


def test_what_a_statement_tells_in_two_clauses_stays_whole() -> None:
    told = "talks with the Front were held within the law and that Chad helped"
    assert _told(f"The minister said in a statement that {told}.")[0][1] == told


@pytest.mark.parametrize("who", ["Omani soldiers", "20 soldiers", "soldiers"])
def test_that_behind_a_particle_opens_what_is_pointed_out(who: str) -> None:
    assert _told(f"Lee pointed out that {who} are fighting.") == [("lee", f"{who} are fighting")]


@pytest.mark.parametrize("day", ["1 March", "March 1"])
def test_the_day_of_a_deed_is_no_part_of_what_was_declared(day: str) -> None:
    assert _told(f"The mayor declared a state of emergency on {day} as eight died.")[0][1] == "a state of emergency"


def test_a_state_of_emergency_is_no_party() -> None:
    assert not [a for a in read("Oman imposed a state of emergency on Chad.").actors if "state" in a.name]


@pytest.mark.parametrize("form", ["State", "Republic", "Kingdom", "Sultanate"])
def test_a_state_with_its_form_is_that_state(form: str) -> None:
    assert [(a.name, a.kind) for a in read(f"The {form} of Qatar denied it.").actors] == [("Qatar", "state")]


def test_a_phrase_with_since_is_no_clause() -> None:
    text = "The damage since the turn of the century has grown."
    assert _claims(text) == [text[:-1]]


@pytest.mark.parametrize("line", ["Lee calls plan “a farce”", "Govt, rebels agree on ‘complete truce’"])
def test_a_headline_may_end_in_marks(line: str) -> None:
    assert [p.heading for p in read(f"{line}\n\nBo Ray left.").article.paragraphs] == [True, False]


@pytest.mark.parametrize("line", ["Ann Lee said: “Yes”", "“It is late”"])
def test_a_line_of_speech_is_no_headline(line: str) -> None:
    assert [p.heading for p in read(f"{line}\n\nBo Ray left.").article.paragraphs] == [False, False]


def test_a_surname_may_begin_with_a_large_particle() -> None:
    actors = read("Jean-Yves Le Drian left. Mr Le Drian said no.").actors
    assert [a.name for a in actors] == ["Jean-Yves Le Drian"]


def test_the_last_field_of_an_office_does_not_speak() -> None:
    text = "Bo Ray, minister for business, energy and clean growth added his voice, saying: “I am leaving.”"
    assert _told(text) == [("bo-ray", "I am leaving.")]


def test_orders_behind_a_number_are_no_verb() -> None:
    told = "The leader signed two executive orders authorizing the forces to leave"
    assert _told(f"{told}, senior official Ann Lee said late Thursday.") == [("ann-lee", told)]


def test_what_a_letter_is_dated_is_no_verb() -> None:
    text = "The letter dated Friday, a copy of which was seen by Lee, also cited the raid."
    assert _claims(text)[0] == text[:-1]


def test_who_speaks_behind_marks_is_not_who_is_spoken_of() -> None:
    text = "“It is late,” Bo Ray said. “We want the release” of President Cy Fay, he said."
    assert _told(text)[-1][0] == "bo-ray"
