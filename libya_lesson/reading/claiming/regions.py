"""Who answers for which words: every token belongs to the innermost quote around it, and clauses are cut per voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.records import Quote, Spans
from libya_lesson.reading.syntax.clauses import Clause, cut
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.reading.syntax.signposts import ground
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
    own: list[int]  # its tokens without those of clauses inside it


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
    numbers = list(range(len(tokens)))
    quote_of = [-1] * len(tokens)
    cue_of: dict[int, int] = {}
    sized: list[tuple[int, int, int, Spans]] = []  # the longest come first, those inside them later
    for k, (_, kind, parts, cue, _, _, relayed_by, _, _, _) in enumerate(quotes):
        if kind == "scare":
            continue
        sized.append((-sum([b - a for a, b in parts]), len(relayed_by), k, parts))
        if cue[0] >= 0:
            first = bisect_left(starts, cue[0])
            for t in range(first, bisect_left(starts, cue[1], first)):
                cue_of.setdefault(t, k)
    for _, _, k, parts in sorted(sized):
        for start, end in parts:
            first = bisect_left(starts, start)
            last = bisect_left(starts, end, first)
            quote_of[first:last] = [k] * (last - first)
    given = ground(tokens, verb_groups(article, lexicon))
    marks = sorted({*tokens.where(MARKS), *_credits(quotes, starts)}, reverse=True)  # the next one comes last
    spoken: list[Spoken] = []
    clause_of = [-1] * len(tokens)
    announcers: dict[int, int] = {}
    cues = cue_of.keys()
    for sentence in article.sentences:
        index, begin, stop = sentence.index, sentence.first, sentence.last
        at, plain = begin, []  # the tokens without marks
        while marks and marks[-1] < stop:
            mark = marks.pop()
            if mark >= begin:
                plain += numbers[at:mark]
                at = mark + 1
        plain += numbers[at:stop]
        voices = quote_of[begin:stop]
        if voices.count(voices[0]) == stop - begin:
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
            several = len(clauses) > 1
            whole = sequence[-1] - sequence[0] < len(sequence)  # no other voice in it
            within: list[list[int]] = []  # the tokens of each clause, with those of clauses inside it
            n = base
            for clause in clauses:
                first, last = clause.first, clause.last
                if whole:
                    inner = numbers[first : last + 1]
                    clause_of[first : last + 1] = [n] * len(inner)
                else:
                    low = bisect_left(sequence, first)
                    inner = sequence[low : bisect_left(sequence, last, low) + 1]
                    for t in inner:
                        clause_of[t] = n
                within.append(inner)
                n += 1
            n = base
            for clause in clauses:
                own = within[n - base]
                if several and not (whole and clause_of[clause.first : clause.last + 1].count(n) == len(own)):
                    own = [t for t in own if clause_of[t] == n]
                announces, group = -1, clause.group
                if group and not cues.isdisjoint(range(group.first, group.last + 1)):
                    for t in range(group.first, group.last + 1):
                        if cue_of.get(t, k) != k:  # "has reportedly delivered": the cue stands inside what it credits
                            announces = cue_of[t]
                            break
                spoken.append(Spoken(clause, k, announces, index, base, own))
                if announces not in announcers:
                    announcers[announces] = n
                n += 1
    return Regions(tuple(spoken), quote_of, clause_of, cue_of, announcers)


def _credits(quotes: Sequence[Quote], starts: Sequence[int]) -> set[int]:
    """The tokens of "according to …", which belong to no clause."""
    found: set[int] = set()
    for _, _, _, cue, source, _, _, _, _, (rule, _) in quotes:
        if rule == "quote.according" and 0 <= cue[0] < source[1]:
            found.update(range(bisect_left(starts, cue[0]), bisect_left(starts, source[1])))
    return found
