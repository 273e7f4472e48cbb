"""What to know beforehand of a text of one's own: language, length, capitals, what was copied around it."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.files import looks_english
from libya_lesson.locale import _, number
from libya_lesson.text import Article

FEW = 60  # words; shares of less say little
_CAPITALS = 0.8  # of the letters; of a text in ordinary letters it is a twentieth
_NO_CAPITALS = 0.005  # of the letters: a name here and there may have kept its own
_MENU = 6  # headings; an article may have some, a page copied with all that surrounds it has many
_SHARE = 4  # one line in so many is a heading there
_SHOWN = 3


def warnings(text: str) -> Iterator[str]:
    """A sentence or two for each thing that leaves the cards with little to show, or with what is no article.

    >>> list(warnings("The mayor, Ann Lee, said on Monday that the pool will close. " * 9))
    []
    """
    if text and not looks_english(text):
        yield _("This does not look like English. The rules know English only: you will get sentences and no more.")
    elif text and len(text.split()) < FEW:
        yield _("This text is short. Most cards below need a few paragraphs before they have anything to show.")
    if _in_capitals(text):
        yield _(
            "This text stands in capitals. The rules tell names by their capitals, so they find hardly any claims and "
            "ties in it. Look for a copy in ordinary letters."
        )
    elif len(text.split()) >= FEW and _without_capitals(text):
        yield _(
            "This text has hardly any capitals. The rules tell names by their capitals, so they find hardly any "
            "actors and ties in it. Look for a copy as it was printed."
        )
    yield from _around(Article(text))


def _in_capitals(text: str) -> bool:
    """Are nearly all letters capitals? Of scripts without them none is."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)


def _without_capitals(text: str) -> bool:
    """Are next to none of its letters capitals, in a script that has them?"""
    cased = [letter for letter in text if letter.isupper() or letter.islower()]
    return bool(cased) and sum(map(str.isupper, cased)) <= _NO_CAPITALS * len(cased)


def _around(article: Article) -> Iterator[str]:
    """Menus, adverts and links that were copied with an article."""
    lines = article.paragraphs
    short = [article.text[line.start : line.end] for line in lines if line.heading]
    if len(short) >= _MENU and len(short) * _SHARE >= len(lines):
        told = _(
            "{n} of the {total} lines are short and end without a full stop, such as {examples}. They are read as "
            "headings. If they are menus or adverts, take the words of the article alone."
        )
        examples = ", ".join(_("“{words}”").format(words=words) for words in short[:_SHOWN])
        yield told.format(n=number(len(short)), total=number(len(lines)), examples=examples)
