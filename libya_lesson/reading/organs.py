"""Finds bodies and sources without a name of their own: 'the Egyptian army', 'the ministry', 'some observers'."""

from __future__ import annotations

from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.aliases import BODIES, Group
from libya_lesson.reading.lookup import Lookup
from libya_lesson.reading.name import Name
from libya_lesson.text import Tokens

_MODIFIERS = frozenset(
    "defense defence foreign interior finance health education justice trade energy oil agriculture transport home state "
    "national central federal regional local air security special military intelligence naval ground armed supreme interim "
    "transitional caretaker provisional coalition internationally-recognised internationally-recognized recognised unity "
    "new former current elected rival".split()
)
_VAGUE = frozenset("some many several most other various certain recent unnamed anonymous few numerous multiple all".split())
_LOOSE = frozenset(
    "senior top local foreign political military security intelligence government independent human rights legal "
    "media news official press recent international regional former current high-ranking "
    "unnamed anonymous unidentified major minor major rival other".split()
)
_REACH = 5  # tokens that a name can be long here
_BACK = 3  # paragraphs that "the ministry" may reach back


@dataclass(frozen=True, slots=True)
class Organs:
    """What the list of organs says: noun -> what it is, and one word for nouns that mean the same organ."""

    what: dict[str, str]
    same: dict[str, str]


def organs(lexicon: Lexicon) -> Organs:
    """The list of organs of a lexicon, made once for it."""
    return lexicon.derived(_build)


def _build(lexicon: Lexicon) -> Organs:
    rows = lexicon.rows("organs")
    return Organs({noun: what for noun, what, _ in rows}, {noun: same or noun for noun, _, same in rows})


class OrganFinder:
    """Adds to the groups what stands for a body without being a name; one pass over the tokens."""

    def __init__(self, tokens: Tokens, look: Lookup, listed: Organs, groups: list[Group], names: list[Name]) -> None:
        self.tokens = tokens
        self.look = look
        self.listed = listed
        self.groups = groups
        self.group_at: dict[int, Group] = {}  # last token of a name -> its group
        self.adjective_at = {name.first: name for name in names if name.entry and name.entry.kind == "demonym"}
        self.states: dict[str, Group] = {}
        self.parents: dict[int, Group] = {}  # id of a body's group -> group of its state
        self.inside: dict[int, list[Group]] = {}  # token of a compound -> groups named within it
        self.keys: dict[tuple[str | int, ...], Group] = {}
        for group in groups:
            entry = group.names[0].entry
            if group.kind == "state" and entry is not None:
                self.states[entry.name] = group
            for name in group.names:
                self.group_at[name.last - 1] = group
                if name.within:
                    self.inside.setdefault(name.first, []).append(group)

    def add(self) -> None:
        """Extend ``groups`` in place."""
        self._scan()
        self.groups[:] = [group for group in self.groups if group.names]

    def _scan(self) -> None:
        tokens, what = self.tokens, self.listed.what
        recent: dict[str, tuple[Group, int]] = {}
        for i, word in enumerate(tokens.lower):
            group = self.group_at.get(i)
            if group is not None:
                if group.kind in BODIES:
                    for name in group.names[:1]:
                        recent[tokens.lower[name.head]] = (group, tokens.paragraph[i])
                        recent[self.listed.same.get(tokens.lower[name.head], "")] = (group, tokens.paragraph[i])
                continue
            noun = f"{tokens.lower[i - 1]} {word}" if i and f"{tokens.lower[i - 1]} {word}" in what else word
            kind = what.get(noun)
            if kind is None or tokens.text[i][0].isupper():
                continue
            first = i - noun.count(" ")
            following = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
            if f"{word} {following}" in what:
                continue
            if kind in ("source", "power"):
                self._source(first, i, kind)
                continue
            found = None if self._modifies(noun, following) else self._owned(first, i, noun, kind)
            if found is not None:
                recent[word] = (found, tokens.paragraph[i])
            elif kind in ("organ", "back", "group") and first and tokens.lower[first - 1] in ("the", "this") and word in recent:
                group, paragraph = recent[word]
                if tokens.paragraph[i] - paragraph <= _BACK and not self._renamed(i):
                    group.names.append(self._name(first - 1, i + 1))
                    recent[word] = (group, tokens.paragraph[i])

    def _modifies(self, noun: str, following: str) -> bool:
        """'Russian military intervention': a noun follows, so the organ is not meant."""
        look = self.look
        if noun.endswith("s"):
            return False
        return following.isalpha() and following not in look.function and following not in look.speech and (
            following not in look.past)

    def _renamed(self, i: int) -> bool:
        """'the group Hamas', 'the party of': the noun opens another name."""
        after = i + 1
        return after < len(self.tokens) and (self.tokens.text[after][0].isupper() or self.tokens.lower[after] in ("of", "called"))

    def _owned(self, first: int, last: int, noun: str, kind: str) -> Group | None:
        """An organ with its owner before it: a people's adjective, a state or person in the genitive, 'UN-backed'."""
        lower, text = self.tokens.lower, self.tokens.text
        j = first
        while j > 0 and lower[j - 1] in _MODIFIERS and text[j - 1].islower() and first - j < len("xx"):
            j -= 1
        if j == 0:
            return None
        owners: list[Group] = []
        k = j - 1
        start = k
        compound = "-" in text[k] and text[k].rpartition("-")[2] in ("backed", "led", "recognised", "recognized", "supported")
        if compound and kind in ("government", "organ", "group"):
            for group in self.inside.pop(k, []):
                group.names = [n for n in group.names if n.first != k]
            return self._keyed((k,), text[k].lower() + " " + noun, self._name(k, last + 1), "government body")
        if kind == "back":
            return None
        while k >= 0 and k in self.adjective_at:
            owners.append(self._state(self.adjective_at[k]))
            start = k
            if k > 1 and lower[k - 1] == "and":
                k -= 2
                continue
            break
        if not owners and kind != "group" and k in self.group_at and self.group_at[k].kind == "state":
            owners.append(self.group_at[k])
            start = next(n.first for n in self.group_at[k].names if n.last - 1 == k)
        if not owners and k > 0 and lower[k] in ("'s", "\u2019s") and k - 1 in self.group_at:
            owner = self.group_at[k - 1]
            if owner.kind == "state" or (kind == "group" and owner.kind == "person"):
                owners.append(owner)
                start = next(n.first for n in owner.names if n.last - 1 == k - 1)
        if not owners:
            return None
        label = " ".join(lower[j:first]) + "|" + self.listed.same[noun]
        if kind == "government" and j == first:
            for owner in owners:
                if owner.kind == "state":
                    owner.names.append(self._name(start, last + 1))
            return None
        key = tuple(id(owner) for owner in owners)
        known = self._named_organ(owners[0], label) if len(owners) == 1 else None
        what = "armed group" if kind == "group" else "government body"
        group = self._keyed(key, label, self._name(start, last + 1), what, known)
        if owners[0].kind == "state" and kind != "group":
            self.parents[id(group)] = owners[0]
        return group

    def _named_organ(self, owner: Group, label: str) -> Group | None:
        """The body with a capital name that is the same organ of the same state: 'Egyptian Armed Forces'."""
        wanted = label.strip("| ").replace("|", " ").strip()
        for group in self.groups:
            if not group.names:
                continue
            entry = group.names[0].entry
            if group.kind != "government body" or (entry is not None and entry.kind == "state"):
                continue
            words = [w.lower() for w in group.names[0].words]
            adjective = self.look.known.get((group.names[0].words[0],))
            if adjective is None or self.states.get(adjective.name) is not owner:
                continue
            rest = " ".join(words[1:])
            if self.listed.same.get(rest, rest) == self.listed.same.get(wanted, wanted):
                return group
        return None

    def _known_as(self, i: int) -> Group | None:
        """'Boa's militia known as the Harbour Guard': the group that the name after it has."""
        lower = self.tokens.lower
        if lower[i : i + 2] == ["known", "as"]:
            i += 2
        elif lower[i : i + 1] in (["called"], ["named"]):
            i += 1
        else:
            return None
        if lower[i : i + 1] == ["the"]:
            i += 1
        return next((g for g in (self.group_at.get(k) for k in range(i, i + _REACH)) if g and g.kind in BODIES), None)

    def _state(self, name: Name) -> Group:
        entry = name.entry
        label = entry.name if entry is not None else name.words[0]
        if label not in self.states:
            group = Group([], kind="state")
            group.reasons["state"] = (1.0, "listed", label)
            self.states[label] = group
        return self.states[label]

    def _keyed(self, key: tuple[int, ...], label: str, name: Name, kind: str, known: Group | None = None) -> Group:
        full = (*key, label) if "|" in label else (label,)
        known = known or self._known_as(name.last)
        group = known or self.keys.get(full)
        if group is None:
            group = Group([], kind=kind)
            group.reasons[kind] = (1.0, "organ", " ".join(name.words))
            self.groups.append(group)
        self.keys[full] = group
        group.names.append(name)
        return group

    def _source(self, first: int, last: int, kind: str) -> None:
        """'some observers', 'recent media reports', 'Russian officials', and 'officials' that say something."""
        lower, text = self.tokens.lower, self.tokens.text
        j = first
        marked = people = False
        while j > 0 and self.tokens.paragraph[j - 1] == self.tokens.paragraph[last]:
            word = lower[j - 1]
            if word in _VAGUE or (j - 1 in self.adjective_at) or (text[j - 1][0].isupper() and word in (
                "western", "european", "african", "asian", "arab", "gulf", "american")):
                marked = True
                people = people or word not in _VAGUE
            elif word not in _LOOSE:
                break
            j -= 1
        if j and lower[j - 1] == "the" and not people:
            return
        after = lower[last + 1] if last + 1 < len(lower) else ""
        speaks = after in self.look.speech or (j > 1 and lower[j - 1] == "to" and lower[j - 2] == "according")
        if not (marked or (speaks and kind == "source")):
            return
        name = self._name(j, last + 1)
        label = " ".join(w for w in map(str.lower, name.words[:-1]) if w not in _LOOSE and w not in _VAGUE)
        label += " " + name.words[-1].lower()
        full = (label,)
        group = self.keys.get(full)
        if group is None:
            group = self.keys[full] = Group([], kind="unnamed")
            group.reasons["unnamed"] = (1.0, "unnamed source", " ".join(name.words))
            self.groups.append(group)
        group.names.append(name)

    def _name(self, first: int, last: int) -> Name:
        words = tuple(self.tokens.text[first:last])
        return Name(first, last, self.tokens.start[first], self.tokens.end[last - 1], words, None, (first, first), "",
                    False, False, last - 1)  # fmt: skip
