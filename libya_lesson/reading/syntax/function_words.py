"""Function words: closed classes of English that the rules meet everywhere; so they stand here and not in a list."""

from __future__ import annotations

from functools import lru_cache

MODALS = frozenset("will would shall should can could may might must cannot ought".split())
HAVE = frozenset("have has had having".split())
BE = frozenset("is are was were am be been being".split())
DO = frozenset("do does did".split())
HELPERS = MODALS | HAVE | BE | DO
SUBJECTS = frozenset(
    "i we you he she it they who whom which that there everyone someone nobody this these those".split()
)
ARTICLES = frozenset("the a an this these those my your his her its our their no some any each every many several "
                     "both all such whose another two three four five few most more 's".split())  # fmt: skip
PREPOSITIONS = frozenset("of in on at by with from for about against between into over under through during without "
                         "within among towards toward upon off near like per via amid despite behind beyond across "
                         "around including as amidst".split())  # fmt: skip
ADVERBS = frozenset("not n't also now then never ever always often still already just even soon yet only once again "
                     "twice ever later long far well much thus hence instead together perhaps almost rather quite "
                     "simply both all however indeed too longer meanwhile nonetheless nevertheless therefore "
                     "likewise seldom".split())  # fmt: skip
NOT_ADVERBS = frozenset("family ally italy supply july rally only reply ugly early daily likely holy assembly unlikely "
                        "friendly deadly costly elderly cowardly weekly monthly yearly lonely".split())  # fmt: skip
POSSESSIVES = frozenset("his her its their our my".split())
GENITIVES = frozenset(["'s", "\u2019s"])
OWNING = GENITIVES | {"'", "\u2019"}  # also "the dockers' union"
PARTICLES = frozenset("out up off down back over away aside apart together".split())
PEOPLE_TOO = frozenset("judges coaches nurses doctors".split())  # and verbs
MARKS = frozenset("\"“”„«»'‘’``''")


@lru_cache(8192)
def is_adverb(word: str) -> bool:
    """Tell adverbs that may stand inside a verb group."""
    return word in ADVERBS or (word[-2:] == "ly" and len(word) > 4 and word not in NOT_ADVERBS)
