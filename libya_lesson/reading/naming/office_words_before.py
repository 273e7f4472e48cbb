"""For whom a person holds office told by the words right before: "Omani Premier Bo Ray and Trade Minister Ann Lee"."""

from __future__ import annotations

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.records import BODIES, STATES_AND_BODIES
from libya_lesson.reading.syntax.function_words import OWNING

_REACH = 8  # tokens between a name and the body its bearer works for
_OFFICE = 4  # words of an office: "deputy prime minister"


def holder_before(name: Name, index: Index) -> Group | None:
    """'Russian Foreign Minister Ann Lee', 'France's minister Ann Lee', 'an officer at the General Staff Ann Lee'."""
    tokens, titles = index.tokens, index.look.titles
    text, lower = tokens.text, tokens.lower
    end = name.title[0] if name.has_title else name.first
    i = end - 1
    if i > 0 and lower[i] == "," and text[i - 1].islower() and (lower[i - 1],) in titles:
        i -= 1  # "the bank's director, Ann Lee"
    while i > 0 and text[i].islower() and (lower[i],) in titles and name.first - i < _REACH:
        i -= 1
    if name.has_title and (lower[i],) in titles and index.group_ending(i) is None:
        i = _over_office(i, index)  # "Oman's Energy Minister Prince Bo Ray"
    if name.has_title and lower[i] == "and":
        i = _over_office(i - 1, index)  # "Oman's Deputy Premier and Trade Minister Ann Lee"
    if (name.has_title or i < name.first - 1) and i > 2 and text[i] == ")" and text[i - 2] == "(":
        i -= 3 if index.group_ending(i - 1) is None else 1  # "the Harbour Guard (HG) Chair Ann Lee"
    if i < 0 or (i == name.first - 1 and text[i] not in ("'s", "\u2019s")):
        return None
    if lower[i] in ("'s", "\u2019s") and i > 0:
        return index.owner_ending(i - 1)
    if i in index.adjectives:
        return index.state(index.adjectives[i])
    found = index.group_ending(i)
    if found is not None and found.kind in STATES_AND_BODIES:
        return _sender(i, name.first, index) or found
    near = range(end - 1, max(0, end - _REACH) - 1, -1)
    if index.ends.keys().isdisjoint(near):
        return None  # as before most
    for k in near:
        if text[k] in (",", ".", ";", ":") or tokens.paragraph[k] != tokens.paragraph[name.first]:
            break
        if lower[k] in index.look.past and not lower[k].endswith("ed"):
            break  # "the head of the Harbour Guard met Minister Ann Lee"
        at = index.ends.get(k)
        if at is not None and at[0].kind == "person":
            break  # "the head of the Harbour Guard Bo Ray and the lawyer Ann Lee"
        if at is not None and at[0].kind in BODIES:
            start = at[1].first
            start -= 1 if start and lower[start - 1] == "the" else 0
            if start > 1 and lower[start - 1] in ("at", "of", "for", "in", "with") and (lower[start - 2],) in titles:
                return at[0]
    return None


def _sender(i: int, first: int, index: Index) -> Group | None:
    """The state that sends somebody to the body that ends with token ``i``: "Oman's deputy UN ambassador Ann Lee"."""
    lower, signs = index.tokens.lower, index.look.signs
    if signs["sent abroad"].isdisjoint(lower[i + 1 : first]):
        return None
    k = index.ends[i][1].first - 1
    while k > 1 and lower[k] in signs["before an office"]:
        k -= 1
    if k in index.adjectives:
        return index.state(index.adjectives[k])
    owner = index.owner_ending(k - 1) if k > 0 and lower[k] in OWNING else None
    return owner if owner is not None and owner.kind == "state" else None


def colleagues_state(name: Name, index: Index) -> Group | None:
    """The state of the one named before: "Omani Premier Bo Ray and | Trade Minister Ann Lee".

    Two presidents seldom have one state; so the second must be a minister or a spokesman, and of something else.
    """
    tokens, look = index.tokens, index.look
    office = name.title if name.has_title else (name.first - 1, name.first)
    first, last = office
    while first > 0 and tokens.text[first - 1].islower() and tokens.lower[first - 1] not in look.function:
        first -= 1  # "and government spokesman Ann Lee"
    joint = tokens.lower[first - 1] if first else "."
    joined = joint == "and" or (joint == "," and tokens.lower[name.last : name.last + 1] == ["and"])
    told = index.ends.get(first - 2) if first > 1 and joined else None
    if told is None or told[0].kind != "person" or tokens.lower[last - 1] not in look.signs["serves a state"]:
        return None
    colleague = told[1]
    if tokens.lower[first:last] == tokens.lower[slice(*colleague.title)]:
        return None
    owner = holder_before(colleague, index) or colleagues_state(colleague, index)
    return owner if owner is not None and owner.kind == "state" else None


def _over_office(i: int, index: Index) -> int:
    """The token before the words of an office that ends here; the same where it is none."""
    tokens, k = index.tokens, i
    while k > 0 and i - k < _REACH and (tokens.lower[k],) in index.look.titles:
        k -= 1
    return k


def named_before(first: int, index: Index) -> tuple[Group, Name] | None:
    """Who is named right before token ``first``, also before letters in brackets: "the Salt Front (SF) | Ann Lee"."""
    text = index.tokens.text
    bracket = first > 3 and text[first - 1] == ")" and text[first - 3] == "("
    return index.ends.get(first - 4 if bracket else first - 1)


def office_before(name: Name, index: Index) -> range:
    """The tokens of an office whose state or body stands between it and the name: "President of Oman Bo Ray".

    Of a longer one only those before its field: "Minister of Foreign Affairs of Oman Bo Ray".
    """
    tokens, look = index.tokens, index.look
    lower, sent = tokens.lower, named_before(name.first, index)
    if name.has_title or sent is None:
        return range(0)
    k = sent[1].first - 1
    k -= k > 0 and lower[k] == "the"
    if k > 2 and lower[k] == "of" and lower[k - 1] in look.signs["form of state"]:
        k -= 2 + (lower[k - 2] == "the")  # "President of the Republic of Oman Bo Ray"
    if k < 1 or lower[k] != "of":
        return range(0)
    last = k
    if (lower[k - 1],) not in look.titles:
        while k > 0 and last - k < _OFFICE and (tokens.text[k - 1][0].isupper() or lower[k - 1] in ("and", "of")):
            k -= 1
            if lower[k] == "of":
                break
        last = k if lower[k] == "of" else 0
    k = last
    while k > 0 and last - k < _OFFICE and (lower[k - 1],) in look.titles:
        k -= 1
    return range(k, last)
