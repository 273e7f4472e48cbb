"""A lesson pack: an article with its case file, or alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from libya_lesson.packs.files import Cell, read_table, read_toml
from libya_lesson.packs.files import PackError as PackError  # part of this module's face
from libya_lesson.packs.questions import Question, method_questions, questions_of
from libya_lesson.packs.schema import TABLES
from libya_lesson.text import Article, Span

if TYPE_CHECKING:
    import pandas as pd

    from libya_lesson.files import FileText


@dataclass(frozen=True, eq=False)  # opened twice it is two packs: its files may have been mended in between
class Pack:
    """An article and its case file; every table exists, in a bare text file they are empty.

    >>> from libya_lesson.packs import open_pack
    >>> pack = open_pack("harbour")
    >>> pack.name, pack.has_case
    ('harbour', True)
    >>> list(pack.table("sliders")["slider_id"])
    ['T1', 'T2', 'T3', 'T4', 'T5', 'T6']
    """

    name: str
    article_path: Path
    folder: Path | None = None
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def has_case(self) -> bool:
        """False for a bare text file."""
        return self.folder is not None

    @cached_property
    def about(self) -> Mapping[str, Any]:
        """The whole of ``pack.toml``."""
        return self.document("pack")

    @property
    def title(self) -> str:
        """The lesson's title; of a bare text file its name."""
        return str(self.about.get("title", self.name if self.has_case else self.article_path.stem))

    @property
    def language(self) -> str:
        """Language of the article and of the pack's own sentences."""
        return str(self.about.get("language", "en"))

    @property
    def known(self) -> Mapping[str, Any]:
        """What is known of the article: headline, author, date, origin, rights, replace."""
        known = self.about.get("known", {})
        if not isinstance(known, Mapping):
            raise PackError(f"{self.folder}/pack.toml: known is {known!r}; make it a table, [known].")
        return known

    @cached_property
    def _file(self) -> FileText:
        """What a file without a case file holds; paragraphs whose lines were cut are whole, and nothing has moved."""
        from libya_lesson.files import TextFileError, in_paragraphs, read_file

        try:
            return in_paragraphs(read_file(self.article_path))
        except TextFileError as problem:
            raise PackError(str(problem)) from None

    @property
    def note(self) -> str | None:
        """What a teacher should know of how a file without a case file was read."""
        return None if self.has_case else self._file.note

    @cached_property
    def article(self) -> Article:
        """The article, byte for byte as stored; of a file of one's own what `files` reads in it."""
        if not self.has_case:
            return Article(self._file.text)
        try:
            return Article(self.article_path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            found = f"a byte that is no UTF-8 at position {error.start}"
            raise PackError(f"{self.article_path}: {found} was found; save the file as UTF-8.") from None

    @cached_property
    def core_extract(self) -> tuple[int, ...]:
        """Paragraphs of the core extract, in reading order; of a bare file the first ten that are no headings."""
        if "core_extract" in self.about:
            given, there = self.about["core_extract"], range(len(self.article.paragraphs))
            if not isinstance(given, list) or any(index not in there for index in given):
                told = f"core_extract is {given!r}; give a list of paragraphs, from 0 to {len(there) - 1}."
                raise PackError(f"{self.folder}/pack.toml: {told}")
            return tuple(given)
        return tuple(p.index for p in self.article.paragraphs if not p.heading)[:10]

    @cached_property
    def shown_first(self) -> tuple[int, ...]:
        """What a reader shows at first; of a bare text its headings, too, and () where that would be all of it."""
        core, paragraphs = self.core_extract, self.article.paragraphs
        if self.has_case:
            return core
        if all(p.heading or p.index in core for p in paragraphs):
            return ()
        return tuple(p.index for p in paragraphs if p.index <= max(core))

    def records(self, table: str) -> tuple[dict[str, Cell], ...]:
        """The rows of a table as dictionaries, without pandas; the tables are in ``packs.schema.TABLES``."""
        if table not in TABLES:
            raise PackError(f"Packs have no table {table!r}; ask for one of {', '.join(TABLES)}.")
        if table not in self._kept:
            self._kept[table] = read_table(self.folder / f"{table}.csv", table) if self.folder else ()
        rows: tuple[dict[str, Cell], ...] = self._kept[table]
        return tuple(dict(row) for row in rows)

    def row(self, table: str, key: str) -> dict[str, Cell]:
        """The row of a table with that id, which stands in the table's first column.

        >>> from libya_lesson.packs import open_pack
        >>> open_pack("harbour").row("sliders", "T1")["slider_id"]
        'T1'
        >>> open_pack("harbour").row("sliders", "T99")
        Traceback (most recent call last):
        libya_lesson.packs.files.PackError: harbour: another file names 'T99', ... no such slider_id; add the row.
        """
        first = TABLES[table][0].name
        found = next((row for row in self.records(table) if row[first] == key), None)
        if found is None:
            told = f"another file names {key!r}, and {table}.csv has no such {first}; add the row."
            raise PackError(f"{self.name}: {told}")
        return found

    def table(self, table: str) -> pd.DataFrame:
        """The same rows as a DataFrame that always has all its columns.

        >>> from libya_lesson.packs import open_pack
        >>> open_pack("harbour").table("origins").columns[0]
        'origin_id'
        """
        import pandas as pd

        dtypes = {"int": "int64", "float": "float64", "flag": "bool", "text": "str"}
        rows = self.records(table)
        return pd.DataFrame(
            {
                c.name: pd.Series([row[c.name] for row in rows], dtype=dtypes.get(c.kind, "object"))
                for c in TABLES[table]
            }
        )

    def document(self, name: str) -> Mapping[str, Any]:
        """A TOML file of the pack (pack, background, chains, questions, samples, …); empty where there is none."""
        if self.folder is None:
            return {}
        key = f"{name}.toml"
        if key not in self._kept:
            self._kept[key] = read_toml(self.folder / key)
        found: Mapping[str, Any] = self._kept[key]
        return found

    def holds(self, name: str) -> bool:
        """Is anything in that table or document? Of "" always.

        >>> from libya_lesson.packs import open_pack
        >>> open_pack("harbour").holds("clues"), open_pack("harbour").holds("desks"), open_pack("harbour").holds("")
        (True, False, True)
        """
        return not name or bool(self.records(name) if name in TABLES else self.document(name))

    def questions(self, lesson: str | None = None, kind: str | None = None) -> tuple[Question, ...]:
        """The questions of a lesson: about the method first, then about the case.

        >>> from libya_lesson.packs import open_pack
        >>> {q.kind for q in open_pack("harbour").questions("01")} == {"starter", "check", "exit"}
        True
        """
        found = (*method_questions(), *questions_of(self.document("questions"), "case"))
        return tuple(q for q in found if lesson in (None, q.lesson) and kind in (None, q.kind))

    def span(self, paragraph: int, anchor: str, nth: int = 1) -> Span:
        """Where an anchor stands in the article.

            >>> from libya_lesson.packs import open_pack
        >>> pack = open_pack("harbour")
            >>> row = pack.records("claims")[0]
            >>> span = pack.span(row["paragraph"], row["anchor"], row["nth"])
            >>> pack.article.text[span.start:span.end] == row["anchor"]
            True
        """
        blocks = self.article.paragraphs
        if not 0 <= paragraph < len(blocks):
            told = f"paragraph {paragraph} was asked for {anchor!r}, and the article has 0 to {len(blocks) - 1}"
            raise PackError(f"{self.name}: {told}; count from 0, headings too.")
        block = blocks[paragraph]
        start = block.start - 1
        for _ in range(nth):
            start = self.article.text.find(anchor, start + 1, block.end)
            if start < 0:
                raise PackError(
                    f"{self.name}: {anchor!r} was not found {nth} time(s) in paragraph {paragraph}; copy it as printed."
                )
        return Span(start, start + len(anchor))

    def text(self, string: str) -> str:
        """A sentence of the pack, or of the questions on method, in the reader's language.

        The pack's own catalogue is asked first, then the course's.
        """
        from libya_lesson.locale import _, pack_text

        found = pack_text(string, self.folder)
        return found if found != string else _(string)
