"""What the words after a name say of its bearer: '…, a news website', '… said', '…, who'."""

from __future__ import annotations

from libya_lesson.reading.naming.appositions import after_comma, behind_apposition, it_behind
from libya_lesson.reading.naming.joined_places import behind_both
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.naming.outlets import is_outlet, of_business, opens_report, opens_shouting
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.reading.records import BODIES, BODIES_BUT_MEDIA
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN
from libya_lesson.reading.syntax.function_words import GENITIVES
from libya_lesson.text import Tokens

_DASHES = frozenset(["\u2014", "\u2013", "-", "--"])
_COLON = frozenset([":"])
_FUELS = frozenset(["oil", "gas"])
_FIELDS = frozenset(["field", "fields"])
# small words after a name that a rule asks for; all others are signs of the list
_SMALL = GENITIVES | _DASHES | _COLON | frozenset("also then has had who , ( ) a crude and oil gas".split())


def votes_after(name: Name, tokens: Tokens, look: Lookup) -> list[Vote]:
    """Signs in the words after a name."""
    i = name.last
    if i >= len(tokens.lower) or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return []
    word = tokens.lower[i]
    if word == ".":
        return []
    if word in look.speech:
        return _speaks(name, word, tokens, look)
    if word in _SMALL or word in look.signs["after a name"]:
        told = _told_after(name, word, tokens, look)
    else:
        told = _sort_after(name, word, tokens, look) if heads_of(look, word) else []
    if tokens.text[i][0].isupper() and len(name.words) > 1 and name.words[0] not in look.given:
        return [*told, ("person", -2, "look of a body", tokens.text[i])]  # 'Punjab Relief Commissioner Ann Lee'
    return told


def _told_after(name: Name, word: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """What a mark, a small word or a noun right after a name tells of it."""
    lower, signs, i = tokens.lower, look.signs, name.last
    following = lower[i + 1] if i + 1 < len(lower) else ""
    if word == ",":
        dated = following.rstrip(".") in MONTHS_WRITTEN or following.isdigit()
        dated = dated and (name.words[0] not in look.given or heads_of(look, name.words[-1].lower()) == "media")
        if dated and tokens.text[name.first - 1] == "(" and opens_report(name, tokens):
            return [("media", 8, "reports", f"({' '.join(name.words)}, {following}")]  # 'ORSA (Nord Star, May 3) —'
        return _behind_comma(name, following, tokens, look)
    if word in {"also", "then", "has", "had"} and following in look.speech:
        return _speaks(name, word, tokens, look)
    if word in _DASHES or word in _COLON:  # 'ORSA — Nine boats'
        return [("place", 6, "of a place", word)] if opens_shouting(name, tokens) else []
    reports = word == ")" and (following in _DASHES or following in _COLON)
    if reports and tokens.text[name.first - 1] == "(" and opens_report(name, tokens):
        return [("media", 5, "reports", f"({' '.join(name.words)}) {following}")]  # 'ORSA (NLW) — Nine boats'
    if word == ")" and following == "," and i + 3 < len(lower) and tokens.text[name.first - 1] == "(":
        return [*after_comma(name, i + 1, tokens, look)]  # 'the Salt Front (SF), a rebel group,'
    if word in signs["armed people"] and (name.entry is None or name.entry.kind in BODIES):
        sure = name.words[0].isupper() or len(name.words) > 1  # 'FRP rebels', but 'Orsa rebels' may be of a town
        return [("armed group", 6 if sure else 2.5, "described", word), ("person", -3, "described", word)]
    if word == "who" or (word == "(" and following in ("who", "himself", "herself")):
        return [("person", 4, "who", "who")]
    if word == "(" and following == "whose":
        return [("person", 1.5, "who", following)]
    if word == "and":
        noun = behind_both(i, tokens)
        if noun in look.speech and name.opening:
            return _speaks(name, noun, tokens, look)  # 'Boa and Hale said'
        return [("place", 4, "of a place", noun)] if noun[-1:] == "s" and noun in signs["place noun"] else []
    if word in _FUELS:
        port = following in signs["place noun"] or following in _FIELDS
        return [("place", 3.5, "of a place", following)] if port and len(name.words) == 1 else []  # 'the Orsa oil port'
    if word == "crude":
        return [("other", 6, "business", word)]  # 'Brent crude'
    if word in signs["sort of place"] and (following in signs["place noun"] or following in signs["house"]):
        return [("place", 3.5, "of a place", following)]  # 'the Orsa military headquarters', 'the Orsa refugee camp'
    if word in signs["place noun"] and lower[name.first - 1] in signs["inside"] and tokens.text[i].islower():
        return [("place", 8, "of a place", word), ("person", -4, "of a place", word)]  # 'in Abu Orsa district'
    if word in signs["place noun"] or (word in signs["townsfolk"] and len(name.words) == 1):
        return [("place", 3.5, "of a place", word)]
    if word in signs["reign"]:
        shared = lower[name.first - 1] == "and" if name.first else False  # 'the Harn and Orsa government'
        return [("person", 1.5 if shared else 6, "of a person", word)]
    if word in signs["held there"] and lower[name.first - 1 : name.first] == ["the"] and _may_be_held(name, look):
        return [("place", 1.6, "of a place", word)]  # 'the Orsa agreement'
    if word in GENITIVES and len(name.words) == 1 and following in signs["state's"]:
        return [("state", 3, "of a state", following)]
    if word in GENITIVES:
        return [("person", 0.5, "look of a person", " ".join(name.words))]
    leads = tokens.text[i + 1 : i + 2] and tokens.text[i + 1][0].isupper()
    if leads and word in signs["heads a place"] and _may_be_town(name):
        return [("place", 3, "of a place", word)]  # 'Orsa MP Ann Lee'
    if word == "police" and name.entry is None:
        return [("place", 3.5, "of a place", word)]  # 'the Orsa Field police'
    if leads and word in signs["heads a body"]:
        return [("organisation", 3, "head of", word)]  # 'Azima leader Ann Lee'
    if word == "a" and following == "/":
        return [("organisation", 7, "business", "A/S")]
    if word in signs["weapon"] or (following in signs["weapon"] and word in signs["weapon of a sort"]):
        # '36 Caesar howitzers'
        return [("other", 5, "look of a body", word), ("person", -4, "look of a body", word)]
    return _sort_after(name, word, tokens, look)


def _behind_comma(name: Name, following: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'Boa, who', 'Lumo Steel, which', 'Boa, flanked by her sons,', 'Fjordline, a ferry operator,'."""
    if following in ("who", "himself", "herself"):
        return [("person", 4, "who", "who")]
    if following == "whose":
        return [("person", 1.5, "who", following)]  # bodies have ships and members, too
    if following == "which":
        return [("person", -3, "which", following), ("organisation", 1, "which", following)]
    if following in look.signs["persons only"]:
        return [("person", 4, "of a person", following)]
    if name.last + 2 < len(tokens.lower):
        return [*after_comma(name, name.last, tokens, look), *behind_apposition(name.last, tokens, look)]
    return _sort_after(name, ",", tokens, look)


def _speaks(name: Name, word: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """Who says something, and how they speak of themselves: "said it would close"."""
    found: list[Vote] = [("person", 2, "speaks", word), ("organisation", 1, "speaks", word)]
    found.append(("place", -1, "speaks", word))
    it = it_behind(name.last + 1, tokens.lower)
    if it:
        found += [("organisation", 3, "which", it), ("person", -3, "which", it)]
    return found + of_business(name, tokens, look)


def _sort_after(name: Name, word: str, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'the Salt Front party', 'the Tagblatt newspaper'."""
    kind = heads_of(look, word)
    if look.heads.get(" ".join(tokens.lower[name.last : name.last + 2])) == "media":
        return [("media", 5, "described", word)]  # 'Lumo news agency'
    if not kind or (name.words[0] in look.given and (kind != "media" or word == "news")):
        return []
    if kind in BODIES_BUT_MEDIA and (len(name.words) > 1 or word in look.signs["sort of one name"]):
        return [(kind, 3, "described", word)]
    return [(kind, 5, "described", word)] if kind == "media" and is_outlet(name, tokens, look) else []


def _may_be_held(name: Name, look: Lookup) -> bool:
    """Whether an agreement may bear a name as that of the town where it was made."""
    return (
        len(name.words) == 1 and name.entry is None and not name.words[0].isupper() and name.words[0] not in look.given
    )


def _may_be_town(name: Name) -> bool:
    word = name.words[0]
    return len(name.words) == 1 and not word.isupper() and word[-1] != "s"
