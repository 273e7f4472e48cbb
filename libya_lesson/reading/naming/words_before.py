"""What the words before a name say of its bearer: 'the port of …', 'in …', 'the news website …'."""

from __future__ import annotations

from libya_lesson.reading.naming.appositions import APPOSITION, ROLES
from libya_lesson.reading.naming.joined_places import closes_byline, is_address, is_near, is_one_of_towns, joined_place
from libya_lesson.reading.naming.letters import counted, is_short, spelled_behind
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name, has_look_of_body, heads_of
from libya_lesson.reading.naming.nouns_before import described_before, noun_before
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.reading.naming.titles import shared_before
from libya_lesson.text import Tokens

_OPENS = frozenset(". : ; ! ? \u201c \" `` '' ( [ \u2018 \u2014 \u2013 - \u2022 *".split())
_QUOTES = frozenset(["\u201c", '"', "''", "``"])
_PRINTED = frozenset("published appeared printed".split())
_SEEN = frozenset("seen obtained reviewed viewed".split())
_SEATS = frozenset(["rep", "rep.", "sen", "sen.", "gov", "gov."])
_AGE = frozenset([",", "aged"])
_HELD = ("-held", "-controlled", "-occupied", "-besieged")
_ONE = frozenset(["a", "an"])
_OF_THEM = frozenset(["of", "from"])
_JOINS = frozenset(["of", "for", "and", ",", "&"])
_LISTS = frozenset(["and", ","])
_THE = frozenset(["the", "this"])
_BEFORE_THE = frozenset(["of", "as"])
# small words before a name that a rule asks for; all others are signs of the list
_SMALL = _JOINS | frozenset(
    ": by in on between from at including include includes listing namely as reported reports".split()
)


def votes_before(name: Name, tokens: Tokens, look: Lookup) -> list[Vote]:
    """Signs in the words before a name and its title."""
    lower, signs = tokens.lower, look.signs
    i = (name.title[0] if name.has_title else name.first) - 1
    if i < 0 or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return []
    word = lower[i]
    if word in _QUOTES and i > 0:
        i -= 1
        word = lower[i]
    before = lower[i - 1] if i > 0 else ""
    found: list[Vote] = []
    if word == "(":
        return spelled_behind(name, i, before, tokens, look)
    if word in signs["of bodies"]:
        media = "media" in (
            heads_of(look, lower[name.head]),
            look.heads.get(" ".join(lower[name.head - 1 : name.last])),
        )
        found.append(("media" if media else "organisation", 7, "described", word))  # 'the opposition Salt Front'
        found.append(("person", -3, "described", word))
    if word in _THE:
        if tokens.text[i] == "The" and i > 0 and not name.opening:
            inside = before not in _OPENS and before != "at" and tokens.sentence[i - 1] == tokens.sentence[i]
            if inside:
                found.append(("media", 2, "the title", "The"))
        if i > 1 and before in _OF_THEM and word == "the" and lower[i - 2] in signs["armed people"]:
            found.append(("armed group", 7, "described", lower[i - 2]))  # 'gunmen of the Salt Movement'
        modifies = len(name.words) > 1 and _modifies(name, tokens, look)
        found.append(("person", -1 if modifies else -4, "look of a body", word))
        found.append(("organisation", 1, "look of a body", word))
        if before in _BEFORE_THE or before in signs["called"]:
            i -= 1
            word, before = before, lower[i - 1] if i > 0 else ""
        else:
            if before in signs["inside"]:
                found.append(("place", 1.5 if len(name.words) == 1 else 2.5, "preposition", before))
            return found
    elif word in _ONE:
        found += counted(name, word, tokens, look)
    elif word in _OF_THEM and before in signs["armed people"]:
        found.append(("armed group", 7, "described", before))
    elif word.endswith(_HELD) and not look.heads.get(name.words[-1].lower()):
        found.append(("place", 5, "described", word))  # 'rebel-held Orsa'
    if word in look.speech and (before in _QUOTES or before == ","):  # '“…,” said Boa.'
        found += [("person", 2, "speaks", word), ("organisation", 1, "speaks", word), ("place", -1, "speaks", word)]
    if word == "of":
        return found + _behind_of(name, i, before, tokens, look)
    if word in _SMALL or word in signs["before a name"]:
        return found + _told_before(name, i, word, before, tokens, look)
    if before == "of" and i > 1 and look.titles.get((lower[i - 2],), ("", ""))[0] in ROLES and word.isalpha():
        return [*found, ("person", 5, "title", f"{lower[i - 2]} of {word}")]  # 'his head of intelligence Ann Lee'
    return found + noun_before(name, i, tokens, look)


def _told_before(name: Name, i: int, word: str, before: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """What a preposition, a verb or a comma at token ``i`` tells of the name behind it."""
    lower, signs = tokens.lower, look.signs
    if word in _LISTS and (shared := shared_before(i, tokens, look)):
        return [("person", 5, "title", shared)]  # 'Ministers Boa and Hale'
    if word == ",":
        if closes_byline(i, name, tokens):
            return [("place", 6, "of a place", "By"), ("person", -3, "of a place", "By")]
        if not name.has_title and is_one_of_towns(i, tokens, look):
            return [("place", 4, "preposition", "of"), ("person", -3, "preposition", "of")]
        alone = before.isalpha() and name.last < len(lower) and lower[name.last] in (",", ".")
        if alone and tokens.text[i - 1][0].isupper() and is_near(i - 1, name, tokens, look):
            return [("place", 4, "beside", tokens.text[i - 1]), ("person", -3, "beside", tokens.text[i - 1])]
        return described_before(i, tokens, look) if alone else []
    if word == ":":  # '(NYSE: LUM)'
        return [("other", 9, "business", f"{before}:")] if before in signs["exchange"] else []
    found: list[Vote] = []
    if word in signs["taken"] and len(name.words) == 1:
        found.append(("place", 2.5, "described", word))  # 'captured Bukavu'
    if word == "by" and before in _SEEN and i > 1 and lower[i - 2] in signs["document"]:
        found.append(("media", 4, "described", f"{before} by"))  # 'in an e-mail seen by Orsatidning'
    if word == "on" and before in signs["laid on a town"]:
        found.append(("place", 4, "preposition", f"{before} on"))  # 'the siege on Orsa'
    if word == "by" and before in signs["led"] and before != "run" and not has_look_of_body(name, look):
        found.append(("person", 3, "title", f"{before} by"))  # 'a force led by Boa'
    if word == "in" and before in _PRINTED:
        found.append(("media", 5, "described", f"{before} {word}"))
    elif word == "in" and before in signs["shares"]:
        found.append(("organisation", 4, "business", before))  # 'shares in Lumo'
    elif (word in signs["inside"] or word == "at") and is_address(name, tokens, look):
        found += [("place", 8, "preposition", word), ("person", -8, "preposition", word)]  # 'outside Duke House'
    elif word in signs["inside"] or (word in ("and", "between") and joined_place(name, i, tokens, look)):
        found.append(("place", 3, "preposition", word))
        found.append(("person", -1, "preposition", word))
    elif word in ("from", "by") and before in signs["counted"]:
        found.append(("organisation", 3, "business", before))  # 'data from Lumo'
    elif word == "from" and before in signs["from a place"]:
        found.append(("place", 4, "preposition", word))  # 'speaking from Orsa', 'fled from Orsa'
        found.append(("person", -2, "preposition", word))
    elif word == "at" and look.titles.get((before.removesuffix("s"),), ("", ""))[0] in ROLES:
        found.append(("organisation", 3, "head of", f"{before} {word}"))  # 'an engineer at Lumo'
    elif word in signs["besieged"]:
        found.append(("place", 2, "preposition", word))  # 'shelled Orsa'
    elif word == "to" and before == "according" and len(name.words) == 1:
        found += [("organisation", 1.5, "speaks", "according to"), ("person", 1, "speaks", "according to")]
    elif word == "to" and before in signs["on somebody's side"]:
        found.append(("person", 2, "described", f"{before} to"))  # 'fighters loyal to Boa'
    elif word in signs["at"]:
        led = len(name.words) > 1 and name.words[0] in signs["opens a place"]  # 'at Al Harna'
        found.append(("place", 6 if led else 1.5, "preposition", word))
    elif word in _JOINS and _is_portfolio(name, i, tokens, look):
        found.append(("other", 9, "of a person", "minister of"))  # 'Minister of Energy and Water'
    elif word in {"including", "include", "includes", "listing", "namely"} or (word == "as" and before == "such"):
        k = i - (2 if word == "as" or before == "," else 1)
        kind = heads_of(look, lower[k]) if k >= 0 else ""
        if kind:
            found.append((kind, 4, "described", lower[k]))
    elif word in signs["called"] or (word == "as" and before == "known"):
        k = i - (2 if word == "as" else 1)
        kind = heads_of(look, lower[k]) if k >= 0 else ""
        if look.titles.get((lower[k],), ("", ""))[0] in ROLES and not _ONE.isdisjoint(lower[max(0, k - 3) : k]):
            found.append(("person", 12, "described", lower[k]))  # 'a retired border guard named Boa'
        elif kind:
            found.append((kind, 12, "described", lower[k]))
    elif word in signs["vessel"]:
        found.append(("place", 14, "described", word))
    elif word in ("reported", "reports"):
        found.append(("media", 3, "reports", word))
    else:
        found += noun_before(name, i, tokens, look)
    return found


def _behind_of(name: Name, i: int, before: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'the port of …', 'president of …', 'Sen. Ann Lee of …'; ``before`` is the word before the "of" at token ``i``."""
    lower, signs = tokens.lower, look.signs
    if _is_portfolio(name, i, tokens, look):
        return [("other", 9, "of a person", "minister of")]  # 'Minister of Energy and Water'
    if before.isdecimal() and lower[i - 2] in signs["parts of a law"]:
        return [("other", 8, "look of a body", lower[i - 2])]  # 'under Section 7 of the HPC'
    if before in signs["state of"] and any(w.islower() for w in name.words):
        return [("organisation", 3, "head of", f"{before} of")]  # 'president of Recreio da Serra'
    if before in signs["state of"] and not heads_of(look, lower[name.head]) and not is_short(name):
        return [("state", 8, "of a state", f"{before} of")]
    if i > 2 and lower[i - 1] == "," and lower[i - 2].isdecimal() and lower[i - 3] in _AGE:
        return [("place", 9, "of a place", "of")]  # 'Ann Lee, 41, of Duke House'
    if i > 2 and not _SEATS.isdisjoint(lower[max(0, i - 5) : i - 1]):
        return [("place", 4, "of a place", f"{before} of")]  # 'Sen. Ann Lee of Orsa'
    if heads_of(look, before) == "place" or before in signs["town of"]:
        sure = before.removesuffix("s") in signs["surely a town"]  # 'the towns of Ben Jawad and Orsa'
        return [("place", 9 if sure else 5, "of a place", f"{before} of")]
    if look.titles.get((before.removesuffix("s"),), ("", ""))[0] in ROLES:
        return [("organisation", 3, "head of", f"{before} of")]
    return noun_before(name, i, tokens, look)


def _is_portfolio(name: Name, i: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether the common words of a name tell what a minister is minister of; ``i`` is the word before the name."""
    lower = tokens.lower
    for k in range(i, max(0, i - APPOSITION), -1):
        if lower[k] in ("of", "for"):
            office = lower[k - 1] in look.signs["portfolio"]
            return office and all(is_common(word.lower(), look.common) for word in name.words if word[0].isalpha())
        if not (lower[k] in _JOINS or (tokens.text[k][0].isupper() and is_common(lower[k], look.common))):
            return False
    return False


def _modifies(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """'the Ann Lee video': the article belongs to the noun after the name."""
    after = tokens.lower[name.last] if name.last < len(tokens.lower) else ""
    return after.isalpha() and after not in look.function and after not in look.speech
