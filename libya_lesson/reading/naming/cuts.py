"""Cuts a run of capitalised words into names: at titles, after listed names, before a person."""

from __future__ import annotations

from collections.abc import Iterator

from libya_lesson.reading.naming.as_written import Title, name_at
from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.headline_names import headline_pieces
from libya_lesson.reading.naming.leading import BEFORE_PLACE, known_across, leading
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import Name, heads_of, longest_known
from libya_lesson.reading.naming.run_parts import begins_officer, body_in_title, is_half, is_paper, without_opener
from libya_lesson.reading.naming.titles import (
    is_in_a_body,
    is_rank,
    is_surname,
    office_with_a_field,
    title_gender,
    title_length,
)
from libya_lesson.reading.syntax.calendar_words import DATES, NAMES_TOO, in_time

CALLINGS = ("ologist", "icist", "ician", "onomist")  # 'Hydrologist Ann Lee'
_PLAIN_DATES = DATES - NAMES_TOO
_SIGNS = frozenset(["@", "#"])
_OF_A_FIELD = frozenset(["of", "for", "the"])
_STATES = frozenset(["state", "demonym"])  # 'the Omani FM'
_HEADLINE = 5  # words: a longer run in a headline is many names, of which only listed ones are safe
_MADE_OF_NAMES = ("phobic", "phobia", "phobe", "phobes", "centric")
_SHORT = 2
_RANKS = frozenset(["PC", "DC", "DS", "DI"])  # of the British police; they are short for much else, too
_FULL_NAME = 3  # words of a person's name after a body


def cut_run(first: int, last: int, capitals: Capitals) -> list[Name]:
    """The names within one run of capitalised tokens."""
    if last - first < 2:
        return cut_word(first, capitals) if first < last else []
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    if first and text[first - 1] in _SIGNS and tokens.end[first - 1] == tokens.start[first]:
        return cut_run(first + 1, last, capitals)
    caption = text[last : last + 1] == [":"] and (first == 0 or lower[first - 1] not in look.speech)
    if caption and lower[last - 1] not in look.heads and is_common(lower[last - 1], look.common):
        return cut_run(first, last - 1, capitals)  # 'Ann Lee Photo: Reuters'
    titled = tokens.paragraph[first] in capitals.titled_lines
    if capitals.paired and last - first >= _FULL_NAME and (text[last - 3], text[last - 1]) in capitals.paired:
        pair = name_at(last - 3, last, None, False, titled, capitals)
        return [*cut_run(first, last - 3, capitals), pair]  # 'Law and Justice'
    inner = known_across(first, last, capitals) if first > 1 and lower[first - 1] == "of" else 0
    if inner:
        return [*cut_run(first, inner, capitals), *cut_run(inner, last, capitals)]
    field = office_with_a_field(first, last, capitals) if first > 1 and lower[first - 1] in _OF_A_FIELD else None
    if field is not None and field[1] < last and title_length(field[1], last, tokens, look):
        first = field[1]  # 'Undersecretary for Education Mr Boa'
    elif field is not None:
        return _part(field[1], last, False, titled, field, capitals) if field[1] < last else []
    shouts = last - first > _FULL_NAME and text[first].isupper() and all(map(str.isupper, text[first:last]))
    if shouts:
        return list(_listed(first, last, capitals))
    if titled:
        pieces = headline_pieces(first, last, capitals)
        many = last - first > _HEADLINE
        if many or pieces != [(first, last)]:
            return [name for piece in pieces for name in _piece(*piece, many, capitals)]
    start, opening = first, False
    if first not in capitals.plain:
        opening = capitals.opens(first)
        start = without_opener(first, last, opening, capitals)
        if start > first:
            opening = start < last and capitals.opens(start)
    if last - start < 2:
        return _alone(start, opening, titled, capitals) if start < last else []
    return _split(start, last, opening, titled, capitals)


def _opens_body(i: int, capitals: Capitals) -> bool:
    """Whether a sentence begins with a body that has letters behind it: 'Government of National Unity (GNU)'."""
    text, lower, k = capitals.tokens.text, capitals.tokens.lower, i + 2
    if lower[i + 1 : i + 2] != ["of"] or heads_of(capitals.look, lower[i]) not in ("government body", "organisation"):
        return False
    while k < len(text) and capitals.capital[k]:
        k += 1
    return k > i + 2 and text[k : k + 1] == ["("] and text[k + 2 : k + 3] == [")"] and text[k + 1].isupper()


def _are_offices(word: str, capitals: Capitals) -> bool:
    """Whether a word is the plural of the short form of an office: 'PMs'."""
    return word[-1] == "s" and word[:-1].isupper() and word[:-1].lower() in capitals.look.offices


def cut_word(i: int, capitals: Capitals) -> list[Name]:
    """The name that a run of one word is; none where only its place gives it a capital, or it is an office."""
    tokens, opening = capitals.tokens, False
    before = tokens.lower[i - 1] if i else ""
    if before in _SIGNS and tokens.end[i - 1] == tokens.start[i]:
        return []  # '#Oman'
    if tokens.lower[i].endswith(_MADE_OF_NAMES) or _are_offices(tokens.text[i], capitals):
        return []  # 'Islamophobic', 'Eurocentric', 'both PMs'
    if i not in capitals.plain:
        if capitals.never_names(i):
            return []
        opening = capitals.opens(i)
        if opening and capitals.is_only_opener(i, alone=True) and not _opens_body(i, capitals):
            return []
    if before in _OF_A_FIELD and i > 1 and office_with_a_field(i, i + 1, capitals) is not None:
        return []  # 'Secretary of State'
    return _alone(i, opening, tokens.paragraph[i] in capitals.titled_lines, capitals)


def _alone(i: int, opening: bool, titled: bool, capitals: Capitals) -> list[Name]:
    """The name that one word is, unless it is a month or an office."""
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    if lower[i] in NAMES_TOO and in_time(lower, i):
        return []  # 'In May she left'
    if lower[i] in look.title_words or "-" in lower[i]:
        office = title_length(i, i + 1, tokens, look) > 0
        office = office and not (i and lower[i - 1] in look.signs["vessel"])
        office = office and not (i and text[i - 1] == "(" and text[i + 1 : i + 2] == [")"])  # '(DCI)'
        if office and i > 1 and lower[i - 1] == "of" and capitals.capital[i - 2]:
            office = not heads_of(look, lower[i - 2])  # 'Court of Justice'
        if office:
            return []
    return [name_at(i, i + 1, None, opening, titled, capitals)]


def _piece(first: int, last: int, many: bool, capitals: Capitals) -> list[Name]:
    """The names in one piece of a headline; of many pieces only the listed ones and persons are safe."""
    if many and not (last - first <= _FULL_NAME and capitals.tokens.text[first] in capitals.look.given):
        return list(_listed(first, last, capitals))
    return cut_run(first, last, capitals)


def _listed(first: int, last: int, capitals: Capitals) -> Iterator[Name]:
    i = first
    while i < last:
        length = longest_known(i, last, capitals.tokens, capitals.look)
        if length:
            yield name_at(i, i + length, None, capitals.opens(i), True, capitals)
        i += max(1, length)


def _split(first: int, last: int, opening: bool, titled: bool, capitals: Capitals) -> list[Name]:
    """Cut one run at titles: what stands before is a body or a place, what follows is a person."""
    tokens, look = capitals.tokens, capitals.look
    text, lower, title_words = tokens.text, tokens.lower, look.title_words
    if title_words.isdisjoint(lower[first:last]) and "-" not in " ".join(lower[first:last]):
        return _part(first, last, opening, titled, None, capitals)  # as most runs
    found: list[Name] = []
    i = start = first
    title: Title | None = None
    while i < last:
        known = longest_known(i, last, tokens, look) if text[i] in look.longest else 0
        if known > 1:
            i += known
            continue
        entitled = lower[i] in title_words or "-" in lower[i]  # most words are not
        length = title_length(i, last, tokens, look) if entitled else 0
        if not length or (i > first and is_surname(i, start, title, last, tokens, look)):
            i += 1
            continue
        if i and lower[i - 1] in look.signs["vessel"]:
            length = 0  # 'the carrier Admiral Boa'
        if lower[i] == "admiral" and i == start and last == i + _SHORT and i and lower[i - 1] == "the":
            length = 0  # 'the Admiral Boa': an officer stands without an article
        if length and lower[i] == "st" and i and lower[i - 1] in BEFORE_PLACE:
            length = 0  # 'in St Ives'
        if length and lower[i] == "st" and last - i > _FULL_NAME and heads_of(look, lower[last - 1]):
            length = 0  # "St Ama's Leisure Centre"
        after = i + length
        body = i if length < _SHORT or i == start else body_in_title(i, after, start, capitals)
        if body > i:
            found += _part(start, body, opening, titled, title, capitals)
            start = i = body  # 'Salt National Army | Commander Ann Lee'
            opening, title = False, None
            continue
        if length and after < last and not is_in_a_body(i, after, last, tokens, look):
            if i > start:
                found += _part(start, i, opening, titled, title, capitals)
            begin = title[0] if title is not None and title[1] == i and is_rank(i, tokens, look) else i
            title = (begin, after, title_gender(i, after, tokens, look))
            i, start, opening = after, after, False
            continue
        if length and after == last and i == start + 1 and lower[i] == "general" and heads_of(look, lower[start]):
            length = 0  # 'Directorate General'
        if length and after == last and i > start and is_half(i, last, capitals):
            length = 0
        people = look.known.get(tuple(text[start:i])) if i > start else None
        headed = i > start and lower[last - 1] in look.heads and (people is None or people.kind not in _STATES)
        if length and after == last and not headed:
            if title is not None and i > start == title[1]:
                break  # 'Justice Stephen King': the last word is a surname
            if i > start:
                found += _part(start, i, opening, titled, title, capitals)
            return found
        i += 1
    return found + _part(start, last, opening, titled, title, capitals)


def _part(first: int, last: int, opening: bool, titled: bool, title: Title | None, capitals: Capitals) -> list[Name]:
    """One part of a run, cut further where a people's adjective, a listed place or a body stands before a name."""
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    while last > first + 1 and (
        text[last - 1] in (".", "&")
        or (titled and (lower[last - 1] in look.speech or lower[last - 1] in look.function))  # 'Ann Lee Says'
        or (lower[last - 1] in _PLAIN_DATES and not longest_known(first, last, tokens, look) > 1)
    ):
        last -= 1
    while last > first + 1 and lower[first] in _PLAIN_DATES and not is_paper(first, last, capitals):
        first += 1  # 'an October CNN poll'
    if last > first + 1 and lower[first] in NAMES_TOO and in_time(lower, first):
        first += 1  # 'In May Sudan left'
    if last > first + 1 and (lower[first] in look.signs["no longer"] or lower[first] in look.signs["for now"]):
        known = (text[first + 1],) in look.known or text[first + 1] in capitals.bracketed
        first += known  # 'the Acting UNSMIL Head'
    if title is not None:
        return [name_at(first, last, title, False, titled, capitals)] if first < last else []
    ranked = text[first] in _RANKS and last - first > _SHORT and text[first] not in capitals.bracketed
    if ranked and text[first + 1] in look.given:
        first, opening = first + 1, False  # 'PC Ann Lee', but 'the Presidential Council (PC)'
    found: list[Name] = []
    while first < last:
        length = leading(first, last, capitals)
        if not length:
            break
        found.append(name_at(first, first + length, None, opening, titled, capitals))
        first, opening = first + length, False
    for k in range(first + 1, last - 1):
        size = last - k - (_SHORT if len(text[k + 1]) == 1 and text[k + 2 : k + 3] == ["."] else 0)  # 'Ann B. Lee'
        given = text[k] in look.given and size <= _FULL_NAME and not heads_of(look, lower[last - 1])
        if not (given or begins_officer(first, k, last, capitals)):
            continue
        if lower[first] in look.signs["event"]:
            break  # 'Operation Dawn Shield'
        common = text[first] not in look.given and all(
            word.endswith(CALLINGS) or is_common(word, look.common) for word in lower[first:k]
        )
        short = k == first + 1 and text[first].isupper()
        listed = look.known.get((text[first],)) if short else None
        short = short and (len(text[first]) > 2 or (listed is not None and listed.kind == "organisation"))
        # 'the head of UNSMIL Ann Lee', 'ambassador to the UN Ann Lee'
        if (common and size == _SHORT) or short or heads_of(look, lower[k - 1]):  # 'Refugee Council Ann Lee'
            found.append(name_at(first, k, None, opening, titled, capitals))
            first, opening = k, False
            break
    if first < last:
        found.append(name_at(first, last, None, opening, titled, capitals))
    return found
