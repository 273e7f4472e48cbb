"""The noun beside a name that tells what sort of body it is: 'the Fatah movement', 'Veridia, the firm behind it'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.text import Tokens

_SORTS = 2  # words that tell more of the sort: 'human rights'
_REACH = 5  # tokens of a description after a comma


def sort_behind(name: Name, kind: str, index: Index) -> Sequence[int]:
    """The tokens behind a body's name that only tell its sort: 'the Fatah movement', 'the Tass news agency'.

    >>> from libya_lesson.reading import read
    >>> [actor.name for actor in read("The Fatah movement said no.").actors]
    ['Fatah']
    """
    lower, text, signs = index.tokens.lower, index.tokens.text, index.look.signs
    if lower[name.first] != "the" and (not name.first or lower[name.first - 1] != "the"):
        return ()
    i = name.last
    while i < len(lower) and lower[i] in signs["sort of sort"] and i - name.last < _SORTS:
        i += 1
    if i >= len(lower) or not text[i].islower():
        return ()
    if lower[i] not in signs["sort"] and not (lower[i] == "agency" and lower[i - 1] == "news"):
        return ()
    if heads_of(index.look, lower[i]) == "media" and kind != "media":
        return ()  # 'the Fatah newspaper'
    return range(name.last, i + 1)


def said_to_be(i: int, tokens: Tokens, look: Lookup, what: Mapping[str, str]) -> str:
    """The noun in an apposition that begins with token ``i``, if a text may take a body up again by it; else ''.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> tokens = Article("Veridia, the Danish company behind it, left.").tokens
    >>> said_to_be(1, tokens, lookup(load()), {"company": "back"})
    'company'
    """
    lower = tokens.lower
    if lower[i : i + 1] != [","] or lower[i + 1 : i + 2] not in (["a"], ["an"], ["the"]):
        return ""
    for k in range(i + 2, min(len(lower), i + 2 + _REACH)):
        if what.get(lower[k]) == "back":
            return lower[k]
        if not tokens.text[k][0].isalnum() or lower[k] in look.function:
            return ""
    return ""
