"""Which words have a capital letter because they are names, and which only because of where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from libya_lesson.reading.naming.figures import is_of_a_figure
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.titled_lines import title_case_lines
from libya_lesson.reading.syntax.headlines import not_small
from libya_lesson.text import Article, Tokens

_ENDERS = frozenset(". ! ? ... \u2026 : ; \u2014 \u2013 - | / * \u2022 >".split())
_OPENERS = frozenset("\" ' \u201c \u2018 \u00ab ( [ `` '' \u201d \u2019".split())
_BEFORE = _ENDERS | _OPENERS
_MAY_CLOSE = _OPENERS | {"-", "/"}  # signs that may also stand between two words or behind one
_NEVER = frozenset(
    "the a an i he she it they we you this that these those his her its their our my your and but or".split()
)
_ADVERBS = frozenset("after before in on at for from with by as when while if since though although however".split())
# Endings of words that open a sentence and are no name: those of people, where one word stands alone, and of qualities.
_MANY = ("ers", "ors", "ists", "ents", "ants", "ians", "ees", "ics", "men", "nesses", "wives")
_QUALITIES = ("ious", "ical", "istic", "ment", "isms", "ism", "ingly", "edly", "ally", "able", "ible", "ness", "tional",
              "ential")  # fmt: skip
_ARTICLES = frozenset("al el ar as at an ad az ash ul bin abu e".split())  # 'al-Kafy'
NAME_PARTICLES = frozenset(
    "de da do dos das du del della di la le los las van von der den ter ten bin ibn bint binti bte al el y á av "
    "af des wa".split()
)
OF_BODIES = frozenset("contre sans pour für und para por".split())  # in no person's name
PARTICLES = NAME_PARTICLES | OF_BODIES
_ADDRESS = re.compile(r"(?:www\.|://|@)[\w.-]{1,99}")
_SHORT_FORM = range(3, 6)  # letters


class Capitals:
    """The capital letters of one article, and what its own text says about them."""

    def __init__(self, article: Article, look: Lookup) -> None:
        self.tokens: Tokens = article.tokens
        self.look = look
        words = self.tokens.text
        self.capital = [False] * len(words)
        self.compounds: list[int] = []  # tokens that may hold a name: 'UN-backed', 'allowRussia'
        self._addresses = _in_addresses(article.text)
        self._mark(article.derived(not_small))
        self.particled = frozenset(
            (words[i], words[i + 1])
            for i in self.tokens.where(PARTICLES)
            if words[i] in PARTICLES and 0 < i < len(words) - 1
            if (self.capital[i - 1] or words[i - 1] in PARTICLES)
            if self.capital[i + 1] or words[i + 1] in PARTICLES
        )
        self.paired = self._pairs(words)
        self.bracketed = frozenset(
            words[i + 1] for i in self.tokens.where({"("})
            if words[i + 2 : i + 3] in ([")"], [","], [";"]) and words[i + 1].isupper() and words[i + 1].isalpha()
        )  # fmt: skip
        self.titled_lines = title_case_lines(article, self.capital, look)

    def _mark(self, others: list[int]) -> None:
        """Note which of the tokens that are not in small letters have a capital, where, and which may hold a name."""
        words, lower, paragraph, capital = self.tokens.text, self.tokens.lower, self.tokens.paragraph, self.capital
        named: list[int] = []  # the tokens with a capital, before compounds lose theirs
        plain: set[int] = set()  # those that have it as names have it, whichever word they are
        middle: set[str] = set()  # words that have it in a place where not every word would have one
        shouted: set[str] = set()
        openers: list[int] = []
        slashed = self._slashed()
        for i in [i for i in others if i not in slashed] if slashed else others:
            word = words[i]
            alpha = word.isalpha() and word[0].isupper()  # most of them
            if not alpha:
                compound = "-" in word or word[0].islower()
                if compound:
                    self.compounds.append(i)
                if not (compound or word[0].isupper()) or not _is_capital(word, self.look):
                    continue
            capital[i] = True
            named.append(i)
            shouts = word.isupper()
            if shouts and len(word) in _SHORT_FORM and alpha:
                shouted.add(word)
            if not i or words[i - 1] in _BEFORE or paragraph[i - 1] != paragraph[i]:
                openers.append(i)
                continue
            middle.add(word)
            if alpha and not shouts and lower[i] not in _NEVER:
                plain.add(i)
        middle.update([words[i] for i in openers if words[i - 1] in _MAY_CLOSE and not self.opens(i)])
        self.named, self.plain, self.middle = named, plain, middle
        self.short_forms = self._short_forms(shouted)

    def is_small(self, low: str) -> bool:
        """Whether the text has this lower-case word without a capital."""
        words = self.tokens.text
        for i in self.tokens.places.get(low, ()):
            if words[i] == low:
                return low not in self._addresses and not low[0].isupper()  # "𝐀" has no small letter
        return False

    def _pairs(self, words: Sequence[str]) -> frozenset[tuple[str, str]]:
        """The two words round "and" in a name that the text once calls a party: 'the Law and Justice party'."""
        common = self.look.common
        return frozenset(
            (words[i - 3], words[i - 1]) for i in self.tokens.where(self.look.signs["sort of one name"])
            if i > 2 and words[i - 2] == "and" and self.capital[i - 3] and self.capital[i - 1] and words[i].islower()
            if is_common(words[i - 3].lower(), common) and is_common(words[i - 1].lower(), common)
        )  # fmt: skip

    def opens(self, i: int) -> bool:
        """Whether every word would have a capital here: at the start of a sentence or of a quotation."""
        tokens = self.tokens
        before = tokens.text[i - 1] if i else "."
        if before not in _BEFORE:  # most words
            return tokens.paragraph[i - 1] != tokens.paragraph[i]
        if i == 0 or tokens.paragraph[i - 1] != tokens.paragraph[i]:
            return True
        if before in _ENDERS:
            return not (before in "-/" and tokens.start[i] == tokens.end[i - 1])
        return before in _OPENERS and (i == 1 or not self.capital[i - 2] or tokens.start[i] == tokens.end[i - 1])

    def is_only_opener(self, i: int, *, alone: bool) -> bool:
        """Whether a capitalised word at the start of a sentence is no name, as far as words and text tell.

        ``alone`` says that no capitalised word follows.
        """
        look, word, low = self.look, self.tokens.text[i], self.tokens.lower[i]
        if low in PARTICLES and (low, *self.tokens.text[i + 1 : i + 2]) in self.particled:
            return False  # 'De Boa', where the text has 'Ama de Boa'
        if low in look.function:
            said = self.tokens.lower[i + 1] if alone and word in look.given and i + 1 < len(self.tokens) else ""
            if said in look.past and said in look.speech:
                return False  # 'May said'
            shouted = self.tokens.text[i + 1 : i + 2] and self.tokens.text[i + 1].isupper()
            return len(word) < 2 or not word.isupper() or shouted or (word,) not in look.known  # 'US sanctions'
        if not alone and (low in look.signs["body first"] or self._is_explained(i)):
            return False  # 'Bank Leumi', 'Blue Perch, a fish exporter,'
        if word.isupper() and self._begins_shouted_name(i):
            return False
        if (word,) in look.known or word in look.given:
            return alone and (self.is_small(low) or not (word in self.middle or self._is_subject(i)))
        if self.is_small(low):
            return True
        if word in self.middle:
            return False
        if not alone and low.endswith("ed") and (self.tokens.text[i + 1],) in look.known:
            return True  # 'Embattled Oman'
        ends = _QUALITIES + _MANY if alone else _QUALITIES
        return is_common(low, look.common) or self._is_small_plural(low) or low.endswith(ends)

    def _is_small_plural(self, low: str) -> bool:
        """Whether the text has the plural of a word without a capital; "was" is none of the name 'Wa'."""
        return low + "s" not in self.look.function and self.is_small(low + "s")

    def _is_explained(self, i: int) -> bool:
        """Whether this and the next word are followed by what they are: ', a …'."""
        text, lower, look = self.tokens.text, self.tokens.lower, self.look
        if lower[i + 2 : i + 3] != [","] or lower[i + 3 : i + 4] not in (["a"], ["an"]) or not self.capital[i + 1]:
            return False
        says = any(look.heads.get(word) in ("organisation", "company", "party") for word in lower[i + 4 : i + 7])
        plain = (text[i + 1],) not in look.known and text[i + 1] not in look.given
        if says and (text[i + 1],) in look.known and (text[i],) not in look.known and is_common(lower[i], look.common):
            return (lower[i],) not in look.titles  # 'Green Caspian, a coalition of'
        return plain and is_common(lower[i + 1], look.common)

    def _begins_shouted_name(self, i: int) -> bool:
        """'NEW YORK (AP)': the first of two words of a listed place."""
        pair = tuple(word.capitalize() for word in self.tokens.text[i : i + 2])
        return len(pair) > 1 and pair in self.look.known

    def _is_subject(self, i: int) -> bool:
        """Whether a listed name opens the sentence, as in 'Independent reported', not in 'Independent tests'."""
        look, low = self.look, self.tokens.lower
        if not is_common(low[i], look.common) or i + 1 >= len(low):
            return True
        after = low[i + 1]
        if after in look.signs["heads a body"]:
            return True  # 'Pentagon spokesman Bo Ray'
        tells = after in look.speech or after in look.stances or after in look.past  # "Turkey backs Ann Lee"
        return not after.isalpha() or after in look.function or tells

    def never_names(self, i: int) -> bool:
        """Articles and pronouns, and common words that shout: 'NOT'."""
        word, low = self.tokens.text[i], self.tokens.lower[i]
        if low in _NEVER:
            return True
        if word.isalpha() and not word.isupper():
            return False  # most words
        if is_of_a_figure(i, self.tokens, self.look.signs["ratings"]):
            return True
        if len(word) == 1 or not word.isupper() or (word,) in self.look.known or self._begins_shouted_name(i):
            return False
        return is_common(low, self.look.common) and word not in self.short_forms

    def _slashed(self) -> set[int]:
        """The letters of 'A/S' behind the name of a firm, which are no names."""
        text = self.tokens.text
        places = self.tokens.places.get("/", ())
        return {k for i in places if text[i - 1 : i + 2 : 2] == ["A", "S"] for k in (i - 1, i + 1)}

    def _short_forms(self, shouted: set[str]) -> frozenset[str]:
        """Common words in capitals that come again and act as a body does: "FACT rebels left. FACT denied it"."""
        look, lower = self.look, self.tokens.lower
        found = set()
        for word in shouted:
            if self.is_small(word.lower()):
                continue
            behind = [lower[i + 1] for i in self.tokens.where({word.lower()}) if i + 1 < len(lower)]
            acts = any(after in look.speech or after in look.signs["armed people"] for after in behind)
            if len(behind) > 1 and acts:
                found.add(word)
        return frozenset(found)

    def can_open_a_body(self, i: int) -> bool:
        """Whether a common word can be the first of a body's name, as in 'Supreme Court'."""
        return self.tokens.lower[i] not in _ADVERBS


def _is_capital(word: str, look: Lookup) -> bool:
    if word[0].isupper():
        if "'" in word or "\u2019" in word:  # "I'm", "We've"
            return word.lower().replace("\u2019", "'").partition("'")[0] not in look.function
        return True
    if "-" not in word:
        return False
    head, _dash, tail = word.partition("-")
    return tail[:1].isupper() and head in _ARTICLES


def _in_addresses(text: str) -> frozenset[str]:
    """The words of web and mail addresses, in which names stand without their capital."""
    if "www." not in text and "@" not in text and "://" not in text:
        return frozenset()
    return frozenset(word for address in _ADDRESS.findall(text) for word in re.findall(r"\w+", address))
