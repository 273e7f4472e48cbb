"""Finds the names in a text: runs of capitalised words, cut at titles and listed names, joined over 'of'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter

from libya_lesson.reading.naming.capitals import PARTICLES, Capitals
from libya_lesson.reading.naming.compounds import names_in_tokens
from libya_lesson.reading.naming.cuts import cut_run, cut_word
from libya_lesson.reading.naming.headline_names import with_headlines
from libya_lesson.reading.naming.joins import join_names
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.naming.short_forms import with_commas
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN
from libya_lesson.text import Article

_MANY = ("men", "women")
_SHORTENED = frozenset(["St", "Ft", "Mt"])
_MARKS = frozenset(['"', "\u201c", "\u201d", "''", "``"])
_CLOSES = frozenset([",", ")", ";", ":", "\u2014", "\u2013", "?", "!"])
_OWNING = frozenset(["'", "\u2019", "'s", "\u2019s"])
_NICKNAME = 6  # tokens of a nickname and its marks, and where the surname may stand
_JOINING = PARTICLES | {"and"}
_ORDINALS = frozenset(["st", "nd", "rd", "th"])
_SUMS = frozenset("million billion trillion".split())
_MOST = 3  # particles in a row: 'van der'
_YEAR = 4  # digits
_DIGITS = 2  # 'Movimento 5 Stelle', but no year


def find_names(article: Article, look: Lookup) -> list[Name]:
    """All names of the text in its order.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> found = find_names(Article("The Bank of Ghana told Prime Minister Ama Boa in Accra."), lookup(load()))
    >>> [" ".join(name.words) for name in found]
    ['Bank of Ghana', 'Ama Boa', 'Accra']
    """
    capitals = Capitals(article, look)
    inside = names_in_tokens(capitals)
    runs = list(_runs(capitals))
    cut = [cut_word(i, capitals) if last - i == 1 else cut_run(i, last, capitals) for i, last in runs]
    found = list(chain.from_iterable(cut))
    if capitals.titled_lines:
        found = with_headlines(runs, found, capitals)
    money = look.signs["money"]
    if not money.isdisjoint(capitals.tokens.kinds):
        found = [name for name in found if not _is_money(name, capitals.tokens.lower, money)]
    joined = join_names(found, capitals)
    if "(" in capitals.tokens.kinds:
        if len(joined) < len(found):
            joined = join_names(joined, capitals)  # 'Union for the | Good of Harn (UGH)'
        joined = with_commas(joined, capitals)
    return sorted([*joined, *inside], key=attrgetter("start")) if inside else joined


def _is_money(name: Name, lower: Sequence[str], money: frozenset[str]) -> bool:
    """'40 Omani pounds', '$9 in U.S. dollars': the state is not spoken of."""
    if name.last >= len(lower) or lower[name.last] not in money:
        return False
    if lower[name.last] == "won" and not lower[name.first - 1][-1:].isdecimal() and lower[name.first - 1] not in _SUMS:
        return False  # 'Oman won'
    return name.entry is not None and name.entry.kind in ("state", "demonym")


def _runs(capitals: Capitals) -> Iterator[tuple[int, int]]:
    """Longest stretches of capitalised tokens of one paragraph, with what can stand between two of them."""
    tokens, capital = capitals.tokens, capitals.capital
    text, lower, paragraph, function = tokens.text, tokens.lower, tokens.paragraph, capitals.look.function
    i, n = 0, len(text)
    for first in capitals.named:
        if first < i or not capital[first]:
            continue  # in the run before, or a compound
        i, j = first, first + 1
        before = text[i - 1] if i else "."
        if before in PARTICLES:
            if (before, text[i]) in capitals.particled and paragraph[i - 1] == paragraph[i]:
                i -= 1  # 'de Boa', where the text has 'Ama de Boa'
                while i and text[i - 1] in PARTICLES and first - i < _MOST:
                    i -= 1
            elif (before, text[i]) in capitals.look.known:
                i -= 1  # 'an al Qaeda affiliate'
        elif before[0].isdigit() and paragraph[i - 1] == paragraph[i] and _numbers_a_unit(i, capitals):
            i -= 1  # 'the 5th Brigade'
        line = paragraph[i]
        while j < n and paragraph[j] == line:
            word = text[j]
            if capital[j]:
                if lower[j] in function and (text[j - 1][-1] == "." or _is_pronoun(j, capitals)):
                    break  # 'in the U.S. The', 'on 4 April I'
                j += 1
            elif word.isalpha() and word not in _JOINING:
                break  # as most do
            elif word in _CLOSES:
                break
            elif word == "and":
                if (text[j - 1], *text[j + 1 : j + 2]) not in capitals.paired:
                    break
                j += 2  # 'the Law and Justice party'
            elif word == "." and _shortens(j, capitals):
                j += 1
            elif word in _OWNING and (text[j - 1], "'s") in capitals.look.known:
                j += 1  # "Moody's"
            elif word in _OWNING and _is_plural_owner(j, capitals):
                j += 2  # "Dockers' Union"
            elif word in _MARKS and (k := _behind_nickname(j, capitals)):
                j = k + 1  # 'Robert "Bob" Lee'
            elif (word in PARTICLES or word == "&" or word.isdigit()) and (k := _after_small_words(j, capitals)) > j:
                j = k + 1
            else:
                break
        yield i, j
        i = j


def _numbers_a_unit(i: int, capitals: Capitals) -> bool:
    """Whether a number stands before a unit that begins at token ``i``: '72nd' of 'the 72nd Mechanised Brigade'."""
    tokens = capitals.tokens
    number = tokens.lower[i - 1]
    if number.isdecimal() and len(number) < _YEAR and tokens.lower[i] in capitals.look.signs["unit"]:
        return True  # '444 Brigade'
    if number[-2:] not in _ORDINALS:
        return False
    k = i
    while k + 1 < len(tokens) and capitals.capital[k + 1]:
        k += 1
    return heads_of(capitals.look, tokens.lower[k]) == "government body"


def _behind_nickname(j: int, capitals: Capitals) -> int:
    """The surname behind a nickname in the marks that open here, if a given name stands before them; else 0."""
    tokens, look = capitals.tokens, capitals.look
    text, lower = tokens.text, tokens.lower
    if tokens.start[j] == tokens.end[j - 1]:
        return 0  # 'the "Ann" "Lee"': these marks close
    k = next((k for k in range(j + 2, min(len(text) - 1, j + _NICKNAME)) if text[k] in _MARKS), 0) + 1
    if k == 1 or not capitals.capital[k] or tokens.paragraph[k] != tokens.paragraph[j] or lower[k] in look.function:
        return 0
    if not all(capitals.capital[n] or text[n] in PARTICLES or text[n] == "the" for n in range(j + 1, k - 1)):
        return 0
    if text[j - 1] in look.given:
        return k
    plain = not is_common(lower[j - 1], look.common) and (text[j - 1],) not in look.known
    return k if plain and (lower[j - 1],) not in look.titles and not is_common(lower[k], look.common) else 0


def _is_pronoun(j: int, capitals: Capitals) -> bool:
    """'I' with its verb; 'Elizabeth I' has none."""
    tokens, look = capitals.tokens, capitals.look
    after = tokens.lower[j + 1] if j + 1 < len(tokens) else ""
    return tokens.text[j] == "I" and (after in look.past or after in look.function)


def _after_small_words(j: int, capitals: Capitals) -> int:
    """The capitalised token after particles, '&' or a small number that stand within a name; ``j`` if there is none."""
    tokens = capitals.tokens
    text, k = tokens.text, j + 1
    word = text[j]
    if word in PARTICLES:
        while k < len(text) and text[k] in PARTICLES and k - j < _MOST:
            k += 1
    elif not (word == "&" or (len(word) <= _DIGITS and MONTHS_WRITTEN.isdisjoint(tokens.lower[j - 1 : k + 1]))):
        return j
    return k if k < len(text) and capitals.capital[k] and tokens.paragraph[k] == tokens.paragraph[j] else j


def _is_plural_owner(j: int, capitals: Capitals) -> bool:
    """Whether this is the mark of 'Dockers' Union', 'People's Party': common words that own a capital head word."""
    tokens, look = capitals.tokens, capitals.look
    if j + 1 >= len(tokens) or tokens.start[j] != tokens.end[j - 1] or not capitals.capital[j + 1]:
        return False
    k = j + 1
    while k + 1 < len(tokens) and k - j < _MOST and capitals.capital[k + 1] and not heads_of(look, tokens.lower[k]):
        k += 1  # "People's Defence Force"
    if tokens.text[j - 1] == "People" and not capitals.opens(j - 1):
        return True  # "the People's Salt Column", whatever a column is
    plural = len(tokens.text[j]) == 1 and tokens.text[j - 1].endswith("s")
    known = (tokens.text[j - 1],) in look.known or (
        capitals.opens(j - 1) and is_common(tokens.lower[j - 1], look.common)
    )
    if (
        not (plural or known)
        and k == j + 1
        and heads_of(look, tokens.lower[k]) == "place"
        and tokens.lower[k] != "state"
    ):
        return k + 1 >= len(tokens) or not capitals.capital[k + 1]  # "Hudson's Bay", not "Oman's Bay"
    if not plural and len(tokens.text[j]) == 1:
        return False
    owner = tokens.lower[j - 1]
    if (owner,) in look.titles and not plural and owner not in look.signs["people who own"]:
        return False
    if owner in look.function or not (is_common(owner, look.common) or owner.endswith(_MANY)):
        return False
    kind = heads_of(look, tokens.lower[k])
    if kind == "organisation" or tokens.lower[k] == "council":
        return True
    return kind in ("government body", "armed group") and owner in look.signs["people who own"]


def _shortens(dot: int, capitals: Capitals) -> bool:
    """Whether the full stop belongs to an initial or a shortened title with a name after it."""
    tokens, i = capitals.tokens, dot - 1
    if dot + 1 >= len(tokens.text) or not capitals.capital[dot + 1] or tokens.start[dot] != tokens.end[i]:
        return False
    word = tokens.text[i]
    if len(word) == 1 and tokens.sentence[dot] != tokens.sentence[dot + 1]:
        return False  # 'she wrote on X. The'
    return (len(word) == 1 and word != "I") or (word.lower() + ".",) in capitals.look.titles or word in _SHORTENED
