"""What the words before a short form say of it: 'an FIR', 'the unity government (GNU)', 'the Commissioner (DC)'."""

from __future__ import annotations

from libya_lesson.reading.naming.appositions import ROLES, described
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.text import Tokens


def is_short(name: Name) -> bool:
    """Whether a name is letters that no list knows: 'president of the SVP'."""
    return len(name.words) == 1 and name.words[0].isupper() and name.entry is None


def counted(name: Name, word: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'filed an FIR against': letters that one can count are no body."""
    letters = name.words[0]
    if not is_short(name):
        return []
    after = tokens.lower[name.last] if name.last < len(tokens.lower) else "."
    if (after.isalpha() and after not in look.function) or after in ("and", "or"):
        return []
    return [("other", 5, "look of a body", f"{word} {letters}")]


def spelled_behind(name: Name, i: int, before: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'the unity government (GNU)': letters in brackets at token ``i`` are what the noun before them says."""
    if not is_short(name) or tokens.text[name.last : name.last + 1] != [")"]:
        return []
    if tokens.text[i - 1][0].isupper():
        office = look.titles.get((before,), ("", ""))[0] in ROLES and name.words[0][-1].lower() == before[0]
        return [("other", 8, "title", tokens.text[i - 1])] if office else []  # 'the District Commissioner (DC)'
    kind = described(tokens.lower[i - 2] if i > 1 else "", before, look)
    return [("other" if kind == "thing" else kind, 5, "described", before)] if kind else []
