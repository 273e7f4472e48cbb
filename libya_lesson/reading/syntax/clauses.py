"""Clauses: a sentence, or the part of it that one voice answers for, cut where a new proposition begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.reading.syntax.clause_words import EMBEDDED, JOINS, RELATIVE
from libya_lesson.reading.syntax.cutter import Cutter
from libya_lesson.reading.syntax.one_clause import one_clause
from libya_lesson.reading.syntax.signposts import Ground
from libya_lesson.reading.syntax.verb_group import Group


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Clause:
    """One clause as token numbers; ``group`` is its verb, ``others`` are verbs of clauses that belong inside it."""

    first: int
    last: int
    kind: str  # main | relative | adverbial
    group: Group | None
    others: tuple[Group, ...]
    conditional: bool
    subject: tuple[int, int]  # token numbers, last exclusive; (-1, -1) where another clause or nothing has it
    shares: int | None  # the clause of the same list whose subject this one shares
    complement: int  # the token that opens a that-clause inside, or -1
    asks: bool = False  # that clause is a question inside ("what …", "whether …")


_ASKING = EMBEDDED | RELATIVE
_MONEY = frozenset("$€£¥₦₹")
_NONE = (-1, -1)


def cut(seq: Sequence[int], given: Ground) -> list[Clause]:
    """Cut a sequence of token numbers into clauses, in the order of their beginnings.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.signposts import ground
    >>> from libya_lesson.reading.syntax.verbs import verb_groups
    >>> from libya_lesson.text import Article
    >>> article = Article("Lee, who won, left and Bo stayed because it rained.")
    >>> t = article.tokens
    >>> found = cut(range(len(t)), ground(t, verb_groups(article, load()), load()))
    >>> [" ".join(t.text[c.first:c.last + 1]) for c in found]
    ['Lee , who won , left', 'who won', 'Bo stayed', 'because it rained']
    """
    size = len(seq)
    one, verb = one_clause(seq, given)
    if one:  # most sequences
        first, last = _trimmed(seq, given, 0, size - 1)
        begin = seq[first]
        return [Clause(begin, seq[last], "main", verb, (), False, (begin, verb.first) if verb else _NONE, None, -1)]
    words = given.words
    opened = Cutter(seq, given).cut()
    order = [0]
    if len(opened) > 1:
        order = [k for _, _, k in sorted([(o.start, -o.end, k) for k, o in enumerate(opened)])]
    found = []
    for k in order:
        o = opened[k]
        first, last = _trimmed(seq, given, o.start, (o.end if o.end < size else size) - 1)
        shares, complement, subject = None, -1, _NONE
        if o.shares is not None:
            shares = order.index(o.shares)
        elif o.verb:
            subject = (seq[first], seq[o.verb_at])
        if 0 <= o.complement < size:
            complement = seq[o.complement]
        asks = complement >= 0 and words[complement] in _ASKING
        found.append(
            Clause(
                seq[first], seq[last], o.kind, o.verb, tuple(o.others), o.conditional, subject, shares, complement, asks
            )
        )
    return found


def _trimmed(seq: Sequence[int], given: Ground, start: int, last: int) -> tuple[int, int]:
    """The first and last word without marks and joining words; a bracket that closes one of the clause's own stays."""
    words, first, opened = given.words, start, None
    last -= words[seq[last]] == "."  # most sentences end so
    while first <= last and (
        (
            (word := words[seq[first]]) in JOINS
            and not (word == "so" and words[seq[first] + 1 : seq[first] + 2] in (["far"], ["long"]))
        )
        or not (word[0].isalnum() or word in _MONEY)
    ):
        first += 1
    if first > start and words[seq[first - 1]] == "[" and "]" in [words[t] for t in seq[first : last + 1]]:
        first -= 1  # "[this] is not large"
    while last >= first and ((word := words[seq[last]]) in JOINS or not (word[0].isalnum() or word == "%")):
        if word == ")":
            opened = "(" in [words[t] for t in seq[first:last]] if opened is None else opened
            if opened:
                break
        last -= 1
    return (first, last) if first <= last else (min(start, len(seq) - 1),) * 2
