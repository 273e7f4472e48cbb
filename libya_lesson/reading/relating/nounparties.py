"""Where a noun phrase that stands for an actor begins and ends: "[two senior rebel commanders] left"."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.relating.beside import Beside
from libya_lesson.reading.syntax.clause_words import BREAKS, LINKS
from libya_lesson.reading.syntax.event_words import event_words
from libya_lesson.reading.syntax.function_words import (
    ARTICLES,
    MARKS,
    MODALS,
    OWNING,
    PARTICLES,
    PREPOSITIONS,
    is_adverb,
)
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.verb_forms import BASE, PART, forms, lookup
from libya_lesson.reading.syntax.verbhood import HELPS
from libya_lesson.text import Article

ENDS = (
    BREAKS
    | PREPOSITIONS
    | LINKS
    | frozenset("to not than after before since until except outside inside alongside near 's ’s . ! ? ... …".split())
    | frozenset(["throughout", "because", "while", "when"])
    | MARKS
)
# what ends a phrase on its left: not the mark in "the dockers' union"
_BEFORE = (ENDS | {"out", "up", "off", "down", "away"}) - {"'", "’"}
_TIMES = frozenset(
    "last next yesterday today tomorrow earlier later overnight here there alone again monday tuesday wednesday "
    "thursday friday saturday sunday late early again".split()
)
WIDEST = 4  # words before the noun that belong to it
_SUBJECTS = frozenset("who which on it he she they we".split())  # "the government it serves"
_OBJECTS = frozenset("him them us me".split())


def _plurals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, (_, plural, _) in lexicon.derived(party_nouns).items() if plural)


class Phrases(Beside):
    """Finds the edges of the phrase round a noun for an actor."""

    def __init__(self, article: Article, naming: Naming, lexicon: Lexicon, verbs: Mapping[int, int]) -> None:
        super().__init__(article, naming, lexicon, verbs)
        self.forms = lexicon.derived(forms)
        self.event_nouns = lexicon.derived(event_words)[1]
        self.plurals = lexicon.derived(_plurals)

    def ends_here(self, t: int) -> bool:
        """Whether the noun ends its phrase: "army" in "an army convoy" does not."""
        after = t + 1
        if after >= len(self.words) or self.tokens.sentence[after] != self.tokens.sentence[t]:
            return True
        word = self.words[after]
        if word in ("'", "’") and self.words[t].endswith("s") and self.words[after + 1 : after + 2] != [","]:
            return self._owns(after + 1)
        if word in ("and", "or") and self.words[t] not in self.plurals and self._shares_noun(t):
            return False
        if word in ENDS or after in self.verbs or is_adverb(word) or self.tokens.text[after][0].isdigit():
            return True
        if self.naming.of_token[after] is not None:
            return False  # "union president Ann Lee": the name says who
        behind = self.words[after + 1] if after + 1 < len(self.words) else "."
        if (behind == "to" or behind in PREPOSITIONS - {"as"}) and lookup(word, self.forms)[0] & PART:
            return True  # "a delegation sent by X", "raiders thought to be"
        linked = self.words[t] in self.plurals or behind in ("to", "of")
        if linked and word in self.field("close to somebody"):
            return True  # "a banker close to X"
        if word.isalpha() and (self._let(t) or (self.words[t].endswith("s") and self.given(t))):
            return True  # "gave the villagers free water", "let the villagers steal"
        if word in PARTICLES and self.words[t] in self.plurals:
            return True  # "keep the rebels out"
        return word in ARTICLES or word in _TIMES or word in _SUBJECTS or word.endswith(("ed", "ing"))

    def _owns(self, t: int) -> bool:
        """Whether what follows a plural genitive is no body: "the rebels' decision", not "the dockers' union"."""
        ahead: list[str] = []
        for n in range(t, min(t + 4, len(self.words))):
            if self.words[n] in ENDS or n in self.verbs or self.naming.of_token[n] is not None:
                break
            ahead.append(self.words[n])
        return bool(ahead) and (ahead[0] in self.event_nouns or self.nouns.keys().isdisjoint(ahead))

    def _shares_noun(self, t: int) -> bool:
        """Whether a noun before "and" belongs to a later one: "military and intelligence officials"."""
        second = t + 2
        rest = self.words[second : second + 3]
        if ARTICLES.intersection(rest) or not self.plurals.intersection(rest) or second in self.verbs:
            return False
        if rest[0] in self.plurals and not self.plurals.intersection(rest[1:]):
            return False  # "the army and farmers quarrelled"
        named = self.tokens.text[second][0].isupper()  # "between the government and Tamil rebels"
        return not named and "between" not in self.words[max(0, t - 5) : t]

    def given(self, t: int) -> bool:
        """Whether a plural is what a verb of giving takes first."""
        for n in range(t - 1, max(-1, t - 4), -1):
            if lookup(self.words[n], self.forms)[1] in self.field("giving"):
                return True
            if self.words[n] in ENDS:
                return False
        return False

    def _let(self, t: int) -> bool:
        """Whether a plural is what is let or made to do what follows."""
        near = self.words[max(0, t - 3) : t]
        return bool(self.field("letting").intersection(near)) and bool(lookup(self.words[t + 1], self.forms)[0] & BASE)

    def first(self, t: int) -> int:
        """Where the phrase begins, its article left out."""
        first = t
        while first > 0 and t - first < WIDEST and self.tokens.sentence[first - 1] == self.tokens.sentence[t]:
            word = self.words[first - 1]
            if word in _OBJECTS and self.words[first] != word:
                break  # "called them hooligans"
            if word in _BEFORE or word in ARTICLES or first - 1 in self.verbs or is_adverb(word):
                break
            joined = self.words[first - 2] in ("and", "or") and (
                self.words[first - 4 : first - 3] == ["to"]
                or (first < t and not MODALS.isdisjoint(self.words[max(0, first - 12) : first - 2]))
            )
            bare = joined or self.words[first - 2] == "to"
            bare = bare or (self.words[first - 2] in HELPS and word not in self.nouns)  # not "helped rebel leaders"
            if bare and lookup(word, self.forms)[0] & BASE:
                break  # "to protect civilians", "to fund and train fighters", "helped train the police"
            if lookup(word, self.forms)[0] & BASE and self.words[first - 2].endswith("s") and self._let(first - 2):
                break  # "let the officers train recruits"
            if self.words[first - 2] in ("have", "having") and lookup(word, self.forms)[0] & PART:
                break  # "claims to have killed ten rebels"
            if word.endswith("ing") and self.words[first - 2] not in ARTICLES:
                break  # "killing soldiers", not "the ruling party"
            if word in OWNING:
                if self.words[first - 2] not in self.nouns and not self.words[first - 2].endswith("s"):
                    break
            elif not word[0].isalnum() or (
                (self.naming.of_token[first - 1] or "").startswith("place:")
                and "-" not in word
                and self.words[first - 2] not in ARTICLES
            ):
                break  # "Brussels-based" and "the Gulf state" are taken in
            first -= 1
            if self.words[first].isdigit():
                break  # "and Oman 40 policemen"
        while first < t and self.words[first] in OWNING:
            first += 1
        return first
