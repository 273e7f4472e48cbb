"""Gives surnames, given names and other spellings to the person they belong to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from libya_lesson.reading.naming.groups import BODIES, Group
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.spelling import close, parts, same_person, skeleton
from libya_lesson.text import Tokens

_LISTED = frozenset(["state", "capital"])
_NAMESAKES = 12  # persons of one surname that a new full name is compared with
_LONG = 4  # letters: shorter surnames have to be spelt the same


class _Register:
    """Persons named in full, by surname, by the consonants of the surname and by given name."""

    def __init__(self, short: Mapping[str, frozenset[str]]) -> None:
        self.short = short
        self.surnames: dict[str, list[Group]] = {}
        self.sounds: dict[str, list[tuple[str, Group]]] = {}
        self.givens: dict[str, list[Group]] = {}

    def enter(self, group: Group, given: tuple[str, ...], surname: str) -> None:
        bearers = self.surnames.setdefault(surname, [])
        if not any(bearer is group for bearer in bearers):
            bearers.append(group)
            self.sounds.setdefault(skeleton(surname), []).append((surname, group))
        first = self.givens.setdefault(given[0], [])
        if not any(bearer is group for bearer in first):
            first.append(group)

    def same(self, group: Group, given: tuple[str, ...], surname: str) -> Group | None:
        """The person who is named here once more."""
        for other in self.surnames.get(surname, [])[-_NAMESAKES:]:
            if self._short(given[0], parts(other.words)[0]):
                return other  # 'Bill Lee' beside 'William Lee'
        for _surname, other in self.sounds.get(skeleton(surname), [])[-_NAMESAKES:]:
            forms = dict.fromkeys(name.words for name in other.names[:_NAMESAKES])
            if any(same_person(words, group.words) for words in forms):
                return other
        return None

    def _short(self, one: str, given: tuple[str, ...]) -> bool:
        """Whether of two given names one is a short form of the other."""
        return bool(given) and (given[0] in self.short.get(one, ()) or one in self.short.get(given[0], ()))

    def alike(self, surname: str) -> list[Group]:
        """Who bears this surname in another spelling."""
        if len(surname) <= _LONG:
            return []
        return [g for other, g in self.sounds.get(skeleton(surname), [])[:_NAMESAKES] if close(other, surname)][:1]


def gather_persons(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """The groups with each person's names in one."""
    register = _Register(look.short)
    rest: list[Group] = []
    kept: dict[int, Group] = {}
    for group in groups:
        given, surname = parts(group.words) if group.kind == "person" and len(group.words) > 1 else ((), "")
        if not given:
            rest.append(group)
            continue
        whole = register.surnames.get("".join((*given, surname)), [])  # 'Garcia Marquez' beside 'José García-Márquez'
        same = whole[-1] if whole else register.same(group, given, surname)
        if same is not None:
            same.take(group)
        else:
            kept[id(group)] = group
        if not whole:
            register.enter(same or group, given, surname)
    for group in rest:
        bearers = _bearers(group, register, look)
        if group.words[-1].endswith("s") and parts(group.words)[1][:-1] in register.surnames and not bearers:
            group.kind = "people"  # 'the Tarbaks'
        if bearers:
            _share_out(group, bearers, tokens)
        else:
            kept[id(group)] = group
    return [group for group in groups if id(group) in kept]


def _bearers(group: Group, register: _Register, look: Lookup) -> list[Group]:
    """The persons whom a name of one word may mean."""
    if group.kind == "demonym" or (group.kind in _LISTED and group.points.get("person", 0.0) <= 0):
        return []
    given, word = parts(group.words)
    if given:
        return []
    found = register.surnames.get(word)
    if found:
        return found
    found = register.givens.get(word)
    if not found and group.kind in ("person", ""):
        found = register.alike(word)
    if not found or (group.kind in BODIES and is_common(word, look.common)):
        return []
    return found


def _title(name: Name, tokens: Tokens) -> tuple[str, ...]:
    return tuple(tokens.lower[slice(*name.title)])


def _share_out(group: Group, bearers: list[Group], tokens: Tokens) -> None:
    """Give each name to the bearer named in full last before it (first after it, if there is none)."""
    if len(bearers) == 1:
        bearers[0].take(group)
        return
    anchors = {gender: _anchors(bearers, gender) for gender in ("", "f", "m")}
    titled: dict[tuple[str, ...], list[Group]] = {}  # a title in front of full names -> who bears it
    for bearer in bearers:
        for title in dict.fromkeys(_title(name, tokens) for name in bearer.names if name.has_title):
            titled.setdefault(title, []).append(bearer)
    for name in group.names:
        holders = titled.get(_title(name, tokens), []) if name.has_title else []
        if len(holders) == 1:
            holders[0].names.append(name)  # 'President Boa' beside 'President Ama Boa' and 'Yaw Boa'
            continue
        fitting = anchors[name.gender] or anchors[""]
        bearers[_nearest(name, fitting)].names.append(name)


def _anchors(bearers: list[Group], gender: str) -> list[tuple[int, int]]:
    return sorted(
        (name.first, i) for i, bearer in enumerate(bearers) if not gender or bearer.gender in ("", gender)
        for name in bearer.names if len(name.words) > 1
    )  # fmt: skip


def _nearest(name: Name, anchors: list[tuple[int, int]]) -> int:
    place = bisect_left(anchors, (name.first, 0))
    return anchors[place - 1][1] if place else anchors[0][1]
