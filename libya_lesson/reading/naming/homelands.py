"""Learns from the text itself which unlisted names are states, what their capitals and their peoples are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.text import Tokens

_STEM = 4  # letters that a people's adjective shares with the name of its state, at least
_ENDING = 3  # letters of the state's name that the adjective may change


@dataclass(frozen=True, slots=True)
class Homelands:
    """What the text tells of states that no list has."""

    seats: dict[tuple[str, ...], str] = field(default_factory=dict)  # words of a capital -> its state
    peoples: dict[str, str] = field(default_factory=dict)  # adjective -> its state


def learn_homelands(groups: list[Group], tokens: Tokens, look: Lookup) -> Homelands:
    """Seats and peoples of the states that the text makes known; groups of such adjectives get the kind demonym.

    'Orsel, the capital of Vessany' tells a seat, 'the Vessani minister' a people.
    """
    _learn_republics(groups, look)
    learned = [group for group in groups if group.kind == "state" and group.names[0].entry is None]
    homelands = Homelands()
    _learn_townsfolk(groups, tokens, look)
    if not learned:
        return homelands
    starts = {name.first: group for group in groups for name in group.names}
    ends = {name.last: group for group in groups for name in group.names}
    for state in learned:
        label = " ".join(state.words)
        for name in state.names:
            seat = _seat(name.first, name.last, starts, ends, tokens)
            if seat is not None and seat is not state:
                homelands.seats[seat.words] = label
    stems = {" ".join(state.words)[:_STEM]: " ".join(state.words) for state in learned}
    for group in groups:
        word = group.names[0].words[0]
        label = stems.get(word[:_STEM], "")
        if label and (word,) not in look.known and _is_people_of(word, label, look):
            homelands.peoples[word] = label
            if len(group.words) == 1:
                group.kind = "demonym"
    return homelands


def _learn_republics(groups: list[Group], look: Lookup) -> None:
    """'Government of the Republic of Ruritania': what follows a republic or a kingdom in a longer name is a state."""
    long = [words for words in [group.names[0].words for group in groups] if "of" in words[2:-1]]
    if not long:
        return
    named = {group.words: group for group in groups if group.kind in ("", "organisation", "place")}
    for words in long:
        for i, word in enumerate(words[1:-2], 1):
            if (
                words[i + 1] == "of"
                and word.lower() in look.signs["state of"]
                and look.heads.get(word.lower()) == "place"
            ):
                state = named.get(words[i + 2 :])
                if state is not None and state.names[0].entry is None:
                    state.kind = "state"
                    state.reasons["state"] = (8, "of a state", f"{word} of")


def _learn_townsfolk(groups: list[Group], tokens: Tokens, look: Lookup) -> None:
    """'Orsan fighters' beside the town of Orsa: such an adjective names nobody, so its group gets the kind people."""
    towns = [group.words[0] for group in groups if group.kind == "place" and len(group.words) == 1]
    stems = {town[:_STEM]: town for town in towns}
    if not stems:
        return
    for group in groups:
        word = group.names[0].words[0]
        town = stems.get(word[:_STEM], "")
        if town and len(group.words) == 1 and group.kind != "place" and (word,) not in look.known:
            behind = [tokens.text[name.last] for name in group.names if name.last < len(tokens)]
            nouns = all(w.islower() and w.isalpha() and w not in look.function for w in behind)
            if nouns and _is_people_of(word, town, look):
                group.kind = "people"


def _seat(first: int, last: int, starts: dict[int, Group], ends: dict[int, Group], tokens: Tokens) -> Group | None:
    """'X, the capital of Y', 'the government of Y in X', 'Y's capital, X'."""
    lower = tokens.lower
    if lower[max(0, first - 2) : first] == ["capital", "of"]:
        i = first - 2
        while i > 0 and lower[i - 1] in ("the", ",", "(") and first - i < _STEM + 1:
            i -= 1
        return ends.get(i)
    if lower[max(0, first - 2) : first] == ["government", "of"] and lower[last : last + 1] == ["in"]:
        return starts.get(last + 1)
    return None


def _is_people_of(word: str, label: str, look: Lookup) -> bool:
    """'Vessani' of 'Vessany': the same stem, another ending."""
    shared = 0
    while shared < min(len(word), len(label)) and word[shared] == label[shared]:
        shared += 1
    if word == label or shared < max(_STEM, len(label) - _ENDING):
        return False
    return any(word.endswith(ending) and len(word) - shared <= len(ending) for ending in look.signs["people's"])
