"""Where a noun phrase that stands for an actor begins and ends: "[two senior rebel commanders] left"."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.relating.beside import Beside
from libya_lesson.reading.relating.remembered import LANDS
from libya_lesson.reading.syntax.clause_words import BREAKS, LINKS
from libya_lesson.reading.syntax.event_words import event_words
from libya_lesson.reading.syntax.function_words import (
    ARTICLES,
    MARKS,
    MODALS,
    OWNING,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
)
from libya_lesson.reading.syntax.party_nouns import Entry, party_nouns, whole_nouns
from libya_lesson.reading.syntax.verb_forms import BASE, PART, forms, lookup
from libya_lesson.reading.syntax.verbhood import HELPS
from libya_lesson.text import Article

_COUNTED = ARTICLES | {"one", "a", "an", "own"}
_ENDS = (
    BREAKS
    | PREPOSITIONS
    | LINKS
    | frozenset("to not than after before since until except outside inside alongside near 's ’s . ! ? ... …".split())
    | frozenset(["throughout", "because", "while", "when"])
    | MARKS
)
_BEFORE = (_ENDS | {"out", "up", "off", "down", "away"}) - {
    "'",
    "’",
}  # what ends a phrase on its left: not the mark in "the dockers' union"
_TIMES = frozenset(
    "last next yesterday today tomorrow earlier later overnight here there alone again monday tuesday wednesday "
    "thursday friday saturday sunday late early again".split()
)
_BONDS = ("alliance", "coalition", "bloc", "union")
_STANCES = frozenset(["opposition", "resistance"])
_BEHIND = frozenset("loyal close familiar present opposed critical aboard sympathetic hostile faithful".split())
_SUBJECTS = frozenset("who which on it he she they we".split())  # "the government it serves"
_OBJECTS = frozenset("him them us me".split())
_ALSO_ADJECTIVES = frozenset(
    "military opposition official rival general executive chief criminal civilian veteran expert private".split()
)
_QUANTITIES = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "both nineteen twenty thirty forty fifty sixty seventy eighty ninety several many dozens hundreds thousands".split()
)
_WIDEST = 4  # words before the noun that belong to it


def _plurals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, (_, plural, _) in lexicon.derived(party_nouns).items() if plural)


def _offices(lexicon: Lexicon) -> frozenset[str]:
    """Words for one person that are offices, not ranks or trades."""
    nouns = lexicon.derived(party_nouns)
    offices = {row[0].rpartition(" ")[2] for row in lexicon.rows("titles") if row[1] == "office"}
    return frozenset(office for office in offices & nouns.keys() if nouns[office][1:] == (False, "person"))


class Phrases(Beside):
    """Finds the edges of the phrase round a noun for an actor."""

    def __init__(self, article: Article, naming: Naming, lexicon: Lexicon, verbs: Mapping[int, int]) -> None:
        super().__init__(article, naming, lexicon, verbs)
        self.forms = lexicon.derived(forms)
        self.event_nouns = lexicon.derived(event_words)[1]
        self.plurals = lexicon.derived(_plurals)
        self.wholes = lexicon.derived(whole_nouns)
        self.high_offices = lexicon.derived(_offices)

    def names_event(self, t: int) -> bool:
        """Whether an alliance is a bond here and no body: "their alliance with X", "its opposition to X"."""
        after = self.words[t + 1 : t + 2]
        against = self.words[t] in _STANCES and after == ["to"]
        return against or (self.words[t].startswith(_BONDS) and after in (["with"], ["between"]))

    def in_name(self, t: int) -> bool:
        """Whether a noun is a capital word beside another: part of a name that the names rules have left out."""
        text = self.tokens.text
        if not text[t][0].isupper() or text[t][1:2].isupper():
            return False
        sentence = self.article.sentences[self.tokens.sentence[t]]
        before = t - 1 > sentence.first and text[t - 1][0].isupper()
        after = t > sentence.first and t + 1 < sentence.last and text[t + 1][0].isupper()
        return after or (before and not self.is_office(t))

    def is_office(self, t: int) -> bool:
        """Whether capitals only name an office: "the Transport Secretary", "Oman's Attorney General"."""
        if self.words[t] not in self.high_offices:
            return False
        for n in range(t - 1, max(-1, t - 1 - _WIDEST), -1):
            if self.words[n] in ARTICLES or self.words[n] in OWNING or n in self.naming.adjectives:
                return True
            if self.naming.of_token[n] is not None or not self.words[n].isalpha():
                return False
            if self.tokens.text[n][0].islower():
                return True  # "a furious Prime Minister"
        return False

    def modifies(self, t: int, entry: Entry) -> bool:
        """Whether a noun only says whose the next one is: "an army post", "two rebel camps"."""
        after = self.words[t + 1]
        known = (entry[0], True) in self.known
        standing = known or (entry[0], False) in self.known or self.words[t] in self.stand_ins
        return (
            not entry[1]
            and entry[2] != "counted"
            and (standing if entry[2] != "person" else known or after in self.event_nouns)
            and t not in self.verbs
            and self.words[t] not in _ALSO_ADJECTIVES
            and after.isalpha()
            and after not in self.nouns
            and after not in _ENDS
            and self.naming.of_token[t + 1] is None
            and self.tokens.text[t + 1][0].islower()
            and (self.words[t - 1] != "to" if t else True)
        )

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
        if word in _ENDS or after in self.verbs or is_adverb(word) or self.tokens.text[after][0].isdigit():
            return True
        if self.naming.of_token[after] is not None:
            return False  # "union president Ann Lee": the name says who
        behind = self.words[after + 1] if after + 1 < len(self.words) else "."
        if (behind == "to" or behind in PREPOSITIONS - {"as"}) and lookup(word, self.forms)[0] & PART:
            return True  # "a delegation sent by X", "raiders thought to be"
        if word in _BEHIND and (self.words[t] in self.plurals or self.words[after + 1 : after + 2] in (["to"], ["of"])):
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
            if self.words[n] in _ENDS or n in self.verbs or self.naming.of_token[n] is not None:
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
            if self.words[n] in _ENDS:
                return False
        return False

    def _let(self, t: int) -> bool:
        """Whether a plural is what is let or made to do what follows."""
        near = self.words[max(0, t - 3) : t]
        return bool(self.field("letting").intersection(near)) and bool(lookup(self.words[t + 1], self.forms)[0] & BASE)

    def first(self, t: int) -> int:
        """Where the phrase begins, its article left out."""
        first = t
        while first > 0 and t - first < _WIDEST and self.tokens.sentence[first - 1] == self.tokens.sentence[t]:
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

    def told_how_many(self, first: int, t: int) -> bool:
        """Whether somebody is meant: "36 people", "several women", "masked men", not just "people"."""
        words = self.words[max(0, first - 1) : t]
        if self.words[first - 1 : first] == ["of"] and first > 1 and self.words[first - 2] in _QUANTITIES:
            return True  # "tens of thousands of people"
        if f"{self.words[t - 1]} {self.words[t]}" in self.wholes:
            return True
        if any(word[0].isdigit() or word in _QUANTITIES for word in words):
            return True
        return self.words[t] in ("men", "women") and first < t and self.words[t - 1].endswith(("ed", "ing"))

    def is_noun(self, first: int, t: int, entry: Entry) -> bool:
        """Whether the word is a noun here, and one that stands for somebody."""
        before = self.words[first - 1] if first else ""
        if before == "to" and first == t and not entry[1]:
            return False  # a verb: "to guard"
        if entry[0] == "side" and (before == "all" or before in POSSESSIVES or self.words[t + 1 : t + 2] == ["of"]):
            return False  # "from all sides", "took its side", "on both sides of the border"
        if t in self.verbs or (entry[0] in LANDS and self.words[first - 2 : first - 1] == ["in"]):
            return False  # "in the country" is a place
        word = self.words[t]
        stands_in = word == "state" or (word in self.stand_ins and word not in self.inner_bodies)
        stands_in = stands_in and not self.leads(t)
        if stands_in and any(n in self.naming.adjectives and "-" not in self.words[n] for n in range(first, t)):
            return False  # "Omani officials" stand for the state, "Oman-backed" ones for themselves
        counted = before in _COUNTED or before in (*OWNING, "whose") or self.words[first] in ("one", "former")
        ruling = (
            self.words[t] == "government" and first == t and before not in ("in", "of", "for")
        )  # "faulted government"
        return entry[1] or counted or ruling or self.words[t] in ("parliament", "congress")
