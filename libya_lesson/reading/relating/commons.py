"""Actors that a common noun stands for: "the rebels", "two officials", "the seafarers' union", "its envoy, Ann Lee"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.relating.beside import GENITIVE, LANDS, Beside
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.clause_words import BREAKS, LINKS
from libya_lesson.reading.syntax.function_words import ARTICLES, MARKS, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.party_nouns import Entry, party_nouns
from libya_lesson.reading.syntax.verb_forms import BASE, forms, lookup
from libya_lesson.text import Article

RULES = {"actor.common": N_("“{words}” acts here or is acted on, but no name is given.")}
_COUNTED = ARTICLES | {"one", "a", "an"}
_ENDS = (
    BREAKS
    | PREPOSITIONS
    | LINKS
    | frozenset("to not than after before since until outside inside alongside near 's ’s . ! ? ... …".split())
    | MARKS
)
_TIMES = frozenset(
    "last next yesterday today tomorrow earlier later overnight here there alone again monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
_BONDS = ("alliance", "coalition", "bloc", "union")
_BEHIND = frozenset("loyal close familiar present opposed critical aboard sympathetic hostile faithful".split())
_GIVING = frozenset("give offer send hand pay lend grant sell promise teach show tell deny cost".split())
_LETTING = frozenset("let lets letting make makes made making help helps helped helping".split())
_OBJECTS = frozenset("him them us me".split())
_ALSO_ADJECTIVES = frozenset(["military", "opposition"])
_WIDEST = 4  # words before the noun that belong to it
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
    article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, verbs: Mapping[int, int]
) -> dict[int, Common]:
    """The phrases by the token of their noun; ``verbs`` holds the first and last tokens of verbs with a tense."""
    return _Finder(article, naming, quotes, lexicon, verbs).find()


def _plurals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, (_, plural, _) in lexicon.derived(party_nouns).items() if plural)


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


class _Finder(Beside):
    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, verbs: Mapping[int, int]
    ) -> None:
        super().__init__(article, naming, lexicon, verbs)
        self.forms = lexicon.derived(forms)
        self.plurals = lexicon.derived(_plurals)
        self.spoken = self._sources(quotes)

    def _sources(self, quotes: Sequence[Quote]) -> dict[int, tuple[int, str]]:
        """Sources of quotes that have no name: last token -> first token and actor."""
        starts, found = self.tokens.start, {}
        for quote in quotes:
            if quote.speaker and quote.speaker.startswith("unnamed:") and quote.source[0] >= 0:
                first, last = bisect_left(starts, quote.source[0]), bisect_right(starts, quote.source[1] - 1) - 1
                found[last] = (first, quote.speaker)
        return found

    def find(self) -> dict[int, Common]:
        found: dict[int, Common] = {}
        sources = {first + n: actor for last, (first, actor) in self.spoken.items() for n in range(last - first + 1)}
        owned = [t for t, owner in enumerate(self.naming.of_token) if owner is not None]
        for t in sorted({*owned, *self.tokens.where(self.nouns)}):
            owner = self.naming.of_token[t]
            if owner is not None:
                self.note(t, owner)
                continue
            entry = self.nouns.get(self.words[t])
            if not entry or self.tokens.sentence[t] < 0 or self._in_name(t) or self._names_event(t):
                continue
            if t in self.naming.roles:
                self.known[entry[0], entry[1]] = self.naming.roles[t]  # "health minister Ann Lee" is the minister
                continue
            if self.named_next(t, entry) or (entry[2] == "echo" and (entry[0], entry[1]) not in self.known):
                continue
            if not self._ends_here(t):
                if self._modifies(t, entry):
                    actor = self.known.get((entry[0], True)) or self.known.get((entry[0], False)) or self._new(t, t)
                    found[t] = Common(t, t, actor, self.words[t], False, modifies=True)
                continue
            if self.named_before(t, entry):
                continue
            first = self._first(t)
            if not self._is_noun(first, t, entry):
                continue
            named = self.named_beside(first, t, entry)
            if named == "":
                continue
            before = self.same_as_before(first, t, entry)
            if named is None and before and not before.startswith("unnamed:"):
                named = before
            actor = named or sources.get(t) or before or self._new(first, t)
            others = first > 0 and self.words[first - 1] in GENITIVE and (entry[0], entry[1]) in self.known
            if not others:  # "Oman's federation" does not take the place of the one before
                self.known[entry[0], entry[1]] = actor
            for n in range(first, t):
                found.pop(n, None)  # "rebel commanders" are one phrase
            found[t] = Common(first, t, actor, self._name(first, t), entry[2] == "person" and not entry[1], entry[1])
        return found

    def _new(self, first: int, last: int) -> str:
        return "unnamed:" + _SLUG.sub("-", self._name(first, last).lower())[:60]

    def _names_event(self, t: int) -> bool:
        """Whether an alliance is a bond here and no body: "their alliance with X"."""
        return self.words[t].startswith(_BONDS) and self.words[t + 1 : t + 2] in (["with"], ["between"])

    def _in_name(self, t: int) -> bool:
        """Whether a noun is a capital word beside another: part of a name that the names rules have left out."""
        text = self.tokens.text
        if not text[t][0].isupper() or text[t][1:2].isupper():
            return False
        sentence = self.article.sentences[self.tokens.sentence[t]]
        before = t - 1 > sentence.first and text[t - 1][0].isupper()
        after = t > sentence.first and t + 1 < sentence.last and text[t + 1][0].isupper()
        return before or after

    def _modifies(self, t: int, entry: Entry) -> bool:
        """Whether a noun only says whose the next one is: "an army post", "two rebel camps"."""
        after = self.words[t + 1]
        known = (entry[0], True) in self.known
        standing = known or (entry[0], False) in self.known or self.words[t] in self.stand_ins
        return (
            not entry[1]
            and (standing if entry[2] != "person" else known)
            and t not in self.verbs
            and self.words[t] not in _ALSO_ADJECTIVES
            and after.isalpha()
            and after not in self.nouns
            and after not in _ENDS
            and self.naming.of_token[t + 1] is None
            and self.tokens.text[t + 1][0].islower()
            and (self.words[t - 1] != "to" if t else True)
        )

    def _name(self, first: int, last: int) -> str:
        return self.article.text[self.tokens.start[first] : self.tokens.end[last]]

    def _ends_here(self, t: int) -> bool:
        """Whether the noun ends its phrase: "army" in "an army convoy" does not."""
        after = t + 1
        if after >= len(self.words) or self.tokens.sentence[after] != self.tokens.sentence[t]:
            return True
        word = self.words[after]
        if word in ("'", "’") and self.words[t].endswith("s") and self.words[after + 1 : after + 2] != [","]:
            return False  # "the dockers' union"
        if word in ("and", "or") and self.words[t] not in self.plurals and self._shares_noun(t):
            return False
        if word in _ENDS or after in self.verbs or is_adverb(word) or self.tokens.text[after][0].isdigit():
            return True
        if self.naming.of_token[after] is not None:
            return False  # "union president Ann Lee": the name says who
        if word in _BEHIND and self.words[t] in self.plurals:
            return True
        if self.words[t].endswith("s") and word.isalpha() and (self.given(t) or self._let(t)):
            return True  # "gave the villagers free water", "let the villagers steal"
        return word in ARTICLES or word in _TIMES or word in ("who", "which", "on") or word.endswith(("ed", "ing"))

    def _shares_noun(self, t: int) -> bool:
        """Whether a noun before "and" belongs to a later one: "military and intelligence officials"."""
        second = t + 2
        rest = self.words[second : second + 3]
        if ARTICLES.intersection(rest) or not self.plurals.intersection(rest) or second in self.verbs:
            return False
        named = self.tokens.text[second][0].isupper()  # "between the government and Tamil rebels"
        return not named and "between" not in self.words[max(0, t - 5) : t]

    def given(self, t: int) -> bool:
        """Whether a plural is what a verb of giving takes first."""
        for n in range(t - 1, max(-1, t - 4), -1):
            if lookup(self.words[n], self.forms)[1] in _GIVING:
                return True
            if self.words[n] in _ENDS:
                return False
        return False

    def _let(self, t: int) -> bool:
        """Whether a plural is what is let or made to do what follows."""
        near = self.words[max(0, t - 3) : t]
        return bool(_LETTING.intersection(near)) and bool(lookup(self.words[t + 1], self.forms)[0] & BASE)

    def _first(self, t: int) -> int:
        """Where the phrase begins, its article left out."""
        first = t
        while first > 0 and t - first < _WIDEST and self.tokens.sentence[first - 1] == self.tokens.sentence[t]:
            word = self.words[first - 1]
            if word in _OBJECTS and self.words[first] != word:
                break  # "called them hooligans"
            if word in _ENDS - {"'", "’"} or word in ARTICLES or first - 1 in self.verbs or is_adverb(word):
                break
            if self.words[first - 2] == "to" and lookup(word, self.forms)[0] & BASE:
                break  # "to protect civilians"
            if word.endswith("ing") and self.words[first - 2] not in ARTICLES:
                break  # "killing soldiers", not "the ruling party"
            if word in GENITIVE:
                if self.words[first - 2] not in self.nouns and not self.words[first - 2].endswith("s"):
                    break
            elif not word[0].isalnum() or (
                (self.naming.of_token[first - 1] or "").startswith("place:")
                and "-" not in word
                and self.words[first - 2] not in ARTICLES
            ):
                break  # "Brussels-based" and "the Gulf state" are taken in
            first -= 1
        while first < t and self.words[first] in GENITIVE:
            first += 1
        return first

    def _is_noun(self, first: int, t: int, entry: Entry) -> bool:
        before = self.words[first - 1] if first else ""
        if before == "to" and first == t and not entry[1]:
            return False  # a verb: "to guard"
        if t in self.verbs or (entry[0] in LANDS and self.words[first - 2 : first - 1] == ["in"]):
            return False  # "in the country" is a place
        if any(n in self.naming.adjectives for n in range(first, t)) and self.words[t] in self.stand_ins:
            return False  # "Omani officials" stand for the state
        counted = before in _COUNTED or before in GENITIVE or self.words[first] in ("one", "former")
        return entry[1] or counted or self.words[t] in ("parliament", "congress")
