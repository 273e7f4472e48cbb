"""Whom a text calls something: "Ann Lee, whom he called a crook", "called Oman's minister a liar"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.syntax.phrases import Hit
from libya_lesson.text import Article

CALLING = frozenset(
    f"{stem}{end}"
    for stem in ("call", "nam", "dubb", "brand", "label", "consider", "term", "treat", "describ", "regard")
    for end in ("", "s", "ed", "ing", "e", "es")
)
_FAR = 12  # tokens from a label back to "whom"


def ending(who: Participants, t: int) -> Party | None:
    """The party whose name ends with this token."""
    for first in range(t, max(-1, t - 5), -1):
        party = who.named.get(first)
        if party:
            return party if party.last == t else None
    return None


def is_called(who: Participants, words: Sequence[str], party: Party) -> bool:
    """Whether a verb of calling stands right before a party."""
    first = who.commons[party.first].first if party.first in who.commons else party.first
    return not {words[first - 1], words[first - 2]}.isdisjoint(CALLING)


def called(who: Participants, words: Sequence[str], t: int) -> Party | None:
    """A common noun right after a verb of calling: "called the minister a liar", "called Oman's minister a liar"."""
    common = who.commons.get(t)
    if not common:
        return None
    first = common.first
    if words[first - 1] in ("'s", "’s"):
        owner = next((who.at[n] for n in range(first - 2, max(0, first - 6), -1) if n in who.at), None)
        first = owner.first if owner else first
    return who.at.get(t) if {words[first - 1], words[first - 2]} & CALLING else None


def called_so(article: Article, who: Participants, hit: Hit) -> str | None:
    """Whom a relative clause calls by a label: "Ann Lee, whom he called a crook"."""
    words, called = article.tokens.lower, False
    comparing = who.field("comparing")
    near = words[max(2, hit.first - _FAR + 1) : hit.first]
    if CALLING.isdisjoint(near) and comparing.isdisjoint(near):
        return None  # most of the time
    for t in range(hit.first - 1, max(1, hit.first - _FAR), -1):
        called = called or words[t] in CALLING
        if words[t] in comparing and "to" in words[max(t, hit.first - 4) : hit.first]:  # "likened Ann Lee to a saint"
            behind = (who.at[n] for n in range(t + 1, min(t + 5, hit.first)) if n in who.at)
            party = next((p for p in behind if not p.place and not p.adjective), None)
            return party.actors[0] if party else None
        if words[t] == "whom" and called:
            party = ending(who, t - 1 - (words[t - 1] == ","))
            return party.actors[0] if party and not party.place else None
    return None
