"""Whether a verb comes for a word that may open a clause, over what its subject has inside: a pair, a list, asides."""

from __future__ import annotations

from libya_lesson.reading.syntax.clause_words import BREAKS, OPENERS, RELATIVE
from libya_lesson.reading.syntax.far_subjects import is_plural
from libya_lesson.reading.syntax.function_words import ARTICLES
from libya_lesson.reading.syntax.signposts import Signposts

_ITEM = 4  # tokens of one thing in a list
_SHORT_FORM = 2  # tokens from one bracket to the other around a single word


class SubjectsAhead(Signposts):
    """Looks over the subject behind "while", "after", "since" to its verb."""

    def _over_pair(self, p: int) -> int:
        """The next word that may open or join a clause, not the one within a double subject: "while X and Y left"."""
        join = self.next_join(p + 1)
        if join < self.size and self.word[join] in ("and", "or") and BREAKS.isdisjoint(self.word[p + 1 : join]):
            return self.next_join(join + 1)
        if join < self.size and self.word[join] in RELATIVE and self.word[join - 1] == ",":
            return self.next_join(join + 1)  # "where the mayor, who has just arrived, is waiting"
        close = self.next_stop(join + 1) + 1
        aside = close in self.group and self.word[close - 1] == "," and self.next_verb(p) == close
        if aside and (self.word[join - 1] != "," or (self.word[join] == "or" and self.word[join + 1] in ARTICLES)):
            return self.next_join(join + 1)  # "when the mayor, pressed by X and Y, left"
        return join

    def _over_bracket(self, p: int) -> bool:
        """Whether a verb follows a short form in brackets: "since the war with the Salt Front (SF) broke out"."""
        opens = self.next_stop(p + 1)
        close = self.next_stop(opens + 1)
        if close >= self.size or self.word[opens] != "(" or self.word[close] != ")":
            return False
        return close - opens == _SHORT_FORM and self.next_verb(p) == close + 1

    def _over_relative(self, p: int) -> bool:
        """Whether two verbs follow, the first in a clause with "who": "as people who lost homes last year left"."""
        who = self.next_stop(p + 1)
        if self.word[who : who + 1] != ["who"] or not is_plural(self.word[who - 1]):
            return False
        first = self.next_verb(who)
        second = self.next_verb(first + 1)
        if second >= min(self.size, self._next_break(first)) or self.word[second + 1 : second + 2] == ["by"]:
            return False
        return first == who + 1 and self.group[first].tense == self.group[second].tense == "past"

    def _over_list(self, p: int) -> bool:
        """Whether a verb follows a list: "while beds, blankets and tents have been sent"."""
        stop, verb = self.next_stop(p + 1), self.next_verb(p)
        if verb >= self.size or self.group[verb].strength < 3 or self.word[stop] != ",":
            return False
        if p and self.word[p - 1] == self.word[p + 1]:
            return False  # "day after day"
        while stop < verb and self.word[stop] == ",":
            following = self.next_stop(stop + 1)
            named = self.raw[self.seq[stop + 1]][0].isupper()  # "After the talks, Oman and Chad have left"
            if not 1 < following - stop <= _ITEM or named or self.word[stop + 1] in OPENERS:
                return False
            stop = following
        return self.word[stop : stop + 1] == ["and"] and verb == stop + 2

    def _next_break(self, p: int) -> int:
        """The next mark, not a word that joins."""
        return next((q for q in range(p, self.size) if self.word[q] in BREAKS), self.size)

    def _over_apposition(self, p: int) -> bool:
        """Whether a verb follows a name set off by commas: "after the speaker, Ann Lee, closed the session"."""
        comma = self.next_stop(p + 1)
        if self.word[comma + 1 : comma + 2] and self.word[comma + 1] in RELATIVE and self.word[comma] == ",":
            close = self.next_stop(self.next_verb(p))
            return (
                self.word[close : close + 1] == [","] and close + 1 in self.group
            )  # "after the text, which …, failed"
        close = self.next_stop(comma + 1)
        if close >= self.size or close - comma > 8 or comma - p > 6:
            return False
        if not self.word[comma] == self.word[close] == ",":
            return False
        told = self.raw[self.seq[comma - 1]][0].isupper() and self.word[comma + 1] in ARTICLES  # "Ann Lee, the mayor,"
        backed = self.word[comma + 2 : comma + 3] == ["by"]  # "after X, backed by Y, left"
        named = told or backed or self.raw[self.seq[comma + 1]][0].isupper()
        verb = self.group.get(close + 1)
        return named and verb is not None and self.next_verb(p) == close + 1 and verb.tense == "past"
