"""Decides from the words in and round a name whether it is a person, a body, a place or something else."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.cuts import VESSELS
from libya_lesson.reading.lookup import Lookup, is_common
from libya_lesson.reading.name import Name, heads_of
from libya_lesson.reading.rules import N_
from libya_lesson.text import Tokens

RULES: dict[str, str] = {
    "listed": N_("“{name}” is on the open list of known names."),
    "title": N_("“{words}” stands before the name: a title or an office is held by a person."),
    "given name": N_("“{words}” is on the open list of given names."),
    "head word": N_("The word “{words}” in the name says what it is."),
    "described": N_("The text itself says what it is: “{words}”."),
    "preposition": N_("It stands after “{words}”, as places do."),
    "of a place": N_("“{words}” next to the name speaks of a place."),
    "the title": N_("“{words}” with a capital letter inside a sentence belongs to a title, as of a newspaper."),
    "reports": N_("“{words}” says what it does: it is a medium."),
    "of a person": N_("“{words}” next to the name speaks of a person."),
    "known beginning": N_("It begins with “{words}”, which is on an open list."),
    "beside": N_("It is joined to the place “{words}”."),
    "speaks": N_("It is the subject of “{words}”."),
    "who": N_("“{words}” takes it up again, as one does with persons."),
    "organ": N_("“{words}” names a body by what it is and whose it is."),
    "unnamed source": N_("“{words}” speaks or acts here without a name."),
    "short form": N_("It is written in capital letters, as short forms of bodies are."),
    "look of a person": N_("It is built like the name of a person, and nothing speaks of a body or a place."),
    "look of a body": N_("It has a capital letter and no sign of a person or a place."),
}

Vote = tuple[str, float, str, str]  # kind, points, rule, the words that show it

_INSIDE = frozenset("in near outside inside off around into throughout across toward towards within beyond downtown eastern "
                    "western northern southern".split())  # fmt: skip
_BESIDE = frozenset("at from to via over".split())
_PLACE_NOUNS = frozenset(
    "region coast province district city town village area river airport airfield peninsula border suburb neighborhood "
    "neighbourhood valley island desert harbor harbour port street road bridge base airbase camp prison terminal terminals "
    "square stadium hospital shore shores countryside county outskirts oilfield refinery crossing".split()
)
_PUBLIC = frozenset("national federal royal state supreme central general public ministry interior defense defence security".split())
_OPENS = frozenset(". : ; ! ? \u201c \" `` '' ( [ \u2018 \u2014 \u2013 - \u2022 *".split())
_EVENTS = frozenset("Operation Hurricane Typhoon Cyclone Tropical Project Apollo".split())
_REIGNS = frozenset("administration presidency campaign family cabinet era doctrine government".split())
_CALLED = frozenset(["called", "named", "dubbed", "nicknamed"])
_STOPS = frozenset("of in at for from with by to on who which that and but or as , . ; : ( ) whose where".split())


def votes(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    """All signs of what one name is."""
    yield from _inner(name, tokens, look)
    if name.within == "based":
        yield "place", 5, "of a place", "-based"
    if name.titled or name.within:
        return
    if name.entry is None:
        yield from _before(name, tokens, look)
        yield from _after(name, tokens, look)
    elif name.words[0] in look.given:  # 'Jordan', 'Paris': the text may mean a person
        yield from (vote for vote in (*_before(name, tokens, look), *_after(name, tokens, look)) if vote[0] == "person")


def _inner(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    words, entry = name.words, name.entry
    if name.title[0] < name.title[1]:
        yield "person", 12, "title", _quote(tokens, *name.title)
    if entry is not None:
        kind = {"building": "place", "people": "other", "demonym": "demonym"}.get(entry.kind, entry.kind)
        yield kind, 8 if len(words) > 1 or words[0] not in look.given else 4, "listed", " ".join(words)
        return
    last = words[-1]
    head = tokens.lower[name.head]
    kind = heads_of(look, head)
    if len(words) > 1 and name.head > name.first:
        kind = look.heads.get(f"{tokens.lower[name.head - 1]} {head}", kind)
    if len(words) > 1:
        if words[0] in _EVENTS:
            yield "other", 8, "look of a body", words[0]
        given = words[0] in look.given
        if kind and not (given and len(words) == 2 and head not in ("university", "foundation", "institute")):
            if kind == "organisation" and any(w.lower() in _PUBLIC or _people(w, look) for w in words[:-1]):
                yield "government body", 1, "head word", tokens.text[name.head]
            yield kind, 6, "head word", tokens.text[name.head]
        if given:
            yield "person", 5 if len(words) < 5 else 2, "given name", words[0]
        part = look.known.get((words[0],))
        if part is not None and part.kind in ("media", "organisation", "government body", "state") and not given and (
            kind != "thing"
        ):
            yield "organisation", 4, "known beginning", words[0]  # 'Fox Business'
            yield "person", -3, "known beginning", words[0]
        plain = [w for w in words if w[0].isalpha() and w != "of"]
        common = sum(is_common(w.lower(), look.common) for w in plain)
        if "&" in words or "of" in words:
            yield "organisation", 2, "look of a body", " ".join(words)
        elif common == 0 and 2 <= len(plain) <= 4 and not any(c.isdigit() for c in last):
            yield "person", 3, "look of a person", " ".join(words)
        elif common == 1 and len(plain) == 2:
            yield "person", 1, "look of a person", " ".join(words)
        elif common == len(plain):
            yield "other", 1.5, "look of a body", " ".join(words)
        if any(w.isupper() and len(w) > 1 and w.isalpha() for w in words):
            yield "organisation", 2, "short form", " ".join(words)
    else:
        if kind:
            yield kind, 2, "head word", last
        if set(last) <= set("IVXLC"):
            yield "other", 9, "look of a body", last
        if last in look.given:
            yield "person", 2.5, "given name", last
        if last.isupper() and 2 <= len(last) <= 7 and last.isalpha():
            yield "organisation", 3, "short form", last
        if is_common(last.lower(), look.common) and not kind:
            yield "other", 1.5, "look of a body", last
        if any(c.isdigit() for c in last):
            yield "organisation", 1, "look of a body", last
    if any(w[:3].lower() in ("al-", "el-") for w in words):
        yield "person", 3, "look of a person", " ".join(words)
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    if last.endswith(("ian", "ese", "ish")) and after.isalpha() and after not in look.function and after not in look.speech:
        yield "other", 2, "look of a body", last  # 'Brazillian team': an adjective


def _before(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    lower, i = tokens.lower, (name.title[0] if name.title[0] < name.title[1] else name.first) - 1
    if i < 0 or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return
    word = lower[i]
    if i > 0 and word in ("\u201c", '"', "''", "``"):
        i -= 1
        word = lower[i]
    before = lower[i - 1] if i > 0 else ""
    if tokens.text[i] == "The" and not name.opening and i > 0 and tokens.text[i - 1] not in _OPENS and (
        tokens.sentence[i - 1] == tokens.sentence[i]
    ):
        yield "media", 2, "the title", "The"
    if word in ("the", "this"):
        after = lower[name.last] if name.last < len(lower) else ""
        modifies = after.isalpha() and after not in look.function and after not in look.speech  # 'the Ann Lee video'
        yield "person", -1 if modifies and len(name.words) > 1 else -4, "look of a body", word
        yield "organisation", 1, "look of a body", word
        if before in ("of", "as") or before in _CALLED:
            i -= 1
            word, before = before, lower[i - 1] if i > 0 else ""
        elif before in _INSIDE:
            yield "place", 1.5, "preposition", before
    if word in _INSIDE:
        yield "place", 3, "preposition", word
        yield "person", -1, "preposition", word
    elif word in _BESIDE:
        yield "place", 1.5, "preposition", word
    elif word == "of" and heads_of(look, before) == "place":
        yield "place", 5, "of a place", f"{before} of"
    elif word in _CALLED or (word == "as" and before == "known"):
        j = i - (2 if word == "as" else 1)
        kind = heads_of(look, lower[j]) if j >= 0 else ""
        if kind:
            yield kind, 12, "described", lower[j]
    elif word in VESSELS:
        yield "place", 14, "described", word
    elif word in ("reported", "reports"):
        yield "media", 3, "reports", word
    elif word.isalpha():
        kind = heads_of(look, word)
        if kind and kind != "thing":
            yield kind, 3, "described", word
        elif (word,) in look.titles and look.titles[(word,)][0] in ("office", "rank", "honorific"):
            yield "person", 5, "title", word


def _after(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Vote]:
    lower, text, i = tokens.lower, tokens.text, name.last
    n = len(lower)
    if i >= n or tokens.paragraph[i] != tokens.paragraph[name.first]:
        return
    word = lower[i]
    if word in look.speech or (word in ("also", "then", "has", "had") and i + 1 < n and lower[i + 1] in look.speech):
        yield "person", 2, "speaks", word
        yield "organisation", 1, "speaks", word
        yield "place", -1, "speaks", word
        if word == "reported":
            yield "media", 1.2, "reports", word
    elif word == "who" or (word in ",(" and i + 1 < n and lower[i + 1] in ("who", "whose", "himself", "herself")):
        yield "person", 4, "who", "who"
    elif word in _PLACE_NOUNS:
        yield "place", 2.5, "of a place", word
    elif word in _REIGNS:
        yield "person", 6, "of a person", word
    elif len(name.words) > 1 and name.words[0] not in look.given and heads_of(look, word) in ("organisation", "government body"):
        yield heads_of(look, word), 3, "described", word
    elif word in ("'s", "\u2019s"):
        yield "person", 0.5, "look of a person", " ".join(name.words)
    elif word == "," and i + 2 < n:
        after = text[i + 1]
        if after.isdigit() and int(after[:3]) < 110 and len(after) < 4 and lower[i + 2] in (",", "and", "-year-old"):
            yield "person", 6, "described", after
        elif lower[i + 1] in ("a", "an", "the", "another", "one"):
            yield from _apposition(i + 2, tokens, look)
        elif after[0].isupper():
            entry = look.known.get((after,)) or look.known.get(tuple(text[i + 1 : i + 3]))
            if entry is not None and entry.kind in ("state", "place") and name.first > 0 and lower[name.first - 1] in (
                _INSIDE | _BESIDE | {"of"}
            ):
                yield "place", 4, "of a place", after
        elif lower[i + 1].isalpha():
            yield from _apposition(i + 1, tokens, look, bare=True)


def _apposition(i: int, tokens: Tokens, look: Lookup, *, bare: bool = False) -> Iterator[Vote]:
    """', an Israeli news website', ', a rival militia force', ', spokesman for': what the noun says."""
    lower = tokens.lower
    end = min(len(lower), i + 7)
    j = i
    while j < end and lower[j] not in _STOPS:
        j += 1
    if j == i or j >= len(lower) or (bare and lower[j] not in ("of", "for", "at")):
        return
    noun = lower[j - 1]
    phrase = " ".join(tokens.text[i:j])
    for k in range(j - 2, i - 1, -1):
        if heads_of(look, lower[k]) == "armed group":
            noun = lower[k]
    if (noun,) in look.titles and look.titles[(noun,)][0] in ("office", "rank", "honorific"):
        yield "person", 5, "described", phrase
        return
    kind = heads_of(look, noun)
    if kind and not bare:
        yield kind, 12 if kind == "armed group" else 6, "described", phrase


def _people(word: str, look: Lookup) -> bool:
    entry = look.known.get((word,))
    return entry is not None and entry.kind in ("demonym", "state")


def _quote(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.text[first:last])
