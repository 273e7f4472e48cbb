"""Tells whether a run of capitalised words begins with a listed name of its own: 'Oman' of 'Oman Ann Lee'."""

from __future__ import annotations

from libya_lesson.reading.naming.capitals import PARTICLES, Capitals
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import heads_of, longest_known
from libya_lesson.reading.naming.run_parts import stands_again
from libya_lesson.text import Tokens

BEFORE_PLACE = frozenset("in of at to near from".split())
_COLOURS = frozenset(["Black", "White"])


def _spelled_behind(first: int, last: int, tokens: Tokens) -> bool:
    """Whether the first letters of all these words stand in brackets behind them."""
    if tokens.text[last : last + 1] != ["("] or tokens.text[last + 2 : last + 3] != [")"]:
        return False
    letters = "".join([word[0] for word in tokens.text[first:last]]).upper()
    return (
        len(letters) > 2 and letters.endswith(tokens.text[last + 1]) and len(tokens.text[last + 1]) >= len(letters) - 1
    )


def leading(first: int, last: int, capitals: Capitals) -> int:
    """Tokens of a listed name at the start that is a name of its own, not the first word of a longer one."""
    tokens, look = capitals.tokens, capitals.look
    text = tokens.text
    bracketed = text[first] in capitals.bracketed
    if last - first == 1 or not (bracketed or text[first] in look.longest) or tuple(text[first:last]) in look.known:
        return 0
    entry = look.known.get((text[first],))
    if bracketed and (entry is None or entry.kind == "other"):
        return 1  # 'the head of the PC Ann Lee', where the text has '(PC)'
    length = longest_known(first, last, tokens, look)
    if not length:
        return 0
    kind = look.known[tuple(text[first : first + length])].kind
    rest = first + length
    body = tokens.lower[last - 1] in look.heads or tokens.lower[last : last + 1] == ["of"]
    beyond = look.known.get(tuple(text[rest:last]))
    short = beyond is not None and last - rest == 1 and text[rest].isupper()
    if kind == "demonym" and beyond is not None and short and (len(text[rest]) > 2 or beyond.kind == "organisation"):
        return length  # 'Libyan GNA', 'the Omani UN ambassador'
    letters = kind == "state" and text[first].isupper() and last - rest == 1
    if letters and not is_common(tokens.lower[rest], look.common) and stands_again(rest, first, last, capitals):
        return length  # 'U.S. Lumo workers', where the text has 'Lumo', too
    if (
        kind == "other"
        or text[rest] == "&"
        or (beyond is not None and beyond.kind in ("organisation", "government body"))
    ):
        return 0
    if _spelled_behind(first, last, tokens):
        return 0  # 'the Oman Podu Peramu (OPP)'
    named = text[rest] in look.given
    if kind == "demonym":
        return 0 if body else length
    if kind == "people":
        common = any(is_common(word, look.common) for word in tokens.lower[rest:last])
        if text[first] in _COLOURS and last - rest == 1 and not named and not longest_known(rest, last, tokens, look):
            return 0  # 'Black Eagles'
        again = common and stands_again(rest, first, last, capitals)  # 'Karen Silk', where the text has 'Silk', too
        given = text[first] in look.given and (not common or again)
        if last - rest == 1 and (given or (beyond and beyond.kind == kind)):
            return 0  # 'Christian Boa', 'Christian Democrats'
        return 0 if body or (last - rest > 1 and common and not named) else length
    if kind in ("state", "capital", "place"):
        named = named and (kind == "state" or bool(first and tokens.lower[first - 1] in BEFORE_PLACE))  # 'Austin Boa'
        given = kind == "state" and text[first] in look.given  # 'Jordan Lee', 'Chad Boa'
        one_more = last - rest == 1 and (given or not named) and not longest_known(rest, last, tokens, look)
        person = kind != "state" and any(word in PARTICLES for word in text[rest:last])  # 'Salvador Pinto da Rosa'
        return 0 if body or one_more or person else length
    following = tokens.lower[rest:last]
    common = all(is_common(word, look.common) and heads_of(look, word) in ("", "thing") for word in following)
    return length if common or not (body or length == 1) else 0


def known_across(first: int, last: int, capitals: Capitals) -> int:
    """Where a listed name ends that begins before "of" and is not the whole run: 'House of Representatives Ann Lee'."""
    if not capitals.capital[first - 2]:
        return 0
    end = first - 2 + longest_known(first - 2, last, capitals.tokens, capitals.look)
    return end if first < end < last else 0
