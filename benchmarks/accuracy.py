"""How well the engine reads: `python benchmarks/accuracy.py --polnear FOLDER --gum FOLDER`.

FOLDER of PolNeAR holds `text` and `attributions` (or splits with these), FOLDER of GUM the news documents as .conllu.
Neither corpus is shipped. The definitions stand in benchmarks/corpora/credit.py and benchmarks/corpora/gum.py.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from corpora import brat, gum
from corpora.credit import Tally, words
from corpora.inside import quoted_words

from libya_lesson.reading import Records, read

_KINDS = {"person": "person", "state": "place"}  # all others are organisations


def quotes_of(records: Records) -> list[tuple[list[brat.Span], list[brat.Span]]]:
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
    tally = Tally()
    for article in brat.read_folder(folder):
        everything = words(article.text, [(0, len(article.text))])
        tally.add(article, quotes_of(read(article.text)), everything & quoted_words(article.text))
    return tally


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


def main() -> None:
    """Print one line for each corpus and split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--gum", type=Path)
    given, _ = parser.parse_known_args()
    if not given.polnear and not given.gum:
        print("Nothing to measure on: give --polnear FOLDER or --gum FOLDER (neither corpus is shipped).")
    for folder in splits(given.polnear) if given.polnear else []:
        tally = measure_quotes(folder)
        right = 100 * tally.n["long quotes right"] / max(1, tally.n["long quotes"])
        print(
            f"PolNeAR {folder.name}: relations F1 {tally.f1('relations'):.1f}, "
            f"with the right source {tally.f1('relations credited'):.1f}, "
            f"direct with the right source {tally.f1('direct credited'):.1f}, "
            f"quotes of five words or more with the right speaker {right:.1f} %, words F1 {tally.f1('words'):.1f}"
        )
    if given.gum:
        tally_entities = measure_entities(given.gum)
        pairs = 100 * tally_entities.n["pairs kept"] / max(1, tally_entities.n["pairs"])
        print(
            f"GUM news: entities F1 {tally_entities.f1('hit'):.1f}, typed {tally_entities.f1('typed'):.1f}, "
            f"names of a person kept together {pairs:.1f} %"
        )


if __name__ == "__main__":
    main()
