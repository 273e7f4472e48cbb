"""Pronouns that have grown together with their verb: "they've said", "I'd like"."""

from __future__ import annotations

from libya_lesson.reading.syntax.predicates import Parsed

_PRONOUNS = frozenset("i you he she it we they who".split())


def fused(p: Parsed, i: int) -> int:
    """How many signs of a token are a pronoun that has grown together with its verb: 4 in "they've"; 0 for others."""
    word = p.lower[i]
    if "'" not in word and "\u2019" not in word:  # most words
        return 0
    at = max(word.find("'"), word.find("\u2019"))
    return at if at > 0 and word[:at] in _PRONOUNS else 0
