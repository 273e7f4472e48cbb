"""Denials behind the words that they are about; on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        (
            "Ann Lee said the boats were sold, a charge the ministry denies.",
            ("Ann Lee", "said", "the boats were sold"),
            ("the ministry", "denies", "a charge"),
        ),
        (
            "Bo Lund's Reform party said the fire showed the port had lost control — a claim that the mayor rejects.",
            ("Bo Lund's Reform party", "said", "the fire showed the port had lost control"),
            ("the mayor", "rejects", "a claim"),
        ),
        (
            "Ann Lee said the votes were bought, which the party has denied.",
            ("Ann Lee", "said", "the votes were bought"),
            ("the party", "has denied", "which"),
        ),
        (
            "The crew sank the boat, residents said, an allegation disputed by the harbourmaster.",
            ("residents", "said", "The crew sank the boat"),
            ("the harbourmaster", "disputed by", "an allegation"),
        ),
        (
            "Ann Lee accused Bo Lund of theft, a charge he has repeatedly denied.",
            ("Ann Lee", "accused", "Bo Lund of theft"),
            ("he", "has repeatedly denied", "a charge"),
        ),
        (
            "Ann Lee accused gendarmes of theft, which the gendarmerie disputes.",
            ("Ann Lee", "accused", "gendarmes of theft"),
            ("the gendarmerie", "disputes", "which"),
        ),
        (
            "Ann Lee accused the port of “serving the bank,” something the mayor rejected as slander.",
            ("Ann Lee", "accused", "the port of … serving the bank,"),
            ("the mayor", "rejected", "something … as slander"),
        ),
        (
            "The guild accused the port of theft, a claim the port dismissed as “false”.",
            ("The guild", "accused", "the port of theft"),
            ("the port", "dismissed", "a claim … as … false"),
        ),
    ],
)
def test_a_denial_ends_the_words_before_it(text: str, said: tuple[str, str, str], denied: tuple[str, str, str]) -> None:
    assert rows(text) == [said, denied]


def test_a_denial_in_an_aside_about_the_speaker_is_no_end() -> None:
    assert rows("Ann Lee, who denies the charge, said Bo Lund had lied.")[-1] == ("Ann Lee", "said", "Bo Lund had lied")


@pytest.mark.parametrize("text", ["Prices showed signs of cooling.", "The guild showed no mercy."])
def test_signs_that_a_thing_shows_are_nobodys_words(text: str) -> None:
    assert rows(text) == []


def test_what_is_too_early_to_say_is_said_by_nobody() -> None:
    text = "It was too early to say who had won, Ann Lee said."
    assert rows(text) == [("Ann Lee", "said", "It was too early to say who had won")]
