"""Actors that a common noun stands for: "the rebels", "two officials", "the seafarers' union", "its envoy, Ann Lee"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.clause_words import BREAKS, LINKS, RELATIVE
from libya_lesson.reading.syntax.function_words import ARTICLES, MARKS, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.party_nouns import Entry, party_nouns
from libya_lesson.text import Article

RULES = {"actor.common": N_("“{words}” acts here or is acted on, but no name is given.")}
_DEFINITE = frozenset("the this that these those its their his her our your".split())
_COUNTED = ARTICLES | {"one", "a", "an"}
_GENITIVE = frozenset(["'s", "’s", "'", "’"])
_ENDS = (
    BREAKS | PREPOSITIONS | LINKS | frozenset("to not than after before since until 's ’s . ! ? ... …".split()) | MARKS
)
_OWNS = frozenset("his her its their our my".split())
_LEADING = frozenset(["led", "headed", "commanded", "run"])
_BODIES = frozenset(["company", "firm"])
_BEING = frozenset("is was are were be been being as".split())
_AFTER_NAME = frozenset(", . ; ) as and".split())
_WIDEST = 4  # words before the noun that belong to it
_SLUG = re.compile(r"[^0-9a-z]+")


class Common(NamedTuple):
    """A noun phrase that stands for an actor: its last token is the noun."""

    first: int
    last: int
    actor: str
    name: str
    person: bool  # one person, so that "he" or "she" can take it up


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


class _Finder:
    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, verbs: Mapping[int, int]
    ) -> None:
        self.article, self.tokens, self.naming, self.verbs = article, article.tokens, naming, verbs
        self.words = article.tokens.lower
        self.nouns = lexicon.derived(party_nouns)
        self.plurals = lexicon.derived(_plurals)
        self.stand_ins = lexicon.words("stand_ins")
        self.spoken = self._sources(quotes)
        self.kinds = {a.actor_id: a.kind for a in naming.actors}
        self.parents = {a.actor_id: a.affiliation for a in naming.actors}
        self.labels = lexicon.words("labels")
        self.last: dict[str, str] = {}  # the organisation and the person named last
        self.known: dict[tuple[str, bool], str] = {}  # noun, plural -> the actor it stood for last

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
            if owner is not None and self.kinds.get(owner) in ("organisation", "person"):
                self.last[self.kinds[owner]] = owner
            entry = self.nouns.get(self.words[t])
            if not entry or owner is not None or self.tokens.sentence[t] < 0 or t in self.naming.roles:
                continue
            beside = self._actor(t + 1) if t + 1 < len(self.words) else None
            if beside and self.kinds.get(beside) == "person":
                self.known[entry[0], entry[1]] = beside  # "the strongman Idris Bey": the name says who
                continue
            if not self._ends_here(t):
                continue
            first = self._first(t)
            if not self._is_noun(first, t, entry):
                continue
            actor = self._named_beside(first, t, entry)
            if actor == "":
                continue
            if actor is None:
                name = self._name(first, t)
                actor = sources.get(t) or self._same(first, t, entry) or "unnamed:" + _SLUG.sub("-", name.lower())[:60]
            self.known[entry[0], entry[1]] = actor
            found[t] = Common(first, t, actor, self._name(first, t), entry[2] == "person" and not entry[1])
        return found

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
        if word in ("and", "or") and self.words[t] not in self.plurals:
            rest = self.words[after + 1 : after + 4]
            if not ARTICLES.intersection(rest) and self.plurals.intersection(rest):
                return False  # "military and intelligence officials"
        if word in _ENDS or after in self.verbs or is_adverb(word) or self.tokens.text[after][0].isdigit():
            return True
        if self.naming.of_token[after] is not None:
            return False  # "union president Ann Lee": the name says who
        return word in ARTICLES or word in ("who", "which", "on") or word.endswith(("ed", "ing"))

    def _first(self, t: int) -> int:
        """Where the phrase begins, its article left out."""
        first = t
        while first > 0 and t - first < _WIDEST and self.tokens.sentence[first - 1] == self.tokens.sentence[t]:
            word = self.words[first - 1]
            if word in _ENDS - {"'", "’"} or word in ARTICLES or first - 1 in self.verbs or is_adverb(word):
                break
            if word.endswith("ing") and self.words[first - 2] not in ARTICLES:
                break  # "killing soldiers", not "the ruling party"
            if word in _GENITIVE:
                if self.words[first - 2] not in self.nouns and not self.words[first - 2].endswith("s"):
                    break
            elif not word[0].isalnum() or (self.naming.of_token[first - 1] or "").startswith("place:"):
                break
            first -= 1
        while first < t and self.words[first] in _GENITIVE:
            first += 1
        return first

    def _is_noun(self, first: int, t: int, entry: Entry) -> bool:
        before = self.words[first - 1] if first else ""
        if before == "to" and first == t and not entry[1]:
            return False  # a verb: "to guard"
        if t in self.verbs:
            return False
        if any(n in self.naming.adjectives for n in range(first, t)) and self.words[t] in self.stand_ins:
            return False  # "Omani officials" stand for the state
        counted = before in _COUNTED or before in _GENITIVE or self.words[first] in ("one", "former")
        return entry[1] or counted

    def _named_beside(self, first: int, t: int, entry: Entry) -> str | None:
        """The name that says who is meant: "its envoy, Ann Lee", "the rebels of the Front"; "" for no party at all."""
        words, before, after = self.words, first - 1, t + 1
        if before > 1 and words[before] in ARTICLES and words[before - 1] == "," and self._actor(before - 2):
            return ""  # "the Guard, a rival force": the name stands before it
        if before > 0 and words[before] in ("a", "an") and words[before - 1] in _BEING:
            return ""
        if before >= 0 and words[before] in _OWNS and entry[2] == "force":
            return ""  # "our soldiers" are the owner's
        if entry[2] == "force" and t and self._actor(t - 1):
            return ""  # "Guard forces"
        if words[after : after + 1] == ["of"] and words[t] in self.stand_ins:
            n = after + 1 + (words[after + 1 : after + 2] == ["the"])
            return self._actor(n) if n < len(words) else None
        if after + 1 < len(words) and words[after] in _LEADING and words[after + 1] == "by":
            return self._led(after, entry)
        named = self._after_comma(after)
        if (
            not named
            and before > 0
            and words[before] in _GENITIVE
            and words[t] in self.stand_ins
            and self._actor(before - 1)
        ):
            return ""  # "the Guard's fighters"
        return named

    def _led(self, after: int, entry: Entry) -> str | None:
        """ "The militia led by Idris Bey" is the one that Bey belongs to."""
        for n in range(after + 2, min(after + 6, len(self.words))):
            leader = self._actor(n)
            if leader:
                parent = self.parents.get(leader)
                kinds = ["armed group", "organisation", *(["government body"] if entry[2] == "force" else [])]
                return parent if parent and self.kinds.get(parent) in kinds else leader
        return None

    def _after_comma(self, after: int) -> str | None:
        words = self.words
        if words[after : after + 1] != [","]:
            return None
        for n in range(after + 1, min(after + 7, len(words))):
            actor = self._actor(n)
            if actor:
                last = n
                while last + 1 < len(words) and self.naming.of_token[last + 1] == actor:
                    last += 1
                closed = last + 1 >= len(words) or words[last + 1] in _AFTER_NAME
                return actor if closed and self.kinds.get(actor) in ("person", "organisation") else None
            if words[n] in BREAKS or words[n] in PREPOSITIONS or n in self.verbs or words[n] in RELATIVE:
                break
        return None

    def _actor(self, t: int) -> str | None:
        owner = self.naming.of_token[t]
        return owner if owner and not owner.startswith("place:") else None

    def _same(self, first: int, t: int, entry: Entry) -> str | None:
        """ "The union" is the union named last, if nothing but the noun is said."""
        before = self.words[first - 1] if first else ""
        if first < t or not (before in _DEFINITE or before in _GENITIVE):
            return None
        known = self.known.get((entry[0], entry[1]))
        if known is None and before == "the" and entry[0] in _BODIES:
            return self.last.get("organisation")
        if known is None and entry[0] in self.labels and not entry[1] and entry[2] == "person":
            return self.last.get("person")  # "the harbour's strongman" is another name for somebody
        return known
