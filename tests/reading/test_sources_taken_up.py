"""Sources that come back: an official as "the official", a source as "he"; and who does not speak where he stands."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows, speakers


@pytest.mark.parametrize("noun", ["official", "report", "source", "poll"])
def test_an_unnamed_source_comes_back_by_its_noun(noun: str) -> None:
    first, second = speakers(f"A new {noun} from Oman said it rained. The {noun} said it would stop.")
    assert first == second


def test_another_noun_is_another_source() -> None:
    first, second = speakers("An official in Oman said it rained. The captain said it would stop.")
    assert first != second


@pytest.mark.parametrize("who", ["An anonymous source", "A source close to the talks", "A witness", "A man"])
def test_he_can_take_up_a_source_without_a_name(who: str) -> None:
    first, second = speakers(f"{who} said Ann Lee would meet Bo Ray, though he said nothing was sure.")
    assert first == second


def test_he_is_nobody_whom_his_own_clause_names() -> None:
    text = "Bo Ray arrived. When asked if he would meet Minister Ola Lund, he said it was late."
    assert speakers(text)[-1] == "Bo Ray"


def test_he_may_be_the_subject_behind_a_side_clause() -> None:
    assert speakers("When he arrived, Bo Ray said he would stay.") == ["Bo Ray"]


@pytest.mark.parametrize("opening", ["After the meeting", "Before the vote", "Since the talks"])
@pytest.mark.parametrize("who", ["Ann Lee, head of the union", "the mayor, Ann Lee"])
def test_what_opens_a_sentence_does_not_speak(opening: str, who: str) -> None:
    assert rows(f"{opening}, {who}, said there was hope.")[0][0] in ("Ann Lee", "the mayor")


def test_a_name_behind_a_long_subject_speaks() -> None:
    text = "The spokesman for the board set up by the army, Colonel Bo Ray, describes the step as a breach of the deal."
    assert rows(text)[0][0] == "Colonel Bo Ray"


def test_a_town_before_a_report_is_no_speaker() -> None:
    assert rows("Baku: Oman and Chad traded blows on Monday, the port authority said.") == [
        ("the port authority", "said", "Oman and Chad traded blows on Monday")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The firm offered a window into the deal.",
        "Ann Lee won the race, claiming a third victory.",
        "Ann Lee considered a run last year.",
        "Ann Lee leads by 271 pledged delegates.",
        "Harn County judges Ann Lee and Bo Ray were jailed.",
    ],
)
def test_nobody_voices_a_thing_or_a_deed(text: str) -> None:
    assert rows(text) == []


def test_a_page_count_is_no_speaker() -> None:
    assert rows("A 56-page petition objected to the plan.")[0][0] == "A 56-page petition"


def test_speculation_in_the_air_has_no_speaker() -> None:
    assert "Ann Lee" not in [row[0] for row in rows("Ann Lee left amid mounting speculation that it would close.")]


@pytest.mark.parametrize("joint", [" but that crews were", ", but that crews were", ", and that crews were"])
def test_a_second_clause_with_that_is_said_too(joint: str) -> None:
    said = f"the flood had gone{joint} at work"
    assert [row[2] for row in rows(f"Ann Lee said {said}.")] == [said]
