"""Guesses a word class for every token from open word lists and its neighbours: one pass, no model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.candidate import BEFORE_NOUN
from libya_lesson.reading.syntax.cues import evidence_nouns
from libya_lesson.reading.syntax.endings import class_by_ending
from libya_lesson.reading.syntax.first_tags import fixed_tags, look_back, openings, tag_names, with_article
from libya_lesson.reading.syntax.fixed_words import ALSO_VERBS, CERTAIN, PUNCTUATION, also_adjectives
from libya_lesson.reading.syntax.headlines import title_case
from libya_lesson.reading.syntax.neighbours import no_noun, only_past, opens_clause, stands_alone
from libya_lesson.reading.syntax.small_verbs import small_verbs
from libya_lesson.reading.syntax.surnames import acts, surnames_of
from libya_lesson.reading.syntax.verbhood import verbal
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BASE,
    BE,
    CC,
    DET,
    DO,
    GENITIVE,
    HAVE,
    ING,
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
    REL,
    STOP,
    SUBJ,
    THAT,
    THIRD,
    TO,
    VERB,
)
from libya_lesson.reading.syntax.wordforms import Entry, verbs_of, word_table
from libya_lesson.text import Article

_WITH_BASE = frozenset([SUBJ, MODAL, DO])  # behind these an unknown word is a verb
_LOOKED_OVER = frozenset([ADV, NEG])
_BARES = frozenset([PREP, TO, CC, THAT, REL, BE, HAVE, MODAL, DET, POSS, SUBJ])  # before them no word modifies another


@dataclass(frozen=True, slots=True)
class Grammar:
    """Parallel columns: word class, verb form (bits, 0 for no verb) and base form of the verb ('' for no verb)."""

    tag: list[int]
    form: list[int]
    base: list[str]


def tag(article: Article, lexicon: Lexicon) -> Grammar:
    """Guess the word classes of a whole article.

    >>> from libya_lesson.lexicons import load
    >>> grammar = tag(Article("Her claims upset him, but she claims a seat."), load())
    >>> [grammar.base[i] for i in (1, 7)]
    ['', 'claim']
    """
    table = lexicon.derived(word_table)
    sources, evidence = lexicon.words("source_nouns"), lexicon.derived(evidence_nouns)
    wills, qualities = lexicon.derived(verbs_of, "will"), lexicon.derived(also_adjectives)
    tokens = article.tokens
    text, lower, paragraph = tokens.text, tokens.lower, tokens.paragraph
    n = len(text)
    guesses = fixed_tags(article, lexicon)
    tags: list[int] = guesses  # None until the loop below has come to the word
    forms = [0] * n
    bases = [""] * n
    titled = title_case(article)
    get, punct = table.get, PUNCTUATION.get
    before = STOP  # class of the last word that is no adverb
    opening = openings(article)
    given = lexicon.pairs("given_names")
    surnames = surnames_of(article, opening, titled, table)
    look_back(tags, tokens)
    tag_names(article, lexicon, guesses, opening, titled)
    done = -1
    for i in [i for i, known in enumerate(guesses) if known is None]:
        if i - 1 > done:
            k = i - 1
            if tags[k] == MARK:
                while k > done and tags[k] == MARK and k not in opening:
                    k -= 1
                before = before if k == done else STOP if tags[k] == MARK else tags[k]
            else:
                before = tags[k]  # a fixed one, and no adverb
        done = i
        word, low = text[i], lower[i]
        first = word[0]
        fresh = i in opening
        if fresh:
            before = STOP
        entry = get(low)
        if fresh and low in surnames and acts(get, text, lower, i):
            tags[i] = before = NAME
            continue
        if not (entry or first.isalnum()):
            mark = punct(word)
            if word == "-" and 0 < i < n - 1 and tokens.end[i - 1] == tokens.start[i] and text[i + 1][0].islower():
                mark = ADJ if tokens.end[i] == tokens.start[i + 1] else mark  # "the D.C.-based institute"
            tags[i] = before = OTHER if mark is None else mark
            continue
        capital = first.isupper()
        if entry is None:
            if capital or (not word.isalpha() and with_article(word)):
                tags[i] = before = NAME
            elif first.isdigit():
                measure = "-" in word and word[-1].isalpha() and not word.endswith("old")
                tags[i] = before = ADJ if measure else NUM  # "a 56-page report"
            else:
                here, form = _unlisted(i, before, tags, bases, lower, get, wills)
                tags[i] = here
                if form:
                    forms[i], bases[i] = form, low
                if here != ADV:
                    before = here
            continue
        kind, bits, base, nominal, takes = entry
        if kind < 0 and capital and word in given and not titled[paragraph[i]] and i + 1 < n and text[i + 1].istitle():
            tags[i] = before = NAME  # "Sue Gray said"
            continue
        if kind in CERTAIN and low != "her":
            tags[i] = before = kind
            continue
        if kind == ADJ and before == TO and low in ALSO_VERBS and tags[i - 1] == TO:
            tags[i] = before = VERB  # "to free the hostages"
            forms[i], bases[i] = BASE, low
            continue
        if kind >= 0:
            if kind in _LOOKED_OVER:
                tags[i] = kind
            else:
                tags[i] = before = _in_place(kind, i, before, text, lower, get, sources)
            continue
        used = verbal(bits, nominal, takes, before, i, text, lower, tags, get, fresh, sources, evidence)
        if used:
            tags[i] = before = VERB
            forms[i] = used
            bases[i] = base
        else:
            may_modify = before in BEFORE_NOUN and (bits & (PART | ING) or low in qualities)
            tags[i] = before = ADJ if may_modify and _modifies(i, text, lower, get) else NOUN
    small_verbs(tags, forms, bases, tokens)
    return Grammar(tags, forms, bases)


def _unlisted(
    i: int,
    before: int,
    tags: Sequence[int],
    bases: Sequence[str],
    lower: Sequence[str],
    get: Callable[[str], Entry | None],
    wills: frozenset[str],
) -> tuple[int, int]:
    """The class of a small word that no list has, and its form where it is a verb."""
    low = lower[i]
    here = class_by_ending(low, before)
    if before == TO and here == NOUN and not low.endswith("s") and i + 1 < len(lower):
        after = get(lower[i + 1])
        willed = tags[i - 2] == VERB and bases[i - 2] in wills  # "wants to sail"
        if willed or (after and after[0] in (DET, POSS, OBJ, SUBJ, THAT)):
            return VERB, BASE
    if here == NOUN and before in _WITH_BASE and low.isalpha() and tags[i - 1] in (before, ADV):
        return VERB, THIRD if low.endswith("s") else BASE  # "they empathize", "may solicit"
    if here == VERB:
        return VERB, ING if low.endswith("ing") else PAST | PART
    return here, 0


def _in_place(
    kind: int,
    i: int,
    before: int,
    text: Sequence[str],
    lower: Sequence[str],
    get: Callable[[str], Entry | None],
    sources: frozenset[str],
) -> int:
    """The class of a word that has one in the lists, and another one in places: "that", "her", "'s", "official"."""
    low, last = lower[i], i + 1 >= len(lower)
    if low == "her" and (last or no_noun(get(lower[i + 1]), lower[i + 1])):
        return OBJ
    if last:
        return kind
    if kind == GENITIVE and (before in (SUBJ, REL) or lower[i - 1] == "there"):
        return BE
    if kind == ADJ and low in sources and stands_alone(get(lower[i + 1]), text[i + 1], before):
        return NOUN
    if (
        kind == THAT
        and before == PREP
        and not text[i + 1][0].isupper()  # "pointed out that Omani ferries", "… that 20 ferries"
        and not (lower[i - 1] == "out" and text[i + 1][0].isdigit())
        and not opens_clause(get(lower[i + 1]), lower[i + 1])
    ):
        return DET
    return kind


def _modifies(i: int, text: Sequence[str], lower: Sequence[str], get: Callable[[str], Entry | None]) -> bool:
    """Whether a noun follows that a participle belongs to, no verb: "the fighting men", not "the fighting | began"."""
    if i + 1 >= len(lower) or not text[i + 1][0].isalpha() or lower[i + 1] == "saying":
        return False  # "the meeting | saying that"
    after = get(lower[i + 1])
    return after is None or not (after[0] in _BARES or only_past(after))
