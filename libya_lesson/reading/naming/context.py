"""What the words before and after a name say of its bearer: 'the port of …', '…, a news website', '… said'."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.naming.appositions import (
    APPOSITION,
    ROLES,
    STOPS,
    after_comma,
    behind_apposition,
    described,
    it_behind,
)
from libya_lesson.reading.naming.joined_places import joined_place
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.naming.outlets import is_outlet, of_business, opens_report, opens_shouting
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.text import Tokens

_OPENS = frozenset(". : ; ! ? \u201c \" `` '' ( [ \u2018 \u2014 \u2013 - \u2022 *".split())
_QUOTES = frozenset(["\u201c", '"', "''", "``"])
_PRINTED = frozenset("published appeared printed".split())
_SEEN = frozenset("seen obtained reviewed viewed".split())
_SEATS = frozenset(["rep", "rep.", "sen", "sen.", "gov", "gov."])
_OWNERS = frozenset(["its", "their"])
_DASHES = frozenset(["\u2014", "\u2013", "-", "--"])
_ONE = frozenset(["a", "an"])
_OF_THEM = frozenset(["of", "from"])
_JOINS = frozenset(["of", "for", "and", ",", "&"])


def votes_before(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """Signs in the words before a name and its title."""
    lower, signs = tokens.lower, look.signs
    i = (name.title[0] if name.has_title else name.first) - 1
    if i < 0 or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return
    if i > 0 and lower[i] in _QUOTES:
        i -= 1
    word, before = lower[i], lower[i - 1] if i > 0 else ""
    inside = i > 0 and before not in _OPENS and tokens.sentence[i - 1] == tokens.sentence[i]
    if tokens.text[i] == "The" and inside and not name.opening:
        yield "media", 2, "the title", "The"
    if word in signs["of bodies"]:
        media = "media" in (
            heads_of(look, lower[name.head]),
            look.heads.get(" ".join(lower[name.head - 1 : name.last])),
        )
        yield "media" if media else "organisation", 7, "described", word  # 'the opposition Salt Front'
        yield "person", -3, "described", word
    link = i - (word == "the")
    if link > 0 and lower[link] in _OF_THEM and lower[link - 1] in signs["armed people"]:
        yield "armed group", 7, "described", lower[link - 1]  # 'gunmen of the Salt Movement'
    if word in ("the", "this"):
        yield "person", -1 if len(name.words) > 1 and _modifies(name, tokens, look) else -4, "look of a body", word
        yield "organisation", 1, "look of a body", word
        if before in ("of", "as") or before in signs["called"]:
            i -= 1
            word, before = before, lower[i - 1] if i > 0 else ""
        elif before in signs["inside"]:
            yield "place", 1.5 if len(name.words) == 1 else 2.5, "preposition", before
    if word in _ONE and len(name.words) == 1 and name.words[0].isupper() and name.entry is None:
        after = lower[name.last] if name.last < len(lower) else "."
        if (not after.isalpha() or after in look.function) and after not in ("and", "or"):
            yield "other", 5, "look of a body", f"{word} {name.words[0]}"  # 'filed an FIR against'
    if word == ":" and before in signs["exchange"]:
        yield "other", 9, "business", f"{before}:"  # '(NYSE: LUM)'
    if word in signs["taken"] and len(name.words) == 1:
        yield "place", 2.5, "described", word  # 'captured Bukavu'
    if word == "by" and before in _SEEN and i > 1 and lower[i - 2] in signs["document"]:
        yield "media", 4, "described", f"{before} by"  # 'in an e-mail seen by Orsatidning'
    if word == "in" and before in _PRINTED:
        yield "media", 5, "described", f"{before} {word}"
    elif word == "in" and before in signs["shares"]:
        yield "organisation", 4, "business", before  # 'shares in Lumo'
    elif word in signs["inside"] or (word in ("and", "between") and joined_place(name, i, tokens, look)):
        yield "place", 3, "preposition", word
        yield "person", -1, "preposition", word
    elif word in ("from", "by") and before in signs["counted"]:
        yield "organisation", 3, "business", before  # 'data from Lumo'
    elif word == "at" and look.titles.get((before.removesuffix("s"),), ("", ""))[0] in ROLES:
        yield "organisation", 3, "head of", f"{before} {word}"  # 'an engineer at Lumo'
    elif word in signs["besieged"]:
        yield "place", 2, "preposition", word  # 'shelled Orsa'
    elif word in signs["at"]:
        yield "place", 1.5, "preposition", word
    elif word in _JOINS and _is_portfolio(name, i, tokens, look):
        yield "other", 9, "of a person", "minister of"  # 'Minister of Energy and Water'
    elif word == "of" and before in signs["state of"] and any(w.islower() for w in name.words):
        yield "organisation", 3, "head of", f"{before} of"  # 'president of Recreio da Serra'
    elif word == "of" and before in signs["state of"] and not heads_of(look, lower[name.head]):
        yield "state", 8, "of a state", f"{before} of"
    elif word == "of" and i > 2 and not _SEATS.isdisjoint(lower[max(0, i - 5) : i - 1]):
        yield "place", 4, "of a place", f"{before} of"  # 'Sen. Ann Lee of Orsa'
    elif word == "of" and (heads_of(look, before) == "place" or before in signs["town of"]):
        yield "place", 5, "of a place", f"{before} of"
    elif word == "of" and look.titles.get((before.removesuffix("s"),), ("", ""))[0] in ROLES:
        yield "organisation", 3, "head of", f"{before} of"
    elif word in {"including", "include", "includes"} or (word == "as" and before == "such"):
        k = i - (2 if word == "as" or before == "," else 1)
        kind = heads_of(look, lower[k]) if k >= 0 else ""
        if kind:
            yield kind, 4, "described", lower[k]
    elif word in signs["called"] or (word == "as" and before == "known"):
        k = i - (2 if word == "as" else 1)
        kind = heads_of(look, lower[k]) if k >= 0 else ""
        if look.titles.get((lower[k],), ("", ""))[0] in ROLES and not _ONE.isdisjoint(lower[max(0, k - 3) : k]):
            yield "person", 12, "described", lower[k]  # 'a retired border guard named Boa'
        elif kind:
            yield kind, 12, "described", lower[k]
    elif word in signs["vessel"]:
        yield "place", 14, "described", word
    elif word == "," and before.isalpha() and name.last < len(lower) and lower[name.last] in (",", "."):
        yield from _described_before(i, tokens, look)
    elif word in ("reported", "reports"):
        yield "media", 3, "reports", word
    elif i > 1 and tuple(lower[i - 2 : i + 1]) in look.titles:
        yield "person", 5, "title", " ".join(lower[i - 2 : i + 1])  # 'chief of staff'
    elif word.isalpha():
        kind = described(before, word, look)
        if kind and kind != "thing":
            called = len(name.words) > 1 and kind in ("organisation", "armed group", "media")
            yield kind, 7 if called else 3, "described", word  # 'the aid group Clean Harbour'
        elif look.titles.get((word,), ("", ""))[0] in ROLES and tokens.text[i] != "private":
            yield "person", 2 if word in signs["bond"] else 5, "title", word
            if word in signs["bond"]:  # "its rival Gulf Gateway"
                yield "organisation", 1.5, "title", word


def _described_before(comma: int, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """'the mayor, Ann Lee,', 'the operator, Fjordline Express,'."""
    lower = tokens.lower
    if _serves(comma, tokens, look):
        yield "person", 5, "described", " ".join(tokens.text[comma - 2 : comma])
        return
    near = lower[max(0, comma - APPOSITION + 2) : comma - 1]
    if not any(word in look.signs["article"] or word in _OWNERS for word in near):
        return
    noun = lower[comma - 1]
    if noun == "capital":
        yield "place", 12, "described", noun  # 'its capital, Orsa,'
    elif noun in look.signs["bond"]:
        yield "person", 2, "described", noun
        armed = comma > 1 and lower[comma - 2] in look.signs["armed"]  # "its jihadist rival, the GSK"
        yield "armed group" if armed else "organisation", 7 if armed else 1.5, "described", noun
    elif look.titles.get((noun,), ("", ""))[0] in ROLES:
        yield "person", 5, "described", noun
    else:
        kind = described(lower[comma - 2] if comma > 1 else "", noun, look)
        if kind and kind != "thing":
            yield kind, 5, "described", noun


def _serves(comma: int, tokens: Tokens, look: Lookup) -> bool:
    """'a spokeswoman for the foreign ministry, Ann Lee,': whoever stands here speaks for the body."""
    lower = tokens.lower
    for k in range(comma - 2, max(0, comma - APPOSITION), -1):
        if not tokens.text[k][0].isalnum() and lower[k] not in ("'s", "\u2019s"):
            return False
        if lower[k] in STOPS and look.titles.get((lower[k - 1],), ("", ""))[0] in ROLES:
            return lower[k] in ("for", "of", "at", "with")
    return False


def _is_portfolio(name: Name, i: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether the common words of a name tell what a minister is minister of; ``i`` is the word before the name."""
    if not all(is_common(word.lower(), look.common) for word in name.words if word[0].isalpha()):
        return False
    lower = tokens.lower
    for k in range(i, max(0, i - APPOSITION), -1):
        if lower[k] in ("of", "for"):
            return lower[k - 1] in look.signs["portfolio"]
        if not (lower[k] in _JOINS or (tokens.text[k][0].isupper() and is_common(lower[k], look.common))):
            return False
    return False


def _modifies(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """'the Ann Lee video': the article belongs to the noun after the name."""
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    return after.isalpha() and after not in look.function and after not in look.speech


def votes_after(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """Signs in the words after a name."""
    lower, signs, i = tokens.lower, look.signs, name.last
    n = len(lower)
    if i >= n or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return
    word, following = lower[i], lower[i + 1] if i + 1 < n else ""
    if word in look.speech or (word in {"also", "then", "has", "had"} and following in look.speech):
        yield "person", 2, "speaks", word
        yield "organisation", 1, "speaks", word
        yield "place", -1, "speaks", word
        if word == "reported":
            yield "media", 1.2, "reports", word
        it = it_behind(i + 1, lower)
        if it:
            yield "organisation", 3, "which", it
            yield "person", -3, "which", it
        yield from of_business(name, tokens, look)
    elif (word in _DASHES or word == ":") and opens_shouting(name, tokens):
        yield "place", 6, "of a place", word  # 'ORSA — Nine boats'
    elif (
        word == ")"
        and (following in _DASHES or following == ":")
        and tokens.text[name.first - 1] == "("
        and opens_report(name, tokens)
    ):
        yield "media", 5, "reports", f"({' '.join(name.words)}) {following}"  # 'ORSA (NLW) — Nine boats'
    elif word == "who" or (word in ",(" and following in ("who", "himself", "herself")):
        yield "person", 4, "who", "who"
    elif word in ",(" and following == "whose":
        yield "person", 1.5, "who", following  # bodies have ships and members, too
    elif word == "," and following == "which":
        yield "person", -3, "which", following
        yield "organisation", 1, "which", following
    elif word == "crude":
        yield "other", 6, "business", word  # 'Brent crude'
    elif following == "headquarters" and word in ("military", "army", "police", "naval"):
        yield "place", 3, "of a place", following  # 'the Orsa military headquarters'
    elif word in signs["place noun"] or (word in signs["townsfolk"] and len(name.words) == 1):
        yield "place", 3.5, "of a place", word
    elif word in signs["reign"]:
        yield "person", 6, "of a person", word
    elif word in ("'s", "\u2019s") and len(name.words) == 1 and following in signs["state's"]:
        yield "state", 3, "of a state", following
    elif word in ("'s", "\u2019s"):
        yield "person", 0.5, "look of a person", " ".join(name.words)
    elif word == "," and following in signs["persons only"]:
        yield "person", 4, "of a person", following  # 'Boa, flanked by her sons,'
    elif word == "," and i + 2 < n:
        yield from after_comma(name, tokens, look)
        yield from behind_apposition(i, tokens, look)
    elif (
        word in signs["heads a place"]
        and len(name.words) == 1
        and not name.words[0].isupper()
        and (tokens.text[i + 1 : i + 2] and tokens.text[i + 1][0].isupper() and name.words[0][-1] != "s")
    ):
        yield "place", 3, "of a place", word  # 'Orsa MP Ann Lee'
    elif word == "police" and name.entry is None:
        yield "place", 3.5, "of a place", word  # 'the Orsa Field police'
    elif word in signs["heads a body"] and tokens.text[i + 1 : i + 2] and tokens.text[i + 1][0].isupper():
        yield "organisation", 3, "head of", word  # 'Azima leader Ann Lee'
    elif word == "a" and following == "/":
        yield "organisation", 7, "business", "A/S"
    elif word in signs["weapon"] or (following in signs["weapon"] and word in signs["weapon of a sort"]):
        yield "other", 5, "look of a body", word  # '36 Caesar howitzers'
        yield "person", -4, "look of a body", word
    elif name.words[0] not in look.given:
        kind = heads_of(look, word)
        several = len(name.words) > 1 or word in signs["sort of one name"]
        if kind in {"organisation", "government body", "armed group"} and several:
            yield kind, 3, "described", word
        elif kind == "media" and is_outlet(name, tokens, look):
            yield kind, 5, "described", word  # 'the Tagblatt newspaper'
