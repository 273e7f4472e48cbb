"""From the words that name a source to the actor behind them: names, roles, pronouns, unnamed sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.quoting.described_speakers import DescribedSpeakers
from libya_lesson.reading.quoting.inversions import NAMED
from libya_lesson.reading.quoting.pronoun_speakers import (
    HE,
    IT,
    LOOK_BACK,
    SHE,
    THEY,
    body_nouns,
    person_nouns,
)
from libya_lesson.reading.records import STATES_AND_BODIES
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrases import Range, head, is_agent, lists, phrase_left, simple_left
from libya_lesson.reading.syntax.party_nouns import party_nouns

_AIRED = frozenset("news television tv radio satellite".split())
_ME = frozenset("i me my we us our you your myself ourselves".split())
_BEHIND_HEAD = frozenset([g.PREP, g.TO, g.COMMA, g.REL, g.LEFT])


class Speakers(DescribedSpeakers):
    """Finds the actor for a source and remembers the sources that have no name."""

    def of(self, source: Range | None, outer: str | None, last: str | None) -> str | None:
        """The actor of a source; ``outer`` is the speaker around it, ``last`` the one before it."""
        if source is None:
            return None
        p = self.p
        a, b = source
        word = p.lower[a][: fused(p, a) or None]
        if b == a + 1:
            if p.tag[a] in (g.REL, g.THAT) or word == "whose":
                return self._antecedent(a)
            if word in _ME and self.at(a) is None:  # "US" is no "us"
                return outer
            if word in HE or word in SHE or word in THEY or word in IT:
                found = self.pronoun(a, word, outer, last)
                if found and (word in HE or word in SHE) and not self.genders.get(found):
                    self.genders[found] = "m" if word in HE else "f"  # "he admits" tells it for what follows
                return found
        described = self.described(a, b, last)
        if described:
            return described
        named = self._named(a, b)
        if named:
            return named
        beside, words = self._beside(a, b), " ".join(p.lower[a:b])
        if beside and self.kinds[beside] in STATES_AND_BODIES:
            self.apposed[words] = beside  # "The relief mission, ROMIS, said … The relief mission"
        return beside or self._ahead(a, b) or self._role_before(a, b) or self.apposed.get(words) or self.new(a, b)

    def _holds_office(self, a: int, b: int) -> bool:
        """Whether a phrase is an office and the subject: "The mayor of Orsa, Ann Lee said", not "according to"."""
        p = self.p
        led = a > 0 and p.tag[a - 1] in (g.PREP, g.TO)
        return not led and p.lower[head(p, (a, b))] in p.lexicon.derived(person_nouns)

    def _beside(self, a: int, b: int) -> str | None:
        """Who is named right behind a role or a noun: "the harbourmaster, Captain Petra Voss, said"."""
        p = self.p
        if b + 1 < len(p.tag) and p.lower[b] in NAMED:  # "a clerk named Bo Ray"
            return found if self.kinds.get((found := self.at(b + 1)) or "") == "person" else None
        if b >= len(p.tag) or p.tag[b] != g.COMMA:
            return None
        noun = p.lower[b - 1] in p.lexicon.derived(body_nouns)
        person = p.lower[b - 1] in p.lexicon.derived(person_nouns)  # "Her predecessor, the conservative Bo Ray,"
        body = (noun or person) and p.lower[b + 1 : b + 2] == ["the"]
        for i in range(b + 2 if body else b + 1, min(len(p.tag), b + 7)):
            found = self.at(i)
            kind = self.kinds.get(found or "")
            if found and (
                kind == "person" or (body and noun and kind in STATES_AND_BODIES)
            ):  # "Italy's regulator, the Garante, said"
                return found if self._closed(i, found) or (kind == "person" and self._holds_office(a, b)) else None
            if found and noun and kind in STATES_AND_BODIES:  # "The relief mission, ROMIS, said"
                led = a > 0 and p.tag[a - 1] in (g.PREP, g.TO)
                return found if self._closed(i, found) and self.at(b - 1) is None and not led else None
            if p.tag[i] not in (g.NAME, g.NOUN, g.ADJ):
                return None
        return None

    def _ahead(self, a: int, b: int) -> str | None:
        """Who is named right before an office that no comma closes: "Ann Lee, Omani envoy said", "Ann Lee the …"."""
        p = self.p
        k = a - 1 if a and p.tag[a - 1] != g.COMMA else a - 2
        if (
            k < 0
            or p.bound_of[k] != p.bound_of[a]
            or p.tag[k] != g.NAME
            or self.kinds.get(self.at(k) or "") != "person"
        ):
            return None
        if p.lower[a] in ("a", "an"):
            return self.of_token[k] if k == a - 1 else None
        verb = p.groups[p.group_at[b]].head + 1 if b < len(p.tag) and p.group_at[b] >= 0 else b
        first = p.bounds[p.bound_of[a]][0]
        aside = verb < len(p.tag) and p.tag[verb] == g.COMMA  # "Ann Lee, the envoy said, has left"
        opens = phrase_left(p, k, first)[0] == first and verb > b and not aside
        return self.at(k) if opens and b > a + 1 and self._holds_office(a, b) else None

    def _closed(self, i: int, actor: str) -> bool:
        """Whether a name ends where an apposition does, unlike "according to the complaint, Ann Lee was paid"."""
        p = self.p
        while i < len(p.tag) and self.at(i) == actor:
            i += 1
        return i >= len(p.tag) or p.group_at[i] < 0 or p.tag[i] == g.COMMA

    def _role_before(self, a: int, b: int) -> str | None:
        """The last person who was given the same role: "Trade Minister Lena Varga … The minister"."""
        p = self.p
        if p.lower[a] != "the" or b - a != 2:
            return None
        places = p.article.tokens.places[p.lower[b - 1]]
        for i in reversed(places[bisect_right(places, a - LOOK_BACK) : bisect_left(places, a)]):
            if p.tag[i + 1] == g.NAME:
                found = self.at(i + 1) or self.at(i + 2)
                if found and self.kinds.get(found) == "person":
                    return found
            elif p.tag[i - 1] == g.COMMA and p.tag[i + 1] == g.PREP:
                found = self.at(i - 2)  # "Ann Lee, spokesman for the fleet … The spokesman"
                if found and self.kinds.get(found) == "person":
                    return found
        return None

    def names_two(self, a: int, b: int) -> bool:
        """Whether a source is two that are joined: "Ann Lee and the mayor"."""
        return "and" in self.p.lower[a + 1 : b - 1] and any(lists(self.p, a, k, b) for k in range(a + 1, b - 1))

    def is_media(self, source: Range) -> bool:
        """Whether a source is an outlet that the article names."""
        return self.kinds.get(self._named(*source) or "") == "media"

    def _named(self, a: int, b: int) -> str | None:
        """The actor named in a phrase; most sources are asked twice, as an outlet and as a speaker."""
        if (a, b) not in self.named:
            self.named[a, b] = self._named_in(a, b)
        return self.named[a, b]

    def _named_in(self, a: int, b: int) -> str | None:
        """The actor named in the head of a phrase, or by the name at its end."""
        p = self.p
        cut = a + 1
        while cut < b and not ((p.tag[cut] in _BEHIND_HEAD or self._tells_more(cut)) and self.at(cut) is None):
            cut += 1
        head = cut - 1
        inside = self.at(cut + 1) if cut + 2 < b and p.tag[cut] == g.LEFT and p.tag[cut + 2] == g.RIGHT else None
        if inside and self.at(head) is None and self.kinds.get(inside) in STATES_AND_BODIES:
            return inside  # "the unity government (GNU)"
        for k in range(a + 1, head):
            if p.lower[k] == "and" and lists(p, a, k, b):
                return self._named(a, k) or self._named(k + 1, b)  # "Turkey and Egypt said": the first stands for both
        last = self.named_last(a, b) if cut < b and self.kinds.get(self.at(head) or "") != "person" else None
        if last:
            return last  # "UN Framework on Climate Change Secretary Ann Lee"
        owner = None  # of a name of several words the last one stands before the "'s"
        for i in range(head, a - 1, -1):
            found = self.at(i)
            if found and i < head and p.tag[i + 1] == g.GENITIVE:
                owner = found
            elif found and found != owner and not (i < head and (p.tag[head] == g.NOUN or self.is_office(head))):
                return found
        if (
            head > a
            and self.kinds.get(self.at(head - 1) or "") in ("organisation", "armed group", "media")
            and p.lower[head] in self.p.words("sorts of bodies")
        ):
            return self.at(head - 1)  # "the opposition Transformers party"
        outlet = self.at(head - 2) if head > a + 1 and p.lower[head - 1] in _AIRED else self.at(head - 1)
        if head > a and p.lower[head] in self.p.words("outlets") and self.kinds.get(outlet or "") == "media":
            return outlet  # "Tasnim news agency", "the Tagblatt newspaper"
        return self.named_last(a, b)

    def _tells_more(self, i: int) -> bool:
        """Whether a participle behind a noun tells more about it: "the League | backing the crew"."""
        p = self.p
        behind = p.tag[i] == g.VERB and p.group_at[i] >= 0 and p.tag[i - 1] in (g.NOUN, g.NAME)
        return behind and p.tag[i + 1 : i + 2] != [g.NOUN]  # not "the Gazette polling average"

    def _antecedent(self, i: int) -> str | None:
        """Who "which" or "who" stands for: the phrase before it, over its appositions."""
        p = self.p
        first = p.bounds[p.bound_of[i]][0]
        j = i - 1
        named = self.at(i - 2) if p.lower[i] == "which" and p.tag[j] == g.COMMA and j > first else None
        if named and self.kinds.get(named, "person") != "person":
            return named  # "a spokesman for the Salt Front, which backs Lee"
        for _ in range(4):
            while j > first and p.tag[j] in (g.COMMA, g.DASH, g.RIGHT, g.PREP, g.MARK):
                j -= 1
            if j < first or p.tag[j] not in (g.NOUN, g.NAME, g.PRON, g.NUM):
                break
            a, b = phrase_left(p, j, first)
            if "by" in p.lower[a:b] and p.tag[head(p, (a, b))] in (g.DAY, g.NUM):
                a = p.lower.index("by", a) + 1  # "set up in early 2017 by | Oman and Chad, who"
            if p.tag[j] == g.NAME and p.lower[a - 1] == "including" and p.tag[a - 2] == g.COMMA:
                # "towns, including Lund, which …"
                j = a - 2
                continue
            found = self._named(a, b)
            if found:
                return found
            paper = self._paper(a, first) if p.tag[i - 1] == g.COMMA and not is_agent(p, head(p, (a, b))) else None
            if paper:
                return self._named(*paper) or self.new(*paper)
            if a - 1 <= first or p.tag[a - 1] not in (g.COMMA, g.DASH):
                begin = self._agent_in(a, b, first)
                named = self.at(j) if p.lower[i] == "who" and p.tag[i - 1] == g.COMMA else None
                thing = begin == a and not is_agent(p, head(p, (a, b)))
                if named and thing and self.kinds.get(named) == "person":
                    return named  # "after a phone call with Ann Lee, who said"
                return self.new(begin, b)
            j = a - 2
        return None

    def _agent_in(self, a: int, b: int, first: int) -> int:
        """Where a phrase that can speak begins: "a blow to | the cabinet, which said"."""
        p = self.p
        forces = p.lexicon.words("stand_ins")
        k = head(p, (a, b))
        if is_agent(p, k) or p.lower[k] in p.lexicon.derived(party_nouns):
            return a
        end = b - 1
        while end > a:
            near = simple_left(p, end, first)
            counts = p.lower[near - 1] == "of" and p.lower[near - 2] in self.p.words("amounts")
            if (is_agent(p, end) or p.lower[end] in forces) and not counts:
                return near  # but "a majority of voters"
            if near - 2 <= a or p.tag[near - 1] not in (g.PREP, g.TO):
                break
            end = near - 2
        return a

    def _paper(self, a: int, first: int) -> Range | None:
        """What can speak before a thing that cannot: "issued a statement after the summit, which called for"."""
        for j in range(a - 1, first, -1):
            if self.p.lower[j] in self.p.words("papers") and self.p.tag[j] == g.NOUN:
                return phrase_left(self.p, j, first)
            if self.p.group_at[j] >= 0 or self.p.tag[j] in (g.SEMI, g.COLON, g.MARK):
                return None
        return None
