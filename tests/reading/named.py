"""What the tests of actors share: who is named in a text, and what each of them is taken for."""

from libya_lesson.lexicons import load
from libya_lesson.reading.naming.actors import Naming, find_actors
from libya_lesson.reading.records import Actor
from libya_lesson.text import Article


def read(text: str) -> Naming:
    return find_actors(Article(text), load())


def actor(text: str, name: str) -> Actor:
    return next(a for a in read(text).actors if a.name == name)


def kinds(text: str) -> dict[str, str]:
    return {a.name: a.kind for a in read(text).actors}


def place_names(text: str) -> list[str]:
    return [place.name for place in read(text).places]
