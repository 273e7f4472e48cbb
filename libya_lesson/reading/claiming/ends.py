"""Where a claim begins and ends: behind a label, before a second cue or a deed, and with what a clause in it says."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Regions, Spoken
from libya_lesson.reading.syntax.clause_words import ADVERBIAL, BREAKS, CONDITION, JOINS
from libya_lesson.reading.syntax.event_words import Event
from libya_lesson.reading.syntax.function_words import POSSESSIVES, PREPOSITIONS
from libya_lesson.text import Article, Tokens

TRAILING = frozenset([",", "that", "also"])
_LEADING = frozenset("by after before since while with amid despite earlier later".split())  # to a cue
_LEADING_ON = _LEADING | BREAKS | JOINS
_ENDERS = frozenset(". , ; : ! ?".split())
_ARTICLES = frozenset(["the", "a", "an"])
_DETERMINERS = _ARTICLES | POSSESSIVES
_NO_NOUN = TRAILING | PREPOSITIONS | {"to"}
_BEFORE_NOUN = frozenset("in on with under amid despite".split())
_LABEL = 2  # words of a label
_BEFORE_DEED = frozenset(["after", "before", "since", "while"])


def last_token(article: Article, cut: Regions, s: Spoken) -> int:
    """The last token of a clause, without a second cue at its end (", saying that").

    >>> from libya_lesson.reading import read
    >>> records = read("Ann Lee shelved the plan on Monday by warning that it would fail.")
    >>> [records.article.text[c.start : c.end] for c in records.claims][0]
    'Ann Lee shelved the plan on Monday'
    """
    own, group = s.own, s.clause.group
    if group is None or not own or own[-1] != s.clause.last:
        return s.clause.last
    words, cues, last = article.tokens.lower, cut.cue_of, len(own) - 1
    while last and own[last] > group.last and (own[last] in cues or words[own[last]] in TRAILING):
        last -= 1
    if cues.keys().isdisjoint(own[last + 1 :]):
        return own[last] if _leads_on(article, cut, s) else own[-1]
    article_before = words[own[last]] in _ARTICLES and last > 1
    if article_before and own[last - 1] > group.last and words[own[last - 1]] in _BEFORE_NOUN:
        last -= 2  # "… in the belief that"
    while last and own[last] > group.last and words[own[last]] in _LEADING_ON:
        last -= 1  # "… on Monday by warning that"
    return own[last]


def with_noun(words: Sequence[str], cut: Regions, last: int) -> int:
    """The last token of a clause that would end before the noun of a cue: "… backed away from a | suggestion that"."""
    k = last
    while words[last] in _DETERMINERS and k + 1 in cut.cue_of and words[k + 1] not in _NO_NOUN:
        k += 1
    return k


def _leads_on(article: Article, cut: Regions, s: Spoken) -> bool:
    """Whether a "that" at the end opens what follows: "the point that, whereas"; not "I won't do that"."""
    t = s.own[-1]
    tokens = article.tokens
    if tokens.lower[t] != "that":
        return True
    if t + 2 >= len(tokens) or tokens.sentence[t + 1] != tokens.sentence[t] or tokens.text[t + 1] in _ENDERS - {","}:
        return False
    marked = not tokens.text[t + 1][0].isalnum() and tokens.text[t + 1] not in _ENDERS
    if cut.quote_of[t + 1 + marked] != cut.quote_of[t] or tokens.lower[t + 1] in ADVERBIAL | CONDITION:
        return True  # "telling her that | …", "the reason is that | while …"
    opened = cut.clause_of[t + 1]
    if opened >= 0 and cut.spoken[opened].clause.first == t + 1 and not marked:
        return True  # ", fuelling speculation that | Chad is behind it"
    return tokens.text[t + 1] == "," and tokens.text[t + 2].isalpha() and cut.quote_of[t + 2] == cut.quote_of[t]


def behind_label(tokens: Tokens, first: int) -> int:
    """Where a clause begins behind the town or the label that opens its line: "Orsa: The boats are back"."""
    k = first
    while tokens.text[k][0].isupper() and k < first + _LABEL:
        k += 1
    return (
        k + 1
        if tokens.text[k] == ":" and (first == 0 or tokens.paragraph[first - 1] < tokens.paragraph[first])
        else first
    )


def added_deeds(cut: Regions, words: Sequence[str], events: Sequence[Event]) -> dict[int, tuple[int, int]]:
    """Clauses that add a deed after a comma (", hours after retaking X from Y"): where to cut, where it begins."""
    found = {}
    for event in events:
        if not event.noun and words[event.first].endswith("ing") and words[event.first - 1] in _BEFORE_DEED:
            comma = next((t for t in range(event.first - 2, event.first - 6, -1) if words[t] == ","), -1)
            group = cut.spoken[event.clause].clause.group
            if group and comma > group.last:
                found[event.clause] = (comma - 1, event.first)
    return found


def trim(text: str, end: int) -> int:
    """Where the words end, without the marks behind them."""
    while end > 0 and not text[end - 1].isalnum() and text[end - 1] not in ")%":
        end -= 1
    return end
