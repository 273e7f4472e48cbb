"""The reading engine against our own annotation: floors a little below what it reaches; ``-s`` prints the report."""

from __future__ import annotations

import pytest

from libya_lesson import parse
from tests.gold.anchors import PACKS, Gold
from tests.gold.score import report, score
from tests.gold.test_anchors import unresolved
from tests.gold.variant import exchanged_and_shuffled

TEXTS = (*PACKS, "exchanged")


@pytest.fixture(scope="module", params=TEXTS)
def measured(request):
    gold = exchanged_and_shuffled() if request.param == "exchanged" else Gold(request.param)
    scores = score(gold, parse(gold.article.text))
    print(f"\n== {request.param}\n{report(scores)}")
    return request.param, scores


# What must hold for every text; a text's own floors stand above them.
FLOORS = {"actors": 0.95, "quotes": 0.80, "claims": 0.75}


def test_sentences_and_headings_are_exact(measured):
    _, scores = measured
    for table in ("sentences", "headings"):
        assert (scores[table].missed, scores[table].extra) == ([], [])


def test_named_actors_are_found(measured):
    _, scores = measured
    assert scores["actors"].recall >= 0.95, scores["actors"].missed


def test_quotes_are_found(measured):
    _, scores = measured
    assert scores["quotes"].f1 >= 0.80, (scores["quotes"].missed, scores["quotes"].extra)


def test_four_of_five_quotes_with_marks_have_their_speaker_and_extent(measured):
    _, scores = measured
    assert scores["quotes"].share("with marks") >= 0.8, scores["quotes"].wrong


def test_claims_are_found_with_their_voice(measured):
    _, scores = measured
    assert scores["claims"].f1 >= 0.75, (scores["claims"].missed, scores["claims"].extra)
    assert scores["claims"].share("voice") >= 0.95, scores["claims"].wrong


def test_the_annotation_moves_along_with_the_variant():
    assert unresolved(exchanged_and_shuffled()) == []
