"""Reads an article by rules: who is there, who says what, what is claimed; everything points back into the text."""

from __future__ import annotations

from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon, load
from libya_lesson.reading.collection import paused_collection
from libya_lesson.reading.content import find_content
from libya_lesson.reading.language import is_english
from libya_lesson.reading.naming.actors import find_actors
from libya_lesson.reading.quoting.quotes import find_quotes
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


def read(text: str | Article, lexicon: Lexicon | None = None) -> Records:
    """Read a text with the rules; the same text and lexicon always give the same records.

    >>> records = read('The mayor left. "We will build," said Ann Lee.')
    >>> [records.article.text[s:e] for q in records.quotes for s, e in q.parts]
    ['We will build,']
    """
    with paused_collection():
        return _read(text if isinstance(text, Article) else Article(text), lexicon or load())


def _read(article: Article, lexicon: Lexicon) -> Records:
    if not is_english(article):
        return Records(article)
    naming = find_actors(article, lexicon)
    quotes, unnamed = find_quotes(article, naming, lexicon)
    content = find_content(article, naming, quotes, lexicon)
    return Records(
        article,
        actors=naming.actors + unnamed + content.actors,
        mentions=naming.mentions,
        places=naming.places,
        quotes=quotes,
        claims=content.claims,
        ties=content.ties,
        labels=content.labels,
        frames=content.frames,
    )
