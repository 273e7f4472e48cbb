"""What is given, sent or requested, where the words behind a verb name that and not who gets it."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.behind import Behind
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import POSSESSIVES, PREPOSITIONS

_DEFINITE = POSSESSIVES | {"the", "this", "that", "these", "those", "'s", "’s"}
_AFTER_PEOPLE = frozenset(["to", "and", "or", "who", "that"])
_NEAR = 8  # tokens back to "between"
_SOME = frozenset(
    "one two three four five six seven eight nine ten all both many most some several dozens scores hundreds "
    "thousands".split()
)
_LEADING = frozenset(["led", "headed", "commanded", "run"])  # "the force led by X"


class Given(Behind):
    """Tells parties that are passed on from those that are reached."""

    def wants_one(self, tokens: Sequence[int], k: int) -> bool:
        """Whether what "request" asks for is not there yet: "requested troops", not "requested the army to help"."""
        if not self.words[tokens[k]].startswith("request"):
            return False
        if self.words[tokens[k] + 1 : tokens[k] + 2] == ["anonymity"]:
            return True
        party = next((self.who.at[t] for t in tokens[k + 1 : k + 6] if t in self.who.at), None)
        common = self.who.commons.get(party.last) if party else None
        return common is not None and self.words[common.first - 1] not in _DEFINITE

    def passes_on(self, tokens: Sequence[int], k: int) -> bool:
        """Whether a party is what is given away: "sold the country to the highest bidder", "handed us to them"."""
        for n in range(k + 1, min(k + 4, len(tokens) - 1)):
            last = self.who.at[tokens[n]].last if tokens[n] in self.who.at else tokens[n]
            if tokens[n] in self.who.at or self.is_object(tokens[n]):
                return self.words[last + 1 : last + 2] == ["to"]
        return False

    def moves_people(self, tokens: Sequence[int], k: int) -> bool:
        """Whether people are sent: "sent 400 soldiers to X" says neither that they nor that X are helped."""
        for t in tokens[k + 1 : k + 6]:
            if self.words[t] in PREPOSITIONS or self.words[t] in BREAKS or self.words[t] == "to":
                return False
            if t in self.who.commons or self.words[t] in self.who.people:
                after = self.words[t + 1] if t + 1 < len(self.words) else "."
                led = after in _LEADING or after.endswith("ed")  # "sent a delegation led by X"
                return led or not after[0].isalnum() or after in PREPOSITIONS or after in _AFTER_PEOPLE
        return False

    def within_pair(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "between" waits for its second party where a participle stands: "between X backed by Y and Z"."""
        for n in range(k - 1, max(-1, k - _NEAR), -1):
            if self.words[tokens[n]] in ("between", "and"):
                return self.words[tokens[n]] == "between"
        return False

    def some_of(self, tokens: Sequence[int], n: int) -> bool:
        """Whether a number and "of" stand before a pronoun: "detained six of them", not "neither of them"."""
        return n > 1 and self.words[tokens[n - 1]] == "of" and self.words[tokens[n - 2]] in _SOME

    def roughly(self, t: int) -> bool:
        """Whether a small word only says how many: "at least 31 people", "up to 40", "about 50"."""
        after = self.words[t + 1] if t + 1 < len(self.words) else ""
        return (after in ("least", "most") and self.words[t] == "at") or after[:1].isdigit()
