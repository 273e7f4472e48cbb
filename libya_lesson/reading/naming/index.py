"""What stands where: the groups and names by token, the states and who belongs to whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.homelands import Homelands, learn_homelands
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.text import Tokens


@dataclass(slots=True)
class Index:
    """Which group and name stand at a token, and the groups of the states; all later rules look here."""

    tokens: Tokens
    look: Lookup
    groups: list[Group]
    homelands: Homelands = field(default_factory=Homelands)
    states: dict[str, Group] = field(default_factory=dict)
    ends: dict[int, tuple[Group, Name]] = field(default_factory=dict)  # last token of a name
    adjectives: dict[int, str] = field(default_factory=dict)  # token of a people's adjective -> state
    parents: dict[int, Group] = field(default_factory=dict)  # id of a group -> the group it belongs to

    @classmethod
    def of(cls, tokens: Tokens, look: Lookup, groups: list[Group], names: list[Name]) -> Index:
        """The index of the groups found so far."""
        homelands = learn_homelands(groups, tokens, look)
        peoples = homelands.peoples
        index = cls(tokens, look, groups, homelands)
        for name in names:
            if name.entry is not None and name.entry.kind == "demonym":
                for i in range(name.first, name.last):  # both of 'South Korean'
                    index.adjectives[i] = name.entry.name
            elif peoples and name.words[0] in peoples and len(name.words) == 1:
                index.adjectives[name.first] = peoples[name.words[0]]
        ends = index.ends
        for group in groups:
            if group.kind == "state":
                entry = group.names[0].entry
                index.states[entry.name if entry is not None else " ".join(group.words)] = group
            for name in group.names:
                ends[name.last - 1] = (group, name)
        return index

    def group_ending(self, i: int) -> Group | None:
        """The group whose name ends with token ``i``."""
        found = self.ends.get(i)
        return found[0] if found else None

    def owner_ending(self, i: int) -> Group | None:
        """The same, and the state where a capital with token ``i`` stands for its government."""
        found = self.ends.get(i)
        if found is None:
            return None
        group, name = found
        if group.kind == "capital" and name.entry is not None and name not in group.names:
            return self.state(name.entry.name)
        return group

    def state(self, name: str) -> Group:
        """The group of a state; made if only an adjective has named it."""
        if name not in self.states:
            self.states[name] = Group([], kind="state", reasons={"state": (1.0, "listed", name)})
        return self.states[name]

    def state_of(self, word: str) -> Group | None:
        """The state that a state's name or a people's adjective speaks of."""
        if word in self.homelands.peoples:
            return self.states.get(self.homelands.peoples[word])
        entry = self.look.known.get((word,))
        if entry is None or entry.kind not in ("demonym", "state"):
            return None
        return self.state(entry.name) if entry.kind == "demonym" else self.states.get(entry.name)
