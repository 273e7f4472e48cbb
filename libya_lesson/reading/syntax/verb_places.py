"""What a verb is where it stands: a participle that belongs to a noun, the main verb behind an opening, a sequel."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.syntax.clause_words import ALSO_PREPOSITIONS, BREAKS, OPENERS, RELATIVE
from libya_lesson.reading.syntax.far_subjects import is_plural
from libya_lesson.reading.syntax.function_words import ARTICLES, HELPERS, PARTICLES, PREPOSITIONS, SUBJECTS, is_adverb
from libya_lesson.reading.syntax.open_clause import Open
from libya_lesson.reading.syntax.openings import Openings
from libya_lesson.reading.syntax.signposts import Ground
from libya_lesson.reading.syntax.verb_group import Group

WHEN = frozenset("last this earlier yesterday today late early monday tuesday wednesday thursday friday".split())
_LED = 2  # open clauses: a main one that waits for its verb, and one before it
_FOR_ONE = frozenset(["has", "is", "was", "does"])
_OPENING = 7  # tokens of an opening phrase
_LONE_NOUN = 5  # tokens of "in a joint operation carried"
_HAVING = frozenset(["have", "see", "leave", "keep", "get"])
_GETTING = frozenset(["getting", "having"])
_STRETCHES = frozenset("night day week month year nights days weeks months years hours life time money".split())
_ROUGHLY = frozenset("about around some nearly almost over at least up to more than".split())
_NO_SUBJECT = ALSO_PREPOSITIONS | {"to", "according", "because", "when", "while"}
_BARE = 4  # words of a plural subject without an article


def is_loose(after: str) -> bool:
    """Whether a participle before this word may belong to a noun: "based on"."""
    return after in PREPOSITIONS or after == "to" or after in ALSO_PREPOSITIONS


def opens_number(words: Sequence[str], t: int) -> bool:
    """Whether a number of people is told: "40 supporters", "about 40 supporters", "at least 40".

    >>> opens_number(["at", "least", "40"], 0), opens_number(["about", "forty"], 0)
    (True, False)
    """
    for word in words[t : t + 3]:
        if word[0].isdigit():
            return True
        if word not in _ROUGHLY:
            return False
    return False


def ends_apposition(given: Ground, seq: Sequence[int], p: int) -> bool:
    """Whether the only verb stands behind a subject and its apposition: "Oman, an ally of Chad, | appealed to it"."""
    words = given.words
    if words[seq[p - 1]] != "," or (words[seq[0]] in _NO_SUBJECT and words[seq[0]] not in PREPOSITIONS):
        return False
    commas = [q for q in range(1, p) if words[seq[q]] in BREAKS and words[seq[q]] not in ("(", ")")]
    if words[seq[0]] in PREPOSITIONS:  # "On Monday, the mayor, Ann Lee, | met with the press"
        commas = commas[1:] if commas[0] < _OPENING and words[seq[commas[0]]] == "," else []
    if len(commas) != 2 or words[seq[0]].endswith(("ing", "ed")) or words[seq[commas[0]]] != ",":
        return False
    opener = seq[commas[0] + 1]
    told = words[opener] in ARTICLES or given.raw[opener][0].isupper()
    return told or _is_office(given, seq, commas[0])


def _is_office(given: Ground, seq: Sequence[int], comma: int) -> bool:
    """Whether a name and its office stand round a comma: "Ann Lee, head of the club"."""
    words, raw = given.words, given.raw
    named = raw[seq[comma - 1]][0].isupper()
    return named and raw[seq[comma + 1]].isalpha() and words[seq[comma + 2]] in ("of", "for", "at")


class VerbPlaces(Openings):
    """Judges a verb by what stands round it."""

    def _apart(self, p: int) -> bool:
        """Whether a participle behind a comma only tells something of the name before it."""
        found = self.group[p]
        after = self.word[p + 1] if p + 1 < self.size else "."
        return found.strength == 2 and found.tense == "past" and is_loose(after) and self.word[p - 1] == ","

    def _behind_apposition(self, p: int, follows: int) -> bool:
        """Whether the main verb stands behind an apposition: "Oman, the old power, | pushed for it, and …"."""
        top = self.stack[-1]
        if len(self.stack) > 1 or top.verb is not None or self.word[p - 1] != ",":
            return False
        apart = {";", ":"}.isdisjoint(self.word[p:follows])
        if apart and follows < self.next_join(p + 1):
            return False
        commas = [q for q in range(top.start + 1, p - 1) if self.word[q] == ","]
        if len(commas) == 2 and self.word[top.start] in PREPOSITIONS and commas[0] - top.start < _OPENING:
            commas = commas[1:]  # "On Monday, the mayor, Ann Lee, | met with the press"
        if len(commas) != 1:
            return False
        opener = self.group.get(commas[0] + 1)  # "Ann Lee, named as mayor, | met with the press"
        led = self.word[commas[0] + 2] == "by" or (opener is not None and opener.tense == "past")
        return led or self.word[commas[0] + 1] in ARTICLES or self.raw[self.seq[commas[0] + 1]][0].isupper()

    def _opens_main(self, p: int, after: str) -> bool:
        """Whether a subject stands between a comma and the verb: "When X left, the mayor | sued Y"."""
        top, opener = self.stack[-1], self.break_at + 1
        if top.kind != "adverbial" or not top.last_verb < self.break_at < p - 1 or top.start > self.stack[-2].start + 1:
            return False
        named = self.word[opener] in OPENERS or self.raw[self.seq[opener]][0].isupper()
        named = named or (p - opener < _BARE and is_plural(self.word[p - 1]))  # "…, farmers sued Y"
        return named and after not in ("by", "to") and after not in PREPOSITIONS and self.word[self.break_at] == ","

    def _sequel(self, p: int, found: Group) -> bool:
        """Whether a verb goes on with the same subject: "X left the town, then | bombed it"."""
        top = self.stack[-1]
        after = self.word[p + 1] if p + 1 < self.size else "."
        goes_on = self.word[p - 2 : p] == [",", "then"] and top.verb is not None and p - 2 > top.last_verb
        return goes_on and top.verb is not None and found.tense == top.verb.tense and after != "by"

    def _dates_a_paper(self, p: int, after: str) -> bool:
        """Whether a participle only tells when: "in a report published last month, X said"."""
        start = self.stack[-1].start
        if self.group[p].lemma == "spend" and self.word[p - 1] in _STRETCHES:
            return after not in ARTICLES  # "after a night spent homeless"
        if p - start <= 2 or self.word[start] not in PREPOSITIONS:
            return False
        which = self.word[start + 1]
        opens = which in ARTICLES or which == "one" or which[0].isdigit()
        if opens and p - start < _LONE_NOUN and (is_loose(after) or after in PARTICLES):
            return p - start == _LONE_NOUN - 2 or not is_plural(self.word[p - 1])  # "in an operation carried out on"
        return opens and p - start < _OPENING and (after in WHEN or after == "so")

    def _in_bracket(self, q: int) -> bool:
        """Whether a break is a bracket round one or two words: "about rising (or falling) prices"."""
        near = {"(": self.word[q + 1 : q + 4], ")": self.word[max(0, q - 3) : q]}.get(self.word[q], [])
        return (")" if self.word[q] == "(" else "(") in near

    def _opens_pair(self, p: int, verb: int) -> bool:
        """Whether a condition and its clause follow a comma: "it is late, and | if we wait, we lose"."""
        top, opener = self.stack[-1], self.word[p + 1 : p + 2]
        ready = (
            top.verb is not None
            and not top.want
            and self.word[p] != "or"
            and self.word[p - 1] in BREAKS
            and p - 1 > top.last_verb
        )
        return ready and opener in (["if"], ["when"], ["unless"]) and self.next_verb(verb + 1) < self.size

    def _new_subject(self, p: int) -> bool:
        """Whether a subject with a relative clause and its own verb follow: "…, but | the truce that was due fell"."""
        join = self.next_join(p + 1)
        which = self.word[join] if join < self.size else ""
        if join - p < 2 or not (which == "that" or which in RELATIVE) or self.word[p] not in ("and", "but"):
            return False
        if self.stack[-1].verb is None or any(o.waits for o in self.stack) or self.word[join - 1] in BREAKS:
            return False
        plain = BREAKS.isdisjoint(self.word[p + 1 : join]) and "to" not in self.word[p + 1 : join]
        if not plain or self.next_any(p) < join or self.word[join - 1] in PREPOSITIONS:
            return False
        first = self.next_verb(join)
        second = self.next_verb(first + 1)
        if second >= self.next_stop(join + 1) or is_adverb(self.word[second - 1]):
            return False
        acts = first == join + 1 or (first == join + 2 and is_adverb(self.word[join + 1]))
        found, after = self.group[second], self.word[second + 1] if second + 1 < self.size else "."
        if self.word[p] == "but" or self.word[p - 1] in BREAKS:
            sure = found.strength > 2 or (found.tense == "past" and not is_loose(after) and after != "by")
            content = self.word[join - 1] in self.field("content nouns") or self.word[join - 1] in self.field("grounds")
            return sure if acts else found.strength > 2 and content
        return acts and found.strength > 2 and self.word[p + 1] in OPENERS  # "and the ships that waited have sailed"

    def _also_is(self, p: int, verb: int, first: Group) -> bool:
        """Whether a participle only goes on with what something is: "are small or mostly | contained"."""
        second = self.group[verb]
        after = self.word[verb + 1] if verb + 1 < self.size else "."
        if verb == p + 1 and self._in_list(verb):
            return True
        like = first.lemma == "be" and first.first == first.last
        return like and second.strength == 2 and second.tense == "past" and after in ".,;"

    def _in_list(self, p: int) -> bool:
        """Whether a participle belongs to a noun in a list behind a colon: "two gifts: rain and increased harvests"."""
        found, after = self.group[p], self.word[p + 1] if p + 1 < self.size else "."
        lists = self.hard_at > self.stack[-1].last_verb and self.word[self.hard_at] == ":"
        lists = lists and found.strength == 2 and self.word[p - 1] in ("and", "or")
        return lists and after.isalpha() and after not in ARTICLES

    def _had_done(self, p: int, verb: int, after: str) -> bool:
        """Whether a participle tells what was done to an object: "they had their feet and hands | bound"."""
        found, top = self.group[verb], self.stack[-1].verb
        if found.strength > 2 or found.tense != "past" or after not in ".;,":
            return False
        near = verb - p <= 2 and top is not None and top.lemma in _HAVING
        return near or not _GETTING.isdisjoint(self.word[p + 1 : verb])

    def _ends_phrase(self, p: int) -> bool:
        """Whether a participle at the end belongs to a noun: "food and help to the people rescued"."""
        found = self.group[p]
        owned = found.strength == 2 and found.tense == "past" and self.word[p - 2] in ARTICLES
        return owned and self.word[p - 3] in ("to", "for")

    def _is_no_past(self, p: int, second: Group, first: Group) -> bool:
        """Whether a past form behind "and" is none, as a verb of the future shows: "will give life and shared joy"."""
        lone = second.first == second.last and second.tense == "past" and second.strength < 3
        return lone and bool(first.modal) and not first.perfect and self.word[p - 1] not in BREAKS

    def _both_wanted(self, p: int, second: Group) -> bool:
        """Whether an infinitive goes on behind a joining word: "no plans to weigh or | put to a vote"."""
        same = second.first == second.last and second.tense == "past" and self.word[p + 1] == second.lemma
        top = self.stack[-1]
        now = top.verb is not None and top.verb.tense == "present" and "to" in self.word[top.last_verb : p]
        return same and ((self.word[p - 2 : p - 1] == ["to"] and p - 2 > top.last_verb) or now)

    def _lists(self, p: int) -> bool:
        """Whether a comma stands in the list that an "and" ends: "; Kenya, Ghana and Togo"."""
        return self.hard_at < self.break_at < p - 1

    def _within_new_subject(self, p: int, verb: int) -> bool:
        """Whether "and" joins two nouns of a subject that a comma opens: ", the mayor and his aides have left"."""
        opener = self.break_at + 1
        opened = self.break_at > self.stack[-1].last_verb and opener < p - 1 and self.word[opener] == "the"
        words = self.word[p + 1 : verb]
        return opened and self.group[verb].strength == 3 and len(words) == 1 and words[0].isalpha()

    def _goes_on_in(self, top: Open, verb: int) -> bool:
        """Whether "and" joins two side clauses before their main one: "After X left and Y came, Z left"."""
        if top.kind != "adverbial" or len(self.stack) != _LED or self.stack[0].start:
            return False
        comma = next((q for q in range(self.size) if self.word[q] in BREAKS), self.size)
        return top.start == 0 and verb < comma and self.next_verb(comma) < self.size

    def _disagree(self, inner: Open, second: Group) -> bool:
        """Whether a verb for one follows a clause about many, and the clause around that has a verb."""
        k = inner.verb_at - 1
        while k > inner.start and is_adverb(self.word[k]):
            k -= 1
        many = k > inner.start and is_plural(self.word[k]) and self.word[k] not in SUBJECTS
        return many and self.words[second.first] in _FOR_ONE and self.stack[-2].verb is not None

    def _only_helps(self, verb: Group, p: int) -> bool:
        """Whether the verb before "and" is a helper that waits for its verb: "cannot and", "has not and"."""
        before = p - 2 if self.word[p - 1] in ("not", "never") else p - 1
        helps = self.words[verb.last] in HELPERS or self.words[verb.last] == "not"
        return helps and self.seq[before] == verb.last and bool(verb.modal or verb.negated)

    def _listed(self, p: int, verb: int) -> int:
        """The first of the verbs that end before "and" and stand side by side: "has | shelled, burned, and looted"."""
        last = q = p - 2 if self.word[p - 1] == "," else p - 1
        while q > 1 and q in self.group and self.word[q - 1] == "," and (q - 2 == verb or q - 2 in self.group):
            q -= 2
        return q if q < last else p - 1

    def _closed_aside(self, p: int, after: str, follows: int) -> bool:
        """Whether a participle stands between commas, or in a clause with "which", and the main verb right behind."""
        close = self.next_stop(p + 1)
        if follows != close + 1 or follows >= self.size or self.word[close] != ",":
            return False
        top = self.stack[-1]
        if top.kind == "relative":
            told = top.verb is not None and self.word[top.start - 1] == "," != self.word[p - 1]
            return told and (is_loose(after) or after in PARTICLES)
        return self.word[p - 1] == "," and is_loose(after) and all(o.kind != "relative" for o in self.stack)
