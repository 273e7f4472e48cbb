"""Marks that hold a title or a label beside the speaker: "Ann Lee, host of “The Hour,” said it was late"."""

from __future__ import annotations

from libya_lesson.reading.quoting.asides import in_relative
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_BEFORE_TITLE = frozenset([g.NOUN, g.NAME, g.PREP, g.GENITIVE])


def only_named(p: Parsed, opening: int, k: int, last: int) -> bool:
    """Whether words in marks before a comma belong to an aside or an adjunct, and the clause begins behind them.

    ``opening`` is the opening mark, ``k`` the first token behind the closing one.
    """
    first = p.bounds[p.bound_of[opening]][0]
    if first >= opening or p.tag[opening - 1] in (g.COMMA, g.COLON):
        return False
    return aside_owner(p, opening, k, last) is not None or _adjunct(p, first, opening)


def aside_owner(p: Parsed, opening: int, k: int, last: int) -> Range | None:
    """Whose aside the marks close, where the verb of that name follows: "Ann Lee, host of “The Hour,” | said"."""
    first = p.bounds[p.bound_of[opening]][0]
    if first >= opening or p.tag[opening - 1] in (g.COMMA, g.COLON) or _says(p, first, opening):
        return None
    while k < last and p.tag[k] == g.ADV:
        k += 1
    number = p.group_at[k] if k < last and p.article.tokens.text[k][0].islower() else -1
    if number < 0:
        return None
    v = p.groups[number]
    if v.kind != FINITE or v.start != k:
        return None
    turned = phrase_right(p, v.head + 1, last)
    if turned and (turned[1] >= last or p.tag[turned[1]] in (g.COMMA, g.STOP)):
        return None  # "the capital, a “dark day,” said Ann Lee"
    for comma in range(first + 1, opening):
        if p.tag[comma] == g.COMMA and p.tag[comma - 1] == g.NAME and p.marks.inside[comma] < 0:
            found = phrase_left(p, comma - 1, first)
            if found[0] == first or p.tag[found[0] - 1] == g.COMMA:
                return found
    return None


def _says(p: Parsed, first: int, end: int) -> bool:
    """Whether a clause of its own stands there, besides relative ones."""
    numbers = dict.fromkeys(n for n in p.group_at[first:end] if n >= 0)
    return any(p.groups[n].kind == FINITE and not in_relative(p, p.groups[n], first) for n in numbers)


def _adjunct(p: Parsed, first: int, opening: int) -> bool:
    """Whether the marks hold the name of a thing in an adjunct: "Speaking to the show “The Hour,” Ann Lee said"."""
    if _says(p, first, opening):
        return False
    number = p.group_at[first]
    led = p.tag[first] == g.PREP or (number >= 0 and p.groups[number].kind == GERUND)
    return led and p.tag[opening - 1] in _BEFORE_TITLE and p.article.tokens.text[opening + 1][0].isupper()
