"""What a common noun right before a name says of its bearer: 'the aid group …', 'its capital, …', 'mayor …'."""

from __future__ import annotations

from libya_lesson.reading.naming.appositions import APPOSITION, ROLES, STOPS, described
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.text import Tokens

_QUALITIES = frozenset("private major general".split())  # ranks that are adjectives, too
_OWNERS = frozenset(["its", "their"])
_DESCRIBED = 4  # words between an office and the noun of a body: "head of the Omani"


def noun_before(name: Name, i: int, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'the aid group Clean Harbour', 'its rival Gulf Gateway', 'mayor Ann Lee'; ``i`` is the word before the name."""
    word, before = tokens.lower[i], tokens.lower[i - 1] if i > 0 else ""
    if i > 1 and (tokens.lower[i - 2], before, word) in look.titles:
        return [("person", 5, "title", " ".join(tokens.lower[i - 2 : i + 1]))]  # 'chief financial officer'
    if not word.isalpha():
        return []
    what = look.titles.get((word,), ("", ""))[0]
    kind = "" if what == "office" else described(before, word, look)
    if kind and kind != "thing" and tokens.text[i][0].isupper() and before not in look.signs["article"]:
        return [("person", -2, "look of a body", word)]  # 'Harbour News Senior Correspondent'
    if kind == "government body" and (office := _office_over(i, tokens, look)):
        return [("person", 5, "title", f"{office} of")]  # 'the head of the Omani army Boa'
    if kind and kind != "thing":
        called = len(name.words) > 1 and kind in ("organisation", "armed group", "media")
        return [(kind, 7 if called else 3, "described", word)]
    if word in look.signs["event"] and tokens.text[i].islower():
        return [("other", 8, "look of a body", word)]  # 'the typhoon Boa'
    if word in look.signs["work"] and name.words[0] not in look.given:
        after = tokens.lower[name.last] if name.last < len(tokens) else "."
        return [] if after in look.past else [("other", 8, "described", word)]  # 'her thriller Salt Water'
    if what not in ROLES or tokens.text[i] in _QUALITIES:
        return []
    if word in look.signs["bond"]:
        return [("person", 2, "title", word), ("organisation", 1.5, "title", word)]
    return [("person", 5, "title", word)]


def _office_over(i: int, tokens: Tokens, look: Lookup) -> str:
    """The office that leads the body whose noun is token ``i``: 'head' in 'the head of the Omani army'; '' for none."""
    k = i - 1
    while k > i - _DESCRIBED and (tokens.text[k][0].isupper() or tokens.lower[k] in look.signs["article"]):
        k -= 1
    office = tokens.lower[k - 1] if k > 0 and tokens.lower[k] == "of" else ""
    return office if look.titles.get((office,), ("", ""))[0] in ROLES else ""


def described_before(comma: int, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'the mayor, Ann Lee,', 'the operator, Fjordline Express,'."""
    lower = tokens.lower
    if _serves(comma, tokens, look):
        return [("person", 5, "described", " ".join(tokens.text[comma - 2 : comma]))]
    near = lower[max(0, comma - APPOSITION + 2) : comma - 1]
    if _OWNERS.isdisjoint(near) and look.signs["article"].isdisjoint(near):
        return []
    noun = lower[comma - 1]
    if tokens.text[comma - 1][0].isupper():
        return []  # 'in the Orsa Municipality, Velun District,'
    if noun == "capital":
        return [("place", 12, "described", noun)]  # 'its capital, Orsa,'
    if noun in look.signs["bond"]:
        armed = comma > 1 and lower[comma - 2] in look.signs["armed"]  # "its jihadist rival, the GSK"
        body = "armed group" if armed else "organisation"
        return [("person", 2, "described", noun), (body, 7 if armed else 1.5, "described", noun)]
    if look.titles.get((noun,), ("", ""))[0] in ROLES:
        return [("person", 5, "described", noun)]
    kind = described(lower[comma - 2] if comma > 1 else "", noun, look)
    if kind == "place" and not look.signs["inside"].isdisjoint(near):
        return []  # 'the police spokesman in the state, Ann Lee,'
    return [(kind, 5, "described", noun)] if kind and kind != "thing" else []


def _serves(comma: int, tokens: Tokens, look: Lookup) -> bool:
    """'a spokeswoman for the foreign ministry, Ann Lee,': whoever stands here speaks for the body."""
    lower = tokens.lower
    for k in range(comma - 2, max(0, comma - APPOSITION), -1):
        if not tokens.text[k][0].isalnum() and lower[k] not in ("'s", "\u2019s"):
            return False
        if lower[k] in STOPS and look.titles.get((lower[k - 1],), ("", ""))[0] in ROLES:
            return lower[k] in ("for", "of", "at", "with")
    return False
