"""The checker of a briefing finds four slips and leaves good sentences alone."""

from __future__ import annotations

import pytest

from libya_lesson import parse
from libya_lesson.judging.lint import lint


def kinds(text: str) -> list[str]:
    return [flag.kind for flag in lint(parse(text))]


def test_a_credited_and_dated_sentence_has_no_slip() -> None:
    assert kinds("According to the coastguard, the ferry ran aground on 12 October.") == []


def test_a_bracket_with_a_source_is_a_credit() -> None:
    assert kinds("The UN mission counted 14 casualties in September 2016 (UNSMIL, 3 October 2016).") == []


def test_a_bracket_with_a_date_or_a_number_alone_is_no_credit() -> None:
    assert "source" in kinds("The ferry ran aground (reported in October 2016).")
    assert "source" in kinds("The ferry will sail again (55 to 80 %).")


def test_a_sentence_of_ones_own_needs_a_source() -> None:
    assert "source" in kinds("The ferry ran aground on 12 October 2016.")


def test_who_speaks_before_a_colon_is_a_source_and_a_gap_is_none() -> None:
    assert "source" not in kinds("In October 2016, the coastguard reported: The ferry ran aground.")
    assert "source" in kinds("In October 2016, [who?] reported: The ferry ran aground.")
    assert "source" in kinds("One thing happened in October 2016: The ferry ran aground.")


def test_a_judgement_that_says_i_has_its_author() -> None:
    assert kinds("I hold the second for unlikely, 20 %, because it rests on nobody with a name.") == []


def test_a_word_that_is_too_sure_is_found() -> None:
    assert "booster" in kinds("There is no doubt that the minister will leave in May 2016.")


def test_a_label_in_ones_own_voice_is_found() -> None:
    assert "label" in kinds("The strongman met the minister on 3 May 2016.")


def test_an_event_of_the_past_needs_a_date() -> None:
    assert "date" in kinds("According to the coastguard, the ferry ran aground.")


@pytest.mark.parametrize(
    ("after", "slips"),
    [("officials met in Moscow.", ["date"]), ("the mayor met the minister.", ["date"]), ("the ferry is late.", [])],
)
@pytest.mark.parametrize("lead", ["I know no source for this: ", "The article names no source for this: "])
def test_an_event_after_words_that_name_no_source_still_needs_a_date(lead: str, after: str, slips: list[str]) -> None:
    assert kinds(lead + after) == slips


@pytest.mark.parametrize("sure", ["Everybody knows that", "It is common knowledge that", "Nobody doubts that"])
def test_whatever_everybody_is_said_to_know_is_too_sure(sure: str) -> None:
    assert "booster" in kinds(f"{sure} the ferry is late.")
    assert "booster" not in kinds("Everyone knows Ann Lee.")


def test_every_flag_points_into_the_text() -> None:
    text = "There is no doubt that the strongman left. Nobody said so."
    for flag in lint(parse(text)):
        assert 0 <= flag.sentence_start <= flag.start < flag.end <= flag.sentence_end <= len(text)


@pytest.mark.parametrize(
    "act",
    ["The town may send ships to support Hale.", "A towing firm prepares to tow the dock.", "Egypt backs the mayor."],
)
def test_who_does_or_backs_something_is_no_source_of_the_sentence(act: str) -> None:
    assert "source" in kinds(act)


@pytest.mark.parametrize(
    "said", ["Reuters reported the meeting on 3 May 2016.", "Ann Lee denied the attack on 3 May 2016.",
             "The mayor accused the firm of ramming two boats on 3 May 2016."]
)  # fmt: skip
def test_who_reports_denies_or_accuses_is_the_source_of_the_sentence(said: str) -> None:
    assert "source" not in kinds(said)
