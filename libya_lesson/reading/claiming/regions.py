"""Who answers for which words: every token belongs to the innermost quote around it, and clauses are cut per voice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

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
    quote_of, cue_of, bounds = _voices(quotes, starts)
    given = ground(tokens, verb_groups(article, lexicon), lexicon)
    marks = {*tokens.among(MARKS), *_credits(quotes, starts)}
    edges = sorted({*bounds, *marks, *[t + 1 for t in marks]})  # where a voice or a mark begins or ends
    spoken: list[Spoken] = []
    clause_of = [-1] * len(tokens)
    announcers: dict[int, int] = {}
    cues = cue_of.keys()
    for sentence in article.sentences:
        index, begin, stop = sentence.index, sentence.first, sentence.last
        sequences: dict[int, list[int]] = {}  # the tokens of each voice, without marks
        at = begin
        for edge in (*edges[bisect_right(edges, begin) : bisect_left(edges, stop)], stop):
            voice = quote_of[at]
            if at in marks:
                sequences.setdefault(voice, [])
            elif voice in sequences:
                sequences[voice] += numbers[at:edge]
            else:
                sequences[voice] = numbers[at:edge]
            at = edge
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
                if group and (
                    group.last in cue_of
                    or (group.first < group.last and not cues.isdisjoint(range(group.first, group.last)))
                ):
                    for t in range(group.first, group.last + 1):
                        if cue_of.get(t, k) != k:  # "has reportedly delivered": the cue stands inside what it credits
                            announces = cue_of[t]
                            break
                spoken.append(Spoken(clause, k, announces, index, base, own))
                if announces not in announcers:
                    announcers[announces] = n
                n += 1
    return Regions(tuple(spoken), quote_of, clause_of, cue_of, announcers)


def _voices(quotes: Sequence[Quote], starts: Sequence[int]) -> tuple[list[int], dict[int, int], list[int]]:
    """The quote of each token and of each token of a cue, and where parts of quotes begin and end."""
    quote_of = [-1] * len(starts)
    cue_of: dict[int, int] = {}
    sized: list[tuple[int, int, int, Spans]] = []  # the longest come first, those inside them later
    # unpacked, for to ask a row by name takes as long as to look a word up
    for k, (_, kind, parts, cue, _, _, relayed_by, _, _, _) in enumerate(quotes):
        if kind == "scare":
            continue
        size = parts[0][1] - parts[0][0] if len(parts) == 1 else sum([b - a for a, b in parts])
        sized.append((-size, len(relayed_by), k, parts))
        begin, end = cue
        if begin >= 0:
            t = bisect_left(starts, begin)
            while t < len(starts) and starts[t] < end:
                cue_of.setdefault(t, k)
                t += 1
    bounds: list[int] = []
    for _, _, k, parts in sorted(sized):
        for start, end in parts:
            first = bisect_left(starts, start)
            last = bisect_left(starts, end, first)
            quote_of[first:last] = [k] * (last - first)
            bounds += (first, last)
    return quote_of, cue_of, bounds


def _credits(quotes: Sequence[Quote], starts: Sequence[int]) -> set[int]:
    """The tokens of "according to …", which belong to no clause."""
    found: set[int] = set()
    for _, _, _, cue, source, _, _, _, _, (rule, _) in quotes:
        if rule == "quote.according" and 0 <= cue[0] < source[1]:
            found.update(range(bisect_left(starts, cue[0]), bisect_left(starts, source[1])))
    return found
