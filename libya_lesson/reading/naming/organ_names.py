"""Names with capitals that organs have: 'Egyptian Armed Forces', 'Boa's militia known as the Harbour Guard'."""

from __future__ import annotations

from libya_lesson.reading.naming.affiliations import named_in_front
from libya_lesson.reading.naming.groups import BODIES, Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.organ_words import Organs

_REACH = 5  # tokens that a name can be long here


def named_organs(index: Index, listed: Organs) -> dict[tuple[int, str], Group]:
    """Organs of states that have a name with capitals, 'Egyptian Armed Forces', also by their last word alone."""
    found: dict[tuple[int, str], Group] = {}
    for group in index.groups:
        adjective = index.state_of(group.words[0])
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
