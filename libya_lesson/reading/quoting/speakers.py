"""From the words that name a source to the actor behind them: names, roles, pronouns, unnamed sources."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Protocol

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.records import Actor, Because
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import Range, phrase_left
from libya_lesson.reading.syntax.predicates import Parsed

RULES = {"quote.unnamed": N_("“{words}” speaks here, but no name is given.")}

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_THEY = frozenset("they them their themselves".split())
_IT = frozenset("it its itself".split())
_ME = frozenset("i me my we us our you your myself ourselves".split())
_LOOK_BACK = 400  # tokens that a pronoun may lie behind its name
_BODIES = ("state", "government body", "armed group", "organisation", "media")
_BEHIND_HEAD = frozenset([g.PREP, g.TO, g.COMMA, g.REL, g.LEFT])
_OTHER_SEX = {"f": ("woman", "mother"), "m": ("man", "father")}
_HEAD = re.compile(r",? (?:of|for|at|in|on|from|with|that|which|who)\b")
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def _person_nouns(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(noun for noun, sort in lexicon.rows("party_nouns") if sort == "person")


def _body_nouns(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(noun for noun, sort in lexicon.rows("party_nouns") if sort != "person")


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


class Speakers:
    """Finds the actor for a source and remembers the sources that have no name."""

    def __init__(self, p: Parsed, naming: Naming) -> None:
        self.p = p
        self.of_token = naming.of_token
        self.roles = naming.roles
        self.genders = dict(naming.genders)
        self.kinds = {actor.actor_id: actor.kind for actor in naming.actors}
        self.names = {actor.actor_id: actor.name for actor in naming.actors}
        self.unnamed: dict[str, Actor] = {}
        self.titles = p.lexicon.words("source_nouns")

    def of(self, source: Range | None, outer: str | None, last: str | None) -> str | None:
        """The actor of a source; ``outer`` is the speaker around it, ``last`` the one before it."""
        if source is None:
            return None
        p = self.p
        a, b = source
        word = p.lower[a][: fused(p, a) or None]
        if b == a + 1:
            if p.tag[a] in (g.REL, g.THAT) or word == "whose":
                return self._antecedent(a)
            if word in _ME:
                return outer
            if word in _HE or word in _SHE or word in _THEY or word in _IT:
                found = self._pronoun(a, word, outer, last)
                if found and (word in _HE or word in _SHE) and not self.genders.get(found):
                    self.genders[found] = "m" if word in _HE else "f"  # "he admits" tells it for what follows
                return found
        return self._named(a, b) or self._beside(b) or self._role_before(a, b) or self._new(a, b)

    def _beside(self, b: int) -> str | None:
        """Who is named right behind a role or a noun: "the harbourmaster, Captain Petra Voss, said"."""
        p = self.p
        if b >= len(p.tag) or p.tag[b] != g.COMMA:
            return None
        body = p.lower[b - 1] in p.lexicon.derived(_body_nouns) and p.lower[b + 1 : b + 2] == ["the"]
        for i in range(b + 2 if body else b + 1, min(len(p.tag), b + 7)):
            found = self._at(i)
            kind = self.kinds.get(found or "")
            if found and (kind == "person" or (body and kind in _BODIES)):  # "Italy's regulator, the Garante, said"
                return found
            if p.tag[i] not in (g.NAME, g.NOUN, g.ADJ):
                return None
        return None

    def _role_before(self, a: int, b: int) -> str | None:
        """The last person who was given the same role: "Trade Minister Lena Varga … The minister"."""
        p = self.p
        if p.lower[a] != "the" or b - a != 2:
            return None
        places = p.article.tokens.places[p.lower[b - 1]]
        for i in reversed(places[bisect_right(places, a - _LOOK_BACK) : bisect_left(places, a)]):
            if p.tag[i + 1] == g.NAME:
                found = self._at(i + 1) or self._at(i + 2)
                if found and self.kinds.get(found) == "person":
                    return found
        return None

    def is_media(self, source: Range) -> bool:
        """Whether a source is an outlet that the article names."""
        return self.kinds.get(self._named(*source) or "") == "media"

    def _named(self, a: int, b: int) -> str | None:
        """The actor named in the head of a phrase, or by the name at its end."""
        p = self.p
        cut = a + 1
        while cut < b and not (p.tag[cut] in _BEHIND_HEAD and self._at(cut) is None):
            cut += 1
        head = cut - 1
        owner = None  # of a name of several words the last one stands before the "'s"
        for i in range(head, a - 1, -1):
            found = self._at(i)
            if found and i < head and p.tag[i + 1] == g.GENITIVE:
                owner = found
            elif found and found != owner and not (i < head and p.tag[head] == g.NOUN):
                return found
        if head in self.roles:
            return self.roles[head]
        end = b - 1
        if self._at(end) and self.kinds.get(self._at(end) or "") == "person":
            k = end
            person = self._at(end)
            while k > a and (self._at(k) == person or (p.tag[k] == g.NOUN and p.lower[k][:1].isupper())):
                k -= 1
            while k > a and p.lower[k] in self.titles:
                k -= 1
            if p.tag[k] not in (g.PREP, g.TO, g.CC):
                return self._at(end)
        return None

    def _at(self, i: int) -> str | None:
        found = self.of_token[i] if i < len(self.of_token) else None
        return found if found in self.kinds else self.roles.get(i)

    def _antecedent(self, i: int) -> str | None:
        """Who "which" or "who" stands for: the phrase before it, over its appositions."""
        p = self.p
        first = p.bounds[p.bound_of[i]][0]
        j = i - 1
        for _ in range(4):
            while j > first and p.tag[j] in (g.COMMA, g.DASH, g.RIGHT, g.PREP, g.MARK):
                j -= 1
            if j < first or p.tag[j] not in (g.NOUN, g.NAME, g.PRON, g.NUM):
                break
            a, b = phrase_left(p, j, first)
            found = self._named(a, b)
            if found:
                return found
            if a - 1 <= first or p.tag[a - 1] not in (g.COMMA, g.DASH):
                return self._new(a, b)
            j = a - 2
        return None

    def _pronoun(self, i: int, word: str, outer: str | None, last: str | None) -> str | None:
        """The nearest fitting actor: in this sentence, then the speaker before, then further back."""
        first = self.p.bounds[self.p.bound_of[i]][0]
        here = self._back(i - 1, max(first, i - _LOOK_BACK), word, leftmost=True)
        if here:
            return here
        if outer and self._fits(outer, word):
            return outer
        if last and self._fits(last, word):
            return last
        if first > 0:
            before = self.p.bounds[self.p.bound_of[first - 1]][0]
            found = self._back(first - 1, max(before, first - _LOOK_BACK), word, leftmost=True)
            if found:
                return found
        return self._back(i - 1, max(0, i - _LOOK_BACK), word, leftmost=False)

    def _back(self, i: int, stop: int, word: str, *, leftmost: bool) -> str | None:
        found = None
        inside = self.p.marks.inside
        side = inside[i + 1]  # a speaker is not looked for in what is quoted
        while i >= stop:
            actor = self._at(i) if inside[i] < 0 or inside[i] == side else None
            if actor and self._fits(actor, word):
                if not leftmost:
                    return actor
                found = actor
            i -= 1
        return found

    def _fits(self, actor: str, word: str) -> bool:
        kind = self.kinds.get(actor) or (self.unnamed[actor].kind if actor in self.unnamed else "")
        if word in _HE or word in _SHE:
            other = "f" if word in _HE else "m"
            if kind == "unnamed":
                noun = self._noun(actor)
                return noun in self.p.lexicon.derived(_person_nouns) and not noun.endswith(_OTHER_SEX[other])
            return kind == "person" and self.genders.get(actor) != other
        if word in _IT:
            return kind in _BODIES or (kind == "unnamed" and self._noun(actor) in self.p.lexicon.derived(_body_nouns))
        return kind in ("armed group", "organisation", "unnamed", "media", "government body")

    def _noun(self, actor: str) -> str:
        """The noun of a source without a name: "chief" in "the bloc's foreign policy chief for the north"."""
        name = self.unnamed[actor].name if actor in self.unnamed else self.names[actor]
        return _HEAD.split(name.lower(), maxsplit=1)[0].rpartition(" ")[2]

    def _new(self, a: int, b: int) -> str | None:
        """A source without a name becomes an actor of its own, the same words the same actor."""
        p = self.p
        tokens = p.article.tokens
        while a < b and p.tag[a] in (g.MARK, g.CC, g.PREP, g.ADV):
            a += 1
        start = a
        while a < b - 1 and p.tag[a] == g.DET and p.lower[a] in ("the", "a", "an", "this", "that", "some"):
            a += 1
        if a >= b:
            return None
        while b > a + 1 and p.tag[b - 1] in (g.MARK, g.COMMA, g.GENITIVE):
            b -= 1
        name = p.article.text[tokens.start[a] : tokens.end[b - 1]]
        surface = p.article.text[tokens.start[start] : tokens.end[b - 1]]
        if start < a:
            surface = surface[0].lower() + surface[1:]
        return self.unnamed_actor(name, tokens.start[start], surface)

    def unnamed_actor(self, name: str, at: int, surface: str | None = None) -> str:
        """The id of the unnamed source that goes by ``name``."""
        key = "unnamed:" + (_NOT_WORD.sub("-", name.lower()).strip("-")[:60] or "source")
        old = self.unnamed.get(key)
        count = old.mentions + 1 if old else 1
        begin = min(at, old.first_start) if old else at
        aliases = tuple(dict.fromkeys([*(old.aliases if old else ()), surface or name]))
        because = Because("quote.unnamed", {"words": name})
        self.unnamed[key] = Actor(key, old.name if old else name, "unnamed", None, aliases, count, begin, because)
        return key
