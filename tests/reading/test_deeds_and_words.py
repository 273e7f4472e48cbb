"""What is done and what is said: verbs that can be either, and whoever stands behind the words."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee failed to assert authority in the north.",
        "The strike cost the port its trade, denying it $3 million in fees.",
        "The judge denied him bail.",
        "The council denied the group a permit.",
        "The budget was approved by the council with 11 votes.",
        "The army is backed by Chad and Oman.",
        "Ann Lee was promoted by the board to the rank of captain.",
        "Rebels took the town before attacking the port.",
        "The firm posted a profit of $3 million.",
    ],
)
def test_a_deed_is_no_report(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee denied the charge.",
        "The plan was backed by the council.",
        "Ann Lee was backed by 42 percent.",
        "Ann Lee attacked the plan.",
        "Ann Lee asserted that the port was safe.",
    ],
)
def test_the_same_verb_can_report(text: str) -> None:
    assert len(rows(text)) == 1


def test_what_is_held_does_not_protest() -> None:
    assert speakers("Members staged a walkout from the chamber to protest the vote.") == ["Members"]


def test_a_blow_to_the_cabinet_says_nothing() -> None:
    assert speakers("It will be a blow to the cabinet which said it would stay.") == ["cabinet"]


def test_words_in_marks_can_be_a_source() -> None:
    assert speakers("The “port movement” in Chad said it was tasking Lee with talks.")[-1] == "port movement"


def test_letters_that_spell_a_pronoun_can_be_a_state() -> None:
    assert speakers("US Says Lee Is Committed to Peace") == ["United States"]


def test_they_are_the_people_whom_the_sentence_before_is_about() -> None:
    assert speakers("Residents fled to the school. They said the army had shelled them.") == ["Residents"]


def test_it_is_not_the_state_whose_envoy_somebody_is() -> None:
    text = "US Ambassador Ann Lee wrote to the Harn Ministry. It said the port would open."
    assert speakers(text) == ["Harn Ministry"]


def test_whom_somebody_is_loyal_to_is_part_of_whom_is_called_on() -> None:
    assert rows("Oman called on forces loyal to Ann Lee to leave.") == [("Oman", "called on", "to leave")]


@pytest.mark.parametrize("when", ["during the talks", "at a meeting with Bo Ray - days earlier -", "on Monday"])
def test_what_is_stressed_can_stand_behind_an_occasion(when: str) -> None:
    assert rows(f"Ann Lee stressed {when} the need to leave.")[0][2] == "the need to leave"


def test_two_strokes_close_a_dateline() -> None:
    assert rows("Orsa // The mayor said it was over.") == [("The mayor", "said", "it was over")]


def test_somebody_else_speaks_behind_but() -> None:
    assert rows("The bridge is closed, Ann Lee said, but Bo Ray said it was open.") == [
        ("Ann Lee", "said", "The bridge is closed"),
        ("Bo Ray", "said", "it was open"),
    ]


def test_foes_of_somebody_speak_not_the_protest() -> None:
    text = "It capped a day of protests against the results by opponents of Ann Lee who said their candidate won."
    assert speakers(text) == ["opponents of Ann Lee"]


def test_what_somebody_is_declared_stands_before_by() -> None:
    assert rows("Bo Ray was declared the winner by a council that is loyal to him.") == [
        ("a council", "was declared", "Bo Ray … the winner")
    ]


def test_what_a_note_confirms_ends_before_its_own_verb() -> None:
    assert rows("The note from the council confirming the vote has caused protests.") == [
        ("The note from the council", "confirming", "the vote")
    ]


def test_to_observe_a_vote_is_to_say_nothing() -> None:
    assert rows("Oman was invited to observe the vote.") == []


def test_who_holds_the_office_speaks_though_a_comma_is_missing() -> None:
    assert speakers("The Commissioner of Harbours, Ann Lee said there was hope.") == ["Ann Lee"]


def test_according_to_answers_for_what_is_wanted_too() -> None:
    text = "According to Bo Ray, Ann Lee is working toward a deal and wants the war over."
    assert [row[2] for row in rows(text)] == ["Ann Lee is working toward a deal and wants the war over"]


@pytest.mark.parametrize("who", ["a clerk named Bo Ray", "one clerk surnamed Ray"])
def test_whoever_is_named_behind_a_noun_speaks(who: str) -> None:
    text = f"Bo Ray came. Some had agreed to return after the firm asked them to come, said {who}."
    assert speakers(text)[0] == "Bo Ray"


def test_what_else_went_on_is_no_part_of_the_words() -> None:
    assert rows("The strike goes on, workers said, even as the firm said it was over.")[0][2] == "The strike goes on"


def test_whom_a_call_was_with_speaks_not_the_call() -> None:
    text = "After a phone call with Ann Lee, who said the plan was dead, Bo Ray left."
    assert speakers(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("whom", "who"),
    [
        ("took the wind out of the sails of the Lee government", "Lee government"),
        ("met a majority of voters", "majority of voters"),
        ("met the leader of the union", "leader of the union"),
    ],
)
def test_which_speaks_for_who_can_speak(whom: str, who: str) -> None:
    assert speakers(f"The vote {whom}, which said it was over.")[-1] == who


def test_a_thing_is_not_asked_to_report() -> None:
    assert rows("Chad wants a better system to report profits.") == [
        ("Chad", "wants", "a better system to report profits")
    ]


def test_a_thing_favours_nobody() -> None:
    assert rows("Chad has a policy that favours farmers.") == []


def test_a_group_can_favour_somebody() -> None:
    assert rows("Chad has a union that favours farmers.") == [("that", "favours", "farmers")]


def test_whoever_is_named_last_behind_a_long_title_speaks() -> None:
    text = "UN Framework Convention on Climate Change Executive Secretary Ann Lee said it was late."
    assert speakers(text) == ["Ann Lee"]
