"""Actors that a common noun stands for: "the rebels", "two officials", "the seafarers' union", "its envoy, Ann Lee"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.relating.leading import NAMED_KINDS
from libya_lesson.reading.relating.nounparties import Phrases
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.function_words import ARTICLES, OWNING, PARTICLES, POSSESSIVES
from libya_lesson.text import Article

RULES = {"actor.common": N_("“{words}” acts here or is acted on, but no name is given.")}
_OPENS = frozenset([".", "the", "”", '"'])
_NOTED = NAMED_KINDS | {"person"}
_CONDITIONS = (["emergency"], ["war"], ["siege"], ["alert"], ["affairs"], ["mind"], ["shock"], ["flux"])
_AT_LEAST = (["at", "least"], ["at", "most"])
_SLUG = re.compile(r"[^0-9a-z]+")


class Common(NamedTuple):
    """A noun phrase that stands for an actor: its last token is the noun."""

    first: int
    last: int
    actor: str
    name: str
    person: bool  # one person, so that "he" or "she" can take it up
    plural: bool = False  # several, so that "they" or "them" can take it up
    modifies: bool = False  # it only says whose the next noun is: "an army post"


def find_commons(
    article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, verbs: Mapping[int, int],
    in_names: Sequence[int],
) -> dict[int, Common]:  # fmt: skip
    """The phrases by the token of their noun.

    ``verbs`` holds the first and last tokens of verbs with a tense, ``in_names`` are the tokens that names cover.
    """
    return _Finder(article, naming, lexicon, verbs).find(quotes, in_names)


def as_actors(article: Article, commons: Mapping[int, Common], wanted: set[str]) -> tuple[Actor, ...]:
    """A row for each of the wanted actors that only a common noun stands for."""
    tokens = article.tokens
    found: dict[str, list[Common]] = {}
    for common in commons.values():
        if common.actor in wanted:
            found.setdefault(common.actor, []).append(common)
    return tuple(
        Actor(
            actor, all_of[0].name, "unnamed", None, tuple(dict.fromkeys(c.name for c in all_of)), len(all_of),
            tokens.start[all_of[0].first], Because("actor.common", {"words": all_of[0].name}),
        )
        for actor, all_of in found.items()
    )  # fmt: skip


class _Finder(Phrases):
    def _sources(self, quotes: Sequence[Quote]) -> dict[int, tuple[int, str]]:
        """Sources of quotes that have no name: last token -> first token and actor."""
        starts, found = self.tokens.start, {}
        for quote in quotes:
            if quote.speaker and quote.speaker.startswith("unnamed:") and quote.source[0] >= 0:
                first, last = bisect_left(starts, quote.source[0]), bisect_right(starts, quote.source[1] - 1) - 1
                if "and" not in self.words[first:last]:  # "police and the opposition" are two
                    found[last] = (first, quote.speaker)
        return found

    def find(self, quotes: Sequence[Quote], in_names: Sequence[int]) -> dict[int, Common]:
        found: dict[int, Common] = {}
        of_token, kinds, roles = self.of_token, self.kinds, self.naming.roles
        spoken = self._sources(quotes).items()
        sources = {first + n: actor for last, (first, actor) in spoken for n in range(last - first + 1)}
        for t in sorted(self.nouns_at.union(in_names)):
            owner = of_token[t]
            if owner is not None:
                kind = kinds.get(owner)
                if kind in _NOTED:
                    self.note(t, owner, kind)
                elif kind is not None and kind != "unnamed":
                    if kind == "state" and self.words[t - 1] in _OPENS:
                        self.topics.setdefault(self.tokens.sentence[t], owner)
                    self.last[kind] = owner  # a state or an outlet; what is none of these is a place
                continue
            entry = self.nouns.get(self.words[t])
            if not entry or self.tokens.sentence[t] < 0:
                continue
            if t in roles:
                holder = roles[t]  # "health minister Ann Lee"
                part = entry[2] != "person" and roles.get(t + 1) == holder  # "army chief" is not the army
                near = self.words[max(0, t - 2) : t]  # the prime minister is not "the minister"
                if not part and self.field("no longer").isdisjoint(near) and "prime" not in near:
                    self.known[entry[0], entry[1]] = holder
                    self.of[entry[0], entry[1]] = self.of_what(t)
                if entry[2] == "person" and roles.get(t + 1) != holder:
                    begin = t
                    while begin and roles.get(begin - 1) == holder:
                        begin -= 1
                    self.hold(begin, t, holder)
                if t and roles.get(t - 1) == holder:
                    self.offices[f"{self.words[t - 1]} {self.words[t]}"] = holder
                continue
            if self.in_name(t) or self.names_event(t):
                continue
            told = self.words[t - 1] in self.field("authorities") and entry[0] == "authority" if t else False
            if self.named_next(t, entry) or (entry[2] == "echo" and not told and not self.taken_up(entry)):
                continue
            if not self.ends_here(t):
                if self.modifies(t, entry):
                    actor = self.known.get((entry[0], True)) or self.known.get((entry[0], False))
                    actor = actor or _new(self._name(t, t))
                    found[t] = Common(t, t, actor, self.words[t], False, modifies=True)
                continue
            if self.named_before(t, entry):
                continue
            first = self.first(t)
            if first < t and self.words[first] in PARTICLES:
                first += 1  # "push back militants"
            if (
                entry[2] == "force"
                and first < t
                and self.words[first] == "own"
                and self.words[first - 1] in POSSESSIVES
            ):
                first += 1  # "was ousted by his own army"
            if first < t and self.words[first - 1 : first + 1] in _AT_LEAST:
                first += 1
            if entry[2] == "counted" and not self.told_how_many(first, t):
                continue
            if self.words[t : t + 2] == ["state", "of"] and self.words[t + 2 : t + 3] in _CONDITIONS:
                continue  # "a state of emergency"
            if first and self.words[first - 1] in ("no", "any", "how", "every"):
                continue  # "no group has claimed it": nobody; "how many men left"
            office = self.office_from(t)
            if entry[2] == "person" and not entry[1] and (held_by := self.holder(office, t)):
                found[t] = Common(min(first, office), t, held_by, self._name(office, t), True)
                continue  # "the Omani president"
            if not self.is_noun(first, t, entry):
                continue
            named = self.named_beside(first, t, entry)
            if named == "":
                continue
            before = self.same_as_before(first, t, entry)
            if named is None and before and not before.startswith("unnamed:"):
                named = before
            if entry[2] == "echo" and named is None and not told:
                continue  # "a deeper channel"
            name = self._name(first, t)
            bare = self.words[t] if first == t and kinds.get(self.words[t]) == "government body" else None  # "police"
            actor = named or sources.get(t) or before or bare or _new(name)
            if named and entry[2] == "person" and not entry[1]:
                self.hold(office, t, named)
            others = first > 0 and self.words[first - 1] in OWNING and (entry[0], entry[1]) in self.known
            # "Oman's federation" does not take the place of the one before, nor "the former mayor" that of the mayor
            if not others and self.field("no longer").isdisjoint(self.words[first:t]):
                self.known[entry[0], entry[1]] = actor
                self.of[entry[0], entry[1]] = self.of_what(t)
            for n in range(first, t):
                found.pop(n, None)  # "rebel commanders" are one phrase
            found[t] = Common(first, t, actor, name, entry[2] == "person" and not entry[1], entry[1])
        return found

    def office_from(self, t: int) -> int:
        """Where an office begins that ends here: at "prime" in "the Omani prime minister"."""
        first = t
        while first and t - first < 3 and self.words[first - 1].isalpha() and first - 1 not in self.naming.adjectives:
            if self.of_token[first - 1] is not None or self.words[first - 1] in ARTICLES:
                break
            first -= 1
        return first

    def _name(self, first: int, last: int) -> str:
        return self.article.text[self.tokens.start[first] : self.tokens.end[last]]


@lru_cache(512)
def _new(name: str) -> str:
    return "unnamed:" + _SLUG.sub("-", name.lower())[:60]
