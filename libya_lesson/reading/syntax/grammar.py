"""Guesses a word class for every token from open word lists and its neighbours: one pass, no model."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import compress, repeat
from operator import eq

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.cues import evidence_nouns
from libya_lesson.reading.syntax.endings import class_by_ending
from libya_lesson.reading.syntax.headlines import title_case
from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.neighbours import no_noun, only_past, opens_clause, stands_alone
from libya_lesson.reading.syntax.small_verbs import small_verbs
from libya_lesson.reading.syntax.surnames import acts, surnames_of
from libya_lesson.reading.syntax.verbhood import BEFORE_NOUN, verbal
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BASE,
    BE,
    CC,
    COLON,
    COMMA,
    DASH,
    DAY,
    DET,
    DO,
    GENITIVE,
    HAVE,
    ING,
    LEFT,
    MARK,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    OBJ,
    OTHER,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    REL,
    RIGHT,
    SEMI,
    STOP,
    SUB,
    SUBJ,
    THAT,
    THIRD,
    TO,
    VERB,
)
from libya_lesson.reading.syntax.wordforms import verbs_of, word_table
from libya_lesson.text import Article, Tokens

_PUNCTUATION = {
    ",": COMMA, ".": STOP, "!": STOP, "?": STOP, "...": STOP, "\u2026": STOP, ":": COLON, ";": SEMI, "\u2014": DASH,
    "\u2013": DASH, "\u2015": DASH, "--": DASH, "-": DASH, "/": ADJ,
    "(": LEFT, "[": LEFT, ")": RIGHT, "]": RIGHT, "'s": GENITIVE, "\u2019s": GENITIVE,
    "'S": GENITIVE, "\u2019S": GENITIVE, "'": GENITIVE, "\u2019": GENITIVE, "\u2018": MARK, "%": NOUN, "$": NUM,
    "#": DET, "@": DET,
}  # fmt: skip

# Classes that no neighbour changes.
_CERTAIN = frozenset([DET, POSS, SUBJ, OBJ, REL, TO, PREP, SUB, MODAL, BE, HAVE, DO, NUM, DAY])
_ARTICLES = frozenset(["a", "an", "the"])
_FIXED = _CERTAIN | {ADJ, CC, PRON}  # the classes of small words for which nothing but an article is looked at
_LOOKED_AT = frozenset(["her", "both"])
_ALSO_VERBS = frozenset("free warm cool empty better".split())  # adjectives that can be deeds
_OWNERS = frozenset("my your his her its our their whose 's \u2019s".split())
_STARTERS = frozenset([MARK, COLON, STOP])  # behind them any word has a capital
_I_WITH_VERB = frozenset(["i'm", "i've", "i'll", "i'd", "i\u2019m", "i\u2019ve", "i\u2019ll", "i\u2019d"])
_WITH_BASE = frozenset([SUBJ, MODAL, DO])  # behind these an unknown word is a verb
_LOOKED_OVER = frozenset([ADV, NEG])
_BARES = frozenset([PREP, TO, CC, THAT, REL, BE, HAVE, MODAL, DET, POSS, SUBJ])  # before them no word modifies another
_ARABIC = frozenset("al el an ad ar as at az ul".split())
_UNSURE = -1  # for a word whose class is still to be guessed


def _fixed(lexicon: Lexicon) -> dict[str, int]:
    """Small words and marks, as they stand in the text, that have one class wherever they stand."""
    table, sources = lexicon.derived(word_table), lexicon.words("source_nouns")
    found = {mark: tag for mark, tag in _PUNCTUATION.items() if tag != MARK and mark.lower() not in table}
    del found["-"]
    open_class = _LOOKED_AT | _ALSO_VERBS
    open_class |= {word for word, entry in table.items() if entry[0] == ADJ and word in sources}
    found |= {word: entry[0] for word, entry in table.items() if entry[0] in _FIXED and word not in open_class}
    return {word: tag for word, tag in found.items() if word.islower() or not word[0].isalnum()}


@dataclass(frozen=True, slots=True)
class Grammar:
    """Parallel columns: word class, verb form (bits, 0 for no verb) and base form of the verb ('' for no verb)."""

    tag: list[int]
    form: list[int]
    base: list[str]


def _also_adjectives(lexicon: Lexicon) -> frozenset[str]:
    """The adjectives that can be verbs too: "separate", "open"."""
    verbs = {word for word, entry in lexicon.derived(word_table).items() if entry[0] < 0}
    return frozenset(word for word, name in lexicon.rows("function_words") if name == "adjective" and word in verbs)


def tag(article: Article, lexicon: Lexicon) -> Grammar:
    """Guess the word classes of a whole article.

    >>> from libya_lesson.lexicons import load
    >>> grammar = tag(Article("Her claims upset him, but she claims a seat."), load())
    >>> [grammar.base[i] for i in (1, 7)]
    ['', 'claim']
    """
    table = lexicon.derived(word_table)
    sources, evidence = lexicon.words("source_nouns"), lexicon.derived(evidence_nouns)
    wills, qualities = lexicon.derived(verbs_of, "will"), lexicon.derived(_also_adjectives)
    tokens = article.tokens
    text, lower, paragraph = tokens.text, tokens.lower, tokens.paragraph
    n = len(text)
    tags = list(map(lexicon.derived(_fixed).get, text, repeat(_UNSURE)))
    forms = [0] * n
    bases = [""] * n
    titled = title_case(article)
    get, punct = table.get, _PUNCTUATION.get
    before = STOP  # class of the last word that is no adverb
    opening = {s.first for s in article.sentences}  # first tokens of sentences and headings
    opening |= {bisect_left(paragraph, p.index) for p in article.paragraphs if p.heading}
    opening |= {i + 1 for i in opening if i < n and text[i] in "(["}
    opening.discard(n)  # a last line of invisible signs has no token
    given = lexicon.words("given_names")
    surnames = surnames_of(article, opening, titled, table)
    _look_back(tags, tokens)
    done = -1
    for i in list(compress(range(n), map(eq, tags, repeat(_UNSURE)))):
        if i - 1 > done:
            before = tags[i - 1]  # a fixed one, and no adverb
        done = i
        word, low = text[i], lower[i]
        fresh = i in opening
        if fresh:
            before = STOP
        first = word[0]
        entry = get(low)
        if fresh and low in surnames and acts(get, text, lower, i):
            tags[i] = before = NAME
            continue
        if not (entry or first.isalnum()):
            mark = punct(word)
            if word == "-" and 0 < i < n - 1 and tokens.end[i - 1] == tokens.start[i] and text[i + 1][0].islower():
                mark = ADJ if tokens.end[i] == tokens.start[i + 1] else mark  # "the D.C.-based institute"
            tags[i] = MARK if word in DOUBLE else OTHER if mark is None else mark
            if tags[i] != MARK:
                before = tags[i]
            continue
        capital = first.isupper()
        if capital and not fresh and before != MARK and tags[i - 1] not in _STARTERS and not titled[paragraph[i]]:
            known = entry and (entry[0] == DAY or (entry[0] == SUBJ and low == "i") or low in _I_WITH_VERB)
            tags[i] = before = entry[0] if entry and known else NAME
            continue
        if entry is None:
            if capital or _with_article(word):
                tags[i] = before = NAME
            elif first.isdigit():
                tags[i] = before = NUM
            else:
                tags[i] = here = class_by_ending(low, before)
                if before == TO and here == NOUN and not low.endswith("s") and i + 1 < n:
                    after = get(lower[i + 1])
                    willed = tags[i - 2] == VERB and bases[i - 2] in wills  # "wants to sail"
                    if willed or (after and after[0] in (DET, POSS, OBJ, SUBJ, THAT)):
                        tags[i] = before = VERB
                        forms[i], bases[i] = BASE, low
                        continue
                if here == NOUN and before in _WITH_BASE and low.isalpha() and tags[i - 1] in (before, ADV):
                    tags[i] = before = VERB  # "they empathize", "may solicit"
                    forms[i], bases[i] = (THIRD if low.endswith("s") else BASE), low
                    continue
                if here == VERB:
                    forms[i] = ING if low.endswith("ing") else PAST | PART
                    bases[i] = low
                if here != ADV:
                    before = here
            continue
        kind, bits, base, nominal, takes = entry
        if kind < 0 and capital and word in given and not titled[paragraph[i]] and i + 1 < n and text[i + 1].istitle():
            tags[i] = before = NAME  # "Sue Gray said"
            continue
        if kind in _CERTAIN and low != "her":
            if kind == TO and i and lower[i - 1] == "according":
                kind = PREP
            elif kind == PREP and i and lower[i - 1] in _ARTICLES:
                kind = ADJ
            tags[i] = before = kind
            continue
        if kind == ADJ and before == TO and low in _ALSO_VERBS and tags[i - 1] == TO:
            tags[i] = before = VERB  # "to free the hostages"
            forms[i], bases[i] = BASE, low
            continue
        if kind >= 0:
            tags[i] = kind
            if kind == GENITIVE and i + 1 < n and (before in (SUBJ, REL) or lower[i - 1] == "there"):
                tags[i] = BE
            if kind == ADJ and low in sources and i + 1 < n and stands_alone(get(lower[i + 1]), text[i + 1], before):
                tags[i] = NOUN
            if kind == THAT and before == PREP and not opens_clause(get(lower[i + 1]) if i + 1 < n else None):
                tags[i] = DET
            if low == "her" and (i + 1 >= n or no_noun(get(lower[i + 1]), lower[i + 1])):
                tags[i] = OBJ
            if kind == CC and low == "both":
                tags[i] = DET
            if kind not in _LOOKED_OVER:
                before = tags[i]
            continue
        used = verbal(bits, nominal, takes, before, i, text, lower, tags, get, fresh, sources, evidence)
        if used:
            tags[i] = before = VERB
            forms[i] = used
            bases[i] = base
        else:
            may_modify = bits & (PART | ING) or low in qualities
            modifies = before in BEFORE_NOUN and may_modify and i + 1 < n and text[i + 1][0].isalpha()
            if modifies:
                after = get(lower[i + 1])
                said = lower[i + 1] == "saying"  # "the meeting | saying that"
                bare = after is not None and (after[0] in _BARES or only_past(after))  # "the fighting | began"
                modifies = not (bare or said)
            tags[i] = before = ADJ if modifies else NOUN
    small_verbs(tags, forms, bases, tokens)
    return Grammar(tags, forms, bases)


def _with_article(word: str) -> bool:
    """Whether an Arabic article opens a name: "al-Otaibi", "el-Sisi", "an-Nahda"."""
    return word[2:3] in ("-", "\u2019", "'") and word[:2] in _ARABIC and word[3:4].isupper()


def _look_back(tags: list[int], tokens: Tokens) -> None:
    """Settle the words that depend on the word before them alone: "an inside source", "according to", "its own"."""
    for i in tokens.where(_ARTICLES):
        if tags[i + 1 : i + 2] == [PREP]:
            tags[i + 1] = ADJ
    for i in tokens.where({"according"}):
        if tags[i + 1 : i + 2] == [TO]:
            tags[i + 1] = PREP
    for i in tokens.where({"since"}):
        if i and tags[i - 1] == HAVE:  # "have since said"
            tags[i] = ADV
    for i in tokens.where({"own"}):
        if i and tokens.lower[i - 1] in _OWNERS:
            tags[i] = ADJ
