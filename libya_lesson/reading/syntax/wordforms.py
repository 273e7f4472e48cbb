"""All forms of the words that the lists know, with their classes."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.cues import cue_table, plural
from libya_lesson.reading.syntax.verb_forms import forms_of
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BE,
    CC,
    DAY,
    DET,
    DO,
    GENITIVE,
    HAVE,
    MODAL,
    NEG,
    NOUN,
    NUM,
    OBJ,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    SUBJ,
    THAT,
    TO,
)  # fmt: skip

_CLASSES = {
    "determiner": DET, "possessive": POSS, "subject": SUBJ, "object": OBJ, "pronoun": PRON, "relative": REL,
    "that": THAT, "to": TO, "preposition": PREP, "coordinator": CC, "subordinator": SUB, "modal": MODAL, "be": BE,
    "have": HAVE, "do": DO, "attributive": ADJ, "negation": NEG, "adverb": ADV, "number": NUM, "day": DAY,
    "adjective": ADJ,
}  # fmt: skip

_NOTHING: frozenset[str] = frozenset()

Entry = tuple[
    int, int, str, bool, frozenset[str]
]  # class (-1: verb), verb forms, base, may be a noun, its prepositions


def verbs_of(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The verbs of a class that a rule of its own looks at.

    >>> from libya_lesson.lexicons import load
    >>> sorted(verbs_of(load(), "talk"))
    ['speak', 'talk']
    """
    return frozenset(verb for verb, kind in lexicon.rows("verb_classes") if kind == name)


def word_table(lexicon: Lexicon) -> dict[str, Entry]:
    """Every form the lists know, with its class and verb forms."""
    both = lexicon.words("noun_verbs") | {row[0] for row in lexicon.rows("verbforms") if row[3]}
    known = {row[0]: row[1:3] for row in lexicon.rows("verbforms") if row[4] != "tags"}
    nouns = lexicon.words("cue_nouns") | lexicon.words("source_nouns")
    takes = lexicon.derived(cue_table).verbs
    verbs: dict[str, tuple[int, str]] = {}
    for verb in {**takes, **known}:
        for form, bits in forms_of(verb, *known.get(verb, ())):
            old = verbs.get(form)
            if old is None:
                verbs[form] = (bits, verb)
            elif old[1] == verb:
                verbs[form] = (old[0] | bits, verb)
    table: dict[str, Entry] = {}
    for form, (bits, verb) in verbs.items():
        nominal = not bits & (PAST | PART) and (verb in nouns or verb in both)
        table[form] = (-1, bits, verb, nominal, takes.get(verb, _NOTHING))
    for word, name in lexicon.rows("function_words"):
        old_entry = table.get(word)
        if old_entry and name == "adjective":
            continue
        if old_entry and old_entry[0] >= 0 and old_entry[0] != ADJ:
            continue
        table[word] = (_CLASSES[name], 0, "", False, _NOTHING)
    for noun in nouns:
        for form in (noun, plural(noun)):
            if form not in table:
                table[form] = (NOUN, 0, "", True, _NOTHING)
    for row in lexicon.rows("cue_adjectives"):
        if row[0] not in table:
            table[row[0]] = (ADJ, 0, "", False, _NOTHING)
    table["'s"] = table["\u2019s"] = (GENITIVE, 0, "", False, _NOTHING)
    for word in list(table):
        if "'" in word:
            table[word.replace("'", "\u2019")] = table[word]
    once: dict[Entry, Entry] = {}  # words of a kind share one entry: that takes a tenth of a megabyte less
    return {word: once.setdefault(entry, entry) for word, entry in table.items()}
