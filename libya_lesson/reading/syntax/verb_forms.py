"""Forms of verbs: which word can be which form of which verb, from the lists and from the endings."""

from __future__ import annotations

import re

from libya_lesson.lexicons import Lexicon

BASE, S, PAST, PART, ING, NOUN, KNOWN = 1, 2, 4, 8, 16, 32, 64

_LIQUID = ("bel", "cel", "del", "gnal", "nel", "rel", "sel", "tal", "uel", "val", "vel", "mbol", "ial")
_SHORT = re.compile(r".*([^aeiou]|qu)[aeiou][bdgmnprtl]").fullmatch  # "stop", "quip": these may double their end
_DOUBLING = ("mit", "fer", "cur", "pel", "bel", "bat", "net", "gret", "quip", "rol", "cap")
_SINGLE = frozenset("offer suffer differ pilfer label libel limit vomit combat".split())

Forms = dict[str, tuple[int, str]]


def forms(lexicon: Lexicon) -> Forms:
    """Every form of every verb of the list: form -> (what it can be, plain form).

    >>> from libya_lesson.lexicons import load
    >>> forms(load())["withdrew"] == (PAST | KNOWN, "withdraw")
    True
    """
    found: Forms = {}
    for verb, past, participle, noun, none_in in lexicon.rows("verbforms"):
        if verb == "be" or none_in == "clauses":
            continue
        for form, what in forms_of(verb, past, participle):
            before = found.get(form, (0, verb))
            often = NOUN if noun and what & (BASE | S) else 0
            found[form] = (before[0] | what | often | KNOWN, before[1])
    return found


def forms_of(verb: str, past: str = "", participle: str = "") -> list[tuple[str, int]]:
    """All forms of a verb with what they can be; of irregular ones the past forms are given, "|" between several.

    >>> forms_of("deny")
    [('deny', 1), ('denies', 2), ('denied', 12), ('denying', 16)]
    >>> forms_of("cancel", "canceled|cancelled")[2:]
    [('canceled', 12), ('cancelled', 12), ('canceling', 16), ('cancelling', 16)]
    >>> forms_of("quip")[2:], forms_of("begin", "began", "begun")[-1]
    ([('quipped', 12), ('quipping', 16)], ('beginning', 16))
    """
    soft_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    hissing = verb.endswith(("s", "x", "z", "ch", "sh")) or (verb.endswith("o") and verb[-2] not in "ao")
    third = "has" if verb == "have" else verb[:-1] + "ies" if soft_y else verb + ("es" if hissing else "s")
    if past:
        pasts = past.split("|")
    else:
        stem = verb[:-1] if verb.endswith("e") else verb[:-1] + "i" if soft_y else verb + verb[-1] * _doubles(verb)
        pasts = [stem + "ed", *([verb + "led"] if verb.endswith(_LIQUID) else ())]  # British "quarrelled", "signalling"
    parts = participle.split("|") if participle else pasts
    found = {verb: BASE, third: S}
    for forms, what in ((pasts, PAST), (parts, PART), ([_before_ing(verb, form) + "ing" for form in pasts], ING)):
        for form in forms:
            found[form] = found.get(form, 0) | what
    return list(found.items())


def _doubles(verb: str) -> bool:
    """Whether a regular verb doubles its last letter: "stop", "admit"."""
    if not _SHORT(verb):
        return False
    return sum(letter in "aeiou" for letter in verb) == 1 or (verb.endswith(_DOUBLING) and verb not in _SINGLE)


def _before_ing(verb: str, past: str) -> str:
    """A verb as it stands before -ing, which doubles a letter where its past form does: "banning", "beginning"."""
    if verb.endswith("ie"):
        return verb[:-2] + "y"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1]
    doubled = len(past) == len(verb) + 3 if past.endswith("ed") and past != verb else _SHORT(verb)
    return verb + verb[-1] if doubled else verb


def lookup(word: str, table: Forms) -> tuple[int, str]:
    """What a word can be as a verb; an unknown word in -ed may be a past form, "re-opened" is one of "re-open"."""
    found = table.get(word)
    if found:
        return found
    if word[:3] == "re-" and (again := table.get(word[3:])):
        return again[0], f"re-{again[1]}"
    if word[-2:] == "ed" and len(word) > 5 and word[:2] != "un":
        return PAST | PART, word
    return (ING, word) if word[-3:] == "ing" and len(word) > 5 else (0, word)
