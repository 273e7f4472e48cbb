"""Names for word classes and verb forms; the numbers mean nothing else."""

from __future__ import annotations

# Word classes; the numbers are only names.
(
    NOUN,
    NAME,
    ADJ,
    ADV,
    DET,
    POSS,
    SUBJ,
    OBJ,
    PRON,
    REL,
    THAT,
    TO,
    PREP,
    CC,
    SUB,
    MODAL,
    BE,
    HAVE,
    DO,
    NEG,
    VERB,
    NUM,
    DAY,
) = range(23)

COMMA, STOP, COLON, SEMI, DASH, LEFT, RIGHT, MARK, GENITIVE, OTHER = range(30, 40)

# Verb forms, as bits.
BASE, THIRD, PAST, PART, ING = 1, 2, 4, 8, 16
