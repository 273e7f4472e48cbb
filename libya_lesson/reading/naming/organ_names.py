"""Names with capitals that organs have: 'Egyptian Armed Forces', 'Boa's militia known as the Harbour Guard'."""

from __future__ import annotations

from libya_lesson.reading.naming.affiliations import named_in_front
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name, plain_name
from libya_lesson.reading.naming.organ_words import Organs
from libya_lesson.reading.records import BODIES

_REACH = 5  # tokens that a name can be long here
_HELPS = frozenset("has had will would".split())
_SEATS = frozenset(["place", "capital", "government body"])  # what a government of its own is told by


def named_organs(index: Index, listed: Organs) -> dict[tuple[int, str], Group]:
    """Organs of states that have a name with capitals, 'Egyptian Armed Forces', also by their last word alone."""
    found: dict[tuple[int, str], Group] = {}
    for group in index.groups:
        adjective = index.state_of(group.names[0].words[0])
        state = adjective or named_in_front(group, index)
        if group.kind == "government body" and state is not None:
            rest = " ".join(group.words[1 if adjective else 0 :]).lower()
            found.setdefault((id(state), listed.same.get(rest, rest)), group)
            found.setdefault((id(state), rest.rpartition(" ")[2]), group)
    return found


def known_as(i: int, index: Index) -> Group | None:
    """'Boa's militia known as the Harbour Guard': the group that the name behind token ``i`` has."""
    lower = index.tokens.lower
    if lower[i : i + 2] != ["known", "as"]:
        return None
    found = (index.group_ending(k) for k in range(i + 2, i + 2 + _REACH))
    return next((group for group in found if group is not None and group.kind in BODIES), None)


def take_government(k: int, last: int, index: Index) -> Name | None:
    """Let 'the GNU government' name the government whose letters end at ``k``; ``last`` is the token of the noun.

    Given back is the name of a government of its own that a town or a parliament has: 'the Orsa government'.
    """
    at = index.ends.get(k)
    if at is None or (at[0].kind == "government body" and sum(map(str.isupper, at[1].words[-1])) < 2):
        return None
    group, name = at
    called = {name.entry.name} if name.entry is not None else {" ".join(n.words) for n in group.names}
    if group.kind == "government body" and any("Government" in full for full in called):  # no parliament's government
        group.names = [n for n in group.names if n is not name]
        group.names.append(plain_name(name.first, last + 1, index.tokens))
        return None
    if group.kind not in _SEATS or index.tokens.lower[name.first - 1] not in ("the", "a") or name.within:
        return None
    group.names = [n for n in group.names if n is not name]
    return plain_name(name.first, last + 1, index.tokens)


def join_full_name(organ: Group, index: Index) -> None:
    """Give an organ whose owner is not told, 'the defence ministry', to the one body whose name ends like its own."""
    words = [word.lower() for word in organ.names[0].words]
    found = {
        id(group): group
        for group in index.groups
        if group is not organ and group.kind == "government body"
        for name in group.names
        if len(name.words) > len(words) and [word.lower() for word in name.words[-len(words) :]] == words
    }
    if len(found) == 1:
        next(iter(found.values())).names += organ.names
        organ.names = []


def seated_in(i: int, index: Index) -> Name | None:
    """'The recognised government in Orsa asked for help': the name of a government told by its town, where it acts."""
    tokens, look = index.tokens, index.look
    k = next((k for k in range(i + 2, i + 2 + _REACH) if k in index.ends and index.ends[k][1].first == i + 2), -1)
    told = "-" in tokens.text[i - 1] or i - 1 in index.adjectives  # 'the UN-backed government in Orsa'
    if k < 0 or told or index.ends[k][0].kind not in ("place", "capital"):
        return None
    verb = tokens.lower[k + 1] if k + 1 < len(tokens) else "."
    acts = verb in look.speech or verb in look.stances or verb in look.past or verb in _HELPS
    return plain_name(i, k + 1, tokens) if acts else None


def government_of(i: int, index: Index) -> bool:
    """Whether a state follows whose government it is; 'the government of Ghana' names the state as it acts."""
    start = i + 3 if index.tokens.lower[i + 2 : i + 3] == ["the"] else i + 2
    at = next((at for k in range(start, start + _REACH) if (at := index.ends.get(k)) and at[1].first == start), None)
    if at is None or at[0].kind != "state":
        return False
    at[0].names.append(plain_name(i, at[1].last, index.tokens))
    return True
