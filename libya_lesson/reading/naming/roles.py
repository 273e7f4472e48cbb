"""Finds the words for an office next to its holder's name: Mayor Ama Boa, 'Bo Ray, a researcher'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from libya_lesson.reading.naming.appositions import tells_who_spoke
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.office_words_before import named_before, office_before
from libya_lesson.reading.naming.offices_taken_up import TOP, Holders, come_back, sole_holders
from libya_lesson.reading.naming.sorts import sort_behind
from libya_lesson.reading.records import BODIES
from libya_lesson.reading.syntax.function_words import GENITIVES, HELPERS

_STOPS = frozenset("of in at for from with by to on who which that and but or as , . ; : ( ) whose where".split())
_REACH = 7  # words of a description after a comma
_BEFORE = 4  # role words right before a name: 'then deputy prime minister'
_LINKS = frozenset("to for of in".split())
_DIPLOMATS = frozenset(["foreign minister", "foreign secretary", "state secretary"])  # "secretary of state" turned
_HOLDERS = frozenset(["office", "rank", "honorific", "noun"])


def find_roles(index: Index, ids: Mapping[int, str], of_token: Sequence[str | None]) -> dict[int, str]:
    """Token of a title or role noun -> id of its holder, next to the name and where the text comes back to it.

    ``ids`` maps the id of a group to that of its actor; ``of_token`` tells which tokens are part of a name.
    """
    roles: dict[int, str] = {}
    known = Holders(ids, of_token)
    for group in index.groups:
        actor = ids.get(id(group))
        if actor is not None and group.kind in BODIES:
            for name in group.names:
                for token in sort_behind(name, group.kind, index):
                    roles[token] = actor
        if group.kind != "person" or actor is None:
            continue
        parent = index.parents.get(id(group))
        if parent is not None:
            known.serves[actor] = ids.get(id(parent), "")
        while parent is not None and parent.kind != "state":
            parent = index.parents.get(id(parent))
        if parent is not None:
            known.states[actor] = ids.get(id(parent), "")
        own = known.words.setdefault(actor, set())
        for name in group.names:
            known.named[name.first] = actor
            for token in _next_to(name, index):
                roles[token] = actor
                word = index.tokens.lower[token].partition("-")[0]
                past = not index.look.signs["no longer"].isdisjoint(index.tokens.lower[max(0, token - 2) : token])
                if _holds(word, index) and not past:  # "the president" is not the former one
                    own.add(word)
                    if word in index.look.offices:  # "PM Ann Lee" is the prime minister
                        own.update((index.look.offices[word], index.look.offices[word].rpartition(" ")[2]))
                    office = f"{index.tokens.lower[token - 1]} {word}"
                    of = index.tokens.lower[token + 1 : token + 2] == ["of"]
                    field = index.tokens.lower[token + 2 : token + 3] if of else []
                    turned = f"{''.join(field)} {word}"  # "minister of foreign affairs" is the foreign minister
                    own.update(o for o in (office, turned) if tuple(o.split()) in index.look.titles)
                    if office in _DIPLOMATS or turned in _DIPLOMATS:
                        own.add(TOP)
    come_back(index, roles, known)
    sole_holders(index, roles, known)
    return roles


def _next_to(name: Name, index: Index) -> Iterator[int]:
    """The tokens of titles and role nouns before the name, and of the noun that describes it after a comma."""
    tokens, look = index.tokens, index.look
    lower, text = tokens.lower, tokens.text
    if name.has_title:
        yield from range(*name.title)
    yield from office_before(name, index)
    first = name.title[0] if name.has_title else name.first
    for i in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if not text[i].islower() or (lower[i],) not in look.titles:
            break
        yield i
    if first > 1 and lower[first - 1] == "," and lower[name.last : name.last + 1] in ([","], ["."]):
        k = first - 2  # "Oman's prime minister, Ann Lee,"
        big = not text[k].islower()  # "Salt Parliament Speaker, Ann Lee,"
        while k > 0 and first - k < _REACH and text[k].islower() != big and (lower[k],) in look.titles:
            k -= 1
        stated = k in index.adjectives  # "the Omani foreign minister, Ann Lee,"
        owned = k in index.ends if big else stated or lower[k] in GENITIVES or lower[k] in look.signs["article"]
        if owned and k < first - 2:
            yield from range(k + 1, first - 1)
        elif (office := _office_for(first - 1, index)) >= 0:
            yield office  # "the UN envoy to Oman, Ann Lee,"
    elif named_before(first, index) and (office := _office_for(first, index)) >= 0:
        yield office  # "the UN envoy to Oman Ann Lee"
    i = name.last
    if i + 1 >= len(lower) or lower[i] != "," or tells_who_spoke(name, tokens, look):
        return
    start = i + 2 if lower[i + 1] in look.signs["article"] else i + 1
    j, end = start, min(len(lower), start + _REACH)
    while j < end and lower[j] not in _STOPS:
        j += 1
    if not HELPERS.isdisjoint(lower[start:j]):
        return  # ', has suspended four lawmakers of'
    if any(word in look.signs["article"] for word in lower[start:j]):
        return  # 'The mayor, Ann Lee, telephoned the president of'
    if j > start and (start > i + 1 or lower[j : j + 1] == ["of"]) and _holds(lower[j - 1], index):
        yield j - 1


def _office_for(comma: int, index: Index) -> int:
    """The office in a phrase that a comma parts from its holder: "envoy" in "the UN envoy to Oman"; or -1."""
    lower = index.tokens.lower
    for k in range(comma - 2, max(0, comma - _REACH), -1):
        if lower[k] in _LINKS:
            return k - 1 if _holds(lower[k - 1], index) else -1
        if lower[k] in _STOPS or (index.tokens.text[k].islower() and lower[k] not in index.look.signs["article"]):
            return -1
    return -1


def _holds(word: str, index: Index) -> bool:
    return index.look.titles.get((word,), ("", ""))[0] in _HOLDERS
