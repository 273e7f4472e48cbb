"""Organs that need no article: "Police said", "held by police"; and nouns that only modify another one."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.text import Tokens


def opens_sentence(i: int, tokens: Tokens) -> bool:
    """Whether a token is the first of its sentence."""
    return i == 0 or tokens.sentence[i - 1] != tokens.sentence[i]


def modifies(noun: str, following: str, look: Lookup) -> bool:
    """'Russian military intervention': a noun follows, so the organ is not meant."""
    if noun.endswith("s") or not following.isalpha():
        return False
    return following not in look.function and following not in look.speech and following not in look.past


def stands_bare(i: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether an organ stands without article, owner and adjective, and no noun follows: "Police said".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.text import Article
    >>> tokens = Article("Police said riot police left. Police officers stayed.").tokens
    >>> [stands_bare(i, tokens, lookup(load())) for i in (0, 3, 6)]
    [True, False, False]
    """
    before, after = tokens.lower[i - 1] if i else ".", tokens.lower[i + 1] if i + 1 < len(tokens) else "."
    alone = opens_sentence(i, tokens) or not before.isalpha() or before in look.function or before in look.speech
    return alone and before not in look.signs["article"] and not modifies(tokens.lower[i], after, look)


def is_led(word: str, look: Lookup) -> bool:
    """Whether a word only says who is behind a government, without a name: 'junta-controlled', 'army-backed'."""
    who, dash, how = word.rpartition("-")
    return (
        bool(dash and who) and word.islower() and (how in look.signs["backed"] or how in look.signs["behind a hyphen"])
    )
