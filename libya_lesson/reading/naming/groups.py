"""Puts the names of one spelling together and weighs what all their places in the text say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from libya_lesson.reading.naming.kinds import votes
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.shape import Seen
from libya_lesson.reading.naming.spelling import plain, skeleton
from libya_lesson.reading.records import BODIES
from libya_lesson.text import Tokens

Words = tuple[str, ...]
_ONCE = frozenset(["listed", "known beginning", "head word", "given name", "short form", "look of a person"])
_AGAIN = 0.3  # weight of a sign that was seen before
_LOOK = 3.0  # points of a name with an article before it, as "Al-Boa"
_BESIDE_LOOK = 6.0  # points that a place beside such a name lends
_SEATS = frozenset(["state", "capital"])
_BESIDE = 1.5  # points that a neighbour in a list lends
_SURE = 2.0  # points for a body above which the neighbours are not asked


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Group:
    """The names of one spelling; in the end of one bearer."""

    names: list[Name]
    points: dict[str, float] = field(default_factory=dict)  # kind -> how much speaks for it
    reasons: dict[str, tuple[float, str, str]] = field(default_factory=dict)  # kind -> points, rule, words
    kind: str = ""
    gender: str = ""
    sort: str = ""  # the noun by which the text takes a body up again, where its name does not say it

    @property
    def words(self) -> Words:
        """The words of the first name; loops over all groups ask the name itself, for a property costs a call."""
        return self.names[0].words

    def decide(self) -> None:
        """Choose the kind with most points; bodies of all sorts first stand together against the rest."""
        if len(self.points) == 1:  # as a list alone tells it
            for kind, value in self.points.items():
                self.kind = kind if value > 0 else ""
            return
        self.kind, most = "", 0.0
        for kind, value in self.points.items():
            if value > most and kind not in BODIES:
                self.kind, most = kind, value
        if self.points.keys().isdisjoint(BODIES):
            return
        strongest, highest, body = "", 0.0, 0.0
        for kind in BODIES:
            value = self.points.get(kind, 0.0)
            if value > 0:
                body += value
                if value > highest:
                    strongest, highest = kind, value
        if highest + 0.1 * body > most:
            self.kind = strongest

    def take(self, other: Group) -> None:
        """Make the other group's names part of this one."""
        self.names += other.names
        for kind, value in other.points.items():
            mine = self.points.get(kind, 0.0)
            self.points[kind] = max(mine, value) + _AGAIN * min(mine, value)
        for kind, reason in other.reasons.items():
            if reason[0] > self.reasons.get(kind, (0.0, "", ""))[0]:
                self.reasons[kind] = reason
        self.gender = self.gender or other.gender
        if self.kind in BODIES and other.kind in BODIES:
            self.kind = max(BODIES, key=lambda k: self.points.get(k, 0.0))


@dataclass(slots=True)  # a frozen one takes four times as long to make
class _Spelling:
    """What has been seen of one spelling."""

    group: Group
    seen: set[tuple[str, str]]  # kinds and rules that have spoken
    doubtful: bool = True  # so far only where a capital or a word says little
    listed: bool = False  # a list alone has spoken


def by_spelling(names: Iterable[Name], tokens: Tokens, look: Lookup) -> list[Group]:
    """One group for each spelling, in the order of the text; what only a headline has is kept if a list knows it."""
    found: dict[Words, _Spelling] = {}
    shapes: Seen = {}
    for name in names:
        key = name.words
        heard = found.get(key)
        if heard is None:
            heard = found[key] = _Spelling(Group([]), set())
        group = heard.group
        group.names.append(name)
        if name.gender and not group.gender:
            group.gender = name.gender
        if heard.doubtful and not name.titled and (not name.within or name.within in look.signs["behind a hyphen"]):
            heard.doubtful = False
        if name.entry is not None and not (name.has_title or name.within or key[0] in look.given):
            if heard.listed:
                continue  # the list says it again, and that counts once
            heard.listed = True
        seen, totals, reasons = heard.seen, group.points, group.reasons
        for kind, points, rule, words in votes(name, tokens, look, shapes):
            sign = (kind, rule)
            if sign not in seen:
                seen.add(sign)
                totals[kind] = totals.get(kind, 0.0) + points
            elif rule not in _ONCE:
                totals[kind] += _AGAIN * points
            if points > 0 and (kind not in reasons or points > reasons[kind][0]):
                reasons[kind] = (points, rule, words)
    surnames: set[str] = set()
    for key, heard in found.items():
        group = heard.group
        group.decide()
        if group.kind == "person":
            if not group.gender:
                group.gender = look.given.get(key[0], "")
            if not heard.doubtful:
                surnames.update((key[0], *key[-2:]))
    kept = [
        heard.group for words, heard in found.items()
        if not heard.doubtful or words in look.known or (len(words) > 1 and words[0] in look.given)
        or (len(words) == 1 and words[0] in surnames)
    ]  # fmt: skip
    _ask_neighbours(kept, tokens)
    return _listed_together(kept)


def _ask_neighbours(groups: list[Group], tokens: Tokens) -> None:
    """'Ras Lanuf and Sidra': what is joined to a place by 'and' is a place too, if nothing else speaks."""
    doubtful = [group for group in groups if _is_doubtful(group)]
    if not doubtful:
        return
    at: dict[int, Group] = {}
    _ask(doubtful, groups, tokens, at)
    told = [group for group in doubtful if group.kind == "place"]
    if told and len(told) < len(doubtful):  # a list may tell it with its last name
        _ask([group for group in reversed(doubtful) if group.kind != "place"], groups, tokens, at)


def _ask(doubtful: list[Group], groups: list[Group], tokens: Tokens, at: dict[int, Group]) -> None:
    """Let each name ask what stands beside it; ``at`` is filled when it is first asked for."""
    lower = tokens.lower
    for group in doubtful:
        for name in group.names:
            for i, step in ((name.first - 1, -1), (name.last, 1)):
                if name.titled or not 0 <= i < len(lower) or lower[i] not in ("and", "or", ","):
                    continue
                if not at:
                    at.update(
                        {i: group for group in groups for name in group.names for i in (name.first, name.last - 1)}
                    )
                i += step
                if step > 0 and i < len(lower) and lower[i] == "and":
                    i += 1  # 'Ravi, Sutlej, and Chenab'
                other = at.get(i)
                looks = group.kind == "person"  # 'Orsa and Al-Boa'; not 'Moscow and Al-Boa'
                if other is not None and (other.kind == "place" or (other.kind in _SEATS and not looks)):
                    group.points["place"] = group.points.get("place", 0.0) + (_BESIDE_LOOK if looks else _BESIDE)
                    group.reasons["place"] = (_BESIDE, "beside", " ".join(other.words))
                elif other is not None and other.kind == "person" and _as_bare(name, other, lower):
                    group.points["person"] = group.points.get("person", 0.0) + _BESIDE
                    group.reasons["person"] = (_BESIDE, "of a person", " ".join(other.words))
        group.decide()


def _as_bare(name: Name, other: Group, lower: Sequence[str]) -> bool:
    """Whether a name of one word is joined to a person's bare surname: 'al-Boa and Hale met'."""
    bare = len(name.words) == 1 and not name.words[0].isupper() and name.first > 1
    if not bare or lower[name.first - 1] != "and":
        return False
    return any(n.last == name.first - 1 and len(n.words) == 1 for n in other.names)


def _is_doubtful(group: Group) -> bool:
    """Whether a name has no kind yet, or only its article makes a body of it: "the Sidra and Ras Lanuf terminals"."""
    points = group.points.get("organisation", 0.0)
    if group.kind == "organisation":
        return points <= 1.0 and group.reasons["organisation"][1] == "look of a body"
    if group.kind == "person":  # only its article makes a person of it
        return len(group.words) == 1 and group.reasons["person"][:2] == (_LOOK, "look of a person")
    return not group.kind and points <= _SURE


def _listed_together(groups: list[Group]) -> list[Group]:
    """'U.S.' and 'United States', 'ISIS' and 'Islamic State': one entry of a list, one group."""
    found: dict[tuple[str, str, str], Group] = {}
    kept: list[Group] = []
    for group in groups:
        entry = group.names[0].entry
        if entry is None or entry.kind == "demonym" or group.kind in ("other", "people", "person"):
            kept.append(group)
            continue
        own = skeleton(plain(group.words[0])) if entry.kind == "capital" else ""  # a state can have two
        key = (entry.name, entry.kind, own)
        if key in found:
            found[key].take(group)
        else:
            found[key] = group
            kept.append(group)
    return kept
