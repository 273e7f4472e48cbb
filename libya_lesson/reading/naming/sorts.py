"""The noun beside a name that tells what sort of body it is: 'the Fatah movement', 'Veridia, the firm behind it'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.text import Tokens

_SORTS = 2  # words that tell more of the sort: 'human rights'
_AIRED = frozenset(["television", "tv", "radio"])
_KINDS = frozenset("private state state-run local official independent national pro-government".split())
_TRADE = 12  # tokens after a name among which its business is spoken of
_REACH = 5  # tokens of a description after a comma


def sort_behind(name: Name, kind: str, index: Index) -> Sequence[int]:
    """The tokens behind a body's name that only tell its sort: 'the Fatah movement', 'the Tass news agency'.

    >>> from libya_lesson.reading import read
    >>> [actor.name for actor in read("The Fatah movement said no.").actors]
    ['Fatah']
    """
    lower, text, signs = index.tokens.lower, index.tokens.text, index.look.signs
    before = lower[name.first - 1] if name.first else ""
    led = before == "the" or (kind == "media" and (before in ("'s", "\u2019s") or before in _KINDS))
    if lower[name.first] != "the" and not led:
        return ()
    i = name.last
    while i < len(lower) and lower[i] in signs["sort of sort"] and i - name.last < _SORTS:
        i += 1
    if kind == "media" and i > name.last and lower[i - 1] in _AIRED:
        i -= 1  # "Oman's Lumo television"
    if i >= len(lower) or not text[i].islower():
        return ()
    if lower[i] in _AIRED and kind == "media":
        return range(name.last, i + 1)
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


def trades(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """Whether a name opens a sentence about business: 'Lumo posted a loss'."""
    here, business = tokens.sentence[name.first], look.signs["business"]
    if here < 0 or (name.first and tokens.sentence[name.first - 1] == here):
        return False
    near = range(name.last, min(len(tokens), name.last + _TRADE))
    return any(tokens.lower[k] in business and tokens.sentence[k] == here for k in near)


def speaker_named(office: int, tokens: Tokens) -> bool:
    """Whether a name follows an office: 'spokesman Bo Ray'."""
    return office + 1 < len(tokens) and tokens.text[office + 1][0].isupper()
