"""Reads an article by rules: who is there, who says what, what is claimed; everything points back into the text."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from libya_lesson.lexicons import Lexicon, load
from libya_lesson.reading.content import find_content
from libya_lesson.reading.language import is_english
from libya_lesson.reading.records import Actor, Claim, Frame, Label, Mention, Place, Quote, Tie
from libya_lesson.text import Article

__all__ = ["Records", "read"]


@dataclass(frozen=True, slots=True)
class Records:
    """All that one reading found, as plain records; ``tables`` turns them into data frames."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    ties: tuple[Tie, ...] = ()
    labels: tuple[Label, ...] = ()
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class _NoNames:
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()


def _stage(module: str, function: str) -> Any:
    name = f"{__name__}.{module}"
    return getattr(import_module(name), function) if find_spec(name) else None


def read(text: str | Article, lexicon: Lexicon | None = None) -> Records:
    """Read a text with the rules; the same text and lexicon always give the same records.

    >>> records = read('The mayor left. "We will build," said Ann Lee.')
    >>> [records.article.text[s:e] for q in records.quotes for s, e in q.parts]
    ['We will build,']
    """
    article = text if isinstance(text, Article) else Article(text)
    lexicon = lexicon or load()
    if not is_english(article):
        return Records(article)
    find_actors = _stage("actors", "find_actors")
    naming: Any = find_actors(article, lexicon) if find_actors else _NoNames()
    actors = tuple(naming.actors)
    find_quotes = _stage("quotes", "find_quotes")
    quotes: tuple[Quote, ...] = ()
    if find_quotes:
        quotes, unnamed = find_quotes(article, naming, lexicon)
        actors += tuple(unnamed)
    content = find_content(article, naming, quotes, lexicon)
    actors += content.actors
    return Records(
        article, actors, tuple(naming.mentions), tuple(naming.places), tuple(quotes), content.claims, content.ties,
        content.labels, content.frames,
    )  # fmt: skip
