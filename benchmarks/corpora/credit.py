"""Measures of attribution: how much of what is said is found, and credited to the right words.

Words are runs of word characters, told apart by where they begin. A found quote matches an annotated one if their
words overlap by half (intersection over union), one to one, the best overlap first. The source is right if one of its
words is a head word of the annotated source and the other way round; head words stand before the first comma,
preposition or relative pronoun (after Pareti 2015, Newell and others 2018).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from corpora.brat import Annotated, Span

Side = tuple[set[int], set[int], set[int]]  # words of the source, its head words, words of the content
WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\w+|[,(\[—–;:]")
_SMALL = frozenset(
    "the a an this that these those his her its their my our your some any many several other another one's both all "
    "each no s t and or but".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sen sens rep reps gov president vice secretary senator congressman congresswoman representative "
    "governor mayor gen general lt col sgt judge justice prof professor sir lady lord king queen prince princess rev "
    "father pope chairman chairwoman former ex candidate nominee".split()
)
_CUTS = frozenset(
    "of in at from with for on by to who whom whose which that as near among inside within about close familiar "
    "including into after during before under over via through when where".split()
)


def words(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words of some spans begin."""
    return {m.start() for a, b in spans for m in WORD.finditer(text, a, b)}


def head_words(text: str, spans: Iterable[Span]) -> set[int]:
    """The words that name a source, without titles, articles and what follows the head."""
    out: set[int] = set()
    spans = list(spans)
    for a, b in spans:
        for part in re.finditer(r"(?:(?!, and | and ).)+", text[a:b], re.S):
            out |= _part_head(text, a + part.start(), a + part.end())
    return out or words(text, spans)


def _part_head(text: str, a: int, b: int) -> set[int]:
    kept: list[tuple[int, str]] = []
    for m in _PIECE.finditer(text, a, b):
        word = m.group()
        if not (word[0].isalnum() or word[0] == "_"):
            if kept:
                break
            continue
        if word.lower() in _CUTS:
            if kept and word[0].islower():
                break
            if not kept:
                continue
        if word in ("s", "S") and m.start() and text[m.start() - 1] in "'’":
            continue
        kept.append((m.start(), word))
    if not kept:
        return set()
    if kept[-1][1][0].isupper() or kept[-1][1][0].isdigit():
        run = []
        for at, word in reversed(kept):
            if not (word[0].isupper() or word[0].isdigit()):
                break
            run.append((at, word))
        core = [at for at, word in run if word.lower() not in _TITLES | _SMALL]
        return set(core) or {at for at, _ in run}
    core = [at for at, word in kept if word.lower() not in _SMALL and not word[0].isupper()]
    return set(core) or {at for at, _ in kept}


def matched(found: list[set[int]], due: list[set[int]]) -> list[tuple[int, int]]:
    """Pairs of found and annotated quotes that share half of their words."""
    where: dict[int, list[int]] = {}
    for k, wanted in enumerate(due):
        for word in wanted:
            where.setdefault(word, []).append(k)
    scored = []
    for i, got in enumerate(found):
        for k in {k for word in got for k in where.get(word, ())}:
            shared = len(got & due[k])
            overlap = shared / (len(got) + len(due[k]) - shared)
            if overlap >= 0.5:
                scored.append((-overlap, i, k))
    pairs: list[tuple[int, int]] = []
    taken_found: set[int] = set()
    taken_due: set[int] = set()
    for _, i, k in sorted(scored):
        if i not in taken_found and k not in taken_due:
            taken_found.add(i)
            taken_due.add(k)
            pairs.append((i, k))
    return pairs


class Tally:
    """Counts over many articles."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()

    def add(self, article: Annotated, quotes: list[tuple[list[Span], list[Span]]], quoted: set[int]) -> None:
        """Count one article: ``quotes`` are sources and contents, ``quoted`` the words inside quotation marks."""
        text = article.text
        found = [(words(text, source), head_words(text, source), words(text, parts)) for source, parts in quotes]
        due = [
            (words(text, a.source), head_words(text, a.source), words(text, a.content)) for a in article.attributions
        ]
        found = [f for f in found if f[2]]

        def right(f: Side, d: Side) -> bool:
            return bool(f[0] & d[1]) and bool(f[1] & d[0])

        everything_due = set().union(*(d[2] for d in due)) if due else set()
        everything_found = set().union(*(f[2] for f in found)) if found else set()
        self.n["words hit"] += len(everything_due & everything_found)
        self.n["words found"] += len(everything_found)
        self.n["words due"] += len(everything_due)
        self._relations("relations", found, due, right)
        inside = [(f[0], f[1], f[2] & quoted) for f in found if f[2] & quoted]
        speech = [(d[0], d[1], d[2] & quoted) for d in due if d[2] & quoted]
        self._relations("direct", inside, speech, right)
        for d in speech:
            if not d[0] or len(d[2]) < 5:
                continue
            self.n["long quotes"] += 1
            covered = d[2] & set().union(*(f[2] for f in inside)) if inside else set()
            credited = {word for f in inside if right(f, d) for word in f[2] & d[2]}
            self.n["long quotes right"] += len(covered) >= 0.8 * len(d[2]) and len(credited) >= 0.5 * len(d[2])

    def _relations(self, name: str, found: list[Side], due: list[Side], right: Callable[[Side, Side], bool]) -> None:
        pairs = matched([f[2] for f in found], [d[2] for d in due])
        self.n[name + " hit"] += len(pairs)
        self.n[name + " found"] += len(found)
        self.n[name + " due"] += len(due)
        without = sum(1 for _, k in pairs if not due[k][0])
        self.n[name + " credited hit"] += sum(1 for i, k in pairs if due[k][0] and right(found[i], due[k]))
        self.n[name + " credited found"] += len(found) - without
        self.n[name + " credited due"] += sum(1 for d in due if d[0])

    def f1(self, name: str) -> float:
        """F1 in per cent."""
        hit, found, due = (self.n[f"{name} {what}"] for what in ("hit", "found", "due"))
        return 100 * 2 * hit / (found + due) if found + due else 0.0
