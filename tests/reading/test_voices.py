"""Whose words they are where no plain cue says so: one behaviour a test, on sentences of our own."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read
from tests.reading.test_quotes import rows


def test_quoted_words_behind_any_verb_belong_to_the_person_who_is_its_subject() -> None:
    assert rows("Ann Lee thanked the crew for “mending the boats by night.”") == [
        ("Ann Lee", "thanked", "the crew for … mending the boats by night.")
    ]


def test_a_report_runs_on_to_the_quoted_words_that_end_its_sentence() -> None:
    text = "Ann Lee called the ferry “slow,” built by some “masters of delay,” who “never saw the open sea.”"
    assert [r[:2] for r in rows(text)] == [("Ann Lee", "called")]
    assert rows(text)[0][2].endswith("never saw the open sea.")


def test_the_title_of_a_show_is_nobodys_words() -> None:
    assert not [r for r in rows("Ann Lee hosts “The Long Night With Bob Hill” on Sundays.") if r[1]]


def test_quoted_words_behind_a_clause_of_its_own_are_no_part_of_the_report_before_it() -> None:
    text = "Ann Lee praised the crew, the owners left the “sinking ship of a firm.”"
    assert rows(text)[0] == ("Ann Lee", "praised", "the crew")


def test_a_quoted_paragraph_behind_a_colon_belongs_to_the_person_whom_the_sentence_before_it_is_about() -> None:
    text = (
        "The harbour was closed on Sunday.\n\nAnn Lee was clear about the storm:\n\n“We need a wall against the sea.”"
    )
    assert rows(text)[-1] == ("Ann Lee", "", "We need a wall against the sea.")


def test_a_verb_in_quoted_words_is_not_the_verb_of_the_sentence() -> None:
    text = "“He looked me in the eye,” Ann Lee, the head of the Rowing Club, recalled of the talk."
    assert rows(text) == [("Ann Lee", "recalled", "He looked me in the eye,")]


def test_a_sentence_whose_only_finite_verb_is_reported_has_a_main_verb_before_it() -> None:
    text = "Two analysts, Jo Hill and Max Poe, found in 2014 that the ferry is the best in the world."
    assert rows(text) == [("Two analysts", "found", "the ferry is the best in the world")]


def test_a_time_before_a_verb_is_not_its_subject() -> None:
    assert rows("Police had last month charged the pilot with theft.")[0][0] == "Police"
    assert rows("Jo Hill, the chairman, this past week announced a plan.")[0][0] == "Jo Hill"


def test_what_a_reduced_clause_says_of_a_source_belongs_to_it() -> None:
    assert rows("A poll released this week found that voters like him.")[0][0] == "A poll released this week"
    assert (
        rows("A textbook written for ninth graders explains the sea.")[0][0] == "A textbook written for ninth graders"
    )


def test_a_reduced_clause_inside_an_aside_leaves_the_name_before_it_the_subject() -> None:
    assert rows("Ann Lee, a lawyer based in Lund, said the town is small.")[0][:2] == ("Ann Lee", "said")
    assert rows("Jo Hill, at a firm called Eelworks, argues that ties will deepen.")[0][:2] == ("Jo Hill", "argues")


def test_a_place_between_commas_is_not_the_subject() -> None:
    assert rows("Ann Lee, a doctor, at an evening rally accused the council of theft.")[0][0] == "Ann Lee"


def test_joined_sources_stay_together() -> None:
    assert rows("He and Mr. Hill said the boat was old.")[0][0] == "He and Mr. Hill"
    assert rows("Current and former officials said the boat was old.")[0][0] == "Current and former officials"
    assert rows("Officials in Lund and at the port said the boat was old.")[0][0] == "Officials in Lund and at the port"


def test_participles_and_days_inside_the_name_of_a_source_belong_to_it() -> None:
    assert rows("Guests on his Friday show said the boat was old.")[0][0] == "Guests on his Friday show"
    assert rows("Nine of Nordic registered voters said it was old.")[0][0] == "Nine of Nordic registered voters"
    assert rows("The mayor leads, according to the Gazette polling average.")[0][0] == "the Gazette polling average"


def test_a_relative_clause_needs_no_comma_before_the_verb_of_saying() -> None:
    text = "“The ad is false,” Kay Poe, who is head of Our Harbour said."
    assert rows(text) == [("Kay Poe, who is head of Our Harbour", "said", "The ad is false,")]


def test_a_credit_inside_marks_reaches_no_further_than_the_marks() -> None:
    text = "Jo Hill told the Gazette that “the driver fled, according to the crew who saw him.”"
    assert ("Jo Hill", "told", "the driver fled, according to the crew who saw him.") in rows(text)


def test_an_answer_may_be_a_clause() -> None:
    text = "The mayor’s answer was that the harbour should help."
    assert rows(text) == [("The mayor", "answer was", "the harbour should help")]


def test_somebody_in_a_remark_may_want_something() -> None:
    assert rows("We met Ann Lee, who wants to sail on Sunday.") == [("who", "wants", "to sail on Sunday")]
    assert not rows("We met the sailors who want to sail.")


def test_pointed_out_takes_a_clause() -> None:
    assert rows("Ann Lee pointed out that the boat was old.")[0] == ("Ann Lee", "pointed out", "the boat was old")
    assert rows("As Ann Lee has pointed out, the boat is old.")[0] == ("Ann Lee", "has pointed out", "the boat is old")
    assert not rows("As the day went on, the boat sank.")


def test_the_topic_of_a_talk_stands_behind_listeners_and_places() -> None:
    assert rows("Ann Lee spoke at the port on Tuesday about the rights of crews.")[0][2] == "the rights of crews"
    assert rows("She is talking to voters about health care.")[0][2] == "health care"
    assert rows("Ann Lee apologized to the crew and to the mayor for the delay.")[0][2] == "the delay"


def test_surveys_find_things_and_persons_find_other_things() -> None:
    assert rows("The May survey found Lee leading Hill by nine points.")[0][2] == "Lee leading Hill by nine points"
    assert not rows("The sailor found a rope under the pier.")


def test_what_somebody_reported_having_is_reported() -> None:
    assert rows("Mr. Hill reported having two boats.") == [("Mr. Hill", "reported", "having two boats")]


def test_an_aside_may_part_the_subject_of_reported_words_from_its_verb() -> None:
    text = "The Gazette reports Jo Silva, a father of four, was a pilot in Lund."
    assert rows(text)[0] == ("The Gazette", "reports", "Jo Silva, a father of four, was a pilot in Lund")
    assert rows("He says the scandal, while small, was dealt with.")[0][2] == "the scandal, while small, was dealt with"


def test_the_unquoted_subject_of_quoted_words_belongs_to_them() -> None:
    text = "The club’s heavy spending on boats, Ms. Poe said, “is a perfect example of waste.”"
    assert rows(text) == [("Ms. Poe", "said", "The club’s heavy spending on boats … is a perfect example of waste.")]
    assert rows("In a statement, Ms. Poe said, “it is a waste.”")[0][2] == "it is a waste."
    assert rows("Minutes later, Ms. Poe said, “it is a waste of time.”")[0][2] == "it is a waste of time."


def test_a_question_that_somebody_was_asked_needs_no_asker() -> None:
    assert rows("Ann Lee was asked, “Would you have told the crew?”")[0] == (
        "", "was asked", "Would you have told the crew?"
    )  # fmt: skip
    assert rows("Ann Lee was asked by Jo Hill, “Would you have told the crew?”")[0][0] == "Jo Hill"


def test_who_is_quoted_as_saying_speaks() -> None:
    text = "“Our method works where others fail,” Jo Hill is quoted as saying."
    assert rows(text) == [("Jo Hill", "is quoted as saying", "Our method works where others fail,")]


def test_a_given_name_that_is_a_verb_opens_a_name() -> None:
    assert rows("Sue Gray said the port was open.")[0][0] == "Sue Gray"


def test_more_states_of_mind_report() -> None:
    assert rows("Ann Lee is hesitant to leave.")[0] == ("Ann Lee", "is hesitant", "to leave")
    assert rows("The crew is unsure about the weather.")[0] == ("The crew", "is unsure about", "the weather")


def test_a_quoted_sentence_behind_a_comma_takes_nothing_from_before_it() -> None:
    text = "Ann Lee feared that the dam was weak, “The river will rise,” she said."
    assert ("she", "said", "The river will rise,") in rows(text)


def test_a_remark_about_what_somebody_said_is_no_credit() -> None:
    text = "Jo Hill voted no because “they hid things in that bill,” including a rule he said would fail."
    assert not [r for r in rows(text) if r[2].startswith("Jo Hill voted")]


def test_the_speaker_of_a_headline_may_speak_somewhere() -> None:
    assert rows("Hill at Lund Port: Bridge Will Hold\n\nThe bridge was checked on Monday.")[0] == (
        "Hill", ":", "Bridge Will Hold"
    )  # fmt: skip


def test_an_editorial_may_be_what_reads_so() -> None:
    text = "“The mayor has no spine,” reads a Wednesday editorial in the Gazette."
    assert rows(text) == [("a Wednesday editorial", "reads", "The mayor has no spine,")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee left. According to the complaint, Lee took the boat.", "the complaint"),
        ("The boat is old, according to the harbourmaster, Ann Lee.", "ann-lee"),
        ("A report by the harbourmaster, Ann Lee, says the boat is old.", "ann-lee"),
    ],
)
def test_a_name_behind_a_source_is_its_name_only_where_it_ends_like_one(text: str, speaker: str) -> None:
    found = [(q.speaker, q.source) for q in read(text).quotes]
    assert any(speaker == a or text[slice(*b)] == speaker for a, b in found)


def test_he_is_rather_the_man_named_last_than_a_speaker_of_whom_nothing_is_known() -> None:
    text = (
        "The chairman, Gerard Holm, wants the boats. “They are fine,” says Yaren Tal. Tal hopes for rain. Holm does "
        "not. “Rain is dear,” he says."
    )
    assert read(text).quotes[-1].speaker == "gerard-holm"


def test_an_aside_behind_a_body_is_not_the_speaker() -> None:
    assert rows("Ann Lee of the Salt Union, a guild opposed to Chad, said no.")[0][0] == "Ann Lee of the Salt Union"


def test_what_is_their_own_speaks_whole() -> None:
    assert rows("Its own audit, published in March, admits that the boats were idle.")[0][0] == "Its own audit"


def test_he_is_whom_the_paragraph_is_about_and_not_a_speaker_before_it() -> None:
    text = (
        "Tom Hill said the quay was old. “It leans,” he said.\n\nThe guild has a new head. Its leader, Bo Ray, is a "
        "sailor. In a letter he swore the boats would stay."
    )
    assert read(text).quotes[-1].speaker == "bo-ray"


def test_forces_loyal_to_somebody_speak_for_themselves() -> None:
    [quote] = read("Forces loyal to Oman's eastern-based commander Ann Lee said they had left.").quotes
    assert quote.speaker != "ann-lee"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is late,” said a spokesman for the mayor.", "a spokesman for the mayor"),
        ("“It is late,” said the head of the port.", "the head of the port"),
        ("“It is late,” said an adviser to the king.", "an adviser to the king"),
        ("“It is late,” said some of the crew.", "some of the crew"),
    ],
)
def test_a_source_behind_its_verb_is_whole(text: str, source: str) -> None:
    assert rows(text)[0][0] == source


def test_who_serves_somebody_is_named_behind_whom_they_serve() -> None:
    [quote] = read("“It is late,” said an adviser to the supreme leader, Ali Akbar Boa.").quotes
    assert quote.speaker == "ali-akbar-boa"


def test_a_party_speaks_under_its_name_although_a_noun_stands_behind_it() -> None:
    text = "The opposition Salt Dawn party, led by Ann Lee, accused Bo Ray of theft."
    assert read(text).quotes[0].speaker == "salt-dawn"
