"""Who leads which body, as a text tells it: "the head of the Guard, Ann Lee", "Ann Lee leads the Guard"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from libya_lesson.reading.records import BODIES_BUT_MEDIA

LEADER = "leader"
LEADERS = frozenset([LEADER, "chief", "head", "boss", "commander", "chairman", "chairwoman"])
_LEADS = frozenset("leads heads commands".split())
_LED = frozenset("led headed commanded".split())
_MARKS = frozenset([",", ")", "which", "is", "was"])
_TOLD = frozenset(["is", "was", ",", "became", "as", "remains"])
_NEAR = 4  # tokens


def find_leaders(
    words: Sequence[str],
    places: Mapping[str, Sequence[int]],
    roles: Mapping[int, str],
    kinds: Mapping[str, str],
    owner_of: Callable[[int], str | None],
) -> dict[str, set[str]]:
    """The persons whom a text calls the leaders of a body, by that body."""
    found: dict[str, set[str]] = {}

    def named(among: Sequence[int], of: frozenset[str]) -> str | None:
        owners = (owner_of(t) for t in among if 0 <= t < len(words))
        return next((owner for owner in owners if owner and kinds.get(owner) in of), None)

    def note(body: str | None, person: str | None) -> None:
        if body and person:
            found.setdefault(body, set()).add(person)

    person = frozenset(["person"])
    for t, holder in roles.items():
        if words[t] in LEADERS and kinds.get(holder) == "person":
            ahead = range(t + 2, t + 2 + _NEAR) if words[t + 1 : t + 2] == ["of"] else ()
            note(named([t - 1], BODIES_BUT_MEDIA) or named(ahead, BODIES_BUT_MEDIA), holder)
    for t in (t for word in LEADERS for t in places.get(word, ()) if words[t + 1 : t + 2] == ["of"]):
        body = next((n for n in range(t + 2, t + 2 + _NEAR) if named([n], BODIES_BUT_MEDIA)), -1)
        beyond = body
        while body >= 0 and beyond < len(words) and owner_of(beyond) == owner_of(body):
            beyond += 1
        told = named([t - 3], person) if words[t - 2] in _TOLD else None  # "Ann Lee is the head of the Guard"
        behind = beyond + 1 if body >= 0 and words[beyond : beyond + 1] == [","] else -1
        note(named([body], BODIES_BUT_MEDIA), told or named([behind], person))  # "the head of the Guard, Ann Lee,"
    for t in (t for word in _LEADS for t in places.get(word, ())):
        who = t - 3 if words[t - 1] == "who" else t - 1
        note(named(range(t + 1, t + 1 + _NEAR), BODIES_BUT_MEDIA), named([who], person))
    for t in (t for word in _LED for t in places.get(word, ()) if words[t + 1 : t + 2] == ["by"]):
        before = t - 1
        while before > 0 and words[before] in _MARKS:
            before -= 1
        note(named([before], BODIES_BUT_MEDIA), named(range(t + 2, t + 2 + _NEAR), person))
    return found
