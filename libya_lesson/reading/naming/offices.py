"""For whom a person holds office as a description between commas tells it: "Ghana's envoy to Togo, Ann Lee,"."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.reading.naming.groups import BODIES, Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name

_REACH = 10  # tokens of a description
_WORDS = 5  # words between whose office it is and the office: 'acting permanent'
_GENITIVES = frozenset(["'s", "\u2019s", "'", "\u2019"])
_STOPS = frozenset([",", ".", ";", ":", "(", ")"])
_OFFICES = frozenset(["office", "rank"])
_OWNERS = frozenset(["state", *BODIES])


def described_owner(name: Name, starts: Mapping[int, Group], index: Index) -> Group | None:
    """The state or body that a description before or behind the name, or a clause with "who", names.

    ``starts`` maps the first token of each name to its group.

    >>> from libya_lesson.reading import read
    >>> [actor.affiliation for actor in read("Ghana's top envoy to Togo, Ann Lee, left.").actors if actor.affiliation]
    ['ghana']
    """
    tokens, lower = index.tokens, index.tokens.lower
    end = name.title[0] if name.has_title else name.first
    if end > 1 and lower[end - 1] == "," and tokens.sentence[end - 2] == tokens.sentence[name.first]:
        found = _owner(max(0, end - 1 - _REACH), end - 1, index)
        if found is not None:
            return found
    if lower[name.last : name.last + 1] != [","]:
        return None
    first = name.last + 1
    if lower[first : first + 1] == ["who"] and lower[first + 1 : first + 2]:
        if lower[first + 1] not in index.look.signs["who heads"]:
            return None
        body = starts.get(first + 3 if lower[first + 2 : first + 3] == ["the"] else first + 2)
        return body if body is not None and body.kind in BODIES else None
    last = first
    while last < min(len(lower), first + _REACH) and lower[last] not in _STOPS:
        last += 1
    return _owner(first, last, index)


def _owner(first: int, last: int, index: Index) -> Group | None:
    """Whose office stands between these tokens, told by a genitive or a people's adjective before it."""
    lower = index.tokens.lower
    begin = next((k + 1 for k in range(last - 1, first - 1, -1) if lower[k] in _STOPS), first)
    for k in range(begin, last):
        if lower[k] in _GENITIVES:
            owner = index.owner_ending(k - 1)
        elif k in index.adjectives:
            owner = index.state(index.adjectives[k])
        else:
            continue
        if owner is not None and owner.kind in _OWNERS and _office_follows(k + 1, last, index):
            return owner
    return None


def _office_follows(i: int, last: int, index: Index) -> bool:
    look, lower, text = index.look, index.tokens.lower, index.tokens.text
    for k in range(i, min(last, i + _WORDS)):
        if not text[k].islower() or (lower[k] in look.function and (lower[k],) not in look.titles):
            return False
        if look.titles.get((lower[k],), ("", ""))[0] in _OFFICES:
            return k + 1 >= last or lower[k + 1] in look.function or (lower[k + 1],) in look.titles
    return False
