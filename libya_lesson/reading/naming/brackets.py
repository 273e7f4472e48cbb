"""Letters in brackets: the body whose short form they are, "the Harbour Guard (HG)", or that stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from libya_lesson.reading.naming.capitals import NAME_PARTICLES
from libya_lesson.reading.naming.groups import Group, Words
from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import heads_of
from libya_lesson.reading.naming.spelling import plain
from libya_lesson.reading.records import BODIES, BODIES_BUT_MEDIA
from libya_lesson.text import Tokens

SMALL = frozenset(["of", "the", "and", "for", "on", "&", "in", "to", ","])  # words that give no letter
APART = frozenset(["state", "capital", "demonym", "person", "people"])  # kinds of what is no body
_CLOSES = frozenset([")", ",", ";"])
_SEATED = frozenset(["in", "for", "to"])
_TWO = 2


class Brackets:
    """The names that end and begin where a bracket can stand."""

    def __init__(self, groups: Iterable[Group], tokens: Tokens, look: Lookup) -> None:
        self.tokens = tokens
        self.look = look
        self.ends = {name.last: group for group in groups for name in group.names}
        self.starts = {name.first: group for group in groups for name in group.names}

    def owner(self, group: Group) -> Group | None:
        """The body whose short form stands in brackets after it, or which stands in brackets after its short form."""
        text = self.tokens.text
        short = group.words[0].replace(".", "")
        for name in group.names:
            inside = self.starts.get(name.last + 1) if text[name.last : name.last + 1] == ["("] else None
            if inside is not None and inside is not group and sorted(initials(inside.words)) == sorted(short.upper()):
                return inside
            closed = name.last < len(text) and text[name.last] in _CLOSES
            if not closed or name.first < _TWO or text[name.first - 1] != "(":
                continue
            other = self.ends.get(name.first - 1)
            if other is None or other is group:
                continue
            seated = self._seated_in(other, name.first - 1)
            if seated is not None and seated is not group:
                return seated
            near = next(n for n in other.names if n.last == name.first - 1)
            if len(near.words) == 1 and heads_of(self.look, near.words[0].lower()):
                continue  # "the unity Government (GNU)": the letters are its only name
            if other.kind in APART or other.kind == "place":
                fits = sorted(initials(near.words)) == sorted(short.upper())  # 'ACCRA (AP)'
            else:
                fits = any(plain(word)[:1] == short[0].lower() for word in near.words)
            if fits:
                return other
            foreign = name.entry is None or name.entry.kind in ("armed group", "organisation", "government body")
            if foreign and other.kind in BODIES and text[name.last] == ")" and len(near.words) > 1:
                return other  # short for its name in another language
        return None

    def long_name(self, group: Group) -> Group | None:
        """The body behind whose name another one stands alone in brackets: 'Deterrence Force (Rada)'."""
        text, words = self.tokens.text, group.names[0].words
        for name in group.names if len(words) == 1 and len(words[0]) > _TWO else ():
            if name.entry is None and name.first > 1 and text[name.first - 1 : name.last + 1 : 2] == ["(", ")"]:
                other = self.ends.get(name.first - 1)
                near = next(n for n in other.names if n.last == name.first - 1) if other is not None else None
                if other is not None and other.kind in BODIES_BUT_MEDIA and near and len(near.words) > 1:
                    return other
        return None

    def _seated_in(self, land: Group, end: int) -> Group | None:
        """The body of several words that is at work where the name before a bracket says: 'Relief Mission in Mali'."""
        if land.kind not in APART and land.kind != "place":
            return None
        begin = next(n.first for n in land.names if n.last == end)
        body = self.ends.get(begin - 1) if begin and self.tokens.lower[begin - 1] in _SEATED else None
        return body if body is not None and body.kind in BODIES and len(body.words) > _TWO else None


def initials(words: Words) -> str:
    """The first letters of the words that count: 'HTS' of "Hay'at Tahrir al-Sham"."""
    whole = [word for word in words if word[0].isalnum() and word not in SMALL and word not in NAME_PARTICLES]
    return "".join(map(_letter, whole)).upper()


def _letter(word: str) -> str:
    return word.rpartition("-")[2][:1] if word[0].islower() else word[0]
