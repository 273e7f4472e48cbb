"""Cuts lines into tokens and tokens into sentences: by marks and capitals alone, no model, in linear time."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(
    r"[^\W_]++(?![-\u2010\u2011\u00ad&.,'\u2019]|(?<=\d):\d)"  # most words
    r"|[^\W\d_]++-(?:[^\W\d_]\.){2,}"  # Saudi-U.S.
    r"|(?:[^\W\d_]\.){2,}(?:-(?:(?:[^\W\d_]\.){2,9}|[^\W\d_]+))?"  # U.S., a.m., U.N.-backed
    r"|[^\W_][\w-]{0,60}(?:\.[\w-]{1,60}){0,3}"  # Lenta.ru; no longer ones, for a search must end
    r"\.(?i:com|org|net|info|gov|edu|tv|eu|uk|ru|ua|az|kz|ge|il|ir|tr|ly|eg)\b(?!\.\w)"
    r"|[^\W_]+(?:(?:[-\u2010\u2011&]|\u00ad+|[.,](?=\d)|(?<=\d):(?=\d)|['\u2019](?![sS]\b))[^\W_]+)*"  # al-Kafy, 10:30
    r"|['\u2019][sS]\b"  # the possessive stands alone
    r"|``|''|\u2018[\u2018\u2019]|\u2019\u2019"
    r"|\.\.\.|[^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_"  # but no invisible signs
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt sen rep gov pres hon rev st jr sr vs etc inc ltd co corp no "
    "jan feb mar apr jun jul aug sept sep oct nov dec approx dept est al "
    "ven msgr engr sens reps govs gens cols messrs adm cmdr cpl brig supt".split()
)
_LAST = frozenset("inc ltd co corp jr sr etc".split())  # abbreviations that often end a sentence
_NEW = frozenset(
    "He She They It We The This These Those But And In On At As If When While After Before Although Since There".split()
)
_ENDERS = frozenset([".", "!", "?", "...", "\u061f", "\u06d4", "\u3002", "\uff01", "\uff1f"])
_END_SIGNS = frozenset("".join(_ENDERS))
_EXCHANGE = 2  # letters that stand for a stock exchange behind the letters of a firm
_PLAIN = 5  # letters of a word that is hardly short for another
_POSTED = frozenset(["on", "to", "via", "platform"])  # 'she wrote on X.'
_OPENERS = frozenset(
    [
        '"',
        "\u201c",
        "\u2018",
        "'",
        "(",
        "[",
        "``",
        "''",
        "\u2018\u2018",
        "\u2018\u2019",
        "\u00ab",
        "\u201e",
        "\u201d",
        "@",
        "#",
        "$",
        "\u00bf",
    ]
)
_CLOSERS = frozenset(['"', "\u201d", "\u2019", "'", ")", "]", "''", "\u00bb", "\u2018\u2019", "\u2019\u2019"])


_DASHES = frozenset(["\u2014", "\u2013", "-", "--", "\u2022"])
_AFTER_DATELINE = _DASHES | {":", "/"}
_SLASHES = ["/", "/"]
_IN_DATELINE = frozenset([",", ".", "(", ")", "/"])
_DATED = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SHOUTED = 3  # letters of a town in capitals
_TOWN = 2  # words of a town before a colon
_DATELINE = 14  # tokens
_BODY = 3  # tokens that must follow a dateline


def _may_open(letter: str) -> bool:
    """Whether a sentence may begin with this letter; scripts without capitals, such as Arabic, may always."""
    return letter.isalnum() and not (letter.islower() or letter.isnumeric())


def cut_line(text: str, at: int, stop: int, words: list[str], start: list[int], end: list[int]) -> list[int]:
    """Add the tokens of a line, and where they begin and end; give back those that may end a sentence.

    Most tokens are what stands between two blanks, and none of these ends one.
    """
    stops: list[int] = []
    line = text[at:stop]
    pieces = line.split()
    even = " ".join(pieces) == line  # one blank each: no need to look for the next piece
    for piece in pieces:
        if not even:
            at = text.find(piece, at)
        behind = at + len(piece)
        if piece.isalnum():
            words.append(piece)
            start.append(at)
            end.append(behind)
        else:
            tokens, places, enders = _tokens_of(piece)
            for n in enders:
                stops.append(len(words) + n)
            words += tokens
            for first, last in places:
                start.append(at + first)
                end.append(at + last)
        at = behind + 1
    return stops


@lru_cache(4096)
def _tokens_of(piece: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...], tuple[int, ...]]:
    """The tokens of what stands between two blanks, their places, and which of them may end a sentence.

    No token looks beyond its piece, and many pieces recur.
    """
    found = list(_TOKEN.finditer(piece))
    words = tuple([token.group() for token in found])
    enders = tuple([n for n, word in enumerate(words) if word[-1] in _END_SIGNS])
    return words, tuple([token.span() for token in found]), enders


def _apart(words: list[str], start: list[int], i: int) -> bool:
    """Whether something stands between a token and the one before it."""
    return start[i] > start[i - 1] + len(words[i - 1])


def dateline(words: list[str], start: list[int], first: int) -> int:
    """The token behind the place, agency and day that open a report; ``first`` where a line opens with none.

    >>> line = "ORSA, Vessany (NLW) \u2013 9 May \u2013 The boats are back today"
    >>> words, start = [], []
    >>> _ = cut_line(line, 0, len(line), words, start, [])
    >>> words[dateline(words, start, 0) :][:2]
    ['The', 'boats']
    """
    end = min(len(words), first + _DATELINE)
    if _AFTER_DATELINE.isdisjoint(words[first + 1 : end]):
        return first  # as most lines
    body, sure = first, False
    shouted = len(words[first]) >= _SHOUTED and words[first].isupper()
    for i in range(first, end):
        word = words[i]
        if word == ":" and i + 1 < len(words) and (words[i - 1] == ")" or (shouted and i - first <= _TOWN)):
            body, sure = i + 1, sure or shouted  # "ORSA, June 26 (NLW): Boats", "ORSA: Boats"
        elif (
            (word in _DASHES or words[i : i + 2] == _SLASHES) and first < i < len(words) - 1 and _apart(words, start, i)
        ):
            two = words[i + 1] == word and word in ("-", "/")
            after = i + 1 + two
            if after >= len(words) or not _apart(words, start, after):
                return first
            if body == first:
                sure = sure or shouted or words[i - 1] == ")" or word == "/"  # "Orsa // The boats"
            elif not any(w[0].isdigit() or w.lower() in _DATED for w in words[body:i]):
                return first  # "ORSA - Chad - once a port - is dry"
            body = after
        elif word[0].isdigit() or word.lower() in _DATED:
            sure = True
        elif not (word[0].isupper() or word in _IN_DATELINE or (word in _DASHES and i + 1 == body)):
            break
    return (
        body if sure and body + _BODY < len(words) and (words[body][0].isupper() or words[body] in _OPENERS) else first
    )


def sentence_bounds(words: list[str], start: list[int], first: int, stops: list[int]) -> list[tuple[int, int]]:
    """Token ranges of the sentences from a token on; ``stops`` are the tokens that may end one."""
    bounds = []
    last = len(words)
    begin = beyond = dateline(words, start, first) if first < last and words[first][0].isupper() else first
    if begin > first:
        bounds.append((first, begin))
    for i in stops:
        if i < beyond:
            continue  # one of several marks at the end of a sentence
        if words[i] not in _ENDERS:  # "at 7 p.m. He says"
            if i + 1 < last and words[i + 1] in _NEW and _apart(words, start, i + 1):
                bounds.append((begin, i + 1))
                begin = i + 1
            continue
        j = i + 1
        while j < last and (words[j] in _ENDERS or (words[j] in _CLOSERS and not _apart(words, start, j))):
            j += 1
        if j == last:
            break  # the line ends here
        opens = words[j] in _OPENERS or _may_open(words[j][0])
        previous = words[i - 1] if i > begin else ""
        low = previous.lower()
        if not opens and words[j][0].isdigit() and len(previous) >= _PLAIN and j + 1 < last:
            opens = words[j + 1][0].islower() and _apart(words, start, j)  # "at the river. 40 people fell"
        short = False
        if words[i] == ".":
            short = low in _ABBREVIATIONS and (low != "no" or words[j][0].isdigit())  # "No. 4"
            letter = previous.rpartition("-")[2]  # "Senator Ann Lee (D-N.Y.)"
            if len(letter) == 1 and letter.isupper() and not (previous == "X" and words[i - 2] in _POSTED):
                short = True
        if short:
            opens = words[j] in _NEW and low in _LAST
        elif opens and not _apart(words, start, j) and words[j].isupper() and previous.isupper():
            opens = len(words[j]) > _EXCHANGE  # "Boa Motors (BOA.N)"
        if opens:
            bounds.append((begin, j))
            begin = j
        beyond = j
    if begin < last:
        bounds.append((begin, last))
    return bounds
