"""News frames: the five of Semetko and Valkenburg and the four functions of Entman, with the words that show them."""

from __future__ import annotations

from operator import itemgetter

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.records import Because, Frame
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.phrases import second_words
from libya_lesson.text import Article, Tokens

RULES = {
    "frame.words": N_("“{words}”: words that news uses to tell a story as one of {name}."),
    "function.words": N_("“{words}”: words that do the work of this part of a frame: {name}."),
}
Row = tuple[str, ...]
Entry = tuple[tuple[str, ...], Row]


def frame_words(lexicon: Lexicon) -> dict[str, tuple[frozenset[str], list[Entry]]]:
    """The list by first word, with the words that may follow it; a word can show several frames, so all its rows."""
    found: dict[str, list[Entry]] = {}
    for row in lexicon.rows("frames"):
        words = tuple(row[0].lower().split())
        if words:
            found.setdefault(words[0], []).append((words, row))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    kept: dict[frozenset[str], frozenset[str]] = {}  # most words have the same: kept once
    table = {}
    for first, entries in found.items():
        seconds = second_words(words for words, _ in entries)
        table[first] = (kept.setdefault(seconds, seconds), entries)
    return table


def _beginnings(tokens: Tokens, lexicon: Lexicon) -> list[tuple[int, list[Entry]]]:
    """Where words of the list may begin, by their first two, with all rows for the first one; in text order."""
    table, found = lexicon.derived(frame_words), []
    words, places, last = tokens.lower, tokens.places, len(tokens.lower) - 1
    for word in tokens.kinds & lexicon.keys(frame_words):
        seconds, rows = table[word]
        if "" in seconds:
            found += [(t, rows) for t in places[word]]
        else:
            found += [(t, rows) for t in places[word] if t < last and words[t + 1] in seconds]
    found.sort(key=itemgetter(0))
    return found


def find_frames(article: Article, lexicon: Lexicon) -> tuple[Frame, ...]:
    """One row for each sentence and frame, and for each sentence and function, with all their words.

    >>> from libya_lesson.lexicons import load
    >>> [(f.frame, f.function) for f in find_frames(Article("The war began because prices rose."), load())]
    [('conflict', None), ('economic consequences', None), (None, 'problem'), (None, 'cause')]
    """
    tokens, words, sentence_of = article.tokens, article.tokens.lower, article.tokens.sentence
    offices = lexicon.derived(_offices)
    shown_in: dict[int, dict[tuple[str, str], list[tuple[int, int]]]] = {}
    strong: set[tuple[int, str, str]] = set()
    for t, rows in _beginnings(tokens, lexicon):
        number = sentence_of[t]
        if number < 0:
            continue
        for phrase, row in rows:
            last = t + len(phrase)
            if last > t + 1 and tuple(words[t:last]) != phrase:
                continue
            sentence = article.sentences[number]
            if last > sentence.last:
                continue
            _, frame, function, how = row
            if how == "none":
                break  # "struck a deal" is no blow
            key, weak = (frame, function), how == "weak"
            if _names(article, t, sentence.first):
                continue
            modifies = (weak or frame == _MONEY) and last < sentence.last and words[last] in offices
            if modifies and not words[last - 1].endswith("ing"):
                continue  # "trade minister" is about an office, "beating rivals" is not
            hits = shown_in.setdefault(number, {})
            if not weak or key in hits:
                strong.add((number, *key))
            hits.setdefault(key, []).append((tokens.start[t], tokens.end[last - 1]))
    found = []
    for number, hits in shown_in.items():
        for (frame, function), spans in sorted(hits.items(), key=_order):
            if (number, frame, function) not in strong:
                continue  # one weak word alone shows nothing
            shown = dict.fromkeys(article.text[a:b] for a, b in spans)
            because = Because("frame.words" if frame else "function.words",
                              {"words": "”, “".join(shown), "name": frame or function})  # fmt: skip
            found.append(Frame(number, frame or None, function or None, tuple(spans), because))
    return tuple(found)


_MONEY = "economic consequences"


def _names(article: Article, t: int, first: int) -> bool:
    """Whether a word is part of a name: a capital within a sentence."""
    text = article.tokens.text
    return text[t][0].isupper() and t > first and text[t - 1] not in MARKS


def _offices(lexicon: Lexicon) -> frozenset[str]:
    """Nouns whose first half only says which office it is: "trade minister" tells nothing of trade."""
    return frozenset(noun for noun, (_, _, sort) in lexicon.derived(party_nouns).items() if sort == "person")


_FRAMES = ("conflict", "human interest", "economic consequences", "morality", "responsibility")
_FUNCTIONS = ("problem", "cause", "moral judgment", "remedy")


def _order(item: tuple[tuple[str, str], list[tuple[int, int]]]) -> tuple[bool, int]:
    (frame, function), _ = item
    names = _FRAMES if frame else _FUNCTIONS
    name = frame or function
    return not frame, names.index(name) if name in names else len(names)
