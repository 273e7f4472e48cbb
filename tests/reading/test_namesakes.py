"""Names that several bear: ministries of two states, plurals that open a sentence, letters in brackets."""

from __future__ import annotations

import pytest

from tests.reading.named import actor, kinds
from tests.reading.test_quotes import speakers


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Oman's Defence Ministry", "Chad's Defence Ministry"),
        ("Omani Defence Ministry", "Chad's Defence Ministry"),
        ("South Korea's Defence Ministry", "Omani Defence Ministry"),
    ],
)
def test_ministries_of_two_states_are_two(first: str, second: str) -> None:
    text = f"The talks failed. {first} said it fired. {second} said it was hit."
    assert speakers(text) == [first, second]


def test_a_ministry_without_an_owner_is_the_one_named_last() -> None:
    text = "Oman's Defence Ministry said it fired. Chad's Defence Ministry fell. The Defence Ministry said it waited."
    assert speakers(text) == ["Oman's Defence Ministry", "Chad's Defence Ministry"]


def test_the_ministry_of_a_people_is_the_one_that_the_text_has_named() -> None:
    text = "Oman's Trade Ministry said it paid. Chad's Trade Ministry said it did not. The Chadian ministry said why."
    assert speakers(text)[-1] == "Chad's Trade Ministry"


def test_one_ministry_keeps_its_plain_name() -> None:
    assert "Defence Ministry" in kinds("Oman's Defence Ministry left. The Defence Ministry came back.")


def test_ministers_of_two_states_are_told_apart_where_the_text_comes_back_to_them() -> None:
    text = (
        "Oman's Foreign Minister Ann Lee met South Korean Foreign Minister Bo Ray. "
        "The South Korean foreign minister said it rained. The Omani foreign minister said it did not."
    )
    assert speakers(text) == ["Bo Ray", "Ann Lee"]


def test_nobody_is_given_the_ministry_of_another_state() -> None:
    text = (
        "Chad's foreign ministry wrote a letter. Foreign Minister Ann Lee read it. "
        "Foreign Minister Bo Ray of Chad had signed it."
    )
    assert actor(text, "Ann Lee").affiliation is None


def test_who_spoke_before_is_not_who_was_named_last() -> None:
    text = "Talks will be held with Foreign Minister Ann Lee, a spokesman for Chad's foreign ministry said."
    assert speakers(text) == ["spokesman for Chad's foreign ministry"]


def test_a_name_that_opens_its_sentence_is_described_by_what_follows() -> None:
    assert speakers("Ann Lee, a spokeswoman for the port authority said it would close.") == ["Ann Lee"]


def test_who_backs_a_government_does_not_employ_its_leader() -> None:
    text = "Ann Lee, leader of the UN-backed unity Government (GNU), left. The UN waited."
    assert actor(text, "Ann Lee").affiliation != "un"


@pytest.mark.parametrize("many", ["Prosecutors", "Firefighters", "Paramedics", "Witnesses", "Midwives"])
def test_a_plural_of_people_that_opens_a_sentence_is_no_name(many: str) -> None:
    assert kinds(f"{many} said the port was dry. They left.") == {}


def test_a_surname_that_looks_like_a_plural_stays_one() -> None:
    assert actor("Ann Carvers left. Carvers said the port was dry.", "Ann Carvers").mentions == 2


def test_letters_in_brackets_name_the_government_before_them() -> None:
    text = "The unity Government (GNU) is calling for talks. Ann Lee said the GNU would win."
    assert speakers(text)[0] == "GNU"


def test_letters_joined_to_a_word_stay_in_one_name() -> None:
    assert "Saudi-U" not in kinds("The talks with Saudi-U.S. backed mediators failed.")


@pytest.mark.parametrize("month", ["May", "June", "August"])
def test_a_month_behind_a_word_of_time_is_no_name(month: str) -> None:
    assert kinds(f"In {month} Ann Lee left.") == {"Ann Lee": "person"}


@pytest.mark.parametrize("of", ["cities", "towns", "counties"])
def test_what_is_called_a_city_is_a_place(of: str) -> None:
    assert kinds(f"It hit the {of} of Orsa and Harnby.") == {}
