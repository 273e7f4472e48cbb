"""The name at some tokens, written as the lists or the rest of the text write it: "MOSCOW" is Moscow."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import Entry
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.records import BODIES

_SHOUTED = 3  # letters: longer words in capitals only are names that shout, not short forms

Title = tuple[int, int, str]  # tokens of a title and the gender it tells


def name_at(first: int, last: int, title: Title | None, opening: bool, titled: bool, capitals: Capitals) -> Name:
    """The name that these tokens are, written as the lists or the rest of the text write it."""
    tokens = capitals.tokens
    words = tuple(tokens.text[first:last])
    entry = capitals.look.known.get(words)
    if entry is None:
        for word in words:
            if word.isupper() or "." in word:
                words, entry = _calm(words, capitals)
                break
    start, end = tokens.start[first], tokens.end[last - 1]
    if title is None or (entry is not None and entry.kind in BODIES and words[0].isupper()):  # 'Chief UN envoy'
        return Name(first, last, start, end, words, entry, (first, first), "", opening, titled, last - 1)
    of, behind, gender = title
    return Name(first, last, start, end, words, entry, (of, behind), gender, opening, titled, last - 1, "", of < behind)


def _calm(words: tuple[str, ...], capitals: Capitals) -> tuple[tuple[str, ...], Entry | None]:
    """The name as the lists or the rest of the text write it, and its entry."""
    known = capitals.look.known
    for other in _calmed(words):
        if other in known or other[0] in capitals.middle:
            return other, known.get(other)
    return words, None


def _calmed(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Other ways to write a name that shouts ('MOSCOW (AP)') or has stops in its letters ('F.B.I.')."""
    if any(len(word) > _SHOUTED and word.isupper() for word in words):
        yield tuple(word.capitalize() if len(word) > _SHOUTED and word.isupper() else word for word in words)
        if all(word.isupper() for word in words):
            yield tuple(word.capitalize() for word in words)
    if any("." in word for word in words):
        yield tuple(word.replace(".", "") or word for word in words)
