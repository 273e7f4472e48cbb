"""Whom "he", "it" or "they" means where it speaks: in this sentence, the speaker before, further back."""

from __future__ import annotations

import re

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.quoting.unnamed_sources import Naming, UnnamedSources
from libya_lesson.reading.records import STATES_AND_BODIES
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import head
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.predicates import FINITE, Parsed

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their themselves".split())
IT = frozenset("it its itself".split())
LOOK_BACK = 400  # tokens that a pronoun may lie behind its name
_NOWHERE = range(0)
_OTHER_SEX = {"f": ("woman", "mother"), "m": ("man", "father")}
_HEAD = re.compile(r",? (?:of|for|at|in|on|from|with|to|near|close|loyal|familiar|that|which|who)\b")


def body_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that stand for several people or a body: "the ministry", "rebels"."""
    return frozenset(noun for noun, sort in lexicon.rows("party_nouns") if sort != "person")


def person_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that stand for one person: "the mayor", "a witness"."""
    return frozenset(
        row[0] for name in ("party_nouns", "source_nouns") for row in lexicon.rows(name) if row[1] == "person"
    )


class PronounSpeakers(UnnamedSources):
    """Finds the actor behind a pronoun that speaks."""

    def __init__(self, p: Parsed, naming: Naming) -> None:
        super().__init__(p, naming)
        self.genders = dict(naming.genders)
        self.names = {actor.actor_id: actor.name for actor in naming.actors}
        self.named: dict[tuple[int, int], str | None] = {}  # source -> the actor that its words name
        self.spoke: tuple[int, str] | None = None  # the last sentence with a speaker, and who that was
        self.both: str | None = None  # who stands for two speakers who spoke last: "Ann Lee and Bo said"
        self.titles = p.lexicon.words("source_nouns")

    def pronoun(self, i: int, word: str, outer: str | None, last: str | None) -> str | None:
        """The nearest fitting actor: in this sentence, then the speaker before, then further back."""
        if self.p.tag[i] == g.OBJ and outer and self._fits(outer, word):  # "the reporter cited her as saying"
            return self._cited(i, word, outer, last)
        if word in THEY and self.both:
            return self.both
        if self.spoke and self.spoke[0] == self.p.bound_of[i] and self._fits(self.spoke[1], word):
            return self.spoke[1]  # "Observers from Chad say it was fair, but they are concerned"
        if last and self._closes(i) and self._fits(last, word) and word in HE | SHE:
            return last  # "“We want the release” of Bo Ray, he said": who speaks is not who is spoken of
        first = self.p.bounds[self.p.bound_of[i]][0]
        beside = self._beside_pronoun(i, word, first)
        here = self._back(i - 1, max(first, i - LOOK_BACK), word, leftmost=True, apart=beside)
        if here and word == "they" and self.p.tag[first] == g.PREP and self.kinds.get(here) in STATES_AND_BODIES:
            here = self._several_before(first) or here  # "Residents fled. In a video sent to Harn TV, they said …"
        if here:
            return here
        paper = bool(last) and self.kinds.get(outer or "") == "media" != self.kinds.get(last or "")
        if outer and self._fits(outer, word) and not (paper and last and self._fits(last, word)):
            return outer  # but "The port spoke. It added that …, the Gazette said": the port did
        if word == "they" and (several := self._several_before(first)):
            return several
        if last and self._fits(last, word) and not self._fits_better(last, word, first):
            return self._topic(i, word, first, last) or last
        if first > 0:
            before = self.p.bounds[self.p.bound_of[first - 1]][0]
            found = self._back(first - 1, max(before, first - LOOK_BACK), word, leftmost=True)
            if found:
                return found
        return self._back(i - 1, max(0, i - LOOK_BACK), word, leftmost=False, apart=beside)

    def _closes(self, i: int) -> bool:
        """Whether a pronoun and its verb end a sentence that begins in marks: "“…” of Bo Ray, he said."."""
        p = self.p
        first, last = p.bounds[p.bound_of[i]]
        v = p.groups[p.group_at[i + 1]] if i + 1 < last and p.group_at[i + 1] >= 0 else None
        return (
            v is not None
            and p.tag[first] == g.MARK
            and p.tag[i - 1] == g.COMMA
            and p.tag[v.head + 1 : last] == [g.STOP]
        )

    def _cited(self, i: int, word: str, outer: str | None, last: str | None) -> str | None:
        """Whom somebody cites: the speaker before or the nearest name that fits, but not who cites."""
        if last and last != outer and self._fits(last, word):
            return last
        begin = self.p.bounds[self.p.bound_of[i]][0]
        found = self._back(begin - 1, max(0, i - LOOK_BACK), word, leftmost=False) if begin else None
        return found if found != outer else None

    def _several_before(self, first: int) -> str | None:
        """Several people without a name who are what the sentence before is about: "Residents fled. They said …"."""
        p = self.p
        begin, end = p.bounds[p.bound_of[first - 1]] if first else (0, 0)
        number = next((n for n in p.group_at[begin:end] if n >= 0 and p.groups[n].kind == FINITE), -1)
        found = subject(p, p.groups[number]) if number >= 0 and p.marks.inside[begin] < 0 else None
        if found is None:
            return None
        k = head(p, found)
        if k + 2 < found[1] and p.lower[k] in self.p.words("amounts") and p.lower[k + 1] == "of":
            k = head(p, (k + 2, found[1]))  # "a group of Omani fighters"
        if self.at(k) or self.at(found[1] - 1):
            return None
        plural = p.lexicon.derived(party_nouns).get(p.lower[k], ("", False, ""))[1]
        return self.new(*found) if plural else None

    def _fits_better(self, last: str, word: str, first: int) -> bool:
        """Whether the sentence before names a man or woman, as the pronoun asks, and of ``last`` that is not known."""
        sex = "m" if word in HE else "f" if word in SHE else ""
        p, inside = self.p, self.p.marks.inside
        if not sex or self.kinds.get(last) != "person" or self.genders.get(last):
            return False
        while first > 0 and inside[first] >= 0 and inside[first] == inside[first - 1]:
            first = p.bounds[p.bound_of[first - 1]][0]
        before = max(p.bounds[p.bound_of[first - 1]][0], first - LOOK_BACK) if first else 0
        named = [self.at(i) for i in range(before, first) if inside[i] < 0]
        return last not in named and any(self.genders.get(a or "") == sex for a in named)

    def _topic(self, i: int, word: str, first: int, last: str) -> str | None:
        """Whom the paragraph is about whose sentence before this one names a man or woman and not ``last``."""
        if word not in HE and word not in SHE:
            return None
        p, inside = self.p, self.p.marks.inside
        opens = i
        while opens > 0 and p.article.tokens.paragraph[opens - 1] == p.article.tokens.paragraph[i]:
            opens -= 1
        plain = [k for k in range(opens, first) if inside[k] < 0]
        if any(p.lower[k] in HE or p.lower[k] in SHE or self.at(k) == last for k in plain):
            return None
        named = [a for k in plain if (a := self.at(k)) and self.kinds[a] == "person"]
        return named[0] if named and self._fits(named[0], word) else None

    def _beside_pronoun(self, i: int, word: str, first: int) -> range:
        """The rest of a clause before this one with the same pronoun: "if he will meet Bo Ray, he said"."""
        lower = self.p.lower
        k = next((k for k in range(first, i) if lower[k] == word), i) if word in ("he", "she") else i
        return range(k, next((c for c in range(k, i) if lower[c] == ","), k))

    def _back(self, i: int, stop: int, word: str, *, leftmost: bool, apart: range = _NOWHERE) -> str | None:
        found = None
        inside, of_token, roles = self.p.marks.inside, self.of_token, self.roles
        side = inside[i + 1]  # a speaker is not looked for in what is quoted
        while i >= stop:
            named = of_token[i] is not None or i in roles  # few are
            actor = self.at(i) if named and (inside[i] < 0 or inside[i] == side) else None
            if actor and i not in apart and self._fits(actor, word) and not (word in IT and self._belongs(i)):
                if not leftmost:
                    return actor
                found = actor
            i -= 1
        return found

    def _belongs(self, i: int) -> bool:
        """Whether a state only says whose somebody is: "US Ambassador Ann Lee"."""
        if self.kinds.get(self.at(i) or "") != "state" or i + 1 >= len(self.p.tag):
            return False
        return self.p.tag[i + 1] in (g.NOUN, g.ADJ) or (self.p.tag[i + 1] == g.NAME and self.at(i + 1) != self.at(i))

    def _fits(self, actor: str, word: str) -> bool:
        kind = self.kinds.get(actor) or (self.unnamed[actor].kind if actor in self.unnamed else "")
        if word in HE or word in SHE:
            other = "f" if word in HE else "m"
            if kind == "unnamed":
                noun = self._noun(actor)
                return noun in self.p.lexicon.derived(person_nouns) and not noun.endswith(_OTHER_SEX[other])
            return kind == "person" and self.genders.get(actor) != other
        if word in IT:
            noun = self._noun(actor) if kind == "unnamed" else ""
            paper = noun in self.p.words("papers") or noun in self.p.words("written")
            return paper or kind in STATES_AND_BODIES or noun in self.p.lexicon.derived(body_nouns)
        if kind == "unnamed" and self._noun(actor) in self.p.words("papers"):
            return False  # "statements said … They said"
        return kind in ("armed group", "organisation", "unnamed", "media", "government body")

    def _noun(self, actor: str) -> str:
        """The noun of a source without a name: "chief" in "the bloc's foreign policy chief for the north"."""
        name = self.unnamed[actor].name if actor in self.unnamed else self.names[actor]
        return _HEAD.split(name.lower(), maxsplit=1)[0].rpartition(" ")[2]
