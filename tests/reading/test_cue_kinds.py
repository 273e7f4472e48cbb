"""What credits somebody with words: small verbs, questions, judgements, nouns, polls; on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The council would like to sell the ferry.", ("The council", "would like", "to sell the ferry")),
        ("They like the old quay.", ("They", "like", "the old quay")),
        ("The mayor refused to back the plan of the guild.", ("The mayor", "refused", "to back the plan of the guild")),
        ("Only two sailors now back the plan.", ("two sailors", "back", "the plan")),
    ],
)
def test_like_and_back_are_verbs_where_an_object_or_a_deed_follows(text: str, row: tuple[str, str, str]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize("text", ["He was like a father to them.", "She took the boats back the next day."])
def test_like_and_back_are_no_verbs_elsewhere(text: str) -> None:
    assert rows(text) == []


def test_a_counting_word_may_be_the_subject_of_a_cue() -> None:
    assert rows("Both vowed to mend the quay.") == [("Both", "vowed", "to mend the quay")]


def test_those_who_were_asked_may_say_something() -> None:
    text = "Thirty percent of those surveyed say they would pay."
    assert [row[1:] for row in rows(text)] == [("say", "they would pay")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Bo Lund pressed her on the price of the ferry.", ("Bo Lund", "pressed", "the price of the ferry")),
        ("When pressed by Bo Lund about the ferry, she left.", ("Bo Lund", "pressed", "the ferry")),
        ("They warned the crew of the storm.", ("They", "warned", "the storm")),
        ("Several sailors weighed in on the deal.", ("Several sailors", "weighed in on", "the deal")),
        ("She spoke more about taxes.", ("She", "spoke more about", "taxes")),
        ("She proposes doing away with the toll.", ("She", "proposes", "doing away with the toll")),
    ],
)
def test_a_question_or_a_warning_has_a_topic(text: str, row: tuple[str, str, str]) -> None:
    assert [(found[0], found[2]) for found in rows(text)] == [(row[0], row[2])]


def test_an_order_may_stand_behind_an_aside() -> None:
    text = "The guild asked Bo Lund, the mayor of the town, to stay."
    assert rows(text) == [("The guild", "asked", "Bo Lund, the mayor of the town, to stay")]


def test_a_judgement_in_the_passive_has_a_reason() -> None:
    text = "Bo Lund was criticized by some of his rivals for selling the ferry."
    assert rows(text) == [("some of his rivals", "was criticized", "Bo Lund … for selling the ferry")]


def test_a_matter_that_is_passed_on_is_no_quote() -> None:
    assert rows("The matter was referred to the council.") == []


def test_as_reported_by_credits_a_paper() -> None:
    text = "The ferry sank on Monday, as first reported by the Beacon."
    assert rows(text) == [("the Beacon", "as first reported by", "The ferry sank on Monday")]


def test_a_verb_with_words_of_its_own_is_no_credit() -> None:
    text = "As Ann Lee promised to mend the quay, the ferry sank."
    assert [row[1:] for row in rows(text)] == [("promised", "to mend the quay")]


def test_a_date_may_stand_between_a_noun_and_what_it_reports() -> None:
    text = "She was pressed over her statement on Wednesday that the crew was late."
    assert ("her", "statement", "the crew was late") in rows(text)


def test_a_noun_without_an_owner_may_report_words_in_marks() -> None:
    text = "Few believed the false accusations that Bo Lund was a “thief” of boats."
    assert any(row[2] == "Bo Lund was a “thief” of boats" for row in rows(text))


def test_what_somebody_sees_in_a_thing_is_theirs() -> None:
    assert rows("To Ann Lee, the vote was a farce.") == [("Ann Lee", "To", "the vote was a farce")]


def test_details_of_a_poll_stand_before_its_numbers() -> None:
    text = "In the newest poll, taken in early May, Bo Lund led by five points."
    assert rows(text) == [("the newest poll", "In", "Bo Lund led by five points")]


def test_a_survey_may_show_something_by_the_way() -> None:
    text = "She needs their help, with recent polls showing a tightening of the race."
    assert rows(text) == [("recent polls", "showing", "a tightening of the race")]


def test_a_wish_inside_a_report_is_no_quote_of_its_own() -> None:
    text = "The mayor wants to sell the ferry, Ann Lee said."
    assert rows(text) == [("Ann Lee", "said", "The mayor wants to sell the ferry")]


def test_things_that_are_sent_are_no_words() -> None:
    text = "Ann Lee sent the crew “a box of old maps.”"
    assert rows(text) == []


def test_the_taste_of_the_author_is_no_quote() -> None:
    assert rows("I like the old quay of Harcourt.") == []


def test_what_somebody_is_appealed_to_for_is_an_order() -> None:
    assert rows("Ann Lee appealed to both towns to talk.") == [("Ann Lee", "appealed to", "to talk")]


def test_a_right_to_defend_itself_is_nobodys_words() -> None:
    assert not rows("It stood by the right of the town to defend itself.")


def test_it_before_quoted_words_is_part_of_the_report_where_they_go_on_with_it() -> None:
    assert rows("The guild said it “does not matter”.")[0][2] == "it … does not matter"
    assert rows("Ann Lee said it best: “We are late.”")[0][2] == "We are late."


def test_a_kind_of_article_before_a_colon_speaks_to_nobody() -> None:
    assert not [row for row in rows("Exclusive: Lund sells ferries\n\nIt does.") if row[0] == "Exclusive"]
    assert rows("Police: Three held in raid\n\nThey were held.")[0][0] == "Police"


def test_what_somebody_must_approve_is_no_report() -> None:
    assert not rows("The ministry must approve exports.")


def test_who_is_told_at_a_briefing_is_no_part_of_what_is_told() -> None:
    assert rows("Ann Lee told a regular briefing on Monday that it had rained.")[0][2] == "it had rained"


def test_a_main_verb_with_it_ends_the_clause_of_who() -> None:
    text = "The Greens, who are pushing for closer ties with Oman, support it."
    assert [row[1:] for row in rows(text)] == [("are pushing for", "closer ties with Oman"), ("support", "it")]


def test_what_a_plan_is_described_as_in_quoted_words_is_theirs_who_describe_it() -> None:
    text = "Tom Hill blamed the guild, a charge described by the mayor as “lies”."
    assert ("the mayor", "described", "as … lies") in rows(text)
    assert not [row for row in rows("The plan, seen by some as a farce, was dropped.") if row[0] == "some"]


def test_words_with_a_gap_end_before_the_verb_of_the_clause_around_them() -> None:
    assert rows("The man who he said was ill left.")[0][2] == "who … was ill"
    assert not rows("The boats that the bank has promised will pay for a quay.")


def test_who_was_only_summoned_was_told_nothing() -> None:
    assert not rows("She was summoned by the mayor the next day.")


def test_a_meeting_that_is_told_something_is_no_part_of_it() -> None:
    assert rows("Ann Lee told a cabinet meeting that Paris was late.")[0][2] == "Paris was late"
