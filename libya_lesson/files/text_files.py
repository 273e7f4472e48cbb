"""Reads the text of a file of the user's own; what cannot be read is said in one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from libya_lesson.files.decoding import TextFileError, decoded
from libya_lesson.files.formats import from_docx, from_html, from_pdf, reads_pdf
from libya_lesson.files.lines import whole_in_place
from libya_lesson.locale import _, number
from libya_lesson.reading.language import is_english
from libya_lesson.text import Article

LIMIT = 10_000_000  # bytes
_PAPERS = {".rtf", ".odt", ".doc", ".pages", ".wps"}  # what other programs for writing save
_ARCHIVES = {".mht", ".mhtml", ".webarchive"}  # a page with its pictures in one file
ENOUGH = 200_000  # characters to tell a language by


@dataclass(frozen=True)
class FileText:
    """The text of a file; ``note`` says what a reader should know about how it was read."""

    text: str
    note: str | None = None


def read_file(path: str | Path, limit: int | None = LIMIT) -> FileText:
    """Read the text of a file.

    Raises `TextFileError`; ``limit`` is in bytes, None lifts it.

    >>> read_file("nowhere.txt")
    Traceback (most recent call last):
    ...
    libya_lesson.files.decoding.TextFileError: nowhere.txt: there is no such file. Check the name and the folder.
    """
    path = Path(path)
    if path.is_dir():
        raise TextFileError(_("{file}: this is a folder. Give the name of one text file in it.").format(file=path))
    if not path.exists():
        raise TextFileError(_("{file}: there is no such file. Check the name and the folder.").format(file=path))
    try:
        size = path.stat().st_size
        data = path.read_bytes() if limit is None or size <= limit else b""
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise TextFileError(
            _("{file}: the file cannot be opened ({why}). Check that you may read it.").format(file=path, why=why)
        ) from error
    _keep_limit(str(path), size, limit)
    return text_of(data, str(path), limit)


def text_of(data: bytes, name: str, limit: int | None = LIMIT) -> FileText:
    """The text in some bytes; ``name`` is used in sentences, its ending tells the format.

    >>> text_of("A\\r\\nB".encode("utf-16"), "news.txt").text
    'A\\r\\nB'
    >>> text_of(b"<p>Ann &amp; Bo</p><script>run()</script>", "news.html").text
    'Ann & Bo'
    """
    _keep_limit(name, len(data), limit)
    if not data.strip():
        raise TextFileError(_("{file}: the file is empty. Give a file with a text in it.").format(file=name))
    found = _of_format(data, name, limit)
    if not re.sub(r"[\s\ufeff\u200b\x00]", "", found.text):
        raise TextFileError(
            _("{file}: there is no text in the file, only blank space. Give a file with a text in it.").format(
                file=name
            )
        )
    return found


def in_paragraphs(found: FileText) -> FileText:
    """The same with whole paragraphs where lines were cut at a margin; every place counts as in the text before.

    >>> in_paragraphs(FileText("The bridge will be built\\nnext year, Ann Lee said,\\nbefore the fair.")).text
    'The bridge will be built next year, Ann Lee said, before the fair.'
    """
    text = whole_in_place(found.text)
    if text == found.text:
        return found
    told = _("The lines of this text were cut at a margin; they were read as the paragraphs that they belong to.")
    return FileText(text, " ".join(filter(None, [found.note, told])))


def endings() -> tuple[str, ...]:
    """The endings of the files that can be read here; a PDF only where pypdf is installed.

    >>> endings()[:2]
    ('.txt', '.md')
    """
    return (".txt", ".md", ".html", ".htm", ".docx", *((".pdf",) if reads_pdf() else ()))


def looks_english(text: str) -> bool:
    """Is the text in the one language that the rules know?

    >>> looks_english("The minister said that it was raining in the harbour of the town.")
    True
    >>> looks_english("Министр сказал, что в порту идёт дождь. Потом он уехал.")
    False
    """
    return is_english(Article(text[:ENOUGH]))


def _keep_limit(name: str, size: int, limit: int | None) -> None:
    if limit is not None and size > limit:
        raise TextFileError(
            _("{file}: the file has {size} MB; the limit is {limit} MB. Use a shorter one, or lift it with --large.")
            .format(file=name, size=number(size / 1e6, 1), limit=number(limit / 1e6))
        )  # fmt: skip


def _unpacked(limit: int | None) -> int | None:
    """How many bytes a packed document may hold: text packs to a tenth."""
    return limit * 10 if limit else None


def _of_format(data: bytes, name: str, limit: int | None) -> FileText:
    ending = Path(name).suffix.lower()
    if data.startswith(b"%PDF-"):
        return FileText(from_pdf(data, name), _("Only the words of the pages were read, without pictures."))
    if ending == ".docx" and data.startswith(b"PK"):
        return FileText(from_docx(data, name, _unpacked(limit)), _("Only the words of the document were read."))
    if ending in _PAPERS or data.startswith(rb"{\rtf"):
        raise TextFileError(
            _("{file}: this kind of document cannot be read. Open it and save it as .docx or as plain text (.txt).")
            .format(file=name)
        )  # fmt: skip
    if ending in _ARCHIVES:
        raise TextFileError(
            _("{file}: this kind of page cannot be read. Save the page as “HTML only” (.html), or copy its words.")
            .format(file=name)
        )  # fmt: skip
    found = decoded(data, name)
    if ending in (".html", ".htm", ".xhtml"):
        told = _("Only the words of the page were read, without menus, scripts and pictures.")
        return FileText(from_html(found.text), " ".join(filter(None, [told, found.note])))
    return FileText(found.text, found.note)
