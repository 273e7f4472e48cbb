"""Forms of verbs: which word can be which form of which verb, from the lists and from the endings."""

from __future__ import annotations

import re

from libya_lesson.lexicons import Lexicon

BASE, S, PAST, PART, ING, NOUN, KNOWN = 1, 2, 4, 8, 16, 32, 64

_LIQUID = ("bel", "cel", "del", "gnal", "nel", "rel", "sel", "tal", "uel", "val", "vel", "mbol", "ial")
_SHORT = re.compile(r".*([^aeiou]|qu)[aeiou][bdgmnpt]").fullmatch  # an irregular verb that ends so doubles the end

Forms = dict[str, tuple[int, str]]


def forms(lexicon: Lexicon) -> Forms:
    """Every form of every verb of the list: form -> (what it can be, plain form).

    >>> from libya_lesson.lexicons import load
    >>> forms(load())["withdrew"] == (PAST | KNOWN, "withdraw")
    True
    """
    found: Forms = {}

    def add(form: str, what: int, lemma: str) -> None:
        before = found.get(form)
        found[form] = ((before[0] if before else 0) | what | KNOWN, before[1] if before else lemma)

    for base, past, participle, noun in lexicon.rows("verbforms"):
        if base == "be":
            continue
        stem_e = base.endswith("e") and not base.endswith("ee")
        soft_y = base.endswith("y") and base[-2] not in "aeiou"
        regular = base + "d" if base.endswith("e") else base[:-1] + "ied" if soft_y else base + "ed"
        pasts = past.split("|") if past else [regular]
        add(base, BASE | (NOUN if noun else 0), base)
        hissing = base.endswith(("s", "x", "z", "ch", "sh")) or (base.endswith("o") and base[-2] not in "ao")
        third = base[:-1] + "ies" if soft_y else base + ("es" if hissing else "s")
        add(third, S | (NOUN if noun else 0), base)
        for form in pasts:
            add(form, PAST, base)
        for form in participle.split("|") if participle else pasts:
            add(form, PART, base)
        for form in pasts:
            doubled = form.endswith("ed") and len(form) == len(base) + 3  # "banned", "cancelled" beside "canceled"
            doubled = doubled or (bool(past) and not form.endswith("ed") and _SHORT(base) is not None)  # "hit", "begin"
            add((base[:-1] if stem_e else base + base[-1] * doubled) + "ing", ING, base)
        if base.endswith(_LIQUID) and not past:  # British "quarrelled", "signalling"
            add(base + "led", PAST | PART, base)
            add(base + "ling", ING, base)
    for base, third, past, participle in (("have", "has", "had", "had"), ("do", "does", "did", "done")):
        found[base], found[third] = (BASE | KNOWN, base), (S | KNOWN, base)
        found[past], found[participle] = (PAST | PART | KNOWN, base), (PART | KNOWN, base)
    return found


def lookup(word: str, table: Forms) -> tuple[int, str]:
    """What a word can be as a verb; an unknown word in -ed may be a past form."""
    found = table.get(word)
    if found:
        return found
    if word[-2:] == "ed" and len(word) > 5 and word[:2] != "un":
        return PAST | PART, word
    return (ING, word) if word[-3:] == "ing" and len(word) > 5 else (0, word)
