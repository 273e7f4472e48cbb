"""Sorts the uses of states, capitals and seats of power: the government that acts, the place where it happens."""

from __future__ import annotations

from libya_lesson.reading.naming.affiliations import find_parents
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name, inner_names, within
from libya_lesson.reading.naming.places import is_place_use

_PLAY = 2  # words of sport in a sentence that speaks of play
_TEAM = 0.3  # share of a state's mentions that speak of play, where two other states play
_MATCH = 12  # words of sport in the report of a match
_STATE_TOO = 2  # times that a text may name a state whose capital still stands for a body
_THEY_DO = frozenset(
    "are were have had will would may might must should want wanted need needed called "
    "call condemn insist deny claim accuse refuse support back".split()
)
_LYING = frozenset("is was are were has lies lay borders sits stretches shares faces".split())
_HOLDERS = frozenset(["government body", "organisation", "place"])


def sort_uses(index: Index, names: list[Name]) -> None:
    """Move government uses of capitals to their states, give rows to states that own something, find inner places."""
    _tell_teams(index)
    _move_governments(index)
    _move_peoples(index)
    find_parents(index)
    _name_owners(index, names)
    _add_inner_places(index)


def split_state(group: Group, index: Index) -> tuple[list[Name], list[Name]]:
    """The names of a state that stand for who acts, and those that stand for the place."""
    acting: list[Name] = []
    away: list[Name] = []
    for name in group.names:
        (away if _is_state_as_place(name, index) else acting).append(name)
    return acting, away


def is_building(group: Group, index: Index) -> bool:
    """The White House where nobody in it says or does anything."""
    entry = group.names[0].entry
    if entry is None or entry.name not in index.look.signs["seat of power"]:
        return False
    return all(is_place_use(n, index.tokens, index.look, city=True) for n in group.names)


def _is_state_as_place(name: Name, index: Index) -> bool:
    if name.within == "name":
        return True
    if name.within in ("organ", "seat") or (name.entry is not None and name.entry.kind == "demonym"):
        return False
    lower, i = index.tokens.lower, name.last
    if lower[i : i + 1] and lower[i] in index.look.signs["player"]:
        return True  # 'the Oman winger': a team, and no government
    if lower[i : i + 2] == [",", "which"] and lower[i + 2 : i + 3] and lower[i + 2] not in _LYING:
        return False  # 'visited Oman, which armed them'
    return is_place_use(name, index.tokens, index.look, city=False)


def _tell_teams(index: Index) -> None:
    """In the report of a match a state's name is its team: most of its sentences speak of play."""
    tokens, sport = index.tokens, index.look.signs["sport"]
    play: dict[int, int] = {}
    for sentence in [tokens.sentence[i] for i in tokens.where(sport)]:
        play[sentence] = play.get(sentence, 0) + 1
    if sum(play.values()) - play.get(-1, 0) < _MATCH:
        return
    shares: list[tuple[float, Group]] = []
    for group in index.groups:
        if group.kind == "state":
            named = [tokens.sentence[name.first] for name in group.names]
            playing = sum(play.get(sentence, 0) >= _PLAY for sentence in named if sentence >= 0)
            shares.append((playing / len(named), group))
    two = sum(share > 0.5 for share, _group in shares) > 1
    for share, group in shares:
        if two and share > _TEAM:
            group.kind = "organisation"
            group.reasons["organisation"] = (1.0, "team", " ".join(group.words))


def _move_governments(index: Index) -> None:
    """'Moscow will help': a capital that stands for a government is a name of the state."""
    seats = index.homelands.seats
    for group in index.groups:
        entry = group.names[0].entry
        if group.kind == "capital" and entry is not None:
            label = entry.name
        else:
            label = seats.get(group.names[0].words, "") if seats else ""
        if not label:
            continue
        acting: list[Name] = []
        kept: list[Name] = []
        for name in group.names:
            place = name.titled or is_place_use(name, index.tokens, index.look, city=True)
            (kept if place else acting).append(name)
        if acting:
            body = _body_seated(group, label, index)
            (body or index.state(label)).names += [within(name, "seat") for name in acting]
            group.names = kept
    _list_new_states(index)


def _list_new_states(index: Index) -> None:
    """Bring in the states that got their first names, and leave out the groups that have none any more."""
    index.groups[:] = [group for group in index.groups if group.names]
    there = {id(group) for group in index.groups}
    index.groups += [group for group in index.states.values() if group.names and id(group) not in there]


def _move_peoples(index: Index) -> None:
    """'The Russians want', 'accused the French': a people that acts as one is a name of its state."""
    moved = False
    for group in index.groups:
        if group.kind != "demonym" or group.names[0].entry is None:
            continue
        acting = [name for name in group.names if _acts_as_one(name, index)]
        if acting:
            state = index.state(group.names[0].entry.name)
            state.names += acting
            group.names = [name for name in group.names if name not in acting]
            moved = True
    if moved:
        _list_new_states(index)


def _acts_as_one(name: Name, index: Index) -> bool:
    lower, look, first = index.tokens.lower, index.look, name.first
    if name.titled or first == 0 or lower[first - 1] != "the" or name.last >= len(lower):
        return False
    after = lower[name.last]
    if after in look.speech or after in look.stances or after in _THEY_DO:
        return True
    many = lower[first].endswith(("s", "sh", "ch", "ese")) and not (after.isalpha() and after not in look.function)
    return many and first > 1 and lower[first - 2] in look.targets


def _body_seated(group: Group, label: str, index: Index) -> Group | None:
    """The body that a capital stands for, where the text names it and does not speak more of the state."""
    bodies = index.look.bodies.get(" ".join(group.words), ())
    if not bodies:
        return None
    state = index.states.get(label)
    entries = [(g.names[0].entry, g) for g in index.groups if bodies and g.names]
    named = {entry.name: g for entry, g in entries if entry is not None}
    found = next((named[body] for body in bodies if body in named), None)
    own = [name for name in state.names if name.within != "seat"] if state else []
    return found if found and len(own) <= _STATE_TOO else None


def _name_owners(index: Index, names: list[Name]) -> None:
    """A state that only an adjective names still has a row if a body or an office is its own."""
    owners = {id(parent) for parent in index.parents.values()}
    silent = {label: state for label, state in index.states.items() if id(state) in owners and not state.names}
    if silent:
        for name in names:
            if name.entry is not None and name.entry.kind == "demonym" and name.entry.name in silent:
                silent[name.entry.name].names.append(name)
        index.groups += silent.values()
    empty = {id(state) for state in index.states.values() if not state.names}
    if empty:
        index.groups[:] = [group for group in index.groups if id(group) not in empty]
        index.parents = {key: parent for key, parent in index.parents.items() if id(parent) not in empty}


def _add_inner_places(index: Index) -> None:
    """Places within the names of bodies and buildings: Sheffield in 'University of Sheffield'."""
    found = [
        inner for group in index.groups if group.kind in _HOLDERS
        for name in group.names if name.entry is None and len(name.words) > 1 and not name.within
        for inner in inner_names(name, index.tokens, index.look)
    ]  # fmt: skip
    if not found:
        return
    places: dict[str, Group] = {}
    for group in index.groups:
        if group.kind in ("place", "capital"):
            for name in group.names:
                places.setdefault(_place_key(name), group)
    for inner in found:
        _owner_of(inner, places, index).names.append(inner)


def _owner_of(inner: Name, places: dict[str, Group], index: Index) -> Group:
    entry = inner.entry
    if entry is not None and entry.kind == "state":
        state = index.states.get(entry.name)
        if state is not None and state.names:
            return state
    key = _place_key(inner)
    if key not in places:
        places[key] = Group([], kind="place", reasons={"place": (1.0, "listed", " ".join(inner.words))})
        index.groups.append(places[key])
    return places[key]


def _place_key(name: Name) -> str:
    """One key for all spellings of a listed place; a capital goes by its own words, not by its state's."""
    if name.entry is not None and name.entry.kind in ("place", "state"):
        return name.entry.name
    return " ".join(name.words)
