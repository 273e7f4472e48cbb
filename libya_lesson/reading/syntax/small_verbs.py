"""Small words that are verbs in places: "would like to stay", "to back the plan"."""

from __future__ import annotations

from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BASE,
    DET,
    DO,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    SUBJ,
    TO,
    VERB,
)
from libya_lesson.text import Tokens

_WORDS = frozenset(["like", "back"])
_SEVERAL = frozenset("i we you they who".split())  # subjects of a plain form
_ALL = frozenset(["both", "all"])
_SURE = frozenset([DET, POSS, NAME, OBJ, SUBJ])  # can only be an object behind a verb
_OBJECTS = _SURE | {NUM, ADJ, NOUN, PRON}


def small_verbs(tags: list[int], forms: list[int], bases: list[str], tokens: Tokens) -> None:
    """Make verbs of "like" and "back" where the words around them leave no other reading.

    >>> from libya_lesson.text import Article
    >>> tags = [SUBJ, MODAL, PREP, TO, VERB]
    >>> small_verbs(tags, [0] * 5, [""] * 5, Article("They would like to stay").tokens)
    >>> tags[2] == VERB
    True
    """
    for i in tokens.where(_WORDS):
        if tags[i] not in (PREP, ADV) or not i or i + 1 >= len(tags):
            continue
        k = i - 1
        while k > 0 and tags[k] in (ADV, NEG):
            k -= 1
        if _is_verb(tags, tokens.lower[k], k, i, tokens.lower[i] == "like"):
            tags[i], forms[i], bases[i] = VERB, BASE, tokens.lower[i]


def _is_verb(tags: list[int], before: str, k: int, i: int, like: bool) -> bool:
    after = tags[i + 1]
    if tags[k] in (MODAL, DO):
        return like or after in _OBJECTS
    if like and after == TO:
        return tags[k] in (NOUN, NAME, SUBJ, REL, TO)  # "people like to go there"
    if tags[k] == TO:
        return after in _SURE
    if tags[k] in (SUBJ, REL):
        return before in _SEVERAL and after in (_SURE if like else _OBJECTS)
    if like:
        return False
    aside = k < i - 1 and tags[k] in (NOUN, NAME)  # "two members now back Ann Lee", but "took the boats back"
    return (aside or (tags[k] == DET and before in _ALL)) and after in _SURE
