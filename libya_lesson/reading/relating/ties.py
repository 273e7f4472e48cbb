"""Ties between actors: who does what to whom, kind or hostile, in words or deeds, and who answers for saying so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

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
_BY_PLACE = itemgetter(0, 1, 2, 3)


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
    best: dict[tuple[str | None, int, str, str], tuple[tuple[bool, int], int, Event]] = {}
    told: list[tuple[int, int, str | None, str | None, Because]] = []  # per event: span, claim, holder, why
    for k, event in enumerate(events):
        here, first, last, _, _, _, sign, kind, rule, pairs = event
        spoken = cut.spoken[here]
        start, end = tokens.start[first], tokens.end[last]
        holder = quotes[spoken.quote].speaker if spoken.quote >= 0 else None
        claim = where.around(start, end, holder) or where.around(start, end, None, report=True)
        low, high = tokens.start[spoken.clause.first], max(tokens.end[spoken.clause.last], end)
        claim_id, whose = (claim.claim_id, claim.holder) if claim else (None, holder)
        told.append((low, high, claim_id, whose, Because(rule, {"word": article.text[start:end]})))
        rank = (sign == "0", _ORDER[kind])  # a deed says more than a word, a sign more than a mere contact
        for source, target in pairs:
            key = (claim_id, -1 if claim else here, source, target)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, k, event)
    ordered = sorted([(*told[k][:2], *key[2:], k, event) for key, (_, k, event) in best.items()], key=_BY_PLACE)
    return tuple([
        Tie(f"t{n}", source, target, event.sign, event.kind, told[k][2], start, end, told[k][3], told[k][4])
        for n, (start, end, source, target, k, event) in enumerate(ordered, 1)
    ])  # fmt: skip


_BACK = 11  # claims


class _ClaimsByPlace:
    """Finds the innermost claim around a span that the same voice holds."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims  # in text order; where two begin alike, the longer one comes first
        self.starts = [c.start for c in self.claims]

    def around(self, start: int, end: int, holder: str | None, *, report: bool = False) -> Claim | None:
        beyond = bisect_right(self.starts, start)
        for claim in reversed(self.claims[max(0, beyond - _BACK) : beyond]):
            if claim.end >= end and (claim.because.rule == "claim.report" if report else claim.holder == holder):
                return claim
        return None
