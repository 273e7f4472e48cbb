"""Where reported words end: before another speaker, an apposition, an occasion; on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows


def test_a_second_speaker_behind_and_has_a_quote_of_their_own() -> None:
    text = "The guild said the quay had sunk and the mayor said the guild was wrong."
    assert rows(text) == [
        ("The guild", "said", "the quay had sunk"),
        ("the mayor", "said", "the guild was wrong"),
    ]


def test_and_within_a_subject_begins_no_quote() -> None:
    text = "Ann Lee said towns like Bramley and Harcourt said it first."
    assert rows(text) == [("Ann Lee", "said", "towns like Bramley and Harcourt said it first")]


def test_a_second_gerund_of_saying_has_the_speaker_of_the_first() -> None:
    text = "Ann Lee left, saying the quay was old and calling the repairs a shame."
    assert rows(text) == [
        ("Ann Lee", "saying", "the quay was old"),
        ("Ann Lee", "calling", "the repairs a shame"),
    ]


def test_the_same_speaker_may_go_on_in_another_tense_behind_but() -> None:
    text = "His aides say it is too early but noted that the ferry runs."
    assert rows(text) == [
        ("His aides", "say", "it is too early"),
        ("His aides", "noted", "the ferry runs"),
    ]


def test_an_adjective_behind_and_is_no_cue() -> None:
    text = "Ann Lee said Bo Lund was an able and determined sailor."
    assert rows(text) == [("Ann Lee", "said", "Bo Lund was an able and determined sailor")]


def test_what_is_told_of_a_person_by_the_way_is_not_reported() -> None:
    text = "Ann Lee said she had met Bo Lund, who has a farm on the island."
    assert rows(text) == [("Ann Lee", "said", "she had met Bo Lund")]


def test_a_credit_answers_for_what_is_told_of_a_person_by_the_way() -> None:
    text = "According to the guild, the ferry was sold to Bo Lund, who has a farm on the island."
    assert rows(text)[0][2] == "the ferry was sold to Bo Lund, who has a farm on the island"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee praised Bo Lund, the sailor who mended the quay.", "Bo Lund"),
        ("Ann Lee praised the quay, the ferry and the bridge.", "the quay, the ferry and the bridge"),
        ("Ann Lee praised the ferry, with some doubts.", "the ferry"),
        ("Ann Lee praised the guild and hiring a cook.", "the guild"),
        ("Ann Lee thanked the crew at a rally in Bramley.", "the crew"),
        ("Ann Lee thanked the crew at the quay.", "the crew at the quay"),
        ("Ann Lee backed the launch as the crew fired three rockets.", "the launch"),
        ("Ann Lee praised the ferry even as she left it.", "the ferry"),
        ("Ann Lee opposed a law passed in 2012 by the council.", "a law passed in 2012 by the council"),
        ("Ann Lee announced a ban in early June.", "a ban"),
    ],
)
def test_an_object_ends_before_what_is_told_of_it_or_of_the_cue(text: str, words: str) -> None:
    assert rows(text)[0][2] == words


def test_what_something_is_described_as_belongs_to_the_words() -> None:
    assert rows("Ann Lee described the quay as a danger.")[0][2] == "the quay as a danger"


def test_an_object_ends_before_a_clause_that_a_day_opens() -> None:
    text = "Ann Lee praised Bo Lund as a sailor, and in June she hired his brother."
    assert rows(text)[0][2] == "Bo Lund as a sailor"


def test_the_clause_of_a_noun_ends_where_the_sentence_goes_on() -> None:
    text = "The revelation that several sailors were ill in May set off a debate."
    assert rows(text)[0][1:] == ("revelation", "several sailors were ill in May")


def test_the_clause_of_a_noun_goes_on_over_a_second_subject() -> None:
    text = "It was an offer that Bramley accepted and Harcourt has ignored."
    assert rows(text)[0][2] == "Bramley accepted and Harcourt has ignored"


def test_a_question_behind_a_noun_is_a_clause() -> None:
    text = "The guild raised doubts about whether the council would pay and mend the quay."
    assert rows(text)[0][2] == "whether the council would pay and mend the quay"


def test_a_clause_may_stand_on_both_sides_of_its_speaker() -> None:
    text = "The sailors, Ann Lee said earlier at the hearing, were well paid."
    assert rows(text)[0] == ("Ann Lee", "said", "The sailors … were well paid")


@pytest.mark.parametrize("verb", ["had urged the guild to wait", "told the guild to wait", "had denied the report"])
def test_a_verb_behind_an_apposition_goes_on_with_its_clause(verb: str) -> None:
    text = f"Ann Lee said that Bo Lund, the harbour master, {verb}."
    assert ("Ann Lee", "said", f"Bo Lund, the harbour master, {verb}") in rows(text)


def test_a_verb_behind_a_relative_clause_goes_on_with_its_clause() -> None:
    text = "Ann Lee said the mayor, who is sixty, denied the report."
    assert rows(text) == [("Ann Lee", "said", "the mayor, who is sixty, denied the report")]


@pytest.mark.parametrize(
    "who", ["a source close to him", "a diplomat familiar with the talks", "two people briefed on it"]
)
def test_a_credit_names_its_source_whole(who: str) -> None:
    assert rows(f"The quay is closed, according to {who}.") == [(who, "according to", "The quay is closed")]


def test_what_is_read_out_in_a_statement_is_no_quote_of_the_statement() -> None:
    text = "In a statement read on state radio, the ministry denied that it happened."
    assert rows(text) == [("the ministry", "denied", "it happened")]


def test_who_was_briefed_says_it() -> None:
    text = "Officials briefed on the plan say it was late."
    assert rows(text) == [("Officials briefed on the plan", "say", "it was late")]


def test_this_and_that_are_called_something_too() -> None:
    assert rows("The crew called that “a shame”.") == [("The crew", "called", "a shame")]


def test_what_a_speaker_would_not_tell_is_no_part_of_the_words() -> None:
    assert rows("The boats are back, the guild said, without giving numbers.")[0][2] == "The boats are back"
    assert rows("The boats will sail, the guild said, without raising the fare.")[0][2].endswith("the fare")


def test_what_somebody_shares_or_writes_is_no_report_by_itself() -> None:
    assert not rows("The two towns share a border of nine miles.")
    assert not rows("Ann Lee helped write the rules.")
    assert rows("The guilds share the view that the quay is old.")


def test_praise_runs_over_a_relative_clause_to_its_reason() -> None:
    text = "Ann Lee thanked the crew, who rowed all night, for “refusing to sink”."
    assert rows(text) == [("Ann Lee", "thanked", "the crew, who rowed all night, for … refusing to sink")]


def test_what_a_number_is_put_at_is_a_report() -> None:
    assert rows("The ministry put the toll at nine.") == [("The ministry", "put", "the toll at nine")]
    assert not rows("Ann Lee put the kettle at the back.")


def test_what_is_asked_for_speaks_to_nobody() -> None:
    assert not rows("First, publish the contract.")


def test_who_sees_a_thing_says_nothing_but_who_sees_little_hope_does() -> None:
    assert not rows("Ann Lee never saw a bridge.")
    assert rows("Analysts see little chance of a deal.")[0][2] == "little chance of a deal"
