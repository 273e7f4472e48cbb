"""How well the engine reads: `python benchmarks/accuracy.py --polnear FOLDER --gum FOLDER`.

FOLDER of PolNeAR holds `text` and `attributions` (or splits with these), FOLDER of GUM the news documents as .conllu.
Neither corpus is shipped. With a peer (see peer.py) textacy reads the same articles in the same run. The definitions
stand in benchmarks/corpora/credit.py and benchmarks/corpora/gum.py.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import peer
from corpora import brat, gum
from corpora.credit import Tally, words
from corpora.inside import quoted_words

from libya_lesson.reading import Records, read

_KINDS = {"person": "person", "state": "place"}  # all others are organisations


def quotes_of(records: Records) -> peer.Quotes:
    """Source and content of each quote, borrowed words left out."""
    return [([q.source] if q.source[0] >= 0 else [], list(q.parts)) for q in records.quotes if q.kind != "scare"]


def entities_of(records: Records) -> list[gum.Entity]:
    """Actors and places as GUM names them."""
    found = [
        gum.Entity(_KINDS.get(a.kind, "organization"), {gum.plain(n) for n in a.aliases} - {""})
        for a in records.actors
        if a.kind != "unnamed"
    ]
    return found + [gum.Entity("place", {gum.plain(n) for n in p.aliases} - {""}) for p in records.places]


def measure_quotes(folder: Path) -> Tally:
    """All measures of attribution over one folder."""
    articles = brat.read_folder(folder)
    return tally_of(articles, [quotes_of(read(article.text)) for article in articles])


def tally_of(articles: list[brat.Annotated], found: list[peer.Quotes]) -> Tally:
    """All measures of attribution for what a system found in some articles."""
    tally = Tally()
    for article, quotes in zip(articles, found, strict=True):
        everything = words(article.text, [(0, len(article.text))])
        tally.add(article, quotes, everything & quoted_words(article.text))
    return tally


def milliseconds(articles: list[brat.Annotated]) -> float:
    """Processor time for the records of some articles, the faster of two readings."""
    times = []
    for _ in range(2):
        begin = time.process_time()
        for article in articles:
            read(article.text)
        times.append(1000 * (time.process_time() - begin))
    return min(times)


def measure_entities(folder: Path) -> gum.EntityTally:
    """All measures of actors and places over one folder."""
    tally = gum.EntityTally()
    for document in gum.read_folder(folder):
        tally.add(document, entities_of(read(document.text)))
    return tally


def splits(folder: Path) -> list[Path]:
    """The folder itself, or the splits inside it."""
    if (folder / "attributions").is_dir():
        return [folder]
    return sorted(p for p in folder.iterdir() if (p / "attributions").is_dir())


def sentence(name: str, tally: Tally) -> str:
    """The figures of one system in one line."""
    right = 100 * tally.n["long quotes right"] / max(1, tally.n["long quotes"])
    return (
        f"{name}: relations F1 {tally.f1('relations'):.1f}, "
        f"with the right source {tally.f1('relations credited'):.1f}, "
        f"direct with the right source {tally.f1('direct credited'):.1f}, "
        f"quotes of five words or more with the right speaker {right:.1f} %, words F1 {tally.f1('words'):.1f}"
    )


def beside(python: str, folder: Path) -> None:
    """Print the same figures for the peers that find quotes, and how many times as long they take."""
    articles = brat.read_folder(folder)
    ours = milliseconds(articles)
    for answer in peer.ask(python, [article.text for article in articles], 1):
        if answer.quotes is not None:
            times = f"; takes {answer.ms / ours:.1f} times as long as ours (all records)"
            print(sentence(f"  {answer.name}", tally_of(articles, answer.quotes)) + times)


def arguments(description: str | None) -> argparse.Namespace:
    """The corpora and the peer, as typed; what is meant for another benchmark is passed over."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--gum", type=Path)
    parser.add_argument("--peer", default=peer.default(), help="a Python with spaCy, textacy and a model")
    return parser.parse_known_args()[0]


def main() -> None:
    """Print one line for each corpus and split."""
    given = arguments(__doc__)
    if not given.polnear and not given.gum:
        print("Nothing to measure on: give --polnear FOLDER or --gum FOLDER (neither corpus is shipped).")
    for folder in splits(given.polnear) if given.polnear else []:
        print(sentence(f"PolNeAR {folder.name}", measure_quotes(folder)))
        if given.peer:
            beside(given.peer, folder)
    if given.gum:
        tally_entities = measure_entities(given.gum)
        pairs = 100 * tally_entities.n["pairs kept"] / max(1, tally_entities.n["pairs"])
        print(
            f"GUM news: entities F1 {tally_entities.f1('hit'):.1f}, typed {tally_entities.f1('typed'):.1f}, "
            f"names of a person kept together {pairs:.1f} %"
        )


if __name__ == "__main__":
    main()
