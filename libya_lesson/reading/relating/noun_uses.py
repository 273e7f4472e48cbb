"""What a noun for an actor is where it stands: an office, part of a name, whose the next one is, no actor at all."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.relating.nounparties import ENDS, WIDEST, Phrases
from libya_lesson.reading.relating.remembered import LANDS
from libya_lesson.reading.syntax.function_words import ARTICLES, OWNING, POSSESSIVES
from libya_lesson.reading.syntax.party_nouns import Entry, party_nouns, whole_nouns
from libya_lesson.text import Article

_COUNTED = ARTICLES | {"one", "a", "an", "own"}
_BONDS = ("alliance", "coalition", "bloc", "union")
_STANCES = frozenset(["opposition", "resistance"])
_QUANTITIES = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "both nineteen twenty thirty forty fifty sixty seventy eighty ninety several many dozens hundreds thousands".split()
)


def _offices(lexicon: Lexicon) -> frozenset[str]:
    """Words for one person that are offices, not ranks or trades."""
    nouns = lexicon.derived(party_nouns)
    offices = {row[0].rpartition(" ")[2] for row in lexicon.rows("titles") if row[1] == "office"}
    return frozenset(office for office in offices & nouns.keys() if nouns[office][1:] == (False, "person"))


class NounUses(Phrases):
    """Tells nouns that stand for an actor from the same nouns in another use."""

    def __init__(self, article: Article, naming: Naming, lexicon: Lexicon, verbs: Mapping[int, int]) -> None:
        super().__init__(article, naming, lexicon, verbs)
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
        for n in range(t - 1, max(-1, t - 1 - WIDEST), -1):
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
            and self.words[t] not in self.field("adjectives too")
            and after.isalpha()
            and after not in self.nouns
            and after not in ENDS
            and self.naming.of_token[t + 1] is None
            and self.tokens.text[t + 1][0].islower()
            and (self.words[t - 1] != "to" if t else True)
        )

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
