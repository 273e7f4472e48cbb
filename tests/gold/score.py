"""Precision and recall of a reading against our own annotation, per table: ``python -m tests.gold.score``.

How rows are matched, always one to one, best match first:

sentences, headings  the same start and end
actors, places       at least one alias in common (case, "the" and the form of apostrophes do not count);
                     of the actors only those with a name count; an unnamed one may be a part of the annotated words
quotes, claims       the words of both overlap by half or more (intersection over union); the cue breaks ties
ties                 the same source, target and sign in the same paragraph
labels               overlapping spans

Rows marked optional in the annotation may be found or not: they count neither way. ``details`` holds, for the matched
rows, how often a further column agrees (speaker, voice, kind …); a choice of answers is written ``a/b``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from libya_lesson.tables import Reading
from tests.gold.anchors import PACKS, PRACTICE, Gold, find
from tests.gold.matching import Score
from tests.gold.score_naming import score_actors, score_places, score_uses
from tests.gold.score_telling import score_claims, score_labels, score_quotes, score_ties


def score(gold: Gold, reading: Reading) -> dict[str, Score]:
    """One score for each table that is annotated."""
    actors, names = score_actors(gold, reading)
    scorers: dict[str, Callable[[], Score]] = {
        "sentences": lambda: _same_spans(gold, reading, "sentences"),
        "headings": lambda: _same_spans(gold, reading, "headings"),
        "actors": lambda: actors,
        "places": lambda: score_places(gold, reading),
        "uses": lambda: score_uses(gold, reading, names),
        "quotes": lambda: score_quotes(gold, reading, names),
        "claims": lambda: score_claims(gold, reading, names),
        "ties": lambda: score_ties(gold, reading, names),
        "labels": lambda: score_labels(gold, reading, names),
    }
    return {table: scorer() for table, scorer in scorers.items() if gold.rows(table)}


def report(scores: dict[str, Score]) -> str:
    return "\n".join(f"{table:10} {value}" for table, value in scores.items())


def _same_spans(gold: Gold, reading: Reading, table: str) -> Score:
    if table == "sentences":
        due = set()
        for row in gold.rows("sentences"):
            start, _ = gold.span(row, "begins")
            block = gold.article.paragraphs[gold.paragraph(row)]
            due.add((start, find(gold.article.text, start, block.end, row["ends"])[1]))
    else:
        due = {gold.span(row, "text") for row in gold.rows(table)}
    frame = getattr(reading, table)
    found = set(zip(frame["start"], frame["end"], strict=True))
    return Score(
        len(due & found),
        len(due),
        len(found),
        [gold.article.text[a:b] for a, b in sorted(due - found)],
        [gold.article.text[a:b] for a, b in sorted(found - due)],
    )


def main(*arguments: str) -> None:
    """Print the report of both articles; with ``-v`` also what was missed, was too much, or differs."""
    from libya_lesson import parse

    for pack in (*PACKS, *(f"practice/{name}" for name in PRACTICE)):
        gold = Gold(pack)
        scores = score(gold, parse(gold.article.text))
        print(f"== {pack}\n{report(scores)}\n")
        if "-v" in arguments and not pack.startswith("practice"):  # those are to be judged by, not tuned on
            for table, value in scores.items():
                lines: list[tuple[str, Any]] = [
                    ("missed", value.missed),
                    ("extra", value.extra),
                    ("differs", value.wrong),
                ]
                for kind, rows in lines:
                    for row in rows:
                        print(f"  {table:9} {kind:8} {row}")
            print()


if __name__ == "__main__":
    import sys

    main(*sys.argv[1:])
