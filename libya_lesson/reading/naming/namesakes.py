"""Tells bodies of one name apart by whose they are: "Oman's Defence Ministry", "the Chadian Defence Ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.lookup import Entry, Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.syntax.function_words import GENITIVES
from libya_lesson.text import Tokens

_OWNERS = frozenset(["state", "capital", "demonym"])
_LONGEST = 3  # words of an owner


def apart(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """The groups, with one for each owner where one name stands for the organs of several states.

    A mention without an owner, "the ministry", belongs to the one named last before it.
    """
    parts: list[Group] = []
    for group in groups:
        if group.kind == "government body" and len(group.names) > 1:  # few
            parts += _by_owner(group, tokens, look)
        else:
            parts.append(group)
    return parts


def _by_owner(group: Group, tokens: Tokens, look: Lookup) -> Iterator[Group]:
    names = sorted(group.names, key=lambda name: name.first)
    owners = [_owner(name, tokens, look) for name in names]
    states = dict.fromkeys([owner for owner, _start in owners if owner])
    if len(states) <= 1:
        yield group
        return
    of: dict[str, list[Name]] = {state: [] for state in states}
    last = next(iter(states))
    for name, (owner, start) in zip(names, owners, strict=True):
        last = owner or last
        of[last].append(replace(name, start=tokens.start[start]) if start < name.first else name)
    for own in of.values():
        yield replace(group, names=own)


def _owner(name: Name, tokens: Tokens, look: Lookup) -> tuple[str, int]:
    """The state whose organ a name says it is, and the token at which the owner's name begins."""
    text, first = tokens.text, name.first
    for length in range(min(_LONGEST, len(name.words) - 1), 0, -1):
        entry = look.known.get(tuple(text[first : first + length]))
        if _owns(entry):
            return entry.name if entry else "", first
    if first > 1 and text[first - 1] in GENITIVES:
        for length in range(min(_LONGEST, first - 1), 0, -1):
            entry = look.known.get(tuple(text[first - 1 - length : first - 1]))
            if _owns(entry):
                return entry.name if entry else "", first - 1 - length
    return "", first


def _owns(entry: Entry | None) -> bool:
    return entry is not None and entry.kind in _OWNERS
