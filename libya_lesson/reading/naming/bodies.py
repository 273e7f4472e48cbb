"""Gives short forms and parts of a longer name to the body they belong to: 'PFG', 'the Court'."""

from __future__ import annotations

from libya_lesson.reading.naming.brackets import APART, SMALL, Brackets, initials
from libya_lesson.reading.naming.groups import Group, Words
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import heads_of
from libya_lesson.reading.naming.spelling import plain
from libya_lesson.reading.records import BODIES
from libya_lesson.text import Tokens

_ENTERED = frozenset([*BODIES, "", "other", "place"])
_LONGEST = 8  # words of a name whose parts are looked up
_WEAK = 4.0  # points for a person that the name of a body outweighs
_PASSING = 2.5  # points for a place that do not come from 'in' or 'near'
_STEM = 5  # letters by which a member's name begins that of the party: 'Democrats', 'Democratic Party'
_LONG_NAME = 3
_TWO = 2  # a part that fits two longer names belongs to neither


def gather_bodies(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """The groups with each body's names in one."""
    register = _Register(groups, tokens, look)
    by_key: dict[Words, Group] = {}
    gone: dict[int, Group] = {}
    kept: list[Group] = []
    brackets = register.brackets
    for group in groups:
        owner = brackets.long_name(group) if brackets is not None else None
        if owner is None and group.kind in APART and not (_hardly_a_person(group) or _only_looks(group)):
            kept.append(group)
            continue
        owner = owner or register.owner(group)
        if owner is None:
            first = by_key.setdefault(_key(_unowned(group, look)), group)
            owner = first if group.kind in BODIES else group
        while id(owner) in gone:
            owner = gone[id(owner)]
        if owner is group:
            kept.append(group)
            continue
        if _is_a_thing(owner, look):  # 'Fair Wages Act (FWA)'
            owner.names += group.names
            gone[id(group)] = owner
            continue
        if owner.kind not in BODIES and group.kind in BODIES:
            owner.kind = group.kind
            owner.reasons.setdefault(group.kind, group.reasons.get(group.kind, (0.1, "short form", group.words[0])))
        said = owner.reasons.get(owner.kind, (0.0, "", ""))[1]
        known = group.reasons.get(group.kind, (0.0, "", ""))[1] in ("listed", "described")
        if known and group.kind == "media" and not group.words[0].isupper():
            told = "media"  # 'Orsa Herald Group'
        elif said == "listed" or (said == "head word" and not (known and group.kind == "armed group")):
            told = owner.kind
        else:
            told = ""
        owner.take(group)
        owner.kind = told or owner.kind  # what its full name says, whatever else has the same letters
        gone[id(group)] = owner
    return kept


class _Register:
    """Bodies of several words by their initials, by how they begin and by how they end."""

    def __init__(self, groups: list[Group], tokens: Tokens, look: Lookup) -> None:
        self.tokens = tokens
        self.look = look
        self.brackets = Brackets(groups, tokens, look) if "(" in tokens.kinds else None
        self.initials: dict[str, Group] = {}
        self.beginnings: dict[Words, list[Group]] = {}
        self.endings: dict[Words, list[Group]] = {}
        self.parties: list[Group] = []
        for group in groups:
            words = group.names[0].words
            if len(words) > 1 and group.kind in _ENTERED:
                self._enter(group, words[:_LONGEST])

    def _enter(self, group: Group, words: Words) -> None:
        self.initials.setdefault(initials(words), group)
        if "of" in words:
            self.initials.setdefault("".join([word[0] for word in words]).upper(), group)  # 'HoR'
        if group.kind not in BODIES:
            return
        if self.tokens.lower[group.names[0].head] in self.look.signs["parties"]:
            self.parties.append(group)
        for k in range(1, len(words)):
            _note(self.beginnings, words[:k], group)
        name = group.names[0]
        head = name.head - name.first + 1
        for k in range(len(words)):
            if (k or head < len(name.words)) and k < head:
                _note(self.endings, words[k:head], group)

    def owner(self, group: Group) -> Group | None:
        """The body whose short form or part this is."""
        words = group.names[0].words
        if group.reasons.get("other", (0.0, "", ""))[1] == "of a person":
            return None  # 'Minister of Energy'
        written = self.tokens.text[group.names[0].first]
        if len(words) == 1 and sum(map(str.isupper, written)) > 1:
            found = self.brackets.owner(group) if self.brackets is not None else None
            named = self.initials.get(written.replace(".", "").upper())
            if named is not None and named.kind not in BODIES and group.names[0].entry is not None:
                named = None  # the AP of 'CAIRO (AP)' is not the Amber Palace
            found = found or named
            if found is not None and found is not group:
                return found
        party = self._party_of(group)
        if party is not None:
            return party
        longer = self.endings.get(words, []) if len(words) == 1 and words[0].endswith("s") else []
        if len(longer) == 1 and longer[0] is not group and group.kind == longer[0].kind == "organisation":
            return longer[0]  # 'the Greens' beside 'Andean Greens', although a list knows others
        entry, begun = group.names[0].entry, self.beginnings.get(words, [])
        for firm in begun:
            if (group.kind in BODIES or _only_looks(group)) and firm is not group and self._is_firm(firm, group):
                return firm
            listed = entry is not None and entry.kind == "organisation" and len(begun) == 1
            if listed and firm.words[-1].lower() in self.look.signs["legal form"]:
                return firm  # 'Lumo', a listed firm, beside 'Lumo Steel Ltd'
        if (entry is not None and entry.kind != "government body") or words[0] in self.look.given:
            return None
        weak = group.kind == "place" and group.points["place"] < _PASSING
        if weak or _hardly_a_person(group) or group.kind in ("", "other", *BODIES):
            longer = [g for g in self.beginnings.get(words, []) if self._continues(g, group)]
            if len(longer) == 1 or (longer and self._is_firm(*longer)):
                return longer[0]
        if group.kind in ("", "other", *BODIES):
            longer = self.endings.get(words, [])
            if len(longer) == 1 and longer[0] is not group:
                return longer[0]
        return None

    def _party_of(self, group: Group) -> Group | None:
        """The party whose members these are: 'the Greens' of the Green Alliance."""
        if group.kind not in ("", "other", "organisation") or not group.words[-1].endswith("s"):
            return None
        stems = [word.lower() for word in (*group.words[:-1], group.words[-1][:-1])]
        fitting = [
            party for party in self.parties
            if party is not group and all(any(_is_stem(stem, word.lower()) for word in party.words) for stem in stems)
        ]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else None

    def _continues(self, longer: Group, group: Group) -> bool:
        """Whether the longer name is the same body's: 'Comic Corps of Canada', not 'Comic Corps Readers' Union'."""
        words, look = group.words, self.look
        if self._is_firm(group, longer):
            return True
        following = longer.words[len(words)]
        name, other = group.names[0], longer.names[0]
        if heads_of(look, self.tokens.lower[name.head]) and (
            other.head - other.first != name.head - name.first or heads_of(look, longer.words[-1].lower())
        ):
            return False
        return (
            following in SMALL or len(words) > 1 or not is_common(words[0].lower(), look.common)
            or self._stands_alone(group)
            or heads_of(look, following.lower()) == "media"
        )  # fmt: skip

    def _is_firm(self, one: Group, other: Group) -> bool:
        """Whether one name is the other with the legal form of a firm: 'Nordlys Energy', 'Nordlys Energy ASA'."""
        short, long = sorted((one.words, other.words), key=len)
        forms = self.look.signs["legal form"]
        return long[: len(short)] == short and all(word == "&" or word.lower() in forms for word in long[len(short) :])

    def _stands_alone(self, group: Group) -> bool:
        """Whether a common word has its capital as a name has one, and says or suffers something: 'warned Meridian'."""
        word, lower = group.words[0].lower(), self.tokens.lower
        if (word,) in self.look.titles:
            return False
        inside = [name for name in group.names if not name.opening and not name.titled]
        acts = ("'s", "\u2019s", "has", "had", "is", "was", "will", "would", ",", ".")
        return any(
            lower[n.last : n.last + 1] and (lower[n.last] in acts or lower[n.last] in self.look.speech) for n in inside
        )


def _unowned(group: Group, look: Lookup) -> Words:
    """The words of a name; a ministry's without its people: `namesakes` tells those of two states apart."""
    words = group.names[0].words
    if group.kind != "government body" or len(words) < _LONG_NAME or "Ministry" not in words:
        return words
    entry = look.known.get(words[:1])
    return words[1:] if entry is not None and entry.kind == "demonym" else words


def _key(words: Words) -> Words:
    """What 'Salt Relief Centre' shares with 'Center of Salt Relief'."""
    if len(words) == 1:
        return (plain(words[0]).rstrip("s"),)
    low = " ".join(sorted([word.lower().rstrip("s") for word in words if word not in SMALL]))
    low = low.replace("ence", "ense").replace("isation", "ization").replace("our", "or").replace("centre", "center")
    return (low, "")


def _is_a_thing(group: Group, look: Lookup) -> bool:
    return group.kind in ("other", "thing") and heads_of(look, group.words[-1].lower()) == "thing"


def _hardly_a_person(group: Group) -> bool:
    """A single name that only speaks, or owns something, as bodies do too."""
    return group.kind == "person" and len(group.words) == 1 and group.points["person"] < _WEAK


def _only_looks(group: Group) -> bool:
    """Whether only its look makes a name a person's: 'Dow Jones'."""
    return group.kind == "person" and group.reasons["person"][1] == "look of a person" and len(group.words) > 1


def _is_stem(stem: str, word: str) -> bool:
    return stem == word or (len(stem) >= _STEM and word.startswith(stem))


def _note(table: dict[Words, list[Group]], words: Words, group: Group) -> None:
    found = table.setdefault(words, [])
    if len(found) < _TWO:
        found.append(group)
