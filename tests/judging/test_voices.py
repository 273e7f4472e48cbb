"""Whose voice each word is: stretches in order, none twice, relays heard as the one that passes on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson.judging.voices import GROUPS, group_of_span, groups_of, shares, stretches
from libya_lesson.lexicons import load
from libya_lesson.packs import open_pack
from libya_lesson.tables import parse

PIECES = st.lists(
    st.sampled_from(
        [
            "The mayor said that the port is closed. ",
            "“We lost two boats,” said Ann Lee. ",
            "According to the Daily Quay, ships will come. ",
            "It rained.\n",
            "“The union accused the firm,” according to the Daily Quay. ",
            "A heading\n",
            "“",
            "Ann Lee, a marine researcher, said the water rose. ",
        ]
    ),
    max_size=8,
).map("".join)


@given(PIECES)
def test_stretches_come_in_order_and_no_word_is_in_two(text):
    cut = stretches(parse(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(cut))
    assert all(s.start < s.end <= len(text) and s.words > 0 and s.group in GROUPS for s in cut)


@given(PIECES)
def test_shares_count_every_word_of_the_stretches_once(text):
    cut = stretches(parse(text))
    assert shares(cut)["words"].sum() == sum(s.words for s in cut)


def test_the_words_that_credit_belong_to_nobody():
    text = "Ann Lee reportedly said that it rained."
    assert [text[s.start : s.end] for s in stretches(parse(text)) if s.group == "author"] == []


def test_what_an_outlet_passes_on_counts_for_the_outlet():
    cut = stretches(parse(open_pack("libya").article.text))
    start = open_pack("libya").span(21, "bombing their forces").start
    assert group_of_span(cut, start, start + 20) == "outlets"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("“It rose,” said Ann Lee, a marine researcher.", "experts"),
        ("“It rose,” said Captain Ann Lee.", "officials"),
        ("“It rose,” said Ann Lee.", "others"),
    ],
)
def test_a_person_is_grouped_by_what_the_text_calls_her(text, group):
    reading = parse(text)
    assert set(groups_of(reading, load()).values()) == {group}


def test_what_is_known_of_an_actor_goes_before_the_word_lists():
    reading = parse("“It rose,” said Ann Lee.")
    speaker = reading.quotes["speaker"].iloc[0]
    assert {s.group for s in stretches(reading, {speaker: "experts"})} == {"experts"}


def test_an_empty_text_has_no_voice():
    assert stretches(parse("")) == ()
    assert len(shares(())) == 0
