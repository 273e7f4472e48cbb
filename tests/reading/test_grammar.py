"""Word classes guessed from lists and neighbours."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, PARTICIPLE, parse
from libya_lesson.reading.syntax.verb_forms import forms_of
from libya_lesson.text import Article


def verbs(text: str) -> list[tuple[str, int, bool]]:
    return [(v.base, v.kind, v.passive) for v in parse(Article(text), load()).groups]


@pytest.mark.parametrize(
    ("verb", "past"),
    [
        *[("deny", "denied"), ("admit", "admitted"), ("offer", "offered"), ("agree", "agreed"), ("stop", "stopped")],
        *[("slip", "slipped"), ("limit", "limited"), ("infer", "inferred"), ("signal", "signalled")],
    ],
)
def test_regular_pasts_are_spelled_right(verb: str, past: str) -> None:
    assert past in [form for form, _ in forms_of(verb)]


@pytest.mark.parametrize(
    ("verb", "past", "ing"),
    [("die", "", "dying"), ("shed", "shed", "shedding"), ("begin", "began", "beginning"), ("feed", "fed", "feeding")],
)
def test_forms_in_ing_are_spelled_right(verb: str, past: str, ing: str) -> None:
    assert forms_of(verb, past)[-1][0] == ing


def test_the_list_of_verbs_says_for_which_rules_a_word_is_none() -> None:
    assert {row[4] for row in load().rows("verbforms")} == {"", "tags", "clauses"}


def test_a_verb_behind_a_determiner_is_a_noun() -> None:
    assert verbs("The claims upset him.")[0][0] != "claim"


def test_the_same_word_behind_a_name_is_a_verb() -> None:
    assert verbs("Lee claims the seat.")[0] == ("claim", FINITE, False)


def test_helpers_and_verb_are_one_group() -> None:
    assert verbs("The plan has not been approved.") == [("approve", FINITE, True)]


def test_an_infinitive_is_told_from_a_finite_verb() -> None:
    assert [kind for _, kind, _ in verbs("She wants to leave.")] == [FINITE, INFINITIVE]


def test_a_participle_with_by_is_a_short_relative_clause() -> None:
    assert verbs("The force led by Roe left.")[0] == ("lead", PARTICIPLE, True)


def test_a_participle_behind_a_comma_is_a_gerund() -> None:
    assert verbs("She left, saying nothing.")[1][:2] == ("say", GERUND)
