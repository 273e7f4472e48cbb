"""Ties between actors: who does what to whom, kind or hostile, in words or deeds, and who answers for saying so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.records import Because, Claim, Quote, Tie
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.event_words import Event
from libya_lesson.text import Article

RULES = {
    "tie.verb": N_("“{word}” says that one does something to or with the other."),
    "tie.passive": N_("“{word}” is passive: the one after “by” does it to the subject."),
    "tie.stance": N_("“{word}” says how one of them stands to the other."),
    "tie.compound": N_("“{word}” says on whose side somebody is."),
    "tie.noun": N_("“{word}” is a noun that names an event or a bond between them."),
}
_ORDER = {"material": 0, "verbal": 1}


def find_ties(
    article: Article, quotes: Sequence[Quote], claims: Sequence[Claim], cut: Regions, events: Sequence[Event]
) -> tuple[Tie, ...]:
    """One tie for each ordered pair of actors and claim.

    >>> from libya_lesson.reading import read
    >>> [(t.source, t.target, t.sign, t.kind) for t in read("Egypt was bombed by France.").ties]
    [('france', 'egypt', '-', 'material')]
    """
    tokens = article.tokens
    where = _ClaimsByPlace(claims)
    best: dict[tuple[str | None, int, str, str], Tie] = {}
    for event in events:
        spoken = cut.spoken[event.clause]
        start, end = tokens.start[event.first], tokens.end[event.last]
        quote = quotes[spoken.quote] if spoken.quote >= 0 else None
        holder = quote.speaker if quote else None
        claim = where.around(start, end, holder) or where.around(start, end, None, report=True)
        word = article.text[start:end]
        low, high = tokens.start[spoken.clause.first], tokens.end[spoken.clause.last]
        for source, target in event.pairs:
            tie = Tie(
                "", source, target, event.sign, event.kind, claim.claim_id if claim else None, low, max(high, end),
                claim.holder if claim else holder, Because(event.rule, {"word": word}),
            )  # fmt: skip
            key = (tie.claim_id, -1 if claim else event.clause, source, target)
            if key not in best or _rank(tie) < _rank(best[key]):
                best[key] = tie
    ordered = sorted(best.values(), key=lambda t: (t.start, t.end, t.source, t.target))
    return tuple(
        Tie(f"t{n}", t.source, t.target, t.sign, t.kind, t.claim_id, t.start, t.end, t.holder, t.because)
        for n, t in enumerate(ordered, 1)
    )


def _rank(tie: Tie) -> tuple[bool, int]:
    """A deed says more than a word, and a sign more than a mere contact."""
    return tie.sign == "0", _ORDER[tie.kind]


class _ClaimsByPlace:
    """Finds the innermost claim around a span that the same voice holds."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = sorted(claims, key=lambda c: (c.start, -c.end))
        self.starts = [c.start for c in self.claims]

    def around(self, start: int, end: int, holder: str | None, *, report: bool = False) -> Claim | None:
        for k in range(bisect_right(self.starts, start) - 1, max(-1, bisect_right(self.starts, start) - 12), -1):
            claim = self.claims[k]
            if claim.end >= end and (claim.because.rule == "claim.report" if report else claim.holder == holder):
                return claim
        return None
