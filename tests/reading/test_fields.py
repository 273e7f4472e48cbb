"""The readers that are asked most have few enough fields for Python to keep them in the object itself."""

from __future__ import annotations

from libya_lesson.lexicons import load
from libya_lesson.reading.claiming.regions import regions
from libya_lesson.reading.naming.actors import find_actors
from libya_lesson.reading.relating.nounparties import Phrases
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.text import Article

MOST = 30  # CPython moves the fields of an object with more into a dictionary, and looks each of them up there
ARTICLE = Article("Ann Lee met the rebels in Orsa. She left.")


def test_who_takes_part_is_known_by_few_enough_fields() -> None:
    naming = find_actors(ARTICLE, load())
    who = Participants(ARTICLE, naming, (), load(), regions(ARTICLE, (), load()))
    assert len(vars(who)) <= MOST


def test_what_a_common_noun_stands_for_is_found_by_few_enough_fields() -> None:
    assert len(vars(Phrases(ARTICLE, find_actors(ARTICLE, load()), load(), {}))) <= MOST


def test_an_article_has_no_dictionary_of_fields() -> None:
    assert not hasattr(ARTICLE, "__dict__")
