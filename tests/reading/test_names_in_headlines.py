"""Names in headlines: cut at verbs, and told by the rest of the text."""

import pytest

from tests.reading.named import read


def _names(headline: str, text: str = "It rained on Monday.") -> list[str]:
    return [a.name for a in read(f"{headline}\n\n{text}").actors]


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Mali Refuses to Help the Town", ["Mali"]),
        ("EU Urges Mali To Leave", ["EU", "Mali"]),
        ("Ann Hale Isn’t Staying Here", ["Ann Hale"]),
        ("Will Chad Leave the Union?", ["Chad"]),
        ("Ann Fields Leaves Harbour Crews", ["Ann Fields"]),
        ("Harbour Crews Warn As Ann Lee Accuses Egypt", ["Ann Lee", "Egypt"]),
    ],
)
def test_a_verb_of_a_headline_is_no_part_of_a_name(headline: str, wanted: list[str]) -> None:
    assert _names(headline) == wanted


@pytest.mark.parametrize(
    "headline", ["Ann Hale Donor Leaves Town", "Hale Visits Old Harbour", "Old Harbour Greets Ann Hale"]
)
def test_a_name_of_a_headline_is_as_wide_as_in_the_text(headline: str) -> None:
    found = read(f"{headline}\n\nThe donor thanked Ann Hale on Monday.").actors
    assert [(a.name, a.mentions) for a in found if a.kind == "person"] == [("Ann Hale", 2)]


def test_a_given_name_in_a_headline_keeps_its_own_surname() -> None:
    assert _names("Old Harbour Greets Bo Lee Today", "The crew thanked Ann Lee on Monday.") == ["Bo Lee", "Ann Lee"]


def test_a_short_line_that_ends_like_a_sentence_is_no_headline() -> None:
    assert _names("The Salt Harbour Guard.") == ["Salt Harbour Guard"]
