"""Finds the stretches of tokens that are names: capitalised runs, cut at titles and known names, joined over 'of'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from libya_lesson.reading.lookup import Entry, Lookup, is_common
from libya_lesson.text import Article, Tokens

_ENDERS = frozenset(". ! ? ... \u2026 : ; \u2014 \u2013 - | / * \u2022 >".split())
_OPENERS = frozenset("\" ' \u201c \u2018 \u00ab ( [ `` '' \u201d \u2019".split())
_PARTICLES = frozenset("de da do dos das du del della di van von der den ter ten bin ibn bint al el la le y".split())
_LINKS = frozenset(["of", "for", "on"])
_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One stretch of tokens that is a name; ``entry`` is what the lists say about exactly these words."""

    first: int
    last: int  # exclusive
    start: int  # characters; narrower than the tokens in 'Rome-based' and in words run together by mistake
    end: int
    words: tuple[str, ...]
    entry: Entry | None
    title: tuple[int, int]  # tokens of the title right before it; empty range if there is none
    gender: str  # as the title tells it
    opening: bool  # begins a sentence, where every word has a capital
    titled: bool  # stands in a line in which most words have capitals
    head: int  # token of the word that says what it is
    within: str = ""  # what a compound says of the name: 'based' in 'Rome-based', 'pro' in 'pro-Rome'


def find_names(article: Article, look: Lookup) -> list[Name]:
    """All names of the text in its order.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.lookup import lookup
    >>> found = find_names(Article("The Bank of Ghana told Prime Minister Ama Boa in Accra."), lookup(load()))
    >>> [" ".join(name.words) for name in found]
    ['Bank of Ghana', 'Ama Boa', 'Accra']
    """
    return _Finder(article, look).names()


class _Finder:
    def __init__(self, article: Article, look: Lookup) -> None:
        self.tokens: Tokens = article.tokens
        self.look = look
        self.capital = [
            _is_capital(word) and not (
                ("'" in word or "\u2019" in word) and word.lower().replace("\u2019", "'").partition("'")[0] in look.function)
            for word in self.tokens.text
        ]
        self.compounds = [i for i, word in enumerate(self.tokens.text) if "-" in word or (
            not word.islower() and word[0].islower())]
        self.inside: list[Name] = []
        self.lower_seen = frozenset(w for w, big in zip(self.tokens.text, self.capital, strict=True) if not big)
        self.middle = frozenset(
            w for i, (w, big) in enumerate(zip(self.tokens.text, self.capital, strict=True)) if big and not self._opens(i)
        )
        self.titled_lines = _title_case_lines(self.tokens, self.capital)

    def names(self) -> list[Name]:
        self.inside = [name for i in self.compounds for name in self._compound(i)]
        found: list[Name] = []
        for first, last in self._runs():
            found += self._cut(first, last)
        return sorted([*self._joined(found), *self.inside], key=lambda name: name.start)

    def _compound(self, i: int) -> Iterator[Name]:
        """Names within one token: 'UN-backed', 'pro-Russian', 'French-Russian', 'allowRussia'."""
        word = self.tokens.text[i]
        if (word,) in self.look.known:
            return
        if "-" not in word:
            cut = next((k for k, c in enumerate(word) if c.isupper()), 0)
            tail = word[cut:]
            if cut > 1 and not self.capital[i] and (tail,) in self.look.known and is_common(word[:cut], self.look.common):
                yield self._piece(i, cut, len(word), "joined")
            return
        pieces = word.split("-")
        if len(pieces) != _INITIALS or not all(pieces):
            return
        one, two = pieces
        if len(one) == 1 or two.isdigit():
            self.capital[i] = False  # 'T-shirt', 'D-Mo', 'F-16'
        elif one[0].isupper() and two[0].islower() and _plain(word.lower()) == word.lower():
            if i and self.capital[i - 1] and len(two) < len("xxxxx") and two not in MEANT and (
                two in _SYLLABLES or len(two) < len("type") or not is_common(two, self.look.common)
            ) and (one,) not in self.look.known:
                return  # 'Kim Jong-un'
            self.capital[i] = False
            if not self._opens(i) or (one,) in self.look.known or not is_common(one.lower(), self.look.common):
                yield self._piece(i, 0, len(one), two)
        elif one in _PREFIXES and two[0].isupper():
            self.capital[i] = False
            yield self._piece(i, len(one) + 1, len(word), one)
        elif (one,) in self.look.known and (two,) in self.look.known and all(
            self.look.known[(x,)].kind in ("demonym", "state", "capital", "people") for x in pieces
        ):
            self.capital[i] = False
            yield self._piece(i, 0, len(one), "and")
            yield self._piece(i, len(one) + 1, len(word), "and")

    def _piece(self, i: int, start: int, end: int, within: str) -> Name:
        word = self.tokens.text[i][start:end]
        a = self.tokens.start[i]
        entry = self.look.known.get((word,))
        return Name(i, i + 1, a + start, a + end, (word,), entry, (i, i), "", False, False, i, within)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Longest stretches of capitalised tokens of one paragraph, with what can stand between two of them."""
        text, capital, tokens = self.tokens.text, self.capital, self.tokens
        i, n = 0, len(text)
        while i < n:
            if not capital[i]:
                i += 1
                continue
            j = i + 1
            while j < n and tokens.paragraph[j] == tokens.paragraph[i]:
                if capital[j]:
                    if text[j - 1][-1] == "." and tokens.lower[j] in self.look.function:
                        break
                    j += 1
                    continue
                word = text[j]
                k = j + 1
                if word == "." and self._abbreviates(j - 1, j):
                    j += 1
                    continue
                while word in _PARTICLES and k < n and text[k] in _PARTICLES:
                    k += 1
                if k < n and capital[k] and tokens.paragraph[k] == tokens.paragraph[i] and (
                    word in _PARTICLES or word == "&" or (word.isdigit() and len(word) < 3 and text[j - 1] not in _MONTHS)
                ):
                    j = k + 1
                    continue
                break
            while text[j - 1] == "." and not self._abbreviates(j - 2, j - 1):
                j -= 1
            yield i, j
            i = max(j, i + 1)

    def _abbreviates(self, i: int, dot: int) -> bool:
        """Whether the dot belongs to an initial or a shortened title with a name after it."""
        text = self.tokens.text
        if self.tokens.start[dot] != self.tokens.end[i] or dot + 1 >= len(text) or not self.capital[dot + 1]:
            return False
        word = text[i]
        return (len(word) == 1 and word != "I") or (word.lower() + ".",) in self.look.titles or word in ("St", "Ft", "Mt")

    def _cut(self, first: int, last: int) -> list[Name]:
        """The names within one run."""
        text = self.tokens.text
        if first and text[first - 1] in ("@", "#") and self.tokens.end[first - 1] == self.tokens.start[first]:
            first += 1
        if last - first > 1 and last < len(text) and text[last] == ":" and (
            is_common(text[last - 1].lower(), self.look.common) and text[last - 1].lower() not in self.look.heads
        ):
            last -= 1  # 'Ann Lee Photo: Reuters'
        if first >= last:
            return []
        opening = self._opens(first)
        titled = self.tokens.paragraph[first] in self.titled_lines
        if first > 1 and text[first - 1] == "of" and (self.tokens.lower[first - 2], "of", self.tokens.lower[first]) in (
            self.look.titles
        ):  # 'Secretary of State Ann Lee'
            first += 1
            return list(self._part(first, last, False, titled, (first - 3, first, ""))) if first < last else []
        if titled and last - first > _INITIALS + 3:
            return list(self._known_within(first, last, True))
        first = self._without_opener(first, last, opening)
        if first >= last:
            return []
        opening = opening and self._opens(first)
        return [name for name in self._split(first, last, opening, titled) if name.first < name.last]

    def _opens(self, i: int) -> bool:
        tokens = self.tokens
        if i == 0 or tokens.paragraph[i - 1] != tokens.paragraph[i]:
            return True
        before = tokens.text[i - 1]
        if before in _ENDERS and not (before in "-/" and tokens.start[i] == tokens.end[i - 1]):
            return True
        return before in _OPENERS and (i < 2 or not self.capital[i - 2] or tokens.start[i] == tokens.end[i - 1])

    def _without_opener(self, first: int, last: int, opening: bool) -> int:
        """Step over words that have a capital only because they begin a sentence, and over 'The'."""
        text, lower = self.tokens.text, self.tokens.lower
        while first < last:
            word = lower[first]
            if self._longest_known(first, last) > 1:
                return first
            if word in _NEVER:
                first += 1
                continue
            if len(word) > 1 and text[first].isupper() and is_common(word, self.look.common) and (text[first],) not in self.look.known:
                first += 1  # 'NOT', 'UNLESS'
                continue
            if not opening or not self._opens(first):
                return first
            if word in self.look.function:
                first += 1
                continue
            known = self.look.known.get((text[first],))
            if known is not None or text[first] in self.look.given:
                return first if not (word in self.lower_seen and last - first == 1) else first + 1
            if not (
                is_common(word, self.look.common) or word in self.lower_seen or word + "s" in self.lower_seen
                or (word.endswith(_QUALITIES) and text[first] not in self.middle)
            ):
                return first
            if text[first] in self.middle and word not in self.lower_seen:
                return first
            if last - first > 1 and (self._is_title(first, last) or self._names_a_body(first, last)):
                return first
            if last - first == 1 and word not in self.lower_seen and text[first : first + 2][-1] in ("'s", "\u2019s"):
                return first + 1
            first += 1
            opening = False
        return first

    def _names_a_body(self, first: int, last: int) -> bool:
        return self.tokens.lower[last - 1] in self.look.heads and self.tokens.lower[first] not in _ADVERBS

    def _is_title(self, first: int, last: int) -> bool:
        return self._title_length(first, last) > 0

    def _title_length(self, i: int, last: int) -> int:
        """Tokens of a title (with what stands before it: 'former', 'deputy', 'foreign') at ``i``; 0 if there is none."""
        lower, titles = self.tokens.lower, self.look.titles
        j = i
        while j < last:
            word = _plain(lower[j])
            if word not in self.look.title_words:
                return 0
            for length in (3, 2, 1):
                if j + length > last:
                    continue
                what = titles.get(tuple(_plain(w) for w in lower[j : j + length])) if length > 1 else titles.get((word,))
                if what is None:
                    continue
                if what[0] == "modifier":
                    break
                if what[0] == "suffix":
                    return 0
                end = j + length
                if end < last and self.tokens.text[end] == ".":
                    end += 1
                return end - i
            else:
                return 0
            j += 1
        return 0

    def _longest_known(self, i: int, last: int) -> int:
        text = self.tokens.text
        for length in range(min(self.look.longest.get(text[i], 0), last - i), 0, -1):
            if tuple(text[i : i + length]) in self.look.known:
                return length
        return 0

    def _known_within(self, first: int, last: int, titled: bool) -> Iterator[Name]:
        i = first
        while i < last:
            length = self._longest_known(i, last)
            if length:
                yield self._name(i, i + length, (i, i), "", self._opens(i), titled)
            i += max(1, length)

    def _split(self, first: int, last: int, opening: bool, titled: bool) -> Iterator[Name]:
        """Cut one run at titles: what stands before is a body or a place, what follows is a person."""
        i = first
        start = first
        person: tuple[int, int, str] | None = None
        while i < last:
            length = self._longest_known(i, last)
            if length > 1 or (length == 1 and self.look.known[(self.tokens.text[i],)].kind not in ("other",) and not self._title_length(i, last)):
                i += length
                continue
            length = self._title_length(i, last)
            if i and self.tokens.lower[i - 1] in VESSELS:
                length = 0  # 'the carrier Admiral Boa'
            if length and i + length < last and not self._title_in_a_body(i, i + length, last):
                if i > start:
                    yield from self._part(start, i, opening, titled, person)
                gender = self._gender(i, i + length)
                i += length
                start = i
                person = (i - length, i, gender)
                opening = False
                continue
            if length and i + length == last and not (i > start and self.tokens.lower[last - 1] in self.look.heads):
                if person is not None and i > start and start == person[1]:
                    break  # 'Justice Stephen King': the last word is a surname
                if i > start:
                    yield from self._part(start, i, opening, titled, person)
                return
            i += 1
        yield from self._part(start, last, opening, titled, person)

    def _title_in_a_body(self, i: int, after: int, last: int) -> bool:
        """'Chief Executive Board', 'General Motors', 'Marine Corps': the title is a part of the name of a body."""
        lower = self.tokens.lower
        if lower[after] in ("of", "for", "&"):
            return True
        if self.look.heads.get(lower[after]) in ("organisation", "government body") and self.tokens.text[after] not in (
            self.look.given
        ):  # 'Refugee Council'
            return True
        if after - i == 1 and lower[last - 1] in self.look.heads and self.tokens.text[last - 1] not in self.look.given:
            kind = self.look.heads[lower[last - 1]]
            return kind != "thing" and not any(self.tokens.text[k] in self.look.given for k in range(after, last - 1))
        return False

    def _gender(self, first: int, last: int) -> str:
        lower = self.tokens.lower
        for length in (3, 2, 1):
            found = self.look.titles.get(tuple(_plain(w) for w in lower[max(first, last - length) : last] if w != "."))
            if found and found[1]:
                return found[1]
        return ""

    def _part(
        self, first: int, last: int, opening: bool, titled: bool, person: tuple[int, int, str] | None
    ) -> Iterator[Name]:
        """One part of a run, cut further where a people's adjective or a known place stands before a name."""
        text, lower = self.tokens.text, self.tokens.lower
        while last > first and text[last - 1] in (".", "&"):
            last -= 1
        if person is not None and first == person[1]:
            yield self._name(first, last, person[:2], person[2], False, titled)
            return
        while first < last:
            whole = self.look.known.get(tuple(text[first:last]))
            if whole is not None or last - first == 1:
                break
            length = self._longest_known(first, last)
            if not length:
                break
            entry = self.look.known[tuple(text[first : first + length])]
            rest = first + length
            body = lower[last - 1] in self.look.heads or (last < len(lower) and lower[last] in ("of",))
            beyond = self.look.known.get(tuple(text[rest:last]))
            if beyond is not None and beyond.kind in ("organisation", "government body") and entry.kind != "other":
                break
            if entry.kind in ("demonym", "people"):
                if body or (last - rest > 1 and entry.kind == "people" and text[rest] not in self.look.given):
                    break
            elif entry.kind in ("state", "capital", "place"):
                if body or last - rest < _INITIALS and text[rest] not in self.look.given and not self._longest_known(rest, last):
                    break
            elif entry.kind == "other" or body or length < _INITIALS:
                break
            yield self._name(first, rest, (first, first), "", opening, titled)
            first, opening = rest, False
        for k in range(first + 1, last - 1):
            if text[k] in self.look.given and last - k <= _INITIALS + 1 and not heads_of(self.look, lower[last - 1]) and (
                heads_of(self.look, lower[k - 1]) or (last - k == _INITIALS and all(
                    is_common(word, self.look.common) and text[first] not in self.look.given for word in lower[first:k]))
            ):  # 'Refugee Council Ann Lee': the office stands before the body
                yield self._name(first, k, (first, first), "", opening, titled)
                first, opening = k, False
                break
        if first < last:
            yield self._name(first, last, (first, first), "", opening, titled)

    def _name(
        self, first: int, last: int, title: tuple[int, int], gender: str, opening: bool, titled: bool
    ) -> Name:
        words = tuple(self.tokens.text[first:last])
        if any(w.isupper() and len(w) > len("xxxx") for w in words):  # 'MOSCOW (AP)'
            small = tuple(w.capitalize() if w.isupper() and len(w) > len("xxxx") else w for w in words)
            if small in self.look.known or (small[0] in self.middle and words not in self.look.known):
                words = small
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        return Name(first, last, start, end, words, self.look.known.get(words), title, gender, opening, titled, last - 1)

    def _joined(self, names: list[Name]) -> list[Name]:
        """Join 'Bank' and 'Ghana' over 'of', 'Council' and 'Welfare' over 'for the'."""
        text = self.tokens.text
        found: list[Name] = []
        for name in names:
            left = found[-1] if found else None
            if left is not None and left.last == name.first and left.head < left.last - 1 and self._people(left.last - 1):
                found[-1] = replace(left, last=name.last, end=name.end, words=tuple(text[left.first : name.last]), entry=None)
                continue  # 'Center for American Women'
            if left is not None and self._linked(left, name):
                words = tuple(text[left.first : name.last])
                head = name.head if text[left.last] in ("and", "&") and left.head == left.last - 1 else left.head
                found[-1] = Name(
                    left.first, name.last, left.start, name.end, words, self.look.known.get(words), left.title, left.gender,
                    left.opening, left.titled, head,
                )  # fmt: skip
            else:
                found.append(name)
        return found

    def _people(self, i: int) -> bool:
        entry = self.look.known.get((self.tokens.text[i],))
        return entry is not None and entry.kind in ("demonym", "people")

    def _linked(self, left: Name, right: Name) -> bool:
        text, lower = self.tokens.text, self.tokens.lower
        gap = right.first - left.last
        if gap == 0 and left.head < left.last - 1 and lower[left.head] in ("university", "college"):
            return right.entry is not None and right.entry.kind == "place"  # 'University of Texas Arlington'
        if not 1 <= gap <= _INITIALS or left.titled or right.title[0] < right.title[1] or left.title[0] < left.title[1]:
            return False
        link = text[left.last]
        if tuple(text[left.first : right.last]) in self.look.known:
            return True
        if self._short_form_follows(left, right):
            return True
        if gap == _INITIALS and text[left.last + 1] != "the":
            return False
        if link == "and":
            tail = heads_of(self.look, lower[right.last - 1])
            joins = left.head != left.last - 1 or (tail and not heads_of(self.look, lower[left.last - 1]))
            return bool(gap == 1 and joins and left.entry is None and right.entry is None
                        and all(is_common(w.lower(), self.look.common) for w in (left.words[-1], *right.words)))
        if link not in _LINKS:
            return False
        if right.entry is not None and right.entry.kind == "other" and right.words[0] in _MONTHS:
            return False
        head = lower[left.head]
        if left.entry is not None and left.entry.kind in ("state", "capital", "place", "demonym", "people", "other"):
            return False
        kind = heads_of(self.look, head)
        if kind and kind != "thing":
            return link == "of" or link == "for" or head in ("council", "committee", "commission")
        if kind == "thing":
            return link == "of"
        if link != "of" or left.entry is not None:
            return False
        return is_common(head, self.look.common) and not left.opening and (head,) not in self.look.titles


    def _short_form_follows(self, left: Name, right: Name) -> bool:
        """'Food and Drug Agency (FDA)': the letters in brackets are those of both sides."""
        text, i = self.tokens.text, right.last
        if i + 2 >= len(text) or text[i] != "(" or not text[i + 1].isupper() or text[left.last] not in ("of", "for", "on", "and"):
            return False
        letters = [w[0].upper() for w in text[left.first : right.last] if w[0].isupper()]
        short = text[i + 1].replace(".", "")
        return len(short) > 1 and short[: len(letters)] == "".join(letters)[: len(short)] and len(letters) >= len(short) - 1


def inner_names(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Name]:
    """Known states, cities and regions within a longer name."""
    i = name.first
    while i < name.last:
        for length in range(min(look.longest.get(tokens.text[i], 0), name.last - i), 0, -1):
            words = tuple(tokens.text[i : i + length])
            entry = look.known.get(words)
            if entry is not None and entry.kind in ("state", "capital", "place") and (i > name.first or i + length < name.last):
                yield Name(i, i + length, tokens.start[i], tokens.end[i + length - 1], words, entry, (i, i), "",
                           False, name.titled, i + length - 1, "name")  # fmt: skip
                i += length - 1
                break
        i += 1


def heads_of(look: Lookup, word: str) -> str:
    """What a head word says, also in the plural; '' if it is none."""
    return look.heads.get(word) or (look.heads.get(word[:-1], "") if word.endswith("s") else "")


_SYLLABLES = frozenset("moon wook hyun sung long ming ping ling wing song hong jung".split())  # 'Ban Ki-moon'
_QUALITIES = ("ious", "ical", "istic", "ment", "isms", "ism", "ingly", "edly", "ally", "able", "ible", "ness", "ational", "ential")
MEANT = frozenset("based backed led controlled held run owned born".split())  # 'Rome-based': only a name stands so
VESSELS = frozenset("carrier ship frigate submarine destroyer cruiser vessel warship ferry tanker boat yacht".split())
_PREFIXES = frozenset("pro anti non inter post pre ex un mid trans".split())
_MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec".split()
)
_NEVER = frozenset("the a an i he she it they we you this that these those his her its their our my your and but or".split())
_ADVERBS = frozenset("after before in on at for from with by as when while if since though although however".split())


def _plain(word: str) -> str:
    return word.partition("-")[0] if word.endswith(("-designate", "-elect", "-general", "-select")) else word


def _is_capital(word: str) -> bool:
    first = word[0]
    if first.isupper():
        return True
    if first.isdigit():
        return len(word) > 2 and word[-2:] in ("st", "nd", "rd", "th") and word[0] in "0123456789" and False
    head, dash, tail = word.partition("-")
    return bool(dash) and tail[:1].isupper() and head in ("al", "el", "ar", "as", "at", "an", "ad", "az", "ash", "ul", "bin", "abu", "e")


def _title_case_lines(tokens: Tokens, capital: list[bool]) -> frozenset[int]:
    """Paragraphs in which nearly all words have capitals."""
    words: dict[int, int] = {}
    small: dict[int, int] = {}
    for word, paragraph, is_big in zip(tokens.text, tokens.paragraph, capital, strict=True):
        if len(word) > 3 and word[0].isalpha():
            words[paragraph] = words.get(paragraph, 0) + 1
            if not is_big:
                small[paragraph] = small.get(paragraph, 0) + 1
    return frozenset(p for p, count in words.items() if count > 4 and (small.get(p, 0) < 2 or small[p] / count < 0.15))
