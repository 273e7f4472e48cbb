"""Counts what the rules could not read in a text, so that a report can say it plainly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from libya_lesson.tables import Reading


@dataclass(frozen=True)
class Gaps:
    """What was found and what stayed open, as counts of rows.

    ``quotes`` and how many have no speaker; ``actors`` and how many have only a guessed kind; ``sentences`` and how
    many yielded no claim; ``irregular`` quotation marks; ``ties``.
    """

    sentences: int
    silent: int
    quotes: int
    speakerless: int
    irregular: int
    actors: int
    claims: int
    ties: int


def gaps(reading: Reading) -> Gaps:
    """Count the gaps of one reading; scare quotes are not counted as quotes.

    >>> from libya_lesson import parse
    >>> gaps(parse("")).sentences
    0
    """
    records = reading.records
    quotes = [q for q in records.quotes if q.kind != "scare"]
    spoken = {c.sentence_id for c in records.claims}
    return Gaps(
        sentences=len(reading.article.sentences),
        silent=sum(1 for s in reading.article.sentences if s.index not in spoken),
        quotes=len(quotes),
        speakerless=sum(1 for q in quotes if q.speaker is None),
        irregular=sum(1 for q in records.quotes if q.irregular),
        actors=len(records.actors),
        claims=len(records.claims),
        ties=len(records.ties),
    )
