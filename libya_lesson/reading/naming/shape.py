"""What the words of a name alone say of its bearer: titles, listed names, given names, head words, short forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from libya_lesson.reading.naming.capitals import NAME_PARTICLES, OF_BODIES
from libya_lesson.reading.naming.lookup import Entry, Lookup, is_common
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.syntax.function_words import MARKS, OWNING
from libya_lesson.text import Tokens

Vote = tuple[str, float, str, str]  # kind, points, rule, the words that show it
Seen = dict[tuple[tuple[str, ...], tuple[str, ...], int], list[Vote]]  # words, tokens, which of them is the head

_BODY_KINDS = ("media", "organisation", "government body", "state")
_ADJECTIVES = ("ian", "ese", "ish")
_PEOPLES = ("ians", "eans", "ans")
_OF_PERSONS = frozenset("bin ibn bint von van".split())  # 'Ama bint Boa'
_THE = frozenset(["al-", "el-"])
_COMPASS = frozenset("east west north south".split())
_DIRECTIONS = _COMPASS | frozenset(
    "eastern western northern southern upper lower old new greater central midtown downtown inner outer blue "
    "white".split()
)
_TOWNS = frozenset(["place", "capital"])
_PRESS = ("post", "news", "times", "media", "press")
_NICKNAMED = MARKS - OWNING  # round 'Tiger' in 'Grace "Tiger" Field'
_ABSTRACT = ("ance", "ence", "tion", "ment", "ship", "ism", "ity", "ness")
_NUMERALS = frozenset("IVXLC")
_LONGEST_PERSON = 4  # words
_SHORT_FORM, _LONGEST_SHORT_FORM = 3, 7  # letters; two may be initials: "JD Boa"


def votes_of_words(name: Name, tokens: Tokens, look: Lookup, seen: Seen) -> list[Vote]:
    """Signs in the name itself and in the title before it; names come again, so ``seen`` keeps what words alone say."""
    words, entry = name.words, name.entry
    found: list[Vote] = [("person", 12, "title", " ".join(tokens.text[slice(*name.title)]))] if name.has_title else []
    if entry is not None:
        kind = "other" if entry.kind == "people" else entry.kind
        found.append((kind, 8 if len(words) > 1 or words[0] not in look.given else 4, "listed", " ".join(words)))
        return found
    several = len(words) > 1
    key = (words, tuple(tokens.text[name.first : name.last]), name.head - name.first) if several else (words, (), 0)
    said = seen.get(key)
    if said is None:
        said = seen[key] = list(_several(name, tokens, look) if several else _single(words[0], look))
        whole = " ".join(words)
        if "-" in whole and any(word[:3].lower() in _THE for word in words if "-" in word):
            said.append(("person", 3, "look of a person", whole))
    found += said
    if words[-1].endswith(_ADJECTIVES) and _noun_follows(name.last, tokens, look):
        found.append(("other", 2, "look of a body", words[-1]))  # 'Ruritanian team': an adjective
    return found


_FORCES = frozenset("army brigade battalion".split())
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_GATHERINGS = frozenset(["congress", "front"])


def _several(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    words, whole = name.words, " ".join(name.words)
    head = tokens.lower[name.head]
    kind = heads_of(look, head)
    if name.head > name.first:
        kind = look.heads.get(f"{tokens.lower[name.head - 1]} {head}", kind)
    beginning, ending = look.known.get(words[:1]), look.known.get(words[-1:])
    rest = look.known.get(words[1:]) if beginning is not None and beginning.kind == "demonym" else None
    if rest is not None and rest.kind in _BODY_KINDS:
        yield rest.kind, 8, "listed", " ".join(words[1:])  # 'Libyan House of Representatives'
    given = words[0] in look.given
    opener, last = words[0].lower(), words[-1].lower()
    if opener in look.signs["ship"] and words[0].isupper():
        yield "place", 14, "head word", words[0]  # 'HMS Boa'
    if opener in look.signs["event"]:
        yield "other", 8, "look of a body", words[0]
    elif opener == "admiral":
        yield "place", 14, "head word", words[0]  # 'the Admiral Boa', a ship
    elif opener == "united" and not kind and not words[1].startswith("States"):
        yield "organisation", 4, "head word", words[0]  # 'United Harbourmen'
        yield "person", -6, "head word", words[0]
    elif opener in look.signs["place first"] and not kind:
        yield "place", 6, "head word", words[0]
        yield "person", -3, "head word", words[0]
    elif opener in look.signs["media first"] and not kind:
        yield "media", 6, "head word", words[0]
    elif opener in look.signs["club first"] and words[0].isupper() and not words[-1].isupper():
        yield "organisation", 6, "head word", words[0]  # 'FC Boa'
    if kind == "media" and name.head < name.last - 1 and words[name.head - name.first + 1] == "of" and head == "star":
        kind = ""  # 'Star of David'
    inside = words[1:-1]
    if not OF_BODIES.isdisjoint(inside):
        yield "organisation", 6, "look of a body", whole  # 'Aktion für Harn'
        yield "person", -3, "look of a body", whole
    if not _NICKNAMED.isdisjoint(inside):
        yield "person", 8, "look of a person", whole  # 'Grace "Tiger" Field'
    if kind == "government body" and head in _FORCES and _is_no_states_own(words[:-1], look):
        kind = "armed group"  # 'the Highland Army', not 'the Omani Army' or 'the National Army'
    if head in _GATHERINGS and inside and not look.signs["of parties"].isdisjoint(map(str.lower, words)):
        kind = "organisation"  # 'National Democratic Congress'
    if kind and not (given and len(words) == 2 and head in look.signs["surname too"]):
        public = look.signs["public"]
        if kind == "organisation" and any(word.lower() in public or _is_people(word, look) for word in words[:-1]):
            yield "government body", 1, "head word", tokens.text[name.head]
        yield kind, 6, "head word", tokens.text[name.head]
    if name.head < name.last - 1 and heads_of(look, words[-1].lower()) == "thing":
        yield "other", 6, "look of a body", words[-1]  # 'Person of the Year'
    if not _OF_PERSONS.isdisjoint(inside):
        yield "person", 3, "look of a person", whole
    if given:
        yield "person", 5 if len(words) <= _LONGEST_PERSON else 2, "given name", words[0]
    if beginning is not None or ending is not None or opener in _COMPASS:
        yield from _listed_ends(words, kind, beginning, ending, look)
    plain = [word for word in words if word[0].isalpha() and word != "of"]
    small = [word for word in plain[1:-1] if word.lower() in NAME_PARTICLES]  # 'Van' in 'Nguyen Van Hai'
    common = 0
    for word in plain:
        if is_common(word.lower(), look.common) and word not in small:
            common += 1
    if "&" in words or "of" in words:
        yield "organisation", 2, "look of a body", whole
    elif len(opener) >= _SHORT_FORM and words[0].isupper() and words[0].isalpha() and not words[-1].isupper():
        yield "organisation", 1, "look of a body", whole  # 'KLN Voyis': nobody's given name is in capitals
    elif common == 0 and 2 <= len(plain) <= _LONGEST_PERSON:
        yield "person", 3, "look of a person", whole
    elif common == 1 and len(plain) == 2 and len(words[-1]) > 1 and not _is_no_surname(last, look):
        yield "person", 1, "look of a person", whole
    elif common == 1 and len(plain) == _SHORT_FORM and is_common(last, look.common) and words[-1].istitle():
        yield "person", 1, "look of a person", whole  # 'Nguyen Bac Son'
    elif common == len(plain):
        yield "other", 1.5, "look of a body", whole
    for word in words:
        if word.isupper() and len(word) > 1 and word.isalpha():
            yield "organisation", 2, "short form", whole
            break


def _listed_ends(
    words: Sequence[str], kind: str, beginning: Entry | None, ending: Entry | None, look: Lookup
) -> Iterator[Vote]:
    """What the first and the last word of a name say if a list knows them, or the first is a side of the sky."""
    given, opener, last = words[0] in look.given, words[0].lower(), words[-1].lower()
    if beginning is not None and beginning.kind in _BODY_KINDS and not given and kind != "thing":
        body = "media" if beginning.kind == "media" else "organisation"
        house = body == "media" and kind == "government body" and words[0].isupper()  # 'BBC World Service'
        yield body, 7 if house else 4, "known beginning", words[0]  # 'Fox Business'
        yield "person", -3, "known beginning", words[0]
    if ending is not None and ending.kind in _BODY_KINDS[1:3] and not given and not kind:
        yield "organisation", 6, "known beginning", words[-1]  # 'Indiana GOP'
    elif ending is not None and ending.kind == "demonym" and opener in _COMPASS:
        yield "other", 8, "look of a body", words[-1]  # 'West German'
    elif ending is not None and ending.kind in _TOWNS and opener in _DIRECTIONS and not kind:
        yield "place", 6, "known beginning", words[-1]  # 'East Jerusalem'
    elif opener in _COMPASS and ending is None and len(words) == 2 and not kind and not is_common(last, look.common):
        yield "place", 3, "known beginning", words[0]  # 'South Kivu'
        yield "person", -3, "known beginning", words[0]
    elif ending is not None and ending.kind in _TOWNS and len(words) == 2 and not given and not kind:
        yield "person", -3, "known beginning", words[-1]
        yield "organisation", 1, "known beginning", words[-1]  # 'Inter Milan'
    elif ending is not None and ending.kind == "people":
        yield "other", 6, "look of a body", words[-1]  # 'House Democrats'
        yield "person", -6, "look of a body", words[-1]
    elif (
        beginning is not None and beginning.kind == "people" and not kind and not given and is_common(last, look.common)
    ):
        yield "other", 6, "look of a body", last  # 'Sunni Members'
        yield "person", -6, "look of a body", last
    elif beginning is not None and beginning.kind in ("place", "capital") and words[-1].endswith("s") and not given:
        yield "organisation", 3, "known beginning", words[0]  # 'Green Bay Packers'


def _single(word: str, look: Lookup) -> Iterator[Vote]:
    kind = heads_of(look, word.lower())
    if kind:
        yield kind, 5 if kind == "government body" else 2, "head word", word
    elif is_common(word.lower(), look.common):
        yield "other", 1.5, "look of a body", word
    if word.lower().endswith(_PRESS) and len(word) > _LONGEST_SHORT_FORM and not is_common(word.lower(), look.common):
        yield "media", 4, "head word", word  # 'Kyivpost'
    dot = word.rfind(".")
    if 0 < dot < len(word) - 1 and (site := look.heads.get(word[dot:].lower())):
        yield site, 3, "head word", word[dot:]  # 'Lenta.ru'
    if word.endswith(("ologist", "ologists")):
        yield "other", 4, "look of a body", word
    if word.endswith(_PEOPLES) and len(word) > _LONGEST_PERSON + 1:
        yield "other", 2, "look of a body", word  # 'Iowans'
    if word[1:].lower() != word[1:] and word[:1].isupper() and word.isalpha() and not word.isupper():
        inner = next((k for k, c in enumerate(word) if k and c.isupper()), 0)  # none in "Aǅa"
        if inner > _SHORT_FORM and word[inner + 1 :].islower() and word[:inner] not in look.given:
            yield "organisation", 3, "look of a body", word  # 'FactSet'; not 'McBoa', 'MacBoa'
    if _NUMERALS.issuperset(word):
        yield "other", 9, "look of a body", word
    if word in look.given:
        yield "person", 2.5, "given name", word
    if 2 <= len(word) <= _LONGEST_SHORT_FORM and word.isupper() and word.isalpha():
        yield "organisation", 3, "short form", word
    if _has_digit(word):
        yield "organisation", 1, "look of a body", word


def _is_no_surname(word: str, look: Lookup) -> bool:
    """Whether a common word is hardly a surname: 'Governance', 'Mechanics'."""
    plural = word[-1] == "s" and word[:-1] in look.common and word not in look.signs["surname too"]
    return word.endswith(_ABSTRACT) or plural


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(c.isdigit() for c in word)


def _noun_follows(i: int, tokens: Tokens, look: Lookup) -> bool:
    word = tokens.lower[i] if i < len(tokens) else ""
    return word.isalpha() and word not in look.function and word not in look.speech


def _is_no_states_own(words: Sequence[str], look: Lookup) -> bool:
    """Whether the words before "Army" name neither a state nor its people, and more than a rank."""
    if words[0][0].isdigit() or words[0].lower() in _ORDINALS:
        return False  # 'the 5th Brigade'
    ranks = look.signs["ranks of forces"]
    return not any(_is_people(word, look) for word in words) and any(word.lower() not in ranks for word in words)


def _is_people(word: str, look: Lookup) -> bool:
    entry = look.known.get((word,))
    return entry is not None and entry.kind in ("demonym", "state")
