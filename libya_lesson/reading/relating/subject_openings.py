"""What opens a sentence before its subject: datelines, opening phrases, and lists that end one of these."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.pronouns import Pronouns
from libya_lesson.reading.syntax.function_words import ARTICLES, GENITIVES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import ING, PART

TIME_NOUNS = frozenset(
    "minutes hours days weeks months years decades year month week weekend season quarter day morning evening "
    "afternoon night spring summer autumn winter noon midnight dawn dusk moment while".split()
)
PHRASE_OPENERS = PREPOSITIONS | frozenset(
    "after before since according until outside inside near unlike besides alongside except barring".split()
)
_WHILE = frozenset("while when once if although though".split())
_FOCUS = frozenset("even just only exactly precisely especially".split())
_JOINTS = frozenset("as when after before if though although while since because".split())
_JOINT = 6  # tokens
_HANGING = PREPOSITIONS - {"as", "of", "like", "per", "via"}  # behind an adverb: "even without X"
LEADS_ON = PREPOSITIONS | {"to", "and", "or"}
_DASHES = frozenset(["-", "–", "—", "--"])
_OFFICE = 4  # tokens of an office before a name
_DATELINE = 16  # tokens


class SubjectOpenings(Pronouns):
    """Tells what stands before a subject from the subject itself."""

    def _behind_joint(self, words: Sequence[int]) -> Sequence[int]:
        """The words of a clause behind what joins it on: "Even as X …", "Despite the fact that X …"."""
        opening = [self.tokens.lower[t] for t in words[:_JOINT]]
        if len(words) > 2 and opening[0] in _FOCUS and opening[1] in _JOINTS:
            return words[2:]
        if opening[:3] == ["by", "the", "time"]:
            return words[3:] or words
        fact = next((n for n in range(2, len(opening)) if opening[n - 1 : n + 1] == ["fact", "that"]), -1)
        return words[fact + 1 :] if fact > 0 and len(words) > fact + 1 else words

    def _opens(self, part: Sequence[int]) -> bool:
        """Whether a part is a phrase that only opens the sentence: "Unlike Oman", "Even without Oman"."""
        opener, behind = ("".join(self.tokens.lower[n] for n in part[k : k + 1]) for k in (0, 1))
        if opener in _WHILE and self.forms.get(behind, (0, ""))[0] & (ING | PART) and part[1] not in self.at:
            return True  # "While attacking X, Y left", "Once recognised by X, Y left"
        return opener in PHRASE_OPENERS or (is_adverb(opener) and behind in _HANGING and len(part) > 2)

    def _goes_on(self, part: Sequence[int], behind: Sequence[Sequence[int]]) -> bool:
        """Whether a part only ends the list of an opening phrase, for another party comes behind it."""
        lower = self.tokens.lower
        if lower[behind[-1][0]] == "and" or not any(t in self.at for t in behind[-1]):
            return False
        last = next((n for n, other in enumerate([part, *behind[:-1]]) if lower[other[0]] == "and"), -1)
        if last < 0:
            return "and" in (lower[t] for t in part) and self._only_names(part)
        return all(self._only_names(other) for other in [part, *behind[:last]])  # "with X, Y, and Z, W left"

    def _only_names(self, part: Sequence[int]) -> bool:
        """Whether a part holds nothing but names, and what they are: "the Salt Pact regional bloc"."""
        lower, nouns = self.tokens.lower, self.body_nouns
        joining = {"and", "the"} | (
            {lower[part[-1]], lower[part[-2]]} if lower[part[-1]] in nouns and part[1:] else set()
        )
        return all(t in self.at or lower[t] in joining or self._covers(part, t) for t in part)

    def _covers(self, part: Sequence[int], t: int) -> bool:
        """Whether a party of the part covers a token."""
        return any(n in self.at and self.at[n].last >= t for n in part if n < t)

    def _behind_opening(self, part: Sequence[int]) -> int:
        """Where the subject begins behind an opening phrase that no comma closes; 0 where that is open."""
        lower = self.tokens.lower
        for n in range(2, min(len(part), 7)):
            word, before = lower[part[n]], lower[part[n - 1]]
            if word in PREPOSITIONS or word in GENITIVES or word in ("and", "or", "to"):
                break
            if before in TIME_NOUNS:
                return n
            if word in ARTICLES and before.isalpha() and before not in ARTICLES and before not in LEADS_ON:
                return 0 if self.forms.get(before, (0, ""))[0] & ING else n  # "after supporting the Guard, X left"
        return 0

    def _without_dateline(self, words: Sequence[int]) -> Sequence[int]:
        """The words without the town and agency that open a report: "ADEN (XNA) - ..."."""
        lower = self.tokens.lower
        for i, t in enumerate(words[:_DATELINE]):
            if lower[t] not in _DASHES or not i or lower[words[i - 1]] != ")":
                continue
            double = i + 1 < len(words) and lower[words[i + 1]] == lower[t] == "-" and words[i + 1] == t + 1  # "--"
            i, t = (i + 1, t + 1) if double else (i, t)
            spaced = self.tokens.start[t + 1] > self.tokens.end[t]  # not "(PFG) -led by Ann Lee- left"
            if spaced and i + 1 < len(words):
                return words[i + 1 :]
        return words

    def _named_behind(self, parts: Sequence[Sequence[int]]) -> tuple[str, ...]:
        """Who is named alone behind what is said of them first: "A banker, an old ally of X, Bo Ray, left"."""
        named = self.at.get(parts[-1][0])
        alone = named is not None and named.last == parts[-1][-1] and not (named.adjective or named.place)
        told = (self.commons[t] for t in parts[0][:_OFFICE] if t in self.commons)
        of_one = any(common.person and not common.modifies for common in told)
        return named.actors if named and alone and of_one and named.actors[0] in self.persons else ()
