"""Reads the words before a verb for the actors that are its subject: lists, dates and datelines in front included."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from libya_lesson.reading.relating.party import Party, actors_of
from libya_lesson.reading.relating.subject_openings import LEADS_ON, PHRASE_OPENERS, TIME_NOUNS, SubjectOpenings
from libya_lesson.reading.syntax.calendar_words import DATES
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import ARTICLES, GENITIVES, OWNING, POSSESSIVES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import PART, lookup

_NOMINATIVES = frozenset(["he", "she", "they"])
_NEAR_NAME = 6  # tokens
_PARTS_OF = frozenset(
    "rest most all some many both each one none majority half number group dozens hundreds thousands tens scores "
    "column unit crowds several few two three four five six seven eight nine ten members".split()
)
_AT_LEAST = frozenset([("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("fewer", "than")])
_ABOUT = frozenset(["about", "around", "over", "near", "some", "nearly", "almost"])
_ROUGHLY = _ABOUT | {opener for opener, _ in _AT_LEAST}
_NO_NAME = _ROUGHLY | PHRASE_OPENERS | {"to"}
_HOMELANDS = frozenset(["country", "nation"])
_NOBODY = frozenset(["nobody", "none"])
_TIMES = frozenset("twice once thrice earlier later early late only even shortly soon already again".split())
_LATELY = frozenset("last this next that earlier later a one two three some all every each".split())
_BETWEEN = 3  # tokens from the end of one name in a list to the next: ", the"
_AS_WELL_AS = ("as", "well", "as")
_ALONG = frozenset([("along", "with"), ("together", "with"), ("but", "also")])
_ADDING = {"as"} | {opener for opener, _ in _ALONG}
_OFFICE = 4  # tokens of an office before a name


class Subjects(SubjectOpenings):
    """Answers whom the words of a subject name."""

    def in_subject(self, words: Sequence[int], here: int) -> tuple[str, ...]:
        """The actors at the head of a subject: not those of an opening phrase, nor those inside a later one."""
        at, lower = self.at, self.tokens.lower
        if at.keys().isdisjoint(words) and self.pronouns.isdisjoint(words):
            return ()
        words = self._behind_joint(words)
        first = lower[words[0]]
        if first in _NOBODY or (first == "no" and len(words) > 1 and lower[words[1]] == "one"):
            return ()  # "No one, not even Ann Lee, will be freed"
        whole = self.breaks.isdisjoint(words)
        if whole and (named := self._one_name(words)):
            return named  # most of the time
        parts = [words] if whole else self._parts(self._without_dateline(words))
        if len(parts) > 1 and lower[words[0]] in ("a", "an") and (named := self._named_behind(parts)):
            return named  # "An ally of X, Bo Ray, left"
        aside: set[str] = set()  # whom an opening phrase names: "After talks with the envoy, Ann Lee, X left"
        for i, part in enumerate(parts):
            if lower[part[0]] in _ROUGHLY:
                part = part[self._roughly(part) :]
            opens = self._opens(part)
            if not (i or opens or whole) and any(lower[t] == "between" for t in part):
                return ()  # "the war between X and its rival, Y, killed nine"
            if len(parts) > 1 and (opens or (not i and lower[part[0]].endswith("ing") and part[0] not in self.at)):
                near = [self.at[t] for t in part if t in self.at]
                near += [holder for p in near if p.adjective and (holder := self.office_holder(p))]
                aside.update(actors_of(near))
                if not opens:
                    continue  # "Speaking after a meeting, X said"
            elif aside and 0 < i < len(parts) - 1 and self._goes_on(part, parts[i + 1 :]):
                aside.update(actors_of([self.at[t] for t in part if t in self.at]))
                continue  # "After talks with X, Y and Z, W left"
            if opens:
                if len(part) > 2 and self._is_date(part[1]):
                    part = part[3:] if len(part) > 3 and self._is_date(part[2]) else part[2:]  # "on 9 May Ann Lee …"
                elif (begins := self._behind_opening(part)) > 0:
                    part = part[begins:]  # "within hours X did", "in the north the Guard …"
                else:  # "Behind the scenes [, she said,] both X and Y": what another voice cuts off begins anew
                    gap = next((n for n in range(1, len(part)) if part[n] > part[n - 1] + 2), len(part))
                    part = part[gap:]
                    if not part:
                        continue
            timed = lower[part[0]] in _TIMES and self._ends_with_party(part)
            for k, t in enumerate(part):
                word = lower[t]
                if word == "head" and (holder := self.at.get(self.offices.get(t, -1))) and holder.first in part:
                    return holder.actors  # "the head of the Omani army Ann Lee left"
                if k and (word in PREPOSITIONS or word == "to") and not self._of_force(part, k):
                    if timed:
                        continue  # "twice in three years X has"
                    break
                if timed and t in at and at[t].last != part[-1]:
                    continue
                if t in at:
                    party = at[t]
                    if t in self.inside or ("-" in word and party.last == t and self._only_describes(word)):
                        continue  # "the UN refugee agency", "the UN-mediated truce"
                    following = lower[party.last + 1] if party.last + 1 < len(lower) else ""
                    officer = self._officer_behind(party) if following == "(" else None
                    if officer:
                        return officer.actors
                    held = party.adjective or following in self.people
                    if not held and following.isalpha() and following not in LEADS_ON and not is_adverb(following):
                        held = party.last + 1 not in self.verbs and party.last + 1 not in at
                    holder = self.office_holder(party) if held else None
                    if holder:
                        return holder.actors  # "the US envoy, Ann Lee, left", "her Labour shadow, Ann Lee, left"
                    if following in OWNING:
                        after = party.last + 2
                        mine = party.actors[0] in self.persons and lower[after : after + 1] == ["party"]
                        if mine or not self.force_after(after) or self.party_near(after):
                            continue  # "X's mother", "the council's leader, Ann Lee"
                    found, _ = self.group(part, k)
                    if found and len(parts) > i + 1:
                        found = self._long_list(words, t, found)
                    if (
                        aside
                        and aside.issuperset(actors_of(found))
                        and any(n in self.at for p in parts[i + 1 :] for n in p)
                    ):
                        break
                    if found:
                        listed = self._listed_behind(parts[i + 1 :], found) if len(parts) > i + 1 else []
                        if listed or found[-1].last < words[-1]:
                            found += listed or self._added(words, found[-1].last)
                        return actors_of(found)
                elif t in self.pronouns and word in _NOMINATIVES and lower[t + 1] == "and":
                    rest = [n for n in words if n > t + 1]
                    others = actors_of(self.group(rest, 0)[0]) if rest else ()
                    others = others or self._named_first(rest)
                    return tuple(dict.fromkeys((*self.pronoun(t, here), *others)))  # "he and his host, Ann Lee, met"
                elif t in self.pronouns and len(part) - k <= 3 and not self._governed(part, k):
                    if word == "them" and len(parts) > i + 1 and (one := self.at.get(parts[i + 1][0])):
                        return one.actors  # "one of them, Ann Lee, left"
                    meant = self.pronoun(t, here)
                    owned = word in POSSESSIVES
                    own = self.parents.get(meant[0]) if meant and owned and lower[t + 1] == "party" else None
                    own = self.homeland(meant[0]) if meant and owned and lower[t + 1] in _HOMELANDS else own
                    if own:
                        return (own,)  # "her party" is the one that she leads
                    if meant and (not owned or (self.force_after(t + 1) and not self.party_near(t + 1))):
                        return meant
        return ()

    def _officer_behind(self, party: Party) -> Party | None:
        """The person whose office stands behind a body's letters: "the Salt Guard (SG) Commander Ann Lee left"."""
        begin = party.last + 4
        if self.tokens.lower[begin - 1 : begin] != [")"] or party.actors[0] in self.persons:
            return None
        for t in range(begin, min(len(self.tokens), begin + _OFFICE)):
            if not self.tokens.text[t][0].isupper():
                break
            found = self.at.get(t)
            if found is not None:
                return found if found.actors[0] in self.persons else None
        return None

    def _only_describes(self, word: str) -> bool:
        """Whether a participle is joined to a name: "UN-mediated", "Omani-led"."""
        return bool(lookup(word.rpartition("-")[2], self.forms)[0] & PART)

    def _one_name(self, words: Sequence[int]) -> tuple[str, ...]:
        """Who is meant where nothing but one name, with or without "the", makes the subject."""
        lower = self.tokens.lower
        first = words[1] if len(words) > 1 and lower[words[0]] == "the" else words[0]
        party = self.at.get(first)
        if party is None or party.last != words[-1] or party.adjective or party.place:
            return ()
        owns = not self.people.isdisjoint(lower[party.last + 1 : party.last + 2])
        return () if owns or lower[first] in _NO_NAME else actors_of([party])

    def _roughly(self, part: Sequence[int]) -> int:
        """How many words only say about how many there are: "at least 130 villagers", "about 200 fighters"."""
        if len(part) < 3:
            return 0
        opener, second = self.tokens.lower[part[0]], self.tokens.lower[part[1]]
        if (opener, second) in _AT_LEAST:
            return 2
        return 1 if opener in _ABOUT and (second[0].isdigit() or second in _PARTS_OF) else 0

    def _named_first(self, words: Sequence[int]) -> tuple[str, ...]:
        """The first party named, behind what is said of it: "his host, Ann Lee"."""
        return next((self.at[t].actors for t in words[:_NEAR_NAME] if t in self.at and not self.at[t].place), ())

    def _ends_with_party(self, part: Sequence[int]) -> bool:
        return any(self.at[t].last == part[-1] and not self.at[t].adjective for t in part if t in self.at)

    def _governed(self, part: Sequence[int], k: int) -> bool:
        """Whether a preposition stands before a pronoun; "three of its soldiers" are its own."""
        return k > 0 and self.tokens.lower[part[k - 1]] in PREPOSITIONS and not self._of_force(part, k - 1)

    def _elided(self, words: Sequence[int]) -> bool:
        """Whether a clause behind "and" has no subject of its own: "X left and, | in 2017, secretly | sold"."""
        lower = self.tokens.lower
        if lower[words[0] - 1] not in ("and", ",") or lower[words[0] - 1 - (lower[words[0] - 1] == ",")] != "and":
            return False
        parts = self._parts(words)
        *opening, last = [part for part in parts if not all(is_adverb(lower[t]) for t in part)] or [()]
        dated = bool(last) and lower[last[0]] in PREPOSITIONS and self._is_date(last[-1])
        timed = bool(last) and lower[last[0]] in _LATELY and lower[last[-1]] in TIME_NOUNS
        return not opening and (not last or dated or timed)

    def _long_list(self, words: Sequence[int], t: int, found: list[Party]) -> list[Party]:
        """All of "X, Y and Z", not the apposition of "Ann Lee, Y's envoy, and Z"."""
        behind = [n for n in words if n >= t]
        if GENITIVES.intersection(self.tokens.lower[n] for n in behind):
            return found
        longer, _ = self.group(behind, 0)
        alike = {self.kind.get(p.actors[0], "unnamed") == "person" for p in longer}
        tight = all(b.first - a.last <= _BETWEEN for a, b in pairwise(longer))  # "Oman, Chad and Ann Lee left"
        return longer if len(longer) > max(2, len(found)) and (len(alike) == 1 or tight) else found

    def _added(self, words: Sequence[int], last: int) -> list[Party]:
        """Who acts too: Chad in "Oman, along with Chad, left", "Oman as well as Chad", "Oman but also Chad"."""
        lower, k = self.tokens.lower, bisect_right(words, last)
        while k < len(words) and lower[words[k]] == ",":
            k += 1
        if k == len(words) or lower[words[k]] not in _ADDING:
            return []  # most of the time
        behind = [t for t in words[k:] if lower[t] != ","]
        joined = tuple([lower[t] for t in behind[:3]])
        skip = 3 if joined == _AS_WELL_AS else 2 if joined[:2] in _ALONG else 0
        return self.group(behind, skip)[0] if skip and len(behind) > skip else []

    def _listed_behind(self, parts: Sequence[Sequence[int]], found: Sequence[Party]) -> list[Party]:
        """Who follows behind a name between commas: "Oman's premier, Ann Lee, and her Chadian colleague, Bo Ray"."""
        apposed = (
            len(parts) > 1 and self.tokens.lower[parts[0][0]] in ARTICLES and self.tokens.lower[parts[1][0]] == "and"
        )
        if apposed and found[0].actors[0] in self.persons:  # "Ann Lee, the head of Oman, and Bo Ray, the head of Chad,"
            rest = self.group([t for part in parts[1:] for t in part], 0)[0]
            return [other for other in rest[:1] if other.actors[0] in self.persons]
        named = self.at.get(parts[0][0]) if parts else None
        if named is None or len(parts) < 3 or named.actors != found[0].actors or named.last != parts[0][-1]:
            return []
        if self.tokens.lower[parts[1][0]] != "and":
            return []
        return self.group([t for part in parts[1:] for t in part], 0)[0]

    def _is_date(self, t: int) -> bool:
        return self.tokens.text[t].isdigit() or self.tokens.lower[t] in DATES

    def _of_force(self, part: Sequence[int], k: int) -> bool:
        before = self.tokens.lower[part[k - 1]]
        return self.tokens.lower[part[k]] == "of" and (before in self.stand_ins or before in _PARTS_OF)

    def _parts(self, words: Sequence[int]) -> Sequence[Sequence[int]]:
        lower = self.tokens.lower
        parts: list[list[int]] = [[]]
        for t in words:
            if lower[t] in BREAKS and not (lower[t] in ("(", ")") and len(parts[-1])):
                parts.append([])
            else:
                parts[-1].append(t)
        return [p for p in parts if p]
