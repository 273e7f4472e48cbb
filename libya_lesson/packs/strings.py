"""Lists the sentences of a pack for a translator: ``python -m libya_lesson.packs.strings libya > pack.pot``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

from libya_lesson.packs import Pack, open_pack
from libya_lesson.packs.files import read_toml
from libya_lesson.packs.questions import METHOD_QUESTIONS
from libya_lesson.packs.schema import TABLES

# What is looked up, compared or quoted from the article stays as it is; dates and names of publishers too.
_KEPT_COLUMNS = frozenset(
    """anchor as_of available_from by date happened made_on name_ar address kind mood supported outcome
    direction sign strand effect touches move topic_id best worst frame
    voice proposition origin copies who hidden relays""".split()
)
_KEPT_KEYS = frozenset(
    """id language article as_of anchor date source sources who key activity lesson number example kind form
    origin claim letter from_actor to_actor sign given claims why_source why_sentence opened choices desk""".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def strings(pack: Pack) -> tuple[str, ...]:
    """Every sentence of a pack once, in the order of its files: tables first, then the TOML files.

    >>> strings(open_pack("harbour"))[0]
    'Dorian Hale'
    """
    return tuple(dict.fromkeys(text for text in (*_of_tables(pack), *_of_documents(pack)) if _WORD.search(text)))


def method_strings() -> tuple[str, ...]:
    """The sentences of the course's own data files, which belong to its catalogue.

    >>> "Yes" in method_strings()
    True
    """
    lessons = METHOD_QUESTIONS.parent
    files = [*sorted(lessons.glob("*.toml")), *sorted(lessons.parent.glob("figures/data/*.toml"))]
    return tuple(dict.fromkeys(text for path in files for text in _walk(read_toml(path)) if _WORD.search(text)))


def template(texts: tuple[str, ...]) -> str:
    r"""The strings as an empty catalogue.

    >>> print(template(("A bed", 'He said "no".')))
    msgid "A bed"
    msgstr ""
    <BLANKLINE>
    msgid "He said \"no\"."
    msgstr ""
    <BLANKLINE>
    """
    return "\n".join(f'msgid "{_escaped(text)}"\nmsgstr ""\n' for text in texts)


def _of_tables(pack: Pack) -> Iterator[str]:
    for table, columns in TABLES.items():
        shown = [c.name for c in columns if c.kind in ("text", "maybe") and c.name not in _KEPT_COLUMNS]
        for row in pack.records(table):
            for name in shown:
                value = row[name]
                if isinstance(value, str) and not name.endswith(("_id", "key")) and not re.fullmatch(r"\w+", value):
                    yield value


def _of_documents(pack: Pack) -> Iterator[str]:
    if pack.folder is not None:
        for path in sorted(pack.folder.glob("*.toml")):
            yield from _walk(pack.document(path.stem))


def _walk(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _KEPT_KEYS:
                yield from _walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def main(*arguments: str) -> None:
    """Write the template of a pack, or of the lessons' own data files when no pack is named."""
    sys.stdout.write(template(strings(open_pack(arguments[0])) if arguments else method_strings()))


if __name__ == "__main__":
    main(*sys.argv[1:])
