"""For whom a person holds office told beside the name: "Ghana's envoy, Ann Lee", "its leader, Bo Ray"."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.office_words_before import named_before, office_before
from libya_lesson.reading.naming.owners_taken_up import referred_owner
from libya_lesson.reading.records import BODIES, STATES_AND_BODIES
from libya_lesson.reading.syntax.function_words import OWNING

_REACH = 10  # tokens of a description
_WORDS = 5  # words between whose office it is and the office: 'acting permanent'
_HOPING = frozenset("nominee candidate contender pick".split())  # they do not serve the court they may come to
_STOPS = frozenset([",", ".", ";", ":", "(", ")"])
_NOW = frozenset(["now", "then", "once"])
_OFFICES = frozenset(["office", "rank"])
_ORDERS = frozenset(["directs", "directed"])  # also those who do not head it
_LINKS = frozenset("to for in on of at with".split())
_OFFICE = 4  # words of an office: "deputy prime minister"


def described_owner(name: Name, starts: Mapping[int, Group], index: Index) -> Group | None:
    """The state or body that a description before or behind the name, or a clause with "who", names or refers to.

    ``starts`` maps the first token of each name to its group.

    >>> from libya_lesson.reading import read
    >>> [actor.affiliation for actor in read("Ghana's top envoy to Togo, Ann Lee, left.").actors if actor.affiliation]
    ['ghana']
    >>> [a.affiliation for a in read("Oman objected. Its envoy, Ann Lee, left.").actors if a.name == "Ann Lee"]
    ['oman']
    """
    lower = index.tokens.lower
    end = name.title[0] if name.has_title else name.first
    behind = lower[name.last] if name.last < len(lower) else "."
    told = behind == "," or (end > 1 and (lower[end - 1] in (",", ")") or end - 1 in index.ends))
    owner = _named(name, starts, index) if told else None
    owner = owner or referred_owner(name, index)
    if owner is None and behind in index.look.signs["who heads"] and behind not in _ORDERS:
        return _led_by(name.last + 1, starts, index)
    return owner or (_own(name, starts, index) if behind in ("'s", "\u2019s") else None)


def _led_by(i: int, starts: Mapping[int, Group], index: Index) -> Group | None:
    """The body behind "heads": "Ann Lee heads the small but influential Salt Union"."""
    tokens, look = index.tokens, index.look
    if tokens.lower[i : i + 1] != ["the"]:
        return None
    for k in range(i + 1, min(len(tokens), i + _WORDS + 1)):
        body = starts.get(k)
        if body is not None:
            return body if body.kind in BODIES else None
        word = tokens.text[k]
        if not word.islower() or not word.isalpha() or (word in look.function and word not in ("and", "but")):
            break
    return None


def _own(name: Name, starts: Mapping[int, Group], index: Index) -> Group | None:
    """The party or force that is called somebody's: "Ann Lee's rebel Salt Front"."""
    text, k = index.tokens.text, name.last + 1
    end = min(len(text), name.last + _OFFICE)
    while k < end and text[k].islower():
        k += 1
    body = starts.get(k)
    if body is None or body.kind not in ("armed group", "organisation"):
        return None
    behind = next((other.last for other in body.names if other.first == k), k)
    word = index.tokens.lower[behind] if behind < len(index.tokens) else "."
    look = index.look
    free = not word.isalpha() or word in look.function or word in look.speech or word in look.past
    return body if free else None  # not in "Ann Lee's Salt Front speech"


def _named(name: Name, starts: Mapping[int, Group], index: Index) -> Group | None:
    """Whose officer somebody is where the body stands in the description."""
    lower = index.tokens.lower
    end = name.title[0] if name.has_title else name.first
    if end > 1 and lower[end - 1] == ",":
        found = _owner(max(0, end - 1 - _REACH), end - 1, index, before=True)
        if found is not None:
            return found
    sent = named_before(end, index)
    link = sent[1].first - 1 if sent is not None else 0
    link -= lower[link] == "the"
    if sent is not None and link > 0 and lower[link] in _LINKS:
        found = _owner(max(0, end - _REACH), link + 1, index, before=True)  # "the UN envoy to Chad Ann Lee"
        if found is None and sent[0].kind in STATES_AND_BODIES and office_before(name, index):
            found = sent[0]  # "President of Oman Bo Ray"
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
    if lower[first : first + 1] and lower[first] in index.look.speech:
        return None  # "its advocate, Ann Lee, argued that Omani ministers"
    last, end = first, min(len(lower), first + _REACH)
    while last < end and lower[last] not in _STOPS:
        last += 1
    return _owner(first, last, index)


def _owner(first: int, last: int, index: Index, *, before: bool = False) -> Group | None:
    """Whose office stands between these tokens, told by a genitive, a people's adjective or a name before it."""
    lower = index.tokens.lower
    begin = next((k + 1 for k in range(last - 1, first - 1, -1) if lower[k] in _STOPS), first)
    for k in range(begin, last):
        people = index.adjectives.get(k)
        owned = lower[k] in OWNING
        if not (owned or people or k in index.ends) or not _office_follows(k + 1, last, index):
            continue
        if k in index.ends and index.ends[k][1].within in index.look.signs["behind a hyphen"]:
            continue  # "a Chad-linked Omani commander"
        if people:
            owner: Group | None = index.state(people)
        elif owned:
            owner = index.owner_ending(k - 1)
        elif k + 1 < last and (lower[k + 1] in OWNING or lower[k + 1] in _HOPING):
            continue
        elif _only_describes(begin, index.ends[k][1].first, index):
            owner = index.owner_ending(k)
        else:  # "she heard that the Harn News editor, Ann Lee"
            owner = index.group_ending(k) if before else None
        if owner is not None and owner.kind in STATES_AND_BODIES:
            return owner
    return None


def _only_describes(first: int, last: int, index: Index) -> bool:
    """Whether only an article and adjectives stand before the body of an office: "a former Guard officer"."""
    look, tokens = index.look, index.tokens
    return all(
        tokens.text[k].islower()
        and (
            tokens.lower[k] in look.signs["article"] or tokens.lower[k] in _NOW or tokens.lower[k] not in look.function
        )
        and tokens.lower[k] not in look.past
        and tokens.lower[k] not in look.speech
        for k in range(first, last)
    )


def _office_follows(i: int, last: int, index: Index) -> bool:
    look, lower, text = index.look, index.tokens.lower, index.tokens.text
    for k in range(i, min(last, i + _WORDS)):
        titled = (lower[k],) in look.titles or (lower[k + 1 : k + 2] and (lower[k + 1],) in look.titles)
        if not (titled if text[k][0].isupper() else titled or lower[k] not in look.function):
            return False
        if look.titles.get((lower[k],), ("", ""))[0] in _OFFICES:
            return k + 1 >= last or lower[k + 1] in look.function or (lower[k + 1],) in look.titles
    return False
