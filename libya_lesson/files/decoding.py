"""From bytes to text: which encodings are read, and a guess at the one that a file is in when it is another."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from libya_lesson.locale import N_, _, number

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALPHABETS = {  # the encodings that old files of other alphabets are in, as people call them
    "cp1251": "Windows-1251", "koi8_r": "KOI8-R", "cp1256": "Windows-1256", "cp1253": "Windows-1253",
    "cp1255": "Windows-1255", "shift_jis": "Shift-JIS", "euc_jp": "EUC-JP", "gb18030": "GB 18030", "big5": "Big5",
    "euc_kr": "EUC-KR",
}  # fmt: skip
_WINDOWS = N_("Windows-1252 (Western European)")
_WESTERN = "cp1252"  # what Windows long called "text": its bytes can be told from UTF-8
_SHOWN = 3  # words by which a reader sees whether the letters are right
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class TextFileError(ValueError):
    """A file that cannot be read; one sentence names it, says what was found and what to do."""


@dataclass(frozen=True)
class Decoded:
    """The text in some bytes; ``note`` says so where the encoding was assumed."""

    text: str
    note: str | None = None


def decoded(data: bytes, name: str) -> Decoded:
    """The text in bytes that are UTF-8, Windows-1252, or UTF-16 or UTF-32 with a mark; ``name`` is for sentences.

    Raises `TextFileError` for another encoding, which it names, and for what is no text.

    >>> decoded("Ann said “yes”.".encode("cp1252"), "a.txt").text
    'Ann said “yes”.'
    >>> decoded("大臣は港が閉鎖されたと述べた。".encode("shift_jis"), "a.txt")
    Traceback (most recent call last):
    ...
    libya_lesson.files.decoding.TextFileError: a.txt: the letters are not stored as UTF-8; it looks like Shift-JIS. \
Save it as UTF-8 and try again.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding, "surrogatepass").removeprefix("\ufeff"))
            except UnicodeDecodeError as error:
                said = encoding.removesuffix("-sig").upper()
                raise TextFileError(
                    _(
                        "{file}: it begins as {encoding} and then is damaged at byte {place}. Save it again as UTF-8."
                    ).format(file=name, encoding=said, place=number(error.start))
                ) from error
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return Decoded(unmarked)
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return _foreign(data, name)
    if len(_CONTROL.findall(text[:100_000])) * 2 > len(text[:100_000]):
        raise _binary(name)
    return Decoded(text)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark shows in Latin text as a zero in every second byte."""
    head = data[:2000]
    if len(data) % 2 or len(head) < 8 or head.count(0) * 5 < len(head) * 2:
        return None
    low, high = head[::2].count(0), head[1::2].count(0)
    if low * 10 < high:
        encoding = "utf-16-le"
    elif high * 10 < low:
        encoding = "utf-16-be"
    else:
        return None
    try:
        return data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return None


def _foreign(data: bytes, name: str) -> Decoded:
    """Windows-1252, if it can be nothing else; for the rest `TextFileError`."""
    head = data[:100_000]
    zeros_or_controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if zeros_or_controls * 50 > len(head):
        raise _binary(name)
    likely = _likely_encoding(head)
    text = _western(data) if likely == _(_WINDOWS) else None
    if text is not None:
        told = _(
            "The letters are not stored as UTF-8; they were read as {encoding}. See whether these are right: {words}."
        )
        return Decoded(text, told.format(encoding=likely, words=", ".join(_strange_words(text))))
    raise TextFileError(
        _("{file}: the letters are not stored as UTF-8; it looks like {encoding}. Save it as UTF-8 and try again.")
        .format(file=name, encoding=likely)
    )  # fmt: skip


def _western(data: bytes) -> str | None:
    """The text, if every byte is a sign of Windows-1252 that is printed."""
    if any(byte == 127 or (byte < 32 and byte not in b"\t\n\f\r") for byte in data):
        return None
    try:
        return data.decode(_WESTERN)
    except UnicodeDecodeError:
        return None


def _strange_words(text: str) -> list[str]:
    """The first words by which a reader sees whether letters were read as they were meant, else the first marks."""
    letters = re.findall(r"[\w'\u2019-]*[^\W\x00-\x7f][\w'\u2019-]*", text)
    marks = (word.rstrip(".,;:!?") for word in re.findall(r"\S*[^\x00-\x7f\s]\S*", text))
    return list(dict.fromkeys(letters or marks))[:_SHOWN]


def _binary(name: str) -> TextFileError:
    return TextFileError(
        _("{file}: this is not a text file. Give a text file (.txt), saved as UTF-8.").format(file=name)
    )


def _likely_encoding(data: bytes) -> str:
    """A guess from the bytes above 127: marks and accents among Latin letters, or whole words of another alphabet."""
    high = [byte for byte in data if byte > 127]
    if len(high) * 3 < sum(65 <= byte & 0xDF <= 90 for byte in data if byte < 128):
        mac = sum(byte in b"\xd0\xd1\xd2\xd3\xd4\xd5\xc9\x8e\x8f\x90" for byte in high)
        windows = sum(byte in b"\x85\x91\x92\x93\x94\x95\x96\x97\xe9\xe8\xe0\xe7\xfc\xf6\xe4\xf1\xa3" for byte in high)
        return _("Mac Roman") if mac > windows else _(_WINDOWS)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:20_000], cp_isolation=list(_ALPHABETS)).best()
    return _("an older encoding of another alphabet") if best is None else _ALPHABETS.get(best.encoding, best.encoding)
