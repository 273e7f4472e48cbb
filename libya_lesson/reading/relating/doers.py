"""Who does what a passive tells: "by X", "in X's attack", "on the orders of X"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.relating.behind import AS_ADJECTIVES
from libya_lesson.reading.relating.given import Given
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Kind
from libya_lesson.reading.syntax.verb_forms import PART, lookup

_FAR_BY = 4  # tokens
_FAR_MADE = 11  # tokens from a deed to who did it
_JUDGING = frozenset("support accuse reject protest".split())
_ASCRIBING = {"blame": "on", "pin": "on", "attribute": "to", "claim": "by"}


class Doers(Given):
    """Finds the actors behind a verb that names nobody before it."""

    def by(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """The actors after "by"."""
        n = next((n for n in range(k + 1, min(k + 4, len(tokens) - 1)) if self.words[tokens[n]] == "by"), 0)
        first = self.words[tokens[n + 1]]
        again = next((m for m in range(n + 2, len(tokens)) if n and self.words[tokens[m]] == "by"), 0)
        if not n and self.of_another(tokens, k):
            return self.by_deed(tokens, k) or self.on_orders(tokens, k, here)
        if again and self.is_made(tokens, again) and not any(t in self.who.at for t in tokens[n:again]):
            planted = self.words[tokens[again - 1]] in self.field("set off")
            return self.by_deed(tokens, k) if planted else ()  # not "was upset by the deal, announced by X"
        if n and first.endswith("ing") and first in self.forms and first not in AS_ADJECTIVES:
            return ()  # "was ended by killing X"
        found = self.after(tokens, k, ("by",), here) or self.by_deed(tokens, k) or self.on_orders(tokens, k, here)
        kept = [self.words[t] for t in tokens[k + 1 : k + 3]]  # "was banned from attacking X"
        kept_from = kept[:1] == ["from"] and kept[1:] and kept[1].endswith("ing") and kept[1] in self.forms
        if not found and not kept_from and lookup(self.words[tokens[k]], self.forms)[1] in self.field("shutting out"):
            return self.after(tokens, k, ("from",), here, visited=True, reach=4)  # "was expelled from the bloc"
        return found[:1] if len(found) > 1 and self.within_pair(tokens, k) else found

    def of_another(self, tokens: Sequence[int], k: int) -> bool:
        """Whether "by" belongs to another participle: "was elected [in a vote praised by X]"."""
        by = next((m for m in range(k + _FAR_BY, len(tokens)) if self.words[tokens[m]] == "by"), 0)
        if not by or not self.is_made(tokens, by) or any(self.words[tokens[m]] in BREAKS for m in range(k + 1, by)):
            return False
        what, lemma = lookup(self.words[tokens[by - 1]], self.forms)
        judged = self.verbs[lemma].group in _JUDGING if lemma in self.verbs else False
        return judged or not what & PART  # but "were rescued in an operation led by X"

    def by_deed(self, tokens: Sequence[int], k: int) -> Actors:
        """Whose deed stands after "by" or "in": "killed by Omani shelling", "killed in X's attacks"."""
        for n in range(k + 1, min(k + 7, len(tokens) - 2)):
            if self.words[tokens[n]] not in ("by", "in"):
                if self.words[tokens[n]] in BREAKS:
                    break
                continue
            led = self.deed_led(tokens, n)
            if led:
                return self.after(tokens, led, ("by", "on", "from"), 0, reach=3)
            for t in tokens[n + 1 : n + 4]:
                party = self.who.at.get(t)
                if party and not party.place:
                    after = party.last + 1
                    after += self.words[after : after + 1] in (["'s"], ["’s"], ["'"], ["’"])
                    return party.actors if any(map(self.is_assault, self.words[after : after + 3])) else ()
        return ()

    def deed_led(self, tokens: Sequence[int], n: int) -> int:
        """Where the participle stands in "in a coup led by X", "in a raid on Y blamed on X"; 0 for none."""
        for m in range(n + 2, min(n + 12, len(tokens) - 2)):
            if self.words[tokens[m]] == "blamed" and self.words[tokens[m + 1]] == "on":
                return m
            if m < n + 5 and self.is_assault(self.words[tokens[m]]) and self.words[tokens[m + 1]] == "from":
                return m  # "was hit by an attack from X"
            deed = self.is_assault(self.words[tokens[m]]) or self.words[tokens[m + 1]] in self.field("set off")
            led = m < n + 5 and deed and self.words[tokens[m + 2]] == "by"
            if led and lookup(self.words[tokens[m + 1]], self.forms)[0] & PART:
                return m + 1
        return 0

    def on_orders(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """On whose orders something is done: "was arrested on the orders of X"."""
        for n in range(k + 1, min(k + 9, len(tokens) - 2)):
            if self.words[tokens[n]] in self.field("orders") and self.words[tokens[n + 1]] in ("of", "from"):
                return self.after(tokens, n, ("of", "from"), here, visited=True, reach=3)
        return ()

    def is_made(self, tokens: Sequence[int], by: int) -> bool:
        """Whether a participle stands before a "by", a time between them or not: "imposed last week by"."""
        return any(lookup(self.words[t], self.forms)[0] & PART for t in tokens[max(0, by - 3) : by])

    def made_by(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Whose deed a noun tells that names nobody: "the raid on X [was] carried out by Y", "blamed on Y"."""
        for n in range(k + 1, min(k + _FAR_MADE, len(tokens) - 2)):
            word = self.words[tokens[n]]
            what, lemma = lookup(word, self.forms)
            link = "by" if lemma in self.field("making") else _ASCRIBING.get(lemma, "")
            if what & PART and link:
                at = n + 1 + (self.words[tokens[n + 1]] == "out")
                return self.after(tokens, at - 1, (link,), here, reach=3) if self.words[tokens[at]] == link else ()
            if word in BREAKS or tokens[n] in self.finite_at:
                break
        return self.blamed_for(tokens, k, here)

    def met_by(self, tokens: Sequence[int], k: int, kind: Kind, here: int) -> Actors:
        """Whom such a deed meets, its doer named before or behind: "the raid [carried out by X] on Y"."""
        found = self.after(tokens, k, kind.links, here, reach=6, owned=True, theirs=True, goods=True)
        by = next((n for n in range(k + 1, min(k + _FAR_MADE, len(tokens))) if self.words[tokens[n]] == "by"), 0)
        return found or (self.after(tokens, by, kind.links, here, reach=6, owned=True, theirs=True) if by else ())

    def blamed_on(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Who is named behind "blamed it on", behind the second "on" in "blamed the attack on Y on X"."""
        ons = [n for n in range(k + 1, min(k + _FAR_MADE, len(tokens))) if self.words[tokens[n]] == "on"]
        deed = self.nouns.get(self.words[tokens[ons[0] - 1]]) if len(ons) > 1 else None
        twice = deed is not None and "on" in deed.links
        on = ons[1] if twice else ons[0] if ons else k + 1
        self.taken.update(() if twice else tokens[k + 1 : on])  # "blamed the attack on X" is no attack on X
        return self.after(tokens, on - 1, ("on",), here, owned=True, theirs=True, reach=4) if on > k + 1 else ()

    def blamed_for(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """Who a deed is blamed on: X in "blamed the raid on Y on X"."""
        before = self.words[max(0, tokens[k] - 4) : tokens[k]]  # the verb may credit somebody with these words
        blames = (lookup(word, self.forms)[1] == "blame" for word in before)
        ons = [n for n in range(k + 1, min(k + _FAR_MADE, len(tokens) - 1)) if self.words[tokens[n]] == "on"]
        return self.after(tokens, ons[1] - 1, ("on",), here, reach=3) if len(ons) > 1 and any(blames) else ()
