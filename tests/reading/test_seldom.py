"""Constructions that news seldom has: each of these rules has its one sentence here."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

from .named import kinds


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Ann Lee, a lawyer close to Bo Ray, left.", ("ann-lee", "bo-ray", "+")),
        ("Bo Ray was killed by Ann Lee's men.", ("ann-lee", "bo-ray", "-")),
        ("Chad and Oman are locked in a war.", ("chad", "oman", "-")),
        ("The minister reminded Cairo that it had signed.", ("unnamed:minister", "egypt", "0")),
        ("Cairo and Tunis restored diplomatic relations.", ("egypt", "tunisia", "+")),
    ],
)
def test_who_deals_with_whom(text: str, due: tuple[str, str, str]) -> None:
    assert due in [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def test_who_is_accused_of_a_deed_is_labelled_by_it() -> None:
    [label] = read("Bo Ray, who is accused by Oman of massacring civilians, left.").labels
    assert label.labels == "bo-ray"


def test_the_might_of_somebody_is_no_hedge() -> None:
    assert [claim.modality for claim in read("Their might is feared, Ann Lee said.").claims] == ["asserted"]


def test_a_front_of_farmers_is_an_armed_group() -> None:
    assert kinds("The Farmers' Front said so.")["Farmers' Front"] == "armed group"


@pytest.mark.parametrize(
    "text", ["He said (Boa", "a clash between protesters and police ", "a clash between troops that Oman"]
)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert read(text).article.text == text
