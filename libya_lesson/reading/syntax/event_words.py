"""Event words: verbs and nouns of meeting, helping and fighting, and what a found event holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon


@dataclass(frozen=True, slots=True)
class Kind:
    """What an event word means: sign, verbal or material, class, and how the other party is joined on."""

    sign: str
    kind: str
    group: str
    links: tuple[str, ...]
    both: bool
    needs: tuple[str, ...] = ()  # one of these words has to follow
    mutual: bool = False  # in both directions also where one of them owns it: "X's alliance with Y"
    light: bool = False  # the word needed says what is done: "laid the blame on X"


class Event(NamedTuple):
    """One event word in a clause with its parties; ``pairs`` are ordered (source, target)."""

    clause: int
    first: int  # the word itself
    last: int
    begin: int  # of a noun: with whose it is and whom it meets
    end: int
    noun: bool
    sign: str
    kind: str
    rule: str
    pairs: tuple[tuple[str, str], ...]


def event_words(lexicon: Lexicon) -> tuple[dict[str, Kind], dict[str, Kind]]:
    """The event verbs (plain forms, phrases included) and the event nouns of the list, whatever stands beside them."""
    verbs: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for word, part, kind in _rows(lexicon):
        if not kind.needs:
            (verbs if part == "verb" else nouns)[word] = kind
    return verbs, nouns


def special_verbs(lexicon: Lexicon) -> dict[str, tuple[Kind, ...]]:
    """What verbs mean where a certain word follows: "host troops" ("if"), "lay the blame on" ("with": light verbs)."""
    found: dict[str, list[Kind]] = {}
    for word, _, kind in _rows(lexicon):
        if kind.needs:
            found.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


def _rows(lexicon: Lexicon) -> Iterator[tuple[str, str, Kind]]:
    made: dict[tuple[str, ...], Kind] = {}  # many words mean the same: one for all takes a fifth of the memory
    for word, part, sign, kind, group, links, both in lexicon.rows("event_words"):
        plain, light, needs = group.partition(" with ")
        if not light:
            plain, _, needs = group.partition(" if ")
        needed = tuple(map(intern, needs.split("|"))) if needs else ()
        alike = (sign, kind, group, links, both)
        if alike not in made:
            joined = tuple(links.split("|"))
            made[alike] = Kind(sign, kind, plain, joined, bool(both), needed, both == "both", bool(light))
        yield word, part, made[alike]
