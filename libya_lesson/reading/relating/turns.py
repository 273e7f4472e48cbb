"""What turns an event noun round: cutting ties is hostile, lifting sanctions is friendly, tense relations are bad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from libya_lesson.reading.relating.bonds import Bonds
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.function_words import ARTICLES
from libya_lesson.reading.syntax.verb_forms import lookup

_WELCOME = frozenset(["agree", "cooperate", "consult"])
_HOSTILE = frozenset(["coerce", "trade measure"])
_LASTING = frozenset(["agree", "cooperate"])


class Turns(Bonds):
    """The sign of an event noun beside the words round it."""

    def turned(self, kind: Kind, sought: Sequence[str], *, out: bool = False) -> Kind:
        """Cutting ties is hostile, refusing to talk too; lifting sanctions is friendly."""
        meant = sought[len(sought) - sought[::-1].index("to") :] if "to" in sought else sought
        if kind.group in _LASTING and not self.field("worsening").isdisjoint(meant):
            return replace(kind, sign="-")
        if kind.group in _WELCOME and self.field("leaving talks").intersection(sought) and out:
            return replace(kind, sign="-")  # "pulled out of the talks with X"
        called_off = {"call", "off"}.issubset(sought) or not self.field("calling off").isdisjoint(sought)
        if kind.group == "consult" and called_off:
            return replace(kind, sign="-")  # "broke off talks with X"
        if (kind.group in _WELCOME or kind.sign == "+") and self.field("refusing").intersection(sought):
            return replace(kind, sign="-")
        if kind.group in _HOSTILE and self.field("easing").intersection(sought):
            return replace(kind, sign="+")
        return kind

    def soured(self, kind: Kind, clause: Clause, tokens: Sequence[int], k: int) -> Kind:
        """Ties that are strained or that break down are hostile: "his relations with X soured", "tense relations"."""
        ahead = [self.words[t] for t in tokens[max(0, k - 3) : k] if self.words[t] != "the"][-2:]
        if kind.sign == "+" and ahead[1:] in (["of"], ["in"]) and ahead[0] in self.field("lacking"):
            return replace(kind, sign="-")  # "a lack of trust between X and Y"
        if kind.group not in _LASTING or kind.sign != "+":
            return kind
        before = self.words[tokens[k - 1]] if k else ""
        if "worst" in [self.words[t] for t in tokens[max(0, k - 4) : k]]:
            return replace(kind, sign="-")  # "one of the worst moments of diplomatic relations with X"
        group = clause.group
        behind = group.last + 1 if group else len(self.words)
        alone = behind >= len(self.words) or self.words[behind] not in ARTICLES  # "the accord ends a row" is none
        souring = group is not None and group.first > tokens[k] and group.lemma in self.field("souring") and alone
        if group and group.lemma == "be" and behind < len(self.words) and self.words[behind] in self.sour:
            souring = True
        if before.endswith(("ing", "ed")) and lookup(before, self.forms)[1] in self.field("worsening"):
            souring = True  # "a row straining relations between X and Y"
        if souring or before in self.sour:
            return replace(kind, sign="-")
        return kind
