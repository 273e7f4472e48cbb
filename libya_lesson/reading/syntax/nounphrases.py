"""Noun phrases from their end: where one begins, its head, its owner (from their beginning: `nounphrase_ends`)."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.function_words import PARTICLES
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed
from libya_lesson.reading.syntax.times import TIMES

Range = tuple[int, int]  # tokens, end exclusive

ENDS = frozenset([g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON, g.SUBJ, g.OBJ])

_OPENS_PHRASE = frozenset([g.DET, g.POSS, g.GENITIVE])
_INSIDE = frozenset([g.NOUN, g.NAME, g.ADJ, g.NUM])
_CONTINUES = _INSIDE | {g.DAY, g.GENITIVE, g.STOP, g.DET, g.POSS, g.VERB, g.ADV, g.CC, g.COMMA, g.MARK}
_ENDS_HEAD = frozenset([g.PREP, g.TO, g.COMMA])

_BEFORE_TIME = frozenset([g.NOUN, g.NAME, g.RIGHT, g.NUM, g.DAY])
PARTS = frozenset(
    "some those these one many most all each both several few none any half percent % two three four five".split()
)

LONGEST = 80  # tokens of a noun phrase
DEEPEST = 6  # nested phrases and parentheses looked through before giving up

_JOINED = frozenset("he she they i we".split())  # "she and another sailor"
_OPENING = frozenset("after before since until".split())
_SPANS = TIMES | frozenset("hour hours minute minutes second seconds decade decades moment moments".split())
_MOMENTS = _SPANS | {"time", "outset", "meantime"}


def phrase_left(p: Parsed, j: int, lowest: int) -> Range:
    """The noun phrase that ends with token ``j``.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> phrase_left(parse(Article("Yesterday a spokesman for Ann Lee left."), load()), 5, 0)
    (1, 6)
    """
    tag = p.tag
    starts = [simple_left(p, j, lowest)]
    for _ in range(DEEPEST):
        a = starts[-1]
        b = a - 2
        if b < lowest or not (tag[a - 1] == g.PREP or tag[a - 1] == g.TO):
            break
        word = p.lower[a - 1]
        if word == "than" and p.lower[b] == "more" and b - 2 >= lowest and tag[b - 1] == g.PREP:
            word, a, b = p.lower[b - 1], b, b - 2  # "mayors in more than two dozen towns"
        if word in ("than", "like", "per", "since"):
            break
        if word in ("as", "during", "after", "before", "until", "despite") and tag[b] in _BEFORE_TIME:
            if word not in ("during", "despite") and (p.lower[b] in _SPANS or _closed(p, b, lowest)):
                return (starts[-1], j + 1)  # "hours after Ann Lee left"
            return phrase_left(p, b, lowest)
        if word == "of" and p.lower[b] == "out" and b > lowest:
            b -= 1
        if tag[b] in (g.ADJ, g.CC) and b > lowest and tag[b - 1] in (g.NOUN, g.NAME, g.PRON):
            b -= 1  # "officials in Lund and at the port"
        if tag[b] == g.MARK and b > lowest and tag[b - 1] == g.NOUN and p.marks.inside[b - 1] >= 0:
            quoted = simple_left(p, b - 1, lowest)  # "the “movement” in Lund"
            return (quoted if p.marks.inside[quoted] < 0 else a, j + 1)
        if tag[b] in (g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON) or p.lower[b] in PARTS:
            starts.append(simple_left(p, b, lowest))
            continue
        if p.group_at[b] < 0 or word in PARTICLES or word == "in":
            break
        v = p.groups[p.group_at[b]]
        led = v.kind == GERUND and v.start > lowest and tag[v.start - 1] == g.NOUN
        if word in _OPENING:
            break  # "left after | the Ministry of Trade said"
        if led and word != "as":
            return (phrase_left(p, v.start - 1, lowest)[0], j + 1)  # "leaders meeting at a summit in Lund"
        return (starts[0], j + 1)
    return (starts[-1], j + 1)


def lists(p: Parsed, a: int, k: int, b: int) -> bool:
    """Whether "and" at ``k`` joins two bearers, unlike "his lawyer and friend Ann Lee", "the foreign and home offices".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> lists(parse(Article("Ann Lee and the mayor said"), load()), 0, 2, 5)
    True
    """
    tag = p.tag
    if p.lower[k] != "and" or tag[k - 1] not in (g.NAME, g.NOUN) or k + 1 >= b:
        return False
    if tag[k + 1] in (g.DET, g.POSS) or (tag[k - 1] == g.NAME and tag[k + 1] == g.NAME):
        return True
    return tag[k - 1] == g.NOUN and tag[a] not in (g.DET, g.POSS) and g.NAME not in tag[k + 1 : b]


def _closed(p: Parsed, b: int, lowest: int) -> bool:
    """Whether the clause that ends with token ``b`` has its verb already: "it was grounded last week after Lee …"."""
    for k in range(b, lowest, -1):
        if p.tag[k] in (g.COMMA, g.DASH, g.SEMI, g.REL, g.THAT, g.SUB):
            return False
        if p.is_verb(k, FINITE):
            return True
    return False


def simple_left(p: Parsed, j: int, lowest: int) -> int:
    """Where the noun phrase without its complements begins."""
    tag = p.tag
    a = j
    if tag[j] == g.RIGHT:
        k = j - 1
        while k > lowest and j - k < 16 and tag[k] != g.LEFT:
            k -= 1
        if tag[k] != g.LEFT or k <= lowest:
            return j
        a = k - 1
    lowest = max(lowest, j - LONGEST)
    while a > lowest:
        t = tag[a - 1]
        if t not in _CONTINUES:
            break  # as at the beginning of most
        if tag[a] == g.NAME and p.article.tokens.text[a - 1] in _SPANS:
            break  # "on Monday morning Ann Lee", "in recent weeks Ann Lee"
        if tag[a] == g.NUM and t == g.NOUN and p.lower[a - 1] in _MOMENTS and p.lower[a].isalpha():
            break  # "at the moment two groups"
        if (
            (
                t in _INSIDE or (t == g.DAY and a - 1 > lowest and tag[a - 2] in (g.DET, g.POSS))  # "his Friday show"
            )
            or (
                (t == g.GENITIVE and a - 1 > lowest and tag[a - 2] not in (g.MARK, g.COMMA, g.STOP))  # no single mark
                or (t == g.STOP and a - 1 > lowest and tag[a - 2] == g.NAME and touching(p, a - 2))
                or (t == g.DAY and g.GENITIVE in tag[a : a + 2])  # "Tuesday night's raid"
            )
        ):
            a -= 1
        elif t in (g.DET, g.POSS):
            a -= 1
            if not (a > lowest and tag[a - 1] == g.DET):
                break
        elif (t == g.VERB and p.form[a - 1] & (g.ING | g.PART) and a - 1 > lowest and _describes(p, a - 2, lowest)) or (
            t == g.ADV and a - 1 > lowest and tag[a] in (g.ADJ, g.NUM, g.DET) and tag[a - 2] in _OPENS_PHRASE
        ):
            a -= 1
        elif t == g.VERB and p.form[a - 1] & g.PART and a - 2 > lowest and _is_widely(p, a - 2):
            a -= 2  # "Oman's internationally recognised government"
        elif (
            (
                t == g.CC
                and a - 1 > lowest
                and p.lower[a - 1] in ("and", "or", "&")
                and (tag[a - 2] in (g.NAME, g.NOUN) or p.lower[a - 2] in _JOINED)
                and tag[a] in (g.NAME, g.NOUN, g.DET, g.POSS, g.ADJ)
            )
            or (
                t == g.CC
                and a - 2 >= lowest
                and tag[a - 2] == g.ADJ
                and tag[a] == g.ADJ  # "current and former officials"
            )
            or (
                t == g.COMMA
                and a - 2 > lowest
                and (_in_list(p, a, j) or (tag[a - 2] == g.ADJ and tag[a - 3] == g.DET and tag[a] in (g.ADJ, g.NUM)))
            )
        ):
            a -= 2
        elif t == g.MARK and a - 1 > lowest and p.marks.inside[a] >= 0 and j - a < 8:
            a -= 1
        else:
            break
    return a


def _is_widely(p: Parsed, i: int) -> bool:
    """Whether an adverb in "-ly" at ``i`` opens what describes a noun: "the | widely respected council"."""
    opens = p.tag[i - 1] in _OPENS_PHRASE
    return opens and p.tag[i] == g.ADV and p.lower[i].endswith("ly")


def _describes(p: Parsed, i: int, lowest: int) -> bool:
    """Whether a participle behind token ``i`` stands before its noun: "rising tide", "of Nordic registered voters"."""
    if p.tag[i] == g.NAME:
        return i > lowest and p.tag[i - 1] == g.PREP and p.lower[i - 1] == "of"
    return p.tag[i] in (g.DET, g.ADJ, g.POSS)


def touching(p: Parsed, i: int) -> bool:
    """Whether nothing stands between a token and the next."""
    tokens = p.article.tokens
    return tokens.end[i] == tokens.start[i + 1]


def _in_list(p: Parsed, a: int, j: int) -> bool:
    """Whether the comma before token ``a`` joins names of a list that ends with "and"."""
    tag = p.tag
    if tag[a - 2] != g.NAME or tag[a] not in (g.NAME, g.CC):
        return False
    return any(tag[k] == g.CC for k in range(a, min(j, a + 12)))


def head(p: Parsed, found: Range) -> int:
    """The head noun of a phrase: the last noun before its first preposition."""
    k = found[0]
    while k + 1 < found[1] and p.tag[k + 1] not in _ENDS_HEAD:
        k += 1
    return k


def owner(p: Parsed, i: int, first: int) -> Range | None:
    """The possessor before a noun: "Ann Lee's claim", "his claim"."""
    tag = p.tag
    j = i - 1
    while (j >= first and tag[j] in (g.ADJ, g.ADV, g.NUM, g.NOUN)) or (
        j >= first and tag[j] == g.VERB and p.form[j] & (g.PART | g.ING)
    ):
        j -= 1
    if j < first:
        return None
    if tag[j] == g.POSS:
        return (j, j + 1)
    if tag[j] == g.GENITIVE and j > first and tag[j - 1] in ENDS:
        return (simple_left(p, j - 1, first), j)
    return None


def is_agent(p: Parsed, j: int) -> bool:
    """Whether a noun stands for people or bodies that can act."""
    known = p.lexicon.words("source_nouns")
    word = p.lower[j]
    return word in known or (word.endswith("s") and (word[:-1] in known or word[:-3] + "y" in known))
