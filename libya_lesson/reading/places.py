"""Tells the use of a name as a place from its use as an actor: 'arrived in Moscow', but 'Moscow will provide support'."""

from __future__ import annotations

from libya_lesson.reading.lookup import Lookup
from libya_lesson.reading.name import Name
from libya_lesson.text import Tokens

_INSIDE = frozenset(
    "in inside within near outside off around into throughout across toward towards through at over beyond along onto "
    "eastern western northern southern central downtown east west north south".split()
)
_TRAVEL = frozenset(
    "visit visits visited visiting trip trips travel travels traveled travelled traveling travelling go goes went gone "
    "going return returns returned returning fly flies flew flown flying arrive arrives arrived arriving come comes came "
    "coming sail sails sailed head heads headed heading move moves moved moving flee flees fled fleeing withdraw withdraws "
    "withdrew withdrawn withdrawing drive drove driven journey journeys flight flights tour tours back moved emigrated "
    "migrated migrate crossed border borders directly close send sent deployed deploy transported transporting".split()
)
_PARTS = frozenset(
    "capital city coast border borders north south east west center centre part parts region regions territory territories "
    "streets outskirts areas area town towns map soil shores shore waters island islands side sides rest people most much "
    "all out state states province provinces university bank bay gulf".split()
)
_PARTNERS = frozenset("with by between against among than like".split())
_GIVEN = frozenset("support aid help assistance pressure statement request money funding threat threats".split())
_AFTER = frozenset("is was are were has have had will would can could may might must should does did do also".split())


def is_place_use(name: Name, tokens: Tokens, look: Lookup, *, city: bool) -> bool:
    """Whether a state, or (``city``) a capital, is spoken of as a place here.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.lookup import lookup
    >>> from libya_lesson.reading.names import find_names
    >>> from libya_lesson.text import Article
    >>> article = Article("He flew to Cairo. The plan fails unless Cairo approves.")
    >>> names = find_names(article, lookup(load()))
    >>> [is_place_use(name, article.tokens, lookup(load()), city=True) for name in names]
    [True, False]
    """
    lower = tokens.lower
    first, last = name.first, name.last
    inside = tokens.paragraph[first]
    before = lower[first - 1] if first and tokens.paragraph[first - 1] == inside else ""
    after = lower[last] if last < len(lower) and tokens.paragraph[last] == inside else ""
    k = first - 1
    if before == "the":
        k -= 1
        before = lower[k] if k >= 0 and tokens.paragraph[k] == inside else ""
    while before in ("and", "or", ",") and k > 0 and tokens.text[k - 1][0].isupper() and tokens.paragraph[k - 1] == inside:
        k -= 1  # 'in Iran and Iraq': go to what stands before the list
        while k > 0 and (tokens.text[k - 1][0].isupper() or lower[k - 1] == "the"):
            k -= 1
        k -= 1
        before = lower[k] if k >= 0 and tokens.paragraph[k] == inside else ""
    if after in ("'s", "\u2019s"):
        following = lower[last + 1] if last + 1 < len(lower) else ""
        if before in _INSIDE and city:
            return following in _PARTS
        return following in _PARTS or (city and not _acts(following, look))
    if before in _INSIDE:
        return True
    if before in _PARTNERS:
        return city and before in ("between", "like", "than", "among")
    if before in ("to", "from"):
        near = set(lower[max(0, k - 4) : k])
        if near & _TRAVEL:
            return True
        if before == "from":
            return not near & _GIVEN
        return city
    if before == "of":
        noun = lower[k - 1] if k > 0 else ""
        if noun in _PARTS:
            return True
        return city and after != "to"
    if not city:
        return before in _TRAVEL and before not in ("send", "sent")
    if before in _TRAVEL or before == "," or after == ",":
        return True
    return not (_acts(after, look) or before in ("unless", "if", "that", "whether", "urged", "accused", "asked", "told") or (
        before in ("will", "would", "does", "did", "can", "could", "may", "should")))


def _acts(word: str, look: Lookup) -> bool:
    return word in _AFTER or word in look.speech or word in _VERBS


_VERBS = frozenset(
    "approves approved provides provided supports supported wants wanted sent sends backs backed rejects rejected seeks sought "
    "agrees agreed refuses refused hopes hoped fears feared plans planned needs needed help support position stance "
    "government decision policy interests ambitions foreign envoy ambassador ally allies relations response leaders "
    "leadership officials role aggression relationship ties friendship offer approval intervention".split()
)
