"""Finds whose organ a body is and for whom a person holds office, from the words next to the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from libya_lesson.reading.naming.appositions import tells_who_spoke
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.office_words_before import colleagues_state, holder_before
from libya_lesson.reading.naming.offices import described_owner
from libya_lesson.reading.naming.owners_taken_up import LED
from libya_lesson.reading.records import BODIES, STATES_AND_BODIES
from libya_lesson.reading.syntax.function_words import HELPERS

_REACH = 8  # tokens between a name and the body its bearer works for
_NEAREST = 5  # ministries before the name among which one without a state is looked for
_BEFORE = LED | {"by", ",", ")", "'s", "\u2019s"}
_BEHIND = frozenset([",", "of", "'s", "\u2019s"])
_ENDS = frozenset(",.;(") | {"'s", "\u2019s"}  # "Ghana's envoy for Togo" does not serve Togo


def find_parents(index: Index) -> None:
    """Enter into ``index.parents`` the parent of each body and person that has one."""
    starts: dict[int, Group] = {}
    bodies: dict[str, list[tuple[int, Group]]] = {}  # last word of a ministry's name -> where it is named
    ends, joined = index.ends, index.look.signs["behind a hyphen"]
    for group in index.groups:
        public = group.kind == "government body"
        for name in group.names:
            if name.within not in joined:  # who backs the government that somebody leads does not employ them
                starts[name.first] = group
            if name.last - 1 not in ends:
                ends[name.last - 1] = (group, name)
            if public and name.words[-1].lower() == "ministry" and len(name.words) > 1:
                bodies.setdefault(" ".join(name.words[-2:]).lower(), []).append((name.first, group))
    for found in bodies.values():
        found.sort(key=lambda pair: pair[0])
    for group in index.groups:
        if id(group) in index.parents:
            continue
        parent = None
        if group.kind == "government body":
            parent = named_in_front(group, index) or _part_of(group, starts, index) or index.state_of(group.words[0])
        elif group.kind == "person":
            parent = _office(group, starts, bodies, index)
        if parent is not None and parent is not group and parent.kind in STATES_AND_BODIES:
            index.parents[id(group)] = parent


def named_in_front(group: Group, index: Index) -> Group | None:
    """'Egypt's Armed Forces': a state in the genitive before the body."""
    for name in group.names:
        i = name.first - 1
        if i > 0 and index.tokens.lower[i] in ("'s", "\u2019s"):
            owner = index.group_ending(i - 1)
            if owner is not None and owner.kind == "state":
                return owner
    return None


def _part_of(group: Group, starts: Mapping[int, Group], index: Index) -> Group | None:
    """'the Defense Ministry in the Tripoli government'."""
    lower = index.tokens.lower
    for name in group.names:
        i = name.last
        if lower[i : i + 1] in (["in"], ["of"], ["under"]) and lower[i + 1 : i + 2] in (["the"], ["his"], ["her"]):
            owner = starts.get(i + 2)
            if owner is not None and owner.kind == "government body":
                return owner
    return None


def _office(
    group: Group, starts: Mapping[int, Group], bodies: Mapping[str, list[tuple[int, Group]]], index: Index
) -> Group | None:
    """For whom a person holds office: a body before a state."""
    found: list[Group] = []
    for name in group.names:
        if not _may_tell(name, index):
            continue
        owner = _led_body(name, index) or holder_before(name, index) or _holder_after(name, starts, index)
        owner = owner or described_owner(name, starts, index) or colleagues_state(name, index)
        ministry = _ministry(name, owner, bodies, index)
        if ministry is not None:
            found.append(ministry)
        if owner is not None:
            found.append(owner)
    return next((g for g in found if g.kind in BODIES), found[0] if found else None)


def _may_tell(name: Name, index: Index) -> bool:
    """Whether a word next to a name may lead to whom its bearer serves; most names stand among other words."""
    if name.has_title:
        return True
    lower, first = index.tokens.lower, name.first
    behind = lower[name.last] if name.last < len(lower) else "."
    if behind in _BEHIND or behind in index.look.signs["who heads"]:
        return True
    before = lower[first - 1] if first else ""
    return before in _BEFORE or first - 1 in index.ends or (before,) in index.look.titles


def _led_body(name: Name, index: Index) -> Group | None:
    """'the Harbour Guard (HG), led by Captain Ann Lee'."""
    lower = index.tokens.lower
    i = (name.title[0] if name.has_title else name.first) - 2
    if i < 1 or lower[i + 1] != "by" or lower[i].lstrip("-") not in index.look.signs["led"]:
        return None
    i -= 1
    for _ in range(2):
        if i > 0 and lower[i] in ("-", ")", ",", "\u2013", "\u2014"):
            i -= 1
    owner = index.group_ending(i)
    return owner if owner is not None and owner.kind in BODIES else None


def _ministry(
    name: Name, owner: Group | None, bodies: Mapping[str, list[tuple[int, Group]]], index: Index
) -> Group | None:
    """The ministry of a 'Defense Minister': that of the state named with the title, else the one named last before."""
    if name.title[1] - name.title[0] < 2:
        return None
    words = [word.partition("-")[0] for word in index.tokens.lower[slice(*name.title)]]
    if words[-1] != "minister":
        return None
    found = bodies.get(f"{words[-2]} ministry", [])
    if owner is not None:
        return next((g for _first, g in found if index.parents.get(id(g)) is owner), None)
    before = found[: bisect_left(found, name.first, key=lambda pair: pair[0])][-_NEAREST:]
    parents = [(group, index.parents.get(id(group))) for _first, group in before]
    own = [group for group, parent in parents if parent is None or parent.kind != "state"]
    if own:
        return own[-1]
    return before[-1][1] if before and not _has_colleague(name, words[-2:], index) else None


def _has_colleague(name: Name, office: list[str], index: Index) -> bool:
    """Whether the text names another foreign minister, so that nobody can tell whose ministry is the one named."""
    lower = index.tokens.lower
    return any(
        lower[other.title[1] - len(office) : other.title[1]] == office
        and name.words[-1] not in (other.words[-1], *(word for mine in group.names for word in mine.words))
        for group in index.groups
        if group.kind == "person"
        for other in group.names
        if other.has_title
    )


def _holder_after(name: Name, starts: Mapping[int, Group], index: Index) -> Group | None:
    """'al-Dabbi of Oman', 'Ann Lee, director of the Harbour Bank'."""
    tokens, i = index.tokens, name.last
    text, lower = tokens.text, tokens.lower
    if lower[i : i + 1] == ["of"]:
        k = i + 2 if lower[i + 1 : i + 2] == ["the"] else i + 1
        joined = index.look.signs["behind a hyphen"]
        backed = k + 1 < len(lower) and "-" in lower[k] and lower[k].rpartition("-")[2] in joined
        return starts.get(k + 1 if backed else k)  # "Premier Ann Lee of the UN-backed Government of Salt"
    if lower[i : i + 1] != [","] or tells_who_spoke(name, tokens, index.look):
        return None
    for k in range(i + 1, min(i + _REACH, len(tokens) - 1)):
        if text[k] in _ENDS or lower[k] in index.look.speech or lower[k] in HELPERS:
            break
        if lower[k] in index.look.past and lower[k + 1] in index.look.signs["article"]:
            break  # "Ann Lee, on Monday summoned the head of the Harbour Bank"
        if lower[k] in ("of", "for", "at", "with") and (lower[k - 1],) in index.look.titles:
            if lower[k] == "for" and any(j in index.ends for j in range(i + 1, k)):
                break  # "the UN envoy for Chad" does not serve Chad either
            k += 2 if lower[k + 1] == "the" else 1
            end = min(i + _REACH, len(tokens))
            chief = starts.get(k)
            if chief is not None and chief.kind == "person":  # "a spokesman for Bo Ray's Salt Army"
                k = next((g + 1 for g in range(k, end) if lower[g] in ("'s", "\u2019s")), k)
            while k < end and text[k].islower() and lower[k] not in index.look.function:
                k += 1  # "the leader of the opposition New Dawn party"
            owner = starts.get(k)
            return owner if owner is None or owner.kind != "person" else None  # not "a friend of Bo Ray"
    return None
