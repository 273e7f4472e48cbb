"""Are the files of a pack there, under names that a lesson reads, and can all of them be read?"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial

from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.files import PackError
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.schema import TABLES

DOCUMENTS = tuple("pack background causes chains coding desk grid map questions rewriting samples".split())
FILES = tuple(f"{name}.csv" for name in (*TABLES, "coast")) + tuple(f"{name}.toml" for name in DOCUMENTS)
NEEDED = ("title", "as_of")  # keys of pack.toml; the rest has a default
KEYS = ("id", "language", "article", "invented", "month", "core_extract", "places_note", "known", *NEEDED)


def absent(pack: Pack) -> tuple[str, ...]:
    """The files that a pack may have and this one has not: their activities read by rule, or say that they are empty.

    >>> from libya_lesson.packs import open_pack
    >>> absent(open_pack("libya"))
    ('coast.csv',)
    """
    return tuple(name for name in FILES if pack.folder is not None and not (pack.folder / name).is_file())


def names(pack: Pack) -> Iterator[Wrong]:
    """A file under another name is never opened, and nobody is told."""
    for path in sorted(pack.folder.iterdir()) if pack.folder else ():
        if path.suffix in (".csv", ".toml") and path.name not in FILES:
            near = get_close_matches(path.name, FILES, 1)
            mend = f"call it {near[0]}" if near else "take it out, or compare its name with those in docs/packs.md"
            yield Wrong(path.name, "", "no lesson reads a file of that name", mend)


def about(pack: Pack) -> Iterator[Wrong]:
    """What ``pack.toml`` has to say: a title, the day on which all judgements are made; and nothing misspelt."""
    for key in NEEDED:
        if not pack.about.get(key):
            yield Wrong("pack.toml", "", f"it has no {key}", f'write {key} = "…" into it')
    for key in pack.about:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            mend = f"call it {near[0]}" if near else "take it out"
            yield Wrong("pack.toml", "", f"no lesson reads {key!r}", mend)
    day = str(pack.about.get("as_of", ""))
    if day and not is_day(day):
        yield Wrong("pack.toml", "", f"as_of is {day!r}", "write a day as 2024-03-15")


def readable(pack: Pack) -> Iterator[Wrong]:
    """Every file, read once: each that cannot be read is named, and not the first one alone."""
    reads: list[Callable[[], object]] = [lambda: pack.article, lambda: pack.core_extract, lambda: pack.known]
    reads += [partial(pack.records, name) for name in TABLES]
    reads += [partial(pack.document, name) for name in DOCUMENTS]
    reads.append(pack.questions)
    for read in reads:
        try:
            read()
        except PackError as error:
            yield Wrong.of(error)


def is_day(text: str) -> bool:
    """Is it a day as 2024-03-15, so that days can be compared?

    >>> is_day("2024-03-15"), is_day("15 March 2024")
    (True, False)
    """
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
