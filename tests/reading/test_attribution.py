"""How far reported words reach and who answers for them: one behaviour a test, on sentences of our own."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read
from tests.reading.test_quotes import rows


def source(text: str) -> str:
    return rows(text)[0][0]


def said(text: str) -> str:
    return rows(text)[0][2]


def test_reported_words_end_before_another_speaker_behind_while() -> None:
    text = "Some sailors said the ferry had been on time, while other sailors said they had not seen it."
    assert said(text) == "the ferry had been on time"


def test_a_clause_may_begin_with_a_circumstance() -> None:
    text = "Ann Lee said that even after he steps down, he will look for a way out."
    assert said(text) == "even after he steps down, he will look for a way out"


def test_that_may_be_followed_by_a_circumstance() -> None:
    text = "Ann Lee said that, at the request of the crew, the ferry has stayed in port."
    assert said(text) == "at the request of the crew, the ferry has stayed in port"


def test_a_parenthesis_in_dashes_does_not_end_reported_words() -> None:
    text = "Ann Lee said that the ferry — at least for now — would stay in port."
    assert said(text) == "the ferry — at least for now — would stay in port"


def test_a_remark_behind_a_dash_is_not_reported() -> None:
    text = "Ann Lee said the ferry would stay in port - though it is unclear for how long."
    assert said(text) == "the ferry would stay in port"


def test_an_object_ends_before_its_circumstances() -> None:
    assert said("Ann Lee praised the crew after the storm broke.") == "the crew"


def test_a_clause_follows_a_listener_behind_to() -> None:
    assert said("Ann Lee suggested to the crew that the ferry was slow.") == "the ferry was slow"


def test_an_object_follows_a_day() -> None:
    assert said("Ann Lee announced on Monday the sale of the ferry.") == "the sale of the ferry"


def test_said_takes_no_for_an_answer() -> None:
    assert rows("Asked for help, the mayor said no.")[-1] == ("the mayor", "said", "no")


def test_a_question_is_credited_to_whoever_asks() -> None:
    found = rows("Asked by a reporter about the bridge, Ann Lee left.")
    assert found[0] == ("a reporter", "Asked", "the bridge")


def test_a_charge_in_the_passive_has_two_parts() -> None:
    assert said("The captain was charged with fraud.") == "The captain … with fraud"


def test_an_open_question_voices_no_stand() -> None:
    assert rows("Does the mayor support the bridge?") == []


def test_who_is_meant_in_an_uncredited_quote_is_left_open() -> None:
    assert rows('The wall bears a line: it is old.\nA sign. "He said it was the best bridge that ever was."') == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ferry was moored last week after Ann Lee said that it was slow.", "Ann Lee"),
        ("Ann Lee and Bo Roe have both said that they would stay.", "Ann Lee and Bo Roe"),
        ("The lawyers all say that the bridge is safe.", "The lawyers"),
        ("The crew, all of whom say that they are tired, went home.", "all of whom"),
        ("Mr. Hill, whose firm, Boatworks, sells big ships, said the bridge was safe.", "Mr. Hill"),
        ("Ann Lee, secretary for refugees, health, and trade, said the bridge was safe.", "Ann Lee"),
        ("Ann Lee, exasperated, said that the bridge was safe.", "Ann Lee"),
        (
            "The reports from the primary, which Bo Roe won, showed that he was liked.",
            "The reports from the primary",
        ),
        ("The mayor spent months saying that the bridge was safe.", "The mayor"),
        ("Ann Lee freed the funds and on Monday announced a sale.", "Ann Lee"),
        ("Ann Lee later Thursday said that the bridge was safe.", "Ann Lee"),
        (
            "After the votes were in, the cook, Bo Roe, appeared on a stage and explained how they won.",
            "the cook",
        ),
        ("Bo Roe once said that the bridge was safe.", "Bo Roe"),
        (
            "Lee's former cook, Bo Roe, said the sailor who came and left his boat should go.",
            "Lee's former cook",
        ),
    ],
)
def test_the_source_is_the_subject_over_what_stands_between(text: str, who: str) -> None:
    assert source(text) == who


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is safe for all of us," Ann Lee said by telephone.',
        '"The bridge is safe for all of us," Ann Lee told the crew about the plan.',
        '"The bridge is safe for all of us" said Ann Lee.',
        '"The bridge is safe for all of us!" Ann Lee said to the crew.',
        '"The bridge is safe for all of us!" Ann Lee said last week.',
        '"The bridge is safe for all of us." Ann Lee said.',
        '"The bridge is safe for all of us," Ann Lee said introducing the crew.',
    ],
)
def test_words_in_marks_are_credited_behind_them(text: str) -> None:
    assert [q.kind for q in read(text).quotes] == ["direct"]
    assert source(text) == "Ann Lee"


def test_a_sign_can_read_something() -> None:
    assert source('"The bridge is safe for all of us," a note on the door reads.') == "a note on the door"


def test_a_quote_goes_on_behind_an_aside_about_whom_it_speaks() -> None:
    text = '"They know how to talk," said Ann Lee, speaking of sailors, "and leave the rest to us."'
    assert said(text) == "They know how to talk, … and leave the rest to us."


def test_he_s_said_is_no_passive() -> None:
    assert rows("He's said that the ferry is slow.")[0][1:] == ("'s said", "the ferry is slow")


def test_an_interview_behind_a_name_is_a_noun() -> None:
    assert rows("Ann Lee suggested in a Herald interview that the bridge was safe.") == [
        ("Ann Lee", "suggested", "the bridge was safe")
    ]


def test_the_next_paragraph_of_a_speech_belongs_to_the_same_quote() -> None:
    text = '"We will build the bridge," Ann Lee said.\n"It will take us a year or two."'
    assert rows(text) == [("Ann Lee", "said", "We will build the bridge, … It will take us a year or two.")]


def test_a_quoted_sentence_belongs_to_whom_the_sentence_before_is_about() -> None:
    found = rows('The crew left early.\nAnn Lee agreed. "The bridge is old and it is slow."')
    assert found == [("Ann Lee", "", "The bridge is old and it is slow.")]


def test_words_in_marks_before_and_belong_to_no_verb_behind_it() -> None:
    text = '"We are calm now," and the gifts began to come in last week, Ann Lee said.'
    assert {r[0] for r in rows(text)} == {"Ann Lee"}


@pytest.mark.parametrize("cue", ["points out", "went on"])
def test_a_verb_with_a_particle_can_mean_saying(cue: str) -> None:
    text = f'"The bridge is safe for all of us," Ann Lee {cue}.'
    assert said(text) == "The bridge is safe for all of us,"
    assert source(text) == "Ann Lee"


def test_a_claim_may_name_its_place_before_what_it_says() -> None:
    assert said("The crew heard her claim during the debate that the ferry was slow.") == "the ferry was slow"


def test_she_can_make_it_clear_that_something_is_so() -> None:
    assert said("Ann Lee made it clear that the ferry was slow.") == "the ferry was slow"


def test_what_a_group_is_for_ends_where_the_main_clause_goes_on() -> None:
    assert said("Those who support the new bridge agree that it is slow.") == "the new bridge"


def test_a_name_may_end_with_a_stop_before_its_apposition() -> None:
    assert source("James B. Lee Jr., the head of the port, said that the bridge was safe.") == "James B. Lee Jr."


def test_a_relative_clause_before_the_verb_leaves_the_subject_its_words() -> None:
    text = "The ferry line, which runs two boats, denied any wrongdoing on Friday."
    assert "any wrongdoing" in said(text) and "boats" not in said(text)


def test_a_paper_is_the_source_by_its_kind_and_name() -> None:
    text = "The line lost two boats, the daily Kapital reported."
    assert (source(text).rsplit(maxsplit=1)[-1], said(text)) == ("Kapital", "The line lost two boats")


def test_it_can_stand_for_a_body_without_a_name() -> None:
    text = "Ann Lee leads the Seamen's Union. The port board denied the charge. It said the talks had ended."
    assert read(text).quotes[-1].speaker == read(text).quotes[0].speaker


def test_she_can_stand_for_a_role_without_a_name() -> None:
    text = "The bloc's policy chief said sanctions could follow. “We are not there yet,” she said."
    assert {quote.speaker for quote in read(text).quotes} == {"unnamed:bloc-s-policy-chief"}


def test_she_does_not_stand_for_a_spokesman() -> None:
    text = "The bloc's spokesman said sanctions could follow. “We are not there yet,” she said."
    assert read(text).quotes[-1].speaker is None


def test_a_pronoun_tells_the_sex_of_its_bearer_for_what_follows() -> None:
    text = (
        "The clerk, Viswam Panick, had promised a bridge. “I did not know how,” he admits. Sushal Nair, a teacher "
        "with a strong voice, disagrees. She had read of one, she says."
    )
    by = {quote.cue: quote.speaker for quote in read(text).quotes}
    assert by[text.rindex("says"), text.rindex("says") + 4] != "viswam-panick"
