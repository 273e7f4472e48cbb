"""Towns told by what joins them to each other: 'in Bramley and Seacroft', 'the road between Orsa and Velun'."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.text import Tokens

_TOWN = 5  # words of a town's name and what stands before it


def joined_place(name: Name, i: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether the "and" or "between" at token ``i``, right before a name, joins two towns."""
    if name.has_title:
        return False
    single = len(name.words) == 1 and name.words[0] not in look.given
    return _is_on_the_way(i, tokens, look) or (single and _follows_a_town(i, tokens, look))


def _is_on_the_way(i: int, tokens: Tokens, look: Lookup) -> bool:
    """'the road between Orsa and Velun'."""
    lower = tokens.lower
    if i > 2 and lower[i] == "and":
        i = next((k for k in range(i - 1, max(0, i - _TOWN), -1) if lower[k] == "between"), 0)
    return i > 0 and lower[i] == "between" and lower[i - 1] in look.signs["way"]


def _follows_a_town(and_: int, tokens: Tokens, look: Lookup) -> bool:
    """'in Bramley and Seacroft, who'."""
    if tokens.lower[and_] != "and":
        return False
    before = tokens.lower[and_ - 2] if and_ > 1 and tokens.text[and_ - 1][0].isupper() else ""
    return before in look.signs["inside"] and tokens.text[and_ - 1] not in look.given
