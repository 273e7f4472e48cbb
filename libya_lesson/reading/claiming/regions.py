"""Who answers for which words: every token belongs to the innermost quote around it, and clauses are cut per voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.records import Quote
from libya_lesson.reading.syntax.clauses import Clause, cut
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.reading.syntax.signposts import ground
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.reading.syntax.verbs import verb_groups
from libya_lesson.text import Article


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Spoken:
    """A clause and the voice that holds it."""

    clause: Clause
    quote: int  # the quote that it is part of, -1 for the article's own words
    announces: int  # the quote that its verb only announces, -1 for none
    sentence: int
    base: int  # number of the first clause of its sentence and voice
    own: tuple[int, ...]  # its tokens without those of clauses inside it


@dataclass(frozen=True, slots=True)
class Regions:
    """All clauses of an article in text order, with the quote of each token."""

    spoken: tuple[Spoken, ...]
    quote_of: Sequence[int]  # per token
    clause_of: Sequence[int]  # per token, the innermost clause, -1 for none
    cue_of: dict[int, int]  # token of a cue -> quote
    announcers: dict[int, int]  # quote -> the first clause that announces it


def regions(article: Article, quotes: Sequence[Quote], lexicon: Lexicon) -> Regions:
    """Cut an article into clauses, voice by voice.

    >>> from libya_lesson.lexicons import load
    >>> article = Article("Lee came. Bo left.")
    >>> [s.clause.group.lemma for s in regions(article, (), load()).spoken]
    ['come', 'leave']
    """
    tokens = article.tokens
    starts = tokens.start
    quote_of = [-1] * len(tokens)
    cue_of: dict[int, int] = {}
    sizes = [sum([b - a for a, b in q.parts]) for q in quotes]
    for k in sorted(range(len(quotes)), key=lambda k: (-sizes[k], len(quotes[k].relayed_by))):
        if quotes[k].kind == "scare":
            continue
        for start, end in quotes[k].parts:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            quote_of[first:last] = [k] * (last - first)
    for k, quote in enumerate(quotes):
        if quote.cue[0] >= 0 and quote.kind != "scare":
            for t in range(bisect_left(starts, quote.cue[0]), bisect_left(starts, quote.cue[1])):
                cue_of.setdefault(t, k)
    given = ground(tokens, verb_groups(article, lexicon))
    marks = tokens.where(MARKS)
    credits = _credits(quotes, starts)
    if credits:
        marks = sorted(credits.union(marks))
    spoken: list[Spoken] = []
    clause_of = [-1] * len(tokens)
    for sentence in article.sentences:
        plain = list(range(sentence.first, sentence.last))
        for t in reversed(marks[bisect_left(marks, sentence.first) : bisect_left(marks, sentence.last)]):
            del plain[t - sentence.first]
        voices = quote_of[sentence.first : sentence.last]
        if voices.count(voices[0]) == len(voices):
            sequences = {voices[0]: plain}
        else:
            sequences = {voice: [] for voice in dict.fromkeys(voices)}
            for voice, run in groupby(plain, quote_of.__getitem__):
                sequences[voice] += run
        for k, sequence in sequences.items():
            if not sequence:
                continue
            base = len(spoken)
            clauses = cut(sequence, given)
            within: list[list[int]] = []  # the tokens of each clause, with those of clauses inside it
            for n, clause in enumerate(clauses, base):
                first, last = clause.first, clause.last
                low, high = bisect_left(sequence, first), bisect_left(sequence, last)
                inner = sequence[low : high + 1]
                within.append(inner)
                if high - low == last - first:  # no other voice in it
                    clause_of[first : last + 1] = [n] * len(inner)
                else:
                    for t in inner:
                        clause_of[t] = n
            for n, clause in enumerate(clauses, base):
                own = within[n - base]
                if len(clauses) > 1:
                    own = [t for t in own if clause_of[t] == n]
                announces = _announced(clause.group, k, cue_of) if clause.group else -1
                spoken.append(Spoken(clause, k, announces, sentence.index, base, tuple(own)))
    announcers = {s.announces: k for k, s in reversed(list(enumerate(spoken)))}
    return Regions(tuple(spoken), quote_of, clause_of, cue_of, announcers)


def _credits(quotes: Sequence[Quote], starts: Sequence[int]) -> set[int]:
    """The tokens of "according to …", which belong to no clause."""
    found: set[int] = set()
    for quote in quotes:
        if quote.because.rule == "quote.according" and 0 <= quote.cue[0] < quote.source[1]:
            found.update(range(bisect_left(starts, quote.cue[0]), bisect_left(starts, quote.source[1])))
    return found


def _announced(group: Group, voice: int, cue_of: dict[int, int]) -> int:
    for t in range(group.first, group.last + 1):
        if cue_of.get(t, voice) != voice:  # "has reportedly delivered": the cue stands inside what it credits
            return cue_of[t]
    return -1
