"""Word classes that stand before any guess: of words that have one everywhere, of names, and by the word before."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.calendar_words import in_time
from libya_lesson.reading.syntax.fixed_words import fixed, never_names
from libya_lesson.reading.syntax.headlines import not_small
from libya_lesson.reading.syntax.marks import find_marks
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    COLON,
    DAY,
    HAVE,
    MARK,
    NAME,
    PREP,
    STOP,
    TO,
)
from libya_lesson.text import Article, Tokens

ARTICLES = frozenset(["a", "an", "the"])
_ARMED = frozenset("forces force group groups men militants fighters militia wing faction factions opposition".split())
_OWNERS = frozenset("my your his her its our their whose 's \u2019s".split())
_STARTERS = frozenset([MARK, COLON, STOP])  # behind them any word has a capital
_ARABIC = frozenset("al el an ad ar as at az ul".split())


def with_article(word: str) -> bool:
    """Whether an Arabic article opens a name: "al-Otaibi", "el-Sisi", "an-Nahda"."""
    return word[2:3] in ("-", "\u2019", "'") and word[:2] in _ARABIC and word[3:4].isupper()


def fixed_tags(article: Article, lexicon: Lexicon) -> list[Any]:
    """The classes of the words that have one wherever they stand; None for all others, and for words with a capital."""
    text, places = article.tokens.text, article.tokens.places
    known = lexicon.derived(fixed)
    tags: list[Any] = [None] * len(text)
    for word in article.tokens.kinds & lexicon.keys(fixed):
        kind = known[word]
        for i in places[word]:
            tags[i] = kind
    for i in article.derived(not_small):
        if text[i][0].isalnum():
            tags[i] = None
    for i in article.derived(find_marks).singles:
        tags[i] = MARK
    return tags


def openings(article: Article) -> set[int]:
    """The first tokens of sentences and headings, also behind a bracket."""
    text, paragraph = article.tokens.text, article.tokens.paragraph
    n = len(text)
    opening = {sentence.first for sentence in article.sentences}
    opening |= {bisect_left(paragraph, line.index) for line in article.paragraphs if line.heading}
    opening |= {i + 1 for i in opening if i < n and text[i] in "(["}
    opening.discard(n)  # a last line of invisible signs has no token
    return opening


def tag_names(article: Article, lexicon: Lexicon, tags: list[Any], opening: set[int], titled: list[bool]) -> None:
    """Tag the words that have a capital where only names have one."""
    text, lower, paragraph = article.tokens.text, article.tokens.lower, article.tokens.paragraph
    no_names = lexicon.derived(never_names)
    for i in article.derived(not_small):
        first = text[i][0]
        if not first.isupper() or i in opening or titled[paragraph[i]]:
            continue
        if tags[i - 1] in _STARTERS and not (text[i - 1] == "." and text[i - 2][0].isupper()):  # "Mr. Cook"
            continue
        if tags[i] is None and first.isalnum():  # no circled letter
            tags[i] = no_names.get(lower[i], NAME)


def look_back(tags: list[int], tokens: Tokens) -> None:
    """Settle the words that depend on the word before them alone: "an inside source", "according to", "its own"."""
    last = len(tags) - 1
    for i in tokens.where(ARTICLES):
        if i < last and tags[i + 1] == PREP:
            tags[i + 1] = ADJ
    for i in tokens.places.get("according", ()):
        if tags[i + 1 : i + 2] == [TO]:
            tags[i + 1] = PREP
    for i in tokens.places.get("armed", ()):
        if tokens.lower[i + 1 : i + 2] and tokens.lower[i + 1] in _ARMED:
            tags[i] = ADJ  # "the Omani armed forces"
    for i in tokens.places.get("do", ()):
        around = tokens.text[max(0, i - 1) : i + 2 : 2] if {*tags[max(0, i - 1) : i + 2 : 2]} <= {None, NAME} else []
        if (
            len(around) == len([word for word in around if word[0].isupper()]) > 1
            and not around[0].endswith("s")
            and tokens.text[i] == "do"
        ):
            tags[i] = NAME  # "Ana do Vale"
    for i in tokens.places.get("may", ()):
        if tokens.text[i] == "May" and in_time(tokens.lower, i):
            tags[i] = DAY
    for i in tokens.places.get("since", ()):
        if i and tags[i - 1] == HAVE:  # "have since said"
            tags[i] = ADV
    for i in tokens.places.get("own", ()):
        if i and tokens.lower[i - 1] in _OWNERS:
            tags[i] = ADJ
