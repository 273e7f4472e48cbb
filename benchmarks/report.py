"""Writes docs/reading.md and its picture: `report.py --polnear FOLDER [--gum FOLDER] [--peer PYTHON]`.

Ours is measured now, on the folder that is given, and textacy beside it in the same run where a peer is given; the
figures of the other peers stand in benchmarks/peers.csv with their date.
"""

from __future__ import annotations

import csv
import datetime
import html
import platform
from collections.abc import Iterable
from pathlib import Path

import peer
from accuracy import arguments, measure_entities, measure_quotes, milliseconds, tally_of
from corpora import brat
from corpora.credit import Tally

import libya_lesson

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent / "docs"
MEASURES = ("relations", "credited", "direct", "long")
TITLES = {
    "relations": "who is credited with what: found, with the right extent (F1)",
    "credited": "the same, with the right source (F1)",
    "direct": "words between quotation marks, with the right source (F1)",
    "long": "quotations of five words or more with the right speaker (%)",
}
OURS = "libya_lesson"
PACKAGE = Path(libya_lesson.__file__).parent
OUR_FILES = [PACKAGE / name for name in ("__init__.py", "text.py", "cutting.py", "reading", "lexicons")]  # all it needs
Row = dict[str, str]


def peers() -> list[Row]:
    """The rows of peers.csv."""
    with (HERE / "peers.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def row(system: str, tally: Tally, ms: float, installed: str) -> Row:
    """One system's row; milliseconds are processor time for 700 words."""
    long = 100 * tally.n["long quotes right"] / max(1, tally.n["long quotes"])
    return {
        "system": system,
        "relations": f"{tally.f1('relations'):.0f}",
        "credited": f"{tally.f1('relations credited'):.0f}",
        "direct": f"{tally.f1('direct credited'):.0f}",
        "long": f"{long:.0f}",
        "ms": f"{ms:.0f}",
        "installed": installed,
    }


def megabytes(places: Iterable[Path]) -> str:
    """What these files and folders hold on disk, without what Python compiles from it."""
    files = [file for place in places for file in ([place] if place.is_file() else place.rglob("*")) if file.is_file()]
    size = sum(file.stat().st_size for file in files if "__pycache__" not in file.parts) / 1e6
    return f"{size:.0f} MB" if size >= 10 else f"{size:.1f} MB"


def measured(folder: Path, python: str | None) -> tuple[list[Row], float | None]:
    """Our row, textacy's if a peer is there, and how many times as long that takes, all in this run."""
    articles = brat.read_folder(folder)
    if not articles:
        raise SystemExit(f"{folder} holds no annotated articles; give one split of the corpus, such as polnear/dev.")
    share = 700 / sum(len(article.text.split()) for article in articles)
    before = milliseconds(articles)
    answers = peer.ask(python, [article.text for article in articles], 1) if python else []
    mine = (before + milliseconds(articles)) / 2  # around the peer: a shared machine changes its pace
    rows = [row(OURS, measure_quotes(folder), mine * share, megabytes(OUR_FILES))]
    for answer in answers:
        if python and answer.quotes is not None:
            rows.append(
                row(
                    answer.name,
                    tally_of(articles, answer.quotes),
                    answer.ms * share,
                    megabytes([peer.packages(python)]),
                )
            )
            return rows, answer.ms / mine
    return rows, None


def picture(rows: list[Row]) -> str:
    """Bars for each measure, one below the other; ours is filled, the others are outlined."""
    width, bar, label = 760, 17, 300
    lines: list[str] = []
    y = 8
    for measure in MEASURES:
        y += 24
        lines.append(f'<text x="8" y="{y}" font-weight="bold">{html.escape(TITLES[measure])}</text>')
        y += 8
        for row in rows:
            value = float(row[measure])
            long = (width - label - 60) * value / 100
            fill = "#0072b2" if row["system"] == OURS else "none"
            lines.append(f'<text x="{label - 8}" y="{y + 13}" text-anchor="end">{html.escape(row["system"])}</text>')
            lines.append(
                f'<rect x="{label}" y="{y}" width="{long:.0f}" height="{bar - 3}" fill="{fill}" stroke="#0072b2"/>'
            )
            lines.append(f'<text x="{label + long + 6:.0f}" y="{y + 13}">{value:.0f}</text>')
            y += bar
    size = f'width="{width}" height="{y + 12}" font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    back = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return "\n".join([head, "<title>How well the engine reads, beside its peers</title>", back, *lines, "</svg>", ""])


def page(rows: list[Row], ratio: float | None, entities: str) -> str:
    """The page with the table, the date and the versions."""
    today = datetime.date.today().isoformat()
    table = [
        "| system | relations | right source | direct | ≥ 5 words | ms for 700 words | installed |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        cells = [row["system"], *(row[m] for m in MEASURES), row["ms"] or "–", row["installed"] or "–"]
        table.append("| " + " | ".join(cells) + " |")
    beside = f"In this run {rows[1]['system']} took {ratio:.0f} times as long as ours. " if ratio else ""
    return "\n".join(
        [
            "# How well the engine reads",
            "",
            "![Bars: libya_lesson beside its peers and two human annotators](reading.svg)",
            "",
            *table,
            "",
            f"Measured on {today} with libya_lesson {libya_lesson.__version__}, Python {platform.python_version()}, by",
            "`python benchmarks/report.py --polnear FOLDER --gum FOLDER --peer PYTHON`; times are processor time, and",
            "`installed` is what the files of the rules, or the packages of the peer's environment, take on disk.",
            f"{beside}The other rows stand in `benchmarks/peers.csv` and were",
            "measured on the same articles, with spaCy's en_core_web_sm where they need it, in November 2026.",
            "",
            entities,
            "",
            "What the measures mean is written in `benchmarks/corpora/`. Neither corpus is shipped: "
            "PolNeAR states no licence, and",
            "nothing of its text or of words mined from it is in this project. The rules were written "
            "while reading errors on",
            "PolNeAR's train and dev articles, so expect two to four points less on other articles.",
            "",
        ]
    )


def main() -> None:
    """Measure, draw, write."""
    given = arguments(__doc__)
    if not given.polnear:
        print("Nothing to report on: give --polnear FOLDER (the corpus is not shipped).")
        return
    rows, ratio = measured(given.polnear, given.peer)
    here = {each["system"].split()[0] for each in rows}
    rows += [each for each in peers() if each["system"].split()[0] not in here]
    entities = ""
    if given.gum:
        tally = measure_entities(given.gum)
        entities = (
            f"Actors and places on GUM news (Zeldes 2017): entities F1 {tally.f1('hit'):.0f}, with the right type "
            f"{tally.f1('typed'):.0f}, by the definitions of `benchmarks/corpora/gum.py`."
        )
    DOCS.mkdir(exist_ok=True)
    (DOCS / "reading.svg").write_text(picture(rows), encoding="utf-8")
    (DOCS / "reading.md").write_text(page(rows, ratio, entities), encoding="utf-8")
    print(page(rows, ratio, entities))


if __name__ == "__main__":
    main()
