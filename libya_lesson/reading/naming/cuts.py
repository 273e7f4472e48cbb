"""Cuts a run of capitalised words into names: at titles, after listed names, before a person."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.naming.as_written import Title, name_at
from libya_lesson.reading.naming.capitals import PARTICLES, Capitals
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import Name, heads_of, longest_known
from libya_lesson.reading.naming.titles import is_in_a_body, title_gender, title_length
from libya_lesson.text import Tokens

CALLINGS = ("ologist", "icist", "ician", "onomist")  # 'Hydrologist Ann Lee'
DATES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February July September October November "
    "December".split()
)  # without the months that are given names too
_GIVEN_TOO = frozenset(["March", "April", "May", "June", "August"])  # months that are names of persons or deeds too
_IN_TIME = frozenset("in since until by last early late mid".split())
_COLOURS = frozenset(["Black", "White"])
_BEFORE_PLACE = frozenset("in of at to near from".split())
_OF_A_FIELD = frozenset(["of", "for", "the"])
_HEADLINE = 5  # words: a longer run in a headline is many names, of which only listed ones are safe
_FULL_NAME = 3  # words of a person's name after a body


def cut_run(first: int, last: int, capitals: Capitals) -> list[Name]:
    """The names within one run of capitalised tokens."""
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    if first and text[first - 1] in ("@", "#") and tokens.end[first - 1] == tokens.start[first]:
        first += 1
    if (
        last - first > 1
        and text[last : last + 1] == [":"]
        and (is_common(lower[last - 1], look.common) and lower[last - 1] not in look.heads)
    ):
        last -= 1  # 'Ann Lee Photo: Reuters'
    if first >= last:
        return []
    titled = tokens.paragraph[first] in capitals.titled_lines
    if capitals.paired and last - first >= _FULL_NAME and (text[last - 3], text[last - 1]) in capitals.paired:
        pair = name_at(last - 3, last, (first, first, ""), False, titled, capitals)
        return [*cut_run(first, last - 3, capitals), pair]  # 'Law and Justice'
    field = _office_with_a_field(first, last, capitals)
    if field is not None and field[1] < last and title_length(field[1], last, tokens, look):
        first = field[1]  # 'Undersecretary for Education Mr Boa'
    elif field is not None:
        return list(_part(field[1], last, False, titled, field, capitals)) if field[1] < last else []
    shouts = last - first > _FULL_NAME and all(word.isupper() for word in text[first:last])
    if shouts or (titled and last - first > _HEADLINE):
        return list(_listed(first, last, capitals))
    opening = capitals.opens(first)
    start = _without_opener(first, last, opening, capitals)
    if start >= last:
        return []
    if start > first:
        opening = capitals.opens(start)
    if last - start == 1:  # most runs are one word
        office = title_length(start, last, tokens, look) and not (start and lower[start - 1] in look.signs["vessel"])
        office = office and not (start and text[start - 1] == "(" and text[last : last + 1] == [")"])  # '(DCI)'
        if office and start > 1 and lower[start - 1] == "of" and capitals.capital[start - 2]:
            office = not heads_of(look, lower[start - 2])  # 'Court of Justice'
        return [] if office else [name_at(start, last, (start, start, ""), opening, titled, capitals)]
    return [name for name in _split(start, last, opening, titled, capitals) if name.first < name.last]


def _office_with_a_field(first: int, last: int, capitals: Capitals) -> Title | None:
    """'Secretary of State Ann Lee', 'Minister of Foreign Affairs Ann Lee': the run begins with the end of a title."""
    lower, look = capitals.tokens.lower, capitals.look
    if first < 2 or lower[first - 1] not in _OF_A_FIELD:
        return None
    if (lower[first - 2], "of", lower[first]) in look.titles:
        return first - 2, first + 1, ""
    if lower[first - 3 : first] == ["leader", "of", "the"] and lower[first] == "opposition":
        return first - 3, first + 1, ""
    begin = first - 4 if lower[first - 3 : first] == ["of", "state", "for"] else first - 2
    of_bodies = begin >= 0 and lower[begin] in look.signs["field"]
    if begin < 0 or not (of_bodies or lower[begin] in look.signs["portfolio"]):
        return None
    k = first
    while k < last and is_common(lower[k], look.common) and capitals.tokens.text[k] not in look.given:
        k += 1
    body = first < k < last and capitals.tokens.text[k] not in look.given  # 'One Harn Now' of a director of it
    body = body or (first < k and heads_of(look, lower[k - 1]) not in ("", "thing"))
    return (begin, k, "") if first < k < last and not (body and of_bodies) else None  # 'Director of Harbour Police'


def _without_opener(first: int, last: int, opens: bool, capitals: Capitals) -> int:
    """Step over words that have a capital only because of where they stand."""
    tokens, look = capitals.tokens, capitals.look
    begin = first
    while first < last and (last - first == 1 or longest_known(first, last, tokens, look) < 2):
        if capitals.never_names(first):
            first += 1
            continue
        if not opens or (first > begin and not capitals.opens(first)):
            break
        if not capitals.is_only_opener(first, alone=last - first == 1):
            break
        low = tokens.lower[first]
        if (
            last - first > 1
            and low not in look.function
            and (
                title_length(first, last, tokens, look)
                or (tokens.lower[last - 1] in look.heads and capitals.can_open_a_body(first))
            )
        ):
            break
        first += 1
        opens = low in look.function
    return first


def _listed(first: int, last: int, capitals: Capitals) -> Iterator[Name]:
    i = first
    while i < last:
        length = longest_known(i, last, capitals.tokens, capitals.look)
        if length:
            yield name_at(i, i + length, (i, i, ""), capitals.opens(i), True, capitals)
        i += max(1, length)


def _split(first: int, last: int, opening: bool, titled: bool, capitals: Capitals) -> Iterator[Name]:
    """Cut one run at titles: what stands before is a body or a place, what follows is a person."""
    tokens, look = capitals.tokens, capitals.look
    i = start = first
    title: Title | None = None
    while i < last:
        known = longest_known(i, last, tokens, look)
        length = title_length(i, last, tokens, look)
        if known > 1 or (known and not length and look.known[(tokens.text[i],)].kind != "other"):
            i += known
            continue
        if i and tokens.lower[i - 1] in look.signs["vessel"]:
            length = 0  # 'the carrier Admiral Boa'
        if length and tokens.lower[i] == "st" and i and tokens.lower[i - 1] in _BEFORE_PLACE:
            length = 0  # 'in St Ives'
        after = i + length
        if length and after < last and not is_in_a_body(i, after, last, tokens, look):
            if i > start:
                yield from _part(start, i, opening, titled, title, capitals)
            title = (i, after, title_gender(i, after, tokens, look))
            i = start = after
            opening = False
            continue
        if length and after == last and not (i > start and tokens.lower[last - 1] in look.heads):
            if title is not None and i > start == title[1]:
                break  # 'Justice Stephen King': the last word is a surname
            if i > start:
                yield from _part(start, i, opening, titled, title, capitals)
            return
        i += 1
    yield from _part(start, last, opening, titled, title, capitals)


def _part(
    first: int, last: int, opening: bool, titled: bool, title: Title | None, capitals: Capitals
) -> Iterator[Name]:
    """One part of a run, cut further where a people's adjective, a listed place or a body stands before a name."""
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    while last > first + 1 and (
        text[last - 1] in (".", "&")
        or (titled and (lower[last - 1] in look.speech or lower[last - 1] in look.function))  # 'Ann Lee Says'
        or (text[last - 1] in DATES and not longest_known(first, last, tokens, look) > 1)
    ):
        last -= 1
    while last > first + 1 and text[first] in DATES:
        first += 1  # 'an October CNN poll'
    if last > first + 1 and text[first] in _GIVEN_TOO and first and lower[first - 1] in _IN_TIME:
        first += 1  # 'In May Sudan left'
    if title is not None and first == title[1]:
        yield name_at(first, last, title, False, titled, capitals)
        return
    while first < last:
        length = _leading(first, last, capitals)
        if not length:
            break
        yield name_at(first, first + length, (first, first, ""), opening, titled, capitals)
        first, opening = first + length, False
    for k in range(first + 1, last - 1):
        if text[k] not in look.given or last - k > _FULL_NAME or heads_of(look, lower[last - 1]):
            continue
        if lower[first] in look.signs["event"]:
            break  # 'Operation Dawn Shield'
        common = text[first] not in look.given and all(
            word.endswith(CALLINGS) or is_common(word, look.common) for word in lower[first:k]
        )
        if (common and last - k == 2) or heads_of(look, lower[k - 1]):  # 'Refugee Council Ann Lee'
            yield name_at(first, k, (first, first, ""), opening, titled, capitals)
            first, opening = k, False
            break
    if first < last:
        yield name_at(first, last, (first, first, ""), opening, titled, capitals)


def _spelled_behind(first: int, last: int, tokens: Tokens) -> bool:
    """Whether the first letters of all these words stand in brackets behind them."""
    if tokens.text[last : last + 1] != ["("] or tokens.text[last + 2 : last + 3] != [")"]:
        return False
    letters = "".join([word[0] for word in tokens.text[first:last]]).upper()
    return (
        len(letters) > 2 and letters.endswith(tokens.text[last + 1]) and len(tokens.text[last + 1]) >= len(letters) - 1
    )


def _leading(first: int, last: int, capitals: Capitals) -> int:
    """Tokens of a listed name at the start that is a name of its own, not the first word of a longer one."""
    tokens, look = capitals.tokens, capitals.look
    text = tokens.text
    if last - first == 1 or tuple(text[first:last]) in look.known:
        return 0
    length = longest_known(first, last, tokens, look)
    if not length:
        return 0
    kind = look.known[tuple(text[first : first + length])].kind
    rest = first + length
    body = tokens.lower[last - 1] in look.heads or tokens.lower[last : last + 1] == ["of"]
    beyond = look.known.get(tuple(text[rest:last]))
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
        if last - rest == 1 and ((text[first] in look.given and not common) or (beyond and beyond.kind == kind)):
            return 0  # 'Christian Boa', 'Christian Democrats'
        return 0 if body or (last - rest > 1 and common and not named) else length
    if kind in ("state", "capital", "place"):
        named = named and (kind == "state" or bool(first and tokens.lower[first - 1] in _BEFORE_PLACE))  # 'Austin Boa'
        one_more = last - rest == 1 and not named and not longest_known(rest, last, tokens, look)
        person = kind != "state" and any(word in PARTICLES for word in text[rest:last])  # 'Salvador Pinto da Rosa'
        return 0 if body or one_more or person else length
    following = tokens.lower[rest:last]
    common = all(is_common(word, look.common) and heads_of(look, word) in ("", "thing") for word in following)
    return length if common or not (body or length == 1) else 0
