"""Reads our own annotation: surface strings with their paragraph, resolved to offsets into the article."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from libya_lesson.text import Article

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
PACKS = ("libya", "harbour")
PRACTICE = ("wire", "press_release", "opinion", "interview")  # other kinds of text; actors and quotes alone
TABLES = ("sentences", "headings", "actors", "places", "uses", "quotes", "claims", "ties", "labels")

Span = tuple[int, int]
Row = Mapping[str, str]


def article(pack: str) -> Article:
    folder, _, name = pack.rpartition("/")
    path = SEEDS / folder / f"{name}.txt" if folder else SEEDS / name / "article.txt"
    return Article(path.read_bytes().decode("utf-8"))


def rows(pack: str, table: str) -> list[dict[str, str]]:
    """The rows of an annotation file; cells are separated by ``|`` because the article is full of quotation marks."""
    path = HERE / pack / f"{table}.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))


class NotThereError(LookupError):
    """An anchor that the paragraph does not hold."""


def find(text: str, start: int, end: int, anchor: str) -> Span:
    """Offsets of an anchor between two offsets: ``word#2`` is its second occurrence, ``a … b`` runs from a to b."""
    first, _, last = anchor.partition(" … ")
    nth = 1
    if "#" in first:
        first, _, number = first.partition("#")
        nth = int(number)
    at = start - 1
    for _ in range(nth):
        at = _whole(text, first, at + 1, end)
        if at < 0:
            raise NotThereError(f"{anchor!r} in {text[start:end][:60]!r}…")
    if not last:
        return at, at + len(first)
    stop = text.find(last, at + len(first), end)
    if stop < 0:
        raise NotThereError(f"{last!r} after {first!r} in {text[start:end][:60]!r}…")
    return at, stop + len(last)


def _whole(text: str, word: str, start: int, end: int) -> int:
    """Like str.find, but "some" is not found inside "something"."""
    at = text.find(word, start, end)
    while at >= 0:
        after = at + len(word)
        before_ok = at == 0 or not (text[at - 1].isalnum() and word[0].isalnum())
        after_ok = after >= len(text) or not (text[after].isalnum() and word[-1].isalnum())
        if before_ok and after_ok:
            return at
        at = text.find(word, at + 1, end)
    return -1


def as_it_is(text: str) -> str:
    return text


class Gold:
    """The annotation of one article.

    For a variant of the article: ``order`` gives for each paragraph that was annotated its index in the variant, and
    ``rewrite`` does to the annotation's words what was done to the text's.
    """

    def __init__(
        self,
        pack: str,
        text: Article | None = None,
        order: list[int] | None = None,
        rewrite: Callable[[str], str] = as_it_is,
    ) -> None:
        self.pack = pack
        self.article = text or article(pack)
        self._order = order
        self._rewrite = rewrite

    def rows(self, table: str) -> list[dict[str, str]]:
        return [{key: self._rewrite(value) for key, value in row.items()} for row in rows(self.pack, table)]

    def span(self, row: Row, column: str) -> Span:
        return self.at(int(row["paragraph"]), row[column])

    def spans(self, row: Row, column: str) -> tuple[Span, ...]:
        return tuple(self.at(int(row["paragraph"]), part) for part in row[column].split(" // ") if part)

    def paragraph(self, row: Row) -> int:
        """Where an annotated paragraph stands in the article at hand."""
        index = int(row["paragraph"])
        return self._order[index] if self._order else index

    def at(self, paragraph: int, anchor: str) -> Span:
        block = self.article.paragraphs[self._order[paragraph] if self._order else paragraph]
        return find(self.article.text, block.start, block.end, anchor)


def rename(text: str, names: Row) -> str:
    """Exchange names, longest first, without renaming what was renamed."""
    if not names:
        return text
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)({longest_first})(?!\w)")
    return pattern.sub(lambda m: names[m.group(1)], text)
