"""Verb groups ("has been described", "to deny") and the sentence parts that all quotation rules share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import compress

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.calendar_words import behind_span
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.grammar import Grammar, tag
from libya_lesson.reading.syntax.marks import Marks, find_marks
from libya_lesson.reading.syntax.participles import OF_A_NOUN, behind_comma, is_reduced
from libya_lesson.reading.syntax.verbhood import HELPS
from libya_lesson.text import Article, Sentence

FINITE, INFINITIVE, GERUND, PARTICIPLE = range(4)
_AUXILIARY = frozenset([g.MODAL, g.BE, g.HAVE, g.DO])
_BEGINS = bytes(tag in _AUXILIARY or tag in (g.VERB, g.TO) for tag in range(256))  # by word class
_SUBJECT = frozenset([g.SUBJ, g.NAME, g.NOUN, g.DET, g.POSS, g.ADJ, g.NUM, g.GENITIVE])
_OPENERS = frozenset("after before as until since".split())
_HAS = frozenset(["'s", "\u2019s"])
_PLAIN = {g.BE: "be", g.HAVE: "have", g.DO: "do"}
_CLAUSE = frozenset([g.THAT, g.SUBJ, g.DET, g.NAME, g.POSS, g.MODAL, g.BE, g.HAVE])


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Group:
    """A verb with its helpers: tokens ``start`` to ``head``; a lone "is" is its own head."""

    start: int
    head: int
    kind: int
    base: str
    passive: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything the quotation rules look at."""

    article: Article
    lexicon: Lexicon
    marks: Marks
    lower: Sequence[str]  # the tokens in small letters
    tag: list[int]
    form: list[int]
    base: list[str]
    groups: list[Group]
    group_at: list[int]  # for each token the number of the group that it belongs to, or -1
    bounds: list[tuple[int, int]]  # for each sentence or heading its first and last (exclusive) token
    bound_of: list[int]
    words: Callable[[str], frozenset[str]]  # the words of a field of the list `word_fields`
    subjects: dict[int, tuple[int, int] | None] = field(default_factory=dict)  # of each verb group, once it is known

    def is_verb(self, token: int, kind: int) -> bool:
        """Whether a token belongs to a verb group of a kind, such as `FINITE` or `GERUND`."""
        number = self.group_at[token]
        return number >= 0 and self.groups[number].kind == kind

    def has_verb(self, first: int, last: int, kind: int) -> bool:
        """Whether a verb group of a kind stands between two tokens, the last one excluded."""
        groups = self.groups
        return any(groups[number].kind == kind for number in self.group_at[first:last] if number >= 0)


def parse(article: Article, lexicon: Lexicon) -> Parsed:
    """Find the marks, word classes and verb groups of an article.

    >>> from libya_lesson.lexicons import load
    >>> parsed = parse(Article("The plan has not been approved."), load())
    >>> [(v.base, v.passive, v.negated) for v in parsed.groups]
    [('approve', True, True)]
    """
    marks = article.derived(find_marks)
    grammar = tag(article, lexicon)
    bounds = _bounds(article)
    bound_of = [0] * len(article.tokens)
    says = lexicon.derived(cue_table).speaking
    groups: list[Group] = []
    group_at = [-1] * len(article.tokens)
    begins = list(compress(range(len(grammar.tag)), bytes(grammar.tag).translate(_BEGINS)))
    at = 0
    for number, (first, last) in enumerate(bounds):
        bound_of[first:last] = [number] * (last - first)
        here, at = at, bisect_left(begins, last, at)
        _groups(article, grammar, marks.inside, first, last, begins[here:at], groups, group_at, says)
    return Parsed(
        article, lexicon, marks, article.tokens.lower, grammar.tag, grammar.form, grammar.base, groups, group_at,
        bounds, bound_of, lexicon.fields(),
    )  # fmt: skip


def _bounds(article: Article) -> list[tuple[int, int]]:
    """The token ranges of sentences and headings, in text order."""
    sentences: list[Sentence] = list(article.sentences)
    tokens = article.tokens
    out: list[tuple[int, int]] = []
    i, n = 0, len(tokens)
    while i < n:
        number = tokens.sentence[i]
        if number >= 0:
            out.append((i, sentences[number].last))
            i = sentences[number].last
            continue
        j = i
        while j < n and tokens.paragraph[j] == tokens.paragraph[i] and tokens.sentence[j] < 0:
            j += 1
        out.append((i, j))
        i = j
    return out


def _groups(
    article: Article,
    grammar: Grammar,
    inside: list[int],
    first: int,
    last: int,
    begins: list[int],
    groups: list[Group],
    group_at: list[int],
    says: frozenset[str],
) -> None:
    """Add the verb groups of one sentence; ``begins`` are the tokens with which one may begin."""
    tags, forms, bases = grammar.tag, grammar.form, grammar.base
    lower = article.tokens.lower
    before = len(groups)
    beyond = first
    doubtful = -1  # the first participle behind a comma
    for i in begins:
        if i < beyond:
            continue
        start = i
        infinitive = tags[i] == g.TO
        auxiliary = -1
        negated = False
        head = -1
        j = i + 1 if infinitive else i
        while j < last:
            kind = tags[j]
            if kind == g.VERB:
                head = j
                break
            if kind in _AUXILIARY:
                auxiliary = j
                negated = negated or "n't" in lower[j] or "n\u2019t" in lower[j] or lower[j] == "cannot"
            elif kind == g.NEG:
                negated = True
            elif kind != g.ADV or lower[j] == "since":
                behind = behind_span(lower, j) if auxiliary == j - 1 and not infinitive else j
                if j < behind < last and tags[behind] in (g.VERB, g.BE, g.ADV):
                    j = behind  # "has over the past years sold"
                    continue
                if kind != g.ADV:
                    break
            j += 1
        if head < 0:
            if auxiliary < 0:
                continue
            word = _PLAIN.get(tags[auxiliary], "")
            how = INFINITIVE if infinitive else GERUND if lower[start] in ("being", "having", "doing") else FINITE
            group_at[start : auxiliary + 1] = [len(groups)] * (auxiliary + 1 - start)
            groups.append(Group(start, auxiliary, how, word, False, negated))
            beyond = auxiliary + 1
            continue
        form = forms[head]
        passive = auxiliary >= 0 and tags[auxiliary] == g.BE and bool(form & g.PART)
        if passive and lower[auxiliary] in _HAS and head + 1 < last and bases[head] in says:
            passive = tags[head + 1] not in _CLAUSE  # "he's said that …" is "he has said"
        if infinitive or (start == head and head > first and lower[head - 1] in HELPS):
            how = INFINITIVE  # "to leave", "helped drive them out"
        elif auxiliary >= 0 and lower[start] not in ("being", "having", "been"):
            how = FINITE
        elif auxiliary >= 0 or form & g.ING:
            how = GERUND
        elif form == g.PART or (
            form & g.PART
            and (
                is_reduced(tags, lower, head, first, last, bases[head] in says)
                or (lower[head] in OF_A_NOUN and _of_a_noun(tags, lower, groups[before:], head, last))
            )
        ):
            how = PARTICIPLE
            doubtful = start if doubtful < 0 and behind_comma(tags, start, first) else doubtful
        else:
            how = FINITE
        if not negated and start > first and tags[start - 1] == g.NEG:
            negated = True
        if start == head:
            group_at[head] = len(groups)  # as most
        else:
            group_at[start : head + 1] = [len(groups)] * (head + 1 - start)
        groups.append(Group(start, head, how, bases[head], passive or how == PARTICIPLE, negated))
        beyond = head + 1
    if doubtful >= 0:
        side = inside[doubtful]  # a verb in quoted words is not the verb of the sentence around them
        own = [v for v in groups[before:] if v.kind == FINITE and inside[v.start] == side]
        finite = sum(_may_be_main(tags, group_at, v.start, first) for v in own)
        openers = sum(
            tags[k] in (g.SUB, g.REL)
            or lower[k] == "whose"
            or (lower[k] in _OPENERS and _opens_clause(tags, group_at, groups, k, last))
            for k in range(first, last)
            if inside[k] == side
        )
        if finite <= openers:
            _need_a_verb(grammar, groups, before, first)


def _of_a_noun(tags: list[int], lower: Sequence[str], before: list[Group], head: int, last: int) -> bool:
    """Whether a past form tells of the noun before it: "signed a deal with Oman, Chad and Togo | aimed at peace"."""
    led = head + 1 < last and lower[head + 1] in OF_A_NOUN[lower[head]] and tags[head - 1] in (g.NOUN, g.NAME)
    return led and any(v.kind == FINITE for v in before)


def _may_be_main(tags: list[int], group_at: list[int], start: int, first: int) -> bool:
    """Whether a finite verb may be the main one: not joined by "and", not reported as in "said (that) he had left"."""
    k = start - 1
    while k > first and tags[k] in _SUBJECT:
        k -= 1
    return tags[k] not in (g.CC, g.THAT) and (k == start - 1 or group_at[k] < 0)


def _need_a_verb(grammar: Grammar, groups: list[Group], before: int, first: int) -> None:
    """A main clause without a finite verb takes its first past form behind a comma: "Dean, a doctor, poked at …".

    Right behind the first comma it opens an aside, if another follows: "Dean, named as mayor, | met with the press".
    """
    past = [
        k
        for k in range(before, len(groups))
        if (v := groups[k]).kind == PARTICIPLE
        and first < v.start == v.head
        and grammar.form[v.head] & g.PAST
        and behind_comma(grammar.tag, v.start, first)
    ]
    if past:
        aside = len(past) > 1 and g.COMMA not in grammar.tag[first : groups[past[0]].start - 1]
        v = groups[past[aside]]
        groups[past[aside]] = Group(v.start, v.head, FINITE, v.base, False, v.negated)


def _opens_clause(tags: list[int], group_at: list[int], groups: list[Group], k: int, last: int) -> bool:
    """Whether a preposition at ``k`` opens a clause: "after the results were in"."""
    for j in range(k + 1, min(last, k + 12)):
        if group_at[j] >= 0:
            return groups[group_at[j]].kind == FINITE
        if tags[j] in (g.COMMA, g.STOP, g.SEMI, g.MARK):
            return False
    return False
