"""Event words: verbs and nouns of meeting, helping and fighting, and what a found event holds."""

from __future__ import annotations

from dataclasses import dataclass
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


class Event(NamedTuple):
    """One event word in a clause with its parties; ``pairs`` are ordered (source, target)."""

    clause: int
    first: int  # the word itself
    last: int
    begin: int  # with whose it is and whom it meets
    end: int
    noun: bool
    sign: str
    kind: str
    rule: str
    pairs: tuple[tuple[str, str], ...]


def event_words(lexicon: Lexicon) -> tuple[dict[str, Kind], dict[str, Kind]]:
    """The event verbs (plain forms, phrases included) and the event nouns of the list.

    A verb that means something else beside certain words has a second row; that one is kept under "host if".
    """
    verbs: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for word, part, sign, kind, group, links, both in lexicon.rows("event_words"):
        plain, _, needs = group.partition(" if ")
        needed = tuple(needs.split("|")) if needs else ()
        found = verbs if part == "verb" else nouns
        word = f"{word} if" if word in found and needed else word  # beside its plain sense
        found[word] = Kind(sign, kind, plain, tuple(links.split("|")), bool(both), needed)
    return verbs, nouns
