"""Help and talks that are not those of the subject: "foreign support for X", "a spokeswoman announced talks with X"."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Spoken
from libya_lesson.reading.relating.mutual import Mutual
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.syntax.event_words import Kind

_OUTSIDE = frozenset("foreign outside external international western regional overseas".split())


class OnBehalf(Mutual):
    """Tells what somebody only speaks of from what is theirs."""

    def from_outside(self, tokens: Sequence[int], k: int, kind: Kind, *, judged: bool) -> bool:
        """Whether help is somebody else's: "spoke of foreign support for X", "condemned support for X"."""
        before = self.words[tokens[k - 1]] if k else "the"
        return kind.group in ("aid", "support") and (judged or before in _OUTSIDE or before in self.who.state_of)

    def spoken_for(self, spoken: Spoken, speaker: Actors) -> Actors:
        """Who holds the talks that a spokeswoman announces: whoever she speaks for, not she."""
        low, high = (
            self.cut.spoken[self.announcing[spoken.quote]].clause.subject if spoken.quote in self.announcing else (0, 0)
        )
        if not any(word.startswith("spokes") for word in self.words[max(low, 0) : high]):
            return speaker
        return tuple(parent for a in speaker if (parent := self.who.parents.get(a)))
