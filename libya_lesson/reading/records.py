"""What the rules find: one record, which nothing can change, for each row of a table, still without pandas."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Spans = tuple[tuple[int, int], ...]


# Kinds of actors that are more than one person; where two are as likely, the first of them counts.
BODIES = ("armed group", "government body", "media", "organisation")
BODIES_BUT_MEDIA = frozenset(BODIES) - {"media"}
STATES_AND_BODIES = frozenset(["state", *BODIES])


class Because(NamedTuple):
    """The rule that made a row, with the words that triggered it; the sentence is put together later, by language."""

    rule: str
    words: Mapping[str, str] = MappingProxyType({})


class Actor(NamedTuple):
    """Someone or something that acts, speaks or owns a position; ``kind`` as in the annotation guidelines."""

    actor_id: str
    name: str
    kind: str  # person, state, government body, armed group, organisation, media or unnamed
    affiliation: str | None
    aliases: tuple[str, ...]
    mentions: int
    first_start: int
    because: Because


class Mention(NamedTuple):
    """One place where an actor or a place is named."""

    actor_id: str  # the place_id where use is "place"
    start: int
    end: int
    sentence_id: int  # -1 in a heading
    use: str  # actor | place


class Place(NamedTuple):
    """A town, region, base or ship that the text names."""

    place_id: str
    name: str
    aliases: tuple[str, ...]
    mentions: Spans
    because: Because


class Quote(NamedTuple):
    """One attribution: what is credited, by which words, to whom, through whom."""

    quote_id: str
    kind: str  # direct | mixed | indirect | scare
    parts: Spans
    cue: tuple[int, int]  # (-1, -1) where there is none, here and below
    source: tuple[int, int]
    speaker: str | None
    relayed_by: tuple[str, ...]
    irregular: str | None
    sentence_id: int
    because: Because


class Claim(NamedTuple):
    """One clause that could be true or false, and who answers for it."""

    claim_id: str
    start: int
    end: int
    sentence_id: int
    voice: str  # attributed | author
    holder: str | None
    chain: tuple[str, ...]
    source_kind: str  # named | unnamed | none
    modality: str  # asserted | hedged | boosted
    markers: Spans
    time: str  # past | present | future
    checkability: str  # fact | interpretation | prediction | intention
    because: Because


class Tie(NamedTuple):
    """One act or relation between two actors, in one direction, on one claim."""

    tie_id: str
    source: str
    target: str
    sign: str  # + | 0 | -
    kind: str  # verbal | material
    claim_id: str | None
    start: int
    end: int
    holder: str | None
    because: Because


class Label(NamedTuple):
    """One loaded word, whom it labels and whose voice uses it."""

    start: int
    end: int
    labels: str | None
    voice: str  # an actor_id or "author"
    slant: str  # favourable | unfavourable | neutral-but-loaded
    because: Because


class Frame(NamedTuple):
    """One frame or function that a sentence carries, with the words that show it."""

    sentence_id: int
    frame: str | None  # Semetko and Valkenburg's five, such as "human interest"
    function: str | None  # Entman: problem | cause | moral judgment | remedy
    words: Spans
    because: Because
