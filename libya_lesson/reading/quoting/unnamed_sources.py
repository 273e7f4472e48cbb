"""Sources without a name: actors of their own, the same words the same actor."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from libya_lesson.reading.naming.organ_words import kind_unowned
from libya_lesson.reading.records import Actor, Because
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import head
from libya_lesson.reading.syntax.predicates import Parsed

RULES = {"quote.unnamed": N_("“{words}” speaks here, but no name is given.")}

_DETERMINERS = frozenset("the a an this that some".split())
_OPENS = frozenset([g.DASH, g.MARK, g.COLON])
_NOT_WORD = re.compile(r"[^0-9a-z]+")


class Naming(Protocol):
    """What the speaker rules need to know about names."""

    @property
    def actors(self) -> Sequence[Actor]:
        """All actors."""
        ...

    @property
    def of_token(self) -> Sequence[str | None]:
        """The id of the actor or place whose name covers a token."""
        ...

    @property
    def roles(self) -> Mapping[int, str]:
        """Tokens of a role noun and whose role it is."""
        ...

    @property
    def genders(self) -> Mapping[str, str]:
        """f, m or nothing for each person."""
        ...


class UnnamedSources:
    """Knows who is named where, and remembers the sources that have no name."""

    def __init__(self, p: Parsed, naming: Naming) -> None:
        self.p = p
        self.of_token = naming.of_token
        self.roles = naming.roles
        self.kinds = {actor.actor_id: actor.kind for actor in naming.actors}
        self.by_alias = {alias: actor.actor_id for actor in naming.actors for alias in actor.aliases}
        self.unnamed: dict[str, Actor] = {}
        self.apposed: dict[str, str] = {}  # words for a body, as "the relief mission" -> the body
        self.by_noun: dict[str, str] = {}  # noun -> the unnamed source that it spoke of last

    def at(self, i: int) -> str | None:
        """The actor named at a token, or whose role it names."""
        found = self.of_token[i] if i < len(self.of_token) else None
        return found if found in self.kinds else self.roles.get(i)

    def new(self, a: int, b: int) -> str | None:
        """A source without a name becomes an actor of its own, the same words the same actor."""
        p = self.p
        tokens = p.article.tokens
        while a < b and p.tag[a] in (g.MARK, g.CC, g.PREP, g.ADV):
            a += 1
        a += p.lower[a] == "whose" and a < b - 1  # "a leader whose party backs it": the party
        start = a
        while a < b - 1 and (p.tag[a] == g.DET or (a > 0 and p.tag[a - 1] in _OPENS and p.lower[a] == "the")):
            if p.lower[a] not in _DETERMINERS or p.lower[a + 1] == "of":
                break  # "both mayors", "some of the crew"
            a += 1
        if a < b and p.tag[a] == g.MARK:  # "the “movement” in Lund"
            a += 1
            b = next((k for k in range(a, b) if p.tag[k] == g.MARK), b)
        if a >= b:
            return None
        while b > a + 1 and p.tag[b - 1] in (g.MARK, g.COMMA, g.GENITIVE):
            b -= 1
        name = p.article.text[tokens.start[a] : tokens.end[b - 1]]
        seat = self.of_token[a] if name in self.by_alias else None
        if seat is not None and seat not in self.kinds:
            return self.by_alias[name]  # "Moscow: …" in a headline, where the text lets Moscow act
        if self.kinds.get(name.lower()) == "government body":
            return name.lower()  # "police", whom nobody owns
        surface = p.article.text[tokens.start[start] : tokens.end[b - 1]]
        if start < a:
            surface = p.lower[start] + surface[tokens.end[start] - tokens.start[start] :]
        noun = p.lower[head(p, (a, b))]
        plain = b == a + 1 or (noun == "junta" and p.words("what any junta is").issuperset(p.lower[a : b - 1]))
        again = plain and p.lower[start] in ("the", "this", "that")  # "an official in Oman said … the official"
        known = self.by_noun.get(noun, "") if again else ""
        self.by_noun[noun] = self.unnamed_actor(name, tokens.start[start], surface, known)
        return self.by_noun[noun]

    def unnamed_actor(self, name: str, at: int, surface: str | None = None, known: str = "") -> str:
        """The id of the unnamed source that goes by ``name``, or of the one already ``known`` that it takes up."""
        slug = name.lower()
        if slug.isascii() and slug.replace(" ", "").isalnum() and "  " not in slug:
            slug = slug.replace(" ", "-")  # as most are
        else:
            slug = _NOT_WORD.sub("-", slug).strip("-")
        key = known or "unnamed:" + (slug[:60] or "source")
        old = self.unnamed.get(key)
        count = old.mentions + 1 if old else 1
        begin = min(at, old.first_start) if old else at
        aliases = tuple(dict.fromkeys([*(old.aliases if old else ()), surface or name]))
        because = Because("quote.unnamed", {"words": name})
        kind = kind_unowned(self.p.lexicon, name.lower().split())
        self.unnamed[key] = Actor(key, old.name if old else name, kind, None, aliases, count, begin, because)
        return key
