"""Pronouns that have grown together with their verb: "they've said", "I'd like"."""

from __future__ import annotations

from libya_lesson.reading.syntax.predicates import Parsed

_PRONOUNS = frozenset("i you he she it we they who".split())


def fused(p: Parsed, i: int) -> int:
    """How many signs of a token are a pronoun that has grown together with its verb: 4 in "they've"; 0 for others."""
    word = p.lower[i].replace("\u2019", "'")
    pronoun = word.partition("'")[0]
    return len(pronoun) if len(pronoun) < len(word) and pronoun in _PRONOUNS else 0
