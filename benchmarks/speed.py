"""How fast the engine is beside spaCy and textacy: `python benchmarks/speed.py [--peer PYTHON] [--words N]`.

Times the records of one 700-word text and all ten tables, shows the curve up to a million words, and measures memory.
With `--peer` (a Python that has spaCy, and textacy if a model is there) the peers run in the same minute on the same
texts, and the ratio is printed. Times are processor time, so that a busy machine does not blur the ratio. spaCy
without a model (words and sentences, nothing read) is the least that any system built on it takes.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import peer

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
WORDS = 700
CURVE = (1_000, 10_000, 100_000, 1_000_000)

MEMORY = """
import sys
def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096 / 1e6
before = resident()
from libya_lesson.reading import read
read(sys.stdin.read())
print(resident() - before)
"""


def text_of(words: int) -> str:
    """A text of so many words, made by repeating the texts of the packs, line by line."""
    lines = [line for path in sorted(SEEDS.glob("*/article.txt")) for line in path.read_text("utf-8").splitlines()]
    out: list[str] = []
    count = 0
    while count < words:
        for line in lines:
            out.append(line)
            count += len(line.split())
            if count >= words:
                break
    return "\n".join(out)


def median(action: Callable[[], object], turns: int) -> float:
    """Milliseconds, the median of some turns after one to warm up."""
    action()
    taken = []
    for _ in range(turns):
        start = time.process_time()
        action()
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken)


def all_tables(text: str) -> None:
    """Parse and touch every table."""
    from libya_lesson.tables import parse

    reading = parse(text)
    for name in (
        "sentences", "headings", "actors", "mentions", "places", "quotes", "claims", "ties", "labels", "frames",
    ):  # fmt: skip
        getattr(reading, name)


def main() -> None:
    """Print a short table."""
    from libya_lesson.lexicons import load
    from libya_lesson.reading import read
    from libya_lesson.reading.naming.actors import find_actors
    from libya_lesson.reading.quoting.quotes import find_quotes
    from libya_lesson.text import Article

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", default=peer.default(), help="a Python with spaCy (and textacy, and a model)")
    parser.add_argument("--words", type=int, default=CURVE[-1], help="longest text of the curve")
    parser.add_argument("--turns", type=int, default=25)
    given, _ = parser.parse_known_args()
    text = text_of(WORDS)

    def voices() -> None:
        article = Article(text)
        find_quotes(article, find_actors(article, load()), load())

    voices_ms = median(voices, given.turns)
    records_ms = median(lambda: read(text), given.turns)
    tables_ms = median(lambda: all_tables(text), given.turns)
    print(f"{WORDS} words, processor time: actors and quotes {voices_ms:.1f} ms, all records {records_ms:.1f} ms,")
    print(f"  all ten tables {tables_ms:.1f} ms")
    if Path("/proc/self/statm").exists():
        memory = subprocess.run([sys.executable, "-c", MEMORY], input=text, capture_output=True, text=True, check=True)
        print(f"memory above a bare interpreter, records only: {float(memory.stdout):.0f} MB")
    for words in (n for n in CURVE if n <= given.words):
        long = text_of(words)
        start = time.process_time()
        read(long)
        taken = time.process_time() - start
        print(f"{words:>9,} words: {taken:8.2f} s, {1000 * taken * WORDS / words:5.1f} ms per {WORDS} words")
    if not given.peer:
        print(peer.NO_PEER)
        return
    for answer in peer.ask(given.peer, [text], given.turns):
        print(f"{answer.name}: {answer.ms:.1f} ms, {answer.ms / records_ms:.1f} times ours (all records)")


if __name__ == "__main__":
    main()
