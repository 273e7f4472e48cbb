"""Finds who is named in an article: persons, states, bodies, groups and media, each once, and the places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.aliases import group_names
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.lookup import lookup
from libya_lesson.reading.naming.names import find_names
from libya_lesson.reading.naming.organ_words import organs
from libya_lesson.reading.naming.organs import add_organs
from libya_lesson.reading.naming.rows import Rows
from libya_lesson.reading.naming.unnamed import add_unnamed
from libya_lesson.reading.naming.uses import sort_uses
from libya_lesson.reading.records import Actor, Mention, Place
from libya_lesson.text import Article


@dataclass(frozen=True, slots=True)
class Naming:
    """All actors and places of an article, with what later rules look up by token."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    of_token: Sequence[str | None]  # id of the actor or place whose name covers the token
    adjectives: Mapping[int, tuple[str, ...]]  # token of a people's adjective -> actor_ids of its states
    roles: Mapping[int, str]  # token of a title or role noun -> actor_id of its holder
    genders: Mapping[str, str]  # actor_id of a person -> f, m or '' where the text does not tell


def find_actors(article: Article, lexicon: Lexicon) -> Naming:
    """The actors, mentions and places of an article.

    >>> from libya_lesson.lexicons import load
    >>> naming = find_actors(Article("President Ama Boa flew to Cairo. Boa said Egypt would help."), load())
    >>> [(actor.name, actor.kind, actor.aliases) for actor in naming.actors]
    [('Ama Boa', 'person', ('Ama Boa', 'President Ama Boa', 'Boa')), ('Egypt', 'state', ('Egypt',))]
    >>> [place.name for place in naming.places]
    ['Cairo']
    """
    look = lookup(lexicon)
    names = find_names(article, look)
    index = Index.of(article.tokens, look, group_names(names, article.tokens, look), names)
    add_organs(index, organs(lexicon))
    add_unnamed(index, organs(lexicon))
    sort_uses(index, names)
    rows = Rows(article, index)
    rows.fill(names)
    return Naming(
        tuple(sorted(rows.actors, key=attrgetter("first_start"))),
        tuple(sorted(rows.mentions, key=itemgetter(1, 2))),  # start and end
        tuple(sorted(rows.places, key=lambda place: place.mentions[0])),
        rows.of_token,
        rows.adjectives,
        rows.roles,
        rows.genders,
    )
