"""A stretch of text that stands for actors, and what the lists say of peoples, capitals and words for persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.event_words import event_words
from libya_lesson.reading.syntax.party_nouns import party_nouns


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Party:
    """A stretch of tokens that stands for one or more actors."""

    first: int
    last: int
    actors: tuple[str, ...]
    place: bool  # the text names it as a place to be at or to go to
    adjective: bool  # "Russian" before a noun


def actors_of(parties: Sequence[Party]) -> tuple[str, ...]:
    """The actors that parties stand for, each once.

    >>> actors_of([Party(0, 0, ("oman",), False, False), Party(2, 2, ("qatar", "oman"), False, True)])
    ('oman', 'qatar')
    """
    if len(parties) == 1 and len(parties[0].actors) == 1:
        return parties[0].actors  # most of the time
    found: dict[str, None] = {}
    for party in parties:
        for actor in party.actors:
            found[actor] = None
    return tuple(found)


def people_words(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for persons, not for bodies: an adjective before one ("the Omani stooge") names no state that acts."""
    nouns = {noun for noun, (_, _, sort) in lexicon.derived(party_nouns).items() if sort == "person"}
    bonds = {noun for noun, kind in lexicon.derived(event_words)[1].items() if kind.group == "bond"}
    return lexicon.words("source_nouns") | nouns | bonds | lexicon.word_field("names for persons")


def peoples(lexicon: Lexicon) -> dict[str, list[str]]:
    """A people's adjective -> the states that it may speak of."""
    found: dict[str, list[str]] = {}
    for row in lexicon.rows("states"):
        for people in row[2].split("|"):
            found.setdefault(people.lower(), []).append(row[0])
    return found


def capitals(lexicon: Lexicon) -> dict[str, list[str]]:
    """A capital -> its state, and those of old that had it as well."""
    found: dict[str, list[str]] = {}
    for state, _aliases, _people, seats in lexicon.rows("states"):
        for seat in seats.split("|"):
            found.setdefault(seat, []).append(state)
    return found


def inner_bodies(lexicon: Lexicon) -> frozenset[str]:
    """Nouns that are bodies of their own inside a state: "an Omani party", "Oman's gunmen"."""
    return frozenset(noun for noun, of_state in lexicon.rows("stand_ins") if of_state == "inner")
