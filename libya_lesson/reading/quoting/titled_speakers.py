"""Who a source means that ends with a name: "the council's chief clerk Ann Lee", not "a spokesman for Ann Lee"."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.pronoun_speakers import PronounSpeakers, person_nouns
from libya_lesson.reading.syntax import wordclasses as g

_BEFORE_PERSON = frozenset([g.PREP, g.TO, g.CC])  # a person behind one is not who the phrase means


class TitledSpeakers(PronounSpeakers):
    """Finds the person whose name stands behind titles and offices."""

    def named_last(self, a: int, b: int) -> str | None:
        """The person whose name ends a phrase with titles before it: "the council's chief clerk Ann Lee"."""
        p, end = self.p, b - 1
        person = self.at(end)
        if self.kinds.get(person or "") != "person":
            return None
        k = end
        while k > a and (self.at(k) == person or (p.tag[k] == g.NOUN and p.lower[k][:1].isupper())):
            k -= 1
        while k > a and p.lower[k] in self.titles:
            k -= 1
        if p.tag[k] == g.CC and k + 1 < end and p.article.tokens.text[a][0].isupper() and p.tag[a] != g.DET:
            return person if p.lower[k + 1] in self.titles else None  # "Envoy for the Gulf and Deputy Minister Ann Lee"
        apart = p.tag[k] in _BEFORE_PERSON or p.group_at[k] >= 0 or self._stands_for(k) or self._behind_to(a, k)
        return None if apart else person

    def _stands_for(self, k: int) -> bool:
        """Whether somebody speaks for a person whose calling ends at ``k``: "a spokesman for rogue general Ann Lee"."""
        p, text = self.p, self.p.article.tokens.text
        while p.tag[k] in (g.ADJ, g.NOUN, g.NAME) and (text[k][0].islower() or self._is_adjective(k)):
            k -= 1
        return p.lower[k] == "for" and text[k - 1][0].islower()  # not "Secretary for Education Ann Lee"

    def _is_adjective(self, i: int) -> bool:
        """Whether a capital only marks a state, a people or a party: "Omani", "Democratic"."""
        return self.p.tag[i] == g.NAME and self.kinds.get(self.at(i) or "", "state") == "state"

    def is_office(self, i: int) -> bool:
        """Whether a noun in capitals that is no name stands for persons: "the UN Envoy", "U.S. Democrats"."""
        if self.at(i) is not None:
            return False
        word = self.p.article.tokens.text[i]
        several = word[-1] == "s" and word in self.p.lexicon.derived(_peoples)  # "U.S. congressional Democrats"
        return several or self.p.lower[i] in self.p.lexicon.derived(person_nouns)

    def _behind_to(self, a: int, k: int) -> bool:
        """Whether a person is only whom the source is close to: "forces loyal to Chad's old commander Ann Lee"."""
        tag = self.p.tag
        far = k
        while far > a and tag[far] == g.NAME and self.of_token[far] is not None:
            far -= 1
        far -= far < k and tag[far] == g.DET and far > a
        if far < k and tag[far] == g.TO and self.of_token[k + 1] is not None:
            return False  # "the UN envoy to Chad Ann Lee", "Oman's envoy to the UN Ann Lee"
        while k > a and tag[k] in (g.ADJ, g.NOUN, g.NAME, g.GENITIVE, g.POSS, g.DET):
            k -= 1
        return tag[k] == g.TO


def _peoples(lexicon: Lexicon) -> frozenset[str]:
    """The names of peoples, faiths and parties' members."""
    return frozenset(word for word, what in lexicon.rows("other_names") if what == "people")
