"""What the frame strip is made from: paragraphs with their frames, dated facts of absent voices, labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.parts.strip_labels import Label, labels_of
from libya_lesson.packs.citing import citation
from libya_lesson.tables import parse

ID = "03.strip"
FORMS = {"support": 3, "core": 3, "stretch": 5}  # paragraphs that the student codes; with help the first is worked
State = dict[str, Any]


@dataclass(frozen=True)
class Block:
    """A paragraph (or a card): its number as shown, its text, the words of frames found as (frame, start, end)."""

    number: str
    text: str
    hits: Sequence[tuple[str, int, int]]

    @property
    def frames(self) -> frozenset[str]:
        """The frames that the rules found."""
        return frozenset(frame for frame, __, __ in self.hits)

    def words(self, frame: str) -> str:
        """The words that carry a frame, each once, in quotation marks."""
        found = dict.fromkeys(self.text[start:end].lower() for name, start, end in self.hits if name == frame)
        return ", ".join(f"“{word}”" for word in found)


@dataclass(frozen=True)
class Material:
    """Paragraphs of the core extract, facts to add, loaded labels, whose voices they are; why nothing is read."""

    blocks: Sequence[Block]
    cards: Mapping[str, tuple[str, str, Block]] = field(default_factory=dict)
    labels: Sequence[Label] = ()
    voices: Mapping[str, str] = field(default_factory=dict)
    unread: str | None = None

    def check(self, form: str) -> Sequence[Block]:
        """The paragraphs to code, in text order: those with most frames, and at least one that seems to have none."""
        ranked = sorted(self.blocks, key=lambda b: (-len(b.frames), -len(b.text)))
        none = [b for b in ranked if not b.frames]
        framed = [b for b in ranked if b.frames][: FORMS[form] - len(none[:1])]
        chosen = [*framed, *none][: FORMS[form]]
        return [b for b in self.blocks if b in chosen]


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
    return Material(blocks, cards, *labels_of(reading), unread(reading))
