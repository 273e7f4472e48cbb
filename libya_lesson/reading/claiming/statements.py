"""What states something: a sentence that asks does not, content without a verb may ("accused X of bombing Y")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions, Spoken
from libya_lesson.reading.records import Quote
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.function_words import HELPERS, MODALS, SUBJECTS
from libya_lesson.reading.syntax.verb_forms import ING, Forms, forms, lookup
from libya_lesson.text import Article, Sentence, Tokens

_ASKING = frozenset("who whom whose what which where when why how".split())
_TALKING = frozenset("say tell mean know think see".split())
_LONGEST_SOURCE = 5  # tokens of "reported the Harbour Gazette" after its verb


def asks(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence ends in a question mark, marks of quotation after it not counted.

    >>> article = Article("Who came? Lee came.")
    >>> [asks(article, sentence) for sentence in article.sentences]
    [True, False]
    """
    text = article.tokens.text
    last = sentence.last - 1
    while last > sentence.first and not text[last][0].isalnum() and text[last][0] not in ".!?":
        last -= 1
    return text[last][0] == "?"


def commands(article: Article, clause: Clause) -> bool:
    """Whether a clause opens with a bare verb, "Keep calm": it tells somebody what to do."""
    group, tokens = clause.group, article.tokens
    if not group or clause.kind != "main" or clause.shares is not None or group.first != clause.first:
        return False
    alone = group.tense == "present" and not group.passive and group.last - group.first <= 1
    alone = alone and tokens.lower[group.first] not in MODALS  # "Should it rain, …"
    return alone and tokens.text[group.first][0].isupper() and tokens.lower[group.first] in ("do", "don't", group.lemma)


def opens_question(word: str) -> bool:
    """Whether a clause that begins so asks: "How can we …", "Do you …"."""
    return word in _ASKING or word in HELPERS


def says_nothing(words: Sequence[str], lemma: str) -> bool:
    """Whether a clause of a word or two only keeps talk going: "you know", "I mean", "she said".

    >>> says_nothing(["you", "know"], "know"), says_nothing(["he", "died"], "die")
    (True, False)
    """
    rest = [word for word in words if word not in SUBJECTS]
    return not rest or (lemma in _TALKING and len(rest) == 1)


def names_deed(article: Article, quote: Quote, s: Spoken, lexicon: Lexicon) -> bool:
    """Whether content without a verb still says what somebody is or did ("accused X of bombing Y")."""
    if s.clause.kind != "main" or quote.cue[0] < 0:
        return False
    words, starts = article.tokens.lower, article.tokens.start
    cues = words[bisect_left(starts, quote.cue[0]) : bisect_left(starts, quote.cue[1])]
    known, naming = lexicon.derived(forms), lexicon.word_field("naming a deed")
    if not any(lookup(word, known)[1] in naming for word in cues):
        return False
    if s.own and words[s.own[0]] == "as":
        return False  # "a charge described by X as “lies”": the charge stands outside
    return does(article, s, known) or len(quote.parts) > 1 or "as" in (words[t] for t in s.own)


def does(article: Article, s: Spoken, known: Forms) -> bool:
    """Whether content tells a deed without a verb of its own: "X of bombing Y", "X for arming Y"."""
    words = article.tokens.lower
    after = [t + 1 for t in s.own if words[t] in ("of", "for") and t + 2 < len(words)]
    after = [t + (not words[t][0].isalnum()) for t in after]  # "of “arming” rebels"
    return any(lookup(words[t], known)[0] & ING for t in after)


def only_announces(tokens: Tokens, s: Spoken, cut: Regions) -> bool:
    """Whether a verb of speech is a second cue to words that another quote has already ("…,” the statement read")."""
    clause, group = s.clause, s.clause.group
    if group is None or clause.others or tokens.lower[group.first] in MODALS:
        return False  # "denied the charge and said the work will continue"
    inverted = group.first == clause.first and clause.last - group.last <= _LONGEST_SOURCE
    if group.last != clause.last and not inverted:
        return False
    around = (*range(clause.first - 3, clause.first), *range(clause.last + 1, clause.last + 4))
    near = [t for t in around if 0 <= t < len(tokens) and tokens.sentence[t] == s.sentence]
    return any(cut.quote_of[t] not in (-1, s.quote) for t in near)


def infinitive_cue(s: Spoken, last: int, cut: Regions) -> int:
    """The quote that an infinitive behind the verb credits, "had to reject the offer"; -1 for none."""
    cue = next((t for t in s.own if t > last and t in cut.cue_of), -1)
    k = cut.cue_of.get(cue, -1)
    return -1 if k == s.quote else k


def span_inside(article: Article, quote: Quote, sentence: int) -> tuple[int, int]:
    """Where the content of a quote begins and ends within one sentence; twice 0 if it stands elsewhere."""
    here = article.sentences[sentence]
    parts = [(a, b) for a, b in quote.parts if here.start <= a < here.end]
    return (min(a for a, _ in parts), max(b for _, b in parts)) if parts else (0, 0)


def is_due(article: Article, s: Spoken) -> bool:
    """Whether "is to" tells what somebody will do, "the members are to meet": not "your job is to find it"."""
    (first, last), group, raw = s.clause.subject, s.clause.group, article.tokens.text
    named = first < last and all(raw[t][0].isupper() for t in range(first, last))
    return group is None or group.lemma != "be" or named or article.tokens.lower[group.first] == "are"
