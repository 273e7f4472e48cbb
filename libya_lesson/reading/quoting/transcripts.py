"""Transcripts: paragraphs that begin with their speaker's label, as in "LEE: We will build." or "Q: Why?"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.interviews import answers, going_on, interviewee, personal
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.predicates import Parsed

_TURNS = 3  # labels in small letters that make a transcript
_LABEL = 4  # words of a name that is a label
_OFFICE = 12  # tokens of a label with an office: "ANN LEE, mayor of the harbour town:"
_ASKS = frozenset(["q", "question"])
_ANSWERS = frozenset(["a", "answer"])
_PAIR = _ASKS | _ANSWERS
_COLON = frozenset([":"])
_POINTS = frozenset([":", "."])
_ROLE = frozenset([g.NAME, g.NOUN, g.ADJ, g.DET])


@dataclass(frozen=True, slots=True)
class _Turn:
    """A labelled paragraph, as tokens: its speaker, the sign behind the label, and its end."""

    speaker: Range
    sign: int
    end: int
    words: str  # the last word of the label, in small letters


def transcript(p: Parsed, out: list[Found]) -> frozenset[int]:
    """Add what is said under labels, or in answers to questions without one; the paragraphs that this takes up.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> found = []
    >>> sorted(transcript(parse(Article("LEE: We came.\\nROE: Why?\\nLEE: It rained."), load()), found))
    [0, 1, 2]
    >>> [(f.source, f.parts) for f in found]
    [((0, 1), [(2, 5)]), ((5, 6), [(7, 9)]), ((9, 10), [(11, 14)])]
    """
    turns = _spoken(p, _labelled(p))
    if not turns:
        return answers(p, out)
    paragraph = p.article.tokens.paragraph
    asked = interviewee(p, turns[0].speaker[0], labelled=True) if turns[0].words in _PAIR else None
    dense = len(turns) * 2 > paragraph[turns[-1].sign] - paragraph[turns[0].sign]
    taken: set[int] = set()
    for turn, after in zip(turns, [*turns[1:], None], strict=True):
        end = turn.end
        while end > turn.sign + 1 and p.tag[end - 1] == g.MARK:
            end -= 1
        parts = [(turn.sign + 1, end)]
        if after is None:
            parts += going_on(p, turn.end, -1)
        else:
            parts += going_on(p, turn.end, bisect_left(paragraph, paragraph[after.sign]), sure=dense)
        if asked and turn.words in _ANSWERS:
            out.append(Found(parts, None, asked, "interview"))
        else:
            out.append(Found(parts, (turn.sign, turn.sign + 1), turn.speaker, "transcript"))
        taken.update([paragraph[first - 1] for first, _ in parts[:1]], [paragraph[first] for first, _ in parts[1:]])
    return frozenset(taken)


def _labelled(p: Parsed) -> list[_Turn]:
    """The paragraphs that begin with what may be a speaker's label."""
    tokens = p.article.tokens
    paragraph = tokens.paragraph
    pairs = not tokens.kinds.isdisjoint(_ASKS)
    turns: list[_Turn] = []
    before = -1
    for k in tokens.where(_POINTS if pairs else _COLON):
        number = paragraph[k]
        if number == before or k + 1 >= len(paragraph) or paragraph[k + 1] != number:
            continue
        before = number
        if k > _OFFICE and paragraph[k - _OFFICE - 1] == number:
            continue
        first = bisect_left(paragraph, number)
        speaker = _label(p, first + (p.tag[first] == g.MARK), k)
        if speaker:
            turns.append(_Turn(speaker, k, bisect_right(paragraph, number, k), p.lower[speaker[1] - 1]))
    return turns


def _label(p: Parsed, a: int, sign: int) -> Range | None:
    """Whoever a label names: "LEE", "Ann Lee", "Q", "The moderator", "ANN LEE" with an office behind a comma."""
    text, tag = p.article.tokens.text, p.tag
    if a >= sign or not text[a][0].isupper():
        return None
    if sign == a + 1 and p.lower[a] in _PAIR:
        return (a, sign)
    if text[sign] == ".":
        return None
    b = a
    while b < sign and b - a < _LABEL and tag[b] == g.NAME and len(text[b]) > 1:
        b += 1
    if b > a and (b == sign or (tag[b] == g.COMMA and text[b - 1].isupper())):
        return (a, b)
    if sign - a > _LABEL or not all(tag[k] in _ROLE for k in range(a, sign)):
        return None
    roles = p.lexicon.derived(party_nouns)  # "The moderator", "Mayor Lee"
    return (a, sign) if p.lower[sign - 1] in roles or (p.lower[a] in roles and tag[sign - 1] == g.NAME) else None


def _spoken(p: Parsed, turns: list[_Turn]) -> list[_Turn]:
    """The labelled paragraphs that are turns of a talk, and no list, note or heading."""
    if len(turns) < 2:  # nobody talks alone
        return []
    words = {turn.words for turn in turns}
    if words & _ASKS and words & _ANSWERS:
        return [turn for turn in turns if turn.words in _PAIR]
    shouted = [turn for turn in turns if _in_capitals(p, *turn.speaker)]
    if len(shouted) * 2 > len(turns):  # what else has a colon is a headline or a note
        turns, words = shouted, {turn.words for turn in shouted}
    if len(turns) >= _TURNS and len(words) < len(turns):  # the speakers take turns
        return turns
    sure = [turn for turn in turns if _is_person(p, *turn.speaker)]
    voiced = sum(p.lower[turn.end - 1] == "?" or personal(p, turn.sign, turn.end) for turn in sure)
    return sure if len(sure) > 1 and voiced * 2 >= len(sure) else []


def _in_capitals(p: Parsed, a: int, b: int) -> bool:
    return all(word.isupper() for word in p.article.tokens.text[a:b])


def _is_person(p: Parsed, a: int, b: int) -> bool:
    """Whether a label is a full name, or one in capitals as scripts have it."""
    full = b > a + 1 and p.article.tokens.text[a] in p.lexicon.pairs("given_names")
    return full or _in_capitals(p, a, b)
