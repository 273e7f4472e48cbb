"""What the open lists say about words that can be part of a name, in the shape in which the rules ask for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.deed_words import deed_forms, forms_in, linked_words, telling_forms
from libya_lesson.reading.naming.spelling import plain
from libya_lesson.reading.syntax.wordclasses import PAST, THIRD
from libya_lesson.text import Article

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One known name: what it is called in full and what it is."""

    name: str
    kind: str  # state | capital | demonym | people | place | other, or a kind of organisation


@dataclass(frozen=True, slots=True)
class Lookup:
    """All lists that name rules ask, each by word."""

    known: Mapping[Words, Entry]  # written as in the list: capitals tell "US" from "us"
    longest: Mapping[str, int]  # first word -> words of the longest known name that begins so
    heads: Mapping[str, str]  # lower-case head word -> kind
    titles: Mapping[Words, tuple[str, str]]  # lower-case words -> (what, gender)
    title_words: frozenset[str]  # first words of titles
    offices: Mapping[str, str]  # lower-case short form of an office -> its words: "pm"
    given: Mapping[str, str]  # given name -> gender
    short: Mapping[str, frozenset[str]]  # plain short form -> plain given names that it may stand for
    common: frozenset[str]  # lower-case base forms of common English words
    speech: frozenset[str]  # forms of verbs that people are the subject of
    deeds: frozenset[str]  # past and third-person forms of verbs of dealing with somebody
    linked: frozenset[tuple[str, str]]  # event words with what joins the other party: "support", "for"
    stances: frozenset[str]  # forms of verbs by which a government takes a side: "Cairo accuses"
    targets: frozenset[str]  # forms of verbs whose object is a party: "accused Cairo"
    past: frozenset[str]  # past forms of verbs
    signs: Mapping[str, frozenset[str]]  # sign -> words next to a name that give it
    bodies: Mapping[str, tuple[str, ...]]  # capital -> the bodies that news calls by its name
    function: frozenset[str]  # lower-case words of the closed classes


def lookup(lexicon: Lexicon) -> Lookup:
    """The lists of a lexicon, made once for it."""
    return lexicon.derived(_build)


def is_common(word: str, common: frozenset[str]) -> bool:
    """Whether a lower-case word, or its base form, is a common English word.

    >>> is_common("studies", frozenset(["study"])), is_common("libya", frozenset(["study"]))
    (True, False)
    """
    if word in common:
        return True
    for ending in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            base = word[: -len(ending)]
            if base in common or base + "e" in common:
                return True
            if base[-1] == "i" and base[:-1] + "y" in common:
                return True
            if base[-1] == base[-2] and base[:-1] in common:
                return True
    return False


_ENDINGS = {  # by their last letter
    "s": ("s", "es", "ers", "ness"), "d": ("ed", "d"), "g": ("ing",), "y": ("ly",), "r": ("er", "r"), "t": ("est",)
}  # fmt: skip


def _build(lexicon: Lexicon) -> Lookup:
    known: dict[Words, Entry] = {}

    def add(name: str, kind: str, *texts: str) -> None:
        entry = Entry(name, kind)
        for text in texts:
            words = _split(text)
            if words:
                known.setdefault(words, entry)
            if "'" in text:
                known.setdefault(_split(text.replace("'", "\u2019")), entry)

    forms = [word.capitalize() for word, sign in lexicon.rows("name_signs") if sign == "form of state"]
    for name, aliases, demonyms, capital in lexicon.rows("states"):  # also "the State of Qatar"
        add(name, "state", name, *_cells(aliases), *(f"{form} of {name}" for form in forms))
        add(name, "demonym", *_cells(demonyms))
        add(name, "capital", *_cells(capital))
    for name, kind, aliases in lexicon.rows("organisations"):
        add(name, _KINDS.get(kind, kind), name, *_cells(aliases))
    for name, _what, aliases in lexicon.rows("places"):
        add(name, "place", name, *_cells(aliases))
    for word, what in lexicon.rows("other_names"):
        add(word, "people" if what == "people" else "other", word)
    longest: dict[str, int] = {}
    for words in known:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    titles = {tuple(row[0].split()): (row[1], row[2]) for row in lexicon.rows("titles")}
    function = frozenset(word for word, name in lexicon.rows("function_words") if name not in ("adjective", "day"))
    speech, stances, past = telling_forms(lexicon)
    targets, done, deeds = deed_forms(lexicon)
    signs: defaultdict[str, list[str]] = defaultdict(list)
    for word, sign in (*lexicon.rows("name_signs"), *lexicon.rows("word_fields")):
        signs[sign].append(word)
    signs["acts"] += forms_in(lexicon, signs["acting"], PAST | THIRD)
    for place, names in _PLACES.items():
        signs[place] = [word for name in names for word in signs[name]]
    return Lookup(
        known=known,
        longest=longest,
        heads={word: _KINDS.get(kind, kind) for word, kind in lexicon.rows("head_words")},
        titles=titles,
        title_words=frozenset(words[0] for words in titles),
        offices={short.lower(): office for short, office in lexicon.rows("office_short_forms")},
        given=lexicon.pairs("given_names"),
        short=_short_forms(lexicon),
        common=frozenset(row[0] for name in _COMMON for row in lexicon.rows(name)),
        speech=speech,
        deeds=deeds,
        linked=linked_words(lexicon),
        stances=stances | done,
        targets=targets | forms_in(lexicon, signs["swayed"]),
        past=past,
        bodies=_bodies(lexicon),
        function=function,
        # a sign whose words are switched off never fires
        signs=defaultdict(frozenset, {sign: frozenset(words) for sign, words in signs.items()}),
    )


def _bodies(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for seat, body in lexicon.rows("body_seats"):
        found[seat] = (*found.get(seat, ()), body)
    return found


def _short_forms(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, shorts in lexicon.rows("short_names"):
        for short in shorts.split():
            found.setdefault(plain(short), set()).add(plain(name))
    return {short: frozenset(names) for short, names in found.items()}


# the lists whose words are no names: news has common nouns that a short list of English leaves out
_COMMON = ("common_words", "function_words", "event_words", "cue_nouns", "stand_ins")
# the signs that a rule looks for right before or after a name, in one
_PLACES = {
    "before a name": ("taken", "inside", "besieged", "at", "called", "vessel"),
    "after a name": (
        "place noun",
        "sort of place",
        "townsfolk",
        "reign",
        "held there",
        "heads a body",
        "heads a place",
        "weapon",
        "weapon of a sort",
        "armed people",
    ),
}
_KINDS = {"party": "organisation", "company": "organisation"}


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _split(text: str) -> Words:
    """The tokens of a listed name; only marks within words need the article's own cut."""
    if text.replace(" ", "").replace("-", "").isalnum():
        return tuple(text.split())
    return tuple(Article(text).tokens.text)
