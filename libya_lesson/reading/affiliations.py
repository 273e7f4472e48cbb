"""Finds whose organ a body is and for whom a person holds office, from the words next to the name."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.reading.aliases import BODIES, Group
from libya_lesson.reading.lookup import Lookup
from libya_lesson.reading.name import Name
from libya_lesson.text import Tokens

_REACH = 8


def find_parents(
    groups: list[Group], states: Mapping[str, Group], parents: dict[int, Group], tokens: Tokens, look: Lookup
) -> dict[int, Group]:
    """The parent of each group that has one, by the id of the group; ``parents`` holds those known already."""
    starts: dict[int, Group] = {}
    ends: dict[int, Group] = {}
    for group in groups:
        for name in group.names:
            starts[name.first] = group
            ends[name.last - 1] = group
    for group in groups:
        if id(group) in parents or not group.names:
            continue
        if group.kind == "government body":
            entry = look.known.get((group.words[0],))
            owner = states.get(entry.name) if entry is not None and entry.kind in ("demonym", "state") else None
            parent = _named_in_front(group, ends, tokens, look) or _part_of(group, starts, tokens)
            parent = parent or owner
        elif group.kind == "person":
            parent = _first_body([_office(n, starts, ends, states, tokens, look) for n in group.names])
        else:
            continue
        if parent is not None and parent is not group and parent.kind in ("state", "government body", *BODIES):
            parents[id(group)] = parent
    return parents


def _first_body(found: list[Group | None]) -> Group | None:
    """The body that comes first, else the state."""
    owners = [group for group in found if group is not None]
    return next((g for g in owners if g.kind in BODIES), owners[0] if owners else None)


def _named_in_front(group: Group, ends: Mapping[int, Group], tokens: Tokens, look: Lookup) -> Group | None:
    """'Egypt's Armed Forces': a state in the genitive before the body."""
    del look
    for name in group.names:
        i = name.first - 1
        if i > 0 and tokens.lower[i] in ("'s", "\u2019s"):
            owner = ends.get(i - 1)
            if owner is not None and owner.kind == "state":
                return owner
    return None


def _part_of(group: Group, starts: Mapping[int, Group], tokens: Tokens) -> Group | None:
    """'the Defense Ministry in the Tripoli government'."""
    for name in group.names:
        i = name.last
        if i + 2 < len(tokens) and tokens.lower[i] in ("in", "of", "under") and tokens.lower[i + 1] in ("the", "his", "her"):
            owner = starts.get(i + 2)
            if owner is not None and owner.kind == "government body":
                return owner
    return None


def _office(
    name: Name, starts: Mapping[int, Group], ends: Mapping[int, Group], states: Mapping[str, Group], tokens: Tokens,
    look: Lookup,
) -> Group | None:  # fmt: skip
    """'Russian Foreign Minister Ann Lee', 'France's minister Ann Lee', 'Ann Lee, director of the Harbour Bank'."""
    text, lower = tokens.text, tokens.lower
    i = (name.title[0] if name.title[0] < name.title[1] else name.first) - 1
    if i > 1 and lower[i] == "by" and lower[i - 1] in ("led", "headed", "commanded", "chaired", "run"):
        i -= 2
        while i > 0 and text[i] in ("-", ")", ",", "\u2013", "\u2014"):
            i -= 1
        owner = ends.get(i)
        return owner if owner is not None and owner.kind in BODIES else None
    i = (name.title[0] if name.title[0] < name.title[1] else name.first) - 1
    while i > 0 and text[i].islower() and (lower[i],) in look.titles and name.first - i < _REACH:
        i -= 1
    if i >= 0 and i < name.first - 1:
        if lower[i] in ("'s", "\u2019s") and i > 0:
            return ends.get(i - 1)
        entry = look.known.get((text[i],))
        if entry is not None and entry.kind == "demonym":
            return states.get(entry.name)
        if i in ends:
            return ends[i]
    i = name.last
    if i + 1 < len(tokens) and lower[i] == "of" and (i + 1 in starts):
        return starts[i + 1]
    if i + 2 < len(tokens) and lower[i] == ",":
        for k in range(i + 1, min(i + _REACH, len(tokens))):
            if text[k] in (",", ".", ";", "(") or lower[k] in look.speech:
                break
            if lower[k] in ("of", "for", "at", "with") and (lower[k - 1],) in look.titles:
                k += 2 if lower[k + 1 : k + 2] == ["the"] else 1
                return starts.get(k)
    return None
