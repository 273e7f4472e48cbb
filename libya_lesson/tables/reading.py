"""Records become tables: one DataFrame for each kind of row, with fixed columns and dtypes, also when empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from libya_lesson.reading import Records, read
from libya_lesson.tables.columns import COLUMNS, TABLES, frame
from libya_lesson.tables.reasons import why
from libya_lesson.text import Article

if TYPE_CHECKING:
    import pandas as pd

    from libya_lesson.lexicons import Lexicon


class Reading:
    """What the rules found in one text: cheap records, and each table made when it is first looked at.

    >>> reading = parse('"We won," said Ann Lee.')
    >>> reading.quotes[["kind", "text"]].values.tolist()
    [['direct', 'We won,']]
    """

    def __init__(self, records: Records, *, lexicon: Lexicon | None = None) -> None:
        """Take what the rules found, by which lexicon; no table is made yet."""
        self.records = records
        self.lexicon = lexicon

    @classmethod
    def from_tables(cls, text: str, tables: Mapping[str, pd.DataFrame]) -> Reading:
        """Take tables that were made before, for example read from a folder."""
        from libya_lesson.tables.folders import records_of

        reading = cls(records_of(text, tables))
        reading.__dict__.update(tables)
        return reading

    @property
    def article(self) -> Article:
        """The stored text with its paragraphs, sentences and tokens."""
        return self.records.article

    @property
    def text(self) -> str:
        """The stored text; every offset of every table points into it."""
        return self.records.article.text

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """One row for each sentence of the body."""
        rows = self.article.sentences
        return self._table(
            "sentences", rows, sentence_id=[s.index for s in rows], paragraph=[s.paragraph for s in rows]
        )

    @cached_property
    def headings(self) -> pd.DataFrame:
        """One row for each heading."""
        rows = [p for p in self.article.paragraphs if p.heading]
        return self._table("headings", rows, paragraph=[p.index for p in rows])

    @cached_property
    def actors(self) -> pd.DataFrame:
        """One row for each actor, with all its names."""
        return self._table("actors", self.records.actors)

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """One row for each place in the text where an actor or a place is named."""
        return self._table("mentions", self.records.mentions)

    @cached_property
    def places(self) -> pd.DataFrame:
        """One row for each place, with all its names."""
        return self._table("places", self.records.places)

    @cached_property
    def quotes(self) -> pd.DataFrame:
        """One row for each quote: who is credited, by which word, with what."""
        rows = self.records.quotes
        text = self.text
        return self._table(
            "quotes",
            rows,
            text=[" … ".join(text[a:b] for a, b in q.parts) for q in rows],
            start=[min((a for a, _b in q.parts), default=-1) for q in rows],
            end=[max((b for _a, b in q.parts), default=-1) for q in rows],
            cue=[text[slice(*q.cue)] if q.cue[0] >= 0 else None for q in rows],
            cue_start=[q.cue[0] for q in rows],
            cue_end=[q.cue[1] for q in rows],
            source=[text[slice(*q.source)] if q.source[0] >= 0 else None for q in rows],
            source_start=[q.source[0] for q in rows],
            source_end=[q.source[1] for q in rows],
        )

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row for each clause that could be true or false, and who answers for it."""
        rows = self.records.claims
        return self._table("claims", rows, markers=[self._words(c.markers) for c in rows])

    @cached_property
    def ties(self) -> pd.DataFrame:
        """One row for each ordered pair of actors and claim."""
        return self._table("ties", self.records.ties)

    @cached_property
    def labels(self) -> pd.DataFrame:
        """One row for each loaded word and actor that it labels."""
        return self._table("labels", self.records.labels)

    @cached_property
    def frames(self) -> pd.DataFrame:
        """One row for each news frame, or function of a frame, that a sentence shows."""
        rows = self.records.frames
        return self._table("frames", rows, words=[self._words(f.words) for f in rows])

    def save(self, folder: str | Path) -> Path:
        """Write the text and every table into a folder; return the folder.

        >>> from tempfile import mkdtemp
        >>> reading = parse("Ann Lee came.")
        >>> Reading.load(reading.save(mkdtemp())) == reading
        True
        """
        from libya_lesson.tables.folders import save

        return save(self.text, {name: getattr(self, name) for name in TABLES}, folder)

    @classmethod
    def load(cls, folder: str | Path) -> Reading:
        """Read what ``save`` wrote; the result equals what was saved."""
        from libya_lesson.tables.folders import load

        return cls.from_tables(*load(folder))

    def __eq__(self, other: object) -> bool:
        """Two readings are equal when their texts and all their tables are."""
        if not isinstance(other, Reading):
            return NotImplemented
        return self.text == other.text and all(
            getattr(self, name).dtypes.equals(getattr(other, name).dtypes)
            and getattr(self, name).equals(getattr(other, name))
            for name in TABLES
        )

    def __hash__(self) -> int:
        """Equal readings have equal texts."""
        return hash(self.text)

    def __repr__(self) -> str:
        """Say how much was found, without printing the text."""
        r = self.records
        return (
            f"<Reading: {len(self.article.sentences)} sentences, {len(r.actors)} actors, {len(r.quotes)} quotes, "
            f"{len(r.claims)} claims, {len(r.ties)} ties>"
        )

    def _words(self, spans: Iterable[tuple[int, int]]) -> tuple[tuple[str, int, int], ...]:
        return tuple((self.text[a:b], a, b) for a, b in spans)

    def _table(self, name: str, rows: Sequence[Any], **ready: list[Any]) -> pd.DataFrame:
        """Make a table from column lists: those given, else the attribute of the same name of every record."""
        columns = {}
        for column in COLUMNS[name]:
            if column in ready:
                columns[column] = ready[column]
            elif column == "rule":
                columns[column] = [row.because.rule for row in rows]
            elif column == "why":
                columns[column] = [why(row.because) for row in rows]
            elif column == "text":
                columns[column] = [self.text[row.start : row.end] for row in rows]
            else:
                columns[column] = list(map(attrgetter(column), rows))
        return frame(name, columns)


def parse(text: str, *, lexicon: Lexicon | None = None) -> Reading:
    """Read a text into tables; with a lexicon of your own, by its words.

    >>> parse("Ann Lee said she would stay.").quotes.text.tolist()
    ['she would stay']

    Raises TypeError when the text is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse reads a text (str), but was given {type(text).__name__}: decode or open it first.")
    return Reading(read(text, lexicon), lexicon=lexicon)
