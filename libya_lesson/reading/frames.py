"""News frames: the five of Semetko and Valkenburg and the four functions of Entman, with the words that show them."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.phrases import Phrases
from libya_lesson.reading.records import Because, Frame
from libya_lesson.reading.rules import N_
from libya_lesson.text import Article

RULES = {
    "frame.words": N_("“{words}”: words that news uses to tell a story as one of {name}."),
    "function.words": N_("“{words}”: words that do the work of this part of a frame: {name}."),
}
Row = tuple[str, ...]


def frame_words(lexicon: Lexicon) -> Phrases:
    """The list by first word; a word can show several frames, so the rows of one word stay together."""
    found: Phrases = {}
    for row in lexicon.rows("frames"):
        words = tuple(row[0].lower().split())
        if words:
            found.setdefault(words[0], []).append((words, row))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def find_frames(article: Article, lexicon: Lexicon) -> tuple[Frame, ...]:
    """One row for each sentence and frame, and for each sentence and function, with all their words.

    >>> from libya_lesson.lexicons import load
    >>> [(f.frame, f.function) for f in find_frames(Article("The war began because prices rose."), load())]
    [('conflict', None), ('economic consequences', None), (None, 'problem'), (None, 'cause')]
    """
    table = lexicon.derived(frame_words)
    tokens, words = article.tokens, article.tokens.lower
    shown_in: dict[int, dict[tuple[str, str], list[tuple[int, int]]]] = {}
    for t in tokens.where(table):
        number = tokens.sentence[t]
        if number < 0:
            continue
        stop = article.sentences[number].last
        for phrase, row in table[words[t]]:
            last = t + len(phrase)
            if last <= stop and (len(phrase) == 1 or tuple(words[t:last]) == phrase):
                hits = shown_in.setdefault(number, {})
                hits.setdefault((row[1], row[2]), []).append((tokens.start[t], tokens.end[last - 1]))
    found = []
    for number, hits in shown_in.items():
        for (frame, function), spans in sorted(hits.items(), key=_order):
            shown = dict.fromkeys(article.text[a:b] for a, b in spans)
            because = Because("frame.words" if frame else "function.words",
                              {"words": "”, “".join(shown), "name": frame or function})  # fmt: skip
            found.append(Frame(number, frame or None, function or None, tuple(spans), because))
    return tuple(found)


_FRAMES = ("conflict", "human interest", "economic consequences", "morality", "responsibility")
_FUNCTIONS = ("problem", "cause", "moral judgment", "remedy")


def _order(item: tuple[tuple[str, str], list[tuple[int, int]]]) -> tuple[bool, int]:
    (frame, function), _ = item
    names = _FRAMES if frame else _FUNCTIONS
    name = frame or function
    return not frame, names.index(name) if name in names else len(names)
