"""Words of speech and of deeds that tell on the name before or behind them, in every form: 'accuses', 'support for'."""

from __future__ import annotations

from collections.abc import Iterable

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.verb_forms import forms_of
from libya_lesson.reading.syntax.wordclasses import BASE, ING, PART, PAST, THIRD

_ANY = BASE | THIRD | PAST | PART | ING
_MEETING = frozenset(["consult", "call"])  # one visits a town, and anything can be called a name
_SIDES = frozenset("ask attitude blame commit deny direct intent praise support think".split())


def forms_in(lexicon: Lexicon, verbs: Iterable[str], wanted: int = _ANY) -> frozenset[str]:
    """The wanted forms of some verbs."""
    irregular = {row[0]: row[1:3] for row in lexicon.rows("verbforms")}
    forms = (each for verb in verbs for each in forms_of(verb, *irregular.get(verb, ("", ""))))
    return frozenset(form for form, bits in forms if bits & wanted)


def deed_forms(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Forms of verbs of dealing with somebody: those whose object is a party, and those whose subject is."""
    irregular = {row[0]: row[1:3] for row in lexicon.rows("verbforms")}
    targets: set[str] = set()
    done: set[str] = set()
    deeds: set[str] = set()
    for verb, part, _sign, kind, group, links, _both in lexicon.rows("event_words"):
        if part != "verb" or group in _MEETING or " with " in group:
            continue  # a light verb says little: "put the blame on X"
        if " " in verb or group.startswith("assault"):
            first = verb.partition(" ")[0]
            deeds |= {form for form, bits in forms_of(first, *irregular.get(first, ("", ""))) if bits & (PAST | THIRD)}
            continue
        for form, bits in forms_of(verb, *irregular.get(verb, ("", ""))):
            if kind == "verbal" and "object" in links:
                targets.add(form)
            if bits & PAST:
                done.add(form)
            if bits & (PAST | THIRD):
                deeds.add(form)
    return frozenset(targets), frozenset(done), frozenset(deeds)


def linked_words(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Words of dealing with somebody and the prepositions behind them, but not "a visit to", "the bombing of"."""
    found: set[tuple[str, str]] = set()
    for word, part, _sign, _kind, group, links, _both in lexicon.rows("event_words"):
        if part == "noun" and group not in ("assault", "bond"):
            found.update((word, link) for link in links.split("|") if link not in ("of", "in", "at", "into"))
            if group == "consult":
                found.discard((word, "to"))
        if part == "noun" and group == "bond":
            found.add((word, "of"))  # "a close partner of Cairo"
        first, _, small = word.partition(" ")
        if part == "verb" and small and small in links.split("|") and small not in ("in", "at"):
            forms = forms_in(lexicon, [first]) | {f"{first}ed"}  # "leaned towards", "turned against"
            found.update((form, small) for form in forms)
    return frozenset(found)


def telling_forms(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Forms that tell on a subject: of verbs of speech and of taking a side, and the past forms of all verbs."""
    irregular = {row[0]: row[1:3] for row in lexicon.rows("verbforms") if row[4] != "tags"}
    groups = {row[0]: row[2] for row in lexicon.rows("cue_verbs")}
    speech: set[str] = {"said", "says", "told", "tells"}
    stances: set[str] = set()
    past: set[str] = set()
    for verb in {**irregular, **groups}:
        for form, bits in forms_of(verb, *irregular.get(verb, ("", ""))):
            if bits & (PAST | PART):
                past.add(form)
            if groups.get(verb) == "speech" and bits & (PAST | THIRD):
                speech.add(form)
            if groups.get(verb) in _SIDES and bits & (PAST | THIRD):
                stances.add(form)
    return frozenset(speech), frozenset(stances), frozenset(past)
