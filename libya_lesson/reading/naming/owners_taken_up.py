"""Whose officer somebody is where a word stands for the body: "its leader, Ann Lee", "whose envoy", "led by"."""

from __future__ import annotations

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.records import BODIES, STATES_AND_BODIES

_CLOSING = frozenset(["\u201d", '"', "\u2019"])
_OWNS = frozenset(["its", "whose"])
_BEFORE_PLACES = frozenset("in at to from near into on of with by against for".split())
LED = frozenset(["the", "its", "a", "former", "ex", "then"])
_SUBJECT = 8  # words of the sentence before, of which the subject may be taken up
_PHRASE = 6  # words between an office and the comma behind it
_LINKS = frozenset("to for in on of at with".split())
_OFFICE = 4  # words of an office: "deputy prime minister"


def referred_owner(name: Name, index: Index) -> Group | None:
    """Whose officer somebody is where a word stands for the body: "its leader, Ann Lee", "whose envoy, Bo Ray"."""
    first = name.title[0] if name.has_title else name.first
    lower = index.tokens.lower
    if first < 2:
        return None
    if lower[first - 1] in LED or _is_office(first - 1, index):
        return _led(first, index)
    if lower[first - 1] != ",":
        return None
    body = _headed(first - 2, name, index)
    if body is not None:
        return body
    office = first - 2
    if not _is_office(office, index):
        office = next((k for k in range(first - 3, max(0, first - 3 - _PHRASE), -1) if _is_office(k, index)), 0)
        if not office or lower[office + 1] not in _LINKS:
            return None
        body = index.group_ending(first - 2)
        if body is not None and body.kind in BODIES:
            return body  # "a spokesman for the Guard, Ann Lee"
    before = office - 1
    while (
        before > 0 and office - before < _OFFICE and (index.tokens.text[before].islower() and lower[before].isalpha())
    ):
        if lower[before] in _OWNS:
            break
        before -= 1
    word = lower[before]
    if word == "whose":
        owner = index.group_ending(before - 1 - (lower[before - 1] == ","))
        return owner if owner is not None and owner.kind in STATES_AND_BODIES else None
    if word != "its":
        return None
    firm = not index.look.signs["heads a firm"].isdisjoint(lower[before + 1 : first])
    return taken_up(before, index, firm=firm)


def _headed(i: int, name: Name, index: Index) -> Group | None:
    """'the President of the Harbour Federation (HF), Ann Lee,': the body that ends at token ``i``."""
    lower, look = index.tokens.lower, index.look
    if lower[i] == ")" and i > 3 and lower[i - 2] == "(":
        i -= 3
    at = index.ends.get(i)
    after = lower[name.last] if name.last < len(lower) else "and"
    if at is None or at[0].kind not in BODIES or after == "and" or after in look.speech:
        return None
    k = at[1].first - 1
    k -= k > 0 and "-" in lower[k]  # "Speaker of the Orsa-based Salt Assembly, Ann Lee"
    k -= lower[k] == "the"
    return at[0] if k > 0 and lower[k] in _LINKS and (lower[k - 1],) in look.titles else None


def _is_office(t: int, index: Index) -> bool:
    return index.tokens.text[t].islower() and (index.tokens.lower[t],) in index.look.titles


def _led(first: int, index: Index) -> Group | None:
    """'the Salt Front, led by the former mayor Ann Lee'."""
    lower = index.tokens.lower
    i = first - 1
    while i > 1 and (lower[i] in LED or _is_office(i, index)) and first - i < _PHRASE:
        i -= 1
    if lower[i] != "by" or lower[i - 1] not in index.look.signs["led"]:
        return None
    owner = index.group_ending(i - 2 - (lower[i - 2] == ","))
    return owner if owner is not None and owner.kind in BODIES else None


def taken_up(its: int, index: Index, *, firm: bool) -> Group | None:
    """The state or body that "its" means: the first of the sentence, or of the one before, that is no place to be.

    ``firm`` says that it has an owner or a director, as no state has.
    """
    tokens = index.tokens
    here = tokens.sentence[its]
    stop = its
    for sentence in (here, here - 1):
        begin = stop
        while begin > 0 and tokens.sentence[begin - 1] == sentence:
            begin -= 1
        # what stands in marks before "its envoy said" is somebody's words
        spoken = next((t for t in range(its - 1, begin, -1) if tokens.text[t] in _CLOSING), begin - 1)
        first, end = (spoken + 1, stop) if sentence == here else (begin, min(stop, begin + _SUBJECT))
        for t in range(first, end):
            found = index.ends.get(t)
            if found is None or found[0].kind not in STATES_AND_BODIES or (firm and found[0].kind == "state"):
                continue
            start = found[1].first
            start -= tokens.lower[start - 1] == "the" if start else 0
            apart = start > begin and tokens.lower[start - 1] in _BEFORE_PLACES
            if not apart and tokens.lower[t + 1 : t + 2] not in (["'s"], ["\u2019s"]):
                return found[0]
        stop = begin
        if stop == 0 or tokens.paragraph[stop - 1] != tokens.paragraph[its]:
            break
    return None
