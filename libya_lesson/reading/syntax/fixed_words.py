"""Words and marks whose class no neighbour changes."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    BE,
    CC,
    COLON,
    COMMA,
    DASH,
    DAY,
    DET,
    DO,
    GENITIVE,
    HAVE,
    LEFT,
    MARK,
    MODAL,
    NOUN,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    RIGHT,
    SEMI,
    STOP,
    SUB,
    SUBJ,
    TO,
)
from libya_lesson.reading.syntax.wordforms import word_table

PUNCTUATION = {
    ",": COMMA, ".": STOP, "!": STOP, "?": STOP, "...": STOP, "\u2026": STOP, ":": COLON, ";": SEMI, "\u2014": DASH,
    "\u2013": DASH, "\u2015": DASH, "--": DASH, "-": DASH, "/": ADJ,
    "(": LEFT, "[": LEFT, ")": RIGHT, "]": RIGHT, "'s": GENITIVE, "\u2019s": GENITIVE,
    "'S": GENITIVE, "\u2019S": GENITIVE, "'": GENITIVE, "\u2019": GENITIVE, "\u2018": MARK, "%": NOUN, "$": NUM,
    "#": DET, "@": DET,
}  # fmt: skip

# Classes that no neighbour changes.
CERTAIN = frozenset([DET, POSS, SUBJ, OBJ, REL, TO, PREP, SUB, MODAL, BE, HAVE, DO, NUM, DAY])
_FIXED = CERTAIN | {ADJ, CC, PRON}  # the classes of small words for which nothing but an article is looked at
_LOOKED_AT = frozenset(["her", "both"])
ALSO_VERBS = frozenset("free warm cool empty better".split())  # adjectives that can be deeds
_I_WITH_VERB = frozenset(["i'm", "i've", "i'll", "i'd", "i\u2019m", "i\u2019ve", "i\u2019ll", "i\u2019d"])


def also_adjectives(lexicon: Lexicon) -> frozenset[str]:
    """The adjectives that can be verbs too: "separate", "open"."""
    verbs = {word for word, entry in lexicon.derived(word_table).items() if entry[0] < 0}
    return frozenset(word for word, name in lexicon.rows("function_words") if name == "adjective" and word in verbs)


def fixed(lexicon: Lexicon) -> dict[str, int]:
    """Small words and marks, as they stand in the text, that have one class wherever they stand."""
    table, sources = lexicon.derived(word_table), lexicon.words("source_nouns")
    found = dict.fromkeys(DOUBLE, MARK)
    found |= {mark: tag for mark, tag in PUNCTUATION.items() if mark not in DOUBLE and mark.lower() not in table}
    del found["-"]
    open_class = _LOOKED_AT | ALSO_VERBS
    open_class |= {word for word, entry in table.items() if entry[0] == ADJ and word in sources}
    found |= {word: entry[0] for word, entry in table.items() if entry[0] in _FIXED and word not in open_class}
    return {word: tag for word, tag in found.items() if word.islower() or not word[0].isalnum()}


def never_names(lexicon: Lexicon) -> dict[str, int]:
    """Words that have a capital wherever they stand and are no names: "Monday", "I"."""
    table = lexicon.derived(word_table)
    found = {word: entry[0] for word, entry in table.items() if entry[0] == DAY or word in _I_WITH_VERB}
    return found | {word: table[word][0] for word in ("i",) if word in table and table[word][0] == SUBJ}
