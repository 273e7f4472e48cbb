"""Whose words they are where no plain cue says so: one behaviour a test, on sentences of our own."""

from __future__ import annotations

from tests.reading.test_quotes import rows


def test_quoted_words_behind_any_verb_belong_to_the_person_who_is_its_subject() -> None:
    assert rows("Ann Lee thanked the crew for “mending the boats by night.”") == [
        ("Ann Lee", "thanked", "the crew for … mending the boats by night.")
    ]


def test_a_report_runs_on_to_the_quoted_words_that_end_its_sentence() -> None:
    text = "Ann Lee called the ferry “slow,” built by some “masters of delay,” who “never saw the open sea.”"
    assert [r[:2] for r in rows(text)] == [("Ann Lee", "called")]
    assert rows(text)[0][2].endswith("never saw the open sea.")


def test_the_title_of_a_show_is_nobodys_words() -> None:
    assert not [r for r in rows("Ann Lee hosts “The Long Night With Bob Hill” on Sundays.") if r[1]]


def test_quoted_words_behind_a_clause_of_its_own_are_no_part_of_the_report_before_it() -> None:
    text = "Ann Lee praised the crew, the owners left the “sinking ship of a firm.”"
    assert rows(text)[0] == ("Ann Lee", "praised", "the crew")
