"""Reports of what two sides of a conflict say about each other, as agencies and local outlets write them."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

from .named import actor, kinds


def said(text: str) -> list[tuple[str, str]]:
    """The text of each source and its words."""
    found = read(text)
    return [
        (text[slice(*q.source)] if q.source[0] >= 0 else "", " … ".join(text[a:b] for a, b in q.parts))
        for q in found.quotes
    ]


def claimed(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He spoke, adding that forces loyal to her were ready.", "forces loyal to her were ready"),
        ("He spoke, pointing out that crews from Chad and Mali will come.", "crews from Chad and Mali will come"),
        ("Ann Lee said that allied ships were near.", "allied ships were near"),
    ],
)
def test_a_plural_behind_that_is_a_subject(text: str, content: str) -> None:
    assert content in said(text)[-1][1]


@pytest.mark.parametrize("main", ["Bo Ray took up the word.", "the mayor left the room."])
def test_words_in_marks_end_where_the_main_clause_begins(main: str) -> None:
    assert said(f"When Ann Lee said that it was “a farce,” {main}")[0][1].endswith("a farce,")


@pytest.mark.parametrize("outlet", ["The Harn Observer", "Reuters"])
def test_an_outlet_behind_the_words_has_reported_all_of_them(outlet: str) -> None:
    found = read(f"Ann Lee denied the talks and said the work will go on, reported {outlet}.")
    assert [q.relayed_by for q in found.quotes if q.speaker == "ann-lee"] == [(found.quotes[0].speaker,)] * 2


def test_what_will_continue_is_a_claim() -> None:
    assert "the work will continue" in claimed("Ann Lee denied the charge and said the work will continue.")


@pytest.mark.parametrize("rest", ["that claimed the minister had left", "claiming that the minister had left"])
def test_reports_that_claim_something_are_no_verb(rest: str) -> None:
    assert ("media", "that claimed the minister had left") not in said(f"Ann Lee denied media reports {rest}.")
    assert said(f"Ann Lee denied media reports {rest}.")[0][1].startswith("media reports")


def test_a_clause_that_says_which_words_are_meant_belongs_to_them() -> None:
    assert said("Ann Lee rejected the claims that were made in May.")[0][1] == "the claims that were made in May"


@pytest.mark.parametrize("field", ["Defence", "Labour", "Finance"])
def test_the_field_of_a_minister_is_nobody(field: str) -> None:
    assert field not in kinds(f"The Minister of {field} of Chad left.")
    assert list(kinds(f"The Minister of {field}, Ann Lee, left.")) == ["Ann Lee"]


def test_a_short_form_may_have_the_letter_of_a_small_word() -> None:
    assert "DoR" in actor("The Department of Rivers met. The DoR left.", "Department of Rivers").aliases


def test_letters_behind_an_adjective_are_the_body_that_has_them() -> None:
    assert "UGTT" in kinds("The Tunisian UGTT left.")


def test_a_bare_name_joined_to_a_surname_is_a_person() -> None:
    assert kinds("The envoy stated that al-Boa and Hambo will meet.")["Hambo"] == "person"


@pytest.mark.parametrize(
    "source",
    ["A spokesman for Omani rogue general Lumir Boa", "A lawyer for Omani businessman Lumir Boa"],
)
def test_who_speaks_for_somebody_is_another(source: str) -> None:
    assert read(f"{source} has said that ships are near.").quotes[0].speaker != "lumir-boa"


@pytest.mark.parametrize(
    "source",
    [
        "Omani Presidential Envoy for the Middle East and Africa and Deputy Foreign Minister Lumir Boa",
        "A spokeswoman for the Omani Foreign Ministry Lumir Boa",
        "The Undersecretary for Education Mr. Lumir Boa",
    ],
)
def test_the_name_behind_its_offices_is_the_speaker(source: str) -> None:
    assert read(f"{source} said that ships are near.").quotes[0].speaker == "lumir-boa"


@pytest.mark.parametrize(
    "end", ["Some accused the head of", "Ann Lee moved to support those", "He denied claims that left"]
)
def test_a_text_that_breaks_off_is_read(end: str) -> None:
    assert read(end).article.text == end
