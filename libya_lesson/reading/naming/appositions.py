"""What stands between commas after a name: an age, a state, what its bearer is; and the "it" of a body behind that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN
from libya_lesson.text import Tokens

STOPS = frozenset("of in at for from with by to on who which that and but or as , . ; : ( ) whose where".split())
ROLES = ("office", "rank", "honorific", "noun")
APPOSITION = 7  # words that a description after a comma may have
_APART = STOPS - {"on", "that", "in"}
_IT = 5  # tokens behind a verb of saying
_ITS_VERBS = frozenset(
    "would will may might could can must had has plans planned expects expected intends hopes aims wants does "
    "did".split()
)
_BEGINS = 3  # tokens of a sentence before a name
_CREDIT = 14  # tokens of a credit
_NO_CREDIT = frozenset(", . ; : who which that and".split())
_SPOKEN: tuple[list[str], ...] = ([], ["."], ["on"], ["in"])
_OLDEST = 110  # years: a number up to here between commas is an age


def after_comma(name: Name, comma: int, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """Signs in what stands right after the comma behind a name."""
    lower, text, i = tokens.lower, tokens.text, comma + 1
    if text[i].isdecimal():
        if len(text[i]) < 4 and int(text[i]) < _OLDEST and lower[i + 1] in (",", "and"):
            yield "person", 6, "described", text[i]
    elif lower[i] in ("a", "an", "the", "another", "one"):
        yield from _apposition(i + 1, tokens, look, bare=False)
    elif lower[i + 1] in ("'s", "\u2019s"):
        kind = heads_of(look, lower[i + 2]) if i + 2 < len(lower) else ""
        if kind:
            yield kind, 12 if kind == "armed group" else 5, "described", " ".join(text[i : i + 3])
    elif name.opening and lower[i] in MONTHS_WRITTEN and lower[i + 1].isdecimal():
        yield "place", 6, "of a place", " ".join(text[i : i + 2])  # 'Orsa, Sept 4 (KNA) - The mayor said'
    elif text[i][0].isupper():
        entry = look.known.get((text[i],)) or look.known.get(tuple(text[i : i + 2]))
        before = lower[name.first - 1] if name.first else ""
        dateline = name.opening and text[name.first].isupper()  # 'SORVIK, Norway'
        inside = before in look.signs["inside"]
        credited = name.first > 1 and lower[name.first - 2] == "according"  # 'according to Lumo, Russia is …'
        near = inside or before == "of" or (before in look.signs["at"] and not credited)
        if (near or dateline) and entry is not None and entry.kind in ("state", "place"):
            yield "place", 6 if inside else 4, "of a place", text[i]  # 'in Irving, Texas'
    elif lower[i].isalpha():
        yield from _apposition(i, tokens, look, bare=True)


def described(before: str, noun: str, look: Lookup) -> str:
    """What a common noun says that a body is: no "war monitor" is a newspaper, and no "think tank" a vehicle.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> described("think", "tank", lookup(load())), described("fish", "tank", lookup(load()))
    ('organisation', 'thing')
    """
    return look.heads.get(f"{before} {noun}") or heads_of(look, noun)


def _apposition(i: int, tokens: Tokens, look: Lookup, *, bare: bool) -> Iterator[Vote]:
    """', an Israeli news website', ', a rival militia force', ', spokesman for': what the noun says."""
    lower = tokens.lower
    j, end = i, min(len(lower), i + APPOSITION)
    while j < end and lower[j] not in STOPS:
        j += 1
    if j - 1 > i and j < len(lower) and lower[j] in STOPS and lower[j - 1].endswith("ed"):
        j -= 1  # 'a party opposed to'
    if j == i or j >= len(lower) or (bare and lower[j] not in ("of", "for", "at")):
        return
    phrase = " ".join(tokens.text[i:j])
    if not bare and (lower[j - 1] == "capital" or lower[j - 1] in look.signs["place noun"]):
        yield "place", 6, "described", phrase
        return
    armed = any(heads_of(look, word) == "armed group" or word in look.signs["armed"] for word in lower[i : j - 1])
    if not armed and look.titles.get((lower[j - 1],), ("", ""))[0] in ROLES:
        yield "person", 2 if lower[j - 1] in look.signs["bond"] else 5, "described", phrase
    elif not bare:
        kind = "armed group" if armed else described(lower[j - 2], lower[j - 1], look)
        if kind:
            yield kind, 12 if kind == "armed group" else 6, "described", phrase


def behind_apposition(comma: int, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """'Lumo Steel, a joint venture, said it would close': what speaks of itself as "it" is a body."""
    lower = tokens.lower
    near = lower[comma + 1 : min(comma + APPOSITION + 3, len(lower) - 1)]
    if "," not in near:
        return
    k = comma + 1 + near.index(",")
    it = it_behind(k + 2, lower) if lower[k + 1] in look.speech else ""
    if it:
        yield "organisation", 3, "which", it
        yield "person", -3, "which", it


def tells_who_spoke(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """Whether what stands behind a name and a comma says whose words went before: "…, a spokesman for Oman said".

    A name that opens its sentence has no words before it, so there it is described.
    """
    lower, first = tokens.lower, name.title[0] if name.has_title else name.first
    if lower[name.last : name.last + 1] != [","] or first < _BEGINS or not lower[first - 1].isalpha():
        return False
    if tokens.sentence[first - _BEGINS] != tokens.sentence[first]:
        return False
    for k in range(name.last + 2, min(name.last + _CREDIT, len(lower))):
        if lower[k] in _NO_CREDIT:
            return False
        if tokens.text[k] in look.speech:  # no "States"
            return lower[k + 1 : k + 2] in _SPOKEN
    return False


def it_behind(i: int, lower: Sequence[str]) -> str:
    """The "it" or "its" with which a body speaks of itself: "said on Monday it would close"."""
    for k in range(i, min(len(lower) - 1, i + _IT)):
        if lower[k] == "its":
            return lower[k]
        if lower[k] == "it":
            return lower[k] if lower[k + 1] in _ITS_VERBS else ""
        if lower[k] in _APART:
            return ""
    return ""
