"""The words inside a web page, a Word document and a PDF; optional libraries read pages and PDFs better."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.util import find_spec
from xml.etree import ElementTree

from libya_lesson.files.decoding import TextFileError
from libya_lesson.files.lines import unwrapped
from libya_lesson.locale import _, number

_FIRST_RANK = re.compile(r"<h1\b[^>]*>(.*?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_HEADLINE = 3  # words; a shorter heading of the first rank is the name of the paper
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says the same once more
_MARKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


def from_html(page: str) -> str:
    """The words of a web page; with trafilatura only its article, without menus, comments and related links.

    >>> "Ann Lee left." in from_html("<h1>News</h1><nav>Home</nav><p>Ann Lee left.</p>")
    True
    """
    if find_spec("trafilatura"):
        from trafilatura import extract

        main: str | None = extract(page, include_comments=False, include_tables=False)
        if main:
            headline = _headline(page)
            return main if headline in main else f"{headline}\n{main}"
    return words_of(page)


def _headline(page: str) -> str:
    """The longest heading of the first rank, "" without one: pages set it apart from the article that it belongs to."""
    found = (" ".join(words_of(inner).split()) for inner in _FIRST_RANK.findall(page))
    return max((words for words in found if len(words.split()) >= _HEADLINE), key=len, default="")


def words_of(page: str) -> str:
    """All words of a web page that a browser shows, one block a line, without menus and forms.

    >>> words_of("<h1>News</h1><nav>Home</nav><p>Ann Lee left.</p><script>run()</script>")
    'News\\nAnn Lee left.'
    """
    words = _Words()
    words.feed(page)
    words.close()
    return "\n".join(line for line in (" ".join(raw.split()) for raw in words.lines) if line)


class _Words(HTMLParser):
    """Gathers the words of the body, one block a line."""

    _BLOCKS = frozenset(
        "p div h1 h2 h3 h4 h5 h6 li br hr table tr th td caption dl dt dd pre main section article header footer "
        "blockquote figcaption title".split()
    )
    _SILENT = frozenset("script style noscript template svg nav aside form button".split())
    _OF_HEAD = frozenset("head title base link meta script style noscript template".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self._silent = 0
        self._head = False  # a page may leave its head open: then it ends at the first tag that belongs to no head

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's form
        self._head = tag == "head" or (self._head and tag in self._OF_HEAD)
        self._silent += tag in self._SILENT
        if tag in self._BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self._head = self._head and tag != "head"
        self._silent = max(0, self._silent - (tag in self._SILENT))
        if tag in self._BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._head:
            self.lines[-1] += data


def from_docx(data: bytes, name: str, most: int | None = None) -> str:
    """The paragraphs of a Word document, one a line; ``most`` is in bytes, unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo("word/document.xml")
            if most is not None and entry.file_size > most:
                raise TextFileError(
                    _("{file}: unpacked, it has {size} MB. Use a shorter one, or lift the limit with --large.")
                    .format(file=name, size=number(entry.file_size / 1e6, 1))
                )  # fmt: skip
            pieces = list(_pieces(ElementTree.fromstring(archive.read(entry))))
    except TextFileError:
        raise
    except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, EOFError, LookupError, ValueError, RuntimeError,
            OSError) as error:  # fmt: skip
        raise TextFileError(
            _("{file}: the document is damaged or locked. Save it again, best as plain text (.txt).").format(file=name)
        ) from error
    lines: list[list[str]] = [[]]
    for piece in pieces:
        if piece is None:
            lines.append([])
        else:
            lines[-1].append(piece)
    return "\n".join(line for line in map("".join, lines) if line)


def _pieces(element: ElementTree.Element) -> Iterator[str | None]:
    """The texts of a document in its order, None between two paragraphs."""
    for child in element:
        if child.tag == _FALLBACK:
            continue
        if child.tag == f"{_WORD}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            if child.tag == f"{_WORD}p":
                yield None
            yield from _pieces(child)
            if child.tag == f"{_WORD}p":
                yield None


def reads_pdf() -> bool:
    """Is pypdf there, without which no PDF can be read?"""
    return find_spec("pypdf") is not None


def from_pdf(data: bytes, name: str) -> str:
    """The paragraphs of a PDF, one a line; needs pypdf."""
    if not reads_pdf():
        raise TextFileError(
            _("{file}: this is a PDF. Copy its text into a text file (.txt), or install pypdf to read it.").format(
                file=name
            )
        )
    from pypdf import PdfReader

    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    except Exception as error:  # whatever the library says of a damaged file, the reader is told the same
        raise TextFileError(
            _("{file}: the PDF is damaged or locked. Copy its text into a text file (.txt).").format(file=name)
        ) from error
    return unwrapped("\n".join(pages))
