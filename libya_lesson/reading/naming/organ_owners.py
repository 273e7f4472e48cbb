"""Whose organ it is: the peoples, states, towns and persons named right before it, 'Omani and Chadian', 'Oman's'."""

from __future__ import annotations

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.owners_taken_up import taken_up
from libya_lesson.reading.syntax.function_words import PREPOSITIONS

_TOWNS = frozenset(["place", "capital"])


def owners_before(index: Index, k: int, kind: str) -> tuple[list[Group], int]:
    """Whose organ it is, and the token at which the owner's name begins."""
    lower, paragraph = index.tokens.lower, index.tokens.paragraph
    owners: list[Group] = []
    start = k
    if k >= 0 and k + 1 < len(paragraph) and paragraph[k] != paragraph[k + 1]:
        return owners, k  # a headline that ends with a name owns nothing
    while k >= 0 and k in index.adjectives:
        owners.append(index.state(index.adjectives[k]))
        start = k = index.ends[k][1].first if k in index.ends else k
        if k < 2 or lower[k - 1] != "and":
            break
        k -= 2
    if owners:
        return owners, start
    found = index.ends.get(k)
    if found is not None and kind != "group" and found[0].kind == "state":
        return [found[0]], found[1].first
    if found is not None and kind == "organ" and _is_towns(index, found[1]) and found[0].kind in _TOWNS:
        return [found[0]], found[1].first
    found = index.ends.get(k - 1)
    if found is not None and lower[k] in ("'s", "\u2019s"):
        owner, name = found
        if owner.kind == "state" or (kind == "group" and owner.kind == "person"):
            return [owner], name.first
    return [], k


def owner_told(index: Index, k: int, last: int) -> Group | None:
    """The state whose organ speaks: told by "its" at ``k`` or by its capital, 'the foreign ministry in Muscat said'."""
    lower, text, look = index.tokens.lower, index.tokens.text, index.look
    after = lower[last + 1 : last + 2]
    if lower[k] == "its" and after and after[0] in look.speech:
        state = taken_up(k, index, firm=False)  # "Oman has asked for help, its foreign ministry said"
        return state if state is not None and state.kind == "state" else None
    if after == ["in"] and lower[k] == "the":
        for length in (1, 2, 3):
            entry = look.known.get(tuple(text[last + 2 : last + 2 + length]))
            verb = lower[last + 2 + length : last + 3 + length]
            if entry is not None and entry.kind == "capital" and verb and verb[0] in look.speech:
                return index.state(entry.name)
    return None


def _is_towns(index: Index, name: Name) -> bool:
    """Whether a town before an organ tells whose it is, 'the Harn city council'; not 'in Harn police'."""
    before = index.tokens.lower[name.first - 1] if name.first else ""
    return not name.within and before not in PREPOSITIONS
