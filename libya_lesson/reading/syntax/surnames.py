"""Surnames that are common words too, at the start of a sentence: "Jo Cross … Cross called"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from libya_lesson.reading.syntax.wordclasses import ADJ, BASE, BE, GENITIVE, HAVE, MODAL, NOUN, PAST, REL, THIRD
from libya_lesson.reading.syntax.wordforms import Entry
from libya_lesson.text import Article


def surnames_of(article: Article, opening: set[int], titled: list[bool], table: dict[str, Entry]) -> set[str]:
    """The common words that open a sentence and are a surname elsewhere in the text: "Jo Cross … Cross called".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.wordforms import word_table
    >>> article = Article("We saw Jo Cross. Cross called.")
    >>> surnames_of(article, {0, 5}, [False], load().derived(word_table))
    {'cross'}
    """
    tokens = article.tokens
    text, lower, paragraph = tokens.text, tokens.lower, tokens.paragraph
    found = set()
    for i in opening:
        places = tokens.places[lower[i]]
        if len(places) < 2 or not text[i][0].isupper():
            continue  # most of them
        entry = table.get(lower[i])
        if entry is None or entry[0] not in (-1, ADJ, NOUN, MODAL):
            continue
        word = text[i]
        for j in places:
            named = j and j not in opening and text[j] == word and text[j - 1][0].isupper() and text[j - 1].isalpha()
            if named and not titled[paragraph[j]] and paragraph[j - 1] == paragraph[j] and lower[j - 1] not in table:
                found.add(lower[i])
                break
    return found


def acts(get: Callable[[str], Entry | None], text: Sequence[str], lower: Sequence[str], i: int) -> bool:
    """Whether what follows a word makes it the name of somebody: "Cross called", "Small, who".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.wordforms import word_table
    >>> words = ["Cross", "called", "him"]
    >>> acts(load().derived(word_table).get, words, [word.lower() for word in words], 0)
    True
    """
    if i + 2 >= len(text) or not text[i][0].isupper():
        return False
    after, next_but_one = get(lower[i + 1]), get(lower[i + 2])
    if text[i + 1] == ",":
        return next_but_one is not None and next_but_one[0] == REL
    if after is None or not text[i + 1].islower():
        return False
    verb = after[0] == -1 and bool(after[1] & (PAST | THIRD)) and not after[1] & BASE
    return verb or after[0] in (GENITIVE, BE, HAVE, MODAL)
