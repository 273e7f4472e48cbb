"""Verb groups: tense, voice and negation, told from the words around."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.reading.syntax.verbs import verb_groups
from libya_lesson.text import Article


def groups(text: str) -> list[Group]:
    return verb_groups(Article(text), load())


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "passive"),
    [
        ("The town was bombed.", "bomb", "past", True),
        ("The town has been bombed.", "bomb", "past", True),
        ("The town is being bombed.", "bomb", "present", True),
        ("The ship will not easily return.", "return", "future", False),
        ("It’s going to sink.", "sink", "future", False),
        ("They withdrew from the port.", "withdraw", "past", False),
        ("Critics fear that it sinks.", "fear", "present", False),
        ("They have interests there.", "have", "present", False),
    ],
)
def test_a_group_tells_its_verb_its_tense_and_its_voice(text: str, lemma: str, tense: str, passive: bool) -> None:
    first = groups(text)[0]
    assert (first.lemma, first.tense, first.passive) == (lemma, tense, passive)


@pytest.mark.parametrize("text", ["He won’t go.", "He will never go.", "He does not go.", "He cannot go."])
def test_a_denied_verb_is_marked(text: str) -> None:
    assert groups(text)[0].negated


@pytest.mark.parametrize(
    "text", ["the visit of the minister", "to visit the port", "his planned visits", "in that part"]
)
def test_nouns_and_infinitives_are_no_finite_verbs(text: str) -> None:
    assert groups(text) == []


def test_a_month_is_no_helping_verb() -> None:
    assert [g.lemma for g in groups("The fleet came in May with grain.")] == ["come"]


def test_a_participle_between_an_adjective_and_its_noun_is_no_verb() -> None:
    assert [g.lemma for g in groups("Ann Lee, a top elected official, was arrested by police.")] == ["arrest"]
