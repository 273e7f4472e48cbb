"""Compares names that may be the same one spelt in two ways."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_PREFIXES = ("al-", "el-", "as-", "ar-", "ash-", "at-", "an-", "ad-", "az-", "abdel-", "abdul-", "d'", "d\u2019")
_PARTICLES = frozenset(  # smaller words within names of persons
    "al el abd abdel abdul abdal abu bin ibn bint binti bte ben de da do dos das du del della di la le van von der "
    "den ter ten st wa".split()
)

_STROKES = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"})


@lru_cache(8192)
def plain(word: str) -> str:
    """A word of a name without capitals, accents, articles and marks.

    >>> plain("Al-Baraghati"), plain("Müller"), plain("O'Hara")
    ('baraghati', 'muller', 'ohara')
    """
    low = word.lower()
    if low.startswith(_PREFIXES):
        for prefix in _PREFIXES:
            if low.startswith(prefix) and len(low) > len(prefix) + 1:
                low = low[len(prefix) :]
                break
    if not low.isascii():
        low = low.translate(_STROKES)
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return low if low.isalnum() else "".join(c for c in low if c.isalnum())


@lru_cache(4096)
def parts(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Given names and surname of a person, particles left out; given names are empty where only a surname stands.

    >>> parts(("Adel", "Abd", "al-Kafy")), parts(("Abdel", "Kafy")), parts(("L", ".", "Ron", "Hubbard"))
    ((('adel',), 'kafy'), ((), 'kafy'), (('l', 'ron'), 'hubbard'))
    """
    kept = [plain(word) for word in words if word.lower().rstrip(".") not in _SUFFIXES]
    kept = [word for word in kept if word]
    if not kept:
        return (), ""
    small = len(words) > 1 and words[1][0].islower()  # 'Van der Meer'
    always = kept[0] in _ALWAYS or (small and kept[0] in _PARTICLES)
    first = 0 if always or not words[0][0].isupper() else 1  # 'Ben' and 'Van' are given names too
    given = kept[:-1]
    return tuple(given[:first] + [word for word in given[first:] if word not in _PARTICLES]), kept[-1]


_ALWAYS = frozenset("al el abd abdel abdul abdal abu bin ibn bint binti bte de von du di dos das".split())
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "", "ó", "ní", "uí"])  # 'Ó' is no initial
_LONG = 5  # letters: from here on given names with the same consonants are taken for one


def numbered(words: Sequence[str]) -> bool:
    """Whether a name is one word and a number, as rulers bear it.

    >>> numbered(("Aldo", "II")), numbered(("Ama", "Boa"))
    (True, False)
    """
    return len(words) == 2 and len(words[1]) > 1 and set(words[1]) <= set("IVX")


def added(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """What the longer of two full names goes on with, as with a second surname; empty where they part before.

    >>> added(("Anna", "Lind"), ("Anna", "Lind", "Holm")), added(("Anna", "Lind"), ("Anna", "Holm"))
    (('holm',), ())
    """
    short, long = sorted((_whole(one), _whole(other)), key=len)
    return long[len(short) :] if len(short) > 1 and long[: len(short)] == short else ()


def halves(surname: str) -> tuple[str, ...]:
    """The two surnames that a hyphen joins; none in 'Ji-hoon' or 'al-Kafy'.

    >>> halves("Delgado-Price"), halves("Ji-hoon"), halves("al-Kafy")
    (('delgado', 'price'), (), ())
    """
    both = surname.split("-")
    if len(both) != 2 or not all(half[:1].isupper() and len(half) > 2 for half in both):
        return ()
    return tuple(plain(half) for half in both)


def _whole(words: tuple[str, ...]) -> tuple[str, ...]:
    given, surname = parts(words)
    return (*given, surname)


def sound(word: str) -> str:
    """A plain word with letters that transliterations exchange written in one way.

    >>> sound("alexander"), sound("aleksandr"), sound("qaddour"), sound("yekaterina")
    ('aleksander', 'aleksandr', 'kaddour', 'ekaterina')
    """
    for written, heard in _EXCHANGED:
        if written in word:
            word = word.replace(written, heard)
    return word[1:] if word.startswith("ye") and len(word) > _YE else word


_YE = 4  # letters of a name before which "Ye" is written for the "E" of other alphabets; not in 'Yeo'
_EXCHANGED = (("ph", "f"), ("x", "ks"), ("q", "k"), ("ck", "k"), ("c", "k"))


def close(one: str, other: str) -> bool:
    """Whether two words differ as spellings of one name do: by a letter, in long words by two.

    >>> close("sergei", "sergey"), close("buchtmann", "bauchtman"), close("bill", "hillary")
    (True, True, False)
    """
    if one == other:
        return True
    one, other = sound(one), sound(other)
    longest = max(len(one), len(other))
    allowed = 2 if longest > 7 else 1 if longest > 3 else 0
    if not allowed or abs(len(one) - len(other)) > allowed or one[0] != other[0]:
        return False
    return distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Letters to put in, take out or change to make one word of the other (Levenshtein 1966).

    >>> distance("sergei", "sergey")
    1
    """
    row = list(range(len(other) + 1))
    for i, a in enumerate(one[:40], 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(other[:40], 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[min(len(other), 40)]


@lru_cache(4096)
def skeleton(word: str) -> str:
    """The consonants of a plain word, doubled ones once: spellings of one name mostly share them.

    >>> skeleton("buchtmann"), skeleton("bauchtman")
    ('bktmn', 'bktmn')
    """
    word = sound(word)
    kept = word[:1]
    for letter in word[1:]:
        if letter not in "aeiouyhw" and letter != kept[-1]:
            kept += letter
    return kept


def undoubled(word: str) -> str:
    """A word with each doubled letter once.

    >>> undoubled("sissi")
    'sisi'
    """
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's.

    >>> same_person(("Sergei", "Lavrov"), ("Sergey", "Lavrov"))
    True
    >>> same_person(("Bill", "Clinton"), ("Hillary", "Clinton"))
    False
    """
    given, surname = parts(one)
    given_too, surname_too = parts(other)
    if not close(surname, surname_too):
        return False
    if not given or not given_too:
        return surname == surname_too
    if len(given) == len(given_too) and not all(map(_alike, given[1:], given_too[1:])):
        return False  # 'Ali Akbar Sadr' and 'Ali Reza Sadr' are brothers
    if surname != surname_too:
        respelt = len(given[0]) >= _LONG and close(given[0], given_too[0])
        respelt = respelt and skeleton(given[0]) == skeleton(given_too[0])
        return respelt or (given[0] == given_too[0] and len(given[0]) > 2)
    if _alike(given[0], given_too[0]):
        return True
    return any(word in given_too or _respelt(word, given_too) for word in given if len(word) > 2)


def _respelt(word: str, names: Sequence[str]) -> bool:
    """Whether a longer name has a given name in another spelling: 'Boutrous' of 'Youssef Boutros'."""
    return len(word) >= _LONG and any(close(word, name) and skeleton(word) == skeleton(name) for name in names)


def _alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) >= _LONG and skeleton(one) == skeleton(other) and one[-1] == other[-1]:
        return True
    return close(one, other)
