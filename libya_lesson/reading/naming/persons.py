"""Gives surnames, given names and other spellings to the person they belong to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from libya_lesson.reading.naming.capitals import PARTICLES
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.spelling import (
    added,
    close,
    halves,
    numbered,
    parts,
    plain,
    same_person,
    skeleton,
    undoubled,
)
from libya_lesson.reading.records import BODIES
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.text import Tokens

_LISTED = frozenset(["state", "capital"])
_SETTLED = frozenset(["state", "capital", "place", "media"])
_NAMESAKES = 12  # persons of one surname that a new full name is compared with
_INITIAL = 2  # letters
_SERVANTS = frozenset("abd abdel abdul abdal".split())  # the first half of a name: "servant of"
_LONG = 4  # letters: shorter surnames have to be spelt the same


class _Register:
    """Persons named in full, by surname, by the consonants of the surname and by given name."""

    def __init__(self, look: Lookup) -> None:
        self.short = look.short
        self.common = look.common
        self.given = look.given
        self.surnames: dict[str, list[Group]] = {}
        self.sounds: dict[str, list[tuple[str, Group]]] = {}
        self.givens: dict[str, list[Group]] = {}
        self.halves: dict[str, list[Group]] = {}  # of double surnames

    def enter(self, group: Group, given: tuple[str, ...], surname: str) -> None:
        bearers = self.surnames.setdefault(surname, [])
        if not any(bearer is group for bearer in bearers):
            bearers.append(group)
            self.sounds.setdefault(skeleton(surname), []).append((surname, group))
        words = group.words
        for name in (given[0], *_nicknames(words)) if given else ():
            _add(self.givens.setdefault(name, []), group)
        if given and words[0] not in self.given:
            self.sounds.setdefault(skeleton(given[0]), []).append((given[0], group))
        for half in (*halves(words[-1]), *self._first_surname(words, given)):
            _add(self.halves.setdefault(half, []), group)

    def _first_surname(self, words: Sequence[str], given: tuple[str, ...]) -> tuple[str, ...]:
        """The first of two surnames, as in Spanish: Ruiz in 'Álvaro Ruiz Bernal'; no second given name."""
        middle = next((word for word in reversed(words[:-1]) if word not in PARTICLES), "") if len(given) > 1 else ""
        apart = bool(middle) and middle != words[-2]  # 'Lula' in 'Luiz Lula da Silva', although it is a given name too
        return (plain(middle),) if len(middle) > _INITIAL and (apart or middle not in self.given) else ()

    def same(self, group: Group, given: tuple[str, ...], surname: str) -> Group | None:
        """The person who is named here once more."""
        for other in self.surnames.get(surname, [])[-_NAMESAKES:]:
            if self._short(given[0], parts(other.words)[0]):
                return other  # 'Bill Lee' beside 'William Lee'
        for other in self.givens.get(given[0], [])[-_NAMESAKES:]:
            forms = dict.fromkeys(name.words for name in other.names[:_NAMESAKES])
            if any(self._goes_on(words, group.words) or self._shortened(words, group.words) for words in forms):
                return other  # 'Ann Lee' beside 'Ann Lee Holm' or 'Ann Lee-Holm'
        for _surname, other in self.sounds.get(skeleton(surname), [])[-_NAMESAKES:]:
            forms = dict.fromkeys(name.words for name in other.names[:_NAMESAKES])
            if any(same_person(words, group.words) for words in forms):
                return other
        return None

    def _goes_on(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether one name only adds surnames to the other; "Ann Lee Says No" is a headline."""
        more = added(one, other)
        return bool(more) and not any(is_common(word, self.common) for word in more)

    def _shortened(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether the surname of one is the first, or half, of that of the other."""
        for words, more in ((one, other), (other, one)):
            surname, given = parts(words)[1], parts(more)[0]
            if surname in halves(more[-1]) or surname in self._first_surname(more, given):
                return True
        return False

    def _short(self, one: str, given: tuple[str, ...]) -> bool:
        """Whether of two given names one is a short form of the other."""
        return bool(given) and (given[0] in self.short.get(one, ()) or one in self.short.get(given[0], ()))

    def alike(self, surname: str) -> list[Group]:
        """Who bears this surname in another spelling."""
        near = self.sounds.get(skeleton(surname), [])[:_NAMESAKES]
        if len(surname) <= 3:
            return []
        if len(surname) <= _LONG:  # of short ones only 'Sissi' and 'Sisi'
            return [g for other, g in near if undoubled(other) == undoubled(surname)][:1]
        return [g for other, g in near if close(other, surname)][:1]


def _add(bearers: list[Group], group: Group) -> None:
    if not any(bearer is group for bearer in bearers):
        bearers.append(group)


def _nicknames(words: Sequence[str]) -> list[str]:
    """What stands in marks within a name: 'Robert "Bob" Lee'."""
    return [plain(word) for before, word in pairwise(words) if before in MARKS and word not in MARKS and word.isalpha()]


def gather_persons(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """The groups with each person's names in one."""
    register = _Register(look)
    rest: list[Group] = []
    kept: dict[int, Group] = {}
    for group in groups:
        if group.kind != "person":
            rest.append(group)
            continue
        words = group.words
        given, surname = parts(words) if len(words) > 1 else ((), "")
        if not given:
            rest.append(group)
            if numbered(words):
                register.enter(group, (), surname)  # 'Aldo' beside 'Aldo II'
            continue
        particle = words[0].lower()
        if particle in PARTICLES:
            bearers = register.surnames.get(parts((particle, *words[1:]))[1], ())
            full = next((bearer for bearer in bearers if particle in [word.lower() for word in bearer.words]), None)
            if full is not None:
                full.take(group)  # "Van Rijn left", where the text has "Piet van Rijn"
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
        if len(group.words) > 1 and group.words[0].lower() in _SERVANTS and group.kind == "person":
            surname = parts(group.words)[1]
            if surname not in register.surnames:
                register.enter(group, (), surname)  # 'al-Kafy' beside 'Abd al-Kafy', of whom no more is told
    firms = _firms(groups, look)
    for group in rest:
        words = group.names[0].words
        bearers = _bearers(group, words, register, look) if register.surnames else []
        firm = firms.get(words[0]) if firms and len(words) == 1 else None
        if firm is not None and bearers and firm.names[0].first < min(bearer.names[0].first for bearer in bearers):
            firm.names += [name for name in group.names if not name.has_title]
            group.names = [name for name in group.names if name.has_title]
            if not group.names:
                continue
        family = words[-1].endswith("s") and not bearers and group.names[0].entry is None
        if family and parts(words)[1][:-1] in register.surnames:
            group.kind = "people"  # 'the Tarbaks', but not the Houthis beside Abdul-Malik al-Houthi
        if bearers:
            _share_out(group, bearers, tokens)
        else:
            kept[id(group)] = group
    return [group for group in groups if id(group) in kept]


def _firms(groups: list[Group], look: Lookup) -> dict[str, Group]:
    """First word -> the firm that begins with it: 'Arden' is 'Arden Motors Co', although a Paul Arden comes later."""
    forms = look.signs["legal form"]
    bodies = [group for group in groups if group.kind in BODIES]
    found = [group for group in bodies if group.words[-1].lower() in forms and len(group.words) > 1]
    return {group.words[0]: group for group in reversed(found) if not is_common(group.words[0].lower(), look.common)}


def _bearers(group: Group, words: tuple[str, ...], register: _Register, look: Lookup) -> list[Group]:
    """The persons whom a name of one word may mean."""
    if group.kind == "demonym" or (group.kind in _LISTED and not _bears(group, register)):
        return []
    given, word = parts(words)
    if given:
        return []
    found = register.surnames.get(word)
    if found:
        return [bearer for bearer in found if bearer is not group]
    loose = group.kind not in _SETTLED or (group.kind == "state" and group.names[0].entry is None)
    found = register.givens.get(word) or (register.halves.get(word) if loose else None)
    if not found and group.kind in ("person", ""):
        found = register.alike(word)
    if not found or (group.kind in BODIES and is_common(word, look.common)):
        return []
    return found


def _bears(group: Group, register: _Register) -> bool:
    """Whether a state's or a capital's name may be a surname here: Lima, once 'Ana Lima' has come."""
    if group.points.get("person", 0.0) > 0:
        return True
    told = group.kind == "capital" or group.names[0].entry is None
    word = parts(group.words)[1]
    bearers = (register.surnames.get(word) or register.halves.get(word) or ()) if told else ()
    return any(bearer.names[0].first < group.names[0].first for bearer in bearers)


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
