"""People who are taken up by what they are: "the Spaniard", "the Rovers boss", "the singer", "the spokesman"."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows, speakers


@pytest.mark.parametrize("word", ["Spaniard", "German", "Argentine"])
def test_one_of_a_country_is_the_person_who_spoke_last(word: str) -> None:
    text = f"“We ran a lot today,” coach Bo Ray said. The {word} said that nobody was hurt."
    assert speakers(text) == ["Bo Ray", "Bo Ray"]


def test_one_of_a_country_may_be_the_person_of_the_paragraph_before() -> None:
    text = "Bo Ray ran the team for years.\n\nThey won, and the Spaniard said that nobody was hurt."
    assert speakers(text) == ["Bo Ray"]


def test_a_people_is_no_person() -> None:
    text = "“We ran a lot today,” coach Bo Ray said. The French said that nobody was hurt."
    assert speakers(text)[-1] != "Bo Ray"


def test_the_head_of_a_body_is_who_was_introduced_with_it() -> None:
    text = "“We ran a lot,” Rovers Football Club (RFC) spokesman Bo Ray said. “We won,” the RFC boss said."
    assert speakers(text) == ["Bo Ray", "Bo Ray"]


def test_the_head_of_another_body_is_somebody_else() -> None:
    text = "“We ran a lot,” Rovers Football Club (RFC) spokesman Bo Ray said. “We won,” the UN boss said."
    assert speakers(text)[-1] != "Bo Ray"


def test_a_title_of_several_words_comes_back() -> None:
    text = "Oman Deputy Mayor Ann Lee met Bo Ray. Bo Ray said it rained. The Oman deputy mayor said it would stop."
    assert speakers(text) == ["Bo Ray", "Ann Lee"]


def test_a_body_named_before_a_person_is_not_the_person() -> None:
    text = "Oman campaign Ann Lee met Bo Ray. Bo Ray said it rained. The Oman campaign said it would stop."
    assert speakers(text)[-1] != "Ann Lee"


def test_a_singer_is_the_person_named_last_if_that_person_spoke_last() -> None:
    text = "“I was glad,” Ann Lee told the paper. “It is a quiet record,” said the singer."
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_a_singer_is_not_who_spoke_last_where_somebody_else_is_named() -> None:
    text = "“I was glad,” Ann Lee said. Then Bo Ray came in. “It is a quiet record,” said the singer."
    assert speakers(text)[-1] != "Ann Lee"


def test_an_office_may_be_told_behind_a_comma() -> None:
    text = "Bo Ray, spokesman for the harbour of Lund, said it rained. The spokesman said it would stop."
    assert speakers(text) == ["Bo Ray", "Bo Ray"]


@pytest.mark.parametrize(
    ("who", "owned"),
    [
        ("A councillor", "whose town was cut off by floods"),
        ("A driver", "whose van was stolen"),
        ("A man", "whose brother died in the flood"),
    ],
)
def test_who_owns_a_thing_speaks_and_not_the_thing(who: str, owned: str) -> None:
    assert rows(f"{who} {owned} told the paper: “Nobody came to help us.”")[0][0] == who


def test_one_of_a_country_is_rather_who_was_introduced_with_it() -> None:
    text = "Spain's coach, Bo Ray, met Tom Holm. “We ran a lot,” Tom Holm said. The Spaniard said it rained."
    assert speakers(text) == ["Tom Holm", "Bo Ray"]
