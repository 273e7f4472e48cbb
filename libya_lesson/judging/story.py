"""Measures what the words of a story do: whose voice, which frame, how sure, which labels.

Voices are shares of words; frames are the five of Semetko and Valkenburg (2000), functions the four of Entman
(1993); hedges and boosters follow Hyland (2005). All of it is counted from a reading, nothing from a feeling.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from libya_lesson.lexicons import load

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

FRAMES = ("conflict", "human interest", "economic consequences", "morality", "responsibility")
FUNCTIONS = ("problem", "cause", "moral judgment", "remedy")
AUTHOR = "author"


@dataclass(frozen=True)
class Measures:
    """What was counted in one story.

    ``voices``: share of the words by actor_id or "author", 0 to 1. ``frames``: share of the sentences that carry each
    frame, 0 to 1. ``functions``: sentences with each function. ``hedges``, ``boosters``: statements with such a marker.
    ``labels``: loaded labels by voice. ``verbs``: verbs outside quotations that already judge (lexicons/judging_verbs).
    """

    voices: Mapping[str, float]
    frames: Mapping[str, float]
    functions: Mapping[str, int]
    hedges: int
    boosters: int
    labels: Mapping[str, int]
    verbs: int = 0


def measures(reading: Reading) -> Measures:
    """Count one reading; an empty text has empty shares.

    >>> from libya_lesson import parse
    >>> measured = measures(parse('The mayor left town. "We will build it soon," said Ann Lee.'))
    >>> round(measured.voices["author"], 2)
    0.58
    """
    records = reading.records
    tokens = [
        (start, end)
        for start, end, word, sentence in zip(
            reading.article.tokens.start,
            reading.article.tokens.end,
            reading.article.tokens.text,
            reading.article.tokens.sentence,
            strict=True,
        )
        if word[0].isalnum() and sentence >= 0
    ]
    owner: dict[int, str] = {}
    for quote in records.quotes:
        if quote.kind != "scare" and quote.speaker:
            for start, end in quote.parts:
                owner.update((a, quote.speaker) for a, b in tokens if start <= a and b <= end)
    words = Counter(owner.get(a, AUTHOR) for a, __ in tokens)
    sentences = max(1, len(reading.article.sentences))
    frames = {name: len({f.sentence_id for f in records.frames if f.frame == name}) / sentences for name in FRAMES}
    functions = {name: len({f.sentence_id for f in records.frames if f.function == name}) for name in FUNCTIONS}
    modality = Counter[str]()
    for claim in records.claims:
        modality[claim.modality] += 1
    return Measures(
        voices={voice: count / max(1, len(tokens)) for voice, count in words.most_common()},
        frames=frames,
        functions=functions,
        hedges=modality["hedged"],
        boosters=modality["boosted"],
        labels=dict(Counter(label.voice for label in records.labels)),
        verbs=sum(1 for start, __ in judging_verbs(reading) if start not in owner),
    )


def judging_verbs(reading: Reading) -> list[tuple[int, int]]:
    """Where verbs stand that already judge, quoted or not, as (start, end) of each word.

    >>> from libya_lesson import parse
    >>> judging_verbs(parse("The guard seized the quay."))
    [(10, 16)]
    """
    known = load().words("judging_verbs")
    tokens = reading.article.tokens
    return [(tokens.start[i], tokens.end[i]) for i, word in enumerate(tokens.lower) if word in known]


def distance(a: Measures, b: Measures) -> float:
    """How far apart two stories are, from 0 (the same) to 1: the mean of four parts, each 0 to 1.

    The parts: voices (half the sum of differences), frames (largest difference), certainty (boosters minus hedges, at
    most five apart), labels and judging verbs (their number, at most five apart). A convention of this course.

    >>> one = Measures({"author": 1.0}, {}, {}, 0, 0, {})
    >>> distance(one, Measures({"author": 0.5, "a": 0.5}, {}, {}, 0, 0, {}))
    0.125
    """
    keys = {*a.voices, *b.voices}
    voices = sum(abs(a.voices.get(k, 0) - b.voices.get(k, 0)) for k in keys) / 2
    frames = max((abs(a.frames.get(k, 0) - b.frames.get(k, 0)) for k in {*a.frames, *b.frames}), default=0.0)
    certainty = min(5, abs((a.boosters - a.hedges) - (b.boosters - b.hedges))) / 5
    labels = min(5, abs(sum(a.labels.values()) + a.verbs - sum(b.labels.values()) - b.verbs)) / 5
    return (voices + frames + certainty + labels) / 4
