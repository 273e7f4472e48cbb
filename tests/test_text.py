"""Paragraphs, headings, sentences and tokens of a stored text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from libya_lesson.text import Article, unprinted


def sentences(text: str) -> list[str]:
    article = Article(text)
    return [article.text[s.start : s.end] for s in article.sentences]


def test_a_stop_behind_a_title_ends_no_sentence() -> None:
    assert sentences("Gen. Roe met Mr. Lee. They left.") == ["Gen. Roe met Mr. Lee.", "They left."]


def test_an_abbreviation_with_stops_ends_no_sentence() -> None:
    assert sentences("The U.S. side agreed. It left.") == ["The U.S. side agreed.", "It left."]


def test_a_comma_behind_an_abbreviation_goes_on() -> None:
    assert len(sentences("Ann Lee, of Tampa, Fla., who sells boats, left. She came back.")) == 2


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert sentences("“We go.” They went.") == ["“We go.”", "They went."]


def test_a_question_in_marks_goes_on_with_a_small_letter() -> None:
    assert sentences('"Do we go?" she asked. He did.') == ['"Do we go?" she asked.', "He did."]


def test_a_heading_is_no_sentence() -> None:
    article = Article("Creating a balance\nThey met.")
    assert ([p.heading for p in article.paragraphs], len(article.sentences)) == ([True, False], 1)


def test_paragraphs_are_numbered_over_blank_lines() -> None:
    assert [p.index for p in Article("One ends.\n\n\nTwo ends.").paragraphs] == [0, 1]


def test_a_shortened_title_ends_no_sentence() -> None:
    assert len(Article("The plan failed after Sens. Ann Lee and Bo Ray left.").sentences) == 1


def test_the_network_x_can_end_a_sentence() -> None:
    assert len(Article("She posted it on X. Then J. Lee replied.").sentences) == 2


def test_soft_hyphens_and_ligatures_are_seen_through_and_offsets_keep_them() -> None:
    article = Article("The minis\u00adter left the of\ufb01ce.")
    assert list(article.tokens.text) == ["The", "minister", "left", "the", "office", "."]
    assert article.text[article.tokens.start[1] : article.tokens.end[1]] == "minis\u00adter"


@pytest.mark.parametrize(
    "joined", ["al-Kafy", "al\u2010Kafy", "al\u2011Kafy", "O\u2019Hara", "1,325", "R&D", "U.S.", "3.5"]
)
def test_what_is_joined_by_a_mark_is_one_word(joined: str) -> None:
    assert list(Article(f"He saw {joined} there").tokens.text) == ["He", "saw", joined, "there"]


def test_invisible_signs_are_no_words() -> None:
    assert list(Article("Ann\u200b Lee\u2060 left\u202e.").tokens.text) == ["Ann", "Lee", "left", "."]


def test_a_lone_surrogate_is_replaced_one_for_one() -> None:
    assert Article("a\ud800b").text == "a\ufffdb"


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\x00", "‮", "x" * 100_000])
def test_odd_texts_are_read(text: str) -> None:
    Article(text).tokens  # noqa: B018 - reading is the test


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_tokens_point_at_their_text(text: str) -> None:
    article = Article(text)
    tokens = article.tokens
    for i in range(len(tokens)):
        assert unprinted(article.text[tokens.start[i] : tokens.end[i]]) == tokens.text[i]


def test_a_party_and_a_state_in_brackets_end_no_sentence() -> None:
    assert sentences("Senator Ann Lee (D-N.Y.) left. Roe stayed.") == ["Senator Ann Lee (D-N.Y.) left.", "Roe stayed."]


def test_a_sentence_may_end_with_an_abbreviation_where_a_new_one_clearly_begins() -> None:
    article = Article(
        "The ferry left at 7 p.m. The crew stayed in the U.S. They work for Lumo Inc. He said no. Then it rained."
    )
    assert len(article.sentences) == 5


def test_an_abbreviation_before_a_name_or_a_number_ends_no_sentence() -> None:
    assert len(sentences("The U.S. Senate met Tarnow Inc. Chairman Lee at pier No. 4.")) == 1
