"""Names with capitals that organs have: 'Egyptian Armed Forces', 'Boa's militia known as the Harbour Guard'."""

from __future__ import annotations

from libya_lesson.reading.naming.affiliations import named_in_front
from libya_lesson.reading.naming.groups import BODIES, Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import plain_name
from libya_lesson.reading.naming.organ_words import Organs

_REACH = 5  # tokens that a name can be long here


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


def take_government(k: int, last: int, index: Index) -> None:
    """Let 'the GNU government' name the government whose letters end at ``k``; ``last`` is the token of the noun."""
    at = index.ends.get(k)
    if at is None or at[0].kind != "government body" or not at[1].words[-1].isupper():
        return
    group, name = at
    called = {name.entry.name} if name.entry is not None else {" ".join(n.words) for n in group.names}
    if any("Government" in full for full in called):  # no parliament's government
        group.names = [n for n in group.names if n is not name]
        group.names.append(plain_name(name.first, last + 1, index.tokens))


def told_in_full(organ: Group, index: Index) -> Group | None:
    """The one body whose name ends like that of an organ whose owner is not told: "the Omani Defence Ministry"."""
    words = [word.lower() for word in organ.names[0].words]
    found = {
        id(group): group
        for group in index.groups
        if group is not organ and group.kind == "government body"
        for name in group.names
        if len(name.words) > len(words) and [word.lower() for word in name.words[-len(words) :]] == words
    }
    return next(iter(found.values())) if len(found) == 1 else None
