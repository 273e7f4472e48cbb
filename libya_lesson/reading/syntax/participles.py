"""Participles: which past forms only belong to a noun or to another clause, and are no main verb."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax import wordclasses as g

_TOLD_OF = frozenset(["briefed", "informed", "notified"])
_WIRES = frozenset("telephone phone e-mail email text fax video letter radio".split())
_MADE_KNOWN = frozenset("read published posted issued released carried aired broadcast reported leaked".split())

# past forms that tell of a noun before this word, where their sentence has a verb: "a deal aimed at peace"
_AT, _TO, _WITH, _SIDE = frozenset(["at"]), frozenset(["to"]), frozenset(["with"]), frozenset(["to", "with"])
OF_A_NOUN = {
    "aimed": _AT, "linked": _TO, "tied": _TO, "related": _TO, "designed": _TO, "geared": _TO, "tailored": _TO,
    "attributed": _TO, "dedicated": _TO, "devoted": _TO, "destined": frozenset(["for"]), "allied": _SIDE,
    "aligned": _SIDE, "affiliated": _SIDE, "opposed": _TO, "armed": _WITH, "charged": _WITH, "tasked": _WITH,
    "composed": frozenset(["of"]), "suspected": frozenset(["of"]), "convicted": frozenset(["of"]),
}  # fmt: skip


def behind_comma(tags: list[int], start: int, first: int) -> bool:
    """Whether a comma stands before a verb and its adverbs: "Ann Lee, a doctor, then appeared".

    >>> behind_comma([g.NAME, g.COMMA, g.ADV, g.VERB], 3, 0)
    True
    """
    k = start - 1
    while k > first and tags[k] == g.ADV:
        k -= 1
    return k >= first and tags[k] == g.COMMA


def _in_opening(tags: list[int], noun: int, first: int) -> bool:
    """Whether a noun closes the phrase with a preposition that opens its clause: "In a new statement | read on"."""
    k = noun - 1
    while k > first and tags[k] in (g.ADJ, g.NOUN, g.NUM):
        k -= 1
    return k > first and tags[k] in (g.DET, g.POSS) and tags[k - 1] == g.PREP and tags[first] == g.PREP


def is_reduced(tags: list[int], lower: Sequence[str], head: int, first: int, last: int, speaks: bool) -> bool:
    """Whether "led" in "the crew led by Ann Lee" is short for "which is led".

    >>> is_reduced([g.DET, g.NOUN, g.VERB, g.PREP, g.NAME], ["the", "crew", "led", "by", "lee"], 2, 0, 5, False)
    True
    """
    after = lower[head + 1] if head + 1 < last else "."
    before = head - 1
    if after == "by":
        if head + 2 < last and tags[head + 2] == g.VERB and lower[head + 2].endswith("ing"):
            return False  # "responded by saying"
        if speaks and head + 2 < last and lower[head + 2] in _WIRES:
            return False  # "said by telephone"
        return not (speaks and before >= first and tags[before] in (g.NAME, g.SUBJ, g.COMMA, g.RIGHT))
    placed = lower[head] == "posted" and after in ("in", "to") and head + 2 < last and tags[head + 2] == g.NAME
    if placed and before >= first and tags[before] == g.NOUN:
        return True  # "a diplomat posted in Lund"
    if lower[head] in _TOLD_OF and after in ("on", "about", "of"):
        return before >= first and tags[before] == g.NOUN  # "people briefed on the plan say"
    if lower[head] in _MADE_KNOWN and before > first and tags[before] == g.NOUN and _in_opening(tags, before, first):
        return True  # "In a statement read on state radio, the army denied it"
    while before >= first and tags[before] == g.ADV:
        before -= 1
    if before < first or tags[before] == g.COMMA:
        nxt = tags[head + 1] if head + 1 < last else g.STOP
        if speaks and before >= first and not (lower[head] == "asked" and after == "about"):
            return False
        if lower[head] == "asked" and (nxt == g.REL or after in ("if", "whether", "about")):
            return True  # "Asked why she left, Ann Lee said"
        inverted = nxt in (g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS)
        if nxt == g.COMMA and before >= first:
            return True  # "Ann Lee, exasperated, left"
        if lower[head] == "called" and after in ("for", "on", "upon") and lower[head + 2 : head + 3] != ["by"]:
            return False  # "praised the plan, called for talks"
        return not inverted and nxt in (g.PREP, g.TO)
    if lower[before] == "when":
        return True  # "when asked about it, Ann Lee said"
    return tags[before] == g.SUB and not (lower[before] == "once" and speaks)
