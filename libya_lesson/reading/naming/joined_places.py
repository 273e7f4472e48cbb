"""Towns and houses told by what joins them to each other: 'in Bramley and Seacroft', 'near Orsa, Velunshire,'."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.text import Tokens

_TOWNS = 20  # tokens of the names of some towns
_TOWN = 5  # words of a town's name and what stands before it


def joined_place(name: Name, i: int, tokens: Tokens, look: Lookup) -> bool:
    """Whether the "and" or "between" at token ``i``, right before a name, joins two towns."""
    if name.has_title:
        return False
    if is_one_of_towns(i, tokens, look):
        return True
    single = len(name.words) == 1 and name.words[0] not in look.given
    return _is_on_the_way(i, tokens, look) or (single and _follows_a_town(i, tokens, look))


def behind_both(and_: int, tokens: Tokens) -> str:
    """The word behind the second of two names: 'ports' in 'Orsa and Velun Bay ports'; '' if there is none."""
    text, k = tokens.text, and_ + 1
    end = min(len(text) - 1, and_ + _TOWN)
    while k < end and text[k][0].isupper():
        k += 1
    return tokens.lower[k] if k > and_ + 1 else ""


def _is_on_the_way(i: int, tokens: Tokens, look: Lookup) -> bool:
    """'the road between Orsa and Velun'."""
    lower = tokens.lower
    if i > 2 and lower[i] == "and":
        i = next((k for k in range(i - 1, max(0, i - _TOWN), -1) if lower[k] == "between"), 0)
    return i > 0 and lower[i] == "between" and lower[i - 1] in look.signs["way"]


def is_one_of_towns(joint: int, tokens: Tokens, look: Lookup) -> bool:
    """'the wards of Orsa and Velun', 'the ports of Orsa, Velun and Harn': the "and" or comma joins names of towns."""
    lower, i = tokens.lower, joint - 1
    while i > 1 and joint - i < _TOWNS and (tokens.text[i][0].isupper() or lower[i] in (",", "and")):
        i -= 1
    if lower[i] != "of" or i == 0:
        return False
    noun = lower[i - 1]
    return noun.endswith("s") and (heads_of(look, noun) == "place" or noun in look.signs["town of"])


def _follows_a_town(and_: int, tokens: Tokens, look: Lookup) -> bool:
    """'in Bramley and Seacroft, who'."""
    if tokens.lower[and_] != "and":
        return False
    before = tokens.lower[and_ - 2] if and_ > 1 and tokens.text[and_ - 1][0].isupper() else ""
    return before in look.signs["inside"] and tokens.text[and_ - 1] not in look.given


def is_near(k: int, name: Name, tokens: Tokens, look: Lookup) -> bool:
    """'in the hills near Ardgay, Sutherland, was': where the place lies whose name ends at token ``k``."""
    lower = tokens.lower
    while k > 0 and tokens.text[k][0].isupper():
        k -= 1
    if lower[k] not in look.signs["inside"] or not k or tokens.sentence[k - 1] != tokens.sentence[k]:
        return False
    after = lower[name.last + 1] if name.last + 1 < len(lower) else "."
    opens = lower[k - 1] == "," or after in look.signs["article"] or after.startswith(("who", "whi", "his", "her"))
    return name.entry is None and len(name.words) == 1 and not opens


def closes_byline(comma: int, name: Name, tokens: Tokens) -> bool:
    """'By Ann Lee, Orsa': the last word of a line that says who wrote the text, and where."""
    paragraph, here = tokens.paragraph, tokens.paragraph[comma]
    if len(name.words) > 1 or (name.last < len(tokens) and paragraph[name.last] == here):
        return False
    k = comma
    while k > 0 and paragraph[k - 1] == here and comma - k < _TOWN:
        k -= 1
    return tokens.text[k] in ("By", "BY") and (k == 0 or paragraph[k - 1] != here)


def is_address(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """Whether a name may be that of a house or a street, and owns nothing: 'Duke House', 'Grace Close'."""
    street = len(name.words) > 1 and name.entry is None and tokens.lower[name.last - 1] in look.signs["surname too"]
    owns = tokens.lower[name.last : name.last + 1] in (["'s"], ["\u2019s"])
    return street and not owns and heads_of(look, tokens.lower[name.last - 1]) == "place"
