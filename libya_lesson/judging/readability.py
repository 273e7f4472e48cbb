"""Finds what the rules could not read in a text, place by place, so that a report can say it plainly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from libya_lesson.reading.records import Quote
    from libya_lesson.tables import Reading

Span = tuple[int, int]
BY_LOOK = ("short form", "look of a person", "look of a body")  # rules that know a kind from spelling alone


@dataclass(frozen=True)
class Gaps:
    """What was found and what stayed open, as counts of rows.

    ``sentences`` and how many yielded no claim (``silent``); ``quotes`` and how many have no speaker, ``irregular``
    quotation marks; ``actors`` and of how many only the spelling tells the kind (``guessed``); ``claims`` and how many
    hold no name and no tie (``nameless``); ``ties``, sentences with two actors (``pairs``) and how many gave no tie
    (``untied``).
    """

    sentences: int
    silent: int
    quotes: int
    speakerless: int
    irregular: int
    actors: int
    claims: int
    ties: int
    guessed: int = 0
    nameless: int = 0
    pairs: int = 0
    untied: int = 0


def gaps(reading: Reading) -> Gaps:
    """Count the gaps of one reading; scare quotes are not counted as quotes.

    >>> from libya_lesson import parse
    >>> gaps(parse("")).sentences
    0
    """
    records, found = reading.records, {name: len(spans) for name, spans in open_places(reading).items()}
    return Gaps(
        sentences=len(reading.article.sentences),
        silent=found["silent"],
        quotes=len(_quotes(reading)),
        speakerless=found["speakerless"],
        irregular=found["irregular"],
        actors=len(records.actors),
        claims=len(records.claims),
        ties=len(records.ties),
        guessed=found["guessed"],
        nameless=found["nameless"],
        pairs=len(_pairs(reading)),
        untied=found["untied"],
    )


def open_places(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Where each gap lies in the text, by the names that `Gaps` gives them.

    >>> from libya_lesson import parse
    >>> reading = parse("Ann Lee left. Was Bo Kern there? The union met the mayor.")
    >>> [reading.text[start:end] for start, end in open_places(reading)["silent"]]
    ['Was Bo Kern there?']
    """
    records, sentences = reading.records, reading.article.sentences
    claimed = {claim.sentence_id for claim in records.claims}
    tied, told = [tie.start for tie in records.ties], {tie.claim_id for tie in records.ties}
    return {
        "silent": tuple((s.start, s.end) for s in sentences if s.index not in claimed),
        "speakerless": tuple(quote.parts[0] for quote in _quotes(reading) if quote.speaker is None),
        "irregular": tuple(quote.parts[0] for quote in records.quotes if quote.irregular and quote.parts),
        "guessed": tuple(_first(reading, a.actor_id, a.first_start) for a in records.actors
                         if a.because.rule in BY_LOOK),
        "nameless": tuple((claim.start, claim.end) for claim in records.claims
                          if claim.claim_id not in told
                          and not any(m.start < claim.end and claim.start < m.end for m in records.mentions)),
        "untied": tuple((start, end) for start, end in _pairs(reading)
                        if not any(start <= at < end for at in tied)),
    }  # fmt: skip


def _quotes(reading: Reading) -> list[Quote]:
    return [quote for quote in reading.records.quotes if quote.kind != "scare" and quote.parts]


def _pairs(reading: Reading) -> list[Span]:
    """The sentences that name at least two actors."""
    named: dict[int, set[str]] = {}
    for mention in reading.records.mentions:
        if mention.use == "actor":
            named.setdefault(mention.sentence_id, set()).add(mention.actor_id)
    return [(s.start, s.end) for s in reading.article.sentences if len(named.get(s.index, ())) > 1]


def _first(reading: Reading, actor_id: str, start: int) -> Span:
    """The first place where an actor is named."""
    return next(
        ((m.start, m.end) for m in reading.records.mentions if m.actor_id == actor_id and m.start == start),
        (start, start),
    )
