"""What the frame strip is made from: paragraphs with their frames, dated facts of absent voices, labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities.citing import citation
from libya_lesson.activities.given import Given
from libya_lesson.locale import _
from libya_lesson.tables import parse

ID = "03.strip"
TO_CHECK = 3  # paragraphs that the student codes
State = dict[str, Any]


@dataclass(frozen=True)
class Block:
    """A paragraph (or a card): its number as shown, its text, the frames found with their "
    "words as (frame, start, end)."""

    number: str
    text: str
    hits: Sequence[tuple[str, int, int]]

    @property
    def frames(self) -> frozenset[str]:
        """The frames that the rules found."""
        return frozenset(frame for frame, __, __ in self.hits)


@dataclass(frozen=True)
class Material:
    """Paragraphs of the core extract, facts that may be added, loaded labels as (word, labelled, voice, slant)."""

    blocks: Sequence[Block]
    cards: Mapping[str, tuple[str, str, Block]] = field(default_factory=dict)
    labels: Sequence[tuple[str, str, str]] = ()

    @property
    def check(self) -> Sequence[Block]:
        """The paragraphs to code: the longest ones, in text order."""
        longest = sorted(self.blocks, key=lambda b: -len(b.text))[:TO_CHECK]
        return [b for b in self.blocks if b in longest]


def material(given: Given) -> Material:
    """The core extract (all paragraphs where there is none) with its frames, and the absent voices' dated facts."""
    reading, pack = given.reading, given.pack
    by_sentence: dict[int, list[tuple[str, int, int]]] = {}
    for hit in reading.records.frames:
        if hit.frame:
            by_sentence.setdefault(hit.sentence_id, []).extend((hit.frame, s, e) for s, e in hit.words)
    chosen = pack.core_extract or [p.index for p in reading.article.paragraphs if not p.heading]
    blocks = []
    for number, index in enumerate(chosen, start=1):
        paragraph = reading.article.paragraphs[index]
        hits = [
            (frame, start - paragraph.start, end - paragraph.start)
            for sentence in reading.article.sentences
            if sentence.paragraph == index
            for frame, start, end in by_sentence.get(sentence.index, ())
        ]
        blocks.append(Block(str(number), reading.text[paragraph.start : paragraph.end], hits))
    until = str(pack.about.get("as_of", "9999"))
    cards = {}
    for row in pack.records("absent"):
        if str(row["available_from"]) <= until:
            text = str(row["fact"])
            found = [(f.frame, s, e) for f in parse(text).records.frames if f.frame for s, e in f.words]
            cited = citation(pack, row["sources"])
            cards[str(row["key"])] = (pack.text(str(row["name"])), cited, Block("+", text, found))
    names = {a.actor_id: a.name for a in reading.records.actors}
    labels = [
        (reading.text[word.start : word.end], names.get(word.labels or "", "–"), names.get(word.voice, _("the author")))
        for word in reading.records.labels
    ]
    return Material(blocks, cards, labels)
